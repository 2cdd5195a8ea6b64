// Calendar dates of instruments. Proleptic Gregorian, no clock, no time zone.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace quyche::inline v0 {

struct date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend constexpr bool operator==(date, date) = default;
  friend constexpr auto operator<=>(date, date) = default;
};

/// Whether such a day exists (29/2 in leap years only; years 1 to 9999).
constexpr bool exists(date d) noexcept {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (d.year < 1 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1) return false;
  const bool leap = d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0);
  return d.day <= days[d.month - 1] + (d.month == 2 && leap ? 1 : 0);
}

/// "2024-05-14" as a date; nothing for another shape or a day that does not exist.
constexpr std::optional<date> parse_iso_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const date d{number(0, 4), number(5, 2), number(8, 2)};
  return exists(d) ? std::optional<date>(d) : std::nullopt;
}

/// "2024-05-14".
inline std::string to_iso(date d) {
  const auto digits = [](int value, std::size_t width) {
    auto text = std::to_string(value);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
  };
  return digits(d.year, 4) + '-' + digits(d.month, 2) + '-' + digits(d.day, 2);
}

/// "14/5/2024", as offices write it.
inline std::string to_vietnamese(date d) {
  return std::to_string(d.day) + '/' + std::to_string(d.month) + '/' + std::to_string(d.year);
}

/// A time in force or of existence. An end that is known only roughly has an earliest and a latest day.
struct interval {
  std::optional<date> from;         ///< first day; nothing: unknown or always
  std::optional<date> to_earliest;  ///< from this day on it may have ended; nothing: not ended
  std::optional<date> to_latest;    ///< after this day it has ended for certain; nothing: not ended for certain
  friend bool operator==(const interval&, const interval&) = default;
};

enum class in_time { before, within, maybe_over, over, unknown };

/// Where a day lies with respect to an interval. No day, no answer.
constexpr in_time locate(const interval& when, std::optional<date> day) noexcept {
  if (!day) return in_time::unknown;
  if (when.from && *day < *when.from) return in_time::before;
  if (when.to_latest && *day > *when.to_latest) return in_time::over;
  if (when.to_earliest && *day >= *when.to_earliest) return in_time::maybe_over;
  return in_time::within;
}

}  // namespace quyche::inline v0
