// Decisions that people keep beside a draft and that a judgement takes in: waivers of findings, answers to what the engine leaves open,
// the severities an office works with, and an earlier report to compare with. Each is a JSON file of its own (docs/records.md).
// Value types; const objects may be shared by threads. Loading needs the engine library.
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
#include <quyche/core/limits.hpp>
#include <quyche/core/names.hpp>
#include <quyche/core/result.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

/// Verdict on one requirement.
enum class requirement_verdict : std::uint8_t { satisfied, violated, undetermined, not_applicable };

/// Kinds of record files. The numbers are those of the C ABI and are never changed.
enum class record_kind : std::uint8_t { waivers, answers, profile, baseline };

/// Where an entry of a record file stands.
struct record_place {
  std::size_t file = 0;  ///< index among the files
  std::size_t line = 0;  ///< from 1
};

/// A finding that stands but does not count. It holds for the words it was given for: when they change, so does the fingerprint.
struct waiver {
  std::string id;           ///< of the requirement, or of the finding in the report it was given for
  std::string fingerprint;  ///< of the finding: this is what a waiver is matched by
  std::string reason;
  std::string approver;
  date expires;  ///< last day on which it holds
  record_place place;
};

/// What a person answered where the engine could not decide.
struct person_answer {
  std::string requirement;
  requirement_verdict answer = requirement_verdict::satisfied;  ///< never undetermined
  std::string by;
  std::string reason;
  date given;
  record_place place;
};

/// The severity an office gives to a requirement or a topic.
struct profile_rule {
  std::string about;                     ///< id of a requirement, or a topic
  std::optional<norm::severity> set_to;  ///< nothing: off, not judged
  record_place place;
};

/// A finding of an earlier report, as much of it as is shown again.
struct earlier_finding {
  std::string fingerprint;
  std::string type;
  std::string topic;
  std::string severity;
  std::string requirement;  ///< id; may be empty
  std::string address;      ///< in the earlier draft; may be empty
  bilingual message;
};

/// A record file that was read.
struct record_file {
  record_kind kind = record_kind::waivers;
  std::string name;
  std::string sha256;
  std::size_t entries = 0;  ///< that could be read
  std::size_t used = 0;     ///< that met something in the judgement; set by judging
};

/// Something about the records that whoever relies on them has to know: an entry that did nothing, and why.
struct record_note {
  std::string code;  ///< "waiver-expired", "waiver-unmatched", "answer-unused", "profile-unmatched", "…-unreadable" …
  record_place place;
  bilingual message;
};

/// Everything that was read, in the order of the files.
struct records {
  std::vector<record_file> files;
  std::vector<waiver> waivers;
  std::vector<person_answer> answers;
  std::vector<profile_rule> profile;
  std::vector<earlier_finding> baseline;
  std::vector<record_note> notes;  ///< entries that could not be read

  bool has(record_kind kind) const noexcept {
    for (const auto& file : files) {
      if (file.kind == kind) return true;
    }
    return false;
  }
};

/// Reads one record file (JSON) into `into` and gives the number of entries that could be read. An entry that cannot be read counts for
/// nothing and leaves a note. Errors, `into` unchanged: usage (no such file: not JSON, another schema, a second baseline), limit.
result<std::size_t> add_records(records& into, record_kind kind, std::string_view json, std::string_view name,
                                const limits& bounds = {});

}  // namespace quyche::inline v0::conformance

namespace quyche::inline v0 {

template <>
struct names<conformance::requirement_verdict> {
  using enum conformance::requirement_verdict;
  static constexpr std::pair<conformance::requirement_verdict, std::string_view> table[] = {
      {satisfied, "satisfied"},
      {violated, "violated"},
      {undetermined, "undetermined"},
      {not_applicable, "not_applicable"}};
};
template <>
struct names<conformance::record_kind> {
  using enum conformance::record_kind;
  static constexpr std::pair<conformance::record_kind, std::string_view> table[] = {
      {waivers, "waivers"}, {answers, "answers"}, {profile, "profile"}, {baseline, "baseline"}};
};

}  // namespace quyche::inline v0
