// Reports: counts, the walk over findings, requirements and norms, and the report as one text.
#include "arguments.hpp"
#include "handles.hpp"
#include "lend.hpp"
#include "place.hpp"
#include "structures.hpp"

using namespace quyche::capi;

namespace {

/// Counts by a number that may be none.
template <class Enum, class Count>
std::size_t count_of(const quyche_report* report, std::int32_t number, Count&& count) noexcept {
  if (report == nullptr || number < 0 || number >= enumerators<Enum>) return 0;
  return count(report->report, static_cast<Enum>(number));
}

/// The body of functions that fill in the item of a list of the report.
template <class Struct, class Items, class Fill>
quyche_status fill_of_list(const quyche_report* report, std::size_t index, Struct* into, const char* parameter,
                           const Struct& initial, quyche_error** error, Items quyche::conformance::report::*list,
                           Fill&& fill) noexcept {
  return guard(error, [&] {
    return fill_structure<Struct>(into, parameter, initial, [&](Struct& made) -> failure {
      if (report == nullptr) return missing("report");
      const auto& items = report->report.*list;
      if (index >= items.size()) return no_such_index(index, items.size());
      fill(items[index], made);
      return success;
    });
  });
}

using report_list = std::vector<const quyche::conformance::report*>;

failure take_reports(const quyche_report* const* reports, std::size_t count, report_list& into) {
  if (reports == nullptr && count != 0) return missing("reports");
  for (std::size_t i = 0; i < count; ++i) {
    if (reports[i] == nullptr) return missing("reports[i]");
    into.push_back(&reports[i]->report);
  }
  return success;
}

void give_norm_side(const std::optional<quyche::conformance::norm_place>& from, quyche_finding& made) {
  made.norm_form = !from                                                    ? QUYCHE_TEXT_NONE
                   : from->text.form == quyche::norm::text_form::paraphrase ? QUYCHE_TEXT_PARAPHRASE
                                                                            : QUYCHE_TEXT_QUOTE;
  made.norm_pack = from ? view(from->pack) : empty_view;
  made.norm_id = from ? view(from->id) : empty_view;
  made.norm_address = from ? view(from->address) : empty_view;
  made.norm_text = from ? view(from->text.vi) : empty_view;
  made.norm_source = from ? view(from->source) : empty_view;
}

void give_draft_side(const quyche::conformance::finding& from, quyche_finding& made) {
  made.address = from.document ? view(from.document->address) : empty_view;
  made.quote = from.document ? view(from.document->quote) : empty_view;
  if (from.document) {
    const auto place = give_place(from.document->where);
    made.bytes = place.bytes;
    made.chars = place.chars;
    made.utf16 = place.utf16;
    made.docx = place.docx;
  }
  made.anchor_parent = from.anchor ? view(from.anchor->parent) : empty_view;
  made.anchor_after = from.anchor ? view(from.anchor->after) : empty_view;
  made.anchor_before = from.anchor ? view(from.anchor->before) : empty_view;
}

void give_finding(const quyche::conformance::finding& from, quyche_finding& made) {
  made.id = view(from.id);
  made.fingerprint = view(from.fingerprint);
  made.type = static_cast<quyche_finding_type>(from.type);
  made.topic = static_cast<quyche_topic>(from.topic);
  made.severity = static_cast<quyche_severity>(from.severity);
  give_norm_side(from.norm, made);
  give_draft_side(from, made);
  made.message_vi = view(from.message.vi);
  made.message_en = view(from.message.en);
  made.suggestion_vi = from.suggestion ? view(from.suggestion->vi) : empty_view;
  made.suggestion_en = from.suggestion ? view(from.suggestion->en) : empty_view;
  made.baseline = from.baseline ? static_cast<quyche_baseline>(*from.baseline) + 1 : QUYCHE_BASELINE_NONE;
  made.waived = from.waiver ? 1 : 0;
  made.waiver_reason = from.waiver ? view(from.waiver->reason) : empty_view;
  made.waiver_approver = from.waiver ? view(from.waiver->approver) : empty_view;
  made.own_severity = static_cast<quyche_severity>(from.profile ? from.profile->own : from.severity);
}

void give_requirement(const quyche::conformance::requirement_result& from, quyche_requirement& made) {
  made.id = view(from.id);
  made.verdict = static_cast<quyche_requirement_verdict>(from.verdict);
  made.severity = static_cast<quyche_severity>(from.severity);
  made.reason_vi = from.reason ? view(from.reason->vi) : empty_view;
  made.reason_en = from.reason ? view(from.reason->en) : empty_view;
  made.answered_by = from.answer ? view(from.answer->by) : empty_view;
}

void give_norm(const quyche::conformance::applied_norm& from, quyche_norm& made) {
  made.id = view(from.id);
  made.version = view(from.version);
  made.sha256 = view(from.sha256);
  made.title = view(from.title);
  made.time = static_cast<quyche_in_time>(from.time);
  made.applies = from.applies ? 1 : 0;
  made.articles_known = static_cast<size_t>(from.articles_known);
  made.articles_total = from.articles_total ? static_cast<size_t>(*from.articles_total) : QUYCHE_NONE;
  made.requirements = from.requirements;
  made.judged = from.judged;
}

}  // namespace

extern "C" {

// ---- As a whole ----

quyche_status quyche_subject_init(quyche_subject* subject, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_subject>(subject, struct_size, QUYCHE_SUBJECT_INIT);
}

quyche_status quyche_report_subject(const quyche_report* report, quyche_subject* subject,
                                    quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&] {
    return fill_structure<quyche_subject>(subject, "subject", QUYCHE_SUBJECT_INIT,
                                          [&](quyche_subject& made) -> failure {
                                            if (report == nullptr) return missing("report");
                                            const auto& from = report->report;
                                            made.input_name = view(from.input.name);
                                            made.input_sha256 = view(from.input.sha256);
                                            made.document = from.document.index;
                                            made.document_count = from.document.count;
                                            made.body_name = view(from.body.name);
                                            made.body = static_cast<quyche_body>(from.body.kind);
                                            made.institution = static_cast<quyche_institution>(from.body.institution);
                                            made.level = static_cast<quyche_level>(from.body.level);
                                            made.as_of = give_date(from.as_of);
                                            return success;
                                          });
  });
}

quyche_verdict quyche_report_verdict(const quyche_report* report) QUYCHE_NOEXCEPT {
  return report == nullptr ? static_cast<quyche_verdict>(QUYCHE_NOT_APPLICABLE)
                           : static_cast<quyche_verdict>(report->report.verdict);
}

size_t quyche_report_finding_count(const quyche_report* report) QUYCHE_NOEXCEPT {
  return report == nullptr ? 0 : report->report.findings.size();
}

size_t quyche_report_finding_count_of(const quyche_report* report, quyche_severity severity) QUYCHE_NOEXCEPT {
  return count_of<quyche::norm::severity>(report, severity, [](const auto& of, auto each) { return of.count(each); });
}

size_t quyche_report_finding_count_new(const quyche_report* report, quyche_severity severity) QUYCHE_NOEXCEPT {
  return count_of<quyche::norm::severity>(report, severity,
                                          [](const auto& of, auto each) { return of.count_new(each); });
}

size_t quyche_report_finding_count_waived(const quyche_report* report, quyche_severity severity) QUYCHE_NOEXCEPT {
  return count_of<quyche::norm::severity>(report, severity,
                                          [](const auto& of, auto each) { return of.count_waived(each); });
}

size_t quyche_report_requirement_count(const quyche_report* report) QUYCHE_NOEXCEPT {
  return report == nullptr ? 0 : report->report.requirements.size();
}

size_t quyche_report_requirement_count_of(const quyche_report* report,
                                          quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT {
  return count_of<quyche::conformance::requirement_verdict>(report, verdict,
                                                            [](const auto& of, auto each) { return of.count(each); });
}

size_t quyche_report_norm_count(const quyche_report* report) QUYCHE_NOEXCEPT {
  return report == nullptr ? 0 : report->report.norms.size();
}

// ---- The walk ----

quyche_status quyche_finding_init(quyche_finding* finding, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_finding>(finding, struct_size, QUYCHE_FINDING_INIT);
}

quyche_status quyche_report_finding(const quyche_report* report, size_t index, quyche_finding* finding,
                                    quyche_error** error) QUYCHE_NOEXCEPT {
  return fill_of_list<quyche_finding>(report, index, finding, "finding", QUYCHE_FINDING_INIT, error,
                                      &quyche::conformance::report::findings, give_finding);
}

quyche_status quyche_requirement_init(quyche_requirement* requirement, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_requirement>(requirement, struct_size, QUYCHE_REQUIREMENT_INIT);
}

quyche_status quyche_report_requirement(const quyche_report* report, size_t index, quyche_requirement* requirement,
                                        quyche_error** error) QUYCHE_NOEXCEPT {
  return fill_of_list<quyche_requirement>(report, index, requirement, "requirement", QUYCHE_REQUIREMENT_INIT, error,
                                          &quyche::conformance::report::requirements, give_requirement);
}

quyche_status quyche_norm_init(quyche_norm* norm, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_norm>(norm, struct_size, QUYCHE_NORM_INIT);
}

quyche_status quyche_report_norm(const quyche_report* report, size_t index, quyche_norm* norm,
                                 quyche_error** error) QUYCHE_NOEXCEPT {
  return fill_of_list<quyche_norm>(report, index, norm, "norm", QUYCHE_NORM_INIT, error,
                                   &quyche::conformance::report::norms, give_norm);
}

// ---- As one text ----

quyche_status quyche_report_json(const quyche_report* report, quyche_view* json, quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(report, "report", &quyche_report::json, json, "json", error,
              [](const quyche_report& of) { return quyche::to_json(of.report); });
}

quyche_status quyche_report_text(const quyche_report* report, quyche_language language, quyche_view* text,
                                 quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(report, "report", &quyche_report::text, language, text, "text", error,
              [](const quyche_report& of, quyche::language in) { return quyche::to_text(of.report, in); });
}

quyche_status quyche_report_sarif(const quyche_report* report, quyche_view* sarif,
                                  quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(report, "report", &quyche_report::sarif, sarif, "sarif", error,
              [](const quyche_report& of) { return quyche::to_sarif(of.report); });
}

quyche_status quyche_reports_sarif(const quyche_report* const* reports, size_t count, quyche_string** sarif,
                                   quyche_error** error) QUYCHE_NOEXCEPT {
  if (sarif != nullptr) *sarif = nullptr;
  return guard(error, [&]() -> failure {
    if (sarif == nullptr) return missing("sarif");
    report_list list;
    if (auto problem = take_reports(reports, count, list)) return problem;
    *sarif = new quyche_string{quyche::to_sarif(list)};
    return success;
  });
}

quyche_status quyche_reports_junit(const quyche_report* const* reports, size_t count, quyche_language language,
                                   quyche_severity fail_on, quyche_string** xml, quyche_error** error) QUYCHE_NOEXCEPT {
  if (xml != nullptr) *xml = nullptr;
  return guard(error, [&]() -> failure {
    if (xml == nullptr) return missing("xml");
    report_list list;
    if (auto problem = take_reports(reports, count, list)) return problem;
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    quyche::norm::severity least{};
    if (auto problem = take_number(fail_on, "fail_on", least)) return problem;
    *xml = new quyche_string{quyche::to_junit(list, chosen, least)};
    return success;
  });
}

quyche_status quyche_report_alignment_json(const quyche_report* report, quyche_view* json,
                                           quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(report, "report", &quyche_report::alignment_json, json, "json", error,
              [](const quyche_report& of) { return quyche::alignment_json(of.report); });
}

quyche_status quyche_report_alignment_text(const quyche_report* report, quyche_language language, quyche_view* text,
                                           quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(report, "report", &quyche_report::alignment_text, language, text, "text", error,
              [](const quyche_report& of, quyche::language in) { return quyche::alignment_text(of.report, in); });
}

void quyche_report_free(quyche_report* report) QUYCHE_NOEXCEPT { delete report; }

}  // extern "C"
