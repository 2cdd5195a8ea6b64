// Working relations (quan hệ công tác) between bodies, and the organisation they form. Usable without linking anything.
// Sources: Điều lệ Đảng, Điều 42-43 (who leads whom); Quy định 146-QĐ/TW, Điều 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/names.hpp>
#include <quyche/domain/body.hpp>

namespace quyche::inline v0::domain {

enum class relation_kind : std::uint8_t {
  leads,             ///< lãnh đạo
  led_by,            ///< chịu sự lãnh đạo
  reports_to,        ///< báo cáo
  coordinates_with,  ///< phối hợp
  supervised_by,     ///< chịu sự kiểm tra, giám sát
  advised_by,        ///< do … tham mưu, giúp việc
  appoints,          ///< chỉ định
  appointed_by,      ///< do … chỉ định
  founds,            ///< lập
  founded_by,        ///< do … lập
};

/// The same relation seen from the other side; coordination is its own reverse, the rest have none of their own.
constexpr relation_kind reversed(relation_kind kind) noexcept {
  using enum relation_kind;
  switch (kind) {
    case leads: return led_by;
    case led_by: return leads;
    case appoints: return appointed_by;
    case appointed_by: return appoints;
    case founds: return founded_by;
    case founded_by: return founds;
    default: return kind;
  }
}

/// One edge. `from` and `to` are names in full Vietnamese, modern tone placement, e.g. "ban cán sự đảng ủy ban nhân dân".
struct relation {
  std::string from;
  relation_kind kind = relation_kind::leads;
  std::string to;
  friend bool operator==(const relation&, const relation&) = default;
};

/// Bodies and their relations as a graph; an edge names its ends by index into bodies.
struct organisation {
  struct edge {
    std::size_t from = 0;
    relation_kind kind = relation_kind::leads;
    std::size_t to = 0;
    friend bool operator==(const edge&, const edge&) = default;
  };
  std::vector<body> bodies;
  std::vector<edge> relations;

  /// Index of the body with that name; a new body is added when there is none.
  std::size_t intern(std::string_view name) {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      if (bodies[i].name == name) return i;
    }
    bodies.push_back({});
    bodies.back().name = std::string(name);
    return bodies.size() - 1;
  }
  /// Adds a relation by names.
  void add(const relation& named) {
    const std::size_t from = intern(named.from);
    const std::size_t to = intern(named.to);
    relations.push_back({from, named.kind, to});
  }
};

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::relation_kind> {
  using enum domain::relation_kind;
  static constexpr std::pair<domain::relation_kind, std::string_view> table[] = {{leads, "leads"},
                                                                                 {led_by, "led_by"},
                                                                                 {reports_to, "reports_to"},
                                                                                 {coordinates_with, "coordinates_with"},
                                                                                 {supervised_by, "supervised_by"},
                                                                                 {advised_by, "advised_by"},
                                                                                 {appoints, "appoints"},
                                                                                 {appointed_by, "appointed_by"},
                                                                                 {founds, "founds"},
                                                                                 {founded_by, "founded_by"}};
};

}  // namespace quyche::inline v0
