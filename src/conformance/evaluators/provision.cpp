// The norm's article has a counterpart in the draft.

#include <algorithm>

#include "conformance/evaluator.hpp"

namespace quyche::inline v0::conformance {

answer evaluate_provision(const question& q) {
  const auto counterpart = q.aligned.find(q.asked.address);
  if (counterpart == document::no_provision) return silent(q);
  const auto moved = std::any_of(q.aligned.rows.begin(), q.aligned.rows.end(), [&](const alignment_row& row) {
    return row.kind == alignment_kind::moved && row.norm.front() == q.asked.address;
  });
  if (!moved) return satisfied_at(q, counterpart);
  // An article in another place is still there: a remark, whatever force its being there has.
  auto made = violated(q, finding_type::misplaced, place_of(q, counterpart), "moved");
  made.findings.front().severity = norm::severity::remark;
  return made;
}

}  // namespace quyche::inline v0::conformance
