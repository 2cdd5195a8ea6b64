/* Judges a draft and prints the report as JSON: check FILE
 *
 *     cc check.c $(pkg-config --cflags --libs quyche) -o check */
#include <quyche.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char* read_file(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  char* bytes = NULL;
  size_t room = 0, count = 1;
  *size = 0;
  while (file != NULL && count != 0) {
    if (*size == room) {
      char* grown = (char*)realloc(bytes, room = room * 2 + 65536);
      if (grown == NULL) exit(3);
      bytes = grown;
    }
    count = fread(bytes + *size, 1, room - *size, file);
    *size += count;
  }
  if (file == NULL || ferror(file)) {
    perror(path);
    exit(2);
  }
  fclose(file);
  return bytes;
}

int main(int argc, char** argv) {
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  quyche_view json = {"", 0};
  quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
  const char* path = argc > 1 ? argv[1] : "";
  const char* slash = strrchr(path, '/');
  size_t size;
  char* bytes = read_file(path, &size);
  int32_t status;

  options.name.data = slash == NULL ? path : slash + 1;
  options.name.size = strlen(options.name.data);
  status = quyche_document_parse(bytes, size, &options, &document, &error);
  if (status == QUYCHE_OK) status = quyche_check(document, NULL, NULL, &report, &error);
  if (status == QUYCHE_OK) status = quyche_report_json(report, &json, &error);
  if (status == QUYCHE_OK) {
    fwrite(json.data, 1, json.size, stdout);
  } else {
    fprintf(stderr, "%s\n", quyche_error_message(error, QUYCHE_EN).data);
  }
  quyche_error_free(error);
  quyche_report_free(report);
  quyche_document_free(document);
  free(bytes);
  return status == QUYCHE_OK ? 0 : 2;
}
