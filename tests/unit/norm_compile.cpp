// compile_pack(): from a text to a pack that loads, and what the pack then asks of drafts.
#include <algorithm>
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

std::string model(const std::string& articles,
                  const std::string& title = "QUY CHẾ LÀM VIỆC\ncủa đảng đoàn, ban cán sự đảng cấp tỉnh") {
  return "BAN BÍ THƯ\nSố 900-QC/TW\nHà Nội, ngày 05 tháng 6 năm 2024\n\n" + title + "\n\n" + articles + "\n";
}

std::string compiled(const std::string& text, const compile_options& options) {
  const auto file = read(text, called("mau.txt"));
  REQUIRE(file);
  const auto json = compile_pack(*file, options);
  if (!json) FAIL(json.error().message.en);
  return *json;
}

compile_options options_for(const std::string& id = "mau") {
  compile_options options;
  options.id = id;
  return options;
}

norm::pack pack_of(const std::string& articles, const compile_options& options = options_for()) {
  const auto pack = load_pack(compiled(model(articles), options), "mau.json");
  if (!pack) FAIL(pack.error().message.en);
  return *pack;
}

/// "d1.k1 frequency meeting_frequency" for each requirement.
lines asked_by(const norm::pack& pack) {
  lines made;
  for (const auto& r : pack.requirements)
    made.push_back(r.address + ' ' + std::string(name_of(r.kind)) + ' ' + std::string(name_of(r.topic)));
  return made;
}

const norm::requirement& find(const norm::pack& pack, std::string_view id) {
  for (const auto& r : pack.requirements) {
    if (r.id == id) return r;
  }
  INFO(id);
  REQUIRE(false);
  return pack.requirements.front();
}

conformance::report judged_by_model(const std::string& articles, const std::string& bytes) {
  return judged(bytes, norms({compiled(model(articles), options_for())}), without_document_checks());
}

const std::string meetings =
    "Điều 1. Chế độ họp\n"
    "1. Ban cán sự đảng họp định kỳ mỗi tháng một lần.\n"
    "2. Cuộc họp được tiến hành khi có ít nhất 2/3 tổng số thành viên dự họp.\n"
    "Điều 2. Trách nhiệm của thành viên\n"
    "1. Thành viên phải chấp hành nghị quyết của Ban cán sự đảng.\n"
    "2. Thành viên có thể đề nghị triệu tập cuộc họp.\n"
    "Điều 3. Điều khoản thi hành\n"
    "Quy chế này có hiệu lực kể từ ngày ký.\n";

}  // namespace

TEST_CASE("each article gives a requirement that it be there, each fact one that it hold") {
  const auto pack = pack_of(meetings);
  CHECK(asked_by(pack) == lines{"d1 provision structure", "d1.k1 frequency meeting_frequency", "d1.k2 share quorum",
                                "d2 provision structure", "d2.k1 modality duty", "d2.k2 modality power",
                                "d3 provision structure", "d3.l1 effect effect"});
  for (const auto& r : pack.requirements) {
    INFO(r.id);
    CHECK(r.confidence == norm::confidence::A);
    CHECK(r.text.form == norm::text_form::quote);
    CHECK_FALSE(r.text.vi.empty());
    CHECK(r.source_span.has_value());
    CHECK_FALSE(r.why.empty());
  }
  CHECK(lint_pack(pack).empty());
}

TEST_CASE("the span of a requirement holds the words it quotes") {
  const auto text = model(meetings);
  const auto pack = pack_of(meetings);
  for (const auto& r : pack.requirements) {
    INFO(r.id);
    REQUIRE(r.source_span);
    CHECK(text.substr(r.source_span->begin, r.source_span->size()).find(r.text.vi) != std::string::npos);
  }
}

TEST_CASE("the head of the pack is the head of the text") {
  const auto pack = pack_of(meetings);
  CHECK(pack.id == "mau");
  CHECK(pack.version == "1");
  CHECK(pack.kind == norm::pack_kind::model);
  CHECK(pack.layer == norm::layer::model);
  CHECK(pack.number == "900-QC/TW");
  CHECK(pack.date == date{2024, 6, 5});
  CHECK(pack.in_force.from == date{2024, 6, 5});
  CHECK_FALSE(pack.in_force.to_latest);
  CHECK(pack.articles_total == 3);
  CHECK(pack.articles_known == 3);
  CHECK(pack.title.vi.find("Quy chế") != std::string::npos);
  REQUIRE(pack.sources.size() == 1);
  CHECK(pack.sources[0].find("mau.txt") != std::string::npos);
}

TEST_CASE("a text that says from which day it holds is in force from that day") {
  const auto pack = pack_of("Điều 1. Hiệu lực\nQuy chế này có hiệu lực từ ngày 01/7/2024.");
  CHECK(pack.in_force.from == date{2024, 7, 1});
}

TEST_CASE("a text without articles, and an id that cannot be one, are refused") {
  const auto empty = read("QUY CHẾ LÀM VIỆC\ncủa đảng đoàn\n", called("mau.txt"));
  REQUIRE(empty);
  const auto none = compile_pack(*empty, options_for());
  REQUIRE_FALSE(none);
  CHECK(none.error().code == errc::input);
  const auto text = read(model(meetings));
  REQUIRE(text);
  for (const auto* id : {"", "Mau", "mẫu", "mau 1", "mau/1"}) {
    INFO(id);
    const auto wrong = compile_pack(*text, options_for(id));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == errc::usage);
  }
}

TEST_CASE("a model must be followed article by article, a regulation need not be repeated") {
  auto options = options_for();
  options.kind = norm::pack_kind::regulation;
  options.kind_given = true;
  const auto regulation = pack_of(meetings, options);
  CHECK(regulation.kind == norm::pack_kind::regulation);
  for (const auto& r : regulation.requirements) CHECK_FALSE(r.must_speak);
  const auto as_model = pack_of(meetings);
  for (const auto& r : as_model.requirements) {
    INFO(r.id);
    const bool settled =
        r.kind == norm::kind::provision || r.kind == norm::kind::frequency || r.kind == norm::kind::share;
    CHECK(r.must_speak == settled);
  }
  const auto decision = read(model(meetings, "QUY ĐỊNH\nvề đảng đoàn, ban cán sự đảng cấp tỉnh"));
  REQUIRE(decision);
  const auto json = compile_pack(*decision, options_for());
  REQUIRE(json);
  const auto by_title = load_pack(*json, "quy-dinh.json");
  REQUIRE(by_title);
  CHECK(by_title->kind == norm::pack_kind::regulation);
}

TEST_CASE("force comes from the words of the sentence") {
  const auto pack = pack_of(meetings);
  CHECK(find(pack, "mau/d2.k1/t01").modality == domain::modality::obligation);
  CHECK(norm::severity_of(pack, find(pack, "mau/d2.k1/t01")) == norm::severity::error);
  CHECK(find(pack, "mau/d2.k2/t01").modality == domain::modality::permission);
  CHECK(norm::severity_of(pack, find(pack, "mau/d2.k2/t01")) == norm::severity::warning);
  CHECK(norm::severity_of(pack, find(pack, "mau/d1/t01")) == norm::severity::warning);
}

TEST_CASE("the same text gives the same pack, byte by byte") {
  CHECK(compiled(model(meetings), options_for()) == compiled(model(meetings), options_for()));
}

TEST_CASE("a text conforms to the pack compiled of it") {
  const auto report = judged(draft(meetings), norms({compiled(draft(meetings), options_for())}));
  CHECK(report.verdict == conformance::document_verdict::conform);
  CHECK(findings(report) == lines{});
}

TEST_CASE("what a draft lacks of its model is missing where it would stand") {
  const auto cut = meetings.substr(0, meetings.find("Điều 2.")) + "Điều 2. Điều khoản thi hành\n" +
                   "Quy chế này có hiệu lực kể từ ngày ký.\n";
  const auto report = judged_by_model(meetings, draft(cut));
  CHECK(findings(report) == lines{"missing duty d1", "missing power d1", "missing structure d1"});
}

TEST_CASE("articles that are alike and change places are misplaced, not taken for each other") {
  const auto duty = [](const std::string& number, const std::string& whom, const std::string& what) {
    return "Điều " + number + ". Nhiệm vụ, quyền hạn của " + whom +
           "\n1. Tham dự các cuộc họp, chấp hành nghị quyết, " + what +
           ".\n2. Thực hiện các nhiệm vụ khác được giao.\n";
  };
  const std::string head = "triệu tập, chủ trì cuộc họp và ký nghị quyết";
  const std::string deputy = "thay mặt người đứng đầu điều hành công việc khi được ủy quyền";
  const auto norm = duty("1", "Bí thư", head) + duty("2", "Phó Bí thư", deputy);
  const auto swapped = duty("1", "Phó Bí thư", deputy) + duty("2", "Bí thư", head);
  const auto report = judged_by_model(norm, draft(swapped));
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].type == conformance::finding_type::misplaced);
  CHECK(report.findings[0].severity == norm::severity::remark);
}

TEST_CASE("a blank in the model is filled by any value, and must be filled") {
  const std::string blanks =
      "Điều 1. Chế độ họp\n"
      "1. Đảng đoàn/ban cán sự đảng họp định kỳ … tháng một lần.\n"
      "2. Cuộc họp được tiến hành khi có ít nhất …/… tổng số thành viên dự họp.\n";
  const auto pack = pack_of(blanks);
  CHECK(asked_by(pack) == lines{"d1 provision structure", "d1.k1 presence meeting_frequency", "d1.k2 presence quorum"});
  const auto with_values = [](const std::string& often, const std::string& share) {
    return draft("Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ " + often +
                 " một lần.\n2. Cuộc họp được tiến hành khi có ít nhất " + share + " tổng số thành viên dự họp.");
  };
  for (const auto& text :
       {with_values("02 tháng", "2/3"), with_values("mỗi tháng", "1/2"), with_values("mỗi năm", "3/4")})
    CHECK(findings(judged_by_model(blanks, text)) == lines{});
  CHECK(findings(
            judged_by_model(blanks, draft("Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi tháng một lần."))) ==
        lines{"missing quorum d1.k1"});
  const auto open = judged_by_model(blanks, with_values("mỗi tháng", "…/…"));
  CHECK(findings(open) == lines{});
  CHECK(verdict_of(open, "mau/d1.k2/t01") == "undetermined");
}

TEST_CASE("either side of an alternative in the model satisfies") {
  const std::string either =
      "Điều 1. Trách nhiệm\n"
      "1. Thành viên đảng đoàn/ban cán sự đảng phải chấp hành nghị quyết của đảng đoàn/ban cán sự đảng.\n"
      "2. Đảng đoàn/ban cán sự đảng chịu sự lãnh đạo của ban thường vụ tỉnh ủy/thành ủy.\n";
  const auto as = [](const std::string& organ, const std::string& name, const std::string& committee) {
    return draft("Điều 1. Trách nhiệm\n1. Thành viên " + name + " phải chấp hành nghị quyết của " + name + ".\n2. " +
                     name + " chịu sự lãnh đạo của Ban Thường vụ " + committee + ".",
                 "18 tháng 10 năm 2024", organ);
  };
  const auto first = judged_by_model(either, as("Đảng đoàn Hội đồng nhân dân tỉnh An Sơn", "Đảng đoàn", "Tỉnh ủy"));
  CHECK(findings(first) == lines{});
  const auto second =
      judged_by_model(either, as("Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn", "Ban cán sự đảng", "Thành ủy"));
  CHECK(findings(second) == lines{});
  for (const auto& report : {first, second}) {
    for (const auto& r : report.requirements) {
      INFO(r.id);
      CHECK(name_of(r.verdict) == "satisfied");
    }
  }
  const auto weaker = draft(
      "Điều 1. Trách nhiệm\n1. Thành viên Ban cán sự đảng có thể chấp hành nghị quyết của Ban cán sự đảng.\n"
      "2. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy.");
  CHECK(findings(judged_by_model(either, weaker)) == lines{"weaker duty d1.k1"});
}

TEST_CASE("the organ of a model is the organ of whoever follows it") {
  const auto rules = [](const std::string& name) {
    return "Điều 1. Quan hệ\n1. " + name + " chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy.\n2. " + name +
           " phối hợp với Đảng đoàn Hội đồng nhân dân tỉnh.\n";
  };
  const std::string committee = "Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn";
  const std::string court = "Ban cán sự đảng Tòa án nhân dân tỉnh An Sơn";
  const auto json = compiled(draft(rules(committee), "18 tháng 10 năm 2024", committee), options_for());
  CHECK(json.find(R"("from": "@body")") != std::string::npos);
  const auto report =
      judged(draft(rules(court), "18 tháng 10 năm 2024", court), norms({json}), without_document_checks());
  CHECK(findings(report) == lines{});
  for (const auto& r : report.requirements) {
    INFO(r.id);
    CHECK(name_of(r.verdict) == "satisfied");
  }
  // Another organ of the same kind is named as it is.
  CHECK(json.find(R"("to": "đảng đoàn hội đồng nhân dân tỉnh")") != std::string::npos);
}

TEST_CASE("what one provision says twice is asked once") {
  const std::string monthly = "Ban cán sự đảng họp định kỳ mỗi tháng một lần";
  const auto pack = pack_of("Điều 1. Họp\n1. " + monthly + ". " + monthly + ".\n2. " + monthly + ".\n");
  CHECK(asked_by(pack) ==
        lines{"d1 provision structure", "d1.k1 frequency meeting_frequency", "d1.k2 frequency meeting_frequency"});
}
