#include "text/token.hpp"

#include <atomic>
#include <bit>
#include <cstring>

#include "text/word_break.hpp"

namespace quyche::inline v0::text {

/// What the parts of a list share. The index is the one thing in it that changes after it was made.
struct token_list::store {
  std::vector<token> tokens;
  std::string arena;
  std::size_t used = 0;  ///< of the arena
  std::unique_ptr<phrase_index> index;
};

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Eight bytes, the first the lowest, so that every machine makes the same number of them.
std::uint64_t eight_bytes(const char* at) noexcept {
  std::array<unsigned char, 8> bytes;
  std::memcpy(bytes.data(), at, bytes.size());
  if constexpr (std::endian::native == std::endian::little) return std::bit_cast<std::uint64_t>(bytes);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) number |= std::uint64_t{bytes[i]} << (8 * i);
  return number;
}

/// Eight bytes at a time. `word` may be read up to the next multiple of eight: arenas have room behind their words.
std::uint32_t hash_of(const char* word, std::size_t size) noexcept {
  std::uint64_t hash = size;
  for (std::size_t done = 0; done < size; done += 8) {
    std::uint64_t piece = eight_bytes(word + done);
    const std::size_t left = size - done;
    if (left < 8) piece &= (std::uint64_t{1} << (8 * left)) - 1;
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  }
  return static_cast<std::uint32_t>(hash);
}

std::size_t code_point_size(char first) noexcept {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

/// The word that was found at `begin`, without another that lost the blank before it, and with what a blank tore from it.
folded_word mended(std::string_view text, std::size_t begin, folded_word word, char* out) noexcept {
  const auto run = text.substr(begin, word.end - begin);
  // Longer runs than a few words would be read again for each break.
  constexpr std::size_t longest_joined = 64;
  if ((word.vowel_groups > 1 || word.has_digit) && run.size() <= longest_joined) {
    const auto at = break_in(run);
    return at == 0 ? word : fold_word_at(text.substr(0, begin + at), begin, out);
  }
  constexpr std::size_t longest_stump = 3;  // "ngh"
  constexpr std::size_t longest_rest = 24;  // bytes
  const bool stump = word.vowel_groups == 0 && !word.has_digit && run.size() <= longest_stump;
  if (!stump || word.end + 1 >= text.size() || text[word.end] != ' ') return word;
  const auto behind = text.substr(word.end + 1, longest_rest);
  std::array<char, longest_rest + slack_of_fold> unused;
  const auto rest = behind.substr(0, fold_word_at(behind, 0, unused.data()).end);
  if (!tore_syllable(run, rest)) return word;
  std::string folded;
  fold_word(std::string(run).append(rest), folded);
  std::copy(folded.begin(), folded.end(), out);
  word.size = folded.size();
  word.end += 1 + rest.size();
  return word;
}

/// The next token from `at` on, which moves behind it; false at the end. Its folded form is written to the arena from
/// `used` on, which moves too; there is room for the rest of the text and `slack_of_fold` bytes.
inline bool read_token(std::string_view text, std::size_t& at, std::size_t base, char* arena, std::size_t& used,
                       token& t) noexcept {
  std::size_t i = at;
  while (i < text.size() && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t')) ++i;
  if (i >= text.size()) return false;
  t.glued = i == at && at != 0;
  const std::size_t begin = i;
  char* const out = arena + used;
  const auto copy = [&] {
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(i), out);
    return i - begin;
  };
  std::size_t folded = 0;
  if (is_digit(text[i])) {
    t.kind = token_kind::number;
    while (i < text.size() && is_digit(text[i])) ++i;
    folded = copy();
  } else if (auto word = fold_word_at(text, i, out); word.end != i) {
    if (word.vowel_groups != 1 || word.has_digit) word = mended(text, i, word, out);
    t.kind = token_kind::word;
    t.upper = word.upper;
    i = word.end;
    folded = word.size;
  } else {
    t.kind = token_kind::mark;
    i = std::min(text.size(), i + code_point_size(text[i]));
    folded = copy();
  }
  t.folded = static_cast<std::uint32_t>(used);
  t.folded_size = static_cast<std::uint16_t>(std::min<std::size_t>(folded, UINT16_MAX));
  t.begin = static_cast<std::uint32_t>(base + begin);
  t.end = static_cast<std::uint32_t>(base + i);
  used += folded;
  at = i;
  return true;
}

std::uint32_t next_table_id() noexcept {
  static std::atomic<std::uint32_t> last{0};
  return last++;
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

std::size_t token_gatherer::size() const noexcept { return store_->tokens.size(); }

void token_gatherer::add(std::string_view text, std::size_t base, std::size_t most) {
  auto& tokens = store_->tokens;
  auto& arena = store_->arena;
  std::size_t used = store_->used;
  const std::size_t room = used + text.size() + slack_of_fold;  // hash_of reads ahead, too
  if (arena.size() < room) arena.resize(std::max(room, 2 * arena.size()));
  const std::size_t before = tokens.size();
  if (before == 0) tokens.reserve(std::min(most, text.size() / 4 + 2));
  for (std::size_t at = 0; tokens.size() - before < most;) {
    token t;
    if (!read_token(text, at, base, arena.data(), used, t)) break;
    t.hash = hash_of(arena.data() + t.folded, t.folded_size);
    tokens.push_back(t);
  }
  store_->used = used;
}

token_list token_gatherer::finish(bool with_index) && {
  token_list list;
  list.tokens_ = store_->tokens.data();
  list.size_ = store_->tokens.size();
  list.arena_ = store_->arena.data();
  if (with_index) {
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

bool first_tokens::read_to(std::size_t i) noexcept {
  while (size_ <= i) {
    if (size_ == most || !read_token(line_, at_, base_, arena_.data(), used_, tokens_[size_])) return false;
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
  const auto word_at = [&](std::size_t i) { return word{std::string(tokens.word(i)), tokens[i].hash}; };
  tail rest;
  rest.value = value;
  for (std::size_t i = 1; i < tokens.size(); ++i) rest.words.push_back(word_at(i));
  if (!rest.words.empty()) rest.next = rest.words.front().hash;
  auto found =
      std::find_if(heads_.begin(), heads_.end(), [&](const head& h) { return h.first.folded == tokens.word(0); });
  if (found == heads_.end()) found = heads_.insert(heads_.end(), head{word_at(0), {}});
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
  id_ = next_table_id();
}

bool phrase_table::same(const token_list& tokens, std::size_t i, const word& asked) noexcept {
  return tokens[i].hash == asked.hash && tokens.word(i) == asked.folded;
}

phrase_table::match phrase_table::match_at(const token_list& tokens, std::size_t i) const noexcept {
  const auto hash = tokens[i].hash;
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const auto& found = heads_[slots_[at] - 1U];
    if (same(tokens, i, found.first)) return match_tail(found, tokens, i);
  }
  return {};
}

phrase_table::match phrase_table::match_tail(const head& of, const token_list& tokens, std::size_t i) noexcept {
  const std::size_t left = tokens.size() - i - 1;
  const std::uint32_t next = left == 0 ? 0 : tokens[i + 1].hash;
  for (const auto& candidate : of.tails) {
    const std::size_t count = candidate.words.size();
    if (count > left || (count != 0 && candidate.next != next)) continue;
    std::size_t k = 0;
    while (k < count && same(tokens, i + 1 + k, candidate.words[k])) ++k;
    if (k == count) return {k + 1, candidate.value};
  }
  return {};
}

std::size_t phrase_table::next(const token_list& tokens, std::size_t from, std::size_t to) const {
  const std::size_t end = std::min(to, tokens.size());
  if (from >= end) return to;
  if (tokens.index_ != nullptr) {
    from = tokens.index_->next(*this, tokens.first_ + from, tokens.first_ + end) - tokens.first_;
  } else {
    while (from < end && !has_first(tokens[from].hash)) ++from;
  }
  return from == end ? to : from;
}

std::size_t phrase_table::find(const token_list& tokens, std::size_t from, std::size_t to) const {
  for (std::size_t i = next(tokens, from, to); i < to; i = next(tokens, i + 1, to)) {
    const auto found = match_at(tokens, i);
    if (found && i + found.length <= to) return i;
  }
  return to;
}

phrase_index::phrase_index(const token_list& whole) : whole_(whole) {
  std::size_t places = 64;
  while (places < whole_.size() / 2) places *= 2;
  last_.assign(places, 0);
  previous_.assign(whole_.size(), 0);
  for (std::size_t i = 0; i < whole_.size(); ++i) {
    auto& last = last_[whole_[i].hash & (places - 1)];
    previous_[i] = last;
    last = static_cast<std::uint32_t>(i + 1);
  }
}

const phrase_index::bits& phrase_index::fill(const phrase_table& table) {
  if (table.id_ >= tables_.size()) tables_.resize(table.id_ + 1);
  auto& found = tables_[table.id_];
  found.assign(whole_.size() / 64 + 1, 0);
  for (const auto& head : table.heads_) {
    // The last phrase is the shortest; where that is the first word alone there is nothing more to compare.
    const bool one_word = head.tails.back().words.empty();
    for (std::size_t i = last_[head.first.hash & (last_.size() - 1)]; i-- != 0; i = previous_[i]) {
      if (!phrase_table::same(whole_, i, head.first)) continue;
      if (one_word || phrase_table::match_tail(head, whole_, i)) found[i / 64] |= std::uint64_t{1} << (i % 64);
    }
  }
  return found;
}

std::size_t phrase_index::next(const phrase_table& table, std::size_t from, std::size_t to) {
  const auto& starts = of(table);
  if (from >= to) return to;
  std::size_t at = from / 64;
  std::uint64_t rest = starts[at] >> (from % 64) << (from % 64);
  while (rest == 0) {
    if (++at > (to - 1) / 64) return to;
    rest = starts[at];
  }
  return std::min(at * 64 + static_cast<std::size_t>(std::countr_zero(rest)), to);
}

}  // namespace quyche::inline v0::text
