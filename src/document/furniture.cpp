#include "document/furniture.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "document/line_words.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

/// Lines that repeat on that many pages are running heads.
constexpr std::size_t running_head_repeats = 4;
constexpr std::size_t longest_running_head = 120;

bool is_rule(std::string_view words) noexcept {
  return words.find_first_not_of("_-*=~. ") == std::string_view::npos &&
         words.find_first_of("_-*=~") != std::string_view::npos;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// "7", "- 7 -", "7/15": the page; whether it is one is decided by what stands around it.
std::optional<std::int64_t> page_number(std::string_view words) {
  constexpr std::size_t longest = 12;
  if (words.size() > longest || words.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  const auto tokens = text::tokenise(words);
  std::size_t i = tokens.is(0, "-") || tokens.is(0, "–") ? 1 : 0;
  const bool dashed = i == 1;
  if (!tokens.is_number(i) || tokens.word(i).size() > 4) return std::nullopt;
  const auto page = text::number_value(tokens.word(i));
  ++i;
  if (dashed) {
    if (!tokens.is(i, "-") && !tokens.is(i, "–")) return std::nullopt;
    ++i;
  } else if (tokens.is(i, "/") && tokens.is_number(i + 1)) {
    i += 2;
  }
  return i == tokens.size() ? std::optional(page) : std::nullopt;
}

/// "Trang 3", "Trang 3/15", "Page 3 of 15", alone on its line.
bool says_page_number(std::string_view words) {
  constexpr std::size_t longest = 24;
  const auto first = static_cast<unsigned char>(words.front() | 0x20);
  if (words.size() > longest || (first < 0x80 && first != 't' && first != 'p')) return false;
  const auto tokens = text::tokenise(words);
  if (!(tokens.is(0, "trang") || tokens.is(0, "page")) || !tokens.is_number(1)) return false;
  if (tokens.size() == 2) return true;
  const bool of_all = tokens.is(2, "/") || tokens.is(2, "of") || tokens.is(2, "trên");
  return of_all && tokens.is_number(3) && tokens.size() == 4;
}

template <std::size_t N>
bool starts_with_any(std::string_view words, const std::array<std::string_view, N>& starts) {
  return !words.empty() && std::any_of(starts.begin(), starts.end(), [&](std::string_view s) {
    return words.front() == s.front() && words.starts_with(s);
  });
}

/// Lines that only the stamp of a digital signature has.
bool is_stamp(std::string_view words) {
  constexpr std::array<std::string_view, 7> starts = {
      "Ký bởi:", "Người ký:", "Ngày ký:", "Thời gian ký:", "Signature Not Verified", "Digitally signed", "Signed by:"};
  return starts_with_any(words, starts);
}
/// Lines that belong to a stamp when they stand beside one.
bool goes_with_stamp(std::string_view words) {
  constexpr std::array<std::string_view, 7> starts = {
      "Cơ quan:", "Tổ chức:", "Email:", "Date:", "Reason:", "DN:", "Location:"};
  return starts_with_any(words, starts);
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
    rules_and_stamps();
    running_heads();
    page_numbers();
    if (has_heads_) footnotes();
  }

 private:
  std::string_view words(std::size_t i) const { return content_.substr(lines_[i].where.begin, lines_[i].where.size()); }

  void rules_and_stamps() {
    bool stamped = false;  // the line before is part of a stamp
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto here = words(i);
      const bool stamp = is_stamp(here);
      stamped = stamp || (stamped && !lines_[i].gap_before && goes_with_stamp(here));
      if (is_rule(here) || stamped || says_page_number(here)) lines_[i].furniture = true;
      for (std::size_t k = i; stamp && k > 0 && !lines_[k].gap_before && goes_with_stamp(words(k - 1)); --k)
        lines_[k - 1].furniture = true;
    }
  }

  bool may_be_head(std::size_t i) const {
    // The căn cứ repeat too, but for their numbers.
    if (words(i).starts_with("Căn cứ") || words(i).starts_with("- Căn cứ")) return false;
    return lines_[i].where.size() <= longest_running_head && text::is_upper(content_, lines_[i].where.begin);
  }

  /// Running heads carry an issue number or a date behind a slash, or stand beside page numbers that go up.
  void running_heads() {
    struct head {
      std::size_t times = 0;
      std::int64_t page = 0;
      bool in_order = true;
    };
    std::unordered_map<std::string, head> by_words;           // beside page numbers: the same words on every page
    std::unordered_map<std::string, std::size_t> but_digits;  // with numbers and dates of their own
    const auto beside_page = [&](std::size_t i) -> std::optional<std::int64_t> {
      if (i > 0) {
        if (const auto page = page_number(words(i - 1))) return page;
      }
      return i + 1 < lines_.size() ? page_number(words(i + 1)) : std::nullopt;
    };
    const auto dated = [&](std::size_t i) { return words(i).find('/') != std::string_view::npos; };
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].furniture || !may_be_head(i)) continue;
      const auto page = beside_page(i);
      if (!page && !dated(i)) continue;
      candidates.push_back(i);
      if (dated(i)) ++but_digits[without_digits(words(i))];
      if (!page || annex_heading_of(words(i))) continue;
      auto& found = by_words[std::string(words(i))];
      ++found.times;
      found.in_order = found.in_order && *page > found.page;
      found.page = *page;
    }
    for (const auto i : candidates) {
      const auto& found = by_words[std::string(words(i))];
      const bool repeats = (dated(i) && but_digits[without_digits(words(i))] >= running_head_repeats) ||
                           (found.in_order && found.times >= running_head_repeats);
      if (!repeats && !words(i).starts_with("CÔNG BÁO/")) continue;
      lines_[i].furniture = true;
      is_head_.resize(lines_.size());
      is_head_[i] = true;
      has_heads_ = true;
    }
  }

  void page_numbers() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].furniture || !page_number(words(i))) continue;
      const bool beside_head = (i > 0 && lines_[i - 1].furniture) || (i + 1 < lines_.size() && lines_[i + 1].furniture);
      const bool alone = lines_[i].gap_before && (i + 1 == lines_.size() || lines_[i + 1].gap_before);
      if (beside_head || alone) lines_[i].furniture = true;
    }
  }

  /// "12 Khoản này được sửa đổi …" at the foot of a page whose text carries the mark 12, up to the next page; what is left of it
  /// stands below a rule there.
  void footnotes() {
    constexpr std::int64_t missed_at_most = 3;  // marks that the text layer has lost
    std::size_t page = 0;
    std::int64_t next = 1;
    bool inside = false;
    bool carried = false;  // the page before ended inside a footnote
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_head_[i]) {
        page = i + 1;
        carried = carried || inside;
        inside = false;
      } else if (!lines_[i].furniture) {
        const auto number = footnote_number(i);
        const bool follows = number && *number >= next && *number < next + missed_at_most;
        if (follows && (inside ? *number == next : has_mark(page, i, *number))) {
          inside = true;
          next = *number + 1;
        } else if (carried && lines_[i].rule_before) {
          inside = true;
        }
        if (inside) carried = false;
        lines_[i].furniture = inside;
      }
    }
  }

  /// The number that stands before the words of a footnote.
  std::optional<std::int64_t> footnote_number(std::size_t i) const {
    const auto here = words(i);
    const auto blank = here.find_first_not_of("0123456789");
    if (blank == 0 || blank > 3 || blank + 1 >= here.size() || here[blank] != ' ') return std::nullopt;
    const bool starts = text::is_upper(here, blank + 1) || here.substr(blank + 1).starts_with("“");
    return starts ? std::optional(text::number_value(here.substr(0, blank))) : std::nullopt;
  }

  /// Whether one of the lines carries the mark of a footnote: its number, glued to a word or a full stop.
  bool has_mark(std::size_t from, std::size_t to, std::int64_t number) const {
    constexpr std::size_t lines_of_a_page = 100;
    const auto mark = std::to_string(number);
    for (std::size_t i = to - std::min(to - from, lines_of_a_page); i < to; ++i) {
      const auto here = words(i);
      for (auto at = here.find(mark, 1); at != std::string_view::npos; at = here.find(mark, at + 1)) {
        const char before = here[at - 1];
        const char after = at + mark.size() < here.size() ? here[at + mark.size()] : ' ';
        if (before != ' ' && before != '/' && before != '-' && !is_digit(before) && !is_digit(after)) return true;
      }
    }
    return false;
  }

  std::string_view content_;
  std::vector<line>& lines_;
  std::vector<bool> is_head_;
  bool has_heads_ = false;
};

}  // namespace

void mark_furniture(std::string_view content, std::vector<line>& lines) { furniture_marker(content, lines).run(); }

}  // namespace quyche::inline v0::document
