// What comes in, checked and turned into what the engine takes; and numbers of enumerators, both ways.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/date.hpp>
#include <quyche/core/language.hpp>
#include <quyche/core/limits.hpp>
#include <quyche/core/names.hpp>
#include <quyche/core/progress.hpp>

#include "boundary.hpp"

namespace quyche::capi {

failure check_bytes(const char* data, std::size_t size, const char* parameter);

/// Names stand in messages and reports, which are UTF-8.
failure take_name(quyche_view from, const char* parameter, std::string& into);

failure take_limits(const quyche_limits* from, limits& into);

/// All 0: no day.
failure take_date(const quyche_date& from, const char* parameter, std::optional<date>& into);

failure take_language(quyche_language from, language& into);

inline quyche_date give_date(const std::optional<date>& from) noexcept {
  return from ? quyche_date{from->year, from->month, from->day} : quyche_date{0, 0, 0};
}

/// The C++ enumerations start at 0, have no holes and carry the numbers of the header (numbers.cpp checks it).
template <class Enum>
constexpr std::int32_t enumerators = static_cast<std::int32_t>(std::size(names<Enum>::table));

template <class Enum>
failure take_number(std::int32_t number, const char* parameter, Enum& into) {
  if (number < 0 || number >= enumerators<Enum>) {
    return usage(std::string("Giá trị ") + std::to_string(number) + " của " + parameter + " không có.",
                 std::string("There is no ") + parameter + " with the number " + std::to_string(number) + ".");
  }
  into = static_cast<Enum>(number);
  return success;
}

/// The same where 0 says "what the draft says".
template <class Enum>
failure take_override(std::int32_t number, const char* parameter, std::optional<Enum>& into) {
  Enum chosen{};
  if (auto problem = take_number(number, parameter, chosen)) return problem;
  if (number != 0) into = chosen;
  return success;
}

template <class Enum>
const char* name_of_number(std::int32_t number) noexcept {
  if (number < 0 || number >= enumerators<Enum>) return "";
  return name_of(static_cast<Enum>(number)).data();  // literals
}

/// The caller's callback behind the engine's. Lives on the stack of the running call.
struct progress_bridge {
  quyche_progress_fn call = nullptr;
  void* user = nullptr;

  progress engine() noexcept;
};

}  // namespace quyche::capi
