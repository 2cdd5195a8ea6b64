// Deadlines: "chậm nhất 03 ngày làm việc trước khi họp", "trước ngày họp ít nhất 02 ngày", "trong thời hạn 05 ngày kể từ ngày nhận".
//
//   deadline  = time [event] | before-event time | "trước" time ["so với" event]
//   time      = [opening] [bound] number unit          opening: "trong thời hạn", "trong vòng", "trong", "thời hạn … là"
//   event     = ("trước" | "sau" | "kể từ" | "tính từ") words up to the next clause
//
// A time without a word of bound is a limit: at least so long before an event, at most so long after it.

#include <algorithm>
#include <optional>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

const phrase_table& bounds() {
  static const phrase_table table{
      {"chậm nhất", static_cast<int>(bound::at_most)},      {"muộn nhất", static_cast<int>(bound::at_most)},
      {"không quá", static_cast<int>(bound::at_most)},      {"tối đa", static_cast<int>(bound::at_most)},
      {"không chậm quá", static_cast<int>(bound::at_most)}, {"không chậm hơn", static_cast<int>(bound::at_most)},
      {"không muộn hơn", static_cast<int>(bound::at_most)}, {"không muộn quá", static_cast<int>(bound::at_most)},
      {"ít nhất", static_cast<int>(bound::at_least)},       {"tối thiểu", static_cast<int>(bound::at_least)},
      {"không ít hơn", static_cast<int>(bound::at_least)},  {"không dưới", static_cast<int>(bound::at_least)}};
  return table;
}
const phrase_table& latest_words() {
  static const phrase_table table{{"chậm nhất", 1},      {"muộn nhất", 1},      {"không chậm quá", 1},
                                  {"không muộn quá", 1}, {"không chậm hơn", 1}, {"không muộn hơn", 1}};
  return table;
}
/// Words that open a length of time.
const phrase_table& openings() {
  static const phrase_table table{
      {"trong thời hạn", 1}, {"trong vòng", 1}, {"trong thời gian", 1}, {"trong", 1}, {"thời hạn", 1}};
  return table;
}
const phrase_table& before_words() {
  static const phrase_table table{{"trước", 1}};
  return table;
}
const phrase_table& after_words() {
  static const phrase_table table{{"sau", 1},    {"kể từ", 1},      {"tính từ", 1},  {"từ ngày", 1},
                                  {"từ khi", 1}, {"kể từ ngày", 1}, {"kể từ khi", 1}};
  return table;
}
/// What a deadline may be counted back from.
const phrase_table& event_words() {
  static const phrase_table table{{"khi", 1},      {"ngày", 1},      {"cuộc họp", 1}, {"phiên họp", 1},
                                  {"hội nghị", 1}, {"kỳ họp", 1},    {"họp", 1},      {"buổi họp", 1},
                                  {"lúc", 1},      {"thời điểm", 1}, {"giờ họp", 1},  {"giờ khai mạc", 1}};
  return table;
}
/// Where the clause after an event begins.
const phrase_table& clause_words() {
  static const phrase_table table{{"thì", 1}, {"phải", 1},   {"có trách nhiệm", 1}, {"để", 1}, {"nếu", 1},
                                  {"mà", 1},  {"và gửi", 1}, {"trừ trường hợp", 1}, {"trừ", 1}};
  return table;
}

/// A length of time with its bound.
struct length_of_time {
  std::int64_t n = 0;
  time_unit unit = time_unit::day;
  std::optional<domain::bound> bound;
  std::size_t length = 0;  ///< tokens; 0: none
  bool opened = false;     ///< by "trong thời hạn" and the like, or by a word of bound
  bool latest = false;     ///< "chậm nhất": before an event this leaves at least so long
  bool back = false;       ///< by "trước" ("gửi trước 03 ngày")
};
length_of_time time_at(const token_list& tokens, std::size_t i) {
  static const phrase_table fillers{{"là", 1}, {"sau", 1}};
  length_of_time found;
  std::size_t at = i;
  if (const auto opening = openings().longest(tokens, at)) {
    at += opening.length;
    found.opened = true;
    found.bound = bound::at_most;
  }
  for (int words = 0; words < 3; ++words) {
    if (const auto word = bounds().longest(tokens, at)) {
      found.bound = static_cast<bound>(word.value);
      found.latest = static_cast<bool>(latest_words().longest(tokens, at));
      found.opened = true;
      at += word.length;
    } else if (at != i && fillers.longest(tokens, at)) {
      ++at;
    } else if (tokens.is(at, "trước")) {
      found.back = true;
      ++at;
    } else {
      break;
    }
  }
  const auto number = number_at(tokens, at);
  if (number.length == 0) return {};
  const auto unit = time_unit_at(tokens, at + number.length);
  if (unit.length == 0 || unit.unit == time_unit::year || unit.unit == time_unit::quarter) return {};
  at += number.length + unit.length;
  // "03 ngày dương lịch": days of the calendar, as days are.
  static const phrase_table calendar{{"dương lịch", 1}, {"theo lịch", 1}, {"lịch", 1}};
  if (unit.unit == time_unit::day) at += calendar.longest(tokens, at).length;
  // "ngày 05 tháng 6", "3 tháng một lần", "10 ngày/lần", "10 ngày đầu tháng" are no lengths of time to wait.
  if (tokens.is(i == 0 ? tokens.size() : i - 1, "ngày") || tokens.is(at, "/") || tokens.is(at, "một") ||
      tokens.is(at, "đầu") || tokens.is(at, "cuối") || tokens.is_number(at))
    return {};
  found.n = number.value;
  found.unit = unit.unit;
  found.length = at - i;
  return found;
}

/// The end of an event's words from token i on.
std::size_t event_end(const token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t longest = 16;
  std::size_t end = i;
  while (end < in.end && end - i < longest && !tokens.is(end, ",") && !tokens.is(end, "(") && !tokens.is(end, ":") &&
         !(end > i && clause_words().longest(tokens, end)))
    ++end;
  return end;
}

/// The start of the clause that ends before token i: after a comma that no list goes on over, a colon, or "thì".
std::size_t clause_start(const token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t longest = 28;
  static const phrase_table starts{{"các", 1},     {"văn phòng", 1}, {"cơ quan", 1}, {"bí thư", 1}, {"thành viên", 1},
                                   {"ủy viên", 1}, {"thư ký", 1},    {"phải", 1},    {"và", 1},     {"đơn vị", 1}};
  std::size_t start = i;
  while (start > in.begin && i - start < longest) {
    const auto before = start - 1;
    if (tokens.is(before, ":") || tokens.is(before, "thì")) break;
    if (tokens.is(before, ",") && (starts.longest(tokens, start) || body_at(tokens, start) != 0 || i - start < 1))
      break;
    --start;
  }
  return start;
}

/// The end of the clause that starts at token i.
std::size_t clause_end(const token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t longest = 20;
  std::size_t end = i;
  while (end < in.end && end - i < longest && !tokens.is(end, ",") && !tokens.is(end, "(") && !tokens.is(end, ":"))
    ++end;
  return end;
}

/// An event before token i that the time at i is counted back from: "trước ngày họp [ít nhất 02 ngày]"; i where there is none.
std::size_t event_before(const token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t longest = 7;
  for (std::size_t back = i; back > in.begin && i - back < longest && !tokens.is(back - 1, ",");) {
    --back;
    if (before_words().longest(tokens, back) && event_words().longest(tokens, back + 1) && back + 1 < i) return back;
  }
  return i;
}

void read_deadline(const scope& at, const sentence& in, std::size_t i, const length_of_time& time) {
  const auto& tokens = at.tokens;
  deadline value;
  value.n = time.n;
  value.unit = time.unit;
  std::size_t first = i;
  std::size_t end = i + time.length;
  const auto earlier = event_before(tokens, in, i);
  // "…, kể từ ngày nhận": a comma may stand before the event.
  const std::size_t comma = tokens.is(end, ",") && after_words().longest(tokens, end + 1) ? 1 : 0;
  const bool back = before_words().longest(tokens, end) && event_words().longest(tokens, end + 1);
  std::size_t event_from = end;
  std::size_t event_to = end;
  if (back) {
    event_from = end + 1;
    end = event_to = event_end(tokens, in, event_from);
  } else if (earlier != i) {
    first = earlier;
    event_from = earlier + 1;
    event_to = i;
  } else if (time.back) {
    if (tokens.is(end, "so") && tokens.is(end + 1, "với")) {
      event_from = end + 2;
      end = event_to = event_end(tokens, in, event_from);
    }
  } else if (after_words().longest(tokens, end + comma)) {
    event_from = end + comma;
    end = event_to = event_end(tokens, in, event_from);
  } else if (!time.opened) {
    return;
  }
  value.before = back || earlier != i || time.back;
  value.bound = time.bound.value_or(value.before ? bound::at_least : bound::at_most);
  // "chậm nhất 03 ngày trước khi họp" leaves at least three days.
  if (value.before && time.latest) value.bound = bound::at_least;
  value.event = spelled_out(at.content, tokens.part(event_from, event_to));
  // Where the deadline opens its clause, what is due stands after it; an event may open it with "sau khi …".
  const auto start = clause_start(tokens, in, first);
  const bool no_event = event_from == event_to;
  if (no_event && !value.before && start < first && after_words().longest(tokens, start)) {
    value.event = spelled_out(at.content, tokens.part(start, first));
    first = start;
  }
  // "gửi trước cho thành viên ít nhất 03 ngày"
  if (no_event && value.bound == bound::at_least && find(tokens, start, first, before_words()) != first)
    value.before = true;
  static const phrase_table leads{{"thì", 1}, {"sau", 1}};
  const bool opens = first == start || (first - start == 1 && leads.longest(tokens, start));
  std::size_t what_from = start;
  std::size_t what_to = first;
  if (opens) {
    what_from = end;
    while (what_from < in.end && (tokens.is(what_from, ",") || tokens.is(what_from, "thì"))) ++what_from;
    what_to = clause_end(tokens, in, what_from);
  }
  value.what = spelled_out(at.content, tokens.part(what_from, what_to));
  at.add(topic::deadline, first, end, value, "deadline");
}

}  // namespace

void read_deadlines(const scope& at) {
  for (const auto& in : at.sentences) {
    if (!holds_time_unit(at.tokens, in.begin, in.end)) continue;
    for (std::size_t i = in.begin; i < in.end; ++i) {
      const auto time = time_at(at.tokens, i);
      if (time.length == 0 || i + time.length > in.end) continue;
      read_deadline(at, in, i, time);
      i += time.length - 1;
    }
  }
}

}  // namespace quyche::inline v0::domain
