// What the engine is willing to spend on one input. Every limit is finite by default and may be raised by the caller.
#pragma once

#include <cstddef>

namespace quyche::inline v0 {

struct limits {
  std::size_t text_bytes = std::size_t{16} << 20;  ///< decoded text, bytes ("text_bytes")
  std::size_t depth = 64;                          ///< nesting of provisions, XML or JSON; JSON at most 1024 ("depth")
  std::size_t nodes = 1'000'000;  ///< provisions, citations and facts together; XML four times ("nodes")
  std::size_t findings = 10'000;  ///< findings kept in one report ("findings")
  std::size_t unzipped_bytes = std::size_t{64} << 20;  ///< bytes a DOCX may unpack to ("unzipped_bytes")
  std::size_t zip_ratio = 200;                     ///< unpacked bytes per packed byte, past the first MiB ("zip_ratio")
  std::size_t pack_bytes = std::size_t{16} << 20;  ///< bytes of a norm pack ("pack_bytes")
};

}  // namespace quyche::inline v0
