// Chapters by subject, their order, and the number of articles.

#include <algorithm>
#include <cstdint>

#include "conformance/evaluator.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

using document::no_provision;
using document::provision_kind;

/// The first unit of a kind whose heading is on the subject; no_provision when there is none.
std::uint32_t unit_on(const question& q, provision_kind unit, const std::vector<norm::pattern>& subject) {
  const auto& provisions = q.draft().provisions;
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    if (provisions[i].kind != unit) continue;
    if (is_on_subject(q, i, subject)) return i;
  }
  return no_provision;
}

answer judge_subject(const question& q, const norm::structure_rule& rule) {
  if (const auto unit = unit_on(q, rule.unit, rule.subject); unit != no_provision) return satisfied_at(q, unit);
  // A text without chapters, or with fewer, still speaks of the subject when one of its articles does.
  if (rule.unit < provision_kind::article) {
    if (const auto article = unit_on(q, provision_kind::article, rule.subject); article != no_provision)
      return satisfied_at(q, article);
  }
  return silent(q);
}

answer judge_order(const question& q, const norm::structure_rule& rule) {
  std::vector<std::uint32_t> places;
  for (const auto& id : rule.order) {
    const auto named =
        std::find_if(q.pack.requirements.begin(), q.pack.requirements.end(), [&](const auto& r) { return r.id == id; });
    if (named == q.pack.requirements.end()) continue;
    const auto* other = std::get_if<norm::structure_rule>(&named->expect);
    if (other == nullptr) continue;
    if (const auto unit = unit_on(q, rule.unit, other->subject); unit != no_provision) places.push_back(unit);
  }
  // One chapter may answer two subjects; what counts is that none stands before an earlier one.
  std::vector<std::size_t> longest(places.size(), 1);
  std::vector<std::size_t> before(places.size(), SIZE_MAX);
  std::size_t best = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (places[k] <= places[i] && longest[k] + 1 > longest[i]) longest[i] = longest[k] + 1, before[i] = k;
    }
    if (longest[i] > longest[best]) best = i;
  }
  std::vector<bool> in_order(places.size(), false);
  for (std::size_t i = best; i < places.size(); i = before[i]) in_order[i] = true;
  answer made = satisfied(q);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (in_order[i]) continue;
    auto misplaced = violated(q, finding_type::misplaced, place_of(q, places[i]), "chapter-order");
    made.verdict = requirement_verdict::violated;
    made.findings.push_back(std::move(misplaced.findings.front()));
  }
  return made;
}

answer judge_count(const question& q, const norm::structure_rule& rule) {
  const auto& provisions = q.draft().provisions;
  const auto units =
      std::count_if(provisions.begin(), provisions.end(), [&](const auto& p) { return p.kind == rule.unit; });
  if (units == *rule.count) return satisfied(q);
  auto made = violated(q, finding_type::structure, place_of_head(q), "number-of-units:" + std::to_string(units));
  return made;
}

}  // namespace

bool is_on_subject(const question& q, std::uint32_t unit, const std::vector<norm::pattern>& subject) {
  const auto heading = text::fold_phrase(q.draft().provisions[unit].heading);
  return std::any_of(subject.begin(), subject.end(), [&](const norm::pattern& pattern) {
    return !pattern.terms.empty() &&
           std::all_of(pattern.terms.begin(), pattern.terms.end(), [&](const std::string& term) {
             return heading.find(text::fold_phrase(term)) != std::string::npos;
           });
  });
}

answer evaluate_structure(const question& q) {
  const auto& rule = q.expect<norm::structure_rule>();
  if (!rule.subject.empty()) return judge_subject(q, rule);
  if (!rule.order.empty()) return judge_order(q, rule);
  if (rule.count) return judge_count(q, rule);
  return undetermined({"Yêu cầu không nêu điều kiện nào để kiểm tra.", "The requirement names nothing to check."});
}

}  // namespace quyche::inline v0::conformance
