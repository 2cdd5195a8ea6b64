// One text spelled otherwise, for tests of what must not matter.
#pragma once

#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <utf8proc.h>

#include "catch.hpp"

namespace quyche::test {

/// Everywhere, from left to right.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// In NFD.
inline std::string decomposed(const std::string& text) {
  utf8proc_uint8_t* made = utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
  REQUIRE(made != nullptr);
  std::string out(reinterpret_cast<const char*>(made));
  std::free(made);
  return out;
}

/// uỷ, hoá: the tone where it stood before.
inline std::string old_tones(std::string text) {
  for (const auto& [modern, old] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Ủy", "Uỷ"}, {"ủy", "uỷ"}, {"hóa", "hoá"}, {"tòa", "toà"}, {"thỏa", "thoả"}})
    text = replaced(std::move(text), modern, old);
  return text;
}

}  // namespace quyche::test
