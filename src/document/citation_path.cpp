#include "document/citation_path.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "document/label.hpp"

namespace quyche::inline v0::document {

namespace {

using text::token_list;

template <std::size_t size>
bool one_of(const token_list& tokens, std::size_t i, const std::array<std::string_view, size>& words) noexcept {
  if (i >= tokens.size()) return false;
  return std::find(words.begin(), words.end(), tokens.word(i)) != words.end();
}

/// A label as a unit of an address, and the tokens it takes.
struct one_label {
  std::string unit;
  std::int64_t ordinal = 0;
  std::size_t length = 0;  ///< 0: none
};

std::string_view letters_of(cited_unit of) noexcept {
  switch (of) {
    case cited_unit::point: return "p";
    case cited_unit::clause: return "k";
    case cited_unit::article: return "d";
    case cited_unit::subsection: return "tm";
    case cited_unit::section: return "m";
    case cited_unit::chapter: return "c";
    case cited_unit::part: return "pt";
    case cited_unit::none: break;
  }
  return "";
}

std::string numbered(std::string_view letters, std::int64_t number) {
  std::array<char, std::numeric_limits<std::int64_t>::digits10 + 2> digits;
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return std::string(letters).append(digits.data(), end);
}

/// "a", "đ", "a1": a letter that stands alone.
one_label letter_at(const token_list& tokens, std::size_t i) {
  if (!tokens.is_word(i) || tokens[i].upper) return {};
  auto word = tokens.word(i);
  auto digits = word.find_first_of("0123456789");
  if (digits == std::string_view::npos) digits = word.size();
  const auto letter = point_unit(word.substr(0, digits));
  if (letter.empty() || word.size() - digits > 2) return {};
  if (i + 1 < tokens.size() && tokens[i + 1].glued) {
    constexpr std::array<std::string_view, 6> ends = {",", ";", ".", ":", ")", "”"};
    if (!one_of(tokens, i + 1, ends)) return {};
  }
  one_label found;
  found.unit = std::string("p").append(letter).append(word.substr(digits));
  found.ordinal = digits == word.size() ? point_ordinal(word) : 0;
  found.length = 1;
  return found;
}

/// "5", "15đ", "1.2": a number, with the letter of an inserted unit or the numbers below it.
one_label number_at(const token_list& tokens, std::size_t i, std::string_view letters) {
  if (!tokens.is_number(i) || tokens.word(i).size() > 4) return {};
  one_label found;
  found.ordinal = text::number_value(tokens.word(i));
  found.unit = numbered(letters, found.ordinal);
  found.length = 1;
  // "146-QĐ/TW", "12/2024": a code or a date.
  const bool joined = tokens.is_mark(i + 1) && tokens[i + 1].glued && (tokens.is(i + 1, "/") || tokens.is(i + 1, "-"));
  if (joined && i + 2 < tokens.size() && tokens[i + 2].glued && !(tokens.is(i + 1, "-") && tokens.is_number(i + 2)))
    return {};
  if (tokens.is_word(i + 1) && tokens[i + 1].glued) {
    const auto suffix = point_unit(tokens.word(i + 1));
    if (!suffix.empty()) {
      found.unit += suffix;
      found.length = 2;
    }
  }
  while (tokens.is(i + found.length, ".") && tokens[i + found.length].glued && tokens.is_number(i + found.length + 1) &&
         tokens[i + found.length + 1].glued) {
    if (letters != "k") return {};  // "mục 3.1" of a table
    found.ordinal = text::number_value(tokens.word(i + found.length + 1));
    found.unit += "." + numbered(letters, found.ordinal);
    found.length += 2;
  }
  return found;
}

/// "II", "2", "thứ hai": numbers of the large units.
one_label large_number_at(std::string_view content, const token_list& tokens, std::size_t i, cited_unit of) {
  constexpr std::array<std::string_view, 12> ordinals = {"nhất", "hai", "ba",   "tư",   "năm", "sáu",
                                                         "bảy",  "tám", "chín", "mười", "nhì", "bốn"};
  one_label found;
  if (tokens.is(i, "thứ")) {
    const auto word = std::find(ordinals.begin(), ordinals.end(), tokens.word(i + 1));
    if (word == ordinals.end()) return {};
    const auto place = word - ordinals.begin();
    found.ordinal = place == 10 ? 2 : place == 11 ? 4 : place + 1;
    found.length = 2;
  } else if (tokens.is_number(i)) {
    return number_at(tokens, i, letters_of(of));
  } else if (tokens.is_word(i)) {
    const auto where = tokens.bytes(i, i + 1);
    found.ordinal = roman_value(content.substr(where.begin, where.size()));
    found.length = 1;
  }
  if (found.ordinal <= 0) return {};
  found.unit = numbered(letters_of(of), found.ordinal);
  return found;
}

one_label label_at(std::string_view content, const token_list& tokens, std::size_t i, cited_unit of) {
  switch (of) {
    case cited_unit::point:
      // Points with numbers ("điểm 2", "điểm 1.2") are clauses of texts that number so.
      return tokens.is_number(i) ? number_at(tokens, i, "k") : letter_at(tokens, i);
    case cited_unit::clause:
    case cited_unit::article: return number_at(tokens, i, letters_of(of));
    case cited_unit::none: return {};
    default: return large_number_at(content, tokens, i, of);
  }
}

/// What stands between the ends of a range; nothing for a place that no letter has.
std::string between(const one_label& end, cited_unit of, std::int64_t ordinal) {
  constexpr std::array<std::string_view, 23> letters = {"a", "b", "c", "d", "dd", "e", "g", "h", "i", "k", "l", "m",
                                                        "n", "o", "p", "q", "r",  "s", "t", "u", "v", "x", "y"};
  if (of != cited_unit::point) return numbered(letters_of(of), ordinal);
  if (end.unit[0] == 'k') return numbered("k", ordinal);
  return ordinal >= 1 && ordinal <= 23 ? "p" + std::string(letters[static_cast<std::size_t>(ordinal - 1)])
                                       : std::string();
}

/// A number before such a word counts something else ("Điều 5 và 02 ngày làm việc"). Words are folded: y is i in "quí".
bool is_measured(const token_list& tokens, std::size_t i) noexcept {
  constexpr std::array<std::string_view, 12> measures = {"ngày", "tháng", "năm",  "lần", "người", "đồng",
                                                         "giờ",  "quí",   "tuần", "bản", "bộ",    "triệu"};
  return tokens.is_word(i) && !tokens[i].upper && one_of(tokens, i, measures);
}

/// "a), b)", "d) khoản 1": the bracket of a point that is cited as it is written; whether the list or the path goes on behind it.
bool is_bracket_of_point(const token_list& tokens, std::size_t i) {
  if (!tokens.is(i, ")") || !tokens[i].glued) return false;
  if (unit_word_at(tokens, i + 1).of != cited_unit::none) return true;
  const bool listed = tokens.is(i + 1, ",") || tokens.is(i + 1, "và") || tokens.is(i + 1, "hoặc");
  return listed && tokens.is(i + 3, ")") && letter_at(tokens, i + 2).length != 0;
}

/// "đến", "đến hết", and a dash between two numbers: tokens of what makes a range.
std::size_t range_length(const token_list& tokens, std::size_t i) noexcept {
  if (tokens.is(i, "đến")) return tokens.is(i + 1, "hết") ? 2 : 1;
  const bool dash = tokens.is(i, "-") || tokens.is(i, "–");
  return dash && tokens[i].glued && tokens.is_number(i + 1) && tokens[i + 1].glued ? 1 : 0;
}

std::pair<unit_group, std::size_t> group_at(std::string_view content, const token_list& tokens, std::size_t i) {
  unit_group found;
  const auto word = unit_word_at(tokens, i);
  if (word.of == cited_unit::none) return {found, i};
  std::size_t at = i + word.length;
  if (tokens.is(at, "này")) {
    found.of = word.of;
    found.self = true;
    return {found, at + 1};
  }
  if (tokens.is(at, ":") && i > 0 && tokens.is(i - 1, "các")) ++at;  // "các Điều: 3, 4 và 7"
  // "điều kiện", "mục tiêu", "điểm số" are no citations: a number or letter must follow, and a letter must stand alone.
  auto label = label_at(content, tokens, at, word.of);
  if (label.length == 0) return {found, i};
  found.of = word.of;
  found.labels.push_back(std::move(label.unit));
  at += label.length;
  auto previous = label.ordinal;
  while (true) {
    if (word.of == cited_unit::point && is_bracket_of_point(tokens, at)) ++at;
    const auto range = range_length(tokens, at);
    std::size_t from = at + range;
    if (range == 0) {
      if (!tokens.is(at, ",") && !tokens.is(at, "và") && !tokens.is(at, "hoặc")) break;
      ++from;
    }
    const auto again = unit_word_at(tokens, from);
    const bool repeats_unit = again.of == word.of;
    if (repeats_unit && range == 0) break;  // "khoản 1, khoản 2": a path of its own
    if (repeats_unit) from += again.length;
    label = label_at(content, tokens, from, word.of);
    if (label.length == 0 || is_measured(tokens, from + label.length)) break;
    if (range != 0) {
      constexpr std::int64_t longest_range = 200;
      for (std::int64_t k = previous + 1; k < label.ordinal && k - previous <= longest_range; ++k) {
        if (auto unit = between(label, word.of, k); !unit.empty()) found.labels.push_back(std::move(unit));
      }
    }
    found.labels.push_back(std::move(label.unit));
    previous = label.ordinal;
    at = from + label.length;
  }
  return {std::move(found), at};
}

/// "khoản 1, Điều 5": some write a comma between a unit and the one it stands in.
bool joins_by_comma(cited_unit lower, cited_unit upper) noexcept {
  using enum cited_unit;
  return (lower == point && (upper == clause || upper == article)) || (lower == clause && upper == article) ||
         (lower == section && upper == chapter);
}

}  // namespace

unit_word unit_word_at(const token_list& tokens, std::size_t i) noexcept {
  const auto word = tokens.word(i);
  if (word == "điểm") return {cited_unit::point, 1};
  if (word == "khoản") return {cited_unit::clause, 1};
  if (word == "điều") return {cited_unit::article, 1};
  if (word == "mục") return {cited_unit::section, 1};
  if (word == "chương") return {cited_unit::chapter, 1};
  if (word == "phần") return {cited_unit::part, 1};
  if (word == "tiểu" && tokens.is(i + 1, "mục")) return {cited_unit::subsection, 2};
  return {};
}

cited_path path_at(std::string_view content, const token_list& tokens, std::size_t i) {
  cited_path found;
  found.first = i;
  std::size_t at = i;
  while (true) {
    std::size_t from = at;
    if (!found.groups.empty() && (tokens.is(from, "của") || tokens.is(from, ","))) ++from;
    if (tokens.is(from, "các") || tokens.is(from, "những")) ++from;
    if (tokens.is(from, "từ")) ++from;
    // A comma stands between a unit and the larger one it is in, but only where that one is not a list item of its own.
    const auto word = unit_word_at(tokens, from);
    if (word.of == cited_unit::none || (!found.groups.empty() && word.of <= found.groups.back().of)) break;
    if (!found.groups.empty() && tokens.is(at, ",") && !joins_by_comma(found.groups.back().of, word.of)) break;
    auto [next, end] = group_at(content, tokens, from);
    if (next.of == cited_unit::none) break;
    found.groups.push_back(std::move(next));
    at = end;
  }
  found.last = at;
  return found;
}

std::size_t separator_length(const token_list& tokens, std::size_t i) noexcept {
  std::size_t length = 0;
  if (tokens.is(i, ",") || tokens.is(i, ";")) ++length;
  if (tokens.is(i + length, "và") || tokens.is(i + length, "hoặc")) ++length;
  if (length != 0 && tokens.is(i + length, "tại")) ++length;
  return length;
}

}  // namespace quyche::inline v0::document
