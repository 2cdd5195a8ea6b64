#include "text/suspicion.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "core/utf8.hpp"
#include "text/legacy_letters.hpp"
#include "text/legacy_tables.hpp"
#include "text/syllable.hpp"

namespace quyche::inline v0::text {
namespace {

using byte = std::uint8_t;

// What is asked of a place gives 0 or 1 in a byte, without branches, and stretches of a fixed length are asked at once:
// compilers turn that into vector code.
constexpr byte one_if(bool holds) noexcept { return static_cast<byte>(holds); }
constexpr byte both(byte a, byte b) noexcept { return static_cast<byte>(a & b); }
constexpr byte either(byte a, byte b) noexcept { return static_cast<byte>(a | b); }
constexpr byte within(byte c, byte low, byte high) noexcept {
  return one_if(static_cast<byte>(c - low) <= static_cast<byte>(high - low));
}
constexpr byte small(byte c) noexcept { return static_cast<byte>(c | 0x20U); }
constexpr byte even(byte c) noexcept { return static_cast<byte>(c & 0xFEU); }

/// Characters in two bytes that old encodings are full of; signs (® µ ª), letters (ø ö ñ). Apart, because what asks for
/// too much at once is not turned into vector code.
struct odd_sign {
  static byte at(const char* p) noexcept {
    return both(one_if(static_cast<byte>(p[0]) == 0xC2), within(static_cast<byte>(p[1]), 0xA1, 0xBE));
  }
};
struct odd_letter {
  static byte at(const char* p) noexcept {
    // Of U+00C0 to U+00FF, both cases at once, most of those that are no letters of Vietnamese: ä å æ ç, î ï ð ñ, ö ø.
    const auto s = small(static_cast<byte>(p[1]));
    const byte of_four = either(one_if((s & 0xFCU) == 0xA4), one_if(static_cast<byte>((s + 2U) & 0xFCU) == 0xB0));
    return both(one_if(static_cast<byte>(p[0]) == 0xC3), either(of_four, within(s, 0xB6, 0xB8)));
  }
};

/// "ơng", "ịng", "ĩng", any case: rimes that Vietnamese does not have and that ông, òng, óng become.
struct wrong_rime {
  /// The same two bytes on, save in "ương", of which all text is full.
  struct ahead {
    static constexpr std::size_t by = 2;
    static byte at(const char* p) noexcept {
      const byte after_u = both(one_if(static_cast<byte>(p[0]) == 0xC6), within(static_cast<byte>(p[1]), 0xAF, 0xB0));
      return both(wrong_rime::at(p + by), one_if(after_u == 0));
    }
  };
  static byte at(const char* p) noexcept {
    const auto a = static_cast<byte>(p[0]);
    const auto b = even(static_cast<byte>(p[1]));
    const byte ng = both(one_if(small(static_cast<byte>(p[2])) == 'n'), one_if(small(static_cast<byte>(p[3])) == 'g'));
    const byte o_or_i = either(both(one_if(a == 0xC6), one_if(b == 0xA0)), both(one_if(a == 0xC4), one_if(b == 0xA8)));
    return both(ng, either(o_or_i, both(one_if(a == 0xBB), one_if(b == 0x8A))));
  }
};

/// A digit between letters.
struct digit_inside {
  struct ahead {
    static constexpr std::size_t by = 0;
    static byte at(const char* p) noexcept { return digit_inside::at(p); }
  };
  static byte letter(byte c) noexcept { return either(within(small(c), 'a', 'z'), one_if(c >= 0xA0)); }
  static byte at(const char* p) noexcept {
    // Behind the digit a letter begins; before it one may end, in any byte.
    const auto a = static_cast<byte>(p[0]);
    return both(both(either(letter(a), one_if(a >= 0x80)), within(static_cast<byte>(p[1]), '0', '9')),
                letter(static_cast<byte>(p[2])));
  }
};

constexpr std::size_t stretch = 128;

template <class Test>
byte count(const char* p, std::size_t length) noexcept {
  byte found = 0;
  if (length == stretch) {
    for (std::size_t i = 0; i < stretch; ++i) found = static_cast<byte>(found + Test::at(p + i));
  } else {
    for (std::size_t i = 0; i < length; ++i) found = static_cast<byte>(found + Test::at(p + i));
  }
  return found;
}

/// Calls `use` with the place and length of each stretch of text, and 0 where none of `Tests` holds in it.
template <class... Tests, class Use>
void each_stretch(std::string_view text, Use use) {
  std::size_t at = 0;
  for (; at + stretch + 5 <= text.size(); at += stretch) {
    const char* const p = text.data() + at;
    use(at, stretch, static_cast<byte>((count<Tests>(p, stretch) | ...)));
  }
  // The end, with zeros behind it.
  std::array<char, stretch + 16> rest{};
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), rest.begin());
  use(at, text.size() - at, static_cast<byte>((count<Tests>(rest.data(), text.size() - at) | ...)));
}

/// A word, its letters, and where it stands.
struct seen_word {
  std::u32string letters;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_inside(char32_t c) noexcept { return is_word_letter(c) || (c >= U'0' && c <= U'9'); }

/// The word around a place; longer than any word: nothing, but where it was left off.
seen_word word_around(std::string_view text, std::size_t place) {
  constexpr std::size_t longest = 16;
  seen_word word;
  word.begin = place;
  for (std::size_t letters = 0; letters < longest && word.begin > 0; ++letters) {
    std::size_t before = word.begin - 1;
    while (before > 0 && (static_cast<byte>(text[before]) & 0xC0U) == 0x80U && word.begin - before < 4) --before;
    if (!is_inside(utf8::next(text, before).code_point)) break;
    word.begin = before;
  }
  for (word.end = word.begin; word.end < text.size() && word.letters.size() < 2 * longest;) {
    const auto step = utf8::next(text, word.end);
    if (!is_inside(step.code_point)) break;
    word.letters += step.code_point;
    word.end += step.size;
  }
  word.end = std::max(word.end, place);
  return word;
}

std::string as_utf8(std::u32string_view letters) {
  std::string out;
  for (const char32_t c : letters) utf8::append(out, c);
  return out;
}

std::u32string converted_back(std::u32string word) {
  for (char32_t& c : word) {
    for (const auto& [wrong, right] : twice_converted) {
      if (c == wrong) {
        c = right;
        break;
      }
    }
  }
  return word;
}

/// Digits that are read for letters.
std::u32string letters_for_digits(std::u32string word, char32_t one) {
  for (char32_t& c : word) {
    if (c == U'1') c = one;
    if (c == U'0') c = U'o';
    if (c == U'5') c = U's';
    if (c == U'9' || c == U'6') c = U'g';
  }
  return word;
}

/// Looks at the words where `Test` holds and tells of the first with another one `meant`, if there are enough of them.
template <class Test, class Meant>
void tell(decoded_text& text, const char* code, Meant meant, std::string_view vi, std::string_view en) {
  constexpr std::size_t enough = 3;
  const std::string_view source = text.source;
  std::size_t count = 0;
  std::size_t seen = 0;
  seen_word first;
  std::u32string instead;
  each_stretch<typename Test::ahead>(source, [&](std::size_t begin, std::size_t length, byte found) {
    if (found == 0 && begin != 0) return;  // nothing is ahead of the first bytes
    const std::size_t end = begin + length + Test::ahead::by;
    for (std::size_t at = std::max(begin, seen); at < end && at + 4 <= source.size(); ++at) {
      if (at < seen || Test::at(source.data() + at) == 0) continue;
      auto word = word_around(source, at + 1);
      seen = word.end;
      auto better = meant(word.letters);
      if (better.empty() || count++ != 0) continue;
      first = std::move(word);
      instead = std::move(better);
    }
  });
  if (count < enough) return;
  const std::string change = "\"" + as_utf8(first.letters) + "\" → \"" + as_utf8(instead) + "\"";
  const std::string times = std::to_string(count);
  text.diagnostics.push_back({code,
                              first.begin,
                              first.end,
                              {std::string(vi) + change + " (" + times + " chỗ); văn bản được giữ nguyên.",
                               std::string(en) + change + " (" + times + " places); the text was left as it is."}});
}

}  // namespace

std::vector<span> odd_lines(std::string_view text) {
  std::vector<span> lines;
  std::size_t seen = 0;
  const auto look = [&](std::size_t begin, std::size_t length, auto is) {
    for (std::size_t at = std::max(begin, seen); at < begin + length && at + 2 <= text.size(); ++at) {
      if (is(text.data() + at) == 0) continue;
      const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
      lines.push_back({before == std::string_view::npos ? 0 : before + 1, std::min(text.find('\n', at), text.size())});
      at = seen = lines.back().end;
    }
  };
  each_stretch<odd_sign, odd_letter>(text, [&](std::size_t begin, std::size_t length, byte found) {
    if (found == 0) return;
    look(begin, length, [](const char* p) { return either(odd_sign::at(p), odd_letter::at(p)); });
  });
  return lines;
}

void tell_suspicions(decoded_text& text) {
  tell<wrong_rime>(
      text, "twice-converted",
      [](const std::u32string& word) {
        if (is_syllable(word)) return std::u32string();
        auto back = converted_back(word);
        return back != word && is_syllable(back) ? back : std::u32string();
      },
      "Có vẻ đã chuyển mã VNI hai lần; gợi ý: ", "It looks as if VNI was converted twice; suggestion: ");
  tell<digit_inside>(
      text, "ocr-damage",
      [](const std::u32string& word) {
        const bool letters_outside = !word.empty() && word.front() >= U'A' && word.back() >= U'A';
        if (!letters_outside || std::none_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x80; }))
          return std::u32string();
        for (const char32_t one : {U'i', U'l'}) {
          auto better = letters_for_digits(word, one);
          if (is_syllable(better)) return better;
        }
        return std::u32string();
      },
      "Có vẻ là chữ nhận dạng sai (OCR); gợi ý: ",
      "It looks like text that was recognised wrongly (OCR); suggestion: ");
}

}  // namespace quyche::inline v0::text
