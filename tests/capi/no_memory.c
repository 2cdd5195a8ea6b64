/* The n-th allocation fails, for every small n and for samples of the rest: the answer is QUYCHE_E_NOMEM, or the right result where
 * memory was not needed after all; nothing leaks, and the next call works.
 *
 * The allocator of this program stands before that of the C library, so operator new and the libraries behind the engine
 * come through it too. Not under sanitizers, which have allocators of their own. */
#include "check.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define UNDER_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define UNDER_SANITIZER 1
#endif

#if !defined(__GLIBC__) || defined(UNDER_SANITIZER)
int main(void) {
  fprintf(stderr, "skipped: this allocator cannot be made to fail\n");
  return checks_failed == 0 ? 77 : 1;
}
#else

#define VISIBLE __attribute__((visibility("default")))
extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* block, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void* block);

static int counting = 0;
static size_t allocations = 0; /* since counting began */
static size_t fail_at = 0;     /* number of the allocation that fails, from 1; 0: none */
static int lost_by_minizip = 0;
static long live = 0; /* blocks taken and not given back while counting */

static int refuse(void) { return counting && ++allocations == fail_at; }
static void* taken(void* block) {
  if (counting && block != NULL) ++live;
  return block;
}

VISIBLE void* malloc(size_t size) { return refuse() ? NULL : taken(__libc_malloc(size)); }
VISIBLE void* calloc(size_t count, size_t size) { return refuse() ? NULL : taken(__libc_calloc(count, size)); }
VISIBLE void* realloc(void* block, size_t size) {
  void* moved;
  if (refuse()) return NULL;
  moved = __libc_realloc(block, size);
  if (counting && block == NULL && moved != NULL) ++live;
  return moved;
}
VISIBLE void* aligned_alloc(size_t alignment, size_t size) {
  return refuse() ? NULL : taken(__libc_memalign(alignment, size));
}
VISIBLE void free(void* block) {
  if (counting && block != NULL) --live;
  __libc_free(block);
}

/* One call under test: makes something and frees it. `result` is a sum over what it made. */
typedef struct work {
  const char* name;
  quyche_status (*run)(unsigned long* result, quyche_error** error);
} work;

static char* draft = NULL;
static char* docx = NULL;
static char* pack = NULL;
static size_t draft_size = 0, docx_size = 0, pack_size = 0;
static quyche_document* parsed = NULL;
static quyche_norms* norms = NULL;

static unsigned long sum_of(quyche_view text) {
  unsigned long sum = 5381;
  size_t i;
  for (i = 0; i < text.size; ++i) sum = sum * 33 + (unsigned char)text.data[i];
  return sum;
}

static quyche_status parse_bytes(const char* data, size_t size, unsigned long* result, quyche_error** error) {
  quyche_document* document = NULL;
  quyche_view json;
  quyche_status status = quyche_document_parse(data, size, NULL, &document, error);
  CHECK((status == QUYCHE_OK) == (document != NULL));
  if (status == QUYCHE_OK) status = quyche_document_json(document, &json, error);
  if (status == QUYCHE_OK) *result = sum_of(json);
  quyche_document_free(document);
  return status;
}
static quyche_status parse_text(unsigned long* result, quyche_error** error) {
  return parse_bytes(draft, draft_size, result, error);
}
static quyche_status parse_docx(unsigned long* result, quyche_error** error) {
  return parse_bytes(docx, docx_size, result, error);
}

static quyche_status load(unsigned long* result, quyche_error** error) {
  quyche_norms* set = NULL;
  quyche_status status = quyche_norms_new(&set, error);
  if (status == QUYCHE_OK) {
    status = quyche_norms_add_json(set, pack, pack_size, "pack", 4, NULL, error);
    CHECK(quyche_norms_count(set) == (status == QUYCHE_OK ? 1u : 0u)); /* as before where it failed */
  }
  if (status == QUYCHE_OK) *result = sum_of(quyche_norms_id(set, 0));
  quyche_norms_free(set);
  return status;
}

static quyche_status compile(unsigned long* result, quyche_error** error) {
  quyche_string* made = NULL;
  quyche_compile_options options = QUYCHE_COMPILE_OPTIONS_INIT;
  quyche_status status;
  options.id.data = "thu";
  options.id.size = 3;
  status = quyche_compile(parsed, &options, &made, error);
  if (status == QUYCHE_OK) *result = sum_of(quyche_string_view(made));
  quyche_string_free(made);
  return status;
}

static quyche_status check(unsigned long* result, quyche_error** error) {
  quyche_report* report = NULL;
  quyche_view json;
  quyche_status status = quyche_check(parsed, norms, NULL, &report, error);
  if (status == QUYCHE_OK) status = quyche_report_json(report, &json, error);
  if (status == QUYCHE_OK) *result = sum_of(json);
  quyche_report_free(report);
  return status;
}

/* Runs with allocation number `at` failing (0: none); whether that number was reached. */
static int attempt(const work* each, size_t at, unsigned long expected) {
  unsigned long result = 0;
  quyche_error* error = NULL;
  quyche_status status;
  int reached;
  allocations = 0, live = 0, fail_at = at, counting = 1;
  status = each->run(&result, &error);
  quyche_error_free(error);
  counting = 0;
  reached = at != 0 && allocations >= at;
  /* minizip 1.1 loses the buffer of an entry where zlib has no memory to begin with: one block, in a DOCX alone. */
  if (status == QUYCHE_E_NOMEM && each->run == parse_docx && live == 1) ++lost_by_minizip, live = 0;
  if (live != 0 || (status != QUYCHE_OK && (status != QUYCHE_E_NOMEM || at == 0)) ||
      (status == QUYCHE_OK && result != expected)) {
    ++checks_failed;
    fprintf(stderr, "%s, allocation %lu fails: %s, %ld blocks left%s\n", each->name, (unsigned long)at,
            quyche_status_name(status), live, status == QUYCHE_OK && result != expected ? ", another result" : "");
  }
  return reached;
}

int main(void) {
  static const work works[] = {
      {"parse text", parse_text}, {"parse docx", parse_docx}, {"load", load}, {"compile", compile}, {"check", check}};
  const size_t every = 300; /* up to here each allocation fails once, then about as many spread over the rest */
  size_t w, at, runs = 0;
  draft = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd-co-loi.txt", &draft_size);
  docx = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd-co-loi.docx", &docx_size);
  pack = read_file(QUYCHE_SOURCE_DIR "/norms/146-qd-tw-2024.json", &pack_size);
  CHECK(quyche_document_parse(draft, draft_size, NULL, &parsed, NULL) == QUYCHE_OK);
  CHECK(quyche_norms_defaults(&norms, NULL) == QUYCHE_OK);
  for (w = 0; w < sizeof works / sizeof works[0]; ++w) {
    unsigned long expected = 0;
    quyche_error* error = NULL;
    size_t total, step;
    CHECK_STATUS(QUYCHE_OK, works[w].run(&expected, &error), error); /* what is built once is built now */
    attempt(&works[w], 0, expected);
    total = allocations;
    step = total / every + 1;
    CHECK(total > 10);
    for (at = 1; at <= total; at += at < every ? 1 : step, ++runs) CHECK(attempt(&works[w], at, expected));
    attempt(&works[w], 0, expected); /* and all is well again */
    printf("%s: %lu allocations\n", works[w].name, (unsigned long)total);
  }
  CHECK(runs > 500);
  CHECK(lost_by_minizip <= 12); /* once an entry that is read */
  quyche_norms_free(norms);
  quyche_document_free(parsed);
  free(pack);
  free(docx);
  free(draft);
  return checks_failed != 0;
}
#endif
