// Facts: what a document says, as values of the domain, each with the words it was read from.
// Usable without linking anything. Value types.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/names.hpp>
#include <quyche/core/span.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/body.hpp>
#include <quyche/domain/meeting.hpp>
#include <quyche/domain/member.hpp>
#include <quyche/domain/relation.hpp>
#include <quyche/domain/statement.hpp>

namespace quyche::inline v0::domain {

/// Topics of facts, requirements and findings. Closed: a new one is a change of the contract.
enum class topic : std::uint8_t {
  meeting_frequency,
  quorum,
  majority,
  composition,
  appointment,
  body_type,
  duty,
  power,
  prohibition,
  relation,
  principle,
  written_consultation,
  papers,
  minutes,
  deadline,
  report_period,
  secretariat,
  basis,
  citation,
  numbering,
  structure,
  effect,
  in_force,
};

/// Whether what is named must be, may be left undone, or is not done.
enum class standing : std::uint8_t { required, optional, refused };

/// A statement that is known by its name alone: a principle ("tập trung dân chủ"), a kind of record ("biên bản"), a way to pass
/// papers, a secretariat. Names are canonical Vietnamese.
struct named {
  std::string name;
  domain::standing standing = domain::standing::required;
  friend bool operator==(const named&, const named&) = default;
};

/// Khi nào có hiệu lực: "kể từ ngày ký", or a day; and what it replaces.
struct effect {
  bool from_signing = false;
  std::optional<quyche::date> from;
  std::string replaces;  ///< code or name of the replaced instrument; may be empty
  friend bool operator==(const effect&, const effect&) = default;
};

using fact_value = std::variant<named, body, composition, appointment, statement, frequency_rule, share_rule,
                                consultation, deadline, report_rule, relation, effect, document::instrument>;

/// One fact. `topic` decides which alternative `value` holds:
///   meeting_frequency frequency_rule · quorum, majority share_rule · composition composition · appointment appointment ·
///   body_type body · duty, power, prohibition statement, or named where one is denied · relation relation · written_consultation consultation ·
///   deadline deadline · report_period report_rule · basis, citation instrument · effect effect ·
///   principle, papers, minutes, secretariat named
struct fact {
  domain::topic topic = topic::duty;
  std::uint32_t provision = document::no_provision;  ///< index into the tree; no_provision: head or căn cứ
  std::string address;  ///< of that provision or of the part of the head ("head", "basis.2"), without document prefix
  span where;           ///< words it was read from, bytes of the reading
  fact_value value;
  std::string
      derivation;      ///< how it was read: ASCII rule name and, after a colon, the address a force was inherited from
  bool blank = false;  ///< the decisive word is a blank ("…"): present but not filled in
  /// Of shares, relations and prohibitions: whether it must be so, may be left undone, or is denied. Named values carry their own, statements a modality.
  domain::standing standing = domain::standing::required;
};

/// All facts of one document, in the order of their spans.
struct facts {
  body subject;  ///< the organ the regulation is for
  std::vector<fact> list;
};

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::standing> {
  using enum domain::standing;
  static constexpr std::pair<domain::standing, std::string_view> table[] = {
      {required, "required"}, {optional, "optional"}, {refused, "refused"}};
};
template <>
struct names<domain::topic> {
  using enum domain::topic;
  static constexpr std::pair<domain::topic, std::string_view> table[] = {{meeting_frequency, "meeting_frequency"},
                                                                         {quorum, "quorum"},
                                                                         {majority, "majority"},
                                                                         {composition, "composition"},
                                                                         {appointment, "appointment"},
                                                                         {body_type, "body_type"},
                                                                         {duty, "duty"},
                                                                         {power, "power"},
                                                                         {prohibition, "prohibition"},
                                                                         {relation, "relation"},
                                                                         {principle, "principle"},
                                                                         {written_consultation, "written_consultation"},
                                                                         {papers, "papers"},
                                                                         {minutes, "minutes"},
                                                                         {deadline, "deadline"},
                                                                         {report_period, "report_period"},
                                                                         {secretariat, "secretariat"},
                                                                         {basis, "basis"},
                                                                         {citation, "citation"},
                                                                         {numbering, "numbering"},
                                                                         {structure, "structure"},
                                                                         {effect, "effect"},
                                                                         {in_force, "in_force"}};
};

}  // namespace quyche::inline v0
