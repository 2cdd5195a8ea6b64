// Addresses taken apart: what the pack loader checks and the printers put into words.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace quyche::inline v0::document {

/// Kinds of units in an address, from the whole down.
enum class unit_kind {
  part,
  chapter,
  section,
  subsection,
  article,
  clause,
  point,
  item,
  paragraph,
  head,
  basis,
  note,
  effect,
  recipients,
  sign
};

/// One unit of an address: "d15dd~2" is {article, "15dd", "2"}.
struct unit {
  unit_kind kind = unit_kind::article;
  std::string_view number;  ///< ASCII, without the unit's letters; empty for head, effect, recipients, sign
  std::string_view repeat;  ///< "2" for the second unit with that label, else empty
};

/// An address in its parts: the number of its document (empty when it has none) and its units, largest first.
struct address_parts {
  std::string_view document;
  std::vector<unit> units;
};

/// Takes an address apart; nothing when it is malformed. The views point into the argument.
std::optional<address_parts> take_apart(std::string_view address);

}  // namespace quyche::inline v0::document
