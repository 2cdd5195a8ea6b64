// Chế độ báo cáo: reports by period, and whom they go to.

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

/// "hằng tháng", "mỗi quý", "06 tháng", "một năm".
struct period_match {
  period value;
  std::size_t length = 0;
};
period_match period_at(const text::token_list& tokens, std::size_t i) {
  static const phrase_table each{{"hằng", 1}, {"hàng", 1}, {"mỗi", 1}, {"cuối", 1}, {"từng", 1}};
  if (const auto word = each.longest(tokens, i)) {
    const auto number = count_of_units_at(tokens, i + 1);
    const auto unit = time_unit_at(tokens, i + 1 + number.length);
    if (unit.length != 0) return {{number.length == 0 ? 1 : number.value, unit.unit}, 1 + number.length + unit.length};
    return {};
  }
  const auto number = number_at(tokens, i);
  if (number.length == 0) return {};
  const auto unit = time_unit_at(tokens, i + number.length);
  if (unit.length == 0 || unit.unit == time_unit::day || unit.unit == time_unit::working_day ||
      unit.unit == time_unit::year)
    return {};
  return {{number.value, unit.unit}, number.length + unit.length};
}

}  // namespace

void read_reports(const scope& at) {
  static const phrase_table report{{"báo cáo", 1}, {"sơ kết", 1}, {"tổng kết", 1}};
  static const phrase_table meets{{"họp", 1}, {"chậm nhất", 1}, {"trước ngày", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto reports = find(tokens, in.begin, in.end, report);
    if (reports == in.end || holds(tokens, in, meets)) continue;
    report_rule value;
    std::size_t first = reports;
    std::size_t last = reports + 2;
    for (std::size_t i = in.begin; i < in.end; ++i) {
      const auto found = period_at(tokens, i);
      if (found.length == 0) continue;
      const bool near = (i > reports ? i - reports : reports - i) <= 14;
      if (!near) continue;
      value.periods.push_back(found.value);
      first = std::min(first, i);
      last = std::max(last, i + found.length);
      i += found.length - 1;
    }
    if (value.periods.empty()) continue;
    for (std::size_t i = reports; i < in.end && i < reports + 20; ++i) {
      const auto to = body_name_at(at.content, tokens, i);
      if (to.length == 0) continue;
      value.to = to.name;
      last = std::max(last, i + to.length);
      break;
    }
    for (std::size_t i = in.begin; i < reports; ++i) {
      const auto length = body_at(tokens, i);
      if (length == 0 || i + length > reports) continue;
      value.from = body_name_at(at.content, tokens, i).name;
      break;
    }
    at.add(topic::report_period, first, last, value, "report-period");
  }
}

}  // namespace quyche::inline v0::domain
