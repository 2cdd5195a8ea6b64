#include "text/syllable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace quyche::inline v0::text {
namespace {

// Letters with hat, breve, horn or bar are written as digits here: ă 1, â 2, ê 3, ô 4, ơ 5, ư 6, đ 7.

struct letter {
  char base = 0;  ///< 0: no letter of Vietnamese
  std::uint8_t tone = 0;
};

// Without tone, grave, acute, hook, tilde, dot; small letters.
constexpr char32_t vowels[][6] = {
    {U'a', U'à', U'á', U'ả', U'ã', U'ạ'}, {U'ă', U'ằ', U'ắ', U'ẳ', U'ẵ', U'ặ'}, {U'â', U'ầ', U'ấ', U'ẩ', U'ẫ', U'ậ'},
    {U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'}, {U'ê', U'ề', U'ế', U'ể', U'ễ', U'ệ'}, {U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'},
    {U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'}, {U'ô', U'ồ', U'ố', U'ổ', U'ỗ', U'ộ'}, {U'ơ', U'ờ', U'ớ', U'ở', U'ỡ', U'ợ'},
    {U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'}, {U'ư', U'ừ', U'ứ', U'ử', U'ữ', U'ự'}, {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'},
};
constexpr char bases[] = {'a', '1', '2', 'e', '3', 'i', 'o', '4', '5', 'u', '6', 'y'};

struct letter_table {
  std::array<letter, 0x200> low{};
  std::array<letter, 0x100> high{};
};

constexpr letter_table make_letters() {
  letter_table table;
  for (char c = 'a'; c <= 'z'; ++c) {
    if (c == 'f' || c == 'j' || c == 'w' || c == 'z') continue;
    table.low[static_cast<unsigned char>(c)] = {c, 0};
    table.low[static_cast<unsigned char>(c) - 0x20U] = {c, 0};
  }
  table.low[0x110] = table.low[0x111] = {'7', 0};  // Đ đ
  for (std::size_t row = 0; row < std::size(vowels); ++row) {
    for (std::size_t tone = 0; tone < 6; ++tone) {
      const char32_t c = vowels[row][tone];
      const letter found{bases[row], static_cast<std::uint8_t>(tone)};
      if (c < 0x80) continue;
      if (c < 0x100) {
        table.low[c] = table.low[c - 0x20] = found;
      } else if (c < 0x200) {
        // The capital is the letter before, in both blocks.
        table.low[c] = table.low[c - 1] = found;
      } else {
        table.high[c - 0x1E00] = table.high[c - 0x1E00 - 1] = found;
      }
    }
  }
  return table;
}
constexpr auto letters = make_letters();

letter letter_of(char32_t c) noexcept {
  if (c < 0x200) return letters.low[c];
  return c >= 0x1E00 && c <= 0x1EFF ? letters.high[c - 0x1E00] : letter{};
}

// Longer ones first: the first that fits is the onset.
constexpr std::string_view onsets[] = {"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "7",
                                       "d",   "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v", "x", ""};

// Sorted.
constexpr std::string_view rimes[] = {
    "1c",  "1m",  "1n",  "1ng",  "1p",   "1t",   "2c",  "2m",   "2n",   "2ng",  "2p",   "2t",   "2u",   "2y",   "3",
    "3ch", "3m",  "3n",  "3ng",  "3nh",  "3p",   "3t",  "3u",   "4",    "4c",   "4i",   "4m",   "4n",   "4ng",  "4p",
    "4t",  "5",   "5i",  "5m",   "5n",   "5p",   "5t",  "6",    "65c",  "65i",  "65m",  "65n",  "65ng", "65p",  "65t",
    "65u", "6a",  "6c",  "6i",   "6m",   "6n",   "6ng", "6t",   "6u",   "a",    "ac",   "ach",  "ai",   "am",   "an",
    "ang", "anh", "ao",  "ap",   "at",   "au",   "ay",  "e",    "ec",   "em",   "en",   "eng",  "eo",   "ep",   "et",
    "i",   "i3c", "i3m", "i3n",  "i3ng", "i3p",  "i3t", "i3u",  "ia",   "ich",  "im",   "in",   "inh",  "ip",   "it",
    "iu",  "o",   "o1c", "o1m",  "o1n",  "o1ng", "o1t", "oa",   "oac",  "oach", "oai",  "oam",  "oan",  "oang", "oanh",
    "oao", "oap", "oat", "oay",  "oc",   "oe",   "oen", "oeo",  "oet",  "oi",   "om",   "on",   "ong",  "oong", "op",
    "ot",  "u",   "u2n", "u2ng", "u2t",  "u2y",  "u3",  "u3ch", "u3nh", "u4c",  "u4i",  "u4m",  "u4n",  "u4ng", "u4t",
    "u5",  "ua",  "uc",  "ui",   "um",   "un",   "ung", "up",   "ut",   "uy",   "uy3n", "uy3t", "uya",  "uych", "uynh",
    "uyt", "uyu", "y",   "y3m",  "y3n",  "y3ng", "y3t", "y3u",  "ych",  "yn",   "ynh",  "yt",
};
static_assert(std::is_sorted(std::begin(rimes), std::end(rimes)));

bool one_of(char c, std::string_view set) noexcept { return set.find(c) != std::string_view::npos; }

/// Spelling rules that tie onset and rime: k, gh, ngh before e ê i y and nowhere else.
bool fit(std::string_view onset, std::string_view rime) noexcept {
  const bool front = one_of(rime.front(), "e3iy");
  if (onset == "k" || onset == "gh" || onset == "ngh") return front;
  if (onset == "c" || onset == "ng") return !front;
  if (onset == "qu") return one_of(rime.front(), "a12e3iy5") || rime == "4c";
  return onset != "p" || rime.size() > 1;
}

}  // namespace

bool is_syllable(std::u32string_view word) noexcept {
  constexpr std::size_t longest = 7;  // nghiêng
  if (word.empty() || word.size() > longest) return false;
  std::array<char, longest> held;
  unsigned tone = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto found = letter_of(word[i]);
    if (found.base == 0 || (tone != 0 && found.tone != 0)) return false;
    held[i] = found.base;
    tone += found.tone;
  }
  const std::string_view toneless(held.data(), word.size());
  const auto try_onset = [&](std::string_view onset) {
    const auto rime = toneless.substr(onset.size());
    if (rime.empty() || !std::binary_search(std::begin(rimes), std::end(rimes), rime) || !fit(onset, rime))
      return false;
    const bool stopped = one_of(rime.back(), "cpt") || rime.ends_with("ch");
    return !stopped || tone == 2 || tone == 5;
  };
  for (const auto onset : onsets) {
    // After gi comes a rime (giao), or the i is one itself (gì, giêng).
    if (toneless.starts_with(onset) && !(onset.empty() && one_of(toneless.front(), "bcdghklmnpqrstvx7")) &&
        try_onset(onset))
      return true;
  }
  return false;
}

}  // namespace quyche::inline v0::text
