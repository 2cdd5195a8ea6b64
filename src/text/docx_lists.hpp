// Word's list numbering: the labels that Word shows in front of paragraphs and that the text itself does not hold
// (ECMA-376-1, 17.9). Plain data and counting; knows nothing of XML.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quyche::inline v0::text {

constexpr std::size_t list_levels = 9;

enum class number_format { decimal, decimal_zero, lower_letter, upper_letter, lower_roman, upper_roman, bullet, none };

/// One level of a list (w:lvl).
struct list_level {
  std::size_t level = 0;  ///< from 0
  int start = 1;
  number_format format = number_format::decimal;
  std::string text;                    ///< w:lvlText: "%1.%2" and the like
  std::string suffix = " ";            ///< between label and text; Word's tab is a blank here
  std::optional<std::size_t> restart;  ///< w:lvlRestart: 0 never, n after level n; nothing: after any level above
  bool legal = false;                  ///< w:isLgl: all numbers in it decimal
  std::string paragraph_style;         ///< style whose paragraphs have this level
};

/// A list definition (w:abstractNum).
struct list_definition {
  std::vector<list_level> levels;
  std::string linked;  ///< numbering id that another style lends (w:numStyleLink); empty: none
};

/// A use of a definition (w:num).
struct list_use {
  std::string definition;
  std::vector<list_level> levels;                                ///< levels it replaces
  std::array<std::optional<int>, list_levels> start_override{};  ///< where it starts anew
};

/// All lists of a document and where they stand. Call `next_label` for numbered paragraphs in document order.
class list_numbering {
 public:
  void define(const std::string& id, list_definition definition) { definitions_[id] = std::move(definition); }
  void use(const std::string& id, list_use use) { uses_[id] = std::move(use); }

  /// The level that belongs to paragraphs of a style in that list.
  std::optional<std::size_t> level_of_style(const std::string& list, std::string_view style) const;

  /// Counts one paragraph and gives its label with what follows it; empty when there is no such list.
  std::string next_label(const std::string& list, std::size_t level);

  /// Whether the last label counts in letters and is past d: Word has no đ after it.
  bool lacks_dd() const noexcept { return lacks_dd_; }

 private:
  struct counter {
    std::array<int, list_levels> value{};
    std::array<bool, list_levels> running{};
    std::array<std::optional<int>, list_levels> start{};  ///< overrides of the use that counts now
  };
  struct resolved {
    const list_use* use;
    const list_definition* definition;
    const std::string* id;  ///< of the definition: uses of one definition count on together
  };
  std::optional<resolved> resolve(const std::string& list) const;
  static const list_level* level_in(const resolved& list, std::size_t level);

  std::map<std::string, list_definition> definitions_;
  std::map<std::string, list_use> uses_;
  std::map<std::string, counter> counters_;
  std::set<std::string> begun_;  ///< uses that have numbered a paragraph
  bool lacks_dd_ = false;
};

/// A number as a format shows it. Numbers that a format cannot show sensibly are shown in decimal.
std::string format_number(int number, number_format format);

}  // namespace quyche::inline v0::text
