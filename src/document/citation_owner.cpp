#include "document/citation_owner.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace quyche::inline v0::document {

namespace {

using text::token_list;

/// "Quy chế này", "Điều lệ này", "văn bản này": the type of what is meant, and the tokens; the type is empty for "văn bản này".
struct self_reference {
  std::string_view type;
  std::size_t length = 0;
};
self_reference self_at(const token_list& tokens, std::size_t i) {
  const std::size_t skipped = tokens.is(i, "bản") && tokens.is(i + 1, "quy") ? 1 : 0;
  const auto type = instrument_type_at(tokens, i + skipped);
  if (type.length == 0 || !tokens.is(i + skipped + type.length, "này")) return {};
  return {type.name == "Văn bản" ? std::string_view() : type.name, skipped + type.length + 1};
}

/// Types that are issued as annexes: of another type named with "này" they mean the document that carries them.
bool is_annexed_type(std::string_view type) noexcept {
  constexpr std::array<std::string_view, 5> types = {"Quy chế", "Quy định", "Điều lệ", "Chương trình", "Kế hoạch"};
  return std::find(types.begin(), types.end(), type) != types.end();
}
bool is_carrying_type(std::string_view type) noexcept {
  constexpr std::array<std::string_view, 4> types = {"Quyết định", "Nghị quyết", "Nghị định", "Thông tư"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// What follows a path and is no part of this document: an annex, a form, a contract, or a type without a name that we can read
/// ("Điều 5 Quy định của Ban Bí thư về …").
bool names_something_else(const token_list& tokens, std::size_t i) {
  static const text::phrase_table others{
      {"phụ lục", 1}, {"danh mục", 1}, {"hợp đồng", 1}, {"biểu mẫu", 1}, {"mẫu số", 1}};
  return i < tokens.size() && tokens[i].upper &&
         (instrument_type_at(tokens, i).length != 0 || others.longest(tokens, i).length != 0);
}

}  // namespace

owner owner_reader::owner_at(const token_list& tokens, std::size_t i) const {
  owner of;
  of.end = i;
  const std::size_t at = tokens.is(i, "của") ? i + 1 : i;
  const auto self = self_at(tokens, at);
  if (self.length != 0) {
    of.end = at + self.length;
    of.self = true;
    if (is_annexed_type(type_) && is_carrying_type(self.type)) {
      of.cited.emplace();
      of.cited->type = self.type;
    }
  } else if (auto named = named_at(tokens, at); named.length != 0) {
    of.cited = std::move(named.what);
    of.end = at + named.length;
  } else if (is_own_type(tokens, at)) {
    of.self = true;
  } else if (names_something_else(tokens, at)) {
    of.cited.emplace();
  } else {
    of.cited = implemented_at(tokens, i);
  }
  return of;
}

/// "… khoản 5 Điều 26 và các biện pháp để tổ chức, hướng dẫn thi hành Luật A": what a decree spells out and the law it does so for.
std::optional<instrument> owner_reader::implemented_at(const token_list& tokens, std::size_t i) const {
  if (!tokens.is(i, "và")) return std::nullopt;
  std::size_t at = tokens.is(i + 1, "các") ? i + 2 : i + 1;
  if (!tokens.is(at, "biện") || !tokens.is(at + 1, "pháp")) return std::nullopt;
  constexpr std::size_t longest = 12;  // tokens of "biện pháp để tổ chức, hướng dẫn thi hành"
  for (const std::size_t stop = at + longest; at < stop; ++at) {
    if (tokens.is(at, "thi") && tokens.is(at + 1, "hành")) {
      auto named = named_at(tokens, at + 2);
      return named.length != 0 ? std::optional(std::move(named.what)) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// "Điều 5 Quy chế." in a Quy chế: the document's own type, with nothing that would tell another.
bool owner_reader::is_own_type(const token_list& tokens, std::size_t i) const {
  const auto type = instrument_type_at(tokens, i);
  if (type.length == 0 || !tokens[i].upper || type.name != type_) return false;
  const auto next = i + type.length;
  const bool named = next < tokens.size() && (tokens[next].upper || tokens.is_number(next));
  return !named && !tokens.is(next, "của") && !tokens.is(next, "về") && !tokens.is(next, "số");
}

named_instrument owner_reader::named_at(const token_list& tokens, std::size_t i) const {
  auto named = instrument_at(content_, tokens, i);
  if (!named.what.number.empty() || !is_instrument_type(tokens, i)) return named;
  for (const auto& name : defined_) {
    std::size_t k = 0;
    while (k < name.words.size() && tokens.is(i + k, name.words[k])) ++k;
    if (k == name.words.size() && k > named.length) named = {name.what, k};
  }
  return named;
}

std::size_t owner_reader::define(const token_list& tokens, std::size_t i, const citation* first, const citation* last) {
  std::size_t at = i + 1;
  if (tokens.is(at, "tắt") || tokens.is(at, "chung")) ++at;
  if (tokens.is(at, "là")) ++at;
  if (tokens.is(at, ":")) ++at;
  if (tokens.is_mark(at)) ++at;  // a quotation mark
  const auto type = instrument_type_at(tokens, at);
  if (type.length == 0 || !tokens[at].upper) return 0;
  // "gọi là Nghị định số 49/2018/NĐ-CP" cites by a code; there is nothing to give.
  if (!instrument_at(content_, tokens, at).what.number.empty()) return 0;
  defined_name name;
  constexpr std::size_t longest = 10;
  std::size_t end = at;
  while (end - at < longest && (tokens.is_word(end) || tokens.is_number(end)))
    name.words.emplace_back(tokens.word(end++));
  constexpr std::size_t most_names = 100;  // each is tried wherever a type of instrument stands
  if (defined_.size() >= most_names) return 0;
  if (name.words.size() <= type.length) return 0;  // "(sau đây gọi là Luật)" names too little
  while (last != first) {
    const auto& cited = (--last)->cited;
    if (!cited || cited->type != type.name) continue;
    name.what = *cited;
    defined_.push_back(std::move(name));
    return end - i;
  }
  return 0;
}

}  // namespace quyche::inline v0::document
