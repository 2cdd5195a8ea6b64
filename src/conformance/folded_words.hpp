// The words of a draft as they are compared with those of norms: folded once, when they are asked for, with an index of where each word stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/core/span.hpp>
#include <quyche/document/document.hpp>

#include "text/lexicon.hpp"

namespace quyche::inline v0::conformance {

/// The folded words (text::fold_phrase, abbreviations spelled out) of the provisions of one document. Remembers what it was asked
/// for: not for sharing between threads. What it is made of has to outlive it.
class folded_words {
 public:
  folded_words() = default;
  folded_words(std::string_view content, const document::tree& tree, text::lexicon& words)
      : content_(content), tree_(&tree), lexicon_(&words) {}

  /// Folded heading of a provision.
  std::string_view heading(std::uint32_t provision) const;
  /// Whether a provision with its subtree holds a folded phrase, from the start of a word to the end of one. Marks
  /// between words do not count.
  bool holds(std::uint32_t provision, std::string_view phrase) const;

 private:
  using places = std::vector<std::uint32_t>;  // bytes into words, ascending
  /// All of them.
  struct text_words {
    std::string words;                  ///< separated by single spaces
    std::vector<span> subtrees;         ///< of each provision, in words
    std::vector<std::uint32_t> starts;  ///< of each word, in words
    std::vector<std::uint32_t> first;   ///< by hash: the first word there plus one; 0: none
    std::vector<std::uint32_t> next;    ///< of each word: the next one with the same place in first, plus one
  };

  std::string folded(std::string_view words) const;
  const text_words& whole() const;
  text_words read() const;
  const places& places_of(std::string_view phrase) const;

  std::string_view content_;
  const document::tree* tree_ = nullptr;
  text::lexicon* lexicon_ = nullptr;
  mutable std::optional<text_words> whole_;
  mutable std::vector<std::string> headings_;  ///< of each provision
  mutable std::unordered_map<std::string, places> asked_;
};

}  // namespace quyche::inline v0::conformance
