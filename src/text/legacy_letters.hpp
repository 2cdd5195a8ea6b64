// Letters and words of the old encodings: what one character stands for, and which words of a line are capitals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/span.hpp>

namespace quyche::inline v0::text {

/// The letter that a Windows-1252 character stands for in TCVN3; 0: itself. Capitals only where the code has them.
char32_t tcvn3_letter(char32_t c) noexcept;

/// What a character and the one behind it stand for in VNI.
struct vni_found {
  char32_t letter = 0;  ///< 0: the character is itself
  bool both = false;    ///< the one behind belongs to it
};
vni_found vni_letter(char32_t c, char32_t behind) noexcept;

/// A whole word; a character that the encoding has no letter for stays.
std::u32string from_tcvn3(std::u32string_view word);
std::u32string from_vni(std::u32string_view word);

/// The capital of a small Vietnamese letter; others stay.
char32_t capital(char32_t letter) noexcept;

/// Characters that words of any of the encodings are made of, as code points in Windows-1252 or in Unicode.
bool is_word_letter(char32_t c) noexcept;
/// Of these, signs that are no letters in Unicode: § « ® µ and the like.
bool is_symbol(char32_t c) noexcept;
/// Letters of Vietnamese that no 8-bit code has, and combining marks.
bool only_unicode(char32_t c) noexcept;

/// The words of a line of TCVN3 (as UTF-8) that are written in capitals: those whose letters without a tone are
/// capitals, and doubtful ones ("Hµ", one capital) between such words. Ascending, bytes into the line.
std::vector<span> capital_words(std::string_view line);

}  // namespace quyche::inline v0::text
