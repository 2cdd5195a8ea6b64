// Working relations and the organ itself.

#include <algorithm>

#include "conformance/evaluator.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::conformance {

answer evaluate_relation(const question& q) {
  using enum domain::relation_kind;
  const auto& asked = q.expect<domain::relation>();
  const auto from = resolved_name(q, asked.from);
  const auto to = resolved_name(q, asked.to);
  const domain::fact* against = nullptr;
  const domain::fact* elsewhere = nullptr;
  for (const auto* fact : facts_of(q, domain::topic::relation)) {
    const auto& found = std::get<domain::relation>(fact->value);
    const bool forward = domain::same_body(found.from, from) && domain::same_body(found.to, to);
    const bool backward = domain::same_body(found.from, to) && domain::same_body(found.to, from);
    if ((forward && found.kind == asked.kind) ||
        (backward && reversed(found.kind) == asked.kind && reversed(asked.kind) != asked.kind) ||
        (backward && asked.kind == coordinates_with && found.kind == coordinates_with)) {
      return satisfied(q, fact);
    }
    // The same two bodies the other way round, or command where the norm has coordination.
    const bool leads_up = (forward && found.kind == reversed(asked.kind) && reversed(asked.kind) != asked.kind) ||
                          (backward && found.kind == asked.kind && asked.kind != coordinates_with);
    const bool commands =
        asked.kind == coordinates_with && (forward || backward) && (found.kind == leads || found.kind == led_by);
    if (leads_up || commands) against = fact;
    // Led by somebody else: an organ has one leader.
    if (asked.kind == led_by && found.kind == led_by && domain::same_body(found.from, from)) elsewhere = fact;
  }
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
