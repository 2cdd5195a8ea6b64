// Quan hệ công tác: who leads, reports to, coordinates with whom, with the direction the words give.

#include <algorithm>
#include <string>

#include "domain/actor.hpp"
#include "domain/dealings.hpp"
#include "domain/force.hpp"
#include "domain/readers.hpp"
#include "domain/relation_parties.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

enum row : int {
  under,
  guided,
  reports_to,
  coordinates_with,
  advised_by,
  leads,
  supervises,
  founds,
  below,
  obeys,
  orders
};

const phrase_table& verb_words() {
  static const phrase_table table{{"chịu", under},
                                  {"chịu sự", under},
                                  {"dưới sự", under},
                                  {"đặt dưới sự", under},
                                  {"đặt dưới quyền", under},
                                  {"nằm dưới sự", under},
                                  {"hoạt động dưới sự", under},
                                  {"làm việc dưới sự", under},
                                  {"dưới quyền", under},
                                  {"phục tùng", under},
                                  {"phục tùng sự", under},
                                  {"tuân thủ sự", under},
                                  {"tuân theo sự", under},
                                  {"chấp hành sự", under},
                                  {"theo sự", guided},
                                  {"có sự", guided},
                                  {"nhận sự", guided},
                                  {"được sự", guided},
                                  {"với sự", guided},
                                  {"báo cáo", reports_to},
                                  {"chế độ báo cáo", reports_to},
                                  {"phối hợp", coordinates_with},
                                  {"tham mưu giúp việc", advised_by},
                                  {"tham mưu, giúp việc", advised_by},
                                  {"tham mưu và giúp việc", advised_by},
                                  {"giúp việc cho", advised_by},
                                  {"tiếp nhận sự", guided},
                                  {"là cấp dưới của", below},
                                  {"là cấp dưới trực tiếp của", below},
                                  {"là cơ quan cấp dưới của", below},
                                  {"là tổ chức cấp dưới của", below},
                                  {"là đơn vị cấp dưới của", below},
                                  {"là bộ phận của", below},
                                  {"là bộ phận trực thuộc", below},
                                  {"là cơ quan trực thuộc", below},
                                  {"là tổ chức trực thuộc", below},
                                  {"chấp hành", obeys},
                                  {"thi hành", obeys},
                                  {"tuân hành", obeys},
                                  {"phục tùng mệnh lệnh", obeys},
                                  {"giao nhiệm vụ cho", orders},
                                  {"ra chỉ thị cho", orders},
                                  {"ra mệnh lệnh cho", orders},
                                  {"ra lệnh cho", orders},
                                  {"chỉ thị cho", orders},
                                  {"giao việc cho", orders},
                                  {"giao nhiệm vụ", orders},
                                  {"chỉ huy", leads},
                                  {"lãnh đạo", leads},
                                  {"chỉ đạo", leads},
                                  {"kiểm tra", supervises},
                                  {"giám sát", supervises},
                                  {"lập", founds},
                                  {"lập ra", founds},
                                  {"dựng lập", founds},
                                  {"quyết định thiết lập", founds},
                                  {"hình thành", founds},
                                  {"tổ chức ra", founds},
                                  {"thiết lập", founds},
                                  {"thành lập", founds},
                                  {"quyết định lập", founds},
                                  {"quyết định thành lập", founds},
                                  {"ra quyết định lập", founds},
                                  {"ra quyết định thành lập", founds}};
  return table;
}

/// What one does who leads, or only supervises.
const phrase_table& leading_words() {
  static const phrase_table table{{"lãnh đạo", leads}, {"chỉ đạo", leads}, {"điều hành", leads}, {"quản lý", leads},
                                  {"kiểm tra", 0},     {"giám sát", 0},    {"chỉ huy", leads},   {"dẫn dắt", leads}};
  return table;
}

/// Where the words of leading end that start at token i: "lãnh đạo, chỉ đạo toàn diện, trực tiếp".
std::size_t end_of_leading(const token_list& tokens, std::size_t i) {
  static const phrase_table manners{{"toàn diện", 1}, {"trực tiếp", 1},  {"thường xuyên", 1}, {"tuyệt đối", 1},
                                    {"chặt chẽ", 1},  {"về mọi mặt", 1}, {"thống nhất", 1},   {"tập trung", 1}};
  std::size_t end = i;
  for (std::size_t next = i;;) {
    const auto length = std::max(leading_words().longest(tokens, next).length, manners.longest(tokens, next).length);
    if (length == 0) return end;
    end = next + length;
    next = end + (tokens.is(end, ",") || tokens.is(end, "và") || tokens.is(end, "sự") ? 1 : 0);
    if (tokens.is(next, "sự")) ++next;
  }
}

/// Words before "lãnh đạo" that make it a noun: "sự lãnh đạo", "với lãnh đạo Ủy ban"; after a conjunction the leaders act ("trước khi lãnh đạo
/// Ủy ban quyết định").
const phrase_table& nominal() {
  static const phrase_table table{{"sự", 1},   {"thể", 1}, {"tác", 1},    {"với", 1},  {"được", 1}, {"của", 1},
                                  {"chí", 1},  {"cho", 1}, {"các", 1},    {"là", 1},   {"năng", 1}, {"do", 1},
                                  {"và", 1},   {"mời", 1}, {"khi", 1},    {"để", 1},   {"nếu", 1},  {"mà", 1},
                                  {"nhằm", 1}, {"từ", 1},  {",", 1},      {"hoặc", 1}, {"đến", 1},  {"gửi", 1},
                                  {"xin", 1},  {"bởi", 1}, {"vai trò", 1}};
  return table;
}

/// Whether the provision stands under a title on duties and powers, so that a verb may open its sentences.
bool is_list_of_duties(const scope& at) {
  if (at.inherited.modality) return true;
  const auto heading = at.heading();
  return heading.find("nhiệm vụ") != std::string::npos || heading.find("quyền hạn") != std::string::npos ||
         heading.find("chức năng") != std::string::npos;
}

/// Whether "lãnh đạo" at token i is what somebody does: no noun ("sự lãnh đạo"), but also "có chức năng lãnh đạo …".
bool is_leading(const scope& at, const sentence& in, std::size_t i) {
  const auto& tokens = at.tokens;
  if (i == in.begin) {
    // "Lãnh đạo Văn phòng … theo dõi": the leaders, unless duties are listed.
    const auto after = end_of_leading(tokens, i);
    return tokens.is(i, "lãnh") && tokens[i].upper && after + body_at(tokens, after) < in.end && is_list_of_duties(at);
  }
  if (acts_at(at, in, i)) return true;
  // "chỉ đạo" of an office is a task: only a body right before it leads by it.
  const bool may = i > in.begin + 1 && tokens.is(i - 2, "có") && tokens.is(i - 1, "thể");
  return tokens.is(i, "lãnh") && (may || !nominal().longest(tokens, i - 1));
}

constexpr std::string_view working = "working-relation";
constexpr std::string_view guidance = "guidance";                    // less than leading
constexpr std::string_view direct_leadership = "direct-leadership";  // of which there is one

void add_relation(const scope& at, std::size_t from, std::size_t to, relation value,
                  std::string_view derivation = working, standing force = standing::required) {
  if (value.from.empty() || value.to.empty() || at.names.same(value.from, value.to)) return;
  at.add(topic::relation, from, to, std::move(value), derivation, false, force);
}

/// Whether leadership is said to be direct: "sự lãnh đạo trực tiếp, thường xuyên".
bool is_direct(const token_list& tokens, std::size_t from, std::size_t to) {
  static const phrase_table words{{"trực tiếp", 1}};
  return find(tokens, from, to, words) != to;
}

/// "A và B phối hợp …", "quan hệ giữa A với B là quan hệ phối hợp", "quan hệ với B là …": both stand before the word.
bool read_mutual(const scope& at, const sentence& in, std::size_t word, std::size_t end) {
  static const phrase_table between{
      {"quan hệ giữa", 1}, {"mối quan hệ giữa", 1}, {"giữa", 1}, {"quan hệ của", 1}, {"mối quan hệ của", 1}};
  static const phrase_table joins{{"và", 1}, {"với", 1}, {"cùng", 1}, {"cùng với", 1}};
  static const phrase_table with{{"quan hệ với", 1}, {"mối quan hệ với", 1}};
  constexpr std::size_t gap = 4;  // tokens: "là quan hệ", "có mối quan hệ"
  const auto& tokens = at.tokens;
  std::string first = at.subject.name;
  std::size_t second = in.begin;
  if (const auto start = with.longest(tokens, in.begin)) {
    second += start.length;
  } else {
    const auto begin = in.begin + between.longest(tokens, in.begin).length;
    const auto named = body_name_at(at.content, tokens, begin);
    const auto join = joins.longest(tokens, begin + named.length);
    if (named.length == 0 || !join) return false;
    if (!at.names.same(named.name, at.subject.name)) first = named.name;
    second = begin + named.length + join.length;
  }
  const auto other = body_name_at(at.content, tokens, second);
  const auto after = second + other.length;
  if (other.length == 0 || after > word || word - after > gap) return false;
  add_relation(at, in.begin, end, {first, relation_kind::coordinates_with, other.name});
  return true;
}

/// Whether what is led ends at token i: nothing follows, or what the leading is about.
bool ends_clause(const token_list& tokens, const sentence& in, std::size_t i) {
  static const phrase_table goes_on{{"nếu", 1},   {"khi", 1}, {"để", 1},   {"và", 1},        {"thường xuyên", 1},
                                    {"trong", 1}, {"về", 1},  {"theo", 1}, {"thông qua", 1}, {"bằng", 1}};
  return i >= in.end || tokens.is_mark(i) || goes_on.longest(tokens, i);
}

/// "là tổ chức đảng do Ban Thường vụ Tỉnh ủy thành lập và trực tiếp lãnh đạo", "được … lãnh đạo": the leader stands after "do" or "được",
/// before the verb, and nothing that is led behind it.
bool read_passive(const scope& at, const sentence& in, std::size_t word, std::size_t end) {
  constexpr std::size_t reach = 24;
  const auto& tokens = at.tokens;
  if (!ends_clause(tokens, in, end)) return false;
  for (std::size_t i = word + 1; i-- > in.begin && word - i < reach;) {
    if (tokens.is(i, ";") || tokens.is(i, ":")) return false;
    if (!tokens.is(i, "do") && !tokens.is(i, "được")) continue;
    const auto leader = body_named(at.content, tokens, i + 1, at.subject);
    if (leader.length == 0 || i + 1 + leader.length > word) continue;
    const auto force = is_left_open(tokens, in, word) ? standing::optional : modal_force(tokens, in, i);
    add_relation(at, i, end, {subject_body(at, in, i), relation_kind::led_by, leader.name},
                 is_direct(tokens, i, end) ? direct_leadership : working, force);
    return true;
  }
  return false;
}

/// "sự lãnh đạo của A đối với B", "A giữ vai trò lãnh đạo đối với B": leadership as a noun, with the one it is over.
bool read_noun(const scope& at, const sentence& in, std::size_t word, std::size_t after) {
  static const phrase_table over{{"đối với", 1}};
  const auto& tokens = at.tokens;
  std::string leader = subject_body(at, in, word);
  if (tokens.is(after, "của")) {
    const auto named = body_name_at(at.content, tokens, after + 1);
    after += 1 + std::max<std::size_t>(named.length, tokens.is(after + 1, "mình") ? 1 : 0);
    if (named.length != 0) leader = at.names.same(named.name, at.subject.name) ? at.subject.name : named.name;
  }
  if (!over.longest(tokens, after)) return false;
  const auto led = other_body(at, after + 2, in.end, false, 1);
  for (const auto& name : led.names) add_relation(at, word, led.stop, {leader, relation_kind::leads, name});
  return !led.names.empty();
}

/// "Cơ quan trực tiếp lãnh đạo A là B", "Trực tiếp lãnh đạo A là B", "Cơ quan lãnh đạo trực tiếp của A là B".
bool read_defined(const scope& at, const sentence& in, std::size_t word, std::size_t after) {
  static const phrase_table leaders{{"cơ quan", 1}, {"tổ chức", 1},   {"cấp", 1},   {"tổ chức đảng", 1},
                                    {"cấp ủy", 1},  {"trực tiếp", 1}, {"người", 1}, {"lãnh đạo", 1}};
  const auto& tokens = at.tokens;
  if (!leaders.longest(tokens, in.begin)) return false;
  const auto from =
      after + (tokens.is(after, "của") || tokens.is(after, "đối") ? (tokens.is(after, "đối") ? 2U : 1U) : 0U);
  const auto led = other_body(at, from + share_of_body(tokens, from), in.end, false, 1);
  if (led.names.empty() || !tokens.is(led.stop, "là")) return false;
  const auto leader = body_name_at(at.content, tokens, led.stop + 1);
  if (leader.length == 0) return false;
  for (const auto& name : led.names) {
    const auto own = at.names.same(name, at.subject.name) ? at.subject.name : name;
    add_relation(at, word, led.stop + 1 + leader.length, {own, relation_kind::led_by, leader.name},
                 is_direct(tokens, in.begin, led.stop) ? direct_leadership : working);
  }
  return true;
}

/// "Đối với X, Ban cán sự đảng lãnh đạo toàn diện", or so under a heading on X: who is led stands before, and nothing behind the verb.
void read_dealt_with(const scope& at, const sentence& in, std::size_t word, std::size_t after) {
  auto dealt = opened_with(at.content, at.tokens, in, at.subject);
  if (dealt.names.empty()) {
    dealt.names = at.dealt_with();
    dealt.end = in.begin;
    if (dealt.names.size() != 1) return;
  }
  const auto end = after + share_of_body(at.tokens, after);
  const auto start = dealt.end + (at.tokens.is_mark(dealt.end) ? 1 : 0);
  const bool acts = word == start || (word > start && acts_at(at, {start, in.end}, word));
  if (!acts || !ends_clause(at.tokens, in, end)) return;
  for (const auto& name : dealt.names)
    add_relation(at, in.begin, end, {subject_body(at, in, word), relation_kind::leads, name});
}

/// One past the words read.
std::size_t read_leading(const scope& at, const sentence& in, std::size_t i) {
  const auto after = end_of_leading(at.tokens, i);
  const auto led = other_body(at, after + share_of_body(at.tokens, after), in.end, false, 1);
  if (read_defined(at, in, i, after)) return std::max(after, led.stop);
  if (!led.names.empty() && is_leading(at, in, i)) {
    for (const auto& name : led.names)
      add_relation(at, i, led.stop, {subject_body(at, in, i), relation_kind::leads, name}, working,
                   force_of(at.tokens, in, i));
    return led.stop;
  }
  if (!read_noun(at, in, i, after) && !read_passive(at, in, i, after)) read_dealt_with(at, in, i, after);
  return after;
}

/// "theo sự hướng dẫn của B", "chịu sự theo dõi, hướng dẫn của B": less than leading, which leaves the organ to itself.
std::size_t read_under(const scope& at, const sentence& in, std::size_t i, std::size_t from);
std::size_t read_guided(const scope& at, const sentence& in, std::size_t i, std::size_t from) {
  static const phrase_table words{{"hướng dẫn", 1}, {"theo dõi", 1}, {"định hướng", 1},   {"đôn đốc", 1},
                                  {"tư vấn", 1},    {"hỗ trợ", 1},   {"giúp đỡ", 1},      {"góp ý", 1},
                                  {",", 1},         {"và", 1},       {"thường xuyên", 1}, {"trực tiếp", 1},
                                  {"sự", 1}};
  const auto& tokens = at.tokens;
  // "tiếp nhận sự lãnh đạo của B", "theo sự chỉ đạo của B": no less than leading.
  if (const auto leading = leading_words().longest(tokens, from); leading && leading.value == leads)
    return read_under(at, in, i, from);
  std::size_t after = from;
  while (words.longest(tokens, after) || tokens.is(after, ","))
    after += std::max<std::size_t>(words.longest(tokens, after).length, 1);
  if (after == from || !tokens.is(after, "của")) return from;
  const auto over = other_body(at, after, in.end, true, 2);
  for (const auto& name : over.names)
    add_relation(at, i, over.stop, {subject_body(at, in, i), relation_kind::led_by, name}, guidance,
                 standing::optional);
  return std::max(after, over.stop);
}

/// "chịu sự lãnh đạo, kiểm tra của B", "Dưới sự lãnh đạo của B, A …": who stands under whom.
std::size_t read_under(const scope& at, const sentence& in, std::size_t i, std::size_t from) {
  constexpr std::size_t reach = 14;
  const auto& tokens = at.tokens;
  const auto after = end_of_leading(tokens, from);
  bool leading = false;
  for (std::size_t k = from; k < after; ++k) {
    const auto word = leading_words().longest(tokens, k);
    leading = leading || (word && word.value == leads);
  }
  if (after == from) return read_guided(at, in, i, from);
  auto who = subject_body(at, in, i);
  const auto over = other_body(at, after, in.end, true, reach, who, true);
  // What opens the sentence is a circumstance of the one who acts.
  if (i == in.begin && tokens.is(over.stop, ",")) {
    const auto start = over.stop + 1;
    const auto named = body_name_at(at.content, tokens, start + share_of_body(tokens, start));
    if (named.length != 0) who = at.names.same(named.name, at.subject.name) ? at.subject.name : named.name;
  }
  const auto kind = leading ? relation_kind::led_by : relation_kind::supervised_by;
  const auto said_from = i > in.begin + 1 ? i - 2 : i;
  const auto derivation = leading && is_direct(tokens, said_from, after) ? direct_leadership : working;
  const auto force = force_of(tokens, in, i);
  for (const auto& name : over.names) add_relation(at, i, over.stop, {who, kind, name}, derivation, force);
  if (over.names.empty()) {
    const auto dealt = opened_with(at.content, tokens, in, at.subject);
    for (const auto& name : dealt.names) add_relation(at, in.begin, after, {who, kind, name}, derivation, force);
  }
  // "…, mà trực tiếp và thường xuyên là B"
  static const phrase_table further{{"mà", 1}, {"trong đó", 1}};
  auto next = over.stop + (tokens.is(over.stop, ",") ? 1 : 0);
  if (!over.names.empty() && further.longest(tokens, next)) {
    next = end_of_leading(tokens, next + further.longest(tokens, next).length);
    const auto direct = tokens.is(next, "là") ? body_name_at(at.content, tokens, next + 1) : name_match{};
    if (direct.length != 0) add_relation(at, i, next + 1 + direct.length, {who, kind, direct.name});
  }
  return std::max(after, over.stop);
}

/// "Đảng ủy cơ quan là cấp dưới của Ban cán sự", "… là bộ phận của Ủy ban": who stands below whom.
std::size_t read_below(const scope& at, const sentence& in, std::size_t i, std::size_t after) {
  const auto who = subject_body(at, in, i);
  const auto over = other_body(at, after, in.end, false, 1, who, true);
  const auto force = modal_force(at.tokens, in, i);
  for (const auto& name : over.names)
    add_relation(at, i, over.stop, {who, relation_kind::led_by, name}, working, force);
  return std::max(after, over.stop);
}

/// "Đảng ủy cơ quan phải chấp hành sự chỉ đạo của Ban cán sự": another body that obeys the organ.
std::size_t read_obeying(const scope& at, const sentence& in, std::size_t i, std::size_t after) {
  constexpr std::size_t reach = 10;
  static const phrase_table orders{{"nghị quyết", 1}, {"sự chỉ đạo", 1},  {"chỉ đạo", 1}, {"mệnh lệnh", 1},
                                   {"quyết định", 1}, {"kết luận", 1},    {"chỉ thị", 1}, {"phân công", 1},
                                   {"yêu cầu", 1},    {"sự điều hành", 1}};
  if (!orders.longest(at.tokens, after) && !orders.longest(at.tokens, after + 1)) return after;
  // The body itself, not the party members in it.
  if (body_named(at.content, at.tokens, in.begin, at.subject).length == 0) return after;
  const auto who = subject_body(at, in, i);
  // Those above the organ are read as acting, not as its subordinates.
  const bool above = at.names.canonical(who).ends_with("cấp ủy cấp tỉnh");
  if (who.empty() || above || at.names.same(who, at.subject.name)) return after;
  const auto over = other_body(at, after, in.end, true, reach, who);
  const auto force = force_of(at.tokens, in, i);
  for (const auto& name : over.names) {
    if (at.names.same(name, at.subject.name))
      add_relation(at, i, over.stop, {who, relation_kind::led_by, name}, working, force);
  }
  return std::max(after, over.stop);
}

/// "Ban cán sự giao nhiệm vụ cho đảng ủy cơ quan": who gives orders leads.
std::size_t read_orders(const scope& at, const sentence& in, std::size_t i, std::size_t after) {
  // "lãnh đạo, giao việc cho"
  auto verb = i;
  if (i > in.begin + 2 && at.tokens.is(i - 1, ",") && leading_words().longest(at.tokens, i - 3).length == 2)
    verb = i - 3;
  if (!acts_at(at, in, verb)) return after;
  const auto who = subject_body(at, in, verb);
  // "giao nhiệm vụ và kiểm tra đảng ủy cơ quan"
  const auto from = after + (at.tokens.is(after, "và") || at.tokens.is(after, ",") ? 1 : 0);
  const auto led = other_body(at, std::max(end_of_leading(at.tokens, from), after), in.end, false, 2, who);
  const auto force = modal_force(at.tokens, in, i);
  for (const auto& name : led.names) add_relation(at, i, led.stop, {who, relation_kind::leads, name}, working, force);
  return std::max(after, led.stop);
}

/// "báo cáo [kết quả … với] X": the receiver may stand a little later, but must be introduced.
bool is_told(const token_list& tokens, const sentence& in, std::size_t after) {
  constexpr std::size_t reach = 10;
  if (tokens.is(after, "với") || tokens.is(after, "cho") || body_at(tokens, after) != 0) return true;
  for (std::size_t k = after; k < in.end && k < after + reach && !tokens.is(k, ","); ++k) {
    if ((tokens.is(k, "với") || tokens.is(k, "cho")) && body_at(tokens, k + 1) != 0) return true;
  }
  return false;
}

/// Where "với" or "cùng" stands after "phối hợp" and words on how: "phối hợp chặt chẽ, thường xuyên với"; `after` where it does not.
std::size_t with_at(const token_list& tokens, std::size_t after) {
  static const phrase_table manners{
      {"chặt chẽ", 1}, {"thường xuyên", 1}, {"công tác", 1},  {"kịp thời", 1}, {"đồng bộ", 1},
      {"chủ động", 1}, {"mật thiết", 1},    {"hoạt động", 1}, {",", 1},        {"và", 1}};
  static const phrase_table with{{"với", 1}, {"cùng", 1}, {"cùng với", 1}};
  std::size_t i = after;
  while (manners.longest(tokens, i) || tokens.is(i, ","))
    i += std::max<std::size_t>(manners.longest(tokens, i).length, 1);
  const auto word = with.longest(tokens, i);
  return word ? i + word.length - 1 : after;
}

/// "Ban Thường vụ Tỉnh ủy kiểm tra, giám sát Ban cán sự đảng": who supervises stands right before the verb, and who is supervised behind.
std::size_t read_supervising(const scope& at, const sentence& in, std::size_t i, std::size_t after) {
  if (i == in.begin || !acts_at(at, in, i)) return after;
  const auto end = end_of_leading(at.tokens, i);
  const auto under = other_body(at, end + share_of_body(at.tokens, end), in.end, false, 1);
  for (const auto& name : under.names)
    add_relation(at, i, under.stop, {name, relation_kind::supervised_by, subject_body(at, in, i)});
  return std::max({after, end, under.stop});
}

/// Whether the organ's own name, or "là tổ chức đảng" without it, opens the sentence and is what `verb` is about.
bool is_about_organ(const scope& at, const sentence& in, std::size_t verb) {
  static const phrase_table position{
      {"tổ chức đảng", 1}, {"tổ chức của đảng", 1}, {"là tổ chức", 1}, {"là một tổ chức đảng", 1}};
  const auto& tokens = at.tokens;
  auto named = body_name_at(at.content, tokens, in.begin);
  // "Xuất phát từ …, Ban cán sự đảng … là tổ chức đảng": after what opens the sentence.
  if (const auto is = find(tokens, in.begin, verb, position);
      is != verb && (named.length == 0 || !at.names.same(named.name, at.subject.name))) {
    for (auto k = next_body(tokens, in.begin, is); k < is; k = next_body(tokens, k + 1, is)) {
      const auto organ = body_name_at(at.content, tokens, k);
      if (organ.length != 0 && at.names.same(organ.name, at.subject.name)) return true;
    }
  }
  if (named.length != 0 && !at.names.same(named.name, at.subject.name)) return false;
  if (find(tokens, in.begin, verb, position) != verb) return named.length != 0 || tokens.is(in.begin, "là");
  return named.length != 0 && in.begin + named.length == verb;
}

/// "do X quyết định thành lập", "được X lập", "được thành lập theo quyết định của X": who founded the organ.
std::size_t read_founding(const scope& at, const sentence& in, std::size_t i, std::size_t after) {
  constexpr std::size_t reach = 24;
  static const phrase_table by{{"do", 1},
                               {"được", 1},
                               {"bởi", 1},
                               {"theo quyết định của", 1},
                               {"theo nghị quyết của", 1},
                               {"theo quyết định thành lập của", 1},
                               {"thuộc thẩm quyền của", 1},
                               {"khi có quyết định của", 1},
                               {"bằng quyết định của", 1}};
  const auto& tokens = at.tokens;
  const auto founder_at = [&](std::size_t k) -> name_match {
    if (const auto post = post_at(tokens, k); post.institution != 0)
      return {spelled_out(at.content, tokens.part(k, k + post.length)), post.length};
    return body_name_at(at.content, tokens, k);
  };
  for (std::size_t k = i; k > in.begin && i - k < reach; --k) {
    const auto word = by.longest(tokens, k);
    if (!word || k + word.length > i || !is_about_organ(at, in, k)) continue;
    auto founder = founder_at(k + word.length);
    auto end = after;
    // "được thành lập theo quyết định của X"
    if (founder.length == 0) {
      // "… tại Tòa án nhân dân tỉnh theo quyết định của X"
      constexpr std::size_t far = 14;
      const auto stop = std::min(in.end, after + far);
      const auto later_at = find(tokens, after, stop, by);
      const auto later = later_at != stop ? by.longest(tokens, later_at) : phrase_table::match{};
      founder = founder_at(later_at + later.length);
      if (!later) founder = {};
      if (later) end = later_at + later.length + founder.length;
    } else if (k + word.length + founder.length > i) {
      continue;
    }
    if (founder.length == 0) continue;
    add_relation(at, k, end, {at.subject.name, relation_kind::founded_by, founder.name});
    return end;
  }
  return after;
}

/// Verbs whose other body follows them.
std::size_t read_other(const scope& at, const sentence& in, std::size_t i, std::size_t after, row which) {
  constexpr std::size_t reach = 14;
  const auto& tokens = at.tokens;
  std::size_t from = after;
  if (which == reports_to && !is_told(tokens, in, after)) {
    // "Với Ban Thường vụ Tỉnh ủy: a) Báo cáo kết quả công tác": to whom the article deals with.
    const auto dealt = dealt_with(at.article().heading, at.subject);
    if (dealt.size() != 1 || next_body(tokens, in.begin, in.end) != in.end || somebody_at(tokens, in.begin) != in.begin)
      return after;
    add_relation(at, i, after, {subject_body(at, in, i), relation_kind::reports_to, dealt.front()}, working,
                 modal_force(tokens, in, i));
    return after;
  }
  if (which == coordinates_with) {
    from = with_at(tokens, after);
    const bool with = tokens.is(from, "với") || tokens.is(from, "cùng");
    if (tokens.is(from, "cùng")) ++from;
    if (!with) from = in.end;
  }
  const auto end = other_body(at, from, in.end, false, reach);
  if (which == coordinates_with && end.names.empty() && !read_mutual(at, in, i, after)) {
    const auto dealt = opened_with(at.content, tokens, in, at.subject);
    for (const auto& name : dealt.names)
      add_relation(at, in.begin, after, {subject_body(at, in, i), relation_kind::coordinates_with, name});
  }
  const auto kind = which == reports_to         ? relation_kind::reports_to
                    : which == coordinates_with ? relation_kind::coordinates_with
                                                : relation_kind::advised_by;
  for (const auto& name : end.names) {
    relation value{subject_body(at, in, i), kind, name};
    // "Văn phòng tham mưu, giúp việc cho Ban cán sự đảng": who is advised stands behind the verb.
    if (which == advised_by) std::swap(value.from, value.to);
    // "có thể được Ban cán sự đảng báo cáo": the modal word stands before the passive.
    auto act = i;
    for (std::size_t back = 1; back <= 12 && i >= in.begin + back; ++back) {
      const auto k = i - back;
      if (tokens.is(k, "được") && k + 1 + body_at(tokens, k + 1) == i) act = k;
    }
    add_relation(at, i, end.stop, std::move(value), working, modal_force(tokens, in, act));
  }
  return std::max(after, end.stop);
}

}  // namespace

void read_relations(const scope& at) {
  for (const auto& in : at.sentences) {
    const auto& words = verb_words();
    for (std::size_t i = words.next(at.tokens, in.begin, in.end); i < in.end;
         i = words.next(at.tokens, i + 1, in.end)) {
      const auto match = words.longest(at.tokens, i);
      if (!match) continue;
      const auto which = static_cast<row>(match.value);
      const auto after = i + match.length;
      std::size_t end = after;
      if (which == under) {
        end = read_under(at, in, i, after);
      } else if (which == guided) {
        end = read_guided(at, in, i, after);
      } else if (which == leads) {
        end = read_leading(at, in, i);
      } else if (which == supervises) {
        end = read_supervising(at, in, i, after);
      } else if (which == below) {
        end = read_below(at, in, i, after);
      } else if (which == obeys) {
        end = read_obeying(at, in, i, after);
      } else if (which == orders) {
        end = read_orders(at, in, i, after);
      } else if (which == founds) {
        end = read_founding(at, in, i, after);
      } else {
        end = read_other(at, in, i, after, which);
      }
      i = end - 1;
    }
  }
}

}  // namespace quyche::inline v0::domain
