// Working relations and the organ itself.

#include <algorithm>

#include "conformance/evaluator.hpp"
#include "domain/body_names.hpp"

namespace quyche::inline v0::conformance {

answer evaluate_relation(const question& q) {
  using enum domain::relation_kind;
  using enum domain::comparison_result;
  auto asked = q.expect<domain::relation>();
  asked.from = resolved_name(q, asked.from);
  asked.to = resolved_name(q, asked.to);
  const domain::fact* against = nullptr;
  const domain::fact* elsewhere = nullptr;
  const domain::fact* same = nullptr;
  const domain::fact* board = nullptr;
  constexpr std::string_view standing = "ban thường vụ ";
  auto& names = q.ready.bodies();
  const auto& leader = names.canonical(asked.to);
  const std::string committee = leader.starts_with(standing) ? leader.substr(standing.size()) : std::string();
  for (const auto* fact : facts_of(q, domain::topic::relation)) {
    const auto found = as_named_in(asked, std::get<domain::relation>(fact->value), names);
    const auto how = compare(found, asked, names);
    if (how == equal && same == nullptr) same = fact;
    // A board that serves the leading committee ("ban tổ chức tỉnh ủy") leads nobody, whatever else the draft says.
    const bool of_committee = !committee.empty() && names.canonical(found.to).ends_with(" " + committee);
    if (asked.kind == led_by && found.kind == led_by && found.from == asked.from && of_committee &&
        !acts_for(found.to, committee, names))
      board = fact;
    // The same two bodies the other way round, or command where the norm has coordination.
    const bool same_bodies =
        (found.from == asked.from && found.to == asked.to) || (found.from == asked.to && found.to == asked.from);
    const bool commands =
        asked.kind == coordinates_with && same_bodies && (found.kind == leads || found.kind == led_by);
    if (how == contradicting || commands) against = fact;
    // Led by somebody else: an organ has one leader. The committee that the leading organ acts for is none.
    if (asked.kind == led_by && found.kind == led_by && found.from == asked.from &&
        !acts_for(asked.to, found.to, names))
      elsewhere = fact;
  }
  if (board != nullptr)
    return violated(q, finding_type::contradicting, place_of(q, *board), "relation-to-another", board);
  if (same != nullptr) return satisfied(q, same);
  if (against != nullptr)
    return violated(q, finding_type::contradicting, place_of(q, *against), "relation-reversed", against);
  if (elsewhere != nullptr && q.asked.binds != norm::binding::may_specify) {
    return violated(q, finding_type::contradicting, place_of(q, *elsewhere), "relation-to-another", elsewhere);
  }
  return silent(q);
}

answer evaluate_body(const question& q) {
  if (q.organ.institution == domain::institution::unknown) {
    return undetermined(
        {"Chưa rõ cơ quan, tổ chức nơi lập tổ chức đảng này.", "The institution this organ sits in is not known."});
  }
  for (const auto& row : q.expect<norm::organ_rule>().organs) {
    const bool named =
        std::find(row.institutions.begin(), row.institutions.end(), q.organ.institution) != row.institutions.end();
    if (!named) continue;
    if (row.kind == q.organ.kind) return satisfied(q);
    return violated(q, finding_type::contradicting, place_of_head(q), "organ-of-another-institution");
  }
  return not_applicable({"Yêu cầu nói về cơ quan, tổ chức khác.", "The requirement speaks of other institutions."});
}

}  // namespace quyche::inline v0::conformance
