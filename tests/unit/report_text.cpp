// The printers for people: the verdict first, both languages, and our words never passed off as the norm's.
#include <string>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "report/lines.hpp"
#include "report/words.hpp"
#include "support/contains.hpp"
#include "support/sample_report.hpp"

using namespace quyche;

namespace {

/// Every enumerator that has a JSON name has words too.
template <class Enum>
void check_words() {
  for (const auto& [value, name] : names<Enum>::table) {
    CAPTURE(name);
    bool found = false;
    for (const auto& row : words<Enum>::table)
      found = found || (row.value == value && !row.vi.empty() && !row.en.empty());
    CHECK(found);
  }
}

}  // namespace

TEST_CASE("the report begins with the verdict") {
  const auto text = to_text(sample_report());
  CHECK(text.substr(0, text.find('\n')) == "KẾT LUẬN: CHƯA PHÙ HỢP (1 lỗi, 1 cảnh báo, 0 lưu ý)");
  const auto english = to_text(sample_report(), language::en);
  CHECK(english.substr(0, english.find('\n')) == "VERDICT: DOES NOT CONFORM (1 error, 1 warning, 0 remark)");
}

TEST_CASE("the verdict never comes without its coverage") {
  auto report = sample_report();
  CHECK_THAT(to_text(report), contains("biết 3/15 điều; kết luận được 2/4 yêu cầu; có hiệu lực vào ngày xét"));
  CHECK_THAT(to_text(report, language::en), contains("3 of 15 articles are known; 2 of 4 requirements judged"));
  report.findings.clear();
  report.verdict = conformance::document_verdict::conform;
  CHECK_THAT(to_text(report), contains("Phạm vi đã xét:") && contains("biết 3/15 điều"));
  report.norms[0].applies = false;
  CHECK_THAT(to_text(report), contains("không áp dụng cho tổ chức này"));
}

TEST_CASE("a finding has its place in words, the draft's words in quotation marks and the norm's paraphrase without") {
  const auto text = to_text(sample_report());
  CHECK_THAT(text, contains("1. khoản 1 Điều 12  [d12.k1]"));
  CHECK_THAT(text, contains("Văn bản viết: “họp định kỳ mỗi quý một lần”\n"));
  CHECK_THAT(text, contains("Diễn giải: Họp định kỳ mỗi tháng một lần.\n"));
  CHECK_THAT(text, !contains("“Họp định kỳ mỗi tháng một lần"));
  CHECK_THAT(text, contains("146-QĐ/TW, 14/5/2024, Ban Bí thư, khoản 1 Điều 6; độ tin cậy A"));
  CHECK_THAT(text, contains("Lý do: Họp thưa hơn quy định.\n"));
  CHECK_THAT(text, contains("Đề nghị: Sửa thành mỗi tháng một lần.\n"));
  CHECK_THAT(text, contains("Vị trí nên đặt: trong Chương III, sau Điều 12\n"));
}

TEST_CASE("a norm that is quoted is quoted") {
  auto report = sample_report();
  report.findings[0].norm->text.form = norm::text_form::quote;
  CHECK_THAT(to_text(report), contains("Trích nguyên văn: “Họp định kỳ mỗi tháng một lần.”\n"));
}

TEST_CASE("findings stand under their severity, errors first") {
  const auto text = to_text(sample_report());
  const auto errors = text.find("\nLỖI (1)\n");
  const auto warnings = text.find("\nCẢNH BÁO (1)\n");
  REQUIRE(errors != std::string::npos);
  REQUIRE(warnings != std::string::npos);
  CHECK(errors < text.find("(f001)"));
  CHECK(text.find("(f001)") < warnings);
  CHECK(warnings < text.find("(f002)"));
  CHECK_THAT(text, !contains("LƯU Ý ("));
}

TEST_CASE("what was not judged is said, and why") {
  const auto text = to_text(sample_report());
  CHECK_THAT(text, contains("- văn bản còn để trống\n    146-qd-tw-2024/d6/t04\n"));
  CHECK_THAT(text, contains("- 146-qd-tw-2024, Điều 6: Chưa biết tỷ lệ thành viên dự họp.\n"));
  CHECK_THAT(text, contains("! Chỉ giữ 2 phát hiện. [findings = 2]"));
  CHECK_THAT(text, contains("Bỏ qua Điều 3. [skipped-number, byte 5]"));
}

TEST_CASE("requirements with the same reason stand together") {
  auto report = sample_report();
  report.requirements[1].verdict = conformance::requirement_verdict::undetermined;
  report.requirements[1].reason = report.requirements[2].reason;
  CHECK_THAT(to_text(report), contains("    146-qd-tw-2024/d6.k1/t02, 146-qd-tw-2024/d6/t04\n"));
}

TEST_CASE("a report can be traced to its engine, its input and its packs") {
  const auto text = to_text(sample_report());
  CHECK_THAT(text, contains("quyche 0.1.0 (ABI 0.1)\n"));
  CHECK_THAT(text, contains("Tệp: du-thao.docx (docx, utf-8) sha256 " + std::string(64, 'a')));
  CHECK_THAT(text, contains("Gói: 146-qd-tw-2024 1.0.0 sha256 " + std::string(64, 'b')));
  CHECK_THAT(text, contains("Xét theo ngày: 1/6/2024\n"));
}

TEST_CASE("a body that no norm applies to is led to its own") {
  auto report = sample_report();
  report.verdict = conformance::document_verdict::not_applicable;
  report.norms.clear();
  report.as_of.reset();
  report.regime = norm::regime{};
  report.regime->model.number = "302-QĐ/TW";
  report.regime->note = {"Áp dụng cho đảng ủy xã.", "For communes."};
  const auto text = to_text(report);
  CHECK_THAT(text, contains("KẾT LUẬN: KHÔNG CÓ QUY PHẠM ÁP DỤNG"));
  CHECK_THAT(text, contains("302-QĐ/TW") && contains("Áp dụng cho đảng ủy xã."));
  CHECK_THAT(text, contains("không có quy phạm nào được dùng"));
  CHECK_THAT(text, contains("Xét theo ngày: chưa rõ"));
}

TEST_CASE("the alignment says what became of each article") {
  const auto text = alignment_text(sample_report());
  CHECK_THAT(text, contains("Điều 6 → Điều 12: đổi số (điều; heading)\n"));
  CHECK_THAT(text, contains("Điều 7 → —: không có (điều)\n"));
  CHECK_THAT(alignment_text(conformance::report{}, language::en), contains("no norm has an outline"));
}

TEST_CASE("long words are cut between words and between letters") {
  CHECK(report::first_words("một hai ba", 10) == "một hai ba");
  CHECK(report::first_words("một hai ba bốn", 10) == "một hai…");
  CHECK(report::first_words("ủyủyủyủy", 3) == "ủyủ…");
  CHECK(report::first_words("", 3).empty());
}

TEST_CASE("every enumerator that is printed has words in both languages") {
  check_words<domain::topic>();
  check_words<domain::meeting>();
  check_words<domain::time_unit>();
  check_words<domain::bound>();
  check_words<domain::comparison>();
  check_words<domain::share_base>();
  check_words<domain::modality>();
  check_words<domain::relation_kind>();
  check_words<domain::office>();
  check_words<domain::level>();
  check_words<document::provision_kind>();
  check_words<document::citation_status>();
  check_words<norm::pack_kind>();
  check_words<norm::severity>();
  check_words<norm::text_form>();
  check_words<norm::binding>();
  check_words<conformance::document_verdict>();
  check_words<conformance::requirement_verdict>();
  check_words<conformance::finding_type>();
  check_words<conformance::alignment_level>();
  check_words<conformance::alignment_kind>();
  check_words<in_time>();
}
