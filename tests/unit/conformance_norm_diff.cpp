// Two versions of a norm: each change is told once, for what it is, and nothing else; drafts that it reaches are named with the place.
#include <string>

#include "support/contains.hpp"
#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

const std::string chapter = "Chương I\nQUY ĐỊNH CHUNG\n";
const std::string scope =
    "Phạm vi điều chỉnh\nQuy chế này quy định nguyên tắc, chế độ làm việc và quan hệ công tác của cơ quan.\n";
const std::string meetings =
    "Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.\n"
    "2. Cuộc họp được tiến hành khi có ít nhất 2/3 tổng số thành viên dự họp.\n";
const std::string papers =
    "Tài liệu, hồ sơ\nVăn phòng gửi tài liệu họp đến từng thành viên và lưu giữ hồ sơ, biên bản các cuộc họp theo "
    "quy định về lưu trữ.\n";
const std::string seal =
    "Con dấu và kinh phí\nKinh phí hoạt động do ngân sách nhà nước bảo đảm; con dấu được quản lý chặt chẽ tại bộ phận "
    "văn thư.\n";

std::string regulation(const std::vector<std::string>& articles) {
  std::string text = chapter;
  for (std::size_t i = 0; i < articles.size(); ++i) text += "Điều " + std::to_string(i + 1) + ". " + articles[i];
  return draft(text);
}

norm::pack compiled(const std::string& text, const std::string& id) {
  auto file = read(text);
  REQUIRE(file);
  compile_options options;
  options.id = id;
  const auto json = compile_pack(*file, options);
  REQUIRE(json);
  auto pack = load_pack(*json, id);
  REQUIRE(pack);
  return *std::move(pack);
}

conformance::norm_difference between(const std::string& before, const std::string& after) {
  return conformance::diff(compiled(before, "cu"), compiled(after, "moi"));
}

lines units(const conformance::norm_difference& difference) {
  lines made;
  for (const auto& [row, renamed] : difference.units) {
    std::string line(name_of(row.kind));
    for (const auto& address : row.norm) line += ' ' + address;
    line += " ->";
    for (const auto& address : row.document) line += ' ' + address;
    made.push_back(line + (renamed ? " renamed" : ""));
  }
  return made;
}

lines requirements(const conformance::norm_difference& difference) {
  lines made;
  for (const auto& change : difference.requirements) {
    std::string line = std::string(name_of(change.kind)) + ' ' + std::string(name_of(change.topic));
    for (const auto& why : change.why) line += ' ' + why;
    made.push_back(line);
  }
  return made;
}

const std::string before = regulation({scope, meetings, papers, seal});

}  // namespace

TEST_CASE("a norm does not differ from itself") {
  const auto same = between(before, before);
  CHECK(units(same) == lines{});
  CHECK(requirements(same) == lines{});
  CHECK(same.unchanged > 0);
  CHECK_THAT(to_text(same), contains("Không có gì khác nhau."));
  const auto set = norm_set::defaults();
  for (const auto& pack : set.packs()) CHECK(requirements(conformance::diff(*pack, *pack)) == lines{});
}

TEST_CASE("a value that asks more is stricter, one that asks less weaker") {
  const auto monthly = with(before, "mỗi quý một lần", "mỗi tháng một lần");
  CHECK(requirements(between(before, monthly)) == lines{"stricter meeting_frequency value"});
  CHECK(requirements(between(monthly, before)) == lines{"weaker meeting_frequency value"});
  const auto quorum = with(before, "ít nhất 2/3", "ít nhất 3/4");
  const auto stricter = between(before, quorum);
  CHECK(requirements(stricter) == lines{"stricter quorum value"});
  CHECK(stricter.requirements[0].was.vi != stricter.requirements[0].is.vi);
  CHECK_THAT(to_text(stricter), contains("CHẶT HƠN (1)") && contains("Cũ: ") && contains("Mới: "));
}

TEST_CASE("requirements that come and go are named") {
  const auto less = with(before, "2. Cuộc họp được tiến hành khi có ít nhất 2/3 tổng số thành viên dự họp.\n", "");
  CHECK(requirements(between(before, less)) == lines{"removed quorum"});
  CHECK(requirements(between(less, before)) == lines{"added quorum"});
}

TEST_CASE("an article that is removed, added or renamed is told as that, and what follows as renumbered") {
  const auto without = between(before, regulation({scope, papers, seal}));
  const auto found = units(without);
  CHECK(std::count(found.begin(), found.end(), "missing d2 ->") == 1);
  CHECK(std::count(found.begin(), found.end(), "renumbered d3 -> d2") == 1);
  CHECK(std::count(found.begin(), found.end(), "renumbered d4 -> d3") == 1);
  const auto back = units(between(regulation({scope, papers, seal}), before));
  CHECK(std::count(back.begin(), back.end(), "added -> d2") == 1);
  const auto renamed = units(between(before, with(before, "Con dấu và kinh phí", "Con dấu, kinh phí hoạt động")));
  CHECK(renamed == lines{"same d4 -> d4 renamed"});
}

TEST_CASE("what moved with its article is the same requirement") {
  const auto moved = between(before, regulation({scope, papers, seal, meetings}));
  CHECK(requirements(moved) == lines{});
}

TEST_CASE("the JSON of a difference says the same") {
  const auto json = to_json(between(before, with(before, "mỗi quý một lần", "mỗi tháng một lần")));
  CHECK_THAT(json, contains(R"("schema": "quyche-norm-diff/1")") && contains(R"("change": "stricter")") &&
                       contains(R"("stricter": 1)") && contains(R"("before": "cu/d2.k1/)"));
}

TEST_CASE("requirements differ in what they bind and whom they bind") {
  const auto pack = [](const std::string& more, const std::string& kind = "regulation") {
    const auto json = pack_json({{"presence", "duty", R"({"any_of": [{"terms": ["x"]}]})", more}}, {}, "thu", kind);
    return load_pack(json, "thu.json").value();
  };
  const auto change = [&](const norm::pack& a, const norm::pack& b) { return requirements(conformance::diff(a, b)); };
  const auto plain = pack("");
  CHECK(change(plain, pack(R"("must_speak": true)")) == lines{"stricter duty must_speak"});
  CHECK(change(pack(R"("must_speak": true)"), plain) == lines{"weaker duty must_speak"});
  CHECK(change(plain, pack(R"("binds": "at_least")")) == lines{"weaker duty binds"});
  CHECK(change(plain, pack(R"("severity": "remark")")) == lines{"weaker duty severity"});
  CHECK(change(plain, pack(R"("when": {"bodies": ["dang_doan"]})")) == lines{"changed duty bodies"});
  CHECK(change(plain, pack(R"("must_speak": true, "binds": "at_least")")) == lines{"changed duty must_speak binds"});
}

TEST_CASE("a draft that only gets a remark more is worse, and the other way round better") {
  const auto rule_of = [](const std::string& words, const std::string& id) {
    const auto json = pack_json({{"presence", "duty", R"({"any_of": [{"terms": [")" + words + "\"]}]}",
                                  R"("must_speak": true, "severity": "warning")"}},
                                {}, id);
    return load_pack(json, "thu.json").value();
  };
  const auto met = rule_of("họp", "cu");
  const auto unmet = rule_of("điều không ai nói", "moi");
  const auto text = read(before);
  REQUIRE(text);
  const auto kind = [&](const norm::pack& a, const norm::pack& b) {
    return conformance::impact(conformance::diff(a, b), a, b, *text).value().kind;
  };
  CHECK(kind(met, unmet) == conformance::impact_kind::worse);
  CHECK(kind(unmet, met) == conformance::impact_kind::better);
}

TEST_CASE("another act in the same place is a change, and nobody says which asks more") {
  const auto pack = [](const std::string& modality, const std::string& act) {
    const auto json = pack_json({{"modality",
                                  "duty",
                                  R"({"actor": "thành viên", "modality": ")" + modality + R"(", "act": ")" + act +
                                      R"(", "object": "nghị quyết"})",
                                  {},
                                  "d5"}});
    return load_pack(json, "thu.json").value();
  };
  const auto obeys = pack("obligation", "chấp hành");
  CHECK(requirements(conformance::diff(obeys, pack("obligation", "phổ biến"))) == lines{"changed duty value"});
  CHECK(requirements(conformance::diff(obeys, pack("permission", "chấp hành"))) == lines{"weaker duty value"});
  CHECK(requirements(conformance::diff(pack("permission", "chấp hành"), obeys)) == lines{"stricter duty value"});
}

TEST_CASE("a draft that met the old norm and not the new one stops to conform, at the place that is named") {
  const auto rule_of = [](int months) {
    return load_pack(pack_json({{"frequency", "meeting_frequency",
                                 R"({"meeting": "regular", "count": 1, "per": {"n": )" + std::to_string(months) +
                                     R"(, "unit": "month"}, "bound": "exactly"})"},
                                {"presence", "duty", R"({"any_of": [{"terms": ["điều không ai nói"]}]})",
                                 R"("must_speak": true, "severity": "warning")"}},
                               {}, months == 3 ? "cu" : "moi"),
                     "thu.json")
        .value();
  };
  const auto old_norm = rule_of(3);
  const auto new_norm = rule_of(1);
  const auto text = read(before);
  REQUIRE(text);
  const auto difference = conformance::diff(old_norm, new_norm);
  const auto stops = conformance::impact(difference, old_norm, new_norm, *text);
  REQUIRE(stops);
  CHECK(stops->kind == conformance::impact_kind::stops);
  CHECK(stops->gone.empty());  // the same warning under both norms is neither
  REQUIRE(stops->appeared.size() == 1);
  CHECK(stops->appeared[0].document->address == "d2.k1");
  const auto back = conformance::diff(new_norm, old_norm);
  const auto begins = conformance::impact(back, new_norm, old_norm, *text);
  REQUIRE(begins);
  CHECK(begins->kind == conformance::impact_kind::begins);
  CHECK(begins->appeared.empty());
  CHECK(begins->gone.size() == 1);
  const auto same = conformance::impact(conformance::diff(old_norm, old_norm), old_norm, old_norm, *text);
  REQUIRE(same);
  CHECK(same->kind == conformance::impact_kind::unchanged);
  CHECK(same->appeared.empty());
  CHECK(same->gone.empty());
  CHECK_THAT(to_text(difference, {*stops}), contains("không còn phù hợp") && contains("khoản 1 Điều 2"));
  CHECK_THAT(to_json(difference, {*stops}), contains(R"("impact": "stops")") && contains(R"("address": "d2.k1")"));
}
