// Meetings that are called when there is need, that are not held at all, or that are held without a word of how often.

#include <algorithm>
#include <vector>

#include "domain/meeting_words.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;

/// "họp chuyên đề, đột xuất khi cần": kinds that are called when needed.
void read_called_meetings(const scope& at, const sentence& in) {
  constexpr std::size_t nearest = 12;
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, meeting_words())) return;
  const auto& kinds = kind_words();
  for (std::size_t i = kinds.next(tokens, in.begin, in.end); i < in.end; i = kinds.next(tokens, i + 1, in.end)) {
    const auto kind = kinds.longest(tokens, i);
    if (!kind || static_cast<meeting>(kind.value) == meeting::regular) continue;
    static const phrase_table press{{"họp báo", 1}};
    if (holds(tokens, in, press)) continue;
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
      if (need + length == meets && tokens.is(need, "đối")) need = in.end;  // "Đối với họp bất thường, tài liệu …"
    }
    // Nothing but its name: "Họp bất thường do Bí thư triệu tập" is one that is held, "tài liệu họp bất thường" is none.
    static const phrase_table reference{{"tài liệu", 1},   {"biên bản", 1}, {"thành phần", 1}, {"nội dung", 1},
                                        {"trừ", 1},        {"thời hạn", 1}, {"đối với", 1},    {"với", 1},
                                        {"trường hợp", 1}, {"không", 1},    {"như", 1},        {"của", 1},
                                        {"về", 1},         {"tại", 1},      {"trong", 1},      {"chương trình", 1},
                                        {"giấy mời", 1},   {"chưa", 1},     {"hồ sơ", 1},      {"cho", 1}};
    constexpr std::size_t near_by = 4;
    // At the start of the sentence, or after the organ that meets: what others do at such a meeting is no rule of it.
    static const phrase_table opens{{"tổ chức", 1},  {"các", 1},       {"cuộc", 1}, {"phiên", 1},   {"những", 1},
                                    {"các cuộc", 1}, {"các phiên", 1}, {"việc", 1}, {"duy trì", 1}, {"chế độ", 1}};
    auto begins = in.begin + body_at(tokens, in.begin);
    begins += opens.longest(tokens, begins).length;
    // "Việc lớn được bàn ở cuộc họp chuyên đề"
    static const phrase_table talks{{"bàn", 1}, {"thảo luận", 1}, {"xem xét", 1}, {"bàn kỹ", 1}, {"bàn bạc", 1}};
    static const phrase_table there{{"ở", 1},     {"tại", 1},     {"ở cuộc", 1}, {"tại cuộc", 1},
                                    {"ở các", 1}, {"tại các", 1}, {"trong", 1}};
    const auto place = find(tokens, meets > in.begin + 3 ? meets - 3 : in.begin, meets, there);
    const bool discussed = place != meets && find(tokens, in.begin, place, talks) != place;
    const bool named_alone =
        need == in.end && beside && (meets <= begins || discussed) && !tokens.is(meets, "hội") && !counted &&
        (discussed ||
         find(tokens, meets > in.begin + near_by ? meets - near_by : in.begin, meets, reference) == meets) &&
        !reference.longest(tokens, in.begin);
    if (named_alone) {
      frequency_rule value;
      value.meeting = static_cast<meeting>(kind.value);
      value.subject = at.who(in, meets);
      at.add(topic::meeting_frequency, meets, i + kind.length, std::move(value), "meeting-named");
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
bool read_refused_meetings(const scope& at, const sentence& in) {
  static const phrase_table refuses{{"không", 1},
                                    {"không được", 1},
                                    {"không tổ chức", 1},
                                    {"không triệu tập", 1},
                                    {"không mở", 1},
                                    {"không có", 1},
                                    {"không đặt lệ", 1},
                                    {"bãi bỏ", 1},
                                    {"không tiến hành", 1},
                                    {"nghiêm cấm", 1},
                                    {"cấm", 1},
                                    {"không đặt ra", 1},
                                    {"không thực hiện", 1},
                                    {"không áp dụng", 1},
                                    {"không duy trì", 1},
                                    {"không quy định", 1},
                                    {"bỏ", 1},
                                    {"thay cho", 1},
                                    {"thay vì", 1},
                                    {"không ấn định", 1},
                                    {"không còn", 1},
                                    {"không đặt lịch", 1},
                                    {"không sắp xếp", 1},
                                    {"không bố trí", 1},
                                    {"miễn", 1},
                                    {"dừng", 1},
                                    {"không sử dụng", 1},
                                    {"không dùng", 1}};
  static const phrase_table fillers{
      {"tổ chức", 1},   {"tiến hành", 1}, {"triệu tập", 1}, {"việc", 1},     {"các", 1},    {"chế độ", 1},
      {"hình thức", 1}, {"áp dụng", 1},   {"thực hiện", 1}, {"mở", 1},       {"những", 1},  {"được", 1},
      {"cuộc", 1},      {"đặt ra", 1},    {"nền nếp", 1},   {"lịch", 1},     {"kỳ", 1},     {"phiên", 1},
      {"buổi", 1},      {"duy trì", 1},   {"nếp", 1},       {"quy định", 1}, {"bất kỳ", 1}, {"ấn định", 1}};
  static const phrase_table ever{{"trong mọi trường hợp", 1},
                                 {"trong bất kỳ trường hợp nào", 1},
                                 {"nào", 1},
                                 {"nữa", 1},
                                 {"dưới mọi hình thức", 1},
                                 {"trong năm", 1},
                                 {"dù trong trường hợp nào", 1}};
  static const phrase_table instead{{"thay cho", 1}, {"thay vì", 1}};
  static const phrase_table cases{{"khi", 1}, {"nếu", 1}, {"trường hợp", 1}, {"trừ", 1}, {"trong thời gian", 1}};
  static const phrase_table joins{{",", 1}, {"và", 1}, {"hoặc", 1}, {"cũng như", 1}, {"hay", 1}};
  const auto& tokens = at.tokens;
  const auto& kinds = kind_words();
  static const phrase_table any_time{{"tháng nào", 1}, {"quý nào", 1}, {"tuần nào", 1}, {"năm nào", 1}};
  if (kinds.next(tokens, in.begin, in.end) >= in.end) return false;
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
  // Nothing follows that could name a case: the end, how often, "trong mọi trường hợp", or what is done instead.
  const auto over = [&](std::size_t i) {
    static const phrase_table only{{"trừ", 1}, {"trừ khi", 1}, {"ngoại trừ", 1}, {"chỉ", 1}, {"mà chỉ", 1}, {"mà", 1},
                                   {"khi", 1}, {"việc", 1},    {"nội dung", 1},  {"các", 1}, {"mọi", 1}};
    static const phrase_table bare{{"chỉ", 1}, {"mà chỉ", 1}, {"mà", 1}};
    for (auto more = std::max(ever.longest(tokens, i).length, frequency_at(tokens, i).length); more != 0;
         more = std::max(ever.longest(tokens, i).length, frequency_at(tokens, i).length))
      i += more;
    return i >= in.end || (tokens.is_mark(i) && i + 1 >= in.end) ||
           (tokens.is(i, ",") && only.longest(tokens, i + 1)) || bare.longest(tokens, i);
  };
  // "không họp đột xuất vào ngày nghỉ, khi …": not held in one case.
  const auto in_case = [&](std::size_t from, std::size_t to) {
    for (auto i = find(tokens, from, to, cases); i != to; i = find(tokens, i + 1, to, cases)) {
      const bool every = i > in.begin && (tokens.is(i - 1, "mọi") || tokens.is(i - 1, "kỳ"));
      if (!every) return true;
    }
    return false;
  };
  for (std::size_t i = in.begin; i < in.end; ++i) {
    const auto no = refuses.longest(tokens, i);
    if (!no || find(tokens, in.begin, i, any_time) != i || any_time.longest(tokens, i + 1))
      continue;  // "không tháng nào không họp"
    auto stop = list(past(i + no.length, fillers));
    // "Thay cho họp thường kỳ, …"
    const bool replaced = instead.longest(tokens, i) && tokens.is(stop, ",");
    bool refused = !named.empty() && (over(stop) || replaced) && !in_case(in.begin, stop);
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
      refused = refused && !named.empty() && !in_case(in.begin, stop);
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
void read_unnumbered_meetings(const scope& at, const sentence& in) {
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

}  // namespace quyche::inline v0::domain
