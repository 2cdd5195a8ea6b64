// compare(): one order for each topic.

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <variant>

#include <quyche/domain/order.hpp>

#include "domain/body_names.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using enum comparison_result;

/// The values between two ends, both included; no upper end: any number.
template <class Number>
struct range {
  Number low{};
  std::optional<Number> high;

  bool contains(const range& other) const {
    return low <= other.low && (!high || (other.high && *other.high <= *high));
  }
  bool is_above(const range& other) const { return other.high && *other.high < low; }
};

template <class Number>
comparison_result compare_ranges(const range<Number>& found, const range<Number>& asked) {
  const bool inside = asked.contains(found);
  const bool around = found.contains(asked);
  if (inside && around) return equal;
  if (inside) return stricter;
  if (around) return weaker;
  return found.is_above(asked) || asked.is_above(found) ? contradicting : incomparable;
}

template <class Rank>
comparison_result compare_ranks(const Rank& found, const Rank& asked) {
  if (found == asked) return equal;
  return found > asked ? stricter : weaker;
}

/// More of what was asked for is stricter.
template <class Value>
comparison_result compare_sets(const std::set<Value>& found, const std::set<Value>& asked) {
  const bool has_all = std::includes(found.begin(), found.end(), asked.begin(), asked.end());
  const bool has_no_more = std::includes(asked.begin(), asked.end(), found.begin(), found.end());
  if (has_all && has_no_more) return equal;
  if (has_all) return stricter;
  return has_no_more ? weaker : incomparable;
}

comparison_result same_or(bool same, comparison_result otherwise) noexcept { return same ? equal : otherwise; }

std::set<std::string> folded(const std::vector<std::string>& phrases) {
  std::set<std::string> made;
  for (const auto& phrase : phrases) made.insert(text::fold_phrase(phrase));
  return made;
}
std::set<std::string> canonical(const std::vector<std::string>& bodies, body_names& names) {
  std::set<std::string> made;
  for (const auto& body : bodies) made.insert(names.canonical(body));
  return made;
}

/// Mean length in days: 400 Gregorian years have 146,097 days and 4,800 months; five of seven days are worked.
rational mean_days(time_unit unit) noexcept {
  switch (unit) {
    case time_unit::hour: return {1, 24};
    case time_unit::day: return {1, 1};
    case time_unit::working_day: return {7, 5};
    case time_unit::week: return {7, 1};
    case time_unit::month: return {146097, 4800};
    case time_unit::quarter: return {146097, 1600};
    case time_unit::year: break;
  }
  return {146097, 400};
}

/// How many a day the rule promises, and allows.
range<rational> meetings_a_day(const frequency_rule& rule) noexcept {
  if (!rule.count || rule.per.n <= 0) return {};
  const auto unit = mean_days(rule.per.unit);
  const rational rate(*rule.count * unit.den, rule.per.n * unit.num);
  if (rule.bound == bound::at_most) return {{}, rate};
  return {rate, std::nullopt};
}

/// The times a deadline leaves, in each unit that does not follow exactly from another.
struct time_left {
  range<std::int64_t> hours;
  range<std::int64_t> working_days;
  range<std::int64_t> days;
  range<std::int64_t> months;
};

time_left time_of(const deadline& rule) noexcept {
  constexpr std::int64_t shortest_month = 28;
  constexpr std::int64_t longest_month = 31;
  constexpr std::int64_t day_hours = 24;
  const auto times = [&](std::int64_t fewest, std::int64_t most) {
    range<std::int64_t> made;
    if (rule.bound != bound::at_most) made.low = fewest;
    if (rule.bound != bound::at_least) made.high = most;
    return made;
  };
  const auto at_least = [&](std::int64_t fewest) {
    return range<std::int64_t>{rule.bound == bound::at_most ? 0 : fewest, std::nullopt};
  };
  const auto at_most = [&](std::int64_t most) {
    range<std::int64_t> made;
    if (rule.bound != bound::at_least) made.high = most;
    return made;
  };
  const auto of_days = [&](std::int64_t n) {
    return time_left{times(day_hours * n, day_hours * n), at_most(n), times(n, n),
                     times(n / longest_month, (n + shortest_month - 1) / shortest_month)};
  };
  const auto of_months = [&](std::int64_t n) {
    return time_left{times(day_hours * shortest_month * n, day_hours * longest_month * n), at_most(longest_month * n),
                     times(shortest_month * n, longest_month * n), times(n, n)};
  };
  const auto of_hours = [&](std::int64_t n) {
    const auto days = (n + day_hours - 1) / day_hours;
    return time_left{times(n, n), at_most(days), times(n / day_hours, days),
                     times(n / (day_hours * longest_month), (days + shortest_month - 1) / shortest_month)};
  };
  switch (rule.unit) {
    case time_unit::hour: return of_hours(rule.n);
    case time_unit::working_day:
      return {at_least(day_hours * rule.n), times(rule.n, rule.n), at_least(rule.n), at_least(rule.n / longest_month)};
    case time_unit::day: return of_days(rule.n);
    case time_unit::week: return of_days(7 * rule.n);
    case time_unit::month: return of_months(rule.n);
    case time_unit::quarter: return of_months(3 * rule.n);
    case time_unit::year: break;
  }
  return of_months(12 * rule.n);
}

/// Days of the shortest period; nothing where no period is said.
std::optional<rational> shortest(const report_rule& rule) noexcept {
  std::optional<rational> least;
  for (const auto& period : rule.periods) {
    if (period.n <= 0) continue;
    const auto unit = mean_days(period.unit);
    const rational days(period.n * unit.num, unit.den);
    if (!least || days < *least) least = days;
  }
  return least;
}

using seat = std::tuple<office, std::string, std::string, bool, std::string>;

std::set<seat> seats(const composition& of) {
  std::set<seat> made;
  for (const auto& m : of.members)
    made.insert(
        {m.office, text::fold_phrase(m.post), canonical_body(m.institution), m.every, text::fold_phrase(m.condition)});
  return made;
}

/// Whether both name somebody for the one secretary there is, and nobody in common.
bool another_secretary(const std::set<seat>& found, const std::set<seat>& asked) {
  const auto heads = [](const std::set<seat>& of) {
    std::set<seat> made;
    for (const auto& s : of) {
      if (std::get<office>(s) == office::secretary) made.insert(s);
    }
    return made;
  };
  const auto one = heads(found);
  const auto other = heads(asked);
  return !one.empty() && !other.empty() &&
         std::none_of(one.begin(), one.end(), [&](const seat& s) { return other.count(s) != 0; });
}

/// The relation with one spelling for both of its sides: the one who leads, is led by nobody here, comes first. Ends are canonical names of
/// one body_names.
struct ordered_relation {
  const std::string* from;
  relation_kind kind;
  const std::string* to;
  friend bool operator==(const ordered_relation&, const ordered_relation&) = default;
};
ordered_relation in_order(const relation_of_names& of) noexcept {
  using enum relation_kind;
  ordered_relation made{of.from->canonical, of.kind, of.to->canonical};
  const bool backwards = of.kind == led_by || of.kind == appointed_by || of.kind == founded_by ||
                         (of.kind == coordinates_with && *made.to < *made.from);
  if (backwards) {
    std::swap(made.from, made.to);
    made.kind = reversed(of.kind);
  }
  return made;
}

}  // namespace

comparison_result compare(modality found, modality asked) noexcept {
  if (found == asked) return equal;
  if (found == modality::prohibition || asked == modality::prohibition) return contradicting;
  const auto may = [](modality force) { return force == modality::power || force == modality::permission; };
  if (may(found) == may(asked)) return may(found) ? equal : incomparable;
  return may(asked) ? stricter : weaker;
}

comparison_result compare(const statement& found, const statement& asked) {
  const auto force = compare(found.modality, asked.modality);
  const auto one = text::fold_phrase(found.exception);
  const auto other = text::fold_phrase(asked.exception);
  if (one == other) return force;
  return combine(force, one.empty() ? stricter : other.empty() ? weaker : incomparable);
}

comparison_result compare(const share_rule& found, const share_rule& asked) noexcept {
  const auto share = compare_ranks(std::pair(found.value, found.comparison), std::pair(asked.value, asked.comparison));
  // An organ's members are those in office: "tổng số thành viên đương nhiệm" is all of them.
  const auto whole = [](share_base base) { return base == share_base::incumbent ? share_base::all_members : base; };
  const auto one = whole(found.base);
  const auto other = whole(asked.base);
  if (one == other) return share;
  const bool said = one != share_base::unspecified && other != share_base::unspecified;
  // The enumerators run from the largest base to the smallest.
  return said ? combine(share, compare_ranks(other, one)) : incomparable;
}

share_rule with_base_of(share_rule share, const share_rule& other) noexcept {
  if (share.base == share_base::unspecified) share.base = other.base;
  return share;
}

comparison_result compare(const frequency_rule& found, const frequency_rule& asked) {
  if (found.meeting != asked.meeting) return incomparable;
  // What is not held at all is the contrary of any number, also of "when needed".
  if ((found.count == 0) != (asked.count == 0)) return contradicting;
  return compare_ranges(meetings_a_day(found), meetings_a_day(asked));
}

comparison_result compare(const deadline& found, const deadline& asked) noexcept {
  if (found.before != asked.before) return incomparable;
  const auto one = time_of(found);
  const auto other = time_of(asked);
  return combine(combine(compare_ranges(one.hours, other.hours), compare_ranges(one.working_days, other.working_days)),
                 combine(compare_ranges(one.days, other.days), compare_ranges(one.months, other.months)));
}

comparison_result compare(const report_rule& found, const report_rule& asked) noexcept {
  const auto one = shortest(found);
  const auto other = shortest(asked);
  if (!one || !other) return compare_ranks(one.has_value(), other.has_value());
  return compare_ranks(*other, *one);
}

comparison_result compare(const composition& found, const composition& asked) {
  const auto one = seats(found);
  const auto other = seats(asked);
  return another_secretary(one, other) ? contradicting : compare_sets(one, other);
}

comparison_result compare(const appointment& found, const appointment& asked, body_names& names) {
  if (names.canonical(found.by) != names.canonical(asked.by)) return contradicting;
  return compare_sets(canonical(found.on_proposal_of, names), canonical(asked.on_proposal_of, names));
}

comparison_result compare(const appointment& found, const appointment& asked) {
  body_names names;
  return compare(found, asked, names);
}

comparison_result compare(const consultation& found, const consultation& asked) {
  if (!found.allowed || !asked.allowed) return compare_ranks(!found.allowed, !asked.allowed);
  const bool reversed = (found.silence_is_agreement && asked.silence_is_refusal) ||
                        (found.silence_is_refusal && asked.silence_is_agreement);
  if (reversed) return contradicting;
  return combine(compare_sets(folded(found.exceptions), folded(asked.exceptions)),
                 compare_ranks(!found.silence_is_agreement, !asked.silence_is_agreement));
}

comparison_result compare(const relation& found, const relation& asked) {
  body_names names;
  return compare(relation_of_names{&names.of(found.from), found.kind, &names.of(found.to)},
                 {&names.of(asked.from), asked.kind, &names.of(asked.to)});
}

comparison_result compare(const relation_of_names& found, const relation_of_names& asked) noexcept {
  const auto one = in_order(found);
  const auto other = in_order(asked);
  if (one == other) return equal;
  const bool forward = one.from == other.from && one.to == other.to;
  const bool backward = one.from == other.to && one.to == other.from;
  if (!forward && !backward) return incomparable;
  return one.kind == other.kind ? contradicting : incomparable;
}

comparison_result compare(const effect& found, const effect& asked) {
  if (found.from_signing != asked.from_signing || found.from != asked.from) return contradicting;
  const auto one = text::fold_phrase(found.replaces);
  const auto other = text::fold_phrase(asked.replaces);
  if (one == other) return equal;
  return other.empty() ? stricter : one.empty() ? weaker : incomparable;
}

comparison_result compare(const body& found, const body& asked) noexcept {
  if (found.institution != asked.institution) return incomparable;
  return same_or(found.kind == asked.kind, contradicting);
}

comparison_result compare(const named& found, const named& asked) {
  if (text::fold_phrase(found.name) != text::fold_phrase(asked.name)) return incomparable;
  if (found.standing == asked.standing) return equal;
  if (found.standing == standing::refused || asked.standing == standing::refused) return contradicting;
  return found.standing == standing::required ? stricter : weaker;
}

comparison_result compare(const document::instrument& found, const document::instrument& asked) {
  return same_or(found == asked, incomparable);
}

comparison_result compare(const fact_value& found, const fact_value& asked) {
  return std::visit(
      [&](const auto& one) {
        const auto* other = std::get_if<std::decay_t<decltype(one)>>(&asked);
        return other == nullptr ? incomparable : compare(one, *other);
      },
      found);
}

}  // namespace quyche::inline v0::domain
