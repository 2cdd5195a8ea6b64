#include "document/line_words.hpp"

#include <algorithm>
#include <array>

#include "document/label.hpp"
#include "document/line_starts.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

using text::phrase_table;
using text::token_list;

/// Types of instruments that a title line can start with. Folded, so "quy" is "qui".
constexpr std::string_view instrument_types[] = {"qui chế",   "qui định",    "nghị định", "quyết định", "nghị quyết",
                                                 "thông tư",  "điều lệ",     "hướng dẫn", "chỉ thị",    "kết luận",
                                                 "luật",      "bộ luật",     "pháp lệnh", "kế hoạch",   "chương trình",
                                                 "thông báo", "qui chế mẫu", "hiến pháp", "qui trình"};

/// Words that leave a phrase open: a line that ends with one goes on. Folded.
constexpr std::string_view open_words[] = {
    "của", "và",   "với", "theo", "trong", "về",  "cho",   "các",   "những", "tại",  "từ", "đến", "hoặc",   "là",
    "do",  "được", "để",  "bởi",  "giữa",  "một", "không", "khoản", "điểm",  "điều", "số", "mục", "chương", "trước"};

enum annex_word : int { annex = 1, form_number, form };
const phrase_table& annex_words() {
  static const phrase_table table{
      {"phụ lục", annex}, {"phụ lục số", annex}, {"mẫu số", form_number}, {"biểu mẫu", form}, {"mẫu", form}};
  return table;
}

constexpr line_starts tails({"Nơi nhận", "TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "NƠI NHẬN", "Nơi gửi"});
constexpr line_starts bases({"Căn cứ", "Theo đề nghị", "Xét ", "Thực hiện ", "Sau khi ", "Trên cơ sở"});
constexpr line_starts annex_notes({"(Ban hành", "(Kèm theo", "(ban hành", "(kèm theo"});

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string_view last_word(std::string_view words) noexcept {
  const auto last_blank = words.find_last_of(' ');
  return words.substr(last_blank == std::string_view::npos ? 0 : last_blank + 1);
}

/// Tokens of a number at i: "01", "II", "2A", "I.02", "01/TH"; 0 when there is none.
std::size_t number_length(std::string_view words, const token_list& tokens, std::size_t i) {
  const auto written = [&](std::size_t at) {
    return words.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
  };
  const auto is_part = [&](std::size_t at) {
    if (tokens.is_number(at)) return true;
    return tokens.is_word(at) && (roman_value(written(at)) != 0 || tokens.word(at).size() <= 2);
  };
  if (!is_part(i) || (tokens.is_word(i) && !tokens[i].upper)) return 0;
  std::size_t stop = i + 1;
  for (;;) {
    const bool glued_part = stop < tokens.size() && tokens[stop].glued && is_part(stop);
    const bool marked_part = tokens.is_mark(stop) && tokens[stop].glued && stop + 1 < tokens.size() &&
                             tokens[stop + 1].glued && is_part(stop + 1) && tokens.word(stop) != "(";
    if (!glued_part && !marked_part) return stop - i;
    stop += glued_part ? 1 : 2;
  }
}

}  // namespace

std::size_t instrument_type_length(std::string_view words) {
  text::first_tokens tokens(words);
  const auto first = tokens.word(0);
  std::size_t longest = 0;
  for (const auto type : instrument_types) {
    if (type.starts_with(first)) longest = std::max(longest, tokens.length_of(type));
  }
  return longest;
}

bool starts_tail(std::string_view words) { return tails.begin(words); }

std::size_t bullet_length(std::string_view words) noexcept {
  std::size_t length = words.starts_with("–") ? std::string_view("–").size() : 0;
  if (words.starts_with('-') || words.starts_with('*')) length = 1;
  return length != 0 && words.substr(length).starts_with(' ') ? length + 1 : length;
}

bool starts_basis(std::string_view words) {
  words.remove_prefix(bullet_length(words));
  return bases.begin(words);
}

bool starts_annex_note(std::string_view words) { return annex_notes.begin(words); }

bool stands_above_title(std::string_view words, bool caps) {
  return caps || words.starts_with("Độc lập") || words.starts_with("Số") ||
         words.find(", ngày") != std::string_view::npos;
}

bool ends_sentence(std::string_view words) {
  if (words.empty()) return false;
  switch (words.back()) {
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
    case '"': return true;
    case ')': return words.ends_with(".)");
    default: return words.ends_with("”") || words.ends_with("…");
  }
}

bool leaves_open(std::string_view words) {
  if (ends_sentence(words)) return false;
  if (words.ends_with(',') || words.ends_with('(') || words.ends_with(" -") || words.ends_with(" –")) return true;
  const auto last = last_word(words);
  return (!last.empty() && std::all_of(last.begin(), last.end(), is_digit)) || ends_in_open_word(words);
}

bool ends_in_open_word(std::string_view words) {
  const auto last = last_word(words);
  const text::first_word word(last);
  return !last.empty() && word.end() == last.size() &&
         std::find(std::begin(open_words), std::end(open_words), word.folded()) != std::end(open_words);
}

bool asks_for_number(std::string_view words, std::string_view next) {
  if (next.empty() || !is_digit(next.front())) return false;
  constexpr std::array<std::string_view, 4> asking = {"ngày", "tháng", "năm", "số"};
  const auto last = last_word(words);
  const text::first_word word(last);
  return !last.empty() && word.end() == last.size() &&
         std::find(asking.begin(), asking.end(), word.folded()) != asking.end();
}

std::optional<annex_heading> annex_heading_of(std::string_view words) {
  constexpr std::size_t longest_label = 12;  // tokens: "Phụ lục số 01/A.2:" and a word after it
  if (!words.starts_with("P") && !words.starts_with("M") && !words.starts_with("B")) return std::nullopt;
  const text::first_word first(words);
  if (first.folded() != "phụ" && first.folded() != "mẫu" && first.folded() != "biểu") return std::nullopt;
  const auto tokens = text::tokenise(words.substr(0, 200), 0, longest_label);
  const auto word = annex_words().longest(tokens, 0);
  if (!word || !tokens[0].upper) return std::nullopt;
  annex_heading found;
  found.form = word.value != annex;
  const std::size_t number = number_length(words, tokens, word.length);
  found.numbered = number != 0;
  if (found.form && !found.numbered) return std::nullopt;
  std::size_t i = word.length + number;
  found.label_end = tokens[i - 1].end;
  const bool closed = tokens.is(i, ".") || tokens.is(i, ":") || tokens.is(i, "-") || tokens.is(i, "–");
  if (closed) ++i;
  found.title_begin = i < tokens.size() ? tokens[i].begin : words.size();
  const auto title = words.substr(found.title_begin);
  const bool titled = (closed && tokens.is_word(i) && tokens[i].upper) || text::all_capitals(title);
  found.set_off = title.empty() || title.starts_with("(") || titled;
  return found;
}

}  // namespace quyche::inline v0::document
