// UTF-8 by hand: checking, stepping, writing. Everything here takes hostile bytes and never reads past the end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quyche::inline v0::utf8 {

/// One step through a text. Bytes that are not UTF-8 give U+FFFD, and `size` is then that of the longest part that
/// could have begun a character (The Unicode Standard, 3.9, "maximal subpart"; what other decoders replace as well).
struct step {
  char32_t code_point = 0xFFFD;
  std::size_t size = 0;  ///< bytes, at least 1 before the end of the text
  bool valid = false;
};

/// The character that starts at `at`. Past the end: size 0.
step next(std::string_view text, std::size_t at) noexcept;

/// Length of the longest prefix that is UTF-8 (RFC 3629: no surrogates, no overlong forms, at most U+10FFFF).
std::size_t valid_prefix(std::string_view text) noexcept;

/// Code points of a text that is UTF-8; of others, bytes that are no continuation.
std::size_t code_points(std::string_view text) noexcept;

/// Appends a code point; surrogates and values beyond U+10FFFF become U+FFFD.
void append(std::string& out, char32_t code_point);

/// Appends text with everything that is not UTF-8 replaced by U+FFFD.
void append_repaired(std::string& out, std::string_view text);

}  // namespace quyche::inline v0::utf8
