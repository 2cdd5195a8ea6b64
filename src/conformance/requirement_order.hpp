// Requirements compared with requirements: whether two speak of the same thing, and which of them asks more.
#pragma once

#include <string>

#include <quyche/domain/order.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

/// What a requirement is about, besides its kind and topic: the meeting, the act of an actor, the event. Requirements with the same key can
/// be compared; it is no text for people.
std::string subject_of(const norm::requirement& what);

/// How what one expects stands to what another expects. Expectations without an order are equal or incomparable.
domain::comparison_result compare(const norm::expectation& found, const norm::expectation& asked);

}  // namespace quyche::inline v0::conformance
