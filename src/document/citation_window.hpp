// The words around a place of a long text as tokens: only those that are asked for are taken apart.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <quyche/core/span.hpp>

#include "text/token.hpp"

namespace quyche::inline v0::document {

/// Words and the tokens around them, taken apart as far as they are needed.
class token_window {
 public:
  token_window(std::string_view content, span where, text::lexicon& words)
      : content_(content), where_(where), words_(words) {}

  const text::token_list& tokens() const noexcept { return tokens_; }

  /// Makes the tokens around a byte ready, a few before it and many after; its index.
  std::size_t move_to(std::size_t byte) {
    constexpr std::size_t enough = 28;
    auto i = tokens_.at(byte);
    if (tokens_.empty() || byte < begin_ || (!complete_ && i + enough > tokens_.size())) {
      begin_ = start_before(byte);
      take(56);
      i = tokens_.at(byte);
    }
    return i;
  }
  /// Whether tokens up to there could be read with all that follows them; else takes more, and what was read is to be read again.
  bool is_enough(std::size_t end) {
    constexpr std::size_t ahead = 26;
    if (complete_ || end + ahead <= tokens_.size()) return true;
    take(most_ * 4);
    return false;
  }

 private:
  /// As many tokens, of a stretch of words that is as long at most as so many long ones: what follows costs nothing. Where the stretch
  /// cuts a word in two, is_enough() has more taken before that word matters.
  void take(std::size_t most) {
    constexpr std::size_t long_word = 64;
    std::size_t end = std::min(where_.end, begin_ + most * long_word);
    while (end < where_.end && (static_cast<unsigned char>(content_[end]) & 0xC0U) == 0x80U) ++end;
    most_ = most;
    tokens_ = text::tokenise(content_.substr(begin_, end - begin_), words_, begin_, most);
    complete_ = end == where_.end && tokens_.size() < most;
  }
  /// A blank some words before.
  std::size_t start_before(std::size_t byte) const noexcept {
    constexpr std::size_t context = 64;
    if (byte - where_.begin <= context) return where_.begin;
    std::size_t at = byte - context;
    while (at < byte && content_[at] != ' ' && content_[at] != '\n') ++at;
    return at;
  }

  std::string_view content_;
  span where_;
  text::lexicon& words_;
  text::token_list tokens_;
  std::size_t begin_ = 0;
  std::size_t most_ = 0;  ///< tokens asked for
  bool complete_ = false;
};

}  // namespace quyche::inline v0::document
