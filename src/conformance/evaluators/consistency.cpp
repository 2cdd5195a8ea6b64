// Two facts on the same subject that cannot both hold.

#include <algorithm>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "conformance/evaluator.hpp"
#include "conformance/similarity.hpp"
#include "domain/body_names.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::fact;

using enum domain::comparison_result;

bool conflict(const domain::frequency_rule& a, const domain::frequency_rule& b) {
  if (a.meeting != b.meeting || text::fold_phrase(a.subject) != text::fold_phrase(b.subject) || !a.count || !b.count)
    return false;
  const auto how = compare(a, b);
  return how == contradicting || (how != equal && a.bound == b.bound);
}
bool conflict(const domain::share_rule& a, const domain::share_rule& b) {
  if (text::fold_phrase(a.subject) != text::fold_phrase(b.subject)) return false;
  return compare(with_base_of(a, b), with_base_of(b, a)) != equal;
}
bool conflict(const domain::appointment& a, const domain::appointment& b, const draft_facts& ready) {
  return !ready.bodies().same(a.by, b.by);
}
bool conflict(const domain::consultation& a, const domain::consultation& b) { return a.allowed != b.allowed; }
bool conflict(const domain::deadline& a, const domain::deadline& b, const draft_facts& ready) {
  constexpr double same = 0.9;
  if (a.what.empty() || a.event.empty()) return false;
  const auto how = compare(a, b);
  const bool two_values = how != equal && how != incomparable && a.unit == b.unit && a.bound == b.bound;
  if (how != contradicting && !two_values) return false;
  const auto alike = [&](const std::string& one, const std::string& other) {
    return word_bag(one, ready.words()).dice(word_bag(other, ready.words())) >= same;
  };
  return alike(a.what, b.what) && alike(a.event, b.event);
}
bool conflict(const domain::report_rule& a, const domain::report_rule& b, const draft_facts& ready) {
  const bool single = a.periods.size() == 1 && b.periods.size() == 1;
  return single && !a.to.empty() && ready.bodies().same(a.to, b.to) && ready.bodies().same(a.from, b.from) &&
         compare(a, b) != equal;
}
/// Whether the one who leads in `a` answers in `b` to the one who is led.
bool answers_to_led(const domain::relation_of_names& a, const domain::relation_of_names& b) {
  using enum domain::relation_kind;
  const bool answers = b.kind == supervised_by || b.kind == reports_to;
  if (a.kind != led_by || !answers) return false;
  const auto found = as_named_in(a, b);
  return found.from == a.to && found.to == a.from;
}
bool conflict(const domain::relation_of_names& a, const domain::relation_of_names& b) {
  using enum domain::relation_kind;
  const bool commands = (a.kind == leads || a.kind == led_by) && (b.kind == leads || b.kind == led_by);
  if (commands && compare(as_named_in(a, b), a) == contradicting) return true;
  return answers_to_led(a, b) || answers_to_led(b, a);
}
bool conflict(const domain::effect& a, const domain::effect& b) { return compare(a, b) == contradicting; }

bool in_conflict(const fact& a, const fact& b, const draft_facts& ready) {
  if (a.value.index() != b.value.index()) return false;
  if (std::holds_alternative<domain::relation>(a.value)) return conflict(ready.relation(a), ready.relation(b));
  return std::visit(
      [&](const auto& first) {
        using value = std::decay_t<decltype(first)>;
        const auto& second = std::get<value>(b.value);
        if constexpr (requires { conflict(first, second, ready); }) return conflict(first, second, ready);
        if constexpr (requires { conflict(first, second); }) return conflict(first, second);
        return false;
      },
      a.value);
}

void add(answer& to, const question& q, const fact& at, bilingual message, std::string derivation) {
  auto wrong = violated(q, finding_type::contradicting, place_of(q, at), std::move(derivation), &at);
  wrong.findings.front().message = std::move(message);
  to.verdict = requirement_verdict::violated;
  to.facts.push_back(std::move(wrong.facts.front()));
  to.findings.push_back(std::move(wrong.findings.front()));
}

}  // namespace

answer evaluate_consistency(const question& q) {
  answer made = satisfied(q);
  for (const auto& name : q.expect<norm::check_list>().items) {
    const auto topic = from_name<domain::topic>(name);
    if (!topic) continue;
    const auto facts = facts_of(q, *topic);
    std::vector<domain::relation_of_names> relations;
    std::vector<const fact*> said;  // so far, each value once: what contradicts a value contradicts its repetitions
    for (const fact* each : facts) {
      const fact& later = *each;
      if (later.derivation == "own-seats" || later.blank || later.standing != domain::standing::required ||
          is_special(q, later))
        continue;
      if (std::holds_alternative<domain::relation>(later.value)) relations.push_back(q.ready.relation(later));
      for (const fact* known : said) {
        const fact& earlier = *known;
        if (!in_conflict(earlier, later, q.ready)) continue;
        const auto other = place_of(q, earlier);
        // "chịu sự lãnh đạo của A và B": two facts of one clause, one contradiction.
        const bool told = *topic == domain::topic::relation && !made.findings.empty() &&
                          made.findings.back().document->address == place_of(q, later).address;
        if (told) break;
        add(made, q, later,
            {"Mâu thuẫn với " + document::in_vietnamese(other.address) + ": “" + other.quote + "”.",
             "Contradicts " + document::in_english(other.address) + ": “" + other.quote + "”."},
            "self-contradiction:" + other.address);
        break;
      }
      if (std::none_of(said.begin(), said.end(), [&](const fact* known) { return known->value == later.value; })) {
        said.push_back(&later);
      }
    }
    if (*topic != domain::topic::relation || !made.findings.empty()) continue;
    const auto cycle = leadership_cycle(relations);
    if (cycle.empty()) continue;
    std::string names;
    for (const auto& body : cycle) names += (names.empty() ? "" : "”, “") + body;
    add(made, q, *facts.back(),
        {"Quan hệ lãnh đạo khép vòng giữa: “" + names + "”.", "Leadership runs in a circle among: “" + names + "”."},
        "leadership-cycle");
  }
  return made;
}

}  // namespace quyche::inline v0::conformance
