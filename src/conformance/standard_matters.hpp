// What the standard headings of a Vietnamese regulation are about, however they are worded.
#pragma once

#include <cstdint>

#include "text/token.hpp"

namespace quyche::inline v0::conformance {

/// Matters that nearly every regulation settles under a heading of its own, one bit each; articles that settle the same one do the same work in
/// regulations on different subjects. The headings are those of drafting practice (NĐ 78/2025/NĐ-CP, NĐ 30/2020/NĐ-CP).
using standard_matters = std::uint32_t;

/// Matters named anywhere in a heading.
standard_matters matters_of_heading(const text::token_list& heading);
/// The matter that a clause opens with as its title ("2. Đối tượng áp dụng: …"), or 0.
standard_matters matter_of_opening(const text::token_list& clause);

/// The matter that a clause closes with by custom ("… chịu trách nhiệm thi hành Quyết định này."), or 0.
standard_matters matter_of_closing(const text::token_list& clause);
/// Whether implementation is among them: who does what.
bool settles_implementation(standard_matters matters);

}  // namespace quyche::inline v0::conformance
