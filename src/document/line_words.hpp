// What a line says about its place by its own words: a title, a căn cứ, a signature, an annex, an open sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quyche::inline v0::document {

/// Whether words start with a type of instrument ("QUY CHẾ", "NGHỊ ĐỊNH" …); the number of tokens of the type, or 0.
std::size_t instrument_type_length(std::string_view words);

/// "Nơi nhận", "TM.", "KT." …: starts of the lines that close a document.
bool starts_tail(std::string_view words);
/// Bytes of the dash or asterisk that opens a line, with the blank behind it: "- Căn cứ …".
std::size_t bullet_length(std::string_view words) noexcept;
/// "Căn cứ …", "- Theo đề nghị …": lines that may be wrapped while other lines of the head are not joined.
bool starts_basis(std::string_view words);
/// "(Ban hành kèm theo …", "(Kèm theo …": the note under the title of an annexed text.
bool starts_annex_note(std::string_view words);
/// Lines that can stand above a title: issuing bodies in capitals, the State's or the Party's name, number, place and date.
bool stands_above_title(std::string_view words, bool caps);

bool ends_sentence(std::string_view words);
/// Whether the last words of a line ask for more: a comma, or a word such as "của", "khoản 2".
bool leaves_open(std::string_view words);
/// Whether the last word is one that no sentence ends with ("của", "khoản"): what follows carries it on in any layout.
bool ends_in_open_word(std::string_view words);
/// "… ngày 29 tháng" before "4 năm 2025", "Nghị định số" before "12/2030/NĐ-CP": a date or a code over two lines.
bool asks_for_number(std::string_view words, std::string_view next);
/// "Phụ lục II", "PHỤ LỤC: DANH MỤC", "Mẫu số 01.": the line that opens an annex.
struct annex_heading {
  bool form = false;            ///< Mẫu, not Phụ lục
  bool numbered = false;        ///< II, 01, 2A
  bool set_off = false;         ///< nothing, punctuation, brackets or capitals follow: no sentence goes on
  std::size_t label_end = 0;    ///< bytes: "Phụ lục II"
  std::size_t title_begin = 0;  ///< bytes: what follows the label and its punctuation; the end when nothing does
};
std::optional<annex_heading> annex_heading_of(std::string_view words);

}  // namespace quyche::inline v0::document
