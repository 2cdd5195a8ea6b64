// The wall between C and C++: borrowed views, failures in two languages, and one guard() that no exception passes.
#pragma once

#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/core/error.hpp>

#include "quyche.h"

struct quyche_error {
  quyche::error what;
};

namespace quyche::capi {

/// Only for texts that a NUL follows: std::string and literals.
inline quyche_view view(std::string_view text) noexcept {
  return {text.data() == nullptr ? "" : text.data(), text.size()};
}
inline constexpr quyche_view empty_view{"", 0};

inline std::string_view text_of(quyche_view from) noexcept {
  return from.size == 0 ? std::string_view() : std::string_view(from.data, from.size);
}

using failure = std::optional<error>;
inline constexpr auto success = std::nullopt;

inline error fail(errc code, std::string vi, std::string en) {
  error made;
  made.code = code;
  made.message = bilingual{std::move(vi), std::move(en)};
  return made;
}

inline error usage(std::string vi, std::string en) { return fail(errc::usage, std::move(vi), std::move(en)); }

inline error missing(const char* parameter) {
  return usage(std::string("Thiếu tham số ") + parameter + ": không được là NULL.",
               std::string("The parameter ") + parameter + " is missing: it may not be NULL.");
}

/// Every function that can fail does its work inside. What leaves is a status and, where it is asked for and memory
/// allows, an error.
template <class Body>
quyche_status guard(quyche_error** asked, Body&& body) noexcept {
  if (asked != nullptr) *asked = nullptr;
  errc code = errc::internal;
  try {
    try {
      failure problem = body();
      if (!problem) return QUYCHE_OK;
      code = problem->code == errc::ok ? errc::internal : problem->code;
      if (asked != nullptr) *asked = new quyche_error{std::move(*problem)};
    } catch (const std::bad_alloc&) {
      code = errc::nomem;
      if (asked != nullptr) *asked = new quyche_error{fail(code, "Hết bộ nhớ.", "Out of memory.")};
    } catch (const std::exception& thrown) {
      code = errc::internal;
      if (asked != nullptr) {
        *asked = new quyche_error{fail(code, std::string("Lỗi bên trong thư viện: ") + thrown.what(),
                                       std::string("A fault of the library: ") + thrown.what())};
      }
    } catch (...) {
      code = errc::internal;
      if (asked != nullptr) {
        *asked = new quyche_error{fail(code, "Lỗi bên trong thư viện.", "A fault of the library.")};
      }
    }
  } catch (...) {
    // No memory for the error itself. The status alone has to do.
    code = errc::nomem;
  }
  return static_cast<quyche_status>(code);
}

}  // namespace quyche::capi
