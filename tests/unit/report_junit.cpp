// JUnit: one case a requirement; a failure is what the exit code counts, and nothing that was not judged passes.
#include <string>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "support/contains.hpp"
#include "support/sample_report.hpp"

using namespace quyche;

namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("each requirement is one test case with its verdict") {
  const auto xml = to_junit(sample_report());
  CHECK_THAT(xml, contains("<testsuite name=\"du-thao.docx\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"2\">"));
  CHECK(count(xml, "<testcase ") == 4);
  CHECK(count(xml, "<failure ") == 1);
  CHECK(count(xml, "<skipped ") == 2);
  CHECK_THAT(xml, contains("<testcase classname=\"146-qd-tw-2024\" name=\"d6.k1/t02\"/>"));
  CHECK_THAT(xml,
             contains("<failure type=\"weaker\" message=\"Họp thưa hơn quy định.\">lỗi: khoản 1 Điều 12 [d12.k1]: Họp "
                      "thưa hơn quy định. “họp định kỳ mỗi quý một lần”"));
  CHECK_THAT(xml, contains("<skipped message=\"chưa kết luận: văn bản còn để trống\"/>"));
  CHECK_THAT(to_junit(sample_report(), language::en), contains("message=\"Meets less often than asked.\""));
}

TEST_CASE("what is waived, known from the baseline or below the threshold is told but is no failure") {
  auto report = sample_report();
  report.findings[0].severity = norm::severity::warning;
  CHECK(count(to_junit(report), "<failure ") == 0);
  CHECK(count(to_junit(report), "<system-out>") == 1);
  CHECK(count(to_junit(report, language::vi, norm::severity::warning), "<failure ") == 1);

  report = sample_report();
  report.findings[0].baseline = conformance::baseline_state::unchanged;
  CHECK(count(to_junit(report), "<failure ") == 0);

  report = sample_report();
  report.findings[0].waiver = conformance::waiver{"x", "y", "Đã có ý kiến.", "Ban A", {2025, 1, 1}, {}};
  CHECK(count(to_junit(report), "<failure ") == 0);
  CHECK_THAT(to_junit(report), contains("Ngoại lệ: Đã có ý kiến."));
}

TEST_CASE("a violation whose finding stands elsewhere does not pass") {
  auto report = sample_report();
  report.findings.clear();
  const auto xml = to_junit(report);
  CHECK(count(xml, "<failure ") == 0);
  CHECK(count(xml, "<skipped ") == 3);
}

TEST_CASE("a report without requirements is one skipped case") {
  auto report = sample_report();
  report.requirements.clear();
  report.findings.clear();
  report.verdict = conformance::document_verdict::not_applicable;
  CHECK_THAT(to_junit(report), contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\""));
}

TEST_CASE("markup and control characters of a draft stay text") {
  auto report = sample_report();
  report.input.name = "a\"b<c>&\x01.txt";
  report.findings[0].document->quote = "]]><script>\x0B&amp;\nx";
  const auto xml = to_junit(report);
  CHECK_THAT(xml, contains("name=\"a&quot;b&lt;c&gt;&amp;.txt\""));
  CHECK_THAT(xml, contains("“]]&gt;&lt;script&gt;&amp;amp;&#10;x”"));
  CHECK(xml.find('\x01') == std::string::npos);
  CHECK(xml.find('\x0B') == std::string::npos);
}
