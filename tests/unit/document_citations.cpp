// Which words cite what, and whether it is there.
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using test::lines;
using test::read_text;

namespace {

/// Citations of clause 1 of Điều 1 in a small regulation with chapters, sections, clauses and points to point at.
lines cited(const std::string& sentence) {
  const auto file = read_text("QUY CHẾ\nlàm việc của Sở Nội vụ\n\nChương I\nCHUNG\nĐiều 1. Phạm vi\n1. " + sentence +
                              "\n2. Hai:\na) một;\nb) hai;\nc) ba;\nd) bốn;\nđ) năm.\n3. Ba.\nChương II\nHỌP\nMục "
                              "1\nHỌP\nĐiều 2. Họp\n1. Bốn.\n2. Năm.\n"
                              "Điều 3. Ký\nSáu.\nĐiều 4. Gửi\nBảy.\n");
  for (const auto& c : file.documents.at(0).citations) {
    CHECK(c.provision != document::no_provision);
    CHECK(file.documents[0].provisions[c.provision].address.substr(0, 5) == "d1.k1");
  }
  return test::citations(file.documents[0]);
}

/// The words of the first citation.
std::string words_of(const std::string& sentence) {
  const auto file = read_text(test::regulation("1. " + sentence));
  REQUIRE_FALSE(file.documents.at(0).citations.empty());
  return document::quote(file, file.documents[0].citations[0].where);
}

}  // namespace

TEST_CASE("provisions are cited smallest unit first and must be there") {
  CHECK(cited("Theo Điều 2.") == lines{"d2 ok"});
  CHECK(cited("Theo khoản 2 Điều 2 Quy chế này.") == lines{"d2.k2 ok"});
  CHECK(cited("Theo điểm đ khoản 2 Điều 1.") == lines{"d1.k2.pdd ok"});
  CHECK(cited("Theo Điều 9.") == lines{"d9 absent"});
  CHECK(cited("Theo khoản 7 Điều 2.") == lines{"d2.k7 absent"});
  CHECK(cited("Theo điểm e khoản 2 Điều 1.") == lines{"d1.k2.pe absent"});
  CHECK(cited("Theo Điều 2a.") == lines{"d2a absent"});
  CHECK(cited("Theo Chương II và Mục 1 Chương II.") == lines{"c2 ok", "c2.m1 ok"});
  CHECK(cited("Theo Mục 1 và Mục 5.") == lines{"m1 ok", "m5 absent"});
}

TEST_CASE("lists share their parent, and a path that ends early takes the next one's") {
  CHECK(cited("Theo các khoản 1, 2 và 3 Điều 2.") == lines{"d2.k1 ok", "d2.k2 ok", "d2.k3 absent"});
  CHECK(cited("Theo điểm b khoản 1, khoản 2 Điều 1.") == lines{"d1.k1.pb absent", "d1.k2 ok"});
  CHECK(cited("Theo điểm a, b và c khoản 2 Điều 1.") == lines{"d1.k2.pa ok", "d1.k2.pb ok", "d1.k2.pc ok"});
  CHECK(cited("Theo khoản 2 Điều 1, khoản 1 Điều 2 Quy chế này.") == lines{"d1.k2 ok", "d2.k1 ok"});
  CHECK(cited("Theo Điều 2, Điều 3 và Điều 9.") == lines{"d2 ok", "d3 ok", "d9 absent"});
  CHECK(cited("Theo các Điều 2, 3.") == lines{"d2 ok", "d3 ok"});
}

TEST_CASE("ranges name every unit between their ends") {
  CHECK(cited("Theo từ Điều 2 đến Điều 5.") == lines{"d2 ok", "d3 ok", "d4 ok", "d5 absent"});
  CHECK(cited("Theo các khoản 1 đến 3 Điều 2.") == lines{"d2.k1 ok", "d2.k2 ok", "d2.k3 absent"});
  CHECK(cited("Theo các điểm c đến đ khoản 2 Điều 1.") == lines{"d1.k2.pc ok", "d1.k2.pd ok", "d1.k2.pdd ok"});
}

TEST_CASE("this article and this clause are where the words stand") {
  CHECK(cited("Theo khoản 2 Điều này.") == lines{"d1.k2 ok"});
  CHECK(cited("Theo khoản này.") == lines{"d1.k1 ok"});
  CHECK(cited("Theo khoản 3.") == lines{"d1.k3 ok"});
  CHECK(cited("Theo điểm a khoản này.") == lines{"d1.k1.pa absent"});
}

TEST_CASE("words that only begin like units cite nothing") {
  for (const auto* sentence :
       {"Các điều kiện, mục tiêu, điểm số và khoản chi.", "Điều hành chung.", "Quy chế này có hiệu lực.",
        "Chương trình 5 năm.", "Khoản tiền 3 triệu đồng.", "Mục đích chính.", "Theo điều lệ.", "Thời điểm a-b.",
        "Luật và Nghị định.", "Quyết định của Giám đốc."}) {
    CAPTURE(sentence);
    CHECK(cited(sentence).empty());
  }
}

TEST_CASE("numbers of something else do not join a list") {
  CHECK(cited("Theo Điều 2 và 02 ngày làm việc.") == lines{"d2 ok"});
  CHECK(cited("Theo Điều 2 và 3 quý.") == lines{"d2 ok"});
  CHECK(cited("Theo Điều 2, 3 lần.") == lines{"d2 ok"});
}

TEST_CASE("a place for a new unit is no citation") {
  CHECK(cited("Thêm khoản mới vào sau Điều 9.").empty());
  CHECK(cited("Thêm nội dung vào trước khoản 9 Điều 2.").empty());
  CHECK(cited("Thêm nội dung vào sau khoản 9 Điều 2 và theo Điều 3.") == lines{"d3 ok"});
}

TEST_CASE("nothing inside quotes is cited, also where the quote runs over paragraphs") {
  CHECK(cited("Cụm từ “theo Điều 9 Quy chế này” được bỏ; theo Điều 3.") == lines{"d3 ok"});
  CHECK(cited("Sửa như sau:\n“Điều 9. Họp\nTheo khoản 8 Điều 9.\nTheo Điều 9.”") == lines{});
}

TEST_CASE("instruments are named by type, code, date and issuer in every spelling") {
  const lines ok = {"Quy định | 146-QĐ/TW | 2024-05-14 | Ban Bí thư ok"};
  CHECK(cited("Theo Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư.") == ok);
  CHECK(cited("Theo Quy định 146-QĐ/TW ngày 14-5-2024 của Ban Bí thư.") == ok);
  CHECK(cited("Theo Quy định số 146–QĐ/TW, ngày 14 tháng 5 năm 2024 của Ban Bí thư.") == ok);
  CHECK(cited("Theo Quy định số 146 -QĐ/TW, ngày 14/05/2024, của Ban Bí thư.") == ok);
  CHECK(cited("Theo Luật Tổ chức chính quyền địa phương số 65/2025/QH15.") ==
        lines{"Luật | 65/2025/QH15 | Luật Tổ chức chính quyền địa phương unresolved"});
  CHECK(cited("Theo Quyết định số 12-QĐ/TU, ngày 02/5/2024 của Ban Thường vụ Tỉnh ủy An Sơn về nhân sự.") ==
        lines{"Quyết định | 12-QĐ/TU | 2024-05-02 | Ban Thường vụ Tỉnh ủy An Sơn unresolved"});
  CHECK(words_of("Theo Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư về tổ chức.") ==
        "Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư");
}

TEST_CASE("what the register knows is compared, and what it does not know is left open") {
  CHECK(cited("Theo Quy định số 146-QĐ/TW ngày 15/5/2024.") ==
        lines{"Quy định | 146-QĐ/TW | 2024-05-15 wrong_date 2024-05-14"});
  CHECK(cited("Theo Quy định số 146-QĐ/TW, ngày 14/5/2024 của Bộ Chính trị.") ==
        lines{"Quy định | 146-QĐ/TW | 2024-05-14 | Bộ Chính trị wrong_issuer Ban Bí thư"});
  CHECK(cited("Theo Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư Trung ương Đảng.") ==
        lines{"Quy định | 146-QĐ/TW | 2024-05-14 | Ban Bí thư Trung ương Đảng ok"});
  // Numbers start anew each term: the same number of another term is another instrument.
  CHECK(cited("Theo Quy định số 146-QĐ/TW ngày 08/3/2018.") == lines{"Quy định | 146-QĐ/TW | 2018-03-08 unresolved"});
  CHECK(cited("Theo Quy định số 162-QĐ/TW.") == lines{"Quy định | 162-QĐ/TW unresolved"});
  CHECK(cited("Theo Quy định số 162-QĐ/TW ngày 05/12/2018.") == lines{"Quy định | 162-QĐ/TW | 2018-12-05 ok"});
  CHECK(cited("Theo Quyết định số 146-QĐ/TW ngày 14/5/2024.") ==
        lines{"Quyết định | 146-QĐ/TW | 2024-05-14 unresolved"});
  CHECK(cited("Theo Quy định số 9146-QĐ/TW.") == lines{"Quy định | 9146-QĐ/TW unresolved"});
  // A day that does not exist has no value.
  CHECK(cited("Theo Quy định số 9146-QĐ/TW ngày 30/02/2024.") == lines{"Quy định | 9146-QĐ/TW unresolved"});
}

TEST_CASE("provisions of other instruments are not looked for here") {
  CHECK(cited("Theo khoản 2 Điều 9 Luật Cán bộ, công chức.") == lines{"Luật | Luật Cán bộ d9.k2 unresolved"});
  CHECK(cited("Theo Điều 42 và Điều 43 Điều lệ Đảng Cộng sản Việt Nam.") ==
        lines{"Điều lệ | Điều lệ Đảng Cộng sản Việt Nam d42 unresolved",
              "Điều lệ | Điều lệ Đảng Cộng sản Việt Nam d43 unresolved"});
  CHECK(cited("Theo Điều 9 Quy định của Ban Bí thư về nhân sự.") == lines{"? d9 unresolved"});
}

TEST_CASE("the căn cứ cite too") {
  const auto file = read_text(
      "QUY CHẾ\nhọp\n\n- Căn cứ Điều 42 Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy định số 146-QĐ/TW, ngày "
      "14/5/2024;\n"
      "- Theo đề nghị của Văn phòng,\n\nĐiều 1. Họp\nMột.\n");
  CHECK(test::citations(file.documents.at(0)) ==
        lines{"Điều lệ | Điều lệ Đảng Cộng sản Việt Nam d42 unresolved", "Quy định | 146-QĐ/TW | 2024-05-14 ok"});
  for (const auto& c : file.documents[0].citations) CHECK(c.provision == document::no_provision);
}
