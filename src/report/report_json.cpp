// quyche-report/1: docs/schema/report.schema.json.
#include <string>
#include <string_view>

#include <quyche/report/print.hpp>

#include "report/json_parts.hpp"
#include "report/records_json.hpp"

namespace quyche::inline v0 {
namespace {

using namespace report;

void write_addresses(json::writer& out, std::string_view key, const std::vector<std::string>& list) {
  write_texts(out.key(key), list);
}

void write_input(json::writer& out, const conformance::report& report) {
  out.key("engine")
      .begin_object()
      .member("version", report.engine.version)
      .member("abi", report.engine.abi)
      .end_object();
  out.key("input").begin_object().member("name", report.input.name).member("sha256", report.input.sha256);
  out.member("format", name_of(report.input.format)).member("encoding", name_of(report.input.encoding)).end_object();
}

void write_document(json::writer& out, const conformance::report& report) {
  const auto& header = report.document.header;
  out.key("document").begin_object().member("index", report.document.index).member("count", report.document.count);
  out.member("type", header.type).member("number", header.number).member("symbol", header.symbol);
  write_date(out.key("date"), header.date);
  out.member("subject", header.subject).member("issuer", header.issuer).member("signer", header.signer);
  out.member("place", header.place).member("chapters", report.document.chapters);
  out.member("articles", report.document.articles).end_object();
}

void write_body(json::writer& out, const conformance::report& report) {
  const auto& body = report.body;
  out.key("body").begin_object().member("kind", name_of(body.kind)).member("institution", name_of(body.institution));
  out.member("level", name_of(body.level)).member("name", body.name).member("place", body.place);
  write_interval(out.key("existence"), body.existence);
  out.key("regime");
  if (report.regime) {
    write_instrument(out.begin_object().key("model"), report.regime->model);
    write_interval(out.key("in_force"), report.regime->in_force);
    write_bilingual(out.key("note"), report.regime->note);
    out.end_object();
  } else {
    out.null();
  }
  out.end_object();
}

void write_norms(json::writer& out, const conformance::report& report) {
  out.key("norms").begin_array();
  for (const auto& norm : report.norms) {
    out.begin_object().member("id", norm.id).member("version", norm.version).member("sha256", norm.sha256);
    out.member("in_force", name_of(norm.time))
        .key("coverage")
        .begin_object()
        .member("articles_known", norm.articles_known);
    if (norm.articles_total) {
      out.member("articles_total", *norm.articles_total);
    } else {
      out.key("articles_total").null();
    }
    out.member("requirements", norm.requirements).member("judged", norm.judged).end_object();
    out.member("title", norm.title).member("applies", norm.applies).end_object();
  }
  out.end_array();
}

void write_counts(json::writer& out, const conformance::report& report) {
  using conformance::requirement_verdict;
  out.key("counts").begin_object();
  constexpr norm::severity levels[] = {norm::severity::error, norm::severity::warning, norm::severity::remark};
  for (const auto level : levels) out.member(name_of(level), report.count(level));
  out.key("waived").begin_object();
  for (const auto level : levels) out.member(name_of(level), report.count_waived(level));
  out.end_object();
  out.key("requirements").begin_object();
  for (const auto& [verdict, name] : names<requirement_verdict>::table) out.member(name, report.count(verdict));
  out.end_object().end_object();
}

void write_requirements(json::writer& out, const conformance::report& report) {
  out.key("requirements").begin_array();
  for (const auto& requirement : report.requirements) {
    out.begin_object().member("id", requirement.id).member("verdict", name_of(requirement.verdict));
    out.member("severity", name_of(requirement.severity)).key("facts").begin_array();
    for (const auto& fact : requirement.facts) {
      out.begin_object().member("address", fact.address).key("span");
      write_place(out, fact.where);
      out.end_object();
    }
    out.end_array();
    if (requirement.reason) write_bilingual(out.key("reason"), *requirement.reason);
    if (requirement.profile) write_profile(out.key("profile"), *requirement.profile);
    if (requirement.answer) write_answer(out.key("answer"), *requirement.answer);
    out.end_object();
  }
  out.end_array();
}

void write_norm_place(json::writer& out, const conformance::norm_place& place) {
  out.begin_object().member("pack", place.pack).member("id", place.id).member("address", place.address);
  out.key("text").begin_object().member("form", name_of(place.text.form)).member("vi", place.text.vi);
  out.member("source", place.source).member("confidence", name_of(place.confidence)).end_object().end_object();
}

void write_document_place(json::writer& out, const conformance::document_place& place) {
  out.begin_object().member("address", place.address).key("span");
  write_place(out, place.where);
  out.member("quote", place.quote).end_object();
}

void write_anchor(json::writer& out, const conformance::anchor& anchor) {
  write_text_or_null(out.begin_object().key("parent"), anchor.parent);
  write_text_or_null(out.key("after"), anchor.after);
  write_text_or_null(out.key("before"), anchor.before);
  out.end_object();
}

template <class Part>
void member_or_null(json::writer& out, std::string_view key, const std::optional<Part>& part,
                    void (*write)(json::writer&, const Part&)) {
  out.key(key);
  if (part) {
    write(out, *part);
  } else {
    out.null();
  }
}

void write_findings(json::writer& out, const conformance::report& report) {
  out.key("findings").begin_array();
  for (const auto& finding : report.findings) {
    out.begin_object().member("id", finding.id).member("fingerprint", finding.fingerprint);
    out.member("type", name_of(finding.type)).member("topic", name_of(finding.topic));
    out.member("severity", name_of(finding.severity));
    member_or_null(out, "norm", finding.norm, write_norm_place);
    member_or_null(out, "document", finding.document, write_document_place);
    member_or_null(out, "anchor", finding.anchor, write_anchor);
    write_bilingual(out.key("message"), finding.message);
    member_or_null(out, "suggestion", finding.suggestion, write_bilingual);
    out.member("derivation", finding.derivation);
    member_or_null(out, "waiver", finding.waiver, write_waiver);
    if (finding.profile) write_profile(out.key("profile"), *finding.profile);
    if (finding.baseline) out.member("baseline", name_of(*finding.baseline));
    out.end_object();
  }
  out.end_array();
}

void write_alignment(json::writer& out, const conformance::report& report) {
  out.begin_array();
  for (const auto& row : report.alignment) {
    out.begin_object().member("level", name_of(row.level)).member("kind", name_of(row.kind));
    write_addresses(out, "norm", row.norm);
    write_addresses(out, "document", row.document);
    out.key("score").fixed(row.score);
    write_texts(out.key("why"), row.why);
    out.end_object();
  }
  out.end_array();
}

void write_gaps(json::writer& out, const conformance::report& report) {
  out.key("unassessed").begin_array();
  for (const auto& item : report.unassessed) {
    write_text_or_null(out.begin_object().key("norm"), item.norm);
    write_text_or_null(out.key("address"), item.address);
    write_bilingual(out.key("reason"), item.reason);
    out.end_object();
  }
  out.end_array().key("limits").begin_array();
  for (const auto& limit : report.limits) {
    out.begin_object().member("name", limit.name).member("value", limit.value).key("message");
    write_bilingual(out, limit.message);
    out.end_object();
  }
  out.end_array();
}

void write_conflicts(json::writer& out, const conformance::report& report) {
  out.key("conflicts").begin_array();
  for (const auto& conflict : report.conflicts) {
    out.begin_object().key("requirements").begin_array().string(conflict.one).string(conflict.other).end_array();
    out.member("topic", name_of(conflict.topic));
    write_bilingual(out.key("message"), conflict.message);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const conformance::report& report) {
  json::writer out;
  out.begin_object().member("schema", "quyche-report/1");
  write_input(out, report);
  write_document(out, report);
  write_body(out, report);
  write_date(out.key("as_of"), report.as_of);
  write_date(out.key("today"), report.today);
  if (!report.quotes) out.member("quotes", false);
  write_norms(out, report);
  out.member("verdict", name_of(report.verdict));
  write_counts(out, report);
  write_requirements(out, report);
  write_findings(out, report);
  write_alignment(out.key("alignment"), report);
  write_gaps(out, report);
  write_diagnostics(out.key("diagnostics"), report.diagnostics);
  write_records(out, report);
  write_conflicts(out, report);
  out.end_object();
  return out.take();
}

std::string alignment_json(const conformance::report& report) {
  json::writer out;
  write_alignment(out, report);
  return out.take();
}

}  // namespace quyche::inline v0
