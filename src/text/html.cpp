#include "text/html.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "core/utf8.hpp"
#include "text/html_entities.hpp"

namespace quyche::inline v0::text {
namespace {

// Sorted. Where these begin and end, a line does.
constexpr std::string_view blocks[] = {
    "address", "article",  "aside",      "blockquote", "body",   "br",   "caption", "center", "dd",     "div", "dl",
    "dt",      "fieldset", "figcaption", "figure",     "footer", "form", "h1",      "h2",     "h3",     "h4",  "h5",
    "h6",      "header",   "hr",         "html",       "li",     "main", "nav",     "ol",     "option", "p",   "pre",
    "section", "table",    "tbody",      "td",         "tfoot",  "th",   "thead",   "tr",     "ul"};
static_assert(std::is_sorted(std::begin(blocks), std::end(blocks)));

// Sorted. What is inside is no text of the page, or no HTML.
constexpr std::string_view dropped[] = {"iframe", "noframes", "script", "style", "template", "textarea", "title"};

// Sorted. With the blocks, what pages are told by.
constexpr std::string_view inlines[] = {"a",   "b",    "em",   "font", "head",   "i",
                                        "img", "link", "meta", "span", "strong", "u"};

template <std::size_t size>
bool one_of(const std::string_view (&names)[size], std::string_view name) noexcept {
  return std::binary_search(std::begin(names), std::end(names), name);
}

constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
constexpr char small(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether `text` goes on with `word` (in small letters) at a place, in any case.
bool goes_on(std::string_view text, std::size_t at, std::string_view word) noexcept {
  const auto here = text.substr(std::min(at, text.size()), word.size());
  return here.size() == word.size() &&
         std::equal(here.begin(), here.end(), word.begin(), [](char a, char b) { return small(a) == b; });
}

/// The name of a tag, in small letters; longer than any that matters: cut.
struct tag_name {
  std::array<char, 12> letters{};
  std::size_t size = 0;
  std::string_view view() const noexcept { return {letters.data(), size}; }
};
tag_name name_at(std::string_view text, std::size_t at) noexcept {
  tag_name name;
  for (; at < text.size() && (is_letter(text[at]) || is_digit(text[at])); ++at) {
    if (name.size < name.letters.size()) name.letters[name.size++] = small(text[at]);
  }
  return name;
}

class page_reader {
 public:
  explicit page_reader(std::string_view page) : page_(page) {}

  conversion run() {
    done_.text.reserve(page_.size() / 2);
    while (at_ < page_.size()) {
      const char c = page_[at_];
      if (c == '<' && markup()) continue;
      if (c == '&' && entity()) continue;
      if (is_blank(c)) {
        blanks();
      } else {
        words();
      }
    }
    done_.converted.push_back({0, page_.size()});
    return std::move(done_);
  }

 private:
  /// Text up to the next character that may mean something.
  void words() {
    std::size_t end = at_ + 1;
    while (end < page_.size() && page_[end] != '<' && page_[end] != '&' && !is_blank(page_[end])) ++end;
    if (at_ == 0 && page_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;  // the byte order mark
    if (at_ < end) put(page_.substr(at_, end - at_), end - at_, true);
    at_ = end;
  }

  void blanks() {
    std::size_t end = at_;
    for (; end < page_.size() && is_blank(page_[end]); ++end) {
      if (preformatted_ && page_[end] == '\n') break_line();
    }
    if (!blank_) blank_at_ = at_, blank_length_ = end - at_;
    blank_ = true;
    at_ = end;
  }

  /// What stands at `at_`, as `letters`.
  void put(std::string_view letters, std::size_t length, bool verbatim) {
    if (line_ended_ && !done_.text.empty()) {
      done_.text += '\n';
      done_.map.append(1, at_, 0, false);
    } else if (blank_ && !line_ended_ && !done_.text.empty()) {
      done_.text += ' ';
      done_.map.append(1, blank_at_, blank_length_, blank_length_ == 1);
    }
    line_ended_ = blank_ = false;
    done_.text += letters;
    done_.map.append(letters.size(), at_, length, verbatim);
  }
  void break_line() noexcept { line_ended_ = true; }

  /// False when the ampersand stands for itself.
  bool entity() {
    constexpr std::size_t longest = 10;
    std::size_t end = at_ + 1;
    char32_t meant = 0;
    if (end < page_.size() && page_[end] == '#') {
      ++end;
      const bool hexadecimal = end < page_.size() && small(page_[end]) == 'x';
      end += hexadecimal;
      const std::size_t digits = end;
      for (; end < page_.size() && end - digits < longest; ++end) {
        const char c = small(page_[end]);
        const bool letter = hexadecimal && c >= 'a' && c <= 'f';
        if (!is_digit(c) && !letter) break;
        const auto digit = static_cast<char32_t>(letter ? c - 'a' + 10 : c - '0');
        meant = std::min<char32_t>(meant * (hexadecimal ? 16 : 10) + digit, 0x110000);
      }
      if (end == digits) return false;
      // Pages mean Windows-1252 by the numbers of control characters.
      if (meant >= 0x80 && meant < 0xA0) meant = windows_1252(static_cast<unsigned char>(meant));
    } else {
      while (end < page_.size() && end - at_ <= longest && (is_letter(page_[end]) || is_digit(page_[end]))) ++end;
      const auto name = page_.substr(at_ + 1, end - at_ - 1);
      const auto* it = std::lower_bound(std::begin(html_entities), std::end(html_entities), name,
                                        [](const auto& entry, std::string_view key) { return entry.first < key; });
      if (it == std::end(html_entities) || it->first != name) return false;
      meant = it->second;
    }
    if (end < page_.size() && page_[end] == ';') ++end;
    if (meant < 0x20) meant = U' ';  // no control gets in this way
    std::string letter;
    utf8::append(letter, meant);
    put(letter, end - at_, false);
    at_ = end;
    return true;
  }

  /// False when the sign stands for itself.
  bool markup() {
    const char next = at_ + 1 < page_.size() ? page_[at_ + 1] : ' ';
    if (next == '!' || next == '?') {
      const bool comment = page_.substr(at_, 4) == "<!--";
      skip_past(comment ? "-->" : ">", at_ + (comment ? 4 : 2));
      return true;
    }
    const bool closing = next == '/';
    if (!is_letter(closing && at_ + 2 < page_.size() ? page_[at_ + 2] : next)) return false;
    const auto name = name_at(page_, at_ + (closing ? 2 : 1));
    tag_end();
    if (one_of(blocks, name.view())) break_line();
    if (name.view() == "pre") preformatted_ = !closing;
    if (!closing && one_of(dropped, name.view())) drop(name.view());
    return true;
  }

  void skip_past(std::string_view mark, std::size_t from) {
    const auto found = page_.find(mark, from);
    at_ = found == std::string_view::npos ? page_.size() : found + mark.size();
  }

  /// Goes behind the tag here; a `>` in a quoted value does not end it, unless the quote is never closed.
  void tag_end() {
    char before = '<';  // the last one that is no blank
    for (++at_; at_ < page_.size(); ++at_) {
      const char c = page_[at_];
      const bool value = before == '=';
      if (!is_blank(c)) before = c;
      if (c == '>') {
        ++at_;
        return;
      }
      if (!value || (c != '"' && c != '\'')) continue;
      bool& open_to_the_end = c == '"' ? double_open_ : single_open_;
      if (open_to_the_end) continue;
      const auto close = page_.find(c, at_ + 1);
      if (close == std::string_view::npos) {
        open_to_the_end = true;
      } else {
        at_ = close;
      }
    }
  }

  /// Leaves out what is inside an element up to its closing tag.
  void drop(std::string_view name) {
    while (at_ < page_.size()) {
      const auto close = page_.find("</", at_);
      if (close == std::string_view::npos) {
        at_ = page_.size();
        return;
      }
      at_ = close;
      if (goes_on(page_, close + 2, name)) return tag_end();
      at_ += 2;
    }
  }

  std::string_view page_;
  conversion done_;
  std::size_t at_ = 0;
  std::size_t blank_at_ = 0;
  std::size_t blank_length_ = 0;
  bool blank_ = false;
  bool line_ended_ = false;
  bool preformatted_ = false;
  bool double_open_ = false;  // from here on there is no closing quote any more
  bool single_open_ = false;
};

}  // namespace

bool looks_like_html(std::string_view text) noexcept {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  for (const std::string_view begin : {"<!doctype html", "<html", "<head", "<body"}) {
    if (goes_on(text, 0, begin)) return true;
  }
  const auto head = text.substr(0, 8192);
  std::size_t opening = 0;
  std::size_t closing = 0;
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    if (goes_on(head, at, "<html")) return true;
    const bool ends = at + 1 < head.size() && head[at + 1] == '/';
    const auto name = name_at(head, at + (ends ? 2 : 1));
    if (!one_of(blocks, name.view()) && !one_of(inlines, name.view())) continue;
    ++(ends ? closing : opening);
  }
  const bool begins = !text.empty() && text.front() == '<' && opening != 0;
  return opening + closing >= (begins ? 4U : 20U) && closing >= (begins ? 1U : 5U);
}

conversion html_text(std::string_view page) { return page_reader(page).run(); }

}  // namespace quyche::inline v0::text
