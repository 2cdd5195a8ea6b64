// How alike two texts are, as counts of shared words; for aligning outlines and for finding the statement that a requirement asks for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"

namespace quyche::inline v0::conformance {

/// Words of a text as sorted hashes, single words and pairs of neighbours. Compared as multisets.
class word_bag {
 public:
  word_bag() = default;
  word_bag(std::string_view text, text::lexicon& words);

  bool empty() const noexcept { return words_.empty(); }
  /// Dice coefficient over words and pairs: 0 nothing shared, 1 the same words in the same order (nearly always).
  double dice(const word_bag& other) const noexcept;
  /// Share of this bag's words (pairs not counted) that the other has.
  double contained_in(const word_bag& other) const noexcept;

 private:
  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> pairs_;
};

}  // namespace quyche::inline v0::conformance
