#include "domain/body_names.hpp"

#include <algorithm>
#include <array>

#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

/// Whether one of two canonical names is only the kind of organ that the other one is.
bool is_kind_of(std::string_view kind, std::string_view name) noexcept {
  return name.starts_with(kind) && (is_bare_organ(kind) || kind == "đảng ủy cơ quan");
}

/// The canonical name of the body whose leading organ a canonical name is that of; empty where it is none.
std::string_view led_by(std::string_view canonical) noexcept {
  constexpr std::array<std::string_view, 6> organs = {"ban chấp hành ", "ban thường vụ ", "ban thường trực ",
                                                      "thường trực ",   "đoàn chủ tịch ", "ủy ban kiểm sát "};
  for (const auto organ : organs) {
    if (canonical.starts_with(organ)) return canonical.substr(organ.size());
  }
  return {};
}

/// Calls `use` with each alternative of a name.
template <class Use>
void each_alternative(std::string_view name, Use&& use) {
  for (std::size_t i = 0; i <= name.size();) {
    const auto end = std::min(name.find('/', i), name.size());
    use(name.substr(i, end - i));
    i = end + 1;
  }
}

}  // namespace

bool is_bare_organ(std::string_view canonical) noexcept {
  return canonical == "ban cán sự đảng" || canonical == "đảng đoàn";
}

bool same_body(std::string_view a, std::string_view b) { return body_names().same(a, b); }

const body_names::name& body_names::of(std::string_view written) {
  if (const auto found = known_.find(written); found != known_.end()) return found->second;
  auto& made = known_.try_emplace(std::string(written)).first->second;
  made.canonical = &*canonical_.insert(canonical_body(written)).first;
  each_alternative(written, [&](std::string_view one) {
    made.alternatives.push_back(one.size() == written.size() ? made.canonical : of(one).canonical);
  });
  if (const auto led = led_by(*made.canonical); !led.empty()) made.acted_for = &*canonical_.emplace(led).first;
  return made;
}

bool body_names::same(const name& a, const name& b) noexcept {
  for (const auto* one : a.alternatives) {
    for (const auto* other : b.alternatives) {
      if (one == other || is_kind_of(*one, *other) || is_kind_of(*other, *one)) return true;
    }
  }
  return false;
}

}  // namespace quyche::inline v0::domain
