/* Each status is provoked, and its error says what happened, where, in both languages. (QUYCHE_E_INTERNAL: wall.cpp.) */
#if !defined(_WIN32)
#define _POSIX_C_SOURCE 200809L
#endif
#include "check.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define UNDER_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define UNDER_SANITIZER 1
#endif
#if !defined(_WIN32) && !defined(UNDER_SANITIZER)
#include <sys/resource.h>
#define CAN_RUN_OUT_OF_MEMORY 1
#endif

static const char text[] = "QUY CHẾ\n\nĐiều 1. Họp\n1. Họp mỗi tháng một lần.\n\nĐiều 2. Hiệu lực\nTừ ngày ký.\n";

/* A message in each language, and not the same one. */
static void check_bilingual(const quyche_error* error) {
  const quyche_view vi = quyche_error_message(error, QUYCHE_VI);
  const quyche_view en = quyche_error_message(error, QUYCHE_EN);
  CHECK(error != NULL);
  CHECK(vi.size > 10 && en.size > 10);
  CHECK(vi.size != en.size || memcmp(vi.data, en.data, vi.size) != 0);
  CHECK(vi.data[vi.size] == '\0' && en.data[en.size] == '\0');
}

static quyche_status parse(const char* data, size_t size, const quyche_limits* limits, quyche_error** error) {
  quyche_document* document = NULL;
  quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
  quyche_status status;
  options.name.data = "draft.txt";
  options.name.size = 9;
  options.limits = limits;
  status = quyche_document_parse(data, size, &options, &document, error);
  CHECK((status == QUYCHE_OK) == (document != NULL));
  if (status != QUYCHE_OK && error != NULL) {
    check_bilingual(*error);
    if (status != QUYCHE_E_NOMEM) CHECK(same_text(quyche_error_source(*error), "draft.txt"));
  }
  quyche_document_free(document);
  return status;
}

static quyche_status add_pack(const char* json, quyche_error** error) {
  quyche_norms* norms = NULL;
  quyche_status status = quyche_norms_new(&norms, NULL);
  CHECK(status == QUYCHE_OK);
  status = quyche_norms_add_json(norms, json, strlen(json), "local.json", 10, NULL, error);
  CHECK(quyche_norms_count(norms) == (status == QUYCHE_OK ? 1u : 0u));
  quyche_norms_free(norms);
  return status;
}

static quyche_status judge(const quyche_check_options* options, quyche_error** error) {
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_status status = quyche_document_parse(text, sizeof text - 1, NULL, &document, NULL);
  CHECK(status == QUYCHE_OK);
  status = quyche_check(document, NULL, options, &report, error);
  CHECK((status == QUYCHE_OK) == (report != NULL));
  quyche_report_free(report);
  quyche_document_free(document);
  return status;
}

typedef struct counter {
  int calls;
  int stop_at;
} counter;

static int count_and_stop(void* user, quyche_view stage, size_t done, size_t total) {
  counter* state = (counter*)user;
  CHECK(stage.size > 0 && done <= total);
  return ++state->calls >= state->stop_at;
}

static void usage(void) {
  quyche_error* error = NULL;
  quyche_check_options options = QUYCHE_CHECK_OPTIONS_INIT;
  options.as_of.year = 2025, options.as_of.month = 2, options.as_of.day = 30;
  CHECK(judge(&options, &error) == QUYCHE_E_USAGE);
  check_bilingual(error);
  CHECK(strstr(quyche_error_message(error, QUYCHE_EN).data, "30/2/2025") != NULL);
  quyche_error_free(error);

  options.as_of.month = 0, options.as_of.day = 0; /* half a date is none */
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &error), error);
  options.as_of.year = 0;
  CHECK_STATUS(QUYCHE_OK, judge(&options, &error), error);
  options.body = 9;
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &error), error);
  options.body = -1;
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &error), error);
  options.body = 0, options.institution = 14;
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &error), error);
  options.institution = 0, options.level = 6;
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &error), error);
  options.level = 0, options.reserved = 1;
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &error), error);

  { /* a name that is not UTF-8 could not stand in a report */
    quyche_document* document = NULL;
    quyche_parse_options parsing = QUYCHE_PARSE_OPTIONS_INIT;
    parsing.name.data = "ab\xff";
    parsing.name.size = 3;
    CHECK(quyche_document_parse(text, sizeof text - 1, &parsing, &document, &error) == QUYCHE_E_USAGE);
    CHECK(quyche_error_byte(error) == 2);
    quyche_error_free(error);
    parsing.name.size = 2;
    parsing.document = 5;
    CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_parse(text, sizeof text - 1, &parsing, &document, &error), error);
    CHECK(document == NULL);
  }
}

static void input(void) {
  static const char archive[] = "PK\x03\x04 is no more than a beginning";
  char binary[64];
  quyche_error* error = NULL;
  size_t i;
  CHECK_STATUS(QUYCHE_E_INPUT, parse("", 0, NULL, &error), error);
  for (i = 0; i < sizeof binary; ++i) binary[i] = (char)(i * 37);
  CHECK_STATUS(QUYCHE_E_INPUT, parse(binary, sizeof binary, NULL, &error), error);
  CHECK(parse("Quy ch\xff\xff\xff\xff\xff", 6 + 5, NULL, &error) == QUYCHE_E_INPUT);
  CHECK(quyche_error_byte(error) == 6);
  quyche_error_free(error);
  error = NULL;
  CHECK_STATUS(QUYCHE_E_INPUT, parse(archive, sizeof archive - 1, NULL, &error), error);

  { /* a text of another kind is read, but not judged */
    static const char recipe[] = "Phở bò\n\nXương bò 1 kg, quế, hồi, gừng.\nNinh xương sáu giờ, hớt bọt.\n";
    quyche_document* document = NULL;
    quyche_report* report = NULL;
    CHECK_STATUS(QUYCHE_OK, quyche_document_parse(recipe, sizeof recipe - 1, NULL, &document, &error), error);
    CHECK(quyche_check(document, NULL, NULL, &report, &error) == QUYCHE_E_INPUT);
    check_bilingual(error);
    CHECK(report == NULL);
    quyche_error_free(error);
    quyche_document_free(document);
  }
}

static void limit(void) {
  quyche_limits limits = QUYCHE_LIMITS_INIT;
  quyche_error* error = NULL;
  limits.text_bytes = sizeof text - 2;
  CHECK(parse(text, sizeof text - 1, &limits, &error) == QUYCHE_E_LIMIT);
  CHECK(strstr(quyche_error_message(error, QUYCHE_VI).data, "text_bytes") != NULL);
  CHECK(strstr(quyche_error_message(error, QUYCHE_EN).data, "text_bytes") != NULL);
  quyche_error_free(error);
  error = NULL;
  limits.text_bytes = sizeof text - 1;
  CHECK_STATUS(QUYCHE_OK, parse(text, sizeof text - 1, &limits, &error), error);
}

static void pack(void) {
  quyche_error* error = NULL;
  CHECK(add_pack("{\n  \"format\": 1,\n  \"format\": 1\n}\n", &error) == QUYCHE_E_PACK);
  check_bilingual(error);
  CHECK(same_text(quyche_error_source(error), "local.json"));
  CHECK(quyche_error_line(error) == 3);
  CHECK(quyche_error_byte(error) == 19);
  quyche_error_free(error);
  error = NULL;
  CHECK_STATUS(QUYCHE_E_PACK, add_pack("[]", &error), error);
  CHECK_STATUS(QUYCHE_E_PACK, add_pack("{\"format\": 2}", &error), error);
}

static void not_found(void) {
  quyche_norms* norms = NULL;
  quyche_error* error = NULL;
  size_t added = 7;
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&norms, &error), error);
  CHECK(quyche_norms_add_builtin(norms, "146-qd-tw-2025", 14, &error) == QUYCHE_E_NOT_FOUND);
  check_bilingual(error);
  CHECK(strstr(quyche_error_message(error, QUYCHE_EN).data, "146-qd-tw-2024") != NULL); /* the way out */
  quyche_error_free(error);
  error = NULL;
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_load_file(norms, "no/such/pack.json", NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_load_folder(norms, "no/such/folder", NULL, &added, &error), error);
  CHECK(added == 0 && quyche_norms_count(norms) == 0);
  quyche_norms_free(norms);
}

static void cancelled(void) {
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  quyche_parse_options parsing = QUYCHE_PARSE_OPTIONS_INIT;
  quyche_check_options checking = QUYCHE_CHECK_OPTIONS_INIT;
  counter state = {0, 1};

  parsing.progress = count_and_stop;
  parsing.progress_user = &state;
  CHECK(quyche_document_parse(text, sizeof text - 1, &parsing, &document, &error) == QUYCHE_E_CANCELLED);
  check_bilingual(error);
  quyche_error_free(error);
  error = NULL;
  CHECK(document == NULL && state.calls == 1);

  state.calls = 0, state.stop_at = 1 << 30;
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, sizeof text - 1, &parsing, &document, &error), error);
  CHECK(state.calls > 0);

  checking.progress = count_and_stop;
  checking.progress_user = &state;
  checking.body = QUYCHE_BODY_BAN_CAN_SU_DANG; /* so that there is something to judge */
  checking.institution = QUYCHE_INSTITUTION_UBND;
  checking.level = QUYCHE_LEVEL_PROVINCE;
  state.calls = 0, state.stop_at = 1;
  CHECK_STATUS(QUYCHE_E_CANCELLED, quyche_check(document, NULL, &checking, &report, &error), error);
  CHECK(report == NULL && state.calls == 1);
  state.calls = 0, state.stop_at = 1 << 30;
  CHECK_STATUS(QUYCHE_OK, quyche_check(document, NULL, &checking, &report, &error), error);
  CHECK(state.calls > 0);
  quyche_report_free(report);
  quyche_document_free(document);
}

static void out_of_memory(void) {
#if defined(CAN_RUN_OUT_OF_MEMORY)
  const size_t size = (size_t)15 << 20;
  char* large = (char*)malloc(size);
  quyche_error* error = NULL;
  struct rlimit before;
  struct rlimit small;
  size_t i;
  if (large == NULL || getrlimit(RLIMIT_AS, &before) != 0) {
    free(large);
    return;
  }
  for (i = 0; i < size; ++i) large[i] = i % 80 == 79 ? '\n' : 'a';
  small = before;
  small.rlim_cur = (rlim_t)48 << 20; /* what the process has by now, or less: no large block can be had */
  if (setrlimit(RLIMIT_AS, &small) == 0) {
    CHECK_STATUS(QUYCHE_E_NOMEM, parse(large, size, NULL, &error), error);
    CHECK(setrlimit(RLIMIT_AS, &before) == 0);
    CHECK_STATUS(QUYCHE_OK, parse(text, sizeof text - 1, NULL, &error), error); /* and all is well again */
  }
  free(large);
#endif
}

int main(void) {
  quyche_status status;
  for (status = QUYCHE_OK; status <= QUYCHE_E_INTERNAL; ++status) CHECK(quyche_status_name(status)[0] != '\0');
  CHECK(strcmp(quyche_status_name(QUYCHE_E_NOT_FOUND), "not_found") == 0);
  CHECK(quyche_status_name(-1)[0] == '\0' && quyche_status_name(9)[0] == '\0');
  usage();
  input();
  limit();
  pack();
  not_found();
  cancelled();
  out_of_memory();
  return checks_failed != 0;
}
