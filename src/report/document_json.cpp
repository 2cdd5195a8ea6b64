// quyche-document/1: docs/schema/document.schema.json.
#include <cstddef>
#include <string>

#include <quyche/report/print.hpp>

#include "report/json_parts.hpp"

namespace quyche::inline v0 {
namespace {

using namespace report;

/// start and end in bytes of the source.
void members_of(json::writer& out, const document::file& file, span where) {
  const auto in_source = file.reading.map.to_source(where);
  out.member("start", in_source.begin).member("end", in_source.end);
}

/// An address of this file: with the number of its document where there are several.
std::string full(const document::file& file, std::size_t document, const std::string& address) {
  return address.empty() ? address : file.prefix(document) + address;
}

void write_header(json::writer& out, const document::header& header) {
  out.begin_object().member("type", header.type).member("number", header.number).member("symbol", header.symbol);
  write_date(out.key("date"), header.date);
  out.member("place", header.place).member("issuer", header.issuer).member("signer", header.signer);
  out.member("subject", header.subject).member("annex", header.annex);
  out.member("number_blank", header.number_blank).member("date_blank", header.date_blank).end_object();
}

void write_instrument_or_null(json::writer& out, const std::optional<document::instrument>& instrument) {
  if (instrument) {
    write_instrument(out, *instrument);
  } else {
    out.null();
  }
}

void write_bases(json::writer& out, const document::file& file, std::size_t index) {
  out.key("bases").begin_array();
  for (const auto& basis : file.documents[index].bases) {
    out.begin_object().member("address", full(file, index, basis.address));
    members_of(out, file, basis.where);
    out.member("text", document::quote(file, basis.where));
    write_instrument_or_null(out.key("instrument"), basis.cited);
    out.end_object();
  }
  out.end_array();
}

void write_provisions(json::writer& out, const document::file& file, std::size_t index) {
  const auto& provisions = file.documents[index].provisions;
  out.key("provisions").begin_array();
  for (const auto& provision : provisions) {
    out.begin_object().member("kind", name_of(provision.kind)).member("address", full(file, index, provision.address));
    out.member("label", provision.label).member("number", provision.number).member("heading", provision.heading);
    out.key("heading_span");
    if (provision.heading.empty()) {
      out.null();
    } else {
      out.begin_object();
      members_of(out, file, provision.heading_span);
      out.end_object();
    }
    const bool top = provision.parent == document::no_provision;
    write_text_or_null(out.key("parent"),
                       top ? std::string() : full(file, index, provisions[provision.parent].address));
    members_of(out, file, provision.whole);
    const auto runs = text::docx_runs(file.text, file.reading.map.to_source(provision.whole));
    if (runs) write_docx(out.key("docx"), *runs);
    out.end_object();
  }
  out.end_array();
}

void write_citations(json::writer& out, const document::file& file, std::size_t index) {
  out.key("citations").begin_array();
  for (const auto& citation : file.documents[index].citations) {
    out.begin_object();
    members_of(out, file, citation.where);
    out.member("text", document::quote(file, citation.where));
    write_instrument_or_null(out.key("target").begin_object().key("instrument"), citation.cited);
    // Only addresses in this file carry the number of a document.
    write_text_or_null(out.key("address"), citation.cited ? citation.address : full(file, index, citation.address));
    out.end_object().member("status", name_of(citation.status));
    if (!citation.expected.empty()) out.member("expected", citation.expected);
    out.end_object();
  }
  out.end_array();
}

/// Only of documents that have notes.
void write_notes(json::writer& out, const document::file& file, std::size_t index) {
  if (file.documents[index].notes.empty()) return;
  out.key("notes").begin_array();
  for (const auto& note : file.documents[index].notes) {
    out.begin_object().member("address", full(file, index, note.address));
    out.member("label", note.label).member("kind", note.endnote ? "endnote" : "footnote");
    members_of(out, file, note.where);
    out.member("anchor", file.reading.map.to_source({note.anchor, note.anchor}).begin);
    out.member("text", document::quote(file, note.where)).end_object();
  }
  out.end_array();
}

void write_open_places(json::writer& out, const document::file& file, std::size_t index) {
  const auto& document = file.documents[index];
  out.key("open_places").begin_array();
  for (const auto& place : document.open_places) {
    out.begin_object().member("kind", name_of(place.kind));
    const bool outside = place.provision == document::no_provision;
    write_text_or_null(out.key("address"),
                       outside ? std::string() : full(file, index, document.provisions[place.provision].address));
    members_of(out, file, place.where);
    out.member("text", document::quote(file, place.where)).end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const document::file& file) {
  json::writer out;
  out.begin_object().member("schema", "quyche-document/1").key("documents").begin_array();
  for (std::size_t i = 0; i < file.documents.size(); ++i) {
    out.begin_object();
    write_header(out.key("header"), file.documents[i].header);
    write_bases(out, file, i);
    write_provisions(out, file, i);
    write_citations(out, file, i);
    write_notes(out, file, i);
    write_open_places(out, file, i);
    write_diagnostics(out.key("diagnostics"), file.documents[i].diagnostics);
    out.end_object();
  }
  out.end_array();
  write_diagnostics(out.key("diagnostics"), file.diagnostics);
  out.member("judged", file.documents.empty() ? 0 : file.judged + 1);
  out.end_object();
  return out.take();
}

}  // namespace quyche::inline v0
