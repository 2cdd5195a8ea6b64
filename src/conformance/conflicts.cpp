#include <quyche/conformance/conflicts.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "conformance/requirement_order.hpp"
#include "norm/describe.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::comparison_result;

/// One requirement with its pack, by its place in the packs.
struct entry {
  std::size_t pack;
  const norm::pack* from;
  const norm::requirement* what;
};

template <class Value>
bool meet(const std::vector<Value>& a, const std::vector<Value>& b) {
  return a.empty() || b.empty() || std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

bool meet(const norm::condition& a, const norm::condition& b) {
  return meet(a.bodies, b.bodies) && meet(a.institutions, b.institutions) && meet(a.levels, b.levels);
}

/// Whether some body has to follow both.
bool apply_together(const entry& a, const entry& b) {
  const norm::condition any;
  const auto& a_when = a.what->when ? *a.what->when : any;
  const auto& b_when = b.what->when ? *b.what->when : any;
  return meet(a.from->applies_to, b.from->applies_to) && meet(a_when, b_when) && meet(a_when, b.from->applies_to) &&
         meet(b_when, a.from->applies_to);
}

/// Whether some day lies in both times. An end that is not certain is no end.
bool in_force_together(const interval& a, const interval& b) {
  const auto begins_after = [](const interval& later, const interval& earlier) {
    return later.from && earlier.to_latest && *later.from > *earlier.to_latest;
  };
  return !begins_after(a, b) && !begins_after(b, a);
}

/// Kinds whose every other value is refused, not only a contrary one.
bool is_measured(norm::kind kind) noexcept {
  return kind == norm::kind::share || kind == norm::kind::frequency || kind == norm::kind::deadline;
}

bool values_conflict(const norm::requirement& a, const norm::requirement& b) {
  const auto how = compare(a.expect, b.expect);
  if (how == comparison_result::contradicting) return true;
  if (how == comparison_result::incomparable || !is_measured(a.kind)) return false;
  return !norm::allows(b.binds, how) && !norm::allows(a.binds, domain::reversed(how));
}

/// Kinds of organ that a rule puts into an institution.
std::set<domain::body_kind> organs_of(const norm::organ_rule& rule, domain::institution where) {
  std::set<domain::body_kind> kinds;
  for (const auto& row : rule.organs) {
    if (std::find(row.institutions.begin(), row.institutions.end(), where) != row.institutions.end())
      kinds.insert(row.kind);
  }
  return kinds;
}

bool organs_conflict(const norm::organ_rule& a, const norm::organ_rule& b) {
  for (const auto& row : a.organs) {
    for (const auto where : row.institutions) {
      const auto one = organs_of(a, where);
      const auto other = organs_of(b, where);
      const bool shared = std::any_of(other.begin(), other.end(), [&](auto kind) { return one.contains(kind); });
      if (!other.empty() && !shared) return true;
    }
  }
  return false;
}

bool contradict(const norm::requirement& a, const norm::requirement& b) {
  if (const auto* organs = std::get_if<norm::organ_rule>(&a.expect)) {
    const auto* others = std::get_if<norm::organ_rule>(&b.expect);
    return others != nullptr && organs_conflict(*organs, *others);
  }
  if (const auto* unit = std::get_if<norm::structure_rule>(&a.expect)) {
    const auto* other = std::get_if<norm::structure_rule>(&b.expect);
    return other != nullptr && unit->count && other->count && *unit->count != *other->count;
  }
  // What one asks for and the other forbids; the patterns are the same, or they would not have met.
  if (a.kind != b.kind) return true;
  return values_conflict(a, b);
}

bool refine(const norm::requirement& a, const norm::requirement& b) { return a.refines == b.id || b.refines == a.id; }

/// Requirements that can contradict each other are of one class and on one subject.
using requirement_class = std::pair<norm::kind, domain::topic>;
requirement_class class_of(const norm::requirement& what) noexcept {
  return {what.kind == norm::kind::absence ? norm::kind::presence : what.kind, what.topic};
}

bool is_comparable(const norm::requirement& what) noexcept {
  return what.replaced_by.empty() && what.decidable == norm::decidable::machine && what.kind != norm::kind::provision &&
         what.kind != norm::kind::in_force;
}

/// Calls `use` with each requirement that may contradict another, in order.
template <class Use>
void each_comparable(const std::vector<std::shared_ptr<const norm::pack>>& packs, Use&& use) {
  for (std::size_t i = 0; i < packs.size(); ++i) {
    if (packs[i]->kind == norm::pack_kind::document) continue;
    for (const auto& what : packs[i]->requirements) {
      if (is_comparable(what)) use(entry{i, packs[i].get(), &what});
    }
  }
}

/// The classes that more than one pack has requirements of: the others need not be told apart by their subjects.
std::set<requirement_class> shared_classes(const std::vector<std::shared_ptr<const norm::pack>>& packs) {
  std::map<requirement_class, std::size_t> first;
  std::set<requirement_class> shared;
  each_comparable(packs, [&](const entry& here) {
    const auto known = first.emplace(class_of(*here.what), here.pack).first;
    if (known->second != here.pack) shared.insert(known->first);
  });
  return shared;
}

norm_conflict told(const norm::requirement& a, const norm::requirement& b) {
  const auto side = [](const norm::requirement& what, language lang) {
    const auto expected = describe(what.expect, lang);
    return what.id + (expected.empty() ? std::string() : " (" + expected + ")");
  };
  return {a.id,
          b.id,
          a.topic,
          {"Hai chuẩn mâu thuẫn: " + side(a, language::vi) + " và " + side(b, language::vi) +
               "; nếu một bên cụ thể hóa bên kia, hãy ghi refines trong gói.",
           "Two norms contradict each other: " + side(a, language::en) + " and " + side(b, language::en) +
               "; if one makes the other specific, say so with refines in the pack."}};
}

}  // namespace

std::vector<norm_conflict> find_conflicts(const std::vector<std::shared_ptr<const norm::pack>>& packs) {
  std::map<std::pair<requirement_class, std::string>, std::vector<entry>> subjects;
  std::vector<norm_conflict> found;
  const auto shared = shared_classes(packs);
  each_comparable(packs, [&](const entry& here) {
    const auto& what = *here.what;
    if (!shared.contains(class_of(what))) return;
    auto& same_subject = subjects[{class_of(what), subject_of(what)}];
    // A pack that repeats itself does not make this quadratic: the first requirements on a subject are enough to tell.
    constexpr std::size_t most = 32;
    for (std::size_t k = 0; k < std::min(same_subject.size(), most); ++k) {
      const auto& before = same_subject[k];
      if (before.pack == here.pack || refine(*before.what, what) || !apply_together(before, here) ||
          !in_force_together(before.from->in_force, here.from->in_force))
        continue;
      if (contradict(*before.what, what)) found.push_back(told(*before.what, what));
    }
    same_subject.push_back(here);
  });
  return found;
}

}  // namespace quyche::inline v0::conformance
