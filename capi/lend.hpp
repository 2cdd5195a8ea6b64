// Lending out texts that a handle makes once and keeps.
#pragma once

#include "arguments.hpp"
#include "handles.hpp"

namespace quyche::capi {

/// Nothing stands in the way of making a text.
struct always {
  failure operator()(const auto&) const { return success; }
};

/// The body of functions that give one text of a handle: `make(handle)` makes it the first time, where `ready(handle)`
/// has nothing against it.
template <class Handle, class Make, class Ready = always>
quyche_status lend(const Handle* handle, const char* called, kept_text Handle::*member, quyche_view* out,
                   const char* out_called, quyche_error** error, Make&& make, Ready ready = {}) noexcept {
  if (out != nullptr) *out = empty_view;
  return guard(error, [&]() -> failure {
    if (handle == nullptr) return missing(called);
    if (out == nullptr) return missing(out_called);
    if (failure problem = ready(*handle)) return problem;
    *out = view((handle->*member).get([&] { return make(*handle); }));
    return success;
  });
}

/// The same for texts in a language: `make(handle, language)`.
template <class Handle, class Make, class Ready = always>
quyche_status lend(const Handle* handle, const char* called, kept_texts Handle::*member, quyche_language in,
                   quyche_view* out, const char* out_called, quyche_error** error, Make&& make,
                   Ready ready = {}) noexcept {
  if (out != nullptr) *out = empty_view;
  return guard(error, [&]() -> failure {
    if (handle == nullptr) return missing(called);
    if (out == nullptr) return missing(out_called);
    language chosen{};
    if (auto problem = take_language(in, chosen)) return problem;
    if (failure problem = ready(*handle)) return problem;
    *out = view((handle->*member).get(chosen, [&] { return make(*handle, chosen); }));
    return success;
  });
}

}  // namespace quyche::capi
