#include "conformance/folded_words.hpp"

#include <algorithm>
#include <functional>

#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

std::size_t hash_of(std::string_view word) noexcept { return std::hash<std::string_view>{}(word); }

}  // namespace

folded_words::folded_words(std::string_view content, const document::tree& tree) {
  const auto& provisions = tree.provisions;
  headings_.reserve(provisions.size());
  subtrees_.reserve(provisions.size());
  std::vector<std::size_t> ends;  // of each provision's own words
  ends.reserve(provisions.size());
  words_.reserve(tree.where.size());
  std::size_t done = provisions.empty() ? 0 : provisions.front().own.begin;
  const auto append = [&](std::size_t to) {
    if (to <= done) return;
    const auto folded = domain::without_abbreviations(text::fold_phrase(content.substr(done, to - done)));
    done = to;
    if (folded.empty()) return;
    if (!words_.empty()) words_ += ' ';
    words_ += folded;
  };
  for (const auto& p : provisions) {
    append(p.own.begin);
    const std::size_t begin = words_.size() + (words_.empty() ? 0 : 1);
    append(p.own.end);
    ends.push_back(words_.size());
    subtrees_.push_back({begin, begin});
    headings_.push_back(p.heading.empty() ? std::string()
                                          : domain::without_abbreviations(text::fold_phrase(p.heading)));
  }
  for (std::size_t i = 0; i < provisions.size(); ++i)
    subtrees_[i].end = std::max(subtrees_[i].begin, ends[provisions[i].end - 1]);

  for (std::size_t at = 0; at < words_.size(); at = std::min(words_.find(' ', at), words_.size() - 1) + 1)
    starts_.push_back(static_cast<std::uint32_t>(at));
  std::size_t size = 64;
  while (size < starts_.size()) size *= 2;
  first_.assign(size, 0);
  next_.assign(starts_.size(), 0);
  for (std::size_t i = starts_.size(); i-- > 0;) {
    const std::size_t end = i + 1 < starts_.size() ? starts_[i + 1] - 1 : words_.size();
    auto& first = first_[hash_of(std::string_view(words_).substr(starts_[i], end - starts_[i])) & (size - 1)];
    next_[i] = first;
    first = static_cast<std::uint32_t>(i + 1);
  }
}

const folded_words::places& folded_words::places_of(std::string_view phrase) const {
  const auto [known, is_new] = asked_.try_emplace(std::string(phrase));
  if (!is_new || phrase.empty() || first_.empty()) return known->second;
  const auto word = phrase.substr(0, phrase.find(' '));
  for (auto i = first_[hash_of(word) & (first_.size() - 1)]; i-- != 0; i = next_[i]) {
    const auto here = std::string_view(words_).substr(starts_[i]);
    const bool same = here.starts_with(phrase) && (here.size() == phrase.size() || here[phrase.size()] == ' ');
    if (same) known->second.push_back(starts_[i]);
  }
  return known->second;
}

bool folded_words::holds(std::uint32_t provision, std::string_view phrase) const {
  const auto& found = places_of(phrase);
  const auto& within = subtrees_[provision];
  const auto first = std::lower_bound(found.begin(), found.end(), within.begin);
  return first != found.end() && *first + phrase.size() <= within.end;
}

}  // namespace quyche::inline v0::conformance
