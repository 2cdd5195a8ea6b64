#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "core/utf8.hpp"

namespace quyche::inline v0::text {
namespace {

// The vowels whose tone mark moves or that are written for each other; no letter with a hat or a horn is among them.
// Tones in the order none, grave, acute, hook, tilde, dot.
constexpr std::size_t tones = 6;
constexpr char32_t vowels[][tones] = {
    {U'a', U'à', U'á', U'ả', U'ã', U'ạ'}, {U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'}, {U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'},
    {U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'}, {U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'}, {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'},
    {U'A', U'À', U'Á', U'Ả', U'Ã', U'Ạ'}, {U'E', U'È', U'É', U'Ẻ', U'Ẽ', U'Ẹ'}, {U'I', U'Ì', U'Í', U'Ỉ', U'Ĩ', U'Ị'},
    {U'O', U'Ò', U'Ó', U'Ỏ', U'Õ', U'Ọ'}, {U'U', U'Ù', U'Ú', U'Ủ', U'Ũ', U'Ụ'}, {U'Y', U'Ỳ', U'Ý', U'Ỷ', U'Ỹ', U'Ỵ'},
};
enum row : std::uint8_t { row_a, row_e, row_i, row_o, row_u, row_y, capitals };

struct vowel {
  std::uint8_t row = 0xFF;  ///< index into vowels; 0xFF: none of them
  std::uint8_t tone = 0;
};

// All of them lie below U+01xx or in U+1Exx.
struct vowel_index {
  std::array<vowel, 0x200> low{};
  std::array<vowel, 0x100> high{};
};
constexpr vowel_index make_vowel_index() {
  vowel_index index;
  for (std::size_t r = 0; r < std::size(vowels); ++r) {
    for (std::size_t t = 0; t < tones; ++t) {
      const char32_t c = vowels[r][t];
      auto& entry = c < 0x200 ? index.low[c] : index.high[c - 0x1E00];
      entry = {static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(t)};
    }
  }
  return index;
}
constexpr auto vowel_table = make_vowel_index();

constexpr vowel vowel_of(char32_t c) noexcept {
  if (c < 0x200) return vowel_table.low[c];
  return c >= 0x1E00 && c <= 0x1EFF ? vowel_table.high[c - 0x1E00] : vowel{};
}

constexpr char32_t lower_of(char32_t c) noexcept {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 0x20 : c;
  if (c < 0x180) {
    if (c == 0x130) return U'i';
    if (c == 0x178) return 0xFF;
    // Pairs begin at even numbers, save from U+0139 to U+0148 and from U+0179.
    const bool odd_capitals = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    const bool unpaired = c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F;
    return !unpaired && (c & 1U) == (odd_capitals ? 1U : 0U) ? c + 1 : c;
  }
  if (c < 0x250) {
    if (c == 0x1A0 || c == 0x1A2 || c == 0x1A4) return c + 1;  // Ơ Ƣ Ƥ
    if (c == 0x1AF) return 0x1B0;                              // Ư
    if (c == 0x189) return 0x256;                              // Ɖ
    return c;
  }
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x1E00 && c <= 0x1EFF) {
    if (c >= 0x1E96 && c <= 0x1E9F) return c == 0x1E9E ? 0xDF : c;
    return (c & 1U) == 0 ? c + 1 : c;
  }
  return c;
}

constexpr bool is_letter_or_digit(char32_t c) noexcept {
  if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c < 0x530) {
    // Marks that found no letter to compose with belong to the word that they stand in.
    if (c >= 0x2B0 && c < 0x300) return false;
    return c != 0xD7 && c != 0xF7 && c != 0x37E && c != 0x387 && c != 0x482;
  }
  if (c < 0x1E00) return c != 0x589 && c != 0x5BE && c != 0x60C && c != 0x61F;
  if (c < 0x2000) return true;
  if (c < 0x3005) return false;  // punctuation, signs, symbols
  if (c < 0x3041) return c <= 0x3007;
  if (c < 0xE000) return true;
  if (c < 0xF900) return false;  // private use
  return (c < 0xFE00) || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// Latin letters that are drawn as another one.
constexpr char32_t look_alike(char32_t lower) noexcept {
  if (lower == 0xF0 || lower == 0x256) return U'đ';  // eth and the African d are drawn as Đ
  if (lower == 0x1A3) return U'ư';                   // Ƣ (gha) of old converters: "Chƣơng"
  return lower;
}

/// Letters of other scripts that are drawn as Latin ones; 0 for all others. `upper`: the letter was a capital, and
/// then more of them are (Cyrillic В is drawn as B, в is not as b).
char32_t latin_twin(char32_t lower, bool upper) noexcept {
  switch (lower) {
    case 0x430: return U'a';
    case 0x435: return U'e';
    case 0x43E: return U'o';
    case 0x440: return U'p';
    case 0x441: return U'c';
    case 0x445: return U'x';
    case 0x443: return U'y';
    case 0x455: return U's';
    case 0x456: return U'i';
    case 0x458: return U'j';
    case 0x432: return upper ? U'b' : 0;
    case 0x43A: return upper ? U'k' : 0;
    case 0x43C: return upper ? U'm' : 0;
    case 0x43D: return upper ? U'h' : 0;
    case 0x442: return upper ? U't' : 0;
    default: return 0;
  }
}

/// The code points of one word. Words are short; what is longer than any word is folded letter by letter only.
struct letters {
  static constexpr std::size_t longest = 64;
  std::array<char32_t, longest> at;
  std::size_t count = 0;
  bool all = true;  ///< the whole word fitted
};

letters read(std::string_view word) noexcept {
  letters read;
  for (std::size_t i = 0; i < word.size();) {
    if (read.count == letters::longest) {
      read.all = false;
      break;
    }
    const auto step = utf8::next(word, i);
    read.at[read.count++] = step.code_point;
    i += step.size;
  }
  return read;
}

/// Moves the tone of a final oa, oe, uy from its second letter to its first. Not after qu or gi, whose u and i are no
/// vowels.
void move_tone(letters& word) noexcept {
  if (word.count < 2) return;
  const auto second = vowel_of(word.at[word.count - 1]);
  if (second.tone == 0 || second.row == 0xFF) return;
  const auto first = vowel_of(word.at[word.count - 2]);
  if (first.tone != 0 || first.row == 0xFF) return;
  const auto a = first.row % capitals;
  const auto b = second.row % capitals;
  if (!((a == row_o && (b == row_a || b == row_e)) || (a == row_u && b == row_y))) return;
  const auto before = [&](std::size_t back) {
    return word.count >= back ? lower_of(word.at[word.count - back]) : char32_t{0};
  };
  if (before(3) == U'q' || (before(4) == U'q' && before(3) == U'u')) return;
  if (before(4) == U'g' && before(3) == U'i') return;
  word.at[word.count - 2] = vowels[first.row][second.tone];
  word.at[word.count - 1] = vowels[second.row][0];
}

constexpr bool is_consonant(char32_t lower) noexcept {
  switch (lower) {
    case U'b':
    case U'c':
    case U'd':
    case U'g':
    case U'h':
    case U'k':
    case U'l':
    case U'm':
    case U'n':
    case U'p':
    case U'q':
    case U'r':
    case U's':
    case U't':
    case U'v':
    case U'x':
    case U'đ': return true;
    default: return false;
  }
}

/// A final y becomes i where the two are read alike: after a consonant, to which the u of qu belongs.
void y_to_i(letters& word) noexcept {
  if (word.count < 2) return;
  const auto last = vowel_of(word.at[word.count - 1]);
  if (last.row != row_y) return;
  const char32_t before = word.at[word.count - 2];
  const bool after_qu = before == U'u' && word.count >= 3 && word.at[word.count - 3] == U'q';
  if (after_qu || is_consonant(before)) word.at[word.count - 1] = vowels[row_i][last.tone];
}

void fold_letters(letters& word) noexcept {
  bool latin = false;
  bool foreign = false;
  std::uint64_t was_upper = 0;
  static_assert(letters::longest <= 64);
  for (std::size_t i = 0; i < word.count; ++i) {
    char32_t& c = word.at[i];
    const char32_t small = lower_of(c);
    if (small != c) was_upper |= std::uint64_t{1} << i;
    c = look_alike(small);
    const bool cyrillic = c >= 0x400 && c < 0x530;
    foreign = foreign || cyrillic;
    latin = latin || (!cyrillic && c >= U'a' && is_letter_or_digit(c));
  }
  if (foreign && latin) {
    for (std::size_t i = 0; i < word.count; ++i) {
      if (const auto twin = latin_twin(word.at[i], (was_upper >> i & 1U) != 0)) word.at[i] = twin;
    }
  }
}

/// What tokens need to know of a letter, for the blocks that Vietnamese is written in.
struct letter {
  std::array<char, 4> folded{};  ///< in UTF-8, zeros behind it
  std::array<char, 4> lower{};   ///< the same of the letter in lower case
  std::uint8_t size = 0;         ///< of `folded`; 0: no letter or digit
  std::uint8_t lower_size = 0;
  bool upper = false;
  bool respelled = false;  ///< may change at the end of a word, where spelling has rules of its own
  bool vowel = false;      ///< y is one
  bool digit = false;
  bool respells = false;  ///< may change such a letter behind it: o, u and consonants
};
struct letter_table {
  std::array<letter, 0x280> low{};    // from U+0000
  std::array<letter, 0x100> marks{};  // from U+1E00
};
constexpr std::uint8_t encode(char32_t c, std::array<char, 4>& out) {
  std::uint8_t size = 0;
  const auto put = [&](char32_t bits) { out[size++] = static_cast<char>(bits); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  }
  return size;
}
constexpr letter_table make_letter_table() {
  letter_table table;
  const auto fill = [](letter& entry, char32_t c) {
    if (!is_letter_or_digit(c)) return;
    const char32_t folded = look_alike(lower_of(c));
    const auto found = vowel_of(folded);
    entry.size = encode(folded, entry.folded);
    entry.lower_size = encode(lower_of(c), entry.lower);
    entry.upper = lower_of(c) != c;
    entry.respelled = found.row == row_y || (found.tone != 0 && (found.row == row_a || found.row == row_e));
    // The other vowels: those with a hat, breve or horn, and with them all from Ạ to ỹ.
    const bool hatted = folded == U'ă' || folded == U'â' || folded == U'ê' || folded == U'ô' || folded == U'ơ' ||
                        folded == U'ư' || (folded >= 0x1EA0 && folded <= 0x1EF9);
    entry.vowel = found.row != 0xFF || hatted;
    entry.digit = c >= U'0' && c <= U'9';
    entry.respells = folded == U'o' || folded == U'u' || is_consonant(folded);
  };
  for (char32_t c = 0; c < 0x280; ++c) fill(table.low[c], c);
  for (char32_t c = 0; c < 0x100; ++c) fill(table.marks[c], 0x1E00 + c);
  return table;
}
constexpr auto letters_of_vietnamese = make_letter_table();

/// The letter at a place and its length in bytes; nullptr for what the tables do not hold.
struct letter_here {
  const letter* found = nullptr;
  std::size_t size = 0;
};
letter_here letter_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::size_t left = text.size() - at;
  const unsigned lead = byte(0);
  if (lead < 0x80) return {&letters_of_vietnamese.low[lead], 1};
  if (lead >= 0xC2 && lead <= 0xC9 && left >= 2 && follows(1)) {
    return {&letters_of_vietnamese.low[(lead & 0x1FU) << 6U | (byte(1) & 0x3FU)], 2};
  }
  if (lead == 0xE1 && left >= 3 && byte(1) >= 0xB8 && byte(1) <= 0xBB && follows(2)) {
    return {&letters_of_vietnamese.marks[(byte(1) & 0x03U) << 6U | (byte(2) & 0x3FU)], 3};
  }
  return {};
}

}  // namespace

folded_word fold_word_at(std::string_view text, std::size_t at, char* out) noexcept {
  folded_word word;
  const std::size_t begin = at;
  char* const start = out;
  const letter* last = nullptr;
  const letter* before = nullptr;
  bool plain = true;
  bool in_vowels = false;
  for (std::size_t size = 0; at < text.size(); at += size) {
    const auto here = letter_at(text, at);
    size = here.size;
    if (here.found == nullptr) {
      if (!is_word_char(text, at, size)) break;
      plain = false;
      continue;
    }
    if (here.found->size == 0) break;
    word.vowel_groups += static_cast<unsigned>(here.found->vowel && !in_vowels);
    in_vowels = here.found->vowel;
    word.has_digit = word.has_digit || here.found->digit;
    std::memcpy(out, here.found->folded.data(), here.found->folded.size());
    out += here.found->size;
    before = last;
    last = here.found;
  }
  word.end = at;
  word.size = static_cast<std::size_t>(out - start);
  if (at == begin) return word;
  word.upper = is_upper(text, begin);
  if (!plain) word.vowel_groups = 1;
  const bool rules = last != nullptr && last->respelled && before != nullptr && before->respells;
  if (!plain || rules) {
    std::string folded;
    fold_word(text.substr(begin, at - begin), folded);
    word.size = std::min(folded.size(), at - begin);
    std::memcpy(start, folded.data(), word.size);
  }
  return word;
}

void fold_word(std::string_view word, std::string& out) {
  while (true) {
    auto part = read(word);
    fold_letters(part);
    if (part.all) {
      move_tone(part);
      y_to_i(part);
    }
    for (std::size_t i = 0; i < part.count; ++i) {
      const char32_t c = part.at[i];
      if (c < 0x80) {
        out += static_cast<char>(c);
      } else {
        utf8::append(out, c);
      }
    }
    if (part.all) return;
    std::size_t used = 0;
    for (std::size_t i = 0; i < part.count; ++i) used += utf8::next(word, used).size;
    word.remove_prefix(used);
  }
}

first_word::first_word(std::string_view text) noexcept {
  const auto start = text.substr(0, longest);
  if (!start.empty()) found_ = fold_word_at(start, 0, bytes_.data());
}

std::string fold_phrase(std::string_view phrase) {
  // A word is never longer folded, and between two words there is at least one byte.
  std::string out(phrase.size() + 1 + slack_of_fold, '\0');
  std::size_t size = 0;
  for (std::size_t at = 0; at < phrase.size();) {
    const auto word = fold_word_at(phrase, at, out.data() + size + (size != 0 ? 1 : 0));
    if (word.end == at) {
      std::size_t skipped = 0;
      is_word_char(phrase, at, skipped);
      at += skipped;
      continue;
    }
    if (size != 0) out[size++] = ' ';
    size += word.size;
    at = word.end;
  }
  out.resize(size);
  return out;
}

std::string modern_tone(std::string_view word) {
  auto part = read(word);
  if (!part.all) return std::string(word);
  move_tone(part);
  std::string out;
  for (std::size_t i = 0; i < part.count; ++i) utf8::append(out, part.at[i]);
  return out;
}

void append_modern(std::string& out, std::string_view word, bool in_lower_case) {
  constexpr std::size_t longest = 64;  // bytes; hardly any word has more
  std::array<char, longest + slack_of_fold> lowered;
  std::size_t size = 0;
  const letter* last = nullptr;
  const letter* before = nullptr;
  for (std::size_t at = 0; at < word.size();) {
    const auto here = letter_at(word, at);
    const bool known = here.found != nullptr && here.found->size != 0;
    const bool ends = at + here.size >= word.size();
    if (known) before = last, last = here.found;
    const bool may_move = ends && known && last->respelled && before != nullptr && before->respells;
    if (!known || may_move || at >= longest) {
      const auto modern = modern_tone(word);
      out += in_lower_case ? lower(modern) : modern;
      return;
    }
    std::memcpy(lowered.data() + size, last->lower.data(), last->lower.size());
    size += last->lower_size;
    at += here.size;
  }
  out += in_lower_case ? std::string_view(lowered.data(), size) : word;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto step = utf8::next(text, at);
    utf8::append(out, lower_of(step.code_point));
    at += step.size;
  }
  return out;
}

bool is_wide_word_char(std::string_view text, std::size_t at, std::size_t& size) noexcept {
  size = 0;
  if (at >= text.size()) return false;
  if (const auto here = letter_at(text, at); here.found != nullptr) {
    size = here.size;
    return here.found->size != 0;
  }
  const auto step = utf8::next(text, at);
  size = step.size;
  return step.valid && is_letter_or_digit(step.code_point);
}

bool is_wide_upper(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  if (const auto here = letter_at(text, at); here.found != nullptr) return here.found->upper;
  const auto step = utf8::next(text, at);
  return step.valid && lower_of(step.code_point) != step.code_point;
}

bool all_capitals(std::string_view text) noexcept {
  bool letters = false;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      size = 1;
      if (byte >= 'a' && byte <= 'z') return false;
      letters = letters || (byte >= 'A' && byte <= 'Z');
      continue;
    }
    const auto here = letter_at(text, at);
    size = here.size;
    bool is_letter = false;
    if (here.found != nullptr) {
      is_letter = here.found->size != 0 && !here.found->digit;
    } else {
      is_letter = is_wide_word_char(text, at, size);
    }
    if (!is_letter) continue;
    if (here.found != nullptr ? !here.found->upper : !is_wide_upper(text, at)) return false;
    letters = true;
  }
  return letters;
}

}  // namespace quyche::inline v0::text
