#include "document/citation_anchor.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "document/instrument.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::document {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_blank(char c) noexcept { return c == ' ' || c == '\n'; }
bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// A letter, or a byte of one: marks beyond ASCII that matter here are told by their first two bytes.
bool is_letter_byte(char c) noexcept { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }

/// The text that is looked through.
struct reader {
  std::string_view text;
  std::size_t end;

  char at(std::size_t i) const noexcept { return i < end ? text[i] : '\0'; }
  bool either(std::size_t i, char a, char b) const noexcept { return at(i) == a || at(i) == b; }
  /// The letter at i, small or capital, as the two forms of its last byte after the bytes they share.
  bool letter(std::size_t i, std::string_view shared, char a, char b) const noexcept {
    return text.substr(i, shared.size()) == shared && either(i + shared.size(), a, b);
  }

  bool is_capital(std::size_t i) const noexcept {
    return (at(i) >= 'A' && at(i) <= 'Z') || (either(i, '\xC3', '\xC4') && at(i + 1) == '\x90');
  }

  /// Whether a word can start at i: what stands before is no letter and no digit, or a small letter before a capital ("tạiĐiều").
  bool is_word_start(std::size_t i) const noexcept {
    if (i == 0) return true;
    const char before = text[i - 1];
    if (is_capital(i) && before >= 'a' && before <= 'z') return true;
    if (static_cast<unsigned char>(before) < 0x80U) return !is_ascii_letter(before) && !is_digit(before);
    return i >= 3 && text[i - 3] == '\xE2';  // a quotation mark or dash
  }
  std::size_t word_end(std::size_t i) const noexcept {
    while (i < end && (is_letter_byte(text[i]) || is_digit(text[i]))) ++i;
    return i;
  }
  std::size_t skip_blanks(std::size_t i) const noexcept {
    while (i < end && is_blank(text[i])) ++i;
    return i;
  }
  std::size_t skip_digits(std::size_t i) const noexcept {
    while (i < end && is_digit(text[i])) ++i;
    return i;
  }

  text::first_word word_at(std::size_t i) const noexcept { return text::first_word(text.substr(i)); }

  /// "khoản", "mục", "chương", "điều", "điểm", "phần", "tiểu": the end of the word, or 0. Most words are told by two letters. A number
  /// may be joined to it ("Điều5").
  std::size_t unit_word(std::size_t i) const noexcept {
    switch (text[i]) {
      case 'k':
      case 'K':
      case 'c':
      case 'C':
      case 'p':
      case 'P':
        if (!either(i + 1, 'h', 'H')) return 0;
        break;
      case 'm':
      case 'M':
        if (at(i + 1) != '\xE1') return 0;
        break;
      case 't':
      case 'T':
        if (!either(i + 1, 'i', 'I')) return 0;
        break;
      case '\xC3':  // Ð
      case '\xC4':  // Đ
        if (!either(i + 2, 'i', 'I')) return 0;
        break;
      default: return 0;
    }
    constexpr std::array<std::string_view, 7> units = {"khoản", "mục", "chương", "điều", "điểm", "phần", "tiểu"};
    const auto first = word_at(i);
    auto word = first.folded();
    std::size_t digits = 0;
    while (!word.empty() && is_digit(word.back())) word.remove_suffix(1), ++digits;
    return std::find(units.begin(), units.end(), word) != units.end() ? i + first.end() - digits : 0;
  }

  bool is_unit(std::size_t i) const noexcept {
    auto after = unit_word(i);
    if (after == 0) return false;
    if (either(i, 't', 'T')) {  // tiểu mục
      const auto second = skip_blanks(after);
      after = second < end ? unit_word(second) : 0;
      if (after == 0) return false;
    }
    const auto label = skip_blanks(after);
    if (label >= end) return false;
    if (is_digit(text[label])) return true;
    if (text[label] == ':') {  // "các Điều: 3, 4"
      const auto number = skip_blanks(label + 1);
      return number < end && is_digit(text[number]);
    }
    if (label == after) return false;
    const auto label_end = word_end(label);
    const auto word = text.substr(label, label_end - label);
    if (word == "này" || word == "NÀY" || word == "thứ" || word == "THỨ") return true;
    if (word == "đ" || (word.size() == 1 && is_ascii_letter(word[0]))) return true;
    if (word.size() == 2 && is_ascii_letter(word[0]) && is_digit(word[1])) return true;
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; }) &&
           !word.empty();
  }

  bool is_type(std::size_t i) const noexcept {
    const auto first = word_at(i);
    if (!begins_instrument_type(first.folded())) return false;
    const auto second = skip_blanks(i + first.end());
    return begins_instrument_type(first.folded(), second < end ? word_at(second).folded() : std::string_view());
  }

  bool is_dash(std::size_t i) const noexcept {
    return at(i) == '-' || (at(i) == '\xE2' && either(i + 1, '\x80', '\x88'));
  }
  /// "146-QĐ", "12/2024/", "146 QĐ": what a code looks like from its number on; `bare`: nothing says that it is one.
  bool is_code(std::size_t i, bool bare) const noexcept {
    auto after = skip_digits(i);
    if (after - i > 6) return false;
    if (bare && i > 0 && std::string_view("/-.,").find(text[i - 1]) != std::string_view::npos) return false;
    if (!bare && is_ascii_letter(at(after))) return true;
    const auto mark = skip_blanks(after);
    if (at(mark) != '/' && !is_dash(mark)) {
      const char letter = at(mark);
      return !bare && ((letter >= 'A' && letter <= 'Z') || letter == '\xC4');
    }
    if (!bare) return true;
    const auto next = skip_blanks(mark + (at(mark) == '\xE2' ? 3 : 1));
    if (is_digit(at(next))) {
      const auto year = skip_digits(next);
      return year - next == 4 && (at(year) == '/' || is_dash(year));
    }
    return (at(next) >= 'A' && at(next) <= 'Z') || at(next) == '\xC4';
  }

  anchor_kind kind_at(std::size_t i) const noexcept {
    switch (text[i]) {
      case '"': return anchor_kind::quote;
      case '\xC2':  // « »
        return either(i + 1, '\xAB', '\xBB') ? anchor_kind::quote : anchor_kind::none;
      case '\xE2':  // “ ”
        return at(i + 1) == '\x80' && either(i + 2, '\x9C', '\x9D') ? anchor_kind::quote : anchor_kind::none;
      default: break;
    }
    if (is_digit(text[i])) return is_code(i, true) ? anchor_kind::instrument : anchor_kind::none;
    if (either(i, 's', 'S')) {  // số
      if (!letter(i + 1, "\xE1\xBB", '\x91', '\x90')) return anchor_kind::none;
      auto number = skip_blanks(i + 4);
      if (at(number) == ':') number = skip_blanks(number + 1);
      return is_digit(at(number)) && is_code(number, false) ? anchor_kind::instrument : anchor_kind::none;
    }
    if (text[i] == 'g') {  // gọi là, gọi tắt là
      return letter(i + 1, "\xE1\xBB", '\x8D', '\x8C') && at(i + 4) == 'i' ? anchor_kind::definition
                                                                           : anchor_kind::none;
    }
    if (is_unit(i)) return anchor_kind::unit;
    return is_capital(i) && is_type(i) ? anchor_kind::instrument : anchor_kind::none;
  }
};

/// What a byte may begin: nothing, an anchor where a word starts, or a quotation mark anywhere.
enum class opener : std::uint8_t { none, word, mark };
constexpr std::array<opener, 256> openers = [] {
  std::array<opener, 256> made{};
  for (const char c : std::string_view("0123456789sSgkKmMcCpPtTLBNQHV\xC3\xC4"))
    made[static_cast<unsigned char>(c)] = opener::word;
  for (const char c : std::string_view("\"\xC2\xE2")) made[static_cast<unsigned char>(c)] = opener::mark;
  return made;
}();

}  // namespace

anchor next_anchor(std::string_view content, std::size_t from, std::size_t end) noexcept {
  const reader in{content.substr(0, end), std::min(end, content.size())};
  for (std::size_t i = from; i < in.end; ++i) {
    const auto opens = openers[static_cast<unsigned char>(content[i])];
    if (opens == opener::none || (opens == opener::word && !in.is_word_start(i))) continue;
    if (const auto kind = in.kind_at(i); kind != anchor_kind::none) return {i, kind};
  }
  return {in.end, anchor_kind::none};
}

}  // namespace quyche::inline v0::document
