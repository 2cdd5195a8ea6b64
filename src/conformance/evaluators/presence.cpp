// Something must be said, or must not be claimed.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "conformance/evaluator.hpp"
#include "domain/force.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

namespace {

/// The fact that overturns what a pattern asks for, whatever else the draft says; a kind of meeting that is not held is one.
const domain::fact* overturned(const question& q, const norm::pattern& pattern) {
  if (!pattern.topic) return nullptr;
  // Where a share of votes is asked for elsewhere, who decides against it overturns collective work, not the vote.
  const auto& votes = q.ready.of(domain::topic::majority);
  const bool voted = std::any_of(votes.begin(), votes.end(), [](const domain::fact* fact) {
    return std::holds_alternative<domain::share_rule>(fact->value) && fact->standing == domain::standing::required;
  });
  if (*pattern.topic == domain::topic::majority && voted) return nullptr;
  if (*pattern.topic == domain::topic::principle && voted && pattern.name == "tập thể lãnh đạo, cá nhân phụ trách") {
    for (const auto* fact : votes) {
      const auto* named = std::get_if<domain::named>(&fact->value);
      if (named != nullptr && fact->derivation == "overturned") return fact;
    }
  }
  for (const auto* fact : facts_of(q, *pattern.topic)) {
    const auto* named = std::get_if<domain::named>(&fact->value);
    const auto* held = std::get_if<domain::frequency_rule>(&fact->value);
    const bool refused = named != nullptr ? fact->derivation == "overturned" : held != nullptr && held->count == 0;
    if (!refused) continue;
    if (pattern.name.empty() || pattern.name == (named != nullptr ? named->name : name_of(held->meeting))) return fact;
  }
  return nullptr;
}

struct manner {
  domain::standing standing = domain::standing::required;
  const char* derivation = "";
  bool asked_for = false;  ///< must be done, and the other terms say of what
};

/// What a provision makes of the terms found in it: done, may be left undone ("có thể kiểm tra"), not done ("không đề xuất về tổ chức, cán
/// bộ"), or done but for one of them ("trừ công tác cán bộ").
manner standing_of(const question& q, std::uint32_t provision, const norm::pattern& pattern) {
  static const text::phrase_table excepts{
      {"trừ", 1}, {"ngoại trừ", 1}, {"không bao gồm", 1}, {"không kể", 1}, {"không gồm", 1}};
  const auto duty = q.asked.topic == domain::topic::duty || q.asked.topic == domain::topic::power;
  if (!duty || pattern.in_heading || pattern.terms.empty()) return {};
  std::vector<std::pair<std::string, int>> entries;
  for (std::size_t i = 0; i < pattern.terms.size(); ++i)
    entries.emplace_back(resolved_name(q, pattern.terms[i]), i == 0 ? 1 : 2);
  const text::phrase_table terms(entries);
  const auto& p = q.draft().provisions[provision];
  const auto begin = std::min(p.own.begin + p.label.size(), p.own.end);
  const auto tokens = text::tokenise(q.content().substr(begin, p.own.end - begin), begin);
  bool done = false;
  bool denied = false;
  bool optional = false;
  bool asked_for = false;
  bool excepted = false;
  std::size_t start = 0;  // of the sentence
  static const text::phrase_table foreign{
      {"không thuộc phạm vi", 1},   {"không thuộc nhiệm vụ", 1},   {"không thuộc trách nhiệm", 1},
      {"không thuộc chức năng", 1}, {"không phải là nhiệm vụ", 1}, {"không là nhiệm vụ", 1},
      {"không phải nhiệm vụ", 1},   {"không thuộc thẩm quyền", 1}, {"không phải trách nhiệm", 1}};
  if (const auto no = foreign.find(tokens, 0, tokens.size()); no != tokens.size() &&
                                                              terms.find(tokens, 0, tokens.size()) != tokens.size() &&
                                                              pattern.terms.size() > 1 && tokens.size() < 60)
    denied = true;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is(i, ";") || tokens.is(i, ".")) start = i + 1;
    const auto ends = [&](std::size_t k) { return k >= tokens.size() || tokens.is(k, ";") || tokens.is(k, "."); };
    std::size_t stop = i;
    while (!ends(stop)) ++stop;
    if (const auto word = excepts.longest(tokens, i)) {
      for (std::size_t k = i + word.length; k < stop && !excepted; ++k) {
        const auto term = terms.longest(tokens, k);
        excepted = term && term.value == 2 && done;
      }
    }
    const auto first = terms.longest(tokens, i);
    if (!first || first.value != 1) continue;
    const auto how = domain::force_of(tokens, {start, stop}, i);
    const auto after = i + first.length;
    const bool named = pattern.terms.size() == 1 || terms.find(tokens, after, stop) != stop;
    const bool may_be_optional = how == domain::standing::optional && q.asked.topic == domain::topic::duty;
    if (how == domain::standing::required || (how == domain::standing::optional && !may_be_optional)) {
      done = true;
      asked_for = asked_for || named;
      continue;
    }
    (may_be_optional ? optional : denied) |= named;
    i = after - 1;
  }
  if (denied && (!done || pattern.terms.size() > 1)) return {domain::standing::refused, "refused"};
  if (excepted) return {domain::standing::optional, "exception-added"};
  if (optional && !done) return {domain::standing::optional, "made-optional"};
  return {domain::standing::required, "", asked_for};
}

/// The same for the draft: what one provision leaves open another one may ask for, and what only has to be spoken of is spoken of.
manner standing_in_draft(const question& q, std::uint32_t provision, const norm::pattern& pattern) {
  const auto how = standing_of(q, provision, pattern);
  if (std::string_view(how.derivation) != "made-optional") return how;
  if (q.asked.must_speak) return {};
  const auto& provisions = q.draft().provisions;
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    if (i == provision || provisions[i].end != i + 1 || provisions[i].kind < document::provision_kind::article)
      continue;
    const bool all = std::all_of(pattern.terms.begin(), pattern.terms.end(), [&](const std::string& term) {
      return q.folded.holds(i, text::fold_phrase(resolved_name(q, term)));
    });
    if (all && standing_of(q, i, pattern).asked_for) return {};
  }
  return how;
}

/// Whether a unit stands in a chapter on another of the norm's subjects, while the draft has a chapter on its own.
bool stands_among_others(const question& q, std::uint32_t provision) {
  const auto& provisions = q.draft().provisions;
  auto chapter = provision;
  while (chapter != document::no_provision && provisions[chapter].kind != document::provision_kind::chapter)
    chapter = provisions[chapter].parent;
  if (chapter == document::no_provision || chapter == provision) return false;
  bool other = false;
  bool own_elsewhere = false;
  for (const auto& r : q.pack.requirements) {
    const auto* rule = std::get_if<norm::structure_rule>(&r.expect);
    if (rule == nullptr || rule->unit != document::provision_kind::chapter || rule->subject.empty()) continue;
    const auto is_on = [&](std::uint32_t unit) { return is_on_subject(q, unit, rule->subject); };
    if (r.address != q.asked.address) {
      other = other || is_on(chapter);
      continue;
    }
    if (is_on(chapter)) return false;
    for (std::uint32_t i = 0; i < provisions.size(); ++i)
      own_elsewhere = own_elsewhere || (provisions[i].kind == document::provision_kind::chapter && is_on(i));
  }
  return other && own_elsewhere;
}

}  // namespace

answer evaluate_presence(const question& q) {
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    if (const auto* fact = overturned(q, pattern))
      return violated(q, finding_type::contradicting, place_of(q, *fact), "refused", fact);
  }
  // A principle that is named and not followed: its name alone does not satisfy.
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    if (!pattern.topic || *pattern.topic != domain::topic::principle || find_pattern(q, pattern)) continue;
    for (const auto* fact : facts_of(q, *pattern.topic)) {
      const auto* named = std::get_if<domain::named>(&fact->value);
      if (named == nullptr || named->name != pattern.name || named->standing == domain::standing::required) continue;
      const bool no = named->standing == domain::standing::refused;
      return violated(q, no ? finding_type::contradicting : finding_type::weaker, place_of(q, *fact),
                      no ? "refused" : "made-optional", fact);
    }
  }
  const domain::fact* spoken_of = nullptr;
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    const auto match = find_pattern(q, pattern);
    if (match.fact != nullptr && match.fact->derivation == "spoken-of") {
      if (spoken_of == nullptr) spoken_of = match.fact;
      continue;
    }
    if (match.fact != nullptr) return satisfied(q, match.fact);
    if (!match) continue;
    if (const auto how = standing_in_draft(q, match.provision, pattern); how.standing != domain::standing::required) {
      const bool no = how.standing == domain::standing::refused;
      return violated(q, no ? finding_type::contradicting : finding_type::weaker, place_of(q, match.provision),
                      how.derivation);
    }
    if (!pattern.relation_with.empty() && stands_among_others(q, match.provision))
      return violated(q, finding_type::misplaced, place_of(q, match.provision), "chapter-of-another-subject");
    return satisfied_at(q, match.provision);
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
  // Where a principle is overturned, one beside it is not just left unsaid.
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    if (const auto* fact = overturned(q, {pattern.topic, {}, {}, false, {}}))
      return violated(q, finding_type::contradicting, place_of(q, *fact), "refused", fact);
  }
  return silent(q);
}

answer evaluate_absence(const question& q) {
  // An organ or an office of another time is claimed from nobody.
  const auto type = q.asked.topic == domain::topic::in_force ? finding_type::in_force : finding_type::unsupported;
  for (const auto& pattern : q.expect<norm::any_of>().patterns) {
    const auto match = find_pattern(q, pattern);
    if (match.fact != nullptr) return violated(q, type, place_of(q, *match.fact), "claimed", match.fact);
    if (match) return violated(q, type, place_of(q, match.provision), "claimed");
  }
  return satisfied(q);
}

}  // namespace quyche::inline v0::conformance
