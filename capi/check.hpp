// Options of judging, taken in: quyche_check and quyche_impact_add_draft use the same.
#pragma once

#include <quyche/conformance/judge.hpp>

#include "arguments.hpp"

namespace quyche::capi {

/// The engine's options of the caller's; `bridge` holds the callback and must outlive them. NULL: the defaults.
failure take_check_options(const quyche_check_options* from, check_options& into, progress_bridge& bridge);

}  // namespace quyche::capi
