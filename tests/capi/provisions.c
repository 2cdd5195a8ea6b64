/* A document from C: what was decoded, the walk over provisions and citations, addresses and words. */
#include "check.h"

static const char text[] =
    "QUY CHẾ LÀM VIỆC\ncủa Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\n"
    "Chương I\nQUY ĐỊNH CHUNG\n\n"
    "Điều 1. Vị trí\n1. Ban cán sự đảng làm việc theo Quy chế này.\n2. Thực hiện theo khoản 1 Điều này và Điều 9.\n\n"
    "Điều 2. Hiệu lực\nQuy chế này có hiệu lực kể từ ngày ký.\n";

static void decoded(const quyche_document* document) {
  CHECK(same_text(quyche_document_name(document), "draft.txt"));
  CHECK(quyche_document_sha256(document).size == 64);
  CHECK(same_text(quyche_document_source(document), text));
  CHECK(same_text(quyche_document_content(document), text));
  CHECK(quyche_document_format(document) == QUYCHE_FORMAT_TEXT);
  CHECK(quyche_document_encoding(document) == QUYCHE_ENCODING_UTF8);
  CHECK(strcmp(quyche_format_name(QUYCHE_FORMAT_ODT), "odt") == 0 && quyche_format_name(7)[0] == '\0');
  CHECK(strcmp(quyche_encoding_name(QUYCHE_ENCODING_TCVN3), "tcvn3") == 0 && quyche_encoding_name(-1)[0] == '\0');
}

static void provisions(const quyche_document* document) {
  static const char* const addresses[] = {"c1", "d1", "d1.k1", "d1.k2", "d2", "d2.l1"};
  static const quyche_provision_kind kinds[] = {QUYCHE_PROVISION_CHAPTER, QUYCHE_PROVISION_ARTICLE,
                                                QUYCHE_PROVISION_CLAUSE,  QUYCHE_PROVISION_CLAUSE,
                                                QUYCHE_PROVISION_ARTICLE, QUYCHE_PROVISION_PARAGRAPH};
  const size_t count = sizeof addresses / sizeof addresses[0];
  quyche_error* error = NULL;
  quyche_string* words = NULL;
  size_t i, number, index;

  CHECK(quyche_document_provision_count(document, 1) == count);
  CHECK(quyche_document_provision_count(document, 0) == 0 && quyche_document_provision_count(document, 2) == 0);
  for (i = 0; i < count; ++i) {
    quyche_provision each = QUYCHE_PROVISION_INIT;
    CHECK_STATUS(QUYCHE_OK, quyche_document_provision(document, 1, i, &each, &error), error);
    CHECK(same_text(each.address, addresses[i]) && each.kind == kinds[i]);
    CHECK(each.end > i && each.end <= count);
    CHECK(each.place.bytes.begin < each.place.bytes.end && each.place.bytes.end <= sizeof text - 1);
    CHECK(each.place.chars.end < each.place.bytes.end && each.place.utf16.end == each.place.chars.end);
    CHECK(each.place.docx.known == 0);
    CHECK(strncmp(text + each.place.bytes.begin, each.label.data, each.label.size) == 0); /* counts in the source */
    CHECK_STATUS(QUYCHE_OK, quyche_document_find(document, addresses[i], strlen(addresses[i]), &number, &index, &error),
                 error);
    CHECK(number == 1 && index == i);
  }
  {
    quyche_provision each = QUYCHE_PROVISION_INIT;
    CHECK(quyche_document_provision(document, 1, 3, &each, NULL) == QUYCHE_OK);
    CHECK(each.parent == 1 && same_text(each.number, "2") && each.heading.size == 0);
    CHECK(quyche_document_provision(document, 1, 1, &each, NULL) == QUYCHE_OK);
    CHECK(each.parent == 0 && each.end == 4 && same_text(each.heading, "Vị trí"));
    CHECK(quyche_document_provision(document, 1, 0, &each, NULL) == QUYCHE_OK);
    CHECK(each.parent == QUYCHE_NONE && each.end == count && same_text(each.number, "I"));
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_provision(document, 1, count, &each, &error), error);
    CHECK(each.address.size == 0 && each.end == 0);
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_provision(document, 2, 0, &each, &error), error);
  }
  CHECK_STATUS(QUYCHE_OK, quyche_document_provision_words(document, 1, 4, &words, &error), error);
  CHECK(same_text(quyche_string_view(words), "Điều 2. Hiệu lực Quy chế này có hiệu lực kể từ ngày ký."));
  quyche_string_free(words);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_provision_words(document, 1, count, &words, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_provision_words(document, 3, 0, &words, &error), error);
  CHECK(words == NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_document_find(document, "1/d1.k2", 7, &number, &index, &error), error);
  CHECK(number == 1 && index == 3);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_find(document, "2/d1", 4, &number, &index, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_find(document, "x/d1", 4, &number, &index, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_find(document, "d9", 2, &number, &index, &error), error);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_find(document, NULL, 0, &number, &index, &error), error);
  CHECK(number == QUYCHE_NONE && index == QUYCHE_NONE);
  CHECK(strcmp(quyche_provision_kind_name(QUYCHE_PROVISION_ARTICLE), "article") == 0);
  CHECK(quyche_provision_kind_name(9)[0] == '\0');
}

static void citations(const quyche_document* document) {
  quyche_citation each = QUYCHE_CITATION_INIT;
  quyche_error* error = NULL;
  size_t i, absent = 0;
  const size_t count = quyche_document_citation_count(document, 1);
  CHECK(count >= 2 && quyche_document_citation_count(document, 2) == 0);
  for (i = 0; i < count; ++i) {
    CHECK_STATUS(QUYCHE_OK, quyche_document_citation(document, 1, i, &each, &error), error);
    CHECK(!each.external && each.instrument_number.size == 0 && each.instrument_date.year == 0);
    CHECK(each.place.bytes.begin < each.place.bytes.end && each.place.bytes.end <= sizeof text - 1);
    if (each.status == QUYCHE_CITATION_ABSENT) {
      ++absent;
      CHECK(same_text(each.address, "d9") && each.provision == 3);
    } else {
      CHECK(each.status == QUYCHE_CITATION_OK);
    }
  }
  CHECK(absent == 1);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_citation(document, 1, count, &each, &error), error);
  CHECK(strcmp(quyche_citation_status_name(QUYCHE_CITATION_WRONG_DATE), "wrong_date") == 0);
  CHECK(quyche_citation_status_name(6)[0] == '\0');
}

/* An instrument that is cited, a header, diagnostics: of a sample. */
static void sample(void) {
  size_t size = 0, i, external = 0;
  char* bytes = read_file(QUYCHE_SOURCE_DIR "/examples/bcsd-ubnd-co-loi.docx", &size);
  quyche_document* document = NULL;
  quyche_diagnostics* noticed = NULL;
  quyche_error* error = NULL;
  quyche_header header = QUYCHE_HEADER_INIT;
  quyche_view outline;
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(bytes, size, NULL, &document, &error), error);
  CHECK(quyche_document_format(document) == QUYCHE_FORMAT_DOCX);
  CHECK_STATUS(QUYCHE_OK, quyche_document_header(document, 1, &header, &error), error);
  CHECK(same_text(header.type, "Quy chế"));
  CHECK(header.date.year == 2024 && header.date.month == 9 && header.date.day == 25);
  CHECK(header.symbol.size > 0 && header.issuer.size > 0 && header.signer.size > 0 && header.subject.size > 0);
  CHECK(!header.number_blank && !header.date_blank && !header.amends && header.annex.size == 0);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_header(document, 2, &header, &error), error);
  CHECK(header.type.size == 0);
  for (i = 0; i < quyche_document_citation_count(document, 1); ++i) {
    quyche_citation each = QUYCHE_CITATION_INIT;
    CHECK_STATUS(QUYCHE_OK, quyche_document_citation(document, 1, i, &each, &error), error);
    CHECK(each.place.docx.known == 1);
    if (each.status == QUYCHE_CITATION_WRONG_ISSUER) {
      ++external;
      CHECK(each.external && same_text(each.instrument_number, "146-QĐ/TW") && each.expected.size > 0);
      CHECK(each.instrument_type.size > 0 && each.instrument_issuer.size > 0);
    }
  }
  CHECK(external == 1);
  CHECK_STATUS(QUYCHE_OK, quyche_document_diagnostics(document, 1, &noticed, &error), error);
  CHECK(quyche_diagnostics_count(noticed) > 0);
  for (i = 0; i < quyche_diagnostics_count(noticed); ++i) {
    quyche_diagnostic each = QUYCHE_DIAGNOSTIC_INIT;
    CHECK_STATUS(QUYCHE_OK, quyche_diagnostics_get(noticed, i, &each, &error), error);
    CHECK(each.code.size > 0 && each.message_vi.size > 0 && each.message_en.size > 0);
    CHECK(each.bytes.begin <= each.bytes.end && each.bytes.end <= quyche_document_source(document).size);
  }
  {
    quyche_diagnostic each = QUYCHE_DIAGNOSTIC_INIT;
    CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_diagnostics_get(noticed, i, &each, &error), error);
    CHECK(each.code.size == 0);
  }
  quyche_diagnostics_free(noticed);
  CHECK_STATUS(QUYCHE_E_NOT_FOUND, quyche_document_diagnostics(document, 2, &noticed, &error), error);
  CHECK(noticed == NULL);
  CHECK_STATUS(QUYCHE_OK, quyche_document_text(document, QUYCHE_EN, &outline, &error), error);
  CHECK(outline.size > 1000 && outline.data[outline.size] == '\0');
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_text(document, 2, &outline, &error), error);
  CHECK(outline.size == 0);
  quyche_document_free(document);
  free(bytes);
}

/* Bytes that were converted from another file: the report names that file. */
static void origin(void) {
  static const char digest[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
  quyche_document* document = NULL;
  quyche_report* report = NULL;
  quyche_error* error = NULL;
  quyche_subject subject = QUYCHE_SUBJECT_INIT;
  quyche_view json;
  options.origin_format = QUYCHE_FORMAT_PDF;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_parse(text, sizeof text - 1, &options, &document, &error), error);
  options.origin_sha256.data = digest;
  options.origin_sha256.size = 63;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_parse(text, sizeof text - 1, &options, &document, &error), error);
  options.origin_sha256.size = 64;
  options.origin_format = 7;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_parse(text, sizeof text - 1, &options, &document, &error), error);
  options.origin_format = QUYCHE_FORMAT_PDF;
  options.reserved = 1;
  CHECK_STATUS(QUYCHE_E_USAGE, quyche_document_parse(text, sizeof text - 1, &options, &document, &error), error);
  CHECK(document == NULL);
  options.reserved = 0;
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, sizeof text - 1, &options, &document, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_check(document, NULL, NULL, &report, &error), error);
  CHECK_STATUS(QUYCHE_OK, quyche_report_subject(report, &subject, &error), error);
  CHECK(same_text(subject.input_sha256, digest));
  CHECK_STATUS(QUYCHE_OK, quyche_report_json(report, &json, &error), error);
  CHECK(strstr(json.data, "\"format\": \"pdf\"") != NULL);
  quyche_report_free(report);
  quyche_document_free(document);
}

int main(void) {
  quyche_document* document = NULL;
  quyche_diagnostics* noticed = NULL;
  quyche_error* error = NULL;
  quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
  options.name.data = "draft.txt";
  options.name.size = 9;
  CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, sizeof text - 1, &options, &document, &error), error);
  decoded(document);
  provisions(document);
  citations(document);
  CHECK_STATUS(QUYCHE_OK, quyche_document_diagnostics(document, 0, &noticed, &error), error);
  CHECK(quyche_diagnostics_count(noticed) == 0); /* nothing to remark on the bytes */
  quyche_diagnostics_free(noticed);
  quyche_document_free(document);
  sample();
  origin();
  return checks_failed != 0;
}
