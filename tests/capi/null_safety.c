/* Every function may be handed NULL for every pointer: the answer is a status or nothing, never a crash. */
#include "check.h"

static int empty(quyche_view view) { return view.data != NULL && view.size == 0 && view.data[0] == '\0'; }

/* Functions that fill a structure: without the handle its members are zero, without the structure it is wrong usage. */
#define FILLS(type, macro, with_handle, without_handle)                                  \
  do {                                                                                   \
    type made = macro;                                                                   \
    type zero = macro;                                                                   \
    type* into = &made;                                                                  \
    memset((char*)&made + sizeof(size_t), 0xAB, sizeof made - sizeof(size_t));           \
    CHECK((without_handle) == QUYCHE_E_USAGE && memcmp(&made, &zero, sizeof made) == 0); \
    into = NULL;                                                                         \
    CHECK((with_handle) == QUYCHE_E_USAGE);                                              \
  } while (0)

static void nulls_in_fills(void) {
  static const char text[] = "QUY CHẾ\n\nĐiều 1. Họp\n1. Họp mỗi tháng một lần.\n";
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_norms* norms = NULL;
  quyche_diagnostics* list = NULL;
  quyche_conflicts* conflicts = NULL;
  CHECK(quyche_norms_defaults(&norms, NULL) == QUYCHE_OK);
  CHECK(quyche_document_parse(text, sizeof text - 1, NULL, &document, NULL) == QUYCHE_OK);
  CHECK(quyche_check(document, norms, NULL, &report, NULL) == QUYCHE_OK);
  CHECK(quyche_document_diagnostics(document, 0, &list, NULL) == QUYCHE_OK);
  CHECK(quyche_norms_conflicts(norms, &conflicts, NULL) == QUYCHE_OK);
  FILLS(quyche_diagnostic, QUYCHE_DIAGNOSTIC_INIT, quyche_diagnostics_get(list, 0, into, NULL),
        quyche_diagnostics_get(NULL, 0, into, NULL));
  FILLS(quyche_pack, QUYCHE_PACK_INIT, quyche_norms_pack(norms, 0, into, NULL), quyche_norms_pack(NULL, 0, into, NULL));
  FILLS(quyche_header, QUYCHE_HEADER_INIT, quyche_document_header(document, 1, into, NULL),
        quyche_document_header(NULL, 1, into, NULL));
  FILLS(quyche_provision, QUYCHE_PROVISION_INIT, quyche_document_provision(document, 1, 0, into, NULL),
        quyche_document_provision(NULL, 1, 0, into, NULL));
  FILLS(quyche_citation, QUYCHE_CITATION_INIT, quyche_document_citation(document, 1, 0, into, NULL),
        quyche_document_citation(NULL, 1, 0, into, NULL));
  FILLS(quyche_fact, QUYCHE_FACT_INIT, quyche_document_fact(document, 0, into, NULL),
        quyche_document_fact(NULL, 0, into, NULL));
  FILLS(quyche_subject, QUYCHE_SUBJECT_INIT, quyche_report_subject(report, into, NULL),
        quyche_report_subject(NULL, into, NULL));
  FILLS(quyche_finding, QUYCHE_FINDING_INIT, quyche_report_finding(report, 0, into, NULL),
        quyche_report_finding(NULL, 0, into, NULL));
  FILLS(quyche_requirement, QUYCHE_REQUIREMENT_INIT, quyche_report_requirement(report, 0, into, NULL),
        quyche_report_requirement(NULL, 0, into, NULL));
  FILLS(quyche_norm, QUYCHE_NORM_INIT, quyche_report_norm(report, 0, into, NULL),
        quyche_report_norm(NULL, 0, into, NULL));
  FILLS(quyche_conflict, QUYCHE_CONFLICT_INIT, quyche_conflicts_get(conflicts, 0, into, NULL),
        quyche_conflicts_get(NULL, 0, into, NULL));
  quyche_conflicts_free(conflicts);
  quyche_diagnostics_free(list);
  quyche_report_free(report);
  quyche_document_free(document);
  quyche_norms_free(norms);
}

static void nulls_in_texts(void) {
  quyche_view view = {NULL, 7};
  quyche_string* string = (quyche_string*)&view; /* must not survive a failure */
  quyche_string* dirty = string;
  quyche_diagnostics* list = NULL;
  quyche_conflicts* conflicts = NULL;
  quyche_impact* impact = NULL;
  quyche_norms* copy = NULL;
  quyche_impact_kind kind = 7;
  size_t number = 7, index = 7, count = 7;
#define NO_VIEW(call) (view.size = 7, (call) == QUYCHE_E_USAGE && empty(view))
#define NO_STRING(call) (string = dirty, (call) == QUYCHE_E_USAGE && string == NULL)
  CHECK(NO_VIEW(quyche_document_text(NULL, QUYCHE_VI, &view, NULL)));
  CHECK(NO_VIEW(quyche_document_facts_text(NULL, QUYCHE_VI, &view, NULL)));
  CHECK(NO_VIEW(quyche_document_graphviz(NULL, QUYCHE_VI, &view, NULL)));
  CHECK(NO_VIEW(quyche_report_sarif(NULL, &view, NULL)));
  CHECK(NO_VIEW(quyche_report_alignment_json(NULL, &view, NULL)));
  CHECK(NO_VIEW(quyche_report_alignment_text(NULL, QUYCHE_VI, &view, NULL)));
  CHECK(NO_VIEW(quyche_builtin_json(NULL, 1, &view, NULL)));
  CHECK(NO_STRING(quyche_document_provision_words(NULL, 1, 0, &string, NULL)));
  CHECK(NO_STRING(quyche_norms_text(NULL, "x", 1, QUYCHE_VI, &string, NULL)));
  CHECK(NO_STRING(quyche_norms_explain(NULL, "x", 1, QUYCHE_VI, &string, NULL)));
  CHECK(NO_STRING(quyche_norms_diff(NULL, NULL, &string, NULL)));
  CHECK(NO_STRING(quyche_norms_diff_text(NULL, NULL, QUYCHE_VI, &string, NULL)));
  CHECK(NO_STRING(quyche_impact_json(NULL, &string, NULL)));
  CHECK(NO_STRING(quyche_impact_text(NULL, QUYCHE_VI, &string, NULL)));
  CHECK(NO_STRING(quyche_reports_sarif(NULL, 1, &string, NULL)));
  CHECK(NO_STRING(quyche_reports_junit(NULL, 1, QUYCHE_VI, QUYCHE_ERROR, &string, NULL)));
  CHECK(NO_STRING(quyche_align(NULL, NULL, &string, NULL)));
  CHECK(quyche_document_diagnostics(NULL, 0, &list, NULL) == QUYCHE_E_USAGE && list == NULL);
  CHECK(quyche_pack_lint(NULL, 1, NULL, 0, NULL, &list, NULL) == QUYCHE_E_USAGE && list == NULL);
  CHECK(quyche_norms_conflicts(NULL, &conflicts, NULL) == QUYCHE_E_USAGE && conflicts == NULL);
  CHECK(quyche_norms_copy(NULL, &copy, NULL) == QUYCHE_E_USAGE && copy == NULL);
  CHECK(quyche_norms_remove(NULL, "x", 1, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_impact_new(NULL, NULL, &impact, NULL) == QUYCHE_E_USAGE && impact == NULL);
  CHECK(quyche_impact_add_draft(NULL, NULL, NULL, &kind, NULL) == QUYCHE_E_USAGE && kind == 0);
  CHECK(quyche_document_find(NULL, "d1", 2, &number, &index, NULL) == QUYCHE_E_USAGE);
  CHECK(number == QUYCHE_NONE && index == QUYCHE_NONE);
  CHECK(quyche_document_fact_count(NULL, &count, NULL) == QUYCHE_E_USAGE && count == 0);
  /* Nowhere to put what was asked for. */
  CHECK(quyche_document_text(NULL, QUYCHE_VI, NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_norms_text(NULL, "x", 1, QUYCHE_VI, NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_document_find(NULL, "d1", 2, NULL, NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_reports_sarif(NULL, 0, NULL, NULL) == QUYCHE_E_USAGE);
}

int main(void) {
  static const char text[] = "QUY CHẾ\n\nĐiều 1. Họp\n1. Họp mỗi tháng một lần.\n";
  quyche_norms* norms = NULL;
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_string* string = NULL;
  quyche_error* error = NULL;
  quyche_view view = {NULL, 7};
  size_t count = 7;
  quyche_compile_options compile = QUYCHE_COMPILE_OPTIONS_INIT;
  quyche_finding finding = QUYCHE_FINDING_INIT;

  quyche_error_free(NULL);
  quyche_norms_free(NULL);
  quyche_document_free(NULL);
  quyche_report_free(NULL);
  quyche_string_free(NULL);

  CHECK(quyche_error_code(NULL) == QUYCHE_OK);
  CHECK(empty(quyche_error_message(NULL, QUYCHE_VI)) && empty(quyche_error_source(NULL)));
  CHECK(quyche_error_byte(NULL) == QUYCHE_NONE && quyche_error_line(NULL) == 0);
  CHECK(quyche_norms_count(NULL) == 0 && empty(quyche_norms_id(NULL, 0)));
  CHECK(quyche_document_count(NULL) == 0 && quyche_document_judged(NULL) == 0);
  CHECK(quyche_report_verdict(NULL) == QUYCHE_NOT_APPLICABLE);
  CHECK(quyche_report_finding_count(NULL) == 0 && quyche_report_finding_count_of(NULL, QUYCHE_ERROR) == 0);
  CHECK(quyche_report_requirement_count_of(NULL, QUYCHE_REQUIREMENT_VIOLATED) == 0);
  CHECK(empty(quyche_string_view(NULL)));

  quyche_records_free(NULL);
  quyche_diagnostics_free(NULL);
  quyche_impact_free(NULL);
  quyche_conflicts_free(NULL);
  CHECK(quyche_diagnostics_count(NULL) == 0 && quyche_conflicts_count(NULL) == 0);
  CHECK(empty(quyche_document_name(NULL)) && empty(quyche_document_sha256(NULL)));
  CHECK(empty(quyche_document_source(NULL)) && empty(quyche_document_content(NULL)));
  CHECK(quyche_document_format(NULL) == QUYCHE_FORMAT_TEXT && quyche_document_encoding(NULL) == QUYCHE_ENCODING_UTF8);
  CHECK(quyche_document_provision_count(NULL, 1) == 0 && quyche_document_citation_count(NULL, 1) == 0);
  CHECK(quyche_report_requirement_count(NULL) == 0 && quyche_report_norm_count(NULL) == 0);
  CHECK(quyche_report_finding_count_new(NULL, QUYCHE_ERROR) == 0);
  CHECK(quyche_report_finding_count_waived(NULL, QUYCHE_ERROR) == 0);
  nulls_in_fills();
  nulls_in_texts();

  /* Without an error, */
  CHECK(quyche_norms_new(NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_norms_defaults(NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_norms_add_builtin(NULL, "van-ban", 7, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_norms_add_json(NULL, "{}", 2, NULL, 0, NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_norms_load_file(NULL, "x", NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_norms_load_folder(NULL, "x", NULL, &count, NULL) == QUYCHE_E_USAGE && count == 0);
  CHECK(quyche_document_parse(text, 3, NULL, NULL, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_document_json(NULL, &view, NULL) == QUYCHE_E_USAGE && empty(view));
  CHECK(quyche_document_facts_json(NULL, &view, NULL) == QUYCHE_E_USAGE && empty(view));
  CHECK(quyche_check(NULL, NULL, NULL, &report, NULL) == QUYCHE_E_USAGE && report == NULL);
  CHECK(quyche_report_finding(NULL, 0, &finding, NULL) == QUYCHE_E_USAGE);
  CHECK(quyche_report_json(NULL, &view, NULL) == QUYCHE_E_USAGE && empty(view));
  CHECK(quyche_report_text(NULL, QUYCHE_VI, &view, NULL) == QUYCHE_E_USAGE && empty(view));
  CHECK(quyche_compile(NULL, &compile, &string, NULL) == QUYCHE_E_USAGE && string == NULL);

  /* and with one, on real handles. */
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&norms, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_add_builtin(norms, NULL, 3, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_add_builtin(norms, NULL, 0, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_add_json(norms, NULL, 3, "x", 1, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_PACK, quyche_norms_add_json(norms, NULL, 0, NULL, 0, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_add_json(norms, "{}", 2, NULL, 1, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_load_file(norms, NULL, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_load_folder(norms, NULL, NULL, &count, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_load_folder(norms, ".", NULL, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_parse(NULL, 1, NULL, &document, &error), error);
  CHECK_STATUS(QUYCHE_E_INPUT, quyche_document_parse(NULL, 0, NULL, &document, &error), error);
  CHECK(document == NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, sizeof text - 1, NULL, &document, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_json(document, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_facts_json(document, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_check(document, norms, NULL, NULL, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_check(document, norms, NULL, &report, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_report_finding(report, 0, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_report_json(report, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_report_text(report, QUYCHE_VI, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_compile(document, NULL, &string, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_compile(document, &compile, NULL, &error), error);

  quyche_report_free(report);
  quyche_document_free(document);
  quyche_norms_free(norms);
  return checks_failed != 0;
}
