// The report for people: the verdict first, then what it rests on, the findings by severity, and what was not judged.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/report/print.hpp>

#include "norm/describe.hpp"
#include "report/lines.hpp"
#include "report/records_text.hpp"
#include "report/words.hpp"

namespace quyche::inline v0 {
namespace {

using conformance::requirement_verdict;
using report::in_quotes;
using report::lines;

void write_verdict(lines& out, const conformance::report& report) {
  std::string counts;
  for (const auto level : {norm::severity::error, norm::severity::warning, norm::severity::remark}) {
    counts.append(counts.empty() ? "" : ", ")
        .append(std::to_string(report.count(level)))
        .append(" ")
        .append(out.word(level));
  }
  std::size_t waived = 0;
  for (const auto& finding : report.findings) waived += finding.counts() ? 0U : 1U;
  if (waived > 0) {
    const auto number = std::to_string(waived);
    counts += out.say("; " + number + " ngoại lệ không tính", "; " + number + " waived, not counted");
  }
  const std::string verdict(out.word(report.verdict));
  out.line(0, std::string(out.say("KẾT LUẬN: ", "VERDICT: ")) + verdict + " (" + counts + ")");
}

/// What a verdict rests on. Always there: a bare "conforms" misleads whoever signs.
void write_coverage(lines& out, const conformance::report& report) {
  out.line(0, out.say("Phạm vi đã xét:", "Coverage:"));
  if (report.norms.empty()) out.line(1, out.say("không có quy phạm nào được dùng", "no norm was used"));
  for (const auto& norm : report.norms) {
    std::string line = norm.id;
    line.append(" – ").append(norm.title).append(": ");
    if (!norm.applies) {
      out.line(1, line.append(out.say("không áp dụng cho tổ chức này", "does not apply to this body")));
      continue;
    }
    if (norm.articles_total.value_or(1) > 0) {
      const auto known = std::to_string(norm.articles_known);
      const auto total = norm.articles_total ? std::to_string(*norm.articles_total) : std::string("?");
      line.append(out.say("biết " + known + "/" + total + " điều", known + " of " + total + " articles are known"));
      line.append("; ");
    }
    const auto judged = std::to_string(norm.judged);
    const auto all = std::to_string(norm.requirements);
    line.append(
        out.say("kết luận được " + judged + "/" + all + " yêu cầu", judged + " of " + all + " requirements judged"));
    line.append("; ").append(out.word(norm.time));
    out.line(1, line);
  }
  std::string counts;
  for (const auto& [verdict, name] : names<requirement_verdict>::table) {
    counts.append(counts.empty() ? "" : ", ")
        .append(std::to_string(report.count(verdict)))
        .append(" ")
        .append(out.word(verdict));
  }
  out.labelled(1, out.say("Các yêu cầu", "Requirements"), counts);
}

void write_subject(lines& out, const conformance::report& report) {
  const auto& document = report.document;
  auto title = report::title_line(document.header, out.lang());
  title += "; " + std::to_string(document.chapters) + ' ' + std::string(out.word(document::provision_kind::chapter));
  title += ", " + std::to_string(document.articles) + ' ' + std::string(out.word(document::provision_kind::article));
  out.labelled(0, out.say("Văn bản", "Document"), title);
  if (document.count > 1) {
    const auto index = std::to_string(document.index);
    const auto count = std::to_string(document.count);
    out.line(1, out.say("văn bản thứ " + index + " trong " + count + " văn bản của tệp",
                        "document " + index + " of " + count + " in the file"));
  }
  out.labelled(0, out.say("Cơ quan ban hành", "Issuer"), document.header.issuer);
  out.labelled(0, out.say("Người ký", "Signer"), document.header.signer);
  out.labelled(0, out.say("Tổ chức", "Body"), describe(report.body, out.lang()));
  if (report.regime) {
    out.labelled(0, out.say("Quy chế mẫu của tổ chức này", "The model for this body"), describe(report.regime->model));
    out.labelled(1, out.say("Ghi chú", "Note"), pick(out.lang(), report.regime->note));
  }
  out.labelled(0, out.say("Xét theo ngày", "As of"),
               report.as_of ? to_vietnamese(*report.as_of)
                            : std::string(out.say(
                                  "chưa rõ (văn bản không ghi ngày; các câu hỏi về thời gian chưa kết luận được)",
                                  "not known (the document bears no date; questions of time are undetermined)")));
}

void write_norm(lines& out, const conformance::norm_place& norm) {
  const bool quoted = norm.text.form == norm::text_form::quote;
  // Our words about a norm are never set in quotation marks.
  out.labelled(2, out.word(norm.text.form), quoted ? in_quotes(norm.text.vi) : norm.text.vi);
  // Checks on the document itself have no source but their own rule.
  std::string source;
  if (!norm.source.empty()) {
    source = norm.source;
    if (!norm.address.empty()) source += ", " + out.place(norm.address);
    source.append(out.say("; độ tin cậy ", "; confidence ")).append(name_of(norm.confidence)).append(" ");
  }
  out.labelled(2, out.say("Nguồn", "Source"), source + "[" + norm.id + "]");
}

void write_finding(lines& out, const conformance::finding& finding, std::size_t number) {
  std::string where;
  if (finding.document) {
    where = out.place(finding.document->address) + "  [" + finding.document->address + "]";
  } else {
    where = out.say("Toàn văn bản", "The whole document");
  }
  out.line(1, std::to_string(number) + ". " + where);
  out.line(
      2, std::string(out.word(finding.type)) + " – " + std::string(out.word(finding.topic)) + "  (" + finding.id + ")");
  if (finding.document && !finding.document->quote.empty()) {
    out.labelled(2, out.say("Văn bản viết", "The draft says"), in_quotes(finding.document->quote));
  }
  if (finding.norm) write_norm(out, *finding.norm);
  report::write_records_of(out, finding);
  out.labelled(2, out.say("Lý do", "Reason"), pick(out.lang(), finding.message));
  if (finding.anchor)
    out.labelled(2, out.say("Vị trí nên đặt", "Where it would stand"), report::place_of(*finding.anchor, out.lang()));
  if (finding.suggestion) out.labelled(2, out.say("Đề nghị", "Suggestion"), pick(out.lang(), *finding.suggestion));
}

void write_findings(lines& out, const conformance::report& report) {
  using row = std::pair<norm::severity, std::string_view>;
  const row groups[] = {{norm::severity::error, out.say("LỖI", "ERRORS")},
                        {norm::severity::warning, out.say("CẢNH BÁO", "WARNINGS")},
                        {norm::severity::remark, out.say("LƯU Ý", "REMARKS")}};
  std::size_t number = 0;
  for (const auto& [level, title] : groups) {
    if (report.count(level) == 0) continue;
    out.heading(title, report.count(level));
    for (const auto& finding : report.findings) {
      if (finding.counts() && finding.severity == level) write_finding(out, finding, ++number);
    }
  }
  const auto waived = static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                             [](const auto& finding) { return !finding.counts(); }));
  if (waived == 0) return;
  out.heading(out.say("NGOẠI LỆ ĐÃ ĐƯỢC CHẤP THUẬN, KHÔNG TÍNH", "WAIVED, NOT COUNTED"), waived);
  for (const auto& finding : report.findings) {
    if (!finding.counts()) write_finding(out, finding, ++number);
  }
}

/// Requirements nobody could judge, those with the same reason together, in order of first appearance.
void write_undetermined(lines& out, const conformance::report& report) {
  std::vector<std::pair<std::string, std::string>> reasons;  // reason → ids
  std::size_t count = 0;
  for (const auto& requirement : report.requirements) {
    if (requirement.verdict != requirement_verdict::undetermined) continue;
    ++count;
    const auto reason = requirement.reason ? pick(out.lang(), *requirement.reason)
                                           : std::string(out.say("chưa đủ thông tin", "not enough is known"));
    auto at = reasons.begin();
    while (at != reasons.end() && at->first != reason) ++at;
    if (at == reasons.end()) at = reasons.insert(at, {reason, ""});
    at->second.append(at->second.empty() ? "" : ", ").append(requirement.id);
  }
  if (count == 0) return;
  out.heading(out.say("CHƯA KẾT LUẬN ĐƯỢC, CẦN XÁC MINH", "UNDETERMINED, TO BE VERIFIED"), count);
  for (const auto& [reason, ids] : reasons) {
    out.line(1, "- " + reason);
    out.line(2, ids);
  }
}

void write_unassessed(lines& out, const conformance::report& report) {
  if (!report.unassessed.empty()) {
    out.heading(out.say("KHÔNG XÉT", "NOT JUDGED"), report.unassessed.size());
    for (const auto& item : report.unassessed) {
      std::string place = item.norm;
      if (!item.address.empty()) place.append(place.empty() ? "" : ", ").append(out.place(item.address));
      out.line(1, "- " + (place.empty() ? place : place + ": ") + pick(out.lang(), item.reason));
    }
  }
  for (const auto& limit : report.limits) {
    out.line(0, "! " + pick(out.lang(), limit.message) + " [" + limit.name + " = " + std::to_string(limit.value) + "]");
  }
}

void write_conflicts(lines& out, const conformance::report& report) {
  if (report.conflicts.empty()) return;
  out.heading(out.say("CÁC CHUẨN MÂU THUẪN NHAU, KHÔNG PHẢI LỖI CỦA DỰ THẢO",
                      "NORMS THAT CONTRADICT EACH OTHER, NO FAULT OF THE DRAFT"),
              report.conflicts.size());
  for (const auto& conflict : report.conflicts) out.line(1, "- " + pick(out.lang(), conflict.message));
}

void write_diagnostics(lines& out, const conformance::report& report) {
  if (report.diagnostics.empty()) return;
  out.heading(out.say("GHI CHÚ KHI ĐỌC VĂN BẢN", "NOTES ON READING"), report.diagnostics.size());
  for (const auto& item : report.diagnostics) {
    out.line(1,
             "- " + pick(out.lang(), item.message) + " [" + item.code + ", byte " + std::to_string(item.begin) + "]");
  }
}

void write_origin(lines& out, const conformance::report& report) {
  out.blank();
  out.line(0, "quyche " + report.engine.version + " (ABI " + report.engine.abi + ")");
  std::string input = report.input.name;
  input.append(" (").append(name_of(report.input.format)).append(", ").append(name_of(report.input.encoding));
  out.labelled(0, out.say("Tệp", "File"), input + ") sha256 " + report.input.sha256);
  for (const auto& norm : report.norms) {
    out.labelled(0, out.say("Gói", "Pack"), norm.id + ' ' + norm.version + " sha256 " + norm.sha256);
  }
}

}  // namespace

std::string to_text(const conformance::report& report, language lang) {
  lines out(lang);
  write_verdict(out, report);
  if (!report.quotes)
    out.line(0, out.say("Báo cáo này không chứa lời văn của dự thảo.", "This report holds no words of the draft."));
  report::write_baseline_counts(out, report);
  write_subject(out, report);
  write_coverage(out, report);
  write_findings(out, report);
  write_undetermined(out, report);
  report::write_records(out, report);
  write_unassessed(out, report);
  write_conflicts(out, report);
  write_diagnostics(out, report);
  write_origin(out, report);
  return out.take();
}

std::string alignment_text(const conformance::report& report, language lang) {
  lines out(lang);
  const auto places = [&](const std::vector<std::string>& addresses) {
    std::string line;
    for (const auto& address : addresses) line.append(line.empty() ? "" : " + ").append(out.place(address));
    return line.empty() ? std::string("—") : line;
  };
  out.line(0, out.say("Quy phạm → văn bản được xét", "Norm → draft"));
  for (const auto& row : report.alignment) {
    std::string why;
    for (const auto& reason : row.why) why.append(why.empty() ? "" : ", ").append(reason);
    const auto titled = [&](const std::vector<std::string>& addresses, const std::string& heading) {
      return places(addresses) + (heading.empty() ? std::string() : " (" + heading + ")");
    };
    auto line = titled(row.norm, row.norm_heading) + " → " + titled(row.document, row.document_heading) + ": " +
                std::string(out.word(row.kind));
    line += " (" + std::string(out.word(row.level)) + (why.empty() ? "" : "; " + why) + ")";
    out.line(1, line);
  }
  if (report.alignment.empty()) {
    out.line(1, out.say("không có quy phạm nào có bố cục để đối chiếu", "no norm has an outline to compare with"));
  }
  return out.take();
}

}  // namespace quyche::inline v0
