#include "conformance/folded_words.hpp"

#include <algorithm>
#include <functional>

#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

std::size_t hash_of(std::string_view word) noexcept { return std::hash<std::string_view>{}(word); }

}  // namespace

std::string folded_words::folded(std::string_view words) const {
  return domain::without_abbreviations(text::fold_phrase(words, *lexicon_));
}

std::string_view folded_words::heading(std::uint32_t provision) const {
  if (headings_.empty()) {
    for (const auto& p : tree_->provisions) headings_.push_back(folded(p.heading));
  }
  return headings_[provision];
}

const folded_words::text_words& folded_words::whole() const {
  if (!whole_) whole_ = read();
  return *whole_;
}

folded_words::text_words folded_words::read() const {
  const auto& provisions = tree_->provisions;
  text_words made;
  auto& [all_words, subtrees, starts, first, next] = made;
  auto& words = all_words;  // clang 14 lets no lambda take a structured binding
  subtrees.reserve(provisions.size());
  std::vector<std::size_t> ends;  // of each provision's own words
  ends.reserve(provisions.size());
  words.reserve(tree_->where.size());
  std::size_t done = provisions.empty() ? 0 : provisions.front().own.begin;
  const auto append = [&](std::size_t to) {
    if (to <= done) return;
    const auto more = folded(content_.substr(done, to - done));
    done = to;
    if (more.empty()) return;
    if (!words.empty()) words += ' ';
    words += more;
  };
  for (const auto& p : provisions) {
    append(p.own.begin);
    const std::size_t begin = words.size() + (words.empty() ? 0 : 1);
    append(p.own.end);
    ends.push_back(words.size());
    subtrees.push_back({begin, begin});
  }
  for (std::size_t i = 0; i < provisions.size(); ++i)
    subtrees[i].end = std::max(subtrees[i].begin, ends[provisions[i].end - 1]);

  for (std::size_t at = 0; at < words.size(); at = std::min(words.find(' ', at), words.size() - 1) + 1)
    starts.push_back(static_cast<std::uint32_t>(at));
  std::size_t size = 64;
  while (size < starts.size()) size *= 2;
  first.assign(size, 0);
  next.assign(starts.size(), 0);
  for (std::size_t i = starts.size(); i-- > 0;) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] - 1 : words.size();
    auto& last = first[hash_of(std::string_view(words).substr(starts[i], end - starts[i])) & (size - 1)];
    next[i] = last;
    last = static_cast<std::uint32_t>(i + 1);
  }
  return made;
}

const folded_words::places& folded_words::places_of(std::string_view phrase) const {
  const auto [known, is_new] = asked_.try_emplace(std::string(phrase));
  if (!is_new || phrase.empty()) return known->second;
  const auto& all = whole();
  const auto word = phrase.substr(0, phrase.find(' '));
  for (auto i = all.first[hash_of(word) & (all.first.size() - 1)]; i-- != 0; i = all.next[i]) {
    const auto here = std::string_view(all.words).substr(all.starts[i]);
    const bool same = here.starts_with(phrase) && (here.size() == phrase.size() || here[phrase.size()] == ' ');
    if (same) known->second.push_back(all.starts[i]);
  }
  return known->second;
}

bool folded_words::holds(std::uint32_t provision, std::string_view phrase) const {
  const auto& found = places_of(phrase);
  const auto& within = whole().subtrees[provision];
  const auto first = std::lower_bound(found.begin(), found.end(), within.begin);
  return first != found.end() && *first + phrase.size() <= within.end;
}

}  // namespace quyche::inline v0::conformance
