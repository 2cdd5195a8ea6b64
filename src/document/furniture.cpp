#include "document/furniture.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "document/instrument.hpp"
#include "document/line_starts.hpp"
#include "document/line_words.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

/// Lines that repeat on that many pages are running heads.
constexpr std::size_t running_head_repeats = 4;
constexpr std::size_t longest_running_head = 120;

bool is_rule_mark(char c) noexcept { return c == '_' || c == '-' || c == '*' || c == '=' || c == '~' || c == '.'; }

bool is_rule(std::string_view words) noexcept {
  if (!is_rule_mark(words.front())) return false;
  return words.find_first_not_of("_-*=~. ") == std::string_view::npos &&
         words.find_first_of("_-*=~") != std::string_view::npos;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// A line that is no page number. Pages are counted from 0 in some files.
constexpr std::int16_t no_page = -1;

/// "7", "- 7 -", "7/15": the page, of at most four digits; whether it is one is decided by what stands around it.
std::int16_t page_number(std::string_view words) {
  constexpr std::size_t longest = 12;
  if (words.size() > longest) return no_page;
  if (!is_digit(words.front()) && !words.starts_with("-") && !words.starts_with("–")) return no_page;
  text::first_tokens tokens(words);
  std::size_t i = tokens.is(0, "-") || tokens.is(0, "–") ? 1 : 0;
  const bool dashed = i == 1;
  if (!tokens.is_number(i) || tokens.word(i).size() > 4) return no_page;
  const auto page = static_cast<std::int16_t>(text::number_value(tokens.word(i)));
  ++i;
  if (dashed) {
    if (!tokens.is(i, "-") && !tokens.is(i, "–")) return no_page;
    ++i;
  } else if (tokens.is(i, "/") && tokens.is_number(i + 1)) {
    i += 2;
  }
  return tokens.has(i) ? no_page : page;
}

/// "Trang 3", "Trang 3/15", "Page 3 of 15", alone on its line.
bool says_page_number(std::string_view words) {
  constexpr std::size_t longest = 24;
  const auto first = static_cast<unsigned char>(words.front() | 0x20);
  if (words.size() > longest || (first < 0x80 && first != 't' && first != 'p')) return false;
  text::first_tokens tokens(words);
  if (!(tokens.is(0, "trang") || tokens.is(0, "page")) || !tokens.is_number(1)) return false;
  if (!tokens.has(2)) return true;
  const bool of_all = tokens.is(2, "/") || tokens.is(2, "of") || tokens.is(2, "trên");
  return of_all && tokens.is_number(3) && !tokens.has(4);
}

/// Lines that only the stamp of a digital signature has.
constexpr line_starts stamps({"Ký bởi:", "Người ký:", "Ngày ký:", "Thời gian ký:", "Signature Not Verified",
                              "Digitally signed", "Signed by:"});
/// Lines that belong to a stamp when they stand beside one.
constexpr line_starts parts_of_stamps({"Cơ quan:", "Tổ chức:", "Email:", "Date:", "Reason:", "DN:", "Location:"});

/// "Số 12/Ngày 5-6-2026".
bool has_number_beside_slash(std::string_view words) {
  for (auto at = words.find('/'); at != std::string_view::npos; at = words.find('/', at + 1)) {
    if ((at > 0 && is_digit(words[at - 1])) || (at + 1 < words.size() && is_digit(words[at + 1]))) return true;
  }
  return false;
}

/// "Nghị định số 12/2026/NĐ-CP": lines that cite are text, however often they come.
bool cites(std::string_view words) {
  const auto tokens = text::tokenise(words);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!instrument_at(words, tokens, i).what.number.empty()) return true;
  }
  return false;
}

/// The line with its digits dropped, to compare running heads that carry page numbers or dates.
std::string without_digits(std::string_view words) {
  std::string kept;
  for (const char c : words) {
    if (!is_digit(c)) kept += c;
  }
  return kept;
}

class furniture_marker {
 public:
  furniture_marker(std::string_view content, std::vector<line>& lines) : content_(content), lines_(lines) {}

  void run() {
    pages_.assign(lines_.size(), no_page);
    bool paged = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      pages_[i] = page_number(words(i));
      paged = paged || pages_[i] != no_page;
    }
    rules_and_stamps();
    running_heads();
    if (paged) page_numbers();
  }

 private:
  std::string_view words(std::size_t i) const { return content_.substr(lines_[i].where.begin, lines_[i].where.size()); }

  void rules_and_stamps() {
    bool stamped = false;  // the line before is part of a stamp
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto here = words(i);
      const bool stamp = stamps.begin(here);
      stamped = stamp || (stamped && !lines_[i].gap_before && parts_of_stamps.begin(here));
      if (is_rule(here) || stamped || says_page_number(here)) lines_[i].furniture = true;
      for (std::size_t k = i; stamp && k > 0 && !lines_[k].gap_before && parts_of_stamps.begin(words(k - 1)); --k)
        lines_[k - 1].furniture = true;
    }
  }

  /// Whether there is a gap above or below: lines in the middle of a paragraph are none of a page's edge.
  bool is_set_apart(std::size_t i) const {
    return i == 0 || lines_[i].gap_before || i + 1 == lines_.size() || lines_[i + 1].gap_before;
  }

  /// Running heads carry an issue number or a date behind a slash, or stand beside page numbers that go up and end no sentence.
  void running_heads() {
    struct head {
      std::size_t times = 0;
      std::int16_t page = 0;
      bool in_order = true;
    };
    struct alike {
      std::size_t first = 0;  ///< of these lines
      std::size_t times = 0;
      bool head = false;
    };
    struct candidate {
      std::size_t line = 0;
      const alike* but_digits = nullptr;  ///< the lines of its words without digits, where it carries a slash
      const head* beside_page = nullptr;
    };
    std::unordered_map<std::string_view, head> by_words;  // beside page numbers: the same words on every page
    std::unordered_map<std::string, alike> but_digits;    // with numbers and dates of their own
    std::vector<candidate> candidates;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto here = words(i);
      if (lines_[i].furniture || !lines_[i].capital || here.size() > longest_running_head) continue;
      const auto page = page_beside(i);
      const bool paged = page != no_page;
      if (!paged && here.find('/') == std::string_view::npos) continue;
      if (starts_basis(here)) continue;  // the lines of the căn cứ carry numbers and dates too
      auto& found = candidates.emplace_back(candidate{i});
      if ((paged || is_set_apart(i)) && has_number_beside_slash(here)) {
        auto& like = but_digits.try_emplace(without_digits(here), alike{i}).first->second;
        ++like.times;
        found.but_digits = &like;
      }
      if (!paged || ends_sentence(here) || annex_heading_of(here)) continue;
      auto& beside = by_words[here];
      ++beside.times;
      beside.in_order = beside.in_order && page > beside.page;
      beside.page = page;
      found.beside_page = &beside;
    }
    for (auto& [key, like] : but_digits) like.head = like.times >= running_head_repeats && !cites(words(like.first));
    for (const auto& found : candidates) {
      const bool repeats = (found.but_digits != nullptr && found.but_digits->head) ||
                           (found.beside_page != nullptr && found.beside_page->in_order &&
                            found.beside_page->times >= running_head_repeats);
      if (repeats || words(found.line).starts_with("CÔNG BÁO/")) lines_[found.line].furniture = true;
    }
  }

  /// "ngày" / "03" / "tháng 6": a number of a date or a code that stands on a line of its own.
  bool is_asked_for(std::size_t i) const {
    static constexpr line_starts behind({"/", "-", "tháng", "năm"});
    return i > 0 && i + 1 < lines_.size() && asks_for_number(words(i - 1), words(i)) && behind.begin(words(i + 1));
  }

  /// The page number that the line before is, or the one behind.
  std::int16_t page_beside(std::size_t i) const {
    if (i > 0 && pages_[i - 1] != no_page) return pages_[i - 1];
    return i + 1 < pages_.size() ? pages_[i + 1] : no_page;
  }

  void page_numbers() {
    std::vector<std::size_t> at_page_ends;  // numbers that go up by one, each at the foot of a page
    std::int16_t last = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].furniture) continue;
      const auto page = pages_[i];
      if (page == no_page || is_asked_for(i)) continue;
      const bool beside_head = (i > 0 && lines_[i - 1].furniture) || (i + 1 < lines_.size() && lines_[i + 1].furniture);
      const bool ends_page = i + 1 == lines_.size() || lines_[i + 1].gap_before;
      if (beside_head || (lines_[i].gap_before && ends_page)) {
        lines_[i].furniture = true;
      } else if (ends_page && (at_page_ends.empty() || page == last + 1)) {
        at_page_ends.push_back(i);
        last = page;
      }
    }
    if (at_page_ends.size() < running_head_repeats) return;
    for (const auto i : at_page_ends) lines_[i].furniture = true;
  }

  std::string_view content_;
  std::vector<line>& lines_;
  std::vector<std::int16_t> pages_;  ///< that the lines are
};

}  // namespace

void mark_furniture(std::string_view content, std::vector<line>& lines) { furniture_marker(content, lines).run(); }

}  // namespace quyche::inline v0::document
