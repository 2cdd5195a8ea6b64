// Pairs of units of two sequences: the one-to-one assignment of greatest total score, and the heaviest part of it that keeps the order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace quyche::inline v0::conformance {

/// Two units that may be counterparts, by their places in the two sequences. Scores are whole numbers, so that ties are ties everywhere.
struct candidate {
  std::uint32_t norm;
  std::uint32_t draft;
  std::int32_t score;  ///< above 0
};

/// Cuts the candidates of one unit of the norm down to the best; of equals those that stand nearest to the same place in their sequences, of n
/// and m units. Keeps a sequence of many units with the same words from taking O(n m) memory.
template <class Candidate>
void keep_best(std::vector<Candidate>& of_one_unit, std::size_t n, std::size_t m) {
  constexpr std::ptrdiff_t most = 48;
  if (of_one_unit.size() <= most) return;
  const auto away = [&](const Candidate& one) {
    const auto here = std::uint64_t{one.draft} * n;
    const auto there = std::uint64_t{one.norm} * m;
    return here > there ? here - there : there - here;
  };
  std::nth_element(of_one_unit.begin(), of_one_unit.begin() + most, of_one_unit.end(),
                   [&](const Candidate& a, const Candidate& b) {
                     if (a.score != b.score) return a.score > b.score;
                     if (away(a) != away(b)) return away(a) < away(b);
                     return a.draft < b.draft;
                   });
  of_one_unit.resize(most);
  std::sort(of_one_unit.begin(), of_one_unit.end(),
            [](const Candidate& a, const Candidate& b) { return a.draft < b.draft; });
}

/// The one-to-one assignment of greatest total score, sorted by norm. `candidates` is sorted by norm, then draft, each pair once. Exact while the
/// candidates that compete form groups of at most 128 units; of larger groups (many units with the same words) the heaviest chain in order
/// is taken and then the best of what is left.
std::vector<candidate> assign(std::vector<candidate> candidates);

/// Which of the pairs (sorted by norm) belong to the chain of greatest total score whose units keep their order on both sides: dynamic
/// programming over pairs, O(n log n). Of equal chains the one that holds the later pairs of the norm.
std::vector<bool> heaviest_chain(const std::vector<candidate>& pairs);

}  // namespace quyche::inline v0::conformance
