// What stands on the pages of a text and is no part of it: running heads, page numbers, rules, stamps.
#pragma once

#include <string_view>
#include <vector>

#include "document/lines.hpp"

namespace quyche::inline v0::document {

/// Sets line::furniture. Linear in the text.
void mark_furniture(std::string_view content, std::vector<line>& lines);

}  // namespace quyche::inline v0::document
