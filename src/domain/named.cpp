// Things a regulation says by name: principles of work, minutes and conclusions, papers before meetings, secretariat, seal.

#include <algorithm>

#include "domain/actor.hpp"
#include "domain/force.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

struct named_row {
  domain::topic topic;
  std::string_view name;
};
constexpr named_row rows[] = {{topic::principle, "tập trung dân chủ"},
                              {topic::principle, "tập thể lãnh đạo, cá nhân phụ trách"},
                              {topic::principle, "thiểu số phục tùng đa số"},
                              {topic::principle, "bảo lưu ý kiến"},
                              {topic::principle, "tự phê bình và phê bình"},
                              {topic::principle, "quyết định theo đa số"},
                              {topic::minutes, "biên bản"},
                              {topic::minutes, "kết luận, nghị quyết"},
                              {topic::papers, "gửi tài liệu trước cuộc họp"},
                              {topic::secretariat, "thư ký, giúp việc"},
                              {topic::secretariat, "con dấu"}};
enum row : int {
  democratic_centralism,
  collective,
  minority,
  reserve,
  self_criticism,
  by_majority,
  record,
  conclusion,
  papers,
  secretary,
  seal
};

named named_value(row what, standing how = standing::required) { return {std::string(rows[what].name), how}; }

const phrase_table& phrases() {
  static const phrase_table table{{"tập trung dân chủ", democratic_centralism},
                                  {"tập trung - dân chủ", democratic_centralism},
                                  {"tập trung – dân chủ", democratic_centralism},
                                  {"tập trung, dân chủ", democratic_centralism},
                                  {"tập trung và dân chủ", democratic_centralism},
                                  {"bảo lưu ý kiến", reserve},
                                  {"được bảo lưu", reserve},
                                  {"quyền bảo lưu", reserve},
                                  {"có thể bảo lưu", reserve},
                                  {"giữ nguyên ý kiến", reserve},
                                  {"tự phê bình và phê bình", self_criticism},
                                  {"phê bình và tự phê bình", self_criticism},
                                  {"tự phê bình, phê bình", self_criticism},
                                  {"phê bình, tự phê bình", self_criticism},
                                  {"quyết định theo đa số", by_majority},
                                  {"quyết định theo nguyên tắc đa số", by_majority},
                                  {"biểu quyết theo đa số", by_majority},
                                  {"thông qua theo đa số", by_majority},
                                  {"theo nguyên tắc đa số", by_majority},
                                  {"biên bản", record},
                                  {"thông báo kết luận", conclusion},
                                  {"kết luận bằng văn bản", conclusion},
                                  {"bộ phận giúp việc", secretary},
                                  {"bộ phận tham mưu giúp việc", secretary},
                                  {"bộ phận tham mưu, giúp việc", secretary},
                                  {"cơ quan giúp việc", secretary},
                                  {"cơ quan tham mưu giúp việc", secretary},
                                  {"cơ quan tham mưu, giúp việc", secretary},
                                  {"tổ giúp việc", secretary},
                                  {"thư ký giúp việc", secretary},
                                  {"thư ký ban cán sự đảng", secretary},
                                  {"thư ký của ban cán sự đảng", secretary},
                                  {"thư ký đảng đoàn", secretary},
                                  {"thư ký của đảng đoàn", secretary},
                                  {"làm thư ký", secretary},
                                  {"cán bộ giúp việc", secretary},
                                  {"chuyên viên giúp việc", secretary},
                                  {"giúp việc ban cán sự", secretary},
                                  {"giúp việc đảng đoàn", secretary},
                                  {"giúp việc cho ban cán sự", secretary},
                                  {"giúp việc cho đảng đoàn", secretary},
                                  {"con dấu", seal}};
  return table;
}

/// Two things said near each other, in this order; what is found is named by the row.
struct pair_row {
  row what;
  std::size_t reach;  ///< tokens between the two
  const phrase_table& (*first)();
  const phrase_table& (*second)();
  const phrase_table& (*between)() = nullptr;  ///< one of these stands between them
};
const phrase_table& collective_words() {
  static const phrase_table table{{"tập thể lãnh đạo", 1},
                                  {"lãnh đạo tập thể", 1},
                                  {"chế độ tập thể", 1},
                                  {"lãnh đạo bằng tập thể", 1},
                                  {"tập thể có quyền quyết định", 1},
                                  {"tập thể bàn và quyết", 1},
                                  {"tập thể quyết định", 1},
                                  {"lãnh đạo một cách tập thể", 1}};
  return table;
}
const phrase_table& charge_words() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> words;
    for (const std::string who :
         {"cá nhân", "từng cá nhân", "mỗi cá nhân", "từng người", "mỗi người", "từng thành viên", "mỗi thành viên",
          "từng đồng chí", "mỗi đồng chí", "các thành viên"}) {
      for (const std::string does : {" phụ trách", " chịu trách nhiệm"}) words.emplace_back(who + does, 1);
    }
    return phrase_table(words);
  }();
  return table;
}
const phrase_table& issue_words() {
  static const phrase_table table{{"ban hành", 1}, {"ra", 1}};
  return table;
}
const phrase_table& minority_words() {
  static const phrase_table table{{"thiểu số", 1}, {"số ít", 1}};
  return table;
}
const phrase_table& majority_words() {
  static const phrase_table table{{"đa số", 1}, {"số đông", 1}};
  return table;
}
const phrase_table& yields_words() {
  static const phrase_table table{{"phục tùng", 1}, {"chấp hành", 1}, {"tuân theo", 1}, {"tuân thủ", 1},
                                  {"làm theo", 1},  {"theo", 1},      {"nghe theo", 1}};
  return table;
}
const phrase_table& conclusion_words() {
  static const phrase_table table{{"kết luận", 1}, {"nghị quyết", 1}};
  return table;
}
const phrase_table& issued_words() {
  static const phrase_table table{
      {"được ban hành", 1}, {"ban hành bằng văn bản", 1}, {"thể hiện bằng văn bản", 1}, {"bằng văn bản", 1}};
  return table;
}
constexpr pair_row pairs[] = {{collective, 6, collective_words, charge_words},
                              {minority, 7, minority_words, majority_words, yields_words},
                              {conclusion, 3, issue_words, conclusion_words},
                              {conclusion, 8, conclusion_words, issued_words}};

/// What a sentence makes of a principle named at token i: followed, may be ("có thể làm việc theo"), or not ("không áp dụng nguyên tắc").
standing practice_of(const text::token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t reach = 9;
  static const phrase_table follows{{"làm việc theo", 1},
                                    {"hoạt động theo", 1},
                                    {"thực hiện", 1},
                                    {"áp dụng", 1},
                                    {"tuân thủ", 1},
                                    {"tuân theo", 1},
                                    {"theo", 1},
                                    {"vận dụng", 1},
                                    {"lấy", 1},
                                    {"chấp hành", 1},
                                    {"hành sự theo", 1},
                                    {"bảo đảm", 1},
                                    {"tôn trọng", 1},
                                    {"dựa trên", 1},
                                    {"duy trì", 1},
                                    {"tổ chức và hoạt động theo", 1},
                                    {"phải theo", 1},
                                    {"giữ", 1},
                                    {"coi trọng", 1},
                                    {"căn cứ vào", 1},
                                    {"dựa vào", 1},
                                    {"lãnh đạo theo", 1},
                                    {"quyết định theo", 1},
                                    {"bị ràng buộc bởi", 1},
                                    {"bị ràng buộc", 1}};
  static const phrase_table ends{{"mà", 1}, {"và", 1}, {"nhưng", 1}};
  for (std::size_t back = 1; back <= reach && i >= in.begin + back; ++back) {
    const auto k = i - back;
    if (tokens.is(k, ",") || tokens.is(k, ";") || ends.longest(tokens, k)) break;
    if (!follows.longest(tokens, k)) continue;
    // The longest way to say it: "làm việc theo" begins before "theo".
    // "không làm việc theo": verbs may stand between.
    static const phrase_table acts{
        {"làm việc", 1}, {"hoạt động", 1}, {"lãnh đạo", 1}, {"quyết định", 1}, {"hành sự", 1}};
    const bool acted = k >= in.begin + 2 && acts.longest(tokens, k - 2).length == 2;
    const auto how = modal_force(tokens, in, acted ? k - 2 : k, standing::refused);
    if (how != standing::required) return how;
  }
  return standing::required;
}

/// `concluded`: the sentence has named a conclusion already.
void read_pairs(const scope& at, const sentence& in, bool concluded) {
  const auto& tokens = at.tokens;
  std::size_t named = in.begin;  // one past what was named last, so that nothing is named twice
  for (const auto& pair : pairs) {
    const auto& firsts = pair.first();
    for (std::size_t i = firsts.next(tokens, in.begin, in.end); i < in.end; i = firsts.next(tokens, i + 1, in.end)) {
      const auto first = firsts.longest(tokens, i);
      if (!first) continue;
      const auto from = i + first.length;
      const auto second = find(tokens, from, std::min(in.end, from + pair.reach + 4), pair.second());
      i = from - 1;
      if (second >= std::min(in.end, from + pair.reach + 1) ||
          (pair.what == conclusion && (from <= named || concluded)) ||
          (pair.between != nullptr && find(tokens, from, second, pair.between()) == second))
        continue;
      named = second + pair.second().longest(tokens, second).length;
      const auto act = pair.between != nullptr ? find(tokens, from, second, pair.between()) : second;
      const auto force = pair.what == collective ? practice_of(tokens, in, i + 1 - first.length)
                         : act != second         ? modal_force(tokens, {from, in.end}, act, standing::refused)
                                                 : standing::required;
      at.add(rows[pair.what].topic, from - first.length, named, named_value(pair.what, force), "named");
      break;
    }
  }
}

/// "gửi tài liệu … trước khi họp": papers that go out, and a meeting they go out before.
void read_papers(const scope& at, const sentence& in) {
  static const phrase_table paper{{"tài liệu", 1}, {"hồ sơ", 1}, {"nội dung họp", 1}, {"đề án", 1}, {"dự thảo", 1}};
  static const phrase_table sends{{"gửi", 1},       {"chuyển", 1},       {"cung cấp", 1},    {"nhận được", 1},
                                  {"phát hành", 1}, {"đến tay", 1},      {"có tài liệu", 1}, {"đưa", 1},
                                  {"phát", 1},      {"nhận tài liệu", 1}};
  static const phrase_table before{{"trước khi họp", 1},       {"trước cuộc họp", 1},    {"trước phiên họp", 1},
                                   {"trước hội nghị", 1},      {"trước ngày họp", 1},    {"trước kỳ họp", 1},
                                   {"trước khi tiến hành", 1}, {"trước khi tổ chức", 1}, {"trước ngày tổ chức", 1},
                                   {"trước ngày khai mạc", 1}, {"trước ít nhất", 1},     {"trước tối thiểu", 1},
                                   {"trước buổi họp", 1},      {"trước giờ họp", 1},     {"trước thời điểm họp", 1},
                                   {"gửi trước", 1},           {"trước lúc họp", 1}};
  const auto& tokens = at.tokens;
  const auto p = find(tokens, in.begin, in.end, paper);
  if (p == in.end) return;
  const auto s = find(tokens, in.begin, in.end, sends);
  if (s == in.end) return;
  auto b = find(tokens, in.begin, in.end, before);
  // "gửi trước 03 ngày so với ngày họp"
  for (std::size_t i = in.begin; i + 1 < in.end && b == in.end; ++i) {
    if (tokens.is(i, "trước") && number_at(tokens, i + 1).length != 0) b = i;
  }
  if (b == in.end) return;
  at.add(rows[papers].topic, std::min({p, s, b}), std::min(in.end, std::max({p, s, b}) + 3), named_value(papers),
         "papers-before-meeting");
}

}  // namespace

namespace {

/// What a sentence makes of the minutes named at token i: lập, ghi or có biên bản must be, may be left undone ("có thể lập", "khi cần thì
/// ghi") or is not done. Minutes that are only spoken of are taken to be there.
struct recording {
  domain::standing standing = standing::required;
  bool done = false;  ///< the sentence says that they are taken
};
recording recording_at(const scope& at, const sentence& in, std::size_t i) {
  constexpr std::size_t reach = 6;
  static const phrase_table takes{{"lập", 1},       {"ghi", 1}, {"ghi thành", 1}, {"có", 1},
                                  {"lập thành", 1}, {"làm", 1}, {"bằng", 1}};
  static const phrase_table taken{{"được lập", 1}, {"được ghi", 1}, {"có thể được lập", 1}, {"lập", 1}};
  static const phrase_table not_done{{"không", 1}, {"không được", 1}, {"không phải", 2}, {"không cần", 2}};
  static const phrase_table may{{"có thể", 1},
                                {"không phải", 1},
                                {"không cần", 1},
                                {"không nhất thiết", 1},
                                {"tùy", 1},
                                {"không bắt buộc", 1},
                                {"quyết định việc", 1},
                                {"chỉ", 1},
                                {"nếu", 1},
                                {"khi cần", 1},
                                {"khi thấy", 1},
                                {"khi xét thấy", 1},
                                {"khi có yêu cầu", 1},
                                {"theo yêu cầu", 1},
                                {"khi người chủ trì", 1},
                                {"khi bí thư", 1},
                                {"hoặc không", 1},
                                {"trường hợp cần", 1},
                                {"được miễn", 1},
                                {"miễn", 1},
                                {"khi có thành viên", 1},
                                {"khi thành viên", 1},
                                {"hay không", 1},
                                {"do người chủ trì quyết định", 1},
                                {"do bí thư quyết định", 1},
                                {"khi được yêu cầu", 1},
                                {"khi có đề nghị", 1},
                                {"do chủ tọa quyết định", 1},
                                {"khi chủ tọa", 1},
                                {"khi xét", 1},
                                {"lúc cần", 1}};
  const auto& tokens = at.tokens;
  const auto begin = i > in.begin + reach ? i - reach : in.begin;
  // "Không phiên họp nào không có biên bản": denied twice.
  for (std::size_t k = in.begin; k + 2 < i && tokens.is(in.begin, "không"); ++k) {
    if (tokens.is(k, "nào")) return {standing::required, true};
  }
  auto verb = find(tokens, begin, i, takes);
  for (auto next = verb; next < i; next = find(tokens, next + 1, i, takes)) verb = next;
  // The verb stands right before, or the minutes are what is done: "biên bản … được lập".
  const bool active = verb != i && i - verb <= 3 && !tokens.is(verb + 1, "thể");
  const auto after = find(tokens, i, std::min(in.end, i + reach + 2), taken);
  const bool passive = after != std::min(in.end, i + reach + 2);
  if (!active && !passive) return {};
  const auto does = active ? verb : after;
  for (std::size_t back = 1; active && back <= 2 && does >= in.begin + back; ++back) {
    const auto word = not_done.longest(tokens, does - back);
    if (word && word.value == 1 && word.length == back) return {standing::refused, true};
  }
  // "biên bản có thể được lập dưới dạng điện tử": how, not whether.
  static const phrase_table ways{{"bằng", 1}, {"dưới dạng", 1}, {"theo", 1}};
  if (!active && ways.longest(tokens, after + taken.longest(tokens, after).length)) return {};
  const bool optional =
      find(tokens, in.begin, in.end, may) != in.end || modal_force(tokens, in, does) != standing::required;
  if (optional) return {standing::optional, true};
  // "Văn phòng ghi và lưu biên bản": who takes them, not that they must be taken.
  const bool assigned = active && somebody_at(tokens, in.begin) != in.begin;
  return {standing::required, !assigned};
}

}  // namespace

/// "Chỉ tập thể có quyền quyết định; mỗi cá nhân phụ trách phần việc …": the two halves in two sentences of one provision.
void read_collective(const scope& at) {
  constexpr std::size_t longest = 120;  // tokens
  if (at.sentences.size() < 2 || at.tokens.size() > longest) return;
  const auto& name = rows[collective].name;
  for (auto fact = at.out.list.rbegin(); fact != at.out.list.rend() && fact->provision == at.provision; ++fact) {
    const auto* known = std::get_if<named>(&fact->value);
    if (known != nullptr && known->name == name) return;
  }
  const auto first = collective_words().find(at.tokens, 0, at.tokens.size());
  const auto second = charge_words().find(at.tokens, 0, at.tokens.size());
  if (first >= at.tokens.size() || second >= at.tokens.size()) return;
  const sentence whole{0, at.tokens.size()};
  at.add(topic::principle, std::min(first, second), std::max(first, second) + 2,
         named_value(collective, practice_of(at.tokens, whole, first)), "named");
}

void read_named(const scope& at) {
  static const phrase_table denies{{"không có", 1}, {"không được", 1}, {"không lập", 1}, {"không tổ chức", 1}};
  for (const auto& in : at.sentences) {
    bool concluded = false;
    const auto& said = phrases();
    for (std::size_t i = said.next(at.tokens, in.begin, in.end); i < in.end; i = said.next(at.tokens, i + 1, in.end)) {
      const auto match = said.longest(at.tokens, i);
      if (!match) continue;
      const auto what = static_cast<row>(match.value);
      // "không được bảo lưu": the principle is denied, not stated.
      const bool denied = what == reserve && i > in.begin &&
                          (at.tokens.is(i - 1, "không") || (i > in.begin + 1 && denies.longest(at.tokens, i - 2)));
      concluded = concluded || what == conclusion;
      const auto kept = what == record                  ? recording_at(at, in, i)
                        : what == democratic_centralism ? recording{practice_of(at.tokens, in, i), true}
                                                        : recording{standing::required, true};
      if (!denied)
        at.add(rows[what].topic, i, i + match.length, named_value(what, kept.standing),
               kept.done ? "named" : "spoken-of");
      i += match.length - 1;
    }
    read_pairs(at, in, concluded);
    read_papers(at, in);
  }
  read_collective(at);
}

}  // namespace quyche::inline v0::domain
