// Bodies: the organ a working regulation is for. Usable without linking anything.
// Sources: Điều lệ Đảng Cộng sản Việt Nam (19/01/2011), Điều 42 and 43; Quy định 146-QĐ/TW (14/5/2024), Điều 1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/core/date.hpp>
#include <quyche/core/names.hpp>

namespace quyche::inline v0::domain {

/// What kind of organ.
enum class body_kind : std::uint8_t {
  unknown,
  party_delegation,         ///< đảng đoàn: in bodies that arise from election (Điều lệ Đảng, Điều 42)
  party_affairs_committee,  ///< ban cán sự đảng: in executive and judicial bodies (Điều lệ Đảng, Điều 43)
  party_committee,          ///< đảng ủy, ban chấp hành đảng bộ, tỉnh ủy, huyện ủy
  standing_committee,       ///< ban thường vụ of a party committee
  party_cell,               ///< chi bộ
  state_body,               ///< cơ quan nhà nước: Chính phủ, bộ, ủy ban nhân dân
  advisory_board,           ///< ban tham mưu của cấp ủy: ban tổ chức, văn phòng
  organisation,             ///< hội, đoàn thể
};

/// The institution a đảng đoàn or ban cán sự đảng sits in (Quy định 146-QĐ/TW, Điều 1).
enum class institution : std::uint8_t {
  unknown,
  people_council,      ///< hội đồng nhân dân
  people_committee,    ///< ủy ban nhân dân
  people_court,        ///< tòa án nhân dân
  people_procuracy,    ///< viện kiểm sát nhân dân
  fatherland_front,    ///< ủy ban Mặt trận Tổ quốc Việt Nam
  trade_union,         ///< liên đoàn lao động
  farmers_union,       ///< hội nông dân
  womens_union,        ///< hội liên hiệp phụ nữ
  veterans,            ///< hội cựu chiến binh
  youth_union,         ///< Đoàn Thanh niên Cộng sản Hồ Chí Minh (has no đảng đoàn)
  literature_arts,     ///< liên hiệp các hội văn học nghệ thuật
  science_technology,  ///< liên hiệp các hội khoa học và kỹ thuật
  government,          ///< Chính phủ
};

/// Level of government or Party organisation.
enum class level : std::uint8_t { unknown, central, province, district, commune, grassroots };

/// One organ. Value type.
struct body {
  body_kind kind = body_kind::unknown;
  domain::institution institution = institution::unknown;
  domain::level level = level::unknown;
  std::string name;    ///< in full Vietnamese, modern tone placement; as the document calls it
  std::string place;   ///< "tỉnh An Sơn"; empty when not said
  interval existence;  ///< when organs of this kind and level existed, where known
  friend bool operator==(const body&, const body&) = default;
};

/// The kind of organ that the Charter foresees for an institution: đảng đoàn where leaders are elected (Điều 42), ban cán sự đảng
/// in executive and judicial bodies (Điều 43); unknown for institutions without one.
constexpr body_kind organ_of(institution where) noexcept {
  switch (where) {
    case institution::people_committee:
    case institution::people_court:
    case institution::people_procuracy:
    case institution::government: return body_kind::party_affairs_committee;
    case institution::people_council:
    case institution::fatherland_front:
    case institution::trade_union:
    case institution::farmers_union:
    case institution::womens_union:
    case institution::veterans:
    case institution::literature_arts:
    case institution::science_technology: return body_kind::party_delegation;
    case institution::unknown:
    case institution::youth_union: break;
  }
  return body_kind::unknown;
}

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::body_kind> {
  using enum domain::body_kind;
  static constexpr std::pair<domain::body_kind, std::string_view> table[] = {
      {unknown, "unknown"},
      {party_delegation, "dang_doan"},
      {party_affairs_committee, "ban_can_su_dang"},
      {party_committee, "dang_uy"},
      {standing_committee, "ban_thuong_vu"},
      {party_cell, "chi_bo"},
      {state_body, "co_quan_nha_nuoc"},
      {advisory_board, "ban_tham_muu"},
      {organisation, "to_chuc"}};
};
template <>
struct names<domain::institution> {
  using enum domain::institution;
  static constexpr std::pair<domain::institution, std::string_view> table[] = {
      {unknown, "unknown"},         {people_council, "hdnd"},   {people_committee, "ubnd"}, {people_court, "tand"},
      {people_procuracy, "vksnd"},  {fatherland_front, "mttq"}, {trade_union, "ldld"},      {farmers_union, "hnd"},
      {womens_union, "hlhpn"},      {veterans, "hccb"},         {youth_union, "dtn"},       {literature_arts, "vhnt"},
      {science_technology, "khkt"}, {government, "chinh_phu"}};
};
template <>
struct names<domain::level> {
  using enum domain::level;
  static constexpr std::pair<domain::level, std::string_view> table[] = {
      {unknown, "unknown"},   {central, "central"}, {province, "province"},
      {district, "district"}, {commune, "commune"}, {grassroots, "grassroots"}};
};

/// Vietnamese term of a kind of organ.
constexpr std::string_view vietnamese(domain::body_kind kind) noexcept {
  using enum domain::body_kind;
  switch (kind) {
    case party_delegation: return "đảng đoàn";
    case party_affairs_committee: return "ban cán sự đảng";
    case party_committee: return "cấp ủy";
    case standing_committee: return "ban thường vụ cấp ủy";
    case party_cell: return "chi bộ";
    case state_body: return "cơ quan nhà nước";
    case advisory_board: return "cơ quan tham mưu của cấp ủy";
    case organisation: return "tổ chức, hội";
    case unknown: break;
  }
  return "không rõ";
}

/// Vietnamese name of an institution.
constexpr std::string_view vietnamese(domain::institution where) noexcept {
  using enum domain::institution;
  switch (where) {
    case people_council: return "hội đồng nhân dân";
    case people_committee: return "ủy ban nhân dân";
    case people_court: return "tòa án nhân dân";
    case people_procuracy: return "viện kiểm sát nhân dân";
    case fatherland_front: return "ủy ban Mặt trận Tổ quốc Việt Nam";
    case trade_union: return "liên đoàn lao động";
    case farmers_union: return "hội nông dân";
    case womens_union: return "hội liên hiệp phụ nữ";
    case veterans: return "hội cựu chiến binh";
    case youth_union: return "Đoàn Thanh niên Cộng sản Hồ Chí Minh";
    case literature_arts: return "liên hiệp các hội văn học nghệ thuật";
    case science_technology: return "liên hiệp các hội khoa học và kỹ thuật";
    case government: return "Chính phủ";
    case unknown: break;
  }
  return "không rõ";
}

}  // namespace quyche::inline v0
