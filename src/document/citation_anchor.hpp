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

/// Finds them in one NFC text, which has to outlive it.
class anchor_finder {
 public:
  explicit anchor_finder(std::string_view content) noexcept : content_(content) {}

  /// The next place in [from, end). What is told here is not yet a citation; what is one is always told.
  anchor next(std::size_t from, std::size_t end) noexcept;

 private:
  void look_at(std::size_t place) noexcept;

  std::string_view content_;
  std::size_t block_ = SIZE_MAX;  ///< of 64 bytes, the one that was looked at last
  std::uint64_t starts_ = 0;      ///< one bit a byte of it: words and quotation marks that may be anchors begin there
};

}  // namespace quyche::inline v0::document
