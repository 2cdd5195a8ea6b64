// The norm packs and registers that are compiled into the engine.
//
// The definitions are generated from norms/ at build time (cmake/embed_norms.cmake). They are plain data: the strict
// loaders read them exactly as they read a file from disk, so a built-in pack has no privilege.
//
// Owner: static storage, never freed. Threads: constants, shared freely.
#pragma once

#include <span>
#include <string_view>

namespace quyche::inline v0 {

/// One JSON file of norms/, as it stands on disk.
struct embedded_file {
  std::string_view name;  ///< file name without ".json", such as "146-qd-tw-2024"
  std::string_view json;  ///< the bytes of the file, UTF-8
};

/// The packs of norms/*.json, sorted by name.
[[nodiscard]] std::span<const embedded_file> embedded_packs() noexcept;

/// The registers of norms/registers/*.json (known instruments, regimes), sorted by name.
[[nodiscard]] std::span<const embedded_file> embedded_registers() noexcept;

}  // namespace quyche::inline v0
