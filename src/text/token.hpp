// Words, numbers and marks of a text, folded for matching, and phrase tables over them.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/span.hpp>

#include "text/fold.hpp"
#include "text/lexicon.hpp"

namespace quyche::inline v0::text {

enum class token_kind : std::uint8_t { word, number, mark };

/// One token. Words are runs of letters (and digits after a letter: "QH15"), numbers runs of digits, marks single code points.
/// Nothing is set before it is read: lists are long.
struct token {
  const char* folded;   ///< kept by the list, or by the lexicon it was made with
  std::uint32_t begin;  ///< bytes into the tokenised text, plus the base
  std::uint32_t end;
  std::uint32_t hash;  ///< of the folded word, for phrase tables
  std::uint16_t folded_size;
  token_kind kind;
  bool upper : 1;  ///< starts with an upper-case letter
  bool glued : 1;  ///< no blank before it

  std::string_view word() const noexcept { return {folded, folded_size}; }
};

class phrase_index;
class phrase_table;

/// The tokens of one text, or a part of them, which shares their folded words; indices beyond the end give empty words. Cheap to copy. A list with an index fills it as it is asked: one thread at a time.
class token_list {
 public:
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  const token& operator[](std::size_t i) const noexcept { return tokens_[i]; }
  /// Folded text of a token; empty beyond the end.
  std::string_view word(std::size_t i) const noexcept { return i < size_ ? tokens_[i].word() : std::string_view(); }
  bool is(std::size_t i, std::string_view folded) const noexcept { return i < size_ && word(i) == folded; }
  bool is_number(std::size_t i) const noexcept { return i < size_ && tokens_[i].kind == token_kind::number; }
  bool is_word(std::size_t i) const noexcept { return i < size_ && tokens_[i].kind == token_kind::word; }
  bool is_mark(std::size_t i) const noexcept { return i < size_ && tokens_[i].kind == token_kind::mark; }
  /// Bytes from the first to the last token of [from, to); empty when there is none.
  span bytes(std::size_t from, std::size_t to) const noexcept {
    if (from >= to || from >= size_) return {};
    return {tokens_[from].begin, tokens_[std::min(to, size_) - 1].end};
  }
  /// Index of the first token that starts at or after a byte.
  std::size_t at(std::size_t byte) const noexcept;
  /// Folded words of [from, to), joined by single spaces.
  std::string phrase(std::size_t from, std::size_t to) const;
  /// The tokens [from, to) by themselves.
  token_list part(std::size_t from, std::size_t to) const;

 private:
  friend class token_gatherer;
  friend class phrase_index;
  friend class phrase_table;

  struct store;

  std::shared_ptr<const store> store_;
  const token* tokens_ = nullptr;
  std::size_t size_ = 0;
  phrase_index* index_ = nullptr;  ///< of the whole store; nothing: phrases are looked up by hash
  std::size_t first_ = 0;          ///< place in the store
};

/// Puts the tokens of several texts into one list, so that they can share one index.
class token_gatherer {
 public:
  token_gatherer();
  /// With a lexicon, which pays from some hundred words on and has to outlive the list.
  explicit token_gatherer(lexicon& words);
  /// Adds the tokens of a text; `base` is added to every position. With `most` only the first tokens are taken.
  void add(std::string_view text, std::size_t base = 0, std::size_t most = SIZE_MAX);
  /// The same of a text that was read up to byte `at`; up to which byte it is read now.
  std::size_t go_on(std::string_view text, std::size_t at, std::size_t base, std::size_t most);
  /// Tokens so far.
  std::size_t size() const noexcept;
  /// They themselves, without an index; to be used until more are added or they are forgotten.
  token_list so_far() const;
  void clear() noexcept;
  /// All of them. With an index, which pays for lists that are asked for many phrases, each table finds its phrases
  /// once in the whole list.
  token_list finish(bool with_index) &&;

 private:
  std::shared_ptr<token_list::store> store_;
  lexicon* words_ = nullptr;
};

/// Tokens of a text; `base` is added to every position. With `most` only the first tokens are taken.
token_list tokenise(std::string_view text, std::size_t base = 0, std::size_t most = SIZE_MAX);
/// The same with a lexicon, which has to outlive them.
token_list tokenise(std::string_view text, lexicon& words, std::size_t base = 0, std::size_t most = SIZE_MAX);

/// The first tokens of a line, read as they are asked for and without the heap: for those who look at its start alone.
class first_tokens {
 public:
  static constexpr std::size_t longest = 200;  ///< bytes of the line that are looked at
  /// The line is a view that must stay valid; of a long one only the start is read. `base` is added to every position.
  explicit first_tokens(std::string_view line, std::size_t base = 0) noexcept
      : line_(line.substr(0, longest)), base_(base) {}
  first_tokens(const first_tokens&) = delete;
  first_tokens& operator=(const first_tokens&) = delete;

  bool has(std::size_t i) noexcept { return i < size_ || read_to(i); }
  /// Beyond the end all of these are false or empty, as for token_list; but the token itself must be there.
  const token& operator[](std::size_t i) const noexcept { return tokens_[i]; }
  std::string_view word(std::size_t i) noexcept { return has(i) ? tokens_[i].word() : std::string_view(); }
  bool is(std::size_t i, std::string_view folded) noexcept { return has(i) && word(i) == folded; }
  bool is_number(std::size_t i) noexcept { return has(i) && tokens_[i].kind == token_kind::number; }
  bool is_word(std::size_t i) noexcept { return has(i) && tokens_[i].kind == token_kind::word; }
  bool is_mark(std::size_t i) noexcept { return has(i) && tokens_[i].kind == token_kind::mark; }
  /// Tokens of a folded phrase of words that the line starts with; 0 where it starts otherwise.
  std::size_t length_of(std::string_view phrase) noexcept;
  /// Bytes of the tokens [from, to), which are there.
  span bytes(std::size_t from, std::size_t to) const noexcept { return {tokens_[from].begin, tokens_[to - 1].end}; }

 private:
  static constexpr std::size_t most = 12;  // tokens: "1.1.1.1-" and a word after it
  bool read_to(std::size_t i) noexcept;

  std::string_view line_;
  std::size_t base_;
  std::size_t at_ = 0;    ///< bytes of the line that are read
  std::size_t size_ = 0;  ///< tokens that are read
  std::array<token, most> tokens_;
  std::array<char, longest + slack_of_fold> arena_;
  char* free_ = arena_.data();
};

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
  match longest(const token_list& tokens, std::size_t i) const;
  /// The first token in [from, to) where a phrase may start: `longest` tells; or `to`.
  std::size_t next(const token_list& tokens, std::size_t from, std::size_t to) const;
  /// The first token in [from, to) where a phrase starts whose longest form ends by `to`, or `to`.
  std::size_t find(const token_list& tokens, std::size_t from, std::size_t to) const;

 private:
  friend class phrase_index;

  struct word {
    std::string folded;
    std::uint64_t start = 0;  ///< its first eight bytes
    std::uint32_t hash = 0;
  };
  struct tail {
    std::vector<word> words;  ///< after the first
    std::uint32_t next = 0;   ///< hash of the first of them
    int value = 0;
  };
  /// The phrases that start with one word, longest first.
  struct head {
    word first;
    std::vector<tail> tails;
    std::uint64_t seconds = 0;           ///< one bit for the hash of each second word
    std::vector<std::uint32_t> pairs{};  ///< hashes of the first and each second word, each once

    bool is_phrase() const noexcept { return tails.back().words.empty(); }
    bool may_go_on(std::uint32_t hash) const noexcept { return (seconds >> (hash & 63U) & 1U) != 0; }
  };

  void add(std::string_view phrase, int value);
  void index();
  bool has_first(std::uint32_t hash) const noexcept {
    return (filter_[(hash >> 6U) & filter_mask_] >> (hash & 63U)) & 1U;
  }
  static bool same(const token& one, const word& asked) noexcept;
  static std::uint32_t hash_of_pair(std::uint32_t first, std::uint32_t second) noexcept {
    return (first ^ second * 0x9E3779B9U) * 0x85EBCA6BU >> 7U;
  }
  match match_at(const token_list& tokens, std::size_t i) const noexcept;
  /// The same where the first word is known to be that of `of`.
  static match match_tail(const head& of, const token_list& tokens, std::size_t i) noexcept;

  std::vector<head> heads_;
  std::vector<std::uint16_t> slots_;   ///< open addressing by hash: place in heads_ plus one, 0 is free
  std::vector<std::uint64_t> filter_;  ///< one bit for the hash of each head
  std::uint32_t filter_mask_ = 0;
  mutable std::atomic<std::uint32_t> id_{0};  ///< of its own, for indexes: from the first on that asks for it
};

/// The phrases of each table in a token list: found at once when a table has been asked for often enough to pay.
class phrase_index {
 public:
  explicit phrase_index(const token_list& whole);

  /// Whether the phrases of a table are known; they are from some calls of next() on.
  bool knows(const phrase_table& table) const noexcept {
    const auto id = id_of(table);
    return id < tables_.size() && tables_[id].asked >= worth_knowing;
  }
  /// The longest phrase of a known table that starts at token i.
  phrase_table::match longest(const phrase_table& table, std::size_t i) const noexcept {
    const auto& found = tables_[id_of(table)];
    if (found.phrases.empty()) return {};
    const auto& here = found.stretches[i / 64];
    if ((here.starts >> (i % 64) & 1U) == 0) return {};
    const auto* phrase = &found.phrases[here.first];
    while (phrase->at != i) ++phrase;
    return {phrase->length, phrase->value};
  }
  /// The first place in [from, to) where a phrase of the table may start, or `to`. Of a known table one does start there.
  std::size_t next(const phrase_table& table, std::size_t from, std::size_t to) {
    if (!knows(table) && !learn(table, from, to)) {
      while (from < to && !table.has_first(whole_[from].hash)) ++from;
      return from;
    }
    const auto& found = tables_[id_of(table)];
    if (found.phrases.empty()) return to;
    std::size_t at = from / 64;
    std::uint64_t rest = found.stretches[at].starts >> (from % 64) << (from % 64);
    while (rest == 0) {
      if (++at > (to - 1) / 64) return to;
      rest = found.stretches[at].starts;
    }
    return std::min(at * 64 + static_cast<std::size_t>(std::countr_zero(rest)), to);
  }

 private:
  static constexpr std::size_t worth_knowing = 256;  ///< tokens that were looked at for a table

  /// 64 tokens.
  struct stretch {
    std::uint64_t starts = 0;  ///< a bit for each where a phrase starts
    std::size_t first = 0;     ///< the first of their phrases, which stand in any order
  };
  struct occurrence {
    std::uint32_t at;
    std::uint32_t length;
    int value;
  };
  struct found_phrases {
    std::size_t asked = 0;           ///< tokens
    std::vector<stretch> stretches;  ///< none where there are no phrases
    std::vector<occurrence> phrases;
  };
  /// Tokens, or pairs of them, by hash, each with the one before it that has the same place.
  struct chains {
    std::vector<std::uint32_t> last;      ///< one past the last token there; 0: none
    std::vector<std::uint32_t> previous;  ///< of each token: one past the one before it

    void add(std::uint32_t hash, std::size_t i) {
      auto& place = last[hash & (last.size() - 1)];
      previous[i] = place;
      place = static_cast<std::uint32_t>(i + 1);
    }
    /// Calls `use` with each token that may have the hash.
    template <class Use>
    void each(std::uint32_t hash, Use&& use) const {
      for (std::size_t i = last[hash & (last.size() - 1)]; i-- != 0; i = previous[i]) use(i);
    }
  };

  static std::uint32_t id_of(const phrase_table& table) noexcept { return table.id_.load(std::memory_order_relaxed); }
  /// Finds the phrases of a table, where that pays now; whether it did.
  bool learn(const phrase_table& table, std::size_t from, std::size_t to);

  token_list whole_;
  chains words_;
  chains pairs_;
  std::vector<occurrence> room_;                                       ///< for those of one table
  std::vector<found_phrases> tables_ = std::vector<found_phrases>(1);  ///< by id; that of 0 is nobody's
};

inline phrase_table::match phrase_table::longest(const token_list& tokens, std::size_t i) const {
  if (i >= tokens.size()) return {};
  const auto* index = tokens.index_;
  if (index == nullptr || !index->knows(*this)) return has_first(tokens[i].hash) ? match_at(tokens, i) : match{};
  const auto found = index->longest(*this, tokens.first_ + i);
  // In the whole list it may run over the end of this part.
  return found.length <= tokens.size() - i ? found : match_at(tokens, i);
}

inline std::size_t phrase_table::next(const token_list& tokens, std::size_t from, std::size_t to) const {
  const std::size_t end = std::min(to, tokens.size());
  if (from >= end) return to;
  if (tokens.index_ != nullptr) {
    from = tokens.index_->next(*this, tokens.first_ + from, tokens.first_ + end) - tokens.first_;
  } else {
    while (from < end && !has_first(tokens[from].hash)) ++from;
  }
  return from == end ? to : from;
}

}  // namespace quyche::inline v0::text
