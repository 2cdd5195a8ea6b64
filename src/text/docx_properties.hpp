// What the parts beside the text of a Word document say: fonts of the theme, styles, lists.
#pragma once

#include <optional>
#include <string_view>

#include "text/docx_lists.hpp"
#include "text/docx_styles.hpp"
#include "text/docx_xml.hpp"

namespace quyche::inline v0::text {

/// The Latin fonts of a theme (ECMA-376-1, 20.1.4.1.18): headings and body text may name "the theme's font".
struct theme_fonts {
  font_code major = font_code::unknown;
  font_code minor = font_code::unknown;
};

theme_fonts read_theme(xml_node root);
style_sheet read_styles(xml_node root, const theme_fonts& theme);
list_numbering read_lists(xml_node root, const style_sheet& styles);

/// The properties that matter out of w:pPr and w:rPr (either may be absent). based_on is left empty.
word_style read_properties(const word_xml& xml, const theme_fonts& theme, xml_node paragraph, xml_node run);

/// A kind of numbers by the name that w:numFmt gives it; those that are not known count in decimal.
number_format format_named(std::string_view name) noexcept;

}  // namespace quyche::inline v0::text
