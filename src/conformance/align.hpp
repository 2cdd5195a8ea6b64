// Alignment of a norm's outline with the draft's: which unit answers which.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/conformance/report.hpp>
#include <quyche/document/address.hpp>
#include <quyche/document/document.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

/// The rows, and the way from an address of the norm to the provision of the draft.
struct alignment {
  std::vector<alignment_row> rows;
  std::unordered_map<std::string, std::uint32_t> counterpart;  ///< norm address → provision of the draft
  bool has_articles = false;                                   ///< the norm's articles are known with their headings

  std::uint32_t find(std::string_view address) const {
    const auto found = counterpart.find(std::string(address));
    return found == counterpart.end() ? document::no_provision : found->second;
  }
};

/// Aligns chapters, articles and clauses. The order of both sides is kept where it can be (dynamic programming over pairs); what is left is
/// matched by likeness and called moved. `prefix` stands before the draft's addresses in the rows.
alignment align(const norm::pack& pack, const document::tree& draft, std::string_view content,
                const std::string& prefix);

/// Where a unit of the norm that the draft lacks would stand: between the counterparts of its neighbours.
anchor anchor_of(const alignment& aligned, const norm::pack& pack, std::string_view address,
                 const document::tree& draft, const std::string& prefix);

}  // namespace quyche::inline v0::conformance
