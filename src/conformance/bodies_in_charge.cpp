#include "conformance/bodies_in_charge.hpp"

#include <algorithm>
#include <cstddef>

namespace quyche::inline v0::conformance {

namespace {

constexpr std::size_t fewest_words = 2;  // "Sở" alone is no name
constexpr std::size_t most_words = 10;
constexpr std::size_t longest_opening = 24;  // tokens

/// Words before the name of a body: what it has, and who speaks for it.
const text::phrase_table& before_names() {
  static const text::phrase_table table{
      {"trách nhiệm", 1}, {"nhiệm vụ", 1},   {"quyền hạn", 1},      {"quyền", 1},   {"nghĩa vụ", 1}, {"và", 0},
      {"của", 0},         {"phối hợp", 0},   {"thực hiện", 0},      {"giao", 0},    {"đề nghị", 0},  {"giám đốc", 0},
      {"chủ tịch", 0},    {"thủ trưởng", 0}, {"người đứng đầu", 0}, {"lãnh đạo", 0}};
  return table;
}

/// Words inside names that come and go: "Ủy ban nhân dân (các / cấp) xã".
bool is_filler(std::string_view word) { return word == "các" || word == "cấp" || word == "và"; }

/// Calls `use` with the hash of the name that begins at token i after each of its words, until it says that it is enough.
template <class Use>
void each_prefix(const text::token_list& tokens, std::size_t i, Use&& use) {
  body_name name = 0;
  std::size_t words = 0;
  for (; i < tokens.size() && words < most_words; ++i) {
    if (tokens.is_mark(i) && words >= fewest_words && use(name, true)) return;
    if (!tokens.is_word(i) || (words != 0 && is_filler(tokens.word(i)))) continue;
    name = (name + tokens[i].hash) * 0x9E3779B97F4A7C15U;
    name ^= name >> 29U;
    ++words;
    if (words >= fewest_words && use(name, false)) return;
  }
}

struct start {
  std::size_t token = 0;
  bool has_duties = false;
};

start skip_to_name(const text::token_list& tokens) {
  start found;
  while (found.token < tokens.size() && !tokens.is_word(found.token)) ++found.token;  // the clause's number
  while (const auto phrase = before_names().longest(tokens, found.token)) {
    found.has_duties = found.has_duties || phrase.value != 0;
    found.token += phrase.length;
    if (tokens.is_mark(found.token)) ++found.token;
  }
  return found;
}

}  // namespace

body_name body_in_charge(const text::token_list& tokens) {
  const auto begin = skip_to_name(tokens);
  body_name name = 0;
  if (!begin.has_duties) return name;
  each_prefix(tokens, begin.token, [&](body_name prefix, bool ends) {
    name = prefix;
    return ends;
  });
  return name;
}

bool is_of_duties(const text::token_list& heading) { return skip_to_name(heading).has_duties; }

void add_bodies_of_opening(const text::token_list& clause, std::vector<body_name>& names) {
  const auto tokens = clause.part(0, longest_opening);
  each_prefix(tokens, skip_to_name(tokens).token, [&](body_name prefix, bool ends) {
    if (!ends) names.push_back(prefix);
    return false;
  });
}

}  // namespace quyche::inline v0::conformance
