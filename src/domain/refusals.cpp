// What overturns a principle of collective work: one man decides, the majority yields to the minority, a meeting is held whoever comes.

#include <algorithm>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

void add_refusal(const scope& at, topic what, std::string_view name, std::size_t from, std::size_t to) {
  at.add(what, from, to, named{std::string(name), standing::refused}, "overturned");
}

/// Words that deny what stands behind them, right before token i: "không thực hiện [chế độ thủ trưởng]".
bool is_denied(const token_list& tokens, const sentence& in, std::size_t i) {
  static const phrase_table denies{
      {"không", 1},      {"không được", 1},    {"không theo", 1},      {"chống", 1},     {"không có", 1},
      {"không thể", 1},  {"không áp dụng", 1}, {"không thực hiện", 1}, {"khắc phục", 1}, {"tránh", 1},
      {"nghiêm cấm", 1}, {"không phải", 1},    {"không làm việc", 1}};
  constexpr std::size_t reach = 5;
  return find(tokens, i > in.begin + reach ? i - reach : in.begin, i, denies) != i;
}

/// "đa số phục tùng thiểu số", "cấp trên phục tùng cấp dưới", "tổ chức phục tùng cá nhân".
void read_yielding(const scope& at, const sentence& in) {
  static const phrase_table yields{{"phục tùng", 1}, {"phải phục tùng", 1}, {"chấp hành", 1}, {"phải chấp hành", 1},
                                   {"tuân theo", 1}, {"tuân thủ", 1},       {"làm theo", 1}};
  static const phrase_table high{{"đa số", 1}, {"cấp trên", 2}, {"tổ chức", 3}, {"tập thể", 3}};
  static const phrase_table low{{"thiểu số", 1}, {"cấp dưới", 2}, {"cá nhân", 3}};
  const auto& tokens = at.tokens;
  for (std::size_t i = high.next(tokens, in.begin, in.end); i < in.end; i = high.next(tokens, i + 1, in.end)) {
    const auto first = high.longest(tokens, i);
    const auto verb = i + first.length;
    const auto word = first ? yields.longest(tokens, verb) : phrase_table::match{};
    const auto second = word ? low.longest(tokens, verb + word.length) : phrase_table::match{};
    if (!second || second.value != first.value || is_denied(tokens, in, verb)) continue;
    add_refusal(at, topic::principle, "thiểu số phục tùng đa số", i, verb + word.length + second.length);
  }
}

/// Words for whatever is to be decided: without them one man may decide what he is charged with.
const phrase_table& everything() {
  static const phrase_table table{{"mọi", 1},       {"tất cả", 1},   {"toàn bộ", 1},  {"mọi vấn đề", 1},
                                  {"cuối cùng", 1}, {"một mình", 1}, {"duy nhất", 1}, {"toàn quyền", 1}};
  return table;
}

/// "Bí thư quyết định mọi việc", "toàn quyền quyết định": where one of the office decides; its end where it does not.
std::size_t one_decides(const token_list& tokens, const sentence& in) {
  static const phrase_table one{{"bí thư", 1},  {"người đứng đầu", 1}, {"thủ trưởng", 1},
                                {"cá nhân", 1}, {"chủ tịch", 1},       {"người chủ trì", 1}};
  static const phrase_table decides{
      {"quyết định", 1}, {"quyết", 1}, {"tự quyết", 1}, {"định đoạt", 1}, {"quyền quyết định", 1}};
  constexpr std::size_t reach = 8;
  for (std::size_t i = one.next(tokens, in.begin, in.end); i < in.end; i = one.next(tokens, i + 1, in.end)) {
    const auto who = one.longest(tokens, i);
    if (!who) continue;
    const auto stop = std::min(in.end, i + who.length + reach);
    const auto verb = find(tokens, i + who.length, stop, decides);
    if (verb == stop || is_denied(tokens, in, verb)) continue;
    // "chấp hành mọi quyết định của tổ chức": a thing.
    static const phrase_table counts{{"mọi", 1}, {"các", 1}, {"những", 1}, {"theo", 1}};
    if (counts.longest(tokens, verb - 1) || tokens.is(verb + decides.longest(tokens, verb).length, "của")) continue;
    if (tokens.is(i + who.length, "quyết") || find(tokens, i + who.length, verb, everything()) != verb ||
        verb <= i + who.length + 4)
      return verb;
  }
  return in.end;
}

/// What makes the rule one for a case of its own: "Trường hợp khẩn cấp, Bí thư quyết định …".
bool is_case(const token_list& tokens, const sentence& in, std::size_t to) {
  static const phrase_table cases{{"trường hợp", 1}, {"khẩn cấp", 1},       {"cấp bách", 1},
                                  {"đột xuất", 1},   {"ngang nhau", 1},     {"bằng nhau", 1},
                                  {"ủy quyền", 1},   {"được phân công", 1}, {"phụ trách", 1}};
  return find(tokens, in.begin, to, cases) != to;
}

/// "chế độ thủ trưởng", "cá nhân lãnh đạo", "Bí thư quyết định mọi việc", "Bí thư quyết định, không phụ thuộc ý kiến của đa số".
void read_one_man(const scope& at, const sentence& in) {
  static const phrase_table regimes{
      {"chế độ thủ trưởng", 1},      {"chế độ một thủ trưởng", 1}, {"chế độ người đứng đầu quyết định", 1},
      {"cá nhân lãnh đạo", 1},       {"cá nhân quyết định", 1},    {"chế độ cá nhân", 1},
      {"cá nhân người đứng đầu", 1}, {"thủ trưởng quyết định", 1}};
  static const phrase_table regardless{{"không phụ thuộc", 1},
                                       {"không phụ thuộc vào", 1},
                                       {"không căn cứ", 1},
                                       {"bất kể", 1},
                                       {"không kể", 1},
                                       {"không cần", 1},
                                       {"không theo", 1},
                                       {"không lệ thuộc", 1},
                                       {"không nhất thiết theo", 1},
                                       {"kể cả khi", 1},
                                       {"dù", 1},
                                       {"không tính", 1}};
  static const phrase_table votes{{"đa số", 1},   {"tán thành", 1}, {"biểu quyết", 1}, {"thành viên", 1},
                                  {"ủy viên", 1}, {"tập thể", 1},   {"ý kiến", 1},     {"số phiếu", 1}};
  static const phrase_table collective{{"tập thể quyết định", 1}, {"tập thể lãnh đạo", 1}};
  const auto& tokens = at.tokens;
  const auto regime = find(tokens, in.begin, in.end, regimes);
  if (regime != in.end && !is_denied(tokens, in, regime) && find(tokens, in.begin, in.end, collective) == in.end) {
    add_refusal(at, topic::principle, "tập thể lãnh đạo, cá nhân phụ trách", regime,
                regime + regimes.longest(tokens, regime).length);
    return;
  }
  const auto verb = one_decides(tokens, in);
  const auto without = find(tokens, in.begin, in.end, regardless);
  if (verb != in.end && without != in.end && find(tokens, without, in.end, votes) != in.end &&
      !is_case(tokens, in, verb)) {
    add_refusal(at, topic::majority, "biểu quyết theo đa số", std::min(verb, without), in.end);
    return;
  }
  if (verb == in.end || is_case(tokens, in, in.end)) return;
  static const phrase_table last{{"quyền quyết định cuối cùng", 1}, {"quyết định cuối cùng", 1}};
  if (find(tokens, in.begin, in.end, last) != in.end) {
    add_refusal(at, topic::majority, "biểu quyết theo đa số", verb, in.end);
  } else if (find(tokens, in.begin, in.end, everything()) != in.end) {
    add_refusal(at, topic::principle, "tập thể lãnh đạo, cá nhân phụ trách", verb, in.end);
  }
}

/// "Nghị quyết có giá trị khi Bí thư tán thành", "Bí thư quyết định thay cho biểu quyết": one man's agreement for the vote.
void read_one_agrees(const scope& at, const sentence& in) {
  static const phrase_table matters{{"nghị quyết", 1}, {"kết luận", 1},   {"quyết định", 1}, {"vấn đề", 1},
                                    {"quyết nghị", 1}, {"chủ trương", 1}, {"nội dung", 1}};
  static const phrase_table passes{{"có giá trị", 1}, {"được thông qua", 1},  {"có hiệu lực", 1},
                                   {"thông qua", 1},  {"được quyết định", 1}, {"được coi là thông qua", 1}};
  static const phrase_table when{{"khi", 1},          {"khi được", 1},     {"khi có", 1},    {"nếu", 1},
                                 {"nếu được", 1},     {"nếu có", 1},       {"nếu có sự", 1}, {"nếu có ý kiến", 1},
                                 {"sau khi", 1},      {"sau khi được", 1}, {"chỉ cần", 1},   {"khi có sự", 1},
                                 {"khi có ý kiến", 1}};
  static const phrase_table agrees{{"tán thành", 1},  {"đồng ý", 1},    {"nhất trí", 1},
                                   {"chấp thuận", 1}, {"chấp nhận", 1}, {"cho phép", 1}};
  static const phrase_table one{{"bí thư", 1},        {"đồng chí bí thư", 1}, {"người đứng đầu", 1}, {"chủ tịch", 1},
                                {"người chủ trì", 1}, {"người chủ tọa", 1},   {"thủ trưởng", 1}};
  static const phrase_table of{{"của", 1}};
  static const phrase_table many{{"thành viên", 1}, {"ủy viên", 1},      {"đa số", 1}, {"tập thể", 1},  {"số phiếu", 1},
                                 {"biểu quyết", 1}, {"các đồng chí", 1}, {"và", 1},    {"hội nghị", 1}, {"văn bản", 1}};
  static const phrase_table instead{{"thay biểu quyết", 1},      {"thay cho biểu quyết", 1},
                                    {"thay việc biểu quyết", 1}, {"thay cho việc biểu quyết", 1},
                                    {"thay tập thể", 1},         {"thay cho tập thể", 1}};
  const auto& tokens = at.tokens;
  const auto add = [&](std::size_t from, std::size_t to) {
    add_refusal(at, topic::majority, "biểu quyết theo đa số", from, to);
  };
  const auto replaced = find(tokens, in.begin, in.end, instead);
  if (const auto verb = one_decides(tokens, in);
      replaced != in.end && verb < replaced && !is_denied(tokens, in, replaced) && !is_case(tokens, in, verb)) {
    add(verb, replaced + instead.longest(tokens, replaced).length);
    return;
  }
  const auto pass = find(tokens, in.begin, in.end, passes);
  if (pass == in.end || find(tokens, in.begin, pass, matters) == pass || is_denied(tokens, in, pass)) return;
  const auto verb = pass + passes.longest(tokens, pass).length;
  const auto condition = when.longest(tokens, verb);
  if (!condition) return;
  // "khi Bí thư đồng ý", "khi có sự đồng ý của Bí thư"
  auto i = verb + condition.length;
  const auto first = agrees.longest(tokens, i);
  if (first) i += first.length + of.longest(tokens, i + first.length).length;
  const auto who = one.longest(tokens, i);
  if (!who) return;
  i += who.length + body_at(tokens, i + who.length);
  const auto then = first ? first : agrees.longest(tokens, i);
  if (then && find(tokens, verb, in.end, many) == in.end && !is_case(tokens, in, pass))
    add(pass, first ? i : i + then.length);
}

/// "Quyết định … kể cả những vấn đề thuộc thẩm quyền của Ban Thường vụ Tỉnh ủy": the organ decides what is for those above it to decide.
void read_beyond_competence(const scope& at, const sentence& in) {
  static const phrase_table lead{{"có quyền", 1},  {"được", 1},         {"được quyền", 1}, {"có thẩm quyền", 1},
                                 {"thảo luận", 1}, {"và", 1},           {",", 1},          {"xem xét", 1},
                                 {"có thể", 1},    {"bàn", 1},          {"trực tiếp", 1},  {"tự", 1},
                                 {"chủ động", 1},  {"ra nghị quyết", 1}};
  static const phrase_table decides{{"quyết định", 1}, {"quyết nghị", 1}, {"giải quyết", 1}, {"phê duyệt", 1}};
  static const phrase_table belongs{{"thuộc thẩm quyền của", 1},
                                    {"thuộc thẩm quyền quyết định của", 1},
                                    {"thuộc quyền quyết định của", 1},
                                    {"thuộc quyền của", 1},
                                    {"thuộc thẩm quyền xem xét của", 1},
                                    {"do thẩm quyền của", 1},
                                    {"thuộc thẩm quyền giải quyết của", 1},
                                    {"thuộc thẩm quyền", 1},
                                    {"thuộc phạm vi thẩm quyền của", 1}};
  static const phrase_table above{{"ban thường vụ tỉnh ủy", 1},
                                  {"ban thường vụ thành ủy", 1},
                                  {"tỉnh ủy", 1},
                                  {"thành ủy", 1},
                                  {"cấp ủy", 1},
                                  {"cấp trên", 1},
                                  {"ban thường vụ cấp ủy", 1},
                                  {"thường trực tỉnh ủy", 1},
                                  {"thường trực thành ủy", 1},
                                  {"thường trực cấp ủy", 1},
                                  {"ban chấp hành đảng bộ tỉnh", 1},
                                  {"trung ương", 1}};
  static const phrase_table beyond{
      {"vượt thẩm quyền", 1}, {"vượt quá thẩm quyền", 1}, {"ngoài thẩm quyền", 1}, {"ngoài phạm vi thẩm quyền", 1}};
  static const phrase_table takes_in{{"kể cả", 1}, {"bao gồm cả", 1}, {"gồm cả", 1}, {"cả", 1}};
  // Charged with it, or asking first.
  static const phrase_table allowed{{"ủy quyền", 1},   {"phân cấp", 1},  {"được giao", 1},  {"giao cho", 1},
                                    {"xin ý kiến", 1}, {"trình", 1},     {"báo cáo", 1},    {"đề nghị", 1},
                                    {"sau khi", 1},    {"trước khi", 1}, {"đồng ý", 1},     {"đề xuất", 1},
                                    {"trừ", 1},        {"không", 1},     {"cho ý kiến", 1}, {"phân công", 1},
                                    {"tham mưu", 1},   {"kiến nghị", 1}, {"cho phép", 1},   {"chủ trương của", 1}};
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, belongs) && !holds(tokens, in, beyond)) return;
  const bool organ = at.names.same(body_name_at(at.content, tokens, in.begin).name, at.subject.name);
  auto i = in.begin + (organ ? body_at(tokens, in.begin) : 0);
  for (auto word = lead.longest(tokens, i); word; word = lead.longest(tokens, i)) i += word.length;
  const auto verb = decides.longest(tokens, i);
  if (!verb || holds(tokens, in, allowed) || !at.who(in, i).empty()) return;
  const auto whose = find(tokens, i, in.end, belongs);
  auto end = whose + (whose != in.end ? belongs.longest(tokens, whose).length : 0);
  const auto superior = whose != in.end ? above.longest(tokens, end) : phrase_table::match{};
  if (superior) {
    end += superior.length;
  } else {
    const auto more = find(tokens, i, in.end, beyond);
    if (more == in.end || find(tokens, i, more, takes_in) == more) return;
    end = more + beyond.longest(tokens, more).length;
  }
  add_refusal(at, topic::power, "quyết định trong phạm vi thẩm quyền", i, end);
}

/// "không cần biểu quyết", "thông qua mà không phải biểu quyết"; "vẫn được tiến hành dù số ủy viên có mặt nhiều hay ít".
void read_without_votes(const scope& at, const sentence& in) {
  static const phrase_table no_vote{{"không cần biểu quyết", 1},       {"không phải biểu quyết", 1},
                                    {"không tiến hành biểu quyết", 1}, {"không tổ chức biểu quyết", 1},
                                    {"mà không biểu quyết", 1},        {"không biểu quyết mà", 1},
                                    {"không qua biểu quyết", 1},       {"không cần số đông tán thành", 1}};
  static const phrase_table any_number{{"dù", 1},
                                       {"bất kể", 1},
                                       {"không kể", 1},
                                       {"không phụ thuộc", 1},
                                       {"không phụ thuộc vào", 1},
                                       {"không cần", 1},
                                       {"với bất kỳ", 1},
                                       {"không quy định", 1},
                                       {"không tính", 1},
                                       {"bất luận", 1},
                                       {"không yêu cầu", 1},
                                       {"không căn cứ", 1},
                                       {"không ấn định", 1},
                                       {"không giới hạn", 1},
                                       {"cho dù", 1}};
  static const phrase_table number{{"số thành viên", 1},     {"số ủy viên", 1}, {"số lượng thành viên", 1},
                                   {"số lượng ủy viên", 1},  {"số người", 1},   {"đủ số", 1},
                                   {"số thành viên nào", 1}, {"số lượng", 1},   {"tỷ lệ thành viên", 1},
                                   {"bao nhiêu", 1}};
  static const phrase_table attends{{"có mặt", 1}, {"dự họp", 1}, {"tham dự", 1},
                                    {"dự", 1},     {"vắng", 1},   {"vắng mặt", 1}};
  static const phrase_table meets{{"họp", 1}, {"hội nghị", 1}, {"phiên họp", 1}, {"cuộc họp", 1}, {"tiến hành", 1}};
  const auto& tokens = at.tokens;
  const auto vote = find(tokens, in.begin, in.end, no_vote);
  if (vote != in.end && !is_case(tokens, in, vote) && !holds(tokens, in, attends))
    add_refusal(at, topic::majority, "biểu quyết theo đa số", vote, vote + no_vote.longest(tokens, vote).length);
  const auto any = find(tokens, in.begin, in.end, any_number);
  if (any == in.end) return;
  const auto counted = find(tokens, any, in.end, number);
  if (counted == in.end || !holds(tokens, in, meets) || find(tokens, any, in.end, attends) == in.end) return;
  add_refusal(at, topic::quorum, "điều kiện dự họp", any, in.end);
}

}  // namespace

void read_refusals(const scope& at) {
  for (const auto& in : at.sentences) {
    read_yielding(at, in);
    read_one_man(at, in);
    read_one_agrees(at, in);
    read_without_votes(at, in);
    read_beyond_competence(at, in);
  }
}

}  // namespace quyche::inline v0::domain
