#include "text/markdown.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace quyche::inline v0::text {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::size_t longest_link = 1000;
constexpr std::size_t longest_bold = 300;

bool is_punctuation(char c) noexcept {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::size_t line_end(std::string_view text, std::size_t from) noexcept {
  return std::min(text.find('\n', from), text.size());
}
std::size_t first_sign(std::string_view line) noexcept { return std::min(line.find_first_not_of(blanks), line.size()); }

/// Length of the heading mark that a line begins with, its blank too.
std::size_t heading_mark(std::string_view line) noexcept {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ' ? marks + 1 : 0;
}

/// "|---|:--:|".
bool is_table_rule(std::string_view line) noexcept {
  return line.find_first_not_of("|-: \t\r") == std::string_view::npos && line.find("|-") != std::string_view::npos &&
         line.find('-') != std::string_view::npos;
}

/// Of a link "[words](address)" at a place: where its words end, and the link.
struct link {
  std::size_t words_end = 0;
  std::size_t end = 0;  ///< 0: no link
};
link link_at(std::string_view line, std::size_t at) noexcept {
  const auto near = line.substr(at, longest_link);
  const auto middle = near.find(']');
  if (middle == std::string_view::npos || near.substr(middle, 2) != "](") return {};
  const auto end = near.find(')', middle);
  return end == std::string_view::npos ? link{} : link{at + middle, at + end + 1};
}

/// Length of the run of asterisks at a place.
std::size_t stars(std::string_view text, std::size_t at) noexcept {
  return std::min(text.find_first_not_of('*', at), text.size()) - at;
}

/// Stars in brackets mark footnotes.
bool is_footnote(std::string_view text, std::size_t at, std::size_t length) noexcept {
  return at > 0 && text[at - 1] == '(' && at + length < text.size() && text[at + length] == ')';
}

class marks_remover {
 public:
  explicit marks_remover(std::string_view text) : text_(text) {}

  conversion run() {
    done_.text.reserve(text_.size());
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = kept_ = 3;  // the byte order mark
    while (at_ < text_.size()) {
      if (at_ >= paragraph_end_) begin_paragraph();
      const std::size_t end = line_end(text_, at_);
      line(end);
      at_ = std::min(end + 1, text_.size());
    }
    keep();
    done_.converted.push_back({0, text_.size()});
    return std::move(done_);
  }

 private:
  /// Single asterisks are marks of italics where a paragraph has an even number of them.
  void begin_paragraph() {
    std::size_t singles = 0;
    for (paragraph_end_ = at_; paragraph_end_ < text_.size();) {
      const std::size_t end = line_end(text_, paragraph_end_);
      const auto here = text_.substr(paragraph_end_, end - paragraph_end_);
      for (std::size_t i = here.find('*'); i != std::string_view::npos; i = here.find('*', i)) {
        const std::size_t length = stars(here, i);
        singles += length % 2 == 1 && length <= 3 && !is_footnote(here, i, length) && !is_bullet(here, i);
        i += length;
      }
      paragraph_end_ = std::min(end + 1, text_.size());
      if (first_sign(here) == here.size()) break;
    }
    italics_ = singles % 2 == 0;
  }

  static bool is_bullet(std::string_view line, std::size_t at) noexcept {
    return first_sign(line) == at && line.substr(at, 2) == "* " && line.find('*', at + 1) == std::string_view::npos;
  }

  void line(std::size_t end) {
    const auto whole = text_.substr(at_, end - at_);
    const std::size_t first = first_sign(whole);
    const bool table = first < whole.size() && whole[first] == '|';
    if (table && is_table_rule(whole)) return leave_out(end);
    const bool rule = whole.find_first_not_of("* \t\r") == std::string_view::npos && stars(whole, first) >= 3;
    if (rule) return;
    if (const std::size_t mark = heading_mark(whole.substr(first)); mark != 0) {
      at_ += first;
      leave_out(at_ + mark);
    }
    const std::size_t begin = end - whole.size();
    while (at_ < end) sign(whole, begin, end, table);
  }

  void sign(std::string_view whole, std::size_t begin, std::size_t end, bool table) {
    const std::size_t within = at_ - begin;
    const char next = at_ + 1 < end ? text_[at_ + 1] : ' ';
    switch (text_[at_]) {
      case '*': {
        const std::size_t length = stars(whole, within);
        const bool mark = length <= 6 && !is_footnote(whole, within, length) && !is_bullet(whole, within) &&
                          (length % 2 == 0 || italics_);
        mark ? leave_out(at_ + length) : skip(length);
        return;
      }
      case '\\': is_punctuation(next) ? leave_out(at_ + 1), skip(1) : skip(1); return;
      case '|':
        if (!table) return skip(1);
        keep();
        if (within != first_sign(whole)) {
          done_.text += '\n';
          done_.map.append(1, at_, 1, false);
        }
        kept_ = ++at_;
        return;
      case '[': {
        const auto found = link_at(whole, within);
        if (found.end == 0) return skip(1);
        if (at_ > kept_ && text_[at_ - 1] == '!') --at_;  // of a picture, its words
        leave_out(begin + within + 1);
        skip(found.words_end - within - 1);
        return leave_out(begin + found.end);
      }
      default: {
        const auto more = whole.find_first_of("*\\|[", within + 1);
        skip((more == std::string_view::npos ? whole.size() : more) - within);
      }
    }
  }

  void skip(std::size_t length) noexcept { at_ += length; }
  void leave_out(std::size_t up_to) {
    keep();
    kept_ = at_ = up_to;
  }
  /// Copies what has been passed and not left out.
  void keep() {
    if (at_ == kept_) return;
    done_.text += text_.substr(kept_, at_ - kept_);
    done_.map.append(at_ - kept_, kept_, at_ - kept_, true);
    kept_ = at_;
  }

  std::string_view text_;
  conversion done_;
  std::size_t at_ = 0;
  std::size_t kept_ = 0;
  std::size_t paragraph_end_ = 0;
  bool italics_ = false;
};

/// Words between two marks of bold, on one line or the next ones.
bool is_bold(std::string_view text, std::size_t at) noexcept {
  if (stars(text, at) != 2 || (at > 0 && text[at - 1] == '(')) return false;
  const auto inside = text.substr(at + 2, longest_bold);
  const auto close = inside.find("**");
  return close != std::string_view::npos && inside.find_first_not_of(" \t\r\n*") < close;
}

}  // namespace

bool looks_like_markdown(std::string_view text) noexcept {
  constexpr std::size_t enough = 3;
  std::size_t signs = 0;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  // The four characters that can be one; memory is searched once for each.
  for (std::size_t at = text.find("**"); at != std::string_view::npos && signs < enough;) {
    const std::size_t length = stars(text, at);
    const bool bold = is_bold(text, at);
    signs += bold;
    at = text.find("**", bold ? text.find("**", at + 2) + 2 : at + length);
  }
  for (std::size_t at = text.find('\\'); at != std::string_view::npos && signs < enough; at = text.find('\\', at + 1))
    signs += at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() && (text[at + 1] == '.' || text[at + 1] == ')');
  for (std::size_t at = text.find("](http"); at != std::string_view::npos && signs < enough;
       at = text.find("](http", at + 1))
    ++signs;
  for (std::size_t at = text.find('#'); at != std::string_view::npos && signs < enough;) {
    const bool begins = at == 0 || text[at - 1] == '\n';
    signs += begins && heading_mark(text.substr(at, 8)) != 0;
    at = text.find('#', std::min(text.find_first_not_of('#', at), text.size()));
  }
  for (std::size_t at = text.find("|-"); at != std::string_view::npos && signs < enough; at = text.find("|-", at + 1)) {
    if (at != 0 && text[at - 1] != '\n') continue;
    signs += is_table_rule(text.substr(at, std::min<std::size_t>(line_end(text, at) - at, longest_link)));
  }
  return signs >= enough;
}

conversion markdown_text(std::string_view text) { return marks_remover(text).run(); }

}  // namespace quyche::inline v0::text
