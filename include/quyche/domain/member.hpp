// Offices and members: who sits in an organ, and by what post. Usable without linking anything.
// Sources: Quy định 146-QĐ/TW (14/5/2024) on composition; Điều lệ Đảng, Điều 42 k2 and 43 k2 on bí thư and phó bí thư.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/names.hpp>

namespace quyche::inline v0::domain {

/// Offices inside an organ.
enum class office : std::uint8_t {
  member,            ///< ủy viên, thành viên
  secretary,         ///< bí thư
  deputy_secretary,  ///< phó bí thư
  standing_member,   ///< ủy viên thường trực
  clerk,             ///< thư ký
};

/// One member by post: who holds that post outside holds this office inside. Names are full Vietnamese, lower case but for
/// proper names, modern tone placement.
struct member {
  domain::office office = office::member;
  std::string post;  ///< "chủ tịch", "phó chủ tịch", "giám đốc", "chánh văn phòng", "trưởng ban"
  std::string institution;     ///< "ủy ban nhân dân", "sở nội vụ"; empty when not said
  bool every = false;          ///< "các phó chủ tịch": every holder of the post
  std::string condition = {};  ///< what a holder must be besides: "là đảng viên"; may be empty
  friend bool operator==(const member&, const member&) = default;
};

/// Thành phần, cơ cấu.
struct composition {
  std::vector<member> members;
  friend bool operator==(const composition&, const composition&) = default;
};

/// Chỉ định: who appoints the members, and on whose proposal (146-QĐ/TW).
struct appointment {
  std::string by;
  std::vector<std::string> on_proposal_of;
  friend bool operator==(const appointment&, const appointment&) = default;
};

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::office> {
  using enum domain::office;
  static constexpr std::pair<domain::office, std::string_view> table[] = {{member, "ủy viên"},
                                                                          {secretary, "bí thư"},
                                                                          {deputy_secretary, "phó bí thư"},
                                                                          {standing_member, "ủy viên thường trực"},
                                                                          {clerk, "thư ký"}};
};

}  // namespace quyche::inline v0
