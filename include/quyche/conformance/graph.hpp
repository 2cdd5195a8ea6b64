// The organisation that a regulation describes, as a graph: bodies, who leads, appoints, reports to or works with whom, and what is
// wrong with it as a whole. Needs the engine library. Pure functions of values: safe to share between threads.
// Source of what must hold: Điều lệ Đảng, Điều 42-43; Quy định 146-QĐ/TW, Điều 1 (one line of leadership down from the ban thường vụ).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/error.hpp>
#include <quyche/core/language.hpp>
#include <quyche/core/names.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/domain/relation.hpp>

namespace quyche::inline v0::conformance {

/// Bodies named in relations, appointments and reports, the document's own organ first, then in the order of the text. Spellings of
/// one body are one, and so are the sides of one relation: "led by" is kept as "leads" from the other end.
domain::organisation organisation_of(const domain::facts& facts);

enum class graph_fault : std::uint8_t {
  cycle,              ///< bodies that lead each other in a circle
  leads_superior,     ///< from, to: the first leads the second, which stands nearer the top
  unreachable,        ///< a body in the line of leadership that the leading body does not reach
  orphan,             ///< a body without any relation
  missing_relation,   ///< from, to: a relation that is required and not there
  reversed_relation,  ///< from, to: a required relation that is there the other way round
};

struct graph_finding {
  graph_fault fault = graph_fault::cycle;
  std::vector<std::size_t>
      bodies;  ///< indexes into the organisation's bodies; for relations the two ends where they are there
  bilingual message;
};

/// What is wrong with an organisation, in the order of the enumeration and of the bodies. `top` is the name of the body that leads
/// all others; `required` are relations that must be there.
std::vector<graph_finding> examine(const domain::organisation& organisation,
                                   std::string_view top = "ban thường vụ tỉnh ủy",
                                   std::span<const domain::relation> required = {});

/// The graph in the DOT language of GraphViz; what the findings name is red, and their messages are comments at its head.
std::string to_graphviz(const domain::organisation& organisation, std::span<const graph_finding> findings = {},
                        language lang = language::vi);

}  // namespace quyche::inline v0::conformance

namespace quyche::inline v0 {

template <>
struct names<conformance::graph_fault> {
  using enum conformance::graph_fault;
  static constexpr std::pair<conformance::graph_fault, std::string_view> table[] = {
      {cycle, "cycle"},   {leads_superior, "leads_superior"},     {unreachable, "unreachable"},
      {orphan, "orphan"}, {missing_relation, "missing_relation"}, {reversed_relation, "reversed_relation"}};
};

}  // namespace quyche::inline v0
