// Header, căn cứ, effect, recipients and signature: what stands around the provisions.

#include <algorithm>
#include <array>
#include <string>

#include "document/instrument.hpp"
#include "document/line_words.hpp"
#include "document/outline.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

std::string_view words_of(const unwrapped& text, span where) {
  return std::string_view(text.reading.content).substr(where.begin, where.size());
}

/// "Số      -QC/ĐU": the gap is a blank to be filled in, not the space between two columns.
bool continues_number(std::string_view content, std::size_t begin, std::size_t next) {
  return content.substr(begin).starts_with("Số") && (content[next] == '-' || content[next] == '/');
}

/// Cells of a header line that was set in columns: parts with a tab or at least three blanks between them.
std::vector<span> cells(std::string_view content, span line) {
  std::vector<span> parts;
  std::size_t begin = line.begin;
  std::size_t blanks = 0;
  for (std::size_t i = line.begin; i <= line.end; ++i) {
    const bool at_end = i == line.end;
    const bool blank = !at_end && (content[i] == ' ' || content[i] == '\t');
    if (blank) {
      blanks += content[i] == '\t' ? 3U : 1U;
      continue;
    }
    if (at_end || (blanks >= 3 && !continues_number(content, begin, i))) {
      std::size_t stop = i;
      while (stop > begin && (content[stop - 1] == ' ' || content[stop - 1] == '\t')) --stop;
      if (stop > begin) parts.push_back({begin, stop});
      begin = i;
    }
    blanks = 0;
  }
  return parts;
}

std::string capital_first_only(std::string_view words) {
  std::string out = text::lower(words);
  std::size_t size = 0;
  if (!words.empty() && text::is_word_char(words, 0, size)) out.replace(0, size, words.substr(0, size));
  return out;
}

void append_words(std::string& to, std::string_view words) {
  if (!to.empty() && !words.empty()) to += ' ';
  to += words;
}

bool is_state_or_party_name(std::string_view words) {
  const auto folded = text::fold_phrase(words);
  return folded.starts_with("cộng hòa xã hội") || folded.starts_with("độc lập tự do") ||
         folded.starts_with("đảng cộng sản");
}

/// "Số 15-QC/BCSĐ", "Số: 28/2016/QĐ-UBND", "Số      -QC/ĐU".
void read_number(std::string_view content, span cell, header& into) {
  auto rest = cell.begin + std::string_view("Số").size();
  while (rest < cell.end && (content[rest] == ':' || content[rest] == ' ')) ++rest;
  const auto words = content.substr(rest, cell.end - rest);
  const auto tokens = text::tokenise(words, rest);
  if (const auto code = code_at(content, tokens, 0); code.length != 0) {
    into.symbol = code.code;
    into.number = tokens.word(0);
    return;
  }
  into.number_blank = true;
  for (const char c : words) {
    if (c != ' ' && c != '\t') into.symbol += c;
  }
}

/// "Hà Nội, ngày 29 tháng 5 năm 2026"; blanks are told apart from dates.
bool read_place_and_date(std::string_view content, span cell, header& into) {
  const auto words = content.substr(cell.begin, cell.size());
  const auto comma = words.find(", ngày");
  if (comma > 60) return false;  // not there, or no name of a place
  const auto tokens = text::tokenise(words.substr(comma + 2), cell.begin + comma + 2);
  if (!tokens.is(0, "ngày")) return false;
  into.place = std::string(words.substr(0, comma));
  if (const auto day = date_at(tokens, 0); day.length != 0) {
    into.date = day.value;
  } else {
    into.date_blank = true;
  }
  return true;
}

/// "(Kèm theo Nghị định số 191/2026/NĐ-CP ngày … của Chính phủ)" lends number, date and issuer.
void read_annex_note(std::string_view content, span where, header& into) {
  const auto tokens = text::tokenise(content.substr(where.begin, where.size()), where.begin);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto named = instrument_at(content, tokens, i);
    if (named.length == 0) continue;
    if (into.symbol.empty()) {
      into.symbol = named.what.number;
      into.number = into.symbol.substr(0, into.symbol.find_first_not_of("0123456789"));
    }
    if (!into.date) into.date = named.what.date;
    if (into.issuer.empty()) into.issuer = named.what.issuer;
    return;
  }
}

bool starts_with_any(std::string_view words, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return words.starts_with(s); });
}

class head_reader {
 public:
  head_reader(const unwrapped& text, tree& into) : text_(text), content_(text.reading.content), into_(into) {}

  void take(const block& b) {
    const auto words = words_of(text_, b.where);
    if (b.opens_annex()) return start_annex(b);
    if (in_annex_title_ && !b.title) {
      in_annex_title_ = b.caps && !is_state_or_party_name(words) && into_.header.subject.size() < longest_subject;
      if (in_annex_title_) {
        append_words(into_.header.subject, words);
        into_.title = cover(into_.title, b.where);
        return;
      }
    }
    if (b.title || (in_title_ && into_.header.type.empty())) {
      start_title(b, words);
      return;
    }
    if (!into_.header.type.empty() && take_basis(b, words)) return;
    if (in_title_) {
      if (words.starts_with("(")) {
        read_annex_note(content_, b.where, into_.header);
        in_title_ = false;
      } else if (!starts_with_any(words, {"Số", "Theo", "QUYẾT ĐỊNH:"}) && !(starts_with_code(b) && !b.caps) &&
                 into_.header.subject.size() < longest_subject && !words.ends_with(":")) {
        append_words(into_.header.subject, words);
        into_.title = cover(into_.title, b.where);
      } else {
        in_title_ = false;
      }
      return;
    }
    if (words.starts_with("(Kèm theo") || words.starts_with("(Ban hành")) {
      read_annex_note(content_, b.where, into_.header);
      return;
    }
    if (into_.header.type.empty()) take_above_title(b);
  }

 private:
  /// "Nghị định số 61/2015/NĐ-CP …": below the title of a consolidated text, what it consolidates.
  bool starts_with_code(const block& b) const {
    constexpr std::size_t enough = 200;  // bytes
    const auto tokens = text::tokenise(content_.substr(b.where.begin, std::min(b.where.size(), enough)), b.where.begin);
    return !instrument_at(content_, tokens, 0).what.number.empty();
  }

  /// "PHỤ LỤC II. DANH MỤC": the lines in capitals below it are its title.
  void start_annex(const block& b) {
    into_.header.annex = std::string(content_.substr(b.annex().begin, b.annex().size()));
    const auto rest = content_.substr(b.annex().end, b.where.end - b.annex().end);
    const auto title = rest.find_first_not_of(" .:-–");
    into_.title = b.where;
    if (title != std::string_view::npos && starts_with_any(rest.substr(title), {"Ban hành kèm theo", "Kèm theo"})) {
      // "Mẫu số 21: Ban hành kèm theo Thông tư …": a note and no title.
      into_.title = b.annex();
    } else if (title != std::string_view::npos && rest[title] != '(') {
      into_.header.subject = std::string(rest.substr(title));
    }
    in_annex_title_ = true;
  }

  void start_title(const block& b, std::string_view words) {
    in_annex_title_ = false;
    const auto tokens = text::tokenise(words, b.where.begin);
    const auto length = std::max<std::size_t>(instrument_type_length(words), 1);
    const auto type = tokens.bytes(0, length);
    into_.header.type = capital_first_only(content_.substr(type.begin, type.size()));
    const auto rest = tokens.bytes(length, tokens.size());
    into_.header.subject = std::string(content_.substr(rest.begin, rest.size()));
    // "QUY CHẾ LÀM VIỆC": the words that go with the type are no name and need no capitals.
    if (text::fold_phrase(into_.header.subject) == "làm việc") into_.header.subject = "làm việc";
    into_.title = b.where;
    in_title_ = true;
  }

  bool take_basis(const block& b, std::string_view words) {
    const auto from = b.where.begin + bullet_length(words);
    const auto line = content_.substr(from, b.where.end - from);
    if (!starts_with_any(line, {"Căn cứ", "Theo đề nghị", "Xét đề nghị", "Thực hiện"})) return false;
    in_title_ = false;
    basis found;
    found.address = "basis." + std::to_string(into_.bases.size() + 1);
    found.where = {from, b.where.end};
    const auto tokens = text::tokenise(line, from);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto named = instrument_at(content_, tokens, i);
      if (named.length == 0) continue;
      found.cited = std::move(named.what);
      break;
    }
    into_.bases.push_back(std::move(found));
    return true;
  }

  void take_above_title(const block& b) {
    for (const auto cell : cells(content_, b.where)) {
      const auto words = content_.substr(cell.begin, cell.size());
      if (words.starts_with("Số") && words.size() > 3) {
        read_number(content_, cell, into_.header);
      } else if (read_place_and_date(content_, cell, into_.header) || is_state_or_party_name(words)) {
        continue;
      } else if (b.caps || text::is_upper(words, 0)) {
        if (text::all_capitals(words)) into_.header.issuer = std::string(words);
      }
    }
  }

  const unwrapped& text_;
  std::string_view content_;
  tree& into_;
  static constexpr std::size_t longest_subject = 600;  // bytes
  bool in_title_ = false;
  bool in_annex_title_ = false;
};

/// A person's name: two to five capitalised words, no marks.
bool is_name(std::string_view words) {
  const auto tokens = text::tokenise(words);
  if (tokens.size() < 2 || tokens.size() > 5) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is_word(i) || !tokens[i].upper) return false;
  }
  return true;
}

void read_tail(const unwrapped& text, block_range range, tree& document) {
  const std::string_view content = text.reading.content;
  bool recipients = false;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const block& b = text.blocks[i];
    if (b.region != region::tail) continue;
    for (const auto cell : cells(content, b.where)) {
      const auto words = content.substr(cell.begin, cell.size());
      if (starts_with_any(words, {"Nơi nhận", "NƠI NHẬN", "Nơi gửi"})) {
        document.recipients = cell;
        recipients = true;
      } else if (starts_with_any(words, {"TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ."})) {
        document.signature = cell;
      } else if (recipients && starts_with_any(words, {"-", "–"})) {
        document.recipients = cover(*document.recipients, cell);
      } else if (document.signature) {
        document.signature = cover(*document.signature, cell);
        if (!text::all_capitals(words) && is_name(words) && document.header.signer.empty())
          document.header.signer = std::string(words);
      }
    }
  }
}

/// Whether "ệu" stands there, in either case: without it there is no "hiệu lực". One pass without branches, which
/// compilers turn into vector code.
bool may_speak_of_effect(std::string_view words) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  unsigned found = 0;
  for (std::size_t i = 2; i < words.size(); ++i) {
    const unsigned differs = (byte(i - 2) ^ 0xBBU) | ((byte(i - 1) | 1U) ^ 0x87U) | ((byte(i) | 0x20U) ^ 'u');
    found |= differs == 0 ? 1U : 0U;
  }
  return found != 0;
}

/// The provision that says from when the document is in effect: the last that does, and it stands near the end.
void read_effect(const unwrapped& text, tree& document) {
  for (auto p = document.provisions.rbegin(); p != document.provisions.rend(); ++p) {
    if (p->kind < provision_kind::article || !may_speak_of_effect(words_of(text, p->own))) continue;
    const auto folded = text::fold_phrase(words_of(text, p->own));
    if (folded.find("có hiệu lực") == std::string::npos || folded.find(" ngày ") == std::string::npos) continue;
    document.effect = p->own;
    return;
  }
}

/// "Sửa đổi, bổ sung Quy chế …", "Về việc bãi bỏ …": a subject that says what the document does to another one.
bool says_it_amends(std::string_view subject) {
  static const text::phrase_table about{{"về việc", 1}, {"về", 1}, {"việc", 1}};
  static const text::phrase_table changes{
      {"sửa đổi", 1}, {"bổ sung", 1}, {"bãi bỏ", 1}, {"đính chính", 1}, {"thay thế cụm từ", 1}};
  const auto tokens = text::tokenise(subject, 0, 8);
  return static_cast<bool>(changes.longest(tokens, about.longest(tokens, 0).length));
}

void tell_amending(const unwrapped& text, tree& document) {
  const auto where = text.reading.map.to_source(document.title);
  document.diagnostics.push_back({"amending-instrument",
                                  where.begin,
                                  where.end,
                                  {"Văn bản này sửa đổi, bổ sung hoặc bãi bỏ nội dung của một văn bản khác; không phải "
                                   "là quy chế đầy đủ. Phần trích dẫn nội "
                                   "dung mới không được đọc thành điều, khoản của văn bản này.",
                                   "This document amends, supplements or repeals another one; it is not a whole "
                                   "regulation. The new wording that it quotes is "
                                   "not read as its own articles and clauses."}});
}

}  // namespace

void read_head_and_tail(const unwrapped& text, block_range range, tree& document) {
  head_reader reader(text, document);
  for (std::size_t i = range.first; i < range.last && text.blocks[i].region == region::head; ++i)
    reader.take(text.blocks[i]);
  read_tail(text, range, document);
  read_effect(text, document);
  document.amends = says_it_amends(document.header.subject);
  if (document.amends) tell_amending(text, document);
}

}  // namespace quyche::inline v0::document
