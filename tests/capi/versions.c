/* Versions of a norm from C: what changed, what it does to a draft, packs that contradict each other, two regulations aligned. */
#include "check.h"

#define ARTICLES(frequency)                                                        \
  "QUY CHẾ LÀM VIỆC MẪU\n\nĐiều 1. Họp\n1. Ban cán sự đảng họp định kỳ " frequency \
  " một lần.\n\n"                                                              \
  "Điều 2. Hiệu lực\nQuy chế này có hiệu lực kể từ ngày ký.\n"
static const char monthly[] = ARTICLES("mỗi tháng");
static const char quarterly[] = ARTICLES("mỗi quý");

static quyche_document* parse(const char* text) {
  quyche_document* document = NULL;
  CHECK(quyche_document_parse(text, strlen(text), NULL, &document, NULL) == QUYCHE_OK);
  return document;
}

/* Adds what a text is as a norm; where it binds "exactly", no stricter value is let pass. */
static void add(quyche_norms* norms, const char* text, const char* id, int exactly) {
  quyche_document* document = parse(text);
  quyche_string* pack = NULL;
  quyche_error* error = NULL;
  quyche_view json;
  quyche_compile_options options = QUYCHE_COMPILE_OPTIONS_INIT;
  options.id.data = id;
  options.id.size = strlen(id);
  CHECK_STATUS(QUYCHE_OK, quyche_compile(document, &options, &pack, &error), error);
  json = quyche_string_view(pack);
  {
    static const char bound[] = "\"binds\": \"at_least\"";
    char* copy = (char*)malloc(json.size + 1);
    char* at = copy;
    if (copy == NULL) exit(2);
    memcpy(copy, json.data, json.size + 1);
    while (exactly && (at = strstr(at, bound)) != NULL) memcpy(at, "\"binds\": \"exactly\" ", sizeof bound - 1);
    CHECK_STATUS(QUYCHE_OK, quyche_norms_add_json(norms, copy, json.size, id, strlen(id), NULL, &error), error);
    free(copy);
  }
  quyche_string_free(pack);
  quyche_document_free(document);
}

static int holds(const quyche_string* string, const char* words) {
  return strstr(quyche_string_view(string).data, words) != NULL;
}

int main(void) {
  quyche_norms* before = NULL;
  quyche_norms* after = NULL;
  quyche_norms* both = NULL;
  quyche_norms* none = NULL;
  quyche_impact* impact = NULL;
  quyche_conflicts* conflicts = NULL;
  quyche_string* text = NULL;
  quyche_error* error = NULL;
  quyche_document* draft = parse(quarterly);
  quyche_document* model = parse(monthly);
  quyche_impact_kind kind = -1;
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&before, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&after, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_new(&none, &error), error);
  add(before, quarterly, "old-model", 0);
  add(after, monthly, "new-model", 0);

  CHECK_STATUS(QUYCHE_OK, quyche_norms_diff(before, after, &text, &error), error);
  CHECK(holds(text, "\"quyche-norm-diff/1\"") && holds(text, "\"stricter\""));
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_diff_text(before, after, QUYCHE_EN, &text, &error), error);
  CHECK(holds(text, "STRICTER"));
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_diff_text(before, after, 2, &text, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_diff_text(before, none, QUYCHE_VI, &text, &error), error);
  CHECK(text == NULL);

  CHECK_STATUS(QUYCHE_E_USAGE, quyche_impact_new(none, after, &impact, &error), error);
  CHECK(impact == NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_impact_new(before, after, &impact, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_impact_add_draft(impact, draft, NULL, &kind, &error), error);
  CHECK(kind == QUYCHE_IMPACT_WORSE || kind == QUYCHE_IMPACT_STOPS); /* it meets less often than the new norm asks */
  {
    quyche_check_options options = QUYCHE_CHECK_OPTIONS_INIT;
    options.as_of.year = 2024;
    CHECK_STATUS(QUYCHE_E_USAGE, quyche_impact_add_draft(impact, draft, &options, &kind, &error), error);
    CHECK(kind == 0);
  }
  CHECK_STATUS(QUYCHE_OK, quyche_impact_json(impact, &text, &error), error);
  CHECK(holds(text, "\"quyche-norm-impact/1\""));
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_OK, quyche_impact_text(impact, QUYCHE_VI, &text, &error), error);
  CHECK(quyche_string_view(text).size > 100);
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_impact_text(impact, 7, &text, &error), error);
  CHECK(strcmp(quyche_impact_kind_name(QUYCHE_IMPACT_STOPS), "stops") == 0 && quyche_impact_kind_name(6)[0] == '\0');

  /* Sets are copied, grown and shrunk apart. */
  CHECK_STATUS(QUYCHE_OK, quyche_norms_copy(before, &both, &error), error);
  add(both, monthly, "new-model", 0);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_conflicts(both, &conflicts, &error), error);
  CHECK(quyche_conflicts_count(conflicts) == 0); /* who meets every month meets every quarter */
  quyche_conflicts_free(conflicts);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_remove(both, "old-model", 9, &error), error);
  add(both, quarterly, "strict-model", 1);
  CHECK(quyche_norms_count(before) == 1 && quyche_norms_count(both) == 2);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_conflicts(both, &conflicts, &error), error);
  CHECK(quyche_conflicts_count(conflicts) ==
        1); /* one says monthly, the other quarterly and no more, nothing else differs */
  {
    quyche_conflict each = QUYCHE_CONFLICT_INIT;
    CHECK_STATUS(QUYCHE_OK, quyche_conflicts_get(conflicts, 0, &each, &error), error);
    CHECK(strncmp(each.one.data, "new-model/", 10) == 0 && strncmp(each.other.data, "strict-model/", 13) == 0);
    CHECK(each.topic == QUYCHE_TOPIC_MEETING_FREQUENCY && each.message_vi.size > 0 && each.message_en.size > 0);
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_conflicts_get(conflicts, 1, &each, &error), error);
    CHECK(each.one.size == 0);
  }
  quyche_conflicts_free(conflicts);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_remove(both, "strict-model", 12, &error), error);
  CHECK(quyche_norms_count(both) == 1 && same_text(quyche_norms_id(both, 0), "new-model"));
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_remove(both, "old-model", 9, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_norms_conflicts(both, &conflicts, &error), error);
  CHECK(quyche_conflicts_count(conflicts) == 0);
  quyche_conflicts_free(conflicts);

  CHECK_STATUS(QUYCHE_OK, quyche_align(model, draft, &text, &error), error);
  CHECK(holds(text, "\"d1\"") && holds(text, "\"same\"") && !holds(text, "\"added\"") && !holds(text, "\"missing\""));
  quyche_string_free(text);

  quyche_impact_free(impact);
  quyche_document_free(model);
  quyche_document_free(draft);
  quyche_norms_free(none);
  quyche_norms_free(both);
  quyche_norms_free(after);
  quyche_norms_free(before);
  return checks_failed != 0;
}
