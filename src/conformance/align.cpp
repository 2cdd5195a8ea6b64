#include "conformance/align.hpp"

#include <algorithm>
#include <optional>

#include "conformance/similarity.hpp"
#include "document/label.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

using document::no_provision;
using document::provision_kind;

// A pair below this is no counterpart: two articles of one regulation share about a fifth of their words by chance.
constexpr double least_likeness = 0.35;
// Out of order more is asked, so that boilerplate does not move about.
constexpr double least_likeness_moved = 0.5;
// Units that are nearly the same and like nothing else are counterparts wherever they stand.
constexpr double sure_likeness = 0.8;
// Tables larger than this are banded around the diagonal.
constexpr std::size_t widest_table = 4'000'000;

/// One unit of one side.
struct unit {
  std::string address;
  std::string parent;  ///< address of the larger unit (article for clauses; chapter is not asked)
  std::string number;
  std::string title;  ///< the heading as written
  word_bag heading;
  word_bag text;
  std::uint32_t provision = no_provision;
};

double likeness(const unit& a, const unit& b) {
  const bool headings = !a.heading.empty() && !b.heading.empty();
  const bool texts = !a.text.empty() && !b.text.empty();
  if (headings && texts) return 0.5 * a.heading.dice(b.heading) + 0.5 * a.text.dice(b.text);
  if (headings) return a.heading.dice(b.heading);
  if (texts) return a.text.dice(b.text);
  return 0;
}

struct pair {
  std::size_t norm;
  std::size_t draft;
  double score;
  bool moved;
};

/// Leaves a unit that has a sure counterpart no other one. Two neighbours that are alike and have changed places would else be taken for each
/// other, because that keeps their order.
void settle_sure_pairs(std::vector<std::vector<double>>& score, std::size_t n, std::size_t m) {
  constexpr std::size_t none = SIZE_MAX;
  // The one best partner of each side; none where two are equally good.
  std::vector<std::size_t> of_norm(n, none);
  std::vector<std::size_t> of_draft(m, none);
  std::vector<double> best_norm(n, 0);
  std::vector<double> best_draft(m, 0);
  const auto offer = [](double offered, std::size_t partner, double& best, std::size_t& choice) {
    if (offered < best) return;
    choice = offered > best ? partner : none;
    best = offered;
  };
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      offer(score[i][j], j, best_norm[i], of_norm[i]);
      offer(score[i][j], i, best_draft[j], of_draft[j]);
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    const auto j = of_norm[i];
    if (j == none || of_draft[j] != i || best_norm[i] < sure_likeness) continue;
    for (std::size_t k = 0; k < m; ++k) {
      if (k != j) score[i][k] = 0;
    }
    for (std::size_t k = 0; k < n; ++k) {
      if (k != i) score[k][j] = 0;
    }
  }
}

/// Pairs that keep the order and share most, then out-of-order pairs of what is left.
std::vector<pair> match(const std::vector<unit>& norm, const std::vector<unit>& draft) {
  std::vector<pair> pairs;
  const std::size_t n = norm.size();
  const std::size_t m = draft.size();
  if (n == 0 || m == 0) return pairs;
  const std::size_t band =
      n * m <= widest_table ? std::max(n, m) : std::max<std::size_t>(widest_table / std::max(n, m), 32);
  const auto in_band = [&](std::size_t i, std::size_t j) {
    const std::size_t expected = i * m / n;
    return (j > expected ? j - expected : expected - j) <= band;
  };
  std::vector<std::vector<double>> score(n, std::vector<double>(m, 0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      if (in_band(i, j)) score[i][j] = likeness(norm[i], draft[j]);
    }
  }
  settle_sure_pairs(score, n, m);
  std::vector<std::vector<double>> best(n + 1, std::vector<double>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
      if (score[i][j] >= least_likeness) best[i][j] = std::max(best[i][j], score[i][j] + best[i + 1][j + 1]);
    }
  }
  std::vector<bool> norm_used(n, false);
  std::vector<bool> draft_used(m, false);
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    const bool take = score[i][j] >= least_likeness && best[i][j] == score[i][j] + best[i + 1][j + 1];
    if (take) {
      pairs.push_back({i, j, score[i][j], false});
      norm_used[i] = draft_used[j] = true;
      ++i;
      ++j;
    } else if (best[i][j] == best[i + 1][j]) {
      ++i;
    } else {
      ++j;
    }
  }
  std::vector<pair> loose;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      if (!norm_used[i] && !draft_used[j] && score[i][j] >= least_likeness_moved)
        loose.push_back({i, j, score[i][j], true});
    }
  }
  std::stable_sort(loose.begin(), loose.end(), [](const pair& a, const pair& b) { return a.score > b.score; });
  for (const auto& candidate : loose) {
    if (norm_used[candidate.norm] || draft_used[candidate.draft]) continue;
    norm_used[candidate.norm] = draft_used[candidate.draft] = true;
    pairs.push_back(candidate);
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const pair& a, const pair& b) { return a.norm < b.norm; });
  return pairs;
}

alignment_level level_of(provision_kind kind) noexcept {
  if (kind == provision_kind::clause) return alignment_level::clause;
  return kind == provision_kind::article ? alignment_level::article : alignment_level::chapter;
}

std::vector<unit> norm_units(const norm::pack& pack, provision_kind kind, std::string_view parent = {}) {
  std::vector<unit> units;
  for (const auto& entry : pack.outline) {
    if (entry.kind != kind || (!parent.empty() && entry.parent != parent)) continue;
    if (entry.heading.empty() && entry.text.empty()) continue;
    unit made;
    made.address = entry.address;
    made.parent = entry.parent;
    made.number = text::fold_phrase(entry.number);
    made.title = entry.heading;
    made.heading = word_bag(entry.heading);
    made.text = word_bag(entry.text);
    units.push_back(std::move(made));
  }
  return units;
}

unit draft_unit(const document::tree& draft, std::string_view content, std::uint32_t index) {
  const auto& p = draft.provisions[index];
  unit made;
  made.address = p.address;
  made.number = text::fold_phrase(p.number);
  made.title = p.heading;
  made.heading = word_bag(p.heading);
  const std::size_t label = std::min(p.own.begin + p.label.size(), p.whole.end);
  // Chapters are known by their headings, smaller units by all their words.
  if (p.kind >= provision_kind::article) made.text = word_bag(content.substr(label, p.whole.end - label));
  made.provision = index;
  return made;
}

std::vector<unit> draft_units(const document::tree& draft, std::string_view content, provision_kind kind,
                              std::uint32_t parent = no_provision) {
  std::vector<unit> units;
  const std::uint32_t begin = parent == no_provision ? 0 : parent + 1;
  const std::uint32_t end =
      parent == no_provision ? static_cast<std::uint32_t>(draft.provisions.size()) : draft.provisions[parent].end;
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto& p = draft.provisions[i];
    if (p.kind == kind && (parent == no_provision || p.parent == parent))
      units.push_back(draft_unit(draft, content, i));
  }
  return units;
}

/// Adds the rows of one level (or of the clauses of one pair of articles) and fills the counterparts.
void add_rows(alignment& into, provision_kind kind, const std::vector<unit>& norm, const std::vector<unit>& draft,
              const std::string& prefix) {
  const auto pairs = match(norm, draft);
  std::vector<bool> answered(draft.size(), false);
  std::size_t next = 0;
  for (std::size_t i = 0; i < norm.size(); ++i) {
    alignment_row row;
    row.level = level_of(kind);
    row.norm.push_back(norm[i].address);
    row.norm_heading = norm[i].title;
    if (next < pairs.size() && pairs[next].norm == i) {
      const auto& found = pairs[next++];
      const auto& other = draft[found.draft];
      answered[found.draft] = true;
      into.counterpart.emplace(norm[i].address, other.provision);
      row.document.push_back(prefix + other.address);
      row.document_heading = other.title;
      row.score = found.score;
      row.kind = found.moved                      ? alignment_kind::moved
                 : norm[i].number == other.number ? alignment_kind::same
                                                  : alignment_kind::renumbered;
      if (norm[i].heading.dice(other.heading) >= least_likeness) row.why.emplace_back("heading");
      if (norm[i].text.dice(other.text) >= least_likeness) row.why.emplace_back("terms");
      if (!found.moved) row.why.emplace_back("position");
    } else {
      row.kind = alignment_kind::missing;
    }
    into.rows.push_back(std::move(row));
  }
  for (std::size_t j = 0; j < draft.size(); ++j) {
    if (answered[j]) continue;
    alignment_row row;
    row.level = level_of(kind);
    row.kind = alignment_kind::added;
    row.document.push_back(prefix + draft[j].address);
    row.document_heading = draft[j].title;
    into.rows.push_back(std::move(row));
  }
}

}  // namespace

alignment align(const norm::pack& pack, const document::tree& draft, std::string_view content,
                const std::string& prefix) {
  alignment made;
  for (const auto kind : {provision_kind::chapter, provision_kind::section, provision_kind::article}) {
    const auto norm = norm_units(pack, kind);
    if (norm.empty()) continue;
    if (kind == provision_kind::article) made.has_articles = true;
    add_rows(made, kind, norm, draft_units(draft, content, kind), prefix);
  }
  if (!made.has_articles) return made;
  std::unordered_map<std::string, std::vector<unit>> clauses;
  for (auto& clause : norm_units(pack, provision_kind::clause)) clauses[clause.parent].push_back(std::move(clause));
  for (const auto& entry : pack.outline) {
    if (entry.kind != provision_kind::article) continue;
    const auto counterpart = made.find(entry.address);
    const auto found = clauses.find(entry.address);
    if (counterpart == no_provision || found == clauses.end()) continue;
    add_rows(made, provision_kind::clause, found->second,
             draft_units(draft, content, provision_kind::clause, counterpart), prefix);
  }
  return made;
}

anchor anchor_of(const alignment& aligned, const norm::pack& pack, std::string_view address,
                 const document::tree& draft, const std::string& prefix) {
  anchor at;
  // The nearest entry of the outline that is or encloses the address.
  std::size_t here = pack.outline.size();
  for (std::size_t i = 0; i < pack.outline.size(); ++i) {
    const auto& entry = pack.outline[i];
    const bool larger = here == pack.outline.size() || entry.address.size() > pack.outline[here].address.size();
    if (document::contains(entry.address, address) && larger) here = i;
  }
  if (here == pack.outline.size()) return at;
  // What stands in an article that is lacking would stand where the article would.
  const auto article = document::article_of(pack.outline[here].address);
  if (aligned.has_articles && aligned.find(article) == no_provision) {
    for (std::size_t i = 0; i < pack.outline.size(); ++i) {
      if (pack.outline[i].address == article) here = i;
    }
  }
  const auto kind = pack.outline[here].kind;
  // A chapter that has a counterpart takes what it lacks into it; so does an article.
  if (const auto counterpart = aligned.find(pack.outline[here].address); counterpart != no_provision) {
    at.parent = prefix + draft.provisions[counterpart].address;
    return at;
  }
  const auto neighbour = [&](bool before) -> std::uint32_t {
    for (std::size_t i = here; before ? i-- > 0 : ++i < pack.outline.size();) {
      if (pack.outline[i].kind != kind) continue;
      if (const auto counterpart = aligned.find(pack.outline[i].address); counterpart != no_provision)
        return counterpart;
    }
    return no_provision;
  };
  const auto after = neighbour(true);
  const auto before = neighbour(false);
  if (after != no_provision) at.after = prefix + draft.provisions[after].address;
  if (before != no_provision) at.before = prefix + draft.provisions[before].address;
  // It belongs where the norm's larger unit has its counterpart, else beside its neighbours.
  if (const auto parent = aligned.find(pack.outline[here].parent); parent != no_provision) {
    at.parent = prefix + draft.provisions[parent].address;
  } else if (const auto beside = before != no_provision ? before : after;
             beside != no_provision && draft.provisions[beside].parent != no_provision) {
    at.parent = prefix + draft.provisions[draft.provisions[beside].parent].address;
  }
  return at;
}

}  // namespace quyche::inline v0::conformance
