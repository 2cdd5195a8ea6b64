// Duties, powers and prohibitions; written consultation.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "conformance/evaluator.hpp"
#include "conformance/similarity.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::statement;

constexpr double same_statement = 0.7;
constexpr double same_actor = 0.34;

/// The words with one of each group of alternatives: "nghị quyết của đảng đoàn/ban cán sự đảng" is two phrases.
std::vector<std::string> either_of(std::string_view words) {
  constexpr std::size_t most = 16;
  std::vector<std::string> made{std::string()};
  if (words.find('/') == std::string_view::npos) return {std::string(words)};
  const auto tokens = text::tokenise(words);
  for (std::size_t i = 0; i < tokens.size();) {
    const auto name = domain::body_name_at(words, tokens, i);
    const auto length = std::max<std::size_t>(name.length, 1);
    std::vector<std::string> alternatives;
    if (name.name.find('/') == std::string::npos) {
      const auto as_written = tokens.bytes(i, i + length);
      alternatives.emplace_back(words.substr(as_written.begin, as_written.size()));
    } else {
      for (std::size_t at = 0; at <= name.name.size();) {
        const auto end = std::min(name.name.find('/', at), name.name.size());
        alternatives.push_back(name.name.substr(at, end - at));
        at = end + 1;
      }
    }
    if (made.size() * alternatives.size() > most) alternatives.resize(1);
    std::vector<std::string> longer;
    for (const auto& begun : made) {
      for (const auto& next : alternatives) longer.push_back(begun.empty() ? next : begun + ' ' + next);
    }
    made = std::move(longer);
    i += length;
  }
  return made;
}

/// The bodies that words name.
std::vector<std::string> bodies_in(std::string_view words) {
  std::vector<std::string> made;
  const auto tokens = text::tokenise(words);
  for (auto i = domain::next_body(tokens, 0, tokens.size()); i < tokens.size();
       i = domain::next_body(tokens, i, tokens.size())) {
    auto named = domain::body_name_at(words, tokens, i);
    i += std::max<std::size_t>(named.length, 1);
    if (named.length != 0) made.push_back(std::move(named.name));
  }
  return made;
}

/// The statement asked for, made ready to be compared with many.
struct wanted {
  std::string act;
  std::string actor_name;
  word_bag actor;
  std::vector<word_bag> objects;  ///< either of them will do
  std::string organ;              ///< the draft's own, where it has to act; bodies are then compared by their names
  std::string superior;           ///< whom its act is towards

  wanted(const question& q, const statement& asked, text::lexicon& words)
      : act(text::fold_phrase(asked.act, words)),
        actor_name(text::fold_phrase(asked.actor, words)),
        actor(asked.actor, words) {
    auto object = asked.object;
    if (asked.actor == "@body") {
      organ = resolved_name(q, asked.actor);
      const auto named = bodies_in(object);
      if (!named.empty()) superior = named.front();
      if (const auto at = object.find(superior); !superior.empty() && at != std::string::npos) object.resize(at);
    }
    for (const auto& one : either_of(object)) objects.emplace_back(one, words);
  }
};

/// Whether one of two actors is the deputy of the other, by its words: "phó bí thư" for "bí thư". Both together are neither.
bool is_deputy_of(std::string_view found, std::string_view asked) {
  const std::string_view deputy = "phó ";
  if (asked.empty() || found.empty()) return false;
  const auto at = found.find(deputy);
  if (asked.find(deputy) != std::string_view::npos) return at == std::string_view::npos;
  return at != std::string_view::npos && found.find(asked) > at;
}

/// Whether an actor is anybody among the members, by what marks him: "người thuộc thiểu số", "đảng viên có ý kiến khác".
bool is_any_member(std::string_view found, std::string_view asked) {
  constexpr std::array<std::string_view, 4> anybody = {"người ", "đảng viên ", "đồng chí ", "cá nhân "};
  return asked == "thành viên" &&
         std::any_of(anybody.begin(), anybody.end(), [&](std::string_view who) { return found.starts_with(who); });
}

/// How well a statement of the draft answers the one asked for: 0 not at all, 1 the same act on the same object by the same actor.
double closeness(const domain::fact& fact, const wanted& asked, const draft_facts& ready) {
  const auto& words = ready.statement(fact);
  if (words.act != asked.act) return 0;
  if (is_deputy_of(words.actor, asked.actor_name)) return 0;
  const bool anybody = is_any_member(words.actor, asked.actor_name);
  const auto& bags = ready.bags(fact);
  const double actor = asked.actor.empty() || bags.actor.empty() || anybody
                           ? 1
                           : std::max(asked.actor.contained_in(bags.actor), bags.actor.contained_in(asked.actor));
  if (actor < same_actor) return 0;
  // "Người có ý kiến khác được bảo lưu": what marks the actor is what the act is about.
  const auto& found = std::get<statement>(fact.value);
  const word_bag with_actor = anybody ? word_bag(found.actor + ' ' + found.object, ready.words()) : word_bag();
  const auto& object_found = anybody ? with_actor : bags.object;
  double object = 0;
  for (const auto& one : asked.objects) object = std::max(object, one.empty() ? 1 : one.contained_in(object_found));
  return 0.2 * actor + 0.8 * object;
}

/// Whether a body is named in the object of a statement, or one that it acts for.
bool is_towards(const statement& found, std::string_view body, domain::body_names& names) {
  const auto named = bodies_in(found.object);
  return std::any_of(named.begin(), named.end(),
                     [&](const std::string& one) { return names.acts_for(body, one) || names.acts_for(one, body); });
}

/// closeness() of what the organ itself has to do towards its superior.
double closeness_of_organ(const domain::fact& fact, const wanted& asked, const draft_facts& ready) {
  const auto& found = std::get<statement>(fact.value);
  auto& names = ready.bodies();
  const bool same = ready.statement(fact).act == asked.act && !found.actor.empty() &&
                    names.same(found.actor, asked.organ) &&
                    (asked.superior.empty() || is_towards(found, asked.superior, names));
  if (!same) return 0;
  double object = 0;
  for (const auto& one : asked.objects)
    object = std::max(object, one.empty() ? 1 : one.contained_in(ready.bags(fact).object));
  return object;
}

/// Whether the superior has to do towards the organ what the organ has to do towards it.
bool is_reversed(const statement& found, const draft_facts::statement_words& words, const wanted& asked,
                 domain::body_names& names) {
  if (asked.superior.empty() || words.act != asked.act || found.actor.empty()) return false;
  return found.modality == domain::modality::obligation && !names.same(found.actor, asked.organ) &&
         (names.acts_for(asked.superior, found.actor) || names.acts_for(found.actor, asked.superior)) &&
         is_towards(found, asked.organ, names);
}

/// A duty where the norm gives a power is the draft's own affair, whatever `binds` says of values.
bool binds_enough(const statement& found, const statement& asked) {
  const auto how = compare(found.modality, asked.modality);
  return how == domain::comparison_result::equal || how == domain::comparison_result::stricter;
}

}  // namespace

answer evaluate_modality(const question& q) {
  const auto& asked = q.expect<statement>();
  auto& words = q.ready.words();
  const wanted ready(q, asked, words);
  auto& names = q.ready.bodies();
  // A right taken from those who have it, whatever else the draft says.
  const auto name = text::fold_phrase(asked.act + ' ' + asked.object);
  const auto topic_asked = asked.modality == domain::modality::obligation    ? domain::topic::duty
                           : asked.modality == domain::modality::prohibition ? domain::topic::prohibition
                                                                             : domain::topic::power;
  for (const auto* fact : facts_of(q, topic_asked)) {
    const auto* right = std::get_if<domain::named>(&fact->value);
    if (right == nullptr || asked.actor == "@body" || text::fold_phrase(right->name) != name) continue;
    const bool denied = right->standing == domain::standing::refused;
    return violated(q, denied ? finding_type::contradicting : finding_type::weaker, place_of(q, *fact), "right-taken",
                    fact);
  }
  const domain::fact* best = nullptr;
  const domain::fact* weakened = nullptr;  // a duty that is expressly left open, whatever else the draft says
  const domain::fact* denied = nullptr;    // one that expressly need not be done
  double closest = 0;
  for (const auto topic : {domain::topic::duty, domain::topic::power, domain::topic::prohibition}) {
    for (const auto* fact : facts_of(q, topic)) {
      const auto* said = std::get_if<statement>(&fact->value);
      if (said == nullptr) continue;  // what overturns a power
      const auto& found = *said;
      const auto& spoken = q.ready.statement(*fact);
      if (is_reversed(found, spoken, ready, names))
        return violated(q, finding_type::contradicting, place_of(q, *fact), "relation-reversed", fact);
      auto close = ready.organ.empty() ? closeness(*fact, ready, q.ready) : closeness_of_organ(*fact, ready, q.ready);
      const bool duty = asked.modality == domain::modality::obligation;
      if (duty && close >= same_statement && weakened == nullptr &&
          compare(found.modality, asked.modality) == domain::comparison_result::weaker)
        weakened = fact;
      if (duty && close >= same_statement && fact->derivation == "leave-not-to") denied = fact;
      // Among equals the one of the same force answers: the draft may say both what must and what may be done.
      if (close >= same_statement && binds_enough(found, asked)) close += 1;
      if (close > closest) best = fact, closest = close;
    }
  }
  if (best == nullptr || closest < same_statement) return silent(q);
  if (denied != nullptr && !article_is_lacking(q))
    return violated(q, finding_type::contradicting, place_of(q, *denied), "duty-denied", denied);
  if (weakened != nullptr && !article_is_lacking(q))
    return violated(q, finding_type::weaker, place_of(q, *weakened), "modality", weakened);
  const auto& found = std::get<statement>(best->value);
  if (binds_enough(found, asked)) {
    // What is only advised against is not forbidden.
    if (best->standing == domain::standing::optional && asked.modality == domain::modality::prohibition)
      return violated(q, finding_type::weaker, place_of(q, *best), "made-optional", best);
    // A duty that has exceptions binds less, and so does a right that is there under a condition only.
    const bool duty = asked.modality == domain::modality::obligation || asked.modality == domain::modality::prohibition;
    const bool excepted = duty && asked.exception.empty() && !found.exception.empty();
    const bool restricted =
        !duty && found.modality == domain::modality::restriction && asked.modality != domain::modality::restriction;
    if ((!excepted && !restricted) || article_is_lacking(q)) return satisfied(q, best);
    return violated(q, finding_type::weaker, place_of(q, *best), excepted ? "exception-added" : "condition-added",
                    best);
  }
  if (article_is_lacking(q)) return silent(q);
  const bool less = compare(found.modality, asked.modality) == domain::comparison_result::weaker;
  return violated(q, less ? finding_type::weaker : finding_type::contradicting, place_of(q, *best), "modality", best);
}

answer evaluate_consultation(const question& q) {
  const auto& asked = q.expect<domain::consultation>();
  const auto facts = facts_of(q, domain::topic::written_consultation);
  if (facts.empty()) return silent(q);
  const domain::fact* lacks = nullptr;
  // The excepted matter named without being excepted is allowed in so many words.
  const auto names_exception = [&](const domain::fact& fact) {
    // With the items of the list that it leads.
    const auto& whole = q.draft().provisions[fact.provision].whole;
    const bool leads = q.content().substr(fact.where.begin, fact.where.size()).ends_with(':');
    const auto end = leads ? std::max(fact.where.end, whole.end) : fact.where.end;
    const auto named = domain::excepted_matters_in(q.content().substr(fact.where.begin, end - fact.where.begin));
    return std::any_of(asked.exceptions.begin(), asked.exceptions.end(), [&](const std::string& exception) {
      return std::find(named.begin(), named.end(), exception) != named.end();
    });
  };
  const domain::fact* answers = nullptr;
  const domain::fact* refuses = nullptr;
  for (const auto* fact : facts) {
    auto found = std::get<domain::consultation>(fact->value);
    // What silence means is for the adopter where the norm does not say.
    if (!asked.silence_is_agreement) found.silence_is_agreement = found.silence_is_refusal = false;
    if (asked.silence_is_agreement && found.silence_is_refusal) refuses = fact;
    found.silence_is_refusal = false;
    const auto how = compare(found, asked);
    const bool enough = how == domain::comparison_result::equal || how == domain::comparison_result::stricter;
    if (enough && answers == nullptr) answers = fact;
    if (!enough && (lacks == nullptr || names_exception(*fact))) lacks = fact;
  }
  std::vector<answer> wrong;
  if (answers == nullptr) {
    const bool named = names_exception(*lacks);
    auto place = place_of(q, *lacks);
    // In a list, where the matter is named.
    for (auto i = lacks->provision + 1; named && i < q.draft().provisions[lacks->provision].end; ++i) {
      const auto& own = q.draft().provisions[i].own;
      if (!domain::excepted_matters_in(q.content().substr(own.begin, own.size())).empty()) place = place_of(q, i);
    }
    wrong.push_back(violated(q, named ? finding_type::contradicting : finding_type::missing, std::move(place),
                             named ? "excepted-matter-allowed" : "exception-left-out", lacks));
  }
  if (refuses != nullptr)
    wrong.push_back(violated(q, finding_type::contradicting, place_of(q, *refuses), "silence-reversed", refuses));
  if (wrong.empty()) return satisfied(q, answers);
  if (wrong.size() > 1) wrong.front().findings.push_back(std::move(wrong.back().findings.front()));
  return std::move(wrong.front());
}

}  // namespace quyche::inline v0::conformance
