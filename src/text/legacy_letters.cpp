#include "text/legacy_letters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/utf8.hpp"
#include "text/legacy.hpp"
#include "text/legacy_tables.hpp"

namespace quyche::inline v0::text {
namespace {

bool is_plain_capital(char32_t c) noexcept { return (c >= U'A' && c <= U'Z') || (c >= 0xA1 && c <= 0xA7); }
bool is_plain_small(char32_t c) noexcept { return (c >= U'a' && c <= U'z') || (c >= 0xA8 && c <= 0xAE); }

char32_t small_latin(char32_t c) noexcept {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ? c + 0x20 : c;
}

/// The pairs as a table of bases and marks, so that looking one up is one step.
struct vni_index {
  std::array<std::array<char32_t, 0x20>, 8> letters{};
};
constexpr std::size_t base_row(char32_t c) noexcept {
  constexpr char32_t bases[] = {U'a', U'e', U'i', U'o', U'u', U'y', U'ô', U'ö'};
  for (std::size_t row = 0; row < std::size(bases); ++row) {
    if (bases[row] == c) return row;
  }
  return std::size(bases);
}
constexpr vni_index make_vni_index() {
  vni_index index;
  for (const auto& [base, mark, letter] : vni_pairs) index.letters[base_row(base)][mark - 0xE0] = letter;
  return index;
}
constexpr auto vni_table = make_vni_index();

enum class style { capitals, small, doubtful, code };
struct word {
  span where;
  style looks = style::code;
};

std::vector<word> words_of(std::string_view line) {
  std::vector<word> words;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    auto step = utf8::next(line, at);
    if (!is_word_letter(step.code_point)) {
      before = step.code_point;
      at += step.size;
      continue;
    }
    const std::size_t begin = at;
    std::size_t capitals = 0;
    std::size_t small = 0;
    bool toned = false;
    bool vowel = false;
    for (; at < line.size() && is_word_letter(step.code_point); step = utf8::next(line, at)) {
      const char32_t c = step.code_point;
      capitals += is_plain_capital(c);
      small += is_plain_small(c);
      toned = toned || (c >= 0xB5 && c <= 0xFE && tcvn3_letter(c) != 0);
      vowel = vowel || c > 0x80 ||
              (c < 0x80 && std::string_view("AEIOUY").find(static_cast<char>(c)) != std::string_view::npos);
      at += step.size;
    }
    const char32_t behind = at < line.size() ? step.code_point : U' ';
    const auto is_code = [](char32_t c) { return c == U'/' || c == U'-' || (c >= U'0' && c <= U'9'); };
    word found{{begin, at}, style::code};
    if (small != 0) {
      found.looks = style::small;
    } else if (capitals >= 2 && (toned || (vowel && !is_code(before) && !is_code(behind)))) {
      found.looks = style::capitals;
    } else if (toned) {
      found.looks = style::doubtful;
    }
    words.push_back(found);
    before = 0;
  }
  return words;
}

}  // namespace

char32_t windows_1252(unsigned char byte) noexcept {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char32_t symbol = windows_1252_symbols[byte - 0x80U];
  return symbol == 0 ? byte : symbol;
}

char32_t tcvn3_letter(char32_t c) noexcept { return c >= 0xA1 && c <= 0xFE ? tcvn3_letters[c - 0xA1] : 0; }

vni_found vni_letter(char32_t c, char32_t behind) noexcept {
  const char32_t base = small_latin(c);
  const bool is_capital = base != c;
  const auto cased = [&](char32_t letter) { return is_capital ? capital(letter) : letter; };
  const char32_t mark = small_latin(behind);
  if (const auto row = base_row(base); row < vni_table.letters.size() && mark >= 0xE0 && mark <= 0xFF) {
    if (const char32_t letter = vni_table.letters[row][mark - 0xE0]; letter != 0) return {cased(letter), true};
  }
  for (const auto& [from, to] : vni_singles) {
    if (from == base) return {cased(to), false};
  }
  return {};
}

std::u32string from_tcvn3(std::u32string_view word) {
  std::u32string letters(word);
  for (char32_t& c : letters) {
    if (const char32_t letter = tcvn3_letter(c); letter != 0)
      c = letter;
    else if (c >= 0x80)
      c = U'?';
  }
  return letters;
}

std::u32string from_vni(std::u32string_view word) {
  std::u32string letters;
  for (std::size_t i = 0; i < word.size();) {
    const auto found = vni_letter(word[i], i + 1 < word.size() ? word[i + 1] : 0);
    const char32_t same_in_both = small_latin(word[i]);
    const bool stays = word[i] < 0x80 || same_in_both == U'ì' || same_in_both == U'í';
    letters += found.letter != 0 ? found.letter : stays ? word[i] : U'?';
    i += found.both ? 2 : 1;
  }
  return letters;
}

char32_t capital(char32_t letter) noexcept {
  if (letter >= U'a' && letter <= U'z') return letter - 0x20;
  if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) return letter - 0x20;
  const bool one_before = letter == U'ă' || letter == U'đ' || letter == U'ĩ' || letter == U'ũ' || letter == U'ơ' ||
                          (letter >= 0x1EA0 && letter <= 0x1EF9);
  if (one_before) return (letter & 1U) != 0 ? letter - 1 : letter;
  return letter == U'ư' ? U'Ư' : letter;
}

bool is_word_letter(char32_t c) noexcept {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return (c >= 0xA1 && c <= 0x24F) || (c >= 0x300 && c <= 0x36F) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_symbol(char32_t c) noexcept { return (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7; }

bool only_unicode(char32_t c) noexcept {
  if (c < 0x100) return false;
  if (c >= 0x1EA0 && c <= 0x1EF9) return true;
  constexpr char32_t others[] = {U'Ă', U'ă', U'Đ', U'đ', U'Ĩ', U'ĩ', U'Ũ', U'ũ', U'Ơ', U'ơ', U'Ư', U'ư'};
  return (c >= 0x300 && c <= 0x36F) || std::find(std::begin(others), std::end(others), c) != std::end(others);
}

std::vector<span> capital_words(std::string_view line) {
  const auto words = words_of(line);
  const bool any = std::any_of(words.begin(), words.end(), [](const word& w) { return w.looks == style::capitals; });
  if (!any) return {};
  const bool all = std::none_of(words.begin(), words.end(), [](const word& w) { return w.looks == style::small; });

  // Of each word, how the next clear one looks; doubtful ones and codes say nothing.
  const auto is_clear = [](const word& w) { return w.looks == style::capitals || w.looks == style::small; };
  std::vector<style> after(words.size(), style::code);
  auto next = style::code;
  for (std::size_t i = words.size(); i-- > 0;) {
    after[i] = next;
    if (is_clear(words[i])) next = words[i].looks;
  }
  std::vector<span> found;
  auto last = style::code;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool between = last == style::capitals && after[i] == style::capitals;
    const bool doubtful = words[i].looks == style::doubtful;
    if (words[i].looks == style::capitals || (doubtful && (all || between))) found.push_back(words[i].where);
    if (is_clear(words[i])) last = words[i].looks;
  }
  return found;
}

}  // namespace quyche::inline v0::text
