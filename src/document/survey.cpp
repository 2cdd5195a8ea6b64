#include "document/survey.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "document/line_words.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

std::ptrdiff_t count(std::string_view in, std::string_view mark) {
  std::ptrdiff_t times = 0;
  for (auto at = in.find(mark); at != std::string_view::npos; at = in.find(mark, at + mark.size())) ++times;
  return times;
}

/// "Điều" / "1. Họp", "QUYẾT" / "ĐỊNH", "PHỤ LỤC" / "II": whether a heading goes on after a line that holds only its first word.
bool splits_heading(std::string_view content, const line& first, const line& second) {
  constexpr std::size_t longest_first = 12;  // bytes: "CHƯƠNG", "Tiểu mục"
  constexpr std::size_t enough = 60;
  if (!first.capital || first.where.size() > longest_first || first.furniture || second.furniture) return false;
  if (second.gap_before || second.own_paragraph) return false;
  const auto alone = content.substr(first.where.begin, first.where.size());
  std::string whole(alone);
  whole += ' ';
  whole += content.substr(second.where.begin, std::min(second.where.size(), enough));
  const bool one_word = alone.find(' ') == alone.npos && text::first_word(alone).end() == alone.size();
  if (first.caps && second.caps && one_word && instrument_type_length(alone) == 0 && instrument_type_length(whole) >= 2)
    return true;
  if (const auto annex = annex_heading_of(whole); annex && annex->label_end > first.where.size()) return true;
  const auto found = recognise_label(whole, {0, whole.size()});
  return found && found->kind <= provision_kind::article && !found->roman && found->text.end > first.where.size();
}

/// Notes stand behind the lines of the body and are no lines of it.
std::size_t body_end(const text::decoded_text& text) {
  return text.notes.empty() ? text.content.size() : text.map.from_source(text.notes.front().where.begin);
}

}  // namespace

survey::survey(const text::decoded_text& text)
    : content_(std::string_view(text.content).substr(0, body_end(text))),
      lines_(split_lines(content_, text.map, text.layout)) {
  join_split_headings();
  recognise();
  mark_quoted();
}

const line* survey::after(std::size_t i) const noexcept {
  for (std::size_t k = i + 1; k < lines_.size(); ++k) {
    if (!lines_[k].furniture) return &lines_[k];
  }
  return nullptr;
}

void survey::join_split_headings() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (kept != i) lines_[kept] = lines_[i];
    line& whole = lines_[kept++];
    for (; i + 1 < lines_.size() && splits_heading(content_, lines_[i], lines_[i + 1]); ++i) {
      whole.where.end = lines_[i + 1].where.end;
      whole.broken = true;
    }
    if (whole.broken) whole.caps = text::all_capitals(words(whole));
  }
  lines_.resize(kept);
}

/// How wide the text is set, whether it is hard-wrapped, and whether it has articles at all.
void survey::recognise() {
  labels_.reserve(lines_.size());
  std::size_t counted = 0;
  std::size_t continued = 0;
  bool in_body = false;
  const line* previous = nullptr;
  for (auto& l : lines_) {
    if (l.furniture) continue;
    ++counted;
    auto found = recognise_label(content_, l.where);
    // The lines of a head are broken by hand and say nothing.
    in_body = in_body || (found && found->kind <= provision_kind::clause);
    if (in_body && !found && l.lower && !l.own_paragraph && !ends_sentence(words(*previous))) ++continued;
    previous = &l;
    if (!found) continue;
    has_articles_ =
        has_articles_ || (found->kind == provision_kind::article && (found->closed || found->rest == l.where.end));
    l.label = static_cast<std::uint32_t>(labels_.size());
    labels_.push_back(std::move(*found));
  }
  constexpr std::size_t share_of_continued_lines = 8;  // one in eight: less comes from stray breaks
  wrapped_ = continued * share_of_continued_lines > counted;
  if (!wrapped_) return;
  // The width that nine lines in ten do not exceed.
  constexpr std::size_t widest = 1023;  // code points: no page is wider
  std::array<std::uint32_t, widest + 1> of_width{};
  for (const auto& l : lines_) {
    if (!l.furniture) ++of_width[std::min(utf8::code_points(words(l)), widest)];
  }
  std::size_t narrower = of_width[0];
  while (narrower <= counted * 9 / 10) narrower += of_width[++width_];
}

/// Whether a line opens a unit that no text can hold which began with that label: an article below a quoted clause.
bool survey::holds_larger(const line& l, const label& inner) const {
  if (l.label == line::none || l.furniture) return false;
  const label& found = labels_[l.label];
  return found.closed && found.kind <= provision_kind::article && inner.kind > provision_kind::article;
}

/// Replacement text of amending instruments ("“Điều 5. …" up to the line that ends with "”") keeps its own numbering: its
/// labels open nothing here. A quote whose end was forgotten ends before a unit that it cannot hold; other quotes that are never closed
/// are ordinary text.
void survey::mark_quoted() {
  constexpr std::string_view opening = "“";
  constexpr std::string_view closing = "”";
  constexpr std::size_t longest_quote = 2000;  // lines
  std::size_t given_up = 0;                    // up to this line no quote is closed
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (content_[lines_[i].where.begin] != opening.front()) continue;
    const auto text = words(lines_[i]);
    if (i < given_up || lines_[i].furniture || !text.starts_with(opening)) continue;
    const auto inner = recognise_label(content_, {lines_[i].where.begin + opening.size(), lines_[i].where.end});
    std::ptrdiff_t open = count(text, opening) - count(text, closing);
    if (!inner || open <= 0) continue;
    std::size_t last = i;
    const std::size_t stop = std::min(lines_.size(), i + longest_quote);
    bool closed_by_unit = false;
    while (open > 0 && ++last < stop) {
      closed_by_unit = holds_larger(lines_[last], *inner);
      if (closed_by_unit) break;
      if (!lines_[last].furniture) open += count(words(lines_[last]), opening) - count(words(lines_[last]), closing);
    }
    if (closed_by_unit) {
      --last;
    } else if (open > 0) {
      given_up = stop;
      continue;
    }
    for (std::size_t k = i; k <= last; ++k) lines_[k].quoted = true;
    i = last;
  }
}

}  // namespace quyche::inline v0::document
