#include "domain/force.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "domain/actor.hpp"
#include "domain/statement_words.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

enum role : int { must, may, need_not, must_not, beside };

/// What stands before an act: modal words, and what may stand between them and the act.
const phrase_table& governing() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> words;
    const auto add = [&](role what, std::initializer_list<std::string_view> phrases) {
      for (const auto phrase : phrases) words.emplace_back(phrase, what);
    };
    add(must, {"phải", "cần phải", "có trách nhiệm", "có nhiệm vụ", "có nghĩa vụ", "chỉ được", "mới được", "chỉ có thể",
               "không thể", "nhất thiết phải", "bắt buộc phải"});
    add(may, {"có thể",
              "nên",
              "chỉ nên",
              "cần",
              "được khuyến khích",
              "khuyến khích",
              "khuyến khích việc",
              "cố gắng",
              "phấn đấu",
              "được phép",
              "có thể không",
              "tùy nghi",
              "tùy ý",
              "được tùy ý",
              "được lựa chọn",
              "được quyền lựa chọn",
              "có quyền lựa chọn",
              "lựa chọn việc",
              "được lựa chọn việc",
              "được quyền lựa chọn việc",
              "tranh thủ",
              "cân nhắc",
              "cân nhắc việc",
              "không nhất thiết lúc nào cũng"});
    add(need_not, {"được miễn", "được miễn việc", "miễn", "khỏi", "khỏi phải", "được từ chối", "có quyền từ chối",
                   "được quyền từ chối", "có quyền không", "được quyền không", "được phép không", "được không",
                   "không có nghĩa vụ", "không có trách nhiệm", "được tạm dừng", "được tạm hoãn"});
    add(must_not, {"không", "không được", "không được phép", "không có quyền", "không có nhiệm vụ", "nghiêm cấm",
                   "không làm", "không thực hiện việc", "không đặt vấn đề", "thôi", "chấm dứt việc", "bỏ"});
    add(beside, {"việc", "công tác", "tiến hành", "được", "để", "đều", "cùng", "thường xuyên", "chặt chẽ", "cùng nhau",
                 "liên hệ", "gắn bó", "mối liên hệ", "giữ", "giữ mối liên hệ", "lãnh đạo", "duy trì"});
    // "không bắt buộc phải", "không yêu cầu phải" …
    for (const std::string need : {"bắt buộc", "nhất thiết", "cần", "cần thiết", "đòi hỏi", "yêu cầu", "buộc"}) {
      for (const std::string tail : {"", " phải", " việc"}) words.emplace_back("không " + need + tail, need_not);
    }
    words.emplace_back("không phải", need_not);
    return phrase_table(words);
  }();
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

/// Whether a clause that opens with such a condition goes on to the act: "…, khi cần thì chịu sự [lãnh đạo]".
bool opens_clause(const token_list& tokens, std::size_t begin, std::size_t act) {
  constexpr std::size_t reach = 16;
  for (std::size_t i = act > begin + reach ? act - reach : begin; i < act; ++i) {
    auto end = i + loose_condition_at(tokens, i);
    if (end == i || end > act) continue;
    while (end < act && (tokens.is(end, "thì") || tokens.is(end, ",") || tokens.is(end, "mới"))) ++end;
    end = std::min(act, somebody_at(tokens, end));
    if (end == act || verbs().longest(tokens, end).length == act - end) return true;
  }
  return false;
}

}  // namespace

std::size_t loose_condition_at(const token_list& tokens, std::size_t i) {
  static const phrase_table when{{"khi", 1},     {"nếu", 1},       {"trường hợp", 1}, {"trong trường hợp", 1},
                                 {"mỗi khi", 1}, {"những khi", 1}, {"lúc", 1},        {"lúc nào", 1},
                                 {"chỉ khi", 1}, {"khi nào", 1},   {"trong", 1}};
  static const phrase_table adverbs{{"xét", 1}, {"thực sự", 1}, {"thật sự", 1}, {"thấy", 1}, {"xét thấy", 1}};
  static const phrase_table loose{{"cần", 1},
                                  {"cần thiết", 1},
                                  {"có điều kiện", 1},
                                  {"đủ điều kiện", 1},
                                  {"điều kiện cho phép", 1},
                                  {"thuận lợi", 1},
                                  {"điều kiện thuận lợi", 1},
                                  {"thuận tiện", 1},
                                  {"có thể", 1},
                                  {"được yêu cầu", 1},
                                  {"có yêu cầu", 1},
                                  {"yêu cầu", 1},
                                  {"phù hợp", 1},
                                  {"bố trí được", 1},
                                  {"thu xếp được", 1},
                                  {"sắp xếp được", 1},
                                  {"công việc cho phép", 1},
                                  {"thời gian cho phép", 1},
                                  {"có thời gian", 1},
                                  {"muốn", 1},
                                  {"được đề nghị", 1},
                                  {"hợp lý", 1},
                                  {"khả năng", 1},
                                  {"khả năng cho phép", 1},
                                  {"có đề nghị", 1},
                                  {"đề nghị", 1},
                                  {"có nhu cầu", 1},
                                  {"cho phép", 1},
                                  {"có ích", 1}};
  static const phrase_table depends{{"tùy", 1},
                                    {"tùy theo", 1},
                                    {"tùy thuộc", 1},
                                    {"tùy thuộc vào", 1},
                                    {"theo khả năng", 1},
                                    {"trong khả năng", 1},
                                    {"trong điều kiện cho phép", 1}};
  static const phrase_table on{{"điều kiện", 1}, {"tình hình", 1}, {"khả năng", 1}, {"tính chất", 1},
                               {"yêu cầu", 1},   {"nhu cầu", 1},   {"từng lúc", 1}, {"thời điểm", 1},
                               {"mức độ", 1},    {"ý kiến của", 1}};
  const auto word = when.longest(tokens, i);
  if (!word) {
    const auto on_what = depends.longest(tokens, i);
    const auto what = on.longest(tokens, i + on_what.length);
    return !on_what ? 0 : on_what.length > 2 ? on_what.length : what ? on_what.length + what.length : 0;
  }
  auto end = i + word.length;
  end = somebody_at(tokens, end);
  end += adverbs.longest(tokens, end).length;
  const auto what = loose.longest(tokens, end);
  return what ? end + what.length - i : 0;
}

standing modal_force(const token_list& tokens, const sentence& in, std::size_t act, standing not_needed) {
  constexpr std::size_t reach = 20;
  const auto begin = act > in.begin + reach ? act - reach : in.begin;
  bool joined = false;  // what stands before must be an act, for the modal word to govern both
  for (std::size_t i = act; i > begin;) {
    const auto word = ending_at(governing(), tokens, begin, i);
    if (word && word.value != beside) {
      if (joined) return standing::required;
      return word.value == must       ? standing::required
             : word.value == may      ? standing::optional
             : word.value == need_not ? not_needed
                                      : standing::refused;
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
  if (loose_condition_at(tokens, in.begin) != 0 || opens_clause(tokens, in.begin, act)) return true;
  // Behind the act, where no other act is joined between: "kiểm tra … và báo cáo khi được yêu cầu".
  for (std::size_t i = act; i < in.end; ++i) {
    if (loose_condition_at(tokens, i) != 0) return true;
    const bool before_condition = tokens.is(i, ",") && loose_condition_at(tokens, i + 1) != 0;
    if (!before_condition && (tokens.is_mark(i) || tokens.is(i, "và"))) return false;
  }
  return false;
}

standing force_of(const token_list& tokens, const sentence& in, std::size_t act, standing not_needed) {
  const auto force = modal_force(tokens, in, act, not_needed);
  return force == standing::required && is_left_open(tokens, in, act) ? standing::optional : force;
}

}  // namespace quyche::inline v0::domain
