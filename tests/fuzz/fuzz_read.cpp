// Any bytes from reading to facts: no crash, no hang, and every reading keeps its promises.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "../property/promises.hpp"

using namespace quyche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_options options;
  options.name = "x";
  options.bounds.text_bytes = std::size_t{1} << 20;
  const auto file = read({reinterpret_cast<const char*>(data), size}, options);
  if (!file) return 0;
  const auto broken = test::promises(*file).broken();
  if (!broken.empty()) {
    std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
