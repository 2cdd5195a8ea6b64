#include "text/token.hpp"

#include <atomic>
#include <bit>
#include <memory_resource>

namespace quyche::inline v0::text {

/// What the parts of a list share. The index is the one thing in it that changes after it was made.
struct token_list::store {
  std::vector<token> tokens;
  std::pmr::monotonic_buffer_resource folded;  ///< words of lists without a lexicon
  std::unique_ptr<phrase_index> index;
};

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_blank(char c) noexcept { return c == ' ' || c == '\n' || c == '\t'; }

std::size_t code_point_size(char first) noexcept {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

/// Folds words one behind the other; there is room for the text and `slack_of_fold` bytes.
struct folds_behind {
  char*& free;

  std::size_t word(std::string_view text, std::size_t at, token& t) const noexcept {
    const auto found = mended_word_at(text, at, free);
    if (found.end != at) take(found.size, t);
    t.upper = found.upper;
    return found.end;
  }
  void copy(std::string_view bytes, token& t) const noexcept {
    std::copy(bytes.begin(), bytes.end(), free);
    take(bytes.size(), t);
  }

 private:
  void take(std::size_t size, token& t) const noexcept {
    t.folded = free;
    t.folded_size = static_cast<std::uint16_t>(std::min<std::size_t>(size, UINT16_MAX));
    free += size;
  }
};

/// The same for a text that outlives its tokens: numbers and marks stay where they are.
struct folds_words_behind : folds_behind {
  void copy(std::string_view bytes, token& t) const noexcept {
    t.folded = bytes.data();
    t.folded_size = static_cast<std::uint16_t>(std::min<std::size_t>(bytes.size(), UINT16_MAX));
  }
};

/// The same, with hashes for tables of phrases; hash_of_word reads ahead, too.
struct folds_and_hashes : folds_behind {
  std::size_t word(std::string_view text, std::size_t at, token& t) const noexcept {
    const auto end = folds_behind::word(text, at, t);
    if (end != at) t.hash = hash_of_word(t.folded, t.folded_size);
    return end;
  }
  void copy(std::string_view bytes, token& t) const noexcept {
    folds_behind::copy(bytes, t);
    t.hash = hash_of_word(t.folded, t.folded_size);
  }
};

/// ASCII marks, each with room to be hashed.
struct ascii_mark {
  std::array<char, 8> bytes{};
  std::uint32_t hash = 0;
};
const std::array<ascii_mark, 0x80>& ascii_marks() {
  static const auto marks = [] {
    std::array<ascii_mark, 0x80> made;
    for (std::size_t c = 0; c < made.size(); ++c) {
      made[c].bytes[0] = static_cast<char>(c);
      made[c].hash = hash_of_word(made[c].bytes.data(), 1);
    }
    return made;
  }();
  return marks;
}

/// Words and marks of a lexicon.
struct looks_up {
  lexicon& words;
  const std::array<ascii_mark, 0x80>& marks = ascii_marks();

  std::size_t word(std::string_view text, std::size_t at, token& t) const {
    const auto found = words.word_at(text, at);
    t.folded = found.folded;
    t.folded_size = static_cast<std::uint16_t>(std::min<std::uint32_t>(found.size, UINT16_MAX));
    t.hash = found.hash;
    t.upper = found.upper;
    return found.end;
  }
  void copy(std::string_view bytes, token& t) const {
    t.folded_size = static_cast<std::uint16_t>(std::min<std::size_t>(bytes.size(), UINT16_MAX));
    if (bytes.size() == 1 && static_cast<unsigned char>(bytes[0]) < 0x80) {
      const auto& mark = marks[static_cast<unsigned char>(bytes[0])];
      t.folded = mark.bytes.data();
      t.hash = mark.hash;
      return;
    }
    t.folded = words.keep(bytes);
    t.hash = hash_of_word(t.folded, t.folded_size);
  }
};

/// The next token from `at` on, which moves behind it; false at the end.
template <class Folding>
inline bool read_token(std::string_view text, std::size_t& at, std::size_t base, const Folding& folding, token& t) {
  std::size_t i = at;
  while (i < text.size() && is_blank(text[i])) ++i;
  if (i >= text.size()) return false;
  t.glued = i == at && at != 0;
  t.upper = false;
  const std::size_t begin = i;
  const auto byte = static_cast<unsigned char>(text[i]);
  const bool may_be_word = byte >= 0x80 || (byte | 0x20U) - 'a' < 26U;
  if (is_digit(text[i])) {
    t.kind = token_kind::number;
    while (i < text.size() && is_digit(text[i])) ++i;
    folding.copy(text.substr(begin, i - begin), t);
  } else if (const auto end = may_be_word ? folding.word(text, i, t) : i; end != i) {
    t.kind = token_kind::word;
    i = end;
  } else {
    t.kind = token_kind::mark;
    i = std::min(text.size(), i + code_point_size(text[i]));
    folding.copy(text.substr(begin, i - begin), t);
  }
  t.begin = static_cast<std::uint32_t>(base + begin);
  t.end = static_cast<std::uint32_t>(base + i);
  at = i;
  return true;
}

/// The id of a table, which has one from now on.
std::uint32_t settle_id(std::atomic<std::uint32_t>& id) noexcept {
  static std::atomic<std::uint32_t> last{0};
  auto known = id.load();
  if (known == 0) {
    const auto made = ++last;
    if (id.compare_exchange_strong(known, made)) known = made;
  }
  return known;
}

}  // namespace

std::size_t token_list::at(std::size_t byte) const noexcept {
  const auto found = std::partition_point(tokens_, tokens_ + size_, [&](const token& t) { return t.begin < byte; });
  return static_cast<std::size_t>(found - tokens_);
}

std::string token_list::phrase(std::size_t from, std::size_t to) const {
  std::string joined;
  for (std::size_t i = from; i < std::min(to, size_); ++i) {
    if (!joined.empty()) joined += ' ';
    joined += word(i);
  }
  return joined;
}

token_list token_list::part(std::size_t from, std::size_t to) const {
  token_list made = *this;
  to = std::min(to, size_);
  from = std::min(from, to);
  made.tokens_ += from;
  made.first_ += from;
  made.size_ = to - from;
  return made;
}

token_gatherer::token_gatherer() : store_(std::make_shared<token_list::store>()) {}
token_gatherer::token_gatherer(lexicon& words) : token_gatherer() { words_ = &words; }

std::size_t token_gatherer::size() const noexcept { return store_->tokens.size(); }

void token_gatherer::clear() noexcept { store_->tokens.clear(); }

token_list token_gatherer::so_far() const {
  token_list list;
  list.store_ = store_;
  list.tokens_ = store_->tokens.data();
  list.size_ = store_->tokens.size();
  return list;
}

void token_gatherer::add(std::string_view text, std::size_t base, std::size_t most) { go_on(text, 0, base, most); }

std::size_t token_gatherer::go_on(std::string_view text, std::size_t at, std::size_t base, std::size_t most) {
  auto& tokens = store_->tokens;
  const std::size_t before = tokens.size();
  if (before == 0) tokens.reserve(std::min(most, (text.size() - at) / 4 + 2));
  const auto gather = [&](const auto& folding) {
    // Made where they stay: a token that is put together elsewhere and copied waits for its own bytes.
    std::size_t here = at;
    while (tokens.size() - before < most) {
      if (read_token(text, here, base, folding, tokens.emplace_back())) continue;
      tokens.pop_back();
      break;
    }
    return here;
  };
  if (words_ != nullptr) return gather(looks_up{*words_});
  auto* free = static_cast<char*>(store_->folded.allocate(text.size() - at + 2 * slack_of_fold, 1));
  return gather(folds_and_hashes{{free}});
}

token_list token_gatherer::finish(bool with_index) && {
  auto list = so_far();
  list.store_.reset();
  if (with_index) {
    // The store holds the index, whose list may not hold the store.
    store_->index = std::make_unique<phrase_index>(list);
    list.index_ = store_->index.get();
  }
  list.store_ = std::move(store_);
  return list;
}

token_list tokenise(std::string_view text, std::size_t base, std::size_t most) {
  token_gatherer gatherer;
  gatherer.add(text, base, most);
  return std::move(gatherer).finish(false);
}

token_list tokenise(std::string_view text, lexicon& words, std::size_t base, std::size_t most) {
  token_gatherer gatherer(words);
  gatherer.add(text, base, most);
  return std::move(gatherer).finish(false);
}

std::size_t first_tokens::length_of(std::string_view phrase) noexcept {
  for (std::size_t i = 0;; ++i) {
    const auto blank = std::min(phrase.find(' '), phrase.size());
    if (!is_word(i) || word(i) != phrase.substr(0, blank)) return 0;
    if (blank == phrase.size()) return i + 1;
    phrase.remove_prefix(blank + 1);
  }
}

bool first_tokens::read_to(std::size_t i) noexcept {
  while (size_ <= i) {
    if (size_ == most || !read_token(line_, at_, base_, folds_words_behind{{free_}}, tokens_[size_])) return false;
    ++size_;
  }
  return true;
}

std::int64_t number_value(std::string_view digits) noexcept {
  if (digits.empty() || digits.size() > 9) return -1;
  std::int64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

phrase_table::phrase_table(std::initializer_list<entry> entries) {
  for (const auto& [phrase, value] : entries) add(phrase, value);
  index();
}

phrase_table::phrase_table(const std::vector<std::pair<std::string, int>>& entries) {
  for (const auto& [phrase, value] : entries) add(phrase, value);
  index();
}

void phrase_table::add(std::string_view phrase, int value) {
  const auto tokens = tokenise(phrase);
  if (tokens.empty()) return;
  const auto word_at = [&](std::size_t i) {
    return word{std::string(tokens.word(i)), first_bytes(eight_bytes(tokens[i].folded), tokens[i].folded_size),
                tokens[i].hash};
  };
  tail rest;
  rest.value = value;
  for (std::size_t i = 1; i < tokens.size(); ++i) rest.words.push_back(word_at(i));
  if (!rest.words.empty()) rest.next = rest.words.front().hash;
  auto found =
      std::find_if(heads_.begin(), heads_.end(), [&](const head& h) { return h.first.folded == tokens.word(0); });
  if (found == heads_.end()) found = heads_.insert(heads_.end(), head{word_at(0), {}});
  if (tokens.size() > 1) {
    found->seconds |= std::uint64_t{1} << (rest.next & 63U);
    const auto pair = hash_of_pair(found->first.hash, rest.next);
    if (std::find(found->pairs.begin(), found->pairs.end(), pair) == found->pairs.end()) found->pairs.push_back(pair);
  }
  // Longest first, so that the first hit is the longest match.
  auto& tails = found->tails;
  const auto place =
      std::find_if(tails.begin(), tails.end(), [&](const tail& t) { return t.words.size() < rest.words.size(); });
  tails.insert(place, std::move(rest));
}

void phrase_table::index() {
  std::size_t size = 8;
  while (size < heads_.size() * 4) size *= 2;
  slots_.assign(size, 0);
  // Sixteen bits a head: of the words that start no phrase one in sixteen is looked at twice.
  std::size_t words = 1;
  while (words * 4 < heads_.size()) words *= 2;
  filter_.assign(words, 0);
  filter_mask_ = static_cast<std::uint32_t>(words - 1);
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    const auto hash = heads_[i].first.hash;
    filter_[(hash >> 6U) & filter_mask_] |= std::uint64_t{1} << (hash & 63U);
    std::size_t at = hash & (size - 1);
    while (slots_[at] != 0) at = (at + 1) & (size - 1);
    slots_[at] = static_cast<std::uint16_t>(i + 1);
  }
}

bool phrase_table::same(const token& one, const word& asked) noexcept {
  if (one.hash != asked.hash || one.folded_size != asked.folded.size()) return false;
  if (first_bytes(eight_bytes(one.folded), one.folded_size) != asked.start) return false;
  return one.folded_size <= 8 || one.word() == asked.folded;
}

phrase_table::match phrase_table::match_at(const token_list& tokens, std::size_t i) const noexcept {
  const auto hash = tokens[i].hash;
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const auto& found = heads_[slots_[at] - 1U];
    if (same(tokens[i], found.first)) return match_tail(found, tokens, i);
  }
  return {};
}

phrase_table::match phrase_table::match_tail(const head& of, const token_list& tokens, std::size_t i) noexcept {
  const std::size_t left = tokens.size() - i - 1;
  const std::uint32_t next = left == 0 ? 0 : tokens[i + 1].hash;
  if (left == 0 || !of.may_go_on(next)) return of.is_phrase() ? match{1, of.tails.back().value} : match{};
  for (const auto& candidate : of.tails) {
    const std::size_t count = candidate.words.size();
    if (count > left || (count != 0 && candidate.next != next)) continue;
    std::size_t k = 0;
    while (k < count && same(tokens[i + 1 + k], candidate.words[k])) ++k;
    if (k == count) return {k + 1, candidate.value};
  }
  return {};
}

std::size_t phrase_table::find(const token_list& tokens, std::size_t from, std::size_t to) const {
  for (std::size_t i = next(tokens, from, to); i < to; i = next(tokens, i + 1, to)) {
    const auto found = longest(tokens, i);
    if (found && i + found.length <= to) return i;
  }
  return to;
}

phrase_index::phrase_index(const token_list& whole) : whole_(whole) {
  std::size_t places = 64;
  while (places < whole_.size()) places *= 2;
  for (auto* chain : {&words_, &pairs_}) {
    chain->last.assign(places, 0);
    chain->previous.assign(whole_.size(), 0);
  }
  for (std::size_t i = 0; i < whole_.size(); ++i) {
    words_.add(whole_[i].hash, i);
    if (i + 1 < whole_.size()) pairs_.add(phrase_table::hash_of_pair(whole_[i].hash, whole_[i + 1].hash), i);
  }
}

bool phrase_index::learn(const phrase_table& table, std::size_t from, std::size_t to) {
  const auto id = settle_id(table.id_);
  if (id >= tables_.size()) tables_.resize(id + std::size_t{1});
  auto& made = tables_[id];
  made.asked += to - from;
  if (made.asked < worth_knowing) return false;
  room_.clear();
  for (const auto& head : table.heads_) {
    const bool one_word = head.tails.size() == 1 && head.is_phrase();
    const auto match = [&](std::size_t i) {
      if (!phrase_table::same(whole_[i], head.first)) return;
      const auto found =
          one_word ? phrase_table::match{1, head.tails.front().value} : phrase_table::match_tail(head, whole_, i);
      if (found)
        room_.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(found.length), found.value});
    };
    // Where one word is no phrase, only places where a second one follows are looked at.
    if (head.is_phrase()) {
      words_.each(head.first.hash, match);
      continue;
    }
    for (const auto pair : head.pairs) {
      pairs_.each(pair, [&](std::size_t i) {
        if (phrase_table::hash_of_pair(whole_[i].hash, whole_[i + 1].hash) == pair) match(i);
      });
    }
  }
  if (room_.empty()) return true;
  made.stretches.assign(whole_.size() / 64 + 1, {});
  for (const auto& one : room_) {
    auto& here = made.stretches[one.at / 64];
    here.starts |= std::uint64_t{1} << (one.at % 64);
    ++here.first;
  }
  std::size_t end = 0;
  for (auto& here : made.stretches) here.first = end += here.first;
  made.phrases.resize(room_.size());
  for (const auto& one : room_) made.phrases[--made.stretches[one.at / 64].first] = one;
  return true;
}

}  // namespace quyche::inline v0::text
