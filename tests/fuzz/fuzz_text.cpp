// Any bytes as an input: no crash, no hang, and what is read keeps its promises.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/utf8.hpp"
#include "promise.hpp"
#include "text/decode.hpp"
#include "text/fold.hpp"

using namespace quyche;
using test::promise;

namespace {

std::size_t longest_wide_run(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = static_cast<unsigned char>(c) < 0x80 ? 0 : run + 1;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  limits bounds;
  bounds.text_bytes = std::size_t{1} << 20;
  if (const auto decoded = text::decode(bytes, "", bounds)) {
    promise(utf8::valid_prefix(decoded->source) == decoded->source.size());
    promise(utf8::valid_prefix(decoded->content) == decoded->content.size());
    promise(decoded->map.size() == decoded->content.size());
    const auto all = decoded->map.to_source({0, decoded->content.size()});
    promise(all.begin <= all.end && all.end <= decoded->source.size());
    text::locate(*decoded, {decoded->source.size() / 2, decoded->source.size()});
    for (const auto& told : decoded->diagnostics) promise(told.begin <= told.end && told.end <= decoded->source.size());
    // Content is what normalising it again gives. Only piles of marks beyond the stream-safe 30 are cut.
    text::decoded_text again;
    again.source = decoded->content;
    text::normalise(again);
    promise(again.content == decoded->content || longest_wide_run(decoded->source) > 30);
  }
  // Below decode nobody has looked at the bytes.
  text::decoded_text raw;
  raw.source = bytes;
  text::normalise(raw);
  promise(utf8::valid_prefix(raw.content) == raw.content.size());
  promise(utf8::valid_prefix(text::fold_phrase(bytes)) == text::fold_phrase(bytes).size());
  promise(utf8::valid_prefix(text::lower(bytes)) == text::lower(bytes).size());
  return 0;
}
