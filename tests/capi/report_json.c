/* A C program as a host system would write it: report_json FILE [YEAR MONTH DAY] writes the JSON report of FILE to standard
 * output and ends with the status. The Python tests compare its bytes with those of the other doors.
 * Without arguments it judges a sample twice, as text and as DOCX. */
#include "check.h"

static quyche_status write_report(const char* path, quyche_date as_of, FILE* out) {
  size_t size = 0;
  char* bytes = read_file(path, &size);
  const char* name = strrchr(path, '/') == NULL ? path : strrchr(path, '/') + 1;
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  quyche_view json = {"", 0};
  quyche_parse_options parsing = QUYCHE_PARSE_OPTIONS_INIT;
  quyche_check_options checking = QUYCHE_CHECK_OPTIONS_INIT;
  quyche_status status;
  parsing.name.data = name;
  parsing.name.size = strlen(name);
  checking.as_of = as_of;
  status = quyche_document_parse(bytes, size, &parsing, &document, &error);
  if (status == QUYCHE_OK) status = quyche_check(document, NULL, &checking, &report, &error);
  if (status == QUYCHE_OK) status = quyche_report_json(report, &json, &error);
  if (status != QUYCHE_OK) fprintf(stderr, "%s\n", quyche_error_message(error, QUYCHE_EN).data);
  if (out != NULL) {
    CHECK(fwrite(json.data, 1, json.size, out) == json.size);
  } else {
    CHECK(json.size > 1000);
  }
  quyche_error_free(error);
  quyche_report_free(report);
  quyche_document_free(document);
  free(bytes);
  return status;
}

int main(int argc, char** argv) {
  quyche_date as_of = {0, 0, 0};
  if (argc > 1) {
    if (argc == 5) {
      as_of.year = atoi(argv[2]);
      as_of.month = atoi(argv[3]);
      as_of.day = atoi(argv[4]);
    }
    return (int)write_report(argv[1], as_of, stdout);
  }
  CHECK(write_report(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd.txt", as_of, NULL) == QUYCHE_OK);
  CHECK(write_report(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd.docx", as_of, NULL) == QUYCHE_OK);
  return checks_failed != 0;
}
