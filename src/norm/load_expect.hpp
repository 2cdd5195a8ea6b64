// The `expect` and `when` of requirements, read from JSON. Private to the loader.
#pragma once

#include <quyche/norm/norm.hpp>

#include "core/json_fields.hpp"

namespace quyche::inline v0::norm {

/// What a requirement of that kind expects. Failures are noted in the node's reading.
expectation read_expectation(const json::node& at, norm::kind kind);

/// {bodies?, institutions?, level?, has?}
condition read_condition(const json::node& at);

}  // namespace quyche::inline v0::norm
