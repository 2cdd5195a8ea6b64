// Places that a model leaves to those who adopt it: blanks to fill in, alternatives to choose from.
#pragma once

#include <cstddef>
#include <vector>

#include "document/outline.hpp"

namespace quyche::inline v0::document {

/// Sets tree::open_places of a document whose provisions are read, at most `most`; false when there are more.
bool find_open_places(const unwrapped& text, tree& document, std::size_t most);

/// One diagnostic for a document that still has open places: how many, and where the first one is.
void tell_open_places(const unwrapped& text, tree& document);

}  // namespace quyche::inline v0::document
