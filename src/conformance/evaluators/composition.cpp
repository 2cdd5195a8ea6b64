// Who sits in the organ and who appoints.

#include <algorithm>

#include "conformance/evaluator.hpp"
#include "domain/body_names.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::composition;
using domain::member;
using domain::office;

/// Of two members in the same post, whether it is a post in the same institution.
bool same_institution(const question& q, const member& found, const member& asked) {
  // "Chủ tịch" alone is that of the institution the organ sits in.
  if (found.institution.empty() || asked.institution.empty()) return true;
  return q.ready.bodies().same(found.institution, resolved_name(q, asked.institution));
}

bool fills(office found, office asked) noexcept { return asked == office::member || found == asked; }

/// Whether a list says of each that he is a member: "… là ủy viên", so that a secretary would be named.
bool named_members(const question& q, const domain::fact& list) {
  const auto words = text::fold_phrase(q.content().substr(list.where.begin, list.where.size()));
  return words.find("là ủy viên") != std::string::npos;
}

}  // namespace

answer evaluate_composition(const question& q) {
  const auto facts = facts_of(q, domain::topic::composition);
  if (facts.empty()) return silent(q);
  const domain::fact* by = nullptr;
  answer made = satisfied(q);
  for (const auto& asked : q.expect<composition>().members) {
    const auto asked_post = text::fold_phrase(asked.post, q.ready.words());
    const domain::fact* list = nullptr;
    const domain::fact* other_holder = nullptr;
    bool found = false;
    for (const auto* fact : facts) {
      const auto& members = std::get<composition>(fact->value).members;
      const auto& posts = q.ready.posts(*fact);
      if (fact->derivation == "member-list") list = fact;
      for (std::size_t i = 0; i < members.size(); ++i) {
        const auto& one = members[i];
        const bool post = posts[i] == asked_post && same_institution(q, one, asked);
        if (post && fills(one.office, asked.office)) {
          found = true;
          by = fact;
        } else if (!post && asked.office != office::member && one.office == asked.office) {
          other_holder = fact;
        }
      }
    }
    if (found) continue;
    if (other_holder != nullptr)
      return violated(q, finding_type::contradicting, place_of(q, *other_holder), "office-of-another-post",
                      other_holder);
    // A list that is there and leaves a member out, or gives offices but not this one; else the draft is silent.
    if (list == nullptr) return silent(q);
    const auto& listed = std::get<composition>(list->value).members;
    const bool gives_offices =
        std::any_of(listed.begin(), listed.end(), [&](const member& one) { return one.office != office::member; }) ||
        (asked.office == office::secretary && named_members(q, *list));
    if (asked.office != office::member && (asked.office != office::secretary || !gives_offices)) return silent(q);
    // In the norm's words alone: the draft's name of its own organ is not needed to tell members apart.
    const auto institution =
        asked.institution == "@body" ? std::string(vietnamese(q.organ.kind)) : resolved_name(q, asked.institution);
    const auto wanted = asked.post + (asked.institution.empty() ? std::string() : " " + institution);
    auto lacks =
        violated(q, finding_type::missing, place_of(q, *list), "member-not-listed:" + text::fold_phrase(wanted), list);
    lacks.findings.front().message = {"Danh sách thành viên thiếu: " + wanted + ".",
                                      "The list of members lacks: " + wanted + "."};
    made.verdict = requirement_verdict::violated;
    made.facts = std::move(lacks.facts);
    made.findings.push_back(std::move(lacks.findings.front()));
  }
  if (made.findings.empty()) return satisfied(q, by);
  return made;
}

answer evaluate_appointment(const question& q) {
  using enum domain::comparison_result;
  auto asked = q.expect<domain::appointment>();
  asked.by = resolved_name(q, asked.by);
  for (auto& proposer : asked.on_proposal_of) proposer = resolved_name(q, proposer);
  auto& names = q.ready.bodies();
  const domain::fact* less = nullptr;
  const domain::fact* other = nullptr;
  const domain::fact* proposed_by_another = nullptr;
  // Seats the organ gives itself, whatever else the draft says.
  for (const auto* fact : facts_of(q, domain::topic::appointment)) {
    if (fact->derivation == "own-seats")
      return violated(q, finding_type::contradicting, place_of(q, *fact), "appointed-by-another", fact);
  }
  for (const auto* fact : facts_of(q, domain::topic::appointment)) {
    auto found = std::get<domain::appointment>(fact->value);
    // Where the norm lets others make it specific, an organ of the one it names acts for it: the ban thường vụ for its cấp ủy.
    const bool acts_for =
        q.asked.binds == norm::binding::may_specify && names.canonical(found.by).ends_with(names.canonical(asked.by));
    if (acts_for || names.same(found.by, asked.by)) found.by = asked.by;
    for (auto& name : found.on_proposal_of) {
      const auto same = std::find_if(asked.on_proposal_of.begin(), asked.on_proposal_of.end(),
                                     [&](const std::string& proposer) { return names.same(name, proposer); });
      if (same != asked.on_proposal_of.end()) name = *same;
    }
    const auto how = compare(found, asked, names);
    if (how == contradicting) {
      other = fact;
      continue;
    }
    // A draft that names no proposer leaves the norm to say it; one that names some but not all says less.
    if (how == equal || how == stricter || found.on_proposal_of.empty()) return satisfied(q, fact);
    (how == incomparable ? proposed_by_another : less) = fact;
  }
  if (proposed_by_another != nullptr)
    return violated(q, finding_type::contradicting, place_of(q, *proposed_by_another), "proposed-by-another",
                    proposed_by_another);
  if (less != nullptr) return violated(q, finding_type::weaker, place_of(q, *less), "proposer-left-out", less);
  if (other != nullptr)
    return violated(q, finding_type::contradicting, place_of(q, *other), "appointed-by-another", other);
  return silent(q);
}

}  // namespace quyche::inline v0::conformance
