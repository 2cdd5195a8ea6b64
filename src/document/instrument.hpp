// Instruments as texts name them: "Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư", "Luật Tổ chức Chính phủ số 63/2025/QH15".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <quyche/document/document.hpp>

#include "text/token.hpp"

namespace quyche::inline v0::document {

/// An instrument found at a token, and how many tokens name it.
struct named_instrument {
  instrument what;
  std::size_t length = 0;  ///< tokens; 0: none
};

/// The instrument named at token i: a type with a code, or a law with its name, and date and issuer after them; or a code
/// alone, with or without "số". A bare type word is none.
named_instrument instrument_at(std::string_view content, const text::token_list& tokens, std::size_t i);

/// A type of instrument at token i, in capitals or not.
struct instrument_type {
  std::string_view name;        ///< "Nghị định"; empty: none
  std::size_t length = 0;       ///< tokens
  bool named_by_words = false;  ///< laws and the like, which go by name
};
instrument_type instrument_type_at(const text::token_list& tokens, std::size_t i);
/// The same, for a word that starts with a capital.
bool is_instrument_type(const text::token_list& tokens, std::size_t i);
/// All types, as they are written.
std::span<const std::string_view> instrument_type_names() noexcept;
/// Whether a type may begin with this folded word, and whether one begins with these two or is the first of them alone.
bool begins_instrument_type(std::string_view first) noexcept;
bool begins_instrument_type(std::string_view first, std::string_view second) noexcept;

/// A code at token i ("146-QĐ/TW", "191/2026/NĐ-CP", "15-QC/BCSĐ"), hyphens and slashes made plain, a lost hyphen put back; its
/// length in tokens.
struct code_match {
  std::string code;
  std::size_t length = 0;
};
code_match code_at(std::string_view content, const text::token_list& tokens, std::size_t i);
/// Whether a code may start at token i: a number with a mark or letters after it.
bool code_at_token(const text::token_list& tokens, std::size_t i) noexcept;

/// A date at token i: "14/5/2024", "14-5-2024", "ngày 14 tháng 5 năm 2024"; its length in tokens.
struct date_match {
  std::optional<date> value;
  std::size_t length = 0;
};
date_match date_at(const text::token_list& tokens, std::size_t i);

/// Tokens of the name of an issuing body at token i ("Ủy ban nhân dân tỉnh An Sơn", "Bộ trưởng Bộ Giáo dục và Đào tạo"); 0: none.
std::size_t issuer_length(const text::token_list& tokens, std::size_t i);

/// The resolution of an instrument against the register of known instruments.
struct resolution {
  citation_status status = citation_status::unresolved;
  std::string expected;  ///< what the register says, for wrong_date and wrong_issuer; the successor, for not_in_force
  std::int64_t articles = 0;  ///< how many the instrument has; 0: not known
};
resolution resolve(const instrument& cited, std::optional<date> as_of);

}  // namespace quyche::inline v0::document
