// examine(): what is wrong with an organisation as a whole. The only file that includes Boost.Graph.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>

#include <quyche/conformance/graph.hpp>
#include <quyche/domain/order.hpp>

#include "conformance/evaluator.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::organisation;
using domain::relation_kind;
using graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using places = std::vector<std::size_t>;
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

template <class Value>
auto by_vertex(std::vector<Value>& values, const graph& of) {
  return boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, of));
}

/// Who leads whom, from the one who leads.
graph leadership_of(const organisation& of) {
  graph made(of.bodies.size());
  for (const auto& edge : of.relations) {
    if (edge.kind == relation_kind::leads) add_edge(edge.from, edge.to, made);
    if (edge.kind == relation_kind::led_by) add_edge(edge.to, edge.from, made);
  }
  return made;
}

/// Circles of bodies that lead each other, each in the order of the bodies.
std::vector<places> circles(const graph& leadership) {
  const auto size = num_vertices(leadership);
  if (size == 0) return {};
  std::vector<std::size_t> component(size);
  const auto count = boost::strong_components(leadership, by_vertex(component, leadership));
  std::vector<places> members(count);
  for (std::size_t i = 0; i < size; ++i) members[component[i]].push_back(i);
  std::erase_if(members, [](const places& one) { return one.size() < 2; });
  std::sort(members.begin(), members.end());
  return members;
}

/// Steps of leadership from the top to each body; nowhere for those it does not reach.
std::vector<std::size_t> steps_from(std::size_t top, const graph& leadership) {
  std::vector<std::size_t> steps(num_vertices(leadership), nowhere);
  if (top == nowhere) return steps;
  steps[top] = 0;
  boost::breadth_first_search(leadership, boost::vertex(top, leadership),
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(by_vertex(steps, leadership), boost::on_tree_edge()))));
  return steps;
}

std::size_t find_body(const organisation& in, std::string_view name) {
  const auto canonical = domain::canonical_body(name);
  for (std::size_t i = 0; i < in.bodies.size(); ++i) {
    if (domain::canonical_body(in.bodies[i].name) == canonical) return i;
  }
  // "Ban cán sự đảng" for the organ the document is for.
  for (std::size_t i = 0; i < in.bodies.size(); ++i) {
    if (domain::same_body(in.bodies[i].name, name)) return i;
  }
  return nowhere;
}

std::string list_of(const organisation& in, const places& bodies) {
  std::string names;
  for (const auto i : bodies) names += (names.empty() ? "" : ", ") + in.bodies[i].name;
  return names;
}

void examine_required(const organisation& in, std::span<const domain::relation> required,
                      std::vector<graph_finding>& out) {
  for (const auto& asked : required) {
    const auto from = find_body(in, asked.from);
    const auto to = find_body(in, asked.to);
    const domain::relation wanted{"a", asked.kind, "b"};
    bool there = false;
    bool reversed = false;
    for (const auto& edge : in.relations) {
      const bool forward = edge.from == from && edge.to == to;
      const bool backward = edge.from == to && edge.to == from;
      if (!forward && !backward) continue;
      const auto how =
          compare(forward ? domain::relation{"a", edge.kind, "b"} : domain::relation{"b", edge.kind, "a"}, wanted);
      there = there || how == domain::comparison_result::equal;
      reversed = reversed || how == domain::comparison_result::contradicting;
    }
    if (there) continue;
    places ends;
    if (from != nowhere) ends.push_back(from);
    if (to != nowhere) ends.push_back(to);
    const auto between = asked.from + " – " + asked.to;
    if (reversed) {
      // The edge as it stands in the graph.
      std::reverse(ends.begin(), ends.end());
      out.push_back({graph_fault::reversed_relation,
                     std::move(ends),
                     {"Quan hệ ngược chiều: " + between + ".", "The relation runs the wrong way: " + between + "."}});
    } else {
      out.push_back({graph_fault::missing_relation,
                     std::move(ends),
                     {"Thiếu quan hệ: " + between + ".", "A relation is missing: " + between + "."}});
    }
  }
}

}  // namespace

std::vector<graph_finding> examine(const organisation& in, std::string_view top,
                                   std::span<const domain::relation> required) {
  std::vector<graph_finding> out;
  const auto leadership = leadership_of(in);
  for (auto& circle : circles(leadership)) {
    const auto names = list_of(in, circle);
    out.push_back(
        {graph_fault::cycle,
         std::move(circle),
         {"Quan hệ lãnh đạo khép vòng giữa: " + names + ".", "Leadership runs in a circle among: " + names + "."}});
  }
  const auto steps = steps_from(find_body(in, top), leadership);
  std::vector<bool> related(in.bodies.size(), false);
  std::vector<bool> in_line(in.bodies.size(), false);
  if (!in_line.empty()) in_line[0] = true;  // the document's own organ
  for (const auto& edge : in.relations) related[edge.from] = related[edge.to] = true;
  for (const auto& edge : boost::make_iterator_range(edges(leadership))) {
    const auto from = source(edge, leadership);
    const auto to = target(edge, leadership);
    in_line[from] = in_line[to] = true;
    if (steps[from] == nowhere || steps[to] >= steps[from]) continue;
    out.push_back({graph_fault::leads_superior,
                   {from, to},
                   {in.bodies[from].name + " lãnh đạo cấp trên của mình: " + in.bodies[to].name + ".",
                    in.bodies[from].name + " leads its own superior: " + in.bodies[to].name + "."}});
  }
  for (std::size_t i = 0; i < in.bodies.size(); ++i) {
    const auto& name = in.bodies[i].name;
    if (in_line[i] && steps[i] == nowhere)
      out.push_back({graph_fault::unreachable,
                     {i},
                     {"Không có đường lãnh đạo từ " + std::string(top) + " đến: " + name + ".",
                      "No line of leadership runs from " + std::string(top) + " to: " + name + "."}});
  }
  for (std::size_t i = 0; i < in.bodies.size(); ++i) {
    const auto& name = in.bodies[i].name;
    if (!related[i])
      out.push_back({graph_fault::orphan,
                     {i},
                     {"Được nêu tên mà không có quan hệ công tác nào: " + name + ".",
                      "Named, but without any working relation: " + name + "."}});
  }
  examine_required(in, required, out);
  return out;
}

std::vector<std::string> leadership_cycle(const std::vector<domain::relation_of_names>& relations) {
  // Spellings of one body are one.
  organisation in;
  for (const auto& relation : relations) in.add({*relation.from->canonical, relation.kind, *relation.to->canonical});
  const auto found = circles(leadership_of(in));
  std::vector<std::string> names;
  if (!found.empty()) {
    for (const auto i : found.front()) names.push_back(in.bodies[i].name);
  }
  return names;
}

}  // namespace quyche::inline v0::conformance
