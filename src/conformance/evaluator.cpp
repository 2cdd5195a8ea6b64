#include "conformance/evaluator.hpp"

#include <algorithm>
#include <utility>

#include "domain/dealings.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

namespace {

using document::no_provision;

constexpr std::pair<norm::kind, evaluator> table[] = {
    {norm::kind::presence, evaluate_presence},
    {norm::kind::absence, evaluate_absence},
    {norm::kind::provision, evaluate_provision},
    {norm::kind::structure, evaluate_structure},
    {norm::kind::share, evaluate_share},
    {norm::kind::frequency, evaluate_frequency},
    {norm::kind::composition, evaluate_composition},
    {norm::kind::appointment, evaluate_appointment},
    {norm::kind::relation, evaluate_relation},
    {norm::kind::modality, evaluate_modality},
    {norm::kind::consultation, evaluate_consultation},
    {norm::kind::deadline, evaluate_deadline},
    {norm::kind::report_period, evaluate_report_period},
    {norm::kind::effect, evaluate_effect},
    {norm::kind::body, evaluate_body},
    {norm::kind::basis, evaluate_basis},
    {norm::kind::citation, evaluate_citation},
    {norm::kind::numbering, evaluate_numbering},
    {norm::kind::consistency, evaluate_consistency},
    {norm::kind::in_force, evaluate_in_force},
};

/// A place as requirements that it satisfies name it.
requirement_result::fact_place bare_place(const question& q, std::string address, span where) {
  // A căn cứ lent by a decision carries its document's number already.
  if (address.find('/') == std::string::npos) address.insert(0, q.prefix());
  return {std::move(address), document::position(q.file, where)};
}

document_place place(const question& q, std::string address, span where) {
  auto bare = bare_place(q, std::move(address), where);
  document_place made;
  made.address = std::move(bare.address);
  made.where = bare.where;
  made.quote = document::quote(q.file, where);
  return made;
}

template <class Value>
bool any_or_has(const std::vector<Value>& values, Value value) {
  return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

/// The name a pattern can ask a fact for: a principle's, a kind of meeting, a kind of relation.
bool fact_has_name(const domain::fact& fact, std::string_view name) {
  const auto* named = std::get_if<domain::named>(&fact.value);
  if (named != nullptr && named->standing != domain::standing::required) return false;
  if (fact.standing == domain::standing::refused) return false;
  if (name.empty()) return true;
  if (named != nullptr) return text::fold_phrase(named->name) == text::fold_phrase(name);
  if (const auto* frequency = std::get_if<domain::frequency_rule>(&fact.value))
    return name_of(frequency->meeting) == name;
  if (const auto* relation = std::get_if<domain::relation>(&fact.value)) return name_of(relation->kind) == name;
  if (const auto* list = std::get_if<domain::composition>(&fact.value)) {
    // Who is listed is a member, whatever else he is.
    if (fact.derivation == "member-list" && name == name_of(domain::office::member)) return true;
    return std::any_of(list->members.begin(), list->members.end(),
                       [&](const domain::member& one) { return name_of(one.office) == name; });
  }
  return false;
}

/// Whether folded words hold a folded phrase between word boundaries.
bool holds_phrase(std::string_view folded, std::string_view phrase) {
  for (auto at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1)) {
    const bool starts = at == 0 || folded[at - 1] == ' ';
    const auto end = at + phrase.size();
    if (starts && (end == folded.size() || folded[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

evaluator evaluator_of(norm::kind kind) noexcept {
  for (const auto& [candidate, function] : table) {
    if (candidate == kind) return function;
  }
  return nullptr;
}

std::vector<const domain::fact*> facts_of(const question& q, domain::topic topic) {
  std::vector<const domain::fact*> near;
  std::vector<const domain::fact*> far;
  const auto& draft = q.draft();
  const auto& answering = q.aligned.all(document::article_of(q.asked.address));
  for (const auto* fact : q.ready.of(topic)) {
    const bool inside = std::any_of(answering.begin(), answering.end(), [&](std::uint32_t article) {
      return article <= fact->provision && fact->provision < draft.provisions[article].end;
    });
    (inside ? near : far).push_back(fact);
  }
  near.insert(near.end(), far.begin(), far.end());
  return near;
}

document_place place_of(const question& q, const domain::fact& fact) { return place(q, fact.address, fact.where); }

document_place place_of(const question& q, std::uint32_t provision) {
  const auto& p = q.draft().provisions[provision];
  return place(q, p.address, p.own);
}

document_place place_of_head(const question& q) {
  const auto& draft = q.draft();
  return place(q, "head", draft.title.empty() ? span{draft.where.begin, draft.where.begin} : draft.title);
}

answer satisfied(const question& q, const domain::fact* by) {
  answer made;
  made.verdict = requirement_verdict::satisfied;
  if (by != nullptr) made.facts.push_back(bare_place(q, by->address, by->where));
  return made;
}

answer satisfied_at(const question& q, std::uint32_t provision) {
  answer made;
  made.verdict = requirement_verdict::satisfied;
  const auto& p = q.draft().provisions[provision];
  made.facts.push_back(bare_place(q, p.address, p.own));
  return made;
}

answer undetermined(bilingual reason) {
  answer made;
  made.verdict = requirement_verdict::undetermined;
  made.reason = std::move(reason);
  return made;
}

answer not_applicable(bilingual reason) {
  answer made;
  made.verdict = requirement_verdict::not_applicable;
  made.reason = std::move(reason);
  return made;
}

answer missing(const question& q, std::string derivation) {
  answer made;
  made.verdict = requirement_verdict::violated;
  finding found;
  found.type = finding_type::missing;
  found.anchor = anchor_of(q.aligned, q.pack, q.asked.address, q.draft(), q.prefix());
  found.derivation = std::move(derivation);
  made.findings.push_back(std::move(found));
  return made;
}

bool article_is_lacking(const question& q) {
  const auto article = document::article_of(q.asked.address);
  if (!q.aligned.has_articles || q.aligned.find(article) != no_provision) return false;
  return std::any_of(q.pack.requirements.begin(), q.pack.requirements.end(), [&](const norm::requirement& r) {
    return r.kind == norm::kind::provision && r.must_speak && r.address == article;
  });
}

answer silent(const question& q) {
  // What stands in an article that the draft lacks altogether is missing with it.
  if (article_is_lacking(q)) return missing(q, "article-missing");
  if (q.asked.must_speak) return missing(q, "not-found");
  return undetermined({"Dự thảo không nói đến nội dung này; quy chế làm việc không bắt buộc phải nhắc lại.",
                       "The draft does not speak of this; a working regulation need not repeat it."});
}

answer violated(const question& q, finding_type type, document_place where, std::string derivation,
                const domain::fact* by) {
  answer made;
  made.verdict = requirement_verdict::violated;
  if (by != nullptr) made.facts.push_back(bare_place(q, by->address, by->where));
  finding found;
  found.type = type;
  found.document = std::move(where);
  found.derivation = std::move(derivation);
  made.findings.push_back(std::move(found));
  return made;
}

answer by_comparison(const question& q, domain::comparison_result how, const domain::fact& fact,
                     std::string derivation) {
  if (norm::allows(q.asked.binds, how)) return satisfied(q, &fact);
  const bool less = how == domain::comparison_result::weaker;
  return violated(q, less ? finding_type::weaker : finding_type::contradicting, place_of(q, fact),
                  std::move(derivation), &fact);
}

bool is_special(const question& q, const domain::fact& f) {
  static const text::phrase_table special{{"riêng", 1}, {"đối với", 1},  {"trường hợp", 1},
                                          {"trừ", 1},   {"ngoài ra", 1}, {"khi", 1}};
  static const text::phrase_table every{{"mọi", 1},    {"tất cả", 1}, {"tất cả các", 1},
                                        {"bất kỳ", 1}, {"bất cứ", 1}, {"toàn bộ", 1}};
  static const text::phrase_table about{{"về", 1},         {"bàn", 1},       {"chuyên đề", 1},
                                        {"đột xuất", 1},   {"định kỳ", 1},   {"liên quan", 1},
                                        {"bất thường", 1}, {"thường kỳ", 1}, {"công tác", 1}};
  if (f.topic != domain::topic::quorum && f.topic != domain::topic::majority && f.topic != domain::topic::deadline)
    return false;
  const auto& own = q.draft().provisions[f.provision].own;
  const auto begin = own.begin;
  const auto tokens = text::tokenise(q.content().substr(begin, f.where.begin - begin), begin);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto match = special.longest(tokens, i);
    // "được tiến hành khi có", "thông qua khi có": the condition that every share has; "đối với mọi cuộc họp": no special one.
    const bool general = match && every.longest(tokens, i + match.length) &&
                         about.find(tokens, i + match.length, tokens.size()) == tokens.size();
    if (general) i += match.length;
    if (match && !general && !tokens.is(i, "khi")) return true;
  }
  return false;
}

domain::relation_of_names as_named_in(const domain::relation_of_names& other,
                                      domain::relation_of_names found) noexcept {
  for (auto* end : {&found.from, &found.to}) {
    for (const auto* name : {other.from, other.to}) {
      if (!domain::body_names::acts_for(**end, *name)) continue;
      *end = name;
      break;
    }
  }
  return found;
}

std::string resolved_name(const question& q, std::string_view name) {
  if (name == "@body") return q.organ.name.empty() ? std::string(vietnamese(q.organ.kind)) : q.organ.name;
  if (name == "@institution") return std::string(vietnamese(q.organ.institution));
  return std::string(name);
}

bool holds(const norm::condition& when, const domain::body& organ, const domain::facts* facts) {
  if (!any_or_has(when.bodies, organ.kind) || !any_or_has(when.institutions, organ.institution)) return false;
  // A title often leaves the level to the issuer's name; what is not said is not held against the draft.
  if (organ.level != domain::level::unknown && !any_or_has(when.levels, organ.level)) return false;
  if (!when.has || facts == nullptr) return true;
  return std::any_of(facts->list.begin(), facts->list.end(),
                     [&](const domain::fact& f) { return f.topic == *when.has && fact_has_name(f, when.has_name); });
}

namespace {

/// Whether one of the bodies is the other, or acts for it.
bool is_party_to(std::string_view found, std::string_view asked, domain::body_names& names) {
  return names.acts_for(found, asked) || names.acts_for(asked, found);
}

/// The first unit on the working relation with a body: a heading or a clause that opens with it, or a rule on it under a heading on relations.
pattern_match find_relation_with(const question& q, std::string_view name) {
  const auto asked = resolved_name(q, name);
  auto& bodies = q.ready.bodies();
  const auto names_it = [&](const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& one) { return is_party_to(one, asked, bodies); });
  };
  const auto& provisions = q.draft().provisions;
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    const auto& p = provisions[i];
    const bool introduces = holds_phrase(q.folded.heading(i), "với") || holds_phrase(q.folded.heading(i), "giữa");
    const bool by_heading = introduces && names_it(domain::dealt_with(p.heading, q.organ));
    if (by_heading || names_it(domain::opening_of(q.content(), p, q.organ))) return {nullptr, i};
  }
  const auto about_relations = [&](std::uint32_t i) {
    for (; i != no_provision; i = provisions[i].parent) {
      if (holds_phrase(q.folded.heading(i), "quan hệ")) return true;
    }
    return false;
  };
  for (const auto* fact : facts_of(q, domain::topic::relation)) {
    const auto& found = std::get<domain::relation>(fact->value);
    const bool ranks = found.kind == domain::relation_kind::leads || found.kind == domain::relation_kind::led_by ||
                       found.kind == domain::relation_kind::supervised_by;
    const bool own = ranks && bodies.same(found.from, q.organ.name) && is_party_to(found.to, asked, bodies);
    if (own && about_relations(fact->provision)) return {fact, no_provision};
  }
  return {};
}

}  // namespace

pattern_match find_pattern(const question& q, const norm::pattern& pattern) {
  if (!pattern.relation_with.empty()) return find_relation_with(q, pattern.relation_with);
  if (pattern.topic) {
    for (const auto* fact : facts_of(q, *pattern.topic)) {
      const auto* relation = std::get_if<domain::relation>(&fact->value);
      const bool of_another = relation != nullptr && !q.ready.bodies().same(relation->from, q.organ.name);
      if (!fact->blank && !of_another && fact_has_name(*fact, pattern.name)) return {fact, no_provision};
    }
    // "Ban Thường vụ Tỉnh ủy lãnh đạo Ban cán sự đảng": the same relation seen from the other side.
    const auto kind = from_name<domain::relation_kind>(pattern.name);
    if (*pattern.topic != domain::topic::relation || !kind || domain::reversed(*kind) == *kind) return {};
    for (const auto* fact : facts_of(q, *pattern.topic)) {
      const auto& found = std::get<domain::relation>(fact->value);
      const bool reversed = found.kind == domain::reversed(*kind) && q.ready.bodies().same(found.to, q.organ.name);
      if (reversed && fact->standing != domain::standing::refused) return {fact, no_provision};
    }
    return {};
  }
  if (pattern.terms.empty()) return {};
  std::vector<std::string> terms;
  for (const auto& term : pattern.terms) terms.push_back(text::fold_phrase(resolved_name(q, term)));
  const auto& provisions = q.draft().provisions;
  std::uint32_t found = no_provision;
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    const auto& p = provisions[i];
    // Inside the first provision that holds all terms the smallest one is meant.
    if (found != no_provision && i >= provisions[found].end) break;
    if (p.kind < document::provision_kind::article && !pattern.in_heading) continue;
    const bool all = std::all_of(terms.begin(), terms.end(), [&](const std::string& term) {
      return pattern.in_heading ? holds_phrase(q.folded.heading(i), term) : q.folded.holds(i, term);
    });
    if (all) found = i;
    if (all && pattern.in_heading) break;
    // What a subtree does not hold none of its provisions holds.
    if (!all && !pattern.in_heading) i = p.end - 1;
  }
  return {nullptr, found};
}

}  // namespace quyche::inline v0::conformance
