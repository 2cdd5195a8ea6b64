/* What the C tests share: a check that counts and goes on, and reading a file. */
#ifndef QUYCHE_TESTS_CAPI_CHECK_H
#define QUYCHE_TESTS_CAPI_CHECK_H

#include <quyche.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks_failed = 0;

#define CHECK(condition)                                                     \
  do {                                                                       \
    if (!(condition)) {                                                      \
      ++checks_failed;                                                       \
      fprintf(stderr, "%s:%d: CHECK(%s)\n", __FILE__, __LINE__, #condition); \
    }                                                                        \
  } while (0)

/* A status, with the error's words where there are some. Frees the error. */
#define CHECK_STATUS(expected, call, error)                                                                    \
  do {                                                                                                         \
    const quyche_status got_ = (call);                                                                         \
    if (got_ != (expected)) {                                                                                  \
      ++checks_failed;                                                                                         \
      fprintf(stderr, "%s:%d: %s: %s, expected %s: %s\n", __FILE__, __LINE__, #call, quyche_status_name(got_), \
              quyche_status_name(expected), quyche_error_message((error), QUYCHE_EN).data);                    \
    }                                                                                                          \
    CHECK((error) == NULL || quyche_error_code(error) == got_);                                                \
    quyche_error_free(error);                                                                                  \
    (error) = NULL;                                                                                            \
  } while (0)

/* The bytes of a file, to be freed; ends the test where it cannot be read. */
static inline char* read_file(const char* path, size_t* size) {
  char* data = NULL;
  long length = -1;
  FILE* file = fopen(path, "rb");
  if (file != NULL && fseek(file, 0, SEEK_END) == 0) length = ftell(file);
  if (length >= 0 && fseek(file, 0, SEEK_SET) == 0) data = (char*)malloc((size_t)length + 1);
  if (data == NULL || fread(data, 1, (size_t)length, file) != (size_t)length) {
    fprintf(stderr, "%s cannot be read\n", path);
    exit(2);
  }
  fclose(file);
  data[length] = '\0';
  *size = (size_t)length;
  return data;
}

static inline int same_text(quyche_view view, const char* text) {
  return view.size == strlen(text) && memcmp(view.data, text, view.size) == 0;
}

#endif
