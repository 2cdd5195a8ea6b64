// From a draft and norms to a report. Needs the engine library.
#pragma once

#include <optional>
#include <string_view>

#include <quyche/conformance/report.hpp>
#include <quyche/core/limits.hpp>
#include <quyche/core/progress.hpp>
#include <quyche/core/result.hpp>
#include <quyche/document/read.hpp>
#include <quyche/norm/norm_set.hpp>

namespace quyche::inline v0 {

/// Options of judging.
struct check_options {
  std::optional<date> as_of;              ///< default: the draft's own date
  std::optional<domain::body_kind> body;  ///< overrides what the draft says
  std::optional<domain::institution> institution;
  std::optional<domain::level> level;
  bool document_checks = true;  ///< the pack `van-ban`, loaded even when not in the set
  /// Whether the report may hold words of the draft. Without them it has addresses, topics and verdicts, and the same fingerprints.
  bool quotes = true;
  conformance::records records;  ///< waivers, answers, profile, baseline
  /// The day on which waivers are looked at, since the engine has no clock; default: the day the draft is judged as of.
  std::optional<date> today;
  limits bounds;
  quyche::progress progress;
};

/// Judges the file's judged document by the norms. Errors: input (no provisions: not a regulation), limit, cancelled.
result<conformance::report> judge(const document::file& draft, const norm_set& norms,
                                  const check_options& options = {});

/// read() and judge() in one call.
result<conformance::report> check(std::string_view bytes, const norm_set& norms, const read_options& reading = {},
                                  const check_options& options = {});

}  // namespace quyche::inline v0
