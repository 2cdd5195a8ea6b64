#include "domain/body_names.hpp"

#include <algorithm>

#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

/// Whether one of two canonical names is only the kind of organ that the other one is.
bool is_kind_of(std::string_view kind, std::string_view name) noexcept {
  return (is_bare_organ(kind) || kind == "đảng ủy cơ quan") && name.starts_with(kind);
}

/// The alternatives of two names, each with each: models write "đảng đoàn/ban cán sự đảng".
template <class Canonical>
bool same_by(std::string_view a, std::string_view b, Canonical&& canonical) {
  for (std::size_t i = 0; i <= a.size();) {
    const auto end_a = std::min(a.find('/', i), a.size());
    const auto& first = canonical(a.substr(i, end_a - i));
    for (std::size_t k = 0; k <= b.size();) {
      const auto end_b = std::min(b.find('/', k), b.size());
      const auto& second = canonical(b.substr(k, end_b - k));
      if (first == second || is_kind_of(first, second) || is_kind_of(second, first)) return true;
      k = end_b + 1;
    }
    i = end_a + 1;
  }
  return false;
}

}  // namespace

bool is_bare_organ(std::string_view canonical) noexcept {
  return canonical == "ban cán sự đảng" || canonical == "đảng đoàn";
}

bool same_body(std::string_view a, std::string_view b) { return same_by(a, b, canonical_body); }

const std::string& body_names::canonical(std::string_view name) {
  if (const auto found = known_.find(name); found != known_.end()) return found->second;
  return known_.emplace(std::string(name), canonical_body(name)).first->second;
}

bool body_names::same(std::string_view a, std::string_view b) {
  return same_by(a, b, [this](std::string_view name) -> const std::string& { return canonical(name); });
}

}  // namespace quyche::inline v0::domain
