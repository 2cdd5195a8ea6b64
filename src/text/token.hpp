// Words, numbers and marks of a text, folded for matching, and phrase tables over them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/span.hpp>

namespace quyche::inline v0::text {

enum class token_kind : std::uint8_t { word, number, mark };

/// One token. Words are runs of letters (and digits after a letter: "QH15"), numbers runs of digits, marks single code points.
struct token {
  std::uint32_t begin = 0;  ///< bytes into the tokenised text, plus the base
  std::uint32_t end = 0;
  std::uint32_t folded = 0;  ///< into the list's arena
  std::uint32_t hash = 0;    ///< of the folded word, for phrase tables
  std::uint16_t folded_size = 0;
  token_kind kind = token_kind::word;
  bool upper = false;  ///< starts with an upper-case letter
  bool glued = false;  ///< no blank before it
};

/// The tokens of one text. Folded words live in one arena; indices beyond the end give empty words.
class token_list {
 public:
  std::size_t size() const noexcept { return tokens_.size(); }
  bool empty() const noexcept { return tokens_.empty(); }
  const token& operator[](std::size_t i) const noexcept { return tokens_[i]; }
  /// Folded text of a token; empty beyond the end.
  std::string_view word(std::size_t i) const noexcept {
    if (i >= tokens_.size()) return {};
    return std::string_view(arena_).substr(tokens_[i].folded, tokens_[i].folded_size);
  }
  bool is(std::size_t i, std::string_view folded) const noexcept { return i < tokens_.size() && word(i) == folded; }
  bool is_number(std::size_t i) const noexcept { return i < tokens_.size() && tokens_[i].kind == token_kind::number; }
  bool is_word(std::size_t i) const noexcept { return i < tokens_.size() && tokens_[i].kind == token_kind::word; }
  bool is_mark(std::size_t i) const noexcept { return i < tokens_.size() && tokens_[i].kind == token_kind::mark; }
  /// Bytes from the first to the last token of [from, to); empty when there is none.
  span bytes(std::size_t from, std::size_t to) const noexcept {
    if (from >= to || from >= tokens_.size()) return {};
    return {tokens_[from].begin, tokens_[std::min(to, tokens_.size()) - 1].end};
  }
  /// Index of the first token that starts at or after a byte.
  std::size_t at(std::size_t byte) const noexcept;
  /// Folded words of [from, to), joined by single spaces.
  std::string phrase(std::size_t from, std::size_t to) const;

 private:
  friend token_list tokenise(std::string_view, std::size_t, std::size_t);
  std::vector<token> tokens_;
  std::string arena_;
};

/// Tokens of a text; `base` is added to every position. With `most` only the first tokens are taken.
token_list tokenise(std::string_view text, std::size_t base = 0, std::size_t most = SIZE_MAX);

/// The value of a number token ("05"); -1 beyond nine digits.
std::int64_t number_value(std::string_view digits) noexcept;

/// A table of phrases, each with a small integer. Built once, read by any number of threads.
class phrase_table {
 public:
  struct entry {
    std::string_view phrase;
    int value;
  };
  phrase_table(std::initializer_list<entry> entries);
  explicit phrase_table(const std::vector<std::pair<std::string, int>>& entries);

  struct match {
    std::size_t length = 0;  ///< tokens; 0: no match
    int value = 0;
    explicit operator bool() const noexcept { return length != 0; }
  };
  /// The longest phrase that starts at token i. A phrase never runs over a mark.
  match longest(const token_list& tokens, std::size_t i) const noexcept;

 private:
  /// The phrases that start with one word, longest first.
  struct tail {
    std::vector<std::string> words;  ///< after the first
    int value;
  };
  struct head {
    std::string word;
    std::uint32_t hash = 0;
    std::vector<tail> tails;
  };

  void add(std::string_view phrase, int value);
  void index();

  std::vector<head> heads_;
  std::vector<std::uint16_t> slots_;  ///< open addressing by hash: place in heads_ plus one, 0 is free
};

}  // namespace quyche::inline v0::text
