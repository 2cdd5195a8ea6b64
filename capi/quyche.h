/**
 * @file quyche.h
 * @brief quyche: judges Vietnamese working regulations (quy chế làm việc) by the norms above them.
 *
 * The C interface of libquyche, valid C99 to C17 and C++98 to C++20, in one file, so that it can be copied and read by the
 * foreign-function tools of other languages. It is the only interface whose binary form is kept: see "Stability".
 *
 * A whole program:
 * @code
 * #include <quyche.h>
 * #include <stdio.h>
 *
 * int judge(const char* bytes, size_t size) {
 *   quyche_document* document = NULL;
 *   quyche_report* report = NULL;
 *   quyche_error* error = NULL;
 *   quyche_view json;
 *   int32_t status = quyche_document_parse(bytes, size, NULL, &document, &error);
 *   if (status == QUYCHE_OK) status = quyche_check(document, NULL, NULL, &report, &error);
 *   if (status == QUYCHE_OK) status = quyche_report_json(report, &json, &error);
 *   if (status == QUYCHE_OK) {
 *     fwrite(json.data, 1, json.size, stdout);
 *   } else {
 *     fprintf(stderr, "%s\n", quyche_error_message(error, QUYCHE_EN).data);
 *   }
 *   quyche_error_free(error);
 *   quyche_report_free(report);
 *   quyche_document_free(document);
 *   return status;
 * }
 * @endcode
 *
 * Conventions, for every function unless it says otherwise:
 *
 * - **Status.** A function that can fail returns a ::quyche_status; ::QUYCHE_OK is 0. No function throws, ends the process,
 *   prints, reads the environment, starts a thread or opens a file; quyche_norms_load_file() and quyche_norms_load_folder()
 *   alone read files. Every function that returns a status may return ::QUYCHE_E_USAGE, ::QUYCHE_E_NOMEM and, for a fault of
 *   this library, ::QUYCHE_E_INTERNAL; what else it may return stands under *Errors*.
 * - **Errors.** The last parameter `quyche_error** error` may be NULL. Otherwise *error is set to NULL at entry and, on
 *   failure, to a new error that the caller frees. When memory is so short that not even the error can be made, *error stays
 *   NULL and the status is ::QUYCHE_E_NOMEM. Never hand in an error that still needs freeing.
 * - **Out.** Out-parameters stand at the end, before `error`, and may not be NULL (::QUYCHE_E_USAGE). On failure handles are
 *   set to NULL, views to the empty view, numbers to 0.
 * - **Ownership.** What a function gives through a `handle**` belongs to the caller and is freed by the function of the same
 *   name ending in _free, which takes NULL as well. A ::quyche_view that comes out is borrowed from the handle it was asked of
 *   and is good until that handle is freed. What goes in is read during the call only and is not kept, progress callbacks
 *   included. Handles made from other handles own what they need: those may go.
 * - **Strings.** UTF-8 with a length. In: `data` may be NULL when `size` is 0; no NUL is needed at the end. Out: `data` is never
 *   NULL and is followed by a NUL byte that `size` does not count.
 * - **Threads.** No state is shared behind the handles, so different handles may be used at the same time. One handle may be
 *   read by any number of threads at once. Changing it (functions named _add_, _load_ or _remove) and freeing it need it for
 *   themselves.
 * - **NULL.** Functions that cannot fail take a NULL handle and give 0 or an empty view.
 * - **Indexes** count from 0; numbers of documents count from 1, as addresses do.
 *
 * Structures with a `struct_size`:
 *
 * The first member holds the sizeof the caller was compiled with; the _INIT macro and the _init function set it. Members are
 * only ever added at the end, and all of them at zero mean "the default". A size smaller than the structure had when it was
 * first published, or above 4096, is ::QUYCHE_E_USAGE. Members past a smaller size count as zero (in) or are not written (out).
 * In a larger size, made for a newer library, the bytes this library does not know must be zero, else ::QUYCHE_E_USAGE: what
 * cannot be done is not silently left out (in); they are set to zero (out).
 *
 * Stability: numbers of enumerators never change and are never used again; functions and members are never taken away within one
 * SONAME (libquyche.so.0.MINOR until 1.0). New enumerators may come: treat those you do not know as such. docs/stability.md says
 * it in full.
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

/** Every function is noexcept where the language knows the word. */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define QUYCHE_NOEXCEPT noexcept
#else
#define QUYCHE_NOEXCEPT
#endif

/** The version this header belongs to; quyche_version() is that of the library. */
#define QUYCHE_VERSION_MAJOR 0
#define QUYCHE_VERSION_MINOR 1
#define QUYCHE_VERSION_PATCH 0
#define QUYCHE_VERSION "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup basics Versions, views, numbers
 * @code
 * if (strncmp(quyche_version(), QUYCHE_VERSION, strlen(quyche_abi_version())) != 0) abort();  // another ABI was loaded
 * @endcode
 * @{
 */

/** A stretch of UTF-8 that somebody else owns. @since 0.1 */
typedef struct quyche_view {
  const char* data; /**< out: never NULL, followed by a NUL byte; in: may be NULL when size is 0 */
  size_t size;      /**< bytes */
} quyche_view;

/** The library's version, "0.1.0". Constant. @since 0.1 */
QUYCHE_API const char* quyche_version(void) QUYCHE_NOEXCEPT;

/** The number of the C interface the library carries, "0.1". Constant. @since 0.1 */
QUYCHE_API const char* quyche_abi_version(void) QUYCHE_NOEXCEPT;

/** "There is no such place", where a function gives an offset, an index or a number. @since 0.1 */
#define QUYCHE_NONE ((size_t)-1)

/** A day of the Gregorian calendar. All members 0: no day. @since 0.1 */
typedef struct quyche_date {
  int32_t year;  /**< 1 to 9999 */
  int32_t month; /**< 1 to 12 */
  int32_t day;   /**< 1 to 31 */
} quyche_date;

/** Half-open stretch, counted from 0. @since 0.1 */
typedef struct quyche_span {
  size_t begin; /**< first */
  size_t end;   /**< one past the last */
} quyche_span;

/** Runs (w:r) of a DOCX: numbers from 0 of the paragraphs (w:p) in the main part, in document order, and of the runs in each.
 * @since 0.1 */
typedef struct quyche_docx_range {
  int32_t known;            /**< 0: the source is no DOCX, or the words stand in a note; the other members are then 0 */
  uint32_t first_paragraph; /**< of the first character */
  uint32_t first_run;       /**< of the first character */
  uint32_t last_paragraph;  /**< of the last character */
  uint32_t last_run;        /**< of the last character */
  uint32_t reserved;        /**< 0 */
} quyche_docx_range;

/** A place in the source text (quyche_document_source()), in each unit that host systems count in. @since 0.1 */
typedef struct quyche_place {
  quyche_span bytes;      /**< UTF-8 bytes */
  quyche_span chars;      /**< code points */
  quyche_span utf16;      /**< UTF-16 code units */
  quyche_docx_range docx; /**< runs of a DOCX */
} quyche_place;

/** Language of messages and texts. @since 0.1 */
enum quyche_language_e { QUYCHE_VI = 0, QUYCHE_EN = 1 };
/** A ::quyche_language_e. @since 0.1 */
typedef int32_t quyche_language;

/** A text of the caller's own. Frozen. @since 0.1 */
typedef struct quyche_string quyche_string;

/** The text; empty for NULL. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_string_view(const quyche_string* string) QUYCHE_NOEXCEPT;

/** Frees a text; NULL is allowed. @since 0.1 */
QUYCHE_API void quyche_string_free(quyche_string* string) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup errors Status and errors
 * @code
 * if (quyche_norms_add_json(norms, bytes, size, "local.json", 10, NULL, &error) != QUYCHE_OK) {
 *   fprintf(stderr, "%s, line %lu: %s\n", quyche_error_source(error).data, (unsigned long)quyche_error_line(error),
 *           quyche_error_message(error, QUYCHE_EN).data);
 *   quyche_error_free(error);
 * }
 * @endcode
 * @{
 */

/** What a function returns. @since 0.1 */
enum quyche_status_e {
  QUYCHE_OK = 0,
  QUYCHE_E_USAGE = 1, /**< an argument that cannot be right: a missing handle, an impossible date, an unknown number */
  QUYCHE_E_INPUT = 2, /**< bytes that cannot be read as a regulation: empty, binary, truncated, encrypted, not UTF-8 */
  QUYCHE_E_LIMIT = 3, /**< a limit was reached; the message names it */
  QUYCHE_E_PACK = 4,  /**< a norm pack that breaks the pack format */
  QUYCHE_E_NOT_FOUND = 5, /**< no such file, pack or item */
  QUYCHE_E_NOMEM = 6,     /**< out of memory */
  QUYCHE_E_CANCELLED = 7, /**< the progress callback asked to stop */
  QUYCHE_E_INTERNAL = 8   /**< a fault of this library */
};
/** A ::quyche_status_e. @since 0.1 */
typedef int32_t quyche_status;

/** One failure. Frozen: may be read by several threads. @since 0.1 */
typedef struct quyche_error quyche_error;

/** The name of a status, "limit"; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_status_name(quyche_status status) QUYCHE_NOEXCEPT;

/** The status the failing function returned; ::QUYCHE_OK for NULL. @since 0.1 */
QUYCHE_API quyche_status quyche_error_code(const quyche_error* error) QUYCHE_NOEXCEPT;

/** What went wrong and the way out, for people. An unknown language counts as ::QUYCHE_EN. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_error_message(const quyche_error* error, quyche_language language) QUYCHE_NOEXCEPT;

/** Name of the input or pack, as the caller gave it; may be empty. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_error_source(const quyche_error* error) QUYCHE_NOEXCEPT;

/** Offset into that source in bytes from 0, or ::QUYCHE_NONE. @since 0.1 */
QUYCHE_API size_t quyche_error_byte(const quyche_error* error) QUYCHE_NOEXCEPT;

/** Line of that source from 1, or 0 when there is none. @since 0.1 */
QUYCHE_API size_t quyche_error_line(const quyche_error* error) QUYCHE_NOEXCEPT;

/** Frees an error; NULL is allowed. @since 0.1 */
QUYCHE_API void quyche_error_free(quyche_error* error) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup diagnostics Diagnostics
 * What was noticed and did not stop the work: bytes that are not UTF-8, a number that is skipped, a remark on a pack.
 * @code
 * quyche_diagnostics* noticed = NULL;
 * if (quyche_document_diagnostics(document, 0, &noticed, NULL) == QUYCHE_OK) {
 *   for (size_t i = 0; i < quyche_diagnostics_count(noticed); ++i) {
 *     quyche_diagnostic each = QUYCHE_DIAGNOSTIC_INIT;
 *     if (quyche_diagnostics_get(noticed, i, &each, NULL) == QUYCHE_OK) printf("%s: %s\n", each.code.data, each.message_en.data);
 *   }
 * }
 * quyche_diagnostics_free(noticed);
 * @endcode
 * @{
 */

/** A list of diagnostics. Frozen; stands alone. @since 0.1 */
typedef struct quyche_diagnostics quyche_diagnostics;

/** One diagnostic. The views are borrowed from the list. @since 0.1 */
typedef struct quyche_diagnostic {
  size_t struct_size;     /**< sizeof(quyche_diagnostic) */
  quyche_view code;       /**< ASCII, kebab case, stable: "invalid-utf8", "skipped-number" */
  quyche_span bytes;      /**< in the source text; of a pack, in its JSON */
  quyche_view message_vi; /**< for people, Vietnamese */
  quyche_view message_en; /**< for people, English */
} quyche_diagnostic;

/** A ::quyche_diagnostic with its size and nothing else. @since 0.1 */
#define QUYCHE_DIAGNOSTIC_INIT                                           \
  {                                                                      \
    sizeof(quyche_diagnostic), {NULL, 0}, {0, 0}, {NULL, 0}, { NULL, 0 } \
  }

/** Writes ::QUYCHE_DIAGNOSTIC_INIT; @p struct_size is sizeof(quyche_diagnostic). @since 0.1 */
QUYCHE_API quyche_status quyche_diagnostic_init(quyche_diagnostic* diagnostic, size_t struct_size) QUYCHE_NOEXCEPT;

/** Length of the list. @since 0.1 */
QUYCHE_API size_t quyche_diagnostics_count(const quyche_diagnostics* diagnostics) QUYCHE_NOEXCEPT;

/** Fills @p diagnostic, whose `struct_size` must be set, with the one at @p index.
 * @errors ::QUYCHE_E_NOT_FOUND (no such index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_diagnostics_get(const quyche_diagnostics* diagnostics, size_t index,
                                                quyche_diagnostic* diagnostic, quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees a list; NULL is allowed. @since 0.1 */
QUYCHE_API void quyche_diagnostics_free(quyche_diagnostics* diagnostics) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup limits Limits and progress
 * @code
 * quyche_limits limits = QUYCHE_LIMITS_INIT;
 * limits.text_bytes = 4u << 20;  // the rest keeps its default
 * quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
 * options.limits = &limits;
 * int32_t status = quyche_document_parse(bytes, size, &options, &document, &error);
 * if (status == QUYCHE_E_LIMIT) fprintf(stderr, "%s\n", quyche_error_message(error, QUYCHE_EN).data);
 * @endcode
 * @{
 */

/** What the library may spend on one input. 0 means the default. @since 0.1 */
typedef struct quyche_limits {
  size_t struct_size;    /**< sizeof(quyche_limits) */
  size_t text_bytes;     /**< bytes of decoded text; default 16 MiB */
  size_t depth;          /**< nesting of provisions, XML or JSON; default 64 */
  size_t nodes;          /**< provisions, citations and facts together; default 1,000,000 */
  size_t findings;       /**< findings kept in a report, the rest is cut and the report says so; default 10,000 */
  size_t unzipped_bytes; /**< bytes a DOCX may unpack to; default 64 MiB */
  size_t zip_ratio;      /**< unpacked bytes per packed byte; default 200 */
  size_t pack_bytes;     /**< bytes of a norm pack; default 16 MiB */
} quyche_limits;

/** ::quyche_limits at their defaults. @since 0.1 */
#define QUYCHE_LIMITS_INIT \
  { sizeof(quyche_limits), 0, 0, 0, 0, 0, 0, 0 }

/** Writes ::QUYCHE_LIMITS_INIT; @p struct_size is sizeof(quyche_limits). @since 0.1 */
QUYCHE_API quyche_status quyche_limits_init(quyche_limits* limits, size_t struct_size) QUYCHE_NOEXCEPT;

/** Writes the numbers that stand for 0. The `struct_size` of @p limits must be set. @since 0.1 */
QUYCHE_API quyche_status quyche_limits_defaults(quyche_limits* limits) QUYCHE_NOEXCEPT;

/** Called between steps, on the thread that made the call, until that call returns. Returns 0 to go on; anything else stops the
 * work, which then fails with ::QUYCHE_E_CANCELLED. `stage` is one of "text", "document", "domain", "norm", "conformance",
 * "report" and good during the call; `done` and `total` count steps of that stage. Must not throw and must not free or change
 * the handles of the running call. @since 0.1 */
typedef int (*quyche_progress_fn)(void* user, quyche_view stage, size_t done, size_t total);

/** @} */

/**
 * @defgroup norms Norms
 * The packs to judge by, in the order they were added. Build a set once, then share it between threads.
 * @code
 * if (quyche_norms_defaults(&norms, NULL) == QUYCHE_OK &&                              // every built-in pack
 *     quyche_norms_load_file(norms, "province.json", NULL, &error) == QUYCHE_OK) {     // and one of one's own
 *   for (size_t i = 0; i < quyche_norms_count(norms); ++i) puts(quyche_norms_id(norms, i).data);
 * }
 * quyche_norms_free(norms);
 * @endcode
 * @{
 */

/** A set of norm packs. Frozen once it is shared. @since 0.1 */
typedef struct quyche_norms quyche_norms;

/** An empty set. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_new(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT;

/** A set with every built-in pack. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_defaults(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT;

/** A set with the same packs as @p norms, which stays as it is. Cheap: packs are shared. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_copy(const quyche_norms* norms, quyche_norms** copy,
                                           quyche_error** error) QUYCHE_NOEXCEPT;

/** Adds a built-in pack, "146-qd-tw-2024". Needs the set for itself; on failure the set is as before.
 * @errors ::QUYCHE_E_NOT_FOUND (the message names the nearest id), ::QUYCHE_E_PACK (already there). @since 0.1 */
QUYCHE_API quyche_status quyche_norms_add_builtin(quyche_norms* norms, const char* id, size_t id_size,
                                                  quyche_error** error) QUYCHE_NOEXCEPT;

/** Adds a pack from the bytes of its JSON; @p name is what messages call it. Needs the set for itself; on failure the set is as
 * before. @errors ::QUYCHE_E_PACK and ::QUYCHE_E_LIMIT, with byte and line. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_add_json(quyche_norms* norms, const char* data, size_t size, const char* name,
                                               size_t name_size, const quyche_limits* limits,
                                               quyche_error** error) QUYCHE_NOEXCEPT;

/** Adds a pack from a file; @p path ends in NUL. Reads that file. Otherwise as quyche_norms_add_json().
 * @errors ::QUYCHE_E_PACK, ::QUYCHE_E_LIMIT, ::QUYCHE_E_NOT_FOUND. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_load_file(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                                quyche_error** error) QUYCHE_NOEXCEPT;

/** Adds every *.json of a folder in the order of names, all or none; @p path ends in NUL; *added is how many. Reads those files.
 * @errors ::QUYCHE_E_PACK, ::QUYCHE_E_LIMIT, ::QUYCHE_E_NOT_FOUND. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_load_folder(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                                  size_t* added, quyche_error** error) QUYCHE_NOEXCEPT;

/** Takes the pack with that id out of the set. Needs the set for itself. @errors ::QUYCHE_E_NOT_FOUND. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_remove(quyche_norms* norms, const char* id, size_t id_size,
                                             quyche_error** error) QUYCHE_NOEXCEPT;

/** Number of packs in the set. @since 0.1 */
QUYCHE_API size_t quyche_norms_count(const quyche_norms* norms) QUYCHE_NOEXCEPT;

/** Id of a pack; empty when there is no such index. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_norms_id(const quyche_norms* norms, size_t index) QUYCHE_NOEXCEPT;

/** Kind of a norm pack. @since 0.1 */
enum quyche_pack_kind_e {
  QUYCHE_PACK_BY_TITLE = 0, /**< for quyche_compile(): a model for a Quy chế, a regulation for the rest */
  QUYCHE_PACK_CHARTER = 1,
  QUYCHE_PACK_REGULATION = 2,
  QUYCHE_PACK_MODEL = 3,
  QUYCHE_PACK_ADVICE = 4,
  QUYCHE_PACK_DOCUMENT = 5
};
/** A ::quyche_pack_kind_e. @since 0.1 */
typedef int32_t quyche_pack_kind;

/** What a pack says of itself. The views are borrowed from the set and good until it is changed or freed. @since 0.1 */
typedef struct quyche_pack {
  size_t struct_size;    /**< sizeof(quyche_pack) */
  quyche_view id;        /**< "146-qd-tw-2024" */
  quyche_view version;   /**< of the pack */
  quyche_view title_vi;  /**< Vietnamese */
  quyche_view title_en;  /**< English; may be empty */
  quyche_view issuer;    /**< may be empty */
  quyche_view number;    /**< "146-QĐ/TW"; may be empty */
  quyche_view sha256;    /**< of the JSON it was read from, lower-case hexadecimal */
  quyche_date date;      /**< of the instrument; all 0: not known */
  quyche_pack_kind kind; /**< never ::QUYCHE_PACK_BY_TITLE */
  size_t requirements;   /**< how many, retired ones included */
  size_t articles_known; /**< articles of the instrument that the pack knows something of */
  size_t articles_total; /**< ::QUYCHE_NONE: not known */
} quyche_pack;

/* clang-format off */
/** A ::quyche_pack with its size and nothing else. @since 0.1 */
#define QUYCHE_PACK_INIT                                                                                        \
  {sizeof(quyche_pack), {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {0, 0, 0}, \
   0, 0, 0, 0}
/* clang-format on */

/** Writes ::QUYCHE_PACK_INIT; @p struct_size is sizeof(quyche_pack). @since 0.1 */
QUYCHE_API quyche_status quyche_pack_init(quyche_pack* pack, size_t struct_size) QUYCHE_NOEXCEPT;

/** Fills @p pack, whose `struct_size` must be set, with the one at @p index.
 * @errors ::QUYCHE_E_NOT_FOUND (no such index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_norms_pack(const quyche_norms* norms, size_t index, quyche_pack* pack,
                                           quyche_error** error) QUYCHE_NOEXCEPT;

/** A pack of the set for people: what it is, what it asks, what it does not know.
 * @errors ::QUYCHE_E_NOT_FOUND (no pack with that id). @since 0.1 */
QUYCHE_API quyche_status quyche_norms_text(const quyche_norms* norms, const char* id, size_t id_size,
                                           quyche_language language, quyche_string** text,
                                           quyche_error** error) QUYCHE_NOEXCEPT;

/** What a requirement of the set asks, from where, how sure that is, why, and how it looks; for people.
 * @errors ::QUYCHE_E_NOT_FOUND (the message names the nearest id). @since 0.1 */
QUYCHE_API quyche_status quyche_norms_explain(const quyche_norms* norms, const char* id, size_t id_size,
                                              quyche_language language, quyche_string** page,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/** The JSON bytes of a built-in pack. The view is constant. @errors ::QUYCHE_E_NOT_FOUND. @since 0.1 */
QUYCHE_API quyche_status quyche_builtin_json(const char* id, size_t id_size, quyche_view* json,
                                             quyche_error** error) QUYCHE_NOEXCEPT;

/** Remarks on a pack (its JSON) that loads: requirements without a source, addresses outside the outline.
 * @errors as quyche_norms_add_json(). @since 0.1 */
QUYCHE_API quyche_status quyche_pack_lint(const char* data, size_t size, const char* name, size_t name_size,
                                          const quyche_limits* limits, quyche_diagnostics** remarks,
                                          quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees a set; NULL is allowed. Documents and reports made with it stay good. @since 0.1 */
QUYCHE_API void quyche_norms_free(quyche_norms* norms) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup documents Documents
 * @code
 * quyche_view json;
 * quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
 * options.name.data = "draft.docx";
 * options.name.size = 10;
 * if (quyche_document_parse(bytes, size, &options, &document, &error) == QUYCHE_OK &&
 *     quyche_document_json(document, &json, &error) == QUYCHE_OK)
 *   fwrite(json.data, 1, json.size, stdout);
 * quyche_document_free(document);
 * @endcode
 * @{
 */

/** One input that has been read: one or more documents. Frozen; owns what it needs, so the bytes it was read from may go.
 * @since 0.1 */
typedef struct quyche_document quyche_document;

/** Format of an input. @since 0.1 */
enum quyche_format_e {
  QUYCHE_FORMAT_TEXT = 0,
  QUYCHE_FORMAT_DOCX = 1,
  QUYCHE_FORMAT_HTML = 2,
  QUYCHE_FORMAT_PDF =
      3, /**< this and those below are not read by the library: the caller converts, and names the origin */
  QUYCHE_FORMAT_DOC = 4,
  QUYCHE_FORMAT_RTF = 5,
  QUYCHE_FORMAT_ODT = 6
};
/** A ::quyche_format_e. @since 0.1 */
typedef int32_t quyche_format;

/** How the text was written. @since 0.1 */
enum quyche_encoding_e {
  QUYCHE_ENCODING_UTF8 = 0,
  QUYCHE_ENCODING_UTF16LE = 1,
  QUYCHE_ENCODING_UTF16BE = 2,
  QUYCHE_ENCODING_TCVN3 = 3,
  QUYCHE_ENCODING_VNI = 4,
  QUYCHE_ENCODING_MIXED = 5 /**< Unicode and old font encodings side by side */
};
/** A ::quyche_encoding_e. @since 0.1 */
typedef int32_t quyche_encoding;

/** Names as JSON writes them, "docx", "utf-8"; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_format_name(quyche_format format) QUYCHE_NOEXCEPT;
/** @copydoc quyche_format_name */
QUYCHE_API const char* quyche_encoding_name(quyche_encoding encoding) QUYCHE_NOEXCEPT;

/** How to read. @since 0.1 */
typedef struct quyche_parse_options {
  size_t struct_size;          /**< sizeof(quyche_parse_options) */
  quyche_view name;            /**< what messages and reports call the input: a base name, not a path; UTF-8 */
  size_t document;             /**< number of the document to judge, from 1; 0: the one titled Quy chế */
  const quyche_limits* limits; /**< NULL: the defaults */
  quyche_progress_fn progress; /**< NULL: none */
  void* progress_user;         /**< handed to the callback */
  quyche_view origin_sha256; /**< where the bytes were converted from another file: SHA-256 of that file, 64 lower-case
                                    hexadecimal digits, which reports then name; empty: they were not */
  quyche_format origin_format; /**< format of that file */
  int32_t reserved;            /**< 0 */
} quyche_parse_options;

/** ::quyche_parse_options at their defaults. @since 0.1 */
#define QUYCHE_PARSE_OPTIONS_INIT \
  { sizeof(quyche_parse_options), {NULL, 0}, 0, NULL, NULL, NULL, {NULL, 0}, 0, 0 }

/** Writes ::QUYCHE_PARSE_OPTIONS_INIT; @p struct_size is sizeof(quyche_parse_options). @since 0.1 */
QUYCHE_API quyche_status quyche_parse_options_init(quyche_parse_options* options, size_t struct_size) QUYCHE_NOEXCEPT;

/** Reads the bytes of a text, HTML or DOCX file. @p options may be NULL. A text without provisions is read all the same;
 * quyche_check() refuses it. @errors ::QUYCHE_E_INPUT (with the byte where one is known), ::QUYCHE_E_LIMIT,
 * ::QUYCHE_E_CANCELLED, ::QUYCHE_E_USAGE (also: no document with that number). @since 0.1 */
QUYCHE_API quyche_status quyche_document_parse(const char* data, size_t size, const quyche_parse_options* options,
                                               quyche_document** document, quyche_error** error) QUYCHE_NOEXCEPT;

/** How many documents the input holds. @since 0.1 */
QUYCHE_API size_t quyche_document_count(const quyche_document* document) QUYCHE_NOEXCEPT;

/** The number (from 1) of the document that is judged; 0 for NULL and where there is none. @since 0.1 */
QUYCHE_API size_t quyche_document_judged(const quyche_document* document) QUYCHE_NOEXCEPT;

/** What the caller called the input. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_document_name(const quyche_document* document) QUYCHE_NOEXCEPT;

/** SHA-256 of the bytes that were handed in, lower-case hexadecimal. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_document_sha256(const quyche_document* document) QUYCHE_NOEXCEPT;

/** The text that places count in, always UTF-8: the file itself where it is UTF-8 text, else the text taken from it. Borrowed.
 * @since 0.1 */
QUYCHE_API quyche_view quyche_document_source(const quyche_document* document) QUYCHE_NOEXCEPT;

/** The same text as Unicode in normal form C: old encodings decoded, lines ended by LF, invisible characters dropped. Places do not
 * count in it. Borrowed. @since 0.1 */
QUYCHE_API quyche_view quyche_document_content(const quyche_document* document) QUYCHE_NOEXCEPT;

/** Format of the bytes that were handed in; ::QUYCHE_FORMAT_TEXT for NULL. @since 0.1 */
QUYCHE_API quyche_format quyche_document_format(const quyche_document* document) QUYCHE_NOEXCEPT;

/** Encoding of the text; ::QUYCHE_ENCODING_UTF8 for NULL. @since 0.1 */
QUYCHE_API quyche_encoding quyche_document_encoding(const quyche_document* document) QUYCHE_NOEXCEPT;

/** What was noticed while reading: document number @p number, or 0 for the input as a whole.
 * @errors ::QUYCHE_E_NOT_FOUND (no such document). @since 0.1 */
QUYCHE_API quyche_status quyche_document_diagnostics(const quyche_document* document, size_t number,
                                                     quyche_diagnostics** diagnostics,
                                                     quyche_error** error) QUYCHE_NOEXCEPT;

/** The documents as JSON, quyche-document/1. Made at the first call and kept. Borrowed. @since 0.1 */
QUYCHE_API quyche_status quyche_document_json(const quyche_document* document, quyche_view* json,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/** The outline for people. Made at the first call of each language and kept. Borrowed. @since 0.1 */
QUYCHE_API quyche_status quyche_document_text(const quyche_document* document, quyche_language language,
                                              quyche_view* text, quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees a document; NULL is allowed. Reports made from it stay good. @since 0.1 */
QUYCHE_API void quyche_document_free(quyche_document* document) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup walking Walking a document
 * Provisions stand in one list in the order of the text; the children of a provision follow it up to its `end`. Documents are named
 * by their numbers, from 1.
 * @code
 * size_t number = quyche_document_judged(document), i;
 * for (i = 0; i < quyche_document_provision_count(document, number); ++i) {
 *   quyche_provision each = QUYCHE_PROVISION_INIT;
 *   if (quyche_document_provision(document, number, i, &each, NULL) != QUYCHE_OK) break;
 *   if (each.kind == QUYCHE_PROVISION_ARTICLE) printf("%s %s\n", each.address.data, each.heading.data);
 * }
 * @endcode
 * @{
 */

/** Units of a regulation, from the largest (phần) to the smallest. @since 0.1 */
enum quyche_provision_kind_e {
  QUYCHE_PROVISION_PART = 0,
  QUYCHE_PROVISION_CHAPTER = 1,
  QUYCHE_PROVISION_SECTION = 2,
  QUYCHE_PROVISION_SUBSECTION = 3,
  QUYCHE_PROVISION_ARTICLE = 4,
  QUYCHE_PROVISION_CLAUSE = 5,
  QUYCHE_PROVISION_POINT = 6,
  QUYCHE_PROVISION_ITEM = 7,
  QUYCHE_PROVISION_PARAGRAPH = 8
};
/** A ::quyche_provision_kind_e. @since 0.1 */
typedef int32_t quyche_provision_kind;

/** What became of a citation. @since 0.1 */
enum quyche_citation_status_e {
  QUYCHE_CITATION_OK = 0,
  QUYCHE_CITATION_ABSENT = 1, /**< there is no such place in the document */
  QUYCHE_CITATION_WRONG_DATE = 2,
  QUYCHE_CITATION_WRONG_ISSUER = 3,
  QUYCHE_CITATION_NOT_IN_FORCE = 4,
  QUYCHE_CITATION_UNRESOLVED = 5 /**< not known; never a guess */
};
/** A ::quyche_citation_status_e. @since 0.1 */
typedef int32_t quyche_citation_status;

/** Names as JSON writes them, "article", "wrong_date"; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_provision_kind_name(quyche_provision_kind kind) QUYCHE_NOEXCEPT;
/** @copydoc quyche_provision_kind_name */
QUYCHE_API const char* quyche_citation_status_name(quyche_citation_status status) QUYCHE_NOEXCEPT;

/** What stands above and around the provisions. The views are borrowed from the document. @since 0.1 */
typedef struct quyche_header {
  size_t struct_size;   /**< sizeof(quyche_header) */
  quyche_view type;     /**< "Quy chế" */
  quyche_view number;   /**< digits: "191"; empty when blank or absent */
  quyche_view symbol;   /**< full code, "15-QC/BCSĐ" */
  quyche_view place;    /**< where it was signed */
  quyche_view issuer;   /**< as written */
  quyche_view signer;   /**< name under the signature */
  quyche_view subject;  /**< what the title says after its type */
  quyche_view annex;    /**< "Phụ lục II" where the document is an annex */
  quyche_date date;     /**< all 0: none */
  int32_t number_blank; /**< not 0: a number is asked for but left blank */
  int32_t date_blank;   /**< not 0: a date is asked for but left blank */
  int32_t amends;       /**< not 0: it changes another instrument and is no whole regulation */
} quyche_header;

/* clang-format off */
/** A ::quyche_header with its size and nothing else. @since 0.1 */
#define QUYCHE_HEADER_INIT                                                                                    \
  {sizeof(quyche_header), {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, \
   {0, 0, 0}, 0, 0, 0}
/* clang-format on */

/** Writes ::QUYCHE_HEADER_INIT; @p struct_size is sizeof(quyche_header). @since 0.1 */
QUYCHE_API quyche_status quyche_header_init(quyche_header* header, size_t struct_size) QUYCHE_NOEXCEPT;

/** Fills @p header, whose `struct_size` must be set.
 * @errors ::QUYCHE_E_NOT_FOUND (no such document; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_document_header(const quyche_document* document, size_t number, quyche_header* header,
                                                quyche_error** error) QUYCHE_NOEXCEPT;

/** One provision. The views are borrowed from the document. @since 0.1 */
typedef struct quyche_provision {
  size_t struct_size;         /**< sizeof(quyche_provision) */
  quyche_provision_kind kind; /**< what unit */
  int32_t reserved;           /**< 0 */
  quyche_view address;        /**< "d5.k2.pa", without the number of the document */
  quyche_view label;          /**< as written: "Điều 5.", "đ)"; empty for paragraphs */
  quyche_view number;         /**< without its word: "5", "15đ", "III"; empty for items and paragraphs */
  quyche_view heading;        /**< joined, without the label; empty where there is none */
  size_t parent;              /**< index of the larger unit; ::QUYCHE_NONE: the document */
  size_t end;                 /**< index one past the last provision of the subtree */
  quyche_place place;         /**< of the whole subtree */
} quyche_provision;

/* clang-format off */
/** A ::quyche_provision with its size and nothing else. @since 0.1 */
#define QUYCHE_PROVISION_INIT                                                                       \
  {sizeof(quyche_provision), 0, 0, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, 0, 0,                \
   {{0, 0}, {0, 0}, {0, 0}, {0, 0, 0, 0, 0, 0}}}
/* clang-format on */

/** Writes ::QUYCHE_PROVISION_INIT; @p struct_size is sizeof(quyche_provision). @since 0.1 */
QUYCHE_API quyche_status quyche_provision_init(quyche_provision* provision, size_t struct_size) QUYCHE_NOEXCEPT;

/** Number of provisions of a document; 0 where there is no such document. @since 0.1 */
QUYCHE_API size_t quyche_document_provision_count(const quyche_document* document, size_t number) QUYCHE_NOEXCEPT;

/** Fills @p provision, whose `struct_size` must be set.
 * @errors ::QUYCHE_E_NOT_FOUND (no such document or index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_document_provision(const quyche_document* document, size_t number, size_t index,
                                                   quyche_provision* provision, quyche_error** error) QUYCHE_NOEXCEPT;

/** The words of a provision with all its subtree: wrapped lines joined, page numbers and running heads left out.
 * @errors ::QUYCHE_E_NOT_FOUND. @since 0.1 */
QUYCHE_API quyche_status quyche_document_provision_words(const quyche_document* document, size_t number, size_t index,
                                                         quyche_string** words, quyche_error** error) QUYCHE_NOEXCEPT;

/** Finds the provision with an address: "d5.k2" in the judged document, "2/d5.k2" in document 2. *number and *index are
 * ::QUYCHE_NONE on failure. @errors ::QUYCHE_E_NOT_FOUND. @since 0.1 */
QUYCHE_API quyche_status quyche_document_find(const quyche_document* document, const char* address, size_t address_size,
                                              size_t* number, size_t* index, quyche_error** error) QUYCHE_NOEXCEPT;

/** One citation: one target. The views are borrowed from the document. @since 0.1 */
typedef struct quyche_citation {
  size_t struct_size;            /**< sizeof(quyche_citation) */
  quyche_citation_status status; /**< what became of it */
  int32_t external;              /**< not 0: it cites another instrument, see the instrument_ members */
  quyche_view instrument_type;   /**< "Quy định"; may be empty */
  quyche_view instrument_number; /**< "146-QĐ/TW"; may be empty */
  quyche_view instrument_issuer; /**< "Ban Bí thư"; may be empty */
  quyche_view instrument_name;   /**< as written; may be empty */
  quyche_date instrument_date;   /**< all 0: none */
  int32_t reserved;              /**< 0 */
  quyche_view address;           /**< target inside it; empty: the whole instrument */
  quyche_view expected;          /**< for a wrong date or issuer: what the register says, ISO date or name */
  size_t provision;   /**< index of the provision that cites; ::QUYCHE_NONE: the căn cứ, the head or a note */
  quyche_place place; /**< of the words that cite */
} quyche_citation;

/* clang-format off */
/** A ::quyche_citation with its size and nothing else. @since 0.1 */
#define QUYCHE_CITATION_INIT                                                                             \
  {sizeof(quyche_citation), 0, 0, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {0, 0, 0}, 0,              \
   {NULL, 0}, {NULL, 0}, 0, {{0, 0}, {0, 0}, {0, 0}, {0, 0, 0, 0, 0, 0}}}
/* clang-format on */

/** Writes ::QUYCHE_CITATION_INIT; @p struct_size is sizeof(quyche_citation). @since 0.1 */
QUYCHE_API quyche_status quyche_citation_init(quyche_citation* citation, size_t struct_size) QUYCHE_NOEXCEPT;

/** Number of citations of a document; 0 where there is no such document. @since 0.1 */
QUYCHE_API size_t quyche_document_citation_count(const quyche_document* document, size_t number) QUYCHE_NOEXCEPT;

/** Fills @p citation, whose `struct_size` must be set.
 * @errors ::QUYCHE_E_NOT_FOUND (no such document or index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_document_citation(const quyche_document* document, size_t number, size_t index,
                                                  quyche_citation* citation, quyche_error** error) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup facts Facts
 * What the judged document says, as values. They are read at the first call and kept.
 * @code
 * size_t count = 0, i;
 * if (quyche_document_fact_count(document, &count, &error) != QUYCHE_OK) quyche_error_free(error);
 * for (i = 0; i < count; ++i) {
 *   quyche_fact each = QUYCHE_FACT_INIT;
 *   if (quyche_document_fact(document, i, &each, NULL) != QUYCHE_OK) break;
 *   printf("%s %s: %s\n", each.address.data, quyche_topic_name(each.topic), each.value.data);
 * }
 * @endcode
 * @{
 */

/** Topic of facts, requirements and findings. @since 0.1 */
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
/** A ::quyche_topic_e. @since 0.1 */
typedef int32_t quyche_topic;

/** The name as JSON writes it, "quorum"; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_topic_name(quyche_topic topic) QUYCHE_NOEXCEPT;

/** One fact. The views are borrowed from the document. @since 0.1 */
typedef struct quyche_fact {
  size_t struct_size; /**< sizeof(quyche_fact) */
  quyche_topic topic; /**< what it is about */
  int32_t blank;      /**< not 0: the decisive word is left blank ("…") */
  quyche_view
      address; /**< of the provision, or "head", "basis.2"; with the number of the document where there are several */
  quyche_view value;      /**< as JSON, the `value` of quyche-facts/1 */
  quyche_view derivation; /**< how it was read, ASCII */
  quyche_place place;     /**< of the words it was read from */
} quyche_fact;

/* clang-format off */
/** A ::quyche_fact with its size and nothing else. @since 0.1 */
#define QUYCHE_FACT_INIT                                        \
  {sizeof(quyche_fact), 0, 0, {NULL, 0}, {NULL, 0}, {NULL, 0},  \
   {{0, 0}, {0, 0}, {0, 0}, {0, 0, 0, 0, 0, 0}}}
/* clang-format on */

/** Writes ::QUYCHE_FACT_INIT; @p struct_size is sizeof(quyche_fact). @since 0.1 */
QUYCHE_API quyche_status quyche_fact_init(quyche_fact* fact, size_t struct_size) QUYCHE_NOEXCEPT;

/** Number of facts of the judged document. @errors ::QUYCHE_E_INPUT (there is no document). @since 0.1 */
QUYCHE_API quyche_status quyche_document_fact_count(const quyche_document* document, size_t* count,
                                                    quyche_error** error) QUYCHE_NOEXCEPT;

/** Fills @p fact, whose `struct_size` must be set. @errors ::QUYCHE_E_INPUT (there is no document), ::QUYCHE_E_NOT_FOUND (no such
 * index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_document_fact(const quyche_document* document, size_t index, quyche_fact* fact,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/** The facts as JSON, quyche-facts/1. Made at the first call and kept. Borrowed.
 * @errors ::QUYCHE_E_INPUT (there is no document). @since 0.1 */
QUYCHE_API quyche_status quyche_document_facts_json(const quyche_document* document, quyche_view* json,
                                                    quyche_error** error) QUYCHE_NOEXCEPT;

/** The facts for people. Made at the first call of each language and kept. Borrowed.
 * @errors ::QUYCHE_E_INPUT (there is no document). @since 0.1 */
QUYCHE_API quyche_status quyche_document_facts_text(const quyche_document* document, quyche_language language,
                                                    quyche_view* text, quyche_error** error) QUYCHE_NOEXCEPT;

/** Who leads, appoints, reports to and works with whom, in the DOT language of GraphViz; what is wrong is red and told in comments.
 * Made at the first call of each language and kept. Borrowed. @errors ::QUYCHE_E_INPUT (there is no document). @since 0.1 */
QUYCHE_API quyche_status quyche_document_graphviz(const quyche_document* document, quyche_language language,
                                                  quyche_view* dot, quyche_error** error) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup records Records
 * What people keep beside a draft: waivers, answers, the severities of an office, an earlier report to compare with. The forms are
 * in docs/records.md.
 * @code
 * quyche_records* records = NULL;
 * quyche_check_options options = QUYCHE_CHECK_OPTIONS_INIT;
 * quyche_records_new(&records, NULL);
 * quyche_records_add_json(records, QUYCHE_RECORD_WAIVERS, bytes, size, "waivers.json", 12, NULL, &error);
 * options.records = records;
 * options.today.year = 2024, options.today.month = 12, options.today.day = 1;
 * quyche_check(document, norms, &options, &report, &error);
 * quyche_records_free(records);
 * @endcode
 * @{
 */

/** Record files that have been read. Frozen once it is shared. @since 0.1 */
typedef struct quyche_records quyche_records;

/** Kinds of record files. @since 0.1 */
enum quyche_record_kind_e {
  QUYCHE_RECORD_WAIVERS = 0,
  QUYCHE_RECORD_ANSWERS = 1,
  QUYCHE_RECORD_PROFILE = 2,
  QUYCHE_RECORD_BASELINE = 3 /**< an earlier quyche-report/1; one at most */
};
/** A ::quyche_record_kind_e. @since 0.1 */
typedef int32_t quyche_record_kind;

/** An empty set. @since 0.1 */
QUYCHE_API quyche_status quyche_records_new(quyche_records** records, quyche_error** error) QUYCHE_NOEXCEPT;

/** Reads one record file from its JSON; @p name is what reports call it. An entry that cannot be read counts for nothing and is
 * named in `notes` of the report. Needs the set for itself; on failure the set is as before.
 * @errors ::QUYCHE_E_USAGE (also: not such a file, with byte and line where they are known), ::QUYCHE_E_LIMIT. @since 0.1 */
QUYCHE_API quyche_status quyche_records_add_json(quyche_records* records, quyche_record_kind kind, const char* data,
                                                 size_t size, const char* name, size_t name_size,
                                                 const quyche_limits* limits, quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees a set; NULL is allowed. Reports made with it stay good. @since 0.1 */
QUYCHE_API void quyche_records_free(quyche_records* records) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup judging Judging
 * @code
 * quyche_check_options options = QUYCHE_CHECK_OPTIONS_INIT;
 * options.as_of.year = 2024, options.as_of.month = 11, options.as_of.day = 1;
 * if (quyche_check(document, norms, &options, &report, &error) == QUYCHE_OK &&
 *     quyche_report_verdict(report) == QUYCHE_NOT_CONFORM)
 *   printf("%lu errors\n", (unsigned long)quyche_report_finding_count_of(report, QUYCHE_ERROR));
 * @endcode
 * @{
 */

/** What kind of organ. @since 0.1 */
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
/** A ::quyche_body_e. @since 0.1 */
typedef int32_t quyche_body;

/** The institution a đảng đoàn or ban cán sự đảng sits in. @since 0.1 */
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
/** A ::quyche_institution_e. @since 0.1 */
typedef int32_t quyche_institution;

/** Level of government or Party organisation. @since 0.1 */
enum quyche_level_e {
  QUYCHE_LEVEL_UNKNOWN = 0,
  QUYCHE_LEVEL_CENTRAL = 1,
  QUYCHE_LEVEL_PROVINCE = 2,
  QUYCHE_LEVEL_DISTRICT = 3,
  QUYCHE_LEVEL_COMMUNE = 4,
  QUYCHE_LEVEL_GRASSROOTS = 5
};
/** A ::quyche_level_e. @since 0.1 */
typedef int32_t quyche_level;

/** Names as JSON writes them, "unknown" for 0; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_body_name(quyche_body body) QUYCHE_NOEXCEPT;
/** @copydoc quyche_body_name */
QUYCHE_API const char* quyche_institution_name(quyche_institution institution) QUYCHE_NOEXCEPT;
/** @copydoc quyche_body_name */
QUYCHE_API const char* quyche_level_name(quyche_level level) QUYCHE_NOEXCEPT;

/** How to judge. @since 0.1 */
typedef struct quyche_check_options {
  size_t struct_size;             /**< sizeof(quyche_check_options) */
  quyche_date as_of;              /**< the day to judge as of; all 0: the draft's own date */
  quyche_body body;               /**< 0: what the draft says */
  quyche_institution institution; /**< 0: what the draft says */
  quyche_level level;             /**< 0: what the draft says */
  int32_t skip_document_checks;   /**< not 0: without the pack "van-ban", the checks on the document itself */
  int32_t reserved;               /**< 0 */
  const quyche_limits* limits;    /**< NULL: the defaults */
  quyche_progress_fn progress;    /**< NULL: none */
  void* progress_user;            /**< handed to the callback */
  const quyche_records* records;  /**< waivers, answers, profile, baseline; NULL: none */
  quyche_date today;              /**< the day waivers are looked at; all 0: the day the draft is judged as of */
  int32_t without_quotes;         /**< not 0: no words of the draft in the report, whatever form it is printed in */
} quyche_check_options;

/** ::quyche_check_options at their defaults. @since 0.1 */
#define QUYCHE_CHECK_OPTIONS_INIT \
  { sizeof(quyche_check_options), {0, 0, 0}, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, {0, 0, 0}, 0 }

/** Writes ::QUYCHE_CHECK_OPTIONS_INIT; @p struct_size is sizeof(quyche_check_options). @since 0.1 */
QUYCHE_API quyche_status quyche_check_options_init(quyche_check_options* options, size_t struct_size) QUYCHE_NOEXCEPT;

/** One judgement. Frozen; owns what it needs, so the document and the norms may go. @since 0.1 */
typedef struct quyche_report quyche_report;

/** Judges the document by the norms. NULL @p norms: the built-in packs, read for this call (make a set to check more than one
 * document); NULL @p options: the defaults. A document that no norm applies to gives a report with the verdict
 * ::QUYCHE_NOT_APPLICABLE. @errors ::QUYCHE_E_INPUT (no provisions: not a regulation), ::QUYCHE_E_LIMIT, ::QUYCHE_E_CANCELLED.
 * @since 0.1 */
QUYCHE_API quyche_status quyche_check(const quyche_document* document, const quyche_norms* norms,
                                      const quyche_check_options* options, quyche_report** report,
                                      quyche_error** error) QUYCHE_NOEXCEPT;

/** Aligns the judged documents of two inputs, a model and a draft: which unit answers which. JSON, an array of rows as `alignment`
 * of quyche-report/1. @errors ::QUYCHE_E_INPUT (one of them holds no document). @since 0.1 */
QUYCHE_API quyche_status quyche_align(const quyche_document* model, const quyche_document* draft, quyche_string** json,
                                      quyche_error** error) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup reports Reports
 * @code
 * for (size_t i = 0; i < quyche_report_finding_count(report); ++i) {
 *   quyche_finding finding = QUYCHE_FINDING_INIT;
 *   if (quyche_report_finding(report, i, &finding, NULL) != QUYCHE_OK) break;
 *   printf("%s %s: %s\n", finding.address.data, quyche_severity_name(finding.severity), finding.message_en.data);
 * }
 * @endcode
 * @{
 */

/** Verdict on the document, the worst over the norms that apply. @since 0.1 */
enum quyche_verdict_e {
  QUYCHE_CONFORM = 0,
  QUYCHE_CONFORM_WITH_REMARKS = 1,
  QUYCHE_UNDETERMINED = 2,
  QUYCHE_NOT_CONFORM = 3,
  QUYCHE_NOT_APPLICABLE = 4
};
/** A ::quyche_verdict_e. @since 0.1 */
typedef int32_t quyche_verdict;

/** Verdict on one requirement. @since 0.1 */
enum quyche_requirement_verdict_e {
  QUYCHE_REQUIREMENT_SATISFIED = 0,
  QUYCHE_REQUIREMENT_VIOLATED = 1,
  QUYCHE_REQUIREMENT_UNDETERMINED = 2,
  QUYCHE_REQUIREMENT_NOT_APPLICABLE = 3
};
/** A ::quyche_requirement_verdict_e. @since 0.1 */
typedef int32_t quyche_requirement_verdict;

/** Severity of a finding, ascending. @since 0.1 */
enum quyche_severity_e { QUYCHE_REMARK = 0, QUYCHE_WARNING = 1, QUYCHE_ERROR = 2 };
/** A ::quyche_severity_e. @since 0.1 */
typedef int32_t quyche_severity;

/** Type of a finding. @since 0.1 */
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
/** A ::quyche_finding_type_e. @since 0.1 */
typedef int32_t quyche_finding_type;

/** A finding against the baseline. @since 0.1 */
enum quyche_baseline_e { QUYCHE_BASELINE_NONE = 0, QUYCHE_BASELINE_NEW = 1, QUYCHE_BASELINE_UNCHANGED = 2 };
/** A ::quyche_baseline_e. @since 0.1 */
typedef int32_t quyche_baseline;

/** Whether the norm is quoted or told in other words. A paraphrase must not be shown in quotation marks. @since 0.1 */
enum quyche_text_form_e { QUYCHE_TEXT_NONE = 0, QUYCHE_TEXT_QUOTE = 1, QUYCHE_TEXT_PARAPHRASE = 2 };
/** A ::quyche_text_form_e. @since 0.1 */
typedef int32_t quyche_text_form;

/** Where a day lies with respect to the time a norm is in force. @since 0.1 */
enum quyche_in_time_e {
  QUYCHE_IN_TIME_BEFORE = 0,
  QUYCHE_IN_TIME_WITHIN = 1,
  QUYCHE_IN_TIME_MAYBE_OVER = 2, /**< its end is known only roughly */
  QUYCHE_IN_TIME_OVER = 3,
  QUYCHE_IN_TIME_UNKNOWN = 4 /**< no day to judge as of */
};
/** A ::quyche_in_time_e. @since 0.1 */
typedef int32_t quyche_in_time;

/** Names as the JSON report writes them, "not_conform"; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_verdict_name(quyche_verdict verdict) QUYCHE_NOEXCEPT;
/** @copydoc quyche_verdict_name */
QUYCHE_API const char* quyche_requirement_verdict_name(quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT;
/** @copydoc quyche_verdict_name */
QUYCHE_API const char* quyche_severity_name(quyche_severity severity) QUYCHE_NOEXCEPT;
/** @copydoc quyche_verdict_name */
QUYCHE_API const char* quyche_finding_type_name(quyche_finding_type type) QUYCHE_NOEXCEPT;
/** @copydoc quyche_verdict_name */
QUYCHE_API const char* quyche_in_time_name(quyche_in_time time) QUYCHE_NOEXCEPT;

/** What was judged. The views are borrowed from the report. @since 0.1 */
typedef struct quyche_subject {
  size_t struct_size;             /**< sizeof(quyche_subject) */
  quyche_view input_name;         /**< as the caller gave it */
  quyche_view input_sha256;       /**< lower-case hexadecimal; of the origin where one was named */
  size_t document;                /**< number of the document */
  size_t document_count;          /**< of the input */
  quyche_view body_name;          /**< the organ, as the document calls it */
  quyche_body body;               /**< what kind of organ */
  quyche_institution institution; /**< where it sits */
  quyche_level level;             /**< of government or Party organisation */
  quyche_date as_of;              /**< the day it was judged as of; all 0: none is known */
} quyche_subject;

/** A ::quyche_subject with its size and nothing else. @since 0.1 */
#define QUYCHE_SUBJECT_INIT                                                             \
  {                                                                                     \
    sizeof(quyche_subject), {NULL, 0}, {NULL, 0}, 0, 0, {NULL, 0}, 0, 0, 0, { 0, 0, 0 } \
  }

/** Writes ::QUYCHE_SUBJECT_INIT; @p struct_size is sizeof(quyche_subject). @since 0.1 */
QUYCHE_API quyche_status quyche_subject_init(quyche_subject* subject, size_t struct_size) QUYCHE_NOEXCEPT;

/** Fills @p subject, whose `struct_size` must be set. @since 0.1 */
QUYCHE_API quyche_status quyche_report_subject(const quyche_report* report, quyche_subject* subject,
                                               quyche_error** error) QUYCHE_NOEXCEPT;

/** The verdict; ::QUYCHE_NOT_APPLICABLE for NULL. @since 0.1 */
QUYCHE_API quyche_verdict quyche_report_verdict(const quyche_report* report) QUYCHE_NOEXCEPT;

/** Number of findings, waived ones included. @since 0.1 */
QUYCHE_API size_t quyche_report_finding_count(const quyche_report* report) QUYCHE_NOEXCEPT;

/** Number of findings of one severity, without the waived ones. @since 0.1 */
QUYCHE_API size_t quyche_report_finding_count_of(const quyche_report* report, quyche_severity severity) QUYCHE_NOEXCEPT;

/** Those of them that the baseline does not have; without a baseline every finding is new. @since 0.1 */
QUYCHE_API size_t quyche_report_finding_count_new(const quyche_report* report,
                                                  quyche_severity severity) QUYCHE_NOEXCEPT;

/** Number of waived findings of one severity. @since 0.1 */
QUYCHE_API size_t quyche_report_finding_count_waived(const quyche_report* report,
                                                     quyche_severity severity) QUYCHE_NOEXCEPT;

/** One finding. The views are borrowed from the report. @since 0.1 */
typedef struct quyche_finding {
  size_t struct_size;         /**< sizeof(quyche_finding) */
  quyche_view id;             /**< "f001", in order of the report */
  quyche_view fingerprint;    /**< 16 hexadecimal digits; survives renumbering and reformatting */
  quyche_finding_type type;   /**< what is wrong */
  quyche_topic topic;         /**< what it is about */
  quyche_severity severity;   /**< after the profile */
  quyche_text_form norm_form; /**< QUYCHE_TEXT_NONE: no norm asks for this, the norm_ members are empty */
  quyche_view norm_pack;      /**< id of the pack */
  quyche_view norm_id;        /**< id of the requirement */
  quyche_view norm_address;   /**< place in the norm; "u" when it is not known */
  quyche_view norm_text;      /**< what the norm asks, Vietnamese */
  quyche_view norm_source;    /**< the norm by number, date and issuer */
  quyche_view address;        /**< place in the draft; empty when nothing of the draft is meant, then see the anchor */
  quyche_view quote;          /**< the draft's words, joined and without page furniture */
  quyche_span bytes; /**< those words in the source text (the file itself for UTF-8, else the text taken from it) … */
  quyche_span chars; /**< … in code points … */
  quyche_span utf16; /**< … and in UTF-16 code units */
  quyche_view anchor_parent;   /**< where something missing would stand: under this address (empty: the document) … */
  quyche_view anchor_after;    /**< … after this one … */
  quyche_view anchor_before;   /**< … and before this one */
  quyche_view message_vi;      /**< for people, Vietnamese */
  quyche_view message_en;      /**< for people, English */
  quyche_view suggestion_vi;   /**< empty: none */
  quyche_view suggestion_en;   /**< English */
  quyche_baseline baseline;    /**< QUYCHE_BASELINE_NONE: there is no baseline */
  int32_t waived;              /**< not 0: stands, but does not count for the verdict and the counts */
  quyche_view waiver_reason;   /**< empty: not waived */
  quyche_view waiver_approver; /**< empty: not waived */
  quyche_severity own_severity; /**< without the profile; else equal to `severity` */
  int32_t reserved;             /**< 0 */
  quyche_docx_range docx;       /**< the same words as runs of a DOCX */
} quyche_finding;

/* clang-format off */
/** A ::quyche_finding with its size and nothing else. @since 0.1 */
#define QUYCHE_FINDING_INIT                                                                                     \
  {sizeof(quyche_finding), {NULL, 0}, {NULL, 0}, 0, 0, 0, 0,                                                    \
   {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {0, 0}, {0, 0}, {0, 0},         \
   {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, 0, 0, {NULL, 0}, {NULL, 0}, 0, 0, \
   {0, 0, 0, 0, 0, 0}}
/* clang-format on */

/** Writes ::QUYCHE_FINDING_INIT; @p struct_size is sizeof(quyche_finding). @since 0.1 */
QUYCHE_API quyche_status quyche_finding_init(quyche_finding* finding, size_t struct_size) QUYCHE_NOEXCEPT;

/** Fills @p finding, whose `struct_size` must be set, with the one at @p index.
 * @errors ::QUYCHE_E_NOT_FOUND (no such index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_report_finding(const quyche_report* report, size_t index, quyche_finding* finding,
                                               quyche_error** error) QUYCHE_NOEXCEPT;

/** Number of requirements that were judged, whatever came of it. @since 0.1 */
QUYCHE_API size_t quyche_report_requirement_count(const quyche_report* report) QUYCHE_NOEXCEPT;

/** Number of requirements with one verdict. @since 0.1 */
QUYCHE_API size_t quyche_report_requirement_count_of(const quyche_report* report,
                                                     quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT;

/** One requirement and what came of it. The views are borrowed from the report. @since 0.1 */
typedef struct quyche_requirement {
  size_t struct_size;                 /**< sizeof(quyche_requirement) */
  quyche_view id;                     /**< "146-qd-tw-2024/d1/t01" */
  quyche_requirement_verdict verdict; /**< what came of it */
  quyche_severity severity;           /**< after the profile */
  quyche_view reason_vi;              /**< why it is undetermined or not applicable; else empty */
  quyche_view reason_en;              /**< the same */
  quyche_view answered_by;            /**< the person who decided it, where one did; else empty */
} quyche_requirement;

/** A ::quyche_requirement with its size and nothing else. @since 0.1 */
#define QUYCHE_REQUIREMENT_INIT                                                    \
  {                                                                                \
    sizeof(quyche_requirement), {NULL, 0}, 0, 0, {NULL, 0}, {NULL, 0}, { NULL, 0 } \
  }

/** Writes ::QUYCHE_REQUIREMENT_INIT; @p struct_size is sizeof(quyche_requirement). @since 0.1 */
QUYCHE_API quyche_status quyche_requirement_init(quyche_requirement* requirement, size_t struct_size) QUYCHE_NOEXCEPT;

/** Fills @p requirement, whose `struct_size` must be set, with the one at @p index.
 * @errors ::QUYCHE_E_NOT_FOUND (no such index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_report_requirement(const quyche_report* report, size_t index,
                                                   quyche_requirement* requirement,
                                                   quyche_error** error) QUYCHE_NOEXCEPT;

/** Number of norms that were looked at, whether they apply or not. @since 0.1 */
QUYCHE_API size_t quyche_report_norm_count(const quyche_report* report) QUYCHE_NOEXCEPT;

/** One norm, and how much of it was judged: shown beside every verdict, because a bare "conform" misleads. The views are borrowed from
 * the report. @since 0.1 */
typedef struct quyche_norm {
  size_t struct_size;    /**< sizeof(quyche_norm) */
  quyche_view id;        /**< of the pack */
  quyche_view version;   /**< of the pack */
  quyche_view sha256;    /**< of its JSON */
  quyche_view title;     /**< Vietnamese */
  quyche_in_time time;   /**< the day the draft is judged as of, against the time it is in force */
  int32_t applies;       /**< 0: not to this body */
  size_t articles_known; /**< articles of the norm that the pack knows something of */
  size_t articles_total; /**< ::QUYCHE_NONE: not known */
  size_t requirements;   /**< how many the pack has */
  size_t judged;         /**< of them satisfied or violated */
} quyche_norm;

/** A ::quyche_norm with its size and nothing else. @since 0.1 */
#define QUYCHE_NORM_INIT \
  { sizeof(quyche_norm), {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, 0, 0, 0, 0, 0, 0 }

/** Writes ::QUYCHE_NORM_INIT; @p struct_size is sizeof(quyche_norm). @since 0.1 */
QUYCHE_API quyche_status quyche_norm_init(quyche_norm* norm, size_t struct_size) QUYCHE_NOEXCEPT;

/** Fills @p norm, whose `struct_size` must be set, with the one at @p index.
 * @errors ::QUYCHE_E_NOT_FOUND (no such index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_report_norm(const quyche_report* report, size_t index, quyche_norm* norm,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/** The report as JSON, quyche-report/1: the same bytes for the same input from every interface of the library. Made at the first call
 * and kept. Borrowed. @since 0.1 */
QUYCHE_API quyche_status quyche_report_json(const quyche_report* report, quyche_view* json,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/** The report for people. Made at the first call of each language and kept. Borrowed. @since 0.1 */
QUYCHE_API quyche_status quyche_report_text(const quyche_report* report, quyche_language language, quyche_view* text,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/** The report as SARIF 2.1.0, for code scanning and issue trackers. Made at the first call and kept. Borrowed. @since 0.1 */
QUYCHE_API quyche_status quyche_report_sarif(const quyche_report* report, quyche_view* sarif,
                                             quyche_error** error) QUYCHE_NOEXCEPT;

/** Several reports as one SARIF log, a run each; @p reports holds @p count handles. @since 0.1 */
QUYCHE_API quyche_status quyche_reports_sarif(const quyche_report* const* reports, size_t count, quyche_string** sarif,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/** Reports as JUnit XML, for build servers: a test suite a report, a test case a requirement. Findings of @p fail_on and above that
 * are neither waived nor in the baseline are failures; what nobody could judge or is waived is skipped. @since 0.1 */
QUYCHE_API quyche_status quyche_reports_junit(const quyche_report* const* reports, size_t count,
                                              quyche_language language, quyche_severity fail_on, quyche_string** xml,
                                              quyche_error** error) QUYCHE_NOEXCEPT;

/** Only the alignment of the norms with the draft, as JSON. Made at the first call and kept. Borrowed. @since 0.1 */
QUYCHE_API quyche_status quyche_report_alignment_json(const quyche_report* report, quyche_view* json,
                                                      quyche_error** error) QUYCHE_NOEXCEPT;

/** Only the alignment of the norms with the draft, for people. Made at the first call of each language and kept. Borrowed.
 * @since 0.1 */
QUYCHE_API quyche_status quyche_report_alignment_text(const quyche_report* report, quyche_language language,
                                                      quyche_view* text, quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees a report; NULL is allowed. @since 0.1 */
QUYCHE_API void quyche_report_free(quyche_report* report) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup compiling Compiling a norm
 * @code
 * quyche_string* pack = NULL;
 * quyche_compile_options options = QUYCHE_COMPILE_OPTIONS_INIT;
 * options.id.data = "province-2025";
 * options.id.size = 13;
 * if (quyche_compile(document, &options, &pack, &error) == QUYCHE_OK) {
 *   quyche_view json = quyche_string_view(pack);
 *   quyche_norms_add_json(norms, json.data, json.size, "province", 8, NULL, &error);
 * }
 * quyche_string_free(pack);
 * @endcode
 * @{
 */

/** How to compile. @since 0.1 */
typedef struct quyche_compile_options {
  size_t struct_size;    /**< sizeof(quyche_compile_options) */
  quyche_view id;        /**< required: small letters, digits and hyphens */
  quyche_view version;   /**< empty: "1" */
  quyche_pack_kind kind; /**< a model makes a draft speak of each of its articles */
  int32_t reserved;      /**< 0 */
} quyche_compile_options;

/** ::quyche_compile_options at their defaults; the id is still missing. @since 0.1 */
#define QUYCHE_COMPILE_OPTIONS_INIT \
  { sizeof(quyche_compile_options), {NULL, 0}, {NULL, 0}, 0, 0 }

/** Writes ::QUYCHE_COMPILE_OPTIONS_INIT; @p struct_size is sizeof(quyche_compile_options). @since 0.1 */
QUYCHE_API quyche_status quyche_compile_options_init(quyche_compile_options* options,
                                                     size_t struct_size) QUYCHE_NOEXCEPT;

/** Makes a norm pack (JSON) of the judged document: its outline, one requirement an article and one for each thing it says.
 * @errors ::QUYCHE_E_USAGE (also: no id, or not such an id), ::QUYCHE_E_INPUT (no provisions). @since 0.1 */
QUYCHE_API quyche_status quyche_compile(const quyche_document* document, const quyche_compile_options* options,
                                        quyche_string** pack, quyche_error** error) QUYCHE_NOEXCEPT;

/** @} */

/**
 * @defgroup versions Versions of norms
 * What changed between two versions of a norm, what that does to drafts, and norms that contradict each other. Where a version of a
 * norm is asked for, the set holds that one pack.
 * @code
 * quyche_norms* old_norm = NULL;
 * quyche_norms* new_norm = NULL;
 * quyche_string* text = NULL;
 * quyche_norms_new(&old_norm, NULL);
 * quyche_norms_new(&new_norm, NULL);
 * quyche_norms_load_file(old_norm, "model-2018.json", NULL, NULL);
 * quyche_norms_load_file(new_norm, "model-2024.json", NULL, NULL);
 * if (quyche_norms_diff_text(old_norm, new_norm, QUYCHE_VI, &text, &error) == QUYCHE_OK) puts(quyche_string_view(text).data);
 * quyche_string_free(text);
 * quyche_norms_free(new_norm);
 * quyche_norms_free(old_norm);
 * @endcode
 * @{
 */

/** What became of a norm between two versions, as JSON, quyche-norm-diff/1.
 * @errors ::QUYCHE_E_USAGE (also: not one pack a side). @since 0.1 */
QUYCHE_API quyche_status quyche_norms_diff(const quyche_norms* before, const quyche_norms* after, quyche_string** json,
                                           quyche_error** error) QUYCHE_NOEXCEPT;

/** The same for people. @errors as quyche_norms_diff(). @since 0.1 */
QUYCHE_API quyche_status quyche_norms_diff_text(const quyche_norms* before, const quyche_norms* after,
                                                quyche_language language, quyche_string** text,
                                                quyche_error** error) QUYCHE_NOEXCEPT;

/** What a change of norm does to one draft. @since 0.1 */
enum quyche_impact_kind_e {
  QUYCHE_IMPACT_UNCHANGED = 0,    /**< the same verdict */
  QUYCHE_IMPACT_STOPS = 1,        /**< not in conformance under the new norm only */
  QUYCHE_IMPACT_BEGINS = 2,       /**< not in conformance under the old norm only */
  QUYCHE_IMPACT_WORSE = 3,        /**< a worse verdict otherwise */
  QUYCHE_IMPACT_BETTER = 4,       /**< a better verdict otherwise */
  QUYCHE_IMPACT_OTHER_VERDICT = 5 /**< one of the norms does not apply to it */
};
/** A ::quyche_impact_kind_e. @since 0.1 */
typedef int32_t quyche_impact_kind;

/** The name as JSON writes it, "stops"; "" for a number that is none. Constant. @since 0.1 */
QUYCHE_API const char* quyche_impact_kind_name(quyche_impact_kind kind) QUYCHE_NOEXCEPT;

/** Two versions of a norm, and the drafts judged by both. Frozen once it is shared. @since 0.1 */
typedef struct quyche_impact quyche_impact;

/** No draft yet. @errors ::QUYCHE_E_USAGE (also: not one pack a side). @since 0.1 */
QUYCHE_API quyche_status quyche_impact_new(const quyche_norms* before, const quyche_norms* after,
                                           quyche_impact** impact, quyche_error** error) QUYCHE_NOEXCEPT;

/** Judges a draft by each version alone, without the checks on the document itself, and adds it. NULL @p options: the defaults. Needs
 * @p impact for itself; on failure it is as before. @errors as quyche_check(). @since 0.1 */
QUYCHE_API quyche_status quyche_impact_add_draft(quyche_impact* impact, const quyche_document* draft,
                                                 const quyche_check_options* options, quyche_impact_kind* kind,
                                                 quyche_error** error) QUYCHE_NOEXCEPT;

/** The drafts in the order they were added, as JSON, quyche-norm-impact/1. @since 0.1 */
QUYCHE_API quyche_status quyche_impact_json(const quyche_impact* impact, quyche_string** json,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/** The same for people. @since 0.1 */
QUYCHE_API quyche_status quyche_impact_text(const quyche_impact* impact, quyche_language language, quyche_string** text,
                                            quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees it; NULL is allowed. @since 0.1 */
QUYCHE_API void quyche_impact_free(quyche_impact* impact) QUYCHE_NOEXCEPT;

/** Requirements of different packs that no draft can meet together. Frozen; stands alone. @since 0.1 */
typedef struct quyche_conflicts quyche_conflicts;

/** One such pair. The views are borrowed from the list. @since 0.1 */
typedef struct quyche_conflict {
  size_t struct_size;     /**< sizeof(quyche_conflict) */
  quyche_view one;        /**< id of a requirement */
  quyche_view other;      /**< id of the other one, in a later pack */
  quyche_topic topic;     /**< what they are about */
  int32_t reserved;       /**< 0 */
  quyche_view message_vi; /**< for people, Vietnamese */
  quyche_view message_en; /**< for people, English */
} quyche_conflict;

/** A ::quyche_conflict with its size and nothing else. @since 0.1 */
#define QUYCHE_CONFLICT_INIT                                                    \
  {                                                                             \
    sizeof(quyche_conflict), {NULL, 0}, {NULL, 0}, 0, 0, {NULL, 0}, { NULL, 0 } \
  }

/** Writes ::QUYCHE_CONFLICT_INIT; @p struct_size is sizeof(quyche_conflict). @since 0.1 */
QUYCHE_API quyche_status quyche_conflict_init(quyche_conflict* conflict, size_t struct_size) QUYCHE_NOEXCEPT;

/** Looks for conflicts between the packs of a set. Only what can be compared is compared: an empty list is no proof that the norms
 * agree. @since 0.1 */
QUYCHE_API quyche_status quyche_norms_conflicts(const quyche_norms* norms, quyche_conflicts** conflicts,
                                                quyche_error** error) QUYCHE_NOEXCEPT;

/** Length of the list. @since 0.1 */
QUYCHE_API size_t quyche_conflicts_count(const quyche_conflicts* conflicts) QUYCHE_NOEXCEPT;

/** Fills @p conflict, whose `struct_size` must be set, with the one at @p index.
 * @errors ::QUYCHE_E_NOT_FOUND (no such index; the members are then zero). @since 0.1 */
QUYCHE_API quyche_status quyche_conflicts_get(const quyche_conflicts* conflicts, size_t index,
                                              quyche_conflict* conflict, quyche_error** error) QUYCHE_NOEXCEPT;

/** Frees a list; NULL is allowed. @since 0.1 */
QUYCHE_API void quyche_conflicts_free(quyche_conflicts* conflicts) QUYCHE_NOEXCEPT;

/** @} */

#ifdef __cplusplus
}
#endif

#endif /* QUYCHE_H */
