// The words of the domain: numbers, units of time, names of bodies and posts. Tables only; what is read from them stands in the readers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <quyche/core/rational.hpp>
#include <quyche/domain/meeting.hpp>

#include "text/token.hpp"

namespace quyche::inline v0::domain {

/// A whole number at token i: "3", "05 (năm)", "hai mươi", "một"; its length in tokens.
struct number_match {
  std::int64_t value = 0;
  std::size_t length = 0;  ///< 0: none
};
number_match number_at(const text::token_list& tokens, std::size_t i);

/// The number of units of time at token i ("06" of "06 tháng"); none where the unit itself stands there ("năm" of "hằng năm" is no five).
number_match count_of_units_at(const text::token_list& tokens, std::size_t i);

/// A fraction at token i: "2/3", "⅔", "hai phần ba", "50%", "một nửa"; its length in tokens.
struct fraction_match {
  rational value;
  std::size_t length = 0;
};
fraction_match fraction_at(const text::token_list& tokens, std::size_t i);

/// "ngày", "ngày làm việc", "tuần", "tháng", "quý", "năm".
struct unit_match {
  time_unit unit = time_unit::day;
  std::size_t length = 0;
};
unit_match time_unit_at(const text::token_list& tokens, std::size_t i);
/// Whether one stands in [from, to): without it there is no length of time and no frequency.
bool holds_time_unit(const text::token_list& tokens, std::size_t from, std::size_t to);

/// Whether the token is a blank to be filled in: "…", "....".
bool is_blank(const text::token_list& tokens, std::size_t i) noexcept;

/// The length in tokens of the name of a body at token i, with everything that belongs to it ("Ban Thường vụ Tỉnh ủy An Sơn"); 0: none.
std::size_t body_at(const text::token_list& tokens, std::size_t i);
/// The first token in [from, to) where the name of a body may start: body_at() tells; or `to`.
std::size_t next_body(const text::token_list& tokens, std::size_t from, std::size_t to);

/// The same with the name spelled out, which costs more.
struct name_match {
  std::string name;  ///< full Vietnamese, lower case but for proper names, modern tone placement
  std::size_t length = 0;
};
name_match body_name_at(std::string_view content, const text::token_list& tokens, std::size_t i);

/// A post at token i: "Chủ tịch", "các Phó Chủ tịch", "Giám đốc", "Chánh Văn phòng", "Trưởng các ban"; its length in tokens.
struct post_match {
  std::string_view post;
  std::size_t institution = 0;  ///< the token where the body begins that the post is in; 0: the words do not say
  bool every = false;
  std::size_t length = 0;
};
post_match post_at(const text::token_list& tokens, std::size_t i);

/// Words of `content` as they stand in facts: full names for abbreviations, lower case but for proper names, modern tone placement.
std::string spelled_out(std::string_view content, const text::token_list& words);

/// Folded words (text::fold_phrase) with abbreviations of prose spelled out: "btvtu" reads as "ban thường vụ tỉnh ủy", folded.
std::string without_abbreviations(std::string folded);

/// The name all spellings of a body share: abbreviations expanded, "tỉnh ủy", "thành ủy" and "cấp ủy cấp tỉnh" made one, names of places
/// dropped, folded. For comparison only.
std::string canonical_body(std::string_view name);

/// Whether a canonical name is only the kind of organ, so that it may stand for any organ of that kind.
bool is_bare_organ(std::string_view canonical) noexcept;

/// Whether two names mean the same body: equal when canonical, or one is the bare kind of organ the other one is ("ban cán sự đảng" and
/// "ban cán sự đảng ủy ban nhân dân tỉnh An Sơn").
bool same_body(std::string_view a, std::string_view b);

}  // namespace quyche::inline v0::domain
