// What an XML part must be before an XML reader sees it.
#pragma once

#include <optional>
#include <string_view>

#include <quyche/core/error.hpp>
#include <quyche/core/limits.hpp>

namespace quyche::inline v0::text {

/// Refuses parts that are not UTF-8, that have a document type (entities could multiply without end), that nest deeper
/// than limits.depth, or that hold more elements and attributes than four times limits.nodes. `part` is named in
/// messages. One pass, no memory; whether the part is well formed is left to the reader.
std::optional<error> refuse_xml(std::string_view bytes, std::string_view part, std::string_view name,
                                const limits& bounds);

}  // namespace quyche::inline v0::text
