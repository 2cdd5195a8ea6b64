// Any bytes as a norm pack: refused with a place inside the bytes, or loaded, linted and printed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <quyche/engine.hpp>

namespace {

/// Not assert: the checks stay in release builds.
void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  quyche::limits bounds;
  bounds.pack_bytes = 1 << 20;
  const auto loaded = quyche::load_pack(json, "fuzz.json", bounds);
  if (!loaded) {
    const auto& failure = loaded.error();
    require(failure.code == quyche::errc::pack || failure.code == quyche::errc::limit);
    require(!failure.message.vi.empty() && !failure.message.en.empty());
    require(failure.byte && *failure.byte <= size && failure.line && *failure.line >= 1);
    return 0;
  }
  for (const auto& requirement : loaded->requirements)
    require(requirement.id.substr(0, loaded->id.size()) == loaded->id);
  for (const auto& remark : quyche::lint_pack(*loaded)) require(!remark.code.empty());
  require(!quyche::to_text(*loaded, quyche::language::vi).empty());
  require(!quyche::to_text(*loaded, quyche::language::en).empty());
  return 0;
}
