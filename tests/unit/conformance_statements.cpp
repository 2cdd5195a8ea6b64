// Presence, absence, duties and powers, composition, appointment, relations, consultation, effect, body, basis.
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

const std::string must = R"("must_speak": true)";
const std::string silence = "Điều 1. Trách nhiệm\n1. Thành viên tham gia đầy đủ các cuộc họp.";

std::string article(const std::string& clause) { return "Điều 1. Quy định\n1. " + clause; }

}  // namespace

TEST_CASE("presence is met by a fact or by all words within one provision") {
  const std::string fact = R"({"any_of": [{"topic": "principle", "name": "tập trung dân chủ"}]})";
  const std::string words = R"({"any_of": [{"terms": ["thể chế hóa", "kế hoạch"]}, {"terms": ["con dấu"]}]})";
  const std::string heading = R"({"any_of": [{"terms": ["con dấu"], "in_heading": true}]})";
  const auto democratic = article("Ban cán sự đảng làm việc theo nguyên tắc tập trung dân chủ.");
  check_table({
      {"fact", {"presence", "principle", fact, must}, democratic, "satisfied", {}},
      {"fact lacking", {"presence", "principle", fact, must}, silence, "violated", {"missing principle"}},
      {"fact lacking, may be unsaid", {"presence", "principle", fact}, silence, "undetermined", {}},
      {"words",
       {"presence", "duty", words, must},
       article("Chủ trương được thể chế hoá thành kế hoạch."),
       "satisfied",
       {}},
      {"words of two provisions",
       {"presence", "duty", words, must},
       "Điều 1. Quy định\n1. Chủ trương được thể chế hóa.\nĐiều 2. Quy định khác\n1. Có kế hoạch công tác.",
       "violated",
       {"missing duty"}},
      {"words in a body",
       {"presence", "duty", heading, must},
       article("Ban cán sự đảng có con dấu riêng."),
       "violated",
       {"missing duty"}},
      {"words in a heading",
       {"presence", "duty", heading, must},
       "Điều 1. Con dấu\n1. Dùng con dấu riêng.",
       "satisfied",
       {}},
      {"part of a word",
       {"presence", "duty", R"({"any_of": [{"terms": ["con dấu"]}]})", must},
       article("Văn phòng lo cho con dấuu."),
       "violated",
       {"missing duty"}},
  });
}

TEST_CASE("what a draft must not claim is unsupported where it stands") {
  const std::string claim = R"({"any_of": [{"terms": ["triệu tập đảng viên"]}]})";
  check_table({
      {"not claimed", {"absence", "power", claim}, silence, "satisfied", {}},
      {"claimed",
       {"absence", "power", claim},
       article("Khi cần, triệu tập đảng viên trong cơ quan."),
       "violated",
       {"unsupported power d1.k1"}},
  });
}

TEST_CASE("a duty may not turn into a permission, nor a permission into a prohibition") {
  const auto asked = [](const std::string& modality, const std::string& act, const std::string& object) {
    return rule{"modality", "duty",
                R"({"actor": "thành viên", "modality": ")" + modality + R"(", "act": ")" + act + R"(", "object": ")" +
                    object + R"("})"};
  };
  const auto obey = asked("obligation", "chấp hành", "nghị quyết");
  const auto reserve = asked("permission", "bảo lưu", "ý kiến");
  const auto spread = asked("prohibition", "truyền bá", "ý kiến");
  check_table({
      {"duty kept", obey, article("Thành viên phải chấp hành nghị quyết của Ban cán sự đảng."), "satisfied", {}},
      {"duty in other words", obey, article("Thành viên có trách nhiệm chấp hành nghị quyết."), "satisfied", {}},
      {"duty made a choice",
       obey,
       article("Thành viên có thể chấp hành nghị quyết của Ban cán sự đảng."),
       "violated",
       {"weaker duty d1.k1"}},
      {"duty forbidden",
       obey,
       article("Thành viên không được chấp hành nghị quyết của Ban cán sự đảng."),
       "violated",
       {"contradicting duty d1.k1"}},
      {"permission kept", reserve, article("Thành viên được bảo lưu ý kiến của mình."), "satisfied", {}},
      {"permission taken away",
       reserve,
       article("Thành viên không được bảo lưu ý kiến của mình."),
       "violated",
       {"contradicting duty d1.k1"}},
      {"prohibition kept",
       spread,
       article("Thành viên không được truyền bá ý kiến trái với nghị quyết."),
       "satisfied",
       {}},
      {"prohibition lifted",
       spread,
       article("Thành viên có quyền truyền bá ý kiến trái với nghị quyết."),
       "violated",
       {"contradicting duty d1.k1"}},
      {"a member named by what marks him",
       reserve,
       article("Người có ý kiến khác với đa số được quyền bảo lưu."),
       "satisfied",
       {}},
      {"and forbidden",
       reserve,
       article("Người có ý kiến khác với đa số không được bảo lưu."),
       "violated",
       {"contradicting duty d1.k1"}},
      {"another act", obey, article("Thành viên phải giữ bí mật nội dung thảo luận."), "undetermined", {}},
  });
}

TEST_CASE("every member named by the norm is looked for with the office it has") {
  const rule list{"composition", "composition",
                  R"({"members": [{"office": "ủy viên", "post": "chủ tịch", "institution": "@institution"},
                      {"office": "ủy viên", "post": "giám đốc", "institution": "sở nội vụ"}]})"};
  const rule head{"composition", "composition",
                  R"({"members": [{"office": "bí thư", "post": "chủ tịch", "institution": "@institution"}]})"};
  const auto members = [](const std::string& posts) { return article("Ban cán sự đảng gồm " + posts + "."); };
  check_table({
      {"all listed", list, members("Chủ tịch Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ"), "satisfied", {}},
      {"more listed",
       list,
       members("Chủ tịch Ủy ban nhân dân tỉnh, các Phó Chủ tịch Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ"),
       "satisfied",
       {}},
      {"one left out",
       list,
       members("Chủ tịch Ủy ban nhân dân tỉnh và các Phó Chủ tịch Ủy ban nhân dân tỉnh"),
       "violated",
       {"missing composition d1.k1"}},
      {"both left out",
       list,
       members("các Phó Chủ tịch Ủy ban nhân dân tỉnh và Chánh Văn phòng Ủy ban nhân dân tỉnh"),
       "violated",
       {"missing composition d1.k1", "missing composition d1.k1"}},
      {"no list", list, silence, "undetermined", {}},
      {"office by post", head, article("Bí thư Ban cán sự đảng là Chủ tịch Ủy ban nhân dân tỉnh."), "satisfied", {}},
      {"post by office", head, article("Chủ tịch Ủy ban nhân dân tỉnh là Bí thư Ban cán sự đảng."), "satisfied", {}},
      {"office of another post",
       head,
       article("Bí thư Ban cán sự đảng là Giám đốc Sở Nội vụ."),
       "violated",
       {"contradicting composition d1.k1"}},
      {"office not named", head, members("Chủ tịch Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ"), "undetermined", {}},
  });
}

TEST_CASE("appointment is judged by who appoints and on whose proposal") {
  const rule asked{
      "appointment", "appointment",
      R"({"by": "ban thường vụ cấp ủy cấp tỉnh", "on_proposal_of": ["ban tổ chức cấp ủy cấp tỉnh", "@body"]})"};
  const auto by = [](const std::string& who, const std::string& proposal = "") {
    return article("Thành viên Ban cán sự đảng do " + who + " chỉ định" + proposal + ".");
  };
  check_table({
      {"as asked",
       asked,
       by("Ban Thường vụ Tỉnh ủy", ", theo đề nghị của Ban Tổ chức Tỉnh ủy và Ban cán sự đảng"),
       "satisfied",
       {}},
      {"proposers unsaid", asked, by("Ban Thường vụ Tỉnh ủy"), "satisfied", {}},
      {"one proposer left out",
       asked,
       by("Ban Thường vụ Tỉnh ủy", ", theo đề nghị của Ban Tổ chức Tỉnh ủy"),
       "violated",
       {"weaker appointment d1.k1"}},
      {"by another", asked, by("Chủ tịch Ủy ban nhân dân tỉnh"), "violated", {"contradicting appointment d1.k1"}},
      {"silence", asked, silence, "undetermined", {}},
  });
}

TEST_CASE("a relation has a direction, and an organ one leader") {
  const rule led{"relation", "relation",
                 R"({"from": "@body", "kind": "led_by", "to": "ban thường vụ cấp ủy cấp tỉnh"})"};
  const rule founded{"relation", "relation",
                     R"({"from": "@body", "kind": "founded_by", "to": "ban thường vụ cấp ủy cấp tỉnh"})"};
  const rule leads{"relation", "relation", R"({"from": "@body", "kind": "leads", "to": "@institution"})",
                   R"("binds": "may_specify")"};
  const rule together{"relation", "relation",
                      R"({"from": "@body", "kind": "coordinates_with", "to": "đảng ủy cơ quan"})"};
  check_table({
      {"led", led, article("Ban cán sự đảng chịu sự lãnh đạo trực tiếp của Ban Thường vụ Tỉnh ủy."), "satisfied", {}},
      {"led by another",
       led,
       article("Ban cán sự đảng chịu sự lãnh đạo trực tiếp của Ban Tổ chức Tỉnh ủy."),
       "violated",
       {"contradicting relation d1.k1"}},
      {"reversed",
       led,
       article("Ban cán sự đảng lãnh đạo Ban Thường vụ Tỉnh ủy."),
       "violated",
       {"contradicting relation d1.k1"}},
      {"leads", leads, article("Ban cán sự đảng lãnh đạo Ủy ban nhân dân tỉnh thực hiện nhiệm vụ."), "satisfied", {}},
      {"led by what it leads",
       leads,
       article("Ban cán sự đảng chịu sự lãnh đạo của Ủy ban nhân dân tỉnh."),
       "violated",
       {"contradicting relation d1.k1"}},
      {"coordination",
       together,
       article("Ban cán sự đảng phối hợp với Đảng ủy cơ quan trong công tác xây dựng Đảng."),
       "satisfied",
       {}},
      {"command where the norm has coordination",
       together,
       article("Ban cán sự đảng lãnh đạo Đảng ủy cơ quan trong công tác xây dựng Đảng."),
       "violated",
       {"contradicting relation d1.k1"}},
      {"a body with the name of what it belongs to",
       together,
       article("Ban cán sự đảng lãnh đạo, chỉ đạo Đảng ủy cơ quan Ủy ban nhân dân tỉnh."),
       "violated",
       {"contradicting relation d1.k1"}},
      {"silence", together, silence, "undetermined", {}},
      {"a direct leader besides",
       led,
       "Điều 1. Quan hệ\n1. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy.\n"
       "2. Ban cán sự đảng chịu sự lãnh đạo trực tiếp của Đảng ủy Khối.",
       "violated",
       {"contradicting relation d1.k2"}},
      {"founded", founded, article("Ban cán sự đảng là tổ chức đảng do Ban Thường vụ Tỉnh ủy lập."), "satisfied", {}},
      {"founded by another",
       founded,
       article("Ban cán sự đảng là tổ chức đảng do Ủy ban nhân dân tỉnh lập."),
       "violated",
       {"contradicting relation d1.k1"}},
  });
}

TEST_CASE("written consultation must except what the norm excepts, where it is used at all") {
  const std::string expect = R"({"allowed": true, "exceptions": ["công tác cán bộ"], "silence_is_agreement": false})";
  const rule asked{"consultation", "written_consultation", expect};
  const rule when_used{"consultation", "written_consultation", expect,
                       R"("must_speak": true, "when": {"has": {"topic": "written_consultation"}})"};
  const rule quiet{"consultation", "written_consultation",
                   R"({"allowed": true, "exceptions": ["công tác cán bộ"], "silence_is_agreement": true})"};
  const auto ask = [](const std::string& rest) {
    return article("Đối với việc cấp bách, Bí thư quyết định lấy ý kiến các thành viên bằng văn bản" + rest + ".");
  };
  check_table({
      {"excepted", asked, ask(", trừ công tác cán bộ"), "satisfied", {}},
      {"exception left out", asked, ask(""), "violated", {"missing written_consultation d1.k1"}},
      {"allowed for what is excepted",
       asked,
       ask(", kể cả công tác cán bộ"),
       "violated",
       {"contradicting written_consultation d1.k1"}},
      {"not allowed at all",
       asked,
       article("Ban cán sự đảng không lấy ý kiến bằng văn bản của thành viên."),
       "satisfied",
       {}},
      {"silence", asked, silence, "undetermined", {}},
      {"silence where only use is ruled", when_used, silence, "not_applicable", {}},
      {"use", when_used, ask(", trừ công tác cán bộ"), "satisfied", {}},
      {"silence agrees", quiet, ask(", trừ công tác cán bộ; không trả lời thì coi như đồng ý"), "satisfied", {}},
      {"of silence nothing is said", quiet, ask(", trừ công tác cán bộ"), "satisfied", {}},
      {"silence refuses",
       quiet,
       ask(", trừ công tác cán bộ; không trả lời thì coi như không đồng ý"),
       "violated",
       {"contradicting written_consultation d1.k1"}},
  });
}

TEST_CASE("effect is met by any day it begins on") {
  const rule asked{"effect", "effect", R"({"from_signing": true})", must};
  check_table({
      {"from signing", asked, "Điều 1. Hiệu lực\n1. Quy chế này có hiệu lực kể từ ngày ký.", "satisfied", {}},
      {"silence", asked, silence, "violated", {"missing effect"}},
  });
}

TEST_CASE("the organ must be the one its institution has") {
  const rule asked{"body", "body_type",
                   R"({"organs": [{"kind": "ban_can_su_dang", "institutions": ["ubnd", "tand", "vksnd"]}]})"};
  const auto organ = [&](const std::string& name) {
    return judged_by({asked}, draft(silence, "18 tháng 10 năm 2024", name));
  };
  SECTION("the right organ") {
    const auto report = organ("Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn");
    CHECK(verdict(report) == "satisfied");
    CHECK(findings(report) == lines{});
  }
  SECTION("the organ of another institution") {
    const auto report = organ("Đảng đoàn Ủy ban nhân dân tỉnh An Sơn");
    CHECK(verdict(report) == "violated");
    CHECK(findings(report) == lines{"contradicting body_type head"});
  }
  SECTION("an institution the requirement does not speak of") {
    const auto report = organ("Đảng đoàn Hội đồng nhân dân tỉnh An Sơn");
    CHECK(verdict(report) == "not_applicable");
    CHECK(findings(report) == lines{});
  }
  SECTION("an institution that is not known") {
    const auto report = organ("Ban cán sự đảng tỉnh An Sơn");
    CHECK(verdict(report) == "undetermined");
    CHECK(findings(report) == lines{});
  }
}

TEST_CASE("a basis is known by its code or its name") {
  const rule regulation{"basis", "basis", R"({"type": "Quy định", "number": "146-QĐ/TW", "date": "2024-05-14"})", must};
  const rule charter{"basis", "basis", R"({"type": "Điều lệ", "number": "", "name": "Điều lệ Đảng Cộng sản Việt Nam"})",
                     must};
  const auto based = [&](const std::string& on) { return "- Căn cứ " + on + ";\n" + silence; };
  check_table({
      {"by code", regulation, based("Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư"), "satisfied", {}},
      {"another code",
       regulation,
       based("Quy định số 147-QĐ/TW, ngày 14/5/2024 của Ban Bí thư"),
       "violated",
       {"missing basis"}},
      {"cited, but not as a basis",
       regulation,
       article("Thực hiện Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư."),
       "violated",
       {"missing basis"}},
      {"by name", charter, based("Điều lệ Đảng Cộng sản Việt Nam"), "satisfied", {}},
      {"by short name", charter, based("Điều lệ Đảng"), "satisfied", {}},
      {"no name", charter, based("tình hình thực tế"), "violated", {"missing basis"}},
  });
}
