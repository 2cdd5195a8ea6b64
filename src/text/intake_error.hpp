// How the readers of this folder say that an input cannot be read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/error.hpp>

namespace quyche::inline v0::text {

/// An input error; the input's name, where it has one, stands before both messages.
inline error unreadable(std::string_view name, const bilingual& message,
                        std::optional<std::size_t> byte = std::nullopt) {
  const std::string before = name.empty() ? std::string() : std::string(name) + ": ";
  return {errc::input, {before + message.vi, before + message.en}, std::string(name), byte, std::nullopt};
}

/// A limit that was reached, named as in quyche/core/limits.hpp. `what_vi` and `what_en` open the sentence.
inline error over_limit(std::string_view name, std::string_view limit, std::size_t bound, std::string_view what_vi,
                        std::string_view what_en) {
  const std::string number = std::to_string(bound);
  const std::string before = name.empty() ? std::string() : std::string(name) + ": ";
  return {errc::limit,
          {before + std::string(what_vi) + " vượt giới hạn " + std::string(limit) + " = " + number +
               "; hãy chia nhỏ tệp hoặc nâng giới hạn này.",
           before + std::string(what_en) + " is over the limit " + std::string(limit) + " = " + number +
               "; split the file or raise this limit."},
          std::string(name),
          std::nullopt,
          std::nullopt};
}

}  // namespace quyche::inline v0::text
