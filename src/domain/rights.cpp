// What every member may do before and after a vote: speak, and keep an opinion that was voted down. Read where it is denied, given to some
// alone, or left to the leave of another.

#include <algorithm>

#include "domain/actor.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

struct right {
  std::string_view name;  ///< act and object, as norms ask for them
  const phrase_table& (*acts)();
};

const phrase_table& speaking() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> words{
        {"phát biểu", 1}, {"lên tiếng", 1}, {"tranh luận", 1}, {"góp ý", 1}, {"nói hết ý kiến", 1}};
    for (const std::string verb : {"nêu", "nêu ra", "trình bày", "trình bày hết", "bày tỏ", "tham gia", "đóng góp",
                                   "đưa ra", "nói rõ", "có", "thể hiện", "nêu rõ", "nêu hết", "giãi bày"}) {
      for (const std::string opinion : {"ý kiến", "chính kiến", "quan điểm", "ý kiến riêng", "suy nghĩ"})
        words.emplace_back(verb + ' ' + opinion, 1);
    }
    return phrase_table(words);
  }();
  return table;
}
const phrase_table& keeping() {
  static const phrase_table table{
      {"bảo lưu", 1},         {"giữ ý kiến", 1},     {"giữ nguyên ý kiến", 1},    {"giữ lại ý kiến", 1},
      {"giữ quan điểm", 1},   {"giữ chính kiến", 1}, {"giữ nguyên quan điểm", 1}, {"giữ nguyên chính kiến", 1},
      {"giữ ý kiến riêng", 1}};
  return table;
}
/// What keeps an opinion from being kept.
const phrase_table& giving_up() {
  static const phrase_table table{{"từ bỏ ý kiến", 1},    {"rút ý kiến", 1},       {"rút lại ý kiến", 1},
                                  {"thay đổi ý kiến", 1}, {"bỏ ý kiến", 1},        {"từ bỏ quan điểm", 1},
                                  {"rút bỏ ý kiến", 1},   {"từ bỏ chính kiến", 1}, {"sửa ý kiến", 1},
                                  {"hủy bỏ ý kiến", 1}};
  return table;
}

constexpr right rights[] = {{"phát biểu ý kiến", speaking}, {"bảo lưu ý kiến", keeping}};

/// Words right before an act that deny it.
const phrase_table& denials() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> words{{"nghiêm cấm", 1},
                                                   {"cấm", 1},
                                                   {"không ai được", 1},
                                                   {"mất quyền", 1},
                                                   {"tước quyền", 1},
                                                   {"bị tước quyền", 1},
                                                   {"hạn chế", 1},
                                                   {"không còn quyền", 1},
                                                   {"không thừa nhận việc", 1},
                                                   {"không chấp nhận việc", 1},
                                                   {"không chấp nhận", 1},
                                                   {"không cho phép", 1},
                                                   {"không ghi nhận việc", 1}};
    for (const std::string give : {"được", "được quyền", "được phép", "có quyền", "cho", "để", "dành quyền",
                                   "dành thời gian", "bố trí", "tổ chức", "mời", "cần", "phải", "có thể", "thể"})
      words.emplace_back("không " + give, 1);
    words.emplace_back("không", 1);
    return phrase_table(words);
  }();
  return table;
}

const phrase_table& members() {
  static const phrase_table table{{"thành viên", 1}, {"ủy viên", 1}, {"đồng chí", 1}, {"ai", 1},    {"thiểu số", 1},
                                  {"người dự", 1},   {"người", 1},   {"ý kiến", 1},   {"bí thư", 1}};
  return table;
}

/// Those who are not members: guests may be heard and not vote, whatever members may.
const phrase_table& outsiders() {
  static const phrase_table table{{"khách mời", 1}, {"được mời", 1}, {"đại biểu mời", 1}, {"mời dự", 1},
                                  {"giúp việc", 1}, {"thư ký", 1},   {"chuyên viên", 1},  {"báo chí", 1},
                                  {"cơ quan", 1},   {"dự thính", 1}, {"đại biểu", 1}};
  return table;
}

/// What may well be forbidden: to speak against a resolution, or outside.
const phrase_table& contrary() {
  static const phrase_table table{{"trái", 1},      {"ngược", 1},        {"ra ngoài", 1},  {"nhân danh", 1},
                                  {"công khai", 1}, {"bên ngoài", 1},    {"trên báo", 1},  {"khác với", 1},
                                  {"với báo", 1},   {"tại nơi khác", 1}, {"truyền bá", 1}, {"không đúng", 1},
                                  {"thay", 1},      {"ở nơi khác", 1}};
  return table;
}

/// Whether `only` rules over the act at token i: "chỉ Bí thư, Phó Bí thư [được phát biểu]", "chỉ … mới được".
std::size_t only_before(const token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t reach = 18;
  static const phrase_table only{{"chỉ", 1}, {"chỉ có", 1}, {"riêng", 1}, {"duy nhất", 1}};
  for (std::size_t k = i; k > in.begin && i - k < reach; --k) {
    static const phrase_table others{{"chỉ định", 1}, {"chỉ đạo", 1}, {"chỉ thị", 1}, {"chỉ tiêu", 1}};
    if (only.longest(tokens, k - 1) && !others.longest(tokens, k - 1)) return k - 1;
  }
  return i;
}

/// The one on whose leave a right depends: "khi [người chủ trì] cho phép", "sau khi được [Bí thư] đồng ý", "nếu Bí thư thấy cần".
bool on_leave(const token_list& tokens, std::size_t from, std::size_t to) {
  static const phrase_table when{{"khi", 1}, {"nếu", 1}, {"sau khi", 1}, {"trong trường hợp", 1}, {"với", 1}};
  static const phrase_table leave{{"cho phép", 1},  {"đồng ý", 1},  {"chấp thuận", 1}, {"nhất trí", 1},
                                  {"thấy cần", 1},  {"yêu cầu", 1}, {"chỉ định", 1},   {"mời", 1},
                                  {"cần thiết", 1}, {"đề nghị", 1}};
  const auto condition = find(tokens, from, to, when);
  return condition != to && find(tokens, condition, to, leave) != to;
}

/// What a clause [begin, stop) makes of the right done at token i; required: nothing is taken from it.
standing right_at(const token_list& tokens, const sentence& in, std::size_t i, std::size_t stop) {
  constexpr std::size_t longest_denial = 4;
  static const phrase_table lets{
      {"có thể cho", 1},           {"có thể để", 1}, {"có thể dành", 1}, {"có thể mời", 1},
      {"có thể tạo điều kiện", 1}, {"nên để", 1},    {"nên cho", 1},     {"khi cần thì cho", 1}};
  static const phrase_table also{{"mà còn", 1}, {"mà", 1}, {"chỉ", 1}};
  std::size_t from = i;  // "không để thành viên [phát biểu]": who stands between
  for (std::size_t k = in.begin; k < i && i - k < 16; ++k) {
    const auto end = somebody_at(tokens, k);
    if (end != k && end + body_at(tokens, end) == i) {
      from = k;
      break;
    }
  }
  for (const auto at : {i, from}) {
    for (std::size_t length = std::min(longest_denial, at - in.begin); length > 0; --length) {
      const auto word = denials().longest(tokens, at - length);
      if (word.length != length || also.longest(tokens, at)) continue;
      // "Không ai bị hạn chế": denied twice.
      const auto before = at - length;
      constexpr std::size_t near = 3;
      static const phrase_table no{{"không", 1}, {"không ai", 1}};
      return no.find(tokens, before > in.begin + near ? before - near : in.begin, before) == before
                 ? standing::refused
                 : standing::required;
    }
    for (std::size_t length = std::min<std::size_t>(4, at - in.begin); length > 1; --length) {
      if (lets.longest(tokens, at - length).length == length) return standing::optional;
    }
  }
  const auto only = only_before(tokens, in, i);
  if (only == i) return standing::required;
  const auto who = only + 1 + (tokens.is(only + 1, "có") ? 1U : 0U);
  // "chỉ được phát biểu khi …" restricts what all may do; "chỉ Bí thư được phát biểu" gives it to some.
  const bool some = !tokens.is(who, "được") && somebody_at(tokens, who) != who;
  const bool restricted = on_leave(tokens, i, stop);
  if (some && find(tokens, who, i, outsiders()) == i) return standing::refused;
  return restricted ? standing::optional : standing::required;
}

/// Where the clause around token i ends: at a mark that closes one.
std::size_t end_of_clause(const token_list& tokens, const sentence& in, std::size_t i) {
  while (i < in.end && !tokens.is(i, ",") && !tokens.is(i, ":")) ++i;
  return i;
}

void read_right(const scope& at, const sentence& in, const right& what) {
  static const phrase_table occasion{{"biểu quyết", 1}, {"thảo luận", 1}, {"họp", 1},      {"quyết định", 1},
                                     {"thông qua", 1},  {"bỏ phiếu", 1},  {"hội nghị", 1}, {"thiểu số", 1}};
  const auto& tokens = at.tokens;
  const auto& acts = what.acts();
  const bool speaks = &what == &rights[0];
  for (std::size_t i = acts.next(tokens, in.begin, in.end); i < in.end; i = acts.next(tokens, i + 1, in.end)) {
    const auto act = acts.longest(tokens, i);
    if (!act) continue;
    const auto stop = end_of_clause(tokens, in, i);
    const auto how = right_at(tokens, in, i, stop);
    if (how == standing::required) continue;
    if (speaks) {
      const bool about_votes = holds(tokens, in, occasion) || at.heading().find("biểu quyết") != std::string::npos ||
                               at.heading().find("thảo luận") != std::string::npos ||
                               at.heading().find("nguyên tắc") != std::string::npos;
      if (!about_votes || find(tokens, i, stop, contrary()) != stop) continue;
      // "không có ý kiến thì coi như đồng ý": silence, no rule.
      if (tokens.is(i, "có") && !tokens.is(i - 1, "được") && !tokens.is(i - 1, "quyền")) continue;
    }
    static const phrase_table opinions{
        {"ý kiến", 1}, {"quan điểm", 1}, {"chính kiến", 1}, {"thiểu số", 1}, {"nghị quyết", 1}};
    if (!speaks && !holds(tokens, in, opinions)) continue;  // "không được bảo lưu kết quả thi"
    if (find(tokens, in.begin, i, outsiders()) != i || (speaks && find(tokens, in.begin, in.end, members()) == in.end))
      continue;
    // Told with its clause: "Thành viên … không được bảo lưu ý kiến".
    auto from = i;
    while (from > in.begin && !tokens.is_mark(from - 1)) --from;
    at.add(topic::power, from, std::max(stop, i + act.length), named{std::string(what.name), how}, "overturned");
    return;
  }
}

/// "phải từ bỏ ý kiến của mình": an opinion is not kept.
void read_giving_up(const scope& at, const sentence& in) {
  const auto& tokens = at.tokens;
  const auto i = find(tokens, in.begin, in.end, giving_up());
  if (i == in.end || i < in.begin + 1) return;
  static const phrase_table must{{"phải", 1}, {"buộc phải", 1}, {"cần", 1}, {"có trách nhiệm", 1}};
  constexpr std::size_t longest = 3;
  for (std::size_t length = std::min(longest, i - in.begin); length > 0; --length) {
    const bool not_must = length < i - in.begin && tokens.is(i - length - 1, "không");
    if (must.longest(tokens, i - length).length != length || not_must) continue;
    at.add(topic::power, i, i + giving_up().longest(tokens, i).length,
           named{std::string(rights[1].name), standing::refused}, "overturned");
    return;
  }
}

/// "Người bỏ phiếu chống không phải chấp hành nghị quyết": who was voted down need not obey.
void read_disobedience(const scope& at, const sentence& in) {
  static const phrase_table minority{{"thiểu số", 1},     {"bảo lưu", 1},         {"phiếu chống", 1},
                                     {"không đồng ý", 1}, {"không tán thành", 1}, {"ý kiến khác", 1},
                                     {"số đông", 1},      {"ý kiến trái", 1}};
  static const phrase_table obeys{{"chấp hành", 1}, {"thi hành", 1},         {"tuân theo", 1}, {"phục tùng", 1},
                                  {"làm theo", 1},  {"chấp hành nghiêm", 1}, {"thực hiện", 1}};
  static const phrase_table what{{"nghị quyết", 1}, {"quyết định", 1}, {"kết luận", 1}, {"quyết nghị", 1}};
  static const phrase_table leave{{"không bắt buộc", 1},
                                  {"không phải", 1},
                                  {"không cần", 1},
                                  {"không buộc", 1},
                                  {"được miễn", 1},
                                  {"chưa phải", 1},
                                  {"không nhất thiết", 1},
                                  {"khỏi phải", 1},
                                  {"được tạm hoãn", 1},
                                  {"được từ chối", 1},
                                  {"có quyền từ chối", 1},
                                  {"có quyền không", 1},
                                  {"được quyền không", 1},
                                  {"không có nghĩa vụ", 1},
                                  {"không có trách nhiệm", 1},
                                  {"có thể không", 1},
                                  {"được tạm dừng", 1},
                                  {"chưa bắt buộc", 1},
                                  {"không bị buộc", 1},
                                  {"được không", 1},
                                  {"được trì hoãn", 1},
                                  {"có thể từ chối", 1},
                                  {"khỏi", 1},
                                  {"được phép không", 1},
                                  {"không chịu", 1},
                                  {"không bị ràng buộc", 1}};
  constexpr std::size_t reach = 6;
  const auto& tokens = at.tokens;
  if (!holds(tokens, in, obeys) || !holds(tokens, in, leave) || !holds(tokens, in, what)) return;
  const auto lead = lead_of(at);
  if (!holds(tokens, in, minority) && minority.find(lead, 0, lead.size()) == lead.size()) return;
  for (auto i = find(tokens, in.begin, in.end, obeys); i < in.end; i = find(tokens, i + 1, in.end, obeys)) {
    const auto begin = i > in.begin + reach ? i - reach : in.begin;
    const auto no = find(tokens, begin, i, leave);
    static const phrase_table only{{"không phải chỉ", 1}, {"không phải là", 1}, {"không chỉ", 1}};
    if (no == i || only.longest(tokens, no) || find(tokens, in.begin, i, outsiders()) != i) continue;
    at.add(topic::duty, no, i + obeys.longest(tokens, i).length, named{"chấp hành nghị quyết", standing::refused},
           "overturned");
    return;
  }
}

/// "nên hạn chế truyền bá ý kiến trái": what must not be spread is only advised against.
void read_advice(const scope& at, const sentence& in) {
  static const phrase_table spreads{{"truyền bá", 1},  {"phổ biến", 1},    {"tuyên truyền", 1},  {"phát tán", 1},
                                    {"lan truyền", 1}, {"loan truyền", 1}, {"việc truyền bá", 1}};
  static const phrase_table advises{{"nên hạn chế", 1},
                                    {"nên tránh", 1},
                                    {"không nên", 1},
                                    {"hạn chế", 1},
                                    {"cần tránh", 1},
                                    {"cần hạn chế", 1},
                                    {"cố gắng không", 1},
                                    {"nên thận trọng khi", 1},
                                    {"không khuyến khích", 1},
                                    {"được khuyến khích không", 1},
                                    {"được khuyên không", 1},
                                    {"tránh", 1},
                                    {"nên cân nhắc khi", 1},
                                    {"cân nhắc khi", 1},
                                    {"cần cân nhắc khi", 1},
                                    {"thận trọng khi", 1},
                                    {"nên cân nhắc trước khi", 1},
                                    {"cân nhắc trước khi", 1},
                                    {"nên kiềm chế", 1},
                                    {"được đề nghị không", 1}};
  static const phrase_table opinions{{"ý kiến", 1}, {"quan điểm", 1}, {"chính kiến", 1}};
  constexpr std::size_t reach = 4;
  const auto& tokens = at.tokens;
  for (auto i = find(tokens, in.begin, in.end, spreads); i < in.end; i = find(tokens, i + 1, in.end, spreads)) {
    const auto begin = i > in.begin + reach ? i - reach : in.begin;
    const auto advice = find(tokens, begin, i, advises);
    if (advice == i || !holds(tokens, in, opinions)) continue;
    at.add(topic::prohibition, advice, i + spreads.longest(tokens, i).length,
           named{"truyền bá ý kiến", standing::optional}, "overturned");
    return;
  }
}

/// "biểu quyết ngay, không qua thảo luận": nobody is heard.
void read_unheard(const scope& at, const sentence& in) {
  static const phrase_table unheard{{"không thảo luận", 1},         {"không qua thảo luận", 1},
                                    {"bỏ qua thảo luận", 1},        {"không cần thảo luận", 1},
                                    {"không phải thảo luận", 1},    {"mà không thảo luận", 1},
                                    {"không tổ chức thảo luận", 1}, {"không qua phát biểu", 1}};
  static const phrase_table votes{{"biểu quyết", 1}, {"bỏ phiếu", 1}, {"quyết định", 1}, {"thông qua", 1}};
  const auto i = find(at.tokens, in.begin, in.end, unheard);
  if (i == in.end || !holds(at.tokens, in, votes)) return;
  at.add(topic::power, i, i + unheard.longest(at.tokens, i).length,
         named{std::string(rights[0].name), standing::refused}, "overturned");
}

/// "Ý kiến của thành viên: a) Không được nêu trước lúc biểu quyết": the lead says of what.
void read_item(const scope& at) {
  static const phrase_table opinions{{"ý kiến", 1}, {"chính kiến", 1}, {"quan điểm", 1}};
  static const phrase_table acts{{"nêu", 1}, {"phát biểu", 1}, {"trình bày", 1}, {"bày tỏ", 1}, {"đưa ra", 1}};
  static const phrase_table before{{"biểu quyết", 1}, {"bỏ phiếu", 1}};
  if (at.tokens.empty()) return;
  const auto no = denials().longest(at.tokens, 0);
  if (!no || !acts.longest(at.tokens, no.length) || before.find(at.tokens, 0, at.tokens.size()) == at.tokens.size())
    return;
  const auto lead = lead_of(at);
  if (lead.empty() || opinions.find(lead, 0, lead.size()) == lead.size()) return;
  at.add(topic::power, 0, no.length + 1, named{std::string(rights[0].name), standing::refused}, "overturned");
}

}  // namespace

void read_rights(const scope& at) {
  read_item(at);
  for (const auto& in : at.sentences) {
    for (const auto& what : rights) read_right(at, in, what);
    read_giving_up(at, in);
    read_disobedience(at, in);
    read_advice(at, in);
    read_unheard(at, in);
  }
}

}  // namespace quyche::inline v0::domain
