// The records of one judgement: what they say of a requirement or a finding, and which of their entries met something.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/conformance/records.hpp>
#include <quyche/conformance/report.hpp>

namespace quyche::inline v0::conformance {

/// Made for one judgement; `given` has to outlive it.
class applied_records {
 public:
  explicit applied_records(const records& given);

  /// What the profile makes of a requirement with this severity of its own: the rule for its id goes before that for its topic, and a
  /// later rule before an earlier one.
  std::optional<profile_change> change_of(const norm::requirement& asked, norm::severity own);

  /// What a person answered to a requirement that the engine left undetermined; of several answers the one given last.
  const person_answer* answer_to(std::string_view requirement);

  /// Marks findings as waived, which needs their fingerprints and the report's `today`.
  void waive(report& judged);
  /// Compares the findings with the baseline, where there is one.
  void compare(report& judged) const;
  /// Tells in the report which files were taken in and which of their entries did nothing.
  void account_for(report& judged);

 private:
  void note(std::string_view code, const record_place& place, bilingual message);
  void use(const record_place& place) { ++files_[place.file].used; }

  const records& given_;
  std::vector<record_file> files_;
  std::vector<record_note> notes_;
  std::unordered_map<std::string_view, std::size_t> rules_;    ///< by what they are about
  std::unordered_map<std::string_view, std::size_t> answers_;  ///< by requirement
  std::vector<bool> rule_used_;
  std::vector<bool> answer_used_;
};

}  // namespace quyche::inline v0::conformance
