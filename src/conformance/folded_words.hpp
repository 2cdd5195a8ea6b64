// The words of a draft as they are compared with those of norms: folded once, with an index of where each word stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/core/span.hpp>
#include <quyche/document/document.hpp>

namespace quyche::inline v0::conformance {

/// The folded words (text::fold_phrase, abbreviations spelled out) of the provisions of one document. Remembers what it was asked
/// for: not for sharing between threads.
class folded_words {
 public:
  folded_words() = default;
  folded_words(std::string_view content, const document::tree& tree);

  /// Folded heading of a provision.
  std::string_view heading(std::uint32_t provision) const { return headings_[provision]; }
  /// Whether a provision with its subtree holds a folded phrase, from the start of a word to the end of one. Marks
  /// between words do not count.
  bool holds(std::uint32_t provision, std::string_view phrase) const;

 private:
  using places = std::vector<std::uint32_t>;  // bytes into words_, ascending
  const places& places_of(std::string_view phrase) const;

  std::string words_;                  ///< separated by single spaces
  std::vector<span> subtrees_;         ///< of each provision, in words_
  std::vector<std::string> headings_;  ///< of each provision
  std::vector<std::uint32_t> starts_;  ///< of each word, in words_
  std::vector<std::uint32_t> first_;   ///< by hash: the first word there plus one; 0: none
  std::vector<std::uint32_t> next_;    ///< of each word: the next one with the same place in first_, plus one
  mutable std::unordered_map<std::string, places> asked_;
};

}  // namespace quyche::inline v0::conformance
