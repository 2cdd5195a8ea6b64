// Two versions of a norm in words and as JSON: each kind of change has its own words, in both languages, and stands once.
#include <string>

#include <quyche/report/print.hpp>

#include "catch.hpp"
#include "core/json.hpp"
#include "support/contains.hpp"

using namespace quyche;
using conformance::alignment_kind;
using conformance::impact_kind;
using conformance::requirement_change_kind;

namespace {

conformance::norm_difference empty() {
  conformance::norm_difference made;
  made.before = {"mau", "1", std::string(64, 'a'), {"Quy chế mẫu", "Model"}};
  made.after = {"mau", "2", std::string(64, 'b'), {"Quy chế mẫu", "Model"}};
  made.unchanged = 7;
  return made;
}

/// One unit of each fate, and one requirement of each.
conformance::norm_difference full() {
  auto made = empty();
  const auto unit = [&](alignment_kind kind, std::vector<std::string> before, std::vector<std::string> after,
                        std::string old_heading, std::string new_heading, bool renamed) {
    conformance::alignment_row row;
    row.kind = kind;
    row.norm = std::move(before);
    row.document = std::move(after);
    row.norm_heading = std::move(old_heading);
    row.document_heading = std::move(new_heading);
    made.units.push_back({std::move(row), renamed});
  };
  unit(alignment_kind::missing, {"d3"}, {}, "Con dấu", "", false);
  unit(alignment_kind::added, {}, {"d4"}, "", "Hồ sơ", false);
  unit(alignment_kind::same, {"d5"}, {"d5"}, "Họp", "Chế độ họp", true);
  unit(alignment_kind::merged, {"d6", "d7"}, {"d6"}, "", "", true);
  const auto requirement = [&](requirement_change_kind kind, std::string before, std::string after,
                               std::vector<std::string> why) {
    made.requirements.push_back({kind,
                                 domain::topic::quorum,
                                 std::move(before),
                                 std::move(after),
                                 {"cũ", "old"},
                                 {"mới", "new"},
                                 std::move(why)});
  };
  requirement(requirement_change_kind::added, "", "mau/d4/t01", {});
  requirement(requirement_change_kind::removed, "mau/d3/t01", "", {});
  requirement(requirement_change_kind::stricter, "mau/d5/t01", "mau/d5/t01", {"value", "must_speak"});
  requirement(requirement_change_kind::weaker, "mau/d5/t02", "mau/d5/t02", {"binds", "severity"});
  requirement(requirement_change_kind::changed, "mau/d5/t03", "mau/d5/t03", {"bodies"});
  return made;
}

conformance::finding finding_at(const char* address) {
  conformance::finding made;
  made.severity = norm::severity::warning;
  made.norm = conformance::norm_place{};
  made.norm->id = "mau/d5/t01";
  if (address != nullptr) made.document = conformance::document_place{address, {}, "họp"};
  made.message = {"Họp thưa hơn.", "Meets less often."};
  return made;
}

std::vector<conformance::draft_impact> drafts() {
  using enum conformance::document_verdict;
  return {{"a.txt", impact_kind::unchanged, conform, conform, {}, {}},
          {"b.txt", impact_kind::stops, conform, not_conform, {finding_at("d2.k1")}, {}},
          {"c.txt", impact_kind::begins, not_conform, conform, {}, {finding_at(nullptr)}},
          {"d.txt", impact_kind::worse, conform, conform_with_remarks, {}, {}},
          {"e.txt", impact_kind::better, conform_with_remarks, conform, {}, {}},
          {"f.txt", impact_kind::other_verdict, not_applicable, conform, {}, {}}};
}

std::size_t times(const std::string& text, std::string_view words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size())) ++found;
  return found;
}

json::document parsed(const std::string& text) {
  auto value = json::parse(text, "printed.json", {});
  if (!value) FAIL(value.error().message.en);
  return std::move(value).value();
}

}  // namespace

TEST_CASE("where nothing differs that is said, with what stayed") {
  CHECK_THAT(to_text(empty(), language::vi), contains("Không có gì khác nhau."));
  CHECK_THAT(to_text(empty(), language::en), contains("Nothing differs.") && contains("Requirements unchanged: 7"));
}

TEST_CASE("a unit is told with both headings, what became of it and its new name") {
  const auto text = to_text(full(), language::en);
  CHECK_THAT(text, contains("UNITS (4)") && !contains("Nothing differs."));
  CHECK_THAT(text, contains("- removed: Article 3 (Con dấu)\n"));
  CHECK_THAT(text, contains("- added: Article 4 (Hồ sơ)\n"));
  CHECK_THAT(text, contains("- renamed: Article 5 (Họp) → Article 5 (Chế độ họp)\n"));
  CHECK_THAT(text, contains("- merged, renamed: Article 6 + Article 7 → Article 6\n"));
  CHECK_THAT(to_text(full(), language::vi), contains("- bỏ: Điều 3 (Con dấu)\n") && contains("- đổi tên: Điều 5"));
}

TEST_CASE("requirements stand under what became of them, with what else changed") {
  const auto text = to_text(full(), language::en);
  for (const auto* heading :
       {"NEW REQUIREMENTS (1)", "REQUIREMENTS REMOVED (1)", "STRICTER (1)", "WEAKER (1)", "CHANGED (1)"})
    CHECK(times(text, heading) == 1);
  CHECK_THAT(text, contains("[mau/d4/t01]") && contains("[mau/d3/t01]") && contains("[mau/d5/t01 → mau/d5/t01]"));
  CHECK(times(text, "Also changed: ") == 3);
  CHECK_THAT(text, contains("Also changed: duty to speak\n") && contains("Also changed: binding, severity\n") &&
                       contains("Also changed: bodies it applies to\n"));
  const auto vietnamese = to_text(full(), language::vi);
  for (const auto* heading : {"YÊU CẦU MỚI (1)", "YÊU CẦU BỊ BỎ (1)", "CHẶT HƠN (1)", "LỎNG HƠN (1)", "THAY ĐỔI (1)"})
    CHECK(times(vietnamese, heading) == 1);
}

TEST_CASE("each fate of a draft has its words, and its findings their places") {
  const auto text = to_text(empty(), drafts(), language::en);
  for (const auto* words : {"a.txt: unchanged: ", "b.txt: no longer conforms: ", "c.txt: conforms now: ",
                            "d.txt: worse: ", "e.txt: better: ", "f.txt: another verdict: "})
    CHECK(times(text, words) == 1);
  CHECK(times(text, "+ appears:") == 1);
  CHECK(times(text, "− gone:") == 1);
  CHECK_THAT(text, contains("Article 2") && contains("the whole document") && contains("[mau/d5/t01]"));
  const auto vietnamese = to_text(empty(), drafts(), language::vi);
  for (const auto* words : {"a.txt: không đổi: ", "b.txt: không còn phù hợp: ", "c.txt: trở nên phù hợp: ",
                            "d.txt: kết luận xấu hơn: ", "e.txt: kết luận tốt hơn: ", "f.txt: kết luận khác: "})
    CHECK(times(vietnamese, words) == 1);
  CHECK_THAT(vietnamese, contains("toàn văn bản"));
}

TEST_CASE("JSON tells every unit, requirement and draft, and null for the side that is not there") {
  const auto difference = parsed(to_json(full()));
  const auto& units = *difference.find("units")->as_array();
  REQUIRE(units.size() == 4);
  CHECK(*units[0].find("change")->as_string() == "removed");
  CHECK(*units[1].find("change")->as_string() == "added");
  const auto& requirements = *difference.find("requirements")->as_array();
  REQUIRE(requirements.size() == 5);
  const auto impact = parsed(to_json(empty(), drafts()));
  const auto& told = *impact.find("drafts")->as_array();
  REQUIRE(told.size() == 6);
  CHECK(*told[1].find("appeared")->as_array()->front().find("address")->as_string() == "d2.k1");
  CHECK(told[2].find("gone")->as_array()->front().find("address")->as_string() == nullptr);
  CHECK(told[0].find("appeared")->as_array()->empty());
}
