// Any bytes as JSON: what is read is written, read again and then the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/json.hpp"

using namespace quyche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto parsed = json::parse(bytes, "", limits{});
  if (!parsed) {
    const auto& failure = parsed.error();
    if (!failure.byte || *failure.byte > size || !failure.line) std::abort();
    return 0;
  }
  json::writer out;
  const auto once = out.any(*parsed).take();
  const auto again = json::parse(once, "", limits{});
  if (!again || out.any(*again).take() != once) std::abort();
  return 0;
}
