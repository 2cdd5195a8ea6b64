// The numbers of the header are those of the engine: nothing is translated, everything is checked here.
#include <cstdint>
#include <string_view>

#include <quyche/core/version.hpp>
#include <quyche/engine.hpp>

#include "arguments.hpp"

namespace quyche::capi {

/// Whether the table of an enumeration lists 0, 1, 2 … and ends where the header ends.
template <class Enum>
constexpr bool numbered_to(std::int32_t last) {
  std::int32_t expected = 0;
  for (const auto& [value, name] : names<Enum>::table) {
    if (static_cast<std::int32_t>(value) != expected++ || name.empty()) return false;
  }
  return expected == last + 1;
}

static_assert(numbered_to<errc>(QUYCHE_E_INTERNAL));
static_assert(numbered_to<text::format>(QUYCHE_FORMAT_ODT));
static_assert(numbered_to<text::encoding>(QUYCHE_ENCODING_MIXED));
static_assert(numbered_to<document::provision_kind>(QUYCHE_PROVISION_PARAGRAPH));
static_assert(numbered_to<document::citation_status>(QUYCHE_CITATION_UNRESOLVED));
static_assert(numbered_to<domain::topic>(QUYCHE_TOPIC_IN_FORCE));
static_assert(numbered_to<domain::body_kind>(QUYCHE_BODY_TO_CHUC));
static_assert(numbered_to<domain::institution>(QUYCHE_INSTITUTION_CHINH_PHU));
static_assert(numbered_to<domain::level>(QUYCHE_LEVEL_GRASSROOTS));
static_assert(numbered_to<norm::severity>(QUYCHE_ERROR));
static_assert(numbered_to<norm::text_form>(QUYCHE_TEXT_PARAPHRASE - 1));  // the header has "none" in front
static_assert(numbered_to<norm::pack_kind>(QUYCHE_PACK_DOCUMENT - 1));    // and "by title"
static_assert(numbered_to<conformance::baseline_state>(QUYCHE_BASELINE_UNCHANGED - 1));  // and "none"
static_assert(numbered_to<conformance::document_verdict>(QUYCHE_NOT_APPLICABLE));
static_assert(numbered_to<conformance::requirement_verdict>(QUYCHE_REQUIREMENT_NOT_APPLICABLE));
static_assert(numbered_to<conformance::finding_type>(QUYCHE_FINDING_IN_FORCE));
static_assert(numbered_to<conformance::record_kind>(QUYCHE_RECORD_BASELINE));
static_assert(numbered_to<conformance::impact_kind>(QUYCHE_IMPACT_OTHER_VERDICT));
static_assert(numbered_to<in_time>(QUYCHE_IN_TIME_UNKNOWN));
static_assert(std::string_view(QUYCHE_VERSION) == version_string);

}  // namespace quyche::capi

using quyche::capi::name_of_number;

extern "C" {

const char* quyche_status_name(quyche_status status) QUYCHE_NOEXCEPT { return name_of_number<quyche::errc>(status); }

const char* quyche_format_name(quyche_format format) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::text::format>(format);
}

const char* quyche_encoding_name(quyche_encoding encoding) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::text::encoding>(encoding);
}

const char* quyche_provision_kind_name(quyche_provision_kind kind) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::document::provision_kind>(kind);
}

const char* quyche_citation_status_name(quyche_citation_status status) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::document::citation_status>(status);
}

const char* quyche_topic_name(quyche_topic topic) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::domain::topic>(topic);
}

const char* quyche_body_name(quyche_body body) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::domain::body_kind>(body);
}

const char* quyche_institution_name(quyche_institution institution) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::domain::institution>(institution);
}

const char* quyche_level_name(quyche_level level) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::domain::level>(level);
}

const char* quyche_verdict_name(quyche_verdict verdict) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::conformance::document_verdict>(verdict);
}

const char* quyche_requirement_verdict_name(quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::conformance::requirement_verdict>(verdict);
}

const char* quyche_severity_name(quyche_severity severity) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::norm::severity>(severity);
}

const char* quyche_finding_type_name(quyche_finding_type type) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::conformance::finding_type>(type);
}

const char* quyche_in_time_name(quyche_in_time time) QUYCHE_NOEXCEPT { return name_of_number<quyche::in_time>(time); }

const char* quyche_impact_kind_name(quyche_impact_kind kind) QUYCHE_NOEXCEPT {
  return name_of_number<quyche::conformance::impact_kind>(kind);
}

}  // extern "C"
