#include "document/citation_address.hpp"

#include <utility>

namespace quyche::inline v0::document {

unit_addresses::unit_addresses(const tree& document, std::size_t most) : document_(document), most_(most) {
  for (const auto& p : document.provisions) kinds_[static_cast<std::size_t>(p.kind)] = true;
}

std::vector<std::string> unit_addresses::of(const cited_place& place, std::uint32_t provision) {
  std::vector<std::string> made = {""};
  bool placed = false;  // an article or "này" above: the rest of the way is known
  for (auto at = place.groups.rbegin(); at != place.groups.rend(); ++at) {
    const auto& group = **at;
    if (group.self) {
      made = {enclosing(group.of, provision)};
      if (made.front().empty()) return made;
      placed = true;
      continue;
    }
    // An article stands alone; chapters and sections above it add nothing to its address.
    if (group.of == cited_unit::article) made = {""}, placed = true;
    if (made.size() * group.labels.size() > most_) return {};
    std::vector<std::string> longer;
    longer.reserve(made.size() * group.labels.size());
    for (const auto& above : made) {
      for (const auto& unit : group.labels) {
        auto& address = longer.emplace_back(above);
        if (!address.empty()) address += '.';
        address += unit;
      }
    }
    made = std::move(longer);
  }
  if (!has_kind(provision_kind::article) && !has_kind(provision_kind::section)) {
    // Without Điều the parts I, II, III are called mục: "khoản 3 mục III".
    for (auto& address : made) {
      if (address.size() > 1 && address[0] == 'm' && address[1] >= '0' && address[1] <= '9') address[0] = 'c';
    }
  }
  if (placed || !place.internal) return made;
  const auto top = place.groups.back()->of;
  const auto& upper = place.groups.back()->labels;  // none for "điểm này"
  if (top == cited_unit::point && !upper.empty() && upper.front()[0] == 'k') {
    // "điểm 3.3": numbers that run through a text without Điều, whatever chapter they stand in.
    const bool must_be_here = place.self && !has_kind(provision_kind::article);
    for (auto& address : made) {
      auto found = through(address);
      if (!found.empty() || !must_be_here) address = std::move(found);
    }
  } else if (top <= cited_unit::clause) {
    // "khoản 2" alone: of the article (or, for a point, the clause) it stands in.
    const auto above = enclosing(top == cited_unit::clause ? cited_unit::article : cited_unit::clause, provision);
    for (auto& address : made) address = above.empty() ? std::string() : above + "." + address;
  }
  return made;
}

/// Address of the unit of that kind around a provision; empty when there is none.
std::string unit_addresses::enclosing(cited_unit of, std::uint32_t provision) const {
  constexpr std::array<provision_kind, 7> kinds = {
      provision_kind::point,   provision_kind::clause,  provision_kind::article, provision_kind::subsection,
      provision_kind::section, provision_kind::chapter, provision_kind::part};
  for (auto at = provision; at != no_provision; at = document_.provisions[at].parent) {
    if (document_.provisions[at].kind == kinds[static_cast<std::size_t>(of)]) return document_.provisions[at].address;
  }
  return {};
}

/// The clause of that number in any chapter; empty when there is none.
std::string unit_addresses::through(const std::string& number) {
  if (clauses_.empty()) {
    for (const auto& p : document_.provisions) {
      const std::string_view whole = p.address;
      if (p.kind == provision_kind::clause && whole.starts_with('c'))
        clauses_.emplace(whole.substr(whole.find('.') + 1), whole);
    }
  }
  const auto found = clauses_.find(number);
  return found == clauses_.end() ? std::string() : std::string(found->second);
}

bool unit_addresses::has(const std::string& address) {
  if (addresses_.empty()) {
    addresses_.reserve(document_.provisions.size());
    for (const auto& p : document_.provisions) {
      const std::string_view whole = p.address;
      addresses_.insert(whole);
      if (p.kind == provision_kind::section || p.kind == provision_kind::subsection)
        addresses_.insert(whole.substr(whole.rfind('.') + 1));
    }
  }
  return addresses_.contains(address);
}

}  // namespace quyche::inline v0::document
