// The name goes on in lower case, over commas and "và" too, so its end is found by what it is sure to stand before (a code, a
// date, a year), by the register of names, and at last by words and marks that no name goes over.

#include "document/law_name.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/registers.hpp"
#include "document/instrument.hpp"

namespace quyche::inline v0::document {

namespace {

using text::token_list;

/// Names that hold commas or "và", or are written in lower case, as they cannot be told from the words after them.
const text::phrase_table& known_names() {
  static const text::phrase_table table = [] {
    std::vector<std::pair<std::string, int>> names;
    json::read_register("law-names", "law_names", [&](const json::node& at) { names.emplace_back(json::text(at), 1); });
    return text::phrase_table(names);
  }();
  return table;
}

template <std::size_t size>
bool one_of(const token_list& tokens, std::size_t i, const std::array<std::string_view, size>& words) noexcept {
  return i < tokens.size() && std::find(words.begin(), words.end(), tokens.word(i)) != words.end();
}

/// Small words that no name goes over. Words are folded: y is i in "qui".
bool ends_name(const token_list& tokens, std::size_t i) noexcept {
  constexpr std::array<std::string_view, 37> words = {
      "mà",    "số",   "ngày", "được",  "của",  "thì", "hoặc", "có",  "về",  "để",    "theo", "khi", "này",
      "nhưng", "đã",   "phải", "tại",   "nếu",  "trừ", "là",   "cho", "với", "trong", "nêu",  "đối", "và",
      "ban",   "hiện", "do",   "không", "nhằm", "gồm", "từ",   "như", "còn", "trước", "sau"};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs = {
      {{"qui", "định"}, {"hướng", "dẫn"}, {"sửa", "đổi"}, {"liên", "quan"}}};
  if (tokens[i].upper) return false;
  if (one_of(tokens, i, words)) return true;
  return std::any_of(pairs.begin(), pairs.end(),
                     [&](const auto& p) { return tokens.is(i, p.first) && tokens.is(i + 1, p.second); });
}

/// "2025", "năm 2025": a year that tells laws of one name apart.
std::size_t year_length(const token_list& tokens, std::size_t i) noexcept {
  const std::size_t at = tokens.is(i, "năm") ? i + 1 : i;
  if (!tokens.is_number(at) || tokens.word(at).size() != 4) return 0;
  const auto year = text::number_value(tokens.word(at));
  return year >= 1945 && year < 2100 ? at + 1 - i : 0;
}

/// Whether a code, a date or a year follows, which only stand behind a whole name.
bool code_follows(const token_list& tokens, std::size_t i) {
  return (tokens.is(i, "số") && code_at_token(tokens, i + 1)) || (tokens.is(i, "ngày") && tokens.is_number(i + 1)) ||
         (tokens.is(i, "năm") && year_length(tokens, i) != 0);
}

/// The end of a name before its code, date or year, over commas and "và"; i when there is none near.
std::size_t end_before_code(const token_list& tokens, std::size_t i) {
  constexpr std::size_t longest = 24;
  for (std::size_t at = i; at < i + longest && at < tokens.size(); ++at) {
    if (code_follows(tokens, at)) return at;
    const bool joined = tokens.is(at, ",") || tokens.is(at, "và") || tokens.is(at, "-");
    if (!joined && (!tokens.is_word(at) || ends_name(tokens, at))) return i;
    if (is_instrument_type(tokens, at)) return i;
  }
  return i;
}

/// Words up to the first mark, small word or type of another instrument.
std::size_t end_of_words(const token_list& tokens, std::size_t i) {
  constexpr std::size_t longest = 14;
  std::size_t at = i;
  while (tokens.is_word(at) && at - i < longest && !ends_name(tokens, at) && !is_instrument_type(tokens, at)) ++at;
  return at;
}

std::size_t plain_name_end(const token_list& tokens, std::size_t i, std::size_t type_length, bool capitals);

/// "của luật chứng khoán, luật kế toán ngày 29 …": laws in small letters end only where the code or the date of the whole begins.
std::size_t end_of_small_laws(const token_list& tokens, std::size_t i) {
  constexpr std::size_t longest = 150;
  const std::size_t stop = std::min(tokens.size(), i + longest);
  for (std::size_t at = i; at < stop; ++at) {
    if (code_follows(tokens, at)) return at;
    if (tokens[at].upper || !(tokens.is_word(at) || tokens.is(at, ","))) return i;
  }
  return stop == tokens.size() ? stop : i;  // up to where more words are taken, or the end of the text
}

/// "sửa đổi, bổ sung một số điều của Luật A và Luật B": the name of one law, which names others. Some leave "của" out.
std::size_t amending_name_end(const token_list& tokens, std::size_t i) {
  constexpr std::size_t longest = 12;
  std::size_t at = i;
  const auto named_at_once = [&] {
    return at > i && tokens.is(at - 1, "điều") && at < tokens.size() && tokens[at].upper &&
           instrument_type_at(tokens, at).named_by_words;
  };
  while (at < i + longest && !tokens.is(at, "của") && !named_at_once() && (tokens.is_word(at) || tokens.is(at, ",")))
    ++at;
  if (tokens.is(at, "của")) {
    ++at;
  } else if (!named_at_once()) {
    return i;
  }
  if (tokens.is_number(at) && tokens.is(at + 1, "luật")) {  // "của 37 luật có liên quan đến quy hoạch"
    const auto said_of_it = [&](std::size_t k) { return tokens.is(k, "đã") || tokens.is(k, "được"); };
    const std::size_t most = at + 2 + longest;
    at += 2;
    while (at < most && tokens.is_word(at) && !code_follows(tokens, at) && !said_of_it(at)) ++at;
    return at;
  }
  if (tokens.is(at, "các")) ++at;
  if (at < tokens.size() && !tokens[at].upper && instrument_type_at(tokens, at).named_by_words)
    return std::max(i, end_of_small_laws(tokens, at));
  std::size_t end = i;
  constexpr std::size_t most_laws = 30;
  for (std::size_t laws = 0; laws < most_laws; ++laws) {
    const auto type = instrument_type_at(tokens, at);
    if (!type.named_by_words || !tokens[at].upper) break;
    const auto next = plain_name_end(tokens, at, type.length, false);
    if (next <= at + type.length) break;
    end = next;
    const bool more = tokens.is(end, ",") || tokens.is(end, ";") || tokens.is(end, "và");
    if (!more || !instrument_type_at(tokens, end + 1).named_by_words || !tokens[end + 1].upper) break;
    // "Luật sửa đổi … Luật A, Luật B số 1/2020/QH14": the second has a code of its own and is no part of the name.
    at = end + 1;
  }
  return end;
}

/// "Điều lệ Hiệp hội Nước mắm …", "Điều lệ Công ty …": what members give themselves is no instrument that a citation can be judged by.
bool is_private_statute(const token_list& tokens, std::size_t i, std::size_t first) {
  if (!tokens.is(i, "điều") || !tokens.is(i + 1, "lệ")) return false;
  if (tokens.is(first, "hiệp") && tokens.is(first + 1, "hội")) return true;
  return tokens.is(first, "công") && tokens.is(first + 1, "ti");  // folded: y is i
}

/// One past the name of one law at its type word; the end of the type word when nothing names one.
std::size_t plain_name_end(const token_list& tokens, std::size_t i, std::size_t type_length, bool capitals) {
  const std::size_t first = i + type_length;
  if (!tokens.is_word(first)) return first;
  if (const auto known = known_names().longest(tokens, i)) return std::max(first, i + known.length);
  if (!tokens[first].upper || capitals) return first;
  return std::max(end_before_code(tokens, first), end_of_words(tokens, first));
}

}  // namespace

std::size_t law_name_length(const token_list& tokens, std::size_t i, std::size_t type_length, bool capitals) {
  const std::size_t first = i + type_length;
  if (is_private_statute(tokens, i, first)) return 0;
  if (tokens.is(first, "sửa") && tokens.is(first + 1, "đổi")) {
    const auto end = amending_name_end(tokens, first);
    return end > first ? end - i : 0;
  }
  std::size_t end = plain_name_end(tokens, i, type_length, capitals);
  if (end > first || tokens.is(i, "hiến")) end += year_length(tokens, end);
  if (end > first) return end - i;
  if (tokens.is(i, "hiến") || tokens.is(first, "số")) return type_length;
  return 0;
}

}  // namespace quyche::inline v0::document
