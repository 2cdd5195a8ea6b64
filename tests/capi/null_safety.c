/* Every function may be handed NULL for every pointer: the answer is a status or nothing, never a crash. */
#include "check.h"

static int empty(quyche_view view) { return view.data != NULL && view.size == 0 && view.data[0] == '\0'; }

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
