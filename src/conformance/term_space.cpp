#include "conformance/term_space.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quyche::inline v0::conformance {

namespace {

// In a set of this many texts a term of more than a quarter of them tells nothing and costs most of the time.
constexpr std::size_t large_set = 256;
// Pairs of words tell the same text from another, single words the same matter in other words: both are wanted, the words more.
constexpr float weight_of_pairs = 0.3F;

constexpr std::size_t most_texts = 256;

float damped(std::uint32_t count) noexcept { return count == 1 ? 1.0F : 1.0F + std::log2(static_cast<float>(count)); }

// splitmix64 (S. Vigna, public domain).
std::uint64_t mixed(std::uint64_t key) noexcept {
  key += 0x9E3779B97F4A7C15U;
  key = (key ^ (key >> 30U)) * 0xBF58476D1CE4E5B9U;
  key = (key ^ (key >> 27U)) * 0x94D049BB133111EBU;
  return key ^ (key >> 31U);
}

/// Where the search for a key begins: its higher bits depend on all bits of the value.
std::size_t place_of(std::uint64_t key) noexcept { return static_cast<std::size_t>(key >> 32U); }

}  // namespace

void term_dictionary::grow() {
  const auto old_keys = std::move(keys_);
  const auto old_numbers = std::move(numbers_);
  keys_.assign(std::max<std::size_t>(old_keys.size() * 2, 1024), 0);
  numbers_.assign(keys_.size(), 0);
  for (std::size_t i = 0; i < old_keys.size(); ++i) {
    if (old_keys[i] == 0) continue;
    auto at = place_of(old_keys[i]) & (keys_.size() - 1);
    while (keys_[at] != 0) at = (at + 1) & (keys_.size() - 1);
    keys_[at] = old_keys[i];
    numbers_[at] = old_numbers[i];
  }
}

std::uint32_t term_dictionary::number(kind of, std::uint64_t value) {
  // Times an odd number: no two terms have the same key.
  auto key = (value * 8 + static_cast<std::uint64_t>(of)) * 0x9E3779B97F4A7C15U;
  if (kinds_.size() * 2 >= keys_.size()) grow();
  if (key == 0) key = 1;  // 0 is a free place
  auto at = place_of(key) & (keys_.size() - 1);
  while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) & (keys_.size() - 1);
  if (keys_[at] == 0) {
    keys_[at] = key;
    numbers_[at] = static_cast<std::uint32_t>(kinds_.size());
    kinds_.push_back(of);
  }
  return numbers_[at];
}

void append_terms(const text::token_list& tokens, term_dictionary& known, std::vector<token_terms>& to) {
  std::uint64_t previous = 0;
  bool first = true;
  const std::size_t begin = to.size();
  to.resize(begin + tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& made = to[begin + i];
    if (tokens.is_mark(i)) continue;
    const std::uint64_t word = tokens[i].hash;
    made.word = known.number(term_dictionary::kind::word, word);
    if (!first) made.two_words = known.number(term_dictionary::kind::two_words, previous << 32U | word);
    previous = word;
    first = false;
  }
}

std::uint32_t term_space::take_in(std::uint32_t number) {
  const auto id = static_cast<std::uint32_t>(numbers_.size());
  numbers_.push_back(number);
  counts_.push_back(0);
  if (numbers_.size() > 64 * words_met_.size()) words_met_.push_back(0);
  if (numbers_.size() > 4096 * blocks_met_.size()) blocks_met_.push_back(0);
  return id;
}

void term_space::gather_counted() {
  const auto take_lowest = [](std::uint64_t& bits) {
    const auto lowest = static_cast<std::uint32_t>(std::countr_zero(bits));
    bits &= bits - 1;
    return lowest;
  };
  for (std::uint32_t block = 0; block < blocks_met_.size(); ++block) {
    while (blocks_met_[block] != 0) {
      const auto word = block * 64 + take_lowest(blocks_met_[block]);
      while (words_met_[word] != 0) {
        const auto id = word * 64 + take_lowest(words_met_[word]);
        terms_.push_back({id, counts_[id], 0});
        counts_[id] = 0;
      }
    }
  }
}

void term_space::add(const text::token_list& tokens, const token_terms* terms, const std::vector<domain::topic>& facts,
                     standard_matters matters) {
  using enum term_dictionary::kind;
  std::uint32_t words = 0;
  std::uint64_t whole = 0;
  own_.resize(known_.size(), unseen);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is_mark(i)) continue;
    count(terms[i].word);
    if (words != 0) count(terms[i].two_words);
    whole = mixed(whole + tokens[i].hash);
    ++words;
  }
  const auto look_up_and_count = [&](term_dictionary::kind kind, std::uint64_t value) {
    const auto number = known_.number(kind, value);
    own_.resize(known_.size(), unseen);
    count(number);
  };
  std::uint32_t topics = 0;
  for (const auto topic : facts) {
    topics |= 1U << static_cast<unsigned>(topic);
    look_up_and_count(fact, static_cast<std::uint64_t>(topic));
  }
  for (; matters != 0; matters &= matters - 1)
    look_up_and_count(matter, static_cast<std::uint64_t>(std::countr_zero(matters)));
  if (words != 0) look_up_and_count(whole_text, whole >> 3U);
  gather_counted();
  offsets_.push_back(terms_.size());
  words_.push_back(words);
  facts_.push_back(topics);
}

void term_space::weigh(std::size_t first_of_draft) {
  first_of_draft_ = first_of_draft;
  const std::size_t terms = numbers_.size();
  std::vector<std::uint32_t> texts(terms, 0);
  for (const auto& one : terms_) ++texts[one.term];
  rarity_.resize(terms);
  // Few texts hold a term as a rule: a logarithm for each number of texts, not for each term.
  std::vector<float> logarithms(size() + 1, -1);
  for (std::size_t i = 0; i < terms; ++i) {
    const auto kind = known_.kind_of(numbers_[i]);
    // The same text is the same, however often it stands there.
    const bool common =
        kind != term_dictionary::kind::whole_text && size() >= large_set && texts[i] > std::min(size() / 4, most_texts);
    auto& rarity = logarithms[texts[i]];
    if (rarity < 0) rarity = std::log2(static_cast<float>(size() + 1) / static_cast<float>(texts[i]));
    rarity_[i] = common ? 0 : kind == term_dictionary::kind::two_words ? rarity * weight_of_pairs : rarity;
  }
  posting_offsets_.assign(terms + 1, 0);
  for (std::size_t text = 0; text < size(); ++text) {
    float square = 0;
    for (auto i = offsets_[text]; i < offsets_[text + 1]; ++i) {
      terms_[i].weight = damped(terms_[i].count) * rarity_[terms_[i].term];
      square += terms_[i].weight * terms_[i].weight;
    }
    if (square == 0) continue;
    const float length = std::sqrt(square);
    for (auto i = offsets_[text]; i < offsets_[text + 1]; ++i) {
      terms_[i].weight /= length;
      if (text >= first_of_draft && terms_[i].weight != 0) ++posting_offsets_[terms_[i].term + std::size_t{1}];
    }
  }
  for (std::size_t i = 0; i < terms; ++i) posting_offsets_[i + 1] += posting_offsets_[i];
  postings_.resize(posting_offsets_[terms]);
  auto next = posting_offsets_;
  for (std::size_t text = first_of_draft; text < size(); ++text) {
    for (auto i = offsets_[text]; i < offsets_[text + 1]; ++i) {
      if (terms_[i].weight != 0)
        postings_[next[terms_[i].term]++] = {static_cast<std::uint32_t>(text - first_of_draft), terms_[i].weight};
    }
  }
}

void term_space::likeness_to_draft(std::size_t text, std::vector<float>& row) const {
  std::fill(row.begin(), row.end(), 0.0F);
  for (auto i = offsets_[text]; i < offsets_[text + 1]; ++i) {
    const float weight = terms_[i].weight;
    if (weight == 0) continue;
    const auto end = posting_offsets_[terms_[i].term + std::size_t{1}];
    for (auto k = posting_offsets_[terms_[i].term]; k < end; ++k)
      row[postings_[k].text] += weight * postings_[k].weight;
  }
}

double term_space::likeness_beyond(std::size_t text, std::size_t other, const std::vector<std::size_t>& taken) const {
  std::vector<std::size_t> at;
  for (const auto third : taken) at.push_back(offsets_[third]);
  double square = 0;
  double product = 0;
  auto own = offsets_[text];
  for (auto i = offsets_[other]; i < offsets_[other + 1]; ++i) {
    const auto& one = terms_[i];
    std::uint32_t used = 0;
    for (std::size_t k = 0; k < taken.size(); ++k) {
      while (at[k] < offsets_[taken[k] + 1] && terms_[at[k]].term < one.term) ++at[k];
      if (at[k] < offsets_[taken[k] + 1] && terms_[at[k]].term == one.term) used += terms_[at[k]].count;
    }
    if (used >= one.count) continue;
    const double weight = damped(one.count - used) * rarity_[one.term];
    square += weight * weight;
    while (own < offsets_[text + 1] && terms_[own].term < one.term) ++own;
    if (own < offsets_[text + 1] && terms_[own].term == one.term) product += weight * terms_[own].weight;
  }
  return square == 0 ? 0 : product / std::sqrt(square);
}

}  // namespace quyche::inline v0::conformance
