// Words that a line may begin with, told apart by the first byte: nearly all lines begin otherwise.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace quyche::inline v0::document {

template <std::size_t N>
class line_starts {
 public:
  /// From an array of views that stay valid, none of them empty.
  constexpr explicit line_starts(const std::string_view (&starts)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      starts_[i] = starts[i];
      first_[static_cast<unsigned char>(starts[i].front())] = true;
    }
  }
  constexpr bool begin(std::string_view words) const noexcept {
    return !words.empty() && first_[static_cast<unsigned char>(words.front())] &&
           std::any_of(starts_.begin(), starts_.end(), [&](std::string_view s) { return words.starts_with(s); });
  }

 private:
  std::array<std::string_view, N> starts_;
  std::array<bool, 256> first_{};
};

}  // namespace quyche::inline v0::document
