// What judge() does around the evaluators: conditions, refinement, time, severity, verdict, limits, cancelling.
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

const std::string must = R"("must_speak": true)";
const std::string silence = "Điều 1. Trách nhiệm\n1. Thành viên tham gia đầy đủ các cuộc họp.";
const std::string never_said = R"({"any_of": [{"terms": ["điều không ai nói"]}]})";
const std::string always_said = R"({"any_of": [{"terms": ["thành viên"]}]})";

rule missing(const std::string& more = {}, const std::string& confidence = "A") {
  return {"presence", "duty", never_said, must + (more.empty() ? "" : ", " + more), "u", confidence};
}

rule present(const std::string& more = {}) { return {"presence", "duty", always_said, more}; }

std::string severity_of(const conformance::report& report) {
  REQUIRE(report.findings.size() == 1);
  CHECK(report.requirements.at(0).severity == report.findings[0].severity);
  return std::string(name_of(report.findings[0].severity));
}

conformance::report judged_on(const std::string& pack, const std::string& bytes, std::optional<date> day) {
  auto options = without_document_checks();
  options.as_of = day;
  return judged(bytes, norms({pack}), options);
}

}  // namespace

TEST_CASE("a requirement is asked only of the bodies it names") {
  const auto asked = [](const std::string& when) { return missing(R"("when": )" + when); };
  const auto of = [&](const std::string& when) { return judged_by({asked(when)}, draft(silence)); };
  for (const auto* when : {R"({"bodies": ["ban_can_su_dang"]})", R"({"bodies": ["dang_doan", "ban_can_su_dang"]})",
                           R"({"institutions": ["ubnd"]})", R"({"level": ["province"]})", "{}"}) {
    INFO(when);
    CHECK(findings(of(when)) == lines{"missing duty"});
  }
  for (const auto* when : {R"({"bodies": ["dang_doan"]})", R"({"institutions": ["hdnd"]})", R"({"level": ["commune"]})",
                           R"({"bodies": ["ban_can_su_dang"], "institutions": ["hdnd"]})",
                           R"({"has": {"topic": "written_consultation"}})"}) {
    INFO(when);
    const auto report = of(when);
    CHECK(verdict(report) == "not_applicable");
    CHECK(findings(report) == lines{});
    CHECK(report.requirements[0].reason.has_value());
  }
}

TEST_CASE("a requirement may wait for a fact of the draft, also by its name") {
  const auto text = draft("Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi tháng một lần.");
  const auto of = [&](const std::string& has) { return judged_by({missing(R"("when": {"has": )" + has + "}")}, text); };
  CHECK(findings(of(R"({"topic": "meeting_frequency"})")) == lines{"missing duty"});
  CHECK(findings(of(R"({"topic": "meeting_frequency", "name": "regular"})")) == lines{"missing duty"});
  CHECK(verdict(of(R"({"topic": "meeting_frequency", "name": "thematic"})")) == "not_applicable");
  CHECK(verdict(of(R"({"topic": "quorum"})")) == "not_applicable");
}

TEST_CASE("what the caller says of the body goes before what the draft says") {
  const auto pack = pack_json({missing(R"("when": {"bodies": ["dang_doan"], "institutions": ["hdnd"]})")});
  auto options = without_document_checks();
  CHECK(verdict(judged(draft(silence), norms({pack}), options)) == "not_applicable");
  options.body = domain::body_kind::party_delegation;
  options.institution = domain::institution::people_council;
  CHECK(verdict(judged(draft(silence), norms({pack}), options)) == "violated");
}

TEST_CASE("words of a pattern may name the body and its institution") {
  const auto asked = [](const std::string& term) {
    return rule{"presence", "relation", R"({"any_of": [{"terms": [")" + term + R"("]}]})", must};
  };
  const auto text = draft("Điều 1. Quan hệ\n1. Có quan hệ công tác với Ủy ban nhân dân tỉnh.");
  CHECK(findings(judged_by({asked("@institution")}, text)) == lines{});
  CHECK(findings(judged_by({asked("@body")}, text)) == lines{"missing relation"});
}

TEST_CASE("a person decides what a machine cannot") {
  const auto report = judged_by({missing(R"("decidable": "person")")}, draft(silence));
  CHECK(verdict(report) == "undetermined");
  CHECK(findings(report) == lines{});
  CHECK(report.verdict == conformance::document_verdict::undetermined);
}

TEST_CASE("a retired requirement is not judged") {
  const auto report = judged_by({missing(R"("replaced_by": "thu/u/t02")"), present()}, draft(silence));
  REQUIRE(report.requirements.size() == 1);
  CHECK(report.requirements[0].id == "thu/u/t02");
  CHECK(report.norms.at(0).requirements == 1);
}

TEST_CASE("a requirement made specific by another is judged through it") {
  const auto charter = [](const rule& r) { return pack_json({r}, {}, "tren", "charter"); };
  const auto below = [](const rule& r) { return pack_json({r}, {}, "duoi"); };
  const auto report_of = [&](const rule& upper, const rule& lower) {
    return judged(draft(silence), norms({charter(upper), below(lower)}), without_document_checks());
  };
  const std::string refines = R"("refines": "tren/u/t01")";
  SECTION("what both miss is found once, by the specific one") {
    const auto report = report_of(missing(), missing(refines));
    REQUIRE(findings(report) == lines{"missing duty"});
    CHECK(report.findings[0].norm->id == "duoi/u/t01");
    CHECK(verdict_of(report, "tren/u/t01") == "violated");
  }
  SECTION("what satisfies the specific one satisfies the general one") {
    const auto report = report_of(missing(), present(refines));
    CHECK(findings(report) == lines{});
    CHECK(verdict_of(report, "tren/u/t01") == "satisfied");
  }
  SECTION("what is open above is settled below") {
    const auto report = report_of(missing(R"("decidable": "person")"), present(refines));
    CHECK(verdict_of(report, "tren/u/t01") == "satisfied");
    CHECK(report.verdict == conformance::document_verdict::conform);
  }
  SECTION("where the specific one does not apply the general one speaks") {
    const auto report = report_of(missing(), missing(refines + R"(, "when": {"bodies": ["dang_doan"]})"));
    REQUIRE(findings(report) == lines{"missing duty"});
    CHECK(report.findings[0].norm->id == "tren/u/t01");
  }
  SECTION("without a mark both are found") {
    CHECK(findings(report_of(missing(), missing())) == lines{"missing duty", "missing duty"});
  }
}

TEST_CASE("severity is the lower of force and confidence") {
  const auto by = [](const std::string& kind, const std::string& confidence, const std::string& force = {}) {
    const auto more = force.empty() ? std::string() : R"("severity": ")" + force + '"';
    return severity_of(judged(draft(silence), norms({pack_json({missing(more, confidence)}, {}, "thu", kind)}),
                              without_document_checks()));
  };
  for (const auto* kind : {"charter", "regulation"}) {
    CHECK(by(kind, "A") == "error");
    CHECK(by(kind, "B") == "warning");
    CHECK(by(kind, "B*") == "warning");
    CHECK(by(kind, "C") == "warning");
  }
  for (const auto* kind : {"model", "advice"}) {
    CHECK(by(kind, "A") == "warning");
    CHECK(by(kind, "C") == "warning");
  }
  CHECK(by("model", "A", "error") == "error");
  CHECK(by("model", "C", "error") == "warning");
  CHECK(by("charter", "A", "warning") == "warning");
  CHECK(by("charter", "A", "remark") == "remark");
  CHECK(by("charter", "C", "remark") == "remark");
}

TEST_CASE("the verdict on the document is the worst that was found") {
  using enum conformance::document_verdict;
  const auto of = [](const std::vector<rule>& rules) { return judged_by(rules, draft(silence)).verdict; };
  const auto open = missing(R"("decidable": "person")");
  const auto warning = missing(R"("severity": "warning")");
  CHECK(of({present()}) == conform);
  CHECK(of({present(), missing(R"("severity": "remark")")}) == conform_with_remarks);
  CHECK(of({present(), warning}) == conform_with_remarks);
  CHECK(of({present(), warning, open}) == undetermined);
  CHECK(of({present(), warning, open, missing()}) == not_conform);
  CHECK(of({{"presence", "duty", never_said}}) == conform);
}

TEST_CASE("a norm is judged by only while it is in force") {
  const std::string between = R"({"from": "2024-05-14", "to": {"earliest": "2025-02-01", "latest": "2025-03-31"}})";
  const rule time{"in_force", "in_force", "{}"};
  const auto pack = pack_json({time, missing()}, {}, "thu", "regulation", "[]", between);
  const auto text = draft(silence, "");
  struct row {
    std::optional<date> day;
    conformance::document_verdict verdict;
    in_time time;
    std::string about_time;
    std::string other;
    lines found;
  };
  using enum conformance::document_verdict;
  const std::vector<row> rows = {
      {date{2024, 5, 13}, conform, in_time::before, "not_applicable", "not_applicable", {}},
      {date{2024, 5, 14}, not_conform, in_time::within, "satisfied", "violated", {"missing duty"}},
      {date{2025, 1, 31}, not_conform, in_time::within, "satisfied", "violated", {"missing duty"}},
      {date{2025, 2, 1}, not_conform, in_time::maybe_over, "undetermined", "violated", {"missing duty"}},
      {date{2025, 3, 31}, not_conform, in_time::maybe_over, "undetermined", "violated", {"missing duty"}},
      {date{2025, 4, 1}, not_conform, in_time::over, "violated", "not_applicable", {"in_force in_force head"}},
      {std::nullopt, not_conform, in_time::unknown, "undetermined", "violated", {"missing duty"}},
  };
  for (const auto& row : rows) {
    INFO((row.day ? to_iso(*row.day) : "no day"));
    const auto report = judged_on(pack, text, row.day);
    CHECK(report.verdict == row.verdict);
    CHECK(report.norms.at(0).time == row.time);
    CHECK(verdict(report, 0) == row.about_time);
    CHECK(verdict(report, 1) == row.other);
    CHECK(findings(report) == row.found);
  }
}

TEST_CASE("a draft is judged as of its own date, unless the caller names another") {
  const auto pack = pack_json({{"in_force", "in_force", "{}"}}, {}, "thu", "regulation", "[]",
                              R"({"from": "2024-05-14", "to": {"earliest": "2025-02-01", "latest": "2025-03-31"}})");
  const auto late = draft(silence, "20 tháng 6 năm 2025");
  const auto own = judged_on(pack, late, std::nullopt);
  CHECK(own.as_of == date{2025, 6, 20});
  CHECK(findings(own) == lines{"in_force in_force head"});
  const auto named = judged_on(pack, late, date{2024, 6, 20});
  CHECK(named.as_of == date{2024, 6, 20});
  CHECK(findings(named) == lines{});
}

TEST_CASE("a pack that does not apply to the body is named and not judged") {
  const auto pack = pack_json({missing()}, R"("applies_to": {"bodies": ["dang_doan"]})");
  const auto other = pack_json({present()}, {}, "khac");
  const auto report = judged(draft(silence), norms({pack, other}), without_document_checks());
  REQUIRE(report.norms.size() == 2);
  CHECK_FALSE(report.norms[0].applies);
  CHECK(report.norms[1].applies);
  REQUIRE(report.requirements.size() == 1);
  CHECK(report.requirements[0].id == "khac/u/t01");
  CHECK(report.unassessed.at(0).norm == "thu");
  CHECK(report.verdict == conformance::document_verdict::conform);
}

TEST_CASE("a draft that no norm applies to is named with the regime it works under, without findings") {
  const std::string text =
      "ĐẢNG BỘ HUYỆN MINH SƠN\nBAN CHẤP HÀNH ĐẢNG BỘ XÃ TÂN LẬP\nSố 01-QC/ĐU\n"
      "Tân Lập, ngày 20 tháng 8 năm 2025\n\nQUY CHẾ LÀM VIỆC\ncủa Ban Chấp hành Đảng bộ xã Tân Lập\n\n"
      "Điều 1. Họp\n1. Đảng ủy xã họp định kỳ mỗi quý một lần.\nĐiều 3. Hiệu lực\n1. Theo Điều 9 Quy chế này.\n";
  const auto report = judged(text, norm_set::defaults());
  CHECK(report.verdict == conformance::document_verdict::not_applicable);
  CHECK(report.body.kind == domain::body_kind::party_committee);
  CHECK(report.body.level == domain::level::commune);
  REQUIRE(report.regime);
  CHECK(report.regime->model.number == "302-QĐ/TW");
  CHECK(findings(report) == lines{});
  CHECK(report.requirements.empty());
  for (const auto& norm : report.norms) CHECK_FALSE(norm.applies);
}

TEST_CASE("an amending document is no whole regulation: nothing is judged, and the reason says what to do") {
  const auto report = judged(with(draft("Điều 1. Họp\n1. Họp theo Điều 9 Quy chế này.\n"), "QUY CHẾ LÀM VIỆC\ncủa",
                                  "QUY CHẾ\nsửa đổi Quy chế làm việc của"),
                             norm_set::defaults());
  CHECK(report.verdict == conformance::document_verdict::not_applicable);
  CHECK(findings(report) == lines{});
  CHECK(report.requirements.empty());
  REQUIRE_FALSE(report.unassessed.empty());
  for (const auto& item : report.unassessed) CHECK(item.reason.vi.find("hợp nhất") != std::string::npos);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics[0].code == "amending-instrument");
}

TEST_CASE("the regulation of a commune Party committee is not judged by norms for provincial organs") {
  const auto bytes = from_corpus("quyche_lamviec/qc-bch-dang-bo-xa-lung-cu.docx");
  if (!bytes) return;
  const auto report = judged(*bytes, norm_set::defaults());
  CHECK(report.verdict == conformance::document_verdict::not_applicable);
  CHECK(report.body.level == domain::level::commune);
  REQUIRE(report.regime);
  CHECK(report.regime->model.number == "302-QĐ/TW");
  CHECK(findings(report) == lines{});
  CHECK(report.requirements.empty());
}

TEST_CASE("a text without chapters and articles is no regulation") {
  for (const auto* text : {"Nguyên liệu: 500 g thịt bò, 2 củ hành tây.\nCách làm: thái mỏng, ướp 15 phút.\n",
                           "QUY CHẾ LÀM VIỆC\ncủa Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n", "-\n"}) {
    INFO(text);
    const auto report = check(text, norm_set::defaults(), called("du-thao.txt"));
    REQUIRE_FALSE(report);
    CHECK(report.error().code == errc::input);
    CHECK(report.error().source == "du-thao.txt");
  }
}

TEST_CASE("the checks on the document itself are there unless they are left out") {
  const auto text = draft("Điều 1. Một\n1. Theo Điều 9 Quy chế này.");
  const auto set = norms({pack_json({present()})});
  CHECK(findings(judged(text, set)) == lines{"citation citation d1.k1"});
  CHECK(findings(judged(text, set, without_document_checks())) == lines{});
  CHECK(findings(judged(text, norm_set::defaults(), without_document_checks())).size() > 1);
  for (const auto& found : judged(text, norm_set::defaults(), without_document_checks()).findings) {
    CHECK(found.norm->pack != "van-ban");
  }
}

TEST_CASE("findings past the limit are cut, the least grave first, and the report says so") {
  auto options = without_document_checks();
  options.bounds.findings = 2;
  const auto pack = pack_json({missing(R"("severity": "remark")"), missing(R"("severity": "warning")"), missing()});
  const auto report = judged(draft(silence), norms({pack}), options);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].severity == norm::severity::error);
  CHECK(report.findings[1].severity == norm::severity::warning);
  REQUIRE(report.limits.size() == 1);
  CHECK(report.limits[0].name == "findings");
  CHECK(report.limits[0].value == 2);
  CHECK(report.limits[0].message.en.find('3') != std::string::npos);
}

TEST_CASE("a report of exactly as many findings as the limit is whole") {
  auto options = without_document_checks();
  options.bounds.findings = 2;
  const auto report = judged(draft(silence), norms({pack_json({missing(), missing()})}), options);
  CHECK(report.findings.size() == 2);
  CHECK(report.limits.empty());
}

TEST_CASE("cutting findings does not change the verdict") {
  auto options = without_document_checks();
  options.bounds.findings = 0;
  const auto report = judged(draft(silence), norms({pack_json({missing()})}), options);
  CHECK(report.findings.empty());
  CHECK(report.limits.size() == 1);
  CHECK(report.verdict == conformance::document_verdict::not_conform);
}

TEST_CASE("progress can stop the judging") {
  struct watch {
    std::size_t calls = 0;
    std::size_t stop_at = 0;
  };
  const auto call = [](void* user, std::string_view stage, std::size_t done, std::size_t total) {
    CHECK((stage == "domain" || stage == "conformance"));
    CHECK(done <= total);
    auto& seen = *static_cast<watch*>(user);
    return ++seen.calls != seen.stop_at;
  };
  const auto text = read(draft(silence), called("du-thao.txt"));
  REQUIRE(text);
  watch whole;
  check_options options;
  options.progress = {call, &whole};
  REQUIRE(judge(*text, norm_set::defaults(), options));
  REQUIRE(whole.calls > 1);
  for (std::size_t i = 1; i <= whole.calls; ++i) {
    watch one{0, i};
    options.progress = {call, &one};
    const auto stopped = judge(*text, norm_set::defaults(), options);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == errc::cancelled);
    CHECK(stopped.error().source == "du-thao.txt");
    CHECK(one.calls == i);
  }
}

TEST_CASE("a draft without a date leaves time open, not the rest") {
  const auto report = judged(draft(silence, ""), builtin({"146-qd-tw-2024"}), without_document_checks());
  CHECK_FALSE(report.as_of);
  CHECK(verdict_of(report, "146-qd-tw-2024/u/t12") == "undetermined");
  CHECK(verdict_of(report, "146-qd-tw-2024/u/t02") == "satisfied");
  CHECK(findings(report) == lines{});
}

TEST_CASE("what a norm's articles lack stands between the counterparts of their neighbours") {
  const std::string outline = R"([
      {"address": "c1", "kind": "chapter", "number": "I", "heading": "Quy định chung"},
      {"address": "d1", "kind": "article", "number": "1", "heading": "Phạm vi điều chỉnh", "parent": "c1"},
      {"address": "d2", "kind": "article", "number": "2", "heading": "Con dấu và kinh phí", "parent": "c1"},
      {"address": "d3", "kind": "article", "number": "3", "heading": "Điều khoản thi hành", "parent": "c1"}])";
  const auto pack = pack_json({{"provision", "structure", R"({"heading": "Con dấu và kinh phí"})", must, "d2"},
                               {"presence", "secretariat", never_said, "", "d2"},
                               {"presence", "duty", never_said, must, "d3"}},
                              {}, "thu", "model", outline);
  const std::string chapter = "Chương I\nQUY ĐỊNH CHUNG\n";
  const std::string first = "Điều 1. Phạm vi điều chỉnh\nQuy chế này nói về việc họp.\n";
  const std::string last = "Điều 2. Điều khoản thi hành\nCác thành viên thực hiện.\n";
  const auto report = judged(draft(chapter + first + last), norms({pack}), without_document_checks());
  REQUIRE(report.findings.size() == 3);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& found = report.findings[i];
    CHECK(found.type == conformance::finding_type::missing);
    REQUIRE(found.anchor);
    CHECK(found.anchor->parent == "c1");
    CHECK(found.anchor->after == "d1");
    CHECK(found.anchor->before == "d2");
  }
  // The third article has a counterpart; what it lacks belongs into it.
  REQUIRE(report.findings[2].anchor);
  CHECK(report.findings[2].anchor->parent == "d2");
  CHECK(report.findings[2].anchor->after.empty());
  CHECK(report.findings[2].anchor->before.empty());
}
