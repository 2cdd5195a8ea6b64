#include "document/instrument.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include <quyche/document/register.hpp>

#include "text/fold.hpp"

namespace quyche::inline v0::document {

namespace {

using text::phrase_table;
using text::token_list;

constexpr std::array<std::string_view, 17> type_names = {
    "Quy chế",  "Quy định", "Nghị định", "Quyết định", "Nghị quyết", "Thông tư",  "Điều lệ",  "Hướng dẫn",   "Chỉ thị",
    "Kết luận", "Luật",     "Bộ luật",   "Pháp lệnh",  "Hiến pháp",  "Thông báo", "Kế hoạch", "Chương trình"};

const phrase_table& types() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> entries;
    for (std::size_t i = 0; i < type_names.size(); ++i) entries.emplace_back(type_names[i], static_cast<int>(i));
    return phrase_table(entries);
  }();
  return table;
}

/// Issuers by name; longer names first is the table's own rule. A place may follow ("Tỉnh ủy An Sơn").
const phrase_table& issuers() {
  static const phrase_table table{{"Ban Bí thư", 1},
                                  {"Ban Bí thư Trung ương Đảng", 1},
                                  {"Bộ Chính trị", 1},
                                  {"Ban Chấp hành Trung ương", 1},
                                  {"Ban Chấp hành Trung ương Đảng", 1},
                                  {"Trung ương", 1},
                                  {"Chính phủ", 1},
                                  {"Thủ tướng Chính phủ", 1},
                                  {"Quốc hội", 1},
                                  {"Ủy ban Thường vụ Quốc hội", 1},
                                  {"Ban Tổ chức Trung ương", 1},
                                  {"Văn phòng Trung ương Đảng", 1},
                                  {"Đại hội đại biểu toàn quốc lần thứ XI", 1},
                                  {"Ban Thường vụ Tỉnh ủy", 2},
                                  {"Ban Thường vụ Thành ủy", 2},
                                  {"Ban Thường vụ Huyện ủy", 2},
                                  {"Ban Chấp hành Đảng bộ tỉnh", 2},
                                  {"Tỉnh ủy", 2},
                                  {"Thành ủy", 2},
                                  {"Huyện ủy", 2},
                                  {"Ủy ban nhân dân tỉnh", 2},
                                  {"Hội đồng nhân dân tỉnh", 2},
                                  {"Chủ tịch Ủy ban nhân dân tỉnh", 2}};
  return table;
}

bool is_dash(std::string_view mark) noexcept {
  return mark == "-" || mark == "–" || mark == "‐" || mark == "‑" || mark == "−";
}

std::string_view written(std::string_view content, const token_list& tokens, std::size_t from, std::size_t to) {
  const auto where = tokens.bytes(from, to);
  return content.substr(where.begin, where.size());
}

/// One run of capitalised words, as names of laws and places are: stops at marks and lower-case words but for the small words inside
/// such names.
std::size_t capitalised_run(const token_list& tokens, std::size_t i) {
  std::size_t end = i;
  while (tokens.is_word(end) && tokens[end].upper) ++end;
  return end - i;
}

/// The name of a law: "Luật Tổ chức Chính phủ", "Luật Ban hành văn bản quy phạm pháp luật". It goes on in lower case until a mark, a
/// code, a date or a word that can only follow a name.
std::size_t law_name_length(const token_list& tokens, std::size_t i) {
  constexpr std::array<std::string_view, 14> ends = {"số", "ngày", "và", "được", "của", "thì", "hoặc",
                                                     "có", "về",   "để", "theo", "khi", "này", "nhưng"};
  constexpr std::size_t longest = 14;
  if (!tokens.is_word(i) || !tokens[i].upper) return 0;
  std::size_t end = i;
  while (tokens.is_word(end) && end - i < longest) {
    const bool stop = std::find(ends.begin(), ends.end(), tokens.word(end)) != ends.end() && !tokens[end].upper;
    if (stop || (tokens.is(end, "qui") && tokens.is(end + 1, "định")) || tokens.is(end, "hiện")) break;
    ++end;
  }
  return end - i;
}

std::string spaced(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '\n' || c == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

/// Party instruments are numbered anew in each term of the national congress (XI 2011, XII 2016, XIII 2021, XIV 2026); a date in
/// January of such a year may belong to either term.
bool certainly_same_term(date a, date b) noexcept {
  const auto term = [](int year) { return (year - 2011 + 50) / 5; };
  const auto unclear = [](date d) { return (d.year - 2011) % 5 == 0 && d.month <= 1; };
  return term(a.year) == term(b.year) && !unclear(a) && !unclear(b);
}

/// "146-QĐ/TW" restarts, "191/2026/NĐ-CP" carries its year.
bool carries_year(std::string_view code) noexcept { return std::count(code.begin(), code.end(), '/') >= 2; }

bool same_code(std::string_view a, std::string_view b) { return text::fold_phrase(a) == text::fold_phrase(b); }

}  // namespace

code_match code_at(std::string_view content, const token_list& tokens, std::size_t i) {
  if (!tokens.is_number(i)) return {};
  code_match found;
  found.code = tokens.word(i);
  std::size_t at = i + 1;
  bool letters = false;
  while (tokens.is_mark(at) && (is_dash(tokens.word(at)) || tokens.is(at, "/"))) {
    const bool word = tokens.is_word(at + 1);
    const bool number = tokens.is_number(at + 1);
    if (!word && !number) break;
    // A blank may stand around hyphens and slashes of a code, but what follows it must look like a code: capitals or digits.
    const auto part = written(content, tokens, at + 1, at + 2);
    const bool capital = word && tokens[at + 1].upper;
    if (word && !capital) break;
    if (!tokens[at].glued && !tokens[at + 1].glued) break;
    found.code += is_dash(tokens.word(at)) ? "-" : "/";
    found.code += part;
    letters = letters || word;
    at += 2;
  }
  if (!letters) return {};
  found.length = at - i;
  return found;
}

date_match date_at(const token_list& tokens, std::size_t i) {
  std::size_t at = i;
  if (tokens.is(at, "ngày")) ++at;
  if (!tokens.is_number(at)) return {};
  const auto number = [&](std::size_t k) { return static_cast<int>(text::number_value(tokens.word(k))); };
  date value;
  value.day = number(at);
  if (tokens.is(at + 1, "tháng") && tokens.is_number(at + 2) && tokens.is(at + 3, "năm") && tokens.is_number(at + 4)) {
    value.month = number(at + 2);
    value.year = number(at + 4);
    at += 5;
  } else if (tokens.is_mark(at + 1) &&
             (tokens.is(at + 1, "/") || is_dash(tokens.word(at + 1)) || tokens.is(at + 1, ".")) &&
             tokens.is_number(at + 2) && tokens.word(at + 3) == tokens.word(at + 1) && tokens.is_number(at + 4) &&
             tokens.word(at + 4).size() == 4) {
    value.month = number(at + 2);
    value.year = number(at + 4);
    at += 5;
  } else {
    return {};
  }
  // A day that does not exist is a date all the same; it has no value and cannot agree with any register.
  return {exists(value) ? std::optional<date>(value) : std::nullopt, at - i};
}

named_instrument instrument_at(std::string_view content, const token_list& tokens, std::size_t i) {
  const auto type = types().longest(tokens, i);
  if (!type || !tokens[i].upper) return {};
  named_instrument found;
  found.what.type = type_names[static_cast<std::size_t>(type.value)];
  std::size_t at = i + type.length;
  std::size_t end = at;
  bool named = false;
  const bool by_name = found.what.type == "Luật" || found.what.type == "Bộ luật" || found.what.type == "Pháp lệnh" ||
                       found.what.type == "Hiến pháp" || found.what.type == "Điều lệ";
  if (by_name) {
    const auto length = law_name_length(tokens, at);
    if (length != 0) {
      found.what.name = spaced(written(content, tokens, i, at + length));
      end = at += length;
      named = true;
    } else if (found.what.type == "Hiến pháp") {
      found.what.name = "Hiến pháp";
      named = true;
    }
  }
  if (tokens.is(at, "số")) ++at;
  if (tokens.is(at, ":")) ++at;
  if (auto code = code_at(content, tokens, at); code.length != 0) {
    found.what.number = std::move(code.code);
    end = at += code.length;
    named = true;
  }
  if (!named) return {};
  std::size_t next = at;
  if (tokens.is(next, ",") || tokens.is(next, "(")) ++next;
  if (tokens.is(next, "ngày")) {
    if (const auto day = date_at(tokens, next); day.length != 0) {
      found.what.date = day.value;
      end = at = next + day.length;
    }
  }
  next = at;
  if (tokens.is(next, ",") || tokens.is(next, ")")) ++next;
  if (tokens.is(next, "của")) {
    if (const auto issuer = issuers().longest(tokens, next + 1)) {
      std::size_t stop = next + 1 + issuer.length;
      if (issuer.value == 2) stop += capitalised_run(tokens, stop);
      found.what.issuer = spaced(written(content, tokens, next + 1, stop));
      end = stop;
    }
  }
  found.length = end - i;
  return found;
}

resolution resolve(const instrument& cited, std::optional<date> as_of) {
  const auto& known = known_instruments();
  const bool by_code = !cited.number.empty();
  if (!by_code && cited.name.empty()) return {};
  std::vector<const registered_instrument*> same;
  for (const auto& entry : known) {
    const auto& other = entry.instrument;
    const bool same_type =
        cited.type.empty() || other.type.empty() || text::fold_phrase(cited.type) == text::fold_phrase(other.type);
    const bool match = by_code ? !other.number.empty() && same_code(cited.number, other.number)
                               : !other.name.empty() && other.number.empty() &&
                                     text::fold_phrase(other.name).starts_with(text::fold_phrase(cited.name));
    if (match && same_type) same.push_back(&entry);
  }
  if (same.empty()) return {};
  // Numbers restart each term: with a date the entry of that date is meant.
  const registered_instrument* meant = same.front();
  if (cited.date) {
    const auto found =
        std::find_if(same.begin(), same.end(), [&](const auto* e) { return e->instrument.date == cited.date; });
    if (found == same.end()) {
      // Another date in the same term cannot be another instrument with the same number.
      const auto* near = *std::min_element(same.begin(), same.end(), [&](const auto* a, const auto* b) {
        const auto apart = [&](const auto* e) {
          return e->instrument.date ? std::abs(e->instrument.date->year - cited.date->year) : 1000;
        };
        return apart(a) < apart(b);
      });
      const auto& known_date = near->instrument.date;
      if (!known_date) return {};
      const bool certain = carries_year(cited.number) || !by_code || certainly_same_term(*known_date, *cited.date);
      return certain ? resolution{citation_status::wrong_date, to_iso(*known_date)} : resolution{};
    } else {
      meant = *found;
    }
  } else if (same.size() > 1) {
    return {};  // the number alone names several instruments
  }
  if (!cited.issuer.empty() && !meant->instrument.issuer.empty()) {
    const auto a = text::fold_phrase(cited.issuer);
    const auto b = text::fold_phrase(meant->instrument.issuer);
    // "Ban Bí thư Trung ương Đảng" and "Ban Bí thư" are one.
    if (!a.starts_with(b) && !b.starts_with(a)) return {citation_status::wrong_issuer, meant->instrument.issuer};
  }
  const auto when = quyche::locate(meant->in_force, as_of);
  if (when == in_time::over || when == in_time::before) return {citation_status::not_in_force, meant->replaced_by};
  return {citation_status::ok, {}};
}

}  // namespace quyche::inline v0::document
