#include "document/unwrap.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "document/lines.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

using text::phrase_table;

/// Types of instruments that a title line can start with.
const phrase_table& instrument_types() {
  static const phrase_table table{{"quy chế", 1},    {"quy định", 1},     {"nghị định", 1}, {"quyết định", 1},
                                  {"nghị quyết", 1}, {"thông tư", 1},     {"điều lệ", 1},   {"hướng dẫn", 1},
                                  {"chỉ thị", 1},    {"kết luận", 1},     {"luật", 1},      {"bộ luật", 1},
                                  {"pháp lệnh", 1},  {"chương trình", 1}, {"kế hoạch", 1},  {"quy trình", 1},
                                  {"thông báo", 1},  {"quy chế mẫu", 1},  {"hiến pháp", 1}};
  return table;
}

/// Words that leave a phrase open: a line that ends with one goes on.
const phrase_table& open_words() {
  static const phrase_table table{{"của", 1},  {"và", 1},  {"với", 1},    {"theo", 1},  {"trong", 1}, {"về", 1},
                                  {"cho", 1},  {"các", 1}, {"những", 1},  {"tại", 1},   {"từ", 1},    {"đến", 1},
                                  {"hoặc", 1}, {"là", 1},  {"do", 1},     {"được", 1},  {"để", 1},    {"bởi", 1},
                                  {"giữa", 1}, {"một", 1}, {"không", 1},  {"khoản", 1}, {"điểm", 1},  {"điều", 1},
                                  {"số", 1},   {"mục", 1}, {"chương", 1}, {"trước", 1}};
  return table;
}

/// Starts of the lines that close a document.
bool starts_tail(std::string_view words) {
  constexpr std::array<std::string_view, 10> starts = {"Nơi nhận", "TM.", "T/M",  "KT.",      "K/T",
                                                       "TL.",      "T/L", "TUQ.", "NƠI NHẬN", "Nơi gửi"};
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return words.starts_with(s); });
}

/// Lines that can stand above a title: issuing bodies in capitals, the State's or the Party's name, number, place and date.
bool stands_above_title(std::string_view words, bool caps) {
  return caps || words.starts_with("Độc lập") || words.starts_with("Số") ||
         words.find(", ngày") != std::string_view::npos;
}

/// Starts of căn cứ lines, which may be wrapped while other lines of the head are not joined.
bool starts_basis(std::string_view words) {
  if (words.starts_with("-") || words.starts_with("–"))
    words.remove_prefix(words.find(' ') == std::string_view::npos ? 0 : words.find(' ') + 1);
  constexpr std::array<std::string_view, 6> starts = {"Căn cứ",     "Theo đề nghị", "Xét ",
                                                      "Thực hiện ", "Sau khi ",     "Trên cơ sở"};
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return words.starts_with(s); });
}

bool ends_sentence(std::string_view words) {
  constexpr std::array<std::string_view, 9> ends = {".", ";", ":", "!", "?", "”", "\"", "…", ".)"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view s) { return words.ends_with(s); });
}

/// Whether the last words of a line ask for more: a comma, or a word such as "của", "khoản 2".
bool leaves_open(std::string_view words) {
  if (words.ends_with(",") || words.ends_with("(") || words.ends_with(" -") || words.ends_with(" –")) return true;
  const auto last_blank = words.find_last_of(' ');
  const auto last = words.substr(last_blank == std::string_view::npos ? 0 : last_blank + 1);
  const auto tokens = text::tokenise(last);
  if (tokens.size() == 1 && tokens.is_number(0)) return true;
  return tokens.size() == 1 && static_cast<bool>(open_words().longest(tokens, 0));
}

std::size_t first_word_width(std::string_view words) {
  std::size_t width = 0;
  for (const char c : words.substr(0, words.find(' ')))
    width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return width;
}

bool is_article_title_kind(provision_kind kind) noexcept { return kind < provision_kind::article; }

/// Walks over the lines once and builds the reading.
class unwrapper {
 public:
  explicit unwrapper(const text::decoded_text& text) : text_(text), content_(text.content), lines_(split_lines(text)) {
    survey();
  }

  unwrapped run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].furniture) take(i);
    }
    finish_block();
    result_.reading.map = text_.map.compose(map_);
    return std::move(result_);
  }

 private:
  std::string_view words(const line& l) const { return content_.substr(l.where.begin, l.where.size()); }

  /// How wide the text is set, whether it is hard-wrapped, and whether it has articles at all.
  void survey() {
    std::vector<std::size_t> widths;
    std::size_t continued = 0;
    bool in_body = false;
    const line* previous = nullptr;
    for (const auto& l : lines_) {
      if (l.furniture) continue;
      widths.push_back(l.width);
      const auto found = recognise_label(content_, l.where);
      // The lines of a head are broken by hand and say nothing.
      in_body = in_body || (found && found->kind <= provision_kind::clause);
      if (in_body && !found && l.lower && !l.own_paragraph && !ends_sentence(words(*previous))) ++continued;
      if (!has_articles_) {
        has_articles_ =
            found && found->kind == provision_kind::article && (found->closed || found->rest == l.where.end);
      }
      previous = &l;
    }
    mark_quoted();
    if (widths.empty()) return;
    const auto wide = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), wide, widths.end());
    width_ = *wide;
    constexpr std::size_t share_of_continued_lines = 8;  // one in eight: less comes from stray breaks
    wrapped_ = continued * share_of_continued_lines > widths.size();
  }

  /// Replacement text of amending instruments ("“Điều 5. …" up to the line that ends with "”") keeps its own numbering: its
  /// labels open nothing here. Quotes that are never closed are ordinary text.
  void mark_quoted() {
    constexpr std::string_view opening = "“";
    constexpr std::string_view closing = "”";
    constexpr std::size_t longest_quote = 2000;  // lines
    quoted_.assign(lines_.size(), false);
    const auto count = [&](std::string_view in, std::string_view mark) {
      std::ptrdiff_t times = 0;
      for (auto at = in.find(mark); at != std::string_view::npos; at = in.find(mark, at + mark.size())) ++times;
      return times;
    };
    std::size_t given_up = 0;  // up to this line no quote is closed
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto text = words(lines_[i]);
      if (i < given_up || !text.starts_with(opening)) continue;
      const auto inner = recognise_label(content_, {lines_[i].where.begin + opening.size(), lines_[i].where.end});
      std::ptrdiff_t open = count(text, opening) - count(text, closing);
      if (!inner || open <= 0) continue;
      std::size_t last = i;
      const std::size_t stop = std::min(lines_.size(), i + longest_quote);
      while (open > 0 && ++last < stop)
        open += count(words(lines_[last]), opening) - count(words(lines_[last]), closing);
      if (open > 0) {
        given_up = stop;
        continue;
      }
      std::fill(quoted_.begin() + static_cast<std::ptrdiff_t>(i),
                quoted_.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
      i = last;
    }
  }

  const line* next_line(std::size_t i) const {
    for (std::size_t k = i + 1; k < lines_.size(); ++k) {
      if (!lines_[k].furniture) return &lines_[k];
    }
    return nullptr;
  }

  void take(std::size_t i) {
    const line& l = lines_[i];
    if (starts_document(i)) {
      finish_block();
      // What stands above the title already belongs to the new document.
      for (auto above = result_.blocks.rbegin(); above != result_.blocks.rend() && above->region == region::tail;
           ++above) {
        const auto text = std::string_view(result_.reading.content).substr(above->where.begin, above->where.size());
        if (!stands_above_title(text, above->caps)) break;
        above->region = region::head;
      }
      start_block(l);
      current_.title = true;
      current_.region = region::head;
      region_ = region::head;
      head_has_title_ = true;
      last_article_ = 0;
      last_clause_ = 0;
      in_title_ = false;
      return;
    }
    if (region_ == region::body && starts_tail(words(l)) && !lines_continue(l)) region_ = region::tail;
    if (region_ != region::tail) {
      if (auto accepted = accept_label(i)) {
        region_ = region::body;
        start_block(l);
        open(std::move(*accepted), l);
        return;
      }
    }
    if (joins(l)) {
      join(l);
    } else {
      start_block(l);
    }
  }

  /// A type line in capitals: the first in a head, or after the end of another document.
  bool starts_document(std::size_t i) const {
    const line& l = lines_[i];
    if (!l.caps || instrument_type_length(words(l)) == 0 || leaves_open_block()) return false;
    if (region_ == region::head) return !head_has_title_;
    if (region_ == region::tail) return true;
    // Inside a body a title in capitals opens an annexed document only when its next lines say so.
    if (in_title_) return false;
    const line* next = &l;
    std::size_t at = i;
    for (int steps = 0; steps < 6 && next != nullptr; ++steps) {
      next = next_line(at);
      if (next == nullptr) break;
      at = static_cast<std::size_t>(next - lines_.data());
      const auto text = words(*next);
      if (text.starts_with("(Ban hành") || text.starts_with("(Kèm theo") || text.starts_with("(ban hành") ||
          text.starts_with("(kèm theo"))
        return true;
    }
    return false;
  }

  bool leaves_open_block() const {
    return open_block_ && region_ == region::body && !in_title_ && leaves_open(current_words());
  }

  /// Whether the open block is an unfinished sentence that this line carries on.
  bool lines_continue(const line& l) const { return open_block_ && l.lower && !l.own_paragraph; }

  std::optional<label> accept_label(std::size_t i) const {
    const line& l = lines_[i];
    auto found = recognise_label(content_, l.where);
    if (!found || quoted_[i]) return std::nullopt;
    const bool in_head = region_ == region::head;
    const bool after_end = !open_block_ || l.own_paragraph || l.gap_before || !wrapped_ || in_title_ || in_head ||
                           ends_sentence(current_words()) ||
                           (current_.opens && current_.opens->rest == current_.opens->text.end);
    const bool bare = found->rest >= l.where.end;
    switch (found->kind) {
      case provision_kind::article: {
        if (!found->closed && !(bare && heads_next(i))) return std::nullopt;
        if (after_end && !leaves_open_block()) return found;
        // In the middle of a sentence only the next number in order can be a heading, and not after "khoản 2", "tại" …
        const bool sequential = found->ordinal == last_article_ + 1;
        return sequential && !leaves_open(current_words()) ? found : std::nullopt;
      }
      case provision_kind::part:
      case provision_kind::chapter:
      case provision_kind::section:
      case provision_kind::subsection: {
        if (found->roman && (has_articles_ || in_head_before_roman(*found))) return std::nullopt;
        const auto rest = content_.substr(found->rest, l.where.end - found->rest);
        const bool title_follows = bare || found->closed || is_caps(rest);
        return title_follows && after_end && !leaves_open_block() ? found : std::nullopt;
      }
      case provision_kind::clause:
        if (in_head && (has_articles_ || found->ordinal != 1)) return std::nullopt;
        if (after_end) return found;
        return found->ordinal == last_clause_ + 1 && !leaves_open(current_words()) ? found : std::nullopt;
      case provision_kind::point:
        if (in_head) return std::nullopt;
        return after_end || (!leaves_open(current_words()) && found->closed) ? found : std::nullopt;
      case provision_kind::item:
        if (in_head) return std::nullopt;
        return after_end || !l.lower ? found : std::nullopt;
      case provision_kind::paragraph: break;
    }
    return std::nullopt;
  }

  /// "I-" opens a body only as I; later Roman numbers need one before them.
  bool in_head_before_roman(const label& found) const { return region_ == region::head && found.ordinal != 1; }

  bool is_caps(std::string_view words) const {
    bool letters = false;
    for (std::size_t i = 0; i < words.size();) {
      std::size_t size = 1;
      if (text::is_word_char(words, i, size) && !(words[i] >= '0' && words[i] <= '9')) {
        if (!text::is_upper(words, i)) return false;
        letters = true;
      }
      i += std::max<std::size_t>(size, 1);
    }
    return letters;
  }

  /// A bare "Điều 5" is a heading when the next line starts a title: a capital, and no citation ("Điều 5" / "Quy chế này").
  bool heads_next(std::size_t i) const {
    const line* next = next_line(i);
    return next != nullptr && !next->lower && !recognise_label(content_, next->where) &&
           (!open_block_ || ends_sentence(current_words()) || in_title_ || lines_[i].gap_before ||
            lines_[i].own_paragraph);
  }

  bool joins(const line& l) const {
    if (!open_block_) return false;
    const auto so_far = current_words();
    if (region_ == region::tail) return false;
    if (region_ == region::head) {
      if (l.own_paragraph) return false;
      const bool basis_goes_on =
          starts_basis(so_far) && !starts_basis(words(l)) && !ends_sentence(so_far) && !so_far.ends_with(",");
      constexpr std::size_t longest_note = 1000;  // bytes: "(Kèm theo Quyết định …)" over a few lines
      const bool in_brackets =
          so_far.starts_with("(") && so_far.size() < longest_note && so_far.find(')') == std::string_view::npos;
      const bool wrapped_basis = starts_basis(so_far) && l.lower;
      return basis_goes_on || in_brackets || wrapped_basis;
    }
    // Titles of phần, chương, mục: on the next line or lines, in capitals when they start so.
    if (in_title_) {
      const bool untitled = !title_has_words_;
      if (untitled) return true;
      if (current_.caps) return l.caps && !l.gap_before;
      return !l.gap_before && !l.own_paragraph && (l.lower || leaves_open(so_far));
    }
    if (l.own_paragraph) return false;
    if (ends_sentence(so_far)) {
      if (!wrapped_ || l.gap_before) return false;
      // A full line that ends with a mark by chance: the next word would not have fitted.
      const std::size_t with_next = last_width_ + 1 + first_word_width(words(l));
      if (!l.lower || so_far.ends_with(":")) return with_next > width_;
      // In lower case a sentence goes on; after ";" only from a line that is not much shorter than the rest.
      return !so_far.ends_with(";") || with_next > width_ - width_ / 4;
    }
    if (l.gap_before) return l.lower || leaves_open(so_far);
    if (!wrapped_) return l.lower;
    if (l.lower || leaves_open(so_far)) return true;
    // An article's heading that ended before the margin is over: what follows is the article's text.
    if (current_.opens && current_.opens->kind == provision_kind::article)
      return last_width_ + 1 + first_word_width(words(l)) > width_ - width_ / 8;
    return true;
  }

  std::string_view current_words() const {
    return std::string_view(result_.reading.content).substr(current_.where.begin);
  }

  void start_block(const line& l) {
    finish_block();
    current_ = {};
    current_.where.begin = result_.reading.content.size();
    current_.region = region_;
    current_.caps = l.caps;
    current_.gap_before = l.gap_before;
    open_block_ = true;
    in_title_ = false;
    if (region_ == region::head && l.caps && instrument_type_length(words(l)) != 0) head_has_title_ = true;
    if (region_ == region::tail) head_has_title_ = false;
    append(l);
  }

  void open(label found, const line& l) {
    const auto shift = [&](std::size_t in_text) { return current_.where.begin + (in_text - l.where.begin); };
    found.text = {shift(found.text.begin), shift(found.text.end)};
    found.rest = std::min(shift(found.rest), result_.reading.content.size());
    title_has_words_ = found.rest < result_.reading.content.size();
    in_title_ = is_article_title_kind(found.kind);
    if (in_title_ && title_has_words_)
      current_.caps = is_caps(std::string_view(result_.reading.content).substr(found.rest));
    if (found.kind == provision_kind::article) last_article_ = found.ordinal, last_clause_ = 0;
    if (found.kind == provision_kind::clause) last_clause_ = found.ordinal;
    current_.opens = std::move(found);
  }

  void join(const line& l) {
    const bool first_title_words = in_title_ && !title_has_words_;
    if (first_title_words) {
      current_.caps = l.caps;
      title_has_words_ = true;
    } else {
      current_.caps = current_.caps && l.caps;
    }
    // The space that replaces the line break stands for nothing in the source but belongs to it.
    result_.reading.content += ' ';
    map_.append(1, lines_end_, 0, false);
    if (first_title_words && current_.opens) current_.opens->rest = result_.reading.content.size();
    append(l);
  }

  void append(const line& l) {
    result_.reading.content += words(l);
    map_.append(l.where.size(), l.where.begin, l.where.size(), true);
    lines_end_ = l.where.end;
    last_width_ = l.width;
  }

  void finish_block() {
    if (!open_block_) return;
    current_.where.end = result_.reading.content.size();
    result_.reading.content += '\n';
    map_.append(1, lines_end_, 0, false);
    result_.blocks.push_back(std::move(current_));
    open_block_ = false;
  }

  const text::decoded_text& text_;
  std::string_view content_;
  std::vector<line> lines_;
  std::vector<bool> quoted_;  ///< for each line: inside quoted replacement text
  std::size_t width_ = 0;
  bool wrapped_ = false;
  bool has_articles_ = false;

  unwrapped result_;
  text::offset_map map_;
  block current_;
  bool open_block_ = false;
  bool in_title_ = false;  ///< the open block is a chapter or section and may take title lines
  bool title_has_words_ = false;
  bool head_has_title_ = false;
  region region_ = region::head;
  std::int64_t last_article_ = 0;
  std::int64_t last_clause_ = 0;
  std::size_t lines_end_ = 0;  ///< end of the last line appended, bytes of content
  std::size_t last_width_ = 0;
};

}  // namespace

std::size_t instrument_type_length(std::string_view words) noexcept {
  const auto tokens = text::tokenise(words, 0, 4);
  return instrument_types().longest(tokens, 0).length;
}

unwrapped unwrap(const text::decoded_text& text) { return unwrapper(text).run(); }

}  // namespace quyche::inline v0::document
