// Waivers, answers, profiles and baselines: what they change in a report, what they leave alone, and what is said of entries that do nothing.
#include <string>

#include "support/contains.hpp"
#include "support/judging.hpp"

using namespace quyche;
using namespace judging;
using conformance::record_kind;
using conformance::requirement_verdict;

namespace {

const std::string articles =
    "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.\n"
    "2. Cuộc họp được tiến hành khi có ít nhất 1/2 tổng số thành viên dự họp.";

/// Meetings: an error at d1.k1; quorum: a warning at d1.k2; nobody can tell about the last one.
norm_set three_rules() {
  return norms(
      {pack_json({{"frequency", "meeting_frequency",
                   R"({"meeting": "regular", "count": 1, "per": {"n": 1, "unit": "month"}, "bound": "exactly"})"},
                  {"share", "quorum", R"({"num": 2, "den": 3, "comparison": "at_least", "base": "all_members"})",
                   R"("binds": "at_least")", "u", "B"},
                  {"presence", "duty", R"({"any_of": [{"terms": ["điều không ai nói"]}]})",
                   R"("must_speak": true, "decidable": "person")"}})});
}
constexpr const char* meetings = "thu/u/t01";
constexpr const char* quorum = "thu/u/t02";
constexpr const char* by_person = "thu/u/t03";

conformance::records records_of(record_kind kind, const std::string& json) {
  conformance::records made;
  const auto added = conformance::add_records(made, kind, json, "kem.json");
  if (!added) FAIL(added.error().message.en);
  return made;
}

conformance::report judged_with(conformance::records records, std::optional<date> today = {},
                                const std::string& text = draft(articles)) {
  auto options = without_document_checks();
  options.records = std::move(records);
  options.today = today;
  return judged(text, three_rules(), options);
}

std::string fingerprint_of(const conformance::report& report, std::string_view requirement) {
  for (const auto& f : report.findings) {
    if (f.norm->id == requirement) return f.fingerprint;
  }
  FAIL("no finding of " << requirement);
  return {};
}

std::string waivers(const std::string& id, const std::string& fingerprint, const std::string& expires) {
  return R"({"schema": "quyche-waivers/1", "waivers": [
  {"id": ")" +
         id + R"(", "fingerprint": ")" + fingerprint +
         R"(", "reason": "Đã thống nhất với Tỉnh ủy.", "approver": "Chánh Văn phòng", "expires": ")" + expires +
         "\"}]}";
}

std::string answers(const std::string& requirement, const std::string& answer, const std::string& more = {}) {
  return R"({"schema": "quyche-answers/1", "answers": [{"requirement": ")" + requirement + R"(", "answer": ")" +
         answer + R"(", "by": "Vụ Pháp chế", "reason": "Đã xem hồ sơ.", "date": "2024-11-05"})" + more + "]}";
}

std::string profile(const std::string& rules) { return R"({"schema": "quyche-profile/1", "rules": {)" + rules + "}}"; }

lines notes(const conformance::report& report) {
  lines made;
  for (const auto& note : report.notes) {
    CHECK(!note.message.vi.empty());
    CHECK(!note.message.en.empty());
    made.push_back(note.code + ":" + std::to_string(note.place.line));
  }
  return made;
}

std::string refusal(record_kind kind, const std::string& json) {
  conformance::records into;
  const auto added = conformance::add_records(into, kind, json, "kem.json");
  REQUIRE(!added);
  CHECK(into.files.empty());
  CHECK(added.error().source == "kem.json");
  CHECK(!added.error().message.vi.empty());
  return std::string(name_of(added.error().code)) + ": " + added.error().message.en;
}

}  // namespace

TEST_CASE("a waived finding stands and does not count") {
  const auto plain = judged_with({});
  CHECK(plain.verdict == conformance::document_verdict::not_conform);
  const auto report =
      judged_with(records_of(record_kind::waivers, waivers(meetings, fingerprint_of(plain, meetings), "2024-12-31")));
  CHECK(findings(report) == findings(plain));
  CHECK(report.count(norm::severity::error) == 0);
  CHECK(report.count(norm::severity::warning) == 1);
  CHECK(report.count_waived(norm::severity::error) == 1);
  CHECK(report.count_waived(norm::severity::warning) == 0);
  CHECK(report.verdict == conformance::document_verdict::undetermined);  // t03 is open
  CHECK(verdict_of(report, meetings) == "violated");
  REQUIRE(report.findings[0].waiver);
  CHECK(report.findings[0].waiver->approver == "Chánh Văn phòng");
  CHECK(!report.findings[1].waiver);
  CHECK(notes(report) == lines{});
  REQUIRE(report.records.size() == 1);
  CHECK(report.records[0].used == 1);
  const auto json = to_json(report);
  CHECK_THAT(json, contains(R"("approver": "Chánh Văn phòng")") && contains(R"("expires": "2024-12-31")"));
  CHECK_THAT(to_text(report), contains("0 lỗi, 1 cảnh báo, 0 lưu ý; 1 ngoại lệ không tính") &&
                                  contains("NGOẠI LỆ ĐÃ ĐƯỢC CHẤP THUẬN, KHÔNG TÍNH (1)") &&
                                  contains("Đã thống nhất với Tỉnh ủy. (Chánh Văn phòng; đến hết ngày 31/12/2024)"));
}

TEST_CASE("a waiver may name the finding, and every waived finding gone from the verdict makes the draft conform") {
  auto records = records_of(record_kind::answers, answers(by_person, "satisfied"));
  const auto plain = judged_with(records);
  for (const char* id : {meetings, quorum}) {
    REQUIRE(conformance::add_records(records, record_kind::waivers,
                                     waivers("f009", fingerprint_of(plain, id), "2024-12-31"), "kem.json"));
  }
  const auto report = judged_with(records);
  CHECK(notes(report) == lines{});
  CHECK(report.findings.size() == 2);
  CHECK(report.verdict == conformance::document_verdict::conform);
}

TEST_CASE("a waiver that has expired, met nothing, belongs elsewhere or cannot be read waives nothing and is told") {
  const auto plain = judged_with({});
  const auto print = fingerprint_of(plain, meetings);
  const auto refused = [&](const std::string& json, std::optional<date> today = {}) {
    const auto report = judged_with(records_of(record_kind::waivers, json), today);
    CHECK(report.verdict == conformance::document_verdict::not_conform);
    CHECK(report.count_waived(norm::severity::error) == 0);
    CHECK_THAT(to_text(report), contains("GHI CHÚ VỀ NGOẠI LỆ, TRẢ LỜI, HỒ SƠ KÈM THEO (1)"));
    CHECK_THAT(to_json(report), contains(R"("record": "kem.json")"));
    return notes(report);
  };
  // The last day counts; the day after does not. Without a day of its own the day the draft is judged as of decides: 18/10/2024.
  CHECK(judged_with(records_of(record_kind::waivers, waivers(meetings, print, "2024-10-18"))).findings[0].waiver);
  CHECK(refused(waivers(meetings, print, "2024-10-17")) == lines{"waiver-expired:2"});
  CHECK(refused(waivers(meetings, print, "2024-12-31"), date{2025, 1, 1}) == lines{"waiver-expired:2"});
  CHECK(refused(waivers(meetings, "0123456789abcdef", "2024-12-31")) == lines{"waiver-unmatched:2"});
  CHECK(refused(waivers(quorum, print, "2024-12-31")) == lines{"waiver-unmatched:2"});
  CHECK(refused(waivers(meetings, print, "2024-13-01")) == lines{"waiver-unreadable:2"});
  CHECK(refused(waivers(meetings, "", "2024-12-31")) == lines{"waiver-unreadable:2"});
  CHECK(refused(waivers("họp", print, "2024-12-31")) == lines{"waiver-unreadable:2"});
}

TEST_CASE("without any day nobody can tell whether a waiver has expired") {
  const auto text = draft(articles, "");
  const auto print = fingerprint_of(judged_with({}, {}, text), meetings);
  const auto given = records_of(record_kind::waivers, waivers(meetings, print, "2024-12-31"));
  CHECK(notes(judged_with(given, {}, text)) == lines{"waiver-undated:2"});
  CHECK(judged_with(given, date{2024, 12, 31}, text).findings[0].waiver);
}

TEST_CASE("an entry that cannot be read leaves the others alone") {
  const auto print = fingerprint_of(judged_with({}), meetings);
  auto json = waivers(meetings, print, "2024-12-31");
  json.insert(json.rfind(']'), ",\n 17");
  const auto report = judged_with(records_of(record_kind::waivers, json));
  CHECK(notes(report) == lines{"waiver-unreadable:3"});
  CHECK(report.findings[0].waiver);
}

TEST_CASE("a person decides only what the engine left open") {
  for (const auto* word : {"satisfied", "not_applicable"}) {
    const auto report = judged_with(records_of(record_kind::answers, answers(by_person, word)));
    CHECK(verdict_of(report, by_person) == word);
    CHECK(findings(report) == findings(judged_with({})));
    CHECK(notes(report) == lines{});
    CHECK_THAT(to_text(report), contains("DO NGƯỜI CÓ THẨM QUYỀN KẾT LUẬN (1)") && contains("Vụ Pháp chế, 5/11/2024"));
    CHECK_THAT(to_json(report), contains(R"("by": "Vụ Pháp chế")"));
  }
  const auto against = judged_with(records_of(record_kind::answers, answers(meetings, "satisfied")));
  CHECK(verdict_of(against, meetings) == "violated");
  CHECK(notes(against) == lines{"answer-unused:1"});
  CHECK_THAT(against.notes[0].message.en, contains("the draft itself decides it (violated)"));
  const auto unknown = judged_with(records_of(record_kind::answers, answers("thu/u/t99", "satisfied")));
  CHECK(notes(unknown) == lines{"answer-unused:1"});
}

TEST_CASE("an answer that something is violated is a finding with the person's words") {
  const auto report = judged_with(records_of(record_kind::answers, answers(by_person, "violated")));
  CHECK(verdict_of(report, by_person) == "violated");
  CHECK(findings(report) == lines{"weaker meeting_frequency d1.k1", "contradicting duty", "weaker quorum d1.k2"});
  CHECK_THAT(report.findings[1].message.vi, contains("Vụ Pháp chế") && contains("Đã xem hồ sơ."));
  CHECK(report.findings[1].severity == norm::severity::error);
}

TEST_CASE("of several answers the one given last is taken, and the other is told") {
  const auto later = R"(,
  {"requirement": "thu/u/t03", "answer": "not_applicable", "by": "A", "reason": "B", "date": "2024-11-06"})";
  const auto report = judged_with(records_of(record_kind::answers, answers(by_person, "satisfied", later)));
  CHECK(verdict_of(report, by_person) == "not_applicable");
  CHECK(notes(report) == lines{"answer-unused:1"});
}

TEST_CASE("what a person decided of a general requirement is not overruled by the specific one") {
  auto general = pack_json(
      {{"presence", "duty", R"({"any_of": [{"terms": ["x"]}]})", R"("must_speak": true, "decidable": "person")"}}, {},
      "chung");
  auto specific = pack_json({{"presence", "duty", R"({"any_of": [{"terms": ["x"]}]})",
                              R"("must_speak": true, "decidable": "person", "refines": "chung/u/t01")"}},
                            {}, "rieng");
  auto options = without_document_checks();
  options.records = records_of(record_kind::answers, answers("chung/u/t01", "satisfied"));
  const auto report = judged(draft(articles), norms({general, specific}), options);
  CHECK(verdict_of(report, "chung/u/t01") == "satisfied");
  CHECK(verdict_of(report, "rieng/u/t01") == "undetermined");
}

TEST_CASE("a profile sets the severity of a requirement or a topic, and both are shown") {
  const auto report = judged_with(records_of(
      record_kind::profile, profile(R"("meeting_frequency": "remark", "thu/u/t02": "error", "quorum": "remark")")));
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].norm->id == quorum);
  CHECK(report.findings[0].severity == norm::severity::error);
  CHECK(report.findings[1].severity == norm::severity::remark);
  REQUIRE(report.findings[1].profile);
  CHECK(report.findings[1].profile->own == norm::severity::error);
  CHECK(report.count(norm::severity::error) == 1);
  CHECK(notes(report) == lines{"profile-unmatched:1"});  // the rule for the id goes before the one for the topic
  CHECK_THAT(to_text(report), contains("Mức theo hồ sơ: lưu ý (gốc: lỗi)"));
  const auto json = to_json(report);
  CHECK_THAT(json, contains("\"own\": \"warning\",\n        \"set\": \"error\""));
}

TEST_CASE("what a profile switches off is not judged, and that is said") {
  const auto report =
      judged_with(records_of(record_kind::profile, profile(R"("meeting_frequency": "off", "duty": "off")")));
  CHECK(findings(report) == lines{"weaker quorum d1.k2"});
  CHECK(verdict_of(report, meetings) == "not_applicable");
  CHECK(report.verdict == conformance::document_verdict::conform_with_remarks);
  CHECK(report.norms[0].judged == 1);
  CHECK(notes(report) == lines{});
  CHECK_THAT(to_text(report), contains("TẮT THEO HỒ SƠ, KHÔNG XÉT (2)") && contains("thu/u/t01: tắt (gốc: lỗi)"));
  CHECK_THAT(to_json(report), contains(R"("set": "off")"));
}

TEST_CASE("a profile leaves alone what it does not name, and an unreadable rule changes nothing") {
  const auto report = judged_with(records_of(
      record_kind::profile, profile("\"quorums\": \"error\",\n\"minutes\": \"error\",\n\"quorum\": \"strong\"")));
  CHECK(notes(report) == lines{"profile-unreadable:1", "profile-unreadable:3", "profile-unmatched:2"});
  CHECK_THAT(report.notes[0].message.en, contains("Did you mean \"quorum\""));
  CHECK(report.findings[1].severity == norm::severity::warning);
  CHECK(!report.findings[1].profile);
}

TEST_CASE("against a baseline a finding is new or unchanged, and what is gone is fixed") {
  const auto before = judged_with({});
  const auto given = records_of(record_kind::baseline, to_json(before));
  const auto same = judged_with(given);
  for (const auto& f : same.findings) CHECK(f.baseline == conformance::baseline_state::unchanged);
  CHECK(same.baseline->fixed.empty());
  CHECK(same.baseline->not_judged.empty());
  CHECK(same.verdict == before.verdict);
  CHECK(same.count_new(norm::severity::error) == 0);

  const auto mended = with(articles, "mỗi quý một lần", "mỗi tháng một lần");
  const auto better = judged_with(given, {}, draft(with(mended, "1/2", "1/3")));
  REQUIRE(better.findings.size() == 1);
  CHECK(better.findings[0].baseline == conformance::baseline_state::fresh);
  REQUIRE(better.baseline->fixed.size() == 2);
  CHECK(better.baseline->fixed[0].requirement == meetings);
  CHECK(better.baseline->fixed[0].address == "d1.k1");
  CHECK(better.count_new(norm::severity::warning) == 1);
  CHECK_THAT(to_text(better), contains("So với báo cáo trước: 1 mới, 0 như cũ, 2 đã khắc phục") &&
                                  contains("ĐÃ KHẮC PHỤC SO VỚI BÁO CÁO TRƯỚC (2)"));
  CHECK_THAT(to_json(better), contains(R"("baseline": "new")"));
  CHECK(!before.findings[0].baseline);
}

TEST_CASE("what is no longer judged is not called fixed") {
  auto given = records_of(record_kind::baseline, to_json(judged_with({})));
  REQUIRE(conformance::add_records(given, record_kind::profile, profile(R"("meeting_frequency": "off")"), "p.json"));
  const auto report = judged_with(given);
  CHECK(report.baseline->fixed.empty());
  REQUIRE(report.baseline->not_judged.size() == 1);
  CHECK(report.baseline->not_judged[0].requirement == meetings);
}

TEST_CASE("findings that the limit cuts are not taken for fixed") {
  auto options = without_document_checks();
  options.records = records_of(record_kind::baseline, to_json(judged_with({})));
  options.bounds.findings = 1;
  const auto report = judged(draft(articles), three_rules(), options);
  CHECK(report.findings.size() == 1);
  CHECK(report.baseline->fixed.empty());
}

TEST_CASE("a file that is not such a record is refused") {
  CHECK_THAT(refusal(record_kind::waivers, answers(by_person, "satisfied")),
             contains("usage: ") && contains("expected a file with \"schema\": \"quyche-waivers/1\""));
  CHECK_THAT(refusal(record_kind::answers, "[1]"), contains("quyche-answers/1"));
  CHECK_THAT(refusal(record_kind::profile, "{"), contains("usage: kem.json: line 1"));
  CHECK_THAT(refusal(record_kind::profile, R"({"schema": "quyche-profile/1", "rules": []})"), contains("an object"));
  CHECK_THAT(refusal(record_kind::waivers, R"({"schema": "quyche-waivers/1", "waivers": [], "x": 1})"),
             contains("unknown key"));
  std::string many = R"({"schema": "quyche-waivers/1", "waivers": [1)";
  for (int i = 0; i < 200; ++i) many += ", 1";
  CHECK_THAT(refusal(record_kind::waivers, many + "]}"), contains("more than 100 entries"));
  conformance::records two = records_of(record_kind::baseline, to_json(judged_with({})));
  CHECK(!conformance::add_records(two, record_kind::baseline, to_json(judged_with({})), "hai.json"));
}

TEST_CASE("records of a body that no norm applies to do nothing and say so") {
  auto options = without_document_checks();
  options.records = records_of(record_kind::answers, answers(by_person, "satisfied"));
  const auto pack =
      pack_json({{"presence", "duty", R"({"any_of": [{"terms": ["x"]}]})"}}, R"("applies_to": {"bodies": ["chi_bo"]})");
  const auto report = judged(draft(articles), norms({pack}), options);
  CHECK(report.verdict == conformance::document_verdict::not_applicable);
  CHECK(notes(report) == lines{"answer-unused:1"});
}

TEST_CASE("entries of the wrong shape are left out one by one, each with its reason") {
  const auto reason = [](record_kind kind, const std::string& json) {
    conformance::records made;
    const auto added = conformance::add_records(made, kind, json, "kem.json");
    REQUIRE(added);
    CHECK(*added == 0);
    REQUIRE(made.notes.size() == 1);
    CHECK_FALSE(made.notes[0].message.vi.empty());
    return made.notes[0].message.en;
  };
  const auto waiver = [&](const std::string& id, const std::string& print) {
    return reason(record_kind::waivers, waivers(id.c_str(), print, "2024-12-31"));
  };
  const std::string print = "0123456789abcdef";
  for (const auto* id : {"f01", "x001", "f00a", "f00!", "thu/u", ""}) {
    CAPTURE(id);
    CHECK_FALSE(waiver(id, print).empty());
  }
  for (const auto* wrong : {"0123456789abcde", "0123456789ABCDEF", "0123456789abcde ", "0123456789abcdeg"}) {
    CAPTURE(wrong);
    CHECK_FALSE(waiver("f001", wrong).empty());
  }
  CHECK_THAT(reason(record_kind::answers, answers(by_person, "undetermined")),
             contains("satisfied, violated or not_applicable"));
  CHECK_FALSE(reason(record_kind::answers, answers("quorum", "satisfied")).empty());
  CHECK_THAT(reason(record_kind::profile, profile(R"("zzzzzzzzzzzzzzzzzzzz": "error")")), !contains("Did you mean"));
  CHECK_THAT(reason(record_kind::profile, profile(R"("quorum": 7)")), contains("error, warning, remark or off"));
}
