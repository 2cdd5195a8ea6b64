// What can be expected to fail, and how it is said: an error code, a message in Vietnamese and English that names
// the place and the way out, and, where there is one, the place itself. Value types; share freely when const.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <quyche/core/names.hpp>

namespace quyche::inline v0 {

/// A text in both languages of the product. UTF-8.
struct bilingual {
  std::string vi;
  std::string en;
  friend bool operator==(const bilingual&, const bilingual&) = default;
};

/// Kinds of failure. The numbers are those of the C ABI and are never changed.
enum class errc : std::int32_t {
  ok = 0,
  usage = 1,      ///< an argument that cannot be right (an impossible date, an unknown option value)
  input = 2,      ///< bytes that cannot be read as a regulation (empty, binary, truncated, encrypted, not UTF-8)
  limit = 3,      ///< a limit was reached; the message names it
  pack = 4,       ///< a norm pack that breaks the pack format
  not_found = 5,  ///< no such file, pack or requirement
  nomem = 6,      ///< out of memory
  cancelled = 7,  ///< the progress callback asked to stop
  internal = 8,   ///< a fault of this library
};

template <>
struct names<errc> {
  static constexpr std::pair<errc, std::string_view> table[] = {
      {errc::ok, "ok"},       {errc::usage, "usage"},         {errc::input, "input"},
      {errc::limit, "limit"}, {errc::pack, "pack"},           {errc::not_found, "not_found"},
      {errc::nomem, "nomem"}, {errc::cancelled, "cancelled"}, {errc::internal, "internal"},
  };
};

/// One failure.
struct error {
  errc code = errc::internal;
  bilingual message;
  std::string source;               ///< name of the input or pack as the caller gave it; may be empty
  std::optional<std::size_t> byte;  ///< offset in bytes into that source, from 0
  std::optional<std::size_t> line;  ///< line in that source, from 1
};

/// Something noticed while reading that did not stop the reading.
struct diagnostic {
  std::string code;       ///< ASCII, kebab case, stable: "invalid-utf8", "skipped-number", "foreign-point-letter" ...
  std::size_t begin = 0;  ///< bytes into the source text, half open
  std::size_t end = 0;
  bilingual message;
  friend bool operator==(const diagnostic&, const diagnostic&) = default;
};

}  // namespace quyche::inline v0
