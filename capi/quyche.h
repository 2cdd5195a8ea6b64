/* quyche: judges Vietnamese working regulations (quy chế làm việc) by the norms above them.
 *
 * The C interface of libquyche, valid C99 and C++98. It is the only interface whose binary form is kept: see
 * "Stability".
 *
 * A whole program:
 *
 *     #include <quyche.h>
 *     #include <stdio.h>
 *
 *     int judge(const char* bytes, size_t size) {
 *       quyche_document* document = NULL;
 *       quyche_report* report = NULL;
 *       quyche_error* error = NULL;
 *       quyche_view json;
 *       int32_t status = quyche_document_parse(bytes, size, NULL, &document, &error);
 *       if (status == QUYCHE_OK) status = quyche_check(document, NULL, NULL, &report, &error);
 *       if (status == QUYCHE_OK) status = quyche_report_json(report, &json, &error);
 *       if (status == QUYCHE_OK) {
 *         fwrite(json.data, 1, json.size, stdout);
 *       } else {
 *         fprintf(stderr, "%s\n", quyche_error_message(error, QUYCHE_EN).data);
 *       }
 *       quyche_error_free(error);
 *       quyche_report_free(report);
 *       quyche_document_free(document);
 *       return status;
 *     }
 *
 * Conventions, for every function unless it says otherwise:
 *
 *   Status       A function that can fail returns a quyche_status; QUYCHE_OK is 0. No function throws, ends the
 *                process, prints, reads the environment, starts a thread or opens a file; quyche_norms_load_file and
 *                quyche_norms_load_folder alone read files.
 *   Errors       The last parameter `quyche_error** error` may be NULL. Otherwise *error is set to NULL at entry
 *                and, on failure, to a new error that the caller frees. When memory is so short that not even the
 *                error can be made, *error stays NULL and the status is QUYCHE_E_NOMEM. Never hand in an error that
 *                still needs freeing.
 *   Out          Out-parameters stand at the end, before `error`, and may not be NULL (QUYCHE_E_USAGE). On failure
 *                handles are set to NULL, views to the empty view, numbers to 0.
 *   Ownership    What a function gives through a `handle**` belongs to the caller and is freed by the function of
 *                the same name ending in _free, which takes NULL as well. A quyche_view that comes out is borrowed
 *                from the handle it was asked of and is good until that handle is freed. What goes in is read during
 *                the call only and is not kept, progress callbacks included.
 *   Strings      UTF-8 with a length. In: `data` may be NULL when `size` is 0; no NUL is needed at the end. Out:
 *                `data` is never NULL and is followed by a NUL byte that `size` does not count.
 *   Threads      No state is shared behind the handles, so different handles may be used at the same time. One
 *                handle may be read by any number of threads at once. Changing it (quyche_norms_add_*,
 *                quyche_norms_load_*) and freeing it need it for themselves.
 *   NULL         Functions that cannot fail take a NULL handle and give 0 or an empty view.
 *
 * Structures with a `struct_size`:
 *
 *   The first member holds the sizeof the caller was compiled with; the _INIT macro and the _init function set
 *   it. Members are only ever added at the end, and all of them at zero mean "the default".
 *   A size smaller than the structure had when it was first published, or above 4096, is QUYCHE_E_USAGE. Members past
 *   a smaller size count as zero (in) or are not written (out). In a larger size, made for a newer library, the
 *   bytes this library does not know must be zero, else QUYCHE_E_USAGE: what cannot be done is not silently left out
 *   (in); they are set to zero (out).
 *
 * Stability: numbers of enumerators never change and are never used again; functions and members are never taken
 * away within one SONAME (libquyche.so.0.MINOR until 1.0). New enumerators may come: treat those you do not know as
 * such.
 */
#ifndef QUYCHE_H
#define QUYCHE_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#if defined(QUYCHE_BUILDING)
#define QUYCHE_API __declspec(dllexport)
#else
#define QUYCHE_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define QUYCHE_API __attribute__((visibility("default")))
#else
#define QUYCHE_API
#endif

/* Every function is noexcept where the language knows the word. */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define QUYCHE_NOEXCEPT noexcept
#else
#define QUYCHE_NOEXCEPT
#endif

/* The version this header belongs to; quyche_version() is that of the library. */
#define QUYCHE_VERSION_MAJOR 0
#define QUYCHE_VERSION_MINOR 1
#define QUYCHE_VERSION_PATCH 0
#define QUYCHE_VERSION "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions, views, numbers ---------------------------------------------------------------------------------- */

/* A stretch of UTF-8 that somebody else owns. Since 0.1. */
typedef struct quyche_view {
  const char* data; /* out: never NULL, followed by a NUL byte; in: may be NULL when size is 0 */
  size_t size;      /* bytes */
} quyche_view;

/* The library's version, "0.1.0". Constant. Since 0.1. */
QUYCHE_API const char* quyche_version(void) QUYCHE_NOEXCEPT;

/* The number of the C interface the library carries, "0.1". Constant. Since 0.1. */
QUYCHE_API const char* quyche_abi_version(void) QUYCHE_NOEXCEPT;

/* "There is no such place", where a function gives an offset. Since 0.1. */
#define QUYCHE_NONE ((size_t)-1)

/* A day of the Gregorian calendar. All members 0: no day. Since 0.1. */
typedef struct quyche_date {
  int32_t year;  /* 1 to 9999 */
  int32_t month; /* 1 to 12 */
  int32_t day;   /* 1 to 31 */
} quyche_date;

/* Half-open stretch, counted from 0. Since 0.1. */
typedef struct quyche_span {
  size_t begin;
  size_t end;
} quyche_span;

/* Runs (w:r) of a DOCX: numbers from 0 of the paragraphs (w:p) in the main part, in document order, and of the runs in each.
 * Since 0.1. */
typedef struct quyche_docx_range {
  int32_t known; /* 0: the source is no DOCX, or the words stand in a note; the other members are then 0 */
  uint32_t first_paragraph;
  uint32_t first_run;
  uint32_t last_paragraph; /* the run of the last character */
  uint32_t last_run;
  uint32_t reserved; /* 0 */
} quyche_docx_range;

/* Language of messages and texts. Since 0.1. */
enum quyche_language_e { QUYCHE_VI = 0, QUYCHE_EN = 1 };
typedef int32_t quyche_language;

/* ---- Status and errors --------------------------------------------------------------------------------------------
 *
 *     quyche_error* error = NULL;
 *     if (quyche_norms_add_json(norms, bytes, size, "local.json", 10, NULL, &error) != QUYCHE_OK) {
 *       fprintf(stderr, "%s, line %lu: %s\n", quyche_error_source(error).data,
 *               (unsigned long)quyche_error_line(error), quyche_error_message(error, QUYCHE_EN).data);
 *       quyche_error_free(error);
 *     }
 */

/* What a function returns. Since 0.1. */
enum quyche_status_e {
  QUYCHE_OK = 0,
  QUYCHE_E_USAGE = 1, /* an argument that cannot be right: a missing handle, an impossible date, an unknown number */
  QUYCHE_E_INPUT = 2, /* bytes that cannot be read as a regulation: empty, binary, truncated, encrypted, not UTF-8 */
  QUYCHE_E_LIMIT = 3, /* a limit was reached; the message names it */
  QUYCHE_E_PACK = 4,  /* a norm pack that breaks the pack format */
  QUYCHE_E_NOT_FOUND = 5, /* no such file, pack or item */
  QUYCHE_E_NOMEM = 6,     /* out of memory */
  QUYCHE_E_CANCELLED = 7, /* the progress callback asked to stop */
  QUYCHE_E_INTERNAL = 8   /* a fault of this library */
};
typedef int32_t quyche_status;

/* One failure. Frozen: may be read by several threads. Since 0.1. */
typedef struct quyche_error quyche_error;

/* The name of a status, "limit"; "" for a number that is none. Constant. Since 0.1. */
QUYCHE_API const char* quyche_status_name(quyche_status status) QUYCHE_NOEXCEPT;

/* The status the failing function returned; QUYCHE_OK for NULL. Since 0.1. */
QUYCHE_API quyche_status quyche_error_code(const quyche_error* error) QUYCHE_NOEXCEPT;

/* What went wrong and the way out, for people. An unknown language counts as QUYCHE_EN. Borrowed. Since 0.1. */
QUYCHE_API quyche_view quyche_error_message(const quyche_error* error, quyche_language language) QUYCHE_NOEXCEPT;

/* Name of the input or pack, as the caller gave it; may be empty. Borrowed. Since 0.1. */
QUYCHE_API quyche_view quyche_error_source(const quyche_error* error) QUYCHE_NOEXCEPT;

/* Offset into that source in bytes from 0, or QUYCHE_NONE. Since 0.1. */
QUYCHE_API size_t quyche_error_byte(const quyche_error* error) QUYCHE_NOEXCEPT;

/* Line of that source from 1, or 0 when there is none. Since 0.1. */
QUYCHE_API size_t quyche_error_line(const quyche_error* error) QUYCHE_NOEXCEPT;

/* Frees an error; NULL is allowed. Since 0.1. */
QUYCHE_API void quyche_error_free(quyche_error* error) QUYCHE_NOEXCEPT;

/* ---- Limits and progress ------------------------------------------------------------------------------------------
 *
 *     quyche_limits limits = QUYCHE_LIMITS_INIT;
 *     limits.text_bytes = 4u << 20;                  // the rest keeps its default
 *     quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
 *     options.limits = &limits;
 */

/* What the library may spend on one input. 0 means the default. Since 0.1. */
typedef struct quyche_limits {
  size_t struct_size;
  size_t text_bytes;     /* bytes of decoded text; default 16 MiB */
  size_t depth;          /* nesting of provisions, XML or JSON; default 64 */
  size_t nodes;          /* provisions, citations and facts together; default 1,000,000 */
  size_t findings;       /* findings kept in a report, the rest is cut and the report says so; default 10,000 */
  size_t unzipped_bytes; /* bytes a DOCX may unpack to; default 64 MiB */
  size_t zip_ratio;      /* unpacked bytes per packed byte; default 200 */
  size_t pack_bytes;     /* bytes of a norm pack; default 16 MiB */
} quyche_limits;

#define QUYCHE_LIMITS_INIT \
  { sizeof(quyche_limits), 0, 0, 0, 0, 0, 0, 0 }

/* Writes QUYCHE_LIMITS_INIT; `struct_size` is sizeof(quyche_limits). Errors: QUYCHE_E_USAGE. Since 0.1. */
QUYCHE_API quyche_status quyche_limits_init(quyche_limits* limits, size_t struct_size) QUYCHE_NOEXCEPT;

/* Writes the numbers that stand for 0. `limits->struct_size` must be set. Errors: QUYCHE_E_USAGE. Since 0.1. */
QUYCHE_API quyche_status quyche_limits_defaults(quyche_limits* limits) QUYCHE_NOEXCEPT;

/* Called between steps, on the thread that made the call, until that call returns. Returns 0 to go on; anything else
 * stops the work, which then fails with QUYCHE_E_CANCELLED. `stage` is one of "text", "document", "domain", "norm",
 * "conformance", "report" and good during the call; done and total count steps of that stage. Must not throw and
 * must not free or change the handles of the running call. Since 0.1. */
typedef int (*quyche_progress_fn)(void* user, quyche_view stage, size_t done, size_t total);

/* ---- Norms --------------------------------------------------------------------------------------------------------
 *
 * The packs to judge by, in the order they were added. Build a set once, then share it between threads.
 *
 *     quyche_norms* norms = NULL;
 *     quyche_norms_defaults(&norms, NULL);                          // every built-in pack
 *     quyche_norms_load_file(norms, "province.json", NULL, &error); // and one of one's own
 *     for (size_t i = 0; i < quyche_norms_count(norms); ++i) puts(quyche_norms_id(norms, i).data);
 *     quyche_norms_free(norms);
 */

/* A set of norm packs. Frozen once it is shared. Since 0.1. */
typedef struct quyche_norms quyche_norms;

/* An empty set. Errors: QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_new(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT;

/* A set with every built-in pack. Errors: QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_defaults(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT;

/* Adds a built-in pack, "146-qd-tw-2024". Needs the set for itself; on failure the set is as before. Errors:
 * QUYCHE_E_NOT_FOUND (the message names the nearest id), QUYCHE_E_PACK (already there), QUYCHE_E_USAGE,
 * QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_add_builtin(quyche_norms* norms, const char* id, size_t id_size,
                                                  quyche_error** error) QUYCHE_NOEXCEPT;

/* Adds a pack from the bytes of its JSON; `name` is what messages call it. Needs the set for itself; on failure the
 * set is as before. Errors, with byte and line: QUYCHE_E_PACK, QUYCHE_E_LIMIT; QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since
 * 0.1. */
QUYCHE_API quyche_status quyche_norms_add_json(quyche_norms* norms, const char* data, size_t size, const char* name,
                                               size_t name_size, const quyche_limits* limits,
                                               quyche_error** error) QUYCHE_NOEXCEPT;

/* Adds a pack from a file; `path` ends in NUL. Reads that file. Otherwise as quyche_norms_add_json, and
 * QUYCHE_E_NOT_FOUND. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_load_file(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                                quyche_error** error) QUYCHE_NOEXCEPT;

/* Adds every *.json of a folder in the order of names, all or none; `path` ends in NUL; *added is how many. Reads
 * those files. Errors as quyche_norms_load_file. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_load_folder(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                                  size_t* added, quyche_error** error) QUYCHE_NOEXCEPT;

/* Number of packs in the set. Since 0.1. */
QUYCHE_API size_t quyche_norms_count(const quyche_norms* norms) QUYCHE_NOEXCEPT;

/* Id of a pack, index from 0; empty when there is no such index. Borrowed. Since 0.1. */
QUYCHE_API quyche_view quyche_norms_id(const quyche_norms* norms, size_t index) QUYCHE_NOEXCEPT;

/* Frees a set; NULL is allowed. Documents and reports made with it stay good. Since 0.1. */
QUYCHE_API void quyche_norms_free(quyche_norms* norms) QUYCHE_NOEXCEPT;

/* ---- Documents ----------------------------------------------------------------------------------------------------
 *
 *     quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
 *     options.name.data = "draft.docx";
 *     options.name.size = 10;
 *     if (quyche_document_parse(bytes, size, &options, &document, &error) == QUYCHE_OK &&
 *         quyche_document_json(document, &json, &error) == QUYCHE_OK)
 *       fwrite(json.data, 1, json.size, stdout);
 */

/* One input that has been read: one or more documents. Frozen; owns what it needs, so the bytes it was read from may
 * go. Since 0.1. */
typedef struct quyche_document quyche_document;

/* How to read. Since 0.1. */
typedef struct quyche_parse_options {
  size_t struct_size;
  quyche_view name;            /* what messages and reports call the input: a base name, not a path; UTF-8 */
  size_t document;             /* number of the document to judge, from 1; 0: the one titled Quy chế */
  const quyche_limits* limits; /* NULL: the defaults */
  quyche_progress_fn progress; /* NULL: none */
  void* progress_user;         /* handed to the callback */
} quyche_parse_options;

#define QUYCHE_PARSE_OPTIONS_INIT \
  { sizeof(quyche_parse_options), {NULL, 0}, 0, NULL, NULL, NULL }

/* Writes QUYCHE_PARSE_OPTIONS_INIT; `struct_size` is sizeof(quyche_parse_options). Errors: QUYCHE_E_USAGE. Since
 * 0.1. */
QUYCHE_API quyche_status quyche_parse_options_init(quyche_parse_options* options, size_t struct_size) QUYCHE_NOEXCEPT;

/* Reads the bytes of a text or DOCX file. `options` may be NULL. A text without provisions is read all the same;
 * quyche_check refuses it. Errors: QUYCHE_E_INPUT (with the byte where one is known), QUYCHE_E_LIMIT,
 * QUYCHE_E_CANCELLED, QUYCHE_E_USAGE (also: no document with that number), QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_document_parse(const char* data, size_t size, const quyche_parse_options* options,
                                               quyche_document** document, quyche_error** error) QUYCHE_NOEXCEPT;

/* How many documents the input holds, and the number (from 1) of the one that is judged; 0 for NULL and where there
 * is none. Since 0.1. */
QUYCHE_API size_t quyche_document_count(const quyche_document* document) QUYCHE_NOEXCEPT;
QUYCHE_API size_t quyche_document_judged(const quyche_document* document) QUYCHE_NOEXCEPT;

/* The documents as JSON, quyche-document/1. Made at the first call and kept. Borrowed. Errors: QUYCHE_E_USAGE,
 * QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_document_json(const quyche_document* document, quyche_view* json,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/* What the judged document says, as JSON, quyche-facts/1. Made at the first call and kept. Borrowed. Errors:
 * QUYCHE_E_INPUT (there is no document), QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_document_facts_json(const quyche_document* document, quyche_view* json,
                                                    quyche_error** error) QUYCHE_NOEXCEPT;

/* Frees a document; NULL is allowed. Reports made from it stay good. Since 0.1. */
QUYCHE_API void quyche_document_free(quyche_document* document) QUYCHE_NOEXCEPT;

/* ---- Records ------------------------------------------------------------------------------------------------------
 *
 * What people keep beside a draft: waivers, answers, the severities of an office, an earlier report to compare with.
 * The forms are in docs/records.md.
 *
 *     quyche_records* records = NULL;
 *     quyche_records_new(&records, NULL);
 *     quyche_records_add_json(records, QUYCHE_RECORD_WAIVERS, bytes, size, "waivers.json", 12, NULL, &error);
 *     checking.records = records;
 *     checking.today.year = 2024, checking.today.month = 12, checking.today.day = 1;
 */

/* Record files that have been read. Frozen once it is shared. Since 0.1. */
typedef struct quyche_records quyche_records;

/* Kinds of record files. Since 0.1. */
enum quyche_record_kind_e {
  QUYCHE_RECORD_WAIVERS = 0,
  QUYCHE_RECORD_ANSWERS = 1,
  QUYCHE_RECORD_PROFILE = 2,
  QUYCHE_RECORD_BASELINE = 3 /* an earlier quyche-report/1; one at most */
};
typedef int32_t quyche_record_kind;

/* An empty set. Errors: QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_records_new(quyche_records** records, quyche_error** error) QUYCHE_NOEXCEPT;

/* Reads one record file from its JSON; `name` is what reports call it. An entry that cannot be read counts for nothing
 * and is named in `notes` of the report. Needs the set for itself; on failure the set is as before. Errors:
 * QUYCHE_E_USAGE (also: not such a file, with byte and line where they are known), QUYCHE_E_LIMIT, QUYCHE_E_NOMEM.
 * Since 0.1. */
QUYCHE_API quyche_status quyche_records_add_json(quyche_records* records, quyche_record_kind kind, const char* data,
                                                 size_t size, const char* name, size_t name_size,
                                                 const quyche_limits* limits, quyche_error** error) QUYCHE_NOEXCEPT;

/* Frees a set; NULL is allowed. Reports made with it stay good. Since 0.1. */
QUYCHE_API void quyche_records_free(quyche_records* records) QUYCHE_NOEXCEPT;

/* ---- Judging ------------------------------------------------------------------------------------------------------
 *
 *     quyche_check_options options = QUYCHE_CHECK_OPTIONS_INIT;
 *     options.as_of.year = 2024, options.as_of.month = 11, options.as_of.day = 1;
 *     if (quyche_check(document, norms, &options, &report, &error) == QUYCHE_OK &&
 *         quyche_report_verdict(report) == QUYCHE_NOT_CONFORM)
 *       printf("%lu errors\n", (unsigned long)quyche_report_finding_count_of(report, QUYCHE_ERROR));
 */

/* The organ a regulation is for. Since 0.1. */
enum quyche_body_e {
  QUYCHE_BODY_UNKNOWN = 0,
  QUYCHE_BODY_DANG_DOAN = 1,
  QUYCHE_BODY_BAN_CAN_SU_DANG = 2,
  QUYCHE_BODY_DANG_UY = 3,
  QUYCHE_BODY_BAN_THUONG_VU = 4,
  QUYCHE_BODY_CHI_BO = 5,
  QUYCHE_BODY_CO_QUAN_NHA_NUOC = 6,
  QUYCHE_BODY_BAN_THAM_MUU = 7,
  QUYCHE_BODY_TO_CHUC = 8
};
typedef int32_t quyche_body;

/* The institution a đảng đoàn or ban cán sự đảng sits in. Since 0.1. */
enum quyche_institution_e {
  QUYCHE_INSTITUTION_UNKNOWN = 0,
  QUYCHE_INSTITUTION_HDND = 1,
  QUYCHE_INSTITUTION_UBND = 2,
  QUYCHE_INSTITUTION_TAND = 3,
  QUYCHE_INSTITUTION_VKSND = 4,
  QUYCHE_INSTITUTION_MTTQ = 5,
  QUYCHE_INSTITUTION_LDLD = 6,
  QUYCHE_INSTITUTION_HND = 7,
  QUYCHE_INSTITUTION_HLHPN = 8,
  QUYCHE_INSTITUTION_HCCB = 9,
  QUYCHE_INSTITUTION_DTN = 10,
  QUYCHE_INSTITUTION_VHNT = 11,
  QUYCHE_INSTITUTION_KHKT = 12,
  QUYCHE_INSTITUTION_CHINH_PHU = 13
};
typedef int32_t quyche_institution;

/* Level of government or Party organisation. Since 0.1. */
enum quyche_level_e {
  QUYCHE_LEVEL_UNKNOWN = 0,
  QUYCHE_LEVEL_CENTRAL = 1,
  QUYCHE_LEVEL_PROVINCE = 2,
  QUYCHE_LEVEL_DISTRICT = 3,
  QUYCHE_LEVEL_COMMUNE = 4,
  QUYCHE_LEVEL_GRASSROOTS = 5
};
typedef int32_t quyche_level;

/* How to judge. Since 0.1. */
typedef struct quyche_check_options {
  size_t struct_size;
  quyche_date as_of;              /* the day to judge as of; all 0: the draft's own date */
  quyche_body body;               /* 0: what the draft says */
  quyche_institution institution; /* 0: what the draft says */
  quyche_level level;             /* 0: what the draft says */
  int32_t skip_document_checks;   /* not 0: without the pack "van-ban", the checks on the document itself */
  int32_t reserved;               /* 0 */
  const quyche_limits* limits;    /* NULL: the defaults */
  quyche_progress_fn progress;    /* NULL: none */
  void* progress_user;            /* handed to the callback */
  const quyche_records* records;  /* waivers, answers, profile, baseline; NULL: none */
  quyche_date today;              /* the day waivers are looked at; all 0: the day the draft is judged as of */
  int32_t reserved_2;             /* 0 */
} quyche_check_options;

#define QUYCHE_CHECK_OPTIONS_INIT \
  { sizeof(quyche_check_options), {0, 0, 0}, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, {0, 0, 0}, 0 }

/* Writes QUYCHE_CHECK_OPTIONS_INIT; `struct_size` is sizeof(quyche_check_options). Errors: QUYCHE_E_USAGE. Since
 * 0.1. */
QUYCHE_API quyche_status quyche_check_options_init(quyche_check_options* options, size_t struct_size) QUYCHE_NOEXCEPT;

/* One judgement. Frozen; owns what it needs, so the document and the norms may go. Since 0.1. */
typedef struct quyche_report quyche_report;

/* Judges the document by the norms. NULL norms: the built-in packs, read for this call (make a set to check more
 * than one document); NULL options: the defaults. A document that no norm applies to gives a report with the verdict
 * QUYCHE_NOT_APPLICABLE. Errors: QUYCHE_E_INPUT (no provisions: not a regulation), QUYCHE_E_LIMIT,
 * QUYCHE_E_CANCELLED, QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_check(const quyche_document* document, const quyche_norms* norms,
                                      const quyche_check_options* options, quyche_report** report,
                                      quyche_error** error) QUYCHE_NOEXCEPT;

/* ---- Reports ------------------------------------------------------------------------------------------------------
 *
 *     for (size_t i = 0; i < quyche_report_finding_count(report); ++i) {
 *       quyche_finding finding = QUYCHE_FINDING_INIT;
 *       if (quyche_report_finding(report, i, &finding, NULL) != QUYCHE_OK) break;
 *       printf("%s %s: %s\n", finding.address.data, quyche_severity_name(finding.severity), finding.message_en.data);
 *     }
 */

/* Verdict on the document, the worst over the norms that apply. Since 0.1. */
enum quyche_verdict_e {
  QUYCHE_CONFORM = 0,
  QUYCHE_CONFORM_WITH_REMARKS = 1,
  QUYCHE_UNDETERMINED = 2,
  QUYCHE_NOT_CONFORM = 3,
  QUYCHE_NOT_APPLICABLE = 4
};
typedef int32_t quyche_verdict;

/* Verdict on one requirement. Since 0.1. */
enum quyche_requirement_verdict_e {
  QUYCHE_REQUIREMENT_SATISFIED = 0,
  QUYCHE_REQUIREMENT_VIOLATED = 1,
  QUYCHE_REQUIREMENT_UNDETERMINED = 2,
  QUYCHE_REQUIREMENT_NOT_APPLICABLE = 3
};
typedef int32_t quyche_requirement_verdict;

/* Severity of a finding, ascending. Since 0.1. */
enum quyche_severity_e { QUYCHE_REMARK = 0, QUYCHE_WARNING = 1, QUYCHE_ERROR = 2 };
typedef int32_t quyche_severity;

/* Type of a finding. Since 0.1. */
enum quyche_finding_type_e {
  QUYCHE_FINDING_MISSING = 0,
  QUYCHE_FINDING_WEAKER = 1,
  QUYCHE_FINDING_CONTRADICTING = 2,
  QUYCHE_FINDING_MISPLACED = 3,
  QUYCHE_FINDING_UNSUPPORTED = 4,
  QUYCHE_FINDING_CITATION = 5,
  QUYCHE_FINDING_STRUCTURE = 6,
  QUYCHE_FINDING_IN_FORCE = 7
};
typedef int32_t quyche_finding_type;

/* Topic of a finding. Since 0.1. */
enum quyche_topic_e {
  QUYCHE_TOPIC_MEETING_FREQUENCY = 0,
  QUYCHE_TOPIC_QUORUM = 1,
  QUYCHE_TOPIC_MAJORITY = 2,
  QUYCHE_TOPIC_COMPOSITION = 3,
  QUYCHE_TOPIC_APPOINTMENT = 4,
  QUYCHE_TOPIC_BODY_TYPE = 5,
  QUYCHE_TOPIC_DUTY = 6,
  QUYCHE_TOPIC_POWER = 7,
  QUYCHE_TOPIC_PROHIBITION = 8,
  QUYCHE_TOPIC_RELATION = 9,
  QUYCHE_TOPIC_PRINCIPLE = 10,
  QUYCHE_TOPIC_WRITTEN_CONSULTATION = 11,
  QUYCHE_TOPIC_PAPERS = 12,
  QUYCHE_TOPIC_MINUTES = 13,
  QUYCHE_TOPIC_DEADLINE = 14,
  QUYCHE_TOPIC_REPORT_PERIOD = 15,
  QUYCHE_TOPIC_SECRETARIAT = 16,
  QUYCHE_TOPIC_BASIS = 17,
  QUYCHE_TOPIC_CITATION = 18,
  QUYCHE_TOPIC_NUMBERING = 19,
  QUYCHE_TOPIC_STRUCTURE = 20,
  QUYCHE_TOPIC_EFFECT = 21,
  QUYCHE_TOPIC_IN_FORCE = 22
};
typedef int32_t quyche_topic;

/* A finding against the baseline. Since 0.1. */
enum quyche_baseline_e { QUYCHE_BASELINE_NONE = 0, QUYCHE_BASELINE_NEW = 1, QUYCHE_BASELINE_UNCHANGED = 2 };
typedef int32_t quyche_baseline;

/* Whether the norm is quoted or told in other words. A paraphrase must not be shown in quotation marks. Since 0.1. */
enum quyche_text_form_e { QUYCHE_TEXT_NONE = 0, QUYCHE_TEXT_QUOTE = 1, QUYCHE_TEXT_PARAPHRASE = 2 };
typedef int32_t quyche_text_form;

/* Names as the JSON report writes them, "not_conform"; "" for a number that is none. Constant. Since 0.1. */
QUYCHE_API const char* quyche_verdict_name(quyche_verdict verdict) QUYCHE_NOEXCEPT;
QUYCHE_API const char* quyche_requirement_verdict_name(quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT;
QUYCHE_API const char* quyche_severity_name(quyche_severity severity) QUYCHE_NOEXCEPT;
QUYCHE_API const char* quyche_finding_type_name(quyche_finding_type type) QUYCHE_NOEXCEPT;
QUYCHE_API const char* quyche_topic_name(quyche_topic topic) QUYCHE_NOEXCEPT;

/* One finding. The views are borrowed from the report. Since 0.1. */
typedef struct quyche_finding {
  size_t struct_size;
  quyche_view id;          /* "f001", in order of the report */
  quyche_view fingerprint; /* 16 hexadecimal digits; survives renumbering and reformatting */
  quyche_finding_type type;
  quyche_topic topic;
  quyche_severity severity;
  quyche_text_form norm_form; /* QUYCHE_TEXT_NONE: no norm asks for this, the norm_ members are empty */
  quyche_view norm_pack;      /* id of the pack */
  quyche_view norm_id;        /* id of the requirement */
  quyche_view norm_address;   /* place in the norm; "u" when it is not known */
  quyche_view norm_text;      /* what the norm asks, Vietnamese */
  quyche_view norm_source;    /* the norm by number, date and issuer */
  quyche_view address;        /* place in the draft; empty when nothing of the draft is meant, then see the anchor */
  quyche_view quote;          /* the draft's words, joined and without page furniture */
  quyche_span bytes; /* those words in the source text (the file itself for UTF-8, else the text taken from it) … */
  quyche_span chars; /* … in code points … */
  quyche_span utf16; /* … and in UTF-16 code units */
  quyche_view anchor_parent; /* where something missing would stand: under this address (empty: the document) … */
  quyche_view anchor_after;  /* … after this one … */
  quyche_view anchor_before; /* … and before this one */
  quyche_view message_vi;
  quyche_view message_en;
  quyche_view suggestion_vi; /* empty: none */
  quyche_view suggestion_en;
  quyche_baseline baseline;     /* QUYCHE_BASELINE_NONE: there is no baseline */
  int32_t waived;               /* not 0: stands, but does not count for the verdict and the counts */
  quyche_view waiver_reason;    /* empty: not waived */
  quyche_view waiver_approver;  /* empty: not waived */
  quyche_severity own_severity; /* without the profile; else equal to `severity` */
  int32_t reserved;             /* 0 */
  quyche_docx_range docx;       /* the same words as runs of a DOCX */
} quyche_finding;

/* clang-format off */
#define QUYCHE_FINDING_INIT                                                                                     \
  {sizeof(quyche_finding), {NULL, 0}, {NULL, 0}, 0, 0, 0, 0,                                                    \
   {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {0, 0}, {0, 0}, {0, 0},         \
   {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, 0, 0, {NULL, 0}, {NULL, 0}, 0, 0, \
   {0, 0, 0, 0, 0, 0}}
/* clang-format on */

/* Writes QUYCHE_FINDING_INIT; `struct_size` is sizeof(quyche_finding). Errors: QUYCHE_E_USAGE. Since 0.1. */
QUYCHE_API quyche_status quyche_finding_init(quyche_finding* finding, size_t struct_size) QUYCHE_NOEXCEPT;

/* The verdict; QUYCHE_NOT_APPLICABLE for NULL. Since 0.1. */
QUYCHE_API quyche_verdict quyche_report_verdict(const quyche_report* report) QUYCHE_NOEXCEPT;

/* Number of findings, waived ones included; of one severity, without the waived ones; of requirements with one verdict.
 * Since 0.1. */
QUYCHE_API size_t quyche_report_finding_count(const quyche_report* report) QUYCHE_NOEXCEPT;
QUYCHE_API size_t quyche_report_finding_count_of(const quyche_report* report, quyche_severity severity) QUYCHE_NOEXCEPT;
QUYCHE_API size_t quyche_report_requirement_count_of(const quyche_report* report,
                                                     quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT;

/* Fills `finding` with the finding at `index` (from 0). `finding->struct_size` must be set. Errors:
 * QUYCHE_E_NOT_FOUND (no such index; the members are then zero), QUYCHE_E_USAGE. Since 0.1. */
QUYCHE_API quyche_status quyche_report_finding(const quyche_report* report, size_t index, quyche_finding* finding,
                                               quyche_error** error) QUYCHE_NOEXCEPT;

/* The report as JSON, quyche-report/1: the same bytes for the same input from every interface of the library. Made
 * at the first call and kept. Borrowed. Errors: QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_report_json(const quyche_report* report, quyche_view* json,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/* The report for people. Made at the first call of each language and kept. Borrowed. Errors: QUYCHE_E_USAGE (no such
 * language), QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_report_text(const quyche_report* report, quyche_language language, quyche_view* text,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/* Frees a report; NULL is allowed. Since 0.1. */
QUYCHE_API void quyche_report_free(quyche_report* report) QUYCHE_NOEXCEPT;

/* ---- Compiling a norm ---------------------------------------------------------------------------------------------
 *
 *     quyche_compile_options options = QUYCHE_COMPILE_OPTIONS_INIT;
 *     options.id.data = "province-2025";
 *     options.id.size = 13;
 *     if (quyche_compile(official_text, &options, &pack, &error) == QUYCHE_OK)
 *       quyche_norms_add_json(norms, quyche_string_view(pack).data, quyche_string_view(pack).size, "province", 8,
 *       NULL, &error);
 *     quyche_string_free(pack);
 */

/* A text of the caller's own. Frozen. Since 0.1. */
typedef struct quyche_string quyche_string;

/* The text; empty for NULL. Borrowed. Since 0.1. */
QUYCHE_API quyche_view quyche_string_view(const quyche_string* string) QUYCHE_NOEXCEPT;

/* Frees a text; NULL is allowed. Since 0.1. */
QUYCHE_API void quyche_string_free(quyche_string* string) QUYCHE_NOEXCEPT;

/* Kind of a norm pack. Since 0.1. */
enum quyche_pack_kind_e {
  QUYCHE_PACK_BY_TITLE = 0, /* a model for a Quy chế, a regulation for the rest */
  QUYCHE_PACK_CHARTER = 1,
  QUYCHE_PACK_REGULATION = 2,
  QUYCHE_PACK_MODEL = 3,
  QUYCHE_PACK_ADVICE = 4,
  QUYCHE_PACK_DOCUMENT = 5
};
typedef int32_t quyche_pack_kind;

/* How to compile. Since 0.1. */
typedef struct quyche_compile_options {
  size_t struct_size;
  quyche_view id;        /* required: small letters, digits and hyphens */
  quyche_view version;   /* empty: "1" */
  quyche_pack_kind kind; /* a model makes a draft speak of each of its articles */
  int32_t reserved;      /* 0 */
} quyche_compile_options;

#define QUYCHE_COMPILE_OPTIONS_INIT \
  { sizeof(quyche_compile_options), {NULL, 0}, {NULL, 0}, 0, 0 }

/* Writes QUYCHE_COMPILE_OPTIONS_INIT; `struct_size` is sizeof(quyche_compile_options). Errors: QUYCHE_E_USAGE. Since
 * 0.1. */
QUYCHE_API quyche_status quyche_compile_options_init(quyche_compile_options* options,
                                                     size_t struct_size) QUYCHE_NOEXCEPT;

/* Makes a norm pack (JSON) of the judged document: its outline, one requirement an article and one for each thing it
 * says. Errors: QUYCHE_E_USAGE (no id, or not such an id), QUYCHE_E_INPUT (no provisions), QUYCHE_E_NOMEM. Since
 * 0.1. */
QUYCHE_API quyche_status quyche_compile(const quyche_document* document, const quyche_compile_options* options,
                                        quyche_string** pack, quyche_error** error) QUYCHE_NOEXCEPT;

/* ---- Reading norms ------------------------------------------------------------------------------------------------
 *
 *     if (quyche_norms_explain(norms, "146-qd-tw-2024/d6.k1/t01", 24, QUYCHE_VI, &page, &error) == QUYCHE_OK)
 *       fputs(quyche_string_view(page).data, stdout);
 *     quyche_string_free(page);
 */

/* What a requirement of the set asks, from where, how sure that is, why, and how it looks; for people. Errors:
 * QUYCHE_E_NOT_FOUND (the message names the nearest id), QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_explain(const quyche_norms* norms, const char* id, size_t id_size,
                                              quyche_language language, quyche_string** page,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/* What became of a norm between two versions, as JSON, quyche-norm-diff/1. Each set holds one pack. Errors:
 * QUYCHE_E_USAGE, QUYCHE_E_NOMEM. Since 0.1. */
QUYCHE_API quyche_status quyche_norms_diff(const quyche_norms* before, const quyche_norms* after, quyche_string** json,
                                           quyche_error** error) QUYCHE_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif /* QUYCHE_H */
