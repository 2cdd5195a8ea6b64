// The words of many texts, each weighed by how rare it is among them, and how alike two of the texts are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <quyche/domain/fact.hpp>

#include "conformance/standard_matters.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

/// The words of texts, pairs of neighbouring words, topics of facts, matters and whole texts, by number: looked up once for all spaces that the
/// texts stand in.
class term_dictionary {
 public:
  /// Kinds of terms, so that equal values of different kinds are different terms.
  enum class kind : std::uint8_t { word, two_words, fact, whole_text, matter };

  std::uint32_t number(kind of, std::uint64_t value);
  kind kind_of(std::uint32_t number) const noexcept { return kinds_[number]; }
  std::size_t size() const noexcept { return kinds_.size(); }

 private:
  void grow();

  std::vector<std::uint64_t> keys_;  ///< open addressing: key of a term, 0 is free
  std::vector<std::uint32_t> numbers_;
  std::vector<kind> kinds_;
};

/// The terms that a token ends: its word, and that with the word before it. Marks end none.
struct token_terms {
  std::uint32_t word = 0;
  std::uint32_t two_words = 0;  ///< of the first word of all: any
};
/// Appends those of all tokens.
void append_terms(const text::token_list& tokens, term_dictionary& known, std::vector<token_terms>& to);

/// Texts as vectors of terms: words, pairs of neighbouring words, topics of facts, and the text as a whole. A term that stands in most texts of a large set weighs
/// nothing (boilerplate), one that stands in few weighs most: inverse document frequency (K. Spärck Jones, 1972), term counts damped by their
/// logarithm. Add all texts, then weigh(), then ask.
class term_space {
 public:
  /// For so many texts of so many tokens. The dictionary has to outlive it.
  term_space(std::size_t texts, std::size_t tokens, term_dictionary& known) : known_(known) {
    offsets_.reserve(texts + 1);
    terms_.reserve(2 * (texts + tokens));
  }

  /// Adds the next text by its words, their terms, what it states and the standard matters it settles.
  void add(const text::token_list& text, const token_terms* terms, const std::vector<domain::topic>& facts = {},
           standard_matters matters = 0);
  /// Weighs what was added; texts from `first_of_draft` on are those that likeness_to_draft() compares with.
  void weigh(std::size_t first_of_draft);

  std::size_t size() const noexcept { return offsets_.size() - 1; }
  bool empty(std::size_t text) const noexcept { return offsets_[text] == offsets_[text + 1]; }
  /// Words of a text, pairs not counted.
  std::size_t words(std::size_t text) const noexcept { return words_[text]; }

  /// Cosine of a text with every text of the draft, 0 to 1; `row` has a place for each and is overwritten.
  void likeness_to_draft(std::size_t text, std::vector<float>& row) const;
  /// Cosine of a text with what another has beyond the words of some third ones.
  double likeness_beyond(std::size_t text, std::size_t other, const std::vector<std::size_t>& taken) const;
  /// Whether two texts state facts of a common topic.
  bool share_facts(std::size_t a, std::size_t b) const noexcept { return (facts_[a] & facts_[b]) != 0; }

 private:
  struct counted {
    std::uint32_t term;
    std::uint32_t count;
    float weight;  ///< of the vector of length 1; 0 before weigh()
  };
  struct posting {
    std::uint32_t text;
    float weight;
  };

  /// Counts a term of the text that is being added, by its number in the dictionary; own_ has a place for it.
  void count(std::uint32_t number) {
    auto& id = own_[number];
    if (id == unseen) id = take_in(number);
    if (counts_[id]++ != 0) return;
    words_met_[id / 64] |= std::uint64_t{1} << (id % 64);
    blocks_met_[id / 4096] |= std::uint64_t{1} << (id / 64 % 64);
  }
  /// Gives a term that was not met here before its number in this space.
  std::uint32_t take_in(std::uint32_t number);
  /// Appends what was counted to terms_, sorted.
  void gather_counted();

  static constexpr std::uint32_t unseen = 0xFFFFFFFFU;

  std::vector<counted> terms_;           ///< of all texts, each text's sorted by term
  std::vector<std::size_t> offsets_{0};  ///< of each text in terms_, and the end
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> facts_;  ///< a bit a topic
  std::vector<float> rarity_;         ///< of each term
  std::vector<posting> postings_;     ///< of the draft, by term
  std::vector<std::size_t> posting_offsets_;
  std::size_t first_of_draft_ = 0;
  term_dictionary& known_;
  std::vector<std::uint32_t> own_;  ///< number in this space of each of the dictionary's terms, in the order they came
  std::vector<std::uint32_t> numbers_;  ///< and the other way round
  // Of the text that is being added: how often each term, a bit for each term that is met, and for each 64 of those bits.
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint64_t> words_met_;
  std::vector<std::uint64_t> blocks_met_;
};

}  // namespace quyche::inline v0::conformance
