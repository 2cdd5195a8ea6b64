// A report that can be handed on to people who may not read the draft.
#pragma once

#include <quyche/conformance/report.hpp>

namespace quyche::inline v0::conformance {

/// Takes the words of the draft out of a report that is otherwise done: quotations, names and titles, headings, and what messages quote.
/// Addresses, topics, numbers and dates stay, and so do fingerprints, so that waivers and baselines hold for both kinds of report. What
/// messages say of the draft in its own words therefore always stands in quotation marks.
void keep_out_quotes(report& of);

}  // namespace quyche::inline v0::conformance
