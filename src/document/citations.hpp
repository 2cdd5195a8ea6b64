// Citations: which words cite which provision of which instrument.
#pragma once

#include <cstddef>
#include <string_view>

#include <quyche/document/document.hpp>

namespace quyche::inline v0::document {

/// Finds the citations of one document and resolves those that point into it. Needs bases and provisions. A few words may
/// cite many provisions ("các điểm a đến y khoản 1 đến 99 Điều 1 đến 99"): at most `most` are kept, and false says that
/// there are more.
bool find_citations(std::string_view content, tree& document, std::size_t most);

}  // namespace quyche::inline v0::document
