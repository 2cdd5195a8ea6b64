// Two versions of a norm: what became of its units and its requirements, and what that does to drafts.
// Value types; const objects may be shared by threads. Needs the engine library. JSON forms: docs/schema/norm-diff.schema.json and
// docs/schema/norm-impact.schema.json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/conformance/alignment.hpp>
#include <quyche/conformance/judge.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

/// One of the two norms.
struct norm_side {
  std::string id;
  std::string version;
  std::string sha256;
  bilingual title;
};

/// A unit that is not what it was: every row of the alignment but those that stay the same under the same heading. In `row`, `norm` is the
/// old side and `document` the new one; `missing` means removed.
struct unit_change {
  alignment_row row;
  bool renamed = false;  ///< it has a counterpart whose heading says something else
};

/// What became of a requirement. Closed.
enum class requirement_change_kind : std::uint8_t { added, removed, stricter, weaker, changed };

struct requirement_change {
  requirement_change_kind kind = requirement_change_kind::changed;
  domain::topic topic = domain::topic::structure;
  std::string before;            ///< id; empty: added
  std::string after;             ///< id; empty: removed
  bilingual was;                 ///< what it expected, in words; empty where it was not there
  bilingual is;                  ///< what it expects
  std::vector<std::string> why;  ///< of "value", "must_speak", "binds", "severity", "bodies"
};

/// Everything that differs. Requirements that are the same on both sides are counted only; an article itself (kind `provision`) is told among
/// the units.
struct norm_difference {
  norm_side before;
  norm_side after;
  std::vector<unit_change> units;
  std::vector<requirement_change> requirements;
  std::size_t unchanged = 0;
  std::vector<std::pair<std::string, std::string>> pairs;  ///< ids of requirements that answer each other
};

/// Requirements are paired by what they are about; what is left, by their place in the norm, units being aligned as align() does.
norm_difference diff(const norm::pack& before, const norm::pack& after);

/// What a change of norm does to one draft. Closed.
enum class impact_kind : std::uint8_t {
  unchanged,     ///< the same verdict
  stops,         ///< not_conform under the new norm only
  begins,        ///< not_conform under the old norm only
  worse,         ///< a worse verdict otherwise, such as conform_with_remarks after conform
  better,        ///< a better verdict otherwise
  other_verdict  ///< one of the norms does not apply to it
};

/// One draft under both norms, without the checks on the document itself, which no norm changes.
struct draft_impact {
  std::string name;
  impact_kind kind = impact_kind::unchanged;
  document_verdict before = document_verdict::not_applicable;
  document_verdict after = document_verdict::not_applicable;
  std::vector<finding> appeared;  ///< only under the new norm
  std::vector<finding> gone;      ///< only under the old norm
};

/// Judges a draft by each of the two norms alone. Errors as judge().
result<draft_impact> impact(const norm_difference& difference, const norm::pack& before, const norm::pack& after,
                            const document::file& draft, const check_options& options = {});

}  // namespace quyche::inline v0::conformance

namespace quyche::inline v0 {

template <>
struct names<conformance::requirement_change_kind> {
  using enum conformance::requirement_change_kind;
  static constexpr std::pair<conformance::requirement_change_kind, std::string_view> table[] = {
      {added, "added"}, {removed, "removed"}, {stricter, "stricter"}, {weaker, "weaker"}, {changed, "changed"}};
};
template <>
struct names<conformance::impact_kind> {
  using enum conformance::impact_kind;
  static constexpr std::pair<conformance::impact_kind, std::string_view> table[] = {
      {unchanged, "unchanged"}, {stops, "stops"},   {begins, "begins"},
      {worse, "worse"},         {better, "better"}, {other_verdict, "other_verdict"}};
};

}  // namespace quyche::inline v0
