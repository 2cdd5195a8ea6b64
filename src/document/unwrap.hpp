// From lines to paragraphs: page furniture is left out, wrapped lines are joined, labels are accepted or refused by what stands around
// them. The result is the reading and its blocks; outline.cpp makes trees of them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <quyche/core/limits.hpp>
#include <quyche/document/document.hpp>
#include <quyche/text/text.hpp>

#include "document/label.hpp"

namespace quyche::inline v0::document {

/// The part of a document a block stands in.
enum class region : std::uint8_t { head, body, tail };

/// One paragraph or heading of the reading. Spans count in reading::content.
struct block {
  span where;
  std::optional<label> opens;  ///< accepted label; its spans count in reading::content
  document::region region = region::head;
  bool caps = false;          ///< every letter is a capital
  bool gap_before = false;    ///< a blank line stood before it
  bool title = false;         ///< the type line of a document ("QUY CHẾ …")
  std::optional<span> annex;  ///< the line opens an annex: its label ("Phụ lục II")
};

struct unwrapped {
  document::reading reading;
  std::vector<block> blocks;
};

unwrapped unwrap(const text::decoded_text& text);

}  // namespace quyche::inline v0::document
