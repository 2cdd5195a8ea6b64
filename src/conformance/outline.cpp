// outline_of(): packs and documents as alignment sees them.

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/conformance/alignment.hpp>

namespace quyche::inline v0::conformance {

namespace {

using document::no_provision;
using document::provision_kind;
using domain::topic;

/// Topics that tell units apart: what is about the text as a whole, or checked everywhere, does not.
bool tells_units_apart(topic what) noexcept {
  switch (what) {
    case topic::body_type:
    case topic::basis:
    case topic::citation:
    case topic::numbering:
    case topic::structure:
    case topic::in_force: return false;
    default: return true;
  }
}

/// The words after the heading they begin with, if they do.
std::string_view without_heading(std::string_view text, std::string_view heading) {
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  text.remove_prefix(first);
  if (!heading.empty() && text.substr(0, heading.size()) == heading) text.remove_prefix(heading.size());
  return text;
}

/// A fact of a unit is one of the units around it too.
void add_fact(regulation_outline& outline, std::uint32_t unit, topic what) {
  if (!tells_units_apart(what)) return;
  for (; unit != no_provision; unit = outline[unit].parent) {
    auto& facts = outline[unit].facts;
    if (std::find(facts.begin(), facts.end(), what) == facts.end()) facts.push_back(what);
  }
}

}  // namespace

regulation_outline outline_of(const norm::pack& pack) {
  regulation_outline made;
  made.reserve(pack.outline.size());
  std::unordered_map<std::string_view, std::uint32_t> places;
  for (const auto& entry : pack.outline) {
    if (entry.kind > provision_kind::clause) continue;
    const auto parent = places.find(entry.parent);
    places.emplace(entry.address, static_cast<std::uint32_t>(made.size()));
    made.push_back({entry.kind,
                    entry.address,
                    entry.number,
                    entry.heading,
                    without_heading(entry.text, entry.heading),
                    parent == places.end() ? no_provision : parent->second,
                    no_provision,
                    {}});
  }
  for (const auto& asked : pack.requirements) {
    if (!asked.replaced_by.empty()) continue;
    for (std::string_view address = asked.address; !address.empty();) {
      if (const auto found = places.find(address); found != places.end()) {
        add_fact(made, found->second, asked.topic);
        break;
      }
      const auto dot = address.rfind('.');
      address = address.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
  }
  return made;
}

regulation_outline outline_of(const document::tree& tree, std::string_view content, const domain::facts& facts) {
  regulation_outline made;
  // The unit that each provision is or lies in.
  std::vector<std::uint32_t> places(tree.provisions.size(), no_provision);
  for (std::uint32_t i = 0; i < tree.provisions.size(); ++i) {
    const auto& p = tree.provisions[i];
    const auto parent = p.parent == no_provision ? no_provision : places[p.parent];
    if (p.kind > provision_kind::clause) {
      places[i] = parent;
      continue;
    }
    places[i] = static_cast<std::uint32_t>(made.size());
    // Larger units are known by their headings and what their articles answer.
    const auto begin = std::min(p.own.begin + p.label.size(), p.whole.end);
    const auto text =
        p.kind < provision_kind::article ? std::string_view() : content.substr(begin, p.whole.end - begin);
    made.push_back({p.kind, p.address, p.number, p.heading, without_heading(text, p.heading), parent, i, {}});
  }
  for (const auto& fact : facts.list) {
    if (fact.provision < places.size()) add_fact(made, places[fact.provision], fact.topic);
  }
  return made;
}

}  // namespace quyche::inline v0::conformance
