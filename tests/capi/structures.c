/* Structures with a size: the macro equals the function, smaller and larger ones follow the rule of the header. */
#include "check.h"

#define MACRO_IS_FUNCTION(type, macro, first_size)                      \
  do {                                                                  \
    type by_macro = macro;                                              \
    type by_function;                                                   \
    memset(&by_function, 0xAB, sizeof by_function);                     \
    CHECK(type##_init(&by_function, sizeof by_function) == QUYCHE_OK);  \
    CHECK(memcmp(&by_macro, &by_function, sizeof by_macro) == 0);       \
    CHECK(by_macro.struct_size == sizeof by_macro);                     \
    CHECK(type##_init(NULL, sizeof by_function) == QUYCHE_E_USAGE);     \
    CHECK(type##_init(&by_function, 0) == QUYCHE_E_USAGE);              \
    CHECK(type##_init(&by_function, (first_size)-1) == QUYCHE_E_USAGE); \
    CHECK(type##_init(&by_function, (first_size)) == QUYCHE_OK);        \
    CHECK(type##_init(&by_function, 5000) == QUYCHE_E_USAGE);           \
  } while (0)

/* A structure of a newer header: ours, and more at the end. */
typedef struct newer_limits {
  quyche_limits known;
  size_t unknown[2];
} newer_limits;
typedef struct newer_finding {
  quyche_finding known;
  size_t unknown[2];
} newer_finding;

static const char text[] = "QUY CHẾ\n\nĐiều 1. Họp\n1. Họp mỗi tháng một lần.\n\nĐiều 2. Hiệu lực\nTừ ngày ký.\n";

static quyche_status parse_with(const quyche_parse_options* options) {
  quyche_document* document = (quyche_document*)&checks_failed; /* must not survive a failure */
  const quyche_status status = quyche_document_parse(text, sizeof text - 1, options, &document, NULL);
  CHECK((status == QUYCHE_OK) == (document != NULL));
  quyche_document_free(document);
  return status;
}

int main(void) {
  /* A structure that has grown is still good in the size it was published with. */
  MACRO_IS_FUNCTION(quyche_limits, QUYCHE_LIMITS_INIT, sizeof(quyche_limits));
  MACRO_IS_FUNCTION(quyche_parse_options, QUYCHE_PARSE_OPTIONS_INIT, offsetof(quyche_parse_options, origin_sha256));
  MACRO_IS_FUNCTION(quyche_check_options, QUYCHE_CHECK_OPTIONS_INIT, offsetof(quyche_check_options, records));
  MACRO_IS_FUNCTION(quyche_compile_options, QUYCHE_COMPILE_OPTIONS_INIT, sizeof(quyche_compile_options));
  MACRO_IS_FUNCTION(quyche_finding, QUYCHE_FINDING_INIT, offsetof(quyche_finding, baseline));
  MACRO_IS_FUNCTION(quyche_diagnostic, QUYCHE_DIAGNOSTIC_INIT, sizeof(quyche_diagnostic));
  MACRO_IS_FUNCTION(quyche_pack, QUYCHE_PACK_INIT, sizeof(quyche_pack));
  MACRO_IS_FUNCTION(quyche_header, QUYCHE_HEADER_INIT, sizeof(quyche_header));
  MACRO_IS_FUNCTION(quyche_provision, QUYCHE_PROVISION_INIT, sizeof(quyche_provision));
  MACRO_IS_FUNCTION(quyche_citation, QUYCHE_CITATION_INIT, sizeof(quyche_citation));
  MACRO_IS_FUNCTION(quyche_fact, QUYCHE_FACT_INIT, sizeof(quyche_fact));
  MACRO_IS_FUNCTION(quyche_subject, QUYCHE_SUBJECT_INIT, sizeof(quyche_subject));
  MACRO_IS_FUNCTION(quyche_requirement, QUYCHE_REQUIREMENT_INIT, sizeof(quyche_requirement));
  MACRO_IS_FUNCTION(quyche_norm, QUYCHE_NORM_INIT, sizeof(quyche_norm));
  MACRO_IS_FUNCTION(quyche_conflict, QUYCHE_CONFLICT_INIT, sizeof(quyche_conflict));

  { /* the defaults are numbers, and every one of them is finite and not 0 */
    quyche_limits limits = QUYCHE_LIMITS_INIT;
    CHECK(quyche_limits_defaults(&limits) == QUYCHE_OK);
    CHECK(limits.struct_size == sizeof limits);
    CHECK(limits.text_bytes == (size_t)16 << 20);
    CHECK(limits.depth == 64 && limits.nodes == 1000000 && limits.findings == 10000);
    CHECK(limits.unzipped_bytes == (size_t)64 << 20 && limits.zip_ratio == 200 &&
          limits.pack_bytes == (size_t)16 << 20);
    limits.struct_size = 8;
    CHECK(quyche_limits_defaults(&limits) == QUYCHE_E_USAGE);
    CHECK(quyche_limits_defaults(NULL) == QUYCHE_E_USAGE);
  }

  { /* in: too small, and what nobody initialised */
    quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
    CHECK(parse_with(NULL) == QUYCHE_OK);
    CHECK(parse_with(&options) == QUYCHE_OK);
    options.struct_size = offsetof(quyche_parse_options, origin_sha256); /* a caller from before the origin came */
    CHECK(parse_with(&options) == QUYCHE_OK);
    options.struct_size -= 1;
    CHECK(parse_with(&options) == QUYCHE_E_USAGE);
    options.struct_size = 0;
    CHECK(parse_with(&options) == QUYCHE_E_USAGE);
    memset(&options, 0xCC, sizeof options);
    CHECK(parse_with(&options) == QUYCHE_E_USAGE);
  }

  { /* in: larger is good while the rest is zero, and the members that are known still count */
    quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
    newer_limits newer;
    memset(&newer, 0, sizeof newer);
    newer.known.struct_size = sizeof newer;
    options.limits = &newer.known;
    CHECK(parse_with(&options) == QUYCHE_OK);
    newer.known.text_bytes = 10;
    CHECK(parse_with(&options) == QUYCHE_E_LIMIT);
    newer.known.text_bytes = 0;
    newer.unknown[1] = 1;
    CHECK(parse_with(&options) == QUYCHE_E_USAGE);
  }

  { /* out: nothing is written past the caller's structure, and what is not known is zero */
    quyche_document* document = NULL;
    quyche_report* report = NULL;
    quyche_error* error = NULL;
    newer_finding newer;
    CHECK_STATUS(QUYCHE_OK, quyche_document_parse(text, sizeof text - 1, NULL, &document, &error), error);
    CHECK_STATUS(QUYCHE_OK, quyche_check(document, NULL, NULL, &report, &error), error);
    memset(&newer, 0xAB, sizeof newer);
    newer.known.struct_size = offsetof(newer_finding, unknown) + sizeof newer.unknown[0];
    CHECK(quyche_report_finding(report, (size_t)-1, &newer.known, NULL) == QUYCHE_E_NOT_FOUND);
    CHECK(newer.known.struct_size == offsetof(newer_finding, unknown) + sizeof newer.unknown[0]);
    CHECK(newer.unknown[0] == 0);
    CHECK(newer.unknown[1] != 0);
    CHECK(newer.known.id.size == 0);
    newer.known.struct_size = 16;
    CHECK(quyche_report_finding(report, 0, &newer.known, NULL) == QUYCHE_E_USAGE);
    quyche_report_free(report);
    quyche_document_free(document);
  }
  return checks_failed != 0;
}
