/* Facts from C: every one is the one that the JSON holds; the graph of the bodies they name. */
#include "check.h"

static size_t occurrences(quyche_view text, const char* word) {
  size_t count = 0;
  const char* at = text.data;
  while ((at = strstr(at, word)) != NULL) ++count, at += strlen(word);
  return count;
}

int main(void) {
  size_t size = 0, count = 0, i, quorums = 0;
  char* bytes = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd.txt", &size);
  quyche_document* document = NULL;
  quyche_error* error = NULL;
  quyche_view json, words, other, source;
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(bytes, size, NULL, &document, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_document_facts_json(document, &json, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_document_fact_count(document, &count, &error), error);
  CHECK(count > 50 && count == occurrences(json, "\"topic\": "));
  source = quyche_document_source(document);
  for (i = 0; i < count; ++i) {
    quyche_fact each = QUYCHE_FACT_INIT;
    char place[64];
    CHECK_STATUS(QUYCHE_OK, quyche_document_fact(document, i, &each, &error), error);
    CHECK(quyche_topic_name(each.topic)[0] != '\0' && each.address.size > 0 && each.derivation.size > 0);
    CHECK(each.value.size > 1 && (each.value.data[0] == '{' || each.value.data[0] == '['));
    CHECK(each.value.data[each.value.size - 1] == '}' || each.value.data[each.value.size - 1] == ']');
    CHECK(each.place.bytes.begin < each.place.bytes.end && each.place.bytes.end <= source.size && !each.blank);
    snprintf(place, sizeof place, "\"start\": %lu", (unsigned long)each.place.bytes.begin);
    CHECK(strstr(json.data, place) != NULL);
    if (each.topic == QUYCHE_TOPIC_QUORUM) {
      ++quorums;
      CHECK(strstr(each.value.data, "\"num\"") != NULL && strstr(each.value.data, "\"den\"") != NULL);
    }
  }
  CHECK(quorums == 1);
  {
    quyche_fact each = QUYCHE_FACT_INIT;
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_fact(document, count, &each, &error), error);
    CHECK(each.value.size == 0);
  }
  CHECK_STATUS(QUYCHE_OK, quyche_document_facts_text(document, QUYCHE_VI, &words, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_document_facts_text(document, QUYCHE_EN, &other, &error), error);
  CHECK(words.size > 1000 && other.size > 1000 && strcmp(words.data, other.data) != 0);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_facts_text(document, -1, &words, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_document_graphviz(document, QUYCHE_EN, &words, &error), error);
  CHECK(strstr(words.data, "digraph") != NULL && words.data[words.size] == '\0');
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_graphviz(document, 2, &words, &error), error);
  quyche_document_free(document);
  free(bytes);
  return checks_failed != 0;
}
