// Chỉ định: who appoints the members, and on whose proposal.

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

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
    if (at.tokens.is(i, "của")) ++i;
  }
  return names;
}

/// Somebody who may appoint, and where the words stand.
struct agent {
  std::string name;
  std::size_t first = 0;
  std::size_t length = 0;  ///< 0: nobody
  bool is_office = false;  ///< "bí thư": of the organ itself
};
agent agent_at(const scope& at, std::size_t i) {
  static const phrase_table offices{{"bí thư", 1}, {"phó bí thư", 1}};
  const auto& tokens = at.tokens;
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
                                  {"là thẩm quyền của", 1}};
  const auto mark = find(at.tokens, verb, end, marks);
  if (mark == end) return {};
  return agent_at(at, mark + marks.longest(at.tokens, mark).length);
}

}  // namespace

void read_appointment(const scope& at) {
  static const phrase_table appoints{{"chỉ định", 1}, {"bổ nhiệm", 1}};
  static const phrase_table members{{"thành viên", 1}, {"ủy viên", 1},   {"bí thư", 1},
                                    {"phó bí thư", 1}, {"đảng đoàn", 1}, {"ban cán sự đảng", 1}};
  static const phrase_table proposal{
      {"đề nghị của", 1}, {"đề xuất của", 1}, {"giới thiệu của", 1}, {"tờ trình của", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto verb = find(tokens, in.begin, in.end, appoints);
    if (verb == in.end || !holds(tokens, in, members)) continue;
    // Whom the organ itself appoints, or proposes to appoint, is a power of the organ, not its own appointment.
    static const phrase_table powers{{"giới thiệu", 1}, {"đề xuất", 1}, {"kiến nghị", 1}, {"thẩm định", 1}};
    if (find(tokens, in.begin, verb, powers) != verb && find(tokens, in.begin, verb, proposal) == verb) continue;
    appointment value;
    const auto proposes = find(tokens, in.begin, in.end, proposal);
    std::size_t stop = verb + appoints.longest(tokens, verb).length;
    std::size_t first = std::min(verb, proposes);
    if (proposes != in.end) {
      std::size_t last_comma = 0;
      const auto from = proposes + proposal.longest(tokens, proposes).length;
      value.on_proposal_of = bodies_from(at, from, in.end, stop, last_comma);
      // "Theo đề nghị của X, Y chỉ định …": who stands after the last comma before the verb acts.
      const bool opens =
          proposes < verb && stop <= verb && last_comma != 0 && find(tokens, stop, verb, appoints) == verb;
      const bool nobody_else = opens && agent_before(at, stop, verb).length == 0;
      if (nobody_else && value.on_proposal_of.size() > 1) {
        value.by = value.on_proposal_of.back();
        value.on_proposal_of.pop_back();
      }
    }
    if (value.by.empty()) {
      // "do X chỉ định", "được X chỉ định", "X chỉ định": the last body or post before the verb that is no proposer.
      const auto begin = proposes < verb ? std::min(stop, verb) : in.begin;
      auto agent = agent_before(at, begin, verb);
      // Whom the sentence is about stands before "do" or "được"; it appoints nobody.
      static const phrase_table marks{{"do", 1}, {"được", 1}};
      const bool marked = agent.length != 0 && find(tokens, begin, agent.first, marks) != agent.first;
      if (agent.length != 0 && same_body(agent.name, at.subject.name) && !marked) agent = {};
      // "Thành viên được Bí thư chỉ định chủ trì": a task, not the seat.
      const auto after = verb + appoints.longest(tokens, verb).length;
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
    if (same_body(value.by, at.subject.name)) continue;
    at.add(topic::appointment, first, stop, value, "appointment");
  }
}

}  // namespace quyche::inline v0::domain
