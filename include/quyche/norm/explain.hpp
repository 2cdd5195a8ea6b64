// One requirement for whoever has to follow it: what the norm says, from where, how sure that is, why, and how it looks. Needs the engine
// library.
#pragma once

#include <string>
#include <string_view>

#include <quyche/core/language.hpp>
#include <quyche/core/result.hpp>
#include <quyche/norm/norm_set.hpp>

namespace quyche::inline v0 {

/// The page of a requirement: a first line with its id, then lines "Label: text". A paraphrase is called one and never set in quotation marks.
/// Errors: not_found, with the nearest id as the way out.
result<std::string> explain(const norm_set& norms, std::string_view requirement, language lang = language::vi);

}  // namespace quyche::inline v0
