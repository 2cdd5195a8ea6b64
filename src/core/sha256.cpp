#include "core/sha256.hpp"

#include <sys/types.h>  // libmd's header uses off_t without asking for it

#include <sha256.h>

#include <array>
#include <cstdint>

#include "core/sha256_x86.hpp"

namespace quyche::inline v0 {

std::string sha256_hex(std::string_view bytes) {
  SHA256_CTX context;
  SHA256Init(&context);
  // Whole blocks may go a faster way; libmd counts them and does the rest.
  constexpr std::size_t block = SHA256_BLOCK_LENGTH;
  if (const std::size_t blocks = bytes.size() / block; blocks != 0 && has_sha256_instructions()) {
    sha256_compress(context.state.st32, reinterpret_cast<const unsigned char*>(bytes.data()), blocks);
    context.bitcount[0] += std::uint64_t{8} * block * blocks;
    bytes.remove_prefix(block * blocks);
  }
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
