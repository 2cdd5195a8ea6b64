// Citations: which words cite which provision of which instrument.
#pragma once

#include <quyche/document/document.hpp>

namespace quyche::inline v0::document {

/// Finds the citations of one document and resolves those that point into it. Needs bases and provisions.
void find_citations(std::string_view content, tree& document);

}  // namespace quyche::inline v0::document
