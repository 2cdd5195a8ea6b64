// What is known of the lines before they are joined: headings that a line break split, labels, how the text is set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/text/text.hpp>

#include "document/label.hpp"
#include "document/lines.hpp"

namespace quyche::inline v0::document {

/// The lines of one text, which has to outlive them.
class survey {
 public:
  explicit survey(const text::decoded_text& text);

  /// What lines and labels count in: decoded_text::content up to its notes.
  std::string_view content() const noexcept { return content_; }
  const std::vector<line>& lines() const noexcept { return lines_; }
  std::string_view words(const line& of) const noexcept { return content_.substr(of.where.begin, of.where.size()); }
  /// The labels that lines start with, at line::label; they can be taken once.
  std::vector<label> take_labels() noexcept { return std::move(labels_); }
  /// The next line that is no furniture; nullptr at the end.
  const line* after(std::size_t i) const noexcept;

  std::size_t width() const noexcept { return width_; }  ///< code points of a full line; 0 when it is not wrapped
  bool wrapped() const noexcept { return wrapped_; }     ///< hard-wrapped: lines end where the page ends
  bool has_articles() const noexcept { return has_articles_; }

 private:
  void join_split_headings();
  void recognise();
  void mark_quoted();
  bool holds_larger(const line& l, const label& inner) const;

  std::string_view content_;
  std::vector<line> lines_;
  std::vector<label> labels_;
  std::size_t width_ = 0;
  bool wrapped_ = false;
  bool has_articles_ = false;
};

}  // namespace quyche::inline v0::document
