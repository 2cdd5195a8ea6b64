// Which body an article charges, read from its heading, and which bodies its clauses begin with.
#pragma once

#include <cstdint>
#include <vector>

#include "text/token.hpp"

namespace quyche::inline v0::conformance {

/// The name of a body, folded and hashed; 0: none.
using body_name = std::uint64_t;

/// The body of a heading that lays duties on one ("Trách nhiệm của Sở Tài chính"), or 0. Of several the first.
body_name body_in_charge(const text::token_list& heading);
/// Whether a heading is of duties, of whomever.
bool is_of_duties(const text::token_list& heading);
/// What a clause may be naming a body with: its first words, as many as a name may have ("2. Sở Tài chính lập dự toán"). One of them equals
/// body_in_charge() of a heading where the clause is about that body's duties.
void add_bodies_of_opening(const text::token_list& clause, std::vector<body_name>& names);

}  // namespace quyche::inline v0::conformance
