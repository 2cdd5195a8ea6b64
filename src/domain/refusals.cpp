// What overturns a principle of collective work: the majority yields to the minority, nobody votes, a meeting is held whoever comes, the organ
// decides what is for those above it.

#include <algorithm>

#include "domain/readers.hpp"
#include "domain/refusal.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

void add_refusal(const scope& at, topic what, std::string_view name, std::size_t from, std::size_t to) {
  at.add(what, from, to, named{std::string(name), standing::refused}, "overturned");
}

bool is_denied(const token_list& tokens, const sentence& in, std::size_t i) {
  static const phrase_table denies{
      {"không", 1},      {"không được", 1},    {"không theo", 1},      {"chống", 1},     {"không có", 1},
      {"không thể", 1},  {"không áp dụng", 1}, {"không thực hiện", 1}, {"khắc phục", 1}, {"tránh", 1},
      {"nghiêm cấm", 1}, {"không phải", 1},    {"không làm việc", 1}};
  constexpr std::size_t reach = 5;
  return find(tokens, i > in.begin + reach ? i - reach : in.begin, i, denies) != i;
}

namespace {

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

const phrase_table& attendance() {
  static const phrase_table table{{"có mặt", 1},    {"dự họp", 1},   {"tham dự", 1}, {"vắng", 1},
                                  {"viên dự", 1},   {"người dự", 1}, {"dự thì", 1},  {"dự phiên", 1},
                                  {"dự cuộc", 1},   {"vắng mặt", 1}, {"đến dự", 1},  {"tham gia họp", 1},
                                  {"hiện diện", 1}, {"đến họp", 1}};
  return table;
}

/// "thiểu số được làm theo ý mình", "thành viên thuộc thiểu số có quyền hành động khác": the minority goes its own way.
void read_own_way(const scope& at, const sentence& in) {
  static const phrase_table minority{{"thiểu số", 1}, {"số ít", 1}};
  static const phrase_table may{{"được", 1}, {"có quyền", 1}, {"được quyền", 1}, {"có thể", 1}, {"vẫn được", 1}};
  static const phrase_table own{{"làm theo ý", 1},
                                {"hành động theo ý", 1},
                                {"theo ý mình", 1},
                                {"theo ý kiến của mình", 1},
                                {"làm khác", 1},
                                {"làm theo ý kiến", 1},
                                {"tự quyết định", 1},
                                {"hành động khác", 1},
                                {"theo ý riêng", 1},
                                {"thực hiện theo ý", 1},
                                {"hành động theo chính kiến", 1},
                                {"tự làm theo", 1}};
  const auto& tokens = at.tokens;
  const auto who = find(tokens, in.begin, in.end, minority);
  const auto way = who != in.end ? find(tokens, who, in.end, own) : in.end;
  if (way == in.end || find(tokens, who, way, may) == way || is_denied(tokens, in, way)) return;
  add_refusal(at, topic::principle, "thiểu số phục tùng đa số", who, way + own.longest(tokens, way).length);
}

/// "không cần biểu quyết", "thông qua mà không phải biểu quyết".
void read_without_votes(const scope& at, const sentence& in) {
  static const phrase_table no_vote{
      {"không cần biểu quyết", 1},     {"không phải biểu quyết", 1},       {"không tiến hành biểu quyết", 1},
      {"không tổ chức biểu quyết", 1}, {"mà không biểu quyết", 1},         {"không biểu quyết mà", 1},
      {"không qua biểu quyết", 1},     {"không cần số đông tán thành", 1}, {"không biểu quyết", 1},
      {"không bỏ phiếu", 1},           {"không lấy biểu quyết", 1}};
  static const phrase_table cases{{"trường hợp", 1}, {"khi", 1},      {"nếu", 1},
                                  {"khách mời", 1},  {"được mời", 1}, {"người", 1}};
  const auto& tokens = at.tokens;
  const auto vote = find(tokens, in.begin, in.end, no_vote);
  // "có quyền biểu quyết tán thành, không tán thành hoặc không biểu quyết": how one may vote.
  static const phrase_table choices{{"hoặc", 1}, {"nhưng", 1}, {"quyền biểu quyết", 1}};
  if (vote != in.end && no_vote.longest(tokens, vote).length == 3 && holds(tokens, in, choices)) return;
  // "Không biểu quyết khi còn thành viên chưa nêu ý kiến": not yet.
  static const phrase_table not_yet{
      {"khi", 1}, {"nếu", 1}, {"trước khi", 1}, {"cho đến khi", 1}, {"trong trường hợp", 1}, {"về", 1}, {"đối với", 1}};
  if (vote != in.end && not_yet.longest(tokens, vote + no_vote.longest(tokens, vote).length)) return;
  if (vote == in.end || find(tokens, in.begin, vote, cases) != vote || holds(tokens, in, attendance())) return;
  add_refusal(at, topic::majority, "biểu quyết theo đa số", vote, vote + no_vote.longest(tokens, vote).length);
}

/// "vẫn được tiến hành dù số ủy viên có mặt nhiều hay ít", "có bao nhiêu người dự thì họp bấy nhiêu", "không quy định số thành viên tối thiểu".
void read_any_number(const scope& at, const sentence& in) {
  static const phrase_table whatever{{"dù", 1},
                                     {"cho dù", 1},
                                     {"dẫu", 1},
                                     {"bất kể", 1},
                                     {"bất luận", 1},
                                     {"không kể", 1},
                                     {"không phụ thuộc", 1},
                                     {"không lệ thuộc", 1},
                                     {"không cần", 1},
                                     {"với bất kỳ", 1},
                                     {"không quy định", 1},
                                     {"không tính", 1},
                                     {"không yêu cầu", 1},
                                     {"không căn cứ", 1},
                                     {"không ấn định", 1},
                                     {"không giới hạn", 1},
                                     {"không đặt ra", 1},
                                     {"không đòi hỏi", 1},
                                     {"không xét", 1},
                                     {"không hạn chế", 1},
                                     {"kể cả khi", 1},
                                     {"ngay cả khi", 1},
                                     {"bao nhiêu", 1},
                                     {"không ảnh hưởng", 1},
                                     {"ai có mặt thì", 1},
                                     {"không cần đủ", 1},
                                     {"không cần biết", 1},
                                     {"không đặt điều kiện", 1}};
  static const phrase_table number{{"số thành viên", 1},
                                   {"số ủy viên", 1},
                                   {"số lượng thành viên", 1},
                                   {"số lượng ủy viên", 1},
                                   {"số người", 1},
                                   {"đủ số", 1},
                                   {"số lượng", 1},
                                   {"tỷ lệ", 1},
                                   {"bao nhiêu", 1},
                                   {"một thành viên", 1},
                                   {"chỉ có", 1},
                                   {"nhiều hay ít", 1},
                                   {"ít hay nhiều", 1},
                                   {"thiếu", 1},
                                   {"điều kiện", 1},
                                   {"mấy người", 1},
                                   {"đông hay ít", 1},
                                   {"ai có mặt", 1},
                                   {"túc số", 1},
                                   {"đông đủ", 1},
                                   {"đủ thành viên", 1},
                                   {"vắng", 1},
                                   {"một ủy viên", 1},
                                   {"đủ mặt", 1}};
  static const phrase_table held{{"họp", 1},     {"tiến hành", 1}, {"khai mạc", 1},  {"tổ chức", 1},
                                 {"diễn ra", 1}, {"hội nghị", 1},  {"phiên họp", 1}, {"cuộc họp", 1}};
  static const phrase_table binds{{"chấp hành", 1}, {"phục tùng", 1}, {"thi hành", 1}, {"biểu quyết", 1},
                                  {"tán thành", 1}, {"ý kiến", 1},    {"tài liệu", 1}};
  const auto& tokens = at.tokens;
  const auto any = find(tokens, in.begin, in.end, whatever);
  if (any == in.end || !holds(tokens, in, number) || !holds(tokens, in, held) || !holds(tokens, in, attendance()) ||
      holds(tokens, in, binds))
    return;
  // "không được tiến hành dù chỉ thiếu một thành viên"
  static const phrase_table put_off{
      {"không được tiến hành", 1}, {"không tiến hành", 1}, {"không họp", 1}, {"hoãn", 1}, {"chưa họp", 1},
      {"không tổ chức", 1}};
  if (holds(tokens, in, put_off)) return;
  add_refusal(at, topic::quorum, "điều kiện dự họp", any, in.end);
}

}  // namespace

void read_refusals(const scope& at) {
  for (const auto& in : at.sentences) {
    read_yielding(at, in);
    read_own_way(at, in);
    read_without_votes(at, in);
    read_any_number(at, in);
    read_beyond_competence(at, in);
  }
}

}  // namespace quyche::inline v0::domain
