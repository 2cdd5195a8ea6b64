// The alignment as judging asks it: from an address of the norm to the provisions of the draft, and to where what is missing would stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/conformance/alignment.hpp>
#include <quyche/conformance/report.hpp>

#include "text/lexicon.hpp"

namespace quyche::inline v0::conformance {

/// A norm's outline beside one draft's. Rows that a pack cannot give (what is added, where the pack knows no unit of that level) are left out.
struct counterparts {
  std::vector<alignment_row> rows;  ///< with the document's prefix before addresses of the draft
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      provisions;             ///< norm address → provisions of the draft, in order
  bool has_articles = false;  ///< the norm's articles are known with their headings

  /// The provisions of the draft that answer a unit of the norm; empty when none does.
  const std::vector<std::uint32_t>& all(std::string_view address) const {
    static const std::vector<std::uint32_t> nothing;
    const auto found = provisions.find(std::string(address));
    return found == provisions.end() ? nothing : found->second;
  }
  /// The first of them, or no_provision.
  std::uint32_t find(std::string_view address) const {
    const auto& found = all(address);
    return found.empty() ? document::no_provision : found.front();
  }
};

/// Aligns a pack with a draft. `prefix` stands before the draft's addresses in the rows.
counterparts find_counterparts(const norm::pack& pack, const document::tree& draft, std::string_view content,
                               const domain::facts& facts, const std::string& prefix, text::lexicon& words);

/// Where a unit of the norm that the draft lacks would stand: between the counterparts of its neighbours.
anchor anchor_of(const counterparts& aligned, const norm::pack& pack, std::string_view address,
                 const document::tree& draft, const std::string& prefix);

}  // namespace quyche::inline v0::conformance
