#include "document/lines.hpp"

#include <algorithm>

#include "document/furniture.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::document {

namespace {

void read_case(std::string_view words, line& of) {
  std::size_t size = 1;
  if (text::is_word_char(words, 0, size) && (words[0] < '0' || words[0] > '9'))
    (text::is_upper(words, 0) ? of.capital : of.lower) = true;
  of.caps = !of.lower && text::all_capitals(words);
}

}  // namespace

std::vector<line> split_lines(std::string_view content, const text::offset_map& map,
                              const std::vector<text::paragraph_layout>& layout) {
  std::vector<line> lines;
  constexpr std::size_t usual_line = 64;  // bytes
  lines.reserve(content.size() / usual_line + 1);
  bool gap = false;
  std::size_t next_layout = 0;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t stop = std::min(content.find('\n', begin), content.size());
    std::size_t from = begin;
    std::size_t to = stop;
    while (from < to && (content[from] == ' ' || content[from] == '\t')) ++from;
    while (to > from && (content[to - 1] == ' ' || content[to - 1] == '\t')) --to;
    if (from == to) {
      gap = true;
    } else {
      line& l = lines.emplace_back();  // filled where it stays
      l.where = {from, to};
      l.gap_before = gap;
      const auto source = layout.empty() ? 0 : map.to_source({begin, begin + 1}).begin;
      while (next_layout < layout.size() && layout[next_layout].source <= source) {
        l.own_paragraph = true;
        ++next_layout;
      }
      read_case(content.substr(from, to - from), l);
      gap = false;
    }
    begin = stop + 1;
  }
  mark_furniture(content, lines);
  // Blank lines around page furniture belong to the page break, not to the text.
  bool break_page = false;
  for (auto& l : lines) {
    if (l.furniture) {
      break_page = true;
      continue;
    }
    l.page_before = break_page;
    if (break_page) l.gap_before = false;
    break_page = false;
  }
  return lines;
}

}  // namespace quyche::inline v0::document
