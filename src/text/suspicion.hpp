// Signs of text that went wrong before it came here: told, never repaired.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <quyche/core/span.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0::text {

/// The lines with characters that Vietnamese in Unicode has no letter for and that old encodings are full of (® ª Ö ø).
/// Runs at the speed of memory where there are none.
std::vector<span> odd_lines(std::string_view text);

/// Adds the diagnostics "twice-converted" (Unicode taken for VNI: "khơng" for "không") and "ocr-damage" (digits for
/// letters: "Đ1ều"), once each, where there is enough of it, with what the first such word should be.
void tell_suspicions(decoded_text& text);

}  // namespace quyche::inline v0::text
