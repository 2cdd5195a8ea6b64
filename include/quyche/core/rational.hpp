// Exact fractions for shares: 2/3 is not 0.6667. Constexpr value type.
#pragma once

#include <compare>
#include <cstdint>
#include <numeric>

namespace quyche::inline v0 {

/// num/den in lowest terms with den > 0. Numerator and denominator of shares are small (limits of the grammar:
/// below 10^6), so products fit 64 bits.
struct rational {
  std::int64_t num = 0;
  std::int64_t den = 1;

  constexpr rational() = default;
  /// Precondition: denominator is not 0.
  constexpr rational(std::int64_t numerator, std::int64_t denominator) : num(numerator), den(denominator) {
    if (den < 0) num = -num, den = -den;
    if (const auto divisor = std::gcd(num, den); divisor > 1) num /= divisor, den /= divisor;
  }

  friend constexpr bool operator==(rational, rational) = default;
  friend constexpr std::strong_ordering operator<=>(rational a, rational b) { return a.num * b.den <=> b.num * a.den; }
};

}  // namespace quyche::inline v0
