// Meetings: kinds and frequencies, shares for quorum and majority, deadlines, written consultation.
// Usable without linking anything. Sources: Quy định 146-QĐ/TW, Điều 6; Điều lệ Đảng, Điều 9 k5.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/names.hpp>
#include <quyche/core/rational.hpp>

namespace quyche::inline v0::domain {

/// Kinds of meeting: định kỳ / thường kỳ, chuyên đề, đột xuất / bất thường.
enum class meeting : std::uint8_t { regular, thematic, extraordinary };

enum class time_unit : std::uint8_t { day, working_day, week, month, quarter, year, hour };

/// How a number binds.
enum class bound : std::uint8_t { exactly, at_least, at_most };

/// A length of time: n units.
struct period {
  std::int64_t n = 1;
  time_unit unit = time_unit::month;
  friend bool operator==(const period&, const period&) = default;
};

/// Chế độ họp: `count` meetings per period. "mỗi tháng một lần" is {1, 1 month, exactly}; "khi cần" has no count.
struct frequency_rule {
  domain::meeting meeting = meeting::regular;
  std::string subject;                ///< who meets; empty: the organ the regulation is for
  std::optional<std::int64_t> count;  ///< nothing: when needed
  period per;
  domain::bound bound = bound::exactly;
  friend bool operator==(const frequency_rule&, const frequency_rule&) = default;
};

/// Whether a share must be reached or passed: ít nhất 2/3 / quá nửa.
enum class comparison : std::uint8_t { at_least, more_than };

/// What a share is a share of.
enum class share_base : std::uint8_t {
  unspecified,
  all_members,  ///< tổng số thành viên
  incumbent,    ///< thành viên đương nhiệm
  convened,     ///< thành viên được triệu tập
  present,      ///< thành viên có mặt, dự họp
};

/// The subject of a share of those who are asked in writing.
inline constexpr std::string_view asked_in_writing = "lấy ý kiến bằng văn bản";

/// A share: quorum (attendance) or majority (approval), by the fact's topic.
struct share_rule {
  rational value;
  domain::comparison comparison = comparison::at_least;
  share_base base = share_base::unspecified;
  std::string subject;  ///< which meeting or vote; empty: the organ's own
  friend bool operator==(const share_rule&, const share_rule&) = default;
};

/// Lấy ý kiến bằng văn bản (phiếu).
struct consultation {
  bool allowed = true;
  std::vector<std::string> exceptions;  ///< "công tác cán bộ": what may not be decided so
  bool silence_is_agreement = false;
  bool silence_is_refusal = false;  ///< who does not answer is taken to disagree
  friend bool operator==(const consultation&, const consultation&) = default;
};

/// A deadline: within n units, or at least n units before.
struct deadline {
  std::int64_t n = 0;
  time_unit unit = time_unit::day;
  domain::bound bound = bound::at_most;
  bool before = false;  ///< counts back from the event ("trước khi họp 03 ngày")
  std::string what;     ///< the act that has the deadline
  std::string event;    ///< what it counts from or back from
  friend bool operator==(const deadline&, const deadline&) = default;
};

/// A report by period ("06 tháng, hằng năm") and whom it goes to.
struct report_rule {
  std::string from;
  std::string to;
  std::vector<period> periods;
  friend bool operator==(const report_rule&, const report_rule&) = default;
};

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::meeting> {
  using enum domain::meeting;
  static constexpr std::pair<domain::meeting, std::string_view> table[] = {
      {regular, "regular"}, {thematic, "thematic"}, {extraordinary, "extraordinary"}};
};
template <>
struct names<domain::time_unit> {
  using enum domain::time_unit;
  static constexpr std::pair<domain::time_unit, std::string_view> table[] = {
      {day, "day"},     {working_day, "working_day"}, {week, "week"},
      {month, "month"}, {quarter, "quarter"},         {year, "year"},
      {hour, "hour"}};
};
template <>
struct names<domain::bound> {
  using enum domain::bound;
  static constexpr std::pair<domain::bound, std::string_view> table[] = {
      {exactly, "exactly"}, {at_least, "at_least"}, {at_most, "at_most"}};
};
template <>
struct names<domain::comparison> {
  using enum domain::comparison;
  static constexpr std::pair<domain::comparison, std::string_view> table[] = {{at_least, "at_least"},
                                                                              {more_than, "more_than"}};
};
template <>
struct names<domain::share_base> {
  using enum domain::share_base;
  static constexpr std::pair<domain::share_base, std::string_view> table[] = {{unspecified, "unspecified"},
                                                                              {all_members, "all_members"},
                                                                              {incumbent, "incumbent"},
                                                                              {convened, "convened"},
                                                                              {present, "present"}};
};

}  // namespace quyche::inline v0
