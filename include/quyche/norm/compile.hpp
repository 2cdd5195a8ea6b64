// From an official text to a norm pack. Needs the engine library.
#pragma once

#include <string>

#include <quyche/core/result.hpp>
#include <quyche/document/document.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0 {

/// Options of compiling an official text into a pack.
struct compile_options {
  std::string id;                                 ///< required: [a-z0-9-]+
  norm::pack_kind kind = norm::pack_kind::model;  ///< model sets must_speak on each article
  bool kind_given = false;                        ///< when false: model for a Quy chế, regulation for the rest
  std::string version = "1";
};
/// A pack (JSON text) made from a text: outline, one provision requirement an article, one typed requirement a fact. Blanks are
/// wildcards, alternatives either-of. Errors: usage (bad id), input (no provisions).
result<std::string> compile_pack(const document::file& official, const compile_options& options);

}  // namespace quyche::inline v0
