/* The C ABI over the shared library: a text without provisions is refused as input, with a message. */
#include <quyche.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char* recipe = "A recipe: flour, water, salt.\n";
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  int32_t status = quyche_document_parse(recipe, strlen(recipe), NULL, &document, &error);
  if (status == QUYCHE_OK) status = quyche_check(document, NULL, NULL, &report, &error);
  printf("%s: %s\n", quyche_version(), quyche_error_message(error, QUYCHE_EN).data);
  quyche_error_free(error);
  quyche_report_free(report);
  quyche_document_free(document);
  return status == QUYCHE_E_INPUT && strcmp(quyche_version(), QUYCHE_VERSION) == 0 ? 0 : 1;
}
