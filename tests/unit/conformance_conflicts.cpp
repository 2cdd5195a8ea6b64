// Norms that contradict each other are told once, about the norms; what one allows the other to say is no contradiction.
#include <string>

#include "support/contains.hpp"
#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

rule meetings(int months, const std::string& more = {}) {
  return {"frequency", "meeting_frequency",
          R"({"meeting": "regular", "count": 1, "per": {"n": )" + std::to_string(months) +
              R"(, "unit": "month"}, "bound": "exactly"})",
          more};
}
rule quorum(int num, int den, const std::string& more = {}) {
  return {"share", "quorum",
          R"({"num": )" + std::to_string(num) + R"(, "den": )" + std::to_string(den) +
              R"(, "comparison": "at_least", "base": "all_members"})",
          more};
}
rule says(const std::string& kind, const std::string& words) {
  return {kind, "duty", R"({"any_of": [{"terms": [")" + words + "\"]}]}"};
}

lines conflicts(const std::string& a, const std::string& b) {
  lines made;
  for (const auto& each : conformance::find_conflicts(norms({a, b}).packs())) {
    CHECK(!each.message.vi.empty());
    CHECK(!each.message.en.empty());
    made.push_back(each.one + " " + each.other);
  }
  return made;
}
lines conflicts(const rule& a, const rule& b, const std::string& a_more = {}, const std::string& b_more = {}) {
  return conflicts(pack_json({a}, a_more, "mot"), pack_json({b}, b_more, "hai"));
}
const lines one = {"mot/u/t01 hai/u/t01"};

}  // namespace

TEST_CASE("values that exclude each other conflict") {
  CHECK(conflicts(meetings(1), meetings(3)) == one);
  CHECK(conflicts(meetings(1), meetings(1)) == lines{});
  CHECK(conflicts(quorum(2, 3), quorum(1, 2)) == one);
  CHECK(conflicts(says("presence", "thuyết phục"), says("absence", "thuyết phục")) == one);
  CHECK(conflicts(says("presence", "thuyết phục"), says("absence", "vận động")) == lines{});
  CHECK(conflicts(rule{"body", "body_type", R"({"organs": [{"kind": "dang_doan", "institutions": ["hdnd"]}]})"},
                  rule{"body", "body_type",
                       R"({"organs": [{"kind": "ban_can_su_dang", "institutions": ["hdnd"]}]})"}) == one);
}

TEST_CASE("what one norm lets the other pass is no conflict") {
  const std::string least = R"("binds": "at_least")";
  const std::string most = R"("binds": "at_most")";
  CHECK(conflicts(quorum(1, 2, least), quorum(2, 3)) == lines{});
  CHECK(conflicts(quorum(1, 2, least), quorum(2, 3, least)) == lines{});
  CHECK(conflicts(quorum(2, 3, least), quorum(1, 2)) == one);
  CHECK(conflicts(quorum(2, 3, least), quorum(1, 2, most)) == one);
  CHECK(conflicts(quorum(1, 2, least), quorum(2, 3, most)) == lines{});
}

TEST_CASE("a requirement that refines the other does not contradict it") {
  CHECK(conflicts(meetings(1), meetings(3, R"("refines": "mot/u/t01")")) == lines{});
  CHECK(conflicts(meetings(1, R"("refines": "hai/u/t01")"), meetings(3)) == lines{});
  CHECK(conflicts(meetings(1), meetings(3, R"("refines": "khac/u/t01")")) == one);
}

TEST_CASE("norms for different bodies or days do not meet") {
  CHECK(conflicts(meetings(1), meetings(3), R"("applies_to": {"bodies": ["dang_doan"]})",
                  R"("applies_to": {"bodies": ["ban_can_su_dang"]})") == lines{});
  CHECK(conflicts(meetings(1, R"("when": {"institutions": ["ubnd"]})"),
                  meetings(3, R"("when": {"institutions": ["hdnd"]})")) == lines{});
  CHECK(conflicts(meetings(1, R"("when": {"institutions": ["ubnd"]})"), meetings(3)) == one);
  const auto in = [](const std::string& id, int months, const std::string& time) {
    return pack_json({meetings(months)}, {}, id, "regulation", "[]", time);
  };
  const auto ended =
      in("mot", 1, R"({"from": "2020-01-01", "to": {"earliest": "2022-01-01", "latest": "2022-12-31"}})");
  CHECK(conflicts(ended, in("hai", 3, R"({"from": "2023-01-01", "to": null})")) == lines{});
  CHECK(conflicts(ended, in("hai", 3, R"({"from": "2022-06-01", "to": null})")) == one);
}

TEST_CASE("a requirement that a person judges, or that is retired, is left out, and so is one pack with itself") {
  CHECK(conflicts(meetings(1), meetings(3, R"("decidable": "person")")) == lines{});
  CHECK(conflicts(meetings(1), meetings(3, R"("replaced_by": "hai/u/t02")")) == lines{});
  CHECK(conflicts(pack_json({meetings(1), meetings(3)}, {}, "mot"), pack_json({meetings(1)}, {}, "hai")) ==
        lines{"mot/u/t02 hai/u/t01"});
}

TEST_CASE("the report tells of the norms, and the verdict on the draft does not change for it") {
  const auto text = draft("Điều 1. Họp\n1. Ban cán sự đảng họp định kỳ mỗi tháng một lần.");
  const auto report = judged(text, norms({pack_json({meetings(1)}, {}, "mot"), pack_json({meetings(3)}, {}, "hai")}),
                             without_document_checks());
  REQUIRE(report.conflicts.size() == 1);
  CHECK(report.conflicts[0].topic == domain::topic::meeting_frequency);
  CHECK_THAT(to_text(report), contains("CÁC CHUẨN MÂU THUẪN NHAU, KHÔNG PHẢI LỖI CỦA DỰ THẢO (1)"));
  CHECK_THAT(to_json(report), contains("\"mot/u/t01\",\n        \"hai/u/t01\""));
  CHECK(judged(text, norms({pack_json({meetings(1)}, {}, "mot")}), without_document_checks()).conflicts.empty());
}

TEST_CASE("the built-in packs do not contradict each other") {
  CHECK(conformance::find_conflicts(norm_set::defaults().packs()).empty());
}

TEST_CASE("conditions of every sort keep norms apart, and what is in none of them does not") {
  const auto when = [](const std::string& condition) { return R"("when": {)" + condition + "}"; };
  const auto level = [&](const char* name) { return meetings(3, when(R"("level": [")" + std::string(name) + "\"]")); };
  const auto province = meetings(1, when(R"("level": ["province"])"));
  CHECK(conflicts(province, level("commune")) == lines{});
  CHECK(conflicts(province, level("province")) == one);
  CHECK(conflicts(meetings(1, when(R"("bodies": ["dang_doan"])")), meetings(3, when(R"("bodies": ["chi_bo"])"))) ==
        lines{});
  const std::string delegations = R"("applies_to": {"bodies": ["dang_doan"]})";
  CHECK(conflicts(meetings(1), meetings(3, when(R"("bodies": ["chi_bo"])")), delegations) == lines{});
  CHECK(conflicts(meetings(1, when(R"("bodies": ["chi_bo"])")), meetings(3), {}, delegations) == lines{});
  const auto in = [](const std::string& id, int months, const std::string& time) {
    return pack_json({meetings(months)}, {}, id, "regulation", "[]", time);
  };
  const auto early = R"({"from": null, "to": {"earliest": "2022-01-01", "latest": "2022-12-31"}})";
  const auto late = R"({"from": "2023-01-01", "to": null})";
  CHECK(conflicts(in("mot", 1, late), in("hai", 3, early)) == lines{});
  CHECK(conflicts(in("mot", 1, early), in("hai", 3, early)) == one);
}

TEST_CASE("institutions are put under one kind of organ by both norms, or by one alone") {
  const auto organs = [](const char* kind, const char* where) {
    return rule{"body", "body_type",
                R"({"organs": [{"kind": ")" + std::string(kind) + R"(", "institutions": [")" + where + R"("]}]})"};
  };
  CHECK(conflicts(organs("dang_doan", "hdnd"), organs("dang_doan", "hdnd")) == lines{});
  CHECK(conflicts(organs("dang_doan", "hdnd"), organs("ban_can_su_dang", "ubnd")) == lines{});
}
