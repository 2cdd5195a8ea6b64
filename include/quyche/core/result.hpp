// result<T>: a value or an error. For failure that is to be expected of input; faults of our own are exceptions.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include <quyche/core/error.hpp>

namespace quyche::inline v0 {

/// Either a T or an error. Reading the wrong one throws std::bad_variant_access.
template <class T>
class [[nodiscard]] result {
 public:
  result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  result(quyche::error failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  explicit operator bool() const noexcept { return state_.index() == 0; }
  bool has_value() const noexcept { return state_.index() == 0; }

  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const quyche::error& error() const& { return std::get<1>(state_); }
  quyche::error&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<T, quyche::error> state_;
};

}  // namespace quyche::inline v0
