// quyche._core: the engine for Python, as little as the package in quyche/ needs. The public face is written in Python.
//
// The interpreter's lock is released wherever the engine works. Text goes in without a copy: a str lends its UTF-8,
// everything else its buffer. Failure becomes an exception of quyche.errors, made by quyche.errors.from_core.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <quyche/engine.hpp>

#include "norm/words.hpp"
#include "views.hpp"

namespace py = pybind11;

namespace {

// ---- Failure ----

/// An error of the engine on its way to Python.
struct engine_failure {
  quyche::error what;
};

[[noreturn]] void fail(quyche::errc code, std::string vi, std::string en) {
  quyche::error made;
  made.code = code;
  made.message = quyche::bilingual{std::move(vi), std::move(en)};
  throw engine_failure{std::move(made)};
}

/// Names of files need not be UTF-8; an error message must be shown all the same.
py::str shown(std::string_view text) {
  auto made = py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
  if (!made) throw py::error_already_set();
  return made;
}

void set_python_error(const quyche::error& what) {
  const py::object made = py::module_::import("quyche.errors")
                              .attr("from_core")(static_cast<int>(what.code), shown(what.message.vi),
                                                 shown(what.message.en), shown(what.source), what.byte, what.line);
  PyErr_SetObject(py::type::handle_of(made).ptr(), made.ptr());
}

template <class T>
T taken(quyche::result<T> from) {
  if (!from) throw engine_failure{std::move(from).error()};
  return *std::move(from);
}

/// Runs `body` without the interpreter's lock. An exception that is none of ours is a fault of the engine and said to
/// be one.
template <class Body>
auto released(Body&& body) {
  const py::gil_scoped_release unlocked;
  try {
    return body();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& thrown) {
    fail(quyche::errc::internal, std::string("Lỗi bên trong thư viện: ") + thrown.what(),
         std::string("A fault of the library: ") + thrown.what());
  }
}

// ---- What comes in ----

/// The bytes of a str or of anything with a buffer, borrowed as long as this lives. Made and destroyed with the lock
/// held.
class input {
 public:
  explicit input(const py::object& from) : owner_(from) {
    if (PyUnicode_Check(from.ptr()) != 0) {
      Py_ssize_t size = 0;
      const char* data = PyUnicode_AsUTF8AndSize(from.ptr(), &size);
      if (data == nullptr) {
        PyErr_Clear();
        fail(quyche::errc::input,
             "Chuỗi có mã thay thế (surrogate) lẻ nên không phải văn bản Unicode; hãy truyền bytes của tệp gốc.",
             "The str holds lone surrogates, so it is no Unicode text; pass the bytes of the original file.");
      }
      bytes_ = {data, static_cast<std::size_t>(size)};
      return;
    }
    // The same object where it is contiguous, a copy where it is not.
    owner_ = py::reinterpret_steal<py::object>(PyMemoryView_GetContiguous(from.ptr(), PyBUF_READ, 'C'));
    if (!owner_) throw py::error_already_set();
    const Py_buffer* buffer = PyMemoryView_GET_BUFFER(owner_.ptr());
    bytes_ = {static_cast<const char*>(buffer->buf), static_cast<std::size_t>(buffer->len)};
  }

  std::string_view bytes() const noexcept { return bytes_; }

 private:
  py::object owner_;
  std::string_view bytes_;
};

/// {"text_bytes": 1000}: names as in quyche/core/limits.hpp.
quyche::limits to_limits(const py::dict& from) {
  quyche::limits bounds;
  const std::pair<const char*, std::size_t*> known[] = {
      {"text_bytes", &bounds.text_bytes}, {"depth", &bounds.depth},         {"nodes", &bounds.nodes},
      {"findings", &bounds.findings},     {"zip_ratio", &bounds.zip_ratio}, {"unzipped_bytes", &bounds.unzipped_bytes},
      {"pack_bytes", &bounds.pack_bytes},
  };
  for (const auto& [key, value] : from) {
    const auto name = py::cast<std::string>(key);
    bool found = false;
    for (const auto& [known_name, limit] : known) {
      if (name == known_name) *limit = py::cast<std::size_t>(value), found = true;
    }
    if (!found) {
      std::string names;
      for (const auto& [known_name, limit] : known) names += (names.empty() ? "" : ", ") + std::string(known_name);
      fail(quyche::errc::usage, "Không có giới hạn tên " + name + ". Các giới hạn: " + names + ".",
           "There is no limit called " + name + ". The limits: " + names + ".");
    }
  }
  return bounds;
}

quyche::language to_language(const std::string& name) {
  if (name == "vi") return quyche::language::vi;
  if (name == "en") return quyche::language::en;
  fail(quyche::errc::usage, "Không có ngôn ngữ " + name + ": chọn vi hoặc en.",
       "There is no language " + name + ": choose vi or en.");
}

/// The enumerator of a name; the first of a table may be "unknown", which nobody can ask for.
template <class Enum>
std::optional<Enum> to_enum(const std::optional<std::string>& name, const char* parameter) {
  if (!name) return std::nullopt;
  if (const auto value = quyche::from_name<Enum>(*name); value && *name != "unknown") return value;
  std::string names;
  for (const auto& [value, known] : quyche::names<Enum>::table) {
    if (known != "unknown") names += (names.empty() ? "" : ", ") + std::string(known);
  }
  fail(quyche::errc::usage,
       std::string(parameter) + " không có giá trị “" + *name + "”. Chọn một trong: " + names + ".",
       std::string(parameter) + " has no value “" + *name + "”. Choose one of: " + names + ".");
}

std::optional<quyche::date> to_date(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  if (const auto day = quyche::parse_iso_date(*text)) return day;
  fail(quyche::errc::usage,
       "“" + *text + "” không phải là ngày có thật viết theo dạng NĂM-THÁNG-NGÀY, ví dụ 2024-05-14.",
       "“" + *text + "” is not a day that exists, written YEAR-MONTH-DAY such as 2024-05-14.");
}

// ---- Progress and Ctrl-C ----

/// Asks Python between the engine's steps whether to go on: the caller's function, and pending signals. Taking the
/// lock is not free, so without a function it is done twenty times a second only.
class watch {
 public:
  explicit watch(py::object callback) : callback_(std::move(callback)) {}

  quyche::progress engine() { return {&watch::call, this}; }

  /// Throws what the callback or a signal handler raised; the lock is held.
  void rethrow() {
    if (raised_) throw py::error_already_set(*raised_);
  }

 private:
  static bool call(void* user, std::string_view stage, std::size_t done, std::size_t total) {
    auto& self = *static_cast<watch*>(user);
    const auto now = std::chrono::steady_clock::now();
    const bool asks = !self.callback_.is_none();
    if (!asks && now - self.last_ < std::chrono::milliseconds(50)) return true;
    self.last_ = now;
    const py::gil_scoped_acquire locked;
    try {
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      return !asks || self.callback_(shown(stage), done, total).ptr() != Py_False;
    } catch (py::error_already_set& raised) {
      self.raised_.emplace(raised);
      return false;
    }
  }

  py::object callback_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  std::optional<py::error_already_set> raised_;
};

/// Runs `body(progress)` without the lock and gives what it made. What the watch raised goes before the engine's own
/// "cancelled".
template <class Body>
auto watched(const py::object& callback, Body&& body) {
  watch guard(callback);
  const auto progress = guard.engine();
  auto made = released([&] { return body(progress); });
  // NOLINTNEXTLINE(clang-analyzer-core.StackAddressEscape): the options that hold the guard are not used after the call
  guard.rethrow();
  return taken(std::move(made));
}

// ---- Classes ----

/// A set of norms that Python threads may grow and use at once. The mutex is only held without the interpreter's lock
/// or for work that never asks for it, so the two cannot wait for each other.
class norms {
 public:
  norms() = default;
  explicit norms(quyche::norm_set set) : set_(std::move(set)) {}

  quyche::norm_set snapshot() const {
    const std::lock_guard lock(mutex_);
    return set_;
  }

  template <class Change>
  auto change(Change&& change) {
    return released([&] {
      const std::lock_guard lock(mutex_);
      return change(set_);
    });
  }

 private:
  mutable std::mutex mutex_;
  quyche::norm_set set_;
};

/// Record files that have been read. Only changed while Python builds it, with the interpreter's lock held.
struct records {
  quyche::conformance::records what;

  std::size_t add(const std::string& kind, const py::object& data, const std::string& name, const py::dict& limits) {
    const input bytes(data);
    const auto bounds = to_limits(limits);
    const auto chosen = *to_enum<quyche::conformance::record_kind>(kind, "kind");
    auto grown = what;
    const auto added =
        released([&] { return taken(quyche::conformance::add_records(grown, chosen, bytes.bytes(), name, bounds)); });
    what = std::move(grown);
    return added;
  }
};

struct document {
  quyche::document::file file;

  std::size_t judged() const {
    if (file.judged >= file.documents.size()) {
      fail(quyche::errc::input, "Không có văn bản nào để đọc.", "There is no document to read.");
    }
    return file.judged;
  }
};

/// What a reader sees of a stretch of the source, given in bytes.
std::string words(const document& from, std::size_t start, std::size_t end) {
  const auto& reading = from.file.reading;
  const auto first = reading.map.from_source(start);
  const auto last = std::max(first, reading.map.from_source(end));
  return reading.content.substr(first, last - first);
}

struct report {
  quyche::conformance::report what;
};

/// Reports that go into one file together.
std::vector<const quyche::conformance::report*> together(const std::vector<const report*>& reports) {
  std::vector<const quyche::conformance::report*> made;
  for (const auto* each : reports) made.push_back(&each->what);
  return made;
}

std::string sarif(const std::vector<const report*>& reports) {
  return released([&] { return quyche::to_sarif(together(reports)); });
}

std::string junit(const std::vector<const report*>& reports, const std::string& lang, const std::string& fail_on) {
  const auto language = to_language(lang);
  const auto least = *to_enum<quyche::norm::severity>(fail_on, "fail_on");
  return released([&] { return quyche::to_junit(together(reports), language, least); });
}

using lint_row = std::tuple<std::string, std::size_t, std::size_t, std::string, std::string>;

std::vector<lint_row> lint(const py::object& data, const std::string& name, const py::dict& limits) {
  const input bytes(data);
  const auto bounds = to_limits(limits);
  return released([&] {
    const auto pack = taken(quyche::load_pack(bytes.bytes(), name, bounds));
    std::vector<lint_row> rows;
    for (auto& each : quyche::lint_pack(pack)) {
      rows.emplace_back(std::move(each.code), each.begin, each.end, std::move(each.message.vi),
                        std::move(each.message.en));
    }
    return rows;
  });
}

document parse(const py::object& source, const std::string& name, std::optional<std::size_t> number,
               const py::dict& limits, const py::object& progress,
               const std::optional<std::pair<std::string, std::string>>& origin) {
  const input bytes(source);
  quyche::read_options options;
  options.name = name;
  options.document = number;
  if (origin) options.origin = {*to_enum<quyche::text::format>(origin->first, "format"), origin->second};
  options.bounds = to_limits(limits);
  return {watched(progress, [&](const quyche::progress& watching) {
    options.progress = watching;
    return quyche::read(bytes.bytes(), options);
  })};
}

report check(const document& draft, const norms& by, const std::optional<std::string>& as_of,
             const std::optional<std::string>& body, const std::optional<std::string>& institution,
             const std::optional<std::string>& level, bool document_checks, bool quotes, const records* kept,
             const std::optional<std::string>& today, const py::dict& limits, const py::object& progress) {
  quyche::check_options options;
  if (kept != nullptr) options.records = kept->what;
  options.today = to_date(today);
  options.as_of = to_date(as_of);
  options.body = to_enum<quyche::domain::body_kind>(body, "body");
  options.institution = to_enum<quyche::domain::institution>(institution, "institution");
  options.level = to_enum<quyche::domain::level>(level, "level");
  options.document_checks = document_checks;
  options.quotes = quotes;
  options.bounds = to_limits(limits);
  const auto set = by.snapshot();
  return {watched(progress, [&](const quyche::progress& watching) {
    options.progress = watching;
    return quyche::judge(draft.file, set, options);
  })};
}

/// The only pack of a set.
std::shared_ptr<const quyche::norm::pack> only_pack(const norms& of) {
  const auto set = of.snapshot();
  if (set.packs().size() != 1) {
    fail(quyche::errc::usage, "Cần đúng một chuẩn mỗi bên để so sánh.", "Exactly one norm a side can be compared.");
  }
  return set.packs().front();
}

struct norm_diff {
  quyche::conformance::norm_difference what;
};

norm_diff diff(const norms& before, const norms& after) {
  const auto old_pack = only_pack(before);
  const auto new_pack = only_pack(after);
  return {released([&] { return quyche::conformance::diff(*old_pack, *new_pack); })};
}

/// Two norms, and the drafts that were judged by both.
class norm_impact {
 public:
  norm_impact(const norms& before, const norms& after)
      : before_(only_pack(before)),
        after_(only_pack(after)),
        difference_(released([&] { return quyche::conformance::diff(*before_, *after_); })) {}

  std::string add(const document& draft, const std::optional<std::string>& as_of, const py::dict& limits,
                  const py::object& progress) {
    quyche::check_options options;
    options.as_of = to_date(as_of);
    options.bounds = to_limits(limits);
    drafts_.push_back(watched(progress, [&](const quyche::progress& watching) {
      options.progress = watching;
      return quyche::conformance::impact(difference_, *before_, *after_, draft.file, options);
    }));
    return std::string(quyche::name_of(drafts_.back().kind));
  }

  std::string json() const {
    return released([&] { return quyche::to_json(difference_, drafts_); });
  }
  std::string text(const std::string& lang) const {
    const auto language = to_language(lang);
    return released([&] { return quyche::to_text(difference_, drafts_, language); });
  }

 private:
  std::shared_ptr<const quyche::norm::pack> before_;
  std::shared_ptr<const quyche::norm::pack> after_;
  quyche::conformance::norm_difference difference_;
  std::vector<quyche::conformance::draft_impact> drafts_;
};

std::string explain(const norms& of, const std::string& id, const std::string& lang) {
  const auto language = to_language(lang);
  const auto set = of.snapshot();
  return released([&] { return taken(quyche::explain(set, id, language)); });
}

using conflict_row = std::tuple<std::string, std::string, std::string, std::string, std::string>;

std::vector<conflict_row> conflicts(const norms& of) {
  const auto set = of.snapshot();
  return released([&] {
    std::vector<conflict_row> rows;
    for (auto& each : quyche::conformance::find_conflicts(set.packs())) {
      rows.emplace_back(std::move(each.one), std::move(each.other), std::string(quyche::name_of(each.topic)),
                        std::move(each.message.vi), std::move(each.message.en));
    }
    return rows;
  });
}

std::string compile(const document& official, const std::string& id, const std::optional<std::string>& kind,
                    const std::string& version) {
  quyche::compile_options options;
  options.id = id;
  options.version = version;
  if (const auto given = to_enum<quyche::norm::pack_kind>(kind, "kind")) {
    options.kind = *given;
    options.kind_given = true;
  }
  return released([&] { return taken(quyche::compile_pack(official.file, options)); });
}

std::vector<std::string> ids(const norms& of) {
  std::vector<std::string> names;
  const auto set = of.snapshot();
  for (const auto& pack : set.packs()) names.push_back(pack->id);
  return names;
}

std::shared_ptr<const quyche::norm::pack> pack_with(const norms& of, const std::string& id) {
  const auto set = of.snapshot();
  for (const auto& pack : set.packs()) {
    if (pack->id == id) return pack;
  }
  fail(quyche::errc::not_found, "Không có chuẩn “" + id + "” trong bộ.", "There is no norm “" + id + "” in the set.");
}

std::string pack_text(const norms& of, const std::string& id, const std::string& lang) {
  const auto language = to_language(lang);
  const auto pack = pack_with(of, id);
  return released([&] { return quyche::to_text(*pack, language); });
}

py::bytes builtin_json(const std::string& id) {
  const auto json = quyche::builtin_pack_json(id);
  if (json.empty()) {
    fail(quyche::errc::not_found, "Không có chuẩn dựng sẵn “" + id + "”.", "There is no built-in norm “" + id + "”.");
  }
  return {json.data(), json.size()};
}

std::vector<std::string> builtin_ids() {
  const auto ids = quyche::builtin_pack_ids();
  return {ids.begin(), ids.end()};
}

}  // namespace

PYBIND11_MODULE(_core, module) {
  // NOLINTNEXTLINE(performance-unnecessary-value-param): pybind11 fixes the signature
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const engine_failure& failure) {
      set_python_error(failure.what);
    }
  });

  module.doc() = "The engine of quyche. Use the package quyche; this module may change with any version.";
  module.def("version", [] { return std::string(quyche::version()); });
  module.def("abi_version", [] { return std::string(quyche::abi_version()); });
  module.def("builtin_ids", &builtin_ids);
  module.def("builtin_json", &builtin_json, py::arg("id"));
  module.def("lint", &lint, py::arg("data"), py::arg("name"), py::arg("limits"));

  py::class_<norms>(module, "Norms")
      .def(py::init<>())
      .def_static("defaults",
                  [] { return std::make_unique<norms>(released([] { return quyche::norm_set::defaults(); })); })
      .def("copy", [](const norms& self) { return std::make_unique<norms>(self.snapshot()); })
      .def(
          "add_builtin",
          [](norms& self, const std::string& id) {
            return taken(self.change([&](quyche::norm_set& set) { return set.add_builtin(id); }));
          },
          py::arg("id"))
      .def(
          "add_json",
          [](norms& self, const py::object& data, const std::string& name, const py::dict& limits) {
            const input bytes(data);
            const auto bounds = to_limits(limits);
            return taken(self.change([&](quyche::norm_set& set) { return set.add_json(bytes.bytes(), name, bounds); }));
          },
          py::arg("data"), py::arg("name"), py::arg("limits"))
      .def(
          "add_file",
          [](norms& self, const std::string& path, const py::dict& limits) {
            const auto bounds = to_limits(limits);
            return taken(self.change([&](quyche::norm_set& set) { return set.add_file(path, bounds); }));
          },
          py::arg("path"), py::arg("limits"))
      .def(
          "add_folder",
          [](norms& self, const std::string& path, const py::dict& limits) {
            const auto bounds = to_limits(limits);
            // On a copy, so that a folder is added whole or not at all.
            return taken(self.change([&](quyche::norm_set& set) {
              auto grown = set;
              auto count = grown.add_folder(path, bounds);
              if (count) set = std::move(grown);
              return count;
            }));
          },
          py::arg("path"), py::arg("limits"))
      .def(
          "remove",
          [](norms& self, const std::string& id) {
            return self.change([&](quyche::norm_set& set) { return set.remove(id); });
          },
          py::arg("id"))
      .def("ids", &ids)
      .def("conflicts", &conflicts)
      .def("explain", &explain, py::arg("id"), py::arg("lang"))
      .def("text", &pack_text, py::arg("id"), py::arg("lang"))
      .def(
          "outline",
          [](const norms& self, const std::string& id) { return quyche_python::outline(*pack_with(self, id)); },
          py::arg("id"))
      .def(
          "requirements",
          [](const norms& self, const std::string& id) { return quyche_python::requirements(*pack_with(self, id)); },
          py::arg("id"));

  py::class_<records>(module, "Records")
      .def(py::init<>())
      .def("add", &records::add, py::arg("kind"), py::arg("data"), py::arg("name"), py::arg("limits"));

  py::class_<document>(module, "Document")
      .def_property_readonly("name", [](const document& self) { return self.file.name; })
      .def_property_readonly("content", [](const document& self) { return self.file.text.content; })
      .def("words", &words, py::arg("start"), py::arg("end"))
      .def_property_readonly("count", [](const document& self) { return self.file.documents.size(); })
      .def_property_readonly(
          "judged", [](const document& self) { return self.file.documents.empty() ? 0 : self.file.judged + 1; })
      .def("json", [](const document& self) { return released([&] { return quyche::to_json(self.file); }); })
      .def(
          "text",
          [](const document& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::to_text(self.file, language); });
          },
          py::arg("lang"))
      .def("provisions", [](const document& self) { return quyche_python::provisions(self.file); })
      .def("facts_json",
           [](const document& self) {
             const auto number = self.judged();
             return released([&] { return quyche::to_json(self.file, number, quyche::extract(self.file, number)); });
           })
      .def(
          "facts_text",
          [](const document& self, const std::string& lang) {
            const auto language = to_language(lang);
            const auto number = self.judged();
            return released(
                [&] { return quyche::to_text(self.file, number, quyche::extract(self.file, number), language); });
          },
          py::arg("lang"))
      .def(
          "graphviz",
          [](const document& self, const std::string& lang) {
            const auto language = to_language(lang);
            const auto number = self.judged();
            return released([&] {
              const auto organisation = quyche::conformance::organisation_of(quyche::extract(self.file, number));
              return to_graphviz(organisation, quyche::conformance::examine(organisation), language);
            });
          },
          py::arg("lang"))
      .def("compile", &compile, py::arg("id"), py::arg("kind"), py::arg("version"));

  py::class_<report>(module, "Report")
      .def_property_readonly("verdict", [](const report& self) { return quyche::name_of(self.what.verdict); })
      .def_property_readonly("quotes", [](const report& self) { return self.what.quotes; })
      .def_property_readonly("finding_count", [](const report& self) { return self.what.findings.size(); })
      .def(
          "count",
          [](const report& self, const std::string& severity, bool fresh) {
            const auto level = *to_enum<quyche::norm::severity>(severity, "severity");
            return fresh ? self.what.count_new(level) : self.what.count(level);
          },
          py::arg("severity"), py::arg("new"))
      .def("json", [](const report& self) { return released([&] { return quyche::to_json(self.what); }); })
      .def(
          "text",
          [](const report& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::to_text(self.what, language); });
          },
          py::arg("lang"))
      .def("alignment_json",
           [](const report& self) { return released([&] { return quyche::alignment_json(self.what); }); })
      .def(
          "alignment_text",
          [](const report& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::alignment_text(self.what, language); });
          },
          py::arg("lang"));

  py::class_<norm_diff>(module, "NormDiff")
      .def_property_readonly(
          "empty", [](const norm_diff& self) { return self.what.units.empty() && self.what.requirements.empty(); })
      .def("json", [](const norm_diff& self) { return released([&] { return quyche::to_json(self.what); }); })
      .def(
          "text",
          [](const norm_diff& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::to_text(self.what, language); });
          },
          py::arg("lang"));

  py::class_<norm_impact>(module, "NormImpact")
      .def(py::init<const norms&, const norms&>(), py::arg("before"), py::arg("after"))
      .def("add", &norm_impact::add, py::arg("draft"), py::arg("as_of"), py::arg("limits"), py::arg("progress"))
      .def("json", &norm_impact::json)
      .def("text", &norm_impact::text, py::arg("lang"));

  module.def(
      "words", [](const std::string& lang) { return quyche_python::words(to_language(lang)); }, py::arg("lang"));
  module.def(
      "place",
      [](const std::string& address, const std::string& lang) {
        return quyche::place_in_words(to_language(lang), address);
      },
      py::arg("address"), py::arg("lang"));
  module.def("sarif", &sarif, py::arg("reports"));
  module.def("junit", &junit, py::arg("reports"), py::arg("lang"), py::arg("fail_on"));
  module.def("diff", &diff, py::arg("before"), py::arg("after"));
  module.def("parse", &parse, py::arg("source"), py::arg("name"), py::arg("document"), py::arg("limits"),
             py::arg("progress"), py::arg("origin"));
  module.def("check", &check, py::arg("draft"), py::arg("norms"), py::arg("as_of"), py::arg("body"),
             py::arg("institution"), py::arg("level"), py::arg("document_checks"), py::arg("quotes"),
             py::arg("records"), py::arg("today"), py::arg("limits"), py::arg("progress"));
}
