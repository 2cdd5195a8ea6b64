// Progress of long work, and the way to stop it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/core/error.hpp>

namespace quyche::inline v0 {

/// Called between indivisible steps, from the thread that does the work. Returning false stops the work, which then
/// fails with errc::cancelled. `stage` is one of "text", "document", "domain", "norm", "conformance", "report";
/// done and total are in steps of that stage. `call` may be null.
struct progress {
  bool (*call)(void* user, std::string_view stage, std::size_t done, std::size_t total) = nullptr;
  void* user = nullptr;

  bool operator()(std::string_view stage, std::size_t done, std::size_t total) const {
    return call == nullptr || call(user, stage, done, total);
  }
};

/// What work that was stopped by its progress callback fails with; `source` is the name of the input.
inline error cancelled(std::string source) {
  error stopped;
  stopped.code = errc::cancelled;
  stopped.message = {"Đã dừng theo yêu cầu.", "Stopped on request."};
  stopped.source = std::move(source);
  return stopped;
}

}  // namespace quyche::inline v0
