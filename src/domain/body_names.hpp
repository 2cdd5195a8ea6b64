// The names of bodies as they are compared, each worked out once: for those who compare many with many.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <quyche/domain/order.hpp>

namespace quyche::inline v0::domain {

/// Canonical names of the bodies it was asked for. What it gives stays valid as long as it lives. One thread at a time.
class body_names {
 public:
  /// A name that was asked for, and what it is compared by; canonical names that are equal are the same string.
  struct name {
    const std::string* canonical = nullptr;          ///< canonical_body() of the whole
    std::vector<const std::string*> alternatives{};  ///< of each by itself: models write "đảng đoàn/ban cán sự đảng"
    const std::string* acted_for = nullptr;          ///< of the body whose leading organ it names, if it names one
  };
  /// One object for each spelling.
  const name& of(std::string_view written);

  /// canonical_body() of a name.
  const std::string& canonical(std::string_view written) { return *of(written).canonical; }
  /// same_body() of two.
  bool same(std::string_view a, std::string_view b) { return same(of(a), of(b)); }
  static bool same(const name& a, const name& b) noexcept;
  /// Whether one is the other, or the organ that leads it and acts for it: "ban chấp hành liên đoàn lao động".
  static bool acts_for(const name& one, const name& other) noexcept {
    return one.acted_for == other.canonical || same(one, other);
  }
  bool acts_for(std::string_view one, std::string_view other) { return acts_for(of(one), of(other)); }

 private:
  struct hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, name, hash, std::equal_to<>> known_;
  std::unordered_set<std::string> canonical_;
};

/// A relation between bodies of one body_names.
struct relation_of_names {
  const body_names::name* from = nullptr;
  relation_kind kind = relation_kind::leads;
  const body_names::name* to = nullptr;
};

/// compare() of two relations, and of two appointments.
comparison_result compare(const relation_of_names& found, const relation_of_names& asked) noexcept;
comparison_result compare(const appointment& found, const appointment& asked, body_names& names);

}  // namespace quyche::inline v0::domain
