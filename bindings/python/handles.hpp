// What Python holds, and the functions that make it of the engine's values. For module.cpp alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "glue.hpp"

namespace quyche_python {

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
inline std::string words_of(const document& from, std::size_t start, std::size_t end) {
  const auto& reading = from.file.reading;
  const auto first = reading.map.from_source(start);
  const auto last = std::max(first, reading.map.from_source(end));
  return reading.content.substr(first, last - first);
}

struct report {
  quyche::conformance::report what;
};

/// Reports that go into one file together.
inline std::vector<const quyche::conformance::report*> together(const std::vector<const report*>& reports) {
  std::vector<const quyche::conformance::report*> made;
  for (const auto* each : reports) made.push_back(&each->what);
  return made;
}

inline std::string sarif(const std::vector<const report*>& reports) {
  return released([&] { return quyche::to_sarif(together(reports)); });
}

inline std::string junit(const std::vector<const report*>& reports, const std::string& lang,
                         const std::string& fail_on) {
  const auto language = to_language(lang);
  const auto least = *to_enum<quyche::norm::severity>(fail_on, "fail_on");
  return released([&] { return quyche::to_junit(together(reports), language, least); });
}

using lint_row = std::tuple<std::string, std::size_t, std::size_t, std::string, std::string>;

inline std::vector<lint_row> lint(const py::object& data, const std::string& name, const py::dict& limits) {
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

inline document parse(const py::object& source, const std::string& name, std::optional<std::size_t> number,
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

inline report check(const document& draft, const norms& by, const std::optional<std::string>& as_of,
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
inline std::shared_ptr<const quyche::norm::pack> only_pack(const norms& of) {
  const auto set = of.snapshot();
  if (set.packs().size() != 1) {
    fail(quyche::errc::usage, "Cần đúng một chuẩn mỗi bên để so sánh.", "Exactly one norm a side can be compared.");
  }
  return set.packs().front();
}

struct norm_diff {
  quyche::conformance::norm_difference what;
};

inline norm_diff diff(const norms& before, const norms& after) {
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

inline std::string explain(const norms& of, const std::string& id, const std::string& lang) {
  const auto language = to_language(lang);
  const auto set = of.snapshot();
  return released([&] { return taken(quyche::explain(set, id, language)); });
}

using conflict_row = std::tuple<std::string, std::string, std::string, std::string, std::string>;

inline std::vector<conflict_row> conflicts(const norms& of) {
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

inline std::string compile(const document& official, const std::string& id, const std::optional<std::string>& kind,
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

inline std::vector<std::string> ids(const norms& of) {
  std::vector<std::string> names;
  const auto set = of.snapshot();
  for (const auto& pack : set.packs()) names.push_back(pack->id);
  return names;
}

inline std::shared_ptr<const quyche::norm::pack> pack_with(const norms& of, const std::string& id) {
  const auto set = of.snapshot();
  for (const auto& pack : set.packs()) {
    if (pack->id == id) return pack;
  }
  fail(quyche::errc::not_found, "Không có chuẩn “" + id + "” trong bộ.", "There is no norm “" + id + "” in the set.");
}

inline std::string pack_text(const norms& of, const std::string& id, const std::string& lang) {
  const auto language = to_language(lang);
  const auto pack = pack_with(of, id);
  return released([&] { return quyche::to_text(*pack, language); });
}

inline py::bytes builtin_json(const std::string& id) {
  const auto json = quyche::builtin_pack_json(id);
  if (json.empty()) {
    fail(quyche::errc::not_found, "Không có chuẩn dựng sẵn “" + id + "”.", "There is no built-in norm “" + id + "”.");
  }
  return {json.data(), json.size()};
}

inline std::vector<std::string> builtin_ids() {
  const auto ids = quyche::builtin_pack_ids();
  return {ids.begin(), ids.end()};
}

}  // namespace quyche_python
