// Chế độ báo cáo, thông báo: what is told by period, and to whom.
//
//   periods = period ((";" | "," | "và" | "hoặc") period)*
//   period  = each unit | number unit ["một lần"] | "mỗi" unit number "lần" | unit (beside another period)

#include <algorithm>

#include "domain/dealings.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

struct period_match {
  period value;
  std::size_t length = 0;
};

/// Nobody reports by the day.
bool is_short(time_unit unit) noexcept {
  return unit == time_unit::hour || unit == time_unit::day || unit == time_unit::working_day;
}

/// "hằng tháng", "mỗi quý", "06 tháng", "cả năm", "khi kết thúc năm", "mỗi năm hai lần". Where others stand beside it (`in_list`) the bare
/// unit and "một năm" will do.
period_match period_at(const token_list& tokens, std::size_t i, bool in_list) {
  static const phrase_table each{{"hằng", 1}, {"hàng", 1},   {"mỗi", 1},      {"cuối", 1},         {"từng", 1},
                                 {"cả", 1},   {"hết", 1},    {"kết thúc", 1}, {"khi kết thúc", 1}, {"theo", 1},
                                 {"cứ", 1},   {"cứ sau", 1}, {"cứ mỗi", 1}};
  static const phrase_table once{{"một lần", 1}, {"lần", 1}};
  // "01 lần trong năm", "một lần mỗi năm"
  static const phrase_table within{{"lần trong", 1},     {"lần mỗi", 1}, {"lần trong mỗi", 1},
                                   {"lần trong một", 1}, {"lần một", 1}, {"lần trong cả", 1}};
  static const phrase_table half{{"nửa năm", 1}, {"giữa năm", 1}};
  period_match found;
  if (const auto times = number_at(tokens, i); times.length != 0) {
    const auto word = within.longest(tokens, i + times.length);
    const auto unit = word ? time_unit_at(tokens, i + times.length + word.length) : unit_match{};
    if (unit.length != 0 && times.value == 1 && !is_short(unit.unit))
      return {{1, unit.unit}, times.length + word.length + unit.length};
  }
  if (const auto word = half.longest(tokens, i)) return {{6, time_unit::month}, word.length};
  if (const auto word = each.longest(tokens, i)) {
    const auto at = i + word.length;
    const auto number = count_of_units_at(tokens, at);
    const auto unit = time_unit_at(tokens, at + number.length);
    if (unit.length == 0 || is_short(unit.unit)) return {};
    found = {{number.length == 0 ? 1 : number.value, unit.unit}, word.length + number.length + unit.length};
    // "mỗi năm hai lần" is every six months.
    const auto times = number_at(tokens, i + found.length);
    const bool divides = times.length != 0 && tokens.is(i + found.length + times.length, "lần");
    const std::int64_t months = unit.unit == time_unit::year ? 12 : unit.unit == time_unit::quarter ? 3 : 1;
    if (divides && times.value > 1 && months % times.value == 0) {
      found.value = {months / times.value, time_unit::month};
      found.length += times.length + 1;
    }
    return found;
  }
  const auto number = count_of_units_at(tokens, i);
  const auto unit = time_unit_at(tokens, i + number.length);
  if (unit.length == 0 || is_short(unit.unit)) return {};
  const bool bare = number.length == 0 || unit.unit == time_unit::year;
  // "năm 2024", "quý I", "tháng 6" name one, they do not recur.
  const auto after = i + number.length + unit.length;
  static const phrase_table spans{{"ngày", 1}, {"trong", 1}, {"sau", 1}, {"hạn", 1}, {"vòng", 1}, {"từ", 1}};
  const bool is_name = tokens.is_number(after) || tokens.is(after, "i") || tokens.is(after, "ii") ||
                       tokens.is(after, "trước") || (i > 0 && spans.longest(tokens, i - 1));
  if (tokens.is(after, "/") && once.longest(tokens, after + 1))
    return {{number.length == 0 ? 1 : number.value, unit.unit},
            number.length + unit.length + 1 + once.longest(tokens, after + 1).length};
  bool recurs = static_cast<bool>(once.longest(tokens, after));
  // "hai năm mới thông báo cho nhau một lần"
  constexpr std::size_t between = 8;
  for (std::size_t k = after; k < after + between && number.length != 0 && !recurs && !tokens.is_mark(k); ++k)
    recurs = static_cast<bool>(once.longest(tokens, k));
  if ((bare && !in_list && !recurs) || is_name || (number.length != 0 && number.value > 24)) return {};
  return {{number.length == 0 ? 1 : number.value, unit.unit},
          number.length + unit.length + once.longest(tokens, after).length};
}

/// The periods named from token i on; one past the last.
std::size_t periods_at(const token_list& tokens, std::size_t i, std::size_t end, std::vector<period>& into) {
  static const phrase_table joins{{",", 1},         {"và", 1},         {"hoặc", 1}, {"định kỳ", 1},
                                  {", định kỳ", 1}, {"và định kỳ", 1}, {"/", 1}};
  std::size_t stop = i;
  for (std::size_t at = i; at < end;) {
    // A bare unit counts beside another period, before or after it.
    auto found = period_at(tokens, at, !into.empty());
    if (found.length == 0 && into.empty()) {
      const auto unit = period_at(tokens, at, true);
      const auto joined = joins.longest(tokens, at + unit.length);
      if (unit.length != 0 && joined && period_at(tokens, at + unit.length + joined.length, true).length != 0)
        found = unit;
    }
    if (found.length == 0) break;
    into.push_back(found.value);
    stop = at + found.length;
    const auto join = joins.longest(tokens, stop);
    if (!join) break;
    at = stop + join.length;
  }
  return stop;
}

/// Who is told: the first body after the verb that is not what is told about ("kết quả của …").
std::size_t receiver_after(const token_list& tokens, std::size_t from, std::size_t end) {
  constexpr std::size_t reach = 24;
  for (std::size_t i = from; i < std::min(end, from + reach); ++i) {
    const auto length = body_at(tokens, i);
    if (length == 0) continue;
    const bool owner = i > from && (tokens.is(i - 1, "của") || tokens.is(i - 1, "trong") || tokens.is(i - 1, "giúp"));
    if (!owner) return i;
    i += length - 1;
  }
  return end;
}

/// Who is told where each tells the other ("thông báo cho nhau"): whom the article deals with, or who is named beside the organ before.
std::string each_other(const scope& at, std::size_t begin, std::size_t verb, std::size_t end) {
  static const phrase_table mutual{{"nhau", 1}, {"lẫn nhau", 1}, {"qua lại", 1}};
  static const phrase_table both{
      {"hai bên", 1}, {"các bên", 1}, {"hai cơ quan", 1}, {"hai tổ chức", 1}, {"cả hai bên", 1}};
  if (find(at.tokens, verb, end, mutual) == end && find(at.tokens, begin, end, both) == end) return {};
  if (const auto& names = at.dealt_with(); names.size() == 1) return names.front();
  for (std::size_t i = 0; i < verb; ++i) {
    const auto named = body_name_at(at.content, at.tokens, i);
    if (named.length == 0) continue;
    if (!at.names.same(named.name, at.subject.name)) return named.name;
    i += named.length - 1;
  }
  return {};
}

}  // namespace

void read_reports(const scope& at) {
  static const phrase_table report{{"báo cáo", 1},  {"thông báo", 1}, {"trao đổi", 1},          {"sơ kết", 1},
                                   {"tổng kết", 1}, {"thông tin", 1}, {"cung cấp thông tin", 1}};
  static const phrase_table meets{{"họp", 1}, {"chậm nhất", 1}, {"trước ngày", 1}};
  constexpr std::size_t near = 24;  // tokens between the verb and the periods
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto reports = find(tokens, in.begin, in.end, report);
    if (reports == in.end || holds(tokens, in, meets)) continue;
    constexpr std::size_t longest_period = 12;  // tokens: one may run over the end of a sentence that was cut
    if (!holds_time_unit(tokens, in.begin, std::min(in.end + longest_period, tokens.size()))) continue;
    if (reports > in.begin && tokens.is(reports - 1, "nghe")) continue;  // others report
    report_rule value;
    std::size_t first = reports;
    std::size_t last = reports + 2;
    const auto begin = reports > in.begin + near ? reports - near : in.begin;
    for (std::size_t i = begin; i < std::min(in.end, reports + near); ++i) {
      const auto stop = periods_at(tokens, i, in.end, value.periods);
      if (stop == i) continue;
      first = std::min(first, i);
      last = std::max(last, stop);
      i = stop - 1;
    }
    if (value.periods.empty()) continue;
    if (const auto to = receiver_after(tokens, reports, in.end); to != in.end) {
      const auto named = body_name_at(at.content, tokens, to);
      value.to = named.name;
      last = std::max(last, to + named.length);
    }
    if (value.to.empty()) value.to = each_other(at, in.begin, reports, in.end);
    for (std::size_t i = in.begin; i < reports; ++i) {
      const auto from = body_name_at(at.content, tokens, i);
      if (from.length == 0 || i + from.length > reports) continue;
      value.from = from.name;
      break;
    }
    // What passes between two is told to somebody; a notice to nobody named is none.
    const bool reported = tokens.is(reports, "báo") || !value.to.empty() || tokens.is(reports + 1, "kết");
    if (reported) at.add(topic::report_period, first, last, value, "report-period");
  }
}

}  // namespace quyche::inline v0::domain
