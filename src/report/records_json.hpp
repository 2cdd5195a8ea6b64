// Waivers, answers, profiles and baselines in the JSON of a report. Each of the first three writes one value.
#pragma once

#include <quyche/conformance/report.hpp>

#include "core/json.hpp"

namespace quyche::inline v0::report {

void write_waiver(json::writer& out, const conformance::waiver& given);            ///< {id, reason, approver, expires}
void write_profile(json::writer& out, const conformance::profile_change& change);  ///< {own, set}
void write_answer(json::writer& out, const conformance::person_answer& given);     ///< {answer, by, reason, date}
/// The members `records`, `notes` and `baseline`.
void write_records(json::writer& out, const conformance::report& report);

}  // namespace quyche::inline v0::report
