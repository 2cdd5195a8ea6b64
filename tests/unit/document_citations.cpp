// Which words cite what, and whether it is there.
#include <string>

#include "support/reading.hpp"

#include "document/instrument.hpp"

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
  CHECK(cited("Theo các Điều: 2, 3 Quy chế này.") == lines{"d2 ok", "d3 ok"});
  CHECK(cited("Theo Điều: 2, 3.").empty());
  CHECK(cited("Theo điểm a), b) và c) khoản 2 Điều 1.") == lines{"d1.k2.pa ok", "d1.k2.pb ok", "d1.k2.pc ok"});
  CHECK(cited("Việc nêu (tại điểm a) khoản tiền này.") == lines{"d1.k1.pa absent"});
}

TEST_CASE("ranges name every unit between their ends") {
  CHECK(cited("Theo từ Điều 2 đến Điều 5.") == lines{"d2 ok", "d3 ok", "d4 ok", "d5 absent"});
  CHECK(cited("Theo các khoản 1 đến 3 Điều 2.") == lines{"d2.k1 ok", "d2.k2 ok", "d2.k3 absent"});
  CHECK(cited("Theo các điểm c đến đ khoản 2 Điều 1.") == lines{"d1.k2.pc ok", "d1.k2.pd ok", "d1.k2.pdd ok"});
}

TEST_CASE("a code of laws is no count of sets") {
  CHECK(cited("Theo từ Điều 2 đến Điều 4 Bộ luật Lao động.") == lines{"Bộ luật | Bộ luật Lao động d2 unresolved",
                                                                      "Bộ luật | Bộ luật Lao động d3 unresolved",
                                                                      "Bộ luật | Bộ luật Lao động d4 unresolved"});
  CHECK(cited("Theo Điều 2 và 4 bộ hồ sơ.") == lines{"d2 ok"});
}

TEST_CASE("this article and this clause are where the words stand") {
  CHECK(cited("Theo khoản 2 Điều này.") == lines{"d1.k2 ok"});
  CHECK(cited("Theo khoản này.") == lines{"d1.k1 ok"});
  CHECK(cited("Theo khoản 3.") == lines{"d1.k3 ok"});
  CHECK(cited("Theo điểm a khoản này.") == lines{"d1.k1.pa absent"});
  CHECK(cited("Theo điểm này.") == lines{" unresolved"});
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
  CHECK(cited("Theo khoản 2 Điều 9 Luật Cán bộ, công chức.") ==
        lines{"Luật | Luật Cán bộ, công chức d9.k2 unresolved"});
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

TEST_CASE("names of laws end where the law's name ends") {
  const auto law = [](const std::string& sentence) { return cited("Theo " + sentence); };
  CHECK(law("Luật Cán bộ, công chức, quy chế này và pháp luật.") == lines{"Luật | Luật Cán bộ, công chức unresolved"});
  CHECK(law("Luật Cán bộ, công chức và Luật Viên chức.") ==
        lines{"Luật | Luật Cán bộ, công chức unresolved", "Luật | Luật Viên chức unresolved"});
  CHECK(law("Luật Phí và lệ phí số 97/2015/QH13.") == lines{"Luật | 97/2015/QH13 | Luật Phí và lệ phí unresolved"});
  // A name that the register does not have: a code, a date or a year stands behind the whole of it.
  CHECK(law("Luật Đường thủy, bến bãi và kho vận số 12/2031/QH17.") ==
        lines{"Luật | 12/2031/QH17 | Luật Đường thủy, bến bãi và kho vận unresolved"});
  CHECK(law("Luật Đường thủy, bến bãi ngày 01 tháng 02 năm 2031.") ==
        lines{"Luật | 2031-02-01 | Luật Đường thủy, bến bãi unresolved"});
  CHECK(law("Luật Đường thủy và các quy định khác.") == lines{"Luật | Luật Đường thủy unresolved"});
  CHECK(law("Luật Bảo hiểm xã hội năm 2024 và Hiến pháp năm 2013.") ==
        lines{"Luật | Luật Bảo hiểm xã hội năm 2024 unresolved", "Hiến pháp | Hiến pháp năm 2013 unresolved"});
  CHECK(law("Bộ luật dân sự quy định.") == lines{"Bộ luật | Bộ luật dân sự unresolved"});
  CHECK(law("Luật này, luật khác và các luật liên quan.").empty());
  CHECK(law("Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Thú y ngày 03 tháng 4 năm 2030.") ==
        lines{"Luật | 2030-04-03 | Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Thú y unresolved"});
}

TEST_CASE("bodies that issued an instrument belong to its words, what it is about does not") {
  const auto issuer = [](const std::string& sentence) {
    const auto file = read_text(test::regulation("1. Theo Thông báo số 5-TB/TU ngày 02/5/2024 của " + sentence));
    REQUIRE(file.documents.at(0).citations.size() == 1);
    return file.documents[0].citations[0].cited->issuer;
  };
  CHECK(issuer("Ban Bí thư khóa XIII về nhân sự.") == "Ban Bí thư khóa XIII");
  CHECK(issuer("Chính phủ quy định chi tiết.") == "Chính phủ");
  CHECK(issuer("Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thi.") == "Bộ trưởng Bộ Giáo dục và Đào tạo");
  CHECK(issuer("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch sửa đổi.") == "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch");
  CHECK(issuer("Bộ Lao động - Thương binh và Xã hội, có hiệu lực ngay.") == "Bộ Lao động - Thương binh và Xã hội");
  CHECK(issuer("Ủy ban nhân dân tỉnh An Sơn (trước đây).") == "Ủy ban nhân dân tỉnh An Sơn");
  CHECK(issuer("Hội đồng nhân dân tỉnh ban hành quy định.") == "Hội đồng nhân dân tỉnh");
  CHECK(issuer("cơ quan có thẩm quyền.").empty());
}

TEST_CASE("codes are read in every spelling, and numbers of other things are none") {
  const lines code = {"Quy định | 146-QĐ/TW | 2024-05-14 ok"};
  for (const auto* spelling :
       {"146-QĐ/TW", "146 - QĐ/TW", "146- QĐ/TW", "146‑QĐ/TW", "146 QĐ/TW", "146QĐ/TW", "146-qđ/tw"}) {
    CAPTURE(spelling);
    auto found = cited("Theo Quy định số " + std::string(spelling) + " ngày 14.5.2024.");
    for (auto& line : found) {
      if (const auto at = line.find("qđ/tw"); at != std::string::npos)
        line.replace(at, std::string("qđ/tw").size(), "QĐ/TW");
    }
    CHECK(found == code);
  }
  CHECK(cited("Theo Quyết định số 7-QĐi/TU.") == lines{"Quyết định | 7-QĐi/TU unresolved"});
  CHECK(cited("Theo quyết định số 7-QĐ/TU.") == lines{"Quyết định | 7-QĐ/TU unresolved"});
  CHECK(cited("Theo Báo cáo thẩm tra số 8/BC-HĐND.") == lines{"Báo cáo | 8/BC-HĐND unresolved"});
  CHECK(cited("Theo Công văn số 9/SNV-CCHC&PC.") == lines{"Công văn | 9/SNV-CCHC&PC unresolved"});
  CHECK(cited("Theo các Luật số 1/2030/QH17, số 2/2030/QH17.") ==
        lines{"Luật | 1/2030/QH17 unresolved", "Luật | 2/2030/QH17 unresolved"});
  for (const auto* sentence :
       {"Số 05 người.", "Nhà số 12/B.", "Ngày 14/5/2024.", "Tỷ lệ 2/3 số thành viên.", "Số 293/Ngày 31.",
        "Mẫu số 11 kèm theo.", "Giai đoạn 2021-2025.", "Quyết định số liệu."}) {
    CAPTURE(sentence);
    CHECK(cited(sentence).empty());
  }
}

TEST_CASE("a name that the text gives an instrument means it from then on") {
  CHECK(cited("Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư về tổ chức (sau đây gọi tắt là Quy định 146). Theo "
              "Điều 6 Quy định 146 và Quy định 146.") ==
        lines{"Quy định | 146-QĐ/TW | 2024-05-14 | Ban Bí thư ok",
              "Quy định | 146-QĐ/TW | 2024-05-14 | Ban Bí thư d6 unresolved",
              "Quy định | 146-QĐ/TW | 2024-05-14 | Ban Bí thư ok"});
  CHECK(cited("Theo Quy định 146.").empty());
  // The name goes to the instrument of its type, not to the last one said.
  CHECK(cited("Nghị định số 1/2030/NĐ-CP thi hành Luật Dược (sau đây gọi là Nghị định 1). Theo Nghị định 1.") ==
        lines{"Nghị định | 1/2030/NĐ-CP unresolved", "Luật | Luật Dược unresolved",
              "Nghị định | 1/2030/NĐ-CP unresolved"});
}

TEST_CASE("what an amending text names belongs to the instrument that it amends") {
  const auto file = read_text(
      "QUYẾT ĐỊNH\nVề việc sửa đổi\n\nĐiều 1. Sửa đổi, bổ sung một số điều của Quyết định số 5/2030/QĐ-UBND\n"
      "1. Sửa đổi khoản 2 Điều 7 như sau:\n“2. Theo Điều 9.”\n2. Bổ sung khoản 4 vào sau khoản 3 Điều 10 như sau:\n“4. "
      "Mới.”\n"
      "3. Căn cứ Điều 2 Quyết định này.\nĐiều 2. Hiệu lực\nTheo Điều 1.\n");
  CHECK(test::citations(file.documents.at(0)) == lines{"Quyết định | 5/2030/QĐ-UBND unresolved",
                                                       "Quyết định | 5/2030/QĐ-UBND d7.k2 unresolved", "d2 ok",
                                                       "d1 ok"});
}

TEST_CASE("in an annexed regulation the decision named with này is another document") {
  const auto file = read_text(
      "QUYẾT ĐỊNH\nBan hành Quy chế\n\nĐiều 1. Ban hành.\nĐiều 2. Hiệu lực.\nNơi nhận:\n- Như Điều 2;\n- Như Điều "
      "3.\n\n"
      "QUY CHẾ\nlàm việc\n(Kèm theo Quyết định số 5/2030/QĐ-UBND ngày 01/02/2030)\n\n"
      "Điều 1. Họp\nTheo Điều 9 Quyết định này, Điều 1 Quy chế này, Điều 1 Quy chế.\n");
  REQUIRE(file.documents.size() == 2);
  CHECK(test::citations(file.documents[0]) == lines{"d2 ok", "d3 absent"});
  CHECK(test::citations(file.documents[1]) ==
        lines{"Quyết định | 5/2030/QĐ-UBND | 2030-02-01 unresolved", "Quyết định d9 unresolved", "d1 ok", "d1 ok"});
}

TEST_CASE("lists, ranges and inserted units") {
  CHECK(cited("Theo các khoản 1-3 Điều 2.") == lines{"d2.k1 ok", "d2.k2 ok", "d2.k3 absent"});
  CHECK(cited("Theo từ khoản 1 đến hết khoản 2 Điều 2.") == lines{"d2.k1 ok", "d2.k2 ok"});
  CHECK(cited("Theo khoản 1, Điều 2.") == lines{"d2.k1 ok"});
  CHECK(cited("Theo khoản 1 Điều này và Điều 6 Luật Dược.") == lines{"d1.k1 ok", "Luật | Luật Dược d6 unresolved"});
  CHECK(cited("Theo Điều 2đ, khoản 2a Điều 2, điểm a1 khoản 2 Điều 1.") ==
        lines{"d2dd absent", "d2.k2a absent", "d1.k2.pa1 absent"});
  CHECK(cited("Theo Chương thứ hai và Mục I Chương II.") == lines{"c2 ok", "c2.m1 ok"});
  CHECK(cited("Theo điểm 1.2 Nghị quyết số 7-NQ/TU.") == lines{"Nghị quyết | 7-NQ/TU k1.k2 unresolved"});
  CHECK(cited("Theo khoản 1 mục I Phụ lục V.") == lines{"? m1.k1 unresolved"});
  CHECK(words_of("Theo các khoản 1 và 2 của Điều 1 Quy chế này; họp.") == "các khoản 1 và 2 của Điều 1 Quy chế này");
}

TEST_CASE("the register knows when an instrument is in force") {
  const auto status = [](document::instrument named, std::optional<date> day) {
    const auto known = document::resolve(named, day);
    return std::string(name_of(known.status)) + (known.expected.empty() ? "" : " " + known.expected);
  };
  const document::instrument form = {"Quy định", "66-QĐ/TW", date{2017, 2, 6}, "Ban Bí thư", ""};
  CHECK(status(form, std::nullopt) == "ok");
  CHECK(status(form, date{2026, 1, 8}) == "ok");
  CHECK(status(form, date{2026, 1, 10}) == "not_in_force 399-QĐ/TW");
  const document::instrument charter_rules = {"Quy định", "232-QĐ/TW", date{2025, 1, 20}, "", ""};
  CHECK(status(charter_rules, date{2025, 2, 1}) == "ok");
  CHECK(status(charter_rules, date{2025, 5, 27}) == "not_in_force 294-QĐ/TW");
  const document::instrument commune = {"Quy định", "302-QĐ/TW", date{2025, 6, 9}, "", ""};
  CHECK(status(commune, date{2025, 6, 30}) == "not_in_force");
  CHECK(status(commune, date{2025, 7, 1}) == "ok");
  // One number, two instruments: the date tells which.
  CHECK(status({"", "162-QĐ/TW", date{2018, 12, 5}, "", ""}, std::nullopt) == "ok");
  CHECK(status({"", "162-QĐ/TW", date{2024, 5, 29}, "", ""}, std::nullopt) == "ok");
  CHECK(status({"", "162-QĐ/TW", std::nullopt, "", ""}, std::nullopt) == "unresolved");
}

TEST_CASE("căn cứ that differ in their numbers alone are all read") {
  std::string text = "QUY CHẾ\nhọp\n\n";
  lines wanted;
  for (const auto* number : {"1", "2", "3", "4", "5"}) {
    text +=
        "Căn cứ Nghị định số " + std::string(number) + "/2030/NĐ-CP ngày 01 tháng 02 năm 2030 của Chính\nphủ về họp;\n";
    wanted.push_back("Nghị định | " + std::string(number) + "/2030/NĐ-CP | 2030-02-01 | Chính phủ unresolved");
  }
  CHECK(test::citations(read_text(text + "\nĐiều 1. Họp\nMột.\n").documents.at(0)) == wanted);
}

TEST_CASE("headings, marks and parts of forms are no citations") {
  for (const auto* sentence :
       {"Chấm theo thang điểm 100.", "Điền vào Phần 4.", "Ghi ở Tiểu mục 2.", "Có 3 phần 1 chương."}) {
    CAPTURE(sentence);
    CHECK(cited(sentence).empty());
  }
  const auto file =
      read_text("KẾT LUẬN\nvề họp\n\nI- Họp\n1- Theo mục 7. Điều 19. Họp là việc chung; theo Điều 20.\n2- Xong.\n");
  CHECK(test::citations(file.documents.at(0)) == lines{"d20 absent"});
}

TEST_CASE("points with numbers are the clauses of a text that numbers through its chapters") {
  const auto file =
      read_text("QUY CHẾ\nhọp\n\nI- CHUNG\n1- Một\n1.1- Hai.\nII- HỌP\n2- Ba\n2.1- Theo điểm 1.1 của Quy chế này.\n");
  CHECK(test::citations(file.documents.at(0)) == lines{"c1.k1.k1 ok"});
}

TEST_CASE("codes in a list share the type before them, and numbers the letters behind them") {
  CHECK(cited("Theo các Nghị định số 1/2030/NĐ-CP, 2/2030/NĐ-CP và số 3/2030/NĐ-CP.") ==
        lines{"Nghị định | 1/2030/NĐ-CP unresolved", "Nghị định | 2/2030/NĐ-CP unresolved",
              "Nghị định | 3/2030/NĐ-CP unresolved"});
  CHECK(cited("Theo các Kết luận số 7, 8-KL/TU ngày 1/2/2030.") ==
        lines{"Kết luận | 7-KL/TU | 2030-02-01 unresolved", "Kết luận | 8-KL/TU | 2030-02-01 unresolved"});
  CHECK(words_of("Theo các Kết luận số 7, 8-KL/TU.") == "các Kết luận số 7");
  // Other letters are of another type, which is not told.
  CHECK(cited("Theo Nghị định số 1/2030/NĐ-CP, 2/2030/TT-B.") ==
        lines{"Nghị định | 1/2030/NĐ-CP unresolved", "2/2030/TT-B unresolved"});
}

TEST_CASE("what members give themselves is no instrument") {
  CHECK(cited("Theo Điều lệ Hiệp hội Gốm sứ và Điều lệ Công ty Mây.").empty());
  CHECK(cited("Theo Điều lệ Công đoàn Việt Nam.") == lines{"Điều lệ | Điều lệ Công đoàn Việt Nam unresolved"});
}

TEST_CASE("numbers to be filled in, forms and names that hold the word for a law cite nothing") {
  CHECK(cited("Số: 12/VBHN-BTP.").empty());
  CHECK(cited("Theo mẫu số 01-HD/TU và Mẫu 02-HD/TU.").empty());
  CHECK(cited("Nhóm Dân Luật An Sơn và Trường Đại học Luật An Sơn cùng dự.").empty());
  CHECK(cited("Căn cứ Luật Giá, họp.") == lines{"Luật | Luật Giá unresolved"});
}

TEST_CASE("what is called by its code is cited by it") {
  CHECK(cited("Theo Nghị định số 1/2030/NĐ-CP (sau đây gọi là Nghị định số 1/2030/NĐ-CP).") ==
        lines{"Nghị định | 1/2030/NĐ-CP unresolved", "Nghị định | 1/2030/NĐ-CP unresolved"});
}

TEST_CASE("words that lost a blank or a letter's look cite all the same") {
  CHECK(cited("Theo Điều2 và khoản1 Điều 2, quy định tạiĐiều 3.") == lines{"d2 ok", "d2.k1 ok", "d3 ok"});
  CHECK(cited("Theo Ðiều 2, Chƣơng II.") == lines{"d2 ok", "c2 ok"});
  CHECK(cited("Theo Hướng dẫn số11-HD/TU, ngày25/5/2030.") == lines{"Hướng dẫn | 11-HD/TU | 2030-05-25 unresolved"});
}

TEST_CASE("what a decree spells out belongs to the law that it implements") {
  CHECK(cited("Quy định chi tiết khoản 3 Điều 9, Điều 12 và các biện pháp để tổ chức, hướng dẫn thi hành Luật Giá.") ==
        lines{"Luật | Luật Giá d9.k3 unresolved", "Luật | Luật Giá d12 unresolved", "Luật | Luật Giá unresolved"});
  CHECK(cited("Theo Điều 2 và các biện pháp thi hành.") == lines{"d2 ok"});
}

TEST_CASE("a law that amends many is named up to its date") {
  CHECK(
      cited("Theo Luật sửa đổi, bổ sung một số điều của luật giá, luật phí và luật thú y ngày 20 tháng 11 năm 2030.") ==
      lines{"Luật | 2030-11-20 | Luật sửa đổi, bổ sung một số điều của luật giá, luật phí và luật thú y unresolved"});
  CHECK(cited("Theo Luật sửa đổi, bổ sung một số điều Luật Thú y số 12/2031/QH17.") ==
        lines{"Luật | 12/2031/QH17 | Luật sửa đổi, bổ sung một số điều Luật Thú y unresolved"});

  CHECK(
      cited(
          "Theo Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20 tháng 11 năm 2030.") ==
      lines{"Luật | 2030-11-20 | Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch unresolved"});
}

TEST_CASE("articles that amend belong to the one instrument that the document says it amends") {
  const auto amending = [](const std::string& what) {
    const auto file = read_text(
        "THÔNG TƯ\nSỬA ĐỔI THÔNG TƯ\n\nCăn cứ Luật Giá;\nBộ trưởng ban hành Thông tư\nsửa đổi, bổ sung một số "
        "điều của " +
        what +
        ".\n\nĐiều 1. Sửa đổi khoản 2 Điều 4\n“2. Họp theo Điều 9.”.\nĐiều 2. "
        "Thi hành\nTheo Điều 1.\n");
    auto told = test::citations(file.documents.at(0));
    return lines(told.end() - 2, told.end());
  };
  CHECK(amending("Thông tư số 7/2030/TT-B") == lines{"Thông tư | 7/2030/TT-B d4.k2 unresolved", "d1 ok"});
  CHECK(amending("Thông tư số 7/2030/TT-B và Thông tư số 8/2030/TT-B") == lines{"? d4.k2 unresolved", "d1 ok"});
}

TEST_CASE("days that are cut short or impossible are no days, and the code before them is read") {
  const std::string code = "Quyết định | 7-QĐ/TU";
  for (const auto* day :
       {"ngày 14", "ngày 14 tháng 5", "ngày 14 tháng 5 năm", "ngày 14 tháng năm 2030", "ngày 14/5", "ngày 14/5/",
        "ngày 14/5-2030", "ngày 14/5/30", "ngày 32/5/2030", "ngày 31 tháng 02 năm 2030"}) {
    CAPTURE(day);
    const auto found = cited("Theo Quyết định số 7-QĐ/TU " + std::string(day) + " của cơ quan.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with(code));
    CHECK(found[0].find("2030") == std::string::npos);
  }
  CHECK(cited("Theo Quyết định số 7-QĐ/TU ngày 29 tháng 02 năm 2028.") ==
        lines{"Quyết định | 7-QĐ/TU | 2028-02-29 unresolved"});
}

TEST_CASE("laws that amend several laws are named with all of them, and no further") {
  const auto law = [](const std::string& sentence) { return cited("Theo " + sentence); };
  CHECK(law("Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Thú y ngày 03 tháng 4 năm 2030.") ==
        lines{"Luật | 2030-04-03 | Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Thú y unresolved"});
  CHECK(law("Luật sửa đổi, bổ sung một số điều của Luật Dược; Luật Thú y số 1/2030/QH17.") ==
        lines{"Luật | 1/2030/QH17 | Luật sửa đổi, bổ sung một số điều của Luật Dược; Luật Thú y unresolved"});
  CHECK(law("Luật sửa đổi, bổ sung một số điều của Luật Dược và cơ quan.") ==
        lines{"Luật | Luật sửa đổi, bổ sung một số điều của Luật Dược unresolved"});
  for (const auto* sentence : {"Luật sửa đổi.", "Luật sửa đổi, bổ sung", "Luật sửa đổi, bổ sung một số điều của"}) {
    CAPTURE(sentence);
    CHECK(law(sentence).empty());
  }
}

TEST_CASE("ranges and lists that end early or run backwards name what is there") {
  CHECK(cited("Theo Điều 1 - 3.") == lines{"d1 ok"});
  CHECK(cited("Theo Điều 1-3.") == lines{"d1 ok", "d2 ok", "d3 ok"});
  CHECK(cited("Theo điểm a đến điểm đ khoản 2 Điều này.") ==
        lines{"d1.k2.pa ok", "d1.k2.pb ok", "d1.k2.pc ok", "d1.k2.pd ok", "d1.k2.pdd ok"});
  CHECK(cited("Theo khoản 3 đến khoản 1 Điều này.") == lines{"d1.k3 ok", "d1.k1 ok"});
  CHECK(cited("Theo Mục 1 Chương II.") == lines{"c2.m1 ok"});
}

TEST_CASE("every type of instrument opens a citation, wherever it stands in its line") {
  for (const auto type : document::instrument_type_names()) {
    CAPTURE(type);
    const std::string code = std::string(type) + " số 7-QĐ/TU";
    for (std::size_t blanks = 0; blanks < 70;
         ++blanks) {  // over the border of the blocks that text is looked through in
      const std::string sentence = "Theo " + std::string(blanks, '.') + " " + code + " và khoản 2 Điều này.";
      const auto file = read_text(test::regulation("1. " + sentence));
      REQUIRE(file.documents.at(0).citations.size() == 2);
      CHECK(document::quote(file, file.documents[0].citations[0].where) == code);
    }
  }
}

TEST_CASE("what stands behind a long dotted line is cited") {
  CHECK(cited("Tại " + std::string(300, '.') + " khoản 2 Điều 1.") == lines{"d1.k2 ok"});
}
