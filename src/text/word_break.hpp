// Blanks that a text lost or gained inside and between words, as far as the spelling of syllables tells.
#pragma once

#include <cstddef>
#include <string_view>

namespace quyche::inline v0::text {

/// The byte before which a run of letters and digits (NFC) is really two words: "Cáccơ" before "cơ", "Điều5" before "5". 0: nowhere, or
/// in more than one way ("BANHÀNH"). Only runs in which a vowel has a mark are broken, so that English words and codes ("online", "QH15",
/// "ĐA06") stay whole. Looks at a few letters, however long the run is.
std::size_t break_in(std::string_view run) noexcept;

/// Whether a blank between these two runs tore one syllable: "Đ iều", "tr ách". The first is a stump without a vowel; with a word that
/// may stand alone behind it ("điểm c ủa") only a stump of several letters is one, as single letters are labels.
bool tore_syllable(std::string_view first, std::string_view second) noexcept;

}  // namespace quyche::inline v0::text
