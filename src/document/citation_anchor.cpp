#include "document/citation_anchor.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace quyche::inline v0::document {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_blank(char c) noexcept { return c == ' ' || c == '\n'; }
bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// A letter, or a byte of one: marks beyond ASCII that matter here are told by their first two bytes.
bool is_letter_byte(char c) noexcept { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }

/// First words of types of instruments, as titles and names write them, and the bytes their second word may begin with
/// (nothing: any). Letters beyond ASCII begin with the bytes C3 (á), C4 (đ), C6 (ư).
struct type_word {
  std::string_view word;
  std::string_view next;
};
constexpr type_word type_words[] = {{"Luật", ""},
                                    {"LUẬT", ""},
                                    {"Bộ", "lL"},
                                    {"BỘ", "L"},
                                    {"Nghị", "\xC4q"},
                                    {"NGHỊ", "\xC4Q"},
                                    {"Quyết", "\xC4"},
                                    {"QUYẾT", "\xC4"},
                                    {"Quy",
                                     "\xC4"
                                     "ctCT"},
                                    {"QUY",
                                     "\xC4"
                                     "CT"},
                                    {"Qui",
                                     "\xC4"
                                     "ct"},
                                    {"Thông", "tb"},
                                    {"THÔNG", "TB"},
                                    {"Tờ", "t"},
                                    {"Pháp", "l"},
                                    {"PHÁP", "L"},
                                    {"Hiến", "pP"},
                                    {"HIẾN", "P"},
                                    {"Hướng", "d"},
                                    {"HƯỚNG", "D"},
                                    {"Văn", "b"},
                                    {"Công", "v\xC4"},
                                    {"Chỉ", "tT"},
                                    {"CHỈ", "T"},
                                    {"Chương", "t"},
                                    {"Kết", "lL"},
                                    {"KẾT", "L"},
                                    {"Kế", "hH"},
                                    {"Báo", "c"},
                                    {"Điều", "lL"},
                                    {"ĐIỀU", "L"},
                                    {"Đề", "\xC3"},
                                    {"Lệnh", "s"}};

constexpr std::size_t longest_type_word = 8;  // bytes: "HƯỚNG"

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

  /// Whether a word can start at i: what stands before is no letter and no digit.
  bool is_word_start(std::size_t i) const noexcept {
    if (i == 0) return true;
    const char before = text[i - 1];
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

  /// "khoản", "mục", "chương", "điều", "điểm", "phần", "tiểu": the end of the word, or 0. A few letters are enough.
  std::size_t unit_word(std::size_t i) const noexcept {
    bool found = false;
    switch (text[i]) {
      case 'k':
      case 'K': found = either(i + 1, 'h', 'H') && either(i + 2, 'o', 'O'); break;
      case 'm':
      case 'M': found = letter(i + 1, "\xE1\xBB", '\xA5', '\xA4'); break;
      case 'c':
      case 'C':  // ƣ stands for ư in texts with look-alike letters
        found = either(i + 1, 'h', 'H') && at(i + 2) == '\xC6' &&
                (either(i + 3, '\xB0', '\xAF') || either(i + 3, '\xA3', '\xA2'));
        break;
      case 'p':
      case 'P': found = either(i + 1, 'h', 'H') && letter(i + 2, "\xE1\xBA", '\xA7', '\xA6'); break;
      case 't':
      case 'T': found = either(i + 1, 'i', 'I') && letter(i + 2, "\xE1\xBB", '\x83', '\x82'); break;
      case '\xC4': found = either(i + 1, '\x91', '\x90') && either(i + 2, 'i', 'I'); break;
      case '\xC3': found = either(i + 1, '\xB0', '\x90') && either(i + 2, 'i', 'I'); break;
      default: break;
    }
    return found ? word_end(i) : 0;
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
    if (label >= end || label == after) return false;
    if (is_digit(text[label])) return true;
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
    const auto after = word_end(i);
    std::array<char, longest_type_word> letters{};
    if (after - i > letters.size()) return false;
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(after),
              letters.begin());
    const std::string_view word(letters.data(), after - i);
    for (std::size_t k = 0; k + 1 < word.size(); ++k) {
      // Look-alikes: Ð (eth) stands for Đ, Ƣ and ƣ for Ư and ư.
      if (word[k] == '\xC3' && word[k + 1] == '\x90') letters[k] = '\xC4';
      if (word[k] == '\xC6' && word[k + 1] == '\xA2') letters[k + 1] = '\xAF';
      if (word[k] == '\xC6' && word[k + 1] == '\xA3') letters[k + 1] = '\xB0';
    }
    const char next = at(skip_blanks(after));
    for (const auto& type : type_words) {
      if (type.word[0] != word[0] || type.word != word) continue;
      return type.next.empty() || type.next.find(next == '\xC3' ? '\xC4' : next) != std::string_view::npos ||
             type.next.find(next) != std::string_view::npos;
    }
    return false;
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
    const bool capital = (text[i] >= 'A' && text[i] <= 'Z') || (either(i, '\xC3', '\xC4') && at(i + 1) == '\x90');
    return capital && is_type(i) ? anchor_kind::instrument : anchor_kind::none;
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
