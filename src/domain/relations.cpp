// Quan hệ công tác: who leads, reports to, coordinates with whom, with the direction the words give.

#include <algorithm>
#include <string>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

struct verb {
  relation_kind kind;
  bool needs_of;  ///< the other body follows "của"
};
constexpr verb verbs[] = {{relation_kind::led_by, true},      {relation_kind::supervised_by, true},
                          {relation_kind::reports_to, false}, {relation_kind::coordinates_with, false},
                          {relation_kind::advised_by, false}, {relation_kind::leads, false}};
enum row : int { led_by, supervised_by, reports_to, coordinates_with, advised_by, leads };

const phrase_table& verb_words() {
  static const phrase_table table{{"chịu sự lãnh đạo", led_by},
                                  {"đặt dưới sự lãnh đạo", led_by},
                                  {"dưới sự lãnh đạo", led_by},
                                  {"chịu sự chỉ đạo", led_by},
                                  {"chịu sự lãnh đạo, chỉ đạo", led_by},
                                  {"chịu sự lãnh đạo và chỉ đạo", led_by},
                                  {"dưới sự chỉ đạo", led_by},
                                  {"chịu lãnh đạo", led_by},
                                  {"chịu sự kiểm tra", supervised_by},
                                  {"chịu sự giám sát", supervised_by},
                                  {"chịu sự kiểm tra, giám sát", supervised_by},
                                  {"báo cáo", reports_to},
                                  {"chế độ báo cáo", reports_to},
                                  {"phối hợp", coordinates_with},
                                  {"phối hợp chặt chẽ", coordinates_with},
                                  {"tham mưu giúp việc", advised_by},
                                  {"tham mưu, giúp việc", advised_by},
                                  {"tham mưu và giúp việc", advised_by},
                                  {"giúp việc cho", advised_by},
                                  {"lãnh đạo", leads},
                                  {"chỉ đạo", leads}};
  return table;
}

/// Where the words of leading end that start at token i: "lãnh đạo, chỉ đạo toàn diện, trực tiếp".
std::size_t end_of_leading(const token_list& tokens, std::size_t i) {
  static const phrase_table words{{"lãnh đạo", 1},     {"chỉ đạo", 1},   {"toàn diện", 1}, {"trực tiếp", 1},
                                  {"thường xuyên", 1}, {"tuyệt đối", 1}, {"chặt chẽ", 1},  {"về mọi mặt", 1},
                                  {"kiểm tra", 1},     {"giám sát", 1}};
  std::size_t end = i;
  for (std::size_t next = i;;) {
    const auto word = words.longest(tokens, next);
    if (!word) return end;
    end = next + word.length;
    next = end + (tokens.is(end, ",") || tokens.is(end, "và") ? 1 : 0);
  }
}

/// Words before "lãnh đạo" that make it a noun: "sự lãnh đạo", "với lãnh đạo Ủy ban"; after a conjunction the leaders act ("trước khi lãnh đạo
/// Ủy ban quyết định").
const phrase_table& nominal() {
  static const phrase_table table{{"sự", 1},   {"thể", 1}, {"tác", 1}, {"với", 1},  {"được", 1}, {"của", 1}, {"chí", 1},
                                  {"cho", 1},  {"các", 1}, {"là", 1},  {"năng", 1}, {"do", 1},   {"và", 1},  {"mời", 1},
                                  {"khi", 1},  {"để", 1},  {"nếu", 1}, {"mà", 1},   {"nhằm", 1}, {"từ", 1},  {",", 1},
                                  {"hoặc", 1}, {"đến", 1}, {"gửi", 1}, {"xin", 1},  {"bởi", 1}};
  return table;
}

/// The body a relation goes to: the first named within a few tokens, after "của" where the verb asks for it.
struct other_end {
  std::vector<std::string> names;
  std::size_t stop = 0;
};
other_end other_body(const scope& at, std::size_t from, std::size_t end, bool needs_of, std::size_t reach) {
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
    // A person's post is no body, and neither is the body inside its title.
    if (const auto post = post_at(tokens, i); post.length != 0) {
      i += post.length - 1;
      continue;
    }
    auto named = body_name_at(at.content, tokens, i);
    if (named.length == 0) continue;
    while (named.length != 0) {
      found.names.push_back(named.name);
      i += named.length;
      found.stop = i;
      const bool more = tokens.is(i, ",") || tokens.is(i, "và");
      if (!more) break;
      named = body_name_at(at.content, tokens, i + 1);
      if (named.length != 0) ++i;
    }
    break;
  }
  return found;
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

/// The body the sentence is about: named before the verb; the document's own organ where the sentence opens with the verb and no list gives
/// it to somebody else. Empty when somebody else acts ("cơ quan chủ trì phối hợp với …").
std::string subject_body(const scope& at, const sentence& in, std::size_t verb) {
  const auto own = [&](const std::string& name) { return same_body(name, at.subject.name) ? at.subject.name : name; };
  for (std::size_t i = next_body(at.tokens, in.begin, verb); i < verb; i = next_body(at.tokens, i + 1, verb)) {
    const auto length = body_at(at.tokens, i);
    if (length == 0 || i + length > verb) continue;
    // The last body before the verb may be what an earlier verb is about; the first one leads the sentence.
    if (i != in.begin && !starts_sentence(at, in, i)) return {};
    return own(body_name_at(at.content, at.tokens, i).name);
  }
  if (!starts_sentence(at, in, verb)) return {};
  const auto& actor = at.inherited.actor;
  if (actor.empty() || same_body(actor, at.subject.name)) return at.subject.name;
  const auto tokens = text::tokenise(actor);
  const auto named = body_name_at(actor, tokens, 0);
  return named.length == tokens.size() ? named.name : std::string();
}

/// Whether the name of a body ends where token i begins.
bool body_ends_at(const token_list& tokens, const sentence& in, std::size_t i) {
  constexpr std::size_t longest_name = 40;
  for (std::size_t k = i > in.begin + longest_name ? i - longest_name : in.begin; k < i;) {
    const auto length = body_at(tokens, k);
    if (length != 0 && k + length == i) return true;
    k += std::max<std::size_t>(length, 1);
  }
  return false;
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
  static const phrase_table has_function{{"có chức năng", 1}, {"thực hiện chức năng", 1}};
  const auto& tokens = at.tokens;
  if (i == in.begin) {
    // "Lãnh đạo Văn phòng … theo dõi": the leaders, unless duties are listed.
    const auto after = end_of_leading(tokens, i);
    return tokens.is(i, "lãnh") && tokens[i].upper && after + body_at(tokens, after) < in.end && is_list_of_duties(at);
  }
  if (i >= in.begin + 3 && has_function.longest(tokens, i - 3)) return true;
  if (i >= in.begin + 4 && has_function.longest(tokens, i - 4)) return true;
  if (body_ends_at(tokens, in, i)) return true;
  // "chỉ đạo" of an office is a task: only a body right before it leads by it.
  return tokens.is(i, "lãnh") && !nominal().longest(tokens, i - 1);
}

void add_relation(const scope& at, std::size_t from, std::size_t to, relation value) {
  if (value.from.empty() || value.to.empty() || same_body(value.from, value.to)) return;
  at.add(topic::relation, from, to, std::move(value), "working-relation");
}

/// "A và B phối hợp …", "quan hệ giữa A với B là quan hệ phối hợp": both stand before the word.
bool read_mutual(const scope& at, const sentence& in, std::size_t word, std::size_t end) {
  static const phrase_table between{{"quan hệ giữa", 1}, {"mối quan hệ giữa", 1}};
  const auto& tokens = at.tokens;
  const auto start = in.begin + between.longest(tokens, in.begin).length;
  const auto first = body_name_at(at.content, tokens, start);
  auto second = start + first.length;
  if (first.length == 0 || !(tokens.is(second, "và") || tokens.is(second, "với"))) return false;
  const auto other = body_name_at(at.content, tokens, ++second);
  const auto gap = second + other.length;
  if (other.length == 0 || gap > word || word - gap > 4) return false;
  const auto own = same_body(first.name, at.subject.name) ? at.subject.name : first.name;
  add_relation(at, in.begin, end, {own, relation_kind::coordinates_with, other.name});
  return true;
}

/// "là tổ chức đảng do Ban Thường vụ Tỉnh ủy thành lập và trực tiếp lãnh đạo": the leader stands after "do", before the verb, and nothing
/// that is led behind it.
bool read_passive(const scope& at, const sentence& in, std::size_t word, std::size_t end) {
  constexpr std::size_t reach = 24;
  const auto& tokens = at.tokens;
  if (end < in.end && !tokens.is_mark(end)) return false;
  for (std::size_t i = word; i > in.begin && word - i < reach; --i) {
    if (tokens.is(i, ";") || tokens.is(i, ":")) return false;
    if (!tokens.is(i, "do")) continue;
    const auto leader = body_name_at(at.content, tokens, i + 1);
    if (leader.length == 0 || i + 1 + leader.length > word) return false;
    add_relation(at, i, end, {subject_body(at, in, i), relation_kind::led_by, leader.name});
    return true;
  }
  return false;
}

}  // namespace

void read_relations(const scope& at) {
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto& words = verb_words();
    for (std::size_t i = words.next(tokens, in.begin, in.end); i < in.end; i = words.next(tokens, i + 1, in.end)) {
      const auto match = words.longest(tokens, i);
      if (!match) continue;
      const auto which = match.value;
      const auto& rule = verbs[which];
      const std::size_t after = which == leads ? end_of_leading(tokens, i) : i + match.length;
      if (which == leads && (!is_leading(at, in, i) || body_at(tokens, after) == 0)) {
        read_passive(at, in, i, after);
        i = after - 1;
        continue;
      }
      if (which == reports_to && !(tokens.is(after, "với") || tokens.is(after, "cho") || body_at(tokens, after) != 0)) {
        // "báo cáo kết quả … với X": the receiver may stand a little later, but must be introduced.
        bool introduced = false;
        for (std::size_t k = after; k < in.end && k < after + 10 && !tokens.is(k, ","); ++k) {
          introduced = introduced || ((tokens.is(k, "với") || tokens.is(k, "cho")) && body_at(tokens, k + 1) != 0);
        }
        if (!introduced) {
          i = after - 1;
          continue;
        }
      }
      if (which == coordinates_with && !tokens.is(after, "với") && !tokens.is(after, "chặt") &&
          !tokens.is(after, "công")) {
        read_mutual(at, in, i, after);
        i = after - 1;
        continue;
      }
      const auto end = other_body(at, after, in.end, rule.needs_of, which == leads ? 2 : 14);
      if (which == coordinates_with && end.names.empty()) read_mutual(at, in, i, after);
      for (const auto& name : end.names) {
        relation value{subject_body(at, in, i), rule.kind, name};
        // "Văn phòng tham mưu, giúp việc cho Ban cán sự đảng": who is advised stands behind the verb.
        if (which == advised_by) std::swap(value.from, value.to);
        add_relation(at, i, end.stop, std::move(value));
      }
      i = std::max(after, end.stop) - 1;
    }
  }
}

}  // namespace quyche::inline v0::domain
