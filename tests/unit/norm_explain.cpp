// The page of a requirement, and the way out for an id that is not there.
#include <string>

#include "support/contains.hpp"
#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

norm_set one(const std::string& more, const std::string& confidence = "B*") {
  return norms(
      {pack_json({{"share", "quorum", R"({"num": 2, "den": 3, "comparison": "at_least", "base": "all_members"})",
                   R"("must_speak": true)" + more, "d6", confidence}})});
}

}  // namespace

TEST_CASE("a page says what is asked, from where, how sure that is and why") {
  const auto set = one(
      R"(, "samples": {"good": "Họp khi có 2/3 dự.", "bad": "Họp khi có 1/2 dự."}, "history": [{"version": "1", "note": "Thêm vào."}])");
  const auto page = explain(set, "thu/d6/t01");
  REQUIRE(page);
  CHECK(page->substr(0, page->find('\n')) == "thu/d6/t01");
  CHECK_THAT(*page, contains("  Diễn giải: Yêu cầu.\n") && !contains("“Yêu cầu.”"));
  CHECK_THAT(*page, contains("  Nguồn: Gói thử, Điều 6\n") && contains("  Độ tin cậy: B* – từ một bản dịch máy\n"));
  CHECK_THAT(*page, contains("  Vì sao: Để thử.\n") && contains("  Nếu dự thảo không nói: vi phạm\n"));
  CHECK_THAT(*page,
             contains("  Ví dụ đạt: “Họp khi có 2/3 dự.”\n") && contains("  Ví dụ không đạt: “Họp khi có 1/2 dự.”\n"));
  CHECK_THAT(*page, contains("  Bản 1: Thêm vào.\n"));
  const auto english = explain(set, "thu/d6/t01", language::en);
  REQUIRE(english);
  CHECK_THAT(*english, contains("  Confidence: B* – one machine translation\n") &&
                           contains("  Version 1: Thêm vào.\n") &&
                           contains("  Sample that meets it: “Họp khi có 2/3 dự.”\n"));
}

TEST_CASE("what a requirement lacks has no line") {
  const auto page = explain(one(""), "thu/d6/t01");
  REQUIRE(page);
  CHECK_THAT(*page, !contains("Ví dụ") && !contains("Cụ thể hóa") && !contains("Bản ") && !contains("URL"));
}

TEST_CASE("a quotation stands in quotation marks") {
  auto json = pack_json({{"presence", "duty", R"({"any_of": [{"terms": ["x"]}]})"}});
  json = with(json, R"("form": "paraphrase", "vi": "Yêu cầu.")", R"("form": "quote", "vi": "Lời văn.")");
  const auto page = explain(norms({json}), "thu/u/t01");
  REQUIRE(page);
  CHECK_THAT(*page, contains("“Lời văn.”") && contains("chưa rõ điều khoản"));
}

TEST_CASE("an id that is nearly right is led to the right one") {
  const auto page = explain(one(""), "thu/d6/t10");
  REQUIRE(!page);
  CHECK(page.error().code == errc::not_found);
  CHECK_THAT(page.error().message.vi, contains("Có phải là \"thu/d6/t01\"?"));
  CHECK_THAT(page.error().message.en, contains("Did you mean \"thu/d6/t01\"?"));
  CHECK_THAT(explain(one(""), "gì đó khác hẳn").error().message.en, !contains("Did you mean"));
}

TEST_CASE("every built-in requirement has a page in both languages") {
  const auto set = norm_set::defaults();
  for (const auto& pack : set.packs()) {
    for (const auto& what : pack->requirements) {
      const auto vi = explain(set, what.id);
      const auto en = explain(set, what.id, language::en);
      REQUIRE((vi && en));
      CHECK(*vi != *en);
    }
  }
}

TEST_CASE("samples come in pairs") {
  const auto wrong =
      pack_json({{"presence", "duty", R"({"any_of": [{"terms": ["x"]}]})", R"("samples": {"good": "x"})"}});
  const auto loaded = load_pack(wrong, "thu.json");
  REQUIRE(!loaded);
  CHECK_THAT(loaded.error().message.en, contains("the required key \"bad\" is missing"));
}
