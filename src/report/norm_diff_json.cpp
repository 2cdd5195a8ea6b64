// quyche-norm-diff/1 and quyche-norm-impact/1: docs/schema/norm-diff.schema.json, docs/schema/norm-impact.schema.json.
#include <algorithm>
#include <string>
#include <string_view>

#include <quyche/report/print.hpp>

#include "report/json_parts.hpp"

namespace quyche::inline v0 {
namespace {

using namespace report;
using conformance::norm_difference;

void write_side(json::writer& out, const conformance::norm_side& side) {
  out.begin_object().member("id", side.id).member("version", side.version).member("sha256", side.sha256);
  write_bilingual(out.key("title"), side.title);
  out.end_object();
}

void write_sides(json::writer& out, const norm_difference& difference) {
  write_side(out.key("before"), difference.before);
  write_side(out.key("after"), difference.after);
}

void write_units(json::writer& out, const norm_difference& difference) {
  out.key("units").begin_array();
  for (const auto& [row, renamed] : difference.units) {
    // The alignment calls missing what a version has dropped.
    const bool removed = row.kind == conformance::alignment_kind::missing;
    out.begin_object().member("level", name_of(row.level)).member("change", removed ? "removed" : name_of(row.kind));
    out.member("renamed", renamed).key("before").begin_object().key("addresses");
    write_texts(out, row.norm);
    out.member("heading", row.norm_heading).end_object().key("after").begin_object().key("addresses");
    write_texts(out, row.document);
    out.member("heading", row.document_heading).end_object().key("score").fixed(row.score);
    write_texts(out.key("why"), row.why);
    out.end_object();
  }
  out.end_array();
}

void write_words_or_null(json::writer& out, const bilingual& words) {
  if (words.vi.empty() && words.en.empty()) {
    out.null();
  } else {
    write_bilingual(out, words);
  }
}

void write_requirements(json::writer& out, const norm_difference& difference) {
  out.key("requirements").begin_array();
  for (const auto& change : difference.requirements) {
    out.begin_object().member("change", name_of(change.kind)).member("topic", name_of(change.topic));
    write_text_or_null(out.key("before"), change.before);
    write_text_or_null(out.key("after"), change.after);
    write_words_or_null(out.key("was"), change.was);
    write_words_or_null(out.key("is"), change.is);
    write_texts(out.key("why"), change.why);
    out.end_object();
  }
  out.end_array();
  out.key("counts").begin_object();
  for (const auto& [kind, name] : names<conformance::requirement_change_kind>::table) {
    const auto wanted = kind;
    out.member(name, std::count_if(difference.requirements.begin(), difference.requirements.end(),
                                   [&](const auto& change) { return change.kind == wanted; }));
  }
  out.member("unchanged", difference.unchanged).end_object();
}

void write_findings(json::writer& out, std::string_view key, const std::vector<conformance::finding>& findings) {
  out.key(key).begin_array();
  for (const auto& found : findings) {
    out.begin_object().member("requirement", found.norm->id).member("type", name_of(found.type));
    out.member("topic", name_of(found.topic)).member("severity", name_of(found.severity));
    write_text_or_null(out.key("address"), found.document ? found.document->address : std::string());
    out.member("quote", found.document ? found.document->quote : std::string());
    write_bilingual(out.key("message"), found.message);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const norm_difference& difference) {
  json::writer out;
  out.begin_object().member("schema", "quyche-norm-diff/1");
  write_sides(out, difference);
  write_units(out, difference);
  write_requirements(out, difference);
  out.end_object();
  return out.take();
}

std::string to_json(const norm_difference& difference, const std::vector<conformance::draft_impact>& drafts) {
  json::writer out;
  out.begin_object().member("schema", "quyche-norm-impact/1");
  write_sides(out, difference);
  out.key("drafts").begin_array();
  for (const auto& draft : drafts) {
    out.begin_object().member("name", draft.name).member("impact", name_of(draft.kind));
    out.member("before", name_of(draft.before)).member("after", name_of(draft.after));
    write_findings(out, "appeared", draft.appeared);
    write_findings(out, "gone", draft.gone);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace quyche::inline v0
