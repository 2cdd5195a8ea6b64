// Where citations may begin, told by a few bytes, so that words are taken apart only there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace quyche::inline v0::document {

enum class anchor_kind : std::uint8_t {
  none,
  unit,        ///< a word for a unit with a label after it: "khoản 2", "điểm a", "Điều này"
  instrument,  ///< a type ("Nghị định", "Luật"), or a code with or without "số"
  definition,  ///< "gọi tắt là", "gọi là": an instrument may be given a shorter name
  quote        ///< a quotation mark that opens or closes
};

struct anchor {
  std::size_t at = 0;
  anchor_kind kind = anchor_kind::none;
};

/// The next place in [from, end) of NFC text. What is told here is not yet a citation; what is one is always told.
anchor next_anchor(std::string_view content, std::size_t from, std::size_t end) noexcept;

}  // namespace quyche::inline v0::document
