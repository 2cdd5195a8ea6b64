/* Findings about a DOCX know the runs that their words stand in. */
#include "check.h"

int main(void) {
  size_t size = 0;
  char* bytes = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd-co-loi.docx", &size);
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  quyche_view json;
  size_t i, placed = 0;

  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(bytes, size, NULL, &document, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_check(document, NULL, NULL, &report, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &json, &error), error);
  CHECK(strstr(json.data, "\"docx\"") != NULL);
  for (i = 0; i < quyche_report_finding_count(report); ++i) {
    quyche_finding finding = QUYCHE_FINDING_INIT;
    CHECK_STATUS(QUYCHE_OK, quyche_report_finding(report, i, &finding, &error), error);
    if (finding.address.size == 0) {
      CHECK(finding.docx.known == 0);
      continue;
    }
    ++placed;
    CHECK(finding.docx.known == 1);
    CHECK(finding.docx.first_paragraph <= finding.docx.last_paragraph);
    if (finding.docx.first_paragraph == finding.docx.last_paragraph) {
      CHECK(finding.docx.first_run <= finding.docx.last_run);
    }
  }
  CHECK(placed > 5);
  {
    /* A caller that was compiled before `docx` came gets the members it knows. */
    quyche_finding finding = QUYCHE_FINDING_INIT;
    finding.struct_size = offsetof(quyche_finding, docx);
    finding.docx.known = 7;
    CHECK_STATUS(QUYCHE_OK, quyche_report_finding(report, 0, &finding, &error), error);
    CHECK(finding.id.size != 0 && finding.docx.known == 7);
  }
  quyche_report_free(report);
  quyche_document_free(document);
  free(bytes);
  return checks_failed != 0;
}
