// Waivers, answers, profiles and baselines in the report for people.
#pragma once

#include <quyche/conformance/report.hpp>

#include "report/lines.hpp"

namespace quyche::inline v0::report {

/// What records say of one finding: its profile, its waiver, whether it is new.
void write_records_of(lines& out, const conformance::finding& finding);
/// "so với báo cáo trước: 1 mới, 2 như cũ, 3 đã khắc phục"; nothing where there is no baseline.
void write_baseline_counts(lines& out, const conformance::report& report);
/// Requirements that a person decided or a profile switched off, what is fixed, and what entries did nothing.
void write_records(lines& out, const conformance::report& report);

}  // namespace quyche::inline v0::report
