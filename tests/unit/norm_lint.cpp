// lint_pack: what is doubtful in a pack that loads.
#include <algorithm>
#include <string>
#include <string_view>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "support/contains.hpp"

using namespace quyche;

namespace {

/// A pack without remarks.
norm::pack clean() {
  norm::pack pack;
  pack.id = "thu";
  pack.version = "1";
  pack.title = {"Gói thử", "A test"};
  pack.sources = {"một trang"};
  pack.articles_total = 1;
  pack.articles_known = 1;
  norm::outline_entry article;
  article.address = "d6";
  article.heading = "Chế độ họp";
  pack.outline = {article};
  norm::requirement requirement;
  requirement.id = "thu/d6.k1/t01";
  requirement.address = "d6.k1";
  requirement.text.vi = "Họp mỗi tháng một lần.";
  requirement.kind = norm::kind::frequency;
  requirement.topic = domain::topic::meeting_frequency;
  requirement.expect = domain::frequency_rule{};
  requirement.why = "vì vậy";
  pack.requirements = {requirement};
  return pack;
}

bool says(const norm::pack& pack, std::string_view code) {
  const auto remarks = lint_pack(pack);
  return std::any_of(remarks.begin(), remarks.end(), [&](const auto& remark) {
    return remark.code == code && !remark.message.vi.empty() && !remark.message.en.empty();
  });
}

}  // namespace

TEST_CASE("a sound pack has no remarks") { CHECK(lint_pack(clean()).empty()); }

TEST_CASE("the built-in packs have no remarks") {
  const auto set = norm_set::defaults();
  for (const auto& pack : set.packs()) {
    for (const auto& remark : lint_pack(*pack)) FAIL_CHECK(remark.message.en);
  }
}

TEST_CASE("each doubt about a pack is told") {
  auto pack = clean();
  auto& requirement = pack.requirements[0];
  const std::string_view code =
      GENERATE(as<std::string_view>(), "no-requirements", "no-sources", "article-count", "unknown-unsaid", "time-order",
               "repeated-address", "unknown-parent", "no-text", "no-reason", "id-address", "outside-outline",
               "self-reference", "unknown-reference", "no-heading", "kind-topic", "silent-absence");
  CAPTURE(code);
  if (code == "no-requirements") pack.requirements.clear();
  if (code == "no-sources") pack.sources.clear();
  if (code == "article-count") pack.articles_known = 2;
  if (code == "unknown-unsaid") pack.articles_known = 0;
  if (code == "time-order") pack.in_force = {date{2025, 1, 1}, date{2024, 1, 1}, std::nullopt};
  if (code == "repeated-address") pack.outline.push_back(pack.outline[0]);
  if (code == "unknown-parent") pack.outline[0].parent = "c9";
  if (code == "no-text") requirement.text.vi.clear();
  if (code == "no-reason") requirement.why.clear();
  if (code == "id-address") requirement.address = "d6.k2";
  if (code == "outside-outline") requirement.address = "d60";
  if (code == "self-reference") requirement.refines = requirement.id;
  if (code == "unknown-reference") requirement.replaced_by = "thu/d7/t01";
  if (code == "no-heading") requirement.expect = norm::counterpart{};
  if (code == "kind-topic") requirement.topic = domain::topic::quorum;
  if (code == "silent-absence") {
    requirement.kind = norm::kind::absence;
    requirement.must_speak = true;
  }
  CHECK(says(pack, code));
}

TEST_CASE("a reference to another pack is left to whoever has that pack") {
  auto pack = clean();
  pack.requirements[0].refines = "dieu-le-dang/d42.k1/t01";
  CHECK(lint_pack(pack).empty());
}

TEST_CASE("an id from the time when the place was not known is no fault") {
  auto pack = clean();
  pack.requirements[0].id = "thu/u/t01";
  CHECK(lint_pack(pack).empty());
}

TEST_CASE("a pack for people shows paraphrases as such, without quotation marks") {
  auto pack = clean();
  auto text = to_text(pack);
  CHECK_THAT(text, contains("Diễn giải: Họp mỗi tháng một lần.\n"));
  CHECK_THAT(text, contains("khoản 1 Điều 6"));
  CHECK_THAT(to_text(pack, language::en), contains("Paraphrase: Họp mỗi tháng một lần.\n"));
  pack.requirements[0].text.form = norm::text_form::quote;
  CHECK_THAT(to_text(pack), contains("Trích nguyên văn: “Họp mỗi tháng một lần.”\n"));
}
