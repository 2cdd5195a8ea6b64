// Words that a line may begin with, told apart by their first bytes: nearly all lines begin otherwise.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/spelling.hpp"

namespace quyche::inline v0::document {

template <std::size_t N>
class line_starts {
 public:
  /// From an array of views that stay valid, none of them empty.
  constexpr explicit line_starts(const std::string_view (&starts)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      starts_[i] = {starts[i], text::first_eight(starts[i]), text::first_bytes(~std::uint64_t{0}, starts[i].size())};
      first_[static_cast<unsigned char>(starts[i].front())] = true;
    }
  }
  constexpr bool begin(std::string_view words) const noexcept {
    if (words.empty() || !first_[static_cast<unsigned char>(words.front())]) return false;
    const auto eight = text::first_eight(words);
    return std::any_of(starts_.begin(), starts_.end(),
                       [&](const start& s) { return ((s.eight ^ eight) & s.mask) == 0 && words.starts_with(s.words); });
  }

 private:
  struct start {
    std::string_view words;
    std::uint64_t eight = 0;  ///< its first bytes
    std::uint64_t mask = 0;   ///< over those that it has
  };
  std::array<start, N> starts_;
  std::array<bool, 256> first_{};
};

}  // namespace quyche::inline v0::document
