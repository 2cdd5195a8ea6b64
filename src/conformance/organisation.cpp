// organisation_of() and to_graphviz(): a document's bodies as a graph, and the graph for GraphViz.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <quyche/conformance/graph.hpp>
#include <quyche/norm/norm.hpp>

#include "domain/vocabulary.hpp"
#include "norm/words.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::relation_kind;

/// Collects bodies under their canonical names and relations from the side that leads.
class builder {
 public:
  explicit builder(const domain::body& own) {
    level_ = own.level;
    if (own.name.empty()) return;
    own_ = domain::canonical_body(own.name);
    places_.emplace(own_, 0);
    made_.bodies.push_back(own);
  }

  std::size_t body(const std::string& name) {
    auto canonical = domain::canonical_body(name);
    // "Ban cán sự đảng" in the text of one is that one.
    if (!own_.empty() && domain::is_bare_organ(canonical) && own_.starts_with(canonical)) canonical = own_;
    // "Ban Tổ chức" is that of the party committee of the document's level.
    if (is_bare_board(canonical)) canonical += std::string(committee_of(level_));
    const auto [place, is_new] = places_.emplace(std::move(canonical), made_.bodies.size());
    if (is_new) {
      made_.bodies.emplace_back();
      made_.bodies.back().name = name;
    }
    return place->second;
  }

  void relate(const std::string& from, relation_kind kind, const std::string& to) {
    if (from.empty() || to.empty()) return;
    domain::organisation::edge edge{body(from), kind, body(to)};
    const bool from_below =
        kind == relation_kind::led_by || kind == relation_kind::appointed_by || kind == relation_kind::founded_by;
    if (from_below || (kind == relation_kind::coordinates_with && edge.to < edge.from)) {
      std::swap(edge.from, edge.to);
      edge.kind = reversed(kind);
    }
    if (edge.from != edge.to && seen_.insert({edge.from, edge.kind, edge.to}).second) made_.relations.push_back(edge);
  }

  domain::organisation take() { return std::move(made_); }

 private:
  /// Whether a canonical name is that of an advisory board, without the committee it serves.
  static bool is_bare_board(std::string_view canonical) noexcept {
    constexpr std::array<std::string_view, 5> boards = {"ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính",
                                                        "ủy ban kiểm tra"};
    return std::find(boards.begin(), boards.end(), canonical) != boards.end();
  }
  static std::string_view committee_of(domain::level level) noexcept {
    switch (level) {
      case domain::level::province: return " cấp ủy cấp tỉnh";
      case domain::level::district: return " huyện ủy";
      default: return "";
    }
  }

  domain::organisation made_;
  domain::level level_ = domain::level::unknown;
  std::string own_;
  std::map<std::string, std::size_t> places_;
  std::set<std::tuple<std::size_t, relation_kind, std::size_t>> seen_;
};

std::string one_line(std::string words) {
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return words;
}

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : one_line(std::string(words))) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace

domain::organisation organisation_of(const domain::facts& facts) {
  builder made(facts.subject);
  for (const auto& fact : facts.list) {
    if (fact.blank || fact.standing != domain::standing::required) continue;
    if (const auto* relation = std::get_if<domain::relation>(&fact.value)) {
      made.relate(relation->from, relation->kind, relation->to);
    } else if (const auto* appointment = std::get_if<domain::appointment>(&fact.value)) {
      made.relate(appointment->by, relation_kind::appoints, facts.subject.name);
      for (const auto& proposer : appointment->on_proposal_of) made.body(proposer);
    } else if (const auto* report = std::get_if<domain::report_rule>(&fact.value)) {
      made.relate(report->from.empty() ? facts.subject.name : report->from, relation_kind::reports_to, report->to);
    }
  }
  return made.take();
}

std::string to_graphviz(const domain::organisation& organisation, std::span<const graph_finding> findings,
                        language lang) {
  std::set<std::size_t> red;
  std::set<std::pair<std::size_t, std::size_t>> red_edges;
  std::string out;
  for (const auto& finding : findings) {
    out += "// " + one_line(lang == language::vi ? finding.message.vi : finding.message.en) + "\n";
    const bool about_edge =
        finding.fault == graph_fault::leads_superior || finding.fault == graph_fault::reversed_relation;
    if (about_edge && finding.bodies.size() == 2) {
      red_edges.insert({finding.bodies[0], finding.bodies[1]});
    } else {
      red.insert(finding.bodies.begin(), finding.bodies.end());
    }
  }
  out += "digraph quyche {\n  rankdir=TB;\n  node [shape=box];\n";
  for (std::size_t i = 0; i < organisation.bodies.size(); ++i) {
    out += "  b" + std::to_string(i) + " [label=" + quoted(organisation.bodies[i].name);
    if (red.count(i) != 0) out += ", color=red";
    out += "];\n";
  }
  for (const auto& edge : organisation.relations) {
    out += "  b" + std::to_string(edge.from) + " -> b" + std::to_string(edge.to);
    out += " [label=" + quoted(in_words(edge.kind, lang));
    if (edge.kind == relation_kind::coordinates_with) out += ", dir=both, style=dashed, constraint=false";
    if (edge.kind == relation_kind::reports_to) out += ", style=dotted, constraint=false";
    if (red_edges.count({edge.from, edge.to}) != 0) out += ", color=red";
    out += "];\n";
  }
  return out + "}\n";
}

}  // namespace quyche::inline v0::conformance
