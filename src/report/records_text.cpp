#include "report/records_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "report/words.hpp"

namespace quyche::inline v0::report {
namespace {

using conformance::baseline_state;

std::size_t count_of(const conformance::report& report, baseline_state state) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                [&](const auto& finding) { return finding.baseline == state; }));
}

std::string severity_line(const lines& out, const conformance::profile_change& change) {
  const std::string set(change.set_to ? out.word(*change.set_to) : out.say("tắt", "off"));
  return set + std::string(out.say(" (gốc: ", " (own: ")) + std::string(out.word(change.own)) + ")";
}

void write_answers(lines& out, const conformance::report& report) {
  const auto count = std::count_if(report.requirements.begin(), report.requirements.end(),
                                   [](const auto& row) { return row.answer.has_value(); });
  if (count == 0) return;
  out.heading(out.say("DO NGƯỜI CÓ THẨM QUYỀN KẾT LUẬN", "DECIDED BY A PERSON"), static_cast<std::size_t>(count));
  for (const auto& row : report.requirements) {
    if (!row.answer) continue;
    out.line(1, "- " + row.id + ": " + std::string(out.word(row.answer->answer)));
    out.line(2, row.answer->by + ", " + to_vietnamese(row.answer->given) + ": " + row.answer->reason);
  }
}

void write_switched_off(lines& out, const conformance::report& report) {
  const auto is_off = [](const auto& row) { return row.profile && !row.profile->set_to; };
  const auto count = std::count_if(report.requirements.begin(), report.requirements.end(), is_off);
  if (count == 0) return;
  out.heading(out.say("TẮT THEO HỒ SƠ, KHÔNG XÉT", "SWITCHED OFF BY THE PROFILE, NOT JUDGED"),
              static_cast<std::size_t>(count));
  for (const auto& row : report.requirements) {
    if (is_off(row)) out.line(1, "- " + row.id + ": " + severity_line(out, *row.profile));
  }
}

void write_earlier(lines& out, std::string_view title, const std::vector<conformance::earlier_finding>& list) {
  if (list.empty()) return;
  out.heading(title, list.size());
  for (const auto& finding : list) {
    std::string line = "- " + pick(out.lang(), finding.message);
    if (!finding.address.empty()) line += " [" + finding.address + "]";
    out.line(1, line);
    out.line(2, finding.requirement);
  }
}

}  // namespace

void write_records_of(lines& out, const conformance::finding& finding) {
  if (finding.baseline == baseline_state::fresh) {
    out.line(2, out.say("Mới so với báo cáo trước", "New since the earlier report"));
  }
  if (finding.profile)
    out.labelled(2, out.say("Mức theo hồ sơ", "Severity by the profile"), severity_line(out, *finding.profile));
  if (finding.waiver) {
    const auto& given = *finding.waiver;
    out.labelled(2, out.say("Ngoại lệ", "Waiver"),
                 given.reason + " (" + given.approver + std::string(out.say("; đến hết ngày ", "; until ")) +
                     to_vietnamese(given.expires) + ")");
  }
}

void write_baseline_counts(lines& out, const conformance::report& report) {
  if (!report.baseline) return;
  const auto fresh = std::to_string(count_of(report, baseline_state::fresh));
  const auto unchanged = std::to_string(count_of(report, baseline_state::unchanged));
  const auto fixed = std::to_string(report.baseline->fixed.size());
  out.labelled(0, out.say("So với báo cáo trước", "Against the earlier report"),
               out.say(fresh + " mới, " + unchanged + " như cũ, " + fixed + " đã khắc phục",
                       fresh + " new, " + unchanged + " unchanged, " + fixed + " fixed"));
}

void write_records(lines& out, const conformance::report& report) {
  write_answers(out, report);
  write_switched_off(out, report);
  if (report.baseline) {
    write_earlier(out, out.say("ĐÃ KHẮC PHỤC SO VỚI BÁO CÁO TRƯỚC", "FIXED SINCE THE EARLIER REPORT"),
                  report.baseline->fixed);
    write_earlier(out, out.say("CÓ TRONG BÁO CÁO TRƯỚC, LẦN NÀY KHÔNG XÉT", "IN THE EARLIER REPORT, NOT JUDGED NOW"),
                  report.baseline->not_judged);
  }
  if (report.notes.empty()) return;
  out.heading(out.say("GHI CHÚ VỀ NGOẠI LỆ, TRẢ LỜI, HỒ SƠ KÈM THEO", "NOTES ON WAIVERS, ANSWERS AND PROFILES"),
              report.notes.size());
  for (const auto& note : report.notes) {
    out.line(1, "- " + pick(out.lang(), note.message) + " [" + note.code + ", " + report.records[note.place.file].name +
                    ":" + std::to_string(note.place.line) + "]");
  }
}

}  // namespace quyche::inline v0::report
