// Values with an order: shares, frequencies, deadlines, periods of reports.

#include <algorithm>

#include "conformance/evaluator.hpp"
#include "conformance/similarity.hpp"
#include "domain/body_names.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::comparison_result;

/// How good an answer is, to choose among several facts on the same subject.
int rank(comparison_result how) noexcept {
  switch (how) {
    case comparison_result::equal: return 3;
    case comparison_result::stricter: return 2;
    case comparison_result::weaker: return 1;
    case comparison_result::contradicting:
    case comparison_result::incomparable: break;
  }
  return 0;
}

bool same_subject(const question& q, std::string_view found, std::string_view asked) {
  const auto expected = resolved_name(q, asked);
  auto& names = q.ready.bodies();
  if (expected.empty() || names.same(expected, q.organ.name)) return found.empty() || names.same(found, q.organ.name);
  return names.same(found, expected);
}

/// Whether what is said elsewhere does not take the place of a value below the norm: shares and numbers of meetings bind wherever they stand.
bool is_value(const domain::share_rule&) noexcept { return true; }
bool is_value(const domain::frequency_rule& rule) noexcept { return rule.count.has_value() && *rule.count > 0; }
template <class Value>
bool is_value(const Value&) noexcept {
  return false;
}

/// Judges by the best of the facts that `about` accepts, and by a value below the norm beside it. Blanks are no answer but no silence either.
template <class Value, class About, class Compare>
answer judge_values(const question& q, domain::topic topic, std::string_view derivation, About about, Compare how) {
  const domain::fact* best = nullptr;
  const domain::fact* less = nullptr;  // a value below the norm, whatever stands elsewhere
  comparison_result result = comparison_result::incomparable;
  bool blank = false;
  for (const auto* fact : facts_of(q, topic)) {
    const auto* value = std::get_if<Value>(&fact->value);
    if (value == nullptr || !about(*fact, *value)) continue;
    if (fact->blank) {
      blank = true;
      continue;
    }
    // What may be left undone asks for less than any value that must be kept.
    const bool optional = fact->standing == domain::standing::optional;
    const auto compared = optional ? comparison_result::weaker : how(*value);
    if (best == nullptr || rank(compared) > rank(result)) best = fact, result = compared;
    if (less == nullptr && !optional && compared == comparison_result::weaker && is_value(*value) &&
        !is_special(q, *fact))
      less = fact;
  }
  if (best == nullptr) {
    if (blank)
      return undetermined({"Con số còn để trống trong dự thảo.", "The draft leaves the figure to be filled in."});
    return silent(q);
  }
  auto made = by_comparison(q, result, *best, std::string(derivation));
  if (made.verdict == requirement_verdict::satisfied && less != nullptr)
    return by_comparison(q, comparison_result::weaker, *less, std::string(derivation));
  return made;
}

/// A base the norm or the draft does not name is the other's.
comparison_result compare_shares(const domain::share_rule& found, const domain::share_rule& asked) {
  return compare(with_base_of(found, asked), with_base_of(asked, found));
}

constexpr double same_act = 0.6;

}  // namespace

answer evaluate_share(const question& q) {
  const auto& asked = q.expect<domain::share_rule>();
  const auto compared = [&](const domain::share_rule& found) { return compare_shares(found, asked); };
  const auto judged = [&](auto about) {
    return judge_values<domain::share_rule>(q, q.asked.topic, "share", about, compared);
  };
  const auto in_writing = [](const domain::fact&, const domain::share_rule& found) {
    return found.subject == domain::asked_in_writing;
  };
  // What is decided in writing is decided by the same share.
  const auto shares = facts_of(q, q.asked.topic);
  const bool written =
      asked.subject.empty() && std::any_of(shares.begin(), shares.end(), [&](const domain::fact* fact) {
        const auto* share = std::get_if<domain::share_rule>(&fact->value);
        return share != nullptr && !fact->blank && in_writing(*fact, *share);
      });
  auto made = judged([&](const domain::fact&, const domain::share_rule& found) {
    return same_subject(q, found.subject, asked.subject);
  });
  const bool told = made.verdict == requirement_verdict::violated && !made.facts.empty();
  return written && !told ? judged(in_writing) : made;
}

answer evaluate_frequency(const question& q) {
  const auto& asked = q.expect<domain::frequency_rule>();
  bool refused = false;
  auto made = judge_values<domain::frequency_rule>(
      q, q.asked.topic, "frequency",
      [&](const domain::fact&, const domain::frequency_rule& found) {
        return found.meeting == asked.meeting && same_subject(q, found.subject, asked.subject);
      },
      [&](const domain::frequency_rule& found) {
        refused = refused || found.count == 0;
        return compare(found, asked);
      });
  // A kind of meeting that is not held is refused to every norm that asks for it: told once.
  for (auto& found : made.findings) {
    if (refused && found.type == finding_type::contradicting) found.derivation = "refused";
  }
  return made;
}

answer evaluate_deadline(const question& q) {
  const auto& asked = q.expect<domain::deadline>();
  const word_bag what(asked.what, q.ready.words());
  const word_bag event(asked.event, q.ready.words());
  auto made = judge_values<domain::deadline>(
      q, q.asked.topic, "deadline",
      [&](const domain::fact& fact, const domain::deadline& found) {
        const bool opposite = found.bound != asked.bound && found.bound != domain::bound::exactly &&
                              asked.bound != domain::bound::exactly;
        if (found.before != asked.before || opposite) return false;
        const auto& words = q.ready.deadline(fact);
        const bool same_what = what.empty() || what.dice(words.what) >= same_act;
        const bool same_event = event.empty() || event.dice(words.event) >= same_act;
        return same_what && same_event;
      },
      [&](const domain::deadline& found) { return compare(found, asked); });
  const bool elsewhere = made.verdict == requirement_verdict::violated && article_is_lacking(q);
  return elsewhere ? silent(q) : made;
}

answer evaluate_report_period(const question& q) {
  const auto& asked = q.expect<domain::report_rule>();
  return judge_values<domain::report_rule>(
      q, q.asked.topic, "report-period",
      [&](const domain::fact&, const domain::report_rule& found) {
        return asked.to.empty() || q.ready.bodies().same(found.to, resolved_name(q, asked.to));
      },
      [&](const domain::report_rule& found) { return compare(found, asked); });
}

answer evaluate_effect(const question& q) {
  const auto facts = facts_of(q, domain::topic::effect);
  return facts.empty() ? silent(q) : satisfied(q, facts.front());
}

}  // namespace quyche::inline v0::conformance
