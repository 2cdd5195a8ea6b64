// HTML pages as text: what a reader of the page sees, a block a line.
#pragma once

#include <string_view>

#include "text/legacy.hpp"

namespace quyche::inline v0::text {

/// Whether a text is an HTML page, or a piece of one: it begins as such, or is full of its tags.
bool looks_like_html(std::string_view text) noexcept;

/// The words of a page (UTF-8), entities decoded, blanks as a browser shows them; paragraphs, list items, headings,
/// table cells and breaks are lines; scripts, styles, titles and comments are left out. Whatever the page is, it is read
/// as far as it goes, in linear time and without nesting. `converted` is the whole page.
conversion html_text(std::string_view page);

}  // namespace quyche::inline v0::text
