// What the readers of meetings share: the words for meetings and their kinds, and how often.
#pragma once

#include <cstddef>

#include <quyche/domain/meeting.hpp>

#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

/// "họp", "phiên họp", "hội nghị".
const text::phrase_table& meeting_words();
/// Kinds of meeting, by `meeting`.
const text::phrase_table& kind_words();
/// What makes a meeting one that is called when there is need.
const text::phrase_table& need_words();
/// What does so only right beside the meeting: "họp chuyên đề để thảo luận …".
const text::phrase_table& occasion_words();

struct frequency_match {
  frequency_rule rule;
  std::size_t length = 0;
  bool counted = false;  ///< the number of times is said, not only the period
};
/// How often, at token i: "mỗi tháng 01 lần", "1 tháng một lần", "03 tháng/lần", "ít nhất 01 lần/quý", "hằng tháng"; of length 0 where nothing
/// says so.
frequency_match frequency_at(const text::token_list& tokens, std::size_t i);

/// Whether [from, to) is about reports and papers, not about a meeting.
bool is_about_reports(const text::token_list& tokens, std::size_t from, std::size_t to);

/// Meetings that are called, not held, or held without a number.
void read_called_meetings(const scope& at, const sentence& in);
bool read_refused_meetings(const scope& at, const sentence& in);
void read_unnumbered_meetings(const scope& at, const sentence& in);

}  // namespace quyche::inline v0::domain
