// The C interface over the engine. Nothing is decided here: handles, borrowed views, numbers for enumerators, and one
// wall that no exception passes.
#include "quyche.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <iterator>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/core/version.hpp>
#include <quyche/engine.hpp>

#include "core/utf8.hpp"

namespace {

using quyche::bilingual;
using quyche::errc;

/// A text that is made when it is first asked for and then kept, so that a view of it can be lent out. Threads that ask
/// at the same time wait for the one that makes it; a failure to make it leaves nothing behind.
class kept_text {
 public:
  template <class Make>
  const std::string& get(Make&& make) const {
    const std::lock_guard lock(mutex_);
    if (!text_) text_ = make();
    return *text_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::optional<std::string> text_;
};

}  // namespace

struct quyche_error {
  quyche::error what;
};

struct quyche_norms {
  quyche::norm_set set;
};

struct quyche_document {
  quyche::document::file file;
  kept_text json;
  kept_text facts;
};

struct quyche_records {
  quyche::conformance::records records;
};

struct quyche_report {
  quyche::conformance::report report;
  kept_text json;
  kept_text text_vi;
  kept_text text_en;
};

struct quyche_string {
  std::string text;
};

namespace {

// ---- Views ----

/// Only for texts that a NUL follows: std::string and literals.
quyche_view view(std::string_view text) noexcept { return {text.data() == nullptr ? "" : text.data(), text.size()}; }
constexpr quyche_view empty_view{"", 0};

std::string_view text_of(quyche_view from) noexcept {
  return from.size == 0 ? std::string_view() : std::string_view(from.data, from.size);
}

// ---- Failure ----

using failure = std::optional<quyche::error>;
constexpr auto success = std::nullopt;

quyche::error fail(errc code, std::string vi, std::string en) {
  quyche::error made;
  made.code = code;
  made.message = bilingual{std::move(vi), std::move(en)};
  return made;
}

quyche::error usage(std::string vi, std::string en) { return fail(errc::usage, std::move(vi), std::move(en)); }

quyche::error missing(const char* parameter) {
  return usage(std::string("Thiếu tham số ") + parameter + ": không được là NULL.",
               std::string("The parameter ") + parameter + " is missing: it may not be NULL.");
}

/// The wall: every function that can fail does its work inside. What leaves is a status and, where it is asked for and
/// memory allows, an error.
template <class Body>
quyche_status guard(quyche_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  errc code = errc::internal;
  try {
    try {
      failure problem = body();
      if (!problem) return QUYCHE_OK;
      code = problem->code == errc::ok ? errc::internal : problem->code;
      if (error != nullptr) *error = new quyche_error{std::move(*problem)};
    } catch (const std::bad_alloc&) {
      code = errc::nomem;
      if (error != nullptr) *error = new quyche_error{fail(code, "Hết bộ nhớ.", "Out of memory.")};
    } catch (const std::exception& thrown) {
      code = errc::internal;
      if (error != nullptr) {
        *error = new quyche_error{fail(code, std::string("Lỗi bên trong thư viện: ") + thrown.what(),
                                       std::string("A fault of the library: ") + thrown.what())};
      }
    } catch (...) {
      code = errc::internal;
      if (error != nullptr) {
        *error = new quyche_error{fail(code, "Lỗi bên trong thư viện.", "A fault of the library.")};
      }
    }
  } catch (...) {
    // No memory for the error itself. The status alone has to do.
    code = errc::nomem;
  }
  return static_cast<quyche_status>(code);
}

// ---- Structures with a size ----

/// Bytes up to the end of the member that came last when the structure was first published. Stays as it is when members
/// are added.
template <class Struct>
constexpr std::size_t first_size = 0;
template <>
constexpr std::size_t first_size<quyche_limits> = offsetof(quyche_limits, pack_bytes) + sizeof(std::size_t);
template <>
constexpr std::size_t first_size<quyche_parse_options> = offsetof(quyche_parse_options, progress_user) + sizeof(void*);
template <>
constexpr std::size_t first_size<quyche_check_options> = offsetof(quyche_check_options, progress_user) + sizeof(void*);
template <>
constexpr std::size_t first_size<quyche_compile_options> = offsetof(quyche_compile_options, reserved) +
                                                           sizeof(std::int32_t);
template <>
constexpr std::size_t first_size<quyche_finding> = offsetof(quyche_finding, suggestion_en) + sizeof(quyche_view);

/// No version will be larger; a structure that nobody initialised often says so.
constexpr std::size_t largest_size = 4096;

template <class Struct>
bool size_fits(std::size_t size) noexcept {
  return size >= first_size<Struct> && size <= largest_size;
}

template <class Struct>
constexpr const char* struct_name = "";
template <>
constexpr const char* struct_name<quyche_limits> = "quyche_limits";
template <>
constexpr const char* struct_name<quyche_parse_options> = "quyche_parse_options";
template <>
constexpr const char* struct_name<quyche_check_options> = "quyche_check_options";
template <>
constexpr const char* struct_name<quyche_compile_options> = "quyche_compile_options";
template <>
constexpr const char* struct_name<quyche_finding> = "quyche_finding";

template <class Struct>
quyche::error wrong_size(std::size_t size) {
  const std::string name = struct_name<Struct>;
  const std::string macro = name + "_init";
  return usage("struct_size của " + name + " là " + std::to_string(size) + ", phải từ " +
                   std::to_string(first_size<Struct>) + " đến " + std::to_string(largest_size) +
                   ". Hãy khởi tạo bằng macro _INIT hoặc hàm " + macro + ".",
               "struct_size of " + name + " is " + std::to_string(size) + ", it must lie between " +
                   std::to_string(first_size<Struct>) + " and " + std::to_string(largest_size) +
                   ". Initialise it with the _INIT macro or with " + macro + ".");
}

/// Copies what the caller filled in by the rule of the header: what the caller does not have is zero, what this library
/// does not know must be zero.
template <class Struct>
failure take(const Struct* from, Struct& into) {
  if (from == nullptr) return success;
  const std::size_t size = from->struct_size;
  if (!size_fits<Struct>(size)) return wrong_size<Struct>(size);
  const auto* bytes = reinterpret_cast<const unsigned char*>(from);
  for (std::size_t i = sizeof(Struct); i < size; ++i) {
    if (bytes[i] != 0) {
      return usage(std::string(struct_name<Struct>) + " có trường mà thư viện " + quyche_version() +
                       " không biết; hãy để trường ấy bằng 0 hoặc dùng thư viện mới hơn.",
                   std::string(struct_name<Struct>) + " sets a member that library " + quyche_version() +
                       " does not know; leave it zero or use a newer library.");
    }
  }
  std::memcpy(&into, from, std::min(size, sizeof(Struct)));
  return success;
}

/// Writes a structure to the caller, who may have room for less or for more.
template <class Struct>
void give(const Struct& from, Struct* into, std::size_t size) noexcept {
  auto* bytes = reinterpret_cast<unsigned char*>(into);
  std::memset(bytes, 0, size);
  std::memcpy(bytes, &from, std::min(size, sizeof(Struct)));
  std::memcpy(bytes, &size, sizeof(size));  // struct_size stands first
}

template <class Struct>
quyche_status initialise(Struct* into, std::size_t size, const Struct& initial) noexcept {
  if (into == nullptr || !size_fits<Struct>(size)) return QUYCHE_E_USAGE;
  give(initial, into, size);
  return QUYCHE_OK;
}

// ---- Arguments ----

failure check_bytes(const char* data, std::size_t size, const char* parameter) {
  if (data == nullptr && size != 0) return missing(parameter);
  return success;
}

/// Names stand in messages and reports, which are UTF-8.
failure take_name(quyche_view from, const char* parameter, std::string& into) {
  if (auto problem = check_bytes(from.data, from.size, parameter)) return problem;
  const std::string_view text = text_of(from);
  const std::size_t valid = quyche::utf8::valid_prefix(text);
  if (valid != text.size()) {
    auto problem = usage(std::string("Tham số ") + parameter + " không phải UTF-8.",
                         std::string("The parameter ") + parameter + " is not UTF-8.");
    problem.byte = valid;
    return problem;
  }
  into = text;
  return success;
}

failure take_limits(const quyche_limits* from, quyche::limits& into) {
  quyche_limits given = QUYCHE_LIMITS_INIT;
  if (auto problem = take(from, given)) return problem;
  const auto set = [](std::size_t value, std::size_t& limit) {
    if (value != 0) limit = value;
  };
  set(given.text_bytes, into.text_bytes);
  set(given.depth, into.depth);
  set(given.nodes, into.nodes);
  set(given.findings, into.findings);
  set(given.unzipped_bytes, into.unzipped_bytes);
  set(given.zip_ratio, into.zip_ratio);
  set(given.pack_bytes, into.pack_bytes);
  return success;
}

/// The C++ enumerations start at 0, have no holes and carry the numbers of the header (checked below).
template <class Enum>
constexpr std::int32_t enumerators = static_cast<std::int32_t>(std::size(quyche::names<Enum>::table));

template <class Enum>
failure take_enum(std::int32_t number, const char* parameter, std::optional<Enum>& into) {
  if (number < 0 || number >= enumerators<Enum>) {
    return usage(std::string("Giá trị ") + std::to_string(number) + " của " + parameter + " không có.",
                 std::string("There is no ") + parameter + " with the number " + std::to_string(number) + ".");
  }
  if (number != 0) into = static_cast<Enum>(number);  // 0: what the draft says
  return success;
}

/// All 0: no day.
failure take_date(const quyche_date& from, const char* parameter, std::optional<quyche::date>& into) {
  if (from.year == 0 && from.month == 0 && from.day == 0) return success;
  const quyche::date day{from.year, from.month, from.day};
  if (!exists(day)) {
    const auto written = quyche::to_vietnamese(day);
    return usage("Không có ngày " + written + " trong lịch (" + parameter + ").",
                 "There is no day " + written + " (day/month/year) in the calendar (" + parameter + ").");
  }
  into = day;
  return success;
}

failure take_language(quyche_language from, quyche::language& into) {
  if (from != QUYCHE_VI && from != QUYCHE_EN) {
    return usage("Không có ngôn ngữ số " + std::to_string(from) + ": 0 là tiếng Việt, 1 là tiếng Anh.",
                 "There is no language " + std::to_string(from) + ": 0 is Vietnamese, 1 is English.");
  }
  into = from == QUYCHE_VI ? quyche::language::vi : quyche::language::en;
  return success;
}

template <class Enum>
const char* name_of_number(std::int32_t number) noexcept {
  if (number < 0 || number >= enumerators<Enum>) return "";
  return quyche::name_of(static_cast<Enum>(number)).data();  // literals
}

/// The caller's callback behind the engine's. Lives on the stack of the running call.
struct progress_bridge {
  quyche_progress_fn call = nullptr;
  void* user = nullptr;

  quyche::progress engine() noexcept {
    quyche::progress made;
    if (call != nullptr) {
      made.call = [](void* self, std::string_view stage, std::size_t done, std::size_t total) {
        const auto& bridge = *static_cast<const progress_bridge*>(self);
        return bridge.call(bridge.user, view(stage), done, total) == 0;
      };
      made.user = this;
    }
    return made;
  }
};

// ---- The numbers of the header are those of the engine ----

using quyche::conformance::document_verdict;
using quyche::conformance::finding_type;
using quyche::conformance::record_kind;
using quyche::conformance::requirement_verdict;
using quyche::domain::body_kind;
using quyche::domain::institution;
using quyche::domain::level;
using quyche::domain::topic;
using quyche::norm::pack_kind;
using quyche::norm::severity;

/// Whether the table of an enumeration lists 0, 1, 2 … and ends where the header ends.
template <class Enum>
constexpr bool numbered_to(std::int32_t last) {
  std::int32_t expected = 0;
  for (const auto& [value, name] : quyche::names<Enum>::table) {
    if (static_cast<std::int32_t>(value) != expected++ || name.empty()) return false;
  }
  return expected == last + 1;
}
static_assert(numbered_to<errc>(QUYCHE_E_INTERNAL));
static_assert(numbered_to<document_verdict>(QUYCHE_NOT_APPLICABLE));
static_assert(numbered_to<requirement_verdict>(QUYCHE_REQUIREMENT_NOT_APPLICABLE));
static_assert(numbered_to<severity>(QUYCHE_ERROR));
static_assert(numbered_to<finding_type>(QUYCHE_FINDING_IN_FORCE));
static_assert(numbered_to<record_kind>(QUYCHE_RECORD_BASELINE));
static_assert(numbered_to<topic>(QUYCHE_TOPIC_IN_FORCE));
static_assert(numbered_to<body_kind>(QUYCHE_BODY_TO_CHUC));
static_assert(numbered_to<institution>(QUYCHE_INSTITUTION_CHINH_PHU));
static_assert(numbered_to<level>(QUYCHE_LEVEL_GRASSROOTS));
static_assert(numbered_to<pack_kind>(QUYCHE_PACK_DOCUMENT - 1));  // the header has "by title" in front
static_assert(std::string_view(QUYCHE_VERSION) == quyche::version_string);

quyche_span to_span(quyche::span from) noexcept { return {from.begin, from.end}; }

}  // namespace

extern "C" {

// ---- Versions ----

const char* quyche_version(void) QUYCHE_NOEXCEPT { return quyche::version().data(); }

const char* quyche_abi_version(void) QUYCHE_NOEXCEPT { return quyche::abi_version().data(); }

// ---- Status and errors ----

const char* quyche_status_name(quyche_status status) QUYCHE_NOEXCEPT { return name_of_number<errc>(status); }

quyche_status quyche_error_code(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? static_cast<quyche_status>(QUYCHE_OK) : static_cast<quyche_status>(error->what.code);
}

quyche_view quyche_error_message(const quyche_error* error, quyche_language language) QUYCHE_NOEXCEPT {
  if (error == nullptr) return empty_view;
  return view(language == QUYCHE_VI ? error->what.message.vi : error->what.message.en);
}

quyche_view quyche_error_source(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? empty_view : view(error->what.source);
}

size_t quyche_error_byte(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? QUYCHE_NONE : error->what.byte.value_or(QUYCHE_NONE);
}

size_t quyche_error_line(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? 0 : error->what.line.value_or(0);
}

void quyche_error_free(quyche_error* error) QUYCHE_NOEXCEPT { delete error; }

// ---- Limits ----

quyche_status quyche_limits_init(quyche_limits* limits, size_t struct_size) QUYCHE_NOEXCEPT {
  const quyche_limits initial = QUYCHE_LIMITS_INIT;
  return initialise(limits, struct_size, initial);
}

quyche_status quyche_limits_defaults(quyche_limits* limits) QUYCHE_NOEXCEPT {
  if (limits == nullptr || !size_fits<quyche_limits>(limits->struct_size)) return QUYCHE_E_USAGE;
  const quyche::limits bounds;
  quyche_limits made = QUYCHE_LIMITS_INIT;
  made.text_bytes = bounds.text_bytes;
  made.depth = bounds.depth;
  made.nodes = bounds.nodes;
  made.findings = bounds.findings;
  made.unzipped_bytes = bounds.unzipped_bytes;
  made.zip_ratio = bounds.zip_ratio;
  made.pack_bytes = bounds.pack_bytes;
  give(made, limits, limits->struct_size);
  return QUYCHE_OK;
}

// ---- Norms ----

quyche_status quyche_norms_new(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT {
  if (norms != nullptr) *norms = nullptr;
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    *norms = new quyche_norms();
    return success;
  });
}

quyche_status quyche_norms_defaults(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT {
  if (norms != nullptr) *norms = nullptr;
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    *norms = new quyche_norms{quyche::norm_set::defaults()};
    return success;
  });
}

quyche_status quyche_norms_add_builtin(quyche_norms* norms, const char* id, size_t id_size,
                                       quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    auto added = norms->set.add_builtin(name);
    if (!added) return std::move(added).error();
    return success;
  });
}

quyche_status quyche_norms_add_json(quyche_norms* norms, const char* data, size_t size, const char* name,
                                    size_t name_size, const quyche_limits* limits,
                                    quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    if (auto problem = check_bytes(data, size, "data")) return problem;
    std::string called;
    if (auto problem = take_name({name, name_size}, "name", called)) return problem;
    quyche::limits bounds;
    if (auto problem = take_limits(limits, bounds)) return problem;
    auto added = norms->set.add_json(text_of({data, size}), called, bounds);
    if (!added) return std::move(added).error();
    return success;
  });
}

quyche_status quyche_norms_load_file(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                     quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    if (path == nullptr) return missing("path");
    quyche::limits bounds;
    if (auto problem = take_limits(limits, bounds)) return problem;
    auto added = norms->set.add_file(path, bounds);
    if (!added) return std::move(added).error();
    return success;
  });
}

quyche_status quyche_norms_load_folder(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                       size_t* added, quyche_error** error) QUYCHE_NOEXCEPT {
  if (added != nullptr) *added = 0;
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    if (path == nullptr) return missing("path");
    if (added == nullptr) return missing("added");
    quyche::limits bounds;
    if (auto problem = take_limits(limits, bounds)) return problem;
    // Packs are shared, so a copy is cheap; it makes the folder all or none.
    quyche::norm_set grown = norms->set;
    auto count = grown.add_folder(path, bounds);
    if (!count) return std::move(count).error();
    norms->set = std::move(grown);
    *added = *count;
    return success;
  });
}

size_t quyche_norms_count(const quyche_norms* norms) QUYCHE_NOEXCEPT {
  return norms == nullptr ? 0 : norms->set.packs().size();
}

quyche_view quyche_norms_id(const quyche_norms* norms, size_t index) QUYCHE_NOEXCEPT {
  return index < quyche_norms_count(norms) ? view(norms->set.packs()[index]->id) : empty_view;
}

void quyche_norms_free(quyche_norms* norms) QUYCHE_NOEXCEPT { delete norms; }

// ---- Documents ----

quyche_status quyche_parse_options_init(quyche_parse_options* options, size_t struct_size) QUYCHE_NOEXCEPT {
  const quyche_parse_options initial = QUYCHE_PARSE_OPTIONS_INIT;
  return initialise(options, struct_size, initial);
}

quyche_status quyche_document_parse(const char* data, size_t size, const quyche_parse_options* options,
                                    quyche_document** document, quyche_error** error) QUYCHE_NOEXCEPT {
  if (document != nullptr) *document = nullptr;
  return guard(error, [&]() -> failure {
    if (document == nullptr) return missing("document");
    if (auto problem = check_bytes(data, size, "data")) return problem;
    quyche_parse_options given = QUYCHE_PARSE_OPTIONS_INIT;
    if (auto problem = take(options, given)) return problem;
    quyche::read_options reading;
    if (auto problem = take_name(given.name, "name", reading.name)) return problem;
    if (auto problem = take_limits(given.limits, reading.bounds)) return problem;
    if (given.document != 0) reading.document = given.document;
    progress_bridge bridge{given.progress, given.progress_user};
    reading.progress = bridge.engine();
    auto file = quyche::read(text_of({data, size}), reading);
    if (!file) return std::move(file).error();
    auto made = std::make_unique<quyche_document>();
    made->file = *std::move(file);
    *document = made.release();
    return success;
  });
}

size_t quyche_document_count(const quyche_document* document) QUYCHE_NOEXCEPT {
  return document == nullptr ? 0 : document->file.documents.size();
}

size_t quyche_document_judged(const quyche_document* document) QUYCHE_NOEXCEPT {
  return quyche_document_count(document) == 0 ? 0 : document->file.judged + 1;
}

quyche_status quyche_document_json(const quyche_document* document, quyche_view* json,
                                   quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = empty_view;
  return guard(error, [&]() -> failure {
    if (document == nullptr) return missing("document");
    if (json == nullptr) return missing("json");
    *json = view(document->json.get([&] { return quyche::to_json(document->file); }));
    return success;
  });
}

quyche_status quyche_document_facts_json(const quyche_document* document, quyche_view* json,
                                         quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = empty_view;
  return guard(error, [&]() -> failure {
    if (document == nullptr) return missing("document");
    if (json == nullptr) return missing("json");
    const auto& file = document->file;
    if (file.judged >= file.documents.size()) {
      return fail(errc::input, "Không có văn bản nào để đọc.", "There is no document to read.");
    }
    *json = view(
        document->facts.get([&] { return quyche::to_json(file, file.judged, quyche::extract(file, file.judged)); }));
    return success;
  });
}

void quyche_document_free(quyche_document* document) QUYCHE_NOEXCEPT { delete document; }

// ---- Records ----

quyche_status quyche_records_new(quyche_records** records, quyche_error** error) QUYCHE_NOEXCEPT {
  if (records != nullptr) *records = nullptr;
  return guard(error, [&]() -> failure {
    if (records == nullptr) return missing("records");
    *records = new quyche_records();
    return success;
  });
}

quyche_status quyche_records_add_json(quyche_records* records, quyche_record_kind kind, const char* data, size_t size,
                                      const char* name, size_t name_size, const quyche_limits* limits,
                                      quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (records == nullptr) return missing("records");
    if (kind < 0 || kind >= enumerators<record_kind>) {
      return usage("Không có loại tệp kèm theo số " + std::to_string(kind) + ".",
                   "There is no kind of record file with the number " + std::to_string(kind) + ".");
    }
    if (auto problem = check_bytes(data, size, "data")) return problem;
    std::string called;
    if (auto problem = take_name({name, name_size}, "name", called)) return problem;
    quyche::limits bounds;
    if (auto problem = take_limits(limits, bounds)) return problem;
    // On a copy, so that memory running out leaves the set as it was.
    auto grown = records->records;
    auto added =
        quyche::conformance::add_records(grown, static_cast<record_kind>(kind), text_of({data, size}), called, bounds);
    if (!added) return std::move(added).error();
    records->records = std::move(grown);
    return success;
  });
}

void quyche_records_free(quyche_records* records) QUYCHE_NOEXCEPT { delete records; }

// ---- Judging ----

quyche_status quyche_check_options_init(quyche_check_options* options, size_t struct_size) QUYCHE_NOEXCEPT {
  const quyche_check_options initial = QUYCHE_CHECK_OPTIONS_INIT;
  return initialise(options, struct_size, initial);
}

quyche_status quyche_check(const quyche_document* document, const quyche_norms* norms,
                           const quyche_check_options* options, quyche_report** report,
                           quyche_error** error) QUYCHE_NOEXCEPT {
  if (report != nullptr) *report = nullptr;
  return guard(error, [&]() -> failure {
    if (report == nullptr) return missing("report");
    if (document == nullptr) return missing("document");
    quyche_check_options given = QUYCHE_CHECK_OPTIONS_INIT;
    if (auto problem = take(options, given)) return problem;
    quyche::check_options checking;
    if (auto problem = take_date(given.as_of, "as_of", checking.as_of)) return problem;
    if (auto problem = take_date(given.today, "today", checking.today)) return problem;
    if (auto problem = take_enum(given.body, "body", checking.body)) return problem;
    if (auto problem = take_enum(given.institution, "institution", checking.institution)) return problem;
    if (auto problem = take_enum(given.level, "level", checking.level)) return problem;
    if (given.reserved != 0 || given.reserved_2 != 0) {
      return usage("Các trường reserved của quyche_check_options phải là 0.",
                   "The reserved members of quyche_check_options must be 0.");
    }
    if (given.records != nullptr) checking.records = given.records->records;
    if (auto problem = take_limits(given.limits, checking.bounds)) return problem;
    checking.document_checks = given.skip_document_checks == 0;
    progress_bridge bridge{given.progress, given.progress_user};
    checking.progress = bridge.engine();
    auto judged = norms == nullptr ? quyche::judge(document->file, quyche::norm_set::defaults(), checking)
                                   : quyche::judge(document->file, norms->set, checking);
    if (!judged) return std::move(judged).error();
    auto made = std::make_unique<quyche_report>();
    made->report = *std::move(judged);
    *report = made.release();
    return success;
  });
}

// ---- Reports ----

const char* quyche_verdict_name(quyche_verdict verdict) QUYCHE_NOEXCEPT {
  return name_of_number<document_verdict>(verdict);
}

const char* quyche_requirement_verdict_name(quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT {
  return name_of_number<requirement_verdict>(verdict);
}

const char* quyche_severity_name(quyche_severity of) QUYCHE_NOEXCEPT { return name_of_number<severity>(of); }

const char* quyche_finding_type_name(quyche_finding_type type) QUYCHE_NOEXCEPT {
  return name_of_number<finding_type>(type);
}

const char* quyche_topic_name(quyche_topic of) QUYCHE_NOEXCEPT { return name_of_number<topic>(of); }

quyche_status quyche_finding_init(quyche_finding* finding, size_t struct_size) QUYCHE_NOEXCEPT {
  const quyche_finding initial = QUYCHE_FINDING_INIT;
  return initialise(finding, struct_size, initial);
}

quyche_verdict quyche_report_verdict(const quyche_report* report) QUYCHE_NOEXCEPT {
  return report == nullptr ? static_cast<quyche_verdict>(QUYCHE_NOT_APPLICABLE)
                           : static_cast<quyche_verdict>(report->report.verdict);
}

size_t quyche_report_finding_count(const quyche_report* report) QUYCHE_NOEXCEPT {
  return report == nullptr ? 0 : report->report.findings.size();
}

size_t quyche_report_finding_count_of(const quyche_report* report, quyche_severity of) QUYCHE_NOEXCEPT {
  if (report == nullptr || of < 0 || of >= enumerators<severity>) return 0;
  return report->report.count(static_cast<severity>(of));
}

size_t quyche_report_requirement_count_of(const quyche_report* report,
                                          quyche_requirement_verdict verdict) QUYCHE_NOEXCEPT {
  if (report == nullptr || verdict < 0 || verdict >= enumerators<requirement_verdict>) return 0;
  return report->report.count(static_cast<requirement_verdict>(verdict));
}

quyche_status quyche_report_finding(const quyche_report* report, size_t index, quyche_finding* finding,
                                    quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (finding == nullptr) return missing("finding");
    const std::size_t size = finding->struct_size;
    if (!size_fits<quyche_finding>(size)) return wrong_size<quyche_finding>(size);
    quyche_finding made = QUYCHE_FINDING_INIT;
    give(made, finding, size);
    if (report == nullptr) return missing("report");
    const auto& findings = report->report.findings;
    if (index >= findings.size()) {
      return fail(errc::not_found,
                  "Báo cáo có " + std::to_string(findings.size()) + " phát hiện, không có số " + std::to_string(index) +
                      " (đếm từ 0).",
                  "The report has " + std::to_string(findings.size()) + " findings, there is no number " +
                      std::to_string(index) + " (counted from 0).");
    }
    const auto& from = findings[index];
    made.id = view(from.id);
    made.fingerprint = view(from.fingerprint);
    made.type = static_cast<quyche_finding_type>(from.type);
    made.topic = static_cast<quyche_topic>(from.topic);
    made.severity = static_cast<quyche_severity>(from.severity);
    for (auto* each : {&made.norm_pack, &made.norm_id, &made.norm_address, &made.norm_text, &made.norm_source,
                       &made.address, &made.quote, &made.anchor_parent, &made.anchor_after, &made.anchor_before,
                       &made.suggestion_vi, &made.suggestion_en}) {
      *each = empty_view;
    }
    if (from.norm) {
      made.norm_form =
          from.norm->text.form == quyche::norm::text_form::quote ? QUYCHE_TEXT_QUOTE : QUYCHE_TEXT_PARAPHRASE;
      made.norm_pack = view(from.norm->pack);
      made.norm_id = view(from.norm->id);
      made.norm_address = view(from.norm->address);
      made.norm_text = view(from.norm->text.vi);
      made.norm_source = view(from.norm->source);
    }
    if (from.document) {
      made.address = view(from.document->address);
      made.quote = view(from.document->quote);
      made.bytes = to_span(from.document->where.bytes);
      made.chars = to_span(from.document->where.chars);
      made.utf16 = to_span(from.document->where.utf16);
      if (const auto& runs = from.document->where.docx) {
        made.docx = {1, runs->first.paragraph, runs->first.run, runs->last.paragraph, runs->last.run, 0};
      }
    }
    if (from.anchor) {
      made.anchor_parent = view(from.anchor->parent);
      made.anchor_after = view(from.anchor->after);
      made.anchor_before = view(from.anchor->before);
    }
    made.message_vi = view(from.message.vi);
    made.message_en = view(from.message.en);
    if (from.suggestion) {
      made.suggestion_vi = view(from.suggestion->vi);
      made.suggestion_en = view(from.suggestion->en);
    }
    made.baseline = from.baseline ? static_cast<quyche_baseline>(*from.baseline) + 1 : QUYCHE_BASELINE_NONE;
    made.waived = from.waiver ? 1 : 0;
    made.waiver_reason = from.waiver ? view(from.waiver->reason) : empty_view;
    made.waiver_approver = from.waiver ? view(from.waiver->approver) : empty_view;
    made.own_severity = static_cast<quyche_severity>(from.profile ? from.profile->own : from.severity);
    give(made, finding, size);
    return success;
  });
}

quyche_status quyche_report_json(const quyche_report* report, quyche_view* json, quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = empty_view;
  return guard(error, [&]() -> failure {
    if (report == nullptr) return missing("report");
    if (json == nullptr) return missing("json");
    *json = view(report->json.get([&] { return quyche::to_json(report->report); }));
    return success;
  });
}

quyche_status quyche_report_text(const quyche_report* report, quyche_language language, quyche_view* text,
                                 quyche_error** error) QUYCHE_NOEXCEPT {
  if (text != nullptr) *text = empty_view;
  return guard(error, [&]() -> failure {
    if (report == nullptr) return missing("report");
    if (text == nullptr) return missing("text");
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    *text = chosen == quyche::language::vi
                ? view(report->text_vi.get([&] { return quyche::to_text(report->report, quyche::language::vi); }))
                : view(report->text_en.get([&] { return quyche::to_text(report->report, quyche::language::en); }));
    return success;
  });
}

void quyche_report_free(quyche_report* report) QUYCHE_NOEXCEPT { delete report; }

// ---- Compiling a norm ----

quyche_view quyche_string_view(const quyche_string* string) QUYCHE_NOEXCEPT {
  return string == nullptr ? empty_view : view(string->text);
}

void quyche_string_free(quyche_string* string) QUYCHE_NOEXCEPT { delete string; }

quyche_status quyche_compile_options_init(quyche_compile_options* options, size_t struct_size) QUYCHE_NOEXCEPT {
  const quyche_compile_options initial = QUYCHE_COMPILE_OPTIONS_INIT;
  return initialise(options, struct_size, initial);
}

quyche_status quyche_compile(const quyche_document* document, const quyche_compile_options* options,
                             quyche_string** pack, quyche_error** error) QUYCHE_NOEXCEPT {
  if (pack != nullptr) *pack = nullptr;
  return guard(error, [&]() -> failure {
    if (pack == nullptr) return missing("pack");
    if (document == nullptr) return missing("document");
    if (options == nullptr) return missing("options");
    quyche_compile_options given = QUYCHE_COMPILE_OPTIONS_INIT;
    if (auto problem = take(options, given)) return problem;
    quyche::compile_options compiling;
    if (auto problem = take_name(given.id, "id", compiling.id)) return problem;
    std::string version;
    if (auto problem = take_name(given.version, "version", version)) return problem;
    if (!version.empty()) compiling.version = std::move(version);
    if (given.kind < 0 || given.kind > QUYCHE_PACK_DOCUMENT) {
      return usage("Giá trị " + std::to_string(given.kind) + " của kind không có.",
                   "There is no kind of pack with the number " + std::to_string(given.kind) + ".");
    }
    if (given.kind != QUYCHE_PACK_BY_TITLE) {
      compiling.kind = static_cast<pack_kind>(given.kind - 1);
      compiling.kind_given = true;
    }
    if (given.reserved != 0) {
      return usage("Trường reserved của quyche_compile_options phải là 0.",
                   "The member reserved of quyche_compile_options must be 0.");
    }
    auto made = quyche::compile_pack(document->file, compiling);
    if (!made) return std::move(made).error();
    *pack = new quyche_string{*std::move(made)};
    return success;
  });
}

// ---- Reading norms ----

quyche_status quyche_norms_explain(const quyche_norms* norms, const char* id, size_t id_size, quyche_language language,
                                   quyche_string** page, quyche_error** error) QUYCHE_NOEXCEPT {
  if (page != nullptr) *page = nullptr;
  return guard(error, [&]() -> failure {
    if (page == nullptr) return missing("page");
    if (norms == nullptr) return missing("norms");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    auto made = quyche::explain(norms->set, name, chosen);
    if (!made) return std::move(made).error();
    *page = new quyche_string{*std::move(made)};
    return success;
  });
}

quyche_status quyche_norms_diff(const quyche_norms* before, const quyche_norms* after, quyche_string** json,
                                quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = nullptr;
  return guard(error, [&]() -> failure {
    if (json == nullptr) return missing("json");
    if (before == nullptr) return missing("before");
    if (after == nullptr) return missing("after");
    if (before->set.packs().size() != 1 || after->set.packs().size() != 1) {
      return usage("Cần đúng một chuẩn mỗi bên để so sánh.", "Exactly one norm a side can be compared.");
    }
    *json = new quyche_string{
        quyche::to_json(quyche::conformance::diff(*before->set.packs().front(), *after->set.packs().front()))};
    return success;
  });
}

}  // extern "C"
