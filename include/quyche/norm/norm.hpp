// Norms: what a regulation has to conform to, as data. A norm pack is an official text (or what is known about it) that has
// been read, plus human decisions on how binding each statement is. Value types; const objects may be shared by threads.
// The JSON form is docs/schema/pack.schema.json.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/error.hpp>
#include <quyche/core/names.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/domain/order.hpp>

namespace quyche::inline v0::norm {

/// The interval of pack formats this library reads.
inline constexpr int oldest_format = 1;
inline constexpr int newest_format = 1;

enum class pack_kind : std::uint8_t { charter, regulation, model, advice, document };
enum class layer : std::uint8_t { charter, regulation, model, local, advice, document };
enum class severity : std::uint8_t { remark, warning, error };  ///< ascending
enum class confidence : std::uint8_t { A, B, B_star, C };       ///< A two independent sources … C our inference
enum class text_form : std::uint8_t { quote, paraphrase };
enum class binding : std::uint8_t { exactly, at_least, at_most, may_specify };
enum class decidable : std::uint8_t { machine, person };

/// Whether a local text may stand so to a norm that binds so: stricter than a lower bound, looser than an upper one, neither where the
/// norm fixes the value, and anything that does not contradict where it leaves the value to be specified.
constexpr bool allows(binding binds, domain::comparison_result local) noexcept {
  using enum domain::comparison_result;
  switch (local) {
    case equal: return true;
    case stricter: return binds == binding::at_least || binds == binding::may_specify;
    case weaker: return binds == binding::at_most || binds == binding::may_specify;
    default: return false;
  }
}

/// Kinds of requirement. Closed; each is one evaluator: one .cpp in src/conformance/evaluators and one row of its table.
enum class kind : std::uint8_t {
  presence,      ///< something must be said: any_of patterns
  absence,       ///< something must not be claimed: any_of patterns; a hit is `unsupported`
  provision,     ///< the norm's article has a counterpart in the draft (alignment)
  structure,     ///< chapter subjects, their order, number of articles
  share,         ///< quorum or majority
  frequency,     ///< of meetings
  composition,   ///< members by post
  appointment,   ///< who appoints, on whose proposal
  relation,      ///< a working relation, with its direction
  modality,      ///< a duty, power or prohibition
  consultation,  ///< written consultation and its exceptions
  deadline,
  report_period,
  effect,
  body,         ///< which organ for which institution
  basis,        ///< an instrument among the căn cứ
  citation,     ///< citations that dangle or name the wrong date or issuer
  numbering,    ///< skipped, repeated or disordered numbers
  consistency,  ///< two facts of the same subject that cannot both hold
  in_force,     ///< the norm against the date the draft is judged as of
};

/// What to look for in the draft: a fact of a topic (with a name where given), words, or a unit on the relation with a body.
struct pattern {
  std::optional<domain::topic> topic;  ///< a fact of this topic …
  std::string name;  ///< … with this name (principle, minutes, …), meeting kind or relation kind; empty: any
  std::vector<std::string> terms;  ///< or: all of these phrases inside one provision (compared folded)
  bool in_heading = false;         ///< terms are looked up in headings only
  std::string relation_with;       ///< or: the working relation with this body, "@institution"
};
struct any_of {
  std::vector<pattern> patterns;
};
/// For kind structure: a chapter on a subject, chapters in an order, or a number of articles.
struct structure_rule {
  document::provision_kind unit = document::provision_kind::chapter;
  std::vector<pattern> subject;        ///< any of these, in the heading of such a unit
  std::vector<domain::topic> foreign;  ///< with a subject: what articles in such a unit do not settle
  std::vector<std::string> order;      ///< ids of subject requirements, in the norm's order
  std::optional<std::int64_t> count;   ///< number of such units
};
/// For kind provision: heading of the norm's article.
struct counterpart {
  std::string heading;
};
/// For kind body: an organ and the institutions it belongs in.
struct organ_rule {
  struct row {
    domain::body_kind kind;
    std::vector<domain::institution> institutions;
  };
  std::vector<row> organs;
};
/// For kinds citation, numbering and consistency: which statuses, diagnostics or topics count.
struct check_list {
  std::vector<std::string> items;
};

using expectation =
    std::variant<std::monostate, any_of, structure_rule, counterpart, organ_rule, check_list, domain::share_rule,
                 domain::frequency_rule, domain::composition, domain::appointment, domain::relation, domain::statement,
                 domain::consultation, domain::deadline, domain::report_rule, domain::effect, document::instrument>;

/// To which drafts a pack or requirement applies; an empty list is "any".
struct condition {
  std::vector<domain::body_kind> bodies;
  std::vector<domain::institution> institutions;
  std::vector<domain::level> levels;
  std::optional<domain::topic> has;  ///< only when the draft has a fact of this topic
  std::string has_name;              ///< … with this name
};

/// The norm's own words, or ours about it.
struct norm_text {
  text_form form = text_form::paraphrase;
  std::string vi;
};

/// What became of a requirement in a version of its pack.
struct history_entry {
  std::string version;
  std::string note;
};

/// Own words, Vietnamese, that show a requirement at work: a provision that meets it and one that does not. Either may be empty.
struct sample_texts {
  std::string good;
  std::string bad;
};

/// One testable sentence of a norm.
struct requirement {
  std::string id;       ///< "<pack>/<address>/t<nn>"
  std::string address;  ///< in the norm; "u" where its place is not known
  norm_text text;
  norm::confidence confidence = confidence::A;
  std::string url;
  norm::kind kind = kind::presence;
  domain::topic topic = domain::topic::structure;
  std::optional<domain::modality> modality;
  norm::binding binds = binding::exactly;
  bool must_speak = false;  ///< silence is a violation
  std::optional<condition> when;
  expectation expect;
  std::string refines;                     ///< id of the higher requirement this one makes specific; may be empty
  std::optional<norm::severity> severity;  ///< force, where it is not that of the pack
  std::optional<bilingual> message;
  norm::decidable decidable = decidable::machine;
  std::string why;                  ///< reason for the reader, Vietnamese
  std::string replaced_by;          ///< id; a requirement that has one is retired and not judged
  std::optional<span> source_span;  ///< bytes in the text the pack was compiled from
  sample_texts samples;
  std::vector<history_entry> history;  ///< oldest first
};

/// One line of the norm's outline, in document order.
struct outline_entry {
  std::string address;
  document::provision_kind kind = document::provision_kind::article;
  std::string number;
  std::string heading;
  std::string parent;  ///< address or empty
  std::string text;    ///< own words, where the pack quotes the norm; may be empty
};

/// Something the pack does not know of its norm, and says so.
struct unknown_item {
  std::string address;  ///< may be empty
  bilingual what;
};

/// One norm.
struct pack {
  std::string id;
  std::string version;
  bilingual title;
  pack_kind kind = pack_kind::regulation;
  norm::layer layer = layer::regulation;
  std::string issuer;
  std::string number;
  std::optional<quyche::date> date;
  interval in_force;
  condition applies_to;
  std::vector<std::string> sources;
  std::optional<std::int64_t> articles_total;  ///< nothing: not known
  std::int64_t articles_known = 0;
  std::vector<unknown_item> unknown;
  std::vector<outline_entry> outline;
  std::vector<requirement> requirements;
  std::string sha256;  ///< of the JSON bytes it was loaded from
};

/// Force of a requirement: its own, else that of the kind of pack (charter, regulation, document: error; else warning).
constexpr severity force_of(const pack& from, const requirement& what) noexcept {
  if (what.severity) return *what.severity;
  switch (from.kind) {
    case pack_kind::charter:
    case pack_kind::regulation:
    case pack_kind::document: return severity::error;
    default: return severity::warning;
  }
}

/// The lower of force and what the confidence allows (A error; B, B*, C warning).
constexpr severity severity_of(const pack& from, const requirement& what) noexcept {
  const severity force = force_of(from, what);
  const severity allowed = what.confidence == confidence::A ? severity::error : severity::warning;
  return force < allowed ? force : allowed;
}

/// Which norm a body works under when no loaded pack applies to it.
struct regime {
  domain::body_kind body = domain::body_kind::unknown;
  domain::institution institution = domain::institution::unknown;  ///< unknown: any
  domain::level level = domain::level::unknown;                    ///< unknown: any
  std::string special;  ///< words in the body's name that narrow it ("đặc khu"); may be empty
  document::instrument model;
  interval in_force;
  bilingual note;
};

}  // namespace quyche::inline v0::norm

namespace quyche::inline v0 {

template <>
struct names<norm::pack_kind> {
  using enum norm::pack_kind;
  static constexpr std::pair<norm::pack_kind, std::string_view> table[] = {
      {charter, "charter"}, {regulation, "regulation"}, {model, "model"}, {advice, "advice"}, {document, "document"}};
};
template <>
struct names<norm::layer> {
  using enum norm::layer;
  static constexpr std::pair<norm::layer, std::string_view> table[] = {{charter, "charter"}, {regulation, "regulation"},
                                                                       {model, "model"},     {local, "local"},
                                                                       {advice, "advice"},   {document, "document"}};
};
template <>
struct names<norm::severity> {
  using enum norm::severity;
  static constexpr std::pair<norm::severity, std::string_view> table[] = {
      {remark, "remark"}, {warning, "warning"}, {error, "error"}};
};
template <>
struct names<norm::confidence> {
  using enum norm::confidence;
  static constexpr std::pair<norm::confidence, std::string_view> table[] = {
      {A, "A"}, {B, "B"}, {B_star, "B*"}, {C, "C"}};
};
template <>
struct names<norm::text_form> {
  using enum norm::text_form;
  static constexpr std::pair<norm::text_form, std::string_view> table[] = {{quote, "quote"},
                                                                           {paraphrase, "paraphrase"}};
};
template <>
struct names<norm::binding> {
  using enum norm::binding;
  static constexpr std::pair<norm::binding, std::string_view> table[] = {
      {exactly, "exactly"}, {at_least, "at_least"}, {at_most, "at_most"}, {may_specify, "may_specify"}};
};
template <>
struct names<norm::decidable> {
  using enum norm::decidable;
  static constexpr std::pair<norm::decidable, std::string_view> table[] = {{machine, "machine"}, {person, "person"}};
};
template <>
struct names<norm::kind> {
  using enum norm::kind;
  static constexpr std::pair<norm::kind, std::string_view> table[] = {{presence, "presence"},
                                                                      {absence, "absence"},
                                                                      {provision, "provision"},
                                                                      {structure, "structure"},
                                                                      {share, "share"},
                                                                      {frequency, "frequency"},
                                                                      {composition, "composition"},
                                                                      {appointment, "appointment"},
                                                                      {relation, "relation"},
                                                                      {modality, "modality"},
                                                                      {consultation, "consultation"},
                                                                      {deadline, "deadline"},
                                                                      {report_period, "report_period"},
                                                                      {effect, "effect"},
                                                                      {body, "body"},
                                                                      {basis, "basis"},
                                                                      {citation, "citation"},
                                                                      {numbering, "numbering"},
                                                                      {consistency, "consistency"},
                                                                      {in_force, "in_force"}};
};

}  // namespace quyche::inline v0
