/* Memory stays flat however often a draft is checked: flat_memory [CHECKS], 2,000 without it. Reads what the system says of this
 * process after every tenth of the checks. */
#include "check.h"

#if defined(__linux__)
#include <unistd.h>

/* Resident memory in KiB; 0 where the system does not tell. */
static size_t resident(void) {
  unsigned long pages = 0, rest = 0;
  FILE* file = fopen("/proc/self/statm", "r");
  if (file == NULL) return 0;
  if (fscanf(file, "%lu %lu", &rest, &pages) != 2) pages = 0;
  fclose(file);
  return (size_t)pages * (size_t)sysconf(_SC_PAGESIZE) / 1024;
}
#else
static size_t resident(void) { return 0; }
#endif

static const char text[] =
    "QUY CHẾ LÀM VIỆC\ncủa Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\n"
    "Điều 1. Vị trí\n1. Ban cán sự đảng chịu sự lãnh đạo của Ban Thường vụ Tỉnh ủy theo Điều 9.\n\n"
    "Điều 2. Họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.\n\nĐiều 3. Hiệu lực\nTừ ngày ký.\n";

int main(int argc, char** argv) {
  const long checks = argc > 1 ? atol(argv[1]) : 2000;
  quyche_norms* norms = NULL;
  size_t before = 0, after = 0;
  long i;
  if (resident() == 0) {
    fprintf(stderr, "skipped: this system does not tell how much memory a process has\n");
    return 77;
  }
  CHECK(checks >= 100);
  CHECK(quyche_norms_defaults(&norms, NULL) == QUYCHE_OK);
  for (i = 0; i <= checks && checks_failed == 0; ++i) {
    quyche_document* document = NULL;
    quyche_report* report = NULL;
    quyche_error* error = NULL;
    quyche_view json;
    CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, sizeof text - 1, NULL, &document, &error), error);
    CHECK_STATUS(QUYCHE_OK, quyche_check(document, norms, NULL, &report, &error), error);
    CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &json, &error), error);
    quyche_report_free(report);
    quyche_document_free(document);
    CHECK(quyche_document_parse(text, 9, NULL, &document, &error) == QUYCHE_E_INPUT || document != NULL);
    quyche_error_free(error); /* failures are freed as well */
    quyche_document_free(document);
    if (i % (checks / 10) == 0) {
      after = resident();
      if (i == checks / 10) before = after; /* warm by now */
      printf("%ld checks: %lu KiB\n", i, (unsigned long)after);
    }
  }
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  CHECK(after < before * 4); /* a sanitizer keeps what is freed for a while */
#else
  CHECK(after <= before + 512);
#endif
  quyche_norms_free(norms);
  return checks_failed != 0;
}
