#include "document/lines.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/fold.hpp"

namespace quyche::inline v0::document {

namespace {

/// Lines that repeat on that many pages are running heads.
constexpr std::size_t running_head_repeats = 4;
constexpr std::size_t longest_running_head = 120;

bool is_rule(std::string_view words) noexcept {
  return !words.empty() && words.find_first_not_of("_-*=~. ") == std::string_view::npos &&
         words.find_first_of("_-*=~") != std::string_view::npos;
}

bool is_page_number(std::string_view words) noexcept {
  return words.size() <= 4 && !words.empty() && words.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Stamps that digital signatures leave in a text layer.
bool is_stamp(std::string_view words) {
  constexpr std::string_view stamps[] = {"Ký bởi:", "Người ký:", "Cơ quan:", "Ngày ký:", "Thời gian ký:", "Email:"};
  return std::any_of(std::begin(stamps), std::end(stamps), [&](std::string_view s) { return words.starts_with(s); });
}

/// The line with its digits dropped, to compare running heads that carry page numbers or dates.
std::string without_digits(std::string_view words) {
  std::string kept;
  for (const char c : words) {
    if (c < '0' || c > '9') kept += c;
  }
  return kept;
}

void measure(std::string_view content, line& of) {
  bool letters = false;
  bool capitals = true;
  for (std::size_t i = of.where.begin; i < of.where.end;) {
    std::size_t size = 1;
    if (text::is_word_char(content, i, size)) {
      const char c = content[i];
      if (c < '0' || c > '9') {
        const bool upper = text::is_upper(content, i);
        if (!letters && i == of.where.begin) of.lower = !upper;
        letters = true;
        capitals = capitals && upper;
      }
    }
    ++of.width;
    i += std::max<std::size_t>(size, 1);
  }
  of.caps = letters && capitals;
}

/// Marks running heads (repeated but for their digits) together with the page numbers beside them.
void mark_furniture(std::string_view content, std::vector<line>& lines) {
  const auto words_of = [&](const line& l) { return content.substr(l.where.begin, l.where.size()); };
  std::unordered_map<std::string, std::size_t> repeats;
  const auto may_repeat = [&](const line& l) {
    const auto words = words_of(l);
    // A running head carries a page, an issue number or a date; repeated sentences of a regulation do not start with capitals
    // and a slash, but the lines of the căn cứ do.
    if (words.starts_with("Căn cứ") || words.starts_with("- Căn cứ")) return false;
    return words.size() <= longest_running_head && words.find('/') != std::string_view::npos &&
           text::is_upper(content, l.where.begin);
  };
  for (const auto& l : lines) {
    if (may_repeat(l)) ++repeats[without_digits(words_of(l))];
  }
  for (auto& l : lines) {
    const auto words = words_of(l);
    if (is_rule(words) || is_stamp(words)) l.furniture = true;
    if (words.starts_with("CÔNG BÁO/")) l.furniture = true;
    if (may_repeat(l) && repeats[without_digits(words)] >= running_head_repeats) l.furniture = true;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_page_number(words_of(lines[i]))) continue;
    const bool beside_head = (i > 0 && lines[i - 1].furniture) || (i + 1 < lines.size() && lines[i + 1].furniture);
    const bool alone = lines[i].gap_before && (i + 1 == lines.size() || lines[i + 1].gap_before);
    if (beside_head || alone) lines[i].furniture = true;
  }
}

}  // namespace

std::vector<line> split_lines(const text::decoded_text& text) {
  // Notes stand behind the lines of the body and are no lines of it.
  const std::size_t notes =
      text.notes.empty() ? std::string::npos : text.map.from_source(text.notes.front().where.begin);
  const std::string_view content = std::string_view(text.content).substr(0, notes);
  std::vector<line> lines;
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
      line l;
      l.where = {from, to};
      l.gap_before = gap;
      const auto source = text.map.to_source({begin, begin + 1}).begin;
      while (next_layout < text.layout.size() && text.layout[next_layout].source <= source) {
        l.own_paragraph = true;
        ++next_layout;
      }
      measure(content, l);
      lines.push_back(l);
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
    if (break_page) l.gap_before = false;
    break_page = false;
  }
  return lines;
}

}  // namespace quyche::inline v0::document
