// What stands behind the opaque handles. Everything but norms, records and impacts is frozen once it is made.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <quyche/engine.hpp>

#include "boundary.hpp"

namespace quyche::capi {

/// A value that is made when it is first asked for and then kept, so that views of it can be lent out. Threads that ask at
/// the same time wait for the one that makes it; a failure to make it leaves nothing behind.
template <class Value>
class kept {
 public:
  template <class Make>
  const Value& get(Make&& make) const {
    const std::lock_guard lock(mutex_);
    if (!value_) value_ = make();
    return *value_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::optional<Value> value_;
};

using kept_text = kept<std::string>;

/// The same text in each language.
class kept_texts {
 public:
  template <class Make>
  const std::string& get(language in, Make&& make) const {
    return texts_[in == language::vi ? 0 : 1].get(make);
  }

 private:
  std::array<kept_text, 2> texts_;
};

/// Facts with what the walk lends out besides them: addresses with the number of the document, values as JSON.
struct kept_facts {
  domain::facts facts;
  std::vector<std::string> addresses;
  std::vector<std::string> values;
};

}  // namespace quyche::capi

struct quyche_string {
  std::string text;
};

struct quyche_diagnostics {
  std::vector<quyche::diagnostic> list;
};

struct quyche_norms {
  quyche::norm_set set;
};

struct quyche_document {
  quyche::document::file file;
  quyche::capi::kept_text json{};
  quyche::capi::kept_texts text{};
  quyche::capi::kept<quyche::capi::kept_facts> facts{};
  quyche::capi::kept_text facts_json{};
  quyche::capi::kept_texts facts_text{};
  quyche::capi::kept_texts graph{};
};

struct quyche_records {
  quyche::conformance::records records;
};

struct quyche_report {
  quyche::conformance::report report;
  quyche::capi::kept_text json{};
  quyche::capi::kept_texts text{};
  quyche::capi::kept_text sarif{};
  quyche::capi::kept_text alignment_json{};
  quyche::capi::kept_texts alignment_text{};
};

struct quyche_impact {
  std::shared_ptr<const quyche::norm::pack> before;
  std::shared_ptr<const quyche::norm::pack> after;
  quyche::conformance::norm_difference difference;
  std::vector<quyche::conformance::draft_impact> drafts{};
};

struct quyche_conflicts {
  std::vector<quyche::conformance::norm_conflict> list;
};
