// The words of a text as they are folded and mended, and a memory of them: a text of ten thousand words is written with a thousand spellings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/spelling.hpp"

namespace quyche::inline v0::text {

/// Finds the word that starts at `at` as fold_word_at does, and mends it: without another that lost the blank before it, and with what
/// a blank tore from it.
folded_word mended_word_at(std::string_view text, std::size_t at, char* out) noexcept;

/// The hash of a folded word, for tables of words; the same on every machine. `word` may be read up to the next multiple of eight bytes.
std::uint32_t hash_of_word(const char* word, std::size_t size) noexcept;

/// Words by their spelling, each folded once. Views that it gives stay valid as long as it lives. One thread at a time.
class lexicon {
 public:
  struct word {
    std::size_t end = 0;  ///< one past its last byte in the text; where it was looked for, if there is no word
    const char* folded = nullptr;
    std::uint32_t size = 0;  ///< of the folded form
    std::uint32_t hash = 0;
    bool upper = false;  ///< begins with an upper-case letter
  };

  lexicon();

  /// The word that starts at `at`, before the end of `text`: that of mended_word_at.
  word word_at(std::string_view text, std::size_t at) {
    const auto spelled = spelling_at(text, at);
    const auto& found = places_[place_of(spelled)];
    if (found.folded == nullptr || found.stump) return look(text, at, spelled);
    return {at + spelled.size, found.folded, found.size, found.hash, found.upper};
  }
  /// Appends the folded form of the word that starts at `at`, before the end of `text`: that of fold_word_at; one past its last byte.
  std::size_t append_folded(std::string_view text, std::size_t at, std::string& out);
  /// A copy of some bytes, which hash_of_word may read.
  const char* keep(std::string_view bytes);

 private:
  struct known {
    spelling spelled;  ///< of size 0: a free place
    const char* folded =
        nullptr;  ///< nothing: what is read here depends on what follows, or ends before the spelling does
    std::uint32_t hash = 0;
    std::uint16_t size = 0;
    bool upper = false;
    bool stump = false;  ///< may be the start of a word that a blank tore
  };

  /// Where a spelling stands, or would stand; a free place for that of size 0.
  std::size_t place_of(const spelling& of) const noexcept {
    std::size_t at = of.hash() & (places_.size() - 1);
    while (places_[at].spelled.size != 0 && places_[at].spelled != of) at = (at + 1) & (places_.size() - 1);
    return at;
  }
  word look(std::string_view text, std::size_t at, const spelling& spelled);
  const known& learn(std::string_view written, const spelling& spelled);
  void grow();

  std::pmr::monotonic_buffer_resource kept_;
  std::vector<known> places_;  ///< open addressing
  std::size_t used_ = 0;
  std::string room_;  ///< for words that are not remembered
};

/// fold_phrase() of a text that has words in common with others.
std::string fold_phrase(std::string_view phrase, lexicon& words);

}  // namespace quyche::inline v0::text
