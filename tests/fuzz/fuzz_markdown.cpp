// Any bytes as markdown of a law site: no crash, no hang, nothing that was not there, and a map without gaps.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/utf8.hpp"
#include "text/decode.hpp"
#include "text/markdown.hpp"

using namespace quyche;

namespace {

void promise(bool kept) {
  if (!kept) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  const auto read = text::markdown_text(page);
  promise(read.map.size() == read.text.size());
  promise(read.text.size() <= page.size());
  std::size_t last = 0;
  for (const auto& piece : read.map.segments()) {
    promise(piece.source >= last && piece.source + piece.source_length <= page.size());
    last = piece.source + piece.source_length;
  }
  if (utf8::valid_prefix(page) == page.size()) promise(utf8::valid_prefix(read.text) == read.text.size());

  // As a text among other inputs, whether or not it looks like markdown.
  text::looks_like_markdown(page);
  limits bounds;
  bounds.text_bytes = std::size_t{1} << 20;
  const auto decoded = text::decode(page, "", bounds);
  if (!decoded) return 0;
  promise(decoded->map.size() == decoded->content.size());
  for (const auto& told : decoded->diagnostics) promise(told.begin <= told.end && told.end <= decoded->source.size());
  return 0;
}
