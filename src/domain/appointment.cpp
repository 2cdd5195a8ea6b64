// Chỉ định: who appoints the members, and on whose proposal.

#include <algorithm>

#include "domain/dealings.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

const phrase_table& proposals() {
  static const phrase_table table{{"đề nghị của", 1},        {"đề xuất của", 1},      {"giới thiệu của", 1},
                                  {"tờ trình của", 1},       {"nơi đề nghị là", 1},   {"bên đề nghị là", 1},
                                  {"cơ quan đề nghị là", 1}, {"người đề nghị là", 1}, {"bên đề nghị", 1},
                                  {"nơi đề nghị", 1},        {"cơ quan đề nghị", 1},  {"cấp đề nghị", 1},
                                  {"ý kiến đề nghị của", 1}, {"kiến nghị của", 1},    {"văn bản đề nghị của", 1}};
  return table;
}

/// Bodies named from token i on, joined by commas and "và"; stops at the first word that names none. `last_comma` is where a comma joins
/// the last of them, or 0.
std::vector<std::string> bodies_from(const scope& at, std::size_t i, std::size_t end, std::size_t& stop,
                                     std::size_t& last_comma) {
  std::vector<std::string> names;
  std::size_t joined_by = 0;
  static const phrase_table before{{"chính", 1},           {"bản thân", 1},   {"cả", 1},
                                   {"tập thể", 1},         {"hai nơi là", 1}, {"lãnh đạo", 1},
                                   {"tập thể lãnh đạo", 1}};
  if (at.tokens.is(i, ":") || at.tokens.is(i, "là")) ++i;
  i += before.longest(at.tokens, i).length;
  while (i < end) {
    const auto named = body_named(at.content, at.tokens, i, at.subject);
    if (named.length == 0) break;
    names.push_back(named.name);
    last_comma = joined_by != 0 && at.tokens.is(joined_by, ",") ? joined_by : 0;
    i += named.length;
    stop = i;
    if (at.tokens.is(i, ",") || at.tokens.is(i, "và") || at.tokens.is(i, "hoặc")) joined_by = i++;
    // "theo tờ trình của X và đề nghị của Y"
    if (joined_by + 1 == i) i += proposals().longest(at.tokens, i).length;
    static const phrase_table fillers{{"của", 1},      {"của chính", 1}, {"của bản thân", 1}, {"chính", 1},
                                      {"bản thân", 1}, {"cả", 1},        {"cùng", 1}};
    i += fillers.longest(at.tokens, i).length;
  }
  return names;
}

/// Somebody who may appoint, and where the words stand.
struct agent {
  std::string name;
  std::size_t first = 0;
  std::size_t length = 0;   ///< 0: nobody
  bool is_office = false;   ///< "bí thư": of the organ itself
  bool is_meeting = false;  ///< "hội nghị đảng viên": acts only where "do", "được" or its place says so
};
agent agent_at(const scope& at, std::size_t i) {
  static const phrase_table offices{{"bí thư", 1}, {"phó bí thư", 1}};
  static const phrase_table meetings{{"hội nghị đảng viên", 1},
                                     {"hội nghị toàn thể đảng viên", 1},
                                     {"hội nghị cán bộ", 1},
                                     {"hội nghị cán bộ chủ chốt", 1},
                                     {"đại hội", 1},
                                     {"đại hội đại biểu", 1},
                                     {"tập thể đảng viên", 1},
                                     {"toàn thể đảng viên", 1},
                                     {"các đảng viên", 1},
                                     {"các thành viên", 1},
                                     {"tập thể lãnh đạo", 1},
                                     {"hội nghị", 1}};
  const auto& tokens = at.tokens;
  if (const auto meeting = meetings.longest(tokens, i)) {
    const auto length = meeting.length + body_at(tokens, i + meeting.length);
    return {spelled_out(at.content, tokens.part(i, i + length)), i, length, false, true};
  }
  // "Tập thể Ban cán sự", "Ban Chấp hành Hội"
  const std::size_t whole = tokens.is(i, "tập") && tokens.is(i + 1, "thể") ? 2 : 0;
  const auto named = body_named(at.content, tokens, i + whole, at.subject);
  if (whole != 0 && named.length != 0) return {named.name, i, whole + named.length};
  auto length = std::max(post_at(tokens, i).length, named.length);
  if (named.length != 0 && named.length >= post_at(tokens, i).length) return {named.name, i, named.length};
  const auto office = offices.longest(tokens, i);
  const bool is_office = office && office.length >= length;
  if (is_office) length = office.length + body_at(tokens, i + office.length);
  if (length == 0) return {};
  return {spelled_out(at.content, tokens.part(i, i + length)), i, length, is_office};
}
/// The last one in [from, to).
agent agent_before(const scope& at, std::size_t from, std::size_t to) {
  agent last;
  for (std::size_t i = from; i < to;) {
    auto found = agent_at(at, i);
    const bool fits = found.length != 0 && i + found.length <= to;
    i += fits ? found.length : 1;
    if (fits) last = std::move(found);
  }
  return last;
}
/// The one that words after the verb name as acting.
agent agent_after(const scope& at, std::size_t verb, std::size_t end) {
  static const phrase_table marks{{"bởi", 1},
                                  {"do", 1},
                                  {"thuộc", 1},
                                  {"thuộc về", 1},
                                  {"thuộc thẩm quyền của", 1},
                                  {"thuộc thẩm quyền", 1},
                                  {"là thẩm quyền của", 1},
                                  {"là của", 1},
                                  {"thuộc quyền của", 1},
                                  {"theo quyết định của", 1},
                                  {"thuộc thẩm quyền quyết định của", 1},
                                  {"cấp quyết định", 1},
                                  {"người quyết định", 1},
                                  {"cơ quan quyết định", 1},
                                  {"nơi quyết định", 1},
                                  {"cấp chỉ định", 1},
                                  {"cơ quan chỉ định", 1},
                                  {"người chỉ định", 1},
                                  {"nơi chỉ định", 1},
                                  {"cấp có thẩm quyền", 1},
                                  {"cấp có thẩm quyền là", 1},
                                  {"bằng quyết định của", 1}};
  const auto mark = find(at.tokens, verb, end, marks);
  if (mark == end) return {};
  const auto who = mark + marks.longest(at.tokens, mark).length;
  auto found = agent_at(at, who + (at.tokens.is(who, ":") || at.tokens.is(who, "là") ? 1 : 0));
  // "… do Bí thư trình": another act.
  static const phrase_table acts{{"trình", 1},   {"đề nghị", 1},  {"giới thiệu", 1},
                                 {"đề xuất", 1}, {"chuẩn bị", 1}, {"phân công", 1}};
  if (acts.longest(at.tokens, found.first + found.length)) found.length = 0;
  return found;
}

const phrase_table& members() {
  static const phrase_table table{{"thành viên", 1}, {"ủy viên", 1},   {"bí thư", 1},
                                  {"phó bí thư", 1}, {"đảng đoàn", 1}, {"ban cán sự đảng", 1}};
  return table;
}

/// Words that give a seat; some only where the seat stands behind them, or where they are passive and end their clause.
constexpr int gives = 1;
constexpr int may_give = 2;
constexpr int elects = 3;
constexpr int gives_nothing = 4;
const phrase_table& appoints() {
  static const phrase_table table{{"chỉ định", gives},       {"bổ nhiệm", gives},     {"bầu", elects},
                                  {"bầu cử", gives_nothing}, {"bầu ra", elects},      {"phê chuẩn", elects},
                                  {"cử", may_give},          {"cử ra", may_give},     {"phê duyệt", may_give},
                                  {"bổ sung", may_give},     {"kiện toàn", may_give}, {"thay đổi", may_give},
                                  {"lựa chọn", may_give}};
  return table;
}

/// Whether seats of the organ stand behind a verb at token i: "[cử] các thành viên Ban cán sự đảng", "[bổ sung, thay đổi] thành viên do …".
bool seats_follow(const scope& at, std::size_t i, std::size_t end) {
  static const phrase_table fillers{{"các", 1},      {"danh sách", 1},  {"danh sách các", 1},
                                    {"bổ sung", 1},  {"thay đổi", 1},   {"số lượng", 1},
                                    {"cho thôi", 1}, {"miễn nhiệm", 1}, {"kiện toàn", 1}};
  const auto& tokens = at.tokens;
  while (i < end && (fillers.longest(tokens, i) || tokens.is(i, ",") || tokens.is(i, "và")))
    i += std::max<std::size_t>(fillers.longest(tokens, i).length, 1);
  const auto seat = members().longest(tokens, i);
  if (!seat) return false;
  i += seat.length;
  const auto organ = body_at(tokens, i);
  return organ != 0 || i >= end || tokens.is_mark(i) || tokens.is(i, "do") || tokens.is(i, "thuộc");
}

/// "cơ quan do nhân dân bầu ra": an institution is elected, no seat of the organ.
bool is_elected_body(const text::token_list& tokens, const sentence& in, std::size_t verb) {
  static const phrase_table passive{{"do", 1}, {"được", 1}};
  static const phrase_table elected{{"cơ quan", 1}, {"tổ chức", 1}, {"đại biểu", 1}, {"lãnh đạo", 1}, {"nhân dân", 1}};
  std::size_t mark = verb;
  while (mark > in.begin && !passive.longest(tokens, mark)) --mark;
  return mark >= in.begin + 2 && elected.longest(tokens, mark - 2).length == 2;
}

/// The verb by which a sentence gives seats; its end where none does.
std::size_t appointing_verb(const scope& at, const sentence& in) {
  const auto& tokens = at.tokens;
  const auto& verbs = appoints();
  for (std::size_t i = verbs.next(tokens, in.begin, in.end); i < in.end; i = verbs.next(tokens, i + 1, in.end)) {
    const auto verb = verbs.longest(tokens, i);
    if (!verb) continue;
    // "Việc bổ sung thành viên do … quyết định", "cử các thành viên Ban cán sự đảng"
    const auto after = i + verb.length;
    static const phrase_table passive{{"do", 1}, {"được", 1}};
    const bool ends = after >= in.end || tokens.is_mark(after) || tokens.is(after, "theo") || tokens.is(after, "trên");
    const bool elected =
        verb.value == elects && ends && find(tokens, in.begin, i, passive) != i && !is_elected_body(tokens, in, i);
    if (verb.value == gives || elected || (verb.value != gives_nothing && seats_follow(at, after, in.end))) return i;
    i += verb.length - 1;
  }
  return in.end;
}

/// "do X và Y đề nghị, Z chỉ định": the proposers before the word.
std::vector<std::string> proposers_before(const scope& at, const sentence& in, std::size_t verb, std::size_t& stop) {
  static const phrase_table by{{"do", 1}, {"được", 1}};
  static const phrase_table propose{{"đề nghị", 1}, {"đề xuất", 1}, {"giới thiệu", 1}, {"trình", 1}};
  const auto& tokens = at.tokens;
  const auto mark = find(tokens, in.begin, verb, by);
  if (mark == verb) return {};
  std::size_t last_comma = 0;
  std::size_t end = mark;
  auto names = bodies_from(at, mark + 1, verb, end, last_comma);
  const auto word = propose.longest(tokens, end);
  if (names.empty() || !word) return {};
  stop = end + word.length;
  return names;
}

/// "Ban cán sự đảng tự chỉ định người thay thế", "Bí thư quyết định bổ sung thành viên": seats that are not the organ's to give.
bool read_own_seats(const scope& at, const sentence& in) {
  static const phrase_table gives_seats{{"chỉ định", 1},
                                        {"bầu", 1},
                                        {"bầu ra", 1},
                                        {"bổ sung", 1},
                                        {"thay thế", 1},
                                        {"kiện toàn", 1},
                                        {"cử", 1},
                                        {"chọn", 1},
                                        {"lựa chọn", 1},
                                        {"kết nạp", 1},
                                        {"bổ nhiệm", 1},
                                        {"cho thôi", 1},
                                        {"miễn nhiệm", 1},
                                        {"chọn cử", 1},
                                        {"bầu bổ sung", 1},
                                        {"cử bổ sung", 1},
                                        {"quyết định nhân sự", 1},
                                        {"quyết định người bổ sung", 1},
                                        {"quyết định người thay", 1},
                                        {"quyết định người thay thế", 1},
                                        {"quyết định nhân sự thay thế", 1},
                                        {"quyết định việc bổ sung", 1},
                                        {"quyết định bổ sung", 1}};
  static const phrase_table itself{{"tự", 1},
                                   {"tự mình", 1},
                                   {"tự quyết định", 1},
                                   {"tự quyết định việc", 1},
                                   {"quyết định", 1},
                                   {"quyết định việc", 1},
                                   {"có quyền", 1},
                                   {"được quyền", 1},
                                   {"chủ động", 1},
                                   {"toàn quyền", 1},
                                   {"trực tiếp", 1},
                                   {"được", 1},
                                   {"thảo luận", 1},
                                   {"và", 1},
                                   {"có thể", 1},
                                   {"ra quyết định", 1},
                                   {"họp", 1},
                                   {",", 1},
                                   {"được tự", 1},
                                   {"xem xét", 1}};
  static const phrase_table seats{{"thành viên", 1},       {"ủy viên", 1},      {"bí thư", 1},
                                  {"phó bí thư", 1},       {"người thay", 1},   {"người thay thế", 1},
                                  {"nhân sự thay thế", 1}, {"thành phần", 1},   {"người khác thay", 1},
                                  {"nhân sự bổ sung", 1},  {"người bổ sung", 1}};
  static const phrase_table asks{{"đề nghị", 1},   {"đề xuất", 1}, {"trình", 1},      {"giới thiệu", 1},
                                 {"kiến nghị", 1}, {"hồ sơ", 1},   {"xin ý kiến", 1}, {"tham mưu", 1}};
  static const phrase_table tasks{{"chủ trì", 1},     {"phụ trách", 1}, {"tham gia", 1}, {"dự", 1},
                                  {"giúp việc", 1},   {"tổ", 1},        {"thay mặt", 1}, {"làm việc", 1},
                                  {"ban chỉ đạo", 1}, {"theo dõi", 1},  {"ký", 1},       {"ghi", 1},
                                  {"điều hành", 1}};
  static const phrase_table deeds{{"biểu quyết", 1}, {"quyết định", 1}, {"tiến hành", 1},     {"thực hiện", 1},
                                  {"xem xét", 1},    {"lo", 1},         {"tự quyết định", 1}, {"tự thực hiện", 1}};
  static const phrase_table office{{"bí thư", 1}, {"các thành viên", 1}, {"các ủy viên", 1}, {"tập thể thành viên", 1}};
  static const phrase_table by_whom{{"do", 1},         {"do chính", 1},   {"được", 1},
                                    {"được chính", 1}, {"do tập thể", 1}, {"được tập thể", 1}};
  const auto& tokens = at.tokens;
  // "việc bổ sung thành viên được chính Đảng đoàn biểu quyết"
  const auto given = find(tokens, in.begin, in.end, gives_seats);
  for (auto i = find(tokens, given, in.end, by_whom); i < in.end; i = find(tokens, i + 1, in.end, by_whom)) {
    const auto who = i + by_whom.longest(tokens, i).length;
    const auto named = body_named(at.content, tokens, who, at.subject);
    const bool own = named.length != 0 && at.names.same(named.name, at.subject.name);
    if (!own || !deeds.longest(tokens, who + named.length) || find(tokens, given, i, seats) == i ||
        holds(tokens, in, asks))
      continue;
    at.add(topic::appointment, given, who + named.length, appointment{at.subject.name, {}}, "own-seats");
    return true;
  }
  for (auto i = find(tokens, in.begin, in.end, gives_seats); i < in.end; i = find(tokens, i + 1, in.end, gives_seats)) {
    auto k = i;
    bool by_itself = false;
    for (bool more = true; more && k > in.begin;) {
      more = false;
      for (std::size_t length = std::min<std::size_t>(4, k - in.begin); length > 0 && !more; --length) {
        if (itself.longest(tokens, k - length).length != length && !(length == 1 && tokens.is(k - 1, ","))) continue;
        by_itself = by_itself || tokens.is(k - length, "tự");
        k -= length;
        more = true;
      }
    }
    // Who stands right before.
    std::string who;
    std::size_t first = k;
    for (std::size_t b = k > in.begin + 14 ? k - 14 : in.begin; b < k && who.empty(); ++b) {
      const auto named = body_named(at.content, tokens, b, at.subject);
      const auto one = office.longest(tokens, b);
      const bool organ = named.length != 0 && b + named.length == k && at.names.same(named.name, at.subject.name);
      const auto of = b + one.length + body_at(tokens, b + one.length);
      if (organ) who = at.subject.name, first = b;
      if (one && of == k) who = spelled_out(at.content, tokens.part(b, k)), first = b;
    }
    // "do Ban cán sự tự bầu": passive.
    const auto verb_end = i + gives_seats.longest(tokens, i).length;
    constexpr std::size_t near = 7;
    const bool whole = gives_seats.longest(tokens, i).length > 2;  // "quyết định người bổ sung"
    const bool follows =
        whole || find(tokens, verb_end, std::min(in.end, verb_end + near), seats) < std::min(in.end, verb_end + near);
    const bool passive = first > in.begin && tokens.is(first - 1, "do") && holds(tokens, {in.begin, first}, seats);
    const bool certain = by_itself || whole ? follows || passive
                                            : (passive && (verb_end >= in.end || tokens.is_mark(verb_end))) ||
                                                  seats_follow(at, verb_end, in.end);
    if (who.empty() || !certain || find(tokens, in.begin, i, asks) != i ||
        find(tokens, verb_end, std::min(in.end, verb_end + near), tasks) != std::min(in.end, verb_end + near))
      continue;
    at.add(topic::appointment, first, std::min(in.end, verb_end + near), appointment{who, {}}, "own-seats");
    return true;
  }
  return false;
}

/// "Chỉ định thành viên: a) Cấp quyết định: …; b) Bên đề nghị: …": said in a list by its labels.
bool read_labelled(const scope& at) {
  static const phrase_table deciding{{"cấp quyết định", 1},    {"người quyết định", 1}, {"cơ quan quyết định", 1},
                                     {"nơi quyết định", 1},    {"cấp chỉ định", 1},     {"cơ quan chỉ định", 1},
                                     {"người chỉ định", 1},    {"nơi chỉ định", 1},     {"thẩm quyền chỉ định", 1},
                                     {"cấp có thẩm quyền", 1}, {"thẩm quyền", 1},       {"chỉ định", 1}};
  static const phrase_table proposing{{"bên đề nghị", 1},   {"nơi đề nghị", 1},      {"cơ quan đề nghị", 1},
                                      {"người đề nghị", 1}, {"cấp đề nghị", 1},      {"bên trình", 1},
                                      {"đề nghị", 1},       {"theo đề nghị của", 1}, {"trên cơ sở đề nghị của", 1}};
  const auto& all = at.tree.provisions;
  if (at.tokens.empty() || !at.tokens.is(at.tokens.size() - 1, ":") || at.here().end <= at.provision + 1) return false;
  const sentence whole{0, at.tokens.size()};
  if (appointing_verb(at, whole) == whole.end || !holds(at.tokens, whole, members())) return false;
  appointment value;
  auto place = at.provision;
  span where;
  for (auto i = at.provision + 1; i < at.here().end; ++i) {
    const auto begin = std::min(all[i].own.begin + all[i].label.size(), all[i].own.end);
    const auto tokens = text::tokenise(at.content.substr(begin, all[i].own.end - begin), at.words, begin);
    const std::vector<sentence> sentences{{0, tokens.size()}};
    const scope item{at.file,  at.tree,  i,        at.content,   tokens, sentences,        at.subject,
                     at.names, at.words, at.above, at.inherited, at.out, at.end_of_members};
    const auto by = deciding.longest(tokens, 0);
    const auto from = proposing.longest(tokens, 0);
    const auto after = std::max(by.length, from.length);
    if (after == 0 || !(tokens.is(after, ":") || tokens.is(after, "là"))) continue;
    if (from) {
      std::size_t stop = 0;
      std::size_t comma = 0;
      value.on_proposal_of = bodies_from(item, after + 1, tokens.size(), stop, comma);
    } else if (const auto who = agent_at(item, after + 1); who.length != 0) {
      value.by = who.name;
      place = i;
      where = tokens.bytes(0, tokens.size());
    }
  }
  if (value.by.empty()) return false;
  at.out.list.push_back({topic::appointment, place, all[place].address, where, std::move(value), "appointment", false,
                         standing::required});
  return true;
}

}  // namespace

void read_appointment(const scope& at) {
  const auto& proposal = proposals();
  const auto& tokens = at.tokens;
  if (read_labelled(at)) return;
  for (const auto& in : at.sentences) {
    if (read_own_seats(at, in)) continue;
    const auto verb = appointing_verb(at, in);
    if (verb == in.end || !holds(tokens, in, members())) continue;
    // Whom the organ itself appoints, or proposes to appoint, is a power of the organ, not its own appointment.
    static const phrase_table powers{{"giới thiệu", 1}, {"đề xuất", 1}, {"kiến nghị", 1}, {"thẩm định", 1}};
    appointment value;
    std::size_t proposed = verb;
    value.on_proposal_of = proposers_before(at, in, verb, proposed);
    const bool by_name = !value.on_proposal_of.empty();
    if (!by_name && find(tokens, in.begin, verb, powers) != verb && find(tokens, in.begin, verb, proposal) == verb)
      continue;
    const auto proposes = by_name ? in.end : find(tokens, in.begin, in.end, proposal);
    std::size_t stop = verb + appoints().longest(tokens, verb).length;
    std::size_t first = std::min(verb, proposes);
    if (proposes != in.end) {
      std::size_t last_comma = 0;
      const auto from = proposes + proposal.longest(tokens, proposes).length;
      value.on_proposal_of = bodies_from(at, from, in.end, stop, last_comma);
      // "Theo đề nghị của X, Y chỉ định …": who stands after the last comma before the verb acts.
      const bool opens =
          proposes < verb && stop <= verb && last_comma != 0 && find(tokens, stop, verb, appoints()) == verb;
      const bool nobody_else = opens && agent_before(at, stop, verb).length == 0;
      if (nobody_else && value.on_proposal_of.size() > 1) {
        value.by = value.on_proposal_of.back();
        value.on_proposal_of.pop_back();
      }
    }
    if (value.by.empty()) {
      // "do X chỉ định", "được X chỉ định", "X chỉ định": the last body or post before the verb that is no proposer.
      const auto begin = by_name ? proposed : proposes < verb ? std::min(stop, verb) : in.begin;
      // "Chủ tịch … được chỉ định làm bí thư": who is named before is given the seat.
      const bool passive = verb > in.begin && tokens.is(verb - 1, "được");
      auto agent = agent_before(at, passive ? verb : begin, verb);
      // Whom the sentence is about stands before "do" or "được"; it appoints nobody.
      static const phrase_table marks{{"do", 1}, {"được", 1}};
      // "thuộc diện do cấp ủy quản lý": another act.
      static const phrase_table acts{{"quản lý", 1}, {"lãnh đạo", 1}, {"chỉ đạo", 1}, {"giao", 1}, {"phân công", 1}};
      if (agent.length != 0 && acts.longest(tokens, agent.first + agent.length)) agent = {};
      const bool marked = agent.length != 0 && find(tokens, begin, agent.first, marks) != agent.first;
      if (agent.is_meeting && !marked) agent = {};
      if (agent.length != 0 && at.names.same(agent.name, at.subject.name) && !marked) agent = {};
      // "Thành viên được Bí thư chỉ định chủ trì": a task, not the seat.
      const auto after = verb + appoints().longest(tokens, verb).length;
      const bool ends =
          after >= in.end || tokens.is_mark(after) || tokens.is(after, "theo") || tokens.is(after, "trên");
      if (agent.length != 0 && agent.is_office && !(marked && ends)) agent = {};
      // "chỉ định … do X quyết định", "chỉ định … thuộc thẩm quyền của X", "chỉ định bởi X".
      if (agent.length == 0) agent = agent_after(at, verb, in.end);
      if (agent.length == 0) continue;
      value.by = agent.name;
      first = std::min(first, agent.first);
      stop = std::max(stop, agent.first + agent.length);
    }
    if (at.names.same(value.by, at.subject.name)) continue;
    at.add(topic::appointment, first, stop, value, "appointment");
  }
}

}  // namespace quyche::inline v0::domain
