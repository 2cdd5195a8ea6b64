#include "document/address.hpp"

#include <quyche/document/address.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace quyche::inline v0::document {
namespace {

struct spelling {
  std::string_view letters;
  unit_kind kind;
  bool numbered;
};
// Longer letters first: "pt1" is a part and not the point "t1", "tm1" no other unit.
constexpr spelling spellings[] = {
    {"recipients", unit_kind::recipients, false},
    {"effect", unit_kind::effect, false},
    {"basis", unit_kind::basis, false},
    {"head", unit_kind::head, false},
    {"note", unit_kind::note, false},
    {"sign", unit_kind::sign, false},
    {"pt", unit_kind::part, true},
    {"tm", unit_kind::subsection, true},
    {"c", unit_kind::chapter, true},
    {"m", unit_kind::section, true},
    {"d", unit_kind::article, true},
    {"k", unit_kind::clause, true},
    {"i", unit_kind::item, true},
    {"l", unit_kind::paragraph, true},
    {"p", unit_kind::point, true},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// "5", "15dd": digits, then the letters of an inserted unit.
bool is_number(std::string_view text) {
  const auto letters = std::find_if_not(text.begin(), text.end(), is_digit);
  return letters != text.begin() && std::all_of(letters, text.end(), is_letter);
}
/// "a", "dd", "a1": letters, then the digits of an inserted point.
bool is_point(std::string_view text) {
  const auto digits = std::find_if_not(text.begin(), text.end(), is_letter);
  return digits != text.begin() && std::all_of(digits, text.end(), is_digit);
}

std::optional<unit> take_unit(std::string_view text) {
  std::string_view repeat;
  if (const auto mark = text.find('~'); mark != std::string_view::npos) {
    repeat = text.substr(mark + 1);
    text = text.substr(0, mark);
    if (!all_digits(repeat)) return std::nullopt;
  }
  for (const auto& row : spellings) {
    if (text.substr(0, row.letters.size()) != row.letters) continue;
    const auto number = text.substr(row.letters.size());
    const bool fits = row.kind == unit_kind::point ? is_point(number) : is_number(number);
    if (row.numbered ? fits : number.empty()) return unit{row.kind, number, repeat};
  }
  return std::nullopt;
}

/// "15dd" → "15đ", "dd" → "đ": the letter đ, which ASCII lacks.
std::string with_barred_d(std::string_view number) {
  std::string out;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number.substr(i, 2) == "dd") {
      out += "đ";
      ++i;
    } else {
      out += number[i];
    }
  }
  return out;
}

/// Chapters and parts are counted in Roman numerals; inserted ones and what no one would write so stay as they are.
std::string roman(std::string_view number) {
  if (!all_digits(number) || number.size() > 2) return with_barred_d(number);
  std::size_t value = 0;
  for (const char digit : number) value = 10 * value + static_cast<std::size_t>(digit - '0');
  constexpr std::string_view tens[] = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  constexpr std::string_view ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  if (value == 0) return std::string(number);
  return std::string(tens[value / 10]).append(ones[value % 10]);
}

struct words {
  std::string_view before;  ///< the number goes behind it
  bool is_roman;
};

words vietnamese(unit_kind kind) {
  switch (kind) {
    case unit_kind::part: return {"Phần ", true};
    case unit_kind::chapter: return {"Chương ", true};
    case unit_kind::section: return {"Mục ", false};
    case unit_kind::subsection: return {"Tiểu mục ", false};
    case unit_kind::article: return {"Điều ", false};
    case unit_kind::clause: return {"khoản ", false};
    case unit_kind::point: return {"điểm ", false};
    case unit_kind::item: return {"gạch đầu dòng thứ ", false};
    case unit_kind::paragraph: return {"đoạn thứ ", false};
    case unit_kind::head: return {"phần đầu văn bản", false};
    case unit_kind::basis: return {"phần căn cứ", false};
    case unit_kind::note: return {"chú thích ", false};
    case unit_kind::effect: return {"quy định về hiệu lực", false};
    case unit_kind::recipients: return {"nơi nhận", false};
    case unit_kind::sign: return {"phần ký", false};
  }
  return {};
}

words english(unit_kind kind) {
  switch (kind) {
    case unit_kind::part: return {"Part ", true};
    case unit_kind::chapter: return {"Chapter ", true};
    case unit_kind::section: return {"Section ", false};
    case unit_kind::subsection: return {"Subsection ", false};
    case unit_kind::article: return {"Article ", false};
    case unit_kind::clause: return {"clause ", false};
    case unit_kind::point: return {"point ", false};
    case unit_kind::item: return {"dash ", false};
    case unit_kind::paragraph: return {"paragraph ", false};
    case unit_kind::head: return {"the head of the document", false};
    case unit_kind::basis: return {"the legal basis", false};
    case unit_kind::note: return {"note ", false};
    case unit_kind::effect: return {"the clause on effect", false};
    case unit_kind::recipients: return {"the recipients", false};
    case unit_kind::sign: return {"the signature", false};
  }
  return {};
}

struct phrasing {
  words (*unit_words)(unit_kind);
  std::string_view between;
  std::string_view basis_line;
  std::string_view repeated, repeated_end;
  std::string_view in_document, in_document_end;
};
constexpr phrasing in_words_vi = {vietnamese, " ", "căn cứ thứ ", " (số lặp lại, lần thứ ", ")", " (văn bản thứ ", ")"};
constexpr phrasing in_words_en = {english,       ", ", "basis line ", " (repeated number, occurrence ", ")",
                                  " (document ", ")"};

std::string in_words(std::string_view address, const phrasing& language) {
  const auto parts = take_apart(address);
  if (!parts) return std::string(address);
  std::string out;
  const auto& units = parts->units;
  for (std::size_t i = units.size(); i-- > 0;) {
    const auto& last = units[i];
    if (!out.empty()) out += language.between;
    const auto spoken = language.unit_words(last.kind);
    std::string number = spoken.is_roman ? roman(last.number) : with_barred_d(last.number);
    // A clause of a clause is numbered through: k1.k2 is written "1.2".
    for (; last.kind == unit_kind::clause && i > 0 && units[i - 1].kind == unit_kind::clause; --i) {
      number = with_barred_d(units[i - 1].number) + '.' + number;
    }
    if (last.kind == unit_kind::basis && !last.number.empty()) {
      out += language.basis_line;
    } else {
      out += spoken.before;
    }
    out += number;
    if (!last.repeat.empty()) out.append(language.repeated).append(last.repeat).append(language.repeated_end);
  }
  if (!parts->document.empty())
    out.append(language.in_document).append(parts->document).append(language.in_document_end);
  return out;
}

}  // namespace

std::optional<address_parts> take_apart(std::string_view address) {
  address_parts parts;
  if (const auto slash = address.find('/'); slash != std::string_view::npos) {
    parts.document = address.substr(0, slash);
    if (!all_digits(parts.document)) return std::nullopt;
    address = address.substr(slash + 1);
  }
  for (bool more = true; more;) {
    const auto dot = address.find('.');
    const auto text = address.substr(0, dot);
    more = dot != std::string_view::npos;
    if (more) address = address.substr(dot + 1);
    // Lines of the căn cứ and notes are the units whose number stands behind a dot: basis.2, note.1.
    if (!parts.units.empty() && all_digits(text)) {
      auto& last = parts.units.back();
      if ((last.kind == unit_kind::basis || last.kind == unit_kind::note) && last.number.empty()) {
        last.number = text;
        continue;
      }
    }
    const auto next = take_unit(text);
    if (!next) return std::nullopt;
    parts.units.push_back(*next);
  }
  return parts;
}

std::string in_vietnamese(std::string_view address) {
  if (address.empty()) return "toàn văn bản";
  if (without_document(address) == "u") return "chưa rõ điều, khoản";
  return in_words(address, in_words_vi);
}

std::string in_english(std::string_view address) {
  if (address.empty()) return "the whole document";
  if (without_document(address) == "u") return "place not known";
  return in_words(address, in_words_en);
}

}  // namespace quyche::inline v0::document
