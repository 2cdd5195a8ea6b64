#include "document/notes.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace quyche::inline v0::document {

std::vector<note> read_notes(const text::decoded_text& text, reading& into) {
  std::vector<note> notes;
  notes.reserve(text.notes.size());
  text::offset_map from_content;
  const std::size_t end_of_body = into.content.size();
  for (const auto& written : text.notes) {
    note found{{}, written.label, written.endnote, {}, into.map.from_source(written.anchor)};
    found.anchor = std::min(found.anchor, end_of_body);
    found.where.begin = into.content.size();
    const std::size_t end = text.map.from_source(written.where.end);
    for (std::size_t at = text.map.from_source(written.where.begin); at < end;) {
      const std::size_t stop = std::min(text.content.find('\n', at), end);
      std::size_t from = at;
      std::size_t to = stop;
      while (from < to && text.content[from] == ' ') ++from;
      while (to > from && text.content[to - 1] == ' ') --to;
      at = stop + 1;
      if (from == to) continue;
      into.content.append(text.content, from, to - from).append("\n");
      from_content.append(to - from, from, to - from, true);
      from_content.append(1, to, 0, false);
    }
    if (into.content.size() == found.where.begin) continue;
    found.where.end = into.content.size() - 1;  // without the last line end
    notes.push_back(std::move(found));
  }
  const auto from_source = text.map.compose(from_content);
  for (const auto& piece : from_source.segments()) {
    into.map.append(piece.length, piece.source, piece.source_length, piece.verbatim);
  }
  std::stable_sort(notes.begin(), notes.end(), [](const note& a, const note& b) { return a.anchor < b.anchor; });
  return notes;
}

}  // namespace quyche::inline v0::document
