// Names that a text defines for itself: "sau đây gọi tắt là …", "“Ban Thường vụ” là tên gọi tắt của …".

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

using definitions = std::vector<std::pair<std::string, std::string>>;  // folded short name, full name

/// Adds what the words of one provision define.
void add_definitions(std::string_view content, const token_list& tokens, definitions& out) {
  static const phrase_table of{{"là tên gọi tắt của", 1}, {"là cách gọi tắt của", 1}, {"là tên viết tắt của", 1},
                               {"là gọi tắt của", 1},     {"dùng để chỉ", 1},         {"được dùng để chỉ", 1},
                               {"là tên gọi của", 1}};
  static const phrase_table as{
      {"gọi tắt là", 1}, {"gọi là", 1}, {"gọi chung là", 1}, {"viết tắt là", 1}, {"được gọi là", 1}};
  const auto add = [&](std::size_t from, std::size_t to, std::string full) {
    while (from < to && !tokens.is_word(from)) ++from;
    while (to > from && !tokens.is_word(to - 1)) --to;
    constexpr std::size_t longest = 6;
    if (from < to && to - from <= longest && !full.empty()) out.emplace_back(tokens.phrase(from, to), std::move(full));
  };
  std::size_t start = 0;  // of the sentence
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is(i, ";") || tokens.is(i, ".") || tokens.is(i, ":")) start = i + 1;
    if (const auto word = of.longest(tokens, i)) add(start, i, body_name_at(content, tokens, i + word.length).name);
    if (const auto word = as.longest(tokens, i)) {
      std::string full;
      for (std::size_t k = start; k < i; ++k) {
        auto named = body_name_at(content, tokens, k);
        if (named.length == 0) continue;
        k += named.length - 1;
        full = std::move(named.name);
      }
      auto end = i + word.length;
      while (end < tokens.size() && (tokens.is_word(end) || tokens.is(end, "“") || tokens.is(end, "\""))) ++end;
      add(i + word.length, end, std::move(full));
    }
  }
}

}  // namespace

void spell_out_short_names(std::string_view content, const document::tree& tree, facts& out) {
  constexpr std::size_t provisions_looked_at = 60;
  definitions known;
  for (std::size_t i = 0; i < std::min(tree.provisions.size(), provisions_looked_at); ++i) {
    const auto& own = tree.provisions[i].own;
    const auto begin = std::min(own.begin + tree.provisions[i].label.size(), own.end);
    const auto words = content.substr(begin, own.end - begin);
    if (words.find("gọi") == std::string_view::npos && words.find("tắt") == std::string_view::npos) continue;
    add_definitions(content, text::tokenise(words, begin), known);
  }
  // The organ's own short name is known anyway.
  std::erase_if(known, [&](const auto& one) {
    return same_body(one.second, out.subject.name) || same_body(one.first, out.subject.name) ||
           text::fold_phrase(one.second) == one.first;
  });
  if (known.empty()) return;
  const auto spell = [&](std::string& name) {
    if (name.empty()) return;
    const auto folded = text::fold_phrase(name);
    for (const auto& [shorter, full] : known) {
      if (folded == shorter) name = full;
    }
  };
  for (auto& fact : out.list) {
    if (auto* relation = std::get_if<domain::relation>(&fact.value)) spell(relation->from), spell(relation->to);
    if (auto* report = std::get_if<report_rule>(&fact.value)) spell(report->from), spell(report->to);
    if (auto* seats = std::get_if<appointment>(&fact.value)) {
      spell(seats->by);
      for (auto& name : seats->on_proposal_of) spell(name);
    }
  }
}

}  // namespace quyche::inline v0::domain
