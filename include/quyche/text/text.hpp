// The first stage's result: one input as Unicode text, with the way back to what was handed in.
// Value type: owns everything it names; const objects may be shared by threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/error.hpp>
#include <quyche/core/names.hpp>
#include <quyche/core/span.hpp>
#include <quyche/text/offset_map.hpp>

namespace quyche::inline v0::text {

/// PDF, DOC, RTF and ODT are not read by the engine itself: a program that converts them says so (read_options::origin).
enum class format { plain, docx, html, pdf, doc, rtf, odt };
/// How the text was written. Of old font encodings and Unicode side by side in one text: mixed.
enum class encoding { utf8, utf16le, utf16be, tcvn3, vni, mixed };

/// A run (w:r) in the main part of a DOCX, both numbers from 0 as run_start says.
struct docx_run {
  std::uint32_t paragraph = 0;
  std::uint32_t run = 0;
  friend bool operator==(const docx_run&, const docx_run&) = default;
};

/// The runs that hold the first and the last character of a stretch.
struct docx_range {
  docx_run first;
  docx_run last;
  friend bool operator==(const docx_range&, const docx_range&) = default;
};

/// A position span in the three units that host systems use. Half open, from 0, into decoded_text::source.
struct position_span {
  span bytes;                           ///< UTF-8 bytes
  span chars;                           ///< code points
  span utf16;                           ///< UTF-16 code units
  std::optional<docx_range> docx = {};  ///< of a DOCX; nothing: another format, or text of its notes
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

/// A footnote or endnote of a DOCX. The words of notes stand at the end of decoded_text::source, behind all lines of the body,
/// in the order of their marks.
struct note_text {
  std::string label;       ///< the mark as Word shows it: "1", for endnotes "i", or one of the author's own ("*")
  bool endnote = false;    ///< at the end of the document, not of the page
  span where;              ///< bytes into decoded_text::source, ends with a line end
  std::size_t anchor = 0;  ///< where the mark stands, bytes into decoded_text::source
  friend bool operator==(const note_text&, const note_text&) = default;
};

/// How a paragraph is laid out, where the format says so; helps to tell headings from wrapped sentences.
struct paragraph_layout {
  std::size_t source = 0;  ///< where the paragraph starts, bytes into decoded_text::source
  bool centered = false;
  bool bold = false;      ///< all of its text
  bool in_table = false;  ///< header and signature tables
  friend bool operator==(const paragraph_layout&, const paragraph_layout&) = default;
};

/// The file that somebody handed in, where what is decoded was made from it.
struct origin {
  text::format format = text::format::plain;
  std::string sha256;  ///< lower-case hexadecimal, of its bytes
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
  std::vector<note_text> notes;                ///< DOCX only, ascending; the last stretch of source
  std::vector<diagnostic> diagnostics;         ///< spans into source
  std::vector<std::size_t> checkpoints_chars;  ///< code points before byte i * checkpoint of source
  std::vector<std::size_t> checkpoints_utf16;  ///< UTF-16 units before byte i * checkpoint of source
  static constexpr std::size_t checkpoint = 1024;
};

/// The runs of a DOCX that a byte span of `source` lies in; an empty span: the run at its place.
inline std::optional<docx_range> docx_runs(const decoded_text& t, span bytes) noexcept {
  if (t.runs.empty() || (!t.notes.empty() && bytes.begin >= t.notes.front().where.begin)) return std::nullopt;
  const auto at = [&](std::size_t byte) {
    const auto behind = std::partition_point(t.runs.begin(), t.runs.end(),
                                             [&](const run_start& start) { return start.source <= byte; });
    const auto& found = behind == t.runs.begin() ? *behind : *std::prev(behind);
    return docx_run{found.paragraph, found.run};
  };
  return docx_range{at(bytes.begin), at(bytes.empty() ? bytes.begin : bytes.end - 1)};
}

/// A byte span of `source` in all three units, and its runs.
inline position_span locate(const decoded_text& t, span bytes) noexcept {
  struct place {
    std::size_t byte = 0;
    std::size_t chars = 0;
    std::size_t units = 0;
  };
  // The last place before a byte that is known: a checkpoint, or one that was counted already.
  const auto known_before = [&](std::size_t byte, const place& counted) -> place {
    if (t.checkpoints_chars.empty()) return counted;
    const std::size_t slot = std::min(byte / decoded_text::checkpoint, t.checkpoints_chars.size() - 1);
    const std::size_t start = slot * decoded_text::checkpoint;
    if (counted.byte <= byte && counted.byte >= start) return counted;
    return {start, t.checkpoints_chars[slot], t.checkpoints_utf16[slot]};
  };
  const auto count = [&](std::size_t byte, const place& counted) {
    auto at = known_before(byte, counted);
    unsigned starts = 0;  // narrow counters: compilers turn this into vector code
    unsigned pairs = 0;
    const std::size_t end = std::min(byte, t.source.size());
    for (std::size_t i = at.byte; i < end; ++i) {
      const auto c = static_cast<unsigned char>(t.source[i]);
      starts += (c & 0xC0U) != 0x80U ? 1U : 0U;
      pairs += c >= 0xF0U ? 1U : 0U;
    }
    return place{std::max(at.byte, end), at.chars + starts, at.units + starts + pairs};
  };
  const auto begin = count(bytes.begin, {});
  const auto end = count(bytes.end, begin);
  return {bytes, {begin.chars, end.chars}, {begin.units, end.units}, docx_runs(t, bytes)};
}

}  // namespace quyche::inline v0::text

namespace quyche::inline v0 {

template <>
struct names<text::format> {
  static constexpr std::pair<text::format, std::string_view> table[] = {
      {text::format::plain, "text"}, {text::format::docx, "docx"}, {text::format::html, "html"},
      {text::format::pdf, "pdf"},    {text::format::doc, "doc"},   {text::format::rtf, "rtf"},
      {text::format::odt, "odt"}};
};
template <>
struct names<text::encoding> {
  static constexpr std::pair<text::encoding, std::string_view> table[] = {
      {text::encoding::utf8, "utf-8"},  {text::encoding::utf16le, "utf-16le"}, {text::encoding::utf16be, "utf-16be"},
      {text::encoding::tcvn3, "tcvn3"}, {text::encoding::vni, "vni"},          {text::encoding::mixed, "mixed"}};
};

}  // namespace quyche::inline v0
