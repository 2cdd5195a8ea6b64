// The engine: one pure function for each arrow from bytes to report. Needs the engine library (quyche::engine).
//
//   bytes ─read─▶ documents ─extract─▶ facts ─┐
//   pack.json ─load_pack─▶ pack (norm_set) ────┴─judge─▶ report ─to_json / to_text─▶ bytes
//
// Every function may be called from any number of threads at once; arguments are only read. Failure that input can cause comes
// back as an error; running out of memory throws std::bad_alloc.
#pragma once

#include <string_view>

#include <quyche/conformance/conflicts.hpp>
#include <quyche/conformance/graph.hpp>
#include <quyche/conformance/judge.hpp>
#include <quyche/conformance/norm_diff.hpp>
#include <quyche/document/read.hpp>
#include <quyche/domain/extract.hpp>
#include <quyche/domain/order.hpp>
#include <quyche/norm/compile.hpp>
#include <quyche/norm/explain.hpp>
#include <quyche/norm/norm_set.hpp>
#include <quyche/report/print.hpp>

namespace quyche::inline v0 {

/// "0.1.0".
std::string_view version() noexcept;

/// The number of the C ABI this library carries, "0.1".
std::string_view abi_version() noexcept;

}  // namespace quyche::inline v0
