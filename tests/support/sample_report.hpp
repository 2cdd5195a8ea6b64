// A report with one of everything, for the tests of the printers.
#pragma once

#include <string>

#include <quyche/engine.hpp>

inline quyche::conformance::report sample_report() {
  using namespace quyche;
  conformance::report report;
  report.engine = {"0.1.0", "0.1"};
  report.input.name = "du-thao.docx";
  report.input.sha256 = std::string(64, 'a');
  report.input.format = text::format::docx;
  report.document.header.type = "Quy chế";
  report.document.header.subject = "làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn";
  report.document.header.number = "15";
  report.document.header.symbol = "15-QC/BCSĐ";
  report.document.header.date = date{2024, 6, 1};
  report.document.chapters = 5;
  report.document.articles = 17;
  report.body.kind = domain::body_kind::party_affairs_committee;
  report.body.institution = domain::institution::people_committee;
  report.body.level = domain::level::province;
  report.body.name = "Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn";
  report.as_of = date{2024, 6, 1};
  report.verdict = conformance::document_verdict::not_conform;

  conformance::applied_norm norm;
  norm.id = "146-qd-tw-2024";
  norm.version = "1.0.0";
  norm.sha256 = std::string(64, 'b');
  norm.title = "Quy định 146";
  norm.time = in_time::within;
  norm.articles_known = 3;
  norm.articles_total = 15;
  norm.requirements = 4;
  norm.judged = 2;
  report.norms = {norm};

  const text::position_span where{{10, 40}, {8, 30}, {8, 30}};
  using conformance::requirement_verdict;
  report.requirements = {
      {"146-qd-tw-2024/d6.k1/t01", requirement_verdict::violated, norm::severity::error, {{"d12.k1", where}}, {}},
      {"146-qd-tw-2024/d6.k1/t02", requirement_verdict::satisfied, norm::severity::error, {}, {}},
      {"146-qd-tw-2024/d6/t04",
       requirement_verdict::undetermined,
       norm::severity::warning,
       {},
       bilingual{"văn bản còn để trống", "left blank"}},
      {"146-qd-tw-2024/d1/t01", requirement_verdict::not_applicable, norm::severity::error, {}, {}}};

  conformance::finding weaker;
  weaker.id = "f001";
  weaker.fingerprint = "0123456789abcdef";
  weaker.type = conformance::finding_type::weaker;
  weaker.topic = domain::topic::meeting_frequency;
  weaker.severity = norm::severity::error;
  weaker.norm = conformance::norm_place{"146-qd-tw-2024",
                                        "146-qd-tw-2024/d6.k1/t01",
                                        "d6.k1",
                                        {norm::text_form::paraphrase, "Họp định kỳ mỗi tháng một lần."},
                                        "146-QĐ/TW, 14/5/2024, Ban Bí thư",
                                        norm::confidence::A};
  weaker.document = conformance::document_place{"d12.k1", where, "họp định kỳ mỗi quý một lần"};
  weaker.message = {"Họp thưa hơn quy định.", "Meets less often than asked."};
  weaker.suggestion = bilingual{"Sửa thành mỗi tháng một lần.", "Write once a month."};
  weaker.derivation = "frequency:compare";

  conformance::finding missing;
  missing.id = "f002";
  missing.fingerprint = "fedcba9876543210";
  missing.type = conformance::finding_type::missing;
  missing.topic = domain::topic::minutes;
  missing.severity = norm::severity::warning;
  missing.anchor = conformance::anchor{"c3", "d12", ""};
  missing.message = {"Chưa quy định về biên bản.", "Nothing is said of minutes."};
  missing.derivation = "presence";
  report.findings = {weaker, missing};

  report.alignment = {{conformance::alignment_level::article,
                       conformance::alignment_kind::renumbered,
                       {"d6"},
                       {"d12"},
                       0.875,
                       {"heading"}},
                      {conformance::alignment_level::article, conformance::alignment_kind::missing, {"d7"}, {}, 0, {}}};
  report.unassessed = {{"146-qd-tw-2024", "d6", {"Chưa biết tỷ lệ thành viên dự họp.", "The quorum is not known."}}};
  report.limits = {{"findings", 2, {"Chỉ giữ 2 phát hiện.", "Only 2 findings are kept."}}};
  report.diagnostics = {{"skipped-number", 5, 9, {"Bỏ qua Điều 3.", "Article 3 is skipped."}}};
  return report;
}
