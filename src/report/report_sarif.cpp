// SARIF 2.1.0 (OASIS Standard, 27 March 2020, with errata 01): docs/schema/sarif.schema.json says which part of it.
//
// A requirement is a rule, a finding a result, its norm a related location. What is undetermined is a result of kind "open", so that
// nobody takes it for passed; what the baseline had and is gone is "absent". Vietnamese is the language of the log; English stands in
// `properties` and after the Vietnamese in the help of a rule.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/report/print.hpp>

#include "report/json_parts.hpp"
#include "report/lines.hpp"
#include "report/records_json.hpp"
#include "report/words.hpp"

namespace quyche::inline v0 {
namespace {

using namespace report;
using conformance::finding;
using conformance::requirement_verdict;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string_view level_of(norm::severity severity) {
  return severity == norm::severity::remark ? std::string_view("note") : name_of(severity);
}

/// RFC 3986: what is not unreserved is written in its bytes.
std::string as_uri(std::string_view name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view kept = "-._~";
  std::string uri;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || kept.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
    }
  }
  return uri.empty() ? "stdin" : uri;
}

/// Words of others inside Markdown: nothing in them may be taken for markup.
std::string in_markdown(std::string_view words) {
  std::string out;
  for (const char c : words) {
    constexpr std::string_view marks = "\\`*_{}[]()<>#+-.!|~&";
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

void write_message(json::writer& out, std::string_view key, std::string_view text) {
  out.key(key).begin_object().member("text", text).end_object();
}

/// The rules of a run, in the order they are first spoken of.
class rule_list {
 public:
  explicit rule_list(const conformance::report& report) {
    for (const auto& each : report.findings) add(rule_of(each), &each);
    for (const auto& row : report.requirements) {
      if (row.verdict == requirement_verdict::undetermined) add(row.id, nullptr);
    }
  }

  static std::string rule_of(const finding& of) {
    return of.norm ? of.norm->id : "quyche/" + std::string(name_of(of.type));
  }
  std::size_t index(const std::string& id) const { return places_.find(id)->second; }

  void write(json::writer& out) const {
    out.key("rules").begin_array();
    for (const auto& [id, example] : rules_) {
      out.begin_object().member("id", id);
      if (example != nullptr && example->norm) write_norm(out, *example);
      out.end_object();
    }
    out.end_array();
  }

 private:
  void add(const std::string& id, const finding* example) {
    if (places_.emplace(id, rules_.size()).second) rules_.emplace_back(id, example);
  }

  static std::string help(const finding& of, language lang, std::string (*escaped)(std::string_view)) {
    const auto& norm = *of.norm;
    const auto text = escaped(norm.text.vi);
    const bool quoted = norm.text.form == norm::text_form::quote;
    std::string line(in_words(norm.text.form, lang));
    line.append(": ").append(quoted ? in_quotes(text) : text);
    if (!norm.source.empty()) {
      line.append("\n\n").append(pick(lang, "Nguồn: ", "Source: ")).append(escaped(norm.source));
      if (!norm.address.empty()) line.append(", ").append(escaped(place_in_words(lang, norm.address)));
      line.append(pick(lang, "; độ tin cậy ", "; confidence ")).append(escaped(name_of(norm.confidence)));
    }
    return line;
  }

  static void write_norm(json::writer& out, const finding& of) {
    const auto as_is = +[](std::string_view text) { return std::string(text); };
    const auto plain = help(of, language::vi, as_is) + "\n\n" + help(of, language::en, as_is);
    const auto marked = help(of, language::vi, in_markdown) + "\n\n---\n\n" + help(of, language::en, in_markdown);
    write_message(out, "shortDescription", in_words(of.topic, language::vi));
    write_message(out, "fullDescription", of.norm->text.vi);
    out.key("help").begin_object().member("text", plain).member("markdown", marked).end_object();
    out.key("defaultConfiguration").begin_object();
    out.member("level", level_of(of.profile ? of.profile->own : of.severity)).end_object();
    out.key("properties").begin_object().member("topic", name_of(of.topic)).member("pack", of.norm->pack);
    out.member("form", name_of(of.norm->text.form)).member("confidence", name_of(of.norm->confidence)).end_object();
  }

  std::vector<std::pair<std::string, const finding*>> rules_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

/// One report as a run.
class run_writer {
 public:
  run_writer(json::writer& out, const conformance::report& report)
      : out_(out), report_(report), rules_(report), uri_(as_uri(report.input.name)) {
    using text::format;
    in_text_ = report.input.format == format::plain || report.input.format == format::html;
    // Offsets count in the text in UTF-8; only where the file is that text are they also the file's.
    in_bytes_ = in_text_ && report.input.encoding == text::encoding::utf8 &&
                std::none_of(report.diagnostics.begin(), report.diagnostics.end(),
                             [](const diagnostic& each) { return each.code == "invalid-utf8"; });
  }

  void write() {
    out_.begin_object();
    write_tool();
    write_invocation();
    write_artifact();
    out_.member("columnKind", "utf16CodeUnits").key("results").begin_array();
    for (const auto& each : report_.findings) write_result(each);
    for (const auto& row : report_.requirements) {
      if (row.verdict == requirement_verdict::undetermined) write_open(row);
    }
    if (report_.baseline) {
      for (const auto& gone : report_.baseline->fixed) write_absent(gone);
    }
    out_.end_array();
    write_properties();
    out_.end_object();
  }

 private:
  void write_tool() {
    out_.key("tool").begin_object().key("driver").begin_object().member("name", "quyche");
    out_.member("version", report_.engine.version).member("semanticVersion", report_.engine.version);
    out_.member("language", "vi");
    rules_.write(out_);
    out_.end_object().key("extensions").begin_array();
    for (const auto& norm : report_.norms) {
      out_.begin_object().member("name", norm.id).member("fullName", norm.title).member("version", norm.version);
      out_.member("language", "vi").key("properties").begin_object().member("sha256", norm.sha256);
      out_.member("applies", norm.applies).member("inForce", name_of(norm.time));
      out_.member("articlesKnown", norm.articles_known);
      if (norm.articles_total) out_.member("articlesTotal", *norm.articles_total);
      out_.member("requirements", norm.requirements).member("judged", norm.judged).end_object().end_object();
    }
    out_.end_array().end_object();
  }

  void write_notification(std::string_view code, std::string_view level, const bilingual& message) {
    out_.begin_object().key("descriptor").begin_object().member("id", code).end_object();
    write_message(out_, "message", message.vi);
    out_.member("level", level).key("properties").begin_object().member("en", message.en).end_object().end_object();
  }

  void write_invocation() {
    out_.key("invocations").begin_array().begin_object().member("executionSuccessful", true);
    out_.key("toolExecutionNotifications").begin_array();
    for (const auto& each : report_.limits) write_notification(each.name, "warning", each.message);
    for (const auto& each : report_.diagnostics) write_notification(each.code, "note", each.message);
    for (const auto& each : report_.notes) write_notification(each.code, "note", each.message);
    for (const auto& each : report_.conflicts) write_notification("norm-conflict", "note", each.message);
    out_.end_array().key("properties").begin_object();
    write_date(out_.key("asOf"), report_.as_of);
    write_date(out_.key("today"), report_.today);
    out_.end_object().end_object().end_array();
  }

  void write_artifact() {
    out_.key("artifacts").begin_array().begin_object().key("location").begin_object().member("uri", uri_);
    out_.end_object().key("roles").begin_array().string("analysisTarget").end_array();
    if (in_text_ && report_.input.encoding == text::encoding::utf8) out_.member("encoding", "utf-8");
    out_.key("hashes").begin_object().member("sha-256", report_.input.sha256).end_object();
    out_.key("properties").begin_object().member("format", name_of(report_.input.format));
    out_.member("encoding", name_of(report_.input.encoding)).end_object().end_object().end_array();
  }

  void begin_location(const text::position_span* where) {
    out_.begin_object().key("physicalLocation").begin_object().key("artifactLocation").begin_object();
    out_.member("uri", uri_).member("index", 0).end_object();
    if (where != nullptr && in_text_) {
      out_.key("region").begin_object();
      out_.member("charOffset", where->utf16.begin).member("charLength", where->utf16.size());
      if (in_bytes_) out_.member("byteOffset", where->bytes.begin).member("byteLength", where->bytes.size());
      out_.end_object();
    }
    out_.end_object();
  }

  void write_logical(std::string_view address) {
    out_.key("logicalLocations").begin_array().begin_object();
    out_.member("name", place_in_words(language::vi, address)).member("fullyQualifiedName", address);
    out_.end_object().end_array();
  }

  void write_document_place(const conformance::document_place& place) {
    begin_location(&place.where);
    write_logical(place.address);
    if (!place.quote.empty()) write_message(out_, "message", "Văn bản viết: " + in_quotes(place.quote));
    // Where the file is no text, its reader finds the place by runs, or by offsets in the text that was taken from it.
    out_.key("properties").begin_object().key("span");
    write_place(out_, place.where);
    out_.end_object().end_object();
  }

  void write_anchor(const finding& each) {
    begin_location(nullptr);
    if (each.anchor) {
      const auto& anchor = *each.anchor;
      const auto& near = !anchor.after.empty() ? anchor.after : !anchor.before.empty() ? anchor.before : anchor.parent;
      if (!near.empty()) write_logical(near);
      const auto line = place_of(anchor, language::vi);
      if (!line.empty()) write_message(out_, "message", "Vị trí nên đặt: " + line);
    }
    out_.end_object();
  }

  void write_norm_place(const conformance::norm_place& norm) {
    out_.key("relatedLocations").begin_array().begin_object().key("logicalLocations").begin_array().begin_object();
    out_.member("name", norm.address.empty() ? norm.pack : place_in_words(language::vi, norm.address));
    out_.member("fullyQualifiedName", norm.pack + "/" + (norm.address.empty() ? "u" : norm.address));
    out_.end_object().end_array();
    const bool quoted = norm.text.form == norm::text_form::quote;
    std::string text(in_words(norm.text.form, language::vi));
    text.append(": ").append(quoted ? in_quotes(norm.text.vi) : norm.text.vi);
    if (!norm.source.empty()) text.append(" (").append(norm.source).append(")");
    write_message(out_, "message", text);
    out_.end_object().end_array();
  }

  void write_rule(const std::string& id) { out_.member("ruleId", id).member("ruleIndex", rules_.index(id)); }

  void write_result(const finding& each) {
    out_.begin_object();
    write_rule(rule_list::rule_of(each));
    out_.member("kind", "fail").member("level", level_of(each.severity));
    auto message = each.message.vi;
    if (each.suggestion) message.append(" Đề nghị: ").append(each.suggestion->vi);
    write_message(out_, "message", message);
    out_.key("locations").begin_array();
    if (each.document) {
      write_document_place(*each.document);
    } else {
      write_anchor(each);
    }
    out_.end_array();
    if (each.norm) write_norm_place(*each.norm);
    out_.key("partialFingerprints").begin_object().member("quyche/v1", each.fingerprint).end_object();
    if (each.baseline) out_.member("baselineState", name_of(*each.baseline));
    out_.key("suppressions").begin_array();
    if (each.waiver) {
      out_.begin_object().member("kind", "external").member("status", "accepted");
      out_.member("justification", each.waiver->reason).key("properties");
      write_waiver(out_, *each.waiver);
      out_.end_object();
    }
    out_.end_array().key("properties").begin_object().member("id", each.id).member("type", name_of(each.type));
    out_.member("topic", name_of(each.topic)).member("severity", name_of(each.severity));
    out_.member("en", each.message.en);
    if (each.suggestion) write_bilingual(out_.key("suggestion"), *each.suggestion);
    out_.member("derivation", each.derivation);
    if (each.profile) write_profile(out_.key("profile"), *each.profile);
    out_.end_object().end_object();
  }

  /// Nobody could decide: neither passed nor failed.
  void write_open(const conformance::requirement_result& row) {
    const auto reason =
        row.reason.value_or(bilingual{"Chưa đủ thông tin để kết luận.", "Not enough is known to decide."});
    out_.begin_object();
    write_rule(row.id);
    out_.member("kind", "open").member("level", "none");
    write_message(out_, "message", "Cần xác minh. " + reason.vi);
    out_.key("locations").begin_array();
    begin_location(nullptr);
    out_.end_object().end_array();
    out_.key("properties").begin_object().member("severity", name_of(row.severity)).member("en", reason.en);
    out_.end_object().end_object();
  }

  void write_absent(const conformance::earlier_finding& gone) {
    out_.begin_object().member("ruleId", gone.requirement.empty() ? "quyche/" + gone.type : gone.requirement);
    out_.member("kind", "fail").member("level", gone.severity == "remark" ? "note" : gone.severity);
    write_message(out_, "message", gone.message.vi);
    out_.key("partialFingerprints").begin_object().member("quyche/v1", gone.fingerprint).end_object();
    out_.member("baselineState", "absent").key("properties").begin_object().member("type", gone.type);
    out_.member("topic", gone.topic).member("en", gone.message.en).end_object().end_object();
  }

  void write_properties() {
    out_.key("properties").begin_object().member("verdict", name_of(report_.verdict));
    out_.key("body").begin_object().member("kind", name_of(report_.body.kind));
    out_.member("institution", name_of(report_.body.institution)).member("level", name_of(report_.body.level));
    out_.member("name", report_.body.name).end_object();
    if (!report_.quotes) out_.member("quotes", false);
    out_.member("abi", report_.engine.abi).end_object();
  }

  json::writer& out_;
  const conformance::report& report_;
  rule_list rules_;
  std::string uri_;
  bool in_text_ = false;   ///< regions can be told in characters
  bool in_bytes_ = false;  ///< and in bytes
};

}  // namespace

std::string to_sarif(const std::vector<const conformance::report*>& reports) {
  json::writer out;
  out.begin_object().member("$schema", schema).member("version", "2.1.0").key("runs").begin_array();
  for (const auto* report : reports) run_writer(out, *report).write();
  out.end_array().end_object();
  return out.take();
}

std::string to_sarif(const conformance::report& report) { return to_sarif(std::vector{&report}); }

}  // namespace quyche::inline v0
