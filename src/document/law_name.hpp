// Where the name of a law ends: "Luật Cán bộ, công chức năm 2025".
#pragma once

#include <cstddef>
#include <string_view>

#include "text/token.hpp"

namespace quyche::inline v0::document {

/// Tokens of the name that starts at token i with its type word ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ"), of which
/// `type_length` tokens are the type. The type's own length when a code follows it ("Luật số …"), 0 when nothing names a law. In
/// capitals ("PHÁP LUẬT VỀ …") only the names that the register has are known.
std::size_t law_name_length(const text::token_list& tokens, std::size_t i, std::size_t type_length, bool capitals);

}  // namespace quyche::inline v0::document
