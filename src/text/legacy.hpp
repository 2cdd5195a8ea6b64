// The Vietnamese font encodings from before Unicode: TCVN3 (TCVN 5712:1993, VN3; the .Vn fonts of ABC) and VNI (a base
// letter and a mark, two bytes). Such text looks like Western European letters: "®iÒu kho¶n", "ñieàu khoaûn". What it
// means is told by the font where the file names one, else by which reading gives Vietnamese syllables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/text/offset_map.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::text {

/// What the name of a font says about the letters written in it.
enum class font_code : unsigned char { unknown, tcvn3, tcvn3_capitals, vni };

/// .VnTime, .VnArialH and the like (a final H: small letters are drawn as capitals), VNI-Times and the like.
font_code font_named(std::string_view family) noexcept;

/// Where text in another kind of font begins; it goes on up to the next one.
struct font_start {
  std::size_t source = 0;  ///< bytes into source
  font_code code = font_code::unknown;
};

/// The text with what was in an old encoding converted.
struct conversion {
  std::string text;
  offset_map map;               ///< text → source; a converted letter is one piece, not verbatim
  std::vector<span> converted;  ///< stretches of the source, ascending
};

/// Converts what is in TCVN3 or VNI, line by line and font by font; fills encoding and diagnostics of `text`. Without
/// such text `converted` is empty, and so is `text`. Spans in which there is Vietnamese in Unicode are left alone.
/// `fonts` ascending; none: unknown throughout. Linear in the length of source.
conversion convert_legacy(decoded_text& text, const std::vector<font_start>& fonts = {});

/// One byte of Windows-1252, in which old encodings are stored, as the code point that editors show for it.
char32_t windows_1252(unsigned char byte) noexcept;

}  // namespace quyche::inline v0::text
