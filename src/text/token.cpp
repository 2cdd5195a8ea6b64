#include "text/token.hpp"

#include "text/fold.hpp"

namespace quyche::inline v0::text {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// FNV-1a, 32 bits.
std::uint32_t hash_of(std::string_view word) noexcept {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return hash;
}

std::size_t code_point_size(char first) noexcept {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

}  // namespace

std::size_t token_list::at(std::size_t byte) const noexcept {
  const auto found =
      std::partition_point(tokens_.begin(), tokens_.end(), [&](const token& t) { return t.begin < byte; });
  return static_cast<std::size_t>(found - tokens_.begin());
}

std::string token_list::phrase(std::size_t from, std::size_t to) const {
  std::string joined;
  for (std::size_t i = from; i < std::min(to, tokens_.size()); ++i) {
    if (!joined.empty()) joined += ' ';
    joined += word(i);
  }
  return joined;
}

token_list tokenise(std::string_view text, std::size_t base, std::size_t most) {
  token_list list;
  list.arena_.reserve(most == SIZE_MAX ? text.size() : 0);
  bool blank = true;
  for (std::size_t i = 0; i < text.size() && list.tokens_.size() < most;) {
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') {
      blank = true;
      ++i;
      continue;
    }
    token t;
    const std::size_t begin = i;
    t.glued = !blank;
    t.folded = static_cast<std::uint32_t>(list.arena_.size());
    std::size_t size = 0;
    if (is_digit(text[i])) {
      t.kind = token_kind::number;
      while (i < text.size() && is_digit(text[i])) ++i;
      list.arena_ += text.substr(begin, i - begin);
    } else if (is_word_char(text, i, size)) {
      t.upper = is_upper(text, i);
      while (i < text.size() && is_word_char(text, i, size)) i += size;
      fold_word(text.substr(begin, i - begin), list.arena_);
    } else {
      t.kind = token_kind::mark;
      i = std::min(text.size(), i + code_point_size(text[i]));
      list.arena_ += text.substr(begin, i - begin);
    }
    t.folded_size = static_cast<std::uint16_t>(std::min<std::size_t>(list.arena_.size() - t.folded, UINT16_MAX));
    t.hash = hash_of(std::string_view(list.arena_).substr(t.folded, t.folded_size));
    t.begin = static_cast<std::uint32_t>(base + begin);
    t.end = static_cast<std::uint32_t>(base + i);
    list.tokens_.push_back(t);
    blank = false;
  }
  return list;
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
  tail rest{{}, value};
  for (std::size_t i = 1; i < tokens.size(); ++i) rest.words.emplace_back(tokens.word(i));
  const auto first = tokens.word(0);
  auto found = std::find_if(heads_.begin(), heads_.end(), [&](const head& h) { return h.word == first; });
  if (found == heads_.end()) found = heads_.insert(heads_.end(), {std::string(first), tokens[0].hash, {}});
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
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    std::size_t at = heads_[i].hash & (size - 1);
    while (slots_[at] != 0) at = (at + 1) & (size - 1);
    slots_[at] = static_cast<std::uint16_t>(i + 1);
  }
}

phrase_table::match phrase_table::longest(const token_list& tokens, std::size_t i) const noexcept {
  if (i >= tokens.size()) return {};
  const auto hash = tokens[i].hash;
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const auto& found = heads_[slots_[at] - 1U];
    if (found.hash != hash || found.word != tokens.word(i)) continue;
    for (const auto& candidate : found.tails) {
      std::size_t k = 0;
      while (k < candidate.words.size() && tokens.word(i + 1 + k) == candidate.words[k]) ++k;
      if (k == candidate.words.size()) return {k + 1, candidate.value};
    }
    return {};
  }
  return {};
}

}  // namespace quyche::inline v0::text
