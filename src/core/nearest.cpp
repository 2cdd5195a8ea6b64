#include "core/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace quyche::inline v0 {
namespace {

// Names come from the input, and the table is quadratic: nobody mistypes a name longer than this.
constexpr std::size_t longest = 200;

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
    }
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  std::size_t least = longest;
  if (name.size() > longest) return best;
  for (const auto candidate : candidates) {
    if (candidate.size() > longest) continue;
    const std::size_t steps = distance(name, candidate);
    if (3 * steps <= std::max(name.size(), candidate.size()) && steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

}  // namespace quyche::inline v0
