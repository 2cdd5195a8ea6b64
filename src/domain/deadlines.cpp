// Deadlines: "chậm nhất 03 ngày làm việc trước khi họp", "trong thời hạn không quá 05 ngày kể từ ngày nhận".

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

const phrase_table& bounds() {
  static const phrase_table table{{"chậm nhất", static_cast<int>(bound::at_most)},
                                  {"chậm nhất là", static_cast<int>(bound::at_most)},
                                  {"chậm nhất sau", static_cast<int>(bound::at_most)},
                                  {"không quá", static_cast<int>(bound::at_most)},
                                  {"tối đa", static_cast<int>(bound::at_most)},
                                  {"tối đa là", static_cast<int>(bound::at_most)},
                                  {"trong thời hạn", static_cast<int>(bound::at_most)},
                                  {"trong vòng", static_cast<int>(bound::at_most)},
                                  {"trong thời hạn không quá", static_cast<int>(bound::at_most)},
                                  {"trong thời hạn chậm nhất", static_cast<int>(bound::at_most)},
                                  {"trong thời gian không quá", static_cast<int>(bound::at_most)},
                                  {"ít nhất", static_cast<int>(bound::at_least)},
                                  {"ít nhất là", static_cast<int>(bound::at_least)},
                                  {"tối thiểu", static_cast<int>(bound::at_least)},
                                  {"tối thiểu là", static_cast<int>(bound::at_least)},
                                  {"không ít hơn", static_cast<int>(bound::at_least)},
                                  {"trong thời hạn không ít hơn", static_cast<int>(bound::at_least)}};
  return table;
}
const phrase_table& before_words() {
  static const phrase_table table{
      {"trước khi", 1},      {"trước ngày", 1},    {"trước cuộc họp", 1}, {"trước phiên họp", 1},
      {"trước hội nghị", 1}, {"trước khi họp", 1}, {"trước", 1}};
  return table;
}

/// The clause before token i: back to a mark or the start of the sentence.
std::size_t clause_start(const scope& at, const sentence& in, std::size_t i) {
  constexpr std::size_t longest = 16;
  std::size_t start = i;
  while (start > in.begin && i - start < longest && !at.tokens.is(start - 1, ",") && !at.tokens.is(start - 1, ":"))
    --start;
  return start;
}

std::size_t clause_end(const scope& at, const sentence& in, std::size_t i) {
  constexpr std::size_t longest = 12;
  std::size_t end = i;
  while (end < in.end && end - i < longest && !at.tokens.is(end, ",") && !at.tokens.is(end, "(") &&
         !at.tokens.is(end, ":"))
    ++end;
  return end;
}

}  // namespace

void read_deadlines(const scope& at) {
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    for (std::size_t i = in.begin; i < in.end; ++i) {
      const auto word = bounds().longest(tokens, i);
      if (!word) continue;
      const auto number = number_at(tokens, i + word.length);
      if (number.length == 0) continue;
      const auto unit = time_unit_at(tokens, i + word.length + number.length);
      if (unit.length == 0 || unit.unit == time_unit::year || unit.unit == time_unit::quarter) continue;
      const std::size_t after = i + word.length + number.length + unit.length;
      deadline value;
      value.n = number.value;
      value.unit = unit.unit;
      value.bound = static_cast<bound>(word.value);
      std::size_t event = after;
      if (before_words().longest(tokens, after)) {
        value.before = true;
        // "chậm nhất 03 ngày trước khi họp" leaves at least three days.
        if (value.bound == bound::at_most) value.bound = bound::at_least;
        event = after + 1;
      }
      // "trước cuộc họp ít nhất 02 ngày": the event stands before the number.
      std::size_t back = i;
      while (!value.before && back > in.begin && i - back < 5 && !tokens.is(back - 1, ",")) {
        --back;
        if (before_words().longest(tokens, back)) value.before = true;
      }
      const bool event_first = value.before && event == after;
      const auto end = event_first ? after : clause_end(at, in, event);
      value.event = spelled_out(at.content, event_first ? tokens.part(back + 1, i) : tokens.part(event, end));
      // Where the deadline opens the sentence, what is due stands after it.
      const std::size_t first = event_first ? back : i;
      const auto start = clause_start(at, in, first);
      const bool opens = first - start < 2;
      const auto what_from = opens ? std::min(end + 1, in.end) : start;
      const auto what_to = opens ? clause_end(at, in, what_from) : first;
      value.what = spelled_out(at.content, tokens.part(what_from, what_to));
      at.add(topic::deadline, first, end, value, "deadline");
      i = after - 1;
    }
  }
}

}  // namespace quyche::inline v0::domain
