// One man in the place of all: a regime of one head, one who decides everything or whatever others vote, one whose agreement is the vote.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/readers.hpp"
#include "domain/refusal.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

constexpr std::string_view collective = "tập thể lãnh đạo, cá nhân phụ trách";
constexpr std::string_view by_vote = "biểu quyết theo đa số";

/// Words without which a sentence says nothing of one man: most sentences have none.
const phrase_table& words_for_one() {
  static const phrase_table table{{"bí thư", 1},    {"đứng đầu", 1},   {"chủ tịch", 1},      {"chủ trì", 1},
                                  {"chủ tọa", 1},   {"thủ trưởng", 1}, {"một người", 1},     {"cá nhân", 1},
                                  {"tham khảo", 1}, {"tự mình", 1},    {"tự quyết định", 1}, {"toàn quyền", 1},
                                  {"một mình", 1}};
  return table;
}

const phrase_table& ones() {
  static const phrase_table table{{"bí thư", 1},     {"đồng chí bí thư", 1}, {"người đứng đầu", 1},
                                  {"chủ tịch", 1},   {"người chủ trì", 1},   {"người chủ tọa", 1},
                                  {"thủ trưởng", 1}, {"cá nhân bí thư", 1},  {"một mình bí thư", 1},
                                  {"chủ tọa", 1},    {"riêng bí thư", 1},    {"cá nhân người đứng đầu", 1},
                                  {"một người", 1},  {"chính bí thư", 1}};
  return table;
}

/// Where one man is named at token i, with his organ; i where none is. A deputy is none.
std::size_t one_at(const token_list& tokens, std::size_t i) {
  const auto who = ones().longest(tokens, i);
  // "Ban Bí thư" is no man, "người đứng đầu đơn vị" none of the organ.
  static const phrase_table others{{"phó", 1}, {"và", 1}, {"ban", 1}};
  static const phrase_table of_others{{"cơ quan", 1},      {"đơn vị", 1}, {"tổ chức", 1}, {"các", 1},
                                      {"doanh nghiệp", 1}, {"sở", 1},     {"cấp", 1}};
  if (!who || (i > 0 && others.longest(tokens, i - 1))) return i;
  const auto end = i + who.length;
  return of_others.longest(tokens, end) ? i : end + body_at(tokens, end);
}

/// What is decided by whom it is for: without it one man may decide what he is charged with.
const phrase_table& everything() {
  static const phrase_table table{{"mọi", 1},        {"tất cả", 1},   {"toàn bộ", 1},  {"mọi vấn đề", 1},
                                  {"cuối cùng", 1},  {"một mình", 1}, {"duy nhất", 1}, {"toàn quyền", 1},
                                  {"các vấn đề", 1}, {"bất cứ", 1},   {"bất kỳ", 1},   {"mọi việc", 1},
                                  {"trọn quyền", 1}};
  return table;
}
const phrase_table& decides() {
  static const phrase_table table{{"quyết định", 1},       {"quyết", 1},      {"tự quyết", 1},   {"định đoạt", 1},
                                  {"quyền quyết định", 1}, {"phán quyết", 1}, {"toàn quyền", 1}, {"chốt", 1}};
  return table;
}
/// What a meeting votes on.
const phrase_table& matters() {
  static const phrase_table table{{"nghị quyết", 1}, {"kết luận", 1}, {"vấn đề", 1},     {"quyết nghị", 1},
                                  {"chủ trương", 1}, {"nội dung", 1}, {"biểu quyết", 1}, {"thảo luận", 1},
                                  {"ý kiến", 1},     {"góp ý", 1}};
  return table;
}
/// What the one who leads a meeting settles by himself.
const phrase_table& procedure() {
  static const phrase_table table{
      {"thời gian", 1},  {"địa điểm", 1}, {"triệu tập", 1},  {"chương trình", 1}, {"thành phần", 1}, {"mời", 1},
      {"lấy ý kiến", 1}, {"hoãn", 1},     {"lùi", 1},        {"phân công", 1},    {"hình thức", 1},  {"ủy quyền", 1},
      {"ngày họp", 1},   {"việc họp", 1}, {"họp", 1},        {"gửi", 1},          {"chuẩn bị", 1},   {"điều chỉnh", 1},
      {"thứ tự", 1},     {"giao", 1},     {"xin ý kiến", 1}, {"cho ý kiến", 1},   {"báo cáo", 1},    {"biên bản", 1},
      {"thời hạn", 1},   {"phạm vi", 1},  {"việc cho", 1},   {"số lượng", 1},     {"kéo dài", 1}};
  return table;
}

/// A decision of one man: the words that say it.
struct decision {
  std::size_t from = 0;
  std::size_t to = 0;  ///< 0: none
};

/// "Bí thư [toàn quyền] quyết định": the verb stands behind him.
decision decides_himself(const token_list& tokens, const sentence& in) {
  constexpr std::size_t reach = 8;
  if (!holds(tokens, in, decides())) return {};
  for (std::size_t i = in.begin; i < in.end; ++i) {
    const auto after = one_at(tokens, i);
    if (after == i) continue;
    const auto stop = std::min(in.end, after + reach);
    const auto verb = find(tokens, after, stop, decides());
    if (verb == stop || is_denied(tokens, in, verb)) continue;
    // "chấp hành mọi quyết định của tổ chức": a thing. "ủy quyền cho Phó Bí thư quyết định": another.
    static const phrase_table counts{{"mọi", 1}, {"các", 1}, {"những", 1}, {"theo", 1}};
    if (counts.longest(tokens, verb - 1) || tokens.is(verb + decides().longest(tokens, verb).length, "của")) continue;
    if (tokens.is(after, "quyết") || find(tokens, after, verb, everything()) != verb || verb <= after + 4)
      return {i, verb + decides().longest(tokens, verb).length};
  }
  return {};
}

/// "mọi vấn đề do Bí thư quyết định" is read above; "quyền quyết định thuộc về Bí thư", "theo quyết định của Bí thư", "ý kiến của Bí thư là quyết
/// định": he stands behind the word.
decision is_his(const token_list& tokens, const sentence& in, bool& last_word) {
  static const phrase_table power{{"quyền quyết định", 1}, {"thẩm quyền quyết định", 1}, {"việc quyết định", 1},
                                  {"quyền thông qua", 1},  {"quyền phán quyết", 1},      {"quyền kết luận", 1}};
  static const phrase_table belongs{{"thuộc", 1}, {"thuộc về", 1}, {"là của", 1},       {"do", 1},
                                    {"nằm ở", 1}, {"ở", 1},        {"tập trung vào", 1}};
  static const phrase_table by{{"theo quyết định của", 1},        {"theo ý kiến của", 1},
                               {"theo kết luận của", 1},          {"bằng quyết định của", 1},
                               {"theo ý kiến quyết định của", 1}, {"theo sự quyết định của", 1}};
  static const phrase_table opinion{
      {"ý kiến của", 1}, {"kết luận của", 1}, {"lá phiếu của", 1}, {"tiếng nói của", 1}, {"ý kiến", 1}};
  static const phrase_table decisive{
      {"là quyết định", 1},          {"là ý kiến quyết định", 1},    {"có giá trị quyết định", 1},
      {"mang tính quyết định", 1},   {"là quyết định cuối cùng", 1}, {"có tính quyết định", 1},
      {"là ý kiến cuối cùng", 1},    {"là kết quả cuối cùng", 1},    {"là căn cứ để quyết định", 1},
      {"giữ vai trò quyết định", 1}, {"được lấy làm quyết định", 1}, {"là tiếng nói quyết định", 1}};
  for (std::size_t i = in.begin; i < in.end; ++i) {
    if (const auto word = power.longest(tokens, i)) {
      const auto stop = std::min(in.end, i + word.length + 10);
      const auto of = find(tokens, i + word.length, stop, belongs);
      const auto who = of + belongs.longest(tokens, of).length;
      const auto end = of != stop ? one_at(tokens, who) : who;
      if (of != stop && end != who) return {i, end};
    }
    if (const auto word = by.longest(tokens, i)) {
      const auto who = i + word.length;
      if (const auto end = one_at(tokens, who); end != who) return {i, end};
    }
    if (const auto word = opinion.longest(tokens, i)) {
      const auto who = i + word.length;
      const auto end = one_at(tokens, who);
      const auto says = decisive.longest(tokens, end);
      if (end != who && says) {
        last_word = true;
        return {i, end + says.length};
      }
    }
  }
  return {};
}

/// What makes the rule one for a case of its own: "Trường hợp khẩn cấp, Bí thư quyết định …".
bool is_case(const token_list& tokens, const sentence& in, std::size_t to) {
  static const phrase_table cases{{"trường hợp", 1}, {"khẩn cấp", 1},  {"cấp bách", 1},        {"đột xuất", 1},
                                  {"ngang nhau", 1}, {"bằng nhau", 1}, {"ủy quyền", 1},        {"được phân công", 1},
                                  {"phụ trách", 1},  {"gấp", 1},       {"giữa hai kỳ họp", 1}, {"hằng ngày", 1},
                                  {"được giao", 1}};
  return find(tokens, in.begin, to, cases) != to;
}

/// Words that set votes aside: "không phụ thuộc ý kiến của đa số", "thay cho biểu quyết", "mà không cần biểu quyết".
bool sets_votes_aside(const token_list& tokens, const sentence& in) {
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
                                       {"không tính", 1},
                                       {"thay", 1},
                                       {"thay cho", 1},
                                       {"thay vì", 1},
                                       {"không phải", 1},
                                       {"không tiến hành", 1},
                                       {"không tổ chức", 1},
                                       {"không", 1},
                                       {"mặc dù", 1},
                                       {"ngay cả khi", 1},
                                       {"chỉ để", 1},
                                       {"chỉ có giá trị", 1},
                                       {"chỉ mang tính", 1}};
  static const phrase_table votes{{"đa số", 1},           {"tán thành", 1}, {"biểu quyết", 1}, {"thành viên", 1},
                                  {"việc biểu quyết", 1}, {"ủy viên", 1},   {"tập thể", 1},    {"ý kiến", 1},
                                  {"số phiếu", 1},        {"bỏ phiếu", 1},  {"tham khảo", 1},  {"vào số phiếu", 1},
                                  {"vào ý kiến", 1},      {"phiếu", 1}};
  constexpr std::size_t reach = 6;
  static const phrase_table counts{{"không xét số phiếu", 1}, {"không tính số phiếu", 1}, {"không kể số phiếu", 1}};
  if (holds(tokens, in, counts)) return true;
  for (auto i = find(tokens, in.begin, in.end, regardless); i != in.end; i = find(tokens, i + 1, in.end, regardless)) {
    const auto after = i + regardless.longest(tokens, i).length;
    const bool bare = tokens.is(i, "không") && after == i + 1;
    const auto stop = std::min(in.end, after + (bare ? 1 : reach));
    if (find(tokens, after, in.end, votes) < stop) return true;
  }
  return false;
}

/// "Bí thư có quyền phủ quyết", "ý kiến của các thành viên chỉ để tham khảo": votes bind nobody.
std::size_t overrides_votes(const token_list& tokens, const sentence& in, std::size_t& first) {
  static const phrase_table veto{{"quyền phủ quyết", 1}, {"phủ quyết", 1},
                                 {"quyền bác bỏ", 1},    {"bác bỏ nghị quyết", 1},
                                 {"bác bỏ kết quả", 1},  {"không công nhận kết quả biểu quyết", 1}};
  static const phrase_table hint{
      {"chỉ để tham khảo", 1},           {"chỉ có giá trị tham khảo", 1}, {"chỉ mang tính tham khảo", 1},
      {"có giá trị tham khảo", 1},       {"có tính tham khảo", 1},        {"mang tính tham khảo", 1},
      {"chỉ có tính chất tham khảo", 1}, {"chỉ là tham khảo", 1},         {"để tham khảo", 1},
      {"chỉ là ý kiến tham khảo", 1},    {"chỉ có ý nghĩa tham khảo", 1}};
  static const phrase_table many{{"thành viên", 1},   {"ủy viên", 1}, {"biểu quyết", 1},
                                 {"các đồng chí", 1}, {"đa số", 1},   {"tập thể", 1}};
  for (std::size_t i = in.begin; i < in.end; ++i) {
    if (const auto word = veto.longest(tokens, i); word && !is_denied(tokens, in, i)) {
      for (first = in.begin; first < i; ++first) {
        if (one_at(tokens, first) != first) return i + word.length;
      }
    }
    if (const auto word = hint.longest(tokens, i); word && find(tokens, in.begin, i, many) != i) {
      first = i;
      return i + word.length;
    }
  }
  return 0;
}

/// "chế độ thủ trưởng", "cá nhân lãnh đạo, tập thể tham mưu".
std::size_t regime_at(const token_list& tokens, const sentence& in, std::size_t& first) {
  static const phrase_table regimes{
      {"chế độ thủ trưởng", 1},        {"chế độ một thủ trưởng", 1},   {"chế độ người đứng đầu quyết định", 1},
      {"cá nhân lãnh đạo", 1},         {"cá nhân quyết định", 1},      {"chế độ cá nhân", 1},
      {"cá nhân người đứng đầu", 1},   {"thủ trưởng quyết định", 1},   {"chế độ một người", 1},
      {"chế độ người đứng đầu", 1},    {"thủ trưởng chế", 1},          {"chế độ thủ lĩnh", 1},
      {"chế độ một người chỉ huy", 1}, {"chế độ cá nhân lãnh đạo", 1}, {"chế độ bí thư quyết định", 1},
      {"chế độ bí thư lãnh đạo", 1}};
  static const phrase_table all{{"tập thể quyết định", 1}, {"tập thể lãnh đạo", 1}};
  static const phrase_table denying{{"không theo", 1}, {"không áp dụng", 1}, {"không thực hiện", 1},
                                    {"thay cho", 1},   {"thay vì", 1},       {"không phải", 1}};
  static const phrase_table leads{{"lãnh đạo", 1}, {"quyết định", 1}};
  static const phrase_table follows{{"tập thể", 1}, {"các thành viên", 1}, {"thành viên", 1}, {"các ủy viên", 1}};
  static const phrase_table serves{{"chịu trách nhiệm", 1}, {"phụ trách", 1}, {"thực hiện", 1},
                                   {"tham mưu", 1},         {"giúp việc", 1}, {"thi hành", 1},
                                   {"chấp hành", 1},        {"góp ý", 1},     {"cùng chịu trách nhiệm", 1}};
  first = find(tokens, in.begin, in.end, regimes);
  const auto together = find(tokens, in.begin, in.end, all);
  const bool kept =
      together != in.end && !is_denied(tokens, in, together) && find(tokens, in.begin, together, denying) == together;
  if (first != in.end && !is_denied(tokens, in, first) && !kept) return first + regimes.longest(tokens, first).length;
  for (first = in.begin; first < in.end; ++first) {
    const auto who = one_at(tokens, first);
    const auto verb = who != first ? leads.longest(tokens, who) : phrase_table::match{};
    auto next = who + verb.length;
    next += tokens.is(next, ",") || tokens.is(next, "và") || tokens.is(next, "còn") ? 1 : 0;
    if (tokens.is(next, "còn")) ++next;
    const auto rest = verb ? follows.longest(tokens, next) : phrase_table::match{};
    if (rest && serves.longest(tokens, next + rest.length) && !is_denied(tokens, in, who)) return next + rest.length;
  }
  return 0;
}

/// "Nghị quyết có giá trị khi Bí thư tán thành": one man's agreement for the vote. One past the words; `first` where they begin.
std::size_t agrees_alone(const token_list& tokens, const sentence& in, std::size_t& first) {
  static const phrase_table decided{{"nghị quyết", 1}, {"kết luận", 1},   {"quyết định", 1}, {"vấn đề", 1},
                                    {"quyết nghị", 1}, {"chủ trương", 1}, {"nội dung", 1},   {"quyết sách", 1}};
  static const phrase_table passes{{"có giá trị", 1},    {"được thông qua", 1},     {"có hiệu lực", 1},
                                   {"thông qua", 1},     {"được quyết định", 1},    {"được coi là thông qua", 1},
                                   {"được ban hành", 1}, {"có giá trị thi hành", 1}};
  static const phrase_table when{{"khi", 1},           {"khi được", 1},    {"khi có", 1},       {"nếu", 1},
                                 {"chỉ khi", 1},       {"nếu được", 1},    {"nếu có", 1},       {"nếu có sự", 1},
                                 {"nếu có ý kiến", 1}, {"chỉ cần có", 1},  {"sau khi", 1},      {"sau khi được", 1},
                                 {"chỉ cần", 1},       {"khi có sự", 1},   {"với sự", 1},       {"khi có ý kiến", 1},
                                 {"sau khi có sự", 1}, {"khi được sự", 1}, {"chỉ khi được", 1}, {"chỉ cần được", 1}};
  static const phrase_table agrees{{"tán thành", 1}, {"đồng ý", 1},    {"nhất trí", 1},
                                   {"phê duyệt", 1}, {"ưng thuận", 1}, {"chấp thuận", 1},
                                   {"chấp nhận", 1}, {"cho phép", 1},  {"duyệt", 1}};
  static const phrase_table many{{"thành viên", 1},   {"ủy viên", 1}, {"đa số", 1},    {"tập thể", 1},
                                 {"các đồng chí", 1}, {"và", 1},      {"hội nghị", 1}, {"văn bản", 1}};
  // "không có giá trị nếu chưa được Bí thư đồng ý"
  static const phrase_table void_of{{"không có giá trị", 1},
                                    {"không được thông qua", 1},
                                    {"không có hiệu lực", 1},
                                    {"chưa có giá trị", 1},
                                    {"không được ban hành", 1}};
  static const phrase_table without{{"nếu chưa được", 1},
                                    {"khi chưa được", 1},
                                    {"nếu không được", 1},
                                    {"khi không được", 1},
                                    {"nếu chưa có sự", 1},
                                    {"nếu không có sự", 1},
                                    {"nếu", 1},
                                    {"khi", 1},
                                    {"trước khi được", 1},
                                    {"trước khi có sự", 1}};
  static const phrase_table negated{{"chưa đồng ý", 1},     {"không đồng ý", 1},  {"chưa tán thành", 1},
                                    {"không tán thành", 1}, {"chưa nhất trí", 1}, {"không nhất trí", 1}};
  first = find(tokens, in.begin, in.end, void_of);
  if (first != in.end && find(tokens, in.begin, first, decided) != first) {
    const auto lacks = first + void_of.longest(tokens, first).length;
    const auto word = without.longest(tokens, lacks);
    auto who = lacks + word.length;
    if (const auto consent = agrees.longest(tokens, who))
      who += consent.length + (tokens.is(who + consent.length, "của") ? 1 : 0);
    const auto end = one_at(tokens, who);
    const bool alone = find(tokens, end, in.end, many) == in.end;
    if (word && end != who && alone && (word.length > 1 || negated.longest(tokens, end))) return end;
  }
  first = find(tokens, in.begin, in.end, passes);
  if (first == in.end || find(tokens, in.begin, first, decided) == first || is_denied(tokens, in, first)) return 0;
  const auto verb = first + passes.longest(tokens, first).length;
  const auto condition = when.longest(tokens, verb);
  if (!condition || is_case(tokens, in, first)) return 0;
  // "khi Bí thư đồng ý", "khi có sự đồng ý của Bí thư"
  auto i = verb + condition.length;
  const auto before = agrees.longest(tokens, i);
  if (before) i += before.length + (tokens.is(i + before.length, "của") ? 1 : 0);
  const auto end = one_at(tokens, i);
  if (end == i) return 0;
  const auto then = before ? before : agrees.longest(tokens, end);
  if (!then) return 0;
  const auto last = before ? end : end + then.length;
  const bool aside = sets_votes_aside(tokens, in);
  return find(tokens, verb, in.end, many) == in.end || aside ? last : 0;
}

}  // namespace

void read_one_man(const scope& at) {
  static const phrase_table last{{"quyền quyết định cuối cùng", 1}, {"quyết định cuối cùng", 1}};
  // Not the head of the institution, who decides what is his.
  static const phrase_table of_organ{{"bí thư", 1}, {"người đứng đầu", 1}, {"người chủ trì", 1}, {"chủ tọa", 1}};
  static const phrase_table dispute{{"khi có ý kiến khác", 1}, {"nếu có ý kiến khác", 1}, {"còn ý kiến khác", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    if (!holds(tokens, in, words_for_one())) continue;
    std::size_t first = in.begin;
    if (const auto end = regime_at(tokens, in, first); end != 0) {
      add_refusal(at, topic::principle, collective, first, end);
      continue;
    }
    if (const auto end = agrees_alone(tokens, in, first); end != 0) {
      add_refusal(at, topic::majority, by_vote, first, end);
      continue;
    }
    if (const auto end = overrides_votes(tokens, in, first); end != 0) {
      add_refusal(at, topic::majority, by_vote, first, end);
      continue;
    }
    bool last_word = false;
    // "[Bí thư:] … tự mình quyết định mà không cần tập thể biểu quyết": the list names him.
    static const phrase_table alone{
        {"tự mình quyết định", 1}, {"tự quyết định", 1}, {"toàn quyền quyết định", 1}, {"một mình quyết định", 1}};
    const bool of_secretary = at.inherited.actor.starts_with("bí thư") || at.heading().starts_with("bí thư");
    if (const auto own = find(tokens, in.begin, in.end, alone);
        of_secretary && own != in.end && sets_votes_aside(tokens, in)) {
      add_refusal(at, topic::majority, by_vote, own, in.end);
      continue;
    }
    auto said = is_his(tokens, in, last_word);
    if (said.to == 0) said = decides_himself(tokens, in);
    if (said.to == 0 || is_case(tokens, in, last_word ? said.to : in.end)) continue;
    // What he settles as the one who leads the meeting.
    const auto stop = std::min(in.end, said.to + 5);
    if (find(tokens, said.to, stop, procedure()) != stop) continue;
    static const phrase_table called{{"tổ chức", 1}, {"triệu tập", 1}, {"mời", 1}, {"họp", 1}};
    const bool of_meetings = find(tokens, in.begin, said.from, called) != said.from;
    if (last_word || holds(tokens, in, last) || sets_votes_aside(tokens, in)) {
      add_refusal(at, topic::majority, by_vote, said.from, in.end);
    } else if (holds(tokens, in, everything())) {
      add_refusal(at, topic::principle, collective, said.from, said.to);
    } else if (!of_meetings && !holds(tokens, in, dispute) &&
               (holds(tokens, in, matters()) || tokens.is(in.begin, "quyền")) && holds(tokens, in, of_organ)) {
      // Alone it may be said of anything; where a regulation says of votes nothing else, this is what it says.
      at.add(topic::majority, said.from, said.to, named{std::string(by_vote), standing::refused}, "in-place-of-votes");
    }
  }
}

}  // namespace quyche::inline v0::domain
