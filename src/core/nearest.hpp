// "Did you mean": the known name that is nearest to one that is not known.
#pragma once

#include <string_view>
#include <vector>

namespace quyche::inline v0 {

/// The candidate with the smallest edit distance in bytes (the first of several), if it is near enough to be meant: at most
/// a third of the longer name. Empty when none is. Source: Levenshtein 1966; two rows of the table are kept.
std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace quyche::inline v0
