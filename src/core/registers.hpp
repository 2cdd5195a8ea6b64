// The built-in registers: lists of rows, one JSON file each: {"format": 1, "<list>": [row, …]}.
#pragma once

#include <functional>
#include <string_view>

#include "core/json_fields.hpp"

namespace quyche::inline v0::json {

/// Gives every row of a built-in register to `read`, in order; no row when the library was built without that register.
/// Throws std::logic_error when the register breaks its format, for it is part of this library.
void read_register(std::string_view name, std::string_view list, const std::function<void(const node&)>& read);

}  // namespace quyche::inline v0::json
