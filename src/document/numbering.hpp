// The numbers of provisions: skipped, repeated, out of order; letters that number no point.
#pragma once

#include <vector>

#include "document/outline.hpp"

namespace quyche::inline v0::document {

/// In the order of the text; spans into the source.
std::vector<diagnostic> check_numbering(const unwrapped& text, const outline& read);

}  // namespace quyche::inline v0::document
