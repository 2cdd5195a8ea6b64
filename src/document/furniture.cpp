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

  /// The lines of the căn cứ carry numbers and dates too.
  bool may_be_head(std::size_t i) const {
    return lines_[i].where.size() <= longest_running_head && text::is_upper(content_, lines_[i].where.begin) &&
           !starts_basis(words(i));
  }

  /// Running heads carry an issue number or a date behind a slash, or stand beside page numbers that go up and end no sentence.
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
      if (!page || ends_sentence(words(i)) || annex_heading_of(words(i))) continue;
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
    }
  }

  void page_numbers() {
    std::vector<std::size_t> at_page_ends;  // numbers that go up by one, each at the foot of a page
    std::int64_t last = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].furniture) continue;
      const auto page = page_number(words(i));
      if (!page) continue;
      const bool beside_head = (i > 0 && lines_[i - 1].furniture) || (i + 1 < lines_.size() && lines_[i + 1].furniture);
      const bool ends_page = i + 1 == lines_.size() || lines_[i + 1].gap_before;
      if (beside_head || (lines_[i].gap_before && ends_page)) {
        lines_[i].furniture = true;
      } else if (ends_page && (at_page_ends.empty() || *page == last + 1)) {
        at_page_ends.push_back(i);
        last = *page;
      }
    }
    if (at_page_ends.size() < running_head_repeats) return;
    for (const auto i : at_page_ends) lines_[i].furniture = true;
  }

  std::string_view content_;
  std::vector<line>& lines_;
};

}  // namespace

void mark_furniture(std::string_view content, std::vector<line>& lines) { furniture_marker(content, lines).run(); }

}  // namespace quyche::inline v0::document
