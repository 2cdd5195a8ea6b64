// Inputs that go on and on, and the errors that name the limit they hit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <quyche/core/error.hpp>

#include "catch.hpp"

namespace quyche::test {

/// The words again and again until they fill so many bytes.
inline std::string filled(std::string_view what, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + what.size());
  while (out.size() < bytes) out += what;
  return out;
}

/// The words so many times.
inline std::string repeat(std::string_view what, std::size_t times) { return filled(what, what.size() * times); }

/// A limit was hit, and both messages name it.
inline void over(const error& failure, std::string_view limit) {
  INFO(failure.message.en);
  CHECK(failure.code == errc::limit);
  CHECK(failure.message.en.find(limit) != std::string::npos);
  CHECK(failure.message.vi.find(limit) != std::string::npos);
}

}  // namespace quyche::test
