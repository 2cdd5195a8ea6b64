#include "domain/meeting_words.hpp"

#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

const phrase_table& meeting_words() {
  static const phrase_table table{{"họp", 1},       {"phiên họp", 1}, {"cuộc họp", 1}, {"hội nghị", 1},
                                  {"sinh hoạt", 1}, {"giao ban", 1},  {"kỳ họp", 1},   {"khai hội", 1},
                                  {"nhóm họp", 1},  {"buổi họp", 1},  {"hội họp", 1}};
  return table;
}

const phrase_table& kind_words() {
  static const phrase_table table{
      {"định kỳ", static_cast<int>(meeting::regular)},        {"thường kỳ", static_cast<int>(meeting::regular)},
      {"thường lệ", static_cast<int>(meeting::regular)},      {"chuyên đề", static_cast<int>(meeting::thematic)},
      {"đột xuất", static_cast<int>(meeting::extraordinary)}, {"bất thường", static_cast<int>(meeting::extraordinary)}};
  return table;
}

const phrase_table& need_words() {
  static const phrase_table table{{"khi cần", 1},           {"khi cần thiết", 1},  {"khi có", 1},
                                  {"nếu cần", 1},           {"theo yêu cầu", 1},   {"theo quyết định", 1},
                                  {"triệu tập", 1},         {"trường hợp cần", 1}, {"theo đề nghị", 1},
                                  {"có thể họp", 1},        {"có thể tổ chức", 1}, {"khi xét thấy", 1},
                                  {"khi thấy", 1},          {"khi phát sinh", 1},  {"nếu có", 1},
                                  {"khi xuất hiện", 1},     {"khi gặp", 1},        {"gặp", 1},
                                  {"nếu phát sinh", 1},     {"lúc cần", 1},        {"khi xảy ra", 1},
                                  {"nếu xảy ra", 1},        {"khi tình hình", 1},  {"khi công việc", 1},
                                  {"khi việc", 1},          {"khi nội dung", 1},   {"khi bí thư", 1},
                                  {"khi ban thường vụ", 1}, {"hữu sự", 1},         {"khi đột xuất", 1},
                                  {"khi được", 1},          {"nếu thấy", 1},       {"nếu xét", 1},
                                  {"bất kỳ lúc nào", 1},    {"khi đòi hỏi", 1}};
  return table;
}

const phrase_table& occasion_words() {
  static const phrase_table table{
      {"theo chỉ đạo", 1},  {"quyết định việc", 1}, {"để thảo luận", 1},  {"để bàn", 1},  {"để xử lý", 1},
      {"để giải quyết", 1}, {"để xem xét", 1},      {"để quyết định", 1}, {"đối với", 1}, {"đề nghị thì", 1},
      {"trường hợp", 1},    {"có yêu cầu", 1},      {"cấp bách", 1},      {"tùy", 1},     {"khẩn cấp", 1}};
  return table;
}

namespace {

/// "trong một tháng" is a period only where a number of times follows.
constexpr int counted_only = 2;
/// "cách một tháng": every second one.
constexpr int every_other = 3;
/// "mỗi tháng", "hằng quý", "một tháng": each of a unit.
const phrase_table& each_words() {
  static const phrase_table table{{"mỗi", 1},
                                  {"hằng", 1},
                                  {"hàng", 1},
                                  {"từng", 1},
                                  {"cứ", 1},
                                  {"cứ mỗi", 1},
                                  {"theo", 1},
                                  {"trong", counted_only},
                                  {"cách", every_other}};
  return table;
}
const phrase_table& bound_words() {
  static const phrase_table table{
      {"ít nhất", static_cast<int>(bound::at_least)},      {"tối thiểu", static_cast<int>(bound::at_least)},
      {"ít nhất là", static_cast<int>(bound::at_least)},   {"tối thiểu là", static_cast<int>(bound::at_least)},
      {"không ít hơn", static_cast<int>(bound::at_least)}, {"không dưới", static_cast<int>(bound::at_least)},
      {"không quá", static_cast<int>(bound::at_most)},     {"tối đa", static_cast<int>(bound::at_most)},
      {"nhiều nhất", static_cast<int>(bound::at_most)},    {"tối đa là", static_cast<int>(bound::at_most)}};
  return table;
}
const phrase_table& times_words() {
  static const phrase_table table{{"lần", 1}, {"kỳ", 1}, {"phiên", 1}, {"cuộc", 1}, {"buổi", 1}};
  return table;
}

}  // namespace

frequency_match frequency_at(const token_list& tokens, std::size_t i) {
  frequency_match found;
  std::size_t at = i;
  const auto take_bound = [&] {
    if (const auto word = bound_words().longest(tokens, at)) {
      found.rule.bound = static_cast<bound>(word.value);
      at += word.length;
    }
  };
  const auto take_count = [&]() -> bool {
    static const phrase_table each_time{{"mỗi lần", 1}, {"mỗi cuộc", 1}, {"mỗi phiên", 1}, {"mỗi buổi", 1}};
    if (at >= 2 && each_time.longest(tokens, at - 2)) return false;  // how long one lasts
    const auto before = at;
    const auto bound_before = found.rule.bound;
    take_bound();
    const auto number = number_at(tokens, at);
    if (number.length != 0 && times_words().longest(tokens, at + number.length)) {
      found.rule.count = number.value;
      at += number.length + times_words().longest(tokens, at + number.length).length;
      return true;
    }
    at = before;
    found.rule.bound = bound_before;
    return false;
  };
  // "ít nhất 01 lần/quý", "một lần mỗi tháng", "01 lần trong một quý"
  if (take_count()) {
    if (meeting_words().longest(tokens, at)) at += meeting_words().longest(tokens, at).length;
    at += kind_words().longest(tokens, at).length;
    if (tokens.is(at, "/") || tokens.is(at, "trong") || each_words().longest(tokens, at)) ++at;
    if (each_words().longest(tokens, at)) ++at;
    auto number = count_of_units_at(tokens, at);
    if (number.length == 0) number = {1, 0};
    const auto unit = time_unit_at(tokens, at + number.length);
    if (unit.length == 0) return {};
    found.rule.per = {number.value, unit.unit};
    found.length = at + number.length + unit.length - i;
    found.counted = true;
    return found;
  }
  // "mỗi tháng", "hằng quý", "03 tháng": the period first
  take_bound();
  const auto each = each_words().longest(tokens, at);
  at += each.length;
  auto number = count_of_units_at(tokens, at);
  if (number.length == 0) number = {1, 0};
  // "Tháng nào Ban cán sự đảng cũng họp …"
  const auto any_unit = time_unit_at(tokens, at);
  const bool any = any_unit.length != 0 && tokens.is(at + any_unit.length, "nào");
  if (!each && number.length == 0 && !any && !tokens.is(at, "nửa")) return {};
  auto unit = time_unit_at(tokens, at + number.length);
  if (tokens.is(at, "nửa") && tokens.is(at + 1, "năm")) number = {6, 1}, unit = {time_unit::month, 1};
  if (tokens.is(at, "nửa") && tokens.is(at + 1, "tháng")) number = {2, 1}, unit = {time_unit::week, 1};
  if (unit.length == 0 || number.value <= 0) return {};
  found.rule.per = {number.value + (each.value == every_other ? 1 : 0), unit.unit};
  at += number.length + unit.length + (any ? 1 : 0);
  if (tokens.is(at, "/") && times_words().longest(tokens, at + 1)) {  // "03 tháng/lần"
    found.rule.count = 1;
    found.length = at + 2 - i;
    found.counted = true;
    return found;
  }
  if (tokens.is(at, "/")) {  // "01 tháng/01 lần"
    ++at;
    if (!take_count()) return {};
    found.length = at - i;
    found.counted = true;
    return found;
  }
  // A verb may stand between, and who meets: "mỗi tháng họp thường kỳ ít nhất một lần", "mỗi tháng Đảng đoàn họp một lần".
  const bool whole = each || any || number.value == 1 || tokens[i].upper;
  const std::size_t most_between = whole ? 12 : 4;
  const std::size_t comma = whole && tokens.is(at, ",") ? 1 : 0;
  for (std::size_t skipped = comma; skipped <= most_between && !tokens.is_mark(at + skipped); ++skipped) {
    const auto before = at;
    at += skipped;
    if (take_count()) {
      found.length = at - i;
      found.counted = true;
      return found;
    }
    at = before;
  }
  if ((!each && !any) || each.value == counted_only || each.value == every_other) return {};
  found.rule.count = 1;
  found.length = at - i;
  return found;
}

bool is_about_reports(const token_list& tokens, std::size_t from, std::size_t to) {
  static const phrase_table reports{{"báo cáo", 1},  {"gửi", 1},     {"sơ kết", 1},
                                    {"tổng kết", 1}, {"đăng ký", 1}, {"đánh giá", 1}};
  return find(tokens, from, to, reports) != to;
}

}  // namespace quyche::inline v0::domain
