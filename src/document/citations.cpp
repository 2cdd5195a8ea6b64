// The grammar of citations, smallest unit first: điểm → khoản → Điều → mục → chương → instrument.
//
//   citation   := path (separator path)* ["của"] [self | instrument]
//   path       := group (group)*                    each group of a larger unit than the one before (citation_path.hpp)
//   self       := "Quy chế này" | "Luật này" …     (citation_owner.hpp)
//   instrument := type code | law name | a name the text has defined (instrument.hpp)
//   list       := instrument (separator ["số"] code)*   of one type, whose letters may stand at the last number alone
//
// A path that ends early takes its missing upper units from the path after it ("điểm b khoản 1, khoản 2 Điều 5").

#include "document/citations.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/citation_address.hpp"
#include "document/citation_anchor.hpp"
#include "document/citation_owner.hpp"
#include "document/citation_path.hpp"
#include "document/citation_window.hpp"
#include "document/instrument.hpp"
#include "document/line_starts.hpp"
#include "document/line_words.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

using text::token_list;

/// Marks that end a sentence or a clause of one.
bool ends_sentence(const token_list& tokens, std::size_t i) noexcept {
  constexpr std::array<std::string_view, 6> marks = {".", ";", ":", "”", ")", "|"};
  return tokens.is_mark(i) && std::find(marks.begin(), marks.end(), tokens.word(i)) != marks.end();
}

bool is_blank(char c) noexcept { return c == ' ' || c == '\n'; }

/// Whether words start with a phrase, whatever blanks stand before and between them.
bool starts_with(std::string_view words, std::string_view phrase) noexcept {
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    const auto from = at;
    while (at < words.size() && is_blank(words[at])) ++at;
    return at != from;
  };
  skip_blanks();
  for (const char c : phrase) {
    if (c == ' ') {
      if (!skip_blanks()) return false;
    } else if (at >= words.size() || words[at++] != c) {
      return false;
    }
  }
  return true;
}

class citation_finder {
 public:
  citation_finder(std::string_view content, tree& document, std::size_t most)
      : content_(content),
        document_(document),
        most_(most),
        anchors_(content),
        words_(content, lexicon_),
        owners_(content, document.header),
        units_(document, most) {}

  /// Whether there are more citations than may be kept.
  bool too_many() const noexcept { return too_many_; }

  /// What is scanned from now on stands behind the provisions.
  void enter_tail() noexcept {
    in_tail_ = true;
    quoted_ = 0;
  }

  /// Words that stand in a provision (its own, without its label), or around the provisions.
  void scan(span where, std::uint32_t provision) {
    provision_ = provision;
    // A quote may run over paragraphs; what carries a label of its own is outside.
    const bool goes_on = provision == no_provision || document_.provisions[provision].kind == provision_kind::paragraph;
    if (!goes_on) quoted_ = 0;
    first_here_ = document_.citations.size();
    // What an amending clause says goes on in its paragraphs.
    amends_ = provision != no_provision && (begins_amendment(where) || (amends_ && goes_on));
    while (!amended_.empty() && provision != no_provision && provision >= amended_.back().end) amended_.pop_back();
    words_.enter(where);
    std::size_t from = where.begin;
    while (!too_many_) {
      const auto next = anchors_.next(from, where.end);
      if (next.kind == anchor_kind::none) break;
      from = next.at + 1;
      if (next.kind == anchor_kind::quote) {
        turn_quote(next.at, where);
      } else if (quoted_ == 0) {
        from = std::max(from, read(next));
      }
    }
  }

 private:
  /// Provisions whose amendments are of that instrument.
  struct amendment {
    std::uint32_t end;
    instrument what;
  };

  // ---- reading -----------------------------------------------------------------------------------------------

  /// Reads what starts at an anchor; the byte to go on from.
  std::size_t read(anchor at) {
    while (true) {
      const std::size_t i = words_.move_to(at.at);
      const auto& tokens = words_.tokens();
      if (i >= tokens.size() || tokens[i].begin != at.at) return 0;
      pending_.clear();
      std::size_t used = 0;
      if (at.kind == anchor_kind::unit) used = units_at(tokens, i);
      if (used == 0 && at.kind != anchor_kind::definition) used = instrument_alone(tokens, i);
      if (at.kind == anchor_kind::definition) used = define(tokens, i);
      if (!words_.is_enough(i + used)) continue;
      for (auto& found : pending_) emit(found);
      return used == 0 ? 0 : tokens[i + used - 1].end;
    }
  }

  /// Opens and closes quotes. Straight ones open before a word and close behind one.
  void turn_quote(std::size_t at, span where) {
    const auto mark = content_.substr(at, 3);
    if (mark == "“" || mark.starts_with("«")) {
      ++quoted_;
    } else if (mark == "”" || mark.starts_with("»")) {
      if (quoted_ > 0) --quoted_;
    } else if (quoted_ > 0) {
      --quoted_;
    } else {
      const bool blank_before = at == where.begin || content_[at - 1] == ' ' || content_[at - 1] == '\n';
      const bool blank_after = at + 1 >= where.end || content_[at + 1] == ' ';
      if (blank_before && !blank_after) ++quoted_;
    }
  }

  /// One path with what it belongs to, ready to be told.
  struct statement {
    span where;
    std::vector<const unit_group*> groups;  ///< own ones and those it takes from later paths, the smallest first
    std::size_t paths = 0;                  ///< in paths_
    bool self = false;
    std::optional<instrument> cited;
  };

  /// A citation that starts with a unit; the tokens it takes.
  std::size_t units_at(const token_list& tokens, std::size_t i) {
    paths_.clear();
    auto next = path_at(content_, tokens, i);
    if (next.groups.empty()) return 0;
    // "các khoản 1 và 2", "từ Điều 5 đến Điều 8": the words that open a list belong to it.
    std::size_t first = i;
    if (first > 0 && tokens.is(first - 1, "từ") && next.groups.front().labels.size() > 1) --first;
    if (first > 0 && (tokens.is(first - 1, "các") || tokens.is(first - 1, "những"))) --first;
    next.first = first;
    std::size_t at = next.last;
    while (true) {
      paths_.push_back(std::move(next));
      const auto separator = separator_length(tokens, at);
      if (separator == 0) break;
      std::size_t from = at + separator;
      const std::size_t words = tokens.is(from, "các") || tokens.is(from, "những") ? 1 : 0;
      if (unit_word_at(tokens, from + words).of == cited_unit::none) break;
      next = path_at(content_, tokens, from);
      if (next.groups.empty()) break;
      at = next.last;
    }
    if (is_heading(tokens, i, at)) return at - i;
    if (const auto place = place_length(tokens, i, at); place != 0) return place;

    auto of = owners_.owner_at(tokens, at);
    if (!of.cited && !of.self && amends_)
      of.cited = amended_.empty() ? amended_by_all_ : std::optional(amended_.back().what);
    context_.clear();
    const std::size_t made = pending_.size();
    pending_.resize(made + paths_.size());
    bool after_self = false;  // from the right: what stands before "Điều này" is in this document too
    for (std::size_t k = paths_.size(); k-- > 0;) {
      auto& path = paths_[k];
      auto& told = pending_[made + k];
      const auto top = path.groups.back().of;
      context_.erase(std::remove_if(context_.begin(), context_.end(), [&](const auto* g) { return g->of <= top; }),
                     context_.end());
      for (const auto& group : path.groups) after_self = after_self || group.self;
      for (const auto& group : path.groups) told.groups.push_back(&group);
      told.groups.insert(told.groups.end(), context_.begin(), context_.end());
      context_ = told.groups;
      told.where = tokens.bytes(path.first, k + 1 == paths_.size() ? of.end : path.last);
      told.self = of.self || after_self;
      if (!after_self) told.cited = of.cited;
    }
    return of.end - i;
  }

  /// "Điều 19. Trách nhiệm", "Chương II QUY ĐỊNH": a heading that stands in running text.
  bool is_heading(const token_list& tokens, std::size_t i, std::size_t end) const {
    if (paths_.size() != 1 || !tokens[i].upper) return false;
    const auto& groups = paths_.front().groups;
    if (groups.size() != 1 || groups.front().self || groups.front().of < cited_unit::article) return false;
    const bool large = groups.front().of > cited_unit::article;
    if (large && end < tokens.size() && in_capitals(tokens[end])) return true;
    if (i > 0 && !ends_sentence(tokens, i - 1) && !tokens.is_number(i - 1)) {
      // At the start of a line it follows what ends without a mark: a heading in capitals, a note in brackets.
      const bool goes_on = tokens.is(i - 1, ",") || (tokens.is_word(i - 1) && !tokens[i - 1].upper);
      if (content_[tokens[i].begin - 1] != '\n' || goes_on) return false;
    }
    if (tokens.is(end, ".") || tokens.is(end, ":")) return end + 1 >= tokens.size() || tokens[end + 1].upper;
    return large && (end >= tokens.size() || tokens[end].upper);
  }
  /// "QUY" and not "Quy".
  bool in_capitals(const text::token& word) const noexcept {
    std::size_t first = 0;
    return word.upper && text::is_word_char(content_, word.begin, first) && word.begin + first < word.end &&
           text::is_upper(content_, word.begin + first);
  }

  /// "vào sau Điều 5", "bổ sung khoản 4 vào sau khoản 3": places and units that are to come are not cited; the tokens of both.
  std::size_t place_length(const token_list& tokens, std::size_t i, std::size_t end) const {
    const auto beside = [&](std::size_t k) { return tokens.is(k, "sau") || tokens.is(k, "trước"); };
    const auto into = [&](std::size_t k) { return tokens.is(k, "vào") || tokens.is(k, "ngay"); };
    if (i >= 2 && beside(i - 1) && into(i - 2)) return end - i;
    std::size_t at = end;
    while (into(at)) ++at;
    if (!beside(at) || (!amends_ && at == end)) return 0;
    const auto place = path_at(content_, tokens, at + 1);
    return place.groups.empty() ? 0 : place.last - i;
  }

  /// An instrument that starts at token i, and those of its type that follow it in a list; the tokens they take.
  std::size_t instrument_alone(const token_list& tokens, std::size_t i) {
    if (const auto field = field_length(tokens, i); field != 0) return field;
    std::size_t first = i;
    // "theo quyết định số 12-QĐ/TU": a type in lower case stands before what was found.
    if (tokens.is(i, "số")) {
      for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        const auto type = instrument_type_at(tokens, i - back);
        if (type.length == back) first = i - back;
      }
    }
    if (const auto numbers = numbers_of_one_code(tokens, first); numbers > i - first) return numbers - (i - first);
    auto named = owners_.named_at(tokens, first);
    if (named.length == 0 || first + named.length <= i) return 0;
    const bool only_name = named.what.number.empty() && !named.what.date;
    // "Quốc hội ban hành Luật Thanh niên": the law itself, said before its first article.
    const bool issues = provision_ == no_provision && i >= 2 && tokens.is(i - 1, "hành") && tokens.is(i - 2, "ban");
    if (only_name && (issues || is_inside_name(tokens, first))) return named.length;
    std::size_t end = first + named.length;
    pending_.emplace_back();
    pending_.back().where = tokens.bytes(first, end);
    pending_.back().cited = std::move(named.what);
    return more_of_type(tokens, end) - i;
  }

  /// "Số: 12/VBHN-BTP" on a line of its own is a number to be filled in, "Mẫu số 01-HD/TU" and "Mẫu 01-HD" are forms: their tokens.
  std::size_t field_length(const token_list& tokens, std::size_t i) const {
    const bool word = tokens.is(i, "số");
    if (!word && !tokens.is_number(i)) return 0;
    const bool colon = word && tokens.is(i + 1, ":");
    const bool opens_line = i == 0 || content_[tokens[i].begin - 1] == '\n';
    const bool field = word && tokens[i].upper && (colon || opens_line);
    if (!field && !(i > 0 && tokens.is(i - 1, "mẫu"))) return 0;
    const std::size_t number = i + (word ? 1 : 0) + (colon ? 1 : 0);
    const auto code = code_at(content_, tokens, number);
    return code.length != 0 ? number + code.length - i : 0;
  }

  /// "Dân Luật", "Trường Đại học Luật": a capital before what looks like a law makes it part of a longer name, unless that capital
  /// begins the sentence ("Căn cứ Luật …").
  bool is_inside_name(const token_list& tokens, std::size_t first) const {
    std::size_t at = first;
    for (std::size_t words = 0; words < 2; ++words) {
      if (!follows_word(tokens, at)) return false;
      if (tokens[--at].upper) return follows_word(tokens, at);
    }
    return false;
  }
  /// Whether a word stands before a token on the same line.
  bool follows_word(const token_list& tokens, std::size_t i) const {
    if (i == 0 || !tokens.is_word(i - 1)) return false;
    const auto between = content_.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
    return between.find('\n') == std::string_view::npos;
  }

  /// ", 13/2021/NĐ-CP và số 14/2022/NĐ-CP": codes with the letters of the one before share its type; one past the last.
  std::size_t more_of_type(const token_list& tokens, std::size_t end) {
    constexpr std::size_t most_in_list = 50;
    const auto letters = [](std::string_view code) {
      return code.substr(std::min(code.find_first_not_of("0123456789/-"), code.size()));
    };
    for (std::size_t k = 0; k < most_in_list; ++k) {
      const auto& before = *pending_.back().cited;
      const auto separator = separator_length(tokens, end);
      if (separator == 0 || before.number.empty()) return end;
      const std::size_t first = end + separator;
      const std::size_t number = tokens.is(first, "số") ? first + 1 : first;
      if (!tokens.is_number(number)) return end;
      auto named = instrument_at(content_, tokens, first);
      if (named.length == 0 || !named.what.type.empty() || letters(named.what.number) != letters(before.number))
        return end;
      named.what.type = before.type;
      end = first + named.length;
      pending_.emplace_back();
      pending_.back().where = tokens.bytes(first, end);
      pending_.back().cited = std::move(named.what);
    }
    return end;
  }

  /// "các Kết luận số 187, 188-KL/TW ngày …": the letters, the date and the issuer behind the last number are those of all; the
  /// tokens they take.
  std::size_t numbers_of_one_code(const token_list& tokens, std::size_t i) {
    const auto type = instrument_type_at(tokens, i);
    std::size_t at = i + type.length;
    if (type.length == 0 || !tokens.is(at, "số")) return 0;
    ++at;
    constexpr std::size_t most_in_list = 20;
    std::vector<std::size_t> numbers;
    while (numbers.size() < most_in_list && tokens.is_number(at)) {
      const auto separator = separator_length(tokens, at + 1);
      if (separator == 0 || !tokens.is_number(at + 1 + separator)) break;
      numbers.push_back(at);
      at += 1 + separator;
    }
    if (numbers.empty()) return 0;
    const auto last = instrument_at(content_, tokens, at);
    const auto letters = last.what.number.find_first_of("-/");
    if (last.length == 0 || letters == std::string::npos) return 0;
    std::size_t first = i > 0 && tokens.is(i - 1, "các") ? i - 1 : i;
    numbers.push_back(at);
    for (const auto number : numbers) {
      pending_.emplace_back();
      auto& told = pending_.back();
      told.where = tokens.bytes(first, number == at ? at + last.length : number + 1);
      told.cited = last.what;
      told.cited->type = type.name;
      told.cited->number.replace(0, letters, tokens.word(number));
      first = number + 1 + separator_length(tokens, number + 1);
    }
    return at + last.length - i;
  }

  std::size_t define(const token_list& tokens, std::size_t i) {
    const auto& told = document_.citations;
    return owners_.define(tokens, i, told.data() + first_here_, told.data() + told.size());
  }

  /// "Sửa đổi, bổ sung một số điều của Nghị định số …": what such words name without an instrument belongs to that one.
  bool begins_amendment(span where) const {
    constexpr std::array<std::string_view, 8> verbs = {"Sửa đổi", "Bổ sung", "Thay thế",  "Thay cụm từ",
                                                       "Bãi bỏ",  "Hủy bỏ",  "Bỏ cụm từ", "Đính chính"};
    constexpr line_starts first_words({"Sửa", "Bổ", "Thay", "Bãi", "Hủy", "Bỏ", "Đính"});
    auto words = content_.substr(where.begin, where.size());
    words.remove_prefix(std::min(words.find_first_not_of(" \n"), words.size()));
    if (!first_words.begin(words)) return false;
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return starts_with(words, verb); });
  }

  /// "… ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 7/2030/TT-B": the sentence above the first article that says
  /// what the whole document amends, maybe over several lines.
  bool is_amended_by_all(std::size_t at) const {
    constexpr std::size_t longest = 400;  // bytes before what is amended
    auto before = content_.substr(at > longest ? at - longest : 0, std::min(at, longest));
    before.remove_prefix(std::min(before.size(), before.rfind(';') + 1));  // npos + 1 is nothing
    const auto folded = text::fold_phrase(before);
    const auto issues = folded.rfind("ban hành");
    if (issues == std::string::npos) return false;
    return folded.find("sửa đổi", issues) != std::string::npos || folded.find("bãi bỏ", issues) != std::string::npos;
  }

  // ---- telling -----------------------------------------------------------------------------------------------

  void emit(statement& of) {
    if (of.groups.empty()) {
      tell(of, std::string(), citation_status::unresolved);
      return;
    }
    // Around the provisions "khoản 2" stands nowhere, and in the căn cứ a bare "Điều 5" is of no document we know.
    const bool around = provision_ == no_provision;
    if (around && !of.cited && !of.self && (!in_tail_ || of.groups.back()->of < cited_unit::article)) return;
    if (!of.cited && !of.self && is_of_something_else(of)) return;
    auto addresses = units_.of({std::move(of.groups), of.self, !of.cited}, provision_);
    too_many_ = addresses.empty();
    for (auto& address : addresses) {
      auto status = citation_status::unresolved;
      if (!of.cited && !address.empty()) status = units_.has(address) ? citation_status::ok : citation_status::absent;
      tell(of, std::move(address), status);
      if (too_many_) return;
    }
  }

  /// "điểm 10", "Phần 4", "Mục III" in a text that has no such units: marks, and parts of annexes and forms.
  bool is_of_something_else(const statement& of) const {
    const auto& top = *of.groups.back();
    if (top.of == cited_unit::point && !top.self) return top.labels.front()[0] == 'k';
    switch (top.of) {
      case cited_unit::part: return !units_.has_kind(provision_kind::part);
      case cited_unit::section: return !units_.has_kind(provision_kind::section);
      case cited_unit::subsection: return !units_.has_kind(provision_kind::subsection);
      default: return false;
    }
  }

  void tell(const statement& of, std::string address, citation_status status) {
    if (document_.citations.size() >= most_) {
      too_many_ = true;
      return;
    }
    citation& found = document_.citations.emplace_back();
    found.where = of.where;
    found.provision = provision_;
    found.address = std::move(address);
    found.cited = of.cited;
    found.status = status;
    if (found.cited && !(found.cited->number.empty() && found.cited->name.empty())) settle_external(found);
  }

  /// The number of the article an address stands in; 0 where it has none.
  static std::int64_t article_number(std::string_view address) {
    if (!address.starts_with('d')) return 0;
    const auto digits = address.substr(1, address.find_first_not_of("0123456789", 1) - 1);
    return digits.empty() ? 0 : text::number_value(digits);
  }

  void settle_external(citation& found) {
    // Said with its date once, an instrument is meant by its code alone from then on.
    auto meant = *found.cited;
    if (!meant.number.empty()) {
      auto& date = dates_[meant.type + " " + meant.number];
      if (meant.date) date = meant.date;
      meant.date = date;
    }
    // Time is judged against the day the draft is judged as of; reading knows no day.
    const auto known = resolve(meant, std::nullopt);
    found.status = known.status;
    found.expected = known.expected;
    // We hold no text of other instruments: whether the cited provision exists there stays open, but for articles beyond the last.
    if (!found.address.empty() && found.status == citation_status::ok) {
      const bool beyond = known.articles > 0 && article_number(found.address) > known.articles;
      found.status = beyond ? citation_status::absent : citation_status::unresolved;
    }
    if (provision_ == no_provision && !in_tail_ && !found.cited->number.empty() &&
        is_amended_by_all(found.where.begin)) {
      // Two of them: which of the two an article means stays open.
      if (!amended_by_all_) {
        amended_by_all_ = *found.cited;
      } else if (amended_by_all_->number != found.cited->number) {
        amended_by_all_ = instrument{};
      }
    }
    if (amends_ && !found.cited->number.empty() && document_.citations.size() == first_here_ + 1 &&
        (amended_.empty() || amended_.back().what != *found.cited)) {
      amended_.push_back({document_.provisions[provision_].end, *found.cited});
    }
  }

  std::string_view content_;
  text::lexicon lexicon_;
  tree& document_;
  std::size_t most_;
  anchor_finder anchors_;
  token_window words_;  ///< of what is scanned
  owner_reader owners_;
  unit_addresses units_;
  bool too_many_ = false;
  std::size_t quoted_ = 0;  ///< open quotes

  std::uint32_t provision_ = no_provision;  ///< where the words stand
  bool in_tail_ = false;                    ///< behind the last provision
  bool amends_ = false;                     ///< they begin with "Sửa đổi" and the like
  std::size_t first_here_ = 0;              ///< citations before these words
  std::vector<amendment> amended_;
  std::optional<instrument> amended_by_all_;                    ///< without a number: more than one is
  std::unordered_map<std::string, std::optional<date>> dates_;  ///< by type and code

  std::vector<cited_path> paths_;  ///< of the words that are read
  std::vector<const unit_group*> context_;
  std::vector<statement> pending_;
};

/// Where what may cite begins: what stands above the căn cứ, the title too, says of which body the document is.
std::size_t head_begin(std::string_view content, const tree& document, std::size_t body) {
  const std::size_t most = document.title.size() != 0 ? std::min(document.title.end, body) : body;
  for (std::size_t line = document.where.begin; line < most; ++line) {
    const auto words = content.substr(line, most - line);
    if (starts_with(words.substr(bullet_length(words)), "Căn cứ")) return line;
    line = std::min(content.find('\n', line), most);
  }
  return most;
}

}  // namespace

bool find_citations(std::string_view content, tree& document, std::size_t most) {
  citation_finder finder(content, document, most);
  const auto& provisions = document.provisions;
  const std::size_t body = provisions.empty() ? document.where.end : provisions.front().whole.begin;
  finder.scan({head_begin(content, document, body), body}, no_provision);
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    const auto& p = provisions[i];
    if (p.kind < provision_kind::article) continue;  // headings of chapters cite nothing
    finder.scan({std::min(p.own.begin + p.label.size(), p.own.end), p.own.end}, i);
  }
  if (!provisions.empty()) {
    const std::size_t tail = std::max_element(provisions.begin(), provisions.end(), [](const auto& a, const auto& b) {
                               return a.whole.end < b.whole.end;
                             })->whole.end;
    finder.enter_tail();
    finder.scan({tail, document.where.end}, no_provision);
  }
  for (const auto& note : document.notes) finder.scan(note.where, no_provision);
  return !finder.too_many();
}

}  // namespace quyche::inline v0::document
