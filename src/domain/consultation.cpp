// Lấy ý kiến bằng văn bản: allowed or not, what is excepted, what silence means.

#include <algorithm>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

const phrase_table& ask() {
  static const phrase_table table{{"lấy ý kiến", 1},
                                  {"xin ý kiến", 1},
                                  {"cho ý kiến", 1},
                                  {"tham gia ý kiến", 1},
                                  {"phiếu lấy ý kiến", 1},
                                  {"phiếu xin ý kiến", 1},
                                  {"lấy phiếu ý kiến", 1},
                                  {"hỏi ý kiến", 1},
                                  {"văn bản hỏi ý kiến", 1},
                                  {"ý kiến của các thành viên", 1},
                                  {"ý kiến của từng thành viên", 1},
                                  {"ý kiến các thành viên", 1},
                                  {"ý kiến thành viên", 1},
                                  {"ý kiến của thành viên", 1},
                                  {"ý kiến của các ủy viên", 1}};
  return table;
}
const phrase_table& in_writing() {
  static const phrase_table table{{"bằng văn bản", 1},       {"bằng phiếu", 1},       {"phiếu lấy ý kiến", 1},
                                  {"phiếu xin ý kiến", 1},   {"qua văn bản", 1},      {"bằng hình thức văn bản", 1},
                                  {"gửi phiếu", 1},          {"gửi văn bản", 1},      {"văn bản lấy ý kiến", 1},
                                  {"văn bản xin ý kiến", 1}, {"lấy phiếu ý kiến", 1}, {"phiếu ý kiến", 1},
                                  {"văn bản điện tử", 1},    {"hình thức phiếu", 1},  {"hệ thống văn bản", 1}};
  return table;
}
/// Who is asked: the organ's own members. Asking other offices is coordination, not a decision in writing.
const phrase_table& members() {
  static const phrase_table table{{"thành viên", 1}, {"ủy viên", 1}, {"các đồng chí", 1}};
  return table;
}
/// Words that leave something out, before it: "trừ công tác cán bộ".
const phrase_table& exclusion() {
  static const phrase_table table{{"trừ", 1},
                                  {"ngoại trừ", 1},
                                  {"không bao gồm", 1},
                                  {"không kể", 1},
                                  {"ngoài", 1},
                                  {"không phải là", 1},
                                  {"không phải", 1},
                                  {"không thuộc", 1},
                                  {"không liên quan đến", 1},
                                  {"không gồm", 1},
                                  {"loại trừ", 1},
                                  {"nằm ngoài", 1},
                                  {"không nằm trong", 1},
                                  {"không thuộc diện", 1},
                                  {"không thuộc phạm vi", 1},
                                  {"ngoài phạm vi", 1},
                                  {"không thuộc trường hợp", 1},
                                  {"ngoài diện", 1}};
  return table;
}
/// Words that take something in expressly: "kể cả công tác cán bộ".
const phrase_table& inclusion() {
  static const phrase_table table{{"kể cả", 1},      {"bao gồm cả", 1},     {"gồm cả", 1},    {"áp dụng cả", 1},
                                  {"cả đối với", 1}, {"trong đó có", 1},    {"cả về", 1},     {"cả với", 1},
                                  {"cả khi", 1},     {"không loại trừ", 1}, {"không trừ", 1}, {"không ngoại trừ", 1}};
  return table;
}
/// What is not done with a matter that is left out, after "không" or "không được".
const phrase_table& uses() {
  static const phrase_table table{{"lấy ý kiến", 1}, {"xin ý kiến", 1}, {"áp dụng", 1},    {"thực hiện", 1},
                                  {"sử dụng", 1},    {"dùng", 1},       {"quyết định", 1}, {"tiến hành", 1},
                                  {"tổ chức", 1},    {"lấy phiếu", 1},  {"gửi phiếu", 1},  {"thông qua", 1},
                                  {"giải quyết", 1}};
  return table;
}
const phrase_table& subjects() {
  static const phrase_table table{{"công tác cán bộ", 0},
                                  {"công tác tổ chức cán bộ", 0},
                                  {"vấn đề cán bộ", 0},
                                  {"nhân sự", 0},
                                  {"công tác nhân sự", 0},
                                  {"tổ chức, cán bộ", 0},
                                  {"về cán bộ", 0},
                                  {"tổ chức cán bộ", 0},
                                  {"công tác tổ chức, cán bộ", 0},
                                  {"chuyện cán bộ", 0},
                                  {"việc cán bộ", 0},
                                  {"nội dung cán bộ", 0},
                                  {"kỷ luật đảng", 1},
                                  {"thi hành kỷ luật", 1},
                                  {"kỷ luật", 1}};
  return table;
}
constexpr std::string_view subject_names[] = {"công tác cán bộ", "kỷ luật đảng"};

/// Whether a sentence that names no members asks somebody outside the organ: another body, offices, people.
bool asks_others(const scope& at, const sentence& in, std::size_t asks) {
  static const phrase_table outsiders{{"cơ quan", 1},  {"đơn vị", 1}, {"công dân", 1},
                                      {"nhân dân", 1}, {"sở", 1},     {"các ngành", 1}};
  if (!at.who(in, asks).empty()) return true;
  for (std::size_t i = in.begin; i < in.end; ++i) {
    const auto length = body_at(at.tokens, i);
    const bool outsider = static_cast<bool>(outsiders.longest(at.tokens, i));
    if (length == 0 && outsider) return true;
    if (length != 0 && !at.names.same(body_name_at(at.content, at.tokens, i).name, at.subject.name)) return true;
    i += std::max<std::size_t>(length, 1) - 1;
  }
  return false;
}

/// The length of "không áp dụng", "không được lấy ý kiến", "nghiêm cấm sử dụng"; 0 where none starts.
std::size_t refusal_at(const text::token_list& tokens, std::size_t i) {
  static const phrase_table refuses{{"không", 1},         {"không được", 1},      {"không được phép", 1},
                                    {"nghiêm cấm", 1},    {"nghiêm cấm việc", 1}, {"cấm", 1},
                                    {"không tổ chức", 1}, {"không cho phép", 1}};
  const auto word = refuses.longest(tokens, i);
  const auto use = uses().longest(tokens, i + word.length);
  return word && use ? word.length + use.length : 0;
}

/// Adds what is named in [from, to); one past the last name, or `from` when there is none.
std::size_t add_subjects(const text::token_list& tokens, std::size_t from, std::size_t to,
                         std::vector<std::string>& exceptions) {
  std::size_t end = from;
  for (std::size_t k = from; k < to; ++k) {
    const auto what = subjects().longest(tokens, k);
    if (!what) continue;
    std::string name(subject_names[static_cast<std::size_t>(what.value)]);
    if (std::find(exceptions.begin(), exceptions.end(), name) == exceptions.end())
      exceptions.push_back(std::move(name));
    end = k + what.length;
    k += what.length - 1;
  }
  return end;
}

/// The matters left out in one sentence from token `from` on, after the words that leave them out or before them.
std::size_t read_exceptions(const text::token_list& tokens, const sentence& in, std::size_t from,
                            std::vector<std::string>& exceptions) {
  constexpr std::size_t reach = 16;
  static const phrase_table must{{"phải", 1},      {"chỉ", 1},  {"nhất thiết", 1}, {"bắt buộc", 1},
                                 {"dứt khoát", 1}, {"luôn", 1}, {"đều", 1}};
  // Behind what they leave out: "công tác cán bộ nằm ngoài phạm vi …".
  static const phrase_table behind{{"nằm ngoài", 1},        {"không thuộc", 1},         {"không nằm trong", 1},
                                   {"không thuộc diện", 1}, {"không thuộc phạm vi", 1}, {"không thuộc trường hợp", 1},
                                   {"ngoài diện", 1},       {"ngoài phạm vi", 1}};
  static const phrase_table meetings{{"họp", 1},      {"cuộc họp", 1}, {"phiên họp", 1},
                                     {"hội nghị", 1}, {"kỳ họp", 1},   {"buổi họp", 1}};
  std::size_t end = from;
  for (std::size_t i = from; i < in.end; ++i) {
    if (const auto takes_in = inclusion().longest(tokens, i)) {
      i += takes_in.length - 1;
      continue;
    }
    // "công tác cán bộ phải được thảo luận tại cuộc họp"
    if (must.longest(tokens, i) && find(tokens, i, in.end, meetings) != in.end)
      end = std::max(end, add_subjects(tokens, i > in.begin + reach ? i - reach : in.begin, i, exceptions));
    const auto refused = refusal_at(tokens, i);
    if (refused == 0 && !exclusion().longest(tokens, i)) continue;
    const auto known = exceptions.size();
    end = std::max(end, add_subjects(tokens, i, std::min(in.end, i + reach), exceptions));
    // "không …về công tác cán bộ, trừ việc bổ nhiệm": an exception to the exception takes it back.
    static const phrase_table back{{"trừ", 1}, {"ngoại trừ", 1}, {"trừ việc", 1}};
    const auto taken = refused != 0 ? find(tokens, i + refused, in.end, back) : in.end;
    if (taken != in.end && exceptions.size() > known) {
      exceptions.resize(known);
      return in.end;
    }
    // "công tác cán bộ không lấy ý kiến bằng phiếu"
    const bool after = refused != 0 || behind.longest(tokens, i);
    if (after && exceptions.size() == known &&
        add_subjects(tokens, i > in.begin + reach ? i - reach : in.begin, i, exceptions) != i)
      end = std::max(end, i + std::max<std::size_t>(refused, 1));
  }
  return end;
}

/// The last value on consultation said in the same article, in another provision; nothing where there is none.
consultation* earlier_in_article(const scope& at) {
  constexpr std::size_t facts_looked_at = 64;
  auto& list = at.out.list;
  const auto& article = at.article();
  const auto stop = list.size() > facts_looked_at ? list.rbegin() + facts_looked_at : list.rend();
  const auto earlier = std::find_if(list.rbegin(), stop, [&](const fact& f) {
    return f.topic == topic::written_consultation && f.provision != document::no_provision &&
           at.tree.provisions[f.provision].own.begin >= article.own.begin;
  });
  return earlier == stop || earlier->provision == at.provision ? nullptr : &std::get<consultation>(earlier->value);
}

/// "Quy định tại khoản 1 Điều này không áp dụng đối với công tác cán bộ": an exception to what a clause before it in the same article says, or
/// the contrary.
void read_about_sibling(const scope& at) {
  const auto on_matters = [&](const sentence& in) { return holds(at.tokens, in, subjects()); };
  if (std::any_of(at.sentences.begin(), at.sentences.end(), on_matters)) {
    if (auto* const earlier = earlier_in_article(at); earlier != nullptr) {
      const auto known = earlier->exceptions.size();
      for (const auto& in : at.sentences) read_exceptions(at.tokens, in, in.begin, earlier->exceptions);
      if (earlier->exceptions.size() != known) return;
    }
  }
  static const phrase_table refers{
      {"điều này", 1}, {"hình thức này", 1}, {"khoản này", 1}, {"quy định tại khoản", 1}, {"việc lấy ý kiến", 1}};
  static const phrase_table applies{{"áp dụng", 1}, {"thực hiện", 1}, {"sử dụng", 1}, {"dùng", 1}};
  const auto speaks = [&](const sentence& in) {
    return holds(at.tokens, in, refers) && holds(at.tokens, in, subjects());
  };
  if (std::none_of(at.sentences.begin(), at.sentences.end(), speaks)) return;
  auto* const earlier = earlier_in_article(at);
  if (earlier == nullptr) return;
  for (const auto& in : at.sentences) {
    if (!speaks(in)) continue;
    const auto known = earlier->exceptions.size();
    read_exceptions(at.tokens, in, in.begin, earlier->exceptions);
    std::vector<std::string> named;
    const auto end = add_subjects(at.tokens, in.begin, in.end, named);
    if (earlier->exceptions.size() != known || named.empty() || !holds(at.tokens, in, applies)) continue;
    auto same = *earlier;
    at.add(topic::written_consultation, in.begin, end, std::move(same), "written-consultation");
    return;
  }
}

/// "không trả lời", "chưa gửi lại phiếu", "không nhận được ý kiến", "im lặng": nothing is said back.
bool is_silence(const text::token_list& tokens, std::size_t i) {
  static const phrase_table quiet{{"im lặng", 1}, {"không lên tiếng", 1}};
  static const phrase_table denies{{"không", 1}, {"chưa", 1}};
  // 1: wants what is given; 2: says nothing by itself
  static const phrase_table gives{
      {"có", 1},          {"nhận được", 1}, {"thấy", 1},    {"thấy có", 1},  {"gửi", 1},        {"trả", 1},
      {"cho", 1},         {"nêu", 1},       {"nộp", 1},     {"góp", 1},      {"tham gia", 1},   {"biểu thị", 1},
      {"bày tỏ", 1},      {"đưa ra", 1},    {"chuyển", 1},  {"ghi", 1},      {"gửi lại", 2},    {"gửi trả", 2},
      {"gửi trả lại", 2}, {"gửi về", 2},    {"trả lại", 2}, {"nộp lại", 2},  {"chuyển lại", 2}, {"hoàn trả", 2},
      {"trả lời", 2},     {"phản hồi", 2},  {"hồi âm", 2},  {"phúc đáp", 2}, {"hồi đáp", 2},    {"có hồi âm", 2}};
  static const phrase_table given{{"ý kiến", 1},   {"phiếu", 1},           {"trả lời", 1},    {"phản hồi", 1},
                                  {"lời đáp", 1},  {"hồi âm", 1},          {"phúc đáp", 1},   {"góp ý", 1},
                                  {"hồi đáp", 1},  {"văn bản trả lời", 1}, {"chính kiến", 1}, {"lại ý kiến", 1},
                                  {"lại phiếu", 1}};
  if (quiet.longest(tokens, i)) return true;
  const auto no = denies.longest(tokens, i);
  const auto verb = no ? gives.longest(tokens, i + no.length) : phrase_table::match{};
  return verb && (verb.value == 2 || given.longest(tokens, i + no.length + verb.length));
}

const phrase_table& taken_for() {
  static const phrase_table words{{"coi như", 1},     {"coi là", 1},         {"xem là", 1},      {"xem như", 1},
                                  {"xác định là", 1}, {"hiểu là", 1},        {"mặc nhiên", 1},   {"tính là", 1},
                                  {"coi như là", 1},  {"được coi", 1},       {"đương nhiên", 1}, {"được tính", 1},
                                  {"được xem", 1},    {"tính vào số", 1},    {"ghi nhận là", 1}, {"tính như", 1},
                                  {"kể là", 1},       {"được xem như là", 1}};
  return words;
}

/// What a sentence says of those who do not answer; `quiet`: an earlier one has named them.
struct silence_rule {
  bool agreement = false;
  bool refusal = false;
  std::size_t end = 0;
};
silence_rule silence_in(const text::token_list& tokens, const sentence& in, bool& quiet) {
  static const phrase_table agrees{
      {"đồng ý", 1}, {"tán thành", 1}, {"nhất trí", 1}, {"thống nhất", 1}, {"đồng tình", 1}};
  static const phrase_table refuses{
      {"không đồng ý", 1},    {"không tán thành", 1},  {"không nhất trí", 1}, {"phản đối", 1},  {"chưa đồng ý", 1},
      {"không đồng tình", 1}, {"không thống nhất", 1}, {"bác bỏ", 1},         {"phủ quyết", 1}, {"từ chối", 1}};
  // "im lặng không được coi là đồng ý"
  static const phrase_table denied{{"không coi", 1},         {"không được coi", 1},  {"không được xem", 1},
                                   {"không xem", 1},         {"không được tính", 1}, {"không mặc nhiên", 1},
                                   {"không đương nhiên", 1}, {"không tính", 1}};
  silence_rule rule;
  for (std::size_t i = in.begin; i < in.end && !quiet; ++i) quiet = is_silence(tokens, i);
  const auto take = find(tokens, in.begin, in.end, taken_for());
  if (!quiet || take == in.end) return rule;
  const auto no = find(tokens, take, in.end, refuses);
  const auto yes = find(tokens, take, in.end, agrees);
  const bool not_taken = holds(tokens, in, denied);
  if (no != in.end && no <= yes) {
    rule.refusal = !not_taken;
    rule.end = no + refuses.longest(tokens, no).length;
  } else if (yes != in.end) {
    (not_taken ? rule.refusal : rule.agreement) = true;
    rule.end = yes + agrees.longest(tokens, yes).length;
  }
  return rule;
}

/// "Quá thời hạn đó, thành viên không phúc đáp được xem là đồng ý", in a clause of its own.
void read_silence(const scope& at) {
  const auto decides = [&](const sentence& in) { return holds(at.tokens, in, taken_for()); };
  if (std::none_of(at.sentences.begin(), at.sentences.end(), decides)) return;
  bool quiet = false;
  for (const auto& in : at.sentences) {
    const auto rule = silence_in(at.tokens, in, quiet);
    if (!rule.agreement && !rule.refusal) continue;
    const auto* earlier = earlier_in_article(at);
    if (earlier == nullptr) return;
    auto value = *earlier;
    value.silence_is_agreement = rule.agreement;
    value.silence_is_refusal = rule.refusal;
    at.add(topic::written_consultation, in.begin, rule.end, std::move(value), "written-consultation");
    return;
  }
}

/// What the items of a list say that these words lead: "Lấy ý kiến bằng phiếu: a) …; b) Không được dùng đối với công tác cán bộ".
void read_items(const scope& at, consultation& value) {
  if (at.tokens.empty() || !at.tokens.is(at.tokens.size() - 1, ":")) return;
  bool quiet = false;
  for (auto i = at.provision + 1; i < at.here().end; ++i) {
    const auto& own = at.tree.provisions[i].own;
    const auto tokens = text::tokenise(at.content.substr(own.begin, own.size()), own.begin);
    const sentence whole{0, tokens.size()};
    read_exceptions(tokens, whole, 0, value.exceptions);
    const auto rule = silence_in(tokens, whole, quiet);
    value.silence_is_agreement = value.silence_is_agreement || rule.agreement;
    value.silence_is_refusal = value.silence_is_refusal || rule.refusal;
  }
}

}  // namespace

std::vector<std::string> excepted_matters_in(std::string_view words) {
  std::vector<std::string> named;
  const auto tokens = text::tokenise(words);
  add_subjects(tokens, 0, tokens.size(), named);
  return named;
}

void read_consultation(const scope& at) {
  const auto& tokens = at.tokens;
  static const phrase_table meetings{{"họp", 1}, {"cuộc họp", 1}, {"phiên họp", 1}, {"hội nghị", 1}, {"được họp", 1}};
  for (const auto& in : at.sentences) {
    const auto asks = find(tokens, in.begin, in.end, ask());
    const auto written = find(tokens, in.begin, in.end, in_writing());
    if (asks == in.end || written == in.end || (written > asks ? written - asks : asks - written) > 12) continue;
    if (!holds(tokens, in, members()) && asks_others(at, in, asks)) continue;
    if (auto* const earlier = earlier_in_article(at); earlier != nullptr) {
      // More on the same: what is left out of it, or what silence means.
      const auto known = earlier->exceptions.size();
      for (const auto& other : at.sentences) read_exceptions(tokens, other, other.begin, earlier->exceptions);
      std::vector<std::string> named;
      add_subjects(tokens, in.begin, in.end, named);
      if (earlier->exceptions.size() != known || named.empty()) break;
    }
    consultation value;
    std::size_t end = in.end;
    bool quiet = false;
    // Exceptions and the silence rule stand in the same provision, in this sentence or another one.
    for (const auto& other : at.sentences) {
      end = std::max(end, read_exceptions(tokens, other, other.begin, value.exceptions));
      if (const auto takes_in = find(tokens, other.begin, other.end, inclusion()); takes_in != other.end) {
        std::vector<std::string> included;
        end = std::max(end, add_subjects(tokens, takes_in, other.end, included));
      }
      const auto rule = silence_in(tokens, other, quiet);
      value.silence_is_agreement = value.silence_is_agreement || rule.agreement;
      value.silence_is_refusal = value.silence_is_refusal || rule.refusal;
      // Named, whatever is said of it.
      std::vector<std::string> named;
      end = std::max(end, add_subjects(tokens, other.begin, other.end, named));
    }
    read_items(at, value);
    // "không lấy ý kiến các thành viên bằng văn bản", "không quyết định bằng phiếu ý kiến": not done at all.
    for (std::size_t i = in.begin; i < std::max(asks, written) && value.exceptions.empty(); ++i) {
      const auto refused = refusal_at(tokens, i);
      // "khi không tổ chức họp được": it is the meeting that is not held.
      if (refused != 0 && !meetings.longest(tokens, i + refused)) value.allowed = false;
    }
    at.add(topic::written_consultation, in.begin, end, value, "written-consultation");
    return;
  }
  read_about_sibling(at);
  read_silence(at);
}

}  // namespace quyche::inline v0::domain
