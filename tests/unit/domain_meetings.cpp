// Meetings: how often, who must attend, who must agree, what is asked in writing, what is due when.
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using domain::topic;
using test::lines;
using test::said;

namespace {

lines often(const std::string& sentence) { return said(topic::meeting_frequency, sentence); }
lines attend(const std::string& sentence) { return said(topic::quorum, sentence); }
lines agree(const std::string& sentence) { return said(topic::majority, sentence); }
lines due(const std::string& sentence) { return said(topic::deadline, sentence); }
lines asked(const std::string& sentence) { return said(topic::written_consultation, sentence); }

}  // namespace

TEST_CASE("one frequency has many wordings") {
  const lines monthly = {"regular exactly 1 per 1 month"};
  for (const auto* sentence :
       {"Ban cán sự đảng họp định kỳ mỗi tháng một lần.", "Ban cán sự đảng họp mỗi tháng 01 lần.",
        "Ban cán sự đảng họp 1 tháng một lần.", "Ban cán sự đảng họp thường kỳ hằng tháng.",
        "Ban cán sự đảng họp định kỳ hàng tháng.", "Ban cán sự đảng họp một tháng một lần.",
        "Ban cán sự đảng họp thường kỳ 01 tháng/lần.", "Ban cán sự đảng họp thường kỳ 01 lần/tháng.",
        "Mỗi tháng Ban cán sự đảng họp thường kỳ một lần.", "Mỗi tháng, Ban cán sự đảng họp thường kỳ một lần.",
        "Ban cán sự đảng họp thường lệ một lần mỗi tháng.",
        "Hội nghị Ban cán sự đảng được tổ chức định kỳ mỗi tháng một lần.", "Họp thường kỳ: mỗi tháng 01 (một) lần.",
        "BAN CÁN SỰ ĐẢNG HỌP ĐỊNH KỲ MỖI THÁNG MỘT LẦN."}) {
    CAPTURE(sentence);
    CHECK(often(sentence) == monthly);
  }
}

TEST_CASE("where the lead of a list meets, its items say which meetings") {
  const auto list = [](const std::string& lead, const std::string& items) {
    return test::facts("Điều 1. Họp\n1. " + lead + "\n" + items, topic::meeting_frequency);
  };
  CHECK(list("Ban cán sự đảng họp:",
             "a) định kỳ, mỗi tháng 01 lần;\nb) theo chuyên đề, khi có việc cần bàn riêng;\nc) đột xuất, khi phát sinh "
             "việc gấp.") == lines{"d1.k1.pa regular exactly 1 per 1 month", "d1.k1.pb thematic when needed",
                                   "d1.k1.pc extraordinary when needed"});
  CHECK(list("Ban cán sự đảng họp như sau:", "a) Thường kỳ mỗi quý một lần;\nb) Bất thường khi có yêu cầu.") ==
        lines{"d1.k1.pa regular exactly 1 per 1 quarter", "d1.k1.pb extraordinary when needed"});
  CHECK(list("Thành viên dự họp:", "a) định kỳ, mỗi tháng một lần;\nb) đột xuất, khi được mời.") == lines{});
  CHECK(list("Nội dung họp:", "a) định kỳ, mỗi tháng một lần;\nb) chuyên đề, khi cần.") == lines{});
}

TEST_CASE("frequencies have a count, a period and a bound") {
  CHECK(often("Ban cán sự đảng họp định kỳ hằng quý.") == lines{"regular exactly 1 per 1 quarter"});
  CHECK(often("Ban cán sự đảng họp thường kỳ ba tháng một lần.") == lines{"regular exactly 1 per 3 month"});
  CHECK(often("Ban cán sự đảng họp thường kỳ 03 tháng/lần.") == lines{"regular exactly 1 per 3 month"});
  CHECK(often("Ban cán sự đảng họp 2 tuần một lần.") == lines{"regular exactly 1 per 2 week"});
  CHECK(often("Ban cán sự đảng họp mỗi quý 2 kỳ.") == lines{"regular exactly 2 per 1 quarter"});
  CHECK(often("Ban cán sự đảng họp ít nhất 01 lần/quý.") == lines{"regular at_least 1 per 1 quarter"});
  CHECK(often("Ban cán sự đảng họp định kỳ ít nhất mỗi tháng một lần.") == lines{"regular at_least 1 per 1 month"});
  CHECK(often("Ban cán sự đảng họp mỗi tháng ít nhất là một lần.") == lines{"regular at_least 1 per 1 month"});
  CHECK(often("Ban cán sự đảng họp mỗi năm không quá 4 lần.") == lines{"regular at_most 4 per 1 year"});
  CHECK(often("Ban cán sự đảng họp mười hai tháng một lần.") == lines{"regular exactly 1 per 12 month"});
  CHECK(often("Ban cán sự đảng họp chuyên đề 06 tháng một lần.") == lines{"thematic exactly 1 per 6 month"});
  CHECK(often("Đảng ủy cơ quan họp mỗi quý một lần.") == lines{"regular exactly 1 per 1 quarter @ đảng ủy cơ quan"});
}

TEST_CASE("meetings may be called when needed") {
  CHECK(often("Ban cán sự đảng họp chuyên đề, đột xuất khi cần.") ==
        lines{"thematic when needed", "extraordinary when needed"});
  CHECK(often("Ban cán sự đảng họp bất thường theo yêu cầu của Bí thư.") == lines{"extraordinary when needed"});
  CHECK(often("Ban cán sự đảng họp định kỳ mỗi tháng một lần; họp chuyên đề hoặc đột xuất khi cần thiết.") ==
        lines{"regular exactly 1 per 1 month", "thematic when needed", "extraordinary when needed"});
  CHECK(often("Ban cán sự đảng họp thường kỳ mỗi tháng một lần, họp đột xuất khi có việc gấp.") ==
        lines{"regular exactly 1 per 1 month", "extraordinary when needed"});
}

TEST_CASE("a frequency left blank is there but not filled in") {
  CHECK(often("Ban cán sự đảng họp định kỳ … tháng một lần.") == lines{"regular when needed (blank)"});
  CHECK(often("Ban cán sự đảng họp ít nhất ..... tháng một lần.") == lines{"regular when needed (blank)"});
}

TEST_CASE("not everything that recurs is a meeting") {
  for (const auto* sentence :
       {"Hằng tháng, Ban cán sự đảng báo cáo tình hình.", "Tình hình hằng tháng được xem xét tại phiên họp.",
        "Văn phòng trình nội dung tại phiên họp hằng tháng.", "Mỗi năm kiểm tra cơ sở một lần.",
        "Thành viên họp đúng giờ.", "Lương được trả mỗi tháng một lần.", "Ngày 05 tháng 6 họp tổng kết.",
        "Hai năm gần đây các phiên họp đều đủ thành viên."}) {
    CAPTURE(sentence);
    CHECK(often(sentence).empty());
  }
}

TEST_CASE("two thirds is two thirds in every spelling") {
  for (const auto* share :
       {"ít nhất 2/3", "ít nhất ⅔", "ít nhất hai phần ba", "tối thiểu 2/3", "từ 2/3", "không dưới 2/3", "đủ 2/3"}) {
    CAPTURE(share);
    CHECK(attend("Cuộc họp được tiến hành khi có " + std::string(share) + " tổng số thành viên dự họp.") ==
          lines{"at_least 2/3 of all_members"});
  }
  CHECK(attend("Cuộc họp được tiến hành khi có từ hai phần ba thành viên trở lên tham dự.") ==
        lines{"at_least 2/3 of all_members"});
}

TEST_CASE("more than half is strict in every spelling") {
  for (const auto* share :
       {"quá nửa", "quá một nửa", "trên 1/2", "hơn một nửa", "trên 50%", "trên 50 %", "trên một nửa", "trên ½"}) {
    CAPTURE(share);
    CHECK(agree("Nghị quyết được thông qua khi có " + std::string(share) + " tổng số thành viên tán thành.") ==
          lines{"more_than 1/2 of all_members"});
  }
}

TEST_CASE("shares have a base") {
  CHECK(agree("Nghị quyết được thông qua khi có quá nửa số thành viên có mặt tán thành.") ==
        lines{"more_than 1/2 of present"});
  CHECK(agree("Nghị quyết được thông qua khi có quá nửa số thành viên dự họp đồng ý.") ==
        lines{"more_than 1/2 of present"});
  CHECK(agree("Nghị quyết được thông qua khi có quá nửa số thành viên đương nhiệm tán thành.") ==
        lines{"more_than 1/2 of incumbent"});
  CHECK(agree("Nghị quyết được thông qua khi có quá nửa số thành viên tán thành.") ==
        lines{"more_than 1/2 of unspecified"});
  CHECK(attend("Cuộc họp được tiến hành khi có ít nhất 2/3 thành viên được triệu tập có mặt.") ==
        lines{"at_least 2/3 of convened"});
}

TEST_CASE("quorum and majority are told apart, also in one sentence") {
  const lines quorum = {"at_least 2/3 of all_members"};
  const lines majority = {"more_than 1/2 of all_members"};
  for (const auto* sentence :
       {"Cuộc họp được tiến hành khi có ít nhất 2/3 tổng số thành viên dự họp; nghị quyết được thông qua khi quá nửa "
        "tổng số thành viên "
        "tán thành.",
        "Cuộc họp được tiến hành khi có ít nhất 2/3 tổng số thành viên có mặt và quyết định được thông qua khi quá nửa "
        "tổng số thành viên "
        "tán thành.",
        "Cuộc họp hợp lệ khi có ít nhất hai phần ba tổng số thành viên tham dự, nghị quyết có giá trị khi được trên "
        "50% tổng số thành viên "
        "đồng ý.",
        "Họp khi có ít nhất ⅔ tổng số thành viên có mặt và được quá nửa tổng số thành viên biểu quyết tán thành."}) {
    CAPTURE(sentence);
    CHECK(attend(sentence) == quorum);
    CHECK(agree(sentence) == majority);
  }
}

TEST_CASE("fractions of other things are no shares of members") {
  for (const auto* sentence : {"Ngày 2/3 các thành viên dự họp.", "Giao 1/2 kinh phí cho các phòng.",
                               "Họp theo yêu cầu của ít nhất 1/3 số thành viên.", "Số 2/3/2024 của thành viên dự họp.",
                               "Nửa đầu năm thành viên báo cáo."}) {
    CAPTURE(sentence);
    CHECK(attend(sentence).empty());
    CHECK(agree(sentence).empty());
  }
}

TEST_CASE("a quorum left blank is there but not filled in") {
  CHECK(attend("Cuộc họp được tiến hành khi có mặt …/… thành viên dự họp.") ==
        lines{"at_least 0/1 of unspecified (blank)"});
}

TEST_CASE("deadlines count days or working days, back or on") {
  CHECK(due("Tài liệu được gửi đến các thành viên chậm nhất 03 ngày làm việc trước ngày họp.") ==
        lines{"at_least 3 working_day before ngày họp | tài liệu được gửi đến các thành viên"});
  CHECK(due("Tài liệu được gửi đến các thành viên chậm nhất 05 (năm) ngày trước khi họp.") ==
        lines{"at_least 5 day before khi họp | tài liệu được gửi đến các thành viên"});
  CHECK(due("Tài liệu được gửi cho thành viên trước cuộc họp ít nhất hai ngày.") ==
        lines{"at_least 2 day before cuộc họp | tài liệu được gửi cho thành viên"});
  CHECK(due("Trong thời hạn 10 ngày kể từ ngày nhận hồ sơ, Văn phòng trình Bí thư.") ==
        lines{"at_most 10 day after kể từ ngày nhận hồ sơ | văn phòng trình bí thư"});
  CHECK(due("Văn phòng gửi kết luận không quá hai mươi ngày làm việc kể từ ngày họp.") ==
        lines{"at_most 20 working_day after kể từ ngày họp | văn phòng gửi kết luận"});
  CHECK(due("Biên bản được hoàn thành trong vòng 2 tuần sau cuộc họp.") ==
        lines{"at_most 2 week after sau cuộc họp | biên bản được hoàn thành"});
  CHECK(due("Chậm nhất 7 ngày trước khi họp, Văn phòng gửi giấy mời.") ==
        lines{"at_least 7 day before khi họp | văn phòng gửi giấy mời"});
}

TEST_CASE("stretches of time that bind nobody are no deadlines") {
  for (const auto* sentence :
       {"Hồ sơ được lưu giữ mười năm.", "Ngày 05 tháng 6 là ngày truyền thống.", "Họp ít nhất 2/3 thành viên.",
        "Chậm nhất là cuối quý, các sở báo cáo.", "Nghỉ 3 ngày."}) {
    CAPTURE(sentence);
    CHECK(due(sentence).empty());
  }
}

TEST_CASE("written consultation has exceptions, and silence may agree") {
  CHECK(asked("Bí thư quyết định lấy ý kiến các thành viên bằng văn bản, trừ công tác cán bộ.") ==
        lines{"allowed but công tác cán bộ"});
  CHECK(asked("Khi cần, lấy ý kiến thành viên bằng phiếu, không áp dụng đối với công tác cán bộ và thi hành kỷ luật "
              "đảng.") == lines{"allowed but công tác cán bộ, kỷ luật đảng"});
  CHECK(asked("Gửi phiếu xin ý kiến các ủy viên. Không lấy ý kiến bằng văn bản về nhân sự.") ==
        lines{"allowed but công tác cán bộ"});
  CHECK(asked("Bí thư lấy ý kiến các thành viên bằng văn bản; quá thời hạn mà không trả lời thì coi như đồng ý.") ==
        lines{"allowed silence agrees"});
  CHECK(asked("Bí thư lấy ý kiến các thành viên bằng văn bản về mọi việc.") == lines{"allowed"});
  CHECK(asked("Không lấy ý kiến bằng văn bản của các thành viên.") == lines{"not allowed"});
}

TEST_CASE("asking other offices in writing is no written consultation") {
  for (const auto* sentence : {"Văn phòng lấy ý kiến các sở, ngành bằng văn bản về dự thảo đề án.",
                               "Thành viên phát biểu ý kiến tại cuộc họp.", "Ban cán sự đảng cho ý kiến về dự thảo.",
                               "Kết luận được ban hành bằng văn bản."}) {
    CAPTURE(sentence);
    CHECK(asked(sentence).empty());
  }
}

TEST_CASE("old tone marks, decomposed letters and capitals say the same") {
  CHECK(often("Ban cán sự đảng họp định kì hàng quí.") == lines{"regular exactly 1 per 1 quarter"});
  CHECK(attend("Cuộc họp được tiến hành khi có ít nhất hai phần ba tổng số uỷ viên dự họp.") ==
        lines{"at_least 2/3 of all_members"});
  CHECK(often("Ban cán sự đảng họp mo\xCC\x82\xCC\x83i tha\xCC\x81ng mo\xCC\xA3\xCC\x82t la\xCC\x82\xCC\x80n.") ==
        lines{"regular exactly 1 per 1 month"});
}
