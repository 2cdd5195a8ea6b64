#include <quyche/document/document.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/utf8.hpp"

namespace quyche::inline v0::document {
namespace {

/// Spaces, and tabs to carriage returns.
bool is_blank_char(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_blank_char); }

/// Runs of blanks as one space, none at the ends.
std::string joined(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto* const end = text.data() + text.size();
  for (const auto* at = text.data(); at != end;) {
    const auto* const word = std::find_if_not(at, end, is_blank_char);
    at = std::find_if(word, end, is_blank_char);
    if (word != at && !out.empty()) out += ' ';
    out.append(word, at);
  }
  return out;
}

/// Whether the source is not what a reader saw: markup, or letters of a legacy font. Then the words are quoted as read.
bool is_coded(const text::decoded_text& text) {
  using enum text::encoding;
  return text.format == text::format::html || text.encoding == tcvn3 || text.encoding == vni || text.encoding == mixed;
}

}  // namespace

std::string quote(const file& read, span where) {
  const std::string_view content = read.reading.content;
  const std::string_view source = read.text.source;
  const auto& pieces = read.reading.map.segments();
  where.end = std::min(where.end, content.size());
  auto piece = std::partition_point(pieces.begin(), pieces.end(),
                                    [&](const text::segment& s) { return s.begin + s.length <= where.begin; });
  const bool coded = is_coded(read.text);
  std::string out;
  for (; piece != pieces.end() && piece->begin < where.end; ++piece) {
    const std::size_t begin = std::max(where.begin, piece->begin);
    const std::size_t end = std::min(where.end, piece->begin + piece->length);
    const auto as_read = content.substr(begin, end - begin);
    const bool whole = begin == piece->begin && end == piece->begin + piece->length;
    const bool in_source = piece->source + piece->source_length <= source.size();
    if (coded || piece->verbatim || !whole || !in_source || piece->source_length == 0 || is_blank(as_read)) {
      // The same bytes, an inserted or unified blank, or a part of a piece whose halves cannot be told apart.
      out += as_read;
    } else {
      utf8::append_repaired(out, source.substr(piece->source, piece->source_length));
    }
  }
  return joined(out);
}

text::position_span position(const file& read, span where) {
  return text::locate(read.text, read.reading.map.to_source(where));
}

}  // namespace quyche::inline v0::document
