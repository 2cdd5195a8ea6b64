// Between Python and the engine: what comes in, failure, the interpreter's lock, progress. For module.cpp alone.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <chrono>
#include <cstddef>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/engine.hpp>

namespace quyche_python {

namespace py = pybind11;

// ---- Failure ----

/// An error of the engine on its way to Python.
struct engine_failure {
  quyche::error what;
};

[[noreturn]] inline void fail(quyche::errc code, std::string vi, std::string en) {
  quyche::error made;
  made.code = code;
  made.message = quyche::bilingual{std::move(vi), std::move(en)};
  throw engine_failure{std::move(made)};
}

/// Names of files need not be UTF-8; an error message must be shown all the same.
inline py::str shown(std::string_view text) {
  auto made = py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
  if (!made) throw py::error_already_set();
  return made;
}

inline void set_python_error(const quyche::error& what) {
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
inline quyche::limits to_limits(const py::dict& from) {
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

inline quyche::language to_language(const std::string& name) {
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

inline std::optional<quyche::date> to_date(const std::optional<std::string>& text) {
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

}  // namespace quyche_python
