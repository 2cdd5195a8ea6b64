#include "document/label.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

using text::token_list;

// Điểm are lettered with 23 letters: no f, j, w, z; đ stands after d (practice of Vietnamese drafting).
constexpr std::array<std::string_view, 23> point_letters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                            "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

// "Chương thứ hai": ordinals in words.
constexpr std::array<std::pair<std::string_view, std::int64_t>, 11> ordinal_words = {{{"nhất", 1},
                                                                                      {"hai", 2},
                                                                                      {"ba", 3},
                                                                                      {"tư", 4},
                                                                                      {"bốn", 4},
                                                                                      {"năm", 5},
                                                                                      {"sáu", 6},
                                                                                      {"bảy", 7},
                                                                                      {"tám", 8},
                                                                                      {"chín", 9},
                                                                                      {"mười", 10}}};

/// The words of the keyworded kinds.
struct keyword {
  std::string_view first;
  std::string_view second;  ///< empty for one-word keywords
  provision_kind kind;
  std::string_view written;  ///< as headings write it
};
constexpr std::array<keyword, 5> keywords = {{{"tiểu", "mục", provision_kind::subsection, "Tiểu mục"},
                                              {"phần", "", provision_kind::part, "Phần"},
                                              {"chương", "", provision_kind::chapter, "Chương"},
                                              {"mục", "", provision_kind::section, "Mục"},
                                              {"điều", "", provision_kind::article, "Điều"}}};

bool is_closing(std::string_view mark) noexcept {
  return mark == "." || mark == ":" || mark == ")" || mark == "-" || mark == "–";
}

/// Where the words after token `i` start, or the end of the line.
std::size_t rest_after(const token_list& tokens, std::size_t i, span line) {
  return i < tokens.size() ? tokens[i].begin : line.end;
}

/// Letters of an inserted unit ("15đ", "5a"): a short word glued to the number.
std::string inserted_suffix(const token_list& tokens, std::size_t i) {
  if (!tokens.is_word(i) || !tokens[i].glued || tokens[i].upper) return {};
  return point_unit(tokens.word(i));
}

std::optional<label> keyworded(std::string_view content, span line, const token_list& tokens) {
  for (const auto& word : keywords) {
    if (!tokens.is(0, word.first) || (!word.second.empty() && !tokens.is(1, word.second))) continue;
    // The keyword of a heading starts with a capital; "điều 5" in the middle of a sentence does not.
    if (!tokens[0].upper) return std::nullopt;
    std::size_t i = word.second.empty() ? 1 : 2;
    label found;
    found.kind = word.kind;
    if (tokens.is(i, "thứ") && word.kind != provision_kind::article) {
      for (const auto& [name, value] : ordinal_words) {
        if (tokens.is(i + 1, name)) found.ordinal = value;
      }
      if (found.ordinal == 0) return std::nullopt;
      const span number = tokens.bytes(i, i + 2);
      found.number = std::string(content.substr(number.begin, number.size()));
      i += 2;
    } else if (tokens.is_number(i)) {
      found.ordinal = text::number_value(tokens.word(i));
      found.number = std::string(tokens.word(i));
      ++i;
      if (auto suffix = inserted_suffix(tokens, i); !suffix.empty()) {
        found.suffix = std::move(suffix);
        found.number += content.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        ++i;
      }
    } else if (tokens.is_word(i) && word.kind != provision_kind::article) {
      const auto written = content.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
      found.ordinal = roman_value(written);
      // "Mục A": sections lettered with capitals.
      if (found.ordinal == 0 && written.size() == 1 && written[0] >= 'A' && written[0] <= 'E') {
        found.ordinal = written[0] - 'A' + 1;
      }
      if (found.ordinal == 0) return std::nullopt;
      found.number = std::string(written);
      ++i;
    }
    if (found.ordinal <= 0 || found.ordinal > 9999) return std::nullopt;
    if (tokens.is_mark(i) && is_closing(tokens.word(i))) {
      found.closed = true;
      ++i;
    }
    found.text = tokens.bytes(0, i);
    found.rest = rest_after(tokens, i, line);
    return found;
  }
  return std::nullopt;
}

/// "1." "1-" "2a." "1.1-": khoản.
std::optional<label> clause(std::string_view content, span line, const token_list& tokens) {
  label found;
  found.kind = provision_kind::clause;
  std::size_t i = 0;
  for (;; ++found.depth) {
    if (!tokens.is_number(i) || tokens.word(i).size() > 3) return std::nullopt;
    found.ordinal = text::number_value(tokens.word(i));
    found.number = std::string(tokens.word(i));
    ++i;
    const bool dotted = tokens.is(i, ".") && tokens[i].glued && tokens.is_number(i + 1) && tokens[i + 1].glued;
    if (!dotted) break;
    ++i;
  }
  if (auto suffix = inserted_suffix(tokens, i); !suffix.empty()) {
    found.suffix = std::move(suffix);
    found.number += content.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    ++i;
  }
  if (!tokens.is_mark(i) || !tokens[i].glued || !(is_closing(tokens.word(i)) || tokens.is(i, "/"))) return std::nullopt;
  ++i;
  // "1.-" occurs; "20-QĐ" and "3.5" are no labels: after the mark comes a blank, the end, or a capital ("1.Tiêu đề").
  if (tokens.is_mark(i) && tokens[i].glued && is_closing(tokens.word(i))) ++i;
  const bool separated = i >= tokens.size() || !tokens[i].glued;
  const bool joined_title = i < tokens.size() && tokens[i].upper && tokens.is(i - 1, ".");
  if (!separated && !joined_title) return std::nullopt;
  if (found.ordinal <= 0) return std::nullopt;
  found.closed = true;
  found.text = tokens.bytes(0, i);
  found.rest = rest_after(tokens, i, line);
  return found;
}

/// "a)" "đ)" "a." "a-": điểm.
std::optional<label> point(std::string_view content, span line, const token_list& tokens) {
  if (!tokens.is_word(0) || tokens[0].upper || !tokens.is_mark(1) || !tokens[1].glued) return std::nullopt;
  const auto mark = tokens.word(1);
  if (mark != ")" && mark != "." && mark != "-" && mark != "/") return std::nullopt;
  if (mark != ")" && tokens.size() > 2 && tokens[2].glued) return std::nullopt;
  label found;
  found.kind = provision_kind::point;
  found.suffix = point_unit(tokens.word(0));
  if (found.suffix.empty()) return std::nullopt;
  found.ordinal = point_ordinal(tokens.word(0));
  found.number = std::string(content.substr(tokens[0].begin, tokens[0].end - tokens[0].begin));
  found.closed = true;
  found.text = tokens.bytes(0, 2);
  found.rest = rest_after(tokens, 2, line);
  return found;
}

/// "I-" "II." of Party texts without Điều.
std::optional<label> roman_chapter(std::string_view content, span line, const token_list& tokens) {
  if (!tokens.is_word(0) || !tokens.is_mark(1) || !tokens[1].glued || !is_closing(tokens.word(1))) return std::nullopt;
  const auto written = content.substr(tokens[0].begin, tokens[0].end - tokens[0].begin);
  label found;
  found.ordinal = roman_value(written);
  if (found.ordinal == 0) return std::nullopt;
  found.kind = provision_kind::chapter;
  found.roman = true;
  found.closed = true;
  found.number = std::string(written);
  found.text = tokens.bytes(0, 2);
  found.rest = rest_after(tokens, 2, line);
  return found;
}

std::optional<label> dash_item(span line, const token_list& tokens) {
  constexpr std::array<std::string_view, 6> dashes = {"-", "–", "—", "+", "•", "*"};
  if (!tokens.is_mark(0) || tokens.size() < 2) return std::nullopt;
  for (const auto dash : dashes) {
    if (!tokens.is(0, dash)) continue;
    if (tokens[1].glued && (!tokens.is_word(1) || dash == "*")) return std::nullopt;
    label found;
    found.kind = provision_kind::item;
    found.depth = dash == "+" ? 2 : 1;
    found.closed = true;
    found.text = tokens.bytes(0, 1);
    found.rest = rest_after(tokens, 1, line);
    return found;
  }
  return std::nullopt;
}

}  // namespace

std::int64_t point_ordinal(std::string_view folded_letter) noexcept {
  for (std::size_t i = 0; i < point_letters.size(); ++i) {
    if (point_letters[i] == folded_letter) return static_cast<std::int64_t>(i) + 1;
  }
  return 0;
}

std::string point_unit(std::string_view folded_letter) {
  if (folded_letter == "đ") return "dd";
  if (folded_letter.size() == 1 && folded_letter[0] >= 'a' && folded_letter[0] <= 'z')
    return std::string(folded_letter);
  return {};
}

std::int64_t roman_value(std::string_view upper) noexcept {
  if (upper.empty() || upper.size() > 9) return 0;
  const auto digit = [](char c) -> std::int64_t {
    switch (c) {
      case 'I': return 1;
      case 'V': return 5;
      case 'X': return 10;
      case 'L': return 50;
      default: return 0;
    }
  };
  std::int64_t value = 0;
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const auto here = digit(upper[i]);
    if (here == 0) return 0;
    const auto next = i + 1 < upper.size() ? digit(upper[i + 1]) : 0;
    value += here < next ? -here : here;
  }
  return value > 0 && value < 90 ? value : 0;
}

namespace {

constexpr std::size_t longest_label = 12;   // tokens: "1.1.1.1-" and a word after it
constexpr std::size_t longest_start = 200;  // bytes of a line that are looked at

/// Where the keyword of a heading ends that was written with blanks inside ("Đ iều 5") or glued to its number ("Điều5");
/// 0 when the line starts with none.
std::size_t misspelled_keyword_end(std::string_view content, const token_list& tokens, std::string_view keyword) {
  if (tokens.word(0).starts_with(keyword)) {
    // Vietnamese letters have as many bytes in either case.
    const std::size_t end = tokens[0].begin + keyword.size();
    return end < tokens[0].end && content[end] >= '0' && content[end] <= '9' ? end : 0;
  }
  std::string_view left = keyword;
  for (std::size_t i = 0; tokens.is_word(i) && left.starts_with(tokens.word(i)); ++i) {
    left.remove_prefix(tokens.word(i).size());
    if (left.empty()) return i == 0 ? 0 : tokens[i].end;
  }
  return 0;
}

/// The label of a heading whose keyword is misspelled so; its spans are those of the line as written.
std::optional<label> bridged(std::string_view content, span line, const token_list& tokens) {
  if (!tokens[0].upper) return std::nullopt;
  for (const auto& word : keywords) {
    if (!word.second.empty()) continue;
    const std::size_t end = misspelled_keyword_end(content, tokens, word.first);
    if (end == 0) continue;
    // Read again with the keyword as it should be; a capital is what headings start with.
    std::string spelled = std::string(word.written) + " ";
    const std::size_t head = spelled.size();
    spelled += content.substr(end, std::min(line.end - end, longest_start));
    auto found = keyworded(spelled, {0, spelled.size()}, text::tokenise(spelled, 0, longest_label));
    if (!found) return std::nullopt;
    const bool whole = found->rest >= spelled.size();
    found->rest = whole ? line.end : found->rest - head + end;
    found->text = {line.begin, found->text.end - head + end};
    return found;
  }
  return std::nullopt;
}

/// Whether the first word lets a line open a unit. Nearly all lines are told apart here, before anything costs more.
bool may_open(std::string_view words) {
  const text::first_word first(words);
  if (first.end() == 0 || (words[0] >= '0' && words[0] <= '9')) return true;
  const auto folded = first.folded();
  const auto like = [&](const keyword& k) { return k.first.starts_with(folded) || folded.starts_with(k.first); };
  if (first.upper() && std::any_of(keywords.begin(), keywords.end(), like)) return true;
  constexpr std::size_t longest_letter = 2;  // bytes of đ
  return folded.size() <= longest_letter || roman_value(words.substr(0, first.end())) != 0;
}

}  // namespace

std::optional<label> recognise_label(std::string_view content, span line) {
  const std::string_view words = content.substr(line.begin, std::min(line.size(), longest_start));
  if (!may_open(words)) return std::nullopt;
  const auto tokens = text::tokenise(words, line.begin, longest_label);
  if (tokens.empty()) return std::nullopt;
  if (tokens.is_number(0)) return clause(content, line, tokens);
  if (tokens.is_mark(0)) return dash_item(line, tokens);
  if (auto found = keyworded(content, line, tokens)) return found;
  if (auto found = point(content, line, tokens)) return found;
  if (auto found = bridged(content, line, tokens)) return found;
  return roman_chapter(content, line, tokens);
}

std::string address_unit(const label& of) {
  const auto numbered = [&](std::string_view prefix) {
    return std::string(prefix) + std::to_string(of.ordinal) + of.suffix;
  };
  switch (of.kind) {
    case provision_kind::part: return numbered("pt");
    case provision_kind::chapter: return numbered("c");
    case provision_kind::section: return numbered("m");
    case provision_kind::subsection: return numbered("tm");
    case provision_kind::article: return numbered("d");
    case provision_kind::clause: return numbered("k");
    case provision_kind::point: return "p" + of.suffix;
    case provision_kind::item:
    case provision_kind::paragraph: break;
  }
  return {};
}

}  // namespace quyche::inline v0::document
