// load_pack: what a pack says is read as it says it, and what breaks the format is refused with its place.
#include <array>
#include <string>
#include <string_view>
#include <variant>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "support/contains.hpp"

namespace {

using namespace quyche;

/// A pack with one requirement; `kind`, `topic` and `expect` are its own.
std::string pack_with(std::string_view kind, std::string_view topic, std::string_view expect) {
  std::string json = R"({
  "format": 1,
  "id": "thu",
  "version": "1.0",
  "title": {"vi": "Gói thử", "en": "A pack for tests"},
  "kind": "regulation",
  "layer": "regulation",
  "issuer": "Ban Bí thư",
  "number": "146-QĐ/TW",
  "date": "2024-05-14",
  "in_force": {"from": "2024-05-14", "to": {"earliest": "2025-02-01", "latest": "2025-03-31"}},
  "applies_to": {"bodies": ["dang_doan"], "level": ["province"]},
  "sources": ["một trang công khai"],
  "articles": {"total": 15, "known": 3},
  "unknown": [{"address": "d6", "vi": "tỷ lệ", "en": "the share"}],
  "outline": [{"address": "d6", "kind": "article", "number": "6", "heading": "Chế độ họp"}],
  "requirements": [
    {
      "id": "thu/d6.k1/t01",
      "source": {"address": "d6.k1", "text": {"form": "paraphrase", "vi": "Họp mỗi tháng một lần."}, "confidence": "B*"},
      "kind": "@kind",
      "topic": "@topic",
      "binds": "at_least",
      "must_speak": true,
      "expect": @expect,
      "why": "vì vậy"
    }
  ]
}
)";
  const auto put = [&](std::string_view mark, std::string_view text) {
    json.replace(json.find(mark), mark.size(), text);
  };
  put("@kind", kind);
  put("@topic", topic);
  put("@expect", expect);
  return json;
}

std::string good_pack() {
  return pack_with("frequency", "meeting_frequency",
                   R"({"meeting": "regular", "count": 1, "per": {"n": 1, "unit": "month"}, "bound": "exactly"})");
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

error refusal(const std::string& json) {
  auto loaded = load_pack(json, "thu.json");
  REQUIRE_FALSE(loaded);
  return loaded.error();
}

/// The error stands at `place` (a text of the pack), says so in both languages and names the JSON path.
void check_refused(const std::string& json, std::string_view place, std::string_view path, std::string_view vi,
                   std::string_view en) {
  const auto found = refusal(json);
  const auto byte = json.find(place);
  REQUIRE(byte != std::string::npos);
  std::size_t line = 1;
  for (std::size_t i = 0; i < byte; ++i) line += json[i] == '\n' ? 1U : 0U;
  CHECK(found.code == errc::pack);
  CHECK(found.source == "thu.json");
  CHECK(found.byte == byte);
  CHECK(found.line == line);
  const auto spot = std::to_string(line) + ", byte " + std::to_string(byte);
  CHECK_THAT(found.message.vi, contains("thu.json: dòng " + spot));
  CHECK_THAT(found.message.en, contains("thu.json: line " + spot));
  CHECK_THAT(found.message.vi, contains(std::string(path)));
  CHECK_THAT(found.message.en, contains(std::string(path)));
  CHECK_THAT(found.message.vi, contains(std::string(vi)));
  CHECK_THAT(found.message.en, contains(std::string(en)));
}

}  // namespace

TEST_CASE("a pack is read as it says") {
  const auto json = good_pack();
  const auto loaded = load_pack(json, "thu.json");
  REQUIRE(loaded);
  CHECK(loaded->id == "thu");
  CHECK(loaded->title == bilingual{"Gói thử", "A pack for tests"});
  CHECK(loaded->date == date{2024, 5, 14});
  CHECK(loaded->in_force.to_latest == date{2025, 3, 31});
  CHECK(loaded->applies_to.bodies == std::vector{domain::body_kind::party_delegation});
  CHECK(loaded->applies_to.levels == std::vector{domain::level::province});
  CHECK(loaded->articles_total == 15);
  CHECK(loaded->articles_known == 3);
  CHECK(loaded->unknown.at(0).address == "d6");
  CHECK(loaded->outline.at(0).heading == "Chế độ họp");
  CHECK(loaded->sha256.size() == 64);
  REQUIRE(loaded->requirements.size() == 1);
  const auto& requirement = loaded->requirements[0];
  CHECK(requirement.address == "d6.k1");
  CHECK(requirement.text.form == norm::text_form::paraphrase);
  CHECK(requirement.confidence == norm::confidence::B_star);
  CHECK(requirement.binds == norm::binding::at_least);
  CHECK(requirement.must_speak);
  const auto* rule = std::get_if<domain::frequency_rule>(&requirement.expect);
  REQUIRE(rule != nullptr);
  CHECK(rule->count == 1);
  CHECK(rule->per == domain::period{1, domain::time_unit::month});
  // Force: a regulation says error, confidence B* allows a warning.
  CHECK(norm::severity_of(*loaded, requirement) == norm::severity::warning);
}

TEST_CASE("every kind of requirement reads its own expectation") {
  struct row {
    const char* kind;
    const char* topic;
    const char* expect;
    std::size_t alternative;
  };
  const norm::expectation order[] = {{},
                                     norm::any_of{},
                                     norm::structure_rule{},
                                     norm::counterpart{},
                                     norm::organ_rule{},
                                     norm::check_list{},
                                     domain::share_rule{},
                                     domain::frequency_rule{},
                                     domain::composition{},
                                     domain::appointment{},
                                     domain::relation{},
                                     domain::statement{},
                                     domain::consultation{},
                                     domain::deadline{},
                                     domain::report_rule{},
                                     domain::effect{},
                                     document::instrument{}};
  const auto row_of = GENERATE(
      row{"presence", "principle", R"({"any_of": [{"topic": "principle", "name": "tập trung dân chủ"}]})", 1},
      row{"absence", "power", R"({"any_of": [{"terms": ["thuyết phục"], "in_heading": true}]})", 1},
      row{"structure", "structure", R"({"unit": "article", "count": 17})", 2},
      row{"structure", "structure", R"({"unit": "chapter", "order": ["thu/c1/t01", "thu/c2/t01"]})", 2},
      row{"provision", "structure", R"({"heading": "Chế độ họp"})", 3},
      row{"body", "body_type", R"({"organs": [{"kind": "dang_doan", "institutions": ["hdnd"]}]})", 4},
      row{"citation", "citation", R"({"statuses": ["absent", "wrong_date"]})", 5},
      row{"numbering", "numbering", R"({"diagnostics": ["skipped-number"]})", 5},
      row{"consistency", "quorum", R"({"topics": ["quorum"]})", 5},
      row{"share", "quorum", R"({"num": 2, "den": 3, "comparison": "at_least", "base": "all_members"})", 6},
      row{"frequency", "meeting_frequency",
          R"({"meeting": "thematic", "count": null, "per": null, "bound": "exactly"})", 7},
      row{"composition", "composition",
          R"({"members": [{"office": "bí thư", "post": "chủ tịch", "institution": "@institution"}]})", 8},
      row{"appointment", "appointment", R"({"by": "ban thường vụ", "on_proposal_of": ["ban tổ chức"]})", 9},
      row{"relation", "relation", R"({"from": "@body", "kind": "led_by", "to": "ban thường vụ"})", 10},
      row{"modality", "duty",
          R"({"actor": "thành viên", "modality": "obligation", "act": "chấp hành", "object": "nghị quyết"})", 11},
      row{"consultation", "written_consultation",
          R"({"allowed": true, "exceptions": ["công tác cán bộ"], "silence_is_agreement": true})", 12},
      row{"deadline", "deadline",
          R"({"n": 3, "unit": "day", "bound": "at_least", "before": true, "what": "gửi tài liệu", "event": "họp"})",
          13},
      row{"report_period", "report_period",
          R"({"from": "@body", "to": "ban thường vụ", "periods": [{"n": 6, "unit": "month"}]})", 14},
      row{"effect", "effect", R"({"from_signing": true, "replaces": "15-QC/BCSĐ"})", 15},
      row{"basis", "basis", R"({"type": "Quy định", "number": "146-QĐ/TW", "date": "2024-05-14"})", 16},
      row{"in_force", "in_force", "{}", 0});
  CAPTURE(row_of.kind, row_of.expect);
  const auto loaded = load_pack(pack_with(row_of.kind, row_of.topic, row_of.expect), "thu.json");
  if (!loaded) FAIL(loaded.error().message.en);
  CHECK(loaded->requirements.at(0).expect.index() == order[row_of.alternative].index());
}

TEST_CASE("shares are exact") {
  const auto loaded = load_pack(
      pack_with("share", "quorum",
                R"({"num": 4, "den": 6, "comparison": "more_than", "base": "present", "subject": "hội nghị"})"),
      "thu.json");
  REQUIRE(loaded);
  const auto& rule = std::get<domain::share_rule>(loaded->requirements.at(0).expect);
  CHECK(rule.value == rational(2, 3));
  CHECK(rule.comparison == domain::comparison::more_than);
  CHECK(rule.base == domain::share_base::present);
  CHECK(rule.subject == "hội nghị");
}

TEST_CASE("an unknown key is refused at its place, with the key that may be meant") {
  check_refused(replaced(good_pack(), R"("why": "vì vậy")", R"("why": "vì vậy", "must_speek": true)"), "\"must_speek\"",
                "$.requirements[0]:", "khóa lạ \"must_speek\"", "unknown key \"must_speek\"");
  const auto found = refusal(replaced(good_pack(), R"("why": "vì vậy")", R"("why": "vì vậy", "must_speek": true)"));
  CHECK_THAT(found.message.vi, contains("Có phải là \"must_speak\"?"));
  CHECK_THAT(found.message.en, contains("Did you mean \"must_speak\"?"));
}

TEST_CASE("an unknown key deep inside is refused too") {
  check_refused(replaced(good_pack(), R"("n": 1, )", R"("n": 1, "script": "x", )"), "\"script\"",
                "$.requirements[0].expect.per:", "khóa lạ", "unknown key");
}

TEST_CASE("a repeated key is refused at its second place") {
  const auto json = replaced(good_pack(), R"("version": "1.0",)", R"("version": "1.0", "version": "2.0",)");
  const auto found = refusal(json);
  CHECK(found.code == errc::pack);
  CHECK(found.byte == json.find(R"("version": "2.0")"));
  CHECK(found.line == 4);
  CHECK_THAT(found.message.en, contains("\"version\""));
}

TEST_CASE("a repeated requirement id is refused, and the first one's line is named") {
  auto json = good_pack();
  const auto begin = json.find("    {\n      \"id\"");
  const auto end = json.find("\n  ]\n}", begin);
  const auto requirement = json.substr(begin, end - begin);
  json.insert(end, ",\n" + requirement);
  const auto found = refusal(json);
  CHECK(found.code == errc::pack);
  CHECK(found.byte == json.rfind("\"thu/d6.k1/t01\""));
  CHECK(found.line == 29);
  CHECK_THAT(found.message.en, contains("$.requirements[1].id") && contains("stands on line 19"));
  CHECK_THAT(found.message.vi, contains("đã có ở dòng 19"));
}

TEST_CASE("a value of another type is refused") {
  check_refused(replaced(good_pack(), R"("must_speak": true)", R"("must_speak": "yes")"), "\"yes\"",
                "$.requirements[0].must_speak:", "cần true hoặc false, nhưng ở đây là chuỗi",
                "expected true or false, found a string");
  check_refused(replaced(good_pack(), R"("version": "1.0")", R"("version": 1.5)"), "1.5,", "$.version:", "số thập phân",
                "a decimal number");
  check_refused(replaced(good_pack(), R"(["một trang công khai"])", R"({"a": 1})"), R"({"a": 1})",
                "$.sources:", "danh sách", "expected a list […], found an object");
  check_refused("[]", "[]", "$:", "đối tượng", "expected an object");
}

TEST_CASE("a missing key is refused at the object that lacks it") {
  check_refused(replaced(good_pack(), R"("confidence": "B*")", R"("url": "x")"), R"({"address": "d6.k1")",
                "$.requirements[0].source:", "thiếu khóa bắt buộc \"confidence\"",
                "required key \"confidence\" is missing");
}

TEST_CASE("names outside the closed lists are refused, and the list is shown") {
  check_refused(replaced(good_pack(), R"("kind": "frequency")", R"("kind": "frequenci")"), "\"frequenci\"",
                "$.requirements[0].kind:", "Có phải là \"frequency\"?", "presence, absence, provision");
  check_refused(replaced(good_pack(), R"("topic": "meeting_frequency")", R"("topic": "weather")"), "\"weather\"",
                "$.requirements[0].topic:", "không có trong danh mục", "not in the closed list");
  check_refused(replaced(good_pack(), R"("unit": "month")", R"("unit": "fortnight")"), "\"fortnight\"",
                "$.requirements[0].expect.per.unit:", "working_day", "working_day");
}

TEST_CASE("a newer format is called that, whatever else is new in the pack") {
  const auto json = replaced(replaced(good_pack(), R"("format": 1)", R"("format": 2)"), R"("id": "thu")",
                             R"("id": "thu", "scope": 1)");
  check_refused(json, "2,", "$.format:", "đọc các định dạng từ 1 đến 1. Hãy dùng bản quyche mới hơn.",
                "this quyche reads formats 1 to 1. Use a newer quyche.");
}

TEST_CASE("ids and addresses have one spelling") {
  check_refused(replaced(good_pack(), R"("id": "thu")", R"("id": "Thu 1")"), "\"Thu 1\"", "$.id:", "chữ thường", "a-z");
  check_refused(replaced(good_pack(), "thu/d6.k1/t01", "khac/d6.k1/t01"), "\"khac/",
                "$.requirements[0].id:", "bắt đầu bằng mã của gói", "begins with the id of its pack");
  for (const char* wrong :
       {"thu/d6.k1", "thu/d6.k1/01", "thu/d6.k1/t1", "thu//t01", "thu/Điều 6/t01", "thu/2/d6/t01"}) {
    CAPTURE(wrong);
    check_refused(replaced(good_pack(), "thu/d6.k1/t01", wrong), '"' + std::string(wrong) + '"',
                  "$.requirements[0].id:", "mã yêu cầu sai dạng", "malformed requirement id");
  }
  for (const char* wrong : {"", "Điều 6", "d", "d6.", "d6..k1", "1/d6", "q1"}) {
    CAPTURE(wrong);
    const auto json = replaced(good_pack(), R"({"address": "d6.k1")", R"({"address": ")" + std::string(wrong) + "\"");
    check_refused(json, '"' + std::string(wrong) + R"(", "text")",
                  "$.requirements[0].source.address:", "địa chỉ sai dạng", "a malformed address");
  }
  CHECK(load_pack(replaced(good_pack(), R"({"address": "d6.k1")", R"({"address": "u")"), "thu.json"));
}

TEST_CASE("a day that does not exist is refused") {
  for (const char* wrong : {"2024-02-30", "14/5/2024", "2024-5-14"}) {
    CAPTURE(wrong);
    check_refused(replaced(good_pack(), R"("date": "2024-05-14")", R"("date": ")" + std::string(wrong) + "\""),
                  '"' + std::string(wrong) + '"', "$.date:", "không phải một ngày có thật", "not a day that exists");
  }
}

TEST_CASE("numbers that no rule can have are refused") {
  const auto share = [](std::string_view num, std::string_view den) {
    return pack_with("share", "quorum",
                     R"({"num": )" + std::string(num) + R"(, "den": )" + std::string(den) +
                         R"(, "comparison": "at_least", "base": "present"})");
  };
  check_refused(share("2", "0"), "0, \"comparison\"", "$.requirements[0].expect.den:", "1…999999", "1…999999");
  check_refused(share("9999999999", "3"), "9999999999", "$.requirements[0].expect.num:", "0…999999", "0…999999");
  check_refused(replaced(good_pack(), R"("count": 1)", R"("count": null)"), R"({"n": 1)",
                "$.requirements[0].expect.per:", "per cũng phải là null", "per must be null");
}

TEST_CASE("lists that a requirement rests on are not empty") {
  check_refused(pack_with("presence", "principle", R"({"any_of": []})"), "[]}",
                "$.requirements[0].expect.any_of:", "ít nhất 1 phần tử", "at least 1 item");
  check_refused(pack_with("presence", "principle", R"({"any_of": [{"terms": [""]}]})"), "\"\"",
                "$.requirements[0].expect.any_of[0].terms[0]:", "không được để trống", "must not be empty");
}

TEST_CASE("a pack longer than the limit names the limit") {
  limits bounds;
  bounds.pack_bytes = 100;
  const auto loaded = load_pack(good_pack(), "thu.json", bounds);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == errc::limit);
  CHECK_THAT(loaded.error().message.en, contains("pack_bytes"));
}
