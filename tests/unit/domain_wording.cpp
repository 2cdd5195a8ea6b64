// One fact, many wordings: what officers write in different words is read as the same fact, and nothing else on the topic.
#include <initializer_list>
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using domain::topic;
using test::facts;
using test::lines;
using test::regulation;
using test::said;

namespace {

const std::string organ = "ban cán sự đảng ủy ban nhân dân tỉnh An Sơn";

/// All these sentences say this about the topic.
void all_say(topic about, const lines& fact, std::initializer_list<const char*> sentences) {
  for (const auto* sentence : sentences) {
    CAPTURE(sentence);
    CHECK(said(about, sentence) == fact);
  }
}

}  // namespace

TEST_CASE("wordings of a monthly meeting") {
  all_say(topic::meeting_frequency, {"regular exactly 1 per 1 month"},
          {"Ban cán sự đảng họp định kỳ mỗi tháng một kỳ.", "Ban cán sự đảng sinh hoạt thường kỳ 01 lần trong tháng.",
           "Định kỳ hằng tháng, Ban cán sự đảng tổ chức họp một lần.", "Họp định kỳ: 01 tháng/01 lần.",
           "Họp định kỳ 1 lần/1 tháng.", "Ban cán sự đảng họp thường kỳ vào tuần đầu hằng tháng.",
           "Hội nghị thường kỳ của Ban cán sự đảng được tổ chức hằng tháng.",
           "Chế độ họp thường kỳ của Ban cán sự đảng là hằng tháng.",
           "Hằng tháng, Ban cán sự đảng họp định kỳ vào tuần cuối tháng.",
           "Ban cán sự đảng họp định kỳ mỗi tháng một lần, vào ngày 25 hằng tháng.",
           "Các cuộc họp định kỳ diễn ra đều đặn một tháng một lần."});
  all_say(topic::meeting_frequency, {"regular at_least 1 per 1 month"},
          {"Mỗi tháng Ban cán sự đảng họp ít nhất một lần.",
           "Ban cán sự đảng họp định kỳ mỗi tháng ít nhất 1 lần vào ngày 25 hằng tháng."});
  all_say(topic::meeting_frequency, {"regular exactly 1 per 6 week"},
          {"Ban cán sự đảng họp định kỳ sáu tuần một lần."});
}

TEST_CASE("wordings of meetings when needed") {
  all_say(topic::meeting_frequency, {"extraordinary when needed"},
          {"Khi phát sinh vấn đề cấp bách, Ban cán sự đảng họp đột xuất.",
           "Trường hợp cần thiết, Ban cán sự đảng họp bất thường để xử lý công việc phát sinh."});
  all_say(topic::meeting_frequency, {"thematic when needed", "extraordinary when needed"},
          {"Khi cần, Bí thư triệu tập họp chuyên đề, họp bất thường.",
           "Các phiên họp chuyên đề, đột xuất do Bí thư quyết định khi xét thấy cần thiết.",
           "Căn cứ yêu cầu nhiệm vụ, Bí thư quyết định triệu tập họp chuyên đề hoặc họp đột xuất."});
}

TEST_CASE("wordings of a quorum") {
  all_say(topic::quorum, {"at_least 2/3 of all_members"},
          {"Cuộc họp chỉ được tiến hành khi có mặt ít nhất 2/3 số thành viên.",
           "Hội nghị hợp lệ khi có từ hai phần ba tổng số thành viên trở lên tham dự.",
           "Phải có ít nhất 2/3 tổng số ủy viên dự họp thì cuộc họp mới được tiến hành.",
           "Cuộc họp phải bảo đảm có ít nhất hai phần ba (2/3) số thành viên Ban cán sự đảng có mặt.",
           "Số thành viên dự họp phải đạt tối thiểu 2/3 tổng số thành viên.",
           "Ít nhất hai phần ba số thành viên phải có mặt tại cuộc họp.",
           "Hội nghị phải có mặt 2/3 số thành viên trở lên mới được tiến hành.",
           "Nếu không có đủ 2/3 số thành viên tham dự thì cuộc họp phải hoãn lại."});
  // As many as may stay away.
  all_say(topic::quorum, {"at_least 2/3 of all_members"},
          {"Không tiến hành cuộc họp khi vắng quá 1/3 tổng số thành viên.",
           "Cuộc họp phải hoãn nếu vắng trên một phần ba số thành viên."});
}

TEST_CASE("wordings of a majority") {
  all_say(topic::majority, {"more_than 1/2 of all_members"},
          {"Nghị quyết có giá trị khi có quá nửa tổng số thành viên tán thành.",
           "Quyết định được thông qua nếu được trên 50% tổng số thành viên biểu quyết đồng ý.",
           "Quá bán tổng số thành viên tán thành thì quyết định có hiệu lực.",
           "Nghị quyết được thông qua khi có quá nửa (>50%) tổng số thành viên Ban cán sự đảng tán thành.",
           "Nghị quyết được thông qua khi có quá nửa (trên 50%) tổng số thành viên tán thành.",
           "Quyết định chỉ có giá trị khi có trên một nửa tổng số thành viên bỏ phiếu thuận.",
           "Nghị quyết được thông qua với sự tán thành của quá nửa tổng số thành viên."});
  all_say(topic::majority, {"more_than 1/2 of present"},
          {"Nghị quyết được ban hành khi được quá bán số ủy viên dự họp tán thành.",
           "Các quyết định được thông qua khi có trên ½ số thành viên có mặt biểu quyết tán thành."});
}

TEST_CASE("wordings of written consultation") {
  all_say(topic::written_consultation, {"allowed but công tác cán bộ"},
          {"Trường hợp cấp bách, Bí thư chỉ đạo lấy ý kiến thành viên bằng văn bản, trừ vấn đề về công tác cán bộ.",
           "Có thể lấy ý kiến bằng phiếu, trừ những việc liên quan đến nhân sự.",
           "Khi không họp được thì gửi văn bản xin ý kiến các thành viên; không áp dụng đối với công tác cán bộ.",
           "Bí thư cho lấy ý kiến thành viên bằng phiếu; công tác cán bộ không lấy ý kiến bằng phiếu.",
           "Công tác cán bộ không được quyết định bằng hình thức lấy ý kiến bằng văn bản.",
           "Bí thư tổ chức lấy ý kiến thành viên qua hệ thống văn bản điện tử, trừ công tác cán bộ."});
  all_say(topic::written_consultation, {"allowed but công tác cán bộ, kỷ luật đảng"},
          {"Việc xin ý kiến bằng văn bản không áp dụng với công tác cán bộ và thi hành kỷ luật đảng."});
  all_say(topic::written_consultation, {"allowed silence agrees"},
          {"Có thể lấy ý kiến các ủy viên bằng phiếu. Quá thời hạn mà không trả lời thì coi như đồng ý.",
           "Lấy ý kiến thành viên bằng văn bản; không gửi phiếu trong thời hạn được xem là tán thành."});
  all_say(topic::written_consultation, {"allowed"},
          {"Khi không tổ chức họp được, Bí thư gửi phiếu lấy ý kiến bằng văn bản đến từng thành viên."});
  all_say(topic::written_consultation, {"not allowed"},
          {"Ban cán sự đảng không quyết định bằng hình thức lấy phiếu ý kiến."});
  all_say(topic::written_consultation, {},
          {"Văn phòng xin ý kiến bằng văn bản của Sở Tài chính.",
           "Gửi phiếu chuyển thông tin bằng văn bản đến cơ quan thuế.",
           "Lấy ý kiến bằng văn bản của các cơ quan, đơn vị có liên quan."});
}

TEST_CASE("an exception may stand in the clause beside the one it is about") {
  const std::string asks =
      "1. Trường hợp cấp bách, Bí thư cho xin ý kiến các thành viên bằng văn bản.\n2. Quy định tại khoản 1 Điều này ";
  CHECK(facts(regulation(asks + "không áp dụng đối với nội dung về công tác cán bộ."), topic::written_consultation) ==
        lines{"d1.k1 allowed but công tác cán bộ"});
  CHECK(facts(regulation(asks + "áp dụng cả đối với nội dung về công tác cán bộ."), topic::written_consultation) ==
        lines{"d1.k1 allowed", "d1.k2 allowed"});
}

TEST_CASE("wordings of principles") {
  all_say(topic::principle, {"tập trung dân chủ", "tập thể lãnh đạo, cá nhân phụ trách"},
          {"Hoạt động theo nguyên tắc tập trung - dân chủ, lãnh đạo tập thể, cá nhân phụ trách.",
           "Thực hiện tập trung dân chủ, tập thể lãnh đạo gắn với cá nhân phụ trách."});
  all_say(topic::principle, {"thiểu số phục tùng đa số"},
          {"Thiểu số phải phục tùng đa số, cấp dưới phục tùng cấp trên, cá nhân phục tùng tổ chức."});
  all_say(topic::principle, {"bảo lưu ý kiến"},
          {"Thành viên có ý kiến khác được quyền bảo lưu và báo cáo lên cấp trên.",
           "Thành viên có quyền giữ nguyên ý kiến của mình và báo cáo lên cấp trên."});
  all_say(topic::principle, {}, {"Ý kiến thuộc về thiểu số không được bảo lưu ý kiến."});
}

TEST_CASE("minutes that may be left undone are told from those that must be taken") {
  all_say(topic::minutes, {"biên bản"},
          {"Các cuộc họp đều phải lập biên bản.", "Diễn biến mọi phiên họp được ghi thành biên bản."});
  all_say(topic::minutes, {"biên bản (optional)"},
          {"Các cuộc họp có thể lập biên bản.", "Cuộc họp không cần ghi biên bản."});
}

TEST_CASE("wordings of appointment") {
  all_say(
      topic::appointment, {"ban thường vụ tỉnh ủy <- ban tổ chức tỉnh ủy, ban cán sự đảng"},
      {"Việc chỉ định thành viên do Ban Thường vụ Tỉnh ủy quyết định trên cơ sở đề xuất của Ban Tổ chức Tỉnh ủy và Ban "
       "cán sự đảng.",
       "Thẩm quyền chỉ định thành viên thuộc Ban Thường vụ Tỉnh ủy, theo đề nghị của Ban Tổ chức Tỉnh ủy và của Ban "
       "cán "
       "sự đảng.",
       "Thành viên được Ban Thường vụ Tỉnh ủy chỉ định theo đề nghị của Ban Tổ chức Tỉnh ủy và Ban cán sự đảng.",
       "Theo đề nghị của Ban Tổ chức Tỉnh ủy và Ban cán sự đảng, Ban Thường vụ Tỉnh ủy ra quyết định chỉ định thành "
       "viên."});
  all_say(topic::appointment, {"ban thường vụ tỉnh ủy <- ban tổ chức tỉnh ủy"},
          {"Trên cơ sở đề nghị của Ban Tổ chức Tỉnh ủy, Ban Thường vụ Tỉnh ủy xem xét, chỉ định các thành viên."});
  all_say(topic::appointment, {"bí thư ban cán sự đảng"}, {"Thành viên do Bí thư Ban cán sự đảng chỉ định."});
  all_say(topic::appointment, {},
          {"Thành viên được Bí thư chỉ định chủ trì cuộc họp.", "Bí thư chỉ định thành viên chủ trì cuộc họp.",
           "Ban cán sự đảng giới thiệu nhân sự để Ban Thường vụ Tỉnh ủy chỉ định bổ sung thành viên."});
}

TEST_CASE("wordings of composition") {
  all_say(topic::composition,
          {"bí thư: chủ tịch @ ủy ban nhân dân tỉnh; phó bí thư: phó chủ tịch; ủy viên: mọi phó chủ tịch; ủy viên: "
           "giám đốc @ sở "
           "Nội vụ"},
          {"Ban cán sự đảng gồm: đồng chí Chủ tịch Ủy ban nhân dân tỉnh làm Bí thư; một đồng chí Phó Chủ tịch làm Phó "
           "Bí thư; các "
           "đồng chí Phó Chủ tịch còn lại, Giám đốc Sở Nội vụ là ủy viên.",
           "Thành phần Ban cán sự đảng: Chủ tịch UBND tỉnh (Bí thư), một Phó Chủ tịch (Phó Bí thư), các Phó Chủ tịch "
           "còn lại, Giám "
           "đốc Sở Nội vụ (ủy viên)."});
  CHECK(facts(regulation("1. Ban cán sự đảng gồm:\na) Chủ tịch: Bí thư;\nb) Các Phó Chủ tịch, trong đó 01 đồng chí làm "
                         "Phó Bí thư."),
              topic::composition) ==
        lines{"d1.k1 bí thư: chủ tịch; ủy viên: mọi phó chủ tịch; phó bí thư: phó chủ tịch"});
  all_say(topic::composition, {"ủy viên: chủ tịch; ủy viên: mọi phó chủ tịch @ ủy ban mặt trận tổ quốc (là đảng viên)"},
          {"Đảng đoàn gồm Chủ tịch, các Phó Chủ tịch Ủy ban Mặt trận Tổ quốc là đảng viên."});
  all_say(topic::composition, {"ủy viên: chánh văn phòng @ đoàn đại biểu quốc hội và hội đồng nhân dân tỉnh"},
          {"Đảng đoàn gồm Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh."});
  all_say(topic::composition, {},
          {"Hội đồng tuyển dụng gồm Chủ tịch và các thành viên.", "Cơ cấu gồm Bí thư, Phó Bí thư và các ủy viên."});
}

TEST_CASE("wordings of leadership and coordination") {
  all_say(topic::relation, {organ + " leads ủy ban nhân dân tỉnh"},
          {"Ban cán sự đảng lãnh đạo toàn diện Ủy ban nhân dân tỉnh trong việc thực hiện nghị quyết.",
           "Ban cán sự đảng có chức năng lãnh đạo Ủy ban nhân dân tỉnh.",
           "Ban cán sự đảng thực hiện chức năng lãnh đạo Ủy ban nhân dân tỉnh.",
           "Ban cán sự lãnh đạo, chỉ đạo Ủy ban nhân dân tỉnh.",
           "Ban cán sự đảng lãnh đạo, kiểm tra, giám sát Ủy ban nhân dân tỉnh.",
           "Ban cán sự đảng trực tiếp lãnh đạo Ủy ban nhân dân tỉnh."});
  all_say(topic::relation, {organ + " led_by ban thường vụ tỉnh ủy"},
          {"Ban cán sự đảng đặt dưới sự lãnh đạo, chỉ đạo trực tiếp của Ban Thường vụ Tỉnh ủy.",
           "Ban cán sự đảng trực thuộc và chịu sự lãnh đạo toàn diện của Ban Thường vụ Tỉnh ủy.",
           "Ban cán sự đảng hoạt động dưới sự lãnh đạo trực tiếp của Ban Thường vụ Tỉnh ủy."});
  all_say(topic::relation, {organ + " coordinates_with đảng ủy cơ quan"},
          {"Quan hệ giữa Ban cán sự đảng với Đảng ủy cơ quan là quan hệ phối hợp.",
           "Ban cán sự đảng và Đảng ủy cơ quan phối hợp chặt chẽ trong công tác cán bộ."});
  all_say(topic::relation, {organ + " advised_by văn phòng ủy ban nhân dân tỉnh"},
          {"Văn phòng Ủy ban nhân dân tỉnh tham mưu, giúp việc cho Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn."});
  // The leaders of a body are no relation, and neither is a body inside another one's name.
  all_say(topic::relation, {},
          {"Xin ý kiến trước khi lãnh đạo Ủy ban nhân dân tỉnh quyết định.",
           "Ý kiến của Thường trực, lãnh đạo Ủy ban nhân dân tỉnh.",
           "Lãnh đạo Ủy ban nhân dân tỉnh đưa chủ trương vào chương trình công tác.",
           "Ban cán sự đảng giữ mối quan hệ phối hợp công tác với các ban của Tỉnh ủy.",
           "Bí thư chỉ đạo Văn phòng Tỉnh ủy chuẩn bị.", "Công việc chung do Ban Thường vụ Tỉnh ủy lãnh đạo."});
}

TEST_CASE("wordings of deadlines") {
  all_say(topic::deadline, {"at_least 3 day before cuộc họp | tài liệu gửi"}, {"Tài liệu gửi trước cuộc họp 03 ngày."});
  all_say(topic::deadline, {"at_least 3 day before khi họp | các thành viên nhận được tài liệu"},
          {"Trước khi họp 3 ngày, các thành viên nhận được tài liệu."});
  all_say(topic::deadline, {"at_least 3 day before ngày họp | tài liệu được gửi đến các ủy viên"},
          {"Tài liệu được gửi đến các ủy viên trước 03 ngày so với ngày họp.",
           "Tài liệu được gửi đến các ủy viên chậm nhất 03 ngày trước ngày họp.",
           "Tài liệu được gửi đến các ủy viên trước ngày họp ít nhất 03 ngày."});
  all_say(topic::deadline, {"at_most 5 working_day after kể từ ngày nhận được văn bản | thành viên phải trả lời"},
          {"Trong thời hạn 05 ngày làm việc, kể từ ngày nhận được văn bản, thành viên phải trả lời.",
           "Chậm nhất 5 ngày làm việc kể từ ngày nhận được văn bản, thành viên phải trả lời."});
  all_say(topic::deadline, {"at_most 7 day after  | cơ quan chủ trì phải giải trình"},
          {"Nếu có ý kiến của cơ quan khác thì trong 07 ngày cơ quan chủ trì phải giải trình."});
  all_say(topic::deadline, {"at_least 1 day before cuộc họp | văn phòng gửi giấy mời cho khách mời"},
          {"Văn phòng gửi giấy mời cho khách mời trước cuộc họp ít nhất 01 ngày."});
  all_say(topic::deadline, {"at_most 30 day before ngày nộp | sơ yếu lý lịch được lập"},
          {"Sơ yếu lý lịch được lập trong thời hạn 30 ngày trước ngày nộp."});
  all_say(topic::deadline, {"at_most 7 day after kể từ ngày kết thúc hội nghị | phải ban hành nghị quyết"},
          {"Chậm nhất sau 7 ngày kể từ ngày kết thúc hội nghị phải ban hành nghị quyết."});
  all_say(topic::deadline, {}, {"Ngày 05 tháng 6 hằng năm.", "Họp 3 tháng một lần.", "Nhiệm kỳ 5 năm."});
}

TEST_CASE("wordings of report periods") {
  all_say(topic::report_period, {"ban cán sự đảng -> ban thường vụ tỉnh ủy: 6 month, 1 year"},
          {"Sáu tháng một lần và khi kết thúc năm, Ban cán sự đảng gửi báo cáo kết quả lên Ban Thường vụ Tỉnh ủy.",
           "Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy kết quả hoạt động định kỳ 06 tháng và hằng năm.",
           "6 tháng và cả năm, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy.",
           "Sáu tháng và một năm, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy tình hình.",
           "Ban cán sự đảng thực hiện chế độ báo cáo định kỳ 6 tháng, năm với Ban Thường vụ Tỉnh ủy."});
  all_say(topic::report_period, {"ban cán sự đảng -> đảng ủy cơ quan: 6 month, 1 year"},
          {"Định kỳ 06 tháng và cuối năm, Ban cán sự đảng thông báo tình hình cho Đảng ủy cơ quan.",
           "Sáu tháng và hằng năm, Ban cán sự đảng trao đổi, thông báo với Đảng ủy cơ quan về tình hình hoạt động."});
  all_say(topic::report_period, {"ban cán sự đảng -> đảng ủy cơ quan: 1 year"},
          {"Hằng năm, Ban cán sự đảng thông báo cho Đảng ủy cơ quan những chủ trương cần phối hợp."});
  all_say(topic::report_period, {"ban cán sự đảng -> tỉnh ủy: 6 month"},
          {"Ban cán sự đảng báo cáo Tỉnh ủy mỗi năm hai lần."});
  all_say(topic::report_period, {" -> tỉnh ủy: 1 month, 1 quarter, 6 month, 1 year"},
          {"Báo cáo định kỳ (tháng, quý, 06 tháng, năm) được gửi Tỉnh ủy."});
  all_say(topic::report_period, {},
          {"Báo cáo số liệu đến ngày 15 tháng 12 năm trước.", "Ban cán sự đảng nghe báo cáo hằng năm.",
           "Báo cáo trong 01 tháng kể từ ngày nhận."});
}

TEST_CASE("wordings of effect") {
  all_say(topic::effect, {"from signing"},
          {"Quy chế được thực hiện từ ngày ký.", "Quy chế này thi hành kể từ ngày ban hành.",
           "Quy chế này áp dụng từ ngày ký."});
  all_say(topic::effect, {"from signing replaces 12-QC/BCSĐ"},
          {"Quy chế này có hiệu lực kể từ ngày ký ban hành và thay thế Quy chế làm việc số 12-QC/BCSĐ, ngày 10/5/2020.",
           "Quy chế này thay thế Quy chế số 12-QC/BCSĐ và có hiệu lực từ ngày ký."});
  all_say(topic::effect, {}, {"Các cơ quan áp dụng từ ngày nhận được hướng dẫn."});
}

TEST_CASE("actors are whole, and only actors") {
  all_say(topic::duty, {"cơ quan chủ trì | obligation | tiếp thu | giải trình ý kiến"},
          {"Cơ quan chủ trì có trách nhiệm tiếp thu, giải trình ý kiến.",
           "Cơ quan chủ trì sau khi nhận được nội dung có trách nhiệm tiếp thu, giải trình ý kiến.",
           "Sau khi nhận được nội dung, cơ quan chủ trì có trách nhiệm tiếp thu, giải trình ý kiến."});
  all_say(topic::duty, {"mọi thành viên | obligation | tham dự | họp | trừ trường hợp có lý do"},
          {"Mọi thành viên đều phải tham dự họp, trừ trường hợp có lý do.",
           "Trừ trường hợp có lý do, mọi thành viên phải tham dự họp."});
  all_say(topic::power, {"mọi thành viên | permission | phát biểu | ý kiến"},
          {"Trước khi biểu quyết, mọi thành viên đều được phát biểu ý kiến."});
  all_say(topic::prohibition, {"từng thành viên | prohibition | phát biểu | ý kiến"},
          {"Từng thành viên không có quyền phát biểu ý kiến.", "Từng thành viên không được phép phát biểu ý kiến."});
  all_say(topic::prohibition, {"- | prohibition | lợi dụng | chức vụ để vụ lợi"},
          {"Nghiêm cấm việc lợi dụng chức vụ để vụ lợi."});
  all_say(topic::prohibition, {"- | prohibition | bảo lưu | ý kiến thuộc về thiểu số"},
          {"Ý kiến thuộc về thiểu số không được bảo lưu."});
  all_say(topic::prohibition, {}, {"Trường hợp không được quy định tại Quy chế này thì thực hiện theo pháp luật."});
}

TEST_CASE("statements of one sentence, and of the next one, have the actor that was named") {
  const std::string sentence =
      "1. Thành viên được phát biểu trước khi biểu quyết; được bảo lưu ý kiến; phải chấp hành nghị quyết, song không "
      "được truyền bá ý kiến riêng.";
  CHECK(facts(regulation(sentence), topic::power) ==
        lines{"d1.k1 thành viên | permission | phát biểu | trước khi biểu quyết",
              "d1.k1 thành viên | permission | bảo lưu | ý kiến"});
  CHECK(facts(regulation(sentence), topic::duty) == lines{"d1.k1 thành viên | obligation | chấp hành | nghị quyết"});
  CHECK(facts(regulation(sentence), topic::prohibition) ==
        lines{"d1.k1 thành viên | prohibition | truyền bá | ý kiến riêng"});
  all_say(topic::power,
          {"thành viên | permission | bảo lưu | ý kiến", "thành viên | permission | truyền bá | ý kiến riêng"},
          {"Thành viên được bảo lưu ý kiến nhưng phải chấp hành nghị quyết và được truyền bá ý kiến riêng."});
}

TEST_CASE("what an office simply does is a power, one for each act") {
  all_say(topic::power,
          {"bí thư | power | chủ trì | công việc", "bí thư | power | phân công | nhiệm vụ cho các thành viên",
           "bí thư | power | ký | các văn bản"},
          {"Bí thư chủ trì công việc, phân công nhiệm vụ cho các thành viên và ký các văn bản.",
           "Bí thư: chủ trì công việc, phân công nhiệm vụ cho các thành viên, ký các văn bản."});
  all_say(topic::power, {"phó bí thư | permission | chủ trì | cuộc họp"},
          {"Phó Bí thư được ủy quyền chủ trì cuộc họp."});
  all_say(topic::prohibition, {"thành viên | prohibition | phát ngôn | trái nghị quyết"},
          {"Thành viên không phát ngôn trái nghị quyết."});
  // A chapter on the duties of members gives its force to the articles that name one.
  CHECK(facts("QUY CHẾ\nlàm việc của Ban cán sự đảng\n\nChương I\nNHIỆM VỤ, QUYỀN HẠN CỦA CÁC THÀNH VIÊN\nĐiều 1. Bí "
              "thư Ban cán sự "
              "đảng\n1. Ký văn bản.\nĐiều 2. Cuộc họp\n1. Ký biên bản.\n",
              topic::power) == lines{"d1.k1 bí thư ban cán sự đảng | power | ký | văn bản"});
}
