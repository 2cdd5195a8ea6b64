// The grammar of citations, smallest unit first: điểm → khoản → Điều → mục → chương → instrument.
//
//   citation   := path ("," | "và" | "hoặc" | ";") path … [instrument]
//   path       := group (group)*                    each group of a larger unit than the one before
//   group      := ["các"] unit label (("," | "và" | "hoặc" | "đến") label)*
//   instrument := "Quy chế này" | "Điều này" … | a named instrument
//
// A path that ends early takes its missing upper units from the path after it ("điểm b khoản 1, khoản 2 Điều 5").

#include "document/citations.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "document/instrument.hpp"
#include "document/label.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

using text::token_list;

enum class unit : std::uint8_t { point, clause, article, section, chapter, none };

unit unit_of(std::string_view word) noexcept {
  if (word == "điểm") return unit::point;
  if (word == "khoản") return unit::clause;
  if (word == "điều") return unit::article;
  if (word == "mục") return unit::section;
  if (word == "chương") return unit::chapter;
  return unit::none;
}

/// One group of labels of a unit, as address units ("k1", "pa"); "this" for "Điều này".
struct group {
  unit of = unit::none;
  std::vector<std::string> labels;
  bool self = false;
};

/// One path from the smallest unit up, and the tokens it was read from.
struct path {
  std::vector<group> groups;
  std::size_t first = 0;
  std::size_t last = 0;  ///< one past
};

/// A label at token i as a unit of an address, and the tokens it takes.
struct one_label {
  std::string unit;
  std::int64_t ordinal = 0;
  std::size_t length = 0;
};

one_label label_at(std::string_view content, const token_list& tokens, std::size_t i, unit of) {
  one_label found;
  if (of == unit::point) {
    if (!tokens.is_word(i) || tokens[i].upper) return {};
    const auto letter = point_unit(tokens.word(i));
    if (letter.empty()) return {};
    found.unit = "p" + letter;
    found.ordinal = point_ordinal(tokens.word(i));
    found.length = 1;
    return found;
  }
  if (of == unit::chapter) {
    if (!tokens.is_word(i) && !tokens.is_number(i)) return {};
    const auto where = tokens.bytes(i, i + 1);
    found.ordinal = tokens.is_number(i) ? text::number_value(tokens.word(i))
                                        : roman_value(content.substr(where.begin, where.size()));
    if (found.ordinal <= 0) return {};
    found.unit = "c" + std::to_string(found.ordinal);
    found.length = 1;
    return found;
  }
  if (!tokens.is_number(i) || tokens.word(i).size() > 4) return {};
  found.ordinal = text::number_value(tokens.word(i));
  const std::string_view prefix = of == unit::clause ? "k" : of == unit::article ? "d" : "m";
  found.unit = std::string(prefix) + std::to_string(found.ordinal);
  found.length = 1;
  if (tokens.is_word(i + 1) && tokens[i + 1].glued && !tokens[i + 1].upper) {
    found.unit += point_unit(tokens.word(i + 1));
    found.length = 2;
  }
  return found;
}

std::string range_unit(unit of, std::int64_t ordinal) {
  constexpr std::array<std::string_view, 23> letters = {"a", "b", "c", "d", "dd", "e", "g", "h", "i", "k", "l", "m",
                                                        "n", "o", "p", "q", "r",  "s", "t", "u", "v", "x", "y"};
  if (of == unit::point) {
    return ordinal >= 1 && ordinal <= 23 ? "p" + std::string(letters[static_cast<std::size_t>(ordinal - 1)])
                                         : std::string();
  }
  const std::string_view prefix = of == unit::clause    ? "k"
                                  : of == unit::article ? "d"
                                  : of == unit::section ? "m"
                                                        : "c";
  return std::string(prefix) + std::to_string(ordinal);
}

class citation_finder {
 public:
  citation_finder(std::string_view content, tree& document, std::size_t most)
      : content_(content), document_(document), most_(most) {
    for (const auto& p : document.provisions) {
      addresses_.insert(p.address);
      // Sections are cited without their chapter.
      if (p.kind == provision_kind::section) sections_.insert(p.address.substr(p.address.rfind('.') + 1));
    }
  }

  /// Whether there are more citations than may be kept.
  bool too_many() const noexcept { return too_many_; }

  void scan(span where, std::uint32_t provision) {
    const auto tokens = text::tokenise(content_.substr(where.begin, where.size()), where.begin);
    // A quote may run over paragraphs; what carries a label of its own is outside.
    const bool goes_on = provision != no_provision && document_.provisions[provision].kind == provision_kind::paragraph;
    std::size_t quoted = goes_on ? open_quotes_ : 0;
    for (std::size_t i = 0; i < tokens.size() && !too_many_;) {
      // Nothing inside quoted text is a citation of this document.
      if (tokens.is(i, "“")) ++quoted;
      if (tokens.is(i, "”") && quoted > 0) --quoted;
      if (quoted > 0) {
        ++i;
        continue;
      }
      if (is_place(tokens, i)) {
        i = std::max(path_at(tokens, i).last, i + 1);
        continue;
      }
      std::size_t used = units_at(tokens, i, provision);
      if (used == 0) used = instrument_alone(tokens, i, provision);
      i += std::max<std::size_t>(used, 1);
    }
    open_quotes_ = quoted;
  }

 private:
  /// "vào sau Điều 5": the unit is named as a place for a new one, not cited.
  static bool is_place(const token_list& tokens, std::size_t i) {
    if (i < 2 || unit_of(tokens.word(i)) == unit::none) return false;
    const bool beside = tokens.is(i - 1, "sau") || tokens.is(i - 1, "trước");
    return beside && (tokens.is(i - 2, "vào") || tokens.is(i - 2, "ngay"));
  }

  /// A citation that starts with a unit; the tokens it takes.
  std::size_t units_at(const token_list& tokens, std::size_t i, std::uint32_t provision) {
    std::vector<path> paths;
    std::size_t at = i;
    while (true) {
      auto next = path_at(tokens, at);
      if (next.groups.empty()) break;
      at = next.last;
      paths.push_back(std::move(next));
      // Another path after a separator, when it starts with a unit word.
      const bool separator = tokens.is(at, ",") || tokens.is(at, "và") || tokens.is(at, "hoặc") || tokens.is(at, ";");
      if (!separator || path_at(tokens, at + 1).groups.empty()) break;
      ++at;
    }
    if (paths.empty()) return 0;
    // "đã sửa đổi tại Điều 3 của Quy chế này": the instrument may follow "của".
    std::size_t after = at;
    if (tokens.is(after, "của")) ++after;
    bool self = false;
    std::optional<instrument> cited;
    if (const auto self_length = self_reference(tokens, after); self_length != 0) {
      self = true;
      at = after + self_length;
    } else if (auto named = instrument_at(content_, tokens, after); named.length != 0) {
      cited = std::move(named.what);
      at = after + named.length;
    } else if (names_other_instrument(tokens, after)) {
      cited.emplace();
    }
    // Missing upper units come from the next path that has them.
    for (std::size_t k = paths.size() - 1; k-- > 0;) {
      auto& lower = paths[k].groups;
      for (const auto& upper : paths[k + 1].groups) {
        if (upper.of > lower.back().of) lower.push_back(upper);
      }
    }
    for (std::size_t k = 0; k < paths.size(); ++k) {
      const std::size_t last = k + 1 == paths.size() ? at : paths[k].last;
      emit(tokens.bytes(paths[k].first, last), paths[k], cited, self, provision);
    }
    return at - i;
  }

  path path_at(const token_list& tokens, std::size_t i) const {
    path found;
    found.first = i;
    std::size_t at = i;
    while (true) {
      std::size_t from = at;
      if (!found.groups.empty() && tokens.is(from, "của")) ++from;
      if (tokens.is(from, "các") || tokens.is(from, "những")) ++from;
      if (tokens.is(from, "từ")) ++from;
      auto [next, end] = group_at(tokens, from);
      if (next.of == unit::none || (!found.groups.empty() && next.of <= found.groups.back().of)) break;
      found.groups.push_back(std::move(next));
      at = end;
    }
    found.last = at;
    return found;
  }

  std::pair<group, std::size_t> group_at(const token_list& tokens, std::size_t i) const {
    group found;
    const unit of = unit_of(tokens.word(i));
    if (of == unit::none) return {found, i};
    std::size_t at = i + 1;
    if (tokens.is(at, "này")) {
      found.of = of;
      found.self = true;
      return {found, at + 1};
    }
    auto first = label_at(content_, tokens, at, of);
    // "điều kiện", "mục tiêu", "điểm số" are no citations: a number or letter must follow, and a letter must stand alone.
    if (first.length == 0) return {found, i};
    if (of == unit::point && !letter_stands_alone(tokens, at + first.length)) return {found, i};
    found.of = of;
    found.labels.push_back(first.unit);
    at += first.length;
    std::int64_t previous = first.ordinal;
    while (true) {
      const bool range = tokens.is(at, "đến");
      if (!range && !tokens.is(at, ",") && !tokens.is(at, "và") && !tokens.is(at, "hoặc")) break;
      std::size_t from = at + 1;
      const bool repeats_unit = unit_of(tokens.word(from)) == of;
      if (repeats_unit && !range) break;  // "khoản 1, khoản 2": a path of its own
      if (repeats_unit) ++from;
      const auto next = label_at(content_, tokens, from, of);
      if (next.length == 0) break;
      if (of == unit::point && !letter_stands_alone(tokens, from + next.length)) break;
      // A number that belongs to something else ("Điều 5 và 02 ngày làm việc").
      if (of != unit::point && tokens.is_word(from + next.length) && is_measure(tokens.word(from + next.length))) break;
      if (range) {
        constexpr std::int64_t longest_range = 200;
        for (std::int64_t k = previous + 1; k < next.ordinal && k - previous <= longest_range; ++k) {
          if (auto between = range_unit(of, k); !between.empty()) found.labels.push_back(std::move(between));
        }
      }
      found.labels.push_back(next.unit);
      previous = next.ordinal;
      at = from + next.length;
    }
    return {found, at};
  }

  /// Words are folded: y is i in "quí".
  static bool is_measure(std::string_view word) {
    constexpr std::array<std::string_view, 10> measures = {"ngày", "tháng", "năm", "lần",  "người",
                                                           "đồng", "giờ",   "quí", "tuần", "bản"};
    return std::find(measures.begin(), measures.end(), word) != measures.end();
  }

  static bool letter_stands_alone(const token_list& tokens, std::size_t next) {
    if (next >= tokens.size() || !tokens[next].glued) return true;
    constexpr std::array<std::string_view, 6> ends = {",", ";", ".", ":", ")", "”"};
    return std::find(ends.begin(), ends.end(), tokens.word(next)) != ends.end();
  }

  /// "Quy chế này", "Điều lệ này", "văn bản này": the document itself.
  static std::size_t self_reference(const token_list& tokens, std::size_t i) {
    static const text::phrase_table selves{
        {"quy chế này", 1}, {"quy định này", 1},  {"nghị định này", 1},  {"quyết định này", 1}, {"nghị quyết này", 1},
        {"điều lệ này", 1}, {"thông tư này", 1},  {"luật này", 1},       {"bộ luật này", 1},    {"hướng dẫn này", 1},
        {"văn bản này", 1}, {"pháp lệnh này", 1}, {"bản quy chế này", 1}};
    return selves.longest(tokens, i).length;
  }

  /// A type of instrument follows without a name we can read ("Điều 5 Quy định của Ban Bí thư về …"): not this document.
  static bool names_other_instrument(const token_list& tokens, std::size_t i) {
    static const text::phrase_table types{{"luật", 1},       {"bộ luật", 1},  {"nghị định", 1}, {"nghị quyết", 1},
                                          {"quyết định", 1}, {"thông tư", 1}, {"pháp lệnh", 1}, {"hiến pháp", 1},
                                          {"điều lệ", 1},    {"quy định", 1}, {"quy chế", 1},   {"hướng dẫn", 1}};
    return i < tokens.size() && tokens[i].upper && types.longest(tokens, i).length != 0;
  }

  std::size_t instrument_alone(const token_list& tokens, std::size_t i, std::uint32_t provision) {
    auto named = instrument_at(content_, tokens, i);
    if (named.length == 0) return 0;
    if (document_.citations.size() >= most_) {
      too_many_ = true;
      return named.length;
    }
    citation found;
    found.where = tokens.bytes(i, i + named.length);
    found.cited = std::move(named.what);
    found.provision = provision;
    settle_external(found);
    document_.citations.push_back(std::move(found));
    return named.length;
  }

  void settle_external(citation& found) const {
    // Time is judged against the day the draft is judged as of; reading knows no day.
    const auto known = resolve(*found.cited, std::nullopt);
    found.status = known.status;
    found.expected = known.expected;
  }

  /// The addresses a path stands for: its labels under each other, largest first.
  std::vector<std::string> addresses(const path& of, std::uint32_t provision) {
    std::vector<std::string> made = {""};
    bool in_article = false;
    for (auto g = of.groups.rbegin(); g != of.groups.rend(); ++g) {
      std::vector<std::string> units = g->labels;
      if (g->self) units = {enclosing(g->of, provision)};
      // An article stands alone; chapters and sections above it add nothing to its address.
      if (g->of == unit::article) made = {""}, in_article = true;
      if (g->self) {
        made = std::move(units);
        in_article = true;
        continue;
      }
      std::vector<std::string> longer;
      if (made.size() * units.size() > most_) {
        too_many_ = true;
        return {};
      }
      for (const auto& above : made) {
        for (const auto& u : units) longer.push_back(above.empty() ? u : above + "." + u);
      }
      made = std::move(longer);
    }
    const unit top = of.groups.back().of;
    if (!in_article && (top == unit::clause || top == unit::point)) {
      // "khoản 2" alone: of the article (or, for a point, the clause) it stands in.
      const auto above = enclosing(top == unit::clause ? unit::article : unit::clause, provision);
      for (auto& address : made) address = above.empty() ? std::string() : above + "." + address;
    }
    return made;
  }

  /// Address of the provision of that kind around a provision; empty when there is none.
  std::string enclosing(unit of, std::uint32_t provision) const {
    const auto kind = of == unit::article   ? provision_kind::article
                      : of == unit::clause  ? provision_kind::clause
                      : of == unit::point   ? provision_kind::point
                      : of == unit::section ? provision_kind::section
                                            : provision_kind::chapter;
    for (auto at = provision; at != no_provision; at = document_.provisions[at].parent) {
      if (document_.provisions[at].kind == kind) return document_.provisions[at].address;
    }
    return {};
  }

  /// Whether the document has a unit with that address, chapters and sections wherever they stand.
  bool has(const std::string& address) const {
    if (addresses_.contains(address)) return true;
    return sections_.contains(address);
  }

  void emit(span where, const path& of, const std::optional<instrument>& cited, bool self, std::uint32_t provision) {
    if (provision == no_provision && !cited && !self) return;  // in the head only whole instruments are cited
    for (auto& address : addresses(of, provision)) {
      if (document_.citations.size() >= most_) too_many_ = true;
      if (too_many_) return;
      citation found;
      found.where = where;
      found.provision = provision;
      found.address = std::move(address);
      if (cited) {
        found.cited = *cited;
        const bool unnamed = cited->number.empty() && cited->name.empty();
        if (!unnamed) settle_external(found);
        // We hold no text of other instruments: whether the cited provision exists there stays open.
        if (found.status == citation_status::ok) found.status = citation_status::unresolved;
      } else if (found.address.empty()) {
        found.status = citation_status::unresolved;
      } else {
        found.status = has(found.address) ? citation_status::ok : citation_status::absent;
      }
      document_.citations.push_back(std::move(found));
    }
  }

  std::string_view content_;
  tree& document_;
  std::size_t most_;
  bool too_many_ = false;
  std::size_t open_quotes_ = 0;  ///< after the last provision
  std::unordered_set<std::string> addresses_;
  std::unordered_set<std::string> sections_;  ///< "m1"
};

}  // namespace

bool find_citations(std::string_view content, tree& document, std::size_t most) {
  citation_finder finder(content, document, most);
  for (const auto& b : document.bases) finder.scan(b.where, no_provision);
  for (std::uint32_t i = 0; i < document.provisions.size(); ++i) {
    const auto& p = document.provisions[i];
    if (p.kind < provision_kind::article) continue;  // headings of chapters cite nothing
    const std::size_t begin = std::min(p.own.begin + p.label.size(), p.own.end);
    finder.scan({begin, p.own.end}, i);
  }
  return !finder.too_many();
}

}  // namespace quyche::inline v0::document
