/* Records from C: a waived finding, its words, and what is refused. */
#include "check.h"

static const char text[] =
    "QUY CHẾ LÀM VIỆC\ncủa Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\n"
    "Điều 1. Họp\n1. Ban cán sự đảng họp định kỳ mỗi quý một lần.\n\nĐiều 2. Hiệu lực\nTừ ngày ký.\n";

static quyche_status judge(const quyche_check_options* options, quyche_report** report, quyche_error** error) {
  quyche_document* document = NULL;
  quyche_status status = quyche_document_parse(text, sizeof text - 1, NULL, &document, error);
  if (status == QUYCHE_OK) status = quyche_check(document, NULL, options, report, error);
  quyche_document_free(document);
  return status;
}

static quyche_status add(quyche_records* records, quyche_record_kind kind, const char* json, quyche_error** error) {
  return quyche_records_add_json(records, kind, json, strlen(json), "kem.json", 8, NULL, error);
}

int main(void) {
  quyche_error* error = NULL;
  quyche_report* report = NULL;
  quyche_records* records = NULL;
  quyche_finding finding = QUYCHE_FINDING_INIT;
  quyche_check_options options = QUYCHE_CHECK_OPTIONS_INIT;
  char json[512];
  size_t all;
  size_t errors;

  CHECK_STATUS(QUYCHE_OK, judge(NULL, &report, &error), error);
  all = quyche_report_finding_count(report);
  errors = quyche_report_finding_count_of(report, QUYCHE_ERROR);
  CHECK(errors > 0);
  CHECK_STATUS(QUYCHE_OK, quyche_report_finding(report, 0, &finding, &error), error);
  CHECK(finding.severity == QUYCHE_ERROR && finding.own_severity == QUYCHE_ERROR);
  CHECK(!finding.waived && finding.waiver_reason.size == 0 && finding.baseline == QUYCHE_BASELINE_NONE);

  CHECK_STATUS(QUYCHE_OK, quyche_records_new(&records, &error), error);
  snprintf(json, sizeof json,
           "{\"schema\": \"quyche-waivers/1\", \"waivers\": [{\"id\": \"%s\", \"fingerprint\": \"%s\", "
           "\"reason\": \"agreed\", \"approver\": \"office\", \"expires\": \"2024-12-31\"}]}",
           finding.norm_id.data, finding.fingerprint.data);
  CHECK_STATUS(QUYCHE_OK, add(records, QUYCHE_RECORD_WAIVERS, json, &error), error);
  {
    quyche_view view;
    CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &view, &error), error);
    CHECK_STATUS(QUYCHE_OK, add(records, QUYCHE_RECORD_BASELINE, view.data, &error), error);
    CHECK_STATUS(QUYCHE_E_USAGE, add(records, QUYCHE_RECORD_BASELINE, view.data, NULL), error);
  }
  CHECK_STATUS(QUYCHE_OK,
               add(records, QUYCHE_RECORD_PROFILE,
                   "{\"schema\": \"quyche-profile/1\", \"rules\": {\"meeting_frequency\": \"remark\"}}", &error),
               error);
  quyche_report_free(report);
  report = NULL;

  options.records = records;
  options.today.year = 2024;
  options.today.month = 12;
  options.today.day = 31;
  CHECK_STATUS(QUYCHE_OK, judge(&options, &report, &error), error);
  CHECK(quyche_report_finding_count(report) == all);
  CHECK(quyche_report_finding_count_of(report, QUYCHE_ERROR) < errors);
  {
    size_t i;
    size_t waived = 0;
    size_t lowered = 0;
    for (i = 0; i < all; ++i) {
      CHECK_STATUS(QUYCHE_OK, quyche_report_finding(report, i, &finding, &error), error);
      CHECK(finding.baseline == QUYCHE_BASELINE_UNCHANGED);
      CHECK((finding.waived != 0) == same_text(finding.waiver_reason, "agreed"));
      CHECK((finding.waived != 0) == same_text(finding.waiver_approver, "office"));
      waived += finding.waived != 0;
      lowered += finding.own_severity != finding.severity;
      CHECK(finding.own_severity == finding.severity || finding.topic == QUYCHE_TOPIC_MEETING_FREQUENCY);
    }
    CHECK(waived == 1);
    CHECK(quyche_report_finding_count_waived(report, QUYCHE_REMARK) +
              quyche_report_finding_count_waived(report, QUYCHE_WARNING) +
              quyche_report_finding_count_waived(report, QUYCHE_ERROR) ==
          1);
    CHECK(quyche_report_finding_count_new(report, QUYCHE_ERROR) == 0); /* the baseline has them all */
    CHECK(lowered > 0);
  }
  quyche_report_free(report);
  report = NULL;

  { /* The same findings, without a word of the draft. */
    size_t i;
    quyche_view view;
    options.without_quotes = 1;
    CHECK_STATUS(QUYCHE_OK, judge(&options, &report, &error), error);
    CHECK(quyche_report_finding_count(report) == all);
    CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &view, &error), error);
    CHECK(strstr(view.data, "họp định kỳ mỗi quý") == NULL && strstr(view.data, "\"d1.k1\"") != NULL);
    for (i = 0; i < all; ++i) {
      CHECK_STATUS(QUYCHE_OK, quyche_report_finding(report, i, &finding, &error), error);
      CHECK(finding.quote.size == 0 && finding.message_en.size > 0);
    }
    quyche_report_free(report);
    report = NULL;
    options.without_quotes = 0;
    CHECK_STATUS(QUYCHE_OK, judge(&options, &report, &error), error);
    CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &view, &error), error);
    CHECK(strstr(view.data, "họp định kỳ mỗi quý") != NULL);
    quyche_report_free(report);
    report = NULL;
  }

  options.today.month = 13;
  CHECK_STATUS(QUYCHE_E_USAGE, judge(&options, &report, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, add(records, QUYCHE_RECORD_ANSWERS, "[]", &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, add(records, 4, "{}", &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, add(records, -1, "{}", &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, add(NULL, QUYCHE_RECORD_ANSWERS, "{}", &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_records_add_json(records, 0, NULL, 3, "x", 1, NULL, &error), error);
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_records_new(NULL, &error), error);
  quyche_records_free(NULL);
  quyche_records_free(records);
  return checks_failed != 0;
}
