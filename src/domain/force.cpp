#include "domain/force.hpp"

#include <algorithm>

#include "domain/statement_words.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

enum role : int { must, may, must_not, beside };

/// What stands before an act: modal words, and what may stand between them and the act.
const phrase_table& governing() {
  static const phrase_table table{{"phải", must},
                                  {"cần phải", must},
                                  {"có trách nhiệm", must},
                                  {"có nhiệm vụ", must},
                                  {"có nghĩa vụ", must},
                                  {"chỉ được", must},
                                  {"mới được", must},
                                  {"có thể", may},
                                  {"chỉ có thể", must},
                                  {"không thể", must},
                                  {"nên", may},
                                  {"chỉ nên", may},
                                  {"cần", may},
                                  {"được khuyến khích", may},
                                  {"khuyến khích", may},
                                  {"khuyến khích việc", may},
                                  {"cố gắng", may},
                                  {"phấn đấu", may},
                                  {"được phép", may},
                                  {"có thể không", may},
                                  {"không bắt buộc", may},
                                  {"không bắt buộc phải", may},
                                  {"không nhất thiết", may},
                                  {"không nhất thiết phải", may},
                                  {"không phải", may},
                                  {"không cần", may},
                                  {"không cần phải", may},
                                  {"không", must_not},
                                  {"không được", must_not},
                                  {"không được phép", must_not},
                                  {"không có quyền", must_not},
                                  {"không có nhiệm vụ", must_not},
                                  {"không có trách nhiệm", must_not},
                                  {"không có nghĩa vụ", must_not},
                                  {"nghiêm cấm", must_not},
                                  {"không làm", must_not},
                                  {"việc", beside},
                                  {"công tác", beside},
                                  {"tiến hành", beside},
                                  {"được", beside},
                                  {"để", beside},
                                  {"đều", beside},
                                  {"cùng", beside},
                                  {"thường xuyên", beside},
                                  {"chặt chẽ", beside},
                                  {"cùng nhau", beside}};
  return table;
}

/// The longest phrase that ends before token i; length 0: none.
phrase_table::match ending_at(const phrase_table& table, const token_list& tokens, std::size_t begin, std::size_t i) {
  constexpr std::size_t longest = 4;
  for (std::size_t length = std::min(longest, i - begin); length > 0; --length) {
    const auto found = table.longest(tokens, i - length);
    if (found.length == length) return found;
  }
  return {};
}

const phrase_table& loose_conditions() {
  static const phrase_table table{{"khi có điều kiện", 1},
                                  {"khi đủ điều kiện", 1},
                                  {"nếu có điều kiện", 1},
                                  {"khi điều kiện cho phép", 1},
                                  {"nếu điều kiện cho phép", 1},
                                  {"trong điều kiện cho phép", 1},
                                  {"khi thuận lợi", 1},
                                  {"nếu thuận lợi", 1},
                                  {"khi có thể", 1},
                                  {"nếu có thể", 1},
                                  {"khi được yêu cầu", 1},
                                  {"nếu được yêu cầu", 1},
                                  {"khi có yêu cầu", 1},
                                  {"nếu có yêu cầu", 1},
                                  {"khi cần", 1},
                                  {"khi cần thiết", 1},
                                  {"khi thấy cần", 1},
                                  {"khi thấy cần thiết", 1},
                                  {"khi xét thấy cần", 1},
                                  {"khi xét thấy cần thiết", 1},
                                  {"nếu cần", 1},
                                  {"nếu cần thiết", 1},
                                  {"nếu thấy cần", 1},
                                  {"nếu thấy cần thiết", 1},
                                  {"nếu xét thấy cần thiết", 1},
                                  {"tùy điều kiện", 1},
                                  {"tùy tình hình", 1},
                                  {"tùy theo tình hình", 1},
                                  {"tùy theo điều kiện", 1},
                                  {"tùy khả năng", 1},
                                  {"theo khả năng", 1},
                                  {"trong khả năng", 1}};
  return table;
}

}  // namespace

standing modal_force(const token_list& tokens, const sentence& in, std::size_t act) {
  constexpr std::size_t reach = 20;
  const auto begin = act > in.begin + reach ? act - reach : in.begin;
  bool joined = false;  // what stands before must be an act, for the modal word to govern both
  for (std::size_t i = act; i > begin;) {
    const auto word = ending_at(governing(), tokens, begin, i);
    if (word && word.value != beside) {
      if (joined) return standing::required;
      return word.value == must ? standing::required : word.value == may ? standing::optional : standing::refused;
    }
    const auto verb = ending_at(verbs(), tokens, begin, i);
    const auto length = std::max({word.length, verb.length, ending_at(manners(), tokens, begin, i).length});
    if (length != 0) {
      i -= length;
      joined = false;
    } else if (!joined && (tokens.is(i - 1, ",") || tokens.is(i - 1, "và"))) {
      --i;
      joined = true;
    } else {
      break;
    }
  }
  return standing::required;
}

bool is_left_open(const token_list& tokens, const sentence& in, std::size_t act) {
  if (loose_conditions().longest(tokens, in.begin)) return true;
  // Behind the act, where no other act is joined between: "kiểm tra … và báo cáo khi được yêu cầu".
  for (std::size_t i = act; i < in.end; ++i) {
    if (loose_conditions().longest(tokens, i)) return true;
    const bool before_condition = tokens.is(i, ",") && loose_conditions().longest(tokens, i + 1);
    if (!before_condition && (tokens.is_mark(i) || tokens.is(i, "và"))) return false;
  }
  return false;
}

standing force_of(const token_list& tokens, const sentence& in, std::size_t act) {
  const auto force = modal_force(tokens, in, act);
  return force == standing::required && is_left_open(tokens, in, act) ? standing::optional : force;
}

}  // namespace quyche::inline v0::domain
