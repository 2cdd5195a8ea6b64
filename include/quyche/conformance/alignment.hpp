// Which unit of one regulation answers which of another: a norm and a draft, or two regulations that are compared.
// Value types; const objects may be shared by threads. align() and outline_of() need the engine library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/names.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

enum class alignment_level : std::uint8_t { chapter, article, clause };

/// What became of units of the norm. Closed.
enum class alignment_kind : std::uint8_t {
  same,        ///< in its place, under its number
  renumbered,  ///< in its place, under another number
  moved,       ///< out of the norm's order, or in another larger unit
  split,       ///< one unit of the norm, several of the draft
  merged,      ///< several units of the norm, one of the draft
  condensed,   ///< as same, renumbered or merged, in less than half the words
  added,       ///< only in the draft
  missing      ///< only in the norm
};

/// One row: units of the norm and the units of the draft that answer them. Chapters, sections and parts are of level chapter.
struct alignment_row {
  alignment_level level = alignment_level::article;
  alignment_kind kind = alignment_kind::same;
  std::vector<std::string> norm;      ///< addresses in the norm
  std::vector<std::string> document;  ///< addresses in the draft
  double score = 0;                   ///< likeness, 0 to 1
  std::vector<std::string> why;       ///< of "heading", "terms", "facts", "articles" (of chapters), "position"
  std::string norm_heading{};         ///< for people; not part of the report's JSON
  std::string document_heading{};
};

/// One unit of a regulation as alignment sees it. The views point into what the outline was made of.
struct outline_unit {
  document::provision_kind kind = document::provision_kind::article;
  std::string_view address;
  std::string_view number;  ///< "5", "15đ", "III"; may be empty
  std::string_view heading;
  std::string_view text;  ///< all its words but label and heading; empty where they are not known
  std::uint32_t parent = document::no_provision;     ///< index of the larger unit in the outline
  std::uint32_t provision = document::no_provision;  ///< index in the tree it was made of
  std::vector<domain::topic> facts;                  ///< what it states, each topic once
};

/// The units of a regulation down to clauses, in document order.
using regulation_outline = std::vector<outline_unit>;

/// The outline of a pack; lives no longer than the pack.
regulation_outline outline_of(const norm::pack& pack);

/// The outline of a document that was read; `content` is the reading it was made of. Lives no longer than both. Without facts units are
/// told by their words alone.
regulation_outline outline_of(const document::tree& tree, std::string_view content, const domain::facts& facts = {});

/// Aligns parts and chapters, articles, and clauses, each level by itself: rows in the order of the norm, then what was added in the order of
/// the draft. Every chapter and article of both sides is in some row, in several where it is split and merged; a clause is where its article is.
///
/// Likeness counts words and pairs of neighbouring words, each for as much as it is rare in the two regulations, and what an article is for: the
/// matter of its heading, however worded, or of a clause that opens or closes with one, and the body whose duties it lays down. Counterparts are
/// more alike than either is to the others, in their places by less than elsewhere. The pairs are those of greatest likeness in all, not each unit's own best; equals keep the order of the norm. Takes
/// time and memory O(n²) in units of one level, whatever the input, and gives the same rows for the same input.
std::vector<alignment_row> align(const regulation_outline& norm, const regulation_outline& draft);

}  // namespace quyche::inline v0::conformance

namespace quyche::inline v0 {

template <>
struct names<conformance::alignment_level> {
  using enum conformance::alignment_level;
  static constexpr std::pair<conformance::alignment_level, std::string_view> table[] = {
      {chapter, "chapter"}, {article, "article"}, {clause, "clause"}};
};
template <>
struct names<conformance::alignment_kind> {
  using enum conformance::alignment_kind;
  static constexpr std::pair<conformance::alignment_kind, std::string_view> table[] = {
      {same, "same"},     {renumbered, "renumbered"}, {moved, "moved"}, {split, "split"},
      {merged, "merged"}, {condensed, "condensed"},   {added, "added"}, {missing, "missing"}};
};

}  // namespace quyche::inline v0
