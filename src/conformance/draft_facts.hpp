// The facts of a draft as requirements ask for them: by topic, and with what is compared of their words worked out once.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <quyche/domain/fact.hpp>

#include "conformance/similarity.hpp"
#include "domain/body_names.hpp"

namespace quyche::inline v0::conformance {

/// Refers to facts and a lexicon that have to outlive it. Remembers what it was asked for: not for sharing between threads.
class draft_facts {
 public:
  draft_facts() = default;
  draft_facts(const domain::facts& facts, text::lexicon& words);

  using list = std::vector<const domain::fact*>;
  /// Those of a topic, in their order.
  const list& of(domain::topic topic) const { return by_topic_[static_cast<std::size_t>(topic)]; }

  struct statement_words {
    std::string act;  ///< folded
    std::string actor;
  };
  struct statement_bags {
    word_bag actor;
    word_bag object;
  };
  /// Of a fact that is a duty, a power or a prohibition. Few are asked for more than their first words.
  const statement_words& statement(const domain::fact& fact) const;
  const statement_bags& bags(const domain::fact& fact) const;

  struct deadline_words {
    word_bag what;
    word_bag event;
  };
  const deadline_words& deadline(const domain::fact& fact) const;

  domain::body_names& bodies() const { return bodies_; }
  /// The posts of those whom a fact on composition lists, folded.
  const std::vector<std::string>& posts(const domain::fact& fact) const;

  /// A relation between bodies().
  domain::relation_of_names with_names(const domain::relation& of) const {
    return {&bodies_.of(of.from), of.kind, &bodies_.of(of.to)};
  }
  /// That of a fact.
  const domain::relation_of_names& relation(const domain::fact& fact) const;
  text::lexicon& words() const { return *words_; }

 private:
  static constexpr std::size_t topics = std::size(names<domain::topic>::table);

  const domain::fact* first_ = nullptr;
  text::lexicon* words_ = nullptr;
  std::array<list, topics> by_topic_;
  mutable std::vector<std::unique_ptr<statement_words>> statements_;  ///< of each fact, when it was asked for
  mutable std::vector<std::unique_ptr<statement_bags>> bags_;
  mutable std::vector<std::unique_ptr<deadline_words>> deadlines_;
  mutable std::vector<std::vector<std::string>> posts_;
  mutable std::vector<domain::relation_of_names> relations_;
  mutable domain::body_names bodies_;
};

}  // namespace quyche::inline v0::conformance
