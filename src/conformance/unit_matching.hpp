// Matching the units of one level: which answer which, one to one, one to many, many to one.
#pragma once

#include <cstdint>
#include <vector>

#include <quyche/conformance/alignment.hpp>

#include "conformance/settled_matters.hpp"
#include "conformance/term_space.hpp"

namespace quyche::inline v0::conformance {

/// Units of one level that answer each other, by their places in the two lists; one of the two sides has one unit. Where several answer several,
/// each shared unit has a group with all that answer it.
struct unit_group {
  std::vector<std::uint32_t> norm;
  std::vector<std::uint32_t> draft;
  double score = 0;        ///< likeness of the first pair
  bool heading = false;    ///< alike in their headings
  bool terms = false;      ///< alike in their words
  bool facts = false;      ///< state facts of a common topic
  bool condensed = false;  ///< the draft's side has less than half the words
  bool further = false;    ///< its one unit stands in another group too, where it is one of several
};

/// The units of one level of one side, and for each the larger unit it should find its counterpart in: units whose homes differ have to be
/// much more alike. Nothing is asked where `homes` is empty.
struct unit_list {
  std::vector<const outline_unit*> units;
  std::vector<const unit_words*> words;  ///< of each unit
  const token_terms* terms = nullptr;    ///< of all their words
  std::vector<std::uint32_t> homes;
  std::vector<settled_matters> matters;  ///< of each unit, or nothing
};

/// align() with a lexicon that others use, too.
std::vector<alignment_row> align(const regulation_outline& norm, const regulation_outline& draft, text::lexicon& words);

/// Groups sorted by their first unit of the norm.
std::vector<unit_group> match_units(const unit_list& norm, const unit_list& draft, term_dictionary& known);

}  // namespace quyche::inline v0::conformance
