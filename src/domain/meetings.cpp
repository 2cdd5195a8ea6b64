// Chế độ họp: kinds of meeting and how often.

#include <algorithm>

#include "domain/force.hpp"
#include "domain/meeting_words.hpp"
#include "domain/statement_words.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

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

/// Whether the meeting at a frequency that ends at token i is promised under a condition only: "mỗi tháng một lần nếu bố trí được", "khi có điều
/// kiện, …", "có thể họp …".
bool is_conditional(const token_list& tokens, const sentence& in, std::size_t first, std::size_t i) {
  static const phrase_table conditions{{"nếu có", 1},
                                       {"nếu bố trí", 1},
                                       {"nếu thấy", 1},
                                       {"nếu cần", 1},
                                       {"nếu công việc", 1},
                                       {"nếu bí thư", 1},
                                       {"nếu điều kiện", 1},
                                       {"nếu đủ", 1},
                                       {"nếu được", 1},
                                       {"nếu xét", 1},
                                       {"nếu thuận", 1},
                                       {"nếu sắp xếp", 1},
                                       {"nếu thu xếp", 1},
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
  // "mỗi tháng một lần, trừ khi Bí thư thấy không cần"; "việc họp định kỳ hằng tháng không bắt buộc"
  static const phrase_table excepts{{"trừ khi", 1},   {"trừ trường hợp", 1}, {"trừ những tháng", 1},
                                    {"trừ tháng", 1}, {"ngoại trừ khi", 1},  {"trừ các tháng", 1}};
  static const phrase_table idle{
      {"không cần", 1}, {"không có nội dung", 1}, {"không có việc", 1},     {"ít việc", 1},    {"bận", 1},
      {"xét thấy", 1},  {"không cần thiết", 1},   {"không bố trí được", 1}, {"ít nội dung", 1}};
  static const phrase_table loose{{"không bắt buộc", 1},    {"không nhất thiết", 1},  {"không cố định", 1},
                                  {"là không bắt buộc", 1}, {"được khuyến khích", 1}, {"có thể được bỏ qua", 1},
                                  {"có thể bỏ qua", 1},     {"do bí thư xem xét", 1}};
  const auto excepted = find(tokens, i, std::min(in.end, i + 3), excepts);
  if (excepted < std::min(in.end, i + 3) && find(tokens, excepted, in.end, idle) != in.end) return true;
  if (loose.longest(tokens, i)) return true;
  // "mỗi tháng một lần, khi cần thì họp đột xuất": the condition of another meeting.
  return word && find(tokens, i + comma, in.end, meeting_words()) == in.end &&
         find(tokens, i + comma, in.end, kind_words()) == in.end;
}

/// "Không tháng nào không có phiên họp thường kỳ", "khoảng cách giữa hai kỳ họp thường kỳ không quá một tháng".
bool read_spacing(const scope& at, const sentence& in) {
  static const phrase_table apart{{"khoảng cách", 1}, {"cách nhau", 1}, {"giữa hai", 1}};
  static const phrase_table at_most{
      {"không quá", 1}, {"tối đa", 1}, {"không vượt quá", 1}, {"nhiều nhất", 1}, {"không dài hơn", 1}};
  static const phrase_table denies{{"không", 1}};
  static const phrase_table lacks{{"không", 1}, {"khuyết", 1}, {"thiếu", 1}, {"vắng", 1}, {"bỏ", 1}, {"chưa", 1}};
  const auto& tokens = at.tokens;
  frequency_rule value;
  const auto spaced = find(tokens, in.begin, in.end, apart);
  const auto most = spaced != in.end ? find(tokens, spaced, in.end, at_most) : in.end;
  if (most != in.end) {
    const auto from = most + at_most.longest(tokens, most).length;
    auto number = count_of_units_at(tokens, from);
    if (number.length == 0) number = {1, 0};
    const auto unit = time_unit_at(tokens, from + number.length);
    if (unit.length == 0) return false;
    value.per = {number.value, unit.unit};
    value.bound = bound::at_least;
  } else {
    // "không [để] tháng nào … không có / khuyết …"
    std::size_t any = in.begin;
    while (any < in.end && !(tokens.is(any + 1, "nào") && time_unit_at(tokens, any).length == 1)) ++any;
    if (any >= in.end || denies.find(tokens, in.begin, any) == any || lacks.find(tokens, any + 2, in.end) == in.end)
      return false;
    value.per = {1, time_unit_at(tokens, any).unit};
    value.bound = bound::at_least;
  }
  value.count = 1;
  value.meeting = meeting::regular;
  value.subject = at.who(in, in.begin);
  at.add(topic::meeting_frequency, in.begin, in.end, std::move(value), "meeting-spacing");
  return true;
}

void read_frequencies(const scope& at, const sentence& in) {
  constexpr std::size_t nearest = 14;  // tokens between the word for a meeting and its frequency
  static const phrase_table held{{"tổ chức", 1},  {"tiến hành", 1}, {"diễn ra", 1}, {"ấn định", 1},
                                 {"bố trí", 1},   {"triệu tập", 1}, {"mở", 1},      {"duy trì", 1},
                                 {"định vào", 1}, {"cử hành", 1},   {"họp", 1},     {"khai mạc", 1}};
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, meeting_words()) || !holds_time_unit(tokens, in.begin, in.end)) return;
  if (read_spacing(at, in)) return;
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
    // Another act is named: one that the field knows, or a word of one's own that no meeting is.
    static const phrase_table kept{{"lưu", 1}, {"cập nhật", 1}, {"công bố", 1},
                                   {"in", 1},  {"chi", 1},      {"đối chiếu", 1}};
    const bool acts = passive != i && (verbs().longest(tokens, passive + 1) || kept.longest(tokens, passive + 1));
    const bool other = acts && find(tokens, passive, i, held) == i;
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
        const bool open = !before && after && force_of(tokens, in, meets_after) == standing::optional;
        if (open || is_conditional(tokens, in, std::min(first, i), i + found.length))
          value = {value.meeting, value.subject, {}, {}};
        at.add(topic::meeting_frequency, std::min(first, i), i + found.length, value, "meeting-frequency");
        counted = counted || found.counted;
      }
    }
    i += found.length - 1;
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

void read_sentences(const scope& at) {
  for (const auto& in : at.sentences) {
    const auto known = at.out.list.size();
    if (read_refused_meetings(at, in)) continue;
    read_frequencies(at, in);
    read_called_meetings(at, in);
    read_blank(at, in);
    const bool counted =
        std::any_of(at.out.list.begin() + static_cast<std::ptrdiff_t>(known), at.out.list.end(), [](const fact& f) {
          const auto* rule = std::get_if<frequency_rule>(&f.value);
          return rule != nullptr && rule->meeting == meeting::regular;
        });
    if (!counted) read_unnumbered_meetings(at, in);
  }
}

/// Whether a provision is an item that names a kind of meeting under a lead that meets: "Ban cán sự đảng họp: a) định kỳ, mỗi tháng một lần".
bool is_led_to_meet(const scope& at) {
  if (at.here().kind <= document::provision_kind::article) return false;
  if (!kind_words().longest(at.tokens, at.tokens.is(0, "theo") ? 1 : 0)) return false;
  static const phrase_table ends{{"họp", 1}, {"họp như sau", 1}, {"họp theo các hình thức", 1}, {"sinh hoạt", 1}};
  const auto words = lead_of(at);
  for (std::size_t i = ends.next(words, 0, words.size()); i < words.size(); i = ends.next(words, i + 1, words.size())) {
    // "Thành viên dự họp:" and "Nội dung họp:" lead to something else.
    static const phrase_table others{{"dự", 1},       {"nội dung", 1}, {"chủ trì", 1}, {"tài liệu", 1},
                                     {"chuẩn bị", 1}, {"việc", 1},     {"mời", 1},     {"triệu tập", 1}};
    const bool last = i + ends.longest(words, i).length + 1 == words.size();
    if (last && is_verb(words, i) && others.find(words, 0, i) == i) return true;
  }
  return false;
}

/// The item with the verb of its lead before it.
void read_led_item(const scope& at) {
  constexpr std::string_view verb = "họp";
  text::token_gatherer gatherer(at.words);
  const auto whole = at.tokens.bytes(0, at.tokens.size());
  gatherer.add(verb, whole.begin);
  const auto added = gatherer.size();
  gatherer.add(at.content.substr(whole.begin, whole.size()), whole.begin);
  const auto tokens = std::move(gatherer).finish(false);
  auto sentences = at.sentences;
  for (auto& in : sentences) in = {in.begin == 0 ? 0 : in.begin + added, in.end + added};
  read_sentences({at.file, at.tree, at.provision, at.content, tokens, sentences, at.subject, at.names, at.words,
                  at.above, at.inherited, at.out, at.end_of_members});
}

}  // namespace

void read_meetings(const scope& at) {
  if (is_led_to_meet(at)) {
    read_led_item(at);
  } else {
    read_sentences(at);
  }
}

}  // namespace quyche::inline v0::domain
