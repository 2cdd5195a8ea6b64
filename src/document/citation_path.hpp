// Paths through a document as texts write them, smallest unit first: "điểm b khoản 1 Điều 5".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace quyche::inline v0::document {

/// Units that are cited, the smallest first.
enum class cited_unit : std::uint8_t { point, clause, article, subsection, section, chapter, part, none };

/// One group of labels of a unit, as address units ("k1", "pa").
struct unit_group {
  cited_unit of = cited_unit::none;
  std::vector<std::string> labels;
  bool self = false;  ///< "Điều này"; no labels then
};

/// One path from the smallest unit up, and the tokens it was read from.
struct cited_path {
  std::vector<unit_group> groups;  ///< empty: none
  std::size_t first = 0;
  std::size_t last = 0;  ///< one past
};

/// The unit that a word at token i is for, with how many tokens ("tiểu mục" takes two); none for other words.
struct unit_word {
  cited_unit of = cited_unit::none;
  std::size_t length = 0;
};
unit_word unit_word_at(const text::token_list& tokens, std::size_t i) noexcept;

/// The path at token i: group (group)*, each of a larger unit than the one before;
/// group := ["các" | "những" | "từ"] unit (label (("," | "và" | "hoặc" | "đến") label)* | "này").
cited_path path_at(std::string_view content, const text::token_list& tokens, std::size_t i);

/// Tokens between two paths of one list ("," "và" "hoặc" ";", "và tại"); 0 when there is no such.
std::size_t separator_length(const text::token_list& tokens, std::size_t i) noexcept;

}  // namespace quyche::inline v0::document
