// Markdown as law sites print it, as text: bold and italic marks, heading marks, escapes, links and table pipes.
#pragma once

#include <string_view>

#include "text/legacy.hpp"

namespace quyche::inline v0::text {

/// Whether a text clearly is such markdown: at least three of its signs (words in ** **, a heading after #, an escaped
/// dot behind a number, a link, a table rule), and no lone asterisk or pipe counts.
bool looks_like_markdown(std::string_view text) noexcept;

/// The text without its marks; everything else stays byte by byte, lines too. Cells of tables become lines. Rules,
/// bullets, footnote stars and blanks to be filled in are text. `converted` is the whole text. Linear.
conversion markdown_text(std::string_view text);

}  // namespace quyche::inline v0::text
