// Chỉ định: who appoints the members, and on whose proposal.

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

const phrase_table& proposals() {
  static const phrase_table table{{"đề nghị của", 1}, {"đề xuất của", 1}, {"giới thiệu của", 1}, {"tờ trình của", 1}};
  return table;
}

/// Bodies named from token i on, joined by commas and "và"; stops at the first word that names none. `last_comma` is where a comma joins
/// the last of them, or 0.
std::vector<std::string> bodies_from(const scope& at, std::size_t i, std::size_t end, std::size_t& stop,
                                     std::size_t& last_comma) {
  std::vector<std::string> names;
  std::size_t joined_by = 0;
  while (i < end) {
    const auto named = body_name_at(at.content, at.tokens, i);
    if (named.length == 0) break;
    names.push_back(named.name);
    last_comma = joined_by != 0 && at.tokens.is(joined_by, ",") ? joined_by : 0;
    i += named.length;
    stop = i;
    if (at.tokens.is(i, ",") || at.tokens.is(i, "và") || at.tokens.is(i, "hoặc")) joined_by = i++;
    // "theo tờ trình của X và đề nghị của Y"
    if (joined_by + 1 == i) i += proposals().longest(at.tokens, i).length;
    if (at.tokens.is(i, "của")) ++i;
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
  auto length = std::max(post_at(tokens, i).length, body_at(tokens, i));
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
                                  {"thuộc quyền của", 1}};
  const auto mark = find(at.tokens, verb, end, marks);
  if (mark == end) return {};
  return agent_at(at, mark + marks.longest(at.tokens, mark).length);
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

}  // namespace

void read_appointment(const scope& at) {
  const auto& proposal = proposals();
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
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
      auto agent = agent_before(at, begin, verb);
      // Whom the sentence is about stands before "do" or "được"; it appoints nobody.
      static const phrase_table marks{{"do", 1}, {"được", 1}};
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
