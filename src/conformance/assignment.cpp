#include "conformance/assignment.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace quyche::inline v0::conformance {

namespace {

constexpr std::size_t largest_exact_group = 128;
constexpr int most_rounds = 8;
constexpr std::uint32_t none = 0xFFFFFFFFU;

std::uint32_t extent(const std::vector<candidate>& candidates, std::uint32_t candidate::*side) {
  std::uint32_t most = 0;
  for (const auto& one : candidates) most = std::max(most, one.*side + 1);
  return most;
}

/// The best score of a unit and the next best.
struct two_best {
  std::int32_t first = 0;
  std::int32_t second = 0;
  void offer(std::int32_t score) noexcept {
    if (score > first) {
      second = first;
      first = score;
    } else {
      second = std::max(second, score);
    }
  }
};

/// Drops the candidates whose units are used.
void drop_used(std::vector<candidate>& candidates, const std::vector<bool>& norm, const std::vector<bool>& draft) {
  std::erase_if(candidates, [&](const candidate& one) { return norm[one.norm] || draft[one.draft]; });
}

/// The assignment of one small group by the Hungarian method (Kuhn 1955, in the form of Jonker and Volgenant 1987). What is no candidate scores 0.
void assign_exactly(const std::vector<candidate>& group, std::vector<candidate>& into) {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> columns;
  for (const auto& one : group) {
    rows.push_back(one.norm);
    columns.push_back(one.draft);
  }
  const auto unique = [](std::vector<std::uint32_t>& of) {
    std::sort(of.begin(), of.end());
    of.erase(std::unique(of.begin(), of.end()), of.end());
  };
  unique(rows);
  unique(columns);
  const auto place = [](const std::vector<std::uint32_t>& of, std::uint32_t unit) {
    return static_cast<std::size_t>(std::lower_bound(of.begin(), of.end(), unit) - of.begin());
  };
  // More columns than rows, or as many, is what the method asks for.
  const bool turned = rows.size() > columns.size();
  const std::size_t n = std::min(rows.size(), columns.size());
  const std::size_t m = std::max(rows.size(), columns.size());
  std::vector<std::int64_t> cost(n * m, 0);
  for (const auto& one : group) {
    const auto r = place(rows, one.norm);
    const auto c = place(columns, one.draft);
    cost[turned ? c * m + r : r * m + c] = -one.score;
  }
  constexpr auto infinite = std::numeric_limits<std::int64_t>::max();
  std::vector<std::int64_t> of_row(n + 1, 0);
  std::vector<std::int64_t> of_column(m + 1, 0);
  std::vector<std::size_t> row_of(m + 1, 0);
  std::vector<std::size_t> way(m + 1, 0);
  for (std::size_t i = 1; i <= n; ++i) {
    row_of[0] = i;
    std::size_t column = 0;
    std::vector<std::int64_t> least(m + 1, infinite);
    std::vector<bool> seen(m + 1, false);
    while (row_of[column] != 0) {
      seen[column] = true;
      const auto row = row_of[column];
      auto step = infinite;
      std::size_t nearest = 0;
      for (std::size_t k = 1; k <= m; ++k) {
        if (seen[k]) continue;
        const auto reduced = cost[(row - 1) * m + k - 1] - of_row[row] - of_column[k];
        if (reduced < least[k]) {
          least[k] = reduced;
          way[k] = column;
        }
        if (least[k] < step) {
          step = least[k];
          nearest = k;
        }
      }
      for (std::size_t k = 0; k <= m; ++k) {
        if (seen[k]) {
          of_row[row_of[k]] += step;
          of_column[k] -= step;
        } else {
          least[k] -= step;
        }
      }
      column = nearest;
    }
    for (; column != 0; column = way[column]) row_of[column] = row_of[way[column]];
  }
  for (const auto& one : group) {
    const auto r = place(rows, one.norm);
    const auto c = place(columns, one.draft);
    if (row_of[(turned ? r : c) + 1] == (turned ? c : r) + 1) into.push_back(one);
  }
}

/// Many units that compete: what keeps the order first, then the best of what is left.
void assign_in_order(const std::vector<candidate>& group, std::vector<candidate>& into) {
  const auto chosen = heaviest_chain(group);
  std::vector<bool> norm(extent(group, &candidate::norm), false);
  std::vector<bool> draft(extent(group, &candidate::draft), false);
  std::vector<candidate> rest;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (chosen[i]) {
      norm[group[i].norm] = draft[group[i].draft] = true;
      into.push_back(group[i]);
    } else {
      rest.push_back(group[i]);
    }
  }
  std::stable_sort(rest.begin(), rest.end(), [](const candidate& a, const candidate& b) { return a.score > b.score; });
  for (const auto& one : rest) {
    if (norm[one.norm] || draft[one.draft]) continue;
    norm[one.norm] = draft[one.draft] = true;
    into.push_back(one);
  }
}

/// Candidates that compete with each other, directly or through others, as groups.
std::vector<std::vector<candidate>> competing(const std::vector<candidate>& candidates) {
  const auto n = extent(candidates, &candidate::norm);
  std::vector<std::uint32_t> leader(n + extent(candidates, &candidate::draft));
  std::iota(leader.begin(), leader.end(), 0U);
  const auto find = [&](std::uint32_t unit) {
    while (leader[unit] != unit) unit = leader[unit] = leader[leader[unit]];
    return unit;
  };
  for (const auto& one : candidates) {
    const auto a = find(one.norm);
    const auto b = find(n + one.draft);
    leader[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::uint32_t> group_of(leader.size(), none);
  std::vector<std::vector<candidate>> groups;
  for (const auto& one : candidates) {
    auto& group = group_of[find(one.norm)];
    if (group == none) {
      group = static_cast<std::uint32_t>(groups.size());
      groups.emplace_back();
    }
    groups[group].push_back(one);
  }
  return groups;
}

std::size_t units(const std::vector<candidate>& group) {
  std::vector<std::uint32_t> norm;
  std::vector<std::uint32_t> draft;
  for (const auto& one : group) {
    norm.push_back(one.norm);
    draft.push_back(one.draft);
  }
  std::size_t most = 0;
  for (auto* side : {&norm, &draft}) {
    std::sort(side->begin(), side->end());
    most =
        std::max<std::size_t>(most, static_cast<std::size_t>(std::unique(side->begin(), side->end()) - side->begin()));
  }
  return most;
}

}  // namespace

std::vector<bool> heaviest_chain(const std::vector<candidate>& pairs) {
  struct end_of_chain {
    std::int64_t weight = 0;
    std::uint32_t last = none;
  };
  // A Fenwick tree over the draft's places: the heaviest chain that ends at or before a place.
  std::vector<end_of_chain> tree(extent(pairs, &candidate::draft) + std::size_t{1});
  const auto best_before = [&](std::size_t place) {
    end_of_chain best;
    for (; place > 0; place &= place - 1) {
      if (tree[place].weight > best.weight) best = tree[place];
    }
    return best;
  };
  std::vector<std::uint32_t> before(pairs.size(), none);
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i;
    while (end < pairs.size() && pairs[end].norm == pairs[i].norm) ++end;
    // Last first, so that no chain holds a unit of the norm twice.
    for (std::size_t k = end; k-- > i;) {
      const auto best = best_before(pairs[k].draft);
      before[k] = best.last;
      const end_of_chain made{best.weight + pairs[k].score, static_cast<std::uint32_t>(k)};
      for (std::size_t place = pairs[k].draft + std::size_t{1}; place < tree.size(); place += place & (~place + 1)) {
        if (made.weight >= tree[place].weight) tree[place] = made;
      }
    }
    i = end;
  }
  std::vector<bool> chosen(pairs.size(), false);
  for (auto at = best_before(tree.size() - 1).last; at != none; at = before[at]) chosen[at] = true;
  return chosen;
}

std::vector<candidate> assign(std::vector<candidate> candidates) {
  std::vector<candidate> made;
  std::vector<bool> norm_used(extent(candidates, &candidate::norm), false);
  std::vector<bool> draft_used(extent(candidates, &candidate::draft), false);
  // A pair that scores as much as the next best pairs of its two units together is in some best assignment.
  for (int round = 0; round < most_rounds && !candidates.empty(); ++round) {
    std::vector<two_best> norm(norm_used.size());
    std::vector<two_best> draft(draft_used.size());
    for (const auto& one : candidates) {
      norm[one.norm].offer(one.score);
      draft[one.draft].offer(one.score);
    }
    const auto before = made.size();
    for (const auto& one : candidates) {
      const auto& row = norm[one.norm];
      const auto& column = draft[one.draft];
      if (one.score != row.first || one.score != column.first) continue;
      if (one.score < std::int64_t{row.second} + column.second) continue;
      if (norm_used[one.norm] || draft_used[one.draft]) continue;
      norm_used[one.norm] = draft_used[one.draft] = true;
      made.push_back(one);
    }
    if (made.size() == before) break;
    drop_used(candidates, norm_used, draft_used);
  }
  for (const auto& group : competing(candidates)) {
    units(group) <= largest_exact_group ? assign_exactly(group, made) : assign_in_order(group, made);
  }
  std::sort(made.begin(), made.end(), [](const candidate& a, const candidate& b) { return a.norm < b.norm; });
  return made;
}

}  // namespace quyche::inline v0::conformance
