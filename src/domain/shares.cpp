// Quorum and majority: shares of members who must attend or agree.

#include <algorithm>

#include "domain/force.hpp"
#include "domain/readers.hpp"
#include "domain/statement_words.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

const phrase_table& comparisons() {
  static const phrase_table table{{"ít nhất", static_cast<int>(comparison::at_least)},
                                  {"tối thiểu", static_cast<int>(comparison::at_least)},
                                  {"từ", static_cast<int>(comparison::at_least)},
                                  {"đủ", static_cast<int>(comparison::at_least)},
                                  {"không dưới", static_cast<int>(comparison::at_least)},
                                  {"không ít hơn", static_cast<int>(comparison::at_least)},
                                  {"không được ít hơn", static_cast<int>(comparison::at_least)},
                                  {"không được dưới", static_cast<int>(comparison::at_least)},
                                  {"không thấp hơn", static_cast<int>(comparison::at_least)},
                                  {"bằng hoặc lớn hơn", static_cast<int>(comparison::at_least)},
                                  {"bằng hoặc hơn", static_cast<int>(comparison::at_least)},
                                  {"bằng hoặc trên", static_cast<int>(comparison::at_least)},
                                  {"đạt", static_cast<int>(comparison::at_least)},
                                  {"trên", static_cast<int>(comparison::more_than)},
                                  {"quá", static_cast<int>(comparison::more_than)},
                                  {"hơn", static_cast<int>(comparison::more_than)},
                                  {"vượt quá", static_cast<int>(comparison::more_than)}};
  return table;
}
/// Words that make a share one of votes.
const phrase_table& approval() {
  static const phrase_table table{{"tán thành", 1}, {"đồng ý", 1},     {"biểu quyết", 1}, {"nhất trí", 1},
                                  {"thông qua", 1}, {"bỏ phiếu", 1},   {"tán đồng", 1},   {"phiếu thuận", 1},
                                  {"ủng hộ", 1},    {"chấp thuận", 1}, {"thuận tình", 1}, {"thuận", 1},
                                  {"đồng tình", 1}, {"ưng thuận", 1},  {"tán trợ", 1},    {"đồng thuận", 1}};
  return table;
}
/// Words that make a share one of attendance.
const phrase_table& attendance() {
  static const phrase_table table{{"tham dự", 1},     {"có mặt", 1},    {"dự họp", 1}, {"vắng", 1},
                                  {"dự", 1},          {"tiến hành", 1}, {"hợp lệ", 1}, {"tham gia", 1},
                                  {"tổ chức họp", 1}, {"triệu tập", 1}, {"túc số", 1}, {"hiện diện", 1},
                                  {"khai mạc", 1},    {"đến dự", 1},    {"để họp", 1}};
  return table;
}
const phrase_table& members() {
  static const phrase_table table{{"thành viên", 1},  {"ủy viên", 1},  {"đảng ủy viên", 1},
                                  {"cấp ủy viên", 1}, {"đại biểu", 1}, {"đồng chí", 1},
                                  {"số người", 1},    {"số phiếu", 1}, {"tổng số phiếu", 1}};
  return table;
}

/// What the share is of, from the words after the fraction (and "tổng số" before it).
share_base base_at(const token_list& tokens, std::size_t from, std::size_t to, bool votes) {
  static const phrase_table all{{"tổng số", 1}, {"toàn thể", 1}};
  static const phrase_table incumbent{{"đương nhiệm", 1}};
  static const phrase_table convened{
      {"được triệu tập", 1}, {"triệu tập", 1}, {"được mời", 1}, {"được mời dự", 1}, {"được mời họp", 1}};
  static const phrase_table present{{"có mặt", 1},
                                    {"dự họp", 1},
                                    {"tham dự", 1},
                                    {"dự hội nghị", 1},
                                    {"tham gia họp", 1},
                                    {"dự phiên họp", 1},
                                    {"dự cuộc họp", 1},
                                    {"thu về", 1},
                                    {"thu vào", 1},
                                    {"gửi lại", 1},
                                    {"hợp lệ", 1},
                                    {"nhận được", 1},
                                    {"có ý kiến trả lời", 1},
                                    {"trả lời", 1},
                                    {"tham gia biểu quyết", 1},
                                    {"gửi về", 1},
                                    {"tham gia bỏ phiếu", 1},
                                    {"có ý kiến", 1},
                                    {"phúc đáp", 1},
                                    {"phiếu biểu quyết", 1},
                                    {"số biểu quyết", 1},
                                    {"phiếu đã bỏ", 1},
                                    {"đã biểu quyết", 1},
                                    {"đã bỏ phiếu", 1},
                                    {"tham gia lấy phiếu", 1},
                                    {"hiện diện", 1},
                                    {"đến dự", 1},
                                    {"đến họp", 1},
                                    {"phiếu bầu", 1},
                                    {"phiếu phát ra", 1},
                                    {"số phiếu", 1},
                                    {"người dự", 1},
                                    {"đã cho ý kiến", 1},
                                    {"gửi phiếu", 1},
                                    {"tham gia ý kiến", 1},
                                    {"tại cuộc họp", 1},
                                    {"tại phiên họp", 1},
                                    {"tại hội nghị", 1}};
  if (find(tokens, from, to, incumbent) != to) return share_base::incumbent;
  // "phải triệu tập lại": another meeting.
  static const phrase_table again{
      {"triệu tập lại", 1}, {"triệu tập họp", 1}, {"triệu tập phiên", 1}, {"triệu tập cuộc", 1}};
  const auto called = find(tokens, from, to, convened);
  if (called != to && !again.longest(tokens, called)) return share_base::convened;
  // For votes "thành viên có mặt" is what is counted; for attendance it is what is asked.
  const bool of_all = find(tokens, from, to, all) != to;
  if (votes && !of_all && find(tokens, from, to, present) != to) return share_base::present;
  if (of_all) return share_base::all_members;
  return votes ? share_base::unspecified : share_base::all_members;
}

/// Whether the votes are those of members asked in writing, by the sentence or by the heading of an article on nothing else.
bool is_in_writing(const scope& at, const sentence& in) {
  static const phrase_table asked{{"lấy ý kiến", 1},    {"xin ý kiến", 1},   {"phiếu thu về", 1}, {"phiếu thu vào", 1},
                                  {"phiếu gửi lại", 1}, {"phiếu ý kiến", 1}, {"phiếu gửi về", 1}};
  static const phrase_table heading_words{
      {"lấy ý kiến", 1}, {"xin ý kiến", 1}, {"cho ý kiến bằng văn bản", 1}, {"hỏi ý kiến", 1}};
  static const phrase_table others{{"biểu quyết", 1}, {"thông qua", 1},  {"họp", 1},
                                   {"hội nghị", 1},   {"quyết định", 1}, {"thảo luận", 1}};
  if (holds(at.tokens, in, asked)) return true;
  const auto title = text::tokenise(at.article().heading);
  return heading_words.find(title, 0, title.size()) != title.size() &&
         others.find(title, 0, title.size()) == title.size();
}

constexpr std::size_t longest_repetition = 6;  ///< tokens in brackets that say a share again

/// Whether the share is of those who stay away.
bool is_absence(const token_list& tokens, const sentence& in, std::size_t from, std::size_t end) {
  static const phrase_table absent{{"vắng", 1},         {"khuyết diện", 1}, {"không dự", 1},
                                   {"không có mặt", 1}, {"khuyết", 1},      {"không đến", 1}};
  constexpr std::size_t reach = 6;
  const auto begin = from > in.begin + reach ? from - reach : in.begin;
  return find(tokens, begin, end, absent) != end;
}

/// "đa số [thành viên]": more than half. "Trường hợp đa số thành viên thông qua và …" only says of which case it speaks.
fraction_match most_at(const token_list& tokens, const sentence& in, std::size_t i) {
  static const phrase_table most{{"đa số", 1}, {"đại đa số", 1}};
  const auto found = most.longest(tokens, i);
  if (!found) return {};
  static const phrase_table cases{{"trường hợp", 1}, {"trong trường hợp", 1}};
  static const phrase_table then{{"thì", 1}};
  if (cases.longest(tokens, in.begin) && find(tokens, i, in.end, then) == in.end) return {};
  static const phrase_table of{{"tổng số", 1}, {"số", 1}};
  // "dù đa số thành viên không tán thành": asked of nobody.
  static const phrase_table despite{{"dù", 1},     {"kể cả khi", 1},   {"mặc dù", 1}, {"cho dù", 1},
                                    {"bất kể", 1}, {"ngay cả khi", 1}, {"dẫu", 1},    {"không phụ thuộc", 1}};
  constexpr std::size_t near = 4;
  const auto before = i > in.begin + near ? i - near : in.begin;
  if (find(tokens, before, i, despite) != i) return {};
  static const phrase_table counted{{"phiếu", 1}, {"ý kiến", 1},         {"các ý kiến", 1},
                                    {"người", 1}, {"các thành viên", 1}, {"các ủy viên", 1}};
  const auto after = i + found.length + of.longest(tokens, i + found.length).length;
  if (!members().longest(tokens, after) && !counted.longest(tokens, after)) return {};
  return {{1, 2}, found.length};
}

/// Whether the share is only wished for: "nên được tiến hành khi có …", "có thể có mặt …", "cố gắng bảo đảm …". What may be held once enough are
/// there ("có thể tiến hành khi có …") is a condition like any other.
standing force_of_share(const token_list& tokens, const sentence& in, std::size_t from, std::size_t end) {
  static const phrase_table wishes{{"nên", 1},
                                   {"cần", 1},
                                   {"cố gắng", 1},
                                   {"phấn đấu", 1},
                                   {"khuyến khích", 1},
                                   {"không bắt buộc", 1},
                                   {"không nhất thiết", 1}};
  // Strived for, whatever stands behind.
  static const phrase_table strives{{"cố gắng", 1}, {"phấn đấu", 1}, {"khuyến khích", 1}};
  static const phrase_table open{
      {"khi có điều kiện", 1},         {"nếu có điều kiện", 1}, {"khi điều kiện cho phép", 1},
      {"nếu điều kiện cho phép", 1},   {"nếu có thể", 1},       {"khi có thể", 1},
      {"trong điều kiện cho phép", 1}, {"khi thuận lợi", 1},    {"về nguyên tắc", 1}};
  static const phrase_table binds{{"phải", 1}, {"chỉ được", 1},  {"mới được", 1},  {"cần phải", 1},
                                  {"chỉ", 1},  {"cần thiết", 1}, {"không được", 1}};
  static const phrase_table attends{{"có", 1},     {"có mặt", 1},  {"dự", 1},
                                    {"dự họp", 1}, {"tham dự", 1}, {"tham gia", 1}};
  std::size_t begin = from;
  while (begin > in.begin && !tokens.is(begin - 1, ":")) --begin;
  if (open.longest(tokens, begin)) return standing::optional;
  const auto wish = find(tokens, begin, end, wishes);
  const bool bound = find(tokens, begin, end, binds) != end;
  if (wish != end && !bound) {
    const auto act = wish + wishes.longest(tokens, wish).length;
    const bool acts = verbs().longest(tokens, act) || attends.longest(tokens, act) || tokens.is(act, "được");
    return acts || strives.longest(tokens, wish) ? standing::optional : standing::required;
  }
  for (auto word = attends.find(tokens, begin, end); word != end; word = attends.find(tokens, word + 1, end)) {
    // "có" of "có thể" is no act.
    if (!tokens.is(word + 1, "thể") && modal_force(tokens, {begin, in.end}, word) == standing::optional)
      return standing::optional;
  }
  return standing::required;
}

void read_share(const scope& at, const sentence& in, std::size_t i, const fraction_match& share, std::size_t after) {
  const auto& tokens = at.tokens;
  const bool is_most = most_at(tokens, in, i).length != 0;
  if (i > in.begin && tokens.is(i - 1, "ngày")) return;  // a date
  // The words of this share end where the next one starts.
  std::size_t end = after;
  while (end < in.end && fraction_at(tokens, end).length == 0) ++end;
  // A word of comparison may stand a little before: "ít nhất là 2/3", "quá nửa".
  share_rule rule;
  rule.value = share.value;
  std::size_t from = i;
  constexpr std::size_t longest_comparison = 4;
  constexpr std::size_t reach = 3;
  std::size_t length = 0;
  for (std::size_t back = 1; back <= longest_comparison && i >= in.begin + back; ++back) {
    const auto word = comparisons().longest(tokens, i - back);
    const bool reaches =
        i - back + word.length <= i && (length != 0 || back <= reach) && word.length >= length + (length != 0 ? 1 : 0);
    // The nearest word, or the longer one that it is the end of.
    if (!word || !reaches || (length != 0 && i - back + word.length != from + length)) continue;
    rule.comparison = static_cast<comparison>(word.value);
    from = i - back;
    length = word.length;
  }
  if (is_most) rule.comparison = comparison::more_than;
  if (length == 0 && !is_most && tokens.is(after, "là")) return;  // "1/3 là …" counts, it asks for nothing
  if (tokens.is(after, ")")) ++after;
  if (tokens.is(after, "trở") && tokens.is(after + 1, "lên")) rule.comparison = comparison::at_least;
  if (i > in.begin && tokens.is(i - 1, ">")) rule.comparison = comparison::more_than;
  if (!is_most && find(tokens, i, end, members()) == end && find(tokens, in.begin, i, members()) == i) return;

  const auto votes_after = find(tokens, after, end, approval());
  const auto attends_after = find(tokens, after, end, attendance());
  // "số phiếu thuận quá nửa số thành viên có mặt": votes are counted, whatever they are a share of.
  static const phrase_table counted{{"phiếu", 1}, {"phiếu thuận", 1}, {"phiếu tán thành", 1}};
  constexpr std::size_t beside = 5;
  // "số thành viên tán thành vượt quá một nửa …"
  static const phrase_table agreeing{{"tán thành", 1}, {"đồng ý", 1}, {"nhất trí", 1}, {"đồng tình", 1}, {"ủng hộ", 1}};
  const auto near = from > in.begin + beside ? from - beside : in.begin;
  const auto agreed = find(tokens, near, from, agreeing);
  const bool of_votes =
      find(tokens, near, from, counted) != from || (agreed != from && find(tokens, agreed, from, attendance()) == from);
  bool votes = votes_after != end || of_votes;
  bool attends = attends_after != end;
  if (!votes && !attends) {
    const auto votes_before = find(tokens, in.begin, from, approval());
    const auto attends_before = find(tokens, in.begin, from, attendance());
    votes = votes_before != from;
    attends = !votes && attends_before != from;
  }
  // In words of its own: what is decided is voted on, and who meets attends.
  if (!votes && !attends) {
    static const phrase_table decided{
        {"nghị quyết", 1}, {"quyết định", 1}, {"vấn đề", 1}, {"kết luận", 1}, {"quyết nghị", 1}};
    static const phrase_table meets{{"họp", 1}, {"hội nghị", 1}, {"phiên họp", 1}, {"cuộc họp", 1}, {"buổi họp", 1}};
    static const phrase_table valid{{"có giá trị", 1},  {"hợp lệ", 1},    {"mới thành", 1},
                                    {"được coi là", 1}, {"thông qua", 1}, {"có hiệu lực", 1}};
    attends = holds(tokens, in, meets) && !holds(tokens, in, decided);
    votes = !attends && holds(tokens, in, decided) && holds(tokens, in, valid);
  }
  if (!votes && !attends) return;
  static const phrase_table on_request{
      {"theo yêu cầu", 1}, {"đề nghị của", 1}, {"yêu cầu của", 1}, {"theo đề nghị", 1}};
  if (find(tokens, in.begin, from, on_request) != from && !votes) return;
  // "ít nhất một phần ba số thành viên đề nghị thì …": they ask for something.
  static const phrase_table asks{{"đề nghị", 1}, {"yêu cầu", 1}};
  if (const auto asked = find(tokens, after, end, asks);
      asked != end && asked < std::min(votes_after, attends_after) && !tokens.is(asked - 1, "theo"))
    return;
  // "ít nhất 2/3 số thành viên có mặt và được quá nửa … tán thành": the next share has its own words; before it only attendance counts.
  if (votes && attends && end < in.end && votes_after > attends_after) {
    for (std::size_t k = attends_after; k < votes_after && votes; ++k) {
      const bool joint = tokens.is(k, "và") || tokens.is(k, ",") || tokens.is(k, "thì");
      if (joint) votes = false, end = k;
    }
  }
  rule.base = base_at(tokens, after, votes && votes_after != end ? std::min(end, votes_after + 4) : end, votes);
  if (rule.base == share_base::unspecified || rule.base == share_base::all_members) {
    static const phrase_table all{{"tổng số", 1}};
    if (find(tokens, after, end, all) != end) rule.base = share_base::all_members;
  }
  // "Trong số thành viên dự họp, quá nửa tán thành …": the base stands before.
  if (votes && rule.base == share_base::unspecified && votes_after != end &&
      find(tokens, after, votes_after, members()) == votes_after)
    rule.base = base_at(tokens, in.begin, from, votes);
  // "không họp khi vắng quá một phần ba": at least two thirds are there.
  if (!votes && is_absence(tokens, in, from, end)) {
    rule.value = {rule.value.den - rule.value.num, rule.value.den};
    rule.comparison = rule.comparison == comparison::more_than ? comparison::at_least : comparison::more_than;
    if (rule.value.num == 0) return;
  }
  rule.subject = votes && is_in_writing(at, in) ? std::string(asked_in_writing) : at.who(in, from);
  const auto force = force_of_share(tokens, in, from, std::min(end, in.end));
  at.add(votes ? topic::majority : topic::quorum, from, std::min(end, in.end), rule,
         votes ? "share-of-votes" : "share-of-attendance", false, force);
}

/// "số phiếu thuận nhiều hơn số phiếu chống", "ý kiến được nhiều người tán thành hơn": more than half of those who vote.
void read_plurality(const scope& at, const sentence& in) {
  static const phrase_table more{{"nhiều hơn", 1},
                                 {"nhiều phiếu hơn", 1},
                                 {"nhiều nhất", 1},
                                 {"nhiều phiếu nhất", 1},
                                 {"cao nhất", 1},
                                 {"cao hơn", 1},
                                 {"nhiều phiếu tán thành nhất", 1},
                                 {"nhiều phiếu tán thành hơn", 1},
                                 {"trội hơn", 1},
                                 {"lớn hơn", 1}};
  static const phrase_table votes{{"phiếu thuận", 1},  {"phiếu tán thành", 1},  {"số phiếu", 1},
                                  {"tán thành", 1},    {"ý kiến tán thành", 1}, {"ý kiến đồng ý", 1},
                                  {"phiếu đồng ý", 1}, {"đồng ý", 1},           {"ủng hộ", 1}};
  static const phrase_table decided{
      {"nghị quyết", 1}, {"thông qua", 1}, {"biểu quyết", 1}, {"quyết định", 1}, {"kết luận", 1}};
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, votes) || !holds(tokens, in, decided)) return;
  const auto i = find(tokens, in.begin, in.end, more);
  // "ý kiến nào được nhiều thành viên tán thành hơn": taken apart by who votes.
  const bool apart = i == in.end && in.end > in.begin && tokens.is(in.end - 1, "hơn");
  auto split = in.end;
  for (std::size_t k = in.begin; i == in.end && !apart && k + 1 < in.end; ++k) {
    if (tokens.is(k, "hơn") && (tokens.is(k + 1, "thì") || tokens.is_mark(k + 1))) split = k;
  }
  static const phrase_table many{{"nhiều", 1}};
  const bool torn = (apart || split != in.end) && holds(tokens, in, many);
  if (i == in.end && !torn) return;
  share_rule rule;
  rule.value = {1, 2};
  rule.comparison = comparison::more_than;
  rule.base = share_base::present;
  at.add(topic::majority, in.begin, in.end, std::move(rule), "more-votes");
}

}  // namespace

void read_shares(const scope& at) {
  for (const auto& in : at.sentences) {
    const auto known = at.out.list.size();
    static const phrase_table counted{{"đa số", 1}, {"túc số", 1}};
    const bool about_members = holds(at.tokens, in, members()) || holds(at.tokens, in, counted);
    for (std::size_t i = in.begin; about_members && i < in.end; ++i) {
      auto share = fraction_at(at.tokens, i);
      if (share.length == 0) share = most_at(at.tokens, in, i);
      if (share.length == 0) continue;
      // "quá nửa (trên 50%)": said again in brackets.
      std::size_t again = i + share.length;
      if (at.tokens.is(again, "(")) {
        while (again < in.end && !at.tokens.is(again, ")")) ++again;
        if (again - i > share.length + longest_repetition) again = i + share.length;
      }
      read_share(at, in, i, share, again);
      i = std::max(i + share.length, again) - 1;
    }
    if (at.out.list.size() == known) read_plurality(at, in);
    // "…/… thành viên": asked for, not filled in.
    static const phrase_table context{{"có mặt", 1}, {"tham dự", 1}, {"dự họp", 1}};
    for (std::size_t i = in.begin; i + 2 < in.end; ++i) {
      if (!is_blank(at.tokens, i)) continue;
      std::size_t next = i;
      while (next < in.end &&
             (at.tokens.is(next, ".") || at.tokens.is(next, "…") || at.tokens.is(next, "/") || at.tokens.is(next, "_")))
        ++next;
      const bool members_follow =
          members().longest(at.tokens, next) || members().longest(at.tokens, next + 1) || at.tokens.is(next, "tổng");
      const auto stop = next + std::max<std::size_t>(members().longest(at.tokens, next).length, 1);
      if (members_follow && find(at.tokens, next, in.end, context) != in.end)
        at.add(topic::quorum, i, stop, share_rule{}, "share-blank", true);
      i = next;
    }
  }
}

}  // namespace quyche::inline v0::domain
