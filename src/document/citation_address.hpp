// From units as texts cite them to addresses of a document.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/citation_path.hpp"
#include "document/instrument.hpp"

namespace quyche::inline v0::document {

/// A path with the units it takes from later ones, and what is known of where it leads.
struct cited_place {
  std::vector<const unit_group*> groups;  ///< the smallest first
  bool self = false;                      ///< said to be in this document
  bool internal = false;                  ///< of this document, as far as the words tell
};

/// Finds addresses in one document, which must outlive it and keep its provisions. Not for several threads at once: it remembers
/// what it was asked for.
class unit_addresses {
 public:
  unit_addresses(const tree& document, std::size_t most);

  /// The addresses a path in a provision stands for: its labels under each other, largest first. "" for what stands in no unit
  /// that could be read. None when there are more than `most`.
  std::vector<std::string> of(const cited_place& place, std::uint32_t provision);

  /// Whether the document has a unit with that address; sections are cited without their chapter too.
  bool has(const std::string& address);
  bool has_kind(provision_kind kind) const noexcept { return kinds_[static_cast<std::size_t>(kind)]; }

 private:
  std::string enclosing(cited_unit of, std::uint32_t provision) const;
  std::string through(const std::string& number);

  const tree& document_;
  std::size_t most_;
  std::unordered_set<std::string_view> addresses_;
  std::unordered_map<std::string_view, std::string_view> clauses_;  ///< without their chapter → addresses
  std::array<bool, static_cast<std::size_t>(provision_kind::paragraph) + 1> kinds_{};  ///< that the document has
};

}  // namespace quyche::inline v0::document
