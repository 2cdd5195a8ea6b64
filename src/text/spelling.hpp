// Runs of letters and digits as two machine words, so that spellings are compared and looked up without a look at each letter.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace quyche::inline v0::text {

/// Eight bytes, the first the lowest, so that every machine makes the same number of them.
inline std::uint64_t eight_bytes(const char* at) noexcept {
  std::array<unsigned char, 8> bytes;
  std::memcpy(bytes.data(), at, bytes.size());
  if constexpr (std::endian::native == std::endian::little) return std::bit_cast<std::uint64_t>(bytes);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) number |= std::uint64_t{bytes[i]} << (8 * i);
  return number;
}

/// The first `count` of eight bytes, zeros behind them.
constexpr std::uint64_t first_bytes(std::uint64_t of, std::size_t count) noexcept {
  return count >= 8 ? of : of & ((std::uint64_t{1} << (8 * count)) - 1);
}

/// The first eight bytes of a text, zeros behind a shorter one.
constexpr std::uint64_t first_eight(std::string_view text) noexcept {
  if (!std::is_constant_evaluated() && text.size() >= 8) return eight_bytes(text.data());
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 8); ++i)
    number |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
  return number;
}

/// The highest bit of each of eight bytes that is ASCII and neither letter nor digit.
constexpr std::uint64_t ends_of_words(std::uint64_t bytes) noexcept {
  const auto all = [](unsigned byte) { return 0x0101010101010101U * byte; };
  const std::uint64_t low = bytes & all(0x7F);
  const std::uint64_t small = low | all(0x20);
  const std::uint64_t letters = (small + all(0x80 - 'a')) & ~(small + all(0x7F - 'z'));
  const std::uint64_t digits = (low + all(0x80 - '0')) & ~(low + all(0x7F - '9'));
  return ~(letters | digits | bytes) & all(0x80);
}

/// What stands from a place on to the next blank or ASCII mark, where that is no more than sixteen bytes.
struct spelling {
  static constexpr std::size_t longest = 16;

  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::size_t size = 0;  ///< 0: nothing, or more

  friend bool operator==(const spelling&, const spelling&) = default;
  /// For tables of spellings.
  std::uint64_t hash() const noexcept { return ((low ^ std::rotl(high, 29)) * 0x9E3779B97F4A7C15U) >> 32U; }
};

/// That of the place `at`, before the end of the text.
inline spelling spelling_at(std::string_view text, std::size_t at) noexcept {
  const auto before = [](std::uint64_t ends) { return static_cast<std::size_t>(std::countr_zero(ends)) / 8; };
  const char* bytes = text.data() + at;
  std::array<char, spelling::longest> last;
  if (text.size() - at < last.size()) {
    last.fill(0);
    std::copy(bytes, text.data() + text.size(), last.begin());
    bytes = last.data();
  }
  const auto low = eight_bytes(bytes);
  if (const auto ends = ends_of_words(low); ends != 0) return {first_bytes(low, before(ends)), 0, before(ends)};
  const auto high = eight_bytes(bytes + 8);
  const auto ends = ends_of_words(high);
  if (ends == 0) return {};
  return {low, first_bytes(high, before(ends)), 8 + before(ends)};
}

}  // namespace quyche::inline v0::text
