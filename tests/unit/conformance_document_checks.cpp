// Citations, numbering, and what contradicts itself.
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

lines found_in(const std::string& articles, const std::string& day = "18 tháng 10 năm 2024") {
  return findings(judged(draft(articles, day), builtin({"van-ban"})));
}

std::string clause(const std::string& words) { return "Điều 1. Quy định\n1. " + words; }

const std::string cited = "Thực hiện theo ";

}  // namespace

TEST_CASE("a citation of a unit the document lacks is found where it stands") {
  CHECK(found_in(clause(cited + "Điều 1 Quy chế này.")) == lines{});
  CHECK(found_in(clause(cited + "khoản 1 Điều 1 Quy chế này.")) == lines{});
  CHECK(found_in(clause(cited + "Điều 19 Quy chế này.")) == lines{"citation citation d1.k1"});
  CHECK(found_in(clause(cited + "khoản 4 Điều 1 Quy chế này.")) == lines{"citation citation d1.k1"});
  CHECK(found_in(clause(cited + "Điều 19 của Luật Tổ chức chính quyền địa phương.")) == lines{});
  // The register knows how many articles an instrument has.
  CHECK(found_in(clause(cited + "Điều 19 Quy định số 146-QĐ/TW, ngày 14/5/2024.")) == lines{"citation citation d1.k1"});
  CHECK(found_in(clause(cited + "Điều 15 Quy định số 146-QĐ/TW, ngày 14/5/2024.")) == lines{});
}

TEST_CASE("a citation with a wrong date names the right one") {
  const auto report =
      judged(draft(clause(cited + "Quy định số 146-QĐ/TW, ngày 15/4/2024 của Ban Bí thư.")), builtin({"van-ban"}));
  REQUIRE(findings(report) == lines{"citation citation d1.k1"});
  CHECK(report.findings[0].derivation == "citation:wrong_date");
  CHECK(report.findings[0].message.vi.find("14/5/2024") != std::string::npos);
  CHECK(report.findings[0].document->quote.find("15/4/2024") != std::string::npos);
}

TEST_CASE("a citation with a wrong issuer names the right one") {
  const auto report =
      judged(draft(clause(cited + "Quy định số 146-QĐ/TW, ngày 14/5/2024 của Bộ Chính trị.")), builtin({"van-ban"}));
  REQUIRE(findings(report) == lines{"citation citation d1.k1"});
  CHECK(report.findings[0].derivation == "citation:wrong_issuer");
  CHECK(report.findings[0].message.vi.find("Ban Bí thư") != std::string::npos);
}

TEST_CASE("an instrument is judged to be in force on the day of the draft") {
  const auto words = clause(cited + "Quy định số 172-QĐ/TW, ngày 07/3/2013.");
  CHECK(found_in(words, "06 tháng 02 năm 2023") == lines{});
  CHECK(found_in(words, "08 tháng 02 năm 2023") == lines{"in_force in_force d1.k1"});
  CHECK(found_in(words, "") == lines{});
  check_options options;
  options.as_of = date{2024, 1, 1};
  const auto report = judged(draft(words, ""), builtin({"van-ban"}), options);
  REQUIRE(findings(report) == lines{"in_force in_force d1.k1"});
  CHECK(report.findings[0].message.vi.find("97-QĐ/TW") != std::string::npos);
}

TEST_CASE("what a regulation replaces may be out of force") {
  CHECK(found_in(clause("Quy chế này thay thế Quy định số 172-QĐ/TW, ngày 07/3/2013.")) == lines{});
  CHECK(found_in(clause("Bãi bỏ Quy định số 172-QĐ/TW, ngày 07/3/2013.")) == lines{});
  CHECK(found_in(clause("Quy chế này thay thế quy chế trước. Thành viên làm việc theo Quy định số 172-QĐ/TW, ngày "
                        "07/3/2013.")) == lines{"in_force in_force d1.k1"});
}

TEST_CASE("an instrument that the register does not hold is not judged") {
  CHECK(found_in(clause(cited + "Quyết định số 1486-QĐ/TU, ngày 05/7/2024 của Ban Thường vụ Tỉnh ủy An Sơn.")) ==
        lines{});
  CHECK(found_in(clause(cited + "Quy định số 162-QĐ/TW, ngày 05/12/2018.")) == lines{});
  CHECK(found_in(clause(cited + "Quy định số 162-QĐ/TW, ngày 29/5/2024.")) == lines{});
}

TEST_CASE("a citation in the căn cứ has the address of its line") {
  CHECK(found_in("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy định số 146-QĐ/TW, ngày 15/4/2024;\n" +
                 clause("Thành viên dự họp.")) == lines{"citation citation basis.2"});
}

TEST_CASE("numbers that skip, repeat or go back are found once each") {
  const auto articles = [](std::initializer_list<int> numbers) {
    std::string text;
    for (const int n : numbers) text += "Điều " + std::to_string(n) + ". Quy định\nThành viên dự họp đầy đủ.\n";
    return text;
  };
  CHECK(found_in(articles({1, 2, 3})) == lines{});
  CHECK(found_in(articles({1, 3, 4})) == lines{"structure numbering d3"});
  CHECK(found_in(articles({1, 2, 2, 3})) == lines{"structure numbering d2~2"});
  CHECK(found_in("Điều 1. Quy định\n1. Một việc.\n2. Hai việc.\n4. Bốn việc.") == lines{"structure numbering d1.k4"});
  CHECK(found_in("Điều 1. Quy định\n1. Việc:\na) Một;\nb) Hai;\nd) Bốn.") == lines{"structure numbering d1.k1.pd"});
}

TEST_CASE("two rules on one meeting contradict each other, on two kinds of meetings they do not") {
  const std::string monthly = "1. Ban cán sự đảng họp định kỳ mỗi tháng một lần.\n";
  CHECK(found_in("Điều 1. Họp\n" + monthly + "Điều 2. Họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.") ==
        lines{"contradicting meeting_frequency d2.k1"});
  CHECK(found_in("Điều 1. Họp\n" + monthly + "Điều 2. Họp\n1. Ban cán sự đảng họp chuyên đề mỗi quý một lần.") ==
        lines{});
  CHECK(found_in("Điều 1. Họp\n" + monthly + "Điều 2. Họp\n1. Ban cán sự đảng họp định kỳ hằng tháng.") == lines{});
}

TEST_CASE("a contradiction names the words and the address of the other side") {
  const auto report = judged(draft("Điều 1. Họp\n1. Ban cán sự đảng họp định kỳ mỗi tháng một lần.\n"
                                   "Điều 2. Họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần."),
                             builtin({"van-ban"}));
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].severity == norm::severity::error);
  CHECK(report.findings[0].message.vi.find("mỗi tháng một lần") != std::string::npos);
  CHECK(report.findings[0].document->quote.find("mỗi quý một lần") != std::string::npos);
  CHECK(report.findings[0].derivation == "self-contradiction:d1.k1");
}

TEST_CASE("a rule for a special case does not contradict the general one") {
  const std::string two_thirds =
      "Điều 1. Họp\n1. Cuộc họp được tiến hành khi có ít nhất 2/3 tổng số thành viên dự họp.\n";
  const std::string half = "cuộc họp được tiến hành khi có ít nhất một nửa tổng số thành viên dự họp.";
  CHECK(found_in(two_thirds + "2. Riêng họp đột xuất, " + half) == lines{});
  CHECK(found_in(two_thirds + "2. Đối với việc cấp bách, " + half) == lines{});
  CHECK(found_in(two_thirds + "2. Trường hợp cần thiết, " + half) == lines{});
  CHECK(found_in(two_thirds + "2. Cuộc họp được tiến hành khi có ít nhất một nửa tổng số thành viên dự họp.") ==
        lines{"contradicting quorum d1.k2"});
}

TEST_CASE("every topic that can contradict itself is compared") {
  CHECK(found_in("Điều 1. Biểu quyết\n1. Nghị quyết được thông qua khi có trên một nửa tổng số thành viên tán thành.\n"
                 "2. Nghị quyết được thông qua khi có ít nhất 2/3 tổng số thành viên tán thành.") ==
        lines{"contradicting majority d1.k2"});
  CHECK(found_in("Điều 1. Chỉ định\n1. Thành viên Ban cán sự đảng do Ban Thường vụ Tỉnh ủy chỉ định.\n"
                 "2. Thành viên Ban cán sự đảng do Chủ tịch Ủy ban nhân dân tỉnh chỉ định.") ==
        lines{"contradicting appointment d1.k2"});
  CHECK(found_in("Điều 1. Tài liệu\n1. Văn phòng gửi tài liệu họp chậm nhất 03 ngày trước ngày họp.\n"
                 "2. Văn phòng gửi tài liệu họp chậm nhất 05 ngày trước ngày họp.") ==
        lines{"contradicting deadline d1.k2"});
  CHECK(found_in("Điều 1. Báo cáo\n1. Định kỳ 06 tháng, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy về kết quả.\n"
                 "2. Hằng quý, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy về kết quả.") ==
        lines{"contradicting report_period d1.k2"});
  CHECK(found_in("Điều 1. Quan hệ\n1. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy.\n"
                 "2. Ban cán sự đảng lãnh đạo Ban Thường vụ Tỉnh ủy.") == lines{"contradicting relation d1.k2"});
  CHECK(found_in("Điều 1. Quan hệ\n1. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy.\n"
                 "2. Ban Thường vụ Tỉnh ủy chịu sự giám sát của Ban cán sự đảng.") ==
        lines{"contradicting relation d1.k2"});
  CHECK(found_in("Điều 1. Hiệu lực\n1. Quy chế này có hiệu lực kể từ ngày ký.\n"
                 "Điều 2. Hiệu lực\n1. Quy chế này có hiệu lực từ ngày 01/01/2025.") ==
        lines{"contradicting effect d2.k1"});
}

TEST_CASE("leadership that runs in a circle is found, a chain is not") {
  const std::string chain =
      "Điều 1. Quan hệ\n1. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy.\n"
      "2. Ban cán sự đảng lãnh đạo Ủy ban nhân dân tỉnh.\n";
  CHECK(found_in(chain) == lines{});
  const auto report =
      judged(draft(chain + "3. Ủy ban nhân dân tỉnh lãnh đạo Ban Thường vụ Tỉnh ủy."), builtin({"van-ban"}));
  REQUIRE(findings(report) == lines{"contradicting relation d1.k3"});
  CHECK(report.findings[0].derivation == "leadership-cycle");
}

TEST_CASE("rules that can both be kept do not contradict each other") {
  const auto kept = GENERATE(
      // when needed, besides the regular ones; a least number, and more than it
      "1. Ban cán sự đảng họp định kỳ mỗi quý một lần.\n2. Ban cán sự đảng họp khi cần.",
      "1. Ban cán sự đảng họp định kỳ mỗi quý ít nhất một lần.\n2. Ban cán sự đảng họp định kỳ mỗi tháng một lần.",
      // one number is in another unit, counts from something else, or is of something else
      "1. Tài liệu họp được gửi đến các thành viên trước khi họp ít nhất 03 ngày.\n2. Tài liệu họp được gửi đến các "
      "thành viên trước khi họp ít nhất 24 giờ.",
      "1. Tài liệu họp được gửi đến các thành viên trước khi họp ít nhất 03 ngày.\n2. Kết luận được gửi đến các thành "
      "viên sau khi họp chậm nhất 05 ngày.",
      // reports to others, and reports of several periods
      "1. Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy định kỳ 06 tháng.\n2. Ban cán sự đảng báo cáo Đảng ủy Ủy ban "
      "nhân dân tỉnh hằng năm.",
      "1. Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy định kỳ 06 tháng, hằng năm.\n2. Ban cán sự đảng báo cáo Ban "
      "Thường vụ Tỉnh ủy hằng quý.",
      // one share in two spellings, and one that is not filled in
      "1. Cuộc họp hợp lệ khi có ít nhất 2/3 tổng số thành viên dự họp.\n2. Cuộc họp hợp lệ khi có ít nhất hai phần "
      "ba tổng số thành viên dự họp.",
      "1. Cuộc họp hợp lệ khi có ít nhất …/… thành viên dự họp.\n2. Cuộc họp hợp lệ khi có ít nhất 2/3 tổng số thành "
      "viên dự họp.");
  CAPTURE(kept);
  CHECK(found_in("Điều 1. Quy định\n" + std::string(kept)) == lines{});
}

TEST_CASE("a number that may not be passed contradicts one that passes it") {
  CHECK(found_in("Điều 1. Quy định\n1. Ban cán sự đảng họp định kỳ nhiều nhất mỗi quý một lần.\n2. Ban cán sự đảng họp "
                 "định kỳ mỗi tháng một lần.") == lines{"contradicting meeting_frequency d1.k2"});
  CHECK(found_in("Điều 1. Quy định\n1. Tài liệu họp được gửi đến các thành viên trước khi họp ít nhất 03 ngày.\n2. Tài "
                 "liệu họp được gửi đến các thành viên trước khi họp ít nhất 05 ngày.") ==
        lines{"contradicting deadline d1.k2"});
}
