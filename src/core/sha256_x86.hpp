// The compression function of SHA-256 with the instructions that some x86 processors have for it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace quyche::inline v0 {

/// Whether this processor has them; never on other machines.
bool has_sha256_instructions() noexcept;

/// Takes `blocks` blocks of 64 bytes into the state (FIPS 180-4, 6.2.2). Only where has_sha256_instructions() says so.
void sha256_compress(std::uint32_t (&state)[8], const unsigned char* bytes, std::size_t blocks) noexcept;

}  // namespace quyche::inline v0
