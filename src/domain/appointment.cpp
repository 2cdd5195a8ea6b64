// Chỉ định: who appoints the members, and on whose proposal.

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

/// Bodies named from token i on, joined by commas and "và"; stops at the first word that names none.
std::vector<std::string> bodies_from(const scope& at, std::size_t i, std::size_t end, std::size_t& stop) {
  std::vector<std::string> names;
  while (i < end) {
    const auto named = body_name_at(at.content, at.tokens, i);
    if (named.length == 0) break;
    names.push_back(named.name);
    i += named.length;
    stop = i;
    if (at.tokens.is(i, ",") || at.tokens.is(i, "và") || at.tokens.is(i, "hoặc")) ++i;
    if (at.tokens.is(i, "của")) ++i;
  }
  return names;
}

}  // namespace

void read_appointment(const scope& at) {
  static const phrase_table appoints{{"chỉ định", 1}, {"bổ nhiệm", 1}};
  static const phrase_table members{{"thành viên", 1}, {"ủy viên", 1},   {"bí thư", 1},
                                    {"phó bí thư", 1}, {"đảng đoàn", 1}, {"ban cán sự đảng", 1}};
  static const phrase_table proposal{{"theo đề nghị của", 1},
                                     {"trên cơ sở đề nghị của", 1},
                                     {"đề nghị của", 1},
                                     {"do đề nghị của", 1},
                                     {"theo đề xuất của", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto verb = find(tokens, in.begin, in.end, appoints);
    if (verb == in.end || !holds(tokens, in, members)) continue;
    // Whom the organ itself appoints, or proposes to appoint, is a power of the organ, not its own appointment.
    static const phrase_table powers{{"giới thiệu", 1}, {"đề xuất", 1}, {"kiến nghị", 1}, {"thẩm định", 1}};
    if (find(tokens, in.begin, verb, powers) != verb) continue;
    appointment value;
    const auto proposes = find(tokens, in.begin, in.end, proposal);
    std::size_t stop = verb + 1;
    if (proposes != in.end) {
      value.on_proposal_of = bodies_from(at, proposes + proposal.longest(tokens, proposes).length, in.end, stop);
    }
    // "do X chỉ định", "được X chỉ định": the last body or post named before the verb that is no proposer.
    std::size_t from = verb;
    for (std::size_t i = in.begin; i < verb;) {
      const bool proposer = proposes != in.end && i > proposes && i < stop;
      const auto post = post_at(tokens, i).length;
      const auto body = body_at(tokens, i);
      const auto length = std::max(post, body);
      if (length == 0 || i + length > verb || proposer) {
        ++i;
        continue;
      }
      value.by =
          post > body ? spelled_out(at.content, tokens.part(i, i + post)) : body_name_at(at.content, tokens, i).name;
      from = i;
      i += length;
    }
    // Whom the sentence is about stands before "do" or "được"; it appoints nobody.
    static const phrase_table agent{{"do", 1}, {"được", 1}};
    if (from != verb && same_body(value.by, at.subject.name) && find(tokens, from, verb, agent) == verb &&
        value.on_proposal_of.empty())
      continue;
    if (same_body(value.by, at.subject.name)) value.by.clear();
    // "Ban Thường vụ … chỉ định" is the usual order; "chỉ định bởi X" is not.
    if (value.by.empty()) {
      std::size_t after = verb + 1;
      if (tokens.is(after, "bởi")) ++after;
      const auto named = body_name_at(at.content, tokens, after);
      if (named.length == 0) continue;
      value.by = named.name;
      stop = std::max(stop, after + named.length);
    }
    if (same_body(value.by, at.subject.name)) continue;
    at.add(topic::appointment, std::min(from, proposes), std::max(stop, verb + appoints.longest(tokens, verb).length),
           value, "appointment");
  }
}

}  // namespace quyche::inline v0::domain
