// The spelling of Vietnamese syllables: enough of it to tell words from what looks like them in a wrong encoding.
#pragma once

#include <string_view>

namespace quyche::inline v0::text {

/// Whether these letters, any case, can be one syllable: an onset, a rime that occurs, at most one tone, and before
/// c, ch, p, t only the tones that stand there. Where in the rime the tone is written does not matter (hòa, hoà).
/// Longer than any syllable, or with anything in it that is not a letter of Vietnamese: false.
bool is_syllable(std::u32string_view word) noexcept;

}  // namespace quyche::inline v0::text
