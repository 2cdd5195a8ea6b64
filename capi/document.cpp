// Documents: reading them, what was read as a whole, and the walk over provisions and citations.
#include <algorithm>
#include <memory>

#include <quyche/document/address.hpp>

#include "arguments.hpp"
#include "handles.hpp"
#include "lend.hpp"
#include "place.hpp"
#include "structures.hpp"

using namespace quyche::capi;

namespace {

failure take_origin(const quyche_parse_options& given, std::optional<quyche::text::origin>& into) {
  if (auto problem = check_bytes(given.origin_sha256.data, given.origin_sha256.size, "origin_sha256")) return problem;
  const auto digest = text_of(given.origin_sha256);
  quyche::text::origin made;
  if (auto problem = take_number(given.origin_format, "origin_format", made.format)) return problem;
  if (digest.empty() && given.origin_format == 0) return success;
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (digest.size() != 64 || !std::all_of(digest.begin(), digest.end(), is_digit)) {
    return usage("origin_sha256 phải gồm 64 chữ số thập lục phân viết thường.",
                 "origin_sha256 must be 64 lower-case hexadecimal digits.");
  }
  made.sha256 = digest;
  into = std::move(made);
  return success;
}

/// The document with that number, or nothing.
const quyche::document::tree* tree_of(const quyche_document* document, std::size_t number) noexcept {
  if (document == nullptr || number == 0 || number > document->file.documents.size()) return nullptr;
  return &document->file.documents[number - 1];
}

quyche::error no_document(std::size_t number) {
  return fail(quyche::errc::not_found, "Không có văn bản số " + std::to_string(number) + " (đếm từ 1).",
              "There is no document number " + std::to_string(number) + " (counted from 1).");
}

/// The body of functions that fill in something of a document with a number.
template <class Struct, class Fill>
quyche_status fill_of_tree(const quyche_document* document, std::size_t number, Struct* into, const char* parameter,
                           const Struct& initial, quyche_error** error, Fill&& fill) noexcept {
  return guard(error, [&] {
    return fill_structure<Struct>(into, parameter, initial, [&](Struct& made) -> failure {
      if (document == nullptr) return missing("document");
      const auto* tree = tree_of(document, number);
      if (tree == nullptr) return no_document(number);
      return fill(*tree, made);
    });
  });
}

std::size_t index_of(std::uint32_t provision) noexcept {
  return provision == quyche::document::no_provision ? QUYCHE_NONE : provision;
}

/// "2/d5" is d5 of document 2; without a number it is of the judged one.
std::size_t number_in(std::string_view address, std::size_t judged) noexcept {
  const auto slash = address.find('/');
  if (slash == std::string_view::npos) return judged;
  std::size_t number = 0;
  for (const char c : address.substr(0, slash)) {
    if (c < '0' || c > '9' || number > 1'000'000) return 0;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

}  // namespace

extern "C" {

// ---- Reading ----

quyche_status quyche_parse_options_init(quyche_parse_options* options, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_parse_options>(options, struct_size, QUYCHE_PARSE_OPTIONS_INIT);
}

quyche_status quyche_document_parse(const char* data, size_t size, const quyche_parse_options* options,
                                    quyche_document** document, quyche_error** error) QUYCHE_NOEXCEPT {
  if (document != nullptr) *document = nullptr;
  return guard(error, [&]() -> failure {
    if (document == nullptr) return missing("document");
    if (auto problem = check_bytes(data, size, "data")) return problem;
    quyche_parse_options given = QUYCHE_PARSE_OPTIONS_INIT;
    if (auto problem = take(options, given)) return problem;
    quyche::read_options reading;
    if (auto problem = take_name(given.name, "name", reading.name)) return problem;
    if (auto problem = take_limits(given.limits, reading.bounds)) return problem;
    if (auto problem = take_origin(given, reading.origin)) return problem;
    if (given.reserved != 0) {
      return usage("Trường reserved của quyche_parse_options phải là 0.",
                   "The member reserved of quyche_parse_options must be 0.");
    }
    if (given.document != 0) reading.document = given.document;
    progress_bridge bridge{given.progress, given.progress_user};
    reading.progress = bridge.engine();
    auto file = quyche::read(text_of({data, size}), reading);
    if (!file) return std::move(file).error();
    *document = new quyche_document{*std::move(file)};
    return success;
  });
}

// ---- The input as a whole ----

size_t quyche_document_count(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? 0 : document->file.documents.size();
}

size_t quyche_document_judged(const quyche_document* document) QUYCHE_NOEXCEPT {
  return quyche_document_count(document) == 0 ? 0 : document->file.judged + 1;
}

quyche_view quyche_document_name(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? empty_view : view(document->file.name);
}

quyche_view quyche_document_sha256(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? empty_view : view(document->file.text.sha256);
}

quyche_view quyche_document_source(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? empty_view : view(document->file.text.source);
}

quyche_view quyche_document_content(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? empty_view : view(document->file.text.content);
}

quyche_format quyche_document_format(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? static_cast<quyche_format>(QUYCHE_FORMAT_TEXT)
                             : static_cast<quyche_format>(document->file.text.format);
}

quyche_encoding quyche_document_encoding(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? static_cast<quyche_encoding>(QUYCHE_ENCODING_UTF8)
                             : static_cast<quyche_encoding>(document->file.text.encoding);
}

quyche_status quyche_document_diagnostics(const quyche_document* document, size_t number,
                                          quyche_diagnostics** diagnostics, quyche_error** error) QUYCHE_NOEXCEPT {
  if (diagnostics != nullptr) *diagnostics = nullptr;
  return guard(error, [&]() -> failure {
    if (diagnostics == nullptr) return missing("diagnostics");
    if (document == nullptr) return missing("document");
    const auto* tree = tree_of(document, number);
    if (number != 0 && tree == nullptr) return no_document(number);
    *diagnostics = new quyche_diagnostics{tree == nullptr ? document->file.diagnostics : tree->diagnostics};
    return success;
  });
}

quyche_status quyche_document_json(const quyche_document* document, quyche_view* json,
                                   quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(document, "document", &quyche_document::json, json, "json", error,
              [](const quyche_document& of) { return quyche::to_json(of.file); });
}

quyche_status quyche_document_text(const quyche_document* document, quyche_language language, quyche_view* text,
                                   quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(document, "document", &quyche_document::text, language, text, "text", error,
              [](const quyche_document& of, quyche::language in) { return quyche::to_text(of.file, in); });
}

void quyche_document_free(quyche_document* document) QUYCHE_NOEXCEPT { delete document; }

// ---- The walk ----

quyche_status quyche_header_init(quyche_header* header, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_header>(header, struct_size, QUYCHE_HEADER_INIT);
}

quyche_status quyche_document_header(const quyche_document* document, size_t number, quyche_header* header,
                                     quyche_error** error) QUYCHE_NOEXCEPT {
  return fill_of_tree<quyche_header>(document, number, header, "header", QUYCHE_HEADER_INIT, error,
                                     [](const quyche::document::tree& tree, quyche_header& made) -> failure {
                                       const auto& from = tree.header;
                                       made.type = view(from.type);
                                       made.number = view(from.number);
                                       made.symbol = view(from.symbol);
                                       made.place = view(from.place);
                                       made.issuer = view(from.issuer);
                                       made.signer = view(from.signer);
                                       made.subject = view(from.subject);
                                       made.annex = view(from.annex);
                                       made.date = give_date(from.date);
                                       made.number_blank = from.number_blank ? 1 : 0;
                                       made.date_blank = from.date_blank ? 1 : 0;
                                       made.amends = tree.amends ? 1 : 0;
                                       return success;
                                     });
}

quyche_status quyche_provision_init(quyche_provision* provision, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_provision>(provision, struct_size, QUYCHE_PROVISION_INIT);
}

size_t quyche_document_provision_count(const quyche_document* document, size_t number) QUYCHE_NOEXCEPT {
  const auto* tree = tree_of(document, number);
  return tree == nullptr ? 0 : tree->provisions.size();
}

quyche_status quyche_document_provision(const quyche_document* document, size_t number, size_t index,
                                        quyche_provision* provision, quyche_error** error) QUYCHE_NOEXCEPT {
  return fill_of_tree<quyche_provision>(document, number, provision, "provision", QUYCHE_PROVISION_INIT, error,
                                        [&](const quyche::document::tree& tree, quyche_provision& made) -> failure {
                                          if (index >= tree.provisions.size())
                                            return no_such_index(index, tree.provisions.size());
                                          const auto& from = tree.provisions[index];
                                          made.kind = static_cast<quyche_provision_kind>(from.kind);
                                          made.address = view(from.address);
                                          made.label = view(from.label);
                                          made.number = view(from.number);
                                          made.heading = view(from.heading);
                                          made.parent = index_of(from.parent);
                                          made.end = from.end;
                                          made.place =
                                              give_place(quyche::document::position(document->file, from.whole));
                                          return success;
                                        });
}

quyche_status quyche_document_provision_words(const quyche_document* document, size_t number, size_t index,
                                              quyche_string** words, quyche_error** error) QUYCHE_NOEXCEPT {
  if (words != nullptr) *words = nullptr;
  return guard(error, [&]() -> failure {
    if (words == nullptr) return missing("words");
    if (document == nullptr) return missing("document");
    const auto* tree = tree_of(document, number);
    if (tree == nullptr) return no_document(number);
    if (index >= tree->provisions.size()) return no_such_index(index, tree->provisions.size());
    *words = new quyche_string{quyche::document::quote(document->file, tree->provisions[index].whole)};
    return success;
  });
}

quyche_status quyche_document_find(const quyche_document* document, const char* address, size_t address_size,
                                   size_t* number, size_t* index, quyche_error** error) QUYCHE_NOEXCEPT {
  if (number != nullptr) *number = QUYCHE_NONE;
  if (index != nullptr) *index = QUYCHE_NONE;
  return guard(error, [&]() -> failure {
    if (number == nullptr) return missing("number");
    if (index == nullptr) return missing("index");
    if (document == nullptr) return missing("document");
    std::string wanted;
    if (auto problem = take_name({address, address_size}, "address", wanted)) return problem;
    const auto place = number_in(wanted, quyche_document_judged(document));
    const auto* tree = tree_of(document, place);
    if (tree == nullptr) return no_document(place);
    const auto found = quyche::document::find(*tree, quyche::document::without_document(wanted));
    if (found == quyche::document::no_provision) {
      return fail(quyche::errc::not_found, "Không có điều khoản “" + wanted + "”.",
                  "There is no provision “" + wanted + "”.");
    }
    *number = place;
    *index = found;
    return success;
  });
}

quyche_status quyche_citation_init(quyche_citation* citation, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_citation>(citation, struct_size, QUYCHE_CITATION_INIT);
}

size_t quyche_document_citation_count(const quyche_document* document, size_t number) QUYCHE_NOEXCEPT {
  const auto* tree = tree_of(document, number);
  return tree == nullptr ? 0 : tree->citations.size();
}

quyche_status quyche_document_citation(const quyche_document* document, size_t number, size_t index,
                                       quyche_citation* citation, quyche_error** error) QUYCHE_NOEXCEPT {
  return fill_of_tree<quyche_citation>(
      document, number, citation, "citation", QUYCHE_CITATION_INIT, error,
      [&](const quyche::document::tree& tree, quyche_citation& made) -> failure {
        if (index >= tree.citations.size()) return no_such_index(index, tree.citations.size());
        const auto& from = tree.citations[index];
        made.status = static_cast<quyche_citation_status>(from.status);
        made.external = from.cited ? 1 : 0;
        made.instrument_type = from.cited ? view(from.cited->type) : empty_view;
        made.instrument_number = from.cited ? view(from.cited->number) : empty_view;
        made.instrument_issuer = from.cited ? view(from.cited->issuer) : empty_view;
        made.instrument_name = from.cited ? view(from.cited->name) : empty_view;
        made.instrument_date = from.cited ? give_date(from.cited->date) : quyche_date{0, 0, 0};
        made.address = view(from.address);
        made.expected = view(from.expected);
        made.provision = index_of(from.provision);
        made.place = give_place(quyche::document::position(document->file, from.where));
        return success;
      });
}

}  // extern "C"
