#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace quyche::inline v0::utf8 {
namespace {

// The states of a UTF-8 reader, each the number of the bit at which its own row of six bits starts. A byte's table
// entry holds, at that bit, the next state: one shift a byte and no branch (a "shift-based" automaton). The names say
// what may follow: `e0` that of byte E0 (A0..BF), and so on.
enum : unsigned { bad = 0, good = 6, one = 12, two = 18, three = 24, e0 = 30, ed = 36, f0 = 42, f4 = 48 };

constexpr std::array<std::uint64_t, 256> make_table() {
  std::array<std::uint64_t, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::uint64_t row = 0;
    const auto go = [&](unsigned from, unsigned to) { row |= std::uint64_t{to} << from; };
    if (byte < 0x80) go(good, good);
    if (byte >= 0xC2 && byte <= 0xDF) go(good, one);
    if (byte >= 0xE1 && byte <= 0xEF && byte != 0xED) go(good, two);
    if (byte == 0xE0) go(good, e0);
    if (byte == 0xED) go(good, ed);
    if (byte >= 0xF1 && byte <= 0xF3) go(good, three);
    if (byte == 0xF0) go(good, f0);
    if (byte == 0xF4) go(good, f4);
    if (byte >= 0x80 && byte <= 0xBF) {
      go(one, good), go(two, one), go(three, two);
      if (byte >= 0xA0) go(e0, one);
      if (byte <= 0x9F) go(ed, one);
      if (byte >= 0x90) go(f0, two);
      if (byte <= 0x8F) go(f4, two);
    }
    table[byte] = row;
  }
  return table;
}
constexpr auto table = make_table();

}  // namespace

step next(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return unsigned{static_cast<unsigned char>(text[i])}; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  // What nearly all letters are; the automaton is for the rest.
  const std::size_t left = text.size() - at;
  if (lead >= 0xC2 && lead <= 0xDF && left >= 2 && (byte(at + 1) & 0xC0U) == 0x80U) {
    return {(lead & 0x1FU) << 6 | (byte(at + 1) & 0x3FU), 2, true};
  }
  if (lead == 0xE1 && left >= 3 && (byte(at + 1) & 0xC0U) == 0x80U && (byte(at + 2) & 0xC0U) == 0x80U) {
    return {0x1000U | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU), 3, true};
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  std::uint64_t state = good;
  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 0; i < length; ++i) {
    if (at + i >= text.size()) return {0xFFFD, i, false};
    const unsigned current = byte(at + i);
    state = (table[current] >> state) & 63U;
    if (state == bad) return {0xFFFD, std::max<std::size_t>(i, 1), false};
    if (i != 0) code_point = (code_point << 6) | (current & 0x3FU);
  }
  return {code_point, length, true};
}

std::size_t valid_prefix(std::string_view text) noexcept {
  // The automaton cannot leave `bad`, so it is looked at once a block; the block's exact place is found step by step.
  constexpr std::size_t block = 1024;
  std::uint64_t state = good;
  std::size_t last_good = 0;  // a place between two characters
  for (std::size_t begin = 0; begin < text.size(); begin += block) {
    const std::size_t end = std::min(begin + block, text.size());
    if (state == good) last_good = begin;
    for (std::size_t i = begin; i < end; ++i) state = (table[static_cast<unsigned char>(text[i])] >> (state & 63U));
    state &= 63U;
    if (state == bad) break;
    // A character that straddles blocks begins at most three bytes before the border.
    if (state != good) {
      std::size_t back = end;
      while ((static_cast<unsigned char>(text[--back]) & 0xC0U) == 0x80U) continue;
      last_good = back;
    }
  }
  if (state == good) return text.size();
  for (std::size_t at = last_good;;) {
    const auto one_step = next(text, at);
    if (!one_step.valid) return at;
    at += one_step.size;
  }
}

std::size_t code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  while (!text.empty()) {
    // As many bytes as a byte can count: compilers turn this into vector code.
    const std::string_view block = text.substr(0, 255);
    unsigned char starts = 0;
    for (const char c : block) starts = static_cast<unsigned char>(starts + (static_cast<signed char>(c) >= -0x40));
    count += starts;
    text.remove_prefix(block.size());
  }
  return count;
}

void append(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto put = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  }
}

void append_repaired(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // start of what is copied as it stands
  for (std::size_t at = 0; at < text.size();) {
    const auto here = next(text, at);
    if (!here.valid) {
      out += text.substr(plain, at - plain);
      out += "\xEF\xBF\xBD";
      plain = at + here.size;
    }
    at += here.size;
  }
  out += text.substr(plain);
}

}  // namespace quyche::inline v0::utf8
