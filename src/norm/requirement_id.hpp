// Ids of packs and requirements: "<pack>/<address>/t<nn>".
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "document/address.hpp"

namespace quyche::inline v0::norm {

/// [a-z0-9-]+
constexpr bool is_pack_id(std::string_view id) noexcept {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && std::all_of(id.begin(), id.end(), allowed);
}

/// An address inside a norm: without a document's number; "u" where the place is not known.
inline bool is_norm_address(std::string_view address) {
  if (address == "u") return true;
  const auto parts = document::take_apart(address);
  return parts && parts->document.empty();
}

struct id_parts {
  std::string_view pack;
  std::string_view address;
  std::string_view number;  ///< "t01"
};

/// A requirement id in its parts; nothing when it is malformed. The views point into the argument.
inline std::optional<id_parts> split_id(std::string_view id) {
  const auto first = id.find('/');
  const auto last = id.rfind('/');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const id_parts parts{id.substr(0, first), id.substr(first + 1, last - first - 1), id.substr(last + 1)};
  const auto digits = parts.number.substr(parts.number.empty() ? 0 : 1);
  const bool numbered = !parts.number.empty() && parts.number[0] == 't' && digits.size() >= 2 &&
                        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_pack_id(parts.pack) || !is_norm_address(parts.address) || !numbered) return std::nullopt;
  return parts;
}

}  // namespace quyche::inline v0::norm
