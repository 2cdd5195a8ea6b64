// Exact fractions for shares: 2/3 is not 0.6667. Constexpr value type.
#pragma once

#include <compare>
#include <cstdint>
#include <numeric>

namespace quyche::inline v0 {

/// num/den in lowest terms with den > 0.
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
  /// Whole parts first, then the reciprocals of what is left (continued fractions): no product, so nothing overflows.
  friend constexpr std::strong_ordering operator<=>(rational a, rational b) {
    for (bool reciprocal = false;; reciprocal = !reciprocal) {
      const auto whole_a = a.num / a.den - (a.num % a.den < 0 ? 1 : 0);
      const auto whole_b = b.num / b.den - (b.num % b.den < 0 ? 1 : 0);
      const auto rest_a = a.num - whole_a * a.den;
      const auto rest_b = b.num - whole_b * b.den;
      const bool same_whole = whole_a == whole_b;
      if (!same_whole || rest_a == 0 || rest_b == 0) {
        const auto order = same_whole ? rest_a <=> rest_b : whole_a <=> whole_b;
        return reciprocal ? 0 <=> order : order;
      }
      a.num = a.den, a.den = rest_a;
      b.num = b.den, b.den = rest_b;
    }
  }
};

}  // namespace quyche::inline v0
