// The second stage's result: the documents of one input as trees of provisions, with their citations.
// Value types in pre-order vectors, no pointers: copy and share freely when const.
//
// Unless said otherwise spans count bytes of reading::content; reading::map leads back to the source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/error.hpp>
#include <quyche/core/names.hpp>
#include <quyche/core/span.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::document {

/// The text as a person reads it: one paragraph or heading a line, wrapped lines joined, page furniture left out.
struct reading {
  std::string content;   ///< UTF-8, NFC, paragraphs ended by LF
  text::offset_map map;  ///< content → decoded_text::source
};

/// Units of a regulation, from the largest (phần) to the smallest.
enum class provision_kind : std::uint8_t {
  part,
  chapter,
  section,
  subsection,
  article,
  clause,
  point,
  item,
  paragraph
};

inline constexpr std::uint32_t no_provision = 0xFFFFFFFFU;

/// One provision. The text of a provision is its own lead (heading and own words) followed by its children.
struct provision {
  provision_kind kind = provision_kind::paragraph;
  std::string address;  ///< without the document prefix
  std::string label;    ///< as written: "Điều 5.", "đ)", "-"; empty for paragraphs
  std::string number;   ///< without its word: "5", "15đ", "III"; empty for items and paragraphs
  std::string heading;  ///< joined, without label; empty where the unit has none
  span heading_span;    ///< of the heading's words
  span own;             ///< label, heading and own words, before the first child
  span whole;           ///< own and the whole subtree
  std::uint32_t parent = no_provision;
  std::uint32_t end = 0;  ///< one past the last provision of the subtree, in pre-order
};

/// A legal or Party instrument as a text names it.
struct instrument {
  std::string type;    ///< "Quy định", "Nghị định", "Luật"; as written, first letter upper case; may be empty
  std::string number;  ///< full code "146-QĐ/TW"; may be empty
  std::optional<quyche::date> date;
  std::string issuer;  ///< "Ban Bí thư"; may be empty
  std::string name;    ///< subject or name as written ("Điều lệ Đảng Cộng sản Việt Nam"); may be empty
  friend bool operator==(const instrument&, const instrument&) = default;
};

enum class citation_status : std::uint8_t { ok, absent, wrong_date, wrong_issuer, not_in_force, unresolved };

/// One citation: one target. "khoản 1, 2 Điều 5" gives two that may share words.
struct citation {
  span where;                       ///< the words that cite
  std::optional<instrument> cited;  ///< nothing: this document
  std::string address;              ///< target inside it; empty: the whole instrument
  citation_status status = citation_status::unresolved;
  std::uint32_t provision = no_provision;  ///< where it stands; no_provision: in the căn cứ, the head or a note
  std::string expected;  ///< for wrong_date and wrong_issuer: what the register says, ISO date or name
};

/// One line of the căn cứ.
struct basis {
  std::string address;  ///< "basis.1"
  span where;
  std::optional<instrument> cited;
};

/// A footnote or endnote: behind all documents in the reading, part of no provision.
struct note {
  std::string address;     ///< "note.1", counted in each document
  std::string label;       ///< its mark as shown: "1", "i", "*"
  bool endnote = false;    ///< at the end of the document, not of the page
  span where;              ///< its words, one paragraph a line
  std::size_t anchor = 0;  ///< where its mark stands in the reading
};

enum class open_place_kind : std::uint8_t {
  blank,        ///< "…", ".....", "____": to be filled in
  alternatives  ///< "đảng đoàn/ban cán sự đảng": one of them is to be chosen
};

/// A place that a model leaves to those who adopt it, or that a draft still leaves open.
struct open_place {
  open_place_kind kind = open_place_kind::blank;
  span where;
  std::uint32_t provision = no_provision;  ///< where it stands; no_provision: in the head or the tail
};

/// What stands above and around the provisions.
struct header {
  std::string type;  ///< "Quy chế", "Nghị định", "Quyết định"; as in the title, first letter upper case only
  std::string number;  ///< digits: "191"; empty when blank or absent
  std::string symbol;  ///< full code "191/2026/NĐ-CP", "15-QC/BCSĐ"
  std::optional<quyche::date> date;
  std::string place;
  std::string issuer;         ///< last line of the issuing body's block, as written
  std::string signer;         ///< name under the signature
  std::string subject;        ///< what the title says after its type
  std::string annex;          ///< "Phụ lục II", "Mẫu số 01" where the document is an annex; empty for others
  bool number_blank = false;  ///< a number is asked for but left blank ("Số …-QC/ĐU")
  bool date_blank = false;    ///< a date is asked for but left blank
};

/// One document of the input.
struct tree {
  document::header header;
  span where;  ///< all of it
  span title;  ///< type and subject
  std::vector<basis> bases;
  std::vector<provision> provisions;  ///< pre-order
  std::vector<citation> citations;    ///< in order of their spans
  std::vector<note> notes;            ///< in order of their marks
  std::optional<span> effect;         ///< the clause that says when it takes effect
  std::optional<span> recipients;
  std::optional<span> signature;
  std::vector<open_place> open_places;  ///< in order of their spans
  bool amends = false;                  ///< changes another instrument: no whole regulation
  std::vector<diagnostic> diagnostics;  ///< spans into the source
};

/// Everything read from one input.
struct file {
  std::string name;  ///< what the caller calls the input
  text::decoded_text text;
  document::reading reading;
  std::vector<tree> documents;
  std::size_t judged = 0;               ///< index of the document that is judged
  std::vector<diagnostic> diagnostics;  ///< of reading the text as a whole; each tree has its own

  const tree& judged_document() const { return documents.at(judged); }
  /// "2/" when there are several documents, else "".
  std::string prefix(std::size_t document) const {
    return documents.size() > 1 ? std::to_string(document + 1) + "/" : std::string();
  }
};

/// Children of a provision (or of the document for no_provision), in order: call with the index of each.
template <class Visitor>
void for_each_child(const tree& document, std::uint32_t parent, Visitor&& visit) {
  const std::uint32_t stop =
      parent == no_provision ? static_cast<std::uint32_t>(document.provisions.size()) : document.provisions[parent].end;
  for (std::uint32_t i = parent == no_provision ? 0 : parent + 1; i < stop; i = document.provisions[i].end) visit(i);
}

/// The provision with that address (without prefix), or no_provision.
inline std::uint32_t find(const tree& document, std::string_view address) noexcept {
  for (std::uint32_t i = 0; i < document.provisions.size(); ++i) {
    if (document.provisions[i].address == address) return i;
  }
  return no_provision;
}

/// The words of a span of the reading as they were written in the source: page furniture left out, wrapped lines joined by a space.
std::string quote(const file& read, span where);

/// A span of the reading in the source, in bytes, code points and UTF-16 units.
text::position_span position(const file& read, span where);

}  // namespace quyche::inline v0::document

namespace quyche::inline v0 {

template <>
struct names<document::provision_kind> {
  static constexpr std::pair<document::provision_kind, std::string_view> table[] = {
      {document::provision_kind::part, "part"},          {document::provision_kind::chapter, "chapter"},
      {document::provision_kind::section, "section"},    {document::provision_kind::subsection, "subsection"},
      {document::provision_kind::article, "article"},    {document::provision_kind::clause, "clause"},
      {document::provision_kind::point, "point"},        {document::provision_kind::item, "item"},
      {document::provision_kind::paragraph, "paragraph"}};
};
template <>
struct names<document::open_place_kind> {
  static constexpr std::pair<document::open_place_kind, std::string_view> table[] = {
      {document::open_place_kind::blank, "blank"}, {document::open_place_kind::alternatives, "alternatives"}};
};
template <>
struct names<document::citation_status> {
  static constexpr std::pair<document::citation_status, std::string_view> table[] = {
      {document::citation_status::ok, "ok"},
      {document::citation_status::absent, "absent"},
      {document::citation_status::wrong_date, "wrong_date"},
      {document::citation_status::wrong_issuer, "wrong_issuer"},
      {document::citation_status::not_in_force, "not_in_force"},
      {document::citation_status::unresolved, "unresolved"}};
};

}  // namespace quyche::inline v0
