// Plain text in lines, indented two blanks a level. No colour: that is for whoever shows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <quyche/report/print.hpp>

#include "norm/words.hpp"

namespace quyche::inline v0::report {

class lines {
 public:
  explicit lines(language lang) : lang_(lang) {}

  language lang() const noexcept { return lang_; }
  std::string_view say(std::string_view vi, std::string_view en) const { return pick(lang_, vi, en); }
  template <class Enum>
  std::string_view word(Enum value) const {
    return in_words(value, lang_);
  }
  std::string place(std::string_view address) const { return place_in_words(lang_, address); }

  void blank() { text_ += '\n'; }
  void line(std::size_t indent, std::string_view text) { text_.append(2 * indent, ' ').append(text).append("\n"); }
  /// "Label: text"; no line for the empty text.
  void labelled(std::size_t indent, std::string_view label, std::string_view text) {
    if (!text.empty()) text_.append(2 * indent, ' ').append(label).append(": ").append(text).append("\n");
  }
  void heading(std::string_view text, std::size_t count) {
    text_.append("\n").append(text).append(" (").append(std::to_string(count)).append(")\n");
  }
  std::string take() { return std::move(text_); }

 private:
  language lang_;
  std::string text_;
};

/// Words of a draft or norm that are quoted.
inline std::string in_quotes(std::string_view words) { return std::string("“").append(words).append("”"); }

/// The first words, at most `longest` characters, cut at a blank and then ended by "…".
std::string first_words(std::string_view text, std::size_t longest);

/// "Quy chế làm việc của …; số 15-QC/BCSĐ; 1/6/2024": what is known of a document, in a line.
std::string title_line(const document::header& header, language lang);

/// "trong Chương II, sau Điều 4": where something missing would stand; empty when nothing is known.
std::string place_of(const conformance::anchor& anchor, language lang);

}  // namespace quyche::inline v0::report
