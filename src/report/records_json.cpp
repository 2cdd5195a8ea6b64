#include "report/records_json.hpp"

#include "report/json_parts.hpp"

namespace quyche::inline v0::report {
namespace {

void write_earlier(json::writer& out, const std::vector<conformance::earlier_finding>& list) {
  out.begin_array();
  for (const auto& finding : list) {
    out.begin_object().member("fingerprint", finding.fingerprint).member("type", finding.type);
    out.member("topic", finding.topic).member("severity", finding.severity);
    write_text_or_null(out.key("requirement"), finding.requirement);
    write_text_or_null(out.key("address"), finding.address);
    write_bilingual(out.key("message"), finding.message);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_waiver(json::writer& out, const conformance::waiver& given) {
  out.begin_object().member("id", given.id).member("reason", given.reason).member("approver", given.approver);
  out.member("expires", to_iso(given.expires)).end_object();
}

void write_profile(json::writer& out, const conformance::profile_change& change) {
  out.begin_object().member("own", name_of(change.own));
  out.member("set", change.set_to ? name_of(*change.set_to) : "off").end_object();
}

void write_answer(json::writer& out, const conformance::person_answer& given) {
  out.begin_object().member("answer", name_of(given.answer)).member("by", given.by);
  out.member("reason", given.reason).member("date", to_iso(given.given)).end_object();
}

void write_records(json::writer& out, const conformance::report& report) {
  out.key("records").begin_array();
  for (const auto& file : report.records) {
    out.begin_object().member("kind", name_of(file.kind)).member("name", file.name).member("sha256", file.sha256);
    out.member("entries", file.entries).member("used", file.used).end_object();
  }
  out.end_array().key("notes").begin_array();
  for (const auto& note : report.notes) {
    out.begin_object().member("code", note.code).member("record", report.records[note.place.file].name);
    out.member("line", note.place.line).key("message");
    write_bilingual(out, note.message);
    out.end_object();
  }
  out.end_array().key("baseline");
  if (!report.baseline) {
    out.null();
    return;
  }
  out.begin_object().key("fixed");
  write_earlier(out, report.baseline->fixed);
  out.key("not_judged");
  write_earlier(out, report.baseline->not_judged);
  out.end_object();
}

}  // namespace quyche::inline v0::report
