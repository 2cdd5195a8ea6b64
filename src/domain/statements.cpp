// Duties, powers and prohibitions: actor, modal words, act, object, exception; lists hand their force down.

#include <algorithm>
#include <string>

#include "domain/actor.hpp"
#include "domain/statement_words.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

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

struct act_range {
  std::size_t act_end;
  std::size_t object_end;
};

bool joins(const token_list& tokens, std::size_t i) { return tokens.is(i, ",") || conjunctions().longest(tokens, i); }

/// Whether "không phải", "không cần" at token i leave no act undone: "không phải là", "không phải thành viên", "mà không phải thực hiện".
bool is_no_leave(const token_list& tokens, std::size_t i, std::size_t length) {
  static const phrase_table words{{"không phải", 1}, {"không cần", 1}, {"tránh", 1}, {"hạn chế", 1}, {"không buộc", 1}};
  const bool need_not =
      words.longest(tokens, i).length == length || (tokens.is(i, "không") && words.longest(tokens, i));
  return need_not && (!verbs().longest(tokens, i + length) || (i > 0 && tokens.is(i - 1, "mà")));
}

/// Where the next statement of the sentence starts: a modal word after what joins clauses.
std::size_t next_statement(const token_list& tokens, const sentence& in, std::size_t from) {
  const auto& modals = modal_words();
  for (std::size_t i = modals.next(tokens, from + 1, in.end); i < in.end; i = modals.next(tokens, i + 1, in.end)) {
    const auto modal = modals.longest(tokens, i);
    if (modal && joins(tokens, i - 1) && !acting_modals().longest(tokens, i) && !is_passive(tokens, i) &&
        !is_no_leave(tokens, i, modal.length))
      return i;
  }
  return in.end;
}

act_range split_act(const token_list& tokens, const sentence& in, std::size_t act) {
  std::size_t end = find(tokens, act, in.end, exceptions());
  while (end > act + 1 && ((tokens.is_mark(end - 1) && !tokens.is(end - 1, ")")) || joins(tokens, end - 1))) --end;
  // Acts have two syllables unless the tables know better.
  std::size_t length = std::max(verbs().longest(tokens, act).length, acting_modals().longest(tokens, act).length);
  static const phrase_table short_acts{{"có", 1}, {"cho", 1}, {"để", 1}};
  if (length == 0)
    length = !short_acts.longest(tokens, act) && tokens.is_word(act + 1) && !tokens[act + 1].upper ? 2 : 1;
  const std::size_t act_end = std::min(end, act + length);
  return {act_end, end};
}

/// An exception that opens the sentence: "Trừ trường hợp khẩn cấp, thành viên phải …".
std::string leading_exception(const scope& at, const sentence& in) {
  if (!exceptions().longest(at.tokens, in.begin)) return {};
  std::size_t end = in.begin;
  while (end < in.end && !at.tokens.is(end, ",")) ++end;
  return end == in.end ? std::string() : spelled_out(at.content, at.tokens.part(in.begin, end));
}

void add_statement(const scope& at, const sentence& in, std::size_t from, std::string actor, modality force,
                   std::size_t act, std::string_view derivation, std::string_view thing = {},
                   standing how = standing::required) {
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
  if (!thing.empty()) value.object = std::string(thing) + (value.object.empty() ? "" : " ") + value.object;
  const auto exception = find(tokens, range.object_end, in.end, exceptions());
  const auto exception_end = in.end - (tokens.is(in.end - 1, ")") && in.end > exception ? 1 : 0);
  value.exception =
      exception != in.end ? spelled_out(at.content, tokens.part(exception, exception_end)) : leading_exception(at, in);
  if (value.act.empty()) return;
  // What joins the next statement belongs to neither.
  std::size_t end = in.end;
  while (end > act + 1 && joins(tokens, end - 1)) --end;
  at.add(topic_of(force), from, end, std::move(value), derivation, false, how);
}

/// Whether a modal word is part of something else: "Ban Chấp hành", "không phải là", "được phân công", "theo quyết định của".
bool is_other_use(const scope& at, const sentence& in, std::size_t i, std::size_t length, bool acting) {
  static const phrase_table nouns_before{{"theo", 1}, {"các", 1},  {"những", 1}, {"do", 1},  {"sự", 1},   {"việc", 1},
                                         {"để", 1},   {"diện", 1}, {"mà", 1},    {"khi", 1}, {"được", 1}, {"đã", 1}};
  const auto& tokens = at.tokens;
  if (is_no_leave(tokens, i, length)) return true;
  // "trở nên", "vắng mặt nên không dự"
  if (tokens.is(i, "nên") && !verbs().longest(tokens, i + 1)) return true;
  if (i > in.begin && tokens.is(i - 1, "diện")) return true;
  if (!acting) return false;
  // "quyết định của …", "phân công của …" and words after these are nouns or done to somebody.
  return (i > in.begin && nouns_before.longest(tokens, i - 1)) || tokens.is(i + length, "của");
}

/// The words before a modal word that name a thing: "ý kiến thiểu số [được bảo lưu]". Empty where they name none.
std::string thing_before(const scope& at, const sentence& in, std::size_t modal) {
  static const phrase_table things{{"ý kiến", 1},   {"tài liệu", 1}, {"hồ sơ", 1},      {"văn bản", 1},
                                   {"nội dung", 1}, {"biên bản", 1}, {"nghị quyết", 1}, {"kết luận", 1}};
  constexpr std::size_t longest = 10;
  const auto& tokens = at.tokens;
  if (!things.longest(tokens, in.begin) || modal - in.begin > longest) return {};
  for (std::size_t i = in.begin; i < modal; ++i) {
    if (tokens.is_mark(i)) return {};
  }
  return spelled_out(at.content, tokens.part(in.begin, modal));
}

/// What one sentence said of who acts, for the sentences after it in the same provision.
struct spoken {
  bool found = false;
  std::string actor;
  std::optional<modality> force;
  std::string last_actor;  ///< of the last statement
};

/// Where the act begins after a modal word: "nghiêm cấm [việc] lợi dụng", "được ủy quyền [chủ trì]".
std::size_t act_after(const token_list& tokens, std::size_t modal, std::size_t act) {
  static const phrase_table fillers{
      {"việc", 1}, {"hành vi", 1}, {"mọi hành vi", 1}, {"các hành vi", 1}, {"mọi việc", 1}};
  if (tokens.is(modal, "nghiêm") || tokens.is(modal, "cấm")) act += fillers.longest(tokens, act).length;
  if (tokens.is(act, "ủy") && tokens.is(act + 1, "quyền") && verbs().longest(tokens, act + 2)) act += 2;
  // "nghiêm chỉnh [chấp hành]"
  const auto manner = manners().longest(tokens, act);
  if (manner && verbs().longest(tokens, act + manner.length)) act += manner.length;
  return act;
}

/// The act that somebody else lets the actor do: "được Bí thư ủy quyền [chủ trì]"; `modal` where there is none.
std::size_t delegated_act(const token_list& tokens, std::size_t modal) {
  static const phrase_table lets{{"ủy quyền", 1}, {"cho phép", 1}};
  if (!tokens.is(modal, "được")) return modal;
  const auto by = somebody_at(tokens, modal + 1);
  const auto word = lets.longest(tokens, by);
  const auto act = by + word.length;
  return by != modal + 1 && word && verbs().longest(tokens, act) ? act : modal;
}

/// A sentence with its own modal words; `carried` is who acted in the sentence before, for one that opens with its modal word.
spoken read_modal(const scope& at, const sentence& in, const inherited_force& inherited, std::string carried) {
  const auto& tokens = at.tokens;
  spoken said;
  said.last_actor = std::move(carried);
  const auto next = [&](std::size_t from) {
    const auto modal = modal_words().next(tokens, from, in.end);
    return next_body(tokens, from, modal);
  };
  for (std::size_t i = next(in.begin); i < in.end; i = next(i + 1)) {
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
    auto [begin, end] = actor_range(tokens, in, stop);
    // "Không thành viên nào được …": nobody may.
    const bool none = tokens.is(begin, "không") && i > begin + 2 && tokens.is(i - 1, "nào");
    if (none) ++begin;
    if (none && tokens.is(end - 1, "nào")) --end;
    const bool named = is_actor(tokens, begin, end);
    const auto thing = named ? std::string() : thing_before(at, in, i);
    const bool kept = !thing.empty() && tokens.is(i + modal.length, "bảo") && tokens.is(i + modal.length + 1, "lưu");
    // "do Ban Thường vụ chỉ định", "được Ban Thường vụ chỉ định": somebody else acts on the one who is named.
    static const phrase_table agent{{"do", 1}, {"được", 1}};
    const bool done_to = acting && find(tokens, begin, i, agent) != i;
    // An act of its own stands beside its actor; after another verb it is that verb's object ("trình … quyết định").
    const bool beside = end == stop || tokens.is(end, ",") || tokens.is(end, "và") || tokens.is(end, "thì");
    const bool far = acting && named && !beside;
    const bool nobody = !named && inherited.actor.empty() && said.last_actor.empty();
    const bool weak = force != modality::prohibition && force != modality::obligation;
    // "trường hợp không được quy định": not done to something, rather than forbidden to somebody.
    const bool undone = tokens.is(i, "không") && !named && thing.empty() && i > in.begin && !joins(tokens, i - 1) &&
                        said.last_actor.empty();
    const auto delegated = delegated_act(tokens, i);
    const bool skipped = (is_passive(tokens, i) && !kept && delegated == i) || undone ||
                         is_other_use(at, in, i, modal.length, acting) || done_to || far || (acting && !named) ||
                         (nobody && weak && !kept);
    if (skipped) {
      i += modal.length - 1;
      continue;
    }
    std::size_t act = acting ? i : delegated != i ? delegated : act_after(tokens, i, i + modal.length);
    // "Nghiêm cấm thành viên …": who is forbidden stands after the word.
    const bool forbids = !named && (tokens.is(i, "nghiêm") || tokens.is(i, "cấm") || tokens.is(i + 1, "cho"));
    const std::size_t forbidden = forbids ? somebody_at(tokens, act) : act;
    // "… có nhiệm vụ:" opens a list; its members are the statements.
    if (tokens.is(act, ":") || act >= in.end) {
      said.found = true;
      return said;
    }
    std::string actor = named                      ? spelled_out(at.content, tokens.part(begin, end))
                        : !thing.empty()           ? std::string()
                        : !said.last_actor.empty() ? said.last_actor
                                                   : inherited.actor;
    // A duty of nobody ("hồ sơ phải đầy đủ") is a quality of a thing.
    if (actor.empty() && force != modality::prohibition && !kept) {
      i += modal.length - 1;
      continue;
    }
    if (negated || none) force = modality::prohibition;
    if (forbidden != act) {
      actor = spelled_out(at.content, tokens.part(act, forbidden));
      act = forbidden;
    }
    said.last_actor = actor;
    if (named && !said.found && begin == in.begin) said.actor = actor, said.force = force;
    const sentence part{in.begin, next_statement(tokens, in, act)};
    const auto how = advised().longest(tokens, i).length == modal.length ? standing::optional : standing::required;
    const bool leave = leaves().longest(tokens, i).length == modal.length;
    const auto derivation = leave ? "leave-not-to" : named ? "modal" : "modal-inherited-actor";
    add_statement(at, part, named ? begin : i, std::move(actor), force, act, derivation, thing, how);
    said.found = true;
    i = part.end - 1;
  }
  return said;
}

/// Powers of one actor in a row: "chủ trì công việc, phân công nhiệm vụ …, ký văn bản".
void read_grants(const scope& at, const sentence& in, std::size_t from, const std::string& actor, std::size_t act,
                 const std::string& derivation) {
  const auto& tokens = at.tokens;
  static const phrase_table grants{{"chủ trì", 1}, {"triệu tập", 1}, {"phân công", 1}, {"ủy quyền", 1}, {"ký", 1}};
  for (std::size_t i = act; i < in.end;) {
    std::size_t next = i + 1;
    // "ủy quyền cho Phó Bí thư chủ trì cuộc họp và ký văn bản": the rest is what the other one may do.
    const bool delegates = tokens.is(i, "ủy");
    while (next < in.end && (delegates || !(joins(tokens, next - 1) && grants.longest(tokens, next)))) ++next;
    add_statement(at, {in.begin, next}, i == act ? from : i, actor, modality::power, i, derivation);
    i = next;
  }
}

/// What an office of the organ does, without a modal word: "Bí thư chủ trì công việc, ký văn bản" grants, "thành viên không phát ngôn …" forbids.
spoken read_bare(const scope& at, const sentence& in) {
  const auto& tokens = at.tokens;
  spoken said;
  const auto office = offices().longest(tokens, in.begin);
  if (!office) return said;
  std::size_t act = in.begin + office.length;
  act += body_at(tokens, act);
  const auto actor = spelled_out(at.content, tokens.part(in.begin, act));
  if (tokens.is(act, ":")) ++act;
  if (tokens.is(act, "không") && verbs().longest(tokens, act + 1)) {
    add_statement(at, in, in.begin, actor, modality::prohibition, act + 1, "bare-verb");
    said.found = true;
  }
  // "thay mặt Ban cán sự đảng ký nghị quyết"
  static const phrase_table behalf{{"thay mặt", 1}, {"trực tiếp", 1}, {"là người", 1}, {"là người trực tiếp", 1}};
  if (const auto word = behalf.longest(tokens, act)) {
    act += word.length;
    act += body_at(tokens, act);
  }
  if (!said.found && deciding_verbs().longest(tokens, act)) {
    read_grants(at, in, in.begin, actor, act, "bare-verb");
    said.found = true;
  }
  if (said.found) said.last_actor = actor;
  return said;
}

/// Whether only a circumstance without anybody in it stands before the modal word: "trong khi chờ xem xét [phải] …".
bool opens_with_time(const token_list& tokens, const sentence& in) {
  if (!circumstances().longest(tokens, in.begin)) return false;
  for (std::size_t i = in.begin; i < in.end; ++i) {
    const bool modal = modal_words().longest(tokens, i) && !acting_modals().longest(tokens, i);
    if (modal && i > in.begin) return true;
    const bool last = tokens.is(i, ",") && modal_words().longest(tokens, i + 1);
    if ((tokens.is_mark(i) && !last) || somebody_at(tokens, i) != i) return false;
  }
  return false;
}

}  // namespace

void read_statements(const scope& at) {
  inherited_force inherited = at.inherited;
  std::string carried;
  for (const auto& in : at.sentences) {
    std::size_t act = in.begin;
    while (act < in.end && conjunctions().longest(at.tokens, act)) ++act;
    const bool opens_with_modal = static_cast<bool>(modal_words().longest(at.tokens, act));
    const bool goes_on = opens_with_modal || opens_with_time(at.tokens, {act, in.end});
    auto said = read_modal(at, {act, in.end}, inherited, goes_on ? carried : std::string());
    if (!said.found) said = read_bare(at, in);
    // "Văn phòng có trách nhiệm rà soát …; tổng hợp …": later parts of the provision go on with who was named.
    if (said.force == modality::obligation) inherited = {said.actor, said.force, false, at.here().address};
    carried = said.last_actor;
    if (said.found) continue;
    // Somebody else is named and simply acts: what the list said does not reach beyond.
    if (body_at(at.tokens, in.begin) != 0) inherited = {};
    if (!inherited.modality || at.tokens.empty()) continue;
    if (!verbs().longest(at.tokens, act)) continue;
    if (inherited.by_verb && deciding_verbs().longest(at.tokens, act)) {
      read_grants(at, in, act, inherited.actor, act, "inherited:" + inherited.from);
    } else {
      add_statement(at, in, act, inherited.actor, *inherited.modality, act, "inherited:" + inherited.from);
    }
  }
}

}  // namespace quyche::inline v0::domain
