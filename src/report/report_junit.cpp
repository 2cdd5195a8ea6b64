// JUnit XML as Jenkins, GitLab and GitHub read it: requirements are test cases.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/report/print.hpp>

#include "core/utf8.hpp"
#include "report/lines.hpp"
#include "report/words.hpp"

namespace quyche::inline v0 {
namespace {

using namespace report;
using conformance::finding;
using conformance::requirement_verdict;

/// Text in XML 1.0, which has no place for control characters, escaped or not.
std::string in_xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = utf8::next(text, at).size;
    const auto letter = text.substr(at, size);
    at += size;
    if (letter == "&") {
      out += "&amp;";
    } else if (letter == "<") {
      out += "&lt;";
    } else if (letter == ">") {
      out += "&gt;";
    } else if (letter == "\"") {
      out += "&quot;";
    } else if (letter == "\n") {
      out += "&#10;";
    } else if (size > 1 ? letter != "\xEF\xBF\xBE" && letter != "\xEF\xBF\xBF" : letter.front() >= ' ') {
      out += letter;
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return std::string(" ").append(name).append("=\"").append(in_xml(value)).append("\"");
}
std::string attribute(std::string_view name, std::size_t value) { return attribute(name, std::to_string(value)); }

/// One report as a test suite.
class suite {
 public:
  suite(const conformance::report& report, language lang, norm::severity fail_on)
      : report_(report), lang_(lang), fail_on_(fail_on) {
    for (const auto& row : report.requirements) add(row);
    if (report.requirements.empty()) {
      skip("quyche", pick(lang, "kết luận", "verdict"), in_words(report.verdict, lang));
    }
  }

  std::string xml() const {
    std::string out = "  <testsuite" + attribute("name", report_.input.name) + attribute("tests", tests_) +
                      attribute("failures", failures_) + attribute("errors", std::size_t{0}) +
                      attribute("skipped", skipped_) + ">\n    <properties>\n";
    const auto property = [&](std::string_view name, std::string_view value) {
      out += "      <property" + attribute("name", name) + attribute("value", value) + "/>\n";
    };
    property("quyche", report_.engine.version);
    property("verdict", name_of(report_.verdict));
    property("as_of", report_.as_of ? to_iso(*report_.as_of) : std::string());
    property("sha256", report_.input.sha256);
    for (const auto& norm : report_.norms) property("norm:" + norm.id, norm.version + " sha256 " + norm.sha256);
    return out + "    </properties>\n" + cases_ + "  </testsuite>\n";
  }

 private:
  bool fails(const finding& each) const {
    return each.counts() && each.severity >= fail_on_ && each.baseline != conformance::baseline_state::unchanged;
  }

  /// "Điều 6, khoản 1 [d6.k1]: …": a finding in a line.
  std::string told(const finding& each) const {
    std::string line(in_words(each.severity, lang_));
    if (each.document) {
      line += ": " + place_in_words(lang_, each.document->address) + " [" + each.document->address + "]";
    } else if (each.anchor) {
      const auto where = place_of(*each.anchor, lang_);
      if (!where.empty()) line += ": " + where;
    }
    line += ": " + pick(lang_, each.message);
    if (each.document && !each.document->quote.empty()) line += " " + in_quotes(each.document->quote);
    if (each.waiver) line += std::string(pick(lang_, " Ngoại lệ: ", " Waiver: ")) + each.waiver->reason;
    return line;
  }

  void begin(std::string_view classname, std::string_view name) {
    ++tests_;
    cases_ += "    <testcase" + attribute("classname", classname) + attribute("name", name);
  }

  void skip(std::string_view classname, std::string_view name, std::string_view why) {
    begin(classname, name);
    ++skipped_;
    cases_ += ">\n      <skipped" + attribute("message", why) + "/>\n    </testcase>\n";
  }

  void add(const conformance::requirement_result& row) {
    const auto slash = std::min(row.id.find('/'), row.id.size());
    const auto pack = std::string_view(row.id).substr(0, slash);
    const auto name = std::string_view(row.id).substr(std::min(slash + 1, row.id.size()));
    if (row.verdict == requirement_verdict::undetermined || row.verdict == requirement_verdict::not_applicable) {
      const auto why = row.reason ? ": " + pick(lang_, *row.reason) : std::string();
      return skip(pack, name, std::string(in_words(row.verdict, lang_)) + why);
    }
    std::string failures;
    std::string others;
    const finding* first = nullptr;
    for (const auto& each : report_.findings) {
      if (!each.norm || each.norm->id != row.id) continue;
      if (fails(each) && first == nullptr) first = &each;
      (fails(each) ? failures : others).append(told(each)).append("\n");
    }
    if (row.verdict == requirement_verdict::violated && failures.empty() && others.empty()) {
      // Found through a more specific requirement, or cut: no failure of its own, but never passed.
      return skip(pack, name, row.reason ? pick(lang_, *row.reason) : std::string(in_words(row.verdict, lang_)));
    }
    begin(pack, name);
    if (failures.empty() && others.empty()) {
      cases_ += "/>\n";
      return;
    }
    cases_ += ">\n";
    if (first != nullptr) {
      ++failures_;
      cases_ += "      <failure" + attribute("type", name_of(first->type)) +
                attribute("message", pick(lang_, first->message)) + ">" + in_xml(failures) + "</failure>\n";
    }
    if (!others.empty()) cases_ += "      <system-out>" + in_xml(others) + "</system-out>\n";
    cases_ += "    </testcase>\n";
  }

  const conformance::report& report_;
  language lang_;
  norm::severity fail_on_;
  std::string cases_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

std::string to_junit(const std::vector<const conformance::report*>& reports, language lang, norm::severity fail_on) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"quyche\">\n";
  for (const auto* report : reports) out += suite(*report, lang, fail_on).xml();
  return out + "</testsuites>\n";
}

std::string to_junit(const conformance::report& report, language lang, norm::severity fail_on) {
  return to_junit(std::vector{&report}, lang, fail_on);
}

}  // namespace quyche::inline v0
