// Duties, powers and prohibitions; principles, records, reports, effect; what the căn cứ give.
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using domain::topic;
using test::facts;
using test::lines;
using test::regulation;
using test::said;

TEST_CASE("a prohibition is read before the permission inside it") {
  CHECK(said(topic::prohibition, "Thành viên không được truyền bá ý kiến trái với nghị quyết.") ==
        lines{"thành viên | prohibition | truyền bá | ý kiến trái với nghị quyết"});
  CHECK(said(topic::power, "Thành viên không được truyền bá ý kiến trái với nghị quyết.").empty());
  CHECK(said(topic::prohibition, "Nghiêm cấm thành viên tiết lộ nội dung thảo luận.") ==
        lines{"thành viên | prohibition | tiết lộ | nội dung thảo luận"});
  CHECK(said(topic::prohibition, "Thành viên chỉ được phát ngôn khi Bí thư giao.") ==
        lines{"thành viên | restriction | phát ngôn | khi bí thư giao"});
  CHECK(said(topic::power, "Thành viên chỉ được phát ngôn khi Bí thư giao.").empty());
}

TEST_CASE("duties and powers have an actor, an act, an object and an exception") {
  CHECK(said(topic::duty, "Bí thư có trách nhiệm chuẩn bị nội dung cuộc họp.") ==
        lines{"bí thư | obligation | chuẩn bị | nội dung cuộc họp"});
  CHECK(said(topic::duty, "Trường hợp vắng mặt, thành viên phải báo cáo Bí thư.") ==
        lines{"thành viên | obligation | báo cáo | bí thư"});
  CHECK(said(topic::duty, "Văn phòng bảo đảm điều kiện làm việc.") ==
        lines{"văn phòng | obligation | bảo đảm | điều kiện làm việc"});
  CHECK(said(topic::power, "Bí thư có quyền triệu tập cuộc họp, trừ trường hợp đã ủy quyền.") ==
        lines{"bí thư | power | triệu tập | cuộc họp | trừ trường hợp đã ủy quyền"});
  CHECK(said(topic::power, "Thành viên có thể đề xuất nội dung họp.") ==
        lines{"thành viên | permission | đề xuất | nội dung họp"});
  CHECK(said(topic::power, "Thành viên được bảo lưu ý kiến.") == lines{"thành viên | permission | bảo lưu | ý kiến"});
  CHECK(said(topic::power, "Bí thư quyết định chương trình công tác.") ==
        lines{"bí thư | power | quyết định | chương trình công tác"});
}

TEST_CASE("one sentence may oblige and forbid, each with its own words") {
  const auto* sentence = "Thành viên phải tham dự đầy đủ và không được vắng mặt.";
  CHECK(said(topic::duty, sentence) == lines{"thành viên | obligation | tham dự | đầy đủ"});
  CHECK(said(topic::prohibition, sentence) == lines{"thành viên | prohibition | vắng mặt | "});
  CHECK(said(topic::power, sentence).empty());
}

TEST_CASE("the passive and qualities of things bind nobody") {
  for (const auto* sentence :
       {"Nội dung được thông qua tại cuộc họp.", "Hồ sơ phải đầy đủ.", "Cuộc họp được tiến hành theo chương trình.",
        "Việc phân công do tập thể xem xét.", "Thực hiện theo quyết định của Tỉnh ủy."}) {
    CAPTURE(sentence);
    CHECK(said(topic::duty, sentence).empty());
    CHECK(said(topic::power, sentence).empty());
    CHECK(said(topic::prohibition, sentence).empty());
  }
}

TEST_CASE("a list inherits actor and force from its title or its lead") {
  const auto list = [](const std::string& heading) {
    return regulation("1. Chuẩn bị nội dung cuộc họp.\n2. Ký văn bản.", heading);
  };
  CHECK(facts(list("Trách nhiệm của Phó Bí thư"), topic::duty) ==
        lines{"d1.k1 phó bí thư | obligation | chuẩn bị | nội dung cuộc họp",
              "d1.k2 phó bí thư | obligation | ký | văn bản"});
  // Under "nhiệm vụ, quyền hạn" the verb tells a power from a duty.
  CHECK(facts(list("Nhiệm vụ, quyền hạn của Bí thư"), topic::duty) ==
        lines{"d1.k1 bí thư | obligation | chuẩn bị | nội dung cuộc họp"});
  CHECK(facts(list("Nhiệm vụ, quyền hạn của Bí thư"), topic::power) == lines{"d1.k2 bí thư | power | ký | văn bản"});
  CHECK(facts(list("Quyền hạn của Bí thư"), topic::power).size() == 2);
  // A title that gives nobody a duty hands nothing down.
  CHECK(facts(list("Chuẩn bị họp"), topic::duty).empty());
  CHECK(facts(list("Chuẩn bị họp"), topic::power).empty());
  CHECK(facts(regulation("1. Thành viên không được:\na) tiết lộ nội dung;\nb) từ chối nhiệm vụ.\n2. Báo cáo định kỳ."),
              topic::prohibition) == lines{"d1.k1.pa thành viên | prohibition | tiết lộ | nội dung",
                                           "d1.k1.pb thành viên | prohibition | từ chối | nhiệm vụ"});
}

TEST_CASE("what is inherited ends with its article") {
  const auto text = regulation("1. Ký văn bản.\nĐiều 2. Tài liệu\n1. Chuẩn bị trước khi họp.", "Nhiệm vụ của Bí thư");
  CHECK(facts(text, topic::duty) == lines{"d1.k1 bí thư | obligation | ký | văn bản"});
}

TEST_CASE("inherited force names where it comes from") {
  const auto file = test::read_text(regulation("1. Chuẩn bị nội dung.", "Trách nhiệm của Văn phòng"));
  const auto list = extract(file, 0).list;
  REQUIRE(list.size() == 1);
  CHECK(list[0].derivation == "inherited:d1");
  CHECK(document::quote(file, list[0].where) == "Chuẩn bị nội dung");
}

TEST_CASE("principles are known by name in every spelling") {
  CHECK(said(topic::principle, "Làm việc theo nguyên tắc tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách.") ==
        lines{"tập trung dân chủ", "tập thể lãnh đạo, cá nhân phụ trách"});
  for (const auto* spelling : {"tập thể lãnh đạo - cá nhân phụ trách", "tập thể lãnh đạo – cá nhân phụ trách",
                               "tập thể lãnh đạo đi đôi với cá nhân phụ trách"}) {
    CAPTURE(spelling);
    CHECK(said(topic::principle, "Thực hiện " + std::string(spelling) + ".") ==
          lines{"tập thể lãnh đạo, cá nhân phụ trách"});
  }
  CHECK(said(topic::principle, "Thiểu số phục tùng đa số; thành viên được bảo lưu ý kiến.") ==
        lines{"thiểu số phục tùng đa số", "bảo lưu ý kiến"});
  CHECK(said(topic::principle, "Thực hiện dân chủ, tập trung nguồn lực, phân công cá nhân.").empty());
}

TEST_CASE("records, papers and secretariat are known by name") {
  CHECK(said(topic::minutes, "Nội dung cuộc họp được ghi thành biên bản.") == lines{"biên bản"});
  CHECK(said(topic::minutes, "Ban cán sự đảng ban hành kết luận.") == lines{"kết luận, nghị quyết"});
  CHECK(said(topic::papers, "Tài liệu được gửi đến thành viên trước cuộc họp 02 ngày.") ==
        lines{"gửi tài liệu trước cuộc họp"});
  CHECK(said(topic::papers, "Tài liệu được lưu sau cuộc họp.").empty());
  CHECK(said(topic::secretariat, "Văn phòng là cơ quan giúp việc, sử dụng con dấu riêng.") ==
        lines{"thư ký, giúp việc", "con dấu"});
}

TEST_CASE("reports have periods and receivers") {
  CHECK(said(topic::report_period, "Định kỳ 06 tháng và hằng năm, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy.") ==
        lines{"ban cán sự đảng -> ban thường vụ tỉnh ủy: 6 month, 1 year"});
  CHECK(said(topic::report_period, "Hằng quý, Ban cán sự đảng báo cáo kết quả với Tỉnh ủy.") ==
        lines{"ban cán sự đảng -> tỉnh ủy: 1 quarter"});
  CHECK(said(topic::report_period, "Ban cán sự đảng báo cáo khi có yêu cầu.").empty());
  CHECK(said(topic::report_period, "Ban cán sự đảng họp hằng tháng nghe báo cáo.").empty());
}

TEST_CASE("effect is from signing or from a day, and may replace") {
  CHECK(said(topic::effect, "Quy chế này có hiệu lực kể từ ngày ký.") == lines{"from signing"});
  CHECK(said(topic::effect, "Quy chế có hiệu lực từ ngày ký ban hành và thay thế Quy chế số 02-QC/BCSĐ.") ==
        lines{"from signing replaces 02-QC/BCSĐ"});
  CHECK(said(topic::effect, "Quy chế này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.") ==
        lines{"from 2024-07-01"});
  CHECK(said(topic::effect, "Quy chế có hiệu lực từ 15/5/2024.") == lines{"from 2024-05-15"});
  CHECK(said(topic::effect, "Quy chế này hết hiệu lực khi có văn bản mới.").empty());
}

TEST_CASE("the căn cứ are facts of the document, also those of the decision before it") {
  const std::string head =
      "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy định số 146-QĐ/TW, ngày 14/5/2024;\n- Căn cứ tình "
      "hình;\n\n";
  const lines both = {"basis.1 Điều lệ | Điều lệ Đảng Cộng sản Việt Nam", "basis.2 Quy định | 146-QĐ/TW | 2024-05-14"};
  CHECK(facts("QUY CHẾ\nhọp\n\n" + head + "Điều 1. Họp\nMột.\n", topic::basis) == both);
  CHECK(facts("QUYẾT ĐỊNH\nban hành\n\n" + head +
                  "Điều 1. Một.\nT/M BAN THƯỜNG VỤ\n\nQUY CHẾ\nhọp\n\nĐiều 1. Họp\nHai.\nĐiều 2. Ký\nBa.\n",
              topic::basis) == both);
  CHECK(facts("QUY CHẾ\nhọp\n\nĐiều 1. Họp\nCăn cứ Điều lệ Đảng.\n", topic::basis).empty());
}

TEST_CASE("facts do not depend on the numbers of provisions") {
  const auto body = [](int first) {
    const auto n = [&](int i) { return std::to_string(first + i); };
    return "QUY CHẾ\nlàm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\nĐiều " + n(0) + ". Họp\n" + n(0) +
           ". Ban cán sự đảng họp mỗi tháng một lần.\nĐiều " + n(1) + ". Nhiệm vụ của Bí thư\n1. Chuẩn bị nội dung.\n";
  };
  const auto values = [&](int first) {
    const auto file = test::read_text(body(first));
    lines out;
    for (const auto& f : extract(file, 0).list) out.push_back(std::string(name_of(f.topic)) + " " + test::describe(f));
    return out;
  };
  CHECK(values(1) == values(7));
  CHECK(values(1).size() == 2);
}
