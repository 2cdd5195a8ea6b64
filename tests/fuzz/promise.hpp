// What fuzz targets hold the engine to. Not assert: the checks stay in release builds.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "core/utf8.hpp"
#include "text/legacy.hpp"

namespace quyche::test {

inline void promise(bool kept) {
  if (!kept) std::abort();
}

/// Text made of a page: its map has no gap and keeps the order of the page, and it is UTF-8 where the page is.
inline void promise_map(const text::conversion& read, std::string_view page) {
  promise(read.map.size() == read.text.size());
  std::size_t last = 0;
  for (const auto& piece : read.map.segments()) {
    promise(piece.source >= last && piece.source + piece.source_length <= page.size());
    last = piece.source + piece.source_length;
  }
  if (utf8::valid_prefix(page) == page.size()) promise(utf8::valid_prefix(read.text) == read.text.size());
}

}  // namespace quyche::test
