#include "document/citation_anchor.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

#include "document/instrument.hpp"
#include "text/fold.hpp"
#include "text/spelling.hpp"

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

  /// Whether the letter at i may be one of two, small or capital, by the three bytes that they have in either case.
  bool vowel(std::size_t i, char middle, char last) const noexcept {
    return at(i) == '\xE1' && at(i + 1) == middle && (at(i + 2) & '\xFE') == last;
  }

  /// Whether a word that is read as "khoản", "mục", "chương", "điều", "điểm", "phần" or "tiểu" may stand at i. Most words are told by
  /// two letters, nearly all by three.
  bool may_be_unit(std::size_t i) const noexcept {
    switch (text[i]) {
      case 'k':
      case 'K': return either(i + 1, 'h', 'H') && (either(i + 2, 'o', 'O') || at(i + 2) == '\xD0');  // о of Cyrillic
      case 'c':
      case 'C': return either(i + 1, 'h', 'H') && at(i + 2) == '\xC6';  // ư, and what is drawn like it
      case 'p':
      case 'P': return either(i + 1, 'h', 'H') && vowel(i + 2, '\xBA', '\xA6');
      case 'm':
      case 'M': return vowel(i + 1, '\xBB', '\xA4');
      case 't':
      case 'T': return either(i + 1, 'i', 'I') && vowel(i + 2, '\xBB', '\x82');
      case '\xC3':  // Ð
      case '\xC4':  // Đ
        return either(i + 2, 'i', 'I') && (vowel(i + 3, '\xBB', '\x80') || vowel(i + 3, '\xBB', '\x82'));
      default: return false;
    }
  }

  /// The end of such a word, or 0. A number may be joined to it ("Điều5").
  std::size_t unit_word(std::size_t i) const noexcept {
    if (!may_be_unit(i)) return 0;
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

  /// A type of instrument, at a capital.
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

/// What anchors begin with, one bit for each such beginning: a place may hold an anchor where the bits of its first three bytes have one
/// in common. So that one look and one branch, nearly never taken, are all that a word costs which is none.
class beginnings {
 public:
  beginnings() {
    constexpr std::string_view any;
    add("0123456789", any, any);
    add("\"", any, any);
    add("\xC2", "\xAB\xBB", any);     // « »
    add("\xE2", "\x80", "\x9C\x9D");  // “ ”
    add("sS", "\xE1", "\xBB");        // số
    add("g", "\xE1", "\xBB");         // gọi
    add("kK", "hH", "oO\xD0");        // khoản; its o may be of Cyrillic
    add("cC", "hH", "\xC6");          // chương
    add("pP", "hH", "\xE1");          // phần
    add("mM", "\xE1", "\xBB");        // mục
    add("tT", "iI", "\xE1");          // tiểu
    add("\xC3\xC4", any, "iI");       // điểm, điều; Đ has look-alikes
    for (const auto type : instrument_type_names()) add_type(type);
  }

  bool may_stand_at(const char* three_bytes) const noexcept {
    const auto bits = [&](std::size_t i) { return bits_[i][static_cast<unsigned char>(three_bytes[i])]; };
    return (bits(0) & bits(1) & bits(2)) != 0;
  }

 private:
  void allow(std::size_t place, std::string_view bytes) {
    for (const char c : bytes) bits_[place][static_cast<unsigned char>(c)] |= std::uint64_t{1} << count_;
  }
  void allow_range(std::size_t place, unsigned first, unsigned last) {
    for (unsigned c = first; c <= last; ++c) allow(place, std::string(1, static_cast<char>(c)));
  }
  /// Bytes that the beginning may have at each place; none: any.
  void add(std::string_view first, std::string_view second, std::string_view third) {
    const std::array all{first, second, third};
    for (std::size_t place = 0; place < all.size(); ++place)
      all[place].empty() ? allow_range(place, 0, 0xFF) : allow(place, all[place]);
    ++count_;
  }
  /// A type with its capital, the letters behind it in either case or drawn like it: Cyrillic, or i for y.
  void add_type(std::string_view name) {
    const bool barred = name.starts_with("Đ");
    allow(0, barred ? "\xC3\xC4" : name.substr(0, 1));
    for (std::size_t place = 1; place < bits_.size(); ++place) {
      const char byte = name[place];
      const auto code = static_cast<unsigned char>(byte);
      allow(place, name.substr(place, 1));
      if (code < 0x80) {
        const unsigned small = code | 0x20U;
        const unsigned drawn_like_it = small == 'y' ? 'i' : small;
        for (const unsigned letter : {small, drawn_like_it}) {
          allow_range(place, letter, letter);
          allow_range(place, letter & ~0x20U, letter & ~0x20U);
        }
      }
      // The last byte of a letter is another one for the capital.
      const bool lead = code >= 0xC0;
      if (!lead && !(code >= 0x80 && static_cast<unsigned char>(name[place - 1]) == 0xE1))
        allow_range(place, 0x80, 0xBF);
      allow_range(place, 0xD0, 0xD1);
    }
    ++count_;
  }

  std::size_t count_ = 0;
  std::array<std::array<std::uint64_t, 256>, 3> bits_{};
};

constexpr std::size_t block_size = 64;
constexpr std::size_t bytes_before = 3, bytes_behind = 1;  ///< that are looked at around each byte
constexpr std::size_t bytes_of_beginning = 3;

/// One bit for each byte of a block where a word can start or a quotation mark stands. A word starts where no letter and no digit
/// stands before, behind a mark beyond ASCII, and at a capital behind a small letter ("tạiĐiều"). No branch depends on the text, so
/// compilers make vector code of it.
std::uint64_t starts_in(const char* block) noexcept {
  using byte = unsigned char;
  std::array<char, block_size> found;
  const auto at = [&](std::size_t i, std::ptrdiff_t step) {
    return static_cast<byte>(block[static_cast<std::ptrdiff_t>(i) + step]);
  };
  const auto in = [](byte c, byte first, byte last) {
    return static_cast<byte>(static_cast<byte>(c - first) <= static_cast<byte>(last - first));
  };
  for (std::size_t i = 0; i < block_size; ++i) {
    const byte here = at(i, 0);
    const byte before = at(i, -1);
    const byte goes_on = in(static_cast<byte>(before | 0x20), 'a', 'z') | in(before, '0', '9') | in(before, 0x80, 0xFF);
    const byte behind_mark = (at(i, -3) == 0xE2) & (before >= 0x80);
    const byte barred_d = in(here, 0xC3, 0xC4) & (at(i, 1) == 0x90);
    const byte capital = in(before, 'a', 'z') & (in(here, 'A', 'Z') | barred_d);
    const byte quote = (here == '"') | (here == 0xC2) | (here == 0xE2);
    found[i] = static_cast<char>((goes_on ^ 1) | behind_mark | capital | quote);
  }
  std::uint64_t bits = 0;
  // The product has the lowest bits of eight bytes side by side in its highest byte.
  for (std::size_t i = 0; i < block_size; i += 8)
    bits |= text::eight_bytes(&found[i]) * 0x0102040810204080U >> 56U << i;
  return bits;
}

}  // namespace

/// Makes starts_ those of the block that holds a place of the text.
void anchor_finder::look_at(std::size_t place) noexcept {
  if (place / block_size == block_) return;
  block_ = place / block_size;
  const std::size_t begin = block_ * block_size;
  if (begin >= bytes_before && begin + block_size + bytes_behind <= content_.size()) {
    starts_ = starts_in(content_.data() + begin);
    return;
  }
  std::array<char, bytes_before + block_size + bytes_behind> padded;  // blanks stand around the text
  padded.fill(' ');
  const std::size_t before = std::min(begin, bytes_before);
  content_.copy(padded.data() + bytes_before - before, before + block_size + bytes_behind, begin - before);
  starts_ = starts_in(padded.data() + bytes_before);
}

anchor anchor_finder::next(std::size_t from, std::size_t end) noexcept {
  static const beginnings may_be_anchors;
  end = std::min(end, content_.size());
  const reader in{content_.substr(0, end), end};
  for (; from < end; from = (block_ + 1) * block_size) {
    look_at(from);
    const std::size_t behind = from % block_size;
    for (auto rest = starts_ >> behind << behind; rest != 0; rest &= rest - 1) {
      const std::size_t i = block_ * block_size + static_cast<std::size_t>(std::countr_zero(rest));
      if (i >= end) break;
      const bool last = i + bytes_of_beginning > content_.size();
      if (!last && !may_be_anchors.may_stand_at(content_.data() + i)) continue;
      if (const auto kind = in.kind_at(i); kind != anchor_kind::none) return {i, kind};
    }
  }
  return {end, anchor_kind::none};
}

}  // namespace quyche::inline v0::document
