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

/// Whether an article settles some of the topics: half of its clauses or more state facts of them. One that is headed as another's does not,
/// whatever it says of them.
bool settles(const question& q, std::uint32_t article, const std::vector<domain::topic>& topics) {
  const auto& provisions = q.draft().provisions;
  const auto heading = q.folded.heading(article);
  if (heading.empty()) return false;
  for (const std::string_view other : {"với", "quan hệ", "bí thư", "ủy viên"}) {
    if ((' ' + std::string(heading) + ' ').find(' ' + std::string(other) + ' ') != std::string::npos) return false;
  }
  const auto states = [&](std::uint32_t from, std::uint32_t to) {
    return std::any_of(topics.begin(), topics.end(), [&](domain::topic topic) {
      const auto& facts = q.ready.of(topic);
      return topic != domain::topic::principle &&
             std::any_of(facts.begin(), facts.end(), [&](const domain::fact* fact) {
               return from <= fact->provision && fact->provision < to && fact->derivation != "overturned";
             });
    });
  };
  std::size_t clauses = 0;
  std::size_t told = 0;
  for (auto i = article + 1; i < provisions[article].end; i = provisions[i].end) {
    ++clauses;
    told += states(i, provisions[i].end) ? 1U : 0U;
  }
  return clauses == 0 ? states(article, article + 1) : told * 2 >= clauses;
}

/// Whether an article is headed as one on principles, as another unit is and its own is not.
bool belongs_to_principles(const question& q, std::uint32_t article, std::uint32_t unit) {
  constexpr std::string_view word = "nguyên tắc";
  const auto named = [&](std::uint32_t i) { return q.folded.heading(i).find(word) != std::string::npos; };
  const auto& provisions = q.draft().provisions;
  if (!named(article) || named(unit)) return false;
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    if (provisions[i].kind == provisions[unit].kind && i != unit && named(i)) return true;
  }
  return false;
}

/// The subjects of the norm that the heading of a unit is on.
std::size_t subjects_of(const question& q, std::uint32_t unit) {
  return static_cast<std::size_t>(
      std::count_if(q.pack.requirements.begin(), q.pack.requirements.end(), [&](const norm::requirement& r) {
        const auto* rule = std::get_if<norm::structure_rule>(&r.expect);
        return rule != nullptr && r.replaced_by.empty() && !rule->subject.empty() &&
               is_on_subject(q, unit, rule->subject);
      }));
}

/// Articles in a unit on this subject, and on no other of the norm's, that settle what does not belong there.
answer judge_articles(const question& q, const norm::structure_rule& rule, std::uint32_t unit) {
  const auto& provisions = q.draft().provisions;
  answer made = satisfied_at(q, unit);
  if (rule.foreign.empty() || provisions[unit].kind >= provision_kind::article || subjects_of(q, unit) > 1) return made;
  const bool has_articles = std::any_of(provisions.begin(), provisions.end(),
                                        [](const auto& p) { return p.kind == provision_kind::article; });
  const auto kind = has_articles ? provision_kind::article : provision_kind::clause;
  for (auto i = unit + 1; i < provisions[unit].end; ++i) {
    if (is_on_subject(q, i, rule.subject)) continue;
    if (provisions[i].kind != kind || (kind == provision_kind::clause && provisions[i].parent != unit)) continue;
    const bool principles =
        std::find(rule.foreign.begin(), rule.foreign.end(), domain::topic::principle) != rule.foreign.end();
    if (!settles(q, i, rule.foreign) && !(principles && belongs_to_principles(q, i, unit))) continue;
    auto wrong = violated(q, finding_type::misplaced, place_of(q, i), "article-of-another-subject");
    made.verdict = requirement_verdict::violated;
    made.findings.push_back(std::move(wrong.findings.front()));
  }
  return made;
}

answer judge_subject(const question& q, const norm::structure_rule& rule) {
  if (const auto unit = unit_on(q, rule.unit, rule.subject); unit != no_provision) return judge_articles(q, rule, unit);
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
  const auto heading = q.folded.heading(unit);
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
