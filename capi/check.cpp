// Records, judging, and the alignment of two regulations.
#include "check.hpp"

#include "handles.hpp"
#include "structures.hpp"

using namespace quyche::capi;

namespace quyche::capi {

failure take_check_options(const quyche_check_options* from, check_options& into, progress_bridge& bridge) {
  quyche_check_options given = QUYCHE_CHECK_OPTIONS_INIT;
  if (auto problem = take(from, given)) return problem;
  if (auto problem = take_date(given.as_of, "as_of", into.as_of)) return problem;
  if (auto problem = take_date(given.today, "today", into.today)) return problem;
  if (auto problem = take_override(given.body, "body", into.body)) return problem;
  if (auto problem = take_override(given.institution, "institution", into.institution)) return problem;
  if (auto problem = take_override(given.level, "level", into.level)) return problem;
  if (given.reserved != 0) {
    return usage("Trường reserved của quyche_check_options phải là 0.",
                 "The member reserved of quyche_check_options must be 0.");
  }
  if (auto problem = take_limits(given.limits, into.bounds)) return problem;
  if (given.records != nullptr) into.records = given.records->records;
  into.quotes = given.without_quotes == 0;
  into.document_checks = given.skip_document_checks == 0;
  bridge = {given.progress, given.progress_user};
  into.progress = bridge.engine();
  return success;
}

}  // namespace quyche::capi

extern "C" {

// ---- Records ----

quyche_status quyche_records_new(quyche_records** records, quyche_error** error) QUYCHE_NOEXCEPT {
  if (records != nullptr) *records = nullptr;
  return guard(error, [&]() -> failure {
    if (records == nullptr) return missing("records");
    *records = new quyche_records();
    return success;
  });
}

quyche_status quyche_records_add_json(quyche_records* records, quyche_record_kind kind, const char* data, size_t size,
                                      const char* name, size_t name_size, const quyche_limits* limits,
                                      quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (records == nullptr) return missing("records");
    quyche::conformance::record_kind chosen{};
    if (auto problem = take_number(kind, "kind", chosen)) return problem;
    if (auto problem = check_bytes(data, size, "data")) return problem;
    std::string called;
    if (auto problem = take_name({name, name_size}, "name", called)) return problem;
    quyche::limits bounds;
    if (auto problem = take_limits(limits, bounds)) return problem;
    // On a copy, so that memory running out leaves the set as it was.
    auto grown = records->records;
    auto added = quyche::conformance::add_records(grown, chosen, text_of({data, size}), called, bounds);
    if (!added) return std::move(added).error();
    records->records = std::move(grown);
    return success;
  });
}

void quyche_records_free(quyche_records* records) QUYCHE_NOEXCEPT { delete records; }

// ---- Judging ----

quyche_status quyche_check_options_init(quyche_check_options* options, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_check_options>(options, struct_size, QUYCHE_CHECK_OPTIONS_INIT);
}

quyche_status quyche_check(const quyche_document* document, const quyche_norms* norms,
                           const quyche_check_options* options, quyche_report** report,
                           quyche_error** error) QUYCHE_NOEXCEPT {
  if (report != nullptr) *report = nullptr;
  return guard(error, [&]() -> failure {
    if (report == nullptr) return missing("report");
    if (document == nullptr) return missing("document");
    quyche::check_options checking;
    progress_bridge bridge;
    if (auto problem = take_check_options(options, checking, bridge)) return problem;
    auto judged = norms == nullptr ? quyche::judge(document->file, quyche::norm_set::defaults(), checking)
                                   : quyche::judge(document->file, norms->set, checking);
    if (!judged) return std::move(judged).error();
    *report = new quyche_report{*std::move(judged)};
    return success;
  });
}

quyche_status quyche_align(const quyche_document* model, const quyche_document* draft, quyche_string** json,
                           quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = nullptr;
  return guard(error, [&]() -> failure {
    if (json == nullptr) return missing("json");
    if (model == nullptr) return missing("model");
    if (draft == nullptr) return missing("draft");
    for (const auto* side : {model, draft}) {
      if (side->file.judged >= side->file.documents.size()) {
        return fail(quyche::errc::input, "Không có văn bản nào để đối chiếu.", "There is no document to align.");
      }
    }
    // The outlines point into the facts.
    const auto outline = [](const quyche_document& of, const quyche::domain::facts& facts) {
      return quyche::conformance::outline_of(of.file.judged_document(), of.file.reading.content, facts);
    };
    const auto model_facts = quyche::extract(model->file, model->file.judged);
    const auto draft_facts = quyche::extract(draft->file, draft->file.judged);
    quyche::conformance::report rows;
    rows.alignment = quyche::conformance::align(outline(*model, model_facts), outline(*draft, draft_facts));
    *json = new quyche_string{quyche::alignment_json(rows)};
    return success;
  });
}

}  // extern "C"
