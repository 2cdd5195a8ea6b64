#include "document/unwrap.hpp"

#include <algorithm>
#include <string>

#include "core/utf8.hpp"
#include "document/line_words.hpp"
#include "document/survey.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

std::size_t first_word_width(std::string_view words) {
  return utf8::code_points(words.substr(0, words.find_first_of(" \n")));
}

bool is_article_title_kind(provision_kind kind) noexcept { return kind < provision_kind::article; }

/// Walks over the lines once and builds the reading.
class unwrapper {
 public:
  explicit unwrapper(const text::decoded_text& text)
      : map_(text.map), pieces_(text.map.segments().size()), survey_(text), lines_(survey_.lines()) {
    result_.labels = survey_.take_labels();
  }

  unwrapped run() {
    result_.reading.content.reserve(survey_.content().size() + 1);
    map_.reserve(2 * lines_.size() + pieces_);
    result_.blocks.reserve(wrapped() ? lines_.size() / 2 : lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].furniture) take(i);
    }
    finish_block();
    result_.reading.map = map_.take();
    return std::move(result_);
  }

 private:
  std::string_view words(const line& l) const { return survey_.words(l); }

  void take(std::size_t i) {
    const line& l = lines_[i];
    if (starts_document(i)) {
      const bool in_annex_head = region_ == region::head;
      finish_block();
      // What stands above the title already belongs to the new document.
      for (auto above = result_.blocks.rbegin(); above != result_.blocks.rend() && above->region == region::tail;
           ++above) {
        const auto text = std::string_view(result_.reading.content).substr(above->where.begin, above->where.size());
        if (!stands_above_title(text, above->caps)) break;
        above->region = region::head;
      }
      start_block(l);
      current().title = true;
      current().region = region::head;
      region_ = region::head;
      head_has_title_ = true;
      annexed_ = annexed_ && in_annex_head;
      start_numbering();
      return;
    }
    if (const auto annex = starts_annex(i)) {
      open_annex(l, *annex);
      return;
    }
    if (region_ == region::body && starts_tail(words(l)) && !lines_continue(l)) region_ = region::tail;
    if (region_ != region::tail) {
      if (l.label != line::none && !l.quoted && accepts(result_.labels[l.label], i)) {
        region_ = region::body;
        start_block(l);
        open(l);
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
    if (!l.caps || leaves_open_block()) return false;
    const auto type = instrument_type_length(words(l));
    // "QUYẾT ĐỊNH:" above the articles enacts; it is no title.
    if (type == 0 || (words(l).ends_with(':') && text::tokenise(words(l), 0, type + 2).size() == type + 1))
      return false;
    if (region_ == region::head) return !head_has_title_;
    if (region_ == region::tail) return true;
    // Inside a body a title in capitals opens an annexed document only when its next lines say so.
    if (in_title_) return false;
    return has_annex_note(i);
  }

  /// Whether one of the next lines says that this is annexed: "(Ban hành kèm theo …".
  bool has_annex_note(std::size_t i) const {
    constexpr int lines_of_a_title = 6;
    const line* next = survey_.after(i);
    for (int steps = 0; steps < lines_of_a_title && next != nullptr; ++steps) {
      if (starts_annex_note(words(*next))) return true;
      next = survey_.after(place_of(*next));
    }
    return false;
  }

  std::size_t place_of(const line& l) const { return static_cast<std::size_t>(&l - lines_.data()); }

  /// The line that opens an annex: behind the end of a document, or in an annex; inside a body only when its next lines say so.
  std::optional<annex_heading> starts_annex(std::size_t i) const {
    const line& l = lines_[i];
    if (l.quoted || (region_ == region::head && !annexed_)) return std::nullopt;
    const auto heading = annex_heading_of(words(l));
    if (!heading || !heading->set_off || is_listed(i, *heading)) return std::nullopt;
    if (region_ != region::body) return heading;
    if (leaves_open_block() || in_title_) return std::nullopt;
    const line* next = survey_.after(i);
    const bool titled = next != nullptr && next->caps && heading->title_begin == l.where.size();
    if ((titled && l.caps) || has_annex_note(i)) return heading;
    const bool set_apart = l.gap_before || l.page_before || l.own_paragraph || ends_sentence(current_words());
    return set_apart && (annexed_ || (titled && l.gap_before)) ? heading : std::nullopt;
  }

  /// Whether another heading of its kind stands close by: an entry of a list of annexes.
  bool is_listed(std::size_t i, const annex_heading& heading) const {
    constexpr int lines_of_an_entry = 3;
    const line* next = survey_.after(i);
    for (int steps = 0; steps < lines_of_an_entry && next != nullptr; ++steps) {
      const auto other = annex_heading_of(words(*next));
      if (other && other->form == heading.form && other->numbered && heading.numbered) return true;
      next = survey_.after(place_of(*next));
    }
    return false;
  }

  void open_annex(const line& l, const annex_heading& heading) {
    region_ = region::head;
    start_block(l);
    current().annex_size =
        static_cast<std::uint32_t>(in_reading(l, l.where.begin + heading.label_end) - current().where.begin);
    annexed_ = true;
    head_has_title_ = false;
    start_numbering();
  }

  void start_numbering() {
    last_article_ = 0;
    last_clause_ = 0;
    in_title_ = false;
  }

  std::size_t width() const noexcept { return survey_.width(); }
  bool wrapped() const noexcept { return survey_.wrapped(); }
  /// Annexes are counted for themselves: numbers may open their body whatever stands in the document before them.
  bool has_articles() const noexcept { return annexed_ ? last_article_ != 0 : survey_.has_articles(); }

  bool leaves_open_block() const {
    return open_block_ && region_ == region::body && !in_title_ && leaves_open(current_words());
  }

  /// How wide the line before would be with the first word of this one.
  std::size_t width_with_first_word(const line& l) const {
    return utf8::code_points(last_line_) + 1 + first_word_width(words(l));
  }

  /// Whether the line before ends well before the margin: its paragraph is over.
  bool ended_early(const line& l) const { return width_with_first_word(l) <= width() - width() / 3; }

  /// Whether the open block is an unfinished sentence that this line carries on.
  bool lines_continue(const line& l) const { return open_block_ && l.lower && !l.own_paragraph; }

  /// "12.1-" right below "12-": the label says which clause it belongs to.
  bool is_first_below(const label& found) const {
    const label* const open = opened();
    if (open == nullptr || open->kind != provision_kind::clause || found.ordinal != 1 || found.depth != open->depth + 1)
      return false;
    const auto above = open->number;
    const auto number = std::string_view(result_.reading.content).substr(above.begin, above.size());
    const auto here = survey_.content().substr(found.text.begin);
    return here.starts_with(number) && here.substr(number.size()).starts_with(".");
  }

  /// Whether the label that line i starts with opens a provision here.
  bool accepts(const label& found, std::size_t i) const {
    const line& l = lines_[i];
    const bool in_head = region_ == region::head;
    const bool after_end = !open_block_ || l.own_paragraph || l.gap_before || !wrapped() || in_title_ || in_head ||
                           ends_sentence(current_words()) || ended_early(l) ||
                           (opened() != nullptr && opened()->rest == opened()->text.end);
    const bool bare = found.rest >= l.where.end;
    switch (found.kind) {
      case provision_kind::article: {
        if (!found.closed && !(bare && heads_next(i))) return false;
        if (after_end && !leaves_open_block()) return true;
        // In the middle of a sentence only the next number in order can be a heading, and not after "khoản 2", "tại" …
        const bool sequential = found.ordinal == last_article_ + 1;
        return sequential && !leaves_open(current_words());
      }
      case provision_kind::part:
      case provision_kind::chapter:
      case provision_kind::section:
      case provision_kind::subsection: {
        if (found.roman && (has_articles() || in_head_before_roman(found))) return false;
        const auto rest = survey_.content().substr(found.rest, l.where.end - found.rest);
        const bool title_follows = bare || found.closed || text::all_capitals(rest);
        return title_follows && after_end && !leaves_open_block();
      }
      case provision_kind::clause:
        if (in_head && (has_articles() || found.ordinal != 1)) return false;
        return after_end || is_first_below(found) ||
               (found.ordinal == last_clause_ + 1 && !leaves_open(current_words()));
      case provision_kind::point:
        if (in_head) return false;
        return after_end || (!leaves_open(current_words()) && found.closed);
      case provision_kind::item: return !in_head && (after_end || !l.lower);
      case provision_kind::paragraph: break;
    }
    return false;
  }

  /// "I-" opens a body only as I; later Roman numbers need one before them.
  bool in_head_before_roman(const label& found) const { return region_ == region::head && found.ordinal != 1; }

  /// A bare "Điều 5" is a heading when the next line starts a title: a capital, and no citation ("Điều 5" / "Quy chế này").
  bool heads_next(std::size_t i) const {
    const line* next = survey_.after(i);
    return next != nullptr && !next->lower && next->label == line::none &&
           (!open_block_ || ends_sentence(current_words()) || in_title_ || lines_[i].gap_before ||
            lines_[i].own_paragraph);
  }

  bool joins(const line& l) const {
    if (!open_block_) return false;
    const auto so_far = current_words();
    if (region_ == region::tail) return false;
    if (!l.own_paragraph && asks_for_number(so_far, words(l))) return true;
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
      if (current().caps) return l.caps && !l.gap_before;
      return !l.gap_before && !l.own_paragraph && (l.lower || leaves_open(so_far));
    }
    if (l.own_paragraph) return false;
    if (ends_sentence(so_far)) {
      if (!wrapped() || l.gap_before) return false;
      // A full line that ends with a mark by chance: the next word would not have fitted.
      const std::size_t with_next = width_with_first_word(l);
      if (!l.lower || so_far.ends_with(":")) return with_next > width();
      // In lower case a sentence goes on; after ";" only from a line that is not much shorter than the rest.
      return !so_far.ends_with(";") || with_next > width() - width() / 4;
    }
    if (l.gap_before) return l.lower || leaves_open(so_far);
    const bool in_article_heading = opened() != nullptr && opened()->kind == provision_kind::article;
    // A heading may end in such a word ("… thay thế được"); a sentence does not.
    if (!wrapped()) return l.lower || (!in_article_heading && ends_in_open_word(so_far));
    if (l.lower || leaves_open(so_far)) return true;
    // An article's heading that ended before the margin is over: what follows is the article's text.
    if (in_article_heading) return width_with_first_word(l) > width() - width() / 8;
    return true;
  }

  /// The block that was started last; read and written while open_block_.
  block& current() noexcept { return result_.blocks.back(); }
  const block& current() const noexcept { return result_.blocks.back(); }
  /// Its label; nullptr when it opens no provision.
  const label* opened() const noexcept { return result_.label_of(current()); }
  std::string_view current_words() const {
    return std::string_view(result_.reading.content).substr(current().where.begin);
  }

  void start_block(const line& l) {
    finish_block();
    block& opened = result_.blocks.emplace_back();
    opened.where.begin = result_.reading.content.size();
    opened.region = region_;
    opened.caps = l.caps;
    opened.gap_before = l.gap_before;
    open_block_ = true;
    in_title_ = false;
    if (region_ == region::head && l.caps && instrument_type_length(words(l)) != 0) head_has_title_ = true;
    if (region_ == region::tail) head_has_title_ = false;
    append(l);
  }

  /// The first line break in a broken heading, with the blanks around it; empty when there is none.
  span next_break(span heading) const {
    const auto content = survey_.content();
    const auto at = content.find('\n', heading.begin);
    if (at >= heading.end) return {};
    return {content.find_last_not_of(" \t\n", at) + 1, content.find_first_not_of(" \t\n", at)};
  }

  /// Bytes that the end of a broken heading has in the reading, where a space stands for each break.
  std::size_t size_in_reading(span end) const {
    std::size_t size = end.size();
    for (auto gap = next_break(end); !gap.empty(); gap = next_break(end)) {
      size -= gap.end - std::max(gap.begin, end.begin) - 1;
      end.begin = gap.end;
    }
    return size;
  }

  /// Where a place of the line that was appended last stands in the reading.
  std::size_t in_reading(const line& l, std::size_t at) const {
    const span behind{at, l.where.end};
    return result_.reading.content.size() - (l.broken ? size_in_reading(behind) : behind.size());
  }

  void open(const line& l) {
    const auto shift = [&](std::size_t at) { return in_reading(l, at); };
    current().opens = l.label;
    label& found = result_.labels[l.label];
    found.number = {shift(found.number.begin), shift(found.number.end)};
    found.text = {shift(found.text.begin), shift(found.text.end)};
    found.rest = shift(found.rest);
    title_has_words_ = found.rest < result_.reading.content.size();
    in_title_ = is_article_title_kind(found.kind);
    if (in_title_ && title_has_words_)
      current().caps = text::all_capitals(std::string_view(result_.reading.content).substr(found.rest));
    if (found.kind == provision_kind::article) last_article_ = found.ordinal, last_clause_ = 0;
    if (found.kind == provision_kind::clause) last_clause_ = found.ordinal;
  }

  void join(const line& l) {
    const bool first_title_words = in_title_ && !title_has_words_;
    if (first_title_words) {
      current().caps = l.caps;
      title_has_words_ = true;
    } else {
      current().caps = current().caps && l.caps;
    }
    // The space that replaces the line break stands for nothing in the source but belongs to it.
    result_.reading.content += ' ';
    map_.append(1, lines_end_, 0, false);
    if (first_title_words && opened() != nullptr) result_.labels[current().opens].rest = result_.reading.content.size();
    append(l);
  }

  void append(const line& l) {
    auto rest = l.where;
    for (auto gap = l.broken ? next_break(rest) : span{}; !gap.empty(); gap = next_break(rest)) {
      append_words({rest.begin, gap.begin});
      result_.reading.content += ' ';
      map_.append(1, gap.begin, gap.size(), false);
      rest.begin = gap.end;
    }
    append_words(rest);
    lines_end_ = l.where.end;
    last_line_ = words(l);
  }

  void append_words(span verbatim) {
    result_.reading.content += survey_.content().substr(verbatim.begin, verbatim.size());
    map_.append(verbatim.size(), verbatim.begin, verbatim.size(), true);
  }

  void finish_block() {
    if (!open_block_) return;
    current().where.end = result_.reading.content.size();
    result_.reading.content += '\n';
    map_.append(1, lines_end_, 0, false);
    open_block_ = false;
  }

  text::composed_map map_;
  std::size_t pieces_;  ///< of the map of the text
  survey survey_;
  const std::vector<line>& lines_;

  unwrapped result_;
  bool open_block_ = false;
  bool in_title_ = false;  ///< the open block is a chapter or section and may take title lines
  bool title_has_words_ = false;
  bool head_has_title_ = false;
  bool annexed_ = false;  ///< the document is an annex
  region region_ = region::head;
  std::int64_t last_article_ = 0;
  std::int64_t last_clause_ = 0;
  std::size_t lines_end_ = 0;   ///< end of the last line appended, bytes of content
  std::string_view last_line_;  ///< the last line appended
};

}  // namespace

unwrapped unwrap(const text::decoded_text& text) { return unwrapper(text).run(); }

}  // namespace quyche::inline v0::document
