/* A faulty sample is judged; every finding is walked and is the one that the JSON report holds. */
#include "check.h"

static size_t occurrences(quyche_view text, const char* word) {
  size_t count = 0;
  const char* at = text.data;
  while ((at = strstr(at, word)) != NULL) ++count, at += strlen(word);
  return count;
}

/* Whether the JSON text holds `"key": "value"` for a value without characters that JSON escapes. */
static int holds(quyche_view json, const char* key, quyche_view value) {
  char member[256];
  const int length = snprintf(member, sizeof member, "\"%s\": \"%s\"", key, value.data);
  return length > 0 && length < (int)sizeof member && strstr(json.data, member) != NULL;
}

static int view_is_terminated(quyche_view view) { return view.data != NULL && view.data[view.size] == '\0'; }

/* The walk over requirements and norms counts as the report does. */
static void requirements_and_norms(const quyche_report* report) {
  quyche_subject subject = QUYCHE_SUBJECT_INIT;
  quyche_requirement each = QUYCHE_REQUIREMENT_INIT;
  quyche_norm norm = QUYCHE_NORM_INIT;
  quyche_error* error = NULL;
  size_t i, violated = 0, judged = 0;
  for (i = 0; i < quyche_report_requirement_count(report); ++i) {
    CHECK_STATUS(QUYCHE_OK, quyche_report_requirement(report, i, &each, &error), error);
    CHECK(each.id.size > 0 && quyche_requirement_verdict_name(each.verdict)[0] != '\0' && each.answered_by.size == 0);
    CHECK(each.verdict != QUYCHE_REQUIREMENT_UNDETERMINED || (each.reason_vi.size > 0 && each.reason_en.size > 0));
    violated += each.verdict == QUYCHE_REQUIREMENT_VIOLATED;
  }
  CHECK(violated == quyche_report_requirement_count_of(report, QUYCHE_REQUIREMENT_VIOLATED));
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_report_requirement(report, i, &each, &error), error);
  CHECK(each.id.size == 0);
  for (i = 0; i < quyche_report_norm_count(report); ++i) {
    CHECK_STATUS(QUYCHE_OK, quyche_report_norm(report, i, &norm, &error), error);
    CHECK(norm.id.size > 0 && norm.sha256.size == 64 && norm.title.size > 0 && norm.judged <= norm.requirements);
    CHECK(quyche_in_time_name(norm.time)[0] != '\0' && norm.applies);
    judged += norm.judged;
  }
  CHECK(i == 5);
  CHECK(judged == quyche_report_requirement_count_of(report, QUYCHE_REQUIREMENT_VIOLATED) +
                      quyche_report_requirement_count_of(report, QUYCHE_REQUIREMENT_SATISFIED));
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_report_norm(report, i, &norm, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_report_subject(report, &subject, &error), error);
  CHECK(same_text(subject.input_name, "bcsd-ubnd-co-loi.txt") && subject.input_sha256.size == 64);
  CHECK(subject.document == 1 && subject.document_count == 1 && subject.body_name.size > 0);
  CHECK(subject.body == QUYCHE_BODY_BAN_CAN_SU_DANG && subject.institution == QUYCHE_INSTITUTION_UBND);
  CHECK(subject.level == QUYCHE_LEVEL_PROVINCE && subject.as_of.year == 2024 && subject.as_of.day == 25);
  CHECK(quyche_body_name(subject.body)[0] != '\0' && quyche_body_name(9)[0] == '\0');
  CHECK(quyche_institution_name(subject.institution)[0] != '\0' && quyche_institution_name(14)[0] == '\0');
  CHECK(strcmp(quyche_level_name(subject.level), "province") == 0 && quyche_level_name(-1)[0] == '\0');
  CHECK(strcmp(quyche_in_time_name(QUYCHE_IN_TIME_WITHIN), "within") == 0 && quyche_in_time_name(5)[0] == '\0');
  for (i = QUYCHE_REMARK; i <= QUYCHE_ERROR; ++i) { /* without a baseline and waivers everything is new */
    const quyche_severity severity = (quyche_severity)i;
    CHECK(quyche_report_finding_count_new(report, severity) == quyche_report_finding_count_of(report, severity));
    CHECK(quyche_report_finding_count_waived(report, severity) == 0);
  }
  CHECK(quyche_report_finding_count_new(report, 3) == 0 && quyche_report_finding_count_waived(report, -1) == 0);
}

static void other_formats(const quyche_report* report) {
  const quyche_report* pair[2];
  quyche_string* text = NULL;
  quyche_error* error = NULL;
  quyche_view view, again;
  pair[0] = pair[1] = report;
  CHECK_STATUS(QUYCHE_OK, quyche_report_sarif(report, &view, &error), error);
  CHECK(strstr(view.data, "\"2.1.0\"") != NULL && view_is_terminated(view));
  CHECK_STATUS(QUYCHE_OK, quyche_reports_sarif(pair, 1, &text, &error), error);
  CHECK(same_text(quyche_string_view(text), view.data)); /* one report, one way or the other */
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_OK, quyche_reports_sarif(pair, 2, &text, &error), error);
  CHECK(quyche_string_view(text).size > 2 * view.size - 2000);
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_OK, quyche_reports_junit(pair, 1, QUYCHE_EN, QUYCHE_ERROR, &text, &error), error);
  CHECK(occurrences(quyche_string_view(text), "<testsuite ") == 1);
  CHECK(occurrences(quyche_string_view(text), "<failure") > 0);
  quyche_string_free(text);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_reports_junit(pair, 1, QUYCHE_EN, 3, &text, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_reports_junit(pair, 1, 4, QUYCHE_ERROR, &text, &error), error);
  pair[1] = NULL;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_reports_sarif(pair, 2, &text, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_reports_junit(NULL, 1, QUYCHE_EN, QUYCHE_ERROR, &text, &error), error);
  CHECK(text == NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_report_alignment_json(report, &view, &error), error);
  CHECK(strstr(view.data, "\"kind\": ") != NULL && view_is_terminated(view));
  CHECK_STATUS(QUYCHE_OK, quyche_report_alignment_text(report, QUYCHE_VI, &view, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_report_alignment_text(report, QUYCHE_EN, &again, &error), error);
  CHECK(view.size > 100 && again.size > 100 && strcmp(view.data, again.data) != 0);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_report_alignment_text(report, 2, &view, &error), error);
}

int main(void) {
  size_t size = 0;
  char* bytes = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd-co-loi.txt", &size);
  quyche_norms* norms = NULL;
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_report* again = NULL;
  quyche_error* error = NULL;
  quyche_view json, json_again, text;
  quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
  size_t i, by_severity = 0, requirements = 0;
  int32_t number;

  options.name.data = "bcsd-ubnd-co-loi.txt (not the end of this text)";
  options.name.size = 20;
  CHECK_STATUS(QUYCHE_OK, quyche_norms_defaults(&norms, &error), error);
  CHECK(quyche_norms_count(norms) == 5);
  for (i = 0; i < quyche_norms_count(norms); ++i) CHECK(quyche_norms_id(norms, i).size > 0);
  CHECK(quyche_norms_id(norms, i).size == 0);
  CHECK_STATUS(QUYCHE_E_PACK, quyche_norms_add_builtin(norms, "van-ban", 7, &error), error); /* it is there */

  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(bytes, size, &options, &document, &error), error);
  memset(bytes, 'x', size); /* nothing of the caller's bytes is kept */
  CHECK(quyche_document_count(document) == 1 && quyche_document_judged(document) == 1);
  CHECK_STATUS(QUYCHE_OK, quyche_document_json(document, &json, &error), error);
  CHECK(strstr(json.data, "\"quyche-document/1\"") != NULL && view_is_terminated(json));
  CHECK_STATUS(QUYCHE_OK, quyche_document_facts_json(document, &json, &error), error);
  CHECK(strstr(json.data, "\"quyche-facts/1\"") != NULL && view_is_terminated(json));

  CHECK_STATUS(QUYCHE_OK, quyche_check(document, norms, NULL, &report, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_check(document, NULL, NULL, &again, &error), error); /* NULL: the same norms */
  quyche_document_free(document);                                                     /* a report stands alone */
  quyche_norms_free(norms);

  CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &json, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_report_json(again, &json_again, &error), error);
  CHECK(json.size == json_again.size && memcmp(json.data, json_again.data, json.size) == 0);
  CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &json_again, &error), error);
  CHECK(json.data == json_again.data); /* made once */
  CHECK(view_is_terminated(json) && strlen(json.data) == json.size && json.data[json.size - 1] == '\n');
  CHECK(strstr(json.data, "\"name\": \"bcsd-ubnd-co-loi.txt\"") != NULL);
  CHECK(strstr(json.data, "\"quyche-report/1\"") != NULL);

  CHECK(quyche_report_verdict(report) == QUYCHE_NOT_CONFORM);
  CHECK(quyche_report_finding_count(report) >= 15);
  CHECK(quyche_report_finding_count(report) == occurrences(json, "\"fingerprint\": "));
  for (number = QUYCHE_REMARK; number <= QUYCHE_ERROR; ++number) {
    by_severity += quyche_report_finding_count_of(report, number);
  }
  CHECK(by_severity == quyche_report_finding_count(report));
  CHECK(quyche_report_finding_count_of(report, QUYCHE_ERROR) > 0);
  CHECK(quyche_report_finding_count_of(report, 3) == 0 && quyche_report_finding_count_of(report, -1) == 0);
  for (number = 0; number <= QUYCHE_REQUIREMENT_NOT_APPLICABLE; ++number) {
    requirements += quyche_report_requirement_count_of(report, number);
  }
  CHECK(requirements > 50);
  CHECK(quyche_report_requirement_count_of(report, QUYCHE_REQUIREMENT_VIOLATED) > 0);
  CHECK(quyche_report_requirement_count_of(report, 4) == 0);

  for (i = 0; i < quyche_report_finding_count(report); ++i) {
    quyche_finding finding = QUYCHE_FINDING_INIT;
    char id[32];
    CHECK_STATUS(QUYCHE_OK, quyche_report_finding(report, i, &finding, &error), error);
    snprintf(id, sizeof id, "f%03u", (unsigned)(i + 1));
    CHECK(same_text(finding.id, id));
    CHECK(finding.fingerprint.size == 16);
    CHECK(holds(json, "id", finding.id) && holds(json, "fingerprint", finding.fingerprint));
    CHECK(quyche_finding_type_name(finding.type)[0] != '\0');
    CHECK(quyche_topic_name(finding.topic)[0] != '\0');
    CHECK(quyche_severity_name(finding.severity)[0] != '\0');
    CHECK(finding.message_vi.size > 0 && finding.message_en.size > 0);
    CHECK(view_is_terminated(finding.message_vi) && view_is_terminated(finding.quote));
    CHECK(view_is_terminated(finding.suggestion_vi) && view_is_terminated(finding.anchor_after));
    if (finding.norm_form == QUYCHE_TEXT_NONE) {
      CHECK(finding.norm_id.size == 0 && finding.norm_text.size == 0);
    } else {
      CHECK(finding.norm_form == QUYCHE_TEXT_PARAPHRASE); /* the built-in packs quote nothing */
      CHECK(holds(json, "id", finding.norm_id));
      CHECK(finding.norm_pack.size > 0 && finding.norm_text.size > 0 && finding.norm_address.size > 0);
    }
    if (finding.address.size != 0) {
      CHECK(holds(json, "address", finding.address));
      CHECK(finding.bytes.begin <= finding.bytes.end && finding.bytes.end <= size);
      CHECK(finding.chars.end <= finding.bytes.end && finding.chars.end <= finding.utf16.end);
      CHECK(finding.docx.known == 0 && finding.docx.last_paragraph == 0); /* the draft is no DOCX */
    }
  }
  {
    quyche_finding finding = QUYCHE_FINDING_INIT;
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_report_finding(report, i, &finding, &error), error);
    CHECK(finding.id.size == 0 && finding.struct_size == sizeof finding);
  }

  requirements_and_norms(report);
  other_formats(report);

  CHECK_STATUS(QUYCHE_OK, quyche_report_text(report, QUYCHE_VI, &text, &error), error);
  CHECK(view_is_terminated(text) && strstr(text.data, "KẾT LUẬN") != NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_report_text(report, QUYCHE_EN, &text, &error), error);
  CHECK(view_is_terminated(text) && strstr(text.data, "VERDICT") != NULL);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_report_text(report, 2, &text, &error), error);
  CHECK(text.size == 0 && text.data != NULL);

  CHECK(strcmp(quyche_verdict_name(QUYCHE_CONFORM_WITH_REMARKS), "conform_with_remarks") == 0);
  CHECK(strcmp(quyche_requirement_verdict_name(QUYCHE_REQUIREMENT_SATISFIED), "satisfied") == 0);
  CHECK(strcmp(quyche_finding_type_name(QUYCHE_FINDING_IN_FORCE), "in_force") == 0);
  CHECK(strcmp(quyche_topic_name(QUYCHE_TOPIC_WRITTEN_CONSULTATION), "written_consultation") == 0);
  CHECK(strcmp(quyche_severity_name(QUYCHE_WARNING), "warning") == 0);
  CHECK(quyche_verdict_name(5)[0] == '\0' && quyche_topic_name(23)[0] == '\0' && quyche_topic_name(-1)[0] == '\0');
  CHECK(strcmp(quyche_version(), QUYCHE_VERSION) == 0);
  CHECK(strncmp(quyche_version(), quyche_abi_version(), strlen(quyche_abi_version())) == 0);

  quyche_report_free(again);
  quyche_report_free(report);
  free(bytes);
  return checks_failed != 0;
}
