// Lines of the normalised text, and which of them are page furniture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <quyche/core/span.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::document {

/// One line, trimmed; blank lines are kept as gaps only.
struct line {
  span where;                  ///< bytes of content, no blanks at its ends
  bool furniture = false;      ///< page header, page number, rule, signature stamp
  bool gap_before = false;     ///< blank lines stood before it that are not part of a page break
  bool page_before = false;    ///< a page break stood before it
  bool caps = false;           ///< has letters, all capitals
  bool capital = false;        ///< starts with an upper-case letter
  bool lower = false;          ///< starts with a lower-case letter
  bool own_paragraph = false;  ///< starts a paragraph of a format that knows paragraphs
  bool broken = false;  ///< a heading over two lines or more: the breaks stand in it, with the blanks around them
  bool quoted = false;  ///< inside the replacement text that an amending instrument quotes
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  std::uint32_t label = none;  ///< place of its label among those of the survey
};

/// The lines of content that are not blank. `map` leads from content to the source, where `layout` counts.
std::vector<line> split_lines(std::string_view content, const text::offset_map& map,
                              const std::vector<text::paragraph_layout>& layout);

}  // namespace quyche::inline v0::document
