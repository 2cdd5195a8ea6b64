// From bytes to documents. Needs the engine library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/limits.hpp>
#include <quyche/core/progress.hpp>
#include <quyche/core/result.hpp>
#include <quyche/document/document.hpp>

namespace quyche::inline v0 {

/// Options of reading.
struct read_options {
  std::string name;                     ///< what messages and reports call the input (a base name, not a path)
  std::optional<std::size_t> document;  ///< number of the document to judge, from 1; default: the one titled Quy chế
  std::optional<text::origin> origin;   ///< the bytes were converted from this file: reports name it
  limits bounds;
  quyche::progress progress;
};

/// Bytes of a text or DOCX file as documents, citations resolved against the document itself and the built-in register of
/// instruments. Errors: input (unreadable, another kind of file), usage (`document` is not there), limit,
/// cancelled. A text without any provision is no error here.
result<document::file> read(std::string_view bytes, const read_options& options = {});

}  // namespace quyche::inline v0
