// Duties, powers and prohibitions: actor, modal words, act, object, exception; lists hand their force down.

#include <algorithm>
#include <string>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

/// Modal words. The table takes the longest match, and prohibitions contain the permissions they forbid ("không được" / "được").
const phrase_table& modal_words() {
  static const phrase_table table{{"nghiêm cấm", static_cast<int>(modality::prohibition)},
                                  {"không được", static_cast<int>(modality::prohibition)},
                                  {"không được phép", static_cast<int>(modality::prohibition)},
                                  {"cấm", static_cast<int>(modality::prohibition)},
                                  {"chỉ được", static_cast<int>(modality::restriction)},
                                  {"phải", static_cast<int>(modality::obligation)},
                                  {"vẫn phải", static_cast<int>(modality::obligation)},
                                  {"có trách nhiệm", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ", static_cast<int>(modality::obligation)},
                                  {"có nghĩa vụ", static_cast<int>(modality::obligation)},
                                  {"chịu trách nhiệm", static_cast<int>(modality::obligation)},
                                  {"chịu sự lãnh đạo", static_cast<int>(modality::obligation)},
                                  {"chịu sự chỉ đạo", static_cast<int>(modality::obligation)},
                                  {"chịu sự giám sát", static_cast<int>(modality::obligation)},
                                  {"chịu sự kiểm tra", static_cast<int>(modality::obligation)},
                                  {"bảo đảm", static_cast<int>(modality::obligation)},
                                  {"chấp hành", static_cast<int>(modality::obligation)},
                                  {"có quyền", static_cast<int>(modality::power)},
                                  {"quyết định", static_cast<int>(modality::power)},
                                  {"chỉ định", static_cast<int>(modality::power)},
                                  {"phân công", static_cast<int>(modality::power)},
                                  {"ủy quyền", static_cast<int>(modality::power)},
                                  {"được", static_cast<int>(modality::permission)},
                                  {"có thể", static_cast<int>(modality::permission)}};
  return table;
}
/// Modal words that are themselves the act ("chịu trách nhiệm", "quyết định", "bảo đảm").
const phrase_table& acting_modals() {
  static const phrase_table table{{"chịu trách nhiệm", 1}, {"chịu sự lãnh đạo", 1}, {"chịu sự chỉ đạo", 1},
                                  {"chịu sự giám sát", 1}, {"chịu sự kiểm tra", 1}, {"bảo đảm", 1},
                                  {"chấp hành", 1},        {"quyết định", 1},       {"chỉ định", 1},
                                  {"phân công", 1},        {"ủy quyền", 1}};
  return table;
}
/// Two-syllable verbs of the field: what an act is called.
const phrase_table& verbs() {
  static const phrase_table table{{"chuẩn bị", 1},
                                  {"quyết định", 1},
                                  {"báo cáo", 1},
                                  {"tham dự", 1},
                                  {"tham gia", 1},
                                  {"chỉ đạo", 1},
                                  {"lãnh đạo", 1},
                                  {"tổ chức", 1},
                                  {"thực hiện", 1},
                                  {"kiểm tra", 1},
                                  {"giám sát", 1},
                                  {"chủ trì", 1},
                                  {"triệu tập", 1},
                                  {"phân công", 1},
                                  {"ủy quyền", 1},
                                  {"đề xuất", 1},
                                  {"kiến nghị", 1},
                                  {"phối hợp", 1},
                                  {"theo dõi", 1},
                                  {"đôn đốc", 1},
                                  {"xem xét", 1},
                                  {"cho ý kiến", 1},
                                  {"thảo luận", 1},
                                  {"biểu quyết", 1},
                                  {"ban hành", 1},
                                  {"ký", 1},
                                  {"gửi", 1},
                                  {"trình", 1},
                                  {"giữ gìn", 1},
                                  {"bảo mật", 1},
                                  {"chấp hành", 1},
                                  {"bảo đảm", 1},
                                  {"chịu trách nhiệm", 1},
                                  {"xây dựng", 1},
                                  {"tham mưu", 1},
                                  {"tổng hợp", 1},
                                  {"thông báo", 1},
                                  {"cung cấp", 1},
                                  {"quản lý", 1},
                                  {"sử dụng", 1},
                                  {"nghiên cứu", 1},
                                  {"quán triệt", 1},
                                  {"cụ thể hóa", 1},
                                  {"đánh giá", 1},
                                  {"giới thiệu", 1},
                                  {"chỉ định", 1},
                                  {"phê duyệt", 1},
                                  {"thẩm định", 1},
                                  {"giải quyết", 1},
                                  {"xử lý", 1},
                                  {"tiếp thu", 1},
                                  {"giải trình", 1},
                                  {"trả lời", 1},
                                  {"lấy ý kiến", 1},
                                  {"rà soát", 1},
                                  {"hướng dẫn", 1},
                                  {"thay mặt", 1},
                                  {"điều hành", 1},
                                  {"phát huy", 1},
                                  {"duy trì", 1},
                                  {"trao đổi", 1},
                                  {"định hướng", 1},
                                  {"vận động", 1},
                                  {"thuyết phục", 1},
                                  {"tuyên truyền", 1},
                                  {"đề nghị", 1},
                                  {"bố trí", 1},
                                  {"tiếp nhận", 1},
                                  {"lưu trữ", 1},
                                  {"ghi", 1},
                                  {"cử", 1},
                                  {"nêu", 1},
                                  {"bảo lưu", 1},
                                  {"phát ngôn", 1},
                                  {"chuyển", 1},
                                  {"từ chối", 1},
                                  {"vắng mặt", 1},
                                  {"chủ động", 1},
                                  {"trực tiếp", 1},
                                  {"đôn đốc, kiểm tra", 1},
                                  {"tập hợp", 1},
                                  {"phản ánh", 1},
                                  {"kết luận", 1},
                                  {"thống nhất", 1},
                                  {"tự phê bình", 1},
                                  {"nắm", 1},
                                  {"đăng ký", 1},
                                  {"hoàn thiện", 1},
                                  {"họp", 1},
                                  {"quy định", 1},
                                  {"dự", 1},
                                  {"dự kiến", 1},
                                  {"truyền bá", 1},
                                  {"phát biểu", 1},
                                  {"trình bày", 1},
                                  {"mời", 1},
                                  {"xin ý kiến", 1},
                                  {"yêu cầu", 1},
                                  {"giữ bí mật", 1},
                                  {"đào tạo", 1},
                                  {"bồi dưỡng", 1}};
  return table;
}
/// Verbs by which a list of "nhiệm vụ, quyền hạn" grants a power.
const phrase_table& deciding_verbs() {
  static const phrase_table table{{"quyết định", 1}, {"chỉ định", 1},  {"phân công", 1}, {"ủy quyền", 1},
                                  {"triệu tập", 1},  {"ký", 1},        {"ban hành", 1},  {"phê duyệt", 1},
                                  {"đề xuất", 1},    {"kiến nghị", 1}, {"chủ trì", 1}};
  return table;
}
/// Openings that say when, not who: the actor stands after their comma.
const phrase_table& circumstances() {
  static const phrase_table table{{"trường hợp", 1}, {"khi", 1},      {"trong trường hợp", 1},
                                  {"trong", 1},      {"đối với", 1},  {"trên cơ sở", 1},
                                  {"căn cứ", 1},     {"hằng năm", 1}, {"hằng tháng", 1},
                                  {"hằng quý", 1},   {"định kỳ", 1},  {"trước", 1},
                                  {"sau", 1},        {"sau khi", 1},  {"nếu", 1},
                                  {"tại", 1},        {"ngoài", 1},    {"để", 1},
                                  {"chậm nhất", 1},  {"tùy", 1},      {"với tư cách", 1},
                                  {"theo", 1},       {"khi cần", 1},  {"do", 1},
                                  {"đồng thời", 1}};
  return table;
}

bool starts_clause_word(const token_list& tokens, std::size_t i) {
  static const phrase_table words{{"mà", 1}, {"nhưng", 1}, {"thì", 1}, {"và", 1}, {"hoặc", 1}};
  return static_cast<bool>(words.longest(tokens, i));
}

/// Whether "được" here is the passive ("nội dung được thông qua"): its subject is a thing, or a body acts after it.
bool is_passive(const token_list& tokens, std::size_t modal) {
  if (!tokens.is(modal, "được")) return false;
  static const phrase_table things{{"nội dung", 1},   {"văn bản", 1},    {"việc", 1},        {"ý kiến", 1},
                                   {"quyết định", 1}, {"nghị quyết", 1}, {"hồ sơ", 1},       {"tài liệu", 1},
                                   {"đã", 1},         {"chưa", 1},       {"cuộc họp", 1},    {"phiên họp", 1},
                                   {"hội nghị", 1},   {"kết luận", 1},   {"chương trình", 1}};
  if (modal > 0 && (tokens.is(modal - 1, "đã") || tokens.is(modal - 1, "chưa") || tokens.is(modal - 1, "khi") ||
                    tokens.is(modal - 1, "thì")))
    return true;
  if (body_at(tokens, modal + 1) != 0) return true;
  // Only the verbs a person may be allowed to do are permissions.
  static const phrase_table allowed{{"bảo lưu", 1},   {"tham dự", 1},   {"cử", 1},         {"ủy quyền", 1},
                                    {"đề xuất", 1},   {"quyền", 1},     {"thông báo", 1},  {"cung cấp", 1},
                                    {"trình bày", 1}, {"phát biểu", 1}, {"biểu quyết", 1}, {"yêu cầu", 1},
                                    {"kiến nghị", 1}, {"sử dụng", 1},   {"truyền bá", 1}};
  return !allowed.longest(tokens, modal + 1);
}

topic topic_of(modality force) noexcept {
  switch (force) {
    case modality::prohibition:
    case modality::restriction: return topic::prohibition;
    case modality::obligation: return topic::duty;
    case modality::power:
    case modality::permission: return topic::power;
  }
  return topic::duty;
}

/// The actor's tokens before a modal word: from the last clause that names somebody.
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
  // "Ban cán sự đảng thảo luận dân chủ và quyết định": the actor ends where what it does begins.
  for (std::size_t i = begin + 1; i < end;) {
    const auto body = body_at(tokens, i);
    // "thành viên phải …, không được …": so does it where it must.
    const auto modal_word = modal_words().longest(tokens, i);
    const bool must =
        modal_word && i + modal_word.length < modal && !tokens.is(i, "được") && !acting_modals().longest(tokens, i);
    if (body == 0 && (must || (verbs().longest(tokens, i) && !tokens.is(i - 1, "được"))) && !tokens[i].upper) {
      end = i;
      break;
    }
    i += std::max<std::size_t>(body, 1);
  }
  while (end > begin && (tokens.is(end - 1, ",") || tokens.is(end - 1, "và") || tokens.is(end - 1, "thì") ||
                         tokens.is(end - 1, "vẫn")))
    --end;
  return {begin, end};
}

const phrase_table& persons() {
  static const phrase_table table{
      {"thành viên", 1},  {"ủy viên", 1},  {"bí thư", 1},      {"phó bí thư", 1},   {"đồng chí", 1}, {"người", 1},
      {"cơ quan", 1},     {"tổ chức", 1},  {"các cơ quan", 1}, {"đơn vị", 1},       {"cá nhân", 1},  {"bộ trưởng", 1},
      {"thủ tướng", 1},   {"thư ký", 1},   {"các bộ", 1},      {"bộ", 1},           {"cán bộ", 1},   {"đảng viên", 1},
      {"chính quyền", 1}, {"đại biểu", 1}, {"thủ trưởng", 1},  {"phó thủ tướng", 1}};
  return table;
}
/// Words that count persons: "mỗi thành viên", "các đồng chí ủy viên".
const phrase_table& counted() {
  static const phrase_table table{{"mỗi", 1},   {"từng", 1},   {"mọi", 1},      {"các", 1},         {"một", 1},
                                  {"những", 1}, {"tất cả", 1}, {"đồng chí", 1}, {"các đồng chí", 1}};
  return table;
}

/// Where somebody named at token i ends ("các thành viên"); i where nobody is.
std::size_t somebody_at(const token_list& tokens, std::size_t i) {
  std::size_t first = i;
  for (auto word = counted().longest(tokens, first); word; word = counted().longest(tokens, first))
    first += word.length;
  const auto length =
      std::max({persons().longest(tokens, first).length, body_at(tokens, first), post_at(tokens, first).length});
  return length == 0 ? i : first + length;
}

/// Whether words are a plausible actor: short, and no verb phrase or clause of their own.
bool is_actor(const token_list& tokens, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest = 28;
  if (begin >= end || end - begin > longest) return false;
  std::size_t first = begin;
  for (auto word = counted().longest(tokens, first); word && first + word.length < end;
       word = counted().longest(tokens, first))
    first += word.length;
  return persons().longest(tokens, first) || body_at(tokens, first) != 0 || post_at(tokens, first).length != 0;
}

struct act_range {
  std::size_t act_end;
  std::size_t object_end;
};

/// Where the next statement of the sentence starts: a modal word after ",", "và" or "nhưng".
std::size_t next_statement(const token_list& tokens, const sentence& in, std::size_t from) {
  for (std::size_t i = from + 1; i < in.end; ++i) {
    const bool joined = tokens.is(i - 1, ",") || tokens.is(i - 1, "và") || tokens.is(i - 1, "nhưng");
    const auto modal = modal_words().longest(tokens, i);
    if (joined && modal && !acting_modals().longest(tokens, i) && !tokens.is(i, "được")) return i;
  }
  return in.end;
}

act_range split_act(const token_list& tokens, const sentence& in, std::size_t act) {
  static const phrase_table except{{"trừ trường hợp", 1}, {"trừ", 1}, {"ngoại trừ", 1}};
  std::size_t end = in.end;
  const auto exception = find(tokens, act, in.end, except);
  if (exception != in.end) end = exception;
  while (end > act && ((tokens.is_mark(end - 1) && !tokens.is(end - 1, ")")) || tokens.is(end - 1, "và") ||
                       tokens.is(end - 1, "nhưng")))
    --end;
  // Acts have two syllables unless the tables know better.
  std::size_t length = std::max(verbs().longest(tokens, act).length, acting_modals().longest(tokens, act).length);
  if (length == 0) length = !tokens.is(act, "có") && tokens.is_word(act + 1) && !tokens[act + 1].upper ? 2 : 1;
  const std::size_t act_end = std::min(end, act + length);
  return {act_end, end};
}

void add_statement(const scope& at, const sentence& in, std::size_t from, std::string actor, modality force,
                   std::size_t act, std::string_view derivation) {
  if (act >= in.end) return;
  const auto& tokens = at.tokens;
  const auto range = split_act(tokens, in, act);
  statement value;
  value.actor = std::move(actor);
  value.modality = force;
  value.act = spelled_out(at.content, tokens.part(act, range.act_end));
  std::size_t object = range.act_end;
  while (object < range.object_end && tokens.is(object, ",")) ++object;
  value.object = spelled_out(at.content, tokens.part(object, range.object_end));
  static const phrase_table except{{"trừ trường hợp", 1}, {"trừ", 1}, {"ngoại trừ", 1}};
  const auto exception = find(tokens, range.object_end, in.end, except);
  if (exception != in.end) value.exception = spelled_out(at.content, tokens.part(exception, in.end));
  if (value.act.empty()) return;
  // What joins the next statement belongs to neither.
  std::size_t end = in.end;
  while (end > act + 1 && (tokens.is(end - 1, ",") || tokens.is(end - 1, "và") || tokens.is(end - 1, "nhưng"))) --end;
  at.add(topic_of(force), from, end, std::move(value), derivation);
}

/// Whether a modal word is part of something else: "Ban Chấp hành", "không phải là", "được phân công", "theo quyết định của".
bool is_other_use(const scope& at, const sentence& in, std::size_t i, std::size_t length, bool acting) {
  static const phrase_table nouns_before{{"theo", 1}, {"các", 1},  {"những", 1}, {"do", 1},  {"sự", 1},   {"việc", 1},
                                         {"để", 1},   {"diện", 1}, {"mà", 1},    {"khi", 1}, {"được", 1}, {"đã", 1}};
  const auto& tokens = at.tokens;
  if (i > in.begin && tokens.is(i, "phải") && tokens.is(i - 1, "không")) return true;
  if (i > in.begin && tokens.is(i - 1, "diện")) return true;
  if (!acting) return false;
  // "quyết định của …", "phân công của …" and words after these are nouns or done to somebody.
  return (i > in.begin && nouns_before.longest(tokens, i - 1)) || tokens.is(i + length, "của");
}

/// What one sentence said of who acts, for the sentences after it in the same provision.
struct spoken {
  bool found = false;
  std::string actor;
  std::optional<modality> force;
};

/// A sentence with its own modal words.
spoken read_modal(const scope& at, const sentence& in, const inherited_force& inherited) {
  const auto& tokens = at.tokens;
  spoken said;
  std::string last_actor;
  for (std::size_t i = in.begin; i < in.end; ++i) {
    if (const auto body = body_at(tokens, i); body > 1) {
      i += body - 1;  // names hold no modal words ("Ban Chấp hành")
      continue;
    }
    const auto modal = modal_words().longest(tokens, i);
    if (!modal) continue;
    auto force = static_cast<modality>(modal.value);
    const bool acting = static_cast<bool>(acting_modals().longest(tokens, i));
    const bool negated = acting && i > in.begin && tokens.is(i - 1, "không");
    const std::size_t stop = negated ? i - 1 : i;
    const auto [begin, end] = actor_range(tokens, in, stop);
    const bool named = is_actor(tokens, begin, end);
    // "do Ban Thường vụ chỉ định": somebody else acts on the one who is named.
    static const phrase_table agent{{"do", 1}};
    const bool done_to = acting && find(tokens, begin, i, agent) != i;
    // An act of its own stands beside its actor; after another verb it is that verb's object ("trình … quyết định").
    const bool beside = end == stop || tokens.is(end, ",") || tokens.is(end, "và") || tokens.is(end, "thì");
    const bool far = acting && named && !beside;
    const bool nobody = !named && inherited.actor.empty() && last_actor.empty();
    const bool weak = force != modality::prohibition && force != modality::obligation;
    if (is_passive(tokens, i) || is_other_use(at, in, i, modal.length, acting) || done_to || far ||
        (acting && !named) || (nobody && weak)) {
      i += modal.length - 1;
      continue;
    }
    std::size_t act = acting ? i : i + modal.length;
    // "Nghiêm cấm thành viên …": who is forbidden stands after the word.
    const bool forbids = !named && (tokens.is(i, "nghiêm") || tokens.is(i, "cấm"));
    const std::size_t forbidden = forbids ? somebody_at(tokens, act) : act;
    // "… có nhiệm vụ:" opens a list; its members are the statements.
    if (tokens.is(act, ":") || act >= in.end) {
      said.found = true;
      return said;
    }
    std::string actor = named                      ? spelled_out(at.content, tokens.part(begin, end))
                        : !inherited.actor.empty() ? inherited.actor
                                                   : last_actor;
    // A duty of nobody ("hồ sơ phải đầy đủ") is a quality of a thing.
    if (actor.empty() && force != modality::prohibition) {
      i += modal.length - 1;
      continue;
    }
    if (negated) force = modality::prohibition;
    if (forbidden != act) {
      actor = spelled_out(at.content, tokens.part(act, forbidden));
      act = forbidden;
    }
    last_actor = actor;
    if (named && !said.found && begin == in.begin) said.actor = actor, said.force = force;
    const sentence part{in.begin, next_statement(tokens, in, act)};
    add_statement(at, part, named ? begin : i, std::move(actor), force, act, named ? "modal" : "modal-inherited-actor");
    said.found = true;
    i = part.end - 1;
  }
  return said;
}

}  // namespace

void read_statements(const scope& at) {
  inherited_force inherited = at.inherited;
  for (const auto& in : at.sentences) {
    const auto said = read_modal(at, in, inherited);
    // "Văn phòng có trách nhiệm rà soát …; tổng hợp …": later parts of the provision go on with who was named.
    if (said.force == modality::obligation) inherited = {said.actor, said.force, false, at.here().address};
    if (said.found) continue;
    // Somebody else is named and simply acts: what the list said does not reach beyond.
    if (body_at(at.tokens, in.begin) != 0) inherited = {};
    if (!inherited.modality || at.tokens.empty()) continue;
    std::size_t act = in.begin;
    while (act < in.end && starts_clause_word(at.tokens, act)) ++act;
    if (!verbs().longest(at.tokens, act)) continue;
    auto force = *inherited.modality;
    if (inherited.by_verb && deciding_verbs().longest(at.tokens, act)) force = modality::power;
    add_statement(at, in, act, inherited.actor, force, act, "inherited:" + inherited.from);
  }
}

std::optional<modality> strongest_modality(std::string_view words) {
  const auto tokens = text::tokenise(words);
  std::optional<modality> strongest;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto modal = modal_words().longest(tokens, i);
    if (!modal) continue;
    const auto force = static_cast<modality>(modal.value);
    if (!strongest || force < *strongest) strongest = force;
    i += modal.length - 1;
  }
  return strongest;
}

inherited_force force_of_list(std::string_view content, const document::provision& p, const token_list& tokens,
                              const inherited_force& own) {
  if (p.kind < document::provision_kind::article) return {};
  inherited_force force = own;
  // "Nhiệm vụ, quyền hạn của bí thư", "Trách nhiệm của …" as heading or lead.
  static const phrase_table titles{{"nhiệm vụ, quyền hạn của", 2},
                                   {"nhiệm vụ và quyền hạn của", 2},
                                   {"nhiệm vụ của", 1},
                                   {"trách nhiệm của", 1},
                                   {"trách nhiệm, quyền hạn của", 2},
                                   {"quyền hạn của", 3},
                                   {"quyền của", 3},
                                   {"nhiệm vụ cụ thể của", 1},
                                   {"nhiệm vụ, quyền hạn chung của", 2},
                                   {"chức năng, nhiệm vụ, quyền hạn của", 2},
                                   {"chức năng, nhiệm vụ của", 1},
                                   {"nhiệm vụ, quyền hạn cụ thể của", 2}};
  std::size_t title_end = 0;  // of the title's part of the words; later titles in the same part end there too
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto title = titles.longest(tokens, i);
    if (!title) continue;
    title_end = std::max(title_end, i + title.length);
    while (title_end < tokens.size() && !tokens.is(title_end, ":") && !tokens.is(title_end, ".") &&
           !tokens.is(title_end, "trong"))
      ++title_end;
    const bool heading = p.kind == document::provision_kind::article && !p.heading.empty();
    const bool lead = title_end < tokens.size() && tokens.is(title_end, ":");
    if (!heading && !lead && title_end != tokens.size()) continue;
    if (!heading && !lead && tokens.size() > 24) continue;
    force.actor = spelled_out(content, tokens.part(i + title.length, title_end));
    force.modality = title.value == 3 ? modality::power : modality::obligation;
    force.by_verb = title.value == 2;
    force.from = p.address;
    return force;
  }
  // "Văn phòng có nhiệm vụ:" as lead.
  if (tokens.empty() || !tokens.is(tokens.size() - 1, ":")) {
    // A heading on another subject ends what was inherited.
    return p.kind == document::provision_kind::article ? inherited_force{} : force;
  }
  static const phrase_table leads{{"có trách nhiệm", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ, quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ và quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có nghĩa vụ", static_cast<int>(modality::obligation)},
                                  {"phải", static_cast<int>(modality::obligation)},
                                  {"có quyền", static_cast<int>(modality::power)},
                                  {"không được", static_cast<int>(modality::prohibition)},
                                  {"nghiêm cấm", static_cast<int>(modality::prohibition)}};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto lead = leads.longest(tokens, i);
    if (!lead || tokens.size() - (i + lead.length) > 6) continue;
    const auto [begin, end] = actor_range(tokens, {0, tokens.size()}, i);
    if (begin < end && is_actor(tokens, begin, end)) force.actor = spelled_out(content, tokens.part(begin, end));
    force.modality = static_cast<modality>(lead.value);
    force.by_verb = lead.length >= 5;
    force.from = p.address;
    return force;
  }
  return force;
}

}  // namespace quyche::inline v0::domain
