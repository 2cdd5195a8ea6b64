// What the readers of overturned principles share.
#pragma once

#include <cstddef>
#include <string_view>

#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

/// Adds that what is known by `name` is refused, whatever else the text says.
void add_refusal(const scope& at, topic what, std::string_view name, std::size_t from, std::size_t to);

/// Whether words deny what stands behind them, right before token i: "không thực hiện [chế độ thủ trưởng]".
bool is_denied(const text::token_list& tokens, const sentence& in, std::size_t i);

}  // namespace quyche::inline v0::domain
