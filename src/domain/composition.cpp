// Thành phần, cơ cấu: which posts sit in the organ, and in which office.

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
  static const phrase_table organ{{"ban cán sự đảng", 1}, {"đảng đoàn", 1}, {"bcsđ", 1}, {"ủy viên", 1}, {"thành viên ban cán sự", 1}, {"thành viên đảng đoàn", 1}, {"cơ cấu", 1}};
  static const phrase_table guests{{"dự họp", 1}, {"khách mời", 1}, {"tham dự", 1}, {"hồ sơ", 1}, {"đại biểu", 1}};
  const auto& tokens = at.tokens;
  return holds(tokens, in, lead) && (holds(tokens, in, organ) || text::fold_phrase(at.article().heading).find("thành phần") != std::string::npos ||
                                     text::fold_phrase(at.article().heading).find("cơ cấu") != std::string::npos) &&
         !holds(tokens, in, guests);
}

/// The office a post is given nearby: "… làm bí thư" after it, "Bí thư là …" or "Bí thư: …" before it.
std::optional<office> office_near(const token_list& tokens, std::size_t post, std::size_t end) {
  static const phrase_table takes{{"làm", 1}, {"là", 1}, {"giữ chức", 1}, {"đảm nhiệm", 1}, {"kiêm", 1}, {"giữ cương vị", 1}, {"là phó", 1}};
  for (std::size_t i = end; i < end + 8; ++i) {
    if (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, "và")) {
      // "…, làm bí thư"
      if (!takes.longest(tokens, i + 1)) break;
      continue;
    }
    const auto verb = takes.longest(tokens, i);
    if (!verb) continue;
    const auto found = office_words().longest(tokens, i + verb.length);
    if (found) return static_cast<office>(found.value);
  }
  for (std::size_t back = 1; back <= 10 && back <= post; ++back) {
    const auto i = post - back;
    if (tokens.is(i, ";") || tokens.is(i, ".") || tokens.is(i, ",")) break;
    const auto found = office_words().longest(tokens, i);
    if (!found) continue;
    // "Bí thư Ban cán sự đảng: đồng chí Chủ tịch …", "Bí thư là Chủ tịch", "Bí thư do đồng chí Chủ tịch … đảm nhiệm"
    const bool deputy = i > 0 && tokens.is(i - 1, "phó");
    if (deputy) return office::deputy_secretary;
    for (std::size_t k = i + found.length; k < post; ++k) {
      if (tokens.is(k, ":") || tokens.is(k, "là") || tokens.is(k, "do")) return static_cast<office>(found.value);
    }
  }
  return std::nullopt;
}

}  // namespace

void read_composition(const scope& at) {
  // The list is read from the provision that opens it, together with its children, as one fact.
  if (at.sentences.empty()) return;
  const sentence* lead = nullptr;
  for (const auto& in : at.sentences) {
    if (opens_list(at, in)) {
      lead = &in;
      break;
    }
  }
  if (lead == nullptr) return;
  const auto& p = at.here();
  const std::size_t begin = at.tokens[lead->begin].begin;
  const auto tokens = text::tokenise(at.content.substr(begin, p.whole.end - begin), begin);
  composition value;
  std::size_t last = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // "phó chủ tịch" inside "một Phó Chủ tịch"; numbers before a post say how many.
    const auto post = post_at(at.content, tokens, i);
    if (post.length == 0) continue;
    member found;
    found.post = post.post;
    found.institution = post.institution;
    found.every = post.every;
    if (const auto office = office_near(tokens, i, i + post.length)) found.office = *office;
    value.members.push_back(std::move(found));
    i += post.length - 1;
    last = i + 1;
  }
  if (value.members.empty()) return;
  const auto whole = tokens.bytes(0, last);
  at.out.list.push_back({topic::composition, at.provision, p.address, whole, std::move(value), "member-list", false});
}

}  // namespace quyche::inline v0::domain
