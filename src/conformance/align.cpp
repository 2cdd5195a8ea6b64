// align(): articles by their words, clauses inside and beside the articles that answer each other, larger units by their headings and by the
// articles they hold; then what each pairing is called.

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <quyche/conformance/alignment.hpp>

#include "conformance/assignment.hpp"
#include "conformance/settled_matters.hpp"
#include "conformance/term_space.hpp"
#include "conformance/unit_matching.hpp"
#include "text/fold.hpp"
#include "text/lexicon.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

namespace {

using document::provision_kind;

constexpr std::uint32_t none = document::no_provision;
constexpr std::array larger_kinds = {provision_kind::part, provision_kind::chapter, provision_kind::section,
                                     provision_kind::subsection};
// Of larger units: the least of heading and articles in common, and how much of a further one has to stand in the other.
constexpr double least_in_common = 0.3;
constexpr double least_share = 0.5;
constexpr double number_weight = 0.2;

constexpr double scale = 4096;  // likenesses are compared as whole numbers

std::int32_t points(double score) { return std::max(static_cast<std::int32_t>(score * scale + 0.5), 1); }

/// The words of each unit of an outline, and their terms: those of a clause are a part of its article's where the texts are.
std::vector<unit_words> words_of(const regulation_outline& outline, text::lexicon& words, term_dictionary& known,
                                 std::vector<token_terms>& terms) {
  std::vector<unit_words> made(outline.size());
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const auto& unit = outline[i];
    // A clause in a clause is part of it.
    if (unit.parent != none && outline[unit.parent].kind == provision_kind::clause) continue;
    made[i].heading = text::tokenise(unit.heading, words);
    made[i].heading_terms = terms.size();
    append_terms(made[i].heading, known, terms);
    made[i].text_terms = terms.size();
    const bool in_article = unit.parent != none && outline[unit.parent].kind == provision_kind::article;
    const auto around = in_article ? outline[unit.parent].text : std::string_view();
    const bool inside = std::less_equal<>()(around.data(), unit.text.data()) &&
                        std::less_equal<>()(unit.text.data() + unit.text.size(), around.data() + around.size());
    if (!inside || unit.text.empty()) {
      made[i].text = text::tokenise(unit.text, words);
      append_terms(made[i].text, known, terms);
      continue;
    }
    const auto& whole = made[unit.parent].text;
    const auto from = static_cast<std::size_t>(unit.text.data() - around.data());
    const auto first = whole.at(from);
    made[i].text = whole.part(first, whole.at(from + unit.text.size()));
    made[i].text_terms = made[unit.parent].text_terms + first;
  }
  return made;
}

/// One side: its outline, and of each unit its words and the pairing it belongs to.
struct side {
  const regulation_outline& outline;
  std::vector<token_terms> terms;
  std::vector<unit_words> words;
  std::vector<std::uint32_t> pairing;

  side(const regulation_outline& of, text::lexicon& spellings, term_dictionary& known)
      : outline(of), words(words_of(of, spellings, known, terms)), pairing(of.size(), none) {}
  const outline_unit& operator[](std::uint32_t unit) const { return outline[unit]; }

  /// The units of a kind that can be told from others. A clause in a clause is part of it.
  std::vector<std::uint32_t> of_kind(provision_kind kind) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < outline.size(); ++i) {
      const auto& unit = outline[i];
      if (unit.kind != kind || (unit.heading.empty() && unit.text.empty())) continue;
      if (kind == provision_kind::clause && unit.parent != none && outline[unit.parent].kind == kind) continue;
      found.push_back(i);
    }
    return found;
  }
  /// The unit of a kind that a unit stands in.
  std::uint32_t around(std::uint32_t unit, provision_kind kind) const {
    do unit = outline[unit].parent;
    while (unit != none && outline[unit].kind != kind);
    return unit;
  }
};

/// Units that answer each other, by their places in the outlines, sorted.
struct pairing {
  provision_kind kind = provision_kind::article;
  std::vector<std::uint32_t> norm;
  std::vector<std::uint32_t> draft;
  double score = 0;
  bool in_order = true;
  bool condensed = false;
  std::vector<std::string> why;
  bool further = false;  ///< one of its units stands in an earlier pairing, which is its own
};

/// What two larger units have in common.
struct overlap {
  double of_norm = 0;   ///< articles of the one that have counterparts in the other
  double of_draft = 0;  ///< and the other way round
};

class aligner {
 public:
  aligner(const regulation_outline& norm, const regulation_outline& draft, text::lexicon& words)
      : norm_(norm, words, known_), draft_(draft, words, known_) {}

  std::vector<alignment_row> run() {
    align_texts(provision_kind::article);
    for (const auto kind : larger_kinds) align_larger(kind);
    move_between_larger();
    align_texts(provision_kind::clause);
    gather_clauses();
    std::vector<alignment_row> rows;
    for (const auto kind : larger_kinds) add_rows(kind, alignment_level::chapter, rows);
    add_rows(provision_kind::article, alignment_level::article, rows);
    add_rows(provision_kind::clause, alignment_level::clause, rows);
    return rows;
  }

 private:
  void add(pairing made) {
    const auto number = static_cast<std::uint32_t>(pairings_.size());
    const auto set = [&](std::uint32_t& own) { own = made.further && own != none ? own : number; };
    for (const auto i : made.norm) set(norm_.pairing[i]);
    for (const auto j : made.draft) set(draft_.pairing[j]);
    pairings_.push_back(std::move(made));
  }

  // Articles and clauses, by their words.

  /// Clauses have the pairing of what they stand in as their home; those that stand in nothing share one, those of an unpaired unit have none.
  unit_list list(const side& of, const std::vector<std::uint32_t>& places, provision_kind kind,
                 std::uint32_t homeless) const {
    unit_list made;
    made.terms = of.terms.data();
    for (const auto place : places) {
      made.units.push_back(&of[place]);
      made.words.push_back(&of.words[place]);
      if (kind == provision_kind::article) made.matters.push_back(settled_by(of.outline, of.words, place));
      if (kind != provision_kind::clause) continue;
      const auto parent = of[place].parent;
      const auto home = parent == none || of.pairing[parent] == none ? none : home_of(of.pairing[parent]);
      made.homes.push_back(parent != none && home == none ? homeless : home);
    }
    return made;
  }

  /// A further pairing is at home where its shared unit is.
  std::uint32_t home_of(std::uint32_t number) const {
    const auto& one = pairings_[number];
    if (!one.further) return number;
    return one.norm.size() == 1 ? norm_.pairing[one.norm[0]] : draft_.pairing[one.draft[0]];
  }

  void align_texts(provision_kind kind) {
    const auto norm = norm_.of_kind(kind);
    const auto draft = draft_.of_kind(kind);
    const auto norm_list = list(norm_, norm, kind, none - 1);
    const auto draft_list = list(draft_, draft, kind, none - 2);
    const auto first = pairings_.size();
    std::vector<std::uint32_t> homes;
    for (const auto& group : match_units(norm_list, draft_list, known_)) {
      pairing made;
      made.kind = kind;
      for (const auto i : group.norm) made.norm.push_back(norm[i]);
      for (const auto j : group.draft) made.draft.push_back(draft[j]);
      made.score = group.score;
      made.condensed = group.condensed;
      made.further = group.further;
      if (group.heading) made.why.emplace_back("heading");
      if (group.terms || !group.heading) made.why.emplace_back("terms");
      if (group.facts) made.why.emplace_back("facts");
      const bool strays =
          kind == provision_kind::clause && norm_list.homes[group.norm[0]] != draft_list.homes[group.draft[0]];
      made.in_order = !strays;
      homes.push_back(kind == provision_kind::clause ? norm_list.homes[group.norm[0]] : none);
      add(std::move(made));
    }
    find_order(first, homes);
  }

  /// Which of the pairings from `first` on keep the norm's order among those of the same home.
  void find_order(std::size_t first, const std::vector<std::uint32_t>& homes) {
    std::vector<std::size_t> sorted;
    for (auto i = first; i < pairings_.size(); ++i) {
      if (pairings_[i].in_order) sorted.push_back(i);
    }
    const auto home = [&](std::size_t i) { return homes[i - first]; };
    std::stable_sort(sorted.begin(), sorted.end(), [&](auto a, auto b) {
      return home(a) != home(b) ? home(a) < home(b) : pairings_[a].norm.front() < pairings_[b].norm.front();
    });
    for (std::size_t begin = 0; begin < sorted.size();) {
      std::size_t end = begin;
      std::vector<candidate> pairs;
      std::uint32_t lowest = none;
      for (; end < sorted.size() && home(sorted[end]) == home(sorted[begin]); ++end)
        lowest = std::min(lowest, pairings_[sorted[end]].draft.front());
      for (auto k = begin; k < end; ++k) {
        const auto& one = pairings_[sorted[k]];
        pairs.push_back({one.norm.front(), one.draft.front() - lowest, points(one.score)});
      }
      const auto chain = heaviest_chain(pairs);
      for (auto k = begin; k < end; ++k) pairings_[sorted[k]].in_order = chain[k - begin];
      begin = end;
    }
  }

  /// An article without a counterpart of its own whose clauses have theirs in other articles: it is answered there.
  void gather_clauses() {
    gather(norm_, &pairing::norm, draft_, &pairing::draft);
    gather(draft_, &pairing::draft, norm_, &pairing::norm);
  }

  void gather(side& here, std::vector<std::uint32_t> pairing::*own, const side& there,
              std::vector<std::uint32_t> pairing::*other) {
    for (const auto article : here.of_kind(provision_kind::article)) {
      if (here.pairing[article] != none) continue;
      std::size_t words = 0;
      std::size_t answered = 0;
      std::vector<std::uint32_t> homes;
      for (auto k = article + 1; k < here.outline.size() && here[k].kind > provision_kind::article; ++k) {
        if (here[k].parent != article) continue;
        words += here[k].text.size();
        if (here.pairing[k] == none) continue;
        answered += here[k].text.size();
        for (const auto clause : pairings_[here.pairing[k]].*other) {
          const auto home = there.around(clause, provision_kind::article);
          if (home != none && std::find(homes.begin(), homes.end(), home) == homes.end()) homes.push_back(home);
        }
      }
      if (homes.empty() || static_cast<double>(answered) < least_share * static_cast<double>(words)) continue;
      std::sort(homes.begin(), homes.end());
      const auto known = there.pairing[homes.front()];
      if (homes.size() == 1 && known != none && (pairings_[known].*other).size() == 1) {
        auto& into = pairings_[known].*own;
        into.insert(std::upper_bound(into.begin(), into.end(), article), article);
        here.pairing[article] = known;
        continue;
      }
      pairing made;
      made.*own = {article};
      made.*other = homes;
      made.score = static_cast<double>(answered) / static_cast<double>(words);
      made.in_order = homes.size() > 1;
      made.why.emplace_back("terms");
      here.pairing[article] = static_cast<std::uint32_t>(pairings_.size());
      pairings_.push_back(std::move(made));
    }
  }

  // Larger units, by their headings and by the articles they hold.

  void align_larger(provision_kind kind) {
    const auto norm = norm_.of_kind(kind);
    const auto draft = draft_.of_kind(kind);
    if (norm.empty() || draft.empty()) return;
    term_space headings(norm.size() + draft.size(), 0, known_);
    for (const auto* of : {&norm_, &draft_}) {
      for (const auto i : of == &norm_ ? norm : draft)
        headings.add(of->words[i].heading, of->terms.data() + of->words[i].heading_terms);
    }
    headings.weigh(norm.size());
    const auto norm_size = articles_in(norm_, norm, kind);
    const auto draft_size = articles_in(draft_, draft, kind);
    const auto common = in_common(norm, draft, kind);
    std::vector<candidate> candidates;
    std::vector<candidate> row;
    std::vector<float> heading(draft.size());
    for (std::uint32_t i = 0; i < norm.size(); ++i) {
      headings.likeness_to_draft(i, heading);
      row.clear();
      for (std::uint32_t j = 0; j < draft.size(); ++j) {
        const auto shared = common.find({i, j});
        const bool compared = norm_size[i] > 0 && draft_size[j] > 0;
        const double articles = shared == common.end() ? 0
                                                       : (shared->second.of_norm + shared->second.of_draft) /
                                                             (norm_size[i] + draft_size[j]);
        // Where articles are not known, a like heading under the same number is enough.
        const bool told = heading[j] > 0 && same_number(norm[i], draft[j]);
        const double alike = compared ? (heading[j] + articles) / 2 : heading[j] + (told ? number_weight : 0);
        if (alike < least_in_common) continue;
        // Of equals those with the same number.
        row.push_back({i, j, points(alike) * 2 + (same_number(norm[i], draft[j]) ? 1 : 0)});
      }
      keep_best(row, norm.size(), draft.size());
      candidates.insert(candidates.end(), row.begin(), row.end());
    }
    const auto first = pairings_.size();
    for (const auto& chosen : assign(std::move(candidates))) {
      pairing made;
      made.kind = kind;
      made.norm = {norm[chosen.norm]};
      made.draft = {draft[chosen.draft]};
      made.score = std::min(chosen.score / 2 / scale, 1.0);
      headings.likeness_to_draft(chosen.norm, heading);
      if (heading[chosen.draft] >= least_in_common) made.why.emplace_back("heading");
      if (common.count({chosen.norm, chosen.draft}) != 0) made.why.emplace_back("articles");
      add(std::move(made));
    }
    find_order(first, std::vector<std::uint32_t>(pairings_.size() - first, none));
    for (const auto& [units, shared] : common) {
      const auto i = norm[units.first];
      const auto j = draft[units.second];
      const bool merges = norm_.pairing[i] == none && draft_.pairing[j] != none;
      const bool splits = draft_.pairing[j] == none && norm_.pairing[i] != none;
      if (merges && shared.of_norm > least_share * norm_size[units.first]) {
        join(norm_, i, &pairing::norm, draft_.pairing[j], &pairing::draft);
      } else if (splits && shared.of_draft > least_share * draft_size[units.second]) {
        join(draft_, j, &pairing::draft, norm_.pairing[i], &pairing::norm);
      }
    }
  }

  void join(side& of, std::uint32_t unit, std::vector<std::uint32_t> pairing::*own, std::uint32_t into,
            std::vector<std::uint32_t> pairing::*other) {
    if ((pairings_[into].*other).size() != 1) return;
    auto& units = pairings_[into].*own;
    units.insert(std::upper_bound(units.begin(), units.end(), unit), unit);
    of.pairing[unit] = into;
  }

  static std::vector<double> articles_in(const side& of, const std::vector<std::uint32_t>& places,
                                         provision_kind kind) {
    std::vector<double> sizes(places.size(), 0);
    for (const auto article : of.of_kind(provision_kind::article)) {
      const auto around = std::lower_bound(places.begin(), places.end(), of.around(article, kind));
      if (around != places.end() && *around == of.around(article, kind)) sizes[around - places.begin()] += 1;
    }
    return sizes;
  }

  std::map<std::pair<std::uint32_t, std::uint32_t>, overlap> in_common(const std::vector<std::uint32_t>& norm,
                                                                       const std::vector<std::uint32_t>& draft,
                                                                       provision_kind kind) const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, overlap> made;
    const auto place = [](const std::vector<std::uint32_t>& of, std::uint32_t unit) {
      return static_cast<std::uint32_t>(std::lower_bound(of.begin(), of.end(), unit) - of.begin());
    };
    for (const auto& articles : pairings_) {
      if (articles.kind != provision_kind::article || articles.further) continue;
      for (const auto i : articles.norm) {
        for (const auto j : articles.draft) {
          const auto a = place(norm, norm_.around(i, kind));
          const auto b = place(draft, draft_.around(j, kind));
          if (a == norm.size() || b == draft.size()) continue;
          auto& shared = made[{a, b}];
          shared.of_norm += 1.0 / static_cast<double>(articles.draft.size());
          shared.of_draft += 1.0 / static_cast<double>(articles.norm.size());
        }
      }
    }
    return made;
  }

  /// An article that stands outside the counterparts of the smallest larger unit around it that has any has moved.
  void move_between_larger() {
    for (auto& one : pairings_) {
      if (one.kind != provision_kind::article) continue;
      for (auto around = norm_[one.norm.front()].parent; around != none; around = norm_[around].parent) {
        if (norm_.pairing[around] == none) continue;
        const auto there = draft_.around(one.draft.front(), norm_[around].kind);
        if (there != none && draft_.pairing[there] != norm_.pairing[around]) one.in_order = false;
        break;
      }
    }
  }

  // What it is called.

  bool same_number(std::uint32_t i, std::uint32_t j) const {
    return text::fold_phrase(norm_[i].number) == text::fold_phrase(draft_[j].number);
  }

  alignment_kind kind_of(const pairing& one) const {
    if (one.norm.size() > 1) return one.condensed ? alignment_kind::condensed : alignment_kind::merged;
    if (one.draft.size() > 1) return alignment_kind::split;
    if (!one.in_order) return alignment_kind::moved;
    if (one.condensed) return alignment_kind::condensed;
    return same_number(one.norm.front(), one.draft.front()) ? alignment_kind::same : alignment_kind::renumbered;
  }

  static void name(const side& of, const std::vector<std::uint32_t>& units, std::vector<std::string>& addresses,
                   std::string& headings) {
    for (const auto unit : units) {
      addresses.emplace_back(of[unit].address);
      if (of[unit].heading.empty()) continue;
      if (!headings.empty()) headings += "; ";
      headings += of[unit].heading;
    }
  }

  alignment_row row_of(const pairing& one, alignment_level level) const {
    alignment_row row;
    row.level = level;
    name(norm_, one.norm, row.norm, row.norm_heading);
    name(draft_, one.draft, row.document, row.document_heading);
    if (one.norm.empty() || one.draft.empty()) {
      row.kind = one.norm.empty() ? alignment_kind::added : alignment_kind::missing;
      return row;
    }
    row.kind = kind_of(one);
    row.score = one.score;
    row.why = one.why;
    if (one.in_order) row.why.emplace_back("position");
    return row;
  }

  /// What is said of a clause without a counterpart is said of its article, where that has none either.
  static bool is_told(const side& of, std::uint32_t unit, provision_kind kind) {
    return kind != provision_kind::clause || of[unit].parent == none || of.pairing[of[unit].parent] != none;
  }

  void add_rows(provision_kind kind, alignment_level level, std::vector<alignment_row>& rows) const {
    std::vector<const pairing*> all;
    for (const auto& one : pairings_) {
      if (one.kind == kind) all.push_back(&one);
    }
    std::vector<pairing> alone;
    for (const auto i : norm_.of_kind(kind)) {
      if (norm_.pairing[i] == none && is_told(norm_, i, kind)) alone.push_back({kind, {i}, {}, 0, true, false, {}});
    }
    for (const auto j : draft_.of_kind(kind)) {
      if (draft_.pairing[j] == none && is_told(draft_, j, kind)) alone.push_back({kind, {}, {j}, 0, true, false, {}});
    }
    for (const auto& one : alone) all.push_back(&one);
    const auto key = [](const pairing& one) {
      return std::pair(one.norm.empty() ? none : one.norm.front(), one.draft.empty() ? none : one.draft.front());
    };
    std::stable_sort(all.begin(), all.end(), [&](const pairing* a, const pairing* b) { return key(*a) < key(*b); });
    for (const auto* one : all) rows.push_back(row_of(*one, level));
  }

  term_dictionary known_;
  side norm_;
  side draft_;
  std::vector<pairing> pairings_;
};

}  // namespace

std::vector<alignment_row> align(const regulation_outline& norm, const regulation_outline& draft) {
  text::lexicon words;
  return align(norm, draft, words);
}

std::vector<alignment_row> align(const regulation_outline& norm, const regulation_outline& draft,
                                 text::lexicon& words) {
  return aligner(norm, draft, words).run();
}

}  // namespace quyche::inline v0::conformance
