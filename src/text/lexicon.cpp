#include "text/lexicon.hpp"

#include <algorithm>
#include <array>

#include "text/word_break.hpp"

namespace quyche::inline v0::text {

namespace {

constexpr std::size_t longest_stump = 3;  // "ngh"
constexpr std::size_t longest_rest = 24;  // bytes that a blank tore from a word

/// A word without a vowel, such as a blank leaves of another one.
bool is_stump(const folded_word& word, std::size_t size) noexcept {
  return word.vowel_groups == 0 && !word.has_digit && size <= longest_stump;
}

/// Where another word begins that lost the blank before it; 0: there is none. Only what is no single syllable is looked at.
std::size_t lost_blank(const folded_word& word, std::string_view run) noexcept {
  // Longer runs than a few words would be read again for each break.
  constexpr std::size_t longest_joined = 64;
  return (word.vowel_groups > 1 || word.has_digit) && run.size() <= longest_joined ? break_in(run) : 0;
}

}  // namespace

std::uint32_t hash_of_word(const char* word, std::size_t size) noexcept {
  std::uint64_t hash = size;
  for (std::size_t done = 0; done < size; done += 8) {
    hash = (hash ^ first_bytes(eight_bytes(word + done), size - done)) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  }
  return static_cast<std::uint32_t>(hash);
}

folded_word mended_word_at(std::string_view text, std::size_t at, char* out) noexcept {
  auto word = fold_word_at(text, at, out);
  if (word.end == at || (word.vowel_groups == 1 && !word.has_digit)) return word;
  const auto run = text.substr(at, word.end - at);
  if (const auto blank = lost_blank(word, run); blank != 0) return fold_word_at(text.substr(0, at + blank), at, out);
  if (!is_stump(word, run.size()) || word.end + 1 >= text.size() || text[word.end] != ' ') return word;
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

lexicon::lexicon() : places_(1024) {}

void lexicon::grow() {
  auto before = std::vector<known>(places_.size() * 2);
  std::swap(before, places_);
  for (const auto& one : before) {
    if (one.spelled.size != 0) places_[place_of(one.spelled)] = one;
  }
}

const lexicon::known& lexicon::learn(std::string_view written, const spelling& spelled) {
  if (++used_ * 2 > places_.size()) grow();
  auto& made = places_[place_of(spelled)];
  made.spelled = spelled;
  std::array<char, spelling::longest + slack_of_fold> folded;
  const auto found = fold_word_at(written, 0, folded.data());
  if (found.end != written.size() || lost_blank(found, written) != 0) return made;
  made.folded = keep({folded.data(), found.size});
  made.hash = hash_of_word(folded.data(), found.size);
  made.size = static_cast<std::uint16_t>(found.size);
  made.upper = found.upper;
  made.stump = is_stump(found, written.size());
  return made;
}

const char* lexicon::keep(std::string_view bytes) {
  auto* const copy = static_cast<char*>(kept_.allocate(bytes.size() + slack_of_fold, 1));
  std::copy(bytes.begin(), bytes.end(), copy);
  return copy;
}

std::size_t lexicon::append_folded(std::string_view text, std::size_t at, std::string& out) {
  if (const auto spelled = spelling_at(text, at); spelled.size != 0) {
    const auto* found = &places_[place_of(spelled)];
    if (found->spelled.size == 0) found = &learn(text.substr(at, spelled.size), spelled);
    if (found->folded != nullptr) {
      out.append(found->folded, found->size);
      return at + spelled.size;
    }
  }
  if (room_.size() < text.size() + slack_of_fold) room_.resize(text.size() + slack_of_fold);
  const auto found = fold_word_at(text, at, room_.data());
  out.append(room_, 0, found.size);
  return found.end;
}

lexicon::word lexicon::look(std::string_view text, std::size_t at, const spelling& spelled) {
  if (spelled.size != 0) {
    const auto* found = &places_[place_of(spelled)];
    if (found->spelled.size == 0) found = &learn(text.substr(at, spelled.size), spelled);
    const std::size_t end = at + spelled.size;
    const bool may_be_torn = found->stump && end + 1 < text.size() && text[end] == ' ';
    if (found->folded != nullptr && !may_be_torn) return {end, found->folded, found->size, found->hash, found->upper};
  }
  // The word, and what a blank may have torn from it.
  std::size_t end = at;
  for (std::size_t size = 0; is_word_char(text, end, size);) end += size;
  text = text.substr(0, end + 1 + longest_rest);
  if (room_.size() < text.size() - at + slack_of_fold) room_.resize(text.size() - at + slack_of_fold);
  const auto found = mended_word_at(text, at, room_.data());
  if (found.end == at) return {at};
  const auto size = static_cast<std::uint32_t>(found.size);
  return {found.end, keep({room_.data(), size}), size, hash_of_word(room_.data(), size), found.upper};
}

std::string fold_phrase(std::string_view phrase, lexicon& words) {
  std::string out;
  out.reserve(phrase.size() + 1);
  for (std::size_t at = 0; at < phrase.size();) {
    if (phrase[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t before = out.size();
    if (before != 0) out += ' ';
    const auto end = words.append_folded(phrase, at, out);
    if (end == at) {
      out.resize(before);
      std::size_t skipped = 0;
      is_word_char(phrase, at, skipped);
      at += skipped;
    } else {
      at = end;
    }
  }
  return out;
}

}  // namespace quyche::inline v0::text
