// Duties, powers and prohibitions; written consultation.

#include <algorithm>

#include "conformance/evaluator.hpp"
#include "conformance/similarity.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::statement;

constexpr double same_statement = 0.7;
constexpr double same_actor = 0.34;

/// How well a statement of the draft answers the one asked for: 0 not at all, 1 the same act on the same object by the same actor.
double closeness(const statement& found, const statement& asked) {
  if (text::fold_phrase(found.act) != text::fold_phrase(asked.act)) return 0;
  const word_bag actor_asked(asked.actor);
  const word_bag actor_found(found.actor);
  const double actor = actor_asked.empty() || actor_found.empty()
                           ? 1
                           : std::max(actor_asked.contained_in(actor_found), actor_found.contained_in(actor_asked));
  if (actor < same_actor) return 0;
  const word_bag object_asked(asked.object);
  const word_bag object_found(found.object);
  const double object = object_asked.empty() ? 1 : object_asked.contained_in(object_found);
  return 0.2 * actor + 0.8 * object;
}

}  // namespace

answer evaluate_modality(const question& q) {
  const auto& asked = q.expect<statement>();
  const domain::fact* best = nullptr;
  double closest = 0;
  for (const auto topic : {domain::topic::duty, domain::topic::power, domain::topic::prohibition}) {
    for (const auto* fact : facts_of(q, topic)) {
      const auto& found = std::get<statement>(fact->value);
      auto close = closeness(found, asked);
      // Among equals the one of the same force answers: the draft may say both what must and what may be done.
      if (close >= same_statement && !contradicts(found.modality, asked.modality) &&
          !is_weaker(found.modality, asked.modality))
        close += 1;
      if (close > closest) best = fact, closest = close;
    }
  }
  if (best == nullptr || closest < same_statement) return silent(q);
  const auto& found = std::get<statement>(best->value);
  const bool against = contradicts(found.modality, asked.modality);
  if (!against && !is_weaker(found.modality, asked.modality)) return satisfied(q, best);
  if (article_is_lacking(q)) return silent(q);
  return violated(q, against ? finding_type::contradicting : finding_type::weaker, place_of(q, *best), "modality", best);
}

answer evaluate_consultation(const question& q) {
  const auto& asked = q.expect<domain::consultation>();
  const auto facts = facts_of(q, domain::topic::written_consultation);
  if (facts.empty()) return silent(q);
  const domain::fact* lacks = nullptr;
  for (const auto* fact : facts) {
    const auto& found = std::get<domain::consultation>(fact->value);
    if (!found.allowed) return satisfied(q, fact);  // what is not allowed at all needs no exception
    const bool all = std::all_of(asked.exceptions.begin(), asked.exceptions.end(), [&](const std::string& exception) {
      return std::find(found.exceptions.begin(), found.exceptions.end(), exception) != found.exceptions.end();
    });
    if (all) return satisfied(q, fact);
    if (lacks == nullptr) lacks = fact;
  }
  // The excepted matter named without being excepted is allowed in so many words.
  const auto words = text::fold_phrase(q.content().substr(lacks->where.begin, lacks->where.size()));
  const bool named = std::any_of(asked.exceptions.begin(), asked.exceptions.end(), [&](const std::string& exception) {
    return words.find(text::fold_phrase(exception)) != std::string::npos;
  });
  return violated(q, named ? finding_type::contradicting : finding_type::weaker, place_of(q, *lacks),
                  named ? "excepted-matter-allowed" : "exception-left-out", lacks);
}

}  // namespace quyche::inline v0::conformance
