// Numbers, fractions, units of time and blanks, as texts write them.

#include <array>
#include <utility>

#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

namespace {

const phrase_table& digits() {
  static const phrase_table table{{"một", 1}, {"mốt", 1}, {"hai", 2},  {"ba", 3},   {"bốn", 4},
                                  {"tư", 4},  {"năm", 5}, {"lăm", 5},  {"sáu", 6},  {"bảy", 7},
                                  {"bẩy", 7}, {"tám", 8}, {"chín", 9}, {"mười", 10}};
  return table;
}

const phrase_table& units() {
  static const phrase_table table{
      {"ngày", static_cast<int>(time_unit::day)},    {"ngày làm việc", static_cast<int>(time_unit::working_day)},
      {"tuần", static_cast<int>(time_unit::week)},   {"tháng", static_cast<int>(time_unit::month)},
      {"quý", static_cast<int>(time_unit::quarter)}, {"năm", static_cast<int>(time_unit::year)},
      {"giờ", static_cast<int>(time_unit::hour)},    {"tiếng", static_cast<int>(time_unit::hour)}};
  return table;
}

}  // namespace

number_match number_at(const token_list& tokens, std::size_t i) {
  if (tokens.is_number(i)) {
    number_match found{text::number_value(tokens.word(i)), 1};
    if (found.value < 0) return {};
    // "05 (năm)": the words in brackets repeat the number.
    if (tokens.is(i + 1, "(")) {
      std::size_t k = i + 2;
      while (static_cast<bool>(digits().longest(tokens, k)) || tokens.is(k, "mươi")) ++k;
      if (k > i + 2 && tokens.is(k, ")")) found.length = k + 1 - i;
    }
    return found;
  }
  const auto first = digits().longest(tokens, i);
  if (!first) return {};
  number_match found{first.value, 1};
  const bool tens = tokens.is(i + 1, "mươi");
  if (tens) found = {found.value * 10, 2};
  if (tens || first.value == 10) {
    if (const auto ones = digits().longest(tokens, i + found.length); ones && ones.value < 10) {
      // "mười năm" may be ten years: a unit of time is no digit here unless another unit follows.
      const bool is_year = tokens.is(i + found.length, "năm") && time_unit_at(tokens, i + found.length + 1).length == 0;
      if (!is_year) found = {found.value + ones.value, found.length + 1};
    }
  }
  return found;
}

number_match count_of_units_at(const token_list& tokens, std::size_t i) {
  // "mỗi năm" is each year, "mỗi năm tháng" each five months.
  if (time_unit_at(tokens, i).length != 0 && time_unit_at(tokens, i + 1).length == 0) return {};
  return number_at(tokens, i);
}

fraction_match fraction_at(const token_list& tokens, std::size_t i) {
  if (tokens.is_number(i) && tokens.is(i + 1, "/") && tokens.is_number(i + 2) && !tokens.is(i + 3, "/") &&
      !tokens.is(i + 3, "-")) {
    const auto num = text::number_value(tokens.word(i));
    const auto den = text::number_value(tokens.word(i + 2));
    if (num > 0 && den > 1 && num <= den && den <= 100) return {{num, den}, 3};
    return {};
  }
  if (tokens.is_number(i) && tokens.is(i + 1, "%")) {
    const auto percent = text::number_value(tokens.word(i));
    if (percent > 0 && percent <= 100) return {{percent, 100}, 2};
    return {};
  }
  if (tokens.is_mark(i)) {
    constexpr std::array<std::pair<std::string_view, std::pair<int, int>>, 5> signs = {
        {{"½", {1, 2}}, {"⅓", {1, 3}}, {"⅔", {2, 3}}, {"¼", {1, 4}}, {"¾", {3, 4}}}};
    for (const auto& [sign, value] : signs) {
      if (tokens.is(i, sign)) return {{value.first, value.second}, 1};
    }
    return {};
  }
  if (tokens.is(i, "nửa")) return {{1, 2}, 1};
  if (i > 0 && tokens.is(i, "bán") && tokens.is(i - 1, "quá")) return {{1, 2}, 1};  // "quá bán"
  if (tokens.is(i, "một") && tokens.is(i + 1, "nửa")) return {{1, 2}, 2};
  const auto num = number_at(tokens, i);
  if (num.length != 0 && tokens.is(i + num.length, "phần")) {
    const auto den = number_at(tokens, i + num.length + 1);
    if (den.length != 0 && den.value > 1 && num.value <= den.value)
      return {{num.value, den.value}, num.length + 1 + den.length};
  }
  return {};
}

unit_match time_unit_at(const token_list& tokens, std::size_t i) {
  const auto found = units().longest(tokens, i);
  return {static_cast<time_unit>(found.value), found.length};
}

bool holds_time_unit(const token_list& tokens, std::size_t from, std::size_t to) {
  return units().find(tokens, from, to) != to;
}

bool is_blank(const token_list& tokens, std::size_t i) noexcept {
  if (!tokens.is_mark(i)) return false;
  if (tokens.is(i, "…") || tokens.is(i, "_")) return true;
  return tokens.is(i, ".") && tokens.is(i + 1, ".") && tokens.is(i + 2, ".");
}

}  // namespace quyche::inline v0::domain
