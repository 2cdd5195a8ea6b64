#include "conformance/settled_matters.hpp"

#include <algorithm>

namespace quyche::inline v0::conformance {

using document::provision_kind;

settled_matters settled_by(const regulation_outline& outline, const std::vector<unit_words>& words,
                           std::uint32_t article) {
  const auto& unit = words[article];
  settled_matters made;
  made.headed = matters_of_heading(unit.heading);
  made.charged = body_in_charge(unit.heading);
  const bool has_duties = settles_implementation(made.headed) || is_of_duties(unit.heading);
  const auto add_clause = [&](const text::token_list& opening, const text::token_list& text) {
    made.opened |= matter_of_opening(opening) | matter_of_closing(text);
    if (has_duties) add_bodies_of_opening(opening, made.charges);
  };
  bool has_clauses = false;
  for (auto k = article + 1; k < outline.size() && outline[k].kind > provision_kind::article; ++k) {
    if (outline[k].parent != article) continue;
    add_clause(outline[k].heading.empty() ? words[k].text : words[k].heading, words[k].text);
    has_clauses = true;
  }
  if (!has_clauses) {
    add_clause(unit.text, unit.text);
    // Its one sentence says what it is for, whatever its heading.
    if (const auto told = matter_of_closing(unit.text); told != 0) made.headed = told;
  }
  std::sort(made.charges.begin(), made.charges.end());
  return made;
}

bool holds_as_clause(const settled_matters& one, const settled_matters& other) {
  if ((other.headed & one.opened & ~one.headed) != 0) return true;
  return other.charged != 0 && other.charged != one.charged &&
         std::binary_search(one.charges.begin(), one.charges.end(), other.charged);
}

}  // namespace quyche::inline v0::conformance
