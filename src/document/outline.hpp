// From blocks to trees: documents of the file, provisions with addresses.
#pragma once

#include <cstdint>
#include <string_view>
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

/// The number of a provision that has one.
struct numbered {
  std::uint32_t provision = 0;
  std::int64_t ordinal = 0;  ///< 0: a letter that is no point letter
  bool inserted = false;     ///< "5a": stands between two numbers
};

struct outline {
  std::vector<provision> provisions;
  std::vector<numbered> numbers;  ///< ascending
};

/// The provisions of one document. Errors: limit ("nodes", "depth").
result<outline> build_outline(const unwrapped& text, block_range range, const limits& bounds, std::string_view name);

/// Header, căn cứ, effect, recipients and signature of one document.
void read_head_and_tail(const unwrapped& text, block_range range, tree& document);

}  // namespace quyche::inline v0::document
