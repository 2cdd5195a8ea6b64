// A half-open stretch of text in bytes. Which text is said where a span is used: spans inside the engine count in
// the text as read (document::reading::content), spans that leave it count in the source.
#pragma once

#include <algorithm>
#include <cstddef>

namespace quyche::inline v0 {

struct span {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;    ///< bytes, one past the last

  constexpr std::size_t size() const noexcept { return end - begin; }
  constexpr bool empty() const noexcept { return begin == end; }
  constexpr bool contains(span other) const noexcept { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(span other) const noexcept { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(span, span) = default;
  friend constexpr auto operator<=>(span, span) = default;
};

/// The smallest span that covers both.
constexpr span cover(span a, span b) noexcept { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace quyche::inline v0
