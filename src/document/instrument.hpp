// Instruments as texts name them: "Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư", "Luật Tổ chức Chính phủ số 63/2025/QH15".
#pragma once

#include <cstddef>
#include <optional>
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

/// The instrument named at token i: a type word with a code, a date or a capitalised name after it. A bare type word is none.
named_instrument instrument_at(std::string_view content, const text::token_list& tokens, std::size_t i);

/// A code at token i ("146-QĐ/TW", "191/2026/NĐ-CP", "15-QC/BCSĐ"), hyphens and slashes made plain; its length in tokens.
struct code_match {
  std::string code;
  std::size_t length = 0;
};
code_match code_at(std::string_view content, const text::token_list& tokens, std::size_t i);

/// A date at token i: "14/5/2024", "14-5-2024", "ngày 14 tháng 5 năm 2024"; its length in tokens.
struct date_match {
  std::optional<date> value;
  std::size_t length = 0;
};
date_match date_at(const text::token_list& tokens, std::size_t i);

/// The resolution of an instrument against the register of known instruments.
struct resolution {
  citation_status status = citation_status::unresolved;
  std::string expected;  ///< what the register says, for wrong_date and wrong_issuer
};
resolution resolve(const instrument& cited, std::optional<date> as_of);

}  // namespace quyche::inline v0::document
