// Two versions of a norm, and what the change does to drafts, for people.
#include <string>
#include <string_view>
#include <vector>

#include <quyche/report/print.hpp>

#include "report/lines.hpp"
#include "report/words.hpp"

namespace quyche::inline v0 {
namespace {

using conformance::alignment_kind;
using conformance::norm_difference;
using conformance::requirement_change_kind;
using report::lines;

void write_sides(lines& out, const norm_difference& difference) {
  const auto side = [&](const conformance::norm_side& of) {
    return of.id + ' ' + of.version + " – " + pick(out.lang(), of.title);
  };
  out.labelled(0, out.say("Cũ", "Old"), side(difference.before));
  out.labelled(0, out.say("Mới", "New"), side(difference.after));
}

std::string units_line(const lines& out, const std::vector<std::string>& addresses, const std::string& heading) {
  std::string line;
  for (const auto& address : addresses) line.append(line.empty() ? "" : " + ").append(out.place(address));
  if (!heading.empty()) line += " (" + heading + ")";
  return line;
}

void write_units(lines& out, const norm_difference& difference) {
  if (difference.units.empty()) return;
  out.heading(out.say("BỐ CỤC", "UNITS"), difference.units.size());
  for (const auto& [row, renamed] : difference.units) {
    const auto before = units_line(out, row.norm, row.norm_heading);
    const auto after = units_line(out, row.document, row.document_heading);
    std::string change;
    if (row.kind == alignment_kind::missing) {
      change = out.say("bỏ", "removed");
    } else if (row.kind != alignment_kind::same) {
      change = out.word(row.kind);
    }
    if (renamed) change.append(change.empty() ? "" : ", ").append(out.say("đổi tên", "renamed"));
    const std::string_view arrow = before.empty() || after.empty() ? "" : " → ";
    out.line(1, "- " + change + ": " + before + std::string(arrow) + after);
  }
}

std::string_view title_of(const lines& out, requirement_change_kind kind) {
  switch (kind) {
    case requirement_change_kind::added: return out.say("YÊU CẦU MỚI", "NEW REQUIREMENTS");
    case requirement_change_kind::removed: return out.say("YÊU CẦU BỊ BỎ", "REQUIREMENTS REMOVED");
    case requirement_change_kind::stricter: return out.say("CHẶT HƠN", "STRICTER");
    case requirement_change_kind::weaker: return out.say("LỎNG HƠN", "WEAKER");
    case requirement_change_kind::changed: return out.say("THAY ĐỔI", "CHANGED");
  }
  return {};
}

/// What of a requirement changed besides its value.
std::string reasons(const lines& out, const std::vector<std::string>& why) {
  std::string line;
  for (const auto& reason : why) {
    std::string_view words;
    if (reason == "must_speak") words = out.say("bắt buộc phải nói", "duty to speak");
    if (reason == "binds") words = out.say("mức ràng buộc", "binding");
    if (reason == "severity") words = out.say("mức độ", "severity");
    if (reason == "bodies") words = out.say("đối tượng áp dụng", "bodies it applies to");
    if (!words.empty()) line.append(line.empty() ? "" : ", ").append(words);
  }
  return line;
}

void write_requirements(lines& out, const norm_difference& difference) {
  for (const auto& [kind, name] : names<requirement_change_kind>::table) {
    std::vector<const conformance::requirement_change*> rows;
    for (const auto& change : difference.requirements) {
      if (change.kind == kind) rows.push_back(&change);
    }
    if (rows.empty()) continue;
    out.heading(title_of(out, kind), rows.size());
    for (const auto* change : rows) {
      const std::string_view arrow = change->before.empty() || change->after.empty() ? "" : " → ";
      out.line(1, "- " + std::string(out.word(change->topic)) + " [" + change->before + std::string(arrow) +
                      change->after + "]");
      out.labelled(2, out.say("Cũ", "Old"), pick(out.lang(), change->was));
      out.labelled(2, out.say("Mới", "New"), pick(out.lang(), change->is));
      out.labelled(2, out.say("Cũng đổi", "Also changed"), reasons(out, change->why));
    }
  }
  out.blank();
  out.labelled(0, out.say("Yêu cầu không đổi", "Requirements unchanged"), std::to_string(difference.unchanged));
}

void write_findings(lines& out, std::string_view title, const std::vector<conformance::finding>& findings) {
  for (const auto& found : findings) {
    const std::string where = found.document ? out.place(found.document->address)
                                             : std::string(out.say("toàn văn bản", "the whole document"));
    out.line(1, std::string(title) + " " + std::string(out.word(found.severity)) + ", " + where + ": " +
                    pick(out.lang(), found.message) + " [" + found.norm->id + "]");
  }
}

std::string impact_words(const lines& out, const conformance::draft_impact& draft) {
  using enum conformance::impact_kind;
  std::string_view words;
  switch (draft.kind) {
    case unchanged: return std::string(out.say("không đổi: ", "unchanged: ")) + std::string(out.word(draft.after));
    case stops: words = out.say("không còn phù hợp: ", "no longer conforms: "); break;
    case begins: words = out.say("trở nên phù hợp: ", "conforms now: "); break;
    case worse: words = out.say("kết luận xấu hơn: ", "worse: "); break;
    case better: words = out.say("kết luận tốt hơn: ", "better: "); break;
    case other_verdict: words = out.say("kết luận khác: ", "another verdict: "); break;
  }
  return std::string(words) + std::string(out.word(draft.before)) + " → " + std::string(out.word(draft.after));
}

}  // namespace

std::string to_text(const norm_difference& difference, language lang) {
  lines out(lang);
  write_sides(out, difference);
  if (difference.units.empty() && difference.requirements.empty()) {
    out.line(0, out.say("Không có gì khác nhau.", "Nothing differs."));
  }
  write_units(out, difference);
  write_requirements(out, difference);
  return out.take();
}

std::string to_text(const norm_difference& difference, const std::vector<conformance::draft_impact>& drafts,
                    language lang) {
  lines out(lang);
  write_sides(out, difference);
  for (const auto& draft : drafts) {
    out.blank();
    out.line(0, draft.name + ": " + impact_words(out, draft));
    write_findings(out, out.say("+ phát sinh", "+ appears:"), draft.appeared);
    write_findings(out, out.say("− không còn", "− gone:"), draft.gone);
  }
  return out.take();
}

}  // namespace quyche::inline v0
