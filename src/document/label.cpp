#include "document/label.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

using text::first_tokens;

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

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::int64_t roman_digit(char upper) noexcept {
  switch (upper) {
    case 'I': return 1;
    case 'V': return 5;
    case 'X': return 10;
    case 'L': return 50;
    default: return 0;
  }
}

/// The value of the number of a large unit: Roman, or a letter ("Mục A"); 0 when it is none.
std::int64_t large_ordinal(std::string_view written) noexcept {
  if (written.size() == 1 && written[0] >= 'A' && written[0] <= 'E') return written[0] - 'A' + 1;
  return roman_value(written);
}

/// A line, byte by byte. Beyond its end there are zeros.
struct reader {
  std::string_view content;
  std::size_t end;  ///< of the line
  std::size_t at;

  char byte(std::size_t ahead = 0) const noexcept { return at + ahead < end ? content[at + ahead] : '\0'; }
  bool at_blank() const noexcept { return byte() == ' ' || byte() == '\t' || byte() == '\n'; }
  bool goes_on() const noexcept { return at < end && !at_blank(); }
  void skip_blanks() noexcept {
    while (at_blank()) ++at;
  }
  span take_digits() noexcept {
    const std::size_t begin = at;
    while (is_digit(byte())) ++at;
    return {begin, at};
  }
  std::string_view words(span where) const noexcept { return content.substr(where.begin, where.size()); }
  /// Bytes of the mark that closes a label, if one is here: "." ":" ")" "-" "–".
  std::size_t closing_size() const noexcept {
    constexpr std::string_view dash = "–";
    switch (byte()) {
      case '.':
      case ':':
      case ')':
      case '-': return 1;
      case dash[0]: return content.substr(at, end - at).starts_with(dash) ? dash.size() : 0;
      default: return 0;
    }
  }
  bool at_letter() const noexcept {
    std::size_t size = 0;
    return at < end && !is_digit(byte()) && text::is_word_char(content.substr(0, end), at, size);
  }
};

/// The label ends here, maybe behind blanks; its words begin behind them.
void finish(label& found, std::size_t begin, reader& in) noexcept {
  found.text = {begin, in.at};
  in.skip_blanks();
  found.rest = in.at;
}

/// Letters of an inserted unit ("15đ", "5a"): a short word glued to the number.
void take_suffix(reader& in, label& into) {
  if (!in.at_letter() || text::is_upper(in.content, in.at)) return;
  first_tokens behind(in.words({in.at, in.end}), in.at);
  into.suffix = point_unit(behind.word(0));
  if (!into.suffix.empty()) into.number.end = in.at = behind[0].end;
}

std::optional<label> keyworded(std::string_view content, span line, first_tokens& tokens) {
  for (const auto& word : keywords) {
    if (!tokens.is(0, word.first) || (!word.second.empty() && !tokens.is(1, word.second))) continue;
    // The keyword of a heading starts with a capital; "điều 5" in the middle of a sentence does not.
    if (!tokens[0].upper) return std::nullopt;
    std::size_t i = word.second.empty() ? 1 : 2;
    reader in{content, line.end, tokens[i - 1].end};
    in.skip_blanks();
    label found;
    found.kind = word.kind;
    if (is_digit(in.byte())) {
      found.number = in.take_digits();
      found.ordinal = text::number_value(in.words(found.number));
      take_suffix(in, found);
    } else if (tokens.is_word(i) && word.kind != provision_kind::article) {
      if (tokens.is(i, "thứ")) {
        ++i;
        for (const auto& [name, value] : ordinal_words) {
          if (tokens.is(i, name)) found.ordinal = value;
        }
      } else {
        found.ordinal = large_ordinal(in.words(tokens.bytes(i, i + 1)));
      }
      if (found.ordinal == 0) return std::nullopt;
      found.number = {in.at, tokens[i].end};
      in.at = tokens[i].end;
    }
    if (found.ordinal <= 0 || found.ordinal > 9999) return std::nullopt;
    auto closed = in;
    closed.skip_blanks();
    if (const auto size = closed.closing_size(); size != 0) {
      found.closed = true;
      in.at = closed.at + size;
    }
    finish(found, tokens[0].begin, in);
    return found;
  }
  return std::nullopt;
}

/// "1." "1-" "2a." "1.1-": khoản.
std::optional<label> clause(reader in) {
  constexpr std::size_t longest = 3;  // digits
  const std::size_t begin = in.at;
  label found;
  found.kind = provision_kind::clause;
  for (;; ++found.depth) {
    found.number = in.take_digits();
    if (found.number.empty() || found.number.size() > longest) return std::nullopt;
    if (in.byte() != '.' || !is_digit(in.byte(1))) break;
    ++in.at;
  }
  found.ordinal = text::number_value(in.words(found.number));
  take_suffix(in, found);
  const std::size_t mark = in.byte() == '/' ? 1 : in.closing_size();
  if (mark == 0 || found.ordinal <= 0) return std::nullopt;
  bool dotted = in.byte() == '.';
  in.at += mark;
  // "1.-" occurs; "20-QĐ" and "3.5" are no labels: after the mark comes a blank, the end, or a capital ("1.Tiêu đề").
  if (const auto second = in.closing_size(); second != 0) {
    dotted = in.byte() == '.';
    in.at += second;
  }
  if (in.goes_on() && !(dotted && in.at_letter() && text::is_upper(in.content, in.at))) return std::nullopt;
  found.closed = true;
  finish(found, begin, in);
  return found;
}

/// "a)" "đ)" "a." "a-": điểm.
std::optional<label> point(reader in) {
  const std::size_t begin = in.at;
  const text::first_word letter(in.words({begin, in.end}));
  if (letter.upper()) return std::nullopt;
  in.at += letter.end();
  const char mark = in.byte();
  if (mark != ')' && mark != '.' && mark != '-' && mark != '/') return std::nullopt;
  label found;
  found.kind = provision_kind::point;
  found.suffix = point_unit(letter.folded());
  if (found.suffix.empty()) return std::nullopt;
  found.ordinal = point_ordinal(letter.folded());
  found.number = {begin, in.at};
  found.closed = true;
  ++in.at;
  if (mark != ')' && in.goes_on()) return std::nullopt;
  finish(found, begin, in);
  return found;
}

/// "I-" "II." of Party texts without Điều.
std::optional<label> roman_chapter(reader in) {
  const std::size_t begin = in.at;
  while (roman_digit(in.byte()) != 0) ++in.at;
  const auto mark = in.closing_size();
  if (mark == 0) return std::nullopt;
  label found;
  found.number = {begin, in.at};
  found.ordinal = roman_value(in.words(found.number));
  if (found.ordinal == 0) return std::nullopt;
  found.kind = provision_kind::chapter;
  found.roman = true;
  found.closed = true;
  in.at += mark;
  finish(found, begin, in);
  return found;
}

std::optional<label> dash_item(reader in) {
  constexpr std::array<std::string_view, 6> dashes = {"-", "–", "—", "+", "•", "*"};
  const auto words = in.words({in.at, in.end});
  for (const auto dash : dashes) {
    if (!words.starts_with(dash)) continue;
    const std::size_t begin = in.at;
    in.at += dash.size();
    if (in.goes_on() && (dash == "*" || !in.at_letter())) return std::nullopt;
    label found;
    found.kind = provision_kind::item;
    found.depth = dash == "+" ? 2 : 1;
    found.closed = true;
    found.number = {in.at, in.at};
    finish(found, begin, in);
    if (found.rest == in.end) return std::nullopt;
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

std::string_view point_unit(std::string_view folded_letter) noexcept {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  if (folded_letter == "đ") return "dd";
  const auto at = folded_letter.size() == 1 ? letters.find(folded_letter[0]) : letters.npos;
  return at == letters.npos ? std::string_view() : letters.substr(at, 1);
}

std::int64_t roman_value(std::string_view upper) noexcept {
  if (upper.empty() || upper.size() > 9) return 0;
  std::int64_t value = 0;
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const auto here = roman_digit(upper[i]);
    if (here == 0) return 0;
    const auto next = i + 1 < upper.size() ? roman_digit(upper[i + 1]) : 0;
    value += here < next ? -here : here;
  }
  return value > 0 && value < 90 ? value : 0;
}

namespace {

/// Where the keyword of a heading ends that was written with blanks inside ("Đ iều 5") or glued to its number ("Điều5");
/// 0 when the line starts with none.
std::size_t misspelled_keyword_end(std::string_view content, first_tokens& tokens, std::string_view keyword) {
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
std::optional<label> bridged(std::string_view content, span line, first_tokens& tokens) {
  if (!tokens[0].upper) return std::nullopt;
  for (const auto& word : keywords) {
    if (!word.second.empty()) continue;
    const std::size_t end = misspelled_keyword_end(content, tokens, word.first);
    if (end == 0) continue;
    // Read again with the keyword as it should be; a capital is what headings start with.
    std::string spelled = std::string(word.written) + " ";
    const std::size_t head = spelled.size();
    spelled += content.substr(end, std::min(line.end - end, first_tokens::longest));
    first_tokens again(spelled);
    auto found = keyworded(spelled, {0, spelled.size()}, again);
    if (!found) return std::nullopt;
    const auto as_written = [&](std::size_t at) { return at - head + end; };
    found->rest = found->rest >= spelled.size() ? line.end : as_written(found->rest);
    found->text = {line.begin, as_written(found->text.end)};
    found->number = {as_written(found->number.begin), as_written(found->number.end)};
    return found;
  }
  return std::nullopt;
}

/// Whether the letters behind a capital may go on the keyword or the Roman number that begins with it; D stands for Đ.
bool may_go_on(char capital, std::string_view behind) noexcept {
  if (behind.empty()) return true;
  const char next = behind.front();
  const auto byte = static_cast<unsigned char>(next);
  const bool vietnamese = byte >= 0xC3 && byte <= 0xE1 && (byte <= 0xC6 || byte == 0xE1);
  if (byte >= 0x80) return !vietnamese || capital == 'M';
  const char small = static_cast<char>(next | 0x20);
  if (small < 'a' || small > 'z') return true;  // a blank inside the keyword, a number glued to it, a mark
  switch (capital) {
    case 'C':
    case 'P': return small == 'h';
    case 'T':
    case 'D': return small == 'i';
    case 'M': return false;
    default: return roman_value(behind.substr(0, 1)) != 0;
  }
}

/// What a line must begin with to open a unit. Nearly all lines are told apart here, before anything costs more.
bool may_open(std::string_view line) noexcept {
  if (line.empty()) return false;
  const char first = line.front();
  // One letter and a mark: a point.
  if (first >= 'a' && first <= 'z') return line.size() > 1 && std::string_view(")./-").find(line[1]) != line.npos;
  // Keywords without marks above their first letter, and Roman numbers.
  if (first >= 'A' && first <= 'Z')
    return std::string_view("CIMLPTVX").find(first) != line.npos && may_go_on(first, line.substr(1));
  if (static_cast<unsigned char>(first) < 0x80)
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '*' || first == ' ';
  // Đ and what is drawn like it; other Vietnamese capitals begin no keyword.
  for (const std::string_view barred : {"Đ", "Ð", "Ɖ"}) {
    if (line.starts_with(barred)) return may_go_on('D', line.substr(barred.size()));
  }
  std::size_t size = 1;
  if (!text::is_word_char(line, 0, size)) return true;
  if (text::is_upper(line, 0))
    return size == 2 && static_cast<unsigned char>(first) > 0xC9;  // scripts with letters like ours
  // A small letter with a mark, "đ)": a word is none.
  return size >= line.size() || !text::is_word_char(line, size, size);
}

/// Whether the first word may be the keyword of a heading, or the start of one.
bool word_may_open(std::string_view first) {
  constexpr std::size_t longest_letter = 2;  // bytes of đ
  const auto like = [&](const keyword& k) { return k.first.starts_with(first) || first.starts_with(k.first); };
  return first.size() <= longest_letter || std::any_of(keywords.begin(), keywords.end(), like);
}

}  // namespace

std::optional<label> recognise_label(std::string_view content, span line) {
  const auto words = content.substr(line.begin, line.size());
  if (!may_open(words)) return std::nullopt;
  reader in{content, line.end, line.begin};
  in.skip_blanks();
  if (is_digit(in.byte())) return clause(in);
  if (!in.at_letter()) return dash_item(in);
  if (!text::is_upper(content, in.at)) return point(in);
  if (auto found = roman_chapter(in)) return found;
  first_tokens tokens(words, line.begin);
  if (!word_may_open(tokens.word(0))) return std::nullopt;
  if (auto found = keyworded(content, line, tokens)) return found;
  return bridged(content, line, tokens);
}

std::string address_unit(const label& of) {
  std::string unit;
  add_address_unit(of, unit);
  return unit;
}

void add_address_unit(const label& of, std::string& address) {
  const auto numbered = [&](std::string_view prefix) {
    std::array<char, std::numeric_limits<std::int64_t>::digits10 + 2> digits;
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), of.ordinal).ptr;
    address.append(prefix).append(digits.data(), end).append(of.suffix);
  };
  switch (of.kind) {
    case provision_kind::part: return numbered("pt");
    case provision_kind::chapter: return numbered("c");
    case provision_kind::section: return numbered("m");
    case provision_kind::subsection: return numbered("tm");
    case provision_kind::article: return numbered("d");
    case provision_kind::clause: return numbered("k");
    case provision_kind::point: address.append("p").append(of.suffix); return;
    case provision_kind::item:
    case provision_kind::paragraph: return;
  }
}

}  // namespace quyche::inline v0::document
