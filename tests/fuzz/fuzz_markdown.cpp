// Any bytes as markdown of a law site: no crash, no hang, nothing that was not there, and a map without gaps.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "promise.hpp"
#include "text/decode.hpp"
#include "text/markdown.hpp"

using namespace quyche;
using test::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  const auto read = text::markdown_text(page);
  test::promise_map(read, page);
  promise(read.text.size() <= page.size());

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
