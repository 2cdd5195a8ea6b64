// SHA-256 of inputs and packs (FIPS 180-4), by libmd.
#pragma once

#include <string>
#include <string_view>

namespace quyche::inline v0 {

/// Lower-case hexadecimal digest, 64 characters.
std::string sha256_hex(std::string_view bytes);

}  // namespace quyche::inline v0
