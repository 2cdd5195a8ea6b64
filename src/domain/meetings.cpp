// Chế độ họp: kinds of meeting and how often.

#include <algorithm>

#include "domain/force.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

const phrase_table& meeting_words() {
  static const phrase_table table{{"họp", 1},       {"phiên họp", 1}, {"cuộc họp", 1}, {"hội nghị", 1},
                                  {"sinh hoạt", 1}, {"giao ban", 1},  {"kỳ họp", 1}};
  return table;
}
const phrase_table& kind_words() {
  static const phrase_table table{
      {"định kỳ", static_cast<int>(meeting::regular)},        {"thường kỳ", static_cast<int>(meeting::regular)},
      {"thường lệ", static_cast<int>(meeting::regular)},      {"chuyên đề", static_cast<int>(meeting::thematic)},
      {"đột xuất", static_cast<int>(meeting::extraordinary)}, {"bất thường", static_cast<int>(meeting::extraordinary)}};
  return table;
}
/// "trong một tháng" is a period only where a number of times follows.
constexpr int counted_only = 2;
/// "mỗi tháng", "hằng quý", "một tháng": each of a unit.
const phrase_table& each_words() {
  static const phrase_table table{{"mỗi", 1}, {"hằng", 1},   {"hàng", 1}, {"từng", 1},
                                  {"cứ", 1},  {"cứ mỗi", 1}, {"theo", 1}, {"trong", counted_only}};
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
/// What makes a meeting one that is called when there is need.
const phrase_table& need_words() {
  static const phrase_table table{
      {"khi cần", 1},         {"khi cần thiết", 1}, {"khi có", 1},         {"nếu cần", 1},      {"theo yêu cầu", 1},
      {"theo quyết định", 1}, {"triệu tập", 1},     {"trường hợp cần", 1}, {"theo đề nghị", 1}, {"có thể họp", 1},
      {"có thể tổ chức", 1},  {"khi xét thấy", 1},  {"khi thấy", 1},       {"khi phát sinh", 1}};
  return table;
}

/// What does so only right beside the meeting: "họp chuyên đề để thảo luận …".
const phrase_table& occasion_words() {
  static const phrase_table table{
      {"theo chỉ đạo", 1},  {"quyết định việc", 1}, {"để thảo luận", 1},  {"để bàn", 1},  {"để xử lý", 1},
      {"để giải quyết", 1}, {"để xem xét", 1},      {"để quyết định", 1}, {"đối với", 1}, {"đề nghị thì", 1},
      {"trường hợp", 1},    {"có yêu cầu", 1},      {"cấp bách", 1},      {"tùy", 1},     {"khẩn cấp", 1}};
  return table;
}

struct frequency_match {
  frequency_rule rule;
  std::size_t length = 0;
  bool counted = false;  ///< the number of times is said, not only the period
};

/// "mỗi tháng 01 lần", "1 tháng một lần", "03 tháng/lần", "ít nhất 01 lần/quý", "hằng tháng".
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
  if (unit.length == 0 || number.value <= 0) return {};
  found.rule.per = {number.value, unit.unit};
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
  if ((!each && !any) || each.value == counted_only) return {};
  found.rule.count = 1;
  found.length = at - i;
  return found;
}

/// Whether the word for a meeting is what somebody does ("họp", "sinh hoạt"), not a thing ("phiên họp", "cuộc họp").
bool is_verb(const token_list& tokens, std::size_t at) {
  static const phrase_table nouns{{"phiên", 1}, {"cuộc", 1}, {"kỳ", 1}, {"buổi", 1}, {"tài liệu", 1}};
  const bool does = tokens.is(at, "họp") || tokens.is(at, "sinh") || tokens.is(at, "giao");
  return does && (at == 0 || !nouns.longest(tokens, at - 1));
}

/// The kind named nearest to a frequency, within its part of the sentence; regular when none is.
meeting kind_near(const token_list& tokens, const sentence& in, std::size_t at) {
  for (std::size_t back = at; back-- > in.begin;) {
    if (tokens.is(back, ",") && at - back > 12) break;
    if (const auto kind = kind_words().longest(tokens, back)) return static_cast<meeting>(kind.value);
  }
  return meeting::regular;
}

bool is_about_reports(const token_list& tokens, std::size_t from, std::size_t to) {
  static const phrase_table reports{{"báo cáo", 1},  {"gửi", 1},     {"sơ kết", 1},
                                    {"tổng kết", 1}, {"đăng ký", 1}, {"đánh giá", 1}};
  return find(tokens, from, to, reports) != to;
}

/// Whether the meeting at a frequency that ends at token i is promised under a condition only: "mỗi tháng một lần nếu bố trí được", "khi có điều
/// kiện, …", "có thể họp …".
bool is_conditional(const token_list& tokens, const sentence& in, std::size_t first, std::size_t i) {
  static const phrase_table conditions{{"nếu", 1},
                                       {"khi có điều kiện", 1},
                                       {"khi điều kiện", 1},
                                       {"trong điều kiện", 1},
                                       {"tùy", 1},
                                       {"tùy theo", 1},
                                       {"khi cần", 1},
                                       {"khi cần thiết", 1},
                                       {"khi có thể", 1},
                                       {"khi thấy cần", 1},
                                       {"khi xét thấy", 1},
                                       {"khi bố trí được", 1},
                                       {"khi có yêu cầu", 1},
                                       {"trừ khi bận", 1},
                                       {"miễn là", 1},
                                       {"khi bí thư", 1},
                                       {"theo khả năng", 1},
                                       {"khi thuận lợi", 1},
                                       {"khi công việc cho phép", 1}};
  static const phrase_table opening{
      {"nếu", 1},      {"khi có điều kiện", 1}, {"khi điều kiện", 1},   {"trong điều kiện", 1},       {"tùy", 1},
      {"tùy theo", 1}, {"khi có thể", 1},       {"khi bố trí được", 1}, {"khi công việc cho phép", 1}};
  static const phrase_table may{{"có thể", 1},  {"cố gắng", 1},     {"phấn đấu", 1},       {"nên", 1},
                                {"dự kiến", 1}, {"cần cố gắng", 1}, {"không bắt buộc", 1}, {"không nhất thiết", 1}};
  // The meeting that is held, not the one that a title before it names: "Họp định kỳ: Ban cán sự có thể tổ chức họp …".
  auto held = first;
  for (auto next = held; next < i; next = find(tokens, next + 1, i, meeting_words())) held = next;
  if (modal_force(tokens, in, held) == standing::optional) return true;
  constexpr std::size_t reach = 4;
  if (opening.longest(tokens, in.begin)) return true;
  if (find(tokens, first > in.begin + reach ? first - reach : in.begin, first + 1, may) != first + 1) return true;
  const std::size_t comma = tokens.is(i, ",") || tokens.is(i, "(") ? 1 : 0;
  const auto word = conditions.longest(tokens, i + comma);
  // "mỗi tháng một lần, khi cần thì họp đột xuất": the condition of another meeting.
  return word && find(tokens, i + comma, in.end, meeting_words()) == in.end &&
         find(tokens, i + comma, in.end, kind_words()) == in.end;
}

void read_frequencies(const scope& at, const sentence& in) {
  constexpr std::size_t nearest = 14;  // tokens between the word for a meeting and its frequency
  static const phrase_table held{{"tổ chức", 1}, {"tiến hành", 1}, {"diễn ra", 1}};
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, meeting_words()) || !holds_time_unit(tokens, in.begin, in.end)) return;
  bool counted = false;  // "mỗi tháng một lần, vào ngày 25 hằng tháng": the second says when, not how often
  for (std::size_t i = in.begin; i < in.end; ++i) {
    const auto found = frequency_at(tokens, i);
    if (found.length == 0 || i + found.length > in.end) continue;
    const std::size_t from = i > in.begin + nearest ? i - nearest : in.begin;
    if (i > in.begin && tokens.is(i - 1, "mỗi")) continue;
    const auto meets_before = find(tokens, from, i, meeting_words());
    // "Hằng tháng, …", "Định kỳ hằng quý, …"
    const auto kind = kind_words().longest(tokens, in.begin);
    const bool starts = i == in.begin || i == in.begin + kind.length;
    const std::size_t stop = std::min(in.end, i + found.length + (found.counted || starts ? nearest : 4));
    const auto meets_after = find(tokens, i, stop, meeting_words());
    const bool before = meets_before != i;
    const bool after = meets_after != stop;
    const bool named_regular = find(tokens, from, i, kind_words()) != i;
    // Without a number of times only "họp định kỳ hằng tháng" is a rule: not "tình hình hằng tháng", nor "tại phiên họp hằng tháng".
    const bool verb_before = before && is_verb(tokens, meets_before);
    const bool opens = starts && after && (kind || kind_words().longest(tokens, meets_after + 1));
    const bool verb_after = after && is_verb(tokens, meets_after) && (opens || meets_after <= i + found.length);
    const bool is_held = before && named_regular && find(tokens, meets_before, i, held) != i;
    const bool told = (verb_before && (named_regular || i <= meets_before + 2)) || verb_after || is_held;
    // "biên bản phiên họp được lưu …": something else is done so often.
    static const phrase_table done{{"được", 1}, {"do", 1}};
    const auto passive = before && !verb_before ? find(tokens, meets_before, i, done) : i;
    const bool other = passive != i && find(tokens, passive, i, held) == i;
    const bool rule = (found.counted || (told && !counted)) && !other;
    const std::size_t first = before ? meets_before : i;
    if ((before || after) && rule && !is_about_reports(tokens, first, i) &&
        !is_about_reports(tokens, i + found.length, after ? meets_after : i)) {
      // "họp với …" is a meeting of two bodies, not of the organ.
      const auto verb = before ? meets_before : meets_after;
      if (!tokens.is(verb + 1, "với")) {
        auto value = found.rule;
        value.meeting = kind_near(tokens, in, i);
        value.subject = at.who(in, before ? meets_before : i);
        if (is_conditional(tokens, in, std::min(first, i), i + found.length))
          value = {value.meeting, value.subject, {}, {}};
        at.add(topic::meeting_frequency, std::min(first, i), i + found.length, value, "meeting-frequency");
        counted = counted || found.counted;
      }
    }
    i += found.length - 1;
  }
}

/// "họp chuyên đề, đột xuất khi cần": kinds that are called when needed.
void read_needed(const scope& at, const sentence& in) {
  constexpr std::size_t nearest = 12;
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, meeting_words())) return;
  const auto& kinds = kind_words();
  for (std::size_t i = kinds.next(tokens, in.begin, in.end); i < in.end; i = kinds.next(tokens, i + 1, in.end)) {
    const auto kind = kinds.longest(tokens, i);
    if (!kind || static_cast<meeting>(kind.value) == meeting::regular) continue;
    const auto from = i > in.begin + nearest ? i - nearest : in.begin;
    auto meets = find(tokens, from, std::min(in.end, i + nearest), meeting_words());
    for (auto next = meets; next < i; next = find(tokens, next + 1, i, meeting_words())) meets = next;
    const bool near = meets < std::min(in.end, i + nearest);
    const bool counted = frequency_at(tokens, i + kind.length).length != 0;
    auto need = find(tokens, in.begin, in.end, need_words());
    auto length = need_words().longest(tokens, need).length;
    // Papers of such a meeting are no meeting, nor is one that a rule leaves out: "trừ trường hợp họp đột xuất".
    static const phrase_table about{{"tài liệu", 1}, {"biên bản", 1}, {"thành phần", 1}, {"nội dung", 1}, {"trừ", 1}};
    const bool beside = near && meets + meeting_words().longest(tokens, meets).length == i;
    if (need == in.end && beside && find(tokens, in.begin, meets, about) == meets) {
      need = find(tokens, in.begin, in.end, occasion_words());
      length = occasion_words().longest(tokens, need).length;
    }
    if (near && !counted && need != in.end && !is_about_reports(tokens, std::min(meets, i), std::max(meets, i))) {
      frequency_rule value;
      value.meeting = static_cast<meeting>(kind.value);
      value.subject = at.who(in, meets);
      const auto first = std::min({meets, i, need});
      const auto last = std::max({meets + 1, i + kind.length, need + length});
      at.add(topic::meeting_frequency, first, last, value, "meeting-when-needed");
    }
    i += kind.length - 1;
  }
}

/// "không tổ chức họp chuyên đề", "không họp đột xuất", "Họp đột xuất: không áp dụng": a kind of meeting that is not held at all. Where a case is
/// named ("không họp đột xuất vào ngày nghỉ") it is held in others.
bool read_refused(const scope& at, const sentence& in) {
  static const phrase_table refuses{
      {"không", 1},         {"không được", 1},    {"không tổ chức", 1}, {"không triệu tập", 1},
      {"không mở", 1},      {"không có", 1},      {"bãi bỏ", 1},        {"không tiến hành", 1},
      {"nghiêm cấm", 1},    {"cấm", 1},           {"không đặt ra", 1},  {"không thực hiện", 1},
      {"không áp dụng", 1}, {"không duy trì", 1}, {"không quy định", 1}};
  static const phrase_table fillers{{"tổ chức", 1}, {"tiến hành", 1}, {"triệu tập", 1}, {"việc", 1},      {"các", 1},
                                    {"chế độ", 1},  {"hình thức", 1}, {"áp dụng", 1},   {"thực hiện", 1}, {"mở", 1},
                                    {"những", 1},   {"được", 1},      {"cuộc", 1},      {"đặt ra", 1}};
  static const phrase_table cases{{"khi", 1}, {"nếu", 1}, {"trường hợp", 1}, {"trừ", 1}, {"trong thời gian", 1}};
  static const phrase_table joins{{",", 1}, {"và", 1}, {"hoặc", 1}, {"cũng như", 1}, {"hay", 1}};
  const auto& tokens = at.tokens;
  const auto& kinds = kind_words();
  if (kinds.next(tokens, in.begin, in.end) >= in.end || holds(tokens, in, cases)) return false;
  const auto past = [&](std::size_t i, const phrase_table& words) {
    for (auto word = words.longest(tokens, i); word; word = words.longest(tokens, i)) i += word.length;
    return i;
  };
  // The kinds listed from a token on; one past the last.
  std::vector<meeting> named;
  const auto list = [&](std::size_t i) {
    named.clear();
    for (std::size_t stop = i; i < in.end; i = past(stop, joins)) {
      const auto meets = past(i, meeting_words());
      const auto kind = kinds.longest(tokens, meets);
      if (!kind || (named.empty() && meets == i)) return stop;
      named.push_back(static_cast<meeting>(kind.value));
      stop = meets + kind.length;
    }
    return in.end;
  };
  const auto over = [&](std::size_t i) {
    static const phrase_table only{{"chỉ", 1}, {"mà chỉ", 1}};
    return i >= in.end || (tokens.is_mark(i) && i + 1 >= in.end) ||
           (tokens.is(i, ",") && only.longest(tokens, i + 1)) || only.longest(tokens, i);
  };
  for (std::size_t i = in.begin; i < in.end; ++i) {
    const auto no = refuses.longest(tokens, i);
    if (!no) continue;
    auto stop = list(past(i + no.length, fillers));
    bool refused = !named.empty() && over(stop);
    std::size_t first = i;
    if (!refused) {  // "Cuộc họp đột xuất không được tổ chức"
      stop = past(i + no.length, fillers);
      refused = stop > i + 1 && over(stop);
      constexpr std::size_t longest = 12;
      for (first = i > in.begin + longest ? i - longest : in.begin; refused && first < i; ++first) {
        const auto after = list(first);
        if (!named.empty() && after + (tokens.is(after, ":") ? 1 : 0) == i) break;
        named.clear();
      }
      refused = refused && !named.empty();
    }
    if (!refused) continue;
    for (const auto kind : named) {
      frequency_rule value{kind, at.who(in, first), 0, {}, bound::exactly};
      at.add(topic::meeting_frequency, first, stop, std::move(value), "meeting-refused");
    }
    return true;
  }
  return false;
}

/// "Ban cán sự đảng họp thường kỳ theo chương trình công tác": held, and no word of how often.
void read_unnumbered(const scope& at, const sentence& in) {
  static const phrase_table held{
      {"duy trì chế độ", 1}, {"thực hiện chế độ", 1}, {"tổ chức", 1}, {"phải", 1}, {"tiến hành", 1}};
  const auto& tokens = at.tokens;
  const auto& kinds = kind_words();
  for (std::size_t i = kinds.next(tokens, in.begin, in.end); i < in.end; i = kinds.next(tokens, i + 1, in.end)) {
    const auto kind = kinds.longest(tokens, i);
    if (!kind || static_cast<meeting>(kind.value) != meeting::regular || i == in.begin) continue;
    std::size_t meets = i;
    for (std::size_t back = 1; back <= 2 && i >= in.begin + back; ++back) {
      if (meeting_words().longest(tokens, i - back).length == back) meets = i - back;
    }
    if (meets == i) continue;
    // The organ stands before the verb, and nothing else.
    std::size_t actor = in.begin + body_at(tokens, in.begin);
    if (const auto word = held.longest(tokens, actor)) actor += word.length;
    if (actor == in.begin || actor != meets) continue;
    frequency_rule value;
    value.subject = at.who(in, meets);
    at.add(topic::meeting_frequency, meets, i + kind.length, value, "meeting-without-number");
    return;
  }
}

/// "… tháng một lần": the rule is there, its number is not.
void read_blank(const scope& at, const sentence& in) {
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, meeting_words())) return;
  for (std::size_t i = in.begin; i < in.end; ++i) {
    if (!is_blank(tokens, i)) continue;
    std::size_t next = i;
    while (next < in.end && (tokens.is(next, ".") || tokens.is(next, "…") || tokens.is(next, "_"))) ++next;
    if (time_unit_at(tokens, next).length != 0) {
      frequency_rule value;
      value.subject = at.who(in, i);
      at.add(topic::meeting_frequency, i, next + 1, value, "meeting-blank", true);
    }
    i = next;
  }
}

}  // namespace

void read_meetings(const scope& at) {
  for (const auto& in : at.sentences) {
    const auto known = at.out.list.size();
    if (read_refused(at, in)) continue;
    read_frequencies(at, in);
    read_needed(at, in);
    read_blank(at, in);
    const bool counted =
        std::any_of(at.out.list.begin() + static_cast<std::ptrdiff_t>(known), at.out.list.end(), [](const fact& f) {
          const auto* rule = std::get_if<frequency_rule>(&f.value);
          return rule != nullptr && rule->meeting == meeting::regular;
        });
    if (!counted) read_unnumbered(at, in);
  }
}

}  // namespace quyche::inline v0::domain
