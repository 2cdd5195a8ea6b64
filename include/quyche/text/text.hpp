// The first stage's result: one input as Unicode text, with the way back to what was handed in.
// Value type: owns everything it names; const objects may be shared by threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/error.hpp>
#include <quyche/core/names.hpp>
#include <quyche/core/span.hpp>
#include <quyche/text/offset_map.hpp>

namespace quyche::inline v0::text {

enum class format { plain, docx, html };
/// How the text was written. Of old font encodings and Unicode side by side in one text: mixed.
enum class encoding { utf8, utf16le, utf16be, tcvn3, vni, mixed };

/// A position span in the three units that host systems use. Half open, from 0, into decoded_text::source.
struct position_span {
  span bytes;  ///< UTF-8 bytes
  span chars;  ///< code points
  span utf16;  ///< UTF-16 code units
  friend bool operator==(const position_span&, const position_span&) = default;
};

/// Start of a run (w:r) of a DOCX in decoded_text::source, for runs that hold text. Paragraphs count every w:p of the
/// body in document order from 0, those in text boxes and in parts that are not read (deletions, fallbacks) too; runs
/// every w:r whose nearest w:p is that paragraph, from 0. A list label that Word makes belongs to the first run.
struct run_start {
  std::size_t source = 0;  ///< bytes into decoded_text::source
  std::uint32_t paragraph = 0;
  std::uint32_t run = 0;
  friend bool operator==(const run_start&, const run_start&) = default;
};

/// How a paragraph is laid out, where the format says so; helps to tell headings from wrapped sentences.
struct paragraph_layout {
  std::size_t source = 0;  ///< where the paragraph starts, bytes into decoded_text::source
  bool centered = false;
  bool bold = false;      ///< all of its text
  bool in_table = false;  ///< header and signature tables
  friend bool operator==(const paragraph_layout&, const paragraph_layout&) = default;
};

/// One input, decoded.
struct decoded_text {
  text::format format = text::format::plain;
  text::encoding encoding = text::encoding::utf8;
  std::string sha256;  ///< lower-case hexadecimal SHA-256 of the bytes handed in
  /// The text that spans count in, always UTF-8: the input itself, byte order mark and HTML tags too; the extracted text of a DOCX,
  /// one paragraph a line; what UTF-16 is in UTF-8. Text in TCVN3 or VNI stands here as it was written, in the letters
  /// of Windows-1252 (as UTF-8) that it looks like without its font: "®iÒu". Where an input has bytes that are not UTF-8, U+FFFD stands for them
  /// here (three bytes), and a diagnostic "invalid-utf8" names the offset in the input.
  std::string source;
  std::string content;  ///< source in Unicode and NFC, lines ended by LF, blanks unified, invisible characters dropped
  offset_map map;       ///< content → source
  std::vector<run_start> runs;                 ///< DOCX only, ascending
  std::vector<paragraph_layout> layout;        ///< DOCX only, ascending
  std::vector<diagnostic> diagnostics;         ///< spans into source
  std::vector<std::size_t> checkpoints_chars;  ///< code points before byte i * checkpoint of source
  std::vector<std::size_t> checkpoints_utf16;  ///< UTF-16 units before byte i * checkpoint of source
  static constexpr std::size_t checkpoint = 1024;
};

/// A byte span of `source` in all three units.
inline position_span locate(const decoded_text& t, span bytes) noexcept {
  const auto count = [&](std::size_t byte) {
    const std::size_t slot =
        t.checkpoints_chars.empty() ? 0 : std::min(byte / decoded_text::checkpoint, t.checkpoints_chars.size() - 1);
    std::size_t chars = t.checkpoints_chars.empty() ? 0 : t.checkpoints_chars[slot];
    std::size_t units = t.checkpoints_utf16.empty() ? 0 : t.checkpoints_utf16[slot];
    unsigned starts = 0;  // narrow counters: compilers turn this into vector code
    unsigned pairs = 0;
    const std::size_t end = std::min(byte, t.source.size());
    for (std::size_t i = slot * decoded_text::checkpoint; i < end; ++i) {
      const auto c = static_cast<unsigned char>(t.source[i]);
      starts += (c & 0xC0U) != 0x80U ? 1U : 0U;
      pairs += c >= 0xF0U ? 1U : 0U;
    }
    chars += starts;
    units += starts + pairs;
    return std::pair{chars, units};
  };
  const auto [chars_begin, units_begin] = count(bytes.begin);
  const auto [chars_end, units_end] = count(bytes.end);
  return {bytes, {chars_begin, chars_end}, {units_begin, units_end}};
}

}  // namespace quyche::inline v0::text

namespace quyche::inline v0 {

template <>
struct names<text::format> {
  static constexpr std::pair<text::format, std::string_view> table[] = {
      {text::format::plain, "text"}, {text::format::docx, "docx"}, {text::format::html, "html"}};
};
template <>
struct names<text::encoding> {
  static constexpr std::pair<text::encoding, std::string_view> table[] = {
      {text::encoding::utf8, "utf-8"},  {text::encoding::utf16le, "utf-16le"}, {text::encoding::utf16be, "utf-16be"},
      {text::encoding::tcvn3, "tcvn3"}, {text::encoding::vni, "vni"},          {text::encoding::mixed, "mixed"}};
};

}  // namespace quyche::inline v0
