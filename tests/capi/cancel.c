/* A caller who asks to stop waits no longer than for one step: whatever step it asks at, the call ends at once with
 * QUYCHE_E_CANCELLED, and between two steps no more than 50 ms of processor time go by for a regulation of 256 KB, four times
 * the longest known. */
#include "check.h"

#include <time.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LONGEST_MS 1000.0
#else
#define LONGEST_MS 50.0
#endif

typedef struct watch {
  long steps;
  long stop_at; /* -1: never */
  clock_t last;
  double longest;
  char stage[32];
} watch;

static double milliseconds(clock_t from, clock_t to) { return (double)(to - from) * 1000.0 / CLOCKS_PER_SEC; }

static int step(void* user, quyche_view stage, size_t done, size_t total) {
  watch* self = (watch*)user;
  const clock_t now = clock();
  const double gap = milliseconds(self->last, now);
  if (gap > self->longest) {
    self->longest = gap;
    snprintf(self->stage, sizeof self->stage, "%s", stage.data);
  }
  CHECK(done <= total);
  self->last = now;
  return self->stop_at >= 0 && self->steps++ >= self->stop_at;
}

static void begin(watch* self, long stop_at) {
  memset(self, 0, sizeof *self);
  self->stop_at = stop_at;
  self->last = clock();
}

static void end(watch* self, const char* work) {
  const double gap = milliseconds(self->last, clock());
  if (gap > self->longest) {
    self->longest = gap;
    snprintf(self->stage, sizeof self->stage, "the end");
  }
  printf("%s: at most %.1f ms between steps (before %s)\n", work, self->longest, self->stage);
  CHECK(self->longest <= LONGEST_MS);
}

/* Articles that say something. */
static char* large_draft(size_t* size) {
  const size_t wanted = (size_t)256 << 10;
  char* text = (char*)malloc(wanted + 1024);
  size_t at;
  int article;
  if (text == NULL) exit(2);
  at = (size_t)sprintf(text, "QUY CHẾ LÀM VIỆC\ncủa Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\n");
  for (article = 1; at < wanted; ++article) {
    at += (size_t)sprintf(
        text + at,
        "Điều %d. Họp\n1. Ban cán sự đảng họp định kỳ mỗi tháng một lần khi có ít nhất 2/3 tổng số thành viên dự.\n"
        "2. Bí thư chủ trì, kết luận theo khoản 1 Điều này và Điều %d.\na) Báo cáo Ban Thường vụ Tỉnh ủy "
        "chậm nhất 05 ngày làm việc;\nb) Gửi tài liệu cho các thành viên.\n\n",
        article, article / 2 + 1);
  }
  *size = at;
  return text;
}

int main(void) {
  size_t size = 0;
  long at;
  char* text = large_draft(&size);
  watch seen;
  quyche_norms* norms = NULL;
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  quyche_parse_options parsing = QUYCHE_PARSE_OPTIONS_INIT;
  quyche_check_options checking = QUYCHE_CHECK_OPTIONS_INIT;
  parsing.progress = checking.progress = step;
  parsing.progress_user = checking.progress_user = &seen;
  CHECK_STATUS(QUYCHE_OK, quyche_norms_defaults(&norms, &error), error);

  begin(&seen, -1);
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, size, &parsing, &document, &error), error);
  end(&seen, "parse");
  begin(&seen, -1);
  CHECK_STATUS(QUYCHE_OK, quyche_check(document, norms, &checking, &report, &error), error);
  end(&seen, "check");
  quyche_report_free(report);

  for (at = 0;; ++at) {
    quyche_status status;
    begin(&seen, at);
    status = quyche_check(document, norms, &checking, &report, NULL);
    CHECK((status == QUYCHE_OK) == (report != NULL));
    quyche_report_free(report);
    if (status == QUYCHE_OK) break;                              /* no step was left to stop at */
    CHECK(status == QUYCHE_E_CANCELLED && seen.steps == at + 1); /* no step after the one that was refused */
    CHECK(milliseconds(seen.last, clock()) <= LONGEST_MS);
  }
  CHECK(at > 2);
  quyche_document_free(document);
  quyche_norms_free(norms);
  free(text);
  return checks_failed != 0;
}
