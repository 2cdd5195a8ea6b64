// Evaluators: one kind of requirement, one function, one file, one row in evaluators.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/conformance/report.hpp>
#include <quyche/document/address.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/norm/norm.hpp>

#include "conformance/counterparts.hpp"
#include "conformance/draft_facts.hpp"
#include "conformance/folded_words.hpp"

namespace quyche::inline v0::conformance {

/// One requirement before one draft.
struct question {
  const document::file& file;
  std::size_t document;  ///< index of the judged document
  const domain::facts& facts;
  const draft_facts& ready;   ///< the same facts
  const domain::body& organ;  ///< as the caller or the draft says
  const norm::pack& pack;
  const norm::requirement& asked;
  const counterparts& aligned;
  std::optional<date> as_of;
  const folded_words& folded;

  const document::tree& draft() const { return file.documents[document]; }
  std::string_view content() const { return file.reading.content; }
  std::string prefix() const { return file.prefix(document); }

  /// The expectation as its type; every evaluator gets the one its kind has.
  template <class Expectation>
  const Expectation& expect() const {
    return std::get<Expectation>(asked.expect);
  }
};

/// The answer. Findings carry what the evaluator knows; judge() adds ids, norm, severity and fingerprint.
struct answer {
  requirement_verdict verdict = requirement_verdict::undetermined;
  std::vector<finding> findings;
  std::vector<requirement_result::fact_place> facts;
  std::optional<bilingual> reason;
};

using evaluator = answer (*)(const question&);

/// The evaluator of a kind. Every kind has one.
evaluator evaluator_of(norm::kind kind) noexcept;

// What evaluators share.

/// Facts of the requirement's topic; those inside the counterpart of the norm's article come first.
std::vector<const domain::fact*> facts_of(const question& q, domain::topic topic);

/// A place in the draft.
document_place place_of(const question& q, const domain::fact& fact);
document_place place_of(const question& q, std::uint32_t provision);
document_place place_of_head(const question& q);

answer satisfied(const question& q, const domain::fact* by = nullptr);
answer satisfied_at(const question& q, std::uint32_t provision);
answer undetermined(bilingual reason);
answer not_applicable(bilingual reason);
/// Whether the requirement stands in an article of the norm that the draft must have and lacks. What is known by the likeness of its words
/// alone (a duty, a deadline) is then answered elsewhere only by what satisfies it: a like sentence on another matter is no answer.
bool article_is_lacking(const question& q);
/// Nothing in the draft answers: a violation where the requirement must be spoken of, else undetermined.
answer silent(const question& q);
/// A violation at a place of the draft.
answer violated(const question& q, finding_type type, document_place where, std::string derivation,
                const domain::fact* by = nullptr);
/// The finding of something missing, with its anchor.
answer missing(const question& q, std::string derivation);

/// The answer for a comparison of what the draft says with what the norm asks, under `binds`.
answer by_comparison(const question& q, domain::comparison_result how, const domain::fact& fact,
                     std::string derivation);

/// A relation with the names the other one has for the same bodies.
domain::relation_of_names as_named_in(const domain::relation_of_names& other, domain::relation_of_names found) noexcept;

/// A name with @body and @institution put in.
std::string resolved_name(const question& q, std::string_view name);

/// Whether a condition holds for the draft.
bool holds(const norm::condition& when, const domain::body& organ, const domain::facts* facts);

/// The first place that a pattern matches: a fact or a provision.
struct pattern_match {
  const domain::fact* fact = nullptr;
  std::uint32_t provision = document::no_provision;
  explicit operator bool() const noexcept { return fact != nullptr || provision != document::no_provision; }
};
pattern_match find_pattern(const question& q, const norm::pattern& pattern);

/// Whether the heading of a unit is on a subject: it holds all terms of one of the patterns.
bool is_on_subject(const question& q, std::uint32_t unit, const std::vector<norm::pattern>& subject);

/// Whether a share or a deadline is a rule for a special case, which does not contradict the general one.
bool is_special(const question& q, const domain::fact& f);

answer evaluate_presence(const question& q);
answer evaluate_absence(const question& q);
answer evaluate_provision(const question& q);
answer evaluate_structure(const question& q);
answer evaluate_share(const question& q);
answer evaluate_frequency(const question& q);
answer evaluate_composition(const question& q);
answer evaluate_appointment(const question& q);
answer evaluate_relation(const question& q);
answer evaluate_modality(const question& q);
answer evaluate_consultation(const question& q);
answer evaluate_deadline(const question& q);
answer evaluate_report_period(const question& q);
answer evaluate_effect(const question& q);
answer evaluate_body(const question& q);
answer evaluate_basis(const question& q);
answer evaluate_citation(const question& q);
answer evaluate_numbering(const question& q);
answer evaluate_consistency(const question& q);
answer evaluate_in_force(const question& q);

/// Canonical names of bodies that lead each other in a circle; empty when leadership is acyclic. (Boost.Graph stays behind graph.cpp.)
std::vector<std::string> leadership_cycle(const std::vector<domain::relation_of_names>& relations);

}  // namespace quyche::inline v0::conformance
