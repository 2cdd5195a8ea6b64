// Equality of Vietnamese words for matching: what a reader takes for the same word folds to the same bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace quyche::inline v0::text {

/// Appends the folded form of one word (a run of letters and digits, NFC) to `out`: lower case, modern tone placement
/// ("uỷ" → "ủy", "hoà" → "hòa"; only oa, oe, uy without final consonant, never after qu- or gi-), eth and other look-alikes
/// folded (Ð ð → đ, Ƣ ƣ → ư, Cyrillic а е о р с х у in words that also hold Latin letters → Latin), and i for y after a consonant at the
/// end of a syllable ("kỹ" = "kĩ", "lý" = "lí", "quy" = "qui").
void fold_word(std::string_view word, std::string& out);

/// Room that fold_word_at asks for behind the words it writes, bytes.
inline constexpr std::size_t slack_of_fold = 8;

/// A word found in a text.
struct folded_word {
  std::size_t end = 0;   ///< one past its last byte in the text; where it was looked for, if there is no word
  std::size_t size = 0;  ///< bytes of its folded form, never more than of the word itself
  bool upper = false;    ///< begins with an upper-case letter
  bool has_digit = false;
  unsigned vowel_groups =
      0;  ///< runs of vowels: one in a syllable of Vietnamese, none in a stump of one; 1 for other scripts
};
/// Finds the word that starts at `at` (before the end of `text`) and writes its folded form to `out`, where there is
/// room for the rest of the text and `slack_of_fold` bytes.
folded_word fold_word_at(std::string_view text, std::size_t at, char* out) noexcept;

/// The word a text starts with, folded, without a detour over the heap. Of a long one only the start is taken.
class first_word {
 public:
  explicit first_word(std::string_view text) noexcept;
  std::string_view folded() const noexcept { return {bytes_.data(), found_.size}; }
  /// One past its last byte in the text; 0: the text starts with no word.
  std::size_t end() const noexcept { return found_.end; }
  bool upper() const noexcept { return found_.upper; }

 private:
  static constexpr std::size_t longest = 24;  // bytes
  std::array<char, longest + slack_of_fold> bytes_;
  folded_word found_;
};

/// Folds a phrase: words by fold_word, everything between words becomes one space; no blanks at the ends.
std::string fold_phrase(std::string_view phrase);

/// The word as modern spelling places its tone mark, case and everything else kept: "Uỷ" → "Ủy".
std::string modern_tone(std::string_view word);

/// Appends the word as modern_tone gives it, in lower case where asked.
void append_modern(std::string& out, std::string_view word, bool in_lower_case);

/// Lower case of NFC text, letter by letter (Vietnamese and Latin letters, no locale).
std::string lower(std::string_view text);

/// The two below for what is not ASCII.
bool is_wide_word_char(std::string_view text, std::size_t at, std::size_t& size) noexcept;
bool is_wide_upper(std::string_view text, std::size_t at) noexcept;

/// Whether the code point that starts at `at` is a letter or a digit; sets `size` to its length in bytes.
inline bool is_word_char(std::string_view text, std::size_t at, std::size_t& size) noexcept {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) >= 0x80) return is_wide_word_char(text, at, size);
  size = 1;
  const char c = text[at];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
/// Whether the code point that starts at `at` is an upper-case letter.
inline bool is_upper(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) >= 0x80) return is_wide_upper(text, at);
  return text[at] >= 'A' && text[at] <= 'Z';
}
/// Whether there are letters and all of them are capitals. Ends at the first that is none.
bool all_capitals(std::string_view text) noexcept;

}  // namespace quyche::inline v0::text
