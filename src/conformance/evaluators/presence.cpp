// Something must be said, or must not be claimed.

#include "conformance/evaluator.hpp"

namespace quyche::inline v0::conformance {

answer evaluate_presence(const question& q) {
  const domain::fact* spoken_of = nullptr;
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    const auto match = find_pattern(q, pattern);
    if (match.fact != nullptr && match.fact->derivation == "spoken-of") {
      if (spoken_of == nullptr) spoken_of = match.fact;
      continue;
    }
    if (match.fact != nullptr) return satisfied(q, match.fact);
    if (match) return satisfied_at(q, match.provision);
  }
  // What the norm asks for is named, but may be left undone or is not done.
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    if (!pattern.topic) continue;
    for (const auto* fact : facts_of(q, *pattern.topic)) {
      const auto* named = std::get_if<domain::named>(&fact->value);
      if (named == nullptr || (!pattern.name.empty() && pattern.name != named->name)) continue;
      if (named->standing == domain::standing::optional)
        return violated(q, finding_type::weaker, place_of(q, *fact), "made-optional", fact);
      if (named->standing == domain::standing::refused)
        return violated(q, finding_type::contradicting, place_of(q, *fact), "refused", fact);
    }
  }
  if (spoken_of != nullptr) return satisfied(q, spoken_of);
  // The place is there but left to be filled in.
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    if (!pattern.topic) continue;
    for (const auto* fact : facts_of(q, *pattern.topic)) {
      if (fact->blank)
        return undetermined({"Nội dung còn để trống trong dự thảo.", "The draft leaves this to be filled in."});
    }
  }
  return silent(q);
}

answer evaluate_absence(const question& q) {
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    const auto match = find_pattern(q, pattern);
    if (match.fact != nullptr)
      return violated(q, finding_type::unsupported, place_of(q, *match.fact), "claimed", match.fact);
    if (match) return violated(q, finding_type::unsupported, place_of(q, match.provision), "claimed");
  }
  return satisfied(q);
}

}  // namespace quyche::inline v0::conformance
