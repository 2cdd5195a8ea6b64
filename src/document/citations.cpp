// The grammar of citations, smallest unit first: điểm → khoản → Điều → mục → chương → instrument.
//
//   citation   := path (separator path)* ["của"] [self | instrument]
//   path       := group (group)*                    each group of a larger unit than the one before (citation_path.hpp)
//   self       := "Quy chế này" | "Luật này" …
//   instrument := type code | law name | a name the text has defined (instrument.hpp)
//
// A path that ends early takes its missing upper units from the path after it ("điểm b khoản 1, khoản 2 Điều 5").

#include "document/citations.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "document/citation_anchor.hpp"
#include "document/citation_path.hpp"
#include "document/citation_window.hpp"
#include "document/instrument.hpp"
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

/// "Quy chế này", "Điều lệ này", "văn bản này": the type of what is meant, and the tokens; the type is empty for "văn bản này".
struct self_reference {
  std::string_view type;
  std::size_t length = 0;
};
self_reference self_at(const token_list& tokens, std::size_t i) {
  if (tokens.is(i, "bản") && tokens.is(i + 1, "quy")) return self_at(tokens, i + 1);
  const auto type = instrument_type_at(tokens, i);
  if (type.length == 0 || !tokens.is(i + type.length, "này")) return {};
  return {type.name == "Văn bản" ? std::string_view() : type.name, type.length + 1};
}

/// Types that are issued as annexes: of another type named with "này" they mean the document that carries them.
bool is_annexed_type(std::string_view type) noexcept {
  constexpr std::array<std::string_view, 5> types = {"Quy chế", "Quy định", "Điều lệ", "Chương trình", "Kế hoạch"};
  return std::find(types.begin(), types.end(), type) != types.end();
}
bool is_carrying_type(std::string_view type) noexcept {
  constexpr std::array<std::string_view, 4> types = {"Quyết định", "Nghị quyết", "Nghị định", "Thông tư"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// What follows a path and is no part of this document: an annex, a form, a contract, or a type without a name that we can read
/// ("Điều 5 Quy định của Ban Bí thư về …").
bool names_something_else(const token_list& tokens, std::size_t i) {
  static const text::phrase_table others{
      {"phụ lục", 1}, {"danh mục", 1}, {"hợp đồng", 1}, {"biểu mẫu", 1}, {"mẫu số", 1}};
  return i < tokens.size() && tokens[i].upper &&
         (instrument_type_at(tokens, i).length != 0 || others.longest(tokens, i).length != 0);
}

/// What a path is said to belong to.
struct owner {
  std::optional<instrument> cited;  ///< nothing: this document
  bool self = false;                ///< said to be this document
  std::size_t end = 0;              ///< one past its tokens
};

class citation_finder {
 public:
  citation_finder(std::string_view content, tree& document, std::size_t most)
      : content_(content), document_(document), most_(most) {
    for (const auto& p : document.provisions) kinds_[static_cast<std::size_t>(p.kind)] = true;
  }

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
    amends_ = provision != no_provision && begins_amendment(where);
    while (!amended_.empty() && provision != no_provision && provision >= amended_.back().end) amended_.pop_back();
    token_window words(content_, where);
    std::size_t from = where.begin;
    while (!too_many_) {
      const auto next = next_anchor(content_, from, where.end);
      if (next.kind == anchor_kind::none) break;
      from = next.at + 1;
      if (next.kind == anchor_kind::quote) {
        turn_quote(next.at, where);
      } else if (quoted_ == 0) {
        from = std::max(from, read(words, next));
      }
    }
  }

 private:
  struct defined_name {
    std::vector<std::string> words;
    instrument what;
  };
  /// Provisions whose amendments are of that instrument.
  struct amendment {
    std::uint32_t end;
    instrument what;
  };

  // ---- reading -----------------------------------------------------------------------------------------------

  /// Reads what starts at an anchor; the byte to go on from.
  std::size_t read(token_window& words, anchor at) {
    while (true) {
      const std::size_t i = words.move_to(at.at);
      const auto& tokens = words.tokens();
      if (i >= tokens.size() || tokens[i].begin != at.at) return 0;
      pending_.clear();
      std::size_t used = 0;
      if (at.kind == anchor_kind::unit) used = units_at(tokens, i);
      if (used == 0 && at.kind != anchor_kind::definition) used = instrument_alone(tokens, i);
      if (at.kind == anchor_kind::definition) used = define(tokens, i);
      if (!words.is_enough(i + used)) continue;
      for (auto& found : pending_) emit(found);
      return used == 0 ? 0 : words.tokens()[i + used - 1].end;
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

    const auto of = owner_at(tokens, at);
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

  /// What the paths before token i belong to.
  owner owner_at(const token_list& tokens, std::size_t i) {
    owner of;
    of.end = i;
    const std::size_t at = tokens.is(i, "của") ? i + 1 : i;
    const auto self = self_at(tokens, at);
    if (self.length != 0) {
      of.end = at + self.length;
      of.self = true;
      if (is_annexed_type(document_.header.type) && is_carrying_type(self.type)) {
        of.cited.emplace();
        of.cited->type = self.type;
      }
    } else if (auto named = named_at(tokens, at); named.length != 0) {
      of.cited = std::move(named.what);
      of.end = at + named.length;
    } else if (is_own_type(tokens, at)) {
      of.self = true;
    } else if (names_something_else(tokens, at)) {
      of.cited.emplace();
    } else if (amends_ && !amended_.empty()) {
      of.cited = amended_.back().what;
    }
    return of;
  }

  /// "Điều 5 Quy chế." in a Quy chế: the document's own type, with nothing that would tell another.
  bool is_own_type(const token_list& tokens, std::size_t i) const {
    const auto type = instrument_type_at(tokens, i);
    if (type.length == 0 || !tokens[i].upper || type.name != document_.header.type) return false;
    const auto next = i + type.length;
    const bool named = next < tokens.size() && (tokens[next].upper || tokens.is_number(next));
    return !named && !tokens.is(next, "của") && !tokens.is(next, "về") && !tokens.is(next, "số");
  }

  /// An instrument by its own words or by a name that the text gave it.
  named_instrument named_at(const token_list& tokens, std::size_t i) const {
    auto named = instrument_at(content_, tokens, i);
    if (!named.what.number.empty() || !is_instrument_type(tokens, i)) return named;
    for (const auto& name : defined_) {
      std::size_t k = 0;
      while (k < name.words.size() && tokens.is(i + k, name.words[k])) ++k;
      if (k == name.words.size() && k > named.length) named = {name.what, k};
    }
    return named;
  }

  std::size_t instrument_alone(const token_list& tokens, std::size_t i) {
    std::size_t first = i;
    if (tokens.is_number(i) || tokens.is(i, "số")) {
      // "Số: 12/VBHN-BTP" on a line of its own is a number to be filled in, "Mẫu số 01-HD/TU" a form.
      const bool field = tokens[i].upper && (tokens.is(i + 1, ":") || i == 0 || content_[tokens[i].begin - 1] == '\n');
      if (field || (i > 0 && tokens.is(i - 1, "mẫu"))) return 0;
    }
    // "theo quyết định số 12-QĐ/TU": a type in lower case stands before what was found.
    if (tokens.is(i, "số")) {
      for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        const auto type = instrument_type_at(tokens, i - back);
        if (type.length == back) first = i - back;
      }
    }
    auto named = named_at(tokens, first);
    if (named.length == 0 || first + named.length <= i) return 0;
    const bool only_name = named.what.number.empty() && !named.what.date;
    // "Quốc hội ban hành Luật Thanh niên": the law itself, said before its first article.
    if (only_name && provision_ == no_provision && i >= 2 && tokens.is(i - 1, "hành") && tokens.is(i - 2, "ban")) {
      return named.length;
    }
    statement told;
    told.where = tokens.bytes(first, first + named.length);
    told.cited = std::move(named.what);
    pending_.push_back(std::move(told));
    return first + named.length - i;
  }

  /// "sau đây gọi tắt là Quy định 146": a name for the instrument of its type cited last in these words.
  std::size_t define(const token_list& tokens, std::size_t i) {
    std::size_t at = i + 1;
    if (tokens.is(at, "tắt") || tokens.is(at, "chung")) ++at;
    if (tokens.is(at, "là")) ++at;
    if (tokens.is(at, ":")) ++at;
    if (tokens.is_mark(at)) ++at;  // a quotation mark
    const auto type = instrument_type_at(tokens, at);
    if (type.length == 0 || !tokens[at].upper) return 0;
    defined_name name;
    constexpr std::size_t longest = 10;
    std::size_t end = at;
    while (end - at < longest && (tokens.is_word(end) || tokens.is_number(end)))
      name.words.emplace_back(tokens.word(end++));
    constexpr std::size_t most_names = 100;  // each is tried wherever a type of instrument stands
    if (defined_.size() >= most_names) return 0;
    if (name.words.size() <= type.length) return 0;  // "(sau đây gọi là Luật)" names too little
    for (std::size_t k = document_.citations.size(); k-- > first_here_;) {
      const auto& cited = document_.citations[k].cited;
      if (!cited || cited->type != type.name) continue;
      name.what = *cited;
      defined_.push_back(std::move(name));
      return end - i;
    }
    return 0;
  }

  /// "Sửa đổi, bổ sung một số điều của Nghị định số …": what such words name without an instrument belongs to that one.
  bool begins_amendment(span where) const {
    constexpr std::array<std::string_view, 6> verbs = {"Sửa đổi",     "Bổ sung", "Thay thế",
                                                       "Thay cụm từ", "Bãi bỏ",  "Đính chính"};
    const auto words = content_.substr(where.begin, where.size());
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return starts_with(words, verb); });
  }

  // ---- addresses ---------------------------------------------------------------------------------------------

  /// The addresses a path stands for: its labels under each other, largest first.
  std::vector<std::string> addresses(const statement& of) {
    std::vector<std::string> made = {""};
    bool placed = false;  // an article or "này" above: the rest of the way is known
    const bool internal = !of.cited;
    for (auto at = of.groups.rbegin(); at != of.groups.rend(); ++at) {
      const auto& group = **at;
      if (group.self) {
        made = {enclosing(group.of)};
        if (made.front().empty()) return made;  // the words stand in no such unit that we could read
        placed = true;
        continue;
      }
      // An article stands alone; chapters and sections above it add nothing to its address.
      if (group.of == cited_unit::article) made = {""}, placed = true;
      if (made.size() * group.labels.size() > most_) {
        too_many_ = true;
        return {};
      }
      std::vector<std::string> longer;
      longer.reserve(made.size() * group.labels.size());
      for (const auto& above : made) {
        for (const auto& unit : group.labels) longer.push_back(above.empty() ? unit : above + "." + unit);
      }
      made = std::move(longer);
    }
    const auto top = of.groups.back()->of;
    const auto& upper = of.groups.back()->labels;  // none for "điểm này"
    const bool numbered_through = top == cited_unit::point && !upper.empty() && upper.front()[0] == 'k';
    if (internal && numbered_through && !placed) {
      // "điểm 3.3": numbers that run through a text without Điều, whatever chapter they stand in.
      const bool must_be_here = of.self && !has_kind(provision_kind::article);
      for (auto& address : made) {
        auto found = through(address);
        if (!found.empty() || !must_be_here) address = std::move(found);
      }
    } else if (internal && !placed && top <= cited_unit::clause) {
      // "khoản 2" alone: of the article (or, for a point, the clause) it stands in.
      const auto above = enclosing(top == cited_unit::clause ? cited_unit::article : cited_unit::clause);
      for (auto& address : made) address = above.empty() ? std::string() : above + "." + address;
    }
    return made;
  }

  /// Address of the unit of that kind around the words; empty when there is none.
  std::string enclosing(cited_unit of) const {
    constexpr std::array<provision_kind, 7> kinds = {
        provision_kind::point,   provision_kind::clause,  provision_kind::article, provision_kind::subsection,
        provision_kind::section, provision_kind::chapter, provision_kind::part};
    for (auto at = provision_; at != no_provision; at = document_.provisions[at].parent) {
      if (document_.provisions[at].kind == kinds[static_cast<std::size_t>(of)]) return document_.provisions[at].address;
    }
    return {};
  }

  /// The clause of that number in any chapter; empty when there is none.
  std::string through(const std::string& number) {
    if (clauses_.empty()) {
      for (const auto& p : document_.provisions) {
        const std::string_view whole = p.address;
        if (p.kind == provision_kind::clause && whole.starts_with('c'))
          clauses_.emplace(whole.substr(whole.find('.') + 1), whole);
      }
    }
    const auto found = clauses_.find(number);
    return found == clauses_.end() ? std::string() : std::string(found->second);
  }

  bool has_kind(provision_kind kind) const noexcept { return kinds_[static_cast<std::size_t>(kind)]; }

  /// Whether the document has a unit with that address; sections are cited without their chapter too.
  bool has(const std::string& address) {
    if (addresses_.empty()) {
      for (const auto& p : document_.provisions) {
        const std::string_view whole = p.address;
        addresses_.insert(whole);
        if (p.kind == provision_kind::section || p.kind == provision_kind::subsection)
          addresses_.insert(whole.substr(whole.rfind('.') + 1));
      }
    }
    return addresses_.contains(address);
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
    for (auto& address : addresses(of)) {
      auto status = citation_status::unresolved;
      if (!of.cited && !address.empty()) status = has(address) ? citation_status::ok : citation_status::absent;
      tell(of, std::move(address), status);
      if (too_many_) return;
    }
  }

  /// "điểm 10", "Phần 4", "Mục III" in a text that has no such units: marks, and parts of annexes and forms.
  bool is_of_something_else(const statement& of) const {
    const auto& top = *of.groups.back();
    if (top.of == cited_unit::point && !top.self) return top.labels.front()[0] == 'k';
    switch (top.of) {
      case cited_unit::part: return !has_kind(provision_kind::part);
      case cited_unit::section: return !has_kind(provision_kind::section);
      case cited_unit::subsection: return !has_kind(provision_kind::subsection);
      default: return false;
    }
  }

  void tell(const statement& of, std::string address, citation_status status) {
    if (document_.citations.size() >= most_) {
      too_many_ = true;
      return;
    }
    citation found;
    found.where = of.where;
    found.provision = provision_;
    found.address = std::move(address);
    found.cited = of.cited;
    found.status = status;
    if (found.cited && !(found.cited->number.empty() && found.cited->name.empty())) settle_external(found);
    document_.citations.push_back(std::move(found));
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
    // We hold no text of other instruments: whether the cited provision exists there stays open.
    if (!found.address.empty() && found.status == citation_status::ok) found.status = citation_status::unresolved;
    if (amends_ && !found.cited->number.empty() && document_.citations.size() == first_here_ &&
        (amended_.empty() || amended_.back().what != *found.cited)) {
      amended_.push_back({document_.provisions[provision_].end, *found.cited});
    }
  }

  std::string_view content_;
  tree& document_;
  std::size_t most_;
  bool too_many_ = false;
  std::size_t quoted_ = 0;  ///< open quotes

  std::uint32_t provision_ = no_provision;  ///< where the words stand
  bool in_tail_ = false;                    ///< behind the last provision
  bool amends_ = false;                     ///< they begin with "Sửa đổi" and the like
  std::size_t first_here_ = 0;              ///< citations before these words
  std::vector<defined_name> defined_;
  std::vector<amendment> amended_;
  std::unordered_map<std::string, std::optional<date>> dates_;  ///< by type and code
  std::unordered_set<std::string_view> addresses_;
  std::unordered_map<std::string_view, std::string_view> clauses_;  ///< without their chapter → addresses
  std::array<bool, static_cast<std::size_t>(provision_kind::paragraph) + 1> kinds_{};  ///< that the document has

  std::vector<cited_path> paths_;  ///< of the words that are read
  std::vector<const unit_group*> context_;
  std::vector<statement> pending_;
};

/// Where what may cite begins: what stands above the căn cứ, the title too, says of which body the document is.
std::size_t head_begin(std::string_view content, const tree& document, std::size_t body) {
  const std::size_t most = document.title.size() != 0 ? std::min(document.title.end, body) : body;
  for (std::size_t line = document.where.begin; line < most; ++line) {
    const auto words = content.substr(line, most - line);
    if (starts_with(words.starts_with("- ") ? words.substr(2) : words, "Căn cứ")) return line;
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
