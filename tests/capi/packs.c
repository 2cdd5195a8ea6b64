/* What packs say of themselves, from C: one by one, for people, as JSON, and what could be better about one. */
#include "check.h"

int main(void) {
  quyche_norms* norms = NULL;
  quyche_string* page = NULL;
  quyche_diagnostics* remarks = NULL;
  quyche_error* error = NULL;
  quyche_view json;
  size_t i;
  int found = 0;
  CHECK_STATUS(QUYCHE_OK, quyche_norms_defaults(&norms, &error), error);
  for (i = 0; i < quyche_norms_count(norms); ++i) {
    quyche_pack pack = QUYCHE_PACK_INIT;
    CHECK_STATUS(QUYCHE_OK, quyche_norms_pack(norms, i, &pack, &error), error);
    CHECK(pack.id.data == quyche_norms_id(norms, i).data);
    CHECK(pack.version.size > 0 && pack.title_vi.size > 0 && pack.sha256.size == 64 && pack.requirements > 0);
    CHECK(pack.kind >= QUYCHE_PACK_CHARTER && pack.kind <= QUYCHE_PACK_DOCUMENT);
    CHECK_STATUS(QUYCHE_OK, quyche_norms_text(norms, pack.id.data, pack.id.size, QUYCHE_EN, &page, &error), error);
    CHECK(strstr(quyche_string_view(page).data, pack.id.data) != NULL);
    quyche_string_free(page);
    CHECK_STATUS(QUYCHE_OK, quyche_builtin_json(pack.id.data, pack.id.size, &json, &error), error);
    CHECK(json.size > 100 && json.data[json.size] == '\0');
    CHECK_STATUS(QUYCHE_OK, quyche_pack_lint(json.data, json.size, "x", 1, NULL, &remarks, &error), error);
    CHECK(quyche_diagnostics_count(remarks) == 0); /* the built-in packs are clean */
    quyche_diagnostics_free(remarks);
    if (same_text(pack.id, "146-qd-tw-2024")) {
      found = 1;
      CHECK(pack.kind == QUYCHE_PACK_REGULATION && same_text(pack.number, "146-QĐ/TW"));
      CHECK(pack.date.year == 2024 && pack.date.month == 5 && pack.date.day == 14);
      CHECK(pack.articles_total == 15 && pack.articles_known > 0 && pack.articles_known < 15);
      CHECK(same_text(pack.issuer, "Ban Bí thư"));
    }
    if (same_text(pack.id, "van-ban")) CHECK(pack.articles_total == QUYCHE_NONE || pack.articles_total == 0);
  }
  CHECK(found);
  {
    quyche_pack pack = QUYCHE_PACK_INIT;
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_pack(norms, i, &pack, &error), error);
    CHECK(pack.id.size == 0 && pack.requirements == 0);
  }
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_norms_text(norms, "no", 2, QUYCHE_VI, &page, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_norms_text(norms, "van-ban", 7, 5, &page, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_builtin_json("no", 2, &json, &error), error);
  CHECK(page == NULL && json.size == 0);
  CHECK_STATUS(QUYCHE_E_PACK, quyche_pack_lint("{}", 2, "x", 1, NULL, &remarks, &error), error);
  CHECK(remarks == NULL);
  { /* what could be better about a pack that loads */
    static const char bare[] =
        "{\"format\": 1, \"id\": \"thu\", \"version\": \"1\", \"title\": {\"vi\": \"a\", \"en\": \"b\"}, "
        "\"kind\": \"advice\", \"layer\": \"advice\", \"issuer\": \"\", \"number\": \"\", \"date\": null, "
        "\"in_force\": {\"from\": null, \"to\": null}, \"sources\": [], \"articles\": {\"total\": 0, \"known\": 0}, "
        "\"unknown\": [], \"outline\": [], \"requirements\": []}";
    static const char* const codes[] = {"no-requirements", "no-sources"};
    CHECK_STATUS(QUYCHE_OK, quyche_pack_lint(bare, sizeof bare - 1, "thu", 3, NULL, &remarks, &error), error);
    CHECK(quyche_diagnostics_count(remarks) == 2);
    for (i = 0; i < quyche_diagnostics_count(remarks); ++i) {
      quyche_diagnostic each = QUYCHE_DIAGNOSTIC_INIT;
      CHECK_STATUS(QUYCHE_OK, quyche_diagnostics_get(remarks, i, &each, &error), error);
      CHECK(same_text(each.code, codes[i]));
    }
    quyche_diagnostics_free(remarks);
  }
  quyche_norms_free(norms);
  return checks_failed != 0;
}
