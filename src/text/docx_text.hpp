// The text of a Word document: what a reader of it sees, a paragraph a line.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "text/decode.hpp"
#include "text/docx_properties.hpp"
#include "text/docx_xml.hpp"

namespace quyche::inline v0::text {

/// What the parts beside the text say.
struct docx_looks {
  theme_fonts theme;
  style_sheet styles;
  list_numbering lists;
};

/// The notes of one part.
struct docx_notes {
  const word_xml* xml = nullptr;  ///< names of that part
  std::map<std::string_view, xml_node> by_id;
};

/// What is to be read: the body, and the notes whose marks stand in it.
struct docx_text {
  const word_xml& xml;  ///< names of the main part
  xml_node body;
  docx_notes footnotes;
  docx_notes endnotes;
};

/// Reads a document. Spans of runs, layout and notes as quyche/text/text.hpp says. Nothing when the text grows over
/// `most` bytes.
std::optional<reading> read_docx_text(const docx_text& document, const docx_looks& looks, std::size_t most);

}  // namespace quyche::inline v0::text
