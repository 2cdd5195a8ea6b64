// Names of enumerators, as they stand in JSON. One table per enumeration, specialised beside the enumeration:
//
//   template <> struct names<modality> {
//     static constexpr std::pair<modality, std::string_view> table[] = {{modality::obligation, "obligation"}, ...};
//   };
//
// Nothing is owned, everything is constexpr: safe to share between threads.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace quyche::inline v0 {

template <class Enum>
struct names;

/// The name of an enumerator as JSON writes it; empty for a value that is not in the table.
template <class Enum>
constexpr std::string_view name_of(Enum value) noexcept {
  for (const auto& [candidate, name] : names<Enum>::table) {
    if (candidate == value) return name;
  }
  return {};
}

/// The enumerator of a name; nothing when no enumerator has it.
template <class Enum>
constexpr std::optional<Enum> from_name(std::string_view name) noexcept {
  for (const auto& [value, candidate] : names<Enum>::table) {
    if (candidate == name) return value;
  }
  return std::nullopt;
}

}  // namespace quyche::inline v0
