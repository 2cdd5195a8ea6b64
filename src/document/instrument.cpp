#include "document/instrument.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "document/law_name.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::document {

namespace {

using text::phrase_table;
using text::token_list;

constexpr std::array<std::string_view, 29> type_names = {"Luật",
                                                         "Bộ luật",
                                                         "Pháp lệnh",
                                                         "Hiến pháp",
                                                         "Điều lệ",
                                                         "Quy chế",
                                                         "Quy định",
                                                         "Quy tắc",
                                                         "Nghị định",
                                                         "Quyết định",
                                                         "Nghị quyết",
                                                         "Nghị quyết liên tịch",
                                                         "Thông tư",
                                                         "Thông tri",
                                                         "Thông tư liên tịch",
                                                         "Hướng dẫn",
                                                         "Chỉ thị",
                                                         "Kết luận",
                                                         "Thông báo",
                                                         "Kế hoạch",
                                                         "Chương trình",
                                                         "Đề án",
                                                         "Báo cáo",
                                                         "Tờ trình",
                                                         "Công văn",
                                                         "Công điện",
                                                         "Văn bản",
                                                         "Văn bản hợp nhất",
                                                         "Lệnh"};
constexpr int named_by_words = 5;  ///< the first types go by name

const phrase_table& types() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> entries;
    for (std::size_t i = 0; i < type_names.size(); ++i) entries.emplace_back(type_names[i], static_cast<int>(i));
    return phrase_table(entries);
  }();
  return table;
}

/// The first two words of a type, folded.
struct type_beginning {
  std::string first;
  std::string second;  ///< empty: the first is the whole type
};
/// Types by a few bits of their first byte, which are the same for small letters and capitals.
constexpr std::size_t first_bytes = 32;
constexpr std::size_t row_of(char first) noexcept { return static_cast<unsigned char>(first) % first_bytes; }

/// Those of which the first word, folded, may be this one.
const std::vector<type_beginning>& types_like(std::string_view first) {
  static const auto rows = [] {
    std::array<std::vector<type_beginning>, first_bytes> made;
    for (const auto name : type_names) {
      const auto tokens = text::tokenise(name);
      made[row_of(tokens.word(0).front())].push_back({std::string(tokens.word(0)), std::string(tokens.word(1))});
    }
    return made;
  }();
  return rows[first.empty() ? 0 : row_of(first.front())];
}

bool is_dash(std::string_view mark) noexcept {
  return mark == "-" || mark == "–" || mark == "‐" || mark == "‑" || mark == "−" || mark == "—";
}

template <std::size_t size>
bool one_of(std::string_view word, const std::array<std::string_view, size>& words) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Letters that stand for a type in a code, folded.
bool is_type_letters(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 26> letters = {
      "qđ", "qđi", "qc", "qi",  "kl", "nq",   "ct",   "hd",   "tb", "tt", "ttr", "nđ",    "qđtw",
      "kh", "bc",  "cv", "ctr", "đa", "vbhn", "ttlt", "nqlt", "pl", "l",  "ql",  "ctrhđ", "lct"};
  return one_of(word, letters);
}

std::string_view written(std::string_view content, const token_list& tokens, std::size_t from, std::size_t to) {
  const auto where = tokens.bytes(from, to);
  return content.substr(where.begin, where.size());
}

/// Small words that begin what an instrument is about, or the rest of the sentence: no name of a body goes over them.
bool ends_issuer(const token_list& tokens, std::size_t i) {
  // A capital may begin the subject too, but "Ban Tổ chức" and "Ban Chỉ đạo" are bodies.
  enum ending : int { in_any_case, in_lower_case };
  static const phrase_table endings = [] {
    std::vector<std::pair<std::string, int>> entries;
    for (const auto* opening : {"quy định", "hướng dẫn", "sửa đổi", "bổ sung", "ban hành", "phê duyệt", "thay thế",
                                "bãi bỏ", "thành lập", "cho phép", "quy chế"})
      entries.emplace_back(opening, in_any_case);
    for (const auto* word : {"về",   "có",  "được", "đã",   "tại",  "trong", "theo", "là",    "thì",   "mà",  "để",
                             "nhằm", "khi", "nếu",  "do",   "hoặc", "ngày",  "số",   "năm",   "cho",   "với", "này",
                             "nêu",  "gồm", "bằng", "trên", "từ",   "đến",   "như",  "không", "phải",  "các", "những",
                             "hiện", "ký",  "kèm",  "trừ",  "vào",  "bị",    "quá",  "sau",   "trước", "còn", "đối"})
      entries.emplace_back(word, in_lower_case);
    for (const auto* verb :
         {"công bố",    "công nhận", "thông qua", "kiện toàn", "triển khai", "tổ chức",    "phát động", "tiếp tục",
          "tăng cường", "đẩy mạnh",  "phân cấp",  "phân công", "phân quyền", "chấp thuận", "thực hiện", "quyết định",
          "điều chỉnh", "ủy quyền",  "chỉ đạo",   "yêu cầu",   "xử lý",      "giải thích", "hết hiệu",  "đề nghị"})
      entries.emplace_back(verb, in_lower_case);
    return phrase_table(entries);
  }();
  const auto found = endings.longest(tokens, i);
  return found && (found.value == in_any_case || !tokens[i].upper);
}

/// Lower-case words after a capitalised one that belong to a body's name: the rest of its first word ("Chính phủ"), then words that
/// say where it stands ("Ủy ban nhân dân tỉnh").
std::size_t lower_run(const token_list& tokens, std::size_t i) {
  constexpr std::array<std::string_view, 36> places = {
      "nhân", "dân", "tỉnh", "thành", "phố",  "huyện", "quận", "xã",   "phường", "thị",  "trấn", "đặc",
      "khu",  "nhà", "nước", "trung", "ương", "tối",   "cao",  "khóa", "vận",    "tải",  "nông", "thôn",
      "tế",   "hội", "lao",  "động",  "quốc", "gia",   "liên", "hiệp", "cơ",     "quan", "văn",  "phòng"};
  std::size_t end = i;
  while (tokens.is_word(end) && !tokens[end].upper && !ends_issuer(tokens, end) && !tokens.is(end, "và") &&
         (end == i || one_of(tokens.word(end), places))) {
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

/// "LUẬT" and not "Luật".
bool in_capitals(std::string_view content, const token_list& tokens, std::size_t i) {
  std::size_t first = 0;
  return text::is_word_char(content, tokens[i].begin, first) && text::is_upper(content, tokens[i].begin + first);
}

/// "số", "số:": tokens before a code.
std::size_t number_word_length(const token_list& tokens, std::size_t i) noexcept {
  if (!tokens.is(i, "số")) return 0;
  return tokens.is(i + 1, ":") ? 2 : 1;
}

/// "Báo cáo thẩm tra số 106/BC-HĐND": a few lower-case words between a type and "số"; their number when there is a code.
std::size_t words_before_number(const token_list& tokens, std::size_t i) {
  constexpr std::size_t longest = 6;
  for (std::size_t at = i; at < i + longest && at < tokens.size(); ++at) {
    if (tokens.is(at, "số")) return code_at_token(tokens, at + number_word_length(tokens, at)) ? at - i : 0;
    const bool small = tokens.is_word(at) && !tokens[at].upper && !tokens.is(at, "này") && !tokens.is(at, "của");
    if (!small && !tokens.is(at, ",")) return 0;
  }
  return 0;
}

/// Whether the letters of a code say its type: without a word for the type only such a code is one ("số 12/B" is a house).
bool names_type(const token_list& tokens, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    const auto word = tokens.word(i);
    if (tokens.is_word(i) && (is_type_letters(word) || word.starts_with("qh") || word.starts_with("ubtvqh")))
      return true;
  }
  return false;
}

/// Date and issuer after what names an instrument; one past what they take.
std::size_t read_date_and_issuer(std::string_view content, const token_list& tokens, std::size_t at, instrument& into) {
  std::size_t end = at;
  std::size_t next = at;
  if (tokens.is(next, ",") || tokens.is(next, "(")) ++next;
  if (tokens.is(next, "ngày")) {
    if (const auto day = date_at(tokens, next); day.length != 0) {
      into.date = day.value;
      end = at = next + day.length;
    }
  }
  next = at;
  if (tokens.is(next, ",") || tokens.is(next, ")")) ++next;
  if (tokens.is(next, "của")) {
    if (const auto length = issuer_length(tokens, next + 1); length != 0) {
      end = next + 1 + length;
      into.issuer = spaced(written(content, tokens, next + 1, end));
    }
  }
  return end;
}

}  // namespace

instrument_type instrument_type_at(const token_list& tokens, std::size_t i) {
  const auto found = types().longest(tokens, i);
  if (!found) return {};
  return {type_names[static_cast<std::size_t>(found.value)], found.length, found.value < named_by_words};
}

bool is_instrument_type(const token_list& tokens, std::size_t i) {
  return i < tokens.size() && tokens[i].upper && instrument_type_at(tokens, i).length != 0;
}

std::span<const std::string_view> instrument_type_names() noexcept { return type_names; }

bool begins_instrument_type(std::string_view first) noexcept {
  const auto& types = types_like(first);
  return std::any_of(types.begin(), types.end(), [&](const type_beginning& type) { return type.first == first; });
}

bool begins_instrument_type(std::string_view first, std::string_view second) noexcept {
  const auto& types = types_like(first);
  return std::any_of(types.begin(), types.end(), [&](const type_beginning& type) {
    return type.first == first && (type.second.empty() || type.second == second);
  });
}

bool code_at_token(const token_list& tokens, std::size_t i) noexcept {
  if (!tokens.is_number(i)) return false;
  if (tokens.is_word(i + 1)) return is_type_letters(tokens.word(i + 1));
  return tokens.is_mark(i + 1) && (tokens.is(i + 1, "/") || is_dash(tokens.word(i + 1)));
}

code_match code_at(std::string_view content, const token_list& tokens, std::size_t i) {
  if (!tokens.is_number(i)) return {};
  code_match found;
  found.code = tokens.word(i);
  std::size_t at = i + 1;
  bool letters = false;
  // "12a/2020/…"; "146 QĐ/TW", where the hyphen was lost.
  if (tokens.is_word(at) && tokens[at].glued && tokens.word(at).size() == 1 && tokens.is(at + 1, "/")) {
    found.code += written(content, tokens, at, at + 1);
    ++at;
  } else if (tokens.is_word(at) && is_type_letters(tokens.word(at)) && tokens.is(at + 1, "/") &&
             tokens.is_word(at + 2)) {
    found.code += "-";
    found.code += written(content, tokens, at, at + 1);
    letters = true;
    ++at;
  }
  while (tokens.is_mark(at) && (is_dash(tokens.word(at)) || tokens.is(at, "/"))) {
    const bool word = tokens.is_word(at + 1);
    const bool number = tokens.is_number(at + 1);
    if (!word && !number) break;
    // A blank may stand on one side of hyphens and slashes of a code, but what follows must look like a code: capitals or digits.
    const bool known = word && is_type_letters(tokens.word(at + 1));
    const bool goes_on = letters && tokens[at].glued && tokens[at + 1].glued;
    if (word && !tokens[at + 1].upper && !known && !goes_on) break;
    if (!tokens[at].glued && !tokens[at + 1].glued && !(known && !letters)) break;
    found.code += is_dash(tokens.word(at)) ? "-" : "/";
    found.code += written(content, tokens, at + 1, at + 2);
    letters = letters || word;
    at += 2;
    if (letters && tokens.is(at, "&") && tokens[at].glued && tokens.is_word(at + 1) && tokens[at + 1].glued) {
      found.code += "&";
      found.code += written(content, tokens, at + 1, at + 2);
      at += 2;
    }
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

std::size_t issuer_length(const token_list& tokens, std::size_t i) {
  std::size_t at = i;
  if (!tokens.is_word(at) || !tokens[at].upper || is_instrument_type(tokens, at)) return 0;
  while (tokens.is_word(at) && tokens[at].upper && !ends_issuer(tokens, at) && !is_instrument_type(tokens, at)) {
    ++at;
    at += lower_run(tokens, at);
    const bool upper_next = tokens.is_word(at + 1) && tokens[at + 1].upper && !ends_issuer(tokens, at + 1) &&
                            !is_instrument_type(tokens, at + 1);
    if (!upper_next) continue;
    // "Lao động - Thương binh và Xã hội", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Văn hóa, Thể thao và Du lịch".
    const bool comma = tokens.is(at, ",") && (tokens.is(at + 1, "chủ") || tokens.is(at + 3, "và"));
    if (is_dash(tokens.word(at)) || tokens.is(at, "và") || comma) ++at;
  }
  return at - i;
}

named_instrument instrument_at(std::string_view content, const token_list& tokens, std::size_t i) {
  named_instrument found;
  const auto type = instrument_type_at(tokens, i);
  std::size_t at = i;
  std::size_t end = i;
  if (type.length != 0) {
    at += type.length;
    found.what.type = type.name;
    const bool upper = tokens[i].upper;
    if (type.named_by_words && upper) {
      const auto length = law_name_length(tokens, i, type.length, in_capitals(content, tokens, i));
      if (length > type.length || (length != 0 && type.name == "Hiến pháp")) {
        found.what.name = spaced(written(content, tokens, i, i + length));
        end = at = i + length;
      }
    } else if (upper) {
      at += words_before_number(tokens, at);
    }
  }
  const auto number_word = number_word_length(tokens, at);
  if (auto code = code_at(content, tokens, at + number_word); code.length != 0) {
    const auto after = at + number_word + code.length;
    if (type.length != 0 || names_type(tokens, at + number_word, after)) {
      found.what.number = std::move(code.code);
      end = after;
    }
  }
  if (end == i) return {};
  found.length = read_date_and_issuer(content, tokens, end, found.what) - i;
  return found;
}

}  // namespace quyche::inline v0::document
