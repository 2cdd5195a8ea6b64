// Thành phần, cơ cấu: which posts sit in the organ, and in which office.

#include <algorithm>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

const phrase_table& office_words() {
  static const phrase_table table{{"bí thư", static_cast<int>(office::secretary)},
                                  {"phó bí thư", static_cast<int>(office::deputy_secretary)},
                                  {"ủy viên", static_cast<int>(office::member)},
                                  {"các ủy viên", static_cast<int>(office::member)},
                                  {"ủy viên thường trực", static_cast<int>(office::standing_member)},
                                  {"thư ký", static_cast<int>(office::clerk)},
                                  {"thành viên", static_cast<int>(office::member)}};
  return table;
}

/// Whether a provision opens the list of the organ's members: its words, or those of the list's lead or the article's heading.
bool opens_list(const scope& at, const sentence& in) {
  static const phrase_table lead{{"gồm", 1}, {"gồm có", 1}, {"bao gồm", 1}, {"cơ cấu", 1}};
  static const phrase_table organ{
      {"ban cán sự đảng", 1},      {"đảng đoàn", 1}, {"bcsđ", 1}, {"ủy viên", 1}, {"thành viên ban cán sự", 1},
      {"thành viên đảng đoàn", 1}, {"cơ cấu", 1}};
  static const phrase_table guests{{"dự họp", 1}, {"khách mời", 1}, {"tham dự", 1}, {"hồ sơ", 1}, {"đại biểu", 1}};
  const auto& tokens = at.tokens;
  return holds(tokens, in, lead) &&
         (holds(tokens, in, organ) || text::fold_phrase(at.article().heading).find("thành phần") != std::string::npos ||
          text::fold_phrase(at.article().heading).find("cơ cấu") != std::string::npos) &&
         !holds(tokens, in, guests);
}

/// The office a post is given nearby: "…, bí thư", "… làm bí thư" after it, "Bí thư là …" or "Bí thư: …" before it.
std::optional<office> office_near(const token_list& tokens, std::size_t post, std::size_t end) {
  static const phrase_table takes{{"làm", 1},  {"là", 1},           {"giữ chức", 1},    {"đảm nhiệm", 1},
                                  {"kiêm", 1}, {"giữ cương vị", 1}, {"giữ chức vụ", 1}, {"đồng thời là", 1}};
  constexpr std::size_t reach = 6;
  for (std::size_t i = end; i < end + reach && i < tokens.size(); ++i) {
    if (tokens.is(i, ";") || tokens.is(i, ".") || tokens.is(i, "và")) break;
    const auto verb = takes.longest(tokens, i);
    const bool aside = tokens.is(i, ",") || tokens.is(i, "-") || tokens.is(i, "–");
    if (!verb && !aside) continue;
    const auto found = office_words().longest(tokens, i + (aside ? 1 : verb.length));
    if (found) return static_cast<office>(found.value);
    if (aside && !takes.longest(tokens, i + 1)) break;
  }
  for (std::size_t back = 1; back <= 14 && back <= post; ++back) {
    const auto i = post - back;
    if (tokens.is(i, ";") || tokens.is(i, ".") || tokens.is(i, ",")) break;
    const auto found = office_words().longest(tokens, i);
    if (!found) continue;
    const bool deputy = i > 0 && tokens.is(i - 1, "phó");
    // "Bí thư Ban cán sự đảng: đồng chí Chủ tịch …", "Bí thư là Chủ tịch", "Bí thư do đồng chí Chủ tịch … đảm nhiệm"
    for (std::size_t k = i + found.length; k < post; ++k) {
      const bool links = tokens.is(k, ":") || tokens.is(k, "là") || tokens.is(k, "do");
      if (links) return deputy ? office::deputy_secretary : static_cast<office>(found.value);
    }
    break;
  }
  return std::nullopt;
}

/// Posts named from the first token on, with their offices; `last` becomes one past the last post.
composition members_in(std::string_view content, const token_list& tokens, bool need_office, std::size_t& last) {
  composition value;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto post = post_at(tokens, i);
    if (post.length == 0) continue;
    const auto held = office_near(tokens, i, i + post.length);
    if (held || !need_office) {
      auto institution = post.institution == 0 ? std::string() : body_name_at(content, tokens, post.institution).name;
      value.members.push_back(
          {held.value_or(office::member), std::string(post.post), std::move(institution), post.every});
      last = i + post.length;
    }
    i += post.length - 1;
  }
  return value;
}

}  // namespace

void read_composition(const scope& at) {
  std::size_t last = 0;
  bool no_members = false;  // in the rest of the provision: nor are there after a later sentence
  for (const auto& in : at.sentences) {
    const std::size_t begin = at.tokens[in.begin].begin;
    if (!no_members && opens_list(at, in)) {
      // The list is read from the provision that opens it, together with its children, as one fact.
      const auto tokens = text::tokenise(at.content.substr(begin, at.here().whole.end - begin), begin);
      auto value = members_in(at.content, tokens, false, last);
      no_members = value.members.empty();
      if (no_members) continue;
      at.end_of_members = at.here().end;
      at.out.list.push_back({topic::composition, at.provision, at.here().address, tokens.bytes(0, last),
                             std::move(value), "member-list", false});
      return;
    }
    // "Bí thư Ban cán sự đảng là Chủ tịch Ủy ban nhân dân tỉnh": one office in a sentence of its own, outside a list.
    static const phrase_table offices{{"bí thư", 1}, {"phó bí thư", 1}};
    if (!holds(at.tokens, in, offices) || at.provision < at.end_of_members) continue;
    const std::size_t end = at.tokens[in.end - 1].end;
    const auto tokens = text::tokenise(at.content.substr(begin, end - begin), begin);
    auto value = members_in(at.content, tokens, true, last);
    std::erase_if(value.members, [](const member& m) {
      return m.office != office::secretary && m.office != office::deputy_secretary;
    });
    if (value.members.empty()) continue;
    at.out.list.push_back({topic::composition, at.provision, at.here().address, tokens.bytes(0, tokens.size()),
                           std::move(value), "office-by-post", false});
  }
}

}  // namespace quyche::inline v0::domain
