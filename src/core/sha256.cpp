#include "core/sha256.hpp"

#include <sys/types.h>  // libmd's header uses off_t without asking for it

#include <sha256.h>

#include <array>
#include <cstdint>

namespace quyche::inline v0 {

std::string sha256_hex(std::string_view bytes) {
  SHA256_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Final(digest.data(), &context);
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const unsigned byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
}

}  // namespace quyche::inline v0
