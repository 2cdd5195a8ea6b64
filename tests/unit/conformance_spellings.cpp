// The same words written otherwise give the same findings: numbering, composition of letters, line ends, tone placement.
#include <algorithm>
#include <string>
#include <utility>

#include "support/judging.hpp"
#include "support/spellings.hpp"

using namespace quyche;
using namespace judging;
using test::decomposed;
using test::old_tones;
using test::replaced;

namespace {

std::string faulty() { return example("bcsd-ubnd-co-loi.txt"); }

lines fingerprints(const conformance::report& report) {
  lines made;
  for (const auto& f : report.findings) made.push_back(f.fingerprint);
  return made;
}

std::string windows_lines(std::string text) { return replaced(std::move(text), "\n", "\r\n"); }

void same_as_faulty(const std::string& bytes) {
  const auto set = norm_set::defaults();
  const auto first = judged(faulty(), set);
  const auto other = judged(bytes, set);
  CHECK(findings(other) == findings(first));
  CHECK(fingerprints(other) == fingerprints(first));
  CHECK(other.verdict == first.verdict);
  for (const auto& found : other.findings) {
    if (!found.document) continue;
    const auto& where = found.document->where.bytes;
    INFO(found.id);
    REQUIRE(where.end <= bytes.size());
    CHECK(bytes.substr(where.begin, 12) == found.document->quote.substr(0, 12));
  }
}

}  // namespace

TEST_CASE("decomposed letters change nothing in the findings") {
  REQUIRE(decomposed(faulty()).size() > faulty().size());
  same_as_faulty(decomposed(faulty()));
}

TEST_CASE("line ends of Windows change nothing in the findings") { same_as_faulty(windows_lines(faulty())); }

TEST_CASE("old tone placement changes nothing in the findings") { same_as_faulty(old_tones(faulty())); }

TEST_CASE("a byte order mark changes nothing in the findings") {
  const auto set = norm_set::defaults();
  CHECK(fingerprints(judged("\xEF\xBB\xBF" + faulty(), set)) == fingerprints(judged(faulty(), set)));
}

TEST_CASE("all of it at once changes nothing in the findings") {
  same_as_faulty(windows_lines(decomposed(old_tones(faulty()))));
}

TEST_CASE("a conforming sample conforms in every spelling") {
  const auto set = norm_set::defaults();
  for (const auto* name : {"bcsd-ubnd.txt", "dang-doan-hdnd.txt"}) {
    INFO(name);
    const auto text = example(name);
    for (const auto& spelled : {decomposed(text), windows_lines(text), old_tones(text)})
      CHECK(findings(judged(spelled, set)) == lines{});
  }
}

TEST_CASE("fingerprints are different for every finding of one report") {
  auto prints = fingerprints(judged(faulty(), norm_set::defaults()));
  std::sort(prints.begin(), prints.end());
  CHECK(std::adjacent_find(prints.begin(), prints.end()) == prints.end());
  for (const auto& print : prints) CHECK(print.size() == 16);
}

TEST_CASE("fingerprints survive an article put in before and the renumbering it makes") {
  const auto rest = [](int first) {
    const auto n = [&](int k) { return "Điều " + std::to_string(first + k) + ". "; };
    return n(0) + "Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.\n" + n(1) +
           "Cuộc họp\n1. Cuộc họp được tiến hành khi có ít nhất một phần hai tổng số thành viên dự họp.\n" + n(2) +
           "Ý kiến\nThành viên không được bảo lưu ý kiến của mình.\n" + n(3) +
           "Chế độ khác\n1. Ban cán sự đảng họp định kỳ hằng tháng.\n2. Theo Điều 99 Quy chế này.\n" + n(4) +
           "Biểu quyết\n1. Theo Điều " + std::to_string(first) +
           " Quy chế này, nghị quyết được thông qua khi có trên một nửa số thành viên có mặt tán thành.\n";
  };
  const auto set = norm_set::defaults();
  const auto before = judged(draft(rest(1)), set);
  const auto after = judged(draft("Điều 1. Phạm vi\nQuy chế này nói về việc họp.\n" + rest(2)), set);
  CHECK(before.findings.size() > 10);
  CHECK(fingerprints(after) == fingerprints(before));
  CHECK(findings(after) != findings(before));
}

TEST_CASE("a fingerprint changes with the words it stands on") {
  const std::string quarter = "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.";
  const std::string year = "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi năm một lần.";
  const auto set = builtin({"146-qd-tw-2024"});
  CHECK(fingerprints(judged(draft(quarter), set)) != fingerprints(judged(draft(year), set)));
}
