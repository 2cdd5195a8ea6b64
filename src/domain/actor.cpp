// The actor of a sentence.

#include "domain/actor.hpp"

#include <algorithm>

#include "domain/statement_words.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

bool is_passive(const token_list& tokens, std::size_t modal) {
  // "được quyền", "được phép": may.
  if (!tokens.is(modal, "được") || modal_words().longest(tokens, modal).length > 1) return false;
  if (modal > 0 && (tokens.is(modal - 1, "đã") || tokens.is(modal - 1, "chưa") || tokens.is(modal - 1, "khi") ||
                    tokens.is(modal - 1, "thì")))
    return true;
  if (body_at(tokens, modal + 1) != 0) return true;
  // Only the verbs a person may be allowed to do are permissions.
  static const phrase_table allowed{
      {"bảo lưu", 1},   {"tham dự", 1},    {"cử", 1},           {"ủy quyền", 1},  {"đề xuất", 1},    {"thảo luận", 1},
      {"thông báo", 1}, {"cung cấp", 1},   {"trình bày", 1},    {"phát biểu", 1}, {"biểu quyết", 1}, {"yêu cầu", 1},
      {"kiến nghị", 1}, {"sử dụng", 1},    {"truyền bá", 1},    {"chủ trì", 1},   {"triệu tập", 1},  {"phát ngôn", 1},
      {"thay mặt", 1},  {"giữ nguyên", 1}, {"tuyên truyền", 1}, {"phát tán", 1}};
  return !allowed.longest(tokens, modal + 1);
}

namespace {

/// Words at the end of an actor that belong to what it does.
const phrase_table& trailing() {
  static const phrase_table table{{"và", 1},   {"thì", 1},   {"vẫn", 1}, {"đều", 1},   {"cần", 1},
                                  {"cũng", 1}, {"sẽ", 1},    {"mới", 1}, {"ra", 1},    {"luôn", 1},
                                  {"song", 1}, {"nhưng", 1}, {"chỉ", 1}, {"không", 1}, {"nào", 1}};
  return table;
}

/// Whether the verb at token i only says who is meant: "cơ quan chủ trì", "thành viên vắng mặt phải …".
bool is_modifier(const token_list& tokens, std::size_t begin, std::size_t i, std::size_t modal) {
  static const phrase_table general{{"cơ quan", 1}, {"đơn vị", 1}, {"người", 1}, {"tổ chức", 1},
                                    {"cá nhân", 1}, {"bộ", 1},     {"mời", 1}};
  const auto verb = modifiers().longest(tokens, i);
  if (!verb) return false;
  const bool of_anybody = (i >= begin + 1 && general.longest(tokens, i - 1).length == 1) ||
                          (i >= begin + 2 && general.longest(tokens, i - 2).length == 2);
  return of_anybody || i + verb.length == modal;
}

/// Whether what the actor does, or when, begins at token i: "Ban cán sự đảng | thảo luận dân chủ và quyết định".
bool ends_actor(const token_list& tokens, std::size_t begin, std::size_t i, std::size_t modal) {
  static const phrase_table when{{"sau khi", 1},          {"trước khi", 1},  {"khi", 1},    {"nếu", 1},
                                 {"trong trường hợp", 1}, {"trên cơ sở", 1}, {"căn cứ", 1}, {"theo", 1}};
  if (tokens[i].upper) return false;
  if (when.longest(tokens, i)) return true;
  // "thành viên phải …, không được …": the actor ends where it must.
  const auto word = modal_words().longest(tokens, i);
  const bool is_may = tokens.is(i, "được");
  const bool must =
      word && i + word.length < modal && !acting_modals().longest(tokens, i) && !(is_may && is_passive(tokens, i));
  if (must) return true;
  const auto verb = verbs().longest(tokens, i);
  return verb && !tokens.is(i - 1, "được") && !is_modifier(tokens, begin, i, modal);
}

}  // namespace

std::pair<std::size_t, std::size_t> actor_range(const token_list& tokens, const sentence& in, std::size_t modal) {
  std::size_t begin = in.begin;
  // Skip "Trường hợp …," and the like: the actor stands after the last comma before the modal word that follows such an opening.
  if (circumstances().longest(tokens, begin)) {
    std::size_t comma = modal;
    while (comma > begin && !tokens.is(comma - 1, ",")) --comma;
    if (comma == begin) return {modal, modal};
    begin = comma;
  }
  std::size_t end = modal;
  for (std::size_t i = begin + 1; i < end;) {
    const auto body = body_at(tokens, i);
    if (body == 0 && ends_actor(tokens, begin, i, modal)) {
      end = i;
      break;
    }
    const auto which = modifiers().longest(tokens, i);
    i += std::max<std::size_t>({body, which && !tokens[i].upper ? which.length : 0, 1});
  }
  while (end > begin && (tokens.is(end - 1, ",") || trailing().longest(tokens, end - 1))) --end;
  return {begin, end};
}

std::size_t somebody_at(const token_list& tokens, std::size_t i) {
  std::size_t first = i;
  for (auto word = counted().longest(tokens, first); word; word = counted().longest(tokens, first))
    first += word.length;
  const auto length =
      std::max({persons().longest(tokens, first).length, body_at(tokens, first), post_at(tokens, first).length});
  return length == 0 ? i : first + length;
}

bool is_actor(const token_list& tokens, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest = 28;
  if (begin >= end || end - begin > longest) return false;
  std::size_t first = begin;
  for (auto word = counted().longest(tokens, first); word && first + word.length < end;
       word = counted().longest(tokens, first))
    first += word.length;
  return persons().longest(tokens, first) || body_at(tokens, first) != 0 || post_at(tokens, first).length != 0;
}

}  // namespace quyche::inline v0::domain
