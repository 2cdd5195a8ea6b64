// The judgement: what was required, what was found, with the words of both sides and an address for each.
// Value types; const objects may be shared by threads. JSON form: docs/schema/report.schema.json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/conformance/alignment.hpp>
#include <quyche/conformance/conflicts.hpp>
#include <quyche/conformance/records.hpp>
#include <quyche/core/date.hpp>
#include <quyche/core/error.hpp>
#include <quyche/core/names.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/norm/norm.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::conformance {

/// Verdict on the document.
enum class document_verdict : std::uint8_t { conform, conform_with_remarks, undetermined, not_conform, not_applicable };
/// Types of findings. Closed.
enum class finding_type : std::uint8_t {
  missing,
  weaker,
  contradicting,
  misplaced,
  unsupported,
  citation,
  structure,
  in_force
};

/// The norm's side of a finding.
struct norm_place {
  std::string pack;
  std::string id;
  std::string address;
  norm::norm_text text;
  std::string source;  ///< "146-QĐ/TW, 14/5/2024, Ban Bí thư"
  norm::confidence confidence = norm::confidence::A;
  friend bool operator==(const norm_place& a, const norm_place& b) { return a.id == b.id; }
};

/// The draft's side of a finding.
struct document_place {
  std::string address;        ///< with document prefix where there are several
  text::position_span where;  ///< in the source
  std::string quote;          ///< words of the draft, cleaned of furniture and joined
};

/// Where something missing would stand.
struct anchor {
  std::string parent;  ///< address in the draft; empty: the document
  std::string after;   ///< address or empty
  std::string before;  ///< address or empty
};

/// What a profile made of a severity. `set_to` is nothing where the requirement was switched off.
struct profile_change {
  norm::severity own = norm::severity::warning;  ///< without the profile
  std::optional<norm::severity> set_to;
};

/// A finding against the baseline.
enum class baseline_state : std::uint8_t { fresh, unchanged };

/// One finding.
struct finding {
  std::string id;           ///< "f001" …, in order of the report
  std::string fingerprint;  ///< 16 hexadecimal digits; survives renumbering and reformatting
  finding_type type = finding_type::missing;
  domain::topic topic = domain::topic::structure;
  norm::severity severity = norm::severity::warning;
  std::optional<norm_place> norm;
  std::optional<document_place> document;
  std::optional<conformance::anchor> anchor;
  bilingual message;
  std::optional<bilingual> suggestion;
  std::string derivation;                     ///< how it was found, ASCII
  std::optional<profile_change> profile;      ///< where a profile set the severity
  std::optional<conformance::waiver> waiver;  ///< a waived finding stands, but does not count
  std::optional<baseline_state> baseline;     ///< where there is a baseline

  bool counts() const noexcept { return !waiver; }
};

/// One requirement and its verdict.
struct requirement_result {
  std::string id;
  requirement_verdict verdict = requirement_verdict::undetermined;
  norm::severity severity = norm::severity::warning;
  struct fact_place {
    std::string address;
    text::position_span where;
  };
  std::vector<fact_place> facts;            ///< what of the draft it was judged on
  std::optional<bilingual> reason;          ///< for undetermined and not_applicable
  std::optional<profile_change> profile{};  ///< where a profile speaks of it
  std::optional<person_answer> answer{};    ///< where a person decided what the engine left undetermined
};

/// One norm that was applied, or was not and why.
struct applied_norm {
  std::string id;
  std::string version;
  std::string sha256;
  std::string title;
  in_time time = in_time::unknown;  ///< of the norm at the as-of date
  bool applies = true;              ///< to this body
  std::int64_t articles_known = 0;
  std::optional<std::int64_t> articles_total;
  std::size_t requirements = 0;
  std::size_t judged = 0;  ///< satisfied or violated
};

struct unassessed_item {
  std::string norm;     ///< pack id; empty for a provision of the draft
  std::string address;  ///< in the norm or the draft; may be empty
  bilingual reason;
};

struct limit_hit {
  std::string name;
  std::size_t value = 0;
  bilingual message;
};

/// What an earlier report had found and this one has not.
struct baseline_difference {
  std::vector<earlier_finding> fixed;       ///< their requirements were judged again
  std::vector<earlier_finding> not_judged;  ///< their requirements were not: nothing is known of them
};

/// The whole judgement of one document.
struct report {
  struct {
    std::string version;
    std::string abi;
  } engine;
  struct {
    std::string name;
    std::string sha256;
    text::format format = text::format::plain;
    text::encoding encoding = text::encoding::utf8;
  } input;
  struct {
    std::string prefix;  ///< "2/" or empty
    std::size_t index = 1;
    std::size_t count = 1;
    document::header header;
    std::size_t chapters = 0;
    std::size_t articles = 0;
  } document;
  domain::body body;
  std::optional<norm::regime> regime;  ///< for bodies that no norm applies to: the one that would
  std::optional<quyche::date> as_of;
  std::optional<quyche::date> today;  ///< the day waivers were looked at
  std::vector<applied_norm> norms;
  bool quotes = true;  ///< false: the words of the draft were kept out (check_options::quotes)
  document_verdict verdict = document_verdict::not_applicable;
  std::vector<requirement_result> requirements;
  std::vector<finding> findings;
  std::vector<alignment_row> alignment;
  std::vector<unassessed_item> unassessed;
  std::vector<limit_hit> limits;
  std::vector<diagnostic> diagnostics;  ///< of reading; spans in bytes of the source
  std::vector<record_file> records;     ///< waivers, answers, profiles and baselines that were taken in
  std::vector<record_note> notes;       ///< entries of them that did nothing, and why
  std::optional<baseline_difference> baseline;
  std::vector<norm_conflict> conflicts;  ///< between the norms that apply: told about them, not about the draft

  /// Findings of a severity that count; waived ones are told apart.
  std::size_t count(norm::severity level) const noexcept {
    std::size_t n = 0;
    for (const auto& f : findings) n += f.counts() && f.severity == level ? 1U : 0U;
    return n;
  }
  /// Those of them that the baseline does not have; without a baseline every finding is new.
  std::size_t count_new(norm::severity level) const noexcept {
    std::size_t n = 0;
    for (const auto& f : findings)
      n += f.counts() && f.severity == level && f.baseline != baseline_state::unchanged ? 1U : 0U;
    return n;
  }
  std::size_t count_waived(norm::severity level) const noexcept {
    std::size_t n = 0;
    for (const auto& f : findings) n += !f.counts() && f.severity == level ? 1U : 0U;
    return n;
  }
  std::size_t count(requirement_verdict verdict_) const noexcept {
    std::size_t n = 0;
    for (const auto& r : requirements) n += r.verdict == verdict_ ? 1U : 0U;
    return n;
  }
};

}  // namespace quyche::inline v0::conformance

namespace quyche::inline v0 {

template <>
struct names<conformance::document_verdict> {
  using enum conformance::document_verdict;
  static constexpr std::pair<conformance::document_verdict, std::string_view> table[] = {
      {conform, "conform"},
      {conform_with_remarks, "conform_with_remarks"},
      {undetermined, "undetermined"},
      {not_conform, "not_conform"},
      {not_applicable, "not_applicable"}};
};
template <>
struct names<conformance::finding_type> {
  using enum conformance::finding_type;
  static constexpr std::pair<conformance::finding_type, std::string_view> table[] = {
      {missing, "missing"},         {weaker, "weaker"},     {contradicting, "contradicting"}, {misplaced, "misplaced"},
      {unsupported, "unsupported"}, {citation, "citation"}, {structure, "structure"},         {in_force, "in_force"}};
};
template <>
struct names<conformance::baseline_state> {
  using enum conformance::baseline_state;
  static constexpr std::pair<conformance::baseline_state, std::string_view> table[] = {{fresh, "new"},
                                                                                       {unchanged, "unchanged"}};
};
template <>
struct names<in_time> {
  using enum in_time;
  static constexpr std::pair<in_time, std::string_view> table[] = {
      {before, "before"}, {within, "within"}, {maybe_over, "maybe_over"}, {over, "over"}, {unknown, "unknown"}};
};

}  // namespace quyche::inline v0
