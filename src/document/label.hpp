// Labels of provisions at the start of a line: "Chương II", "Điều 15đ.", "1.1-", "đ)", "-".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/span.hpp>
#include <quyche/document/document.hpp>

namespace quyche::inline v0::document {

/// A label as recognised; whether it opens a provision is decided by what stands before and after it.
struct label {
  provision_kind kind = provision_kind::article;
  std::int64_t ordinal = 0;  ///< its value: III is 3, đ is 5 (place among point letters); 0 for items
  std::string_view suffix;   ///< letters of an inserted unit, ASCII ("a", "dd"); those of point_unit
  std::size_t depth = 1;     ///< clauses: 1 for "1.", 2 for "1.1-"
  span number;               ///< as written, without its word; empty for items
  span text;                 ///< label and its punctuation
  std::size_t rest = 0;      ///< where the words after it start; end of the line when there are none
  bool closed = false;       ///< "." ":" ")" "-" stands after the number
  bool roman = false;        ///< "I-": a chapter of texts without Điều
};

/// The label at the start of a line [line.begin, line.end) of content, which is trimmed.
std::optional<label> recognise_label(std::string_view content, span line);

/// The last component of an address for a label: "d15dd", "k2", "pdd", "c3".
std::string address_unit(const label& of);
/// The same behind what `address` holds.
void add_address_unit(const label& of, std::string& address);

/// Place of a point letter among the 23 that are used (a 1 … y 23); 0 for others.
std::int64_t point_ordinal(std::string_view folded_letter) noexcept;
/// The letter as it stands in an address: "đ" → "dd", others without marks; empty when it is no single letter. Always valid.
std::string_view point_unit(std::string_view folded_letter) noexcept;
/// Value of a Roman number; 0 when it is none.
std::int64_t roman_value(std::string_view upper) noexcept;

}  // namespace quyche::inline v0::document
