// What an article is for, read from its heading and from how its clauses begin and end.
#pragma once

#include <cstdint>
#include <vector>

#include <quyche/conformance/alignment.hpp>

#include "conformance/bodies_in_charge.hpp"
#include "conformance/standard_matters.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::conformance {

/// The words of a unit, and where in a list of them their terms begin.
struct unit_words {
  text::token_list heading;
  text::token_list text;
  std::size_t heading_terms = 0;
  std::size_t text_terms = 0;
};

/// The standard matters of an article, and the bodies it lays duties on.
struct settled_matters {
  standard_matters headed = 0;  ///< named in its heading, or told by its only sentence
  standard_matters opened = 0;  ///< what its clauses open or close with
  body_name charged = 0;        ///< named in its heading
  std::vector<body_name>
      charges{};  ///< what its clauses may be naming at their starts, sorted; of articles on duties only
};

/// What the article at a place of an outline settles; `words` are those of each unit.
settled_matters settled_by(const regulation_outline& outline, const std::vector<unit_words>& words,
                           std::uint32_t article);

/// Whether a clause of one opens or closes with a matter, or is on a body, that the other is headed with and the one is not.
bool holds_as_clause(const settled_matters& one, const settled_matters& other);

}  // namespace quyche::inline v0::conformance
