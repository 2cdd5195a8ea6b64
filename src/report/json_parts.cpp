#include "report/json_parts.hpp"

#include <variant>

namespace quyche::inline v0::report {
namespace {

void write_span(json::writer& out, std::string_view unit, span where) {
  out.key(unit).begin_array();
  out.integer(static_cast<std::int64_t>(where.begin)).integer(static_cast<std::int64_t>(where.end)).end_array();
}

void write_period(json::writer& out, const domain::period& length) {
  out.begin_object().member("n", length.n).member("unit", name_of(length.unit)).end_object();
}

/// A member that stands only where there is something to say.
void member_if(json::writer& out, std::string_view key, std::string_view text) {
  if (!text.empty()) out.member(key, text);
}

/// One overload for each alternative of fact_value, in its order.
struct value_writer {
  json::writer& out;

  void operator()(const domain::named& value) const {
    out.begin_object().member("name", value.name);
    if (value.standing != domain::standing::required) out.member("standing", name_of(value.standing));
    out.end_object();
  }

  void operator()(const domain::body& value) const {
    out.begin_object().member("kind", name_of(value.kind)).member("institution", name_of(value.institution));
    out.member("level", name_of(value.level)).member("name", value.name).member("place", value.place).end_object();
  }

  void operator()(const domain::composition& value) const {
    out.begin_array();
    for (const auto& member : value.members) {
      out.begin_object().member("office", name_of(member.office)).member("post", member.post);
      out.member("institution", member.institution);
      if (member.every) out.member("every", true);
      if (!member.condition.empty()) out.member("condition", member.condition);
      out.end_object();
    }
    out.end_array();
  }

  void operator()(const domain::appointment& value) const {
    out.begin_object().member("by", value.by).key("on_proposal_of");
    write_texts(out, value.on_proposal_of);
    out.end_object();
  }

  void operator()(const domain::statement& value) const {
    out.begin_object().member("actor", value.actor).member("modality", name_of(value.modality));
    out.member("act", value.act).member("object", value.object);
    member_if(out, "exception", value.exception);
    out.end_object();
  }

  void operator()(const domain::frequency_rule& value) const {
    out.begin_object().member("meeting", name_of(value.meeting));
    if (value.count) {
      out.member("count", *value.count).key("per");
      write_period(out, value.per);
    } else {
      out.key("count").null().key("per").null();
    }
    out.member("bound", name_of(value.bound));
    member_if(out, "subject", value.subject);
    out.end_object();
  }

  void operator()(const domain::share_rule& value) const {
    out.begin_object().member("num", value.value.num).member("den", value.value.den);
    out.member("comparison", name_of(value.comparison)).member("base", name_of(value.base));
    member_if(out, "subject", value.subject);
    out.end_object();
  }

  void operator()(const domain::consultation& value) const {
    out.begin_object().member("allowed", value.allowed).key("exceptions");
    write_texts(out, value.exceptions);
    out.member("silence_is_agreement", value.silence_is_agreement);
    if (value.silence_is_refusal) out.member("silence_is_refusal", true);
    out.end_object();
  }

  void operator()(const domain::deadline& value) const {
    out.begin_object().member("n", value.n).member("unit", name_of(value.unit)).member("bound", name_of(value.bound));
    out.member("before", value.before).member("what", value.what).member("event", value.event).end_object();
  }

  void operator()(const domain::report_rule& value) const {
    out.begin_object().member("from", value.from).member("to", value.to).key("periods").begin_array();
    for (const auto& length : value.periods) write_period(out, length);
    out.end_array().end_object();
  }

  void operator()(const domain::relation& value) const {
    out.begin_object()
        .member("from", value.from)
        .member("kind", name_of(value.kind))
        .member("to", value.to)
        .end_object();
  }

  void operator()(const domain::effect& value) const {
    out.begin_object().member("from_signing", value.from_signing);
    if (value.from) out.member("from", to_iso(*value.from));
    member_if(out, "replaces", value.replaces);
    out.end_object();
  }

  void operator()(const document::instrument& value) const { write_instrument(out, value); }
};

}  // namespace

void write_bilingual(json::writer& out, const bilingual& text) {
  out.begin_object().member("vi", text.vi).member("en", text.en).end_object();
}

void write_date(json::writer& out, std::optional<date> day) {
  if (day) {
    out.string(to_iso(*day));
  } else {
    out.null();
  }
}

void write_interval(json::writer& out, const interval& when) {
  write_date(out.begin_object().key("from"), when.from);
  out.key("to");
  if (when.to_earliest || when.to_latest) {
    write_date(out.begin_object().key("earliest"), when.to_earliest);
    write_date(out.key("latest"), when.to_latest);
    out.end_object();
  } else {
    out.null();
  }
  out.end_object();
}

void write_text_or_null(json::writer& out, std::string_view text) {
  if (text.empty()) {
    out.null();
  } else {
    out.string(text);
  }
}

void write_texts(json::writer& out, const std::vector<std::string>& texts) {
  out.begin_array();
  for (const auto& text : texts) out.string(text);
  out.end_array();
}

void write_place(json::writer& out, const text::position_span& where) {
  out.begin_object();
  write_span(out, "bytes", where.bytes);
  write_span(out, "chars", where.chars);
  write_span(out, "utf16", where.utf16);
  if (where.docx) write_docx(out.key("docx"), *where.docx);
  out.end_object();
}

void write_docx(json::writer& out, const text::docx_range& runs) {
  const auto write_run = [&](std::string_view key, text::docx_run run) {
    out.key(key).begin_object();
    out.member("paragraph", std::size_t{run.paragraph}).member("run", std::size_t{run.run}).end_object();
  };
  out.begin_object();
  write_run("first", runs.first);
  write_run("last", runs.last);
  out.end_object();
}

void write_instrument(json::writer& out, const document::instrument& instrument) {
  out.begin_object().member("type", instrument.type).member("number", instrument.number);
  write_date(out.key("date"), instrument.date);
  out.member("issuer", instrument.issuer).member("name", instrument.name).end_object();
}

void write_diagnostics(json::writer& out, const std::vector<diagnostic>& list) {
  out.begin_array();
  for (const auto& item : list) {
    out.begin_object().member("code", item.code).member("start", item.begin).member("end", item.end).key("message");
    write_bilingual(out, item.message);
    out.end_object();
  }
  out.end_array();
}

void write_value(json::writer& out, const domain::fact_value& value) { std::visit(value_writer{out}, value); }

}  // namespace quyche::inline v0::report
