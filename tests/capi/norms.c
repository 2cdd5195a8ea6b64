/* Norms from every door, and an official text compiled into one. */
#include "check.h"

int main(void) {
  size_t size = 0, added = 0;
  char* bytes = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd.txt", &size);
  char* json = NULL;
  size_t json_size = 0;
  quyche_norms* norms = NULL;
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_string* pack = NULL;
  quyche_error* error = NULL;
  quyche_view view;
  quyche_compile_options options = QUYCHE_COMPILE_OPTIONS_INIT;

  /* The file, its bytes and the built-in pack are one and the same. */
  json = read_file(QUYCHE_SOURCE_DIR "/norms/van-ban.json", &json_size);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&norms, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_load_file(norms, QUYCHE_SOURCE_DIR "/norms/van-ban.json", NULL, &error), error);
  CHECK(same_text(quyche_norms_id(norms, 0), "van-ban"));
  CHECK_STATUS(QUYCHE_E_PACK, quyche_norms_add_json(norms, json, json_size, "again", 5, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_PACK, quyche_norms_add_builtin(norms, "van-ban", 7, &error), error);
  CHECK(quyche_norms_count(norms) == 1);
  /* A folder comes in whole or not at all: it holds van-ban as well. */
  CHECK_STATUS(QUYCHE_E_PACK, quyche_norms_load_folder(norms, QUYCHE_SOURCE_DIR "/norms", NULL, &added, &error), error);
  CHECK(quyche_norms_count(norms) == 1 && added == 0);
  quyche_norms_free(norms);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&norms, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_load_folder(norms, QUYCHE_SOURCE_DIR "/norms", NULL, &added, &error), error);
  CHECK(added == 5 && quyche_norms_count(norms) == 5);
  quyche_norms_free(norms);
  {
    quyche_limits limits = QUYCHE_LIMITS_INIT;
    limits.pack_bytes = json_size - 1;
    CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&norms, &error), error);
    CHECK_STATUS(QUYCHE_E_LIMIT, quyche_norms_add_json(norms, json, json_size, "x", 1, &limits, &error), error);
    limits.pack_bytes = json_size;
    CHECK_STATUS(QUYCHE_OK, quyche_norms_add_json(norms, json, json_size, "x", 1, &limits, &error), error);
    quyche_norms_free(norms);
  }

  /* A text judged by the norm made of it conforms to it. */
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(bytes, size, NULL, &document, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_compile(document, &options, &pack, &error), error); /* no id */
  options.id.data = "Not an id";
  options.id.size = 9;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_compile(document, &options, &pack, &error), error);
  CHECK(pack == NULL);
  options.id.data = "mau-tinh";
  options.id.size = 8;
  options.kind = 6;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_compile(document, &options, &pack, &error), error);
  options.kind = QUYCHE_PACK_MODEL;
  CHECK_STATUS(QUYCHE_OK, quyche_compile(document, &options, &pack, &error), error);
  view = quyche_string_view(pack);
  CHECK(view.size > 100 && view.data[view.size] == '\0' && strstr(view.data, "\"kind\": \"model\"") != NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&norms, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_add_json(norms, view.data, view.size, "mau-tinh", 8, NULL, &error), error);
  CHECK(same_text(quyche_norms_id(norms, 0), "mau-tinh"));
  {
    quyche_check_options checking = QUYCHE_CHECK_OPTIONS_INIT;
    checking.skip_document_checks = 1;
    CHECK_STATUS(QUYCHE_OK, quyche_check(document, norms, &checking, &report, &error), error);
    CHECK(quyche_report_finding_count_of(report, QUYCHE_ERROR) == 0);
    CHECK(quyche_report_finding_count_of(report, QUYCHE_WARNING) == 0);
    CHECK(quyche_report_requirement_count_of(report, QUYCHE_REQUIREMENT_SATISFIED) > 0);
  }

  { /* A norm does not differ from itself, and its requirements can be explained. */
    quyche_string* text = NULL;
    quyche_norms* all = NULL;
    CHECK_STATUS(QUYCHE_OK, quyche_norms_diff(norms, norms, &text, &error), error);
    CHECK(strstr(quyche_string_view(text).data, "\"units\": []") != NULL);
    CHECK(strstr(quyche_string_view(text).data, "\"requirements\": []") != NULL);
    quyche_string_free(text);
    CHECK_STATUS(QUYCHE_OK, quyche_norms_defaults(&all, &error), error);
    CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_diff(norms, all, &text, &error), error);
    CHECK(text == NULL);
    CHECK_STATUS(QUYCHE_OK, quyche_norms_explain(all, "146-qd-tw-2024/d6.k1/t01", 24, QUYCHE_EN, &text, &error), error);
    CHECK(strstr(quyche_string_view(text).data, "Confidence: A") != NULL);
    quyche_string_free(text);
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_explain(all, "146", 3, QUYCHE_EN, &text, &error), error);
    CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_explain(all, "146", 3, 9, &text, &error), error);
    CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_explain(NULL, "146", 3, QUYCHE_EN, &text, &error), error);
    CHECK(text == NULL);
    quyche_norms_free(all);
  }

  quyche_report_free(report);
  quyche_string_free(pack);
  quyche_norms_free(norms);
  quyche_document_free(document);
  free(json);
  free(bytes);
  return checks_failed != 0;
}
