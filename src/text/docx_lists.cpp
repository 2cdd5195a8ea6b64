#include "text/docx_lists.hpp"

#include <algorithm>
#include <utility>

namespace quyche::inline v0::text {
namespace {

const list_level* find_level(const std::vector<list_level>& levels, std::size_t level) {
  const auto it = std::find_if(levels.begin(), levels.end(), [&](const list_level& l) { return l.level == level; });
  return it == levels.end() ? nullptr : &*it;
}

std::string roman(int number) {
  constexpr std::pair<int, std::string_view> parts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                        {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                        {5, "v"},    {4, "iv"},   {1, "i"}};
  std::string out;
  for (const auto& [value, digits] : parts) {
    for (; number >= value; number -= value) out += digits;
  }
  return out;
}

std::string upper_case(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string format_number(int number, number_format format) {
  switch (format) {
    case number_format::lower_letter:
    case number_format::upper_letter:
      // After z come aa, bb, cc: the letter is repeated. Word does so up to 30 times.
      if (number >= 1 && number <= 26 * 30) {
        const auto times = static_cast<std::size_t>(number - 1) / 26 + 1;
        const char first = format == number_format::lower_letter ? 'a' : 'A';
        return std::string(times, static_cast<char>(first + (number - 1) % 26));
      }
      break;
    case number_format::lower_roman:
      if (number >= 1 && number <= 3999) return roman(number);
      break;
    case number_format::upper_roman:
      if (number >= 1 && number <= 3999) return upper_case(roman(number));
      break;
    case number_format::decimal_zero:
      if (number >= 0 && number <= 9) return std::string(1, '0').append(std::to_string(number));
      break;
    case number_format::bullet: return "-";
    case number_format::none: return "";
    case number_format::decimal: break;
  }
  return std::to_string(number);
}

std::optional<list_numbering::resolved> list_numbering::resolve(const std::string& list) const {
  // A definition may be lent by a style, and that one by another; Word follows one step, hostile files go in circles.
  const std::string* id = &list;
  for (int steps = 0; steps < 4; ++steps) {
    const auto use = uses_.find(*id);
    if (use == uses_.end()) return std::nullopt;
    const auto definition = definitions_.find(use->second.definition);
    if (definition == definitions_.end()) return std::nullopt;
    if (!definition->second.levels.empty() || definition->second.linked.empty()) {
      return resolved{&use->second, &definition->second, &definition->first};
    }
    id = &definition->second.linked;
  }
  return std::nullopt;
}

const list_level* list_numbering::level_in(const resolved& list, std::size_t level) {
  if (const auto* own = find_level(list.use->levels, level)) return own;
  return find_level(list.definition->levels, level);
}

std::optional<std::size_t> list_numbering::level_of_style(const std::string& list, std::string_view style) const {
  const auto found = resolve(list);
  if (!found || style.empty()) return std::nullopt;
  for (const auto& level : found->definition->levels) {
    if (level.paragraph_style == style) return level.level;
  }
  return std::nullopt;
}

std::string list_numbering::next_label(const std::string& list, std::size_t level) {
  lacks_dd_ = false;
  const auto found = resolve(list);
  if (!found || level >= list_levels) return {};
  const auto* shape = level_in(*found, level);
  if (shape == nullptr) return {};

  auto& count = counters_[*found->id];
  const auto start_of = [&](std::size_t l) {
    if (count.start[l]) return *count.start[l];
    const auto* its = level_in(*found, l);
    return its == nullptr ? 1 : its->start;
  };
  // A use that says where it starts begins its own sequence with its first paragraph.
  if (begun_.insert(list).second) {
    for (std::size_t l = 0; l < list_levels; ++l) {
      if (!found->use->start_override[l]) continue;
      count.start[l] = found->use->start_override[l];
      count.running[l] = false;
    }
  }
  for (std::size_t l = 0; l < level; ++l) {  // levels above that no paragraph had: shown at their start
    if (!std::exchange(count.running[l], true)) count.value[l] = start_of(l);
  }
  if (std::exchange(count.running[level], true)) {
    if (count.value[level] < 1'000'000) ++count.value[level];
  } else {
    count.value[level] = start_of(level);
  }
  for (std::size_t l = level + 1; l < list_levels; ++l) {
    const auto* its = level_in(*found, l);
    const bool restarts = its == nullptr || !its->restart || (*its->restart != 0 && level < *its->restart);
    if (restarts) count.running[l] = false;
  }

  constexpr int after_d = 5;
  const bool letters = shape->format == number_format::lower_letter || shape->format == number_format::upper_letter;
  lacks_dd_ = letters && !shape->legal && count.value[level] >= after_d;
  if (shape->format == number_format::bullet) return (shape->text == "+" ? "+" : "-") + shape->suffix;
  std::string label;
  for (std::size_t i = 0; i < shape->text.size(); ++i) {
    const char digit = i + 1 < shape->text.size() ? shape->text[i + 1] : '\0';
    if (shape->text[i] != '%' || digit < '1' || digit > '9') {
      label += shape->text[i];
      continue;
    }
    ++i;
    const auto shown = static_cast<std::size_t>(digit - '1');
    if (shown > level) continue;
    const auto* its = level_in(*found, shown);
    auto format = its == nullptr ? number_format::decimal : its->format;
    if (shape->legal && format != number_format::none) format = number_format::decimal;
    label += format_number(count.value[shown], format);
  }
  return label.empty() ? label : label + shape->suffix;
}

}  // namespace quyche::inline v0::text
