// From lines to paragraphs: page furniture is left out, wrapped lines are joined, labels are accepted or refused by what stands around
// them. The result is the reading and its blocks; outline.cpp makes trees of them.
#pragma once

#include <cstdint>
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
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  std::uint32_t opens = none;    ///< place of the accepted label among unwrapped::labels
  std::uint32_t annex_size = 0;  ///< bytes of the label ("Phụ lục II") where the line opens an annex
  document::region region = region::head;
  bool caps = false;        ///< every letter is a capital
  bool gap_before = false;  ///< a blank line stood before it
  bool title = false;       ///< the type line of a document ("QUY CHẾ …")

  bool opens_annex() const noexcept { return annex_size != 0; }
  span annex() const noexcept { return {where.begin, where.begin + annex_size}; }
};

struct unwrapped {
  document::reading reading;
  std::vector<block> blocks;
  std::vector<label> labels;  ///< spans of those that blocks open with count in reading::content

  /// nullptr where the block opens no provision.
  const label* label_of(const block& b) const noexcept { return b.opens == block::none ? nullptr : &labels[b.opens]; }
};

unwrapped unwrap(const text::decoded_text& text);

}  // namespace quyche::inline v0::document
