// Duties, powers and prohibitions: who must, may or must not do what. Usable without linking anything.
// Source of the modal classes: normative language of Vietnamese instruments (phải, có trách nhiệm; có quyền, được; không được, nghiêm cấm).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/core/names.hpp>

namespace quyche::inline v0::domain {

/// The force of a norm's words.
enum class modality : std::uint8_t {
  prohibition,  ///< nghiêm cấm, không được, cấm
  restriction,  ///< chỉ được … khi
  obligation,   ///< phải, có trách nhiệm, có nhiệm vụ, chịu trách nhiệm, bảo đảm, chấp hành
  power,        ///< có quyền, quyết định, chỉ định, phân công, ủy quyền
  permission,   ///< được, có thể
};

/// Nhiệm vụ, quyền hạn, điều cấm. All texts full Vietnamese, lower case but for proper names, modern tone placement.
struct statement {
  std::string actor;  ///< who; inherited from the title of a list where the sentence names nobody; may be empty
  domain::modality modality = modality::obligation;
  std::string act;        ///< the verb phrase's first words: "chuẩn bị", "quyết định"
  std::string object;     ///< the rest up to the exception
  std::string exception;  ///< "trừ trường hợp …"; may be empty
  friend bool operator==(const statement&, const statement&) = default;
};

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::modality> {
  using enum domain::modality;
  static constexpr std::pair<domain::modality, std::string_view> table[] = {{prohibition, "prohibition"},
                                                                            {restriction, "restriction"},
                                                                            {obligation, "obligation"},
                                                                            {power, "power"},
                                                                            {permission, "permission"}};
};

}  // namespace quyche::inline v0
