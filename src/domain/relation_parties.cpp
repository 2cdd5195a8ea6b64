#include "domain/relation_parties.hpp"

#include <algorithm>

#include "domain/actor.hpp"
#include "domain/force.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

namespace {

/// The length of words that stand for a body named before: "cơ quan này"; 0: none.
std::size_t anaphor_at(const token_list& tokens, std::size_t i) {
  static const phrase_table nouns{{"cơ quan", 1}, {"tổ chức", 1}, {"tổ chức đảng", 1}, {"cấp", 1},
                                  {"tập thể", 1}, {"cấp ủy", 1},  {"đơn vị", 1},       {"tổ chức", 1}};
  static const phrase_table points{{"này", 1}, {"đó", 1}, {"ấy", 1}, {"nói trên", 1}, {"nêu trên", 1}};
  const auto noun = nouns.longest(tokens, i);
  const auto point = noun ? points.longest(tokens, i + noun.length) : phrase_table::match{};
  return point ? noun.length + point.length : 0;
}

/// The body named last before token i that is not the one who acts; empty: none.
std::string named_before(const scope& at, std::size_t i, std::string_view actor) {
  std::string last;
  for (std::size_t k = next_body(at.tokens, 0, i); k < i; k = next_body(at.tokens, k + 1, i)) {
    const auto named = body_named(at.content, at.tokens, k, at.subject);
    if (named.length == 0 || k + named.length > i) continue;
    if (actor.empty() || !at.names.same(named.name, actor)) last = named.name;
    k += named.length - 1;
  }
  return last;
}

/// How an act is done, and how strongly it is asked for: what stands between the one who acts and the verb.
std::size_t way_before(const token_list& tokens, std::size_t begin, std::size_t i) {
  static const phrase_table ways{{"trực tiếp", 1},
                                 {"thường xuyên", 1},
                                 {"có trách nhiệm", 1},
                                 {"có nhiệm vụ", 1},
                                 {"có chức năng", 1},
                                 {"có quyền", 1},
                                 {"chủ động", 1},
                                 {"tập trung", 1},
                                 {"thực hiện chức năng", 1},
                                 {"có thể", 1},
                                 {"phải", 1},
                                 {"nên", 1},
                                 {"sẽ", 1},
                                 {"luôn", 1},
                                 {"đều", 1},
                                 {"cần", 1},
                                 {"toàn diện", 1},
                                 {"thống nhất", 1},
                                 {"cùng", 1},
                                 {"trực tiếp và thường xuyên", 1},
                                 {"kịp thời", 1},
                                 {"được quyền", 1},
                                 {"có nghĩa vụ", 1},
                                 {"định kỳ", 1},
                                 {"là cơ quan", 1},
                                 {"là tổ chức", 1},
                                 {"tập thể", 1},
                                 {"vẫn", 1},
                                 {"cũng", 1},
                                 {"không", 1},
                                 {"không được", 1},
                                 {"không phải", 1},
                                 {"chỉ", 1},
                                 {"thì", 1},
                                 {"được", 1},
                                 {"có thể được", 1},
                                 {"phải được", 1},
                                 {"ở cương vị", 1},
                                 {"ở vị trí", 1},
                                 {"ở vai trò", 1},
                                 {"giữ vai trò", 1},
                                 {"giữ vị trí", 1},
                                 {"là cấp", 1},
                                 {"có vai trò", 1},
                                 {"giữ quyền", 1}};
  constexpr std::size_t longest = 5;
  for (std::size_t length = std::min(longest, i - begin); length > 0; --length) {
    if (ways.longest(tokens, i - length).length == length) return length;
  }
  return 0;
}

/// Where the name of a body, a short one of the institution included, begins that ends before token i; i: none does.
std::size_t body_before(const scope& at, const sentence& in, std::size_t i) {
  constexpr std::size_t longest_name = 40;
  for (std::size_t k = i > in.begin + longest_name ? i - longest_name : in.begin; k < i;) {
    auto length = body_at(at.tokens, k);
    if (length == 0 && at.tokens.is_word(k) && at.tokens[k].upper)
      length = body_named(at.content, at.tokens, k, at.subject).length;
    if (length != 0 && k + length == i) return k;
    k += std::max<std::size_t>(length, 1);
  }
  return i;
}

/// Where the body begins that acts right before the verb, with nothing but ways between; the verb where none does.
std::size_t actor_before(const scope& at, const sentence& in, std::size_t verb) {
  std::size_t i = verb;
  for (std::size_t way = way_before(at.tokens, in.begin, i); i > in.begin;) {
    if (way == 0 && at.tokens.is(i - 1, ",") && way_before(at.tokens, in.begin, i - 1) != 0) {
      --i;
    } else if (way == 0) {
      break;
    } else {
      i -= way;
    }
    way = way_before(at.tokens, in.begin, i);
  }
  const auto begin = body_before(at, in, i);
  return begin == i ? verb : begin;
}

/// Whether nothing but a condition, a circumstance of one word or a way stands between the start of a sentence and the verb.
bool nobody_before(const token_list& tokens, const sentence& in, std::size_t verb) {
  static const phrase_table fillers{{"thì", 1},
                                    {"và", 1},
                                    {"đồng thời", 1},
                                    {"có thể", 1},
                                    {"phải", 1},
                                    {"nên", 1},
                                    {"không", 1},
                                    {"cũng", 1},
                                    {"sẽ", 1},
                                    {"vẫn", 1},
                                    {"được", 1},
                                    {"thường xuyên", 1},
                                    {"chủ động", 1},
                                    {"kịp thời", 1},
                                    {"trực tiếp", 1},
                                    {"cần", 1},
                                    {"không phải", 1},
                                    {"có trách nhiệm", 1},
                                    {"là tổ chức đảng", 1},
                                    {"là tổ chức", 1},
                                    {"được", 1},
                                    {"có thể được", 1},
                                    {"thực hiện đầy đủ", 1},
                                    {"đầy đủ", 1},
                                    {"có nhiệm vụ", 1},
                                    {"không bắt buộc", 1},
                                    {"định kỳ", 1}};
  std::size_t i = in.begin;
  while (i < verb) {
    const auto length = std::max({loose_condition_at(tokens, i), fillers.longest(tokens, i).length,
                                  static_cast<std::size_t>(tokens.is(i, ",") ? 1 : 0)});
    if (length == 0) return false;
    i += length;
  }
  return i >= verb;
}

/// Whether only a circumstance or an adverb stands between the start of the sentence and token i.
bool starts_sentence(const scope& at, const sentence& in, std::size_t i) {
  static const phrase_table opening{{"định kỳ", 1}, {"hằng năm", 1},  {"thường xuyên", 1}, {"chủ động", 1},
                                    {"khi", 1},     {"trong", 1},     {"đối với", 1},      {"trước", 1},
                                    {"sau", 1},     {"nếu", 1},       {"trường hợp", 1},   {"căn cứ", 1},
                                    {"tập thể", 1}, {"thực hiện", 1}, {"kịp thời", 1}};
  if (i == in.begin) return true;
  if (!opening.longest(at.tokens, in.begin)) return false;
  // After a comma the clause of the actor begins: "Định kỳ 06 tháng, Ban cán sự đảng báo cáo …".
  return at.tokens.is(i - 1, ",") || i - in.begin <= opening.longest(at.tokens, in.begin).length;
}

}  // namespace

other_end other_body(const scope& at, std::size_t from, std::size_t end, bool needs_of, std::size_t reach,
                     std::string_view actor, bool heads) {
  other_end found;
  const auto& tokens = at.tokens;
  bool ready = !needs_of;
  for (std::size_t i = from; i < end && i < from + reach; ++i) {
    if (tokens.is(i, "của")) ready = needs_of;
    if (tokens.is(i, "thuộc") || tokens.is(i, "trong") || tokens.is(i, "tại")) ready = false;
    if (tokens.is(i, "với") || tokens.is(i, "cho") || (!needs_of && (tokens.is(i, ",") || tokens.is(i, "và"))))
      ready = true;
    if (tokens.is(i, ":")) break;
    if (!ready) continue;
    if (const auto length = anaphor_at(tokens, i); length != 0) {
      if (auto name = named_before(at, i, actor); !name.empty()) found.names.push_back(std::move(name));
      found.stop = i + length;
      break;
    }
    // A person's post is no body, and neither is the body inside its title.
    if (const auto post = post_at(tokens, i); post.length != 0) {
      if (heads && post.institution != 0 && !post.every) {
        found.names.push_back(body_named(at.content, tokens, post.institution, at.subject).name);
        found.stop = i + post.length;
        break;
      }
      i += post.length - 1;
      continue;
    }
    auto named = body_named(at.content, tokens, i, at.subject);
    if (named.length == 0) continue;
    while (named.length != 0) {
      found.names.push_back(named.name);
      i += named.length;
      found.stop = i;
      const bool more = tokens.is(i, ",") || tokens.is(i, "và");
      if (!more) break;
      named = body_named(at.content, tokens, i + 1, at.subject);
      if (named.length != 0) ++i;
    }
    break;
  }
  return found;
}

std::string subject_body(const scope& at, const sentence& whole, std::size_t verb) {
  // "Đối với X, A …": whom the sentence deals with does not act.
  const auto dealt = opened_with(at.content, at.tokens, whole, at.subject);
  const bool deals = !dealt.names.empty() && dealt.end <= verb;
  const sentence in{deals ? dealt.end + (at.tokens.is_mark(dealt.end) ? 1U : 0U) : whole.begin, whole.end};
  if (in.begin > verb) return {};
  const auto own = [&](const std::string& name) {
    return at.names.same(name, at.subject.name) ? at.subject.name : name;
  };
  // The body right before the verb acts, unless it is what another word is about: "…, theo đó Ban cán sự [lãnh đạo]".
  static const phrase_table objects{{"của", 1},   {"cho", 1},  {"với", 1},  {"trong", 1}, {"tại", 1},
                                    {"thuộc", 1}, {"về", 1},   {"đạo", 1},  {"trình", 1}, {"đến", 1},
                                    {"gửi", 1},   {"giúp", 1}, {"nghị", 1}, {"cáo", 1},   {"ở", 1},
                                    {"tra", 1},   {"sát", 1},  {"cùng", 1}, {"kiến", 1},  {"và", 1},
                                    {"từ", 1},    {"là", 1},   {"chức", 1}, {"mưu", 1},   {"bị", 1}};
  const auto actor_at = actor_before(at, in, verb);
  // "hoạt động của Ban cán sự đảng [được đặt dưới sự lãnh đạo]"
  static const phrase_table works{
      {"hoạt động của", 1}, {"công tác của", 1}, {"công việc của", 1}, {"tổ chức và hoạt động của", 1}};
  const bool stands_for = actor_at >= in.begin + 3 && works.longest(at.tokens, actor_at - 3).length == 3;
  const bool object = actor_at > in.begin && objects.longest(at.tokens, actor_at - 1) && !stands_for;
  if (actor_at != verb && !object) return own(body_named(at.content, at.tokens, actor_at, at.subject).name);
  const auto first = in.begin + share_of_body(at.tokens, in.begin);
  for (std::size_t i = next_body(at.tokens, in.begin, verb); i < verb; i = next_body(at.tokens, i + 1, verb)) {
    const auto length = body_at(at.tokens, i);
    if (length == 0 || i + length > verb) continue;
    // The last body before the verb may be what an earlier verb is about; the first one leads the sentence.
    if (i != in.begin && i != first && !starts_sentence(at, in, i)) return {};
    return own(body_named(at.content, at.tokens, i, at.subject).name);
  }
  if (!starts_sentence(at, in, verb) && !nobody_before(at.tokens, in, verb)) return {};
  const auto& actor = at.inherited.actor;
  if (actor.empty() || at.names.same(actor, at.subject.name)) return at.subject.name;
  const auto tokens = text::tokenise(actor);
  const auto named = body_name_at(actor, tokens, 0);
  return named.length == tokens.size() ? named.name : std::string();
}

bool acts_at(const scope& at, const sentence& in, std::size_t i) { return actor_before(at, in, i) != i; }

}  // namespace quyche::inline v0::domain
