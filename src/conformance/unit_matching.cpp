#include "conformance/unit_matching.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "conformance/assignment.hpp"
#include "conformance/term_space.hpp"

namespace quyche::inline v0::conformance {

namespace {

// Likenesses are 0 to 1. How alike unrelated units are differs from pair to pair of regulations, and from unit to unit: what counts is how much
// more alike two units are than either is to the others.
constexpr double least_seen = 0.15;      // below it a pair is not looked at again
constexpr double least_excess = 0.16;    // of counterparts in their places, over what their units are like to others
constexpr double excess_of_moved = 0.3;  // of counterparts out of their places: boilerplate must not move about
constexpr double least_likeness = 0.25;  // of counterparts, however little their units are like to others
constexpr double sure_likeness = 0.5;    // of counterparts, however much their units are like to others
constexpr double least_elsewhere = 0.6;  // of counterparts in different homes
constexpr double told_by = 0.35;         // a likeness that is named as a reason
// Two units are each other's only where neither is this much more like another, and one joins the counterpart of others where it is not.
constexpr double least_of_best = 0.8;
constexpr double least_of_best_joining = 0.7;
constexpr double least_of_best_joined = 0.5;  // of the other unit's best
// A heading alone is good for this much, and so is a clause that opens as the other unit is headed.
constexpr float heading_weight = 0.6F;
constexpr float opening_weight = 0.25F;
// A place further from the expected one than this many units speaks for nothing.
constexpr double near = 4;
// What a further unit of a group has to be like what the others leave of the shared one, and with what it exceeds chance by.
constexpr double least_beyond = 0.06;
constexpr double least_joining = 0.32;
constexpr double weight_of_other_heading = 0.2;
constexpr double weight_of_heading_left = 0.4;
constexpr std::size_t fewest_words_to_move = 10;
// Units that join let others join them in the next round.
constexpr int most_rounds = 3;
constexpr double scale = 4096;
constexpr double place_bonus = 0.15;

/// Two units and how alike they are.
struct likely {
  std::uint32_t norm;
  std::uint32_t draft;
  float heading;  ///< 0 where one of them has none
  float text;
  float score;
};

/// What a unit is like to others: to all but the likest.
struct to_others {
  double sum = 0;
  double most = 0;
  std::size_t count = 0;

  void add(double likeness) noexcept {
    sum += likeness;
    most = std::max(most, likeness);
  }
  double mean() const noexcept { return count < 2 ? 0 : (sum - most) / static_cast<double>(count - 1); }
};

std::size_t tokens_of(const unit_list& of, text::token_list unit_words::*part) {
  std::size_t tokens = 0;
  for (const auto* words : of.words) tokens += (words->*part).size();
  return tokens;
}

class matcher {
 public:
  matcher(const unit_list& norm, const unit_list& draft, term_dictionary& known)
      : norm_(norm),
        draft_(draft),
        n_(norm.units.size()),
        m_(draft.units.size()),
        headings_(n_ + m_, tokens_of(norm, &unit_words::heading) + tokens_of(draft, &unit_words::heading), known),
        texts_(n_ + m_, tokens_of(norm, &unit_words::text) + tokens_of(draft, &unit_words::text), known) {
    for (const auto* list : {&norm_, &draft_}) {
      for (std::size_t i = 0; i < list->units.size(); ++i) {
        const auto& words = *list->words[i];
        const auto settled = list->matters.empty() ? settled_matters() : list->matters[i];
        headings_.add(words.heading, list->terms + words.heading_terms, {}, settled.headed);
        texts_.add(words.text, list->terms + words.text_terms, list->units[i]->facts, settled.headed | settled.opened);
      }
    }
    headings_.weigh(n_);
    texts_.weigh(n_);
  }

  std::vector<unit_group> run() {
    look();
    find_places();
    pair_up();
    link_best();
    for (int round = 0; round < most_rounds; ++round) {
      if (!share_out()) break;
    }
    for (auto& group : groups_) finish(group);
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const unit_group& a, const unit_group& b) { return a.norm.front() < b.norm.front(); });
    return std::move(groups_);
  }

 private:
  bool at_home(std::uint32_t i, std::uint32_t j) const {
    return norm_.homes.empty() || norm_.homes[i] == draft_.homes[j];
  }

  /// All pairs worth a look, sorted by norm, then draft.
  void look() {
    std::vector<float> heading(m_);
    std::vector<float> text(m_);
    std::vector<float> alike(m_);
    std::vector<likely> row;
    best_of_norm_.assign(n_, 0);
    best_of_draft_.assign(m_, 0);
    to_others_of_norm_.assign(n_, {});
    to_others_of_draft_.assign(m_, {});
    // As wide as likenesses, so that compilers turn the loop below into vector code.
    std::vector<std::int32_t> has_heading(m_);
    std::vector<std::int32_t> has_text(m_);
    for (std::size_t j = 0; j < m_; ++j) {
      has_heading[j] = headings_.empty(n_ + j) ? 0 : 1;
      has_text[j] = texts_.words(n_ + j) != 0 ? 1 : 0;
    }
    for (auto& others : to_others_of_norm_) others.count = m_;
    for (auto& others : to_others_of_draft_) others.count = n_;
    for (std::uint32_t i = 0; i < n_; ++i) {
      headings_.likeness_to_draft(i, heading);
      texts_.likeness_to_draft(i, text);
      const std::int32_t headed = headings_.empty(i) ? 0 : 1;
      const std::int32_t worded = texts_.words(i) != 0 ? 1 : 0;
      for (std::size_t j = 0; j < m_; ++j) {
        const float both = 1 - (1 - heading_weight * heading[j]) * (1 - text[j]);
        const float by_text = (headed & has_heading[j]) != 0 ? both : text[j];
        alike[j] = (worded & has_text[j]) != 0 ? by_text : heading[j];
      }
      for (std::uint32_t j = 0; have_matters() && j < m_; ++j) {
        if (opens_as_headed(i, j)) alike[j] = 1 - (1 - alike[j]) * (1 - opening_weight);
      }
      row.clear();
      auto& others = to_others_of_norm_[i];
      for (std::uint32_t j = 0; j < m_; ++j) {
        if (alike[j] == 0) continue;
        others.add(alike[j]);
        to_others_of_draft_[j].add(alike[j]);
        if (alike[j] < least_seen) continue;
        row.push_back({i, j, (headed & has_heading[j]) != 0 ? heading[j] : 0, (worded & has_text[j]) != 0 ? text[j] : 0,
                       std::min(alike[j], 1.0F)});
      }
      keep_best(row, n_, m_);
      for (const auto& pair : row) {
        if (!at_home(pair.norm, pair.draft) && pair.score < least_elsewhere) continue;
        best_of_norm_[i] = std::max(best_of_norm_[i], pair.score);
        best_of_draft_[pair.draft] = std::max(best_of_draft_[pair.draft], pair.score);
        seen_.push_back(pair);
      }
    }
  }

  bool have_matters() const { return !norm_.matters.empty() && !draft_.matters.empty(); }

  /// Whether one has as a clause what the other is headed with.
  bool opens_as_headed(std::uint32_t i, std::uint32_t j) const {
    if (!have_matters()) return false;
    const auto& a = norm_.matters[i];
    const auto& b = draft_.matters[j];
    return holds_as_clause(a, b) || holds_as_clause(b, a);
  }

  static std::int32_t points(double score) { return static_cast<std::int32_t>(std::lround(score * scale)); }

  /// Where each unit's counterpart would stand if nothing had moved: between the pairs that are each other's best and keep the order.
  void find_places() {
    std::vector<candidate> mutual;
    for (const auto& pair : seen_) {
      if (stands_out(pair, excess_of_moved) && pair.score == best_of_norm_[pair.norm] &&
          pair.score == best_of_draft_[pair.draft])
        mutual.push_back({pair.norm, pair.draft, points(pair.score)});
    }
    const auto chain = heaviest_chain(mutual);
    std::vector<std::pair<double, double>> anchors{{-1, -1}};
    for (std::size_t i = 0; i < mutual.size(); ++i) {
      if (chain[i]) anchors.emplace_back(mutual[i].norm, mutual[i].draft);
    }
    anchors.emplace_back(n_, m_);
    const auto interpolate = [&](std::size_t size, auto from, auto to) {
      std::vector<double> places(size);
      std::size_t next = 1;
      for (std::size_t i = 0; i < size; ++i) {
        while (from(anchors[next]) < static_cast<double>(i)) ++next;
        const auto& a = anchors[next - 1];
        const auto& b = anchors[next];
        const double way = (static_cast<double>(i) - from(a)) / (from(b) - from(a));
        places[i] = to(a) + way * (to(b) - to(a));
      }
      return places;
    };
    const auto first = [](const auto& pair) { return pair.first; };
    const auto second = [](const auto& pair) { return pair.second; };
    place_of_norm_ = interpolate(n_, first, second);
    place_of_draft_ = interpolate(m_, second, first);
  }

  /// How many units a pair is away from where it would stand.
  double away(const likely& pair) const {
    return (std::abs(place_of_norm_[pair.norm] - pair.draft) + std::abs(place_of_draft_[pair.draft] - pair.norm)) / 2;
  }

  double bonus(const likely& pair) const { return place_bonus * std::max(0.0, 1 - away(pair) / near); }

  /// How alike two units are by chance: as much as either is to the others.
  double by_chance(const likely& pair) const {
    return (to_others_of_norm_[pair.norm].mean() + to_others_of_draft_[pair.draft].mean()) / 2;
  }

  /// Whether a pair is so much more alike than its units are to others that it is no chance.
  bool stands_out(const likely& pair, double least) const {
    return pair.score >= std::min(by_chance(pair) + least, sure_likeness);
  }

  /// The same, and more is asked out of their places.
  bool stands_out_there(const likely& pair) const {
    return stands_out(pair, away(pair) <= near ? least_excess : excess_of_moved);
  }

  bool can_be_counterparts(const likely& pair) const {
    const float best = std::max(best_of_norm_[pair.norm], best_of_draft_[pair.draft]);
    if (pair.score < least_of_best * best) return false;
    if (!at_home(pair.norm, pair.draft)) {
      const auto words = std::min(texts_.words(pair.norm), texts_.words(n_ + pair.draft));
      return pair.score >= least_elsewhere && words >= fewest_words_to_move;
    }
    return pair.score >= least_likeness && stands_out_there(pair);
  }

  void pair_up() {
    std::vector<candidate> candidates;
    for (const auto& pair : seen_) {
      if (!can_be_counterparts(pair)) continue;
      // Small enough never to outweigh what the words say clearly; decides between neighbours that say the same.
      const double home = at_home(pair.norm, pair.draft) ? place_bonus : 0;
      candidates.push_back({pair.norm, pair.draft, points(pair.score + home + bonus(pair))});
    }
    group_of_norm_.assign(n_, no_group);
    group_of_draft_.assign(m_, no_group);
    further_of_norm_.assign(n_, no_group);
    further_of_draft_.assign(m_, no_group);
    for (const auto& chosen : assign(std::move(candidates))) {
      const auto pair = std::lower_bound(seen_.begin(), seen_.end(), chosen, [](const likely& a, const candidate& b) {
        return a.norm != b.norm ? a.norm < b.norm : a.draft < b.draft;
      });
      const auto number = static_cast<std::uint32_t>(groups_.size());
      group_of_norm_[chosen.norm] = group_of_draft_[chosen.draft] = number;
      unit_group made;
      made.norm = {chosen.norm};
      made.draft = {chosen.draft};
      made.score = pair->score;
      made.heading = pair->heading >= told_by;
      made.terms = pair->text >= told_by;
      groups_.push_back(std::move(made));
    }
  }

  /// Two units that are more like each other than like any other, and had to be parted because others have nobody else: they answer each
  /// other too.
  void link_best() {
    std::vector<std::uint32_t> bests_of_norm(n_, 0);
    std::vector<std::uint32_t> bests_of_draft(m_, 0);
    for (const auto& pair : seen_) {
      if (pair.score == best_of_norm_[pair.norm]) ++bests_of_norm[pair.norm];
      if (pair.score == best_of_draft_[pair.draft]) ++bests_of_draft[pair.draft];
    }
    for (const auto& pair : seen_) {
      if (group_of_norm_[pair.norm] == no_group || group_of_draft_[pair.draft] == no_group) continue;
      if (group_of_norm_[pair.norm] == group_of_draft_[pair.draft] || !at_home(pair.norm, pair.draft)) continue;
      if (pair.score != best_of_norm_[pair.norm] || bests_of_norm[pair.norm] != 1) continue;
      if (pair.score != best_of_draft_[pair.draft] || bests_of_draft[pair.draft] != 1) continue;
      if (!stands_out_there(pair)) continue;
      join(pair, true);
      join(pair, false);
    }
  }

  /// Units that found no counterpart of their own and stand in one that answers another unit too: a split or a merger. The likeliest first,
  /// each to be looked at again when others have joined before it.
  /// Says whether any has joined.
  bool share_out() {
    bool shared = false;
    struct offer {
      double worth;
      const likely* pair;
    };
    const auto less = [](const offer& a, const offer& b) {
      return a.worth != b.worth ? a.worth < b.worth : a.pair > b.pair;  // equals in the order of the norm
    };
    std::vector<offer> offers;
    for (const auto& pair : seen_) {
      const bool norm_free = group_of_norm_[pair.norm] == no_group;
      const bool draft_free = group_of_draft_[pair.draft] == no_group;
      if (norm_free == draft_free || !at_home(pair.norm, pair.draft)) continue;
      if (const auto found = worth(pair, norm_free); found > 0) offers.push_back({found, &pair});
    }
    std::make_heap(offers.begin(), offers.end(), less);
    while (!offers.empty()) {
      std::pop_heap(offers.begin(), offers.end(), less);
      auto& best = offers.back();
      const auto& pair = *best.pair;
      const bool merges = group_of_norm_[pair.norm] == no_group;
      const bool taken = !merges && group_of_draft_[pair.draft] != no_group;
      const double now = taken ? 0 : worth(pair, merges);
      if (now > 0 && now < best.worth) {
        best.worth = now;
        std::push_heap(offers.begin(), offers.end(), less);
        continue;
      }
      if (now > 0) join(pair, merges);
      shared = shared || now > 0;
      offers.pop_back();
    }
    return shared;
  }

  /// Puts the free unit of a pair beside the other: in the group of that one, or, where that is shared already from the other side, in a further
  /// group of all that answer it.
  void join(const likely& pair, bool merges) {
    const auto& shared = merges ? &unit_group::draft : &unit_group::norm;
    const auto& joined = merges ? &unit_group::norm : &unit_group::draft;
    const auto taken = merges ? pair.draft : pair.norm;
    auto& further = (merges ? further_of_draft_ : further_of_norm_)[taken];
    auto number = (merges ? group_of_draft_ : group_of_norm_)[taken];
    if ((groups_[number].*shared).size() != 1) {
      if (further == no_group) {
        further = static_cast<std::uint32_t>(groups_.size());
        auto made = groups_[number];
        made.further = true;
        made.*shared = {taken};
        groups_.push_back(std::move(made));
      }
      number = further;
    }
    auto& own = merges ? group_of_norm_[pair.norm] : group_of_draft_[pair.draft];
    if (own == no_group) own = number;
    (groups_[number].*joined).push_back(merges ? pair.norm : pair.draft);
  }

  /// What speaks for a free unit's joining the other of a pair; 0: it cannot.
  double worth(const likely& pair, bool merges) const {
    const auto taken = merges ? pair.draft : pair.norm;
    const auto further = (merges ? further_of_draft_ : further_of_norm_)[taken];
    const auto& group = groups_[further != no_group ? further : (merges ? group_of_draft_ : group_of_norm_)[taken]];
    const float best = merges ? best_of_norm_[pair.norm] : best_of_draft_[pair.draft];
    const float best_of_taken = merges ? best_of_draft_[pair.draft] : best_of_norm_[pair.norm];
    if (pair.score < least_of_best_joining * best) return 0;
    const bool opens = opens_as_headed(pair.norm, pair.draft);
    // What stands in the other as a clause need be like that clause only, or stand in another place.
    const bool weak = pair.score < least_of_best_joined * best_of_taken;
    if (opens && !weak ? !stands_out(pair, least_excess) : !stands_out_there(pair)) return 0;
    if (weak && !opens) return 0;
    double left = beyond(pair, merges ? group.norm : group.draft, merges);
    if (opens) left = std::max<double>(left, opening_weight);
    const double excess = pair.score - by_chance(pair) + left -
                          weight_of_other_heading * headed_more_like(pair, merges ? group.norm : group.draft, merges);
    if (left < least_beyond || (!opens && excess < least_joining)) return 0;
    return (pair.score + left) / 2 + bonus(pair);
  }

  /// By how much the shared unit is headed more like one that was there first than like the free one: one of a series ("Nhiệm vụ của Bí thư",
  /// "Nhiệm vụ của Phó Bí thư") that is headed like the other speaks against the free one.
  double headed_more_like(const likely& pair, const std::vector<std::uint32_t>& others, bool merges) const {
    double more = 0;
    for (const auto other : others) {
      const auto norm = merges ? other : pair.norm;
      const auto draft = merges ? pair.draft : other;
      const auto there =
          std::lower_bound(seen_.begin(), seen_.end(), std::pair(norm, draft),
                           [](const likely& a, const auto& b) { return std::pair(a.norm, a.draft) < b; });
      if (there != seen_.end() && there->norm == norm && there->draft == draft)
        more = std::max<double>(more, there->heading - pair.heading);
    }
    return pair.heading == 0 ? 0 : more;
  }

  /// How alike the free unit is to what the units that were there first leave of the shared one.
  double beyond(const likely& pair, const std::vector<std::uint32_t>& others, bool merges) const {
    const std::size_t here = merges ? pair.norm : n_ + pair.draft;
    const std::size_t shared = merges ? n_ + pair.draft : pair.norm;
    std::vector<std::size_t> taken;
    for (const auto other : others) taken.push_back(merges ? other : n_ + other);
    const bool has_headings = !headings_.empty(here) && !headings_.empty(shared);
    const bool has_texts = texts_.words(here) != 0 && texts_.words(shared) != 0;
    const double heading = has_headings ? headings_.likeness_beyond(here, shared, taken) : 0;
    if (!has_texts) return heading;
    return 1 - (1 - weight_of_heading_left * heading) * (1 - texts_.likeness_beyond(here, shared, taken));
  }

  void finish(unit_group& group) const {
    std::sort(group.norm.begin(), group.norm.end());
    std::sort(group.draft.begin(), group.draft.end());
    std::size_t norm_words = 0;
    std::size_t draft_words = 0;
    for (const auto i : group.norm) norm_words += texts_.words(i);
    for (const auto j : group.draft) draft_words += texts_.words(n_ + j);
    group.condensed = draft_words != 0 && draft_words * 2 < norm_words && norm_words >= fewest_words_to_move;
    for (const auto i : group.norm) {
      for (const auto j : group.draft) group.facts = group.facts || texts_.share_facts(i, n_ + j);
    }
  }

  static constexpr std::uint32_t no_group = 0xFFFFFFFFU;

  const unit_list& norm_;
  const unit_list& draft_;
  std::size_t n_;
  std::size_t m_;
  term_space headings_;  ///< of the norm's units, then the draft's
  term_space texts_;
  std::vector<likely> seen_;
  std::vector<float> best_of_norm_;
  std::vector<float> best_of_draft_;
  std::vector<to_others> to_others_of_norm_;
  std::vector<to_others> to_others_of_draft_;
  std::vector<double> place_of_norm_;   ///< expected place in the draft
  std::vector<double> place_of_draft_;  ///< expected place in the norm
  std::vector<std::uint32_t> group_of_norm_;
  std::vector<std::uint32_t> group_of_draft_;
  std::vector<std::uint32_t> further_of_norm_;  ///< the further group of each unit that stands in a shared one
  std::vector<std::uint32_t> further_of_draft_;
  std::vector<unit_group> groups_;
};

}  // namespace

std::vector<unit_group> match_units(const unit_list& norm, const unit_list& draft, term_dictionary& known) {
  if (norm.units.empty() || draft.units.empty()) return {};
  return matcher(norm, draft, known).run();
}

}  // namespace quyche::inline v0::conformance
