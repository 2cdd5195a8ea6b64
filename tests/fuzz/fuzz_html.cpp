// Any bytes as a page: no crash, no hang, text that is UTF-8 where the page is, and a map without gaps.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "promise.hpp"
#include "text/decode.hpp"
#include "text/html.hpp"

using namespace quyche;
using test::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  const auto read = text::html_text(page);
  test::promise_map(read, page);
  promise(read.text.size() <= 3 * page.size());

  // As a page among other inputs.
  text::looks_like_html(page);
  limits bounds;
  bounds.text_bytes = std::size_t{1} << 20;
  const auto decoded = text::decode("<html>" + std::string(page), "", bounds);
  if (!decoded) return 0;
  promise(decoded->map.size() == decoded->content.size());
  const auto all = decoded->map.to_source({0, decoded->content.size()});
  promise(all.begin <= all.end && all.end <= decoded->source.size());
  for (const auto& told : decoded->diagnostics) promise(told.begin <= told.end && told.end <= decoded->source.size());
  return 0;
}
