#include "conformance/similarity.hpp"

#include <algorithm>

#include "text/token.hpp"

namespace quyche::inline v0::conformance {

namespace {

// FNV-1a: stable on every machine, so that scores and reports are too.
std::uint64_t hash(std::string_view word, std::uint64_t seed = 0xCBF29CE484222325U) noexcept {
  for (const char c : word) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return seed;
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) {
      ++count;
      ++i;
      ++k;
    } else if (a[i] < b[k]) {
      ++i;
    } else {
      ++k;
    }
  }
  return count;
}

}  // namespace

word_bag::word_bag(std::string_view text, text::lexicon& words) {
  const auto tokens = text::tokenise(text, words);
  std::uint64_t previous = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is_mark(i)) continue;
    const auto word = hash(tokens.word(i));
    words_.push_back(word);
    if (previous != 0) pairs_.push_back(hash(tokens.word(i), previous));
    previous = word;
  }
  std::sort(words_.begin(), words_.end());
  std::sort(pairs_.begin(), pairs_.end());
}

double word_bag::dice(const word_bag& other) const noexcept {
  const auto size = words_.size() + pairs_.size() + other.words_.size() + other.pairs_.size();
  if (size == 0) return 0;
  return 2.0 * static_cast<double>(shared(words_, other.words_) + shared(pairs_, other.pairs_)) /
         static_cast<double>(size);
}

double word_bag::contained_in(const word_bag& other) const noexcept {
  if (words_.empty()) return 0;
  return static_cast<double>(shared(words_, other.words_)) / static_cast<double>(words_.size());
}

}  // namespace quyche::inline v0::conformance
