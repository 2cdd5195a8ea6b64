// Working relations and the organ itself.

#include <algorithm>

#include "conformance/evaluator.hpp"
#include "domain/body_names.hpp"

namespace quyche::inline v0::conformance {

namespace {

bool is_party_organ(domain::body_kind kind) noexcept {
  return kind == domain::body_kind::party_delegation || kind == domain::body_kind::party_affairs_committee;
}

/// The same two bodies the other way round, or command where the norm has coordination.
bool overturns(const domain::relation_of_names& found, const domain::relation_of_names& asked) {
  using enum domain::relation_kind;
  const bool forward = found.from == asked.from && found.to == asked.to;
  const bool backward = found.from == asked.to && found.to == asked.from;
  if (asked.kind == coordinates_with) return (forward || backward) && (found.kind == leads || found.kind == led_by);
  // Who leads answers to nobody below.
  const bool answers = found.kind == led_by || found.kind == supervised_by || found.kind == reports_to;
  return asked.kind == led_by && backward && answers;
}

}  // namespace

answer evaluate_relation(const question& q) {
  using enum domain::relation_kind;
  using enum domain::comparison_result;
  auto& names = q.ready.bodies();
  const auto& expected = q.expect<domain::relation>();
  const domain::relation_of_names asked{&names.of(resolved_name(q, expected.from)), expected.kind,
                                        &names.of(resolved_name(q, expected.to))};
  const domain::fact* against = nullptr;
  const domain::fact* elsewhere = nullptr;
  const domain::fact* same = nullptr;
  const domain::fact* less = nullptr;    // the same, and it may be left undone
  const domain::fact* guided = nullptr;  // less than what was asked, where nothing else is said
  const domain::fact* denied = nullptr;
  const domain::fact* first = nullptr;  // of those to another who leads outright, whatever else the draft says
  constexpr std::string_view standing = "ban thường vụ ";
  const auto& leader = *asked.to->canonical;
  const std::string committee = leader.starts_with(standing) ? " " + leader.substr(standing.size()) : std::string();
  for (const auto* fact : facts_of(q, domain::topic::relation)) {
    const auto found = as_named_in(asked, q.ready.relation(*fact));
    const auto how = compare(found, asked);
    if (fact->standing != domain::standing::required) {
      const bool no = fact->standing == domain::standing::refused;
      if (how == equal && fact->derivation == "guidance") guided = fact;
      if (how == equal && fact->derivation != "guidance") (no ? denied : less) = fact;
      continue;
    }
    if (how == equal && same == nullptr) same = fact;
    if (how == contradicting || overturns(found, asked)) against = fact;
    // To somebody else: an organ has one leader and one founder. The committee that the leading organ acts for is none.
    const bool one_only = asked.kind == led_by || asked.kind == founded_by;
    if (!one_only || found.kind != asked.kind || found.from != asked.from ||
        domain::body_names::acts_for(*asked.to, *found.to))
      continue;
    elsewhere = fact;
    // A board that serves the leading committee ("ban tổ chức tỉnh ủy") leads nobody, and there is one direct leader.
    const bool of_committee = !committee.empty() && found.to->canonical->ends_with(committee);
    const bool outright = of_committee || fact->derivation == "direct-leadership" || asked.kind == founded_by;
    if (outright) first = fact;
  }
  const bool may_specify = q.asked.binds == norm::binding::may_specify;
  if (first != nullptr && !may_specify)
    return violated(q, finding_type::contradicting, place_of(q, *first), "relation-to-another", first);
  if (against != nullptr)
    return violated(q, finding_type::contradicting, place_of(q, *against), "relation-reversed", against);
  if (denied != nullptr)
    return violated(q, finding_type::contradicting, place_of(q, *denied), "relation-denied", denied);
  // What is expressly left open is less, whatever else the draft says.
  if (less != nullptr) return violated(q, finding_type::weaker, place_of(q, *less), "made-optional", less);
  if (same != nullptr) return satisfied(q, same);
  if (guided != nullptr) return violated(q, finding_type::weaker, place_of(q, *guided), "made-optional", guided);
  if (elsewhere != nullptr && !may_specify)
    return violated(q, finding_type::contradicting, place_of(q, *elsewhere), "relation-to-another", elsewhere);
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
    if (row.kind != q.organ.kind)
      return violated(q, finding_type::contradicting, place_of_head(q), "organ-of-another-institution");
    // "Ban cán sự đảng là tổ chức đảng …" in a text for a đảng đoàn.
    for (const auto* fact : facts_of(q, domain::topic::body_type)) {
      const auto* said = std::get_if<domain::body>(&fact->value);
      if (said == nullptr || !is_party_organ(said->kind) || said->kind == row.kind) continue;
      return violated(q, finding_type::contradicting, place_of(q, *fact), "organ-of-another-institution", fact);
    }
    return satisfied(q);
  }
  return not_applicable({"Yêu cầu nói về cơ quan, tổ chức khác.", "The requirement speaks of other institutions."});
}

}  // namespace quyche::inline v0::conformance
