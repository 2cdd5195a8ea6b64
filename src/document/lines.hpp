// Lines of the normalised text, and which of them are page furniture.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <quyche/core/span.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::document {

/// One line, trimmed; blank lines are kept as gaps only.
struct line {
  span where;                  ///< bytes of decoded_text::content, no blanks at its ends
  std::size_t width = 0;       ///< code points
  bool furniture = false;      ///< page header, page number, rule, signature stamp
  bool gap_before = false;     ///< blank lines stood before it that are not part of a page break
  bool caps = false;           ///< has letters, all capitals
  bool lower = false;          ///< starts with a lower-case letter
  bool own_paragraph = false;  ///< starts a paragraph of a format that knows paragraphs
};

/// The lines that are not blank, those of notes left out.
std::vector<line> split_lines(const text::decoded_text& text);

}  // namespace quyche::inline v0::document
