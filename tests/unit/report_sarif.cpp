// SARIF: every finding once with its norm, its place and its state; what nobody could decide is open, never passed.
#include <string>
#include <vector>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "core/json.hpp"
#include "support/contains.hpp"
#include "support/sample_report.hpp"

using namespace quyche;

namespace {

json::document parsed(const std::string& text) {
  auto value = json::parse(text, "printed.sarif", {});
  if (!value) FAIL(value.error().message.en);
  return std::move(value).value();
}

/// The value at a path of keys and indices; null where there is none.
const json::value* at(const json::value& from, const std::vector<std::string>& path) {
  const json::value* here = &from;
  for (const auto& key : path) {
    if (here == nullptr) return nullptr;
    if (const auto* list = here->as_array()) {
      const auto index = std::stoul(key);
      here = index < list->size() ? &(*list)[index] : nullptr;
    } else {
      here = here->find(key);
    }
  }
  return here;
}
std::string text_at(const json::value& from, const std::vector<std::string>& path) {
  const auto* found = at(from, path);
  return found != nullptr && found->as_string() != nullptr ? std::string(*found->as_string()) : "(no text)";
}
std::int64_t number_at(const json::value& from, const std::vector<std::string>& path) {
  const auto* found = at(from, path);
  return found != nullptr && found->as_int() != nullptr ? *found->as_int() : -1;
}

json::document run_of(const conformance::report& report) {
  const auto log = parsed(to_sarif(report));
  REQUIRE(at(log, {"runs"})->as_array()->size() == 1);
  return {*at(log, {"runs", "0"}), log.memory};
}

conformance::report plain_report() {
  auto report = sample_report();
  report.input.name = "dự thảo.txt";
  report.input.format = text::format::plain;
  return report;
}

}  // namespace

TEST_CASE("a finding is a result with its rule, its norm and its fingerprint") {
  const auto run = run_of(sample_report());
  REQUIRE(at(run, {"results"})->as_array()->size() == 3);  // two findings, one requirement that is open
  CHECK(text_at(run, {"results", "0", "ruleId"}) == "146-qd-tw-2024/d6.k1/t01");
  CHECK(text_at(run, {"results", "0", "kind"}) == "fail");
  CHECK(text_at(run, {"results", "0", "level"}) == "error");
  CHECK(text_at(run, {"results", "0", "message", "text"}) ==
        "Họp thưa hơn quy định. Đề nghị: Sửa thành mỗi tháng một lần.");
  CHECK(text_at(run, {"results", "0", "properties", "en"}) == "Meets less often than asked.");
  CHECK(text_at(run, {"results", "0", "partialFingerprints", "quyche/v1"}) == "0123456789abcdef");
  CHECK(text_at(run, {"results", "0", "locations", "0", "logicalLocations", "0", "fullyQualifiedName"}) == "d12.k1");
  const std::vector<std::string> norm = {"results", "0", "relatedLocations", "0"};
  auto name = norm;
  name.insert(name.end(), {"logicalLocations", "0", "fullyQualifiedName"});
  CHECK(text_at(run, name) == "146-qd-tw-2024/d6.k1");
  const auto index = std::to_string(number_at(run, {"results", "0", "ruleIndex"}));
  CHECK(text_at(run, {"tool", "driver", "rules", index, "id"}) == "146-qd-tw-2024/d6.k1/t01");
}

TEST_CASE("a paraphrase is labelled and never quoted, in both languages") {
  const auto run = run_of(sample_report());
  const auto help = text_at(run, {"tool", "driver", "rules", "0", "help", "text"});
  CHECK_THAT(help, contains("Diễn giải: Họp định kỳ mỗi tháng một lần."));
  CHECK_THAT(help, contains("Paraphrase: Họp định kỳ mỗi tháng một lần."));
  CHECK(help.find("“") == std::string::npos);
  const auto related = text_at(run, {"results", "0", "relatedLocations", "0", "message", "text"});
  CHECK(related == "Diễn giải: Họp định kỳ mỗi tháng một lần. (146-QĐ/TW, 14/5/2024, Ban Bí thư)");
}

TEST_CASE("regions count UTF-16 units and bytes of a text, and only the bytes that are the file's") {
  const std::vector<std::string> region = {"results", "0", "locations", "0", "physicalLocation", "region"};
  const auto number = [&](const json::value& run, const std::string& key) {
    auto path = region;
    path.push_back(key);
    return number_at(run, path);
  };
  auto report = plain_report();
  auto run = run_of(report);
  CHECK(text_at(run, {"columnKind"}) == "utf16CodeUnits");
  CHECK(number(run, "charOffset") == 8);
  CHECK(number(run, "charLength") == 22);
  CHECK(number(run, "byteOffset") == 10);
  CHECK(number(run, "byteLength") == 30);

  report.input.encoding = text::encoding::utf16le;
  run = run_of(report);
  CHECK(number(run, "charOffset") == 8);
  CHECK(number(run, "byteOffset") == -1);

  report = plain_report();
  report.diagnostics.push_back({"invalid-utf8", 0, 3, {"x", "x"}});
  CHECK(number(run_of(report), "byteOffset") == -1);

  run = run_of(sample_report());  // a DOCX: offsets are of the text that was taken from it
  CHECK(at(run, region) == nullptr);
  CHECK(number_at(run, {"results", "0", "locations", "0", "properties", "span", "utf16", "0"}) == 8);
}

TEST_CASE("a name of a file is written as a URI") {
  CHECK(text_at(run_of(plain_report()), {"artifacts", "0", "location", "uri"}) == "d%E1%BB%B1%20th%E1%BA%A3o.txt");
}

TEST_CASE("what is missing says where it would stand") {
  const auto run = run_of(sample_report());
  CHECK(text_at(run, {"results", "1", "locations", "0", "message", "text"}) ==
        "Vị trí nên đặt: trong Chương III, sau Điều 12");
  CHECK(text_at(run, {"results", "1", "locations", "0", "logicalLocations", "0", "fullyQualifiedName"}) == "d12");
}

TEST_CASE("what is undetermined is open, and what is satisfied is no result") {
  const auto run = run_of(sample_report());
  CHECK(text_at(run, {"results", "2", "ruleId"}) == "146-qd-tw-2024/d6/t04");
  CHECK(text_at(run, {"results", "2", "kind"}) == "open");
  CHECK(text_at(run, {"results", "2", "level"}) == "none");
  CHECK_THAT(text_at(run, {"results", "2", "message", "text"}), contains("văn bản còn để trống"));
}

TEST_CASE("waived findings are suppressed, with who says so") {
  auto report = sample_report();
  CHECK(at(run_of(report), {"results", "0", "suppressions"})->as_array()->empty());
  report.findings[0].waiver = conformance::waiver{"x", "0123456789abcdef", "Đã có ý kiến.", "Ban A", {2025, 1, 1}, {}};
  const auto run = run_of(report);
  CHECK(text_at(run, {"results", "0", "suppressions", "0", "status"}) == "accepted");
  CHECK(text_at(run, {"results", "0", "suppressions", "0", "justification"}) == "Đã có ý kiến.");
  CHECK(text_at(run, {"results", "0", "suppressions", "0", "properties", "approver"}) == "Ban A");
}

TEST_CASE("the state against a baseline is told, and what is gone is absent") {
  auto report = sample_report();
  CHECK(at(run_of(report), {"results", "0", "baselineState"}) == nullptr);
  report.findings[0].baseline = conformance::baseline_state::fresh;
  report.findings[1].baseline = conformance::baseline_state::unchanged;
  report.baseline.emplace();
  report.baseline->fixed.push_back(
      {"1111111111111111", "missing", "papers", "warning", "mau/d9/t01", "d9", {"Thiếu tài liệu.", "No papers."}});
  report.baseline->not_judged.push_back({"2222222222222222", "missing", "papers", "warning", "", "", {"a", "b"}});
  const auto run = run_of(report);
  CHECK(text_at(run, {"results", "0", "baselineState"}) == "new");
  CHECK(text_at(run, {"results", "1", "baselineState"}) == "unchanged");
  REQUIRE(at(run, {"results"})->as_array()->size() == 4);  // what was not judged again is not said to be gone
  CHECK(text_at(run, {"results", "3", "baselineState"}) == "absent");
  CHECK(text_at(run, {"results", "3", "ruleId"}) == "mau/d9/t01");
}

TEST_CASE("limits, notes and what was noticed in reading are notifications") {
  const auto run = run_of(sample_report());
  const std::vector<std::string> list = {"invocations", "0", "toolExecutionNotifications"};
  REQUIRE(at(run, list)->as_array()->size() == 2);
  CHECK(text_at(run, {"invocations", "0", "toolExecutionNotifications", "0", "descriptor", "id"}) == "findings");
  CHECK(text_at(run, {"invocations", "0", "toolExecutionNotifications", "1", "descriptor", "id"}) == "skipped-number");
  CHECK(text_at(run, {"invocations", "0", "properties", "asOf"}) == "2024-06-01");
  CHECK(text_at(run, {"tool", "extensions", "0", "name"}) == "146-qd-tw-2024");
  CHECK(number_at(run, {"tool", "extensions", "0", "properties", "articlesKnown"}) == 3);
}

TEST_CASE("words of a norm are no Markdown") {
  auto report = sample_report();
  report.findings[0].norm->text.vi = "[x](http://a) <b> *y* `z`";
  const auto run = run_of(report);
  const auto markdown = text_at(run, {"tool", "driver", "rules", "0", "help", "markdown"});
  CHECK_THAT(markdown, contains("\\[x\\]\\(http://a\\) \\<b\\> \\*y\\* \\`z\\`"));
}

TEST_CASE("several reports are several runs, in their order") {
  const auto one = sample_report();
  const auto two = plain_report();
  const auto log = parsed(to_sarif({&one, &two}));
  REQUIRE(at(log, {"runs"})->as_array()->size() == 2);
  CHECK(text_at(log, {"runs", "0", "artifacts", "0", "location", "uri"}) == "du-thao.docx");
  CHECK(text_at(log, {"runs", "1", "properties", "verdict"}) == "not_conform");
}

TEST_CASE("notes and conflicts of norms are notifications, a remark is a note") {
  auto report = plain_report();
  report.findings[1].severity = norm::severity::remark;
  report.notes = {{"answer-unused", {}, {"Không dùng được.", "Of no use."}}};
  report.conflicts = {{"a/u/t01", "b/u/t01", domain::topic::quorum, {"Hai gói trái nhau.", "Two packs conflict."}}};
  const auto run = run_of(report);
  CHECK(text_at(run, {"results", "1", "level"}) == "note");
  const std::vector<std::string> list = {"invocations", "0", "toolExecutionNotifications"};
  REQUIRE(at(run, list)->as_array()->size() == 4);
  CHECK(text_at(run, {"invocations", "0", "toolExecutionNotifications", "2", "message", "text"}) == "Không dùng được.");
  CHECK(text_at(run, {"invocations", "0", "toolExecutionNotifications", "3", "descriptor", "id"}) == "norm-conflict");
}

TEST_CASE("what is missing is placed by the nearest unit that is known, or nowhere") {
  const auto place = [](conformance::anchor anchor) {
    auto report = sample_report();
    report.findings[1].anchor = std::move(anchor);
    return text_at(run_of(report), {"results", "1", "locations", "0", "logicalLocations", "0", "fullyQualifiedName"});
  };
  CHECK(place({"c3", "d12", "d13"}) == "d12");
  CHECK(place({"c3", "", "d13"}) == "d13");
  CHECK(place({"c3", "", ""}) == "c3");
  CHECK(place({"", "", ""}) == "(no text)");
  auto report = sample_report();
  report.findings[1].anchor.reset();
  const auto run = run_of(report);
  CHECK(at(run, {"results", "1", "locations", "0", "logicalLocations"}) == nullptr);
  CHECK(at(run, {"results", "1", "locations", "0", "physicalLocation"}) != nullptr);
}

TEST_CASE("words of a norm that are quoted stand in quotation marks, a norm of no known place is told by its pack") {
  auto report = sample_report();
  auto& norm = *report.findings[0].norm;
  norm.text.form = norm::text_form::quote;
  norm.address.clear();
  const auto run = run_of(report);
  const auto line = text_at(run, {"results", "0", "relatedLocations", "0", "message", "text"});
  CHECK_THAT(line, contains("“Họp định kỳ mỗi tháng một lần.”"));
  CHECK(text_at(run, {"results", "0", "relatedLocations", "0", "logicalLocations", "0", "fullyQualifiedName"}) ==
        "146-qd-tw-2024/u");
  CHECK_THAT(text_at(run, {"tool", "driver", "rules", "0", "help", "text"}),
             contains("“Họp định kỳ mỗi tháng một lần.”"));
}

TEST_CASE("a finding without words of the draft has a place and no message") {
  auto report = sample_report();
  report.findings[0].document->quote.clear();
  const auto run = run_of(report);
  CHECK(at(run, {"results", "0", "locations", "0", "message"}) == nullptr);
  CHECK(text_at(run, {"results", "0", "locations", "0", "logicalLocations", "0", "fullyQualifiedName"}) == "d12.k1");
}
