// The words around a place of a long text as tokens: only those that are asked for are taken apart.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <quyche/core/span.hpp>

#include "text/token.hpp"

namespace quyche::inline v0::document {

/// Stretches of one text and their tokens, taken apart as far as they are needed, each word once.
class token_window {
 public:
  /// The text and the lexicon have to outlive it.
  token_window(std::string_view content, text::lexicon& words) : content_(content), gathered_(words) {}

  /// From now on there is nothing but that stretch.
  void enter(span where) noexcept {
    where_ = where;
    begin_at(where.begin);
  }

  /// Valid until the next move.
  const text::token_list& tokens() const noexcept { return tokens_; }

  /// Makes the tokens around a byte ready, a few before it and many after; its index.
  std::size_t move_to(std::size_t byte) {
    constexpr std::size_t enough = 28;
    constexpr std::size_t many = 512;  // tokens that are kept
    const auto lacks = [&] { return !complete_ && tokens_.at(byte) + enough > tokens_.size(); };
    if (byte < begin_ || (lacks() && (byte > read_ + context || tokens_.size() >= many))) begin_at(start_before(byte));
    while (lacks()) take(enough);
    return tokens_.at(byte);
  }
  /// Whether tokens up to there could be read with all that follows them; else takes more, and what was read is to be read again.
  bool is_enough(std::size_t end) {
    constexpr std::size_t ahead = 26;
    if (complete_ || end + ahead <= tokens_.size()) return true;
    take(std::max(ahead, 3 * tokens_.size()));
    return false;
  }

 private:
  static constexpr std::size_t context = 64;  ///< bytes before a place that tell what it is

  void begin_at(std::size_t byte) noexcept {
    gathered_.clear();
    tokens_ = {};
    begin_ = read_ = byte;
    complete_ = false;
  }
  /// So many more tokens.
  void take(std::size_t count) {
    const std::size_t before = gathered_.size();
    read_ = begin_ + gathered_.go_on(content_.substr(begin_, where_.end - begin_), read_ - begin_, begin_, count);
    complete_ = gathered_.size() - before < count;
    tokens_ = gathered_.so_far();
  }
  /// A blank some words before.
  std::size_t start_before(std::size_t byte) const noexcept {
    if (byte - where_.begin <= context) return where_.begin;
    std::size_t at = byte - context;
    while (at < byte && content_[at] != ' ' && content_[at] != '\n') ++at;
    return at;
  }

  std::string_view content_;
  span where_;
  text::token_gatherer gathered_;
  text::token_list tokens_;
  std::size_t begin_ = 0;
  std::size_t read_ = 0;  ///< one past what was taken apart
  bool complete_ = false;
};

}  // namespace quyche::inline v0::document
