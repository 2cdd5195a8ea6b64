// The graph of bodies and leadership. The only file that includes Boost.Graph.

#include <cstddef>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include "conformance/evaluator.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::conformance {

std::vector<std::string> leadership_cycle(const std::vector<domain::relation>& relations) {
  using graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  domain::organisation bodies;
  for (const auto& relation : relations) {
    const bool down = relation.kind == domain::relation_kind::leads;
    const bool up = relation.kind == domain::relation_kind::led_by;
    if (!down && !up) continue;
    // Bodies are the same when their canonical names are; edges run from the one that leads.
    const auto from = domain::canonical_body(relation.from);
    const auto to = domain::canonical_body(relation.to);
    if (from != to)
      bodies.add(down ? domain::relation{from, domain::relation_kind::leads, to}
                      : domain::relation{to, domain::relation_kind::leads, from});
  }
  graph leadership(bodies.bodies.size());
  for (const auto& edge : bodies.relations) add_edge(edge.from, edge.to, leadership);
  std::vector<std::size_t> component(bodies.bodies.size());
  if (component.empty()) return {};
  const auto count = boost::strong_components(
      leadership, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, leadership)));
  std::vector<std::vector<std::string>> members(count);
  for (std::size_t i = 0; i < component.size(); ++i) members[component[i]].push_back(bodies.bodies[i].name);
  for (auto& circle : members) {
    if (circle.size() > 1) return circle;
  }
  return {};
}

}  // namespace quyche::inline v0::conformance
