// read(): bytes → documents.

#include <algorithm>
#include <string>

#include <quyche/document/read.hpp>

#include "document/citations.hpp"
#include "document/notes.hpp"
#include "document/numbering.hpp"
#include "document/open_places.hpp"
#include "document/outline.hpp"
#include "document/unwrap.hpp"
#include "text/decode.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0 {

namespace {

using document::provision_kind;
using document::tree;

std::size_t articles(const tree& t) {
  return static_cast<std::size_t>(std::count_if(t.provisions.begin(), t.provisions.end(),
                                                [](const auto& p) { return p.kind == provision_kind::article; }));
}

/// The document titled Quy chế, else the one with most articles; an annex of another kind only when there is nothing else.
std::size_t choose(const std::vector<tree>& documents) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (text::fold_phrase(documents[i].header.type) == text::fold_phrase("Quy chế") && !documents[i].provisions.empty())
      return i;
    if (documents[i].header.annex.empty() && articles(documents[i]) > articles(documents[best])) best = i;
  }
  return best;
}

/// A decision before the judged document lends what the annexed text does not say itself.
void lend_header(const document::header& from, document::header& to) {
  const auto lend = [](std::string& into, const std::string& value) {
    if (into.empty()) into = value;
  };
  if (!to.number_blank && to.symbol.empty()) {
    to.number = from.number;
    to.symbol = from.symbol;
    to.number_blank = from.number_blank;
  }
  if (!to.date && !to.date_blank) to.date = from.date, to.date_blank = from.date_blank;
  lend(to.place, from.place);
  lend(to.issuer, from.issuer);
  lend(to.signer, from.signer);
}

}  // namespace

result<document::file> read(std::string_view bytes, const read_options& options) {
  if (!options.progress("text", 0, 1)) return cancelled(options.name);
  auto decoded = text::decode(bytes, options.name, options.bounds);
  if (!decoded) return std::move(decoded).error();
  if (!options.progress("text", 1, 1)) return cancelled(options.name);

  document::file file;
  file.name = options.name;
  file.text = std::move(*decoded);
  if (options.origin) {
    file.text.format = options.origin->format;
    file.text.sha256 = options.origin->sha256;
    file.text.runs.clear();  // those of a DOCX that nobody has
  }
  file.diagnostics = file.text.diagnostics;
  auto unwrapped = document::unwrap(file.text);
  const auto ranges = document::split_documents(unwrapped);
  const auto notes = document::read_notes(file.text, unwrapped.reading);
  auto next_note = notes.begin();
  std::size_t nodes = 0;  // provisions and citations so far
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (!options.progress("document", i, ranges.size())) return cancelled(options.name);
    tree document;
    document.where = {unwrapped.blocks[ranges[i].first].where.begin, unwrapped.blocks[ranges[i].last - 1].where.end};
    auto outline = document::build_outline(unwrapped, ranges[i], options.bounds, options.name);
    if (!outline) return std::move(outline).error();
    document.diagnostics = document::check_numbering(unwrapped, *outline);
    document.provisions = std::move(outline->provisions);
    document::read_head_and_tail(unwrapped, ranges[i], document);
    for (; next_note != notes.end() && (next_note->anchor <= document.where.end || i + 1 == ranges.size());
         ++next_note) {
      document.notes.push_back(*next_note);
      document.notes.back().address = "note." + std::to_string(document.notes.size());
    }
    nodes += document.provisions.size();
    const auto left = [&] { return options.bounds.nodes - std::min(options.bounds.nodes, nodes); };
    bool all = document::find_open_places(unwrapped, document, left());
    nodes += document.open_places.size();
    document::tell_open_places(unwrapped, document);
    all = all && document::find_citations(unwrapped.reading.content, document, left());
    if (!all || nodes > options.bounds.nodes) {
      return document::over_limit(unwrapped, options.name, "nodes", options.bounds.nodes, document.where.begin);
    }
    nodes += document.citations.size();
    file.documents.push_back(std::move(document));
  }
  file.reading = std::move(unwrapped.reading);

  if (options.document) {
    if (*options.document == 0 || *options.document > file.documents.size()) {
      error failure;
      failure.code = errc::usage;
      const auto count = std::to_string(file.documents.size());
      failure.message = {
          "Tệp có " + count + " văn bản; không có văn bản số " + std::to_string(*options.document) + ".",
          "The file holds " + count + " documents; there is no document " + std::to_string(*options.document) + "."};
      failure.source = options.name;
      return failure;
    }
    file.judged = *options.document - 1;
  } else if (!file.documents.empty()) {
    file.judged = choose(file.documents);
  }
  if (file.judged > 0 && !file.documents.empty()) {
    lend_header(file.documents[file.judged - 1].header, file.documents[file.judged].header);
  }
  if (!options.progress("document", ranges.size(), ranges.size())) return cancelled(options.name);
  return file;
}

}  // namespace quyche::inline v0
