// The organisation a regulation describes: its graph, what is wrong with it, GraphViz.
#include <string>
#include <vector>

#include <quyche/conformance/graph.hpp>

#include "support/reading.hpp"

using namespace quyche;
using namespace quyche::conformance;
using domain::organisation;
using domain::relation;
using enum quyche::domain::relation_kind;
using test::lines;

namespace {

organisation made_of(const std::vector<relation>& relations) {
  organisation made;
  for (const auto& one : relations) made.add(one);
  return made;
}

lines wrong(const organisation& in, std::vector<relation> required = {}) {
  lines made;
  for (const auto& found : examine(in, "ban thường vụ tỉnh ủy", required)) {
    std::string line(name_of(found.fault));
    for (const auto i : found.bodies) line += " " + in.bodies.at(i).name + ";";
    CHECK_FALSE(found.message.vi.empty());
    CHECK_FALSE(found.message.en.empty());
    made.push_back(std::move(line));
  }
  return made;
}

const relation top_down{"ban thường vụ tỉnh ủy", leads, "đảng đoàn"};
const relation below{"đảng đoàn", leads, "mặt trận tổ quốc"};

organisation organisation_in(const std::string& body) {
  const auto file = test::read_text(test::regulation(body));
  return organisation_of(extract(file, file.judged));
}

lines edges(const organisation& in) {
  lines made;
  for (const auto& edge : in.relations)
    made.push_back(in.bodies[edge.from].name + " " + std::string(name_of(edge.kind)) + " " + in.bodies[edge.to].name);
  return made;
}

}  // namespace

TEST_CASE("a line of leadership from the top is in order") {
  CHECK(wrong(made_of({top_down, below, {"đảng đoàn", coordinates_with, "ban tổ chức tỉnh ủy"}})) == lines{});
  CHECK(wrong(made_of({{"đảng đoàn", led_by, "ban thường vụ tỉnh ủy"}})) == lines{});
  CHECK(wrong({}) == lines{});
}

TEST_CASE("leadership in a circle is found, and who leads its superior") {
  CHECK(wrong(made_of({top_down, below, {"mặt trận tổ quốc", leads, "ban thường vụ tỉnh ủy"}})) ==
        lines{"cycle ban thường vụ tỉnh ủy; đảng đoàn; mặt trận tổ quốc;",
              "leads_superior mặt trận tổ quốc; ban thường vụ tỉnh ủy;"});
  CHECK(wrong(made_of({top_down, below, {"mặt trận tổ quốc", leads, "đảng đoàn"}})) ==
        lines{"cycle đảng đoàn; mặt trận tổ quốc;", "leads_superior mặt trận tổ quốc; đảng đoàn;"});
}

TEST_CASE("a body that the top does not reach is found") {
  CHECK(wrong(made_of({top_down, {"chi bộ", leads, "văn phòng"}})) ==
        lines{"unreachable chi bộ;", "unreachable văn phòng;"});
  CHECK(wrong(made_of({below})) == lines{"unreachable đảng đoàn;", "unreachable mặt trận tổ quốc;"});
  // Coordination carries no leadership, nor does it ask for any.
  CHECK(wrong(made_of({top_down, {"chi bộ", coordinates_with, "đảng đoàn"}})) == lines{});
}

TEST_CASE("a body without relations is an orphan") {
  auto lonely = made_of({top_down});
  lonely.intern("ban dân vận");
  CHECK(wrong(lonely) == lines{"orphan ban dân vận;"});
}

TEST_CASE("required relations are there, missing or reversed") {
  const auto there = made_of({top_down, below});
  CHECK(wrong(there, {{"đảng đoàn", led_by, "BTV Tỉnh uỷ"}}) == lines{});
  CHECK(wrong(there, {{"đảng đoàn", leads, "ban thường vụ tỉnh ủy"}}) ==
        lines{"reversed_relation ban thường vụ tỉnh ủy; đảng đoàn;"});
  CHECK(wrong(there, {{"đảng đoàn", coordinates_with, "mặt trận tổ quốc"}}) ==
        lines{"missing_relation đảng đoàn; mặt trận tổ quốc;"});
  CHECK(wrong(there, {{"đảng đoàn", coordinates_with, "đảng ủy cơ quan"}}) == lines{"missing_relation đảng đoàn;"});
}

TEST_CASE("the organisation of a document has its own organ first and every relation once") {
  const auto in = organisation_in(
      "1. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy An Sơn.\n"
      "2. Ban Thường vụ Tỉnh uỷ lãnh đạo Ban cán sự đảng Ủy ban nhân dân tỉnh.\n"
      "3. Thành viên Ban cán sự đảng do Ban Thường vụ Tỉnh ủy chỉ định, theo đề nghị của Ban Tổ chức Tỉnh ủy.\n"
      "4. Hằng quý, Ban cán sự đảng báo cáo Tỉnh ủy.");
  REQUIRE(in.bodies.size() == 4);
  CHECK(in.bodies[0].name == "ban cán sự đảng ủy ban nhân dân tỉnh An Sơn");
  const auto own = in.bodies[0].name;
  const auto top = in.bodies[1].name;
  CHECK(edges(in) == lines{top + " leads " + own, top + " appoints " + own, own + " reports_to tỉnh ủy"});
  CHECK(wrong(in) == lines{"orphan ban tổ chức tỉnh ủy;"});
}

TEST_CASE("a board is that of the party committee of the document's level, said or not") {
  const auto in = organisation_in(
      "1. Ban cán sự đảng phối hợp với Ban Tổ chức.\n2. Ban cán sự đảng báo cáo hằng quý với Ban Tổ chức Tỉnh ủy.");
  REQUIRE(in.bodies.size() == 2);
  CHECK(in.bodies[1].name == "ban tổ chức");
}

TEST_CASE("GraphViz shows bodies, relations and faults, whatever the names hold") {
  const auto in = made_of({{"a \"b\" \\ c", leads, "d"}, {"a \"b\" \\ c", coordinates_with, "e\nf"}});
  const auto found = examine(in, "d");
  CHECK(to_graphviz(in, {}, language::en) ==
        "digraph quyche {\n  rankdir=TB;\n  node [shape=box];\n"
        "  b0 [label=\"a \\\"b\\\" \\\\ c\"];\n  b1 [label=\"d\"];\n  b2 [label=\"e f\"];\n"
        "  b0 -> b1 [label=\"leads\"];\n"
        "  b0 -> b2 [label=\"coordinates with\", dir=both, style=dashed, constraint=false];\n}\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].fault == graph_fault::unreachable);
  const auto shown = to_graphviz(in, found, language::en);
  CHECK(shown.find("// " + found[0].message.en + "\n") == 0);
  CHECK(shown.find("b0 [label=\"a \\\"b\\\" \\\\ c\", color=red]") != std::string::npos);
  CHECK(shown.find("b1 [label=\"d\"]") != std::string::npos);
}

TEST_CASE("a fault of one relation is shown on it, one of bodies on them") {
  const auto in = made_of({top_down, {"đảng đoàn", reports_to, "ban thường vụ tỉnh ủy"}});
  const auto found =
      examine(in, "ban thường vụ tỉnh ủy", std::vector<relation>{{"đảng đoàn", leads, "ban thường vụ tỉnh ủy"}});
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].fault == graph_fault::reversed_relation);
  const auto shown = to_graphviz(in, found, language::vi);
  CHECK(shown.find("// " + found[0].message.vi + "\n") == 0);
  CHECK(shown.find("b0 -> b1 [label=\"lãnh đạo\", color=red]") != std::string::npos);
  CHECK(shown.find("style=dotted, constraint=false];") != std::string::npos);
  CHECK(shown.find("b0 [label=\"ban thường vụ tỉnh ủy\"];") != std::string::npos);
}

TEST_CASE("facts that name nobody make no relation, and bodies without an own organ stand alone") {
  domain::facts facts;
  const auto say = [&](domain::fact_value value) {
    domain::fact fact;
    fact.value = std::move(value);
    facts.list.push_back(std::move(fact));
  };
  say(relation{"", leads, "b"});
  say(relation{"a", leads, ""});
  say(relation{"a", leads, "a"});
  say(relation{"b", appointed_by, "a"});
  say(relation{"c", coordinates_with, "a"});
  say(domain::report_rule{"a", "c", {}});
  say(domain::named{"biên bản", {}});
  facts.list.push_back({});
  facts.list.back().value = relation{"x", leads, "y"};
  facts.list.back().blank = true;
  CHECK(edges(organisation_of(facts)) == lines{"a appoints b", "a coordinates_with c", "a reports_to c"});
}
