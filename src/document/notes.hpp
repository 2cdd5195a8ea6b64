// Footnotes and endnotes of the input, put behind the reading.
#pragma once

#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::document {

/// Adds the words of all notes to the reading, behind everything else, and gives the notes without their addresses, in
/// the order of their anchors.
std::vector<note> read_notes(const text::decoded_text& text, reading& into);

}  // namespace quyche::inline v0::document
