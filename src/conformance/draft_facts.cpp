#include "conformance/draft_facts.hpp"

#include <variant>

#include "text/lexicon.hpp"

namespace quyche::inline v0::conformance {

draft_facts::draft_facts(const domain::facts& facts, text::lexicon& words)
    : first_(facts.list.data()),
      words_(&words),
      statements_(facts.list.size()),
      bags_(facts.list.size()),
      deadlines_(facts.list.size()),
      posts_(facts.list.size()),
      relations_(facts.list.size()) {
  for (const auto& fact : facts.list) by_topic_[static_cast<std::size_t>(fact.topic)].push_back(&fact);
}

const draft_facts::statement_words& draft_facts::statement(const domain::fact& fact) const {
  auto& made = statements_[static_cast<std::size_t>(&fact - first_)];
  if (made == nullptr) {
    const auto& said = std::get<domain::statement>(fact.value);
    made = std::make_unique<statement_words>(
        statement_words{text::fold_phrase(said.act, *words_), text::fold_phrase(said.actor, *words_)});
  }
  return *made;
}

const draft_facts::statement_bags& draft_facts::bags(const domain::fact& fact) const {
  auto& made = bags_[static_cast<std::size_t>(&fact - first_)];
  if (made == nullptr) {
    const auto& said = std::get<domain::statement>(fact.value);
    made =
        std::make_unique<statement_bags>(statement_bags{word_bag(said.actor, *words_), word_bag(said.object, *words_)});
  }
  return *made;
}

const std::vector<std::string>& draft_facts::posts(const domain::fact& fact) const {
  auto& made = posts_[static_cast<std::size_t>(&fact - first_)];
  const auto& members = std::get<domain::composition>(fact.value).members;
  if (made.empty()) {
    for (const auto& one : members) made.push_back(text::fold_phrase(one.post, *words_));
  }
  return made;
}

const domain::relation_of_names& draft_facts::relation(const domain::fact& fact) const {
  auto& made = relations_[static_cast<std::size_t>(&fact - first_)];
  if (made.from == nullptr) made = with_names(std::get<domain::relation>(fact.value));
  return made;
}

const draft_facts::deadline_words& draft_facts::deadline(const domain::fact& fact) const {
  auto& made = deadlines_[static_cast<std::size_t>(&fact - first_)];
  if (made == nullptr) {
    const auto& said = std::get<domain::deadline>(fact.value);
    made =
        std::make_unique<deadline_words>(deadline_words{word_bag(said.what, *words_), word_bag(said.event, *words_)});
  }
  return *made;
}

}  // namespace quyche::inline v0::conformance
