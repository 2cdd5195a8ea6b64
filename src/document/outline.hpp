// From blocks to trees: documents of the file, provisions with addresses, numbering diagnostics.
#pragma once

#include <vector>

#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>
#include <quyche/document/document.hpp>

#include "document/unwrap.hpp"

namespace quyche::inline v0::document {

/// Blocks [first, last) of one document.
struct block_range {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Where the documents of the file begin and end. Always at least one when there are blocks.
std::vector<block_range> split_documents(const unwrapped& text);

/// The error for a limit that a document exceeds from byte `at` of the reading on.
error over_limit(const unwrapped& text, std::string_view name, std::string_view limit_name, std::size_t value,
                 std::size_t at);

/// The provisions of one document. Errors: limit ("nodes", "depth").
result<std::vector<provision>> build_outline(const unwrapped& text, block_range range, const limits& bounds,
                                             std::string_view name);

/// Skipped, repeated and out-of-order numbers, foreign point letters; spans into the source.
std::vector<diagnostic> check_numbering(const unwrapped& text, const std::vector<provision>& provisions);

/// Header, căn cứ, effect, recipients and signature of one document.
void read_head_and_tail(const unwrapped& text, block_range range, tree& document);

}  // namespace quyche::inline v0::document
