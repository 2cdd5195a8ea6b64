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
  bool caps = false;        ///< every letter is a capital
  bool gap_before = false;  ///< a blank line stood before it
  bool title = false;       ///< the type line of a document ("QUY CHẾ …")
};

struct unwrapped {
  document::reading reading;
  std::vector<block> blocks;
};

unwrapped unwrap(const text::decoded_text& text);

/// Whether a line of capitals starts with a type of instrument ("QUY CHẾ", "NGHỊ ĐỊNH" …); the number of tokens of the type, or 0.
std::size_t instrument_type_length(std::string_view line) noexcept;

}  // namespace quyche::inline v0::document
