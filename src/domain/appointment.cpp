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
  static const phrase_table members{{"thành viên", 1}, {"ủy viên", 1}, {"bí thư", 1}, {"phó bí thư", 1}, {"đảng đoàn", 1}, {"ban cán sự đảng", 1}};
  static const phrase_table proposal{{"theo đề nghị của", 1}, {"trên cơ sở đề nghị của", 1}, {"đề nghị của", 1}, {"do đề nghị của", 1}, {"theo đề xuất của", 1}};
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
    // "do X chỉ định", "X chỉ định": the nearest body before the verb that is no proposer.
    std::size_t from = verb;
    for (std::size_t back = 1; back <= 24 && back <= verb - in.begin; ++back) {
      const auto i = verb - back;
      if (proposes != in.end && i > proposes && i < stop) continue;
      const auto named = body_name_at(at.content, tokens, i);
      if (named.length == 0) continue;
      // Take the outermost name: keep going back while it still covers.
      value.by = named.name;
      from = i;
      std::size_t outer = i;
      while (outer > in.begin) {
        const auto wider = body_name_at(at.content, tokens, outer - 1);
        if (wider.length == 0 || outer - 1 + wider.length < i + named.length) break;
        --outer;
        value.by = wider.name;
        from = outer;
      }
      break;
    }
    // "được Ban Thường vụ … chỉ định" is the usual order; "chỉ định bởi X" is not.
    if (value.by.empty()) {
      std::size_t after = verb + 1;
      if (tokens.is(after, "bởi")) ++after;
      const auto named = body_name_at(at.content, tokens, after);
      if (named.length == 0) continue;
      value.by = named.name;
      stop = std::max(stop, after + named.length);
    }
    if (canonical_body(value.by) == canonical_body(at.subject.name)) continue;
    at.add(topic::appointment, std::min(from, proposes), std::max(stop, verb + 1), value, "appointment");
  }
}

}  // namespace quyche::inline v0::domain
