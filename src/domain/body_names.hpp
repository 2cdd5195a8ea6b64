// The names of bodies as they are compared, each worked out once: for those who compare many with many.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <quyche/domain/order.hpp>

namespace quyche::inline v0::domain {

/// Canonical names of the bodies it was asked for. Views that it gives stay valid as long as it lives. One thread at a time.
class body_names {
 public:
  /// canonical_body() of a name.
  const std::string& canonical(std::string_view name);
  /// same_body() of two.
  bool same(std::string_view a, std::string_view b);

 private:
  struct hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::string, hash, std::equal_to<>> known_;
};

/// compare() of two relations, and of two appointments.
comparison_result compare(const relation& found, const relation& asked, body_names& names);
comparison_result compare(const appointment& found, const appointment& asked, body_names& names);

}  // namespace quyche::inline v0::domain
