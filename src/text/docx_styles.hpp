// What the styles of a Word document say of a paragraph's look and numbering (ECMA-376-1, 17.7). Plain data.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/legacy.hpp"

namespace quyche::inline v0::text {

/// A style, or the properties of one paragraph or run; what is not said is nothing.
struct word_style {
  std::string based_on;
  std::optional<bool> bold;
  std::optional<bool> centered;
  std::optional<bool> hidden;
  std::optional<font_code> font;
  std::optional<std::string> list;   ///< numbering id; "0": none
  std::optional<std::size_t> level;  ///< level in that list, from 0
};

class style_sheet {
 public:
  word_style defaults;    ///< of the document
  std::string paragraph;  ///< style of paragraphs that name none
  void add(const std::string& id, word_style style) { styles_.emplace(id, std::move(style)); }  // the first one counts

  /// Gives each style what it takes from those it is based on. Circles are cut where they close.
  void inherit() {
    enum mark { fresh, waiting, done };
    std::map<std::string, mark> marks;
    for (const auto& [id, unused] : styles_) {
      std::vector<std::string> chain;
      for (std::string at = id; !at.empty() && styles_.count(at) != 0 && marks[at] == fresh;
           at = styles_[at].based_on) {
        marks[at] = waiting;
        chain.push_back(at);
      }
      for (; !chain.empty(); chain.pop_back()) {
        auto& style = styles_[chain.back()];
        const auto base = styles_.find(style.based_on);
        if (base != styles_.end() && marks[base->first] == done) take(style, base->second);
        marks[chain.back()] = done;
      }
    }
  }

  /// After inherit(); null when there is no such style.
  const word_style* find(std::string_view id) const {
    const auto it = styles_.find(id);
    return it == styles_.end() ? nullptr : &it->second;
  }

 private:
  static void take(word_style& style, const word_style& base) {
    if (!style.bold) style.bold = base.bold;
    if (!style.centered) style.centered = base.centered;
    if (!style.hidden) style.hidden = base.hidden;
    if (!style.font) style.font = base.font;
    if (!style.list) style.list = base.list;
    if (!style.level) style.level = base.level;
  }

  std::map<std::string, word_style, std::less<>> styles_;
};

}  // namespace quyche::inline v0::text
