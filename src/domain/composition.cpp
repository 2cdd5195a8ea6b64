// Thành phần, cơ cấu: which posts sit in the organ, and in which office.

#include <algorithm>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

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
  static const phrase_table lead{{"gồm", 1},
                                 {"gồm có", 1},
                                 {"bao gồm", 1},
                                 {"cơ cấu", 1},
                                 {"thành phần", 1},
                                 {"thành phần, cơ cấu", 1},
                                 {"có các đồng chí", 1},
                                 {"có các thành viên", 1},
                                 {"những chức danh", 1},
                                 {"các chức danh", 1},
                                 {"những chức trách", 1},
                                 {"các chức vụ", 1},
                                 {"những chức vụ", 1},
                                 {"những người sau đây", 1},
                                 {"những đồng chí sau đây", 1},
                                 {"các đồng chí sau đây", 1},
                                 {"những thành viên sau", 1},
                                 {"các thành viên sau", 1}};
  static const phrase_table organ{{"ban cán sự đảng", 1}, {"ban cán sự", 1}, {"đảng đoàn", 1}, {"bcsđ", 1},
                                  {"ủy viên", 1},         {"thành viên", 1}, {"cơ cấu", 1}};
  static const phrase_table guests{{"dự họp", 1},   {"khách mời", 1}, {"tham dự", 1},
                                   {"hồ sơ", 1},    {"đại biểu", 1},  {"dự hội nghị", 1},
                                   {"cuộc họp", 1}, {"tài liệu", 1},  {"nội dung", 1}};
  // "Hội đồng … gồm", "Ban Kiểm soát gồm": members of something else.
  static const phrase_table others{{"hội đồng", 1},    {"tổ", 1},   {"quỹ", 1},          {"ban kiểm soát", 1},
                                   {"ban chỉ đạo", 1}, {"đoàn", 1}, {"đoàn kiểm tra", 1}};
  const auto& tokens = at.tokens;
  // "Đảng đoàn có các đ/c:"
  const auto own = body_at(tokens, in.begin);
  const bool has = own != 0 && tokens.is(in.begin + own, "có") &&
                   (tokens.is(in.begin + own + 1, ":") || tokens.is(in.end - 1, ":")) &&
                   at.names.same(body_name_at(at.content, tokens, in.begin).name, at.subject.name);
  // "Thành viên Ban cán sự đảng: đồng chí Chánh án …"
  static const phrase_table seats{{"thành viên", 1}, {"các thành viên", 1}, {"danh sách thành viên", 1}};
  const auto seat = in.begin + seats.longest(tokens, in.begin).length;
  // "Trong Đảng đoàn có Chủ tịch … giữ chức Bí thư"
  const auto inside = in.begin + (tokens.is(in.begin, "trong") ? 1 : 0);
  const auto whole = body_at(tokens, inside);
  if (whole != 0 && tokens.is(inside + whole, "có") && post_at(tokens, inside + whole + 1).length != 0 &&
      at.names.same(body_name_at(at.content, tokens, inside).name, at.subject.name))
    return true;
  if (has || (seat != in.begin && tokens.is(seat + body_at(tokens, seat), ":"))) return true;
  const auto gathers = find(tokens, in.begin, in.end, lead);
  if (gathers == in.end) return false;
  for (std::size_t i = in.begin; i < in.end;) {
    const auto name = std::max(body_at(tokens, i), post_at(tokens, i).length);
    constexpr std::size_t near = 8;  // tokens before "gồm"
    const bool is_other = i < gathers && gathers - i <= near && others.longest(tokens, i) && !tokens.is(i + 1, "kết");
    if (name == 0 && (is_other || guests.longest(tokens, i))) return false;
    i += std::max<std::size_t>(name, 1);
  }
  // "Thành phần: Viện trưởng, …"
  static const phrase_table names{
      {"thành phần", 1}, {"cơ cấu", 1}, {"thành phần, cơ cấu", 1}, {"cơ cấu, thành phần", 1}};
  const auto named = names.longest(tokens, in.begin);
  if (named && tokens.is(in.begin + named.length, ":")) return true;
  const auto heading = at.heading();
  return holds(tokens, in, organ) || heading.find("thành phần") != std::string::npos ||
         heading.find("cơ cấu") != std::string::npos || heading.find("thành viên") != std::string::npos;
}

/// "Chủ tịch … là Bí thư; các Phó Chủ tịch … là thành viên": members by post without a lead.
bool lists_members(const scope& at, const sentence& in) {
  static const phrase_table takes{{"là ủy viên", 1},     {"là thành viên", 1},  {"làm ủy viên", 1},
                                  {"làm thành viên", 1}, {"là các ủy viên", 1}, {"là các thành viên", 1}};
  const auto said = find(at.tokens, in.begin, in.end, takes);
  for (std::size_t i = in.begin; i < said && said != in.end; ++i) {
    if (post_at(at.tokens, i).length != 0) return true;
  }
  return false;
}

/// The office a post is given nearby: "…, bí thư", "… làm bí thư" after it, "Bí thư là …" or "Bí thư: …" before it.
std::optional<office> office_near(const token_list& tokens, std::size_t post, std::size_t end) {
  static const phrase_table takes{{"làm", 1},
                                  {"là", 1},
                                  {"giữ chức", 1},
                                  {"đảm nhiệm", 1},
                                  {"kiêm", 1},
                                  {"giữ cương vị", 1},
                                  {"giữ chức vụ", 1},
                                  {"đồng thời là", 1},
                                  {"đảm nhận", 1},
                                  {"đảm nhiệm chức vụ", 1},
                                  {"đảm nhận chức vụ", 1},
                                  {"đảm nhiệm chức danh", 1},
                                  {"giữ chức danh", 1},
                                  {"kiêm nhiệm", 1},
                                  {"kiêm giữ chức", 1},
                                  {"kiêm chức", 1},
                                  {"đảm nhiệm cương vị", 1},
                                  {"được chỉ định làm", 1},
                                  {"được chỉ định là", 1},
                                  {"được phân công làm", 1},
                                  {"được giao làm", 1},
                                  {"được cử làm", 1},
                                  {"đảm trách", 1},
                                  {"ở cương vị", 1},
                                  {"trên cương vị", 1},
                                  {"với cương vị", 1}};
  constexpr std::size_t reach = 14;
  for (std::size_t i = end; i < end + reach && i < tokens.size(); ++i) {
    if (tokens.is(i, ";") || tokens.is(i, ".") || tokens.is(i, "và")) break;
    const auto verb = takes.longest(tokens, i);
    const bool aside =
        tokens.is(i, ",") || tokens.is(i, "-") || tokens.is(i, "–") || tokens.is(i, ":") || tokens.is(i, "(");
    if (!verb && !aside) continue;
    const auto from = i + (aside ? 1 : verb.length);
    const auto found = office_words().longest(tokens, from);
    // "Chánh Văn phòng, Phó Bí thư là …": the office of the next one.
    static const phrase_table opens{{"là", 1}, {"do", 1}};
    const auto after = from + found.length;
    const bool next = aside && found && opens.longest(tokens, after + body_at(tokens, after));
    if (found && !next) return static_cast<office>(found.value);
    // "Trưởng phòng Tổ chức - Cán bộ": a name goes on.
    const bool goes_on = (tokens.is(i, "-") || tokens.is(i, "–")) && tokens.is_word(i + 1) && tokens[i + 1].upper;
    if (aside && !goes_on && !takes.longest(tokens, i + 1)) break;
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

/// "… là đảng viên" after a post: what its holder must be besides.
std::string condition_after(std::string_view content, const token_list& tokens, std::size_t i, std::size_t& stop) {
  static const phrase_table conditions{
      {"là đảng viên", 1}, {"là đảng viên đảng cộng sản việt nam", 1}, {"chuyên trách", 1}};
  if (tokens.is(i, "(")) ++i;
  const auto found = conditions.longest(tokens, i);
  if (!found) return {};
  stop = i + found.length;
  return spelled_out(content, tokens.part(i, stop));
}

/// "…, trong đó 01 đồng chí làm Phó Bí thư": the office one of the holders named before has.
std::optional<office> office_of_one(const token_list& tokens, std::size_t i, std::size_t& stop) {
  static const phrase_table among{{"trong đó", 1}, {"trong số đó", 1}};
  static const phrase_table takes{{"làm", 1}, {"là", 1}, {"giữ chức", 1}, {"giữ chức vụ", 1}, {"đảm nhiệm", 1}};
  constexpr std::size_t reach = 8;
  if (tokens.is(i, ",") || tokens.is(i, "(")) ++i;
  const auto start = among.longest(tokens, i);
  if (!start) return std::nullopt;
  i += start.length;
  for (std::size_t k = i; k < i + reach && (!tokens.is_mark(k) || tokens.is(k, "/")); ++k) {
    const auto verb = takes.longest(tokens, k);
    if (!verb) continue;
    const auto found = office_words().longest(tokens, k + verb.length);
    if (!found) return std::nullopt;
    stop = k + verb.length + found.length;
    return static_cast<office>(found.value);
  }
  return std::nullopt;
}

/// Posts named from the first token on, with their offices; `last` becomes one past the last post.
composition members_in(std::string_view content, const token_list& tokens, bool need_office, std::size_t& last) {
  composition value;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto post = post_at(tokens, i);
    if (post.length == 0) continue;
    std::size_t stop = i + post.length;
    member made;
    made.post = post.post;
    if (post.institution != 0) made.institution = body_name_at(content, tokens, post.institution).name;
    // "các đồng chí Phó Chủ tịch": every holder.
    made.every = post.every || (i > 2 && tokens.is(i - 1, "chí") && tokens.is(i - 3, "các"));
    made.condition = condition_after(content, tokens, stop, stop);
    const auto held = office_near(tokens, i, stop);
    if (held || !need_office) {
      made.office = held.value_or(office::member);
      value.members.push_back(made);
      last = stop;
      if (const auto one = office_of_one(tokens, stop, stop)) {
        made.office = *one;
        made.every = false;
        value.members.push_back(std::move(made));
        last = stop;
      }
    }
    i = stop - 1;
  }
  return value;
}

}  // namespace

void read_composition(const scope& at) {
  std::size_t last = 0;
  bool no_members = false;  // in the rest of the provision: nor are there after a later sentence
  for (const auto& in : at.sentences) {
    const std::size_t begin = at.tokens[in.begin].begin;
    if (!no_members && at.provision >= at.end_of_members && (opens_list(at, in) || lists_members(at, in))) {
      // The list is read from the provision that opens it, together with its children, as one fact.
      const auto tokens = text::tokenise(at.content.substr(begin, at.here().whole.end - begin), at.words, begin);
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
    const auto tokens = at.tokens.part(in.begin, in.end);
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
