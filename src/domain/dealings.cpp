#include "domain/dealings.hpp"

#include <algorithm>
#include <array>

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

std::size_t share_of_body(const token_list& tokens, std::size_t i) {
  static const phrase_table measures{{"mọi", 1},     {"toàn bộ", 1}, {"các", 1},
                                     {"mọi mặt", 1}, {"các mặt", 1}, {"đối với", 1}};
  static const phrase_table works{
      {"hoạt động của", 1}, {"công tác của", 1}, {"công việc của", 1},    {"tổ chức và hoạt động của", 1},
      {"hoạt động", 1},     {"tập thể", 1},      {"tập thể lãnh đạo", 1}, {"lãnh đạo", 1}};
  std::size_t end = i;
  for (auto word = measures.longest(tokens, end); word; word = measures.longest(tokens, end)) end += word.length;
  return end + works.longest(tokens, end).length - i;
}

namespace {

/// The words of an institution's name.
const token_list& words_of(institution where) {
  static const std::vector<token_list> all = [] {
    std::vector<token_list> made;
    for (const auto& [value, name] : names<institution>::table) {
      const auto place = static_cast<std::size_t>(value);
      if (made.size() <= place) made.resize(place + 1);
      made[place] = text::tokenise(vietnamese(value));
    }
    return made;
  }();
  return all[static_cast<std::size_t>(where)];
}

/// The tokens at i that name the institution by its first words: "Hội", "Viện kiểm sát", "Liên đoàn"; 0: none. One word begins many others.
std::size_t short_institution_at(const token_list& tokens, std::size_t i, const body& subject) {
  static const phrase_table others{{"nghị", 1}, {"đồng", 1}, {"viên", 1}, {"thẩm", 1},   {"trường", 1}, {"phí", 1},
                                   {"thảo", 1}, {"thi", 1},  {"nhập", 1}, {"trưởng", 1}, {"kết", 1},    {"kiểm", 1},
                                   {"đại", 1},  {"thể", 1},  {"liên", 1}, {"thường", 1}, {"họp", 1},    {"ý", 1},
                                   {"án", 1},   {"đoàn", 1}, {"hiệp", 1}, {"chính", 1},  {"ban", 1}};
  if (subject.institution == institution::unknown || !tokens.is_word(i) || !tokens[i].upper) return 0;
  const auto& words = words_of(subject.institution);
  const bool front = subject.institution == institution::fatherland_front && tokens.is(i, "mặt");
  if ((!front && !tokens.is(i, words.word(0))) || post_at(tokens, i).length != 0) return 0;
  if (subject.institution == institution::fatherland_front && tokens.is(i, "mặt") && tokens.is(i + 1, "trận")) return 2;
  std::size_t length = 0;
  while (length < words.size() && tokens.is(i + length, words.word(length))) ++length;
  const bool begins_others = length == 1 && (words.word(0) == "ủy" || others.longest(tokens, i + 1));
  return begins_others ? 0 : length;
}

}  // namespace

name_match body_named(std::string_view content, const token_list& tokens, std::size_t i, const body& subject) {
  auto named = body_name_at(content, tokens, i);
  if (named.length > 1 && short_institution_at(tokens, i + named.length - 1, subject) == 1) {
    // "Ban Thường vụ Hội"
    const auto last = named.name.rfind(' ');
    named.name = named.name.substr(0, last + 1) + std::string(vietnamese(subject.institution));
  }
  if (named.length != 0) return named;
  const auto length = short_institution_at(tokens, i, subject);
  return length == 0 ? named : name_match{std::string(vietnamese(subject.institution)), length};
}

namespace {

/// Organs that are named without their organisation where it follows: "Ban Chấp hành, Ban Thường vụ Hội Nông dân tỉnh".
constexpr std::string_view inner_organs[] = {"ban chấp hành", "ban thường vụ", "ban thường trực", "thường trực",
                                             "ủy ban kiểm sát"};

bool is_inner_organ(std::string_view name) {
  return std::find(std::begin(inner_organs), std::end(inner_organs), name) != std::end(inner_organs);
}

/// Gives organs named without their organisation that of the next one in the list.
void complete(std::vector<std::string>& names) {
  for (std::size_t i = names.size(); i-- > 1;) {
    if (!is_inner_organ(names[i - 1])) continue;
    for (const auto organ : inner_organs) {
      if (names[i].size() > organ.size() && names[i].starts_with(organ)) {
        names[i - 1] += names[i].substr(organ.size());
        break;
      }
    }
  }
}

/// The organisation of an organ that is named without it, from words a little later: "Thường trực và các ban của Hội đồng nhân dân tỉnh".
std::string owner_after(std::string_view content, const token_list& tokens, std::size_t i, std::size_t end) {
  constexpr std::size_t reach = 10;
  const auto stop = std::min(end, i + reach);
  for (auto next = next_body(tokens, i, stop); next < stop; next = next_body(tokens, next + 1, stop)) {
    const auto named = body_name_at(content, tokens, next);
    if (named.length == 0) continue;
    const bool organ = std::any_of(std::begin(inner_organs), std::end(inner_organs),
                                   [&](std::string_view one) { return named.name.starts_with(one); });
    return organ ? std::string() : ' ' + named.name;
  }
  return {};
}

/// The bodies listed from token i on; `open`: other words may stand between ("với các ban, Thường trực Hội đồng nhân dân").
dealings listed(std::string_view content, const token_list& tokens, std::size_t i, std::size_t end, bool open,
                const body& subject) {
  static const phrase_table leaders{{"tập thể lãnh đạo", 1}, {"lãnh đạo", 1}, {"ban lãnh đạo", 1}};
  static const phrase_table separators{{"và", 1}, {"với", 1}, {"hoặc", 1}, {"cùng", 1}};
  static const phrase_table plain{{"cơ quan", 1}, {"đơn vị", 1}, {"tổ chức", 1}};
  dealings found;
  found.end = i;
  bool item = true;  // a list item begins here
  while (i < end) {
    if (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, "/") || separators.longest(tokens, i)) {
      if (!open) {
        const auto next = body_named(content, tokens, i + 1 + share_of_body(tokens, i + 1), subject);
        // After the comma the organ itself acts.
        const bool acts = next.length != 0 && same_body(next.name, subject.name);
        if (acts || (next.length == 0 && post_at(tokens, i + 1).institution == 0)) return found;
      }
      item = true;
      ++i;
      continue;
    }
    const auto skipped = share_of_body(tokens, i);
    auto named = body_named(content, tokens, i + skipped, subject);
    const auto post = post_at(tokens, i);
    if (item && named.length == 0 && post.institution != 0 && post.institution < end) {
      named = body_name_at(content, tokens, post.institution);
      i = post.institution;
    } else if (item && named.length == 0 && leaders.longest(tokens, i) &&
               (i + skipped >= end || tokens.is_mark(i + skipped) || plain.longest(tokens, i + skipped))) {
      named = {std::string(vietnamese(subject.institution)), plain.longest(tokens, i + skipped).length};
      i += skipped;
    } else if (named.length != 0) {
      i += skipped;
    }
    if (named.name.empty()) {
      if (!open) return found;
      item = false;
      ++i;
      continue;
    }
    if (item)
      found.names.push_back(is_inner_organ(named.name)
                                ? named.name + owner_after(content, tokens, i + named.length, end)
                                : std::move(named.name));
    item = false;
    i += named.length;
    found.end = i;
  }
  return found;
}

/// Where the words end that open a sentence on somebody; 0 where it opens otherwise.
std::size_t after_opening(std::string_view content, const token_list& tokens, const sentence& in) {
  static const phrase_table openings{{"với", 1},
                                     {"đối với", 1},
                                     {"riêng với", 1},
                                     {"riêng đối với", 1},
                                     {"quan hệ với", 1},
                                     {"mối quan hệ với", 1},
                                     {"quan hệ công tác với", 1},
                                     {"mối quan hệ công tác với", 1},
                                     {"về quan hệ với", 1},
                                     {"trong quan hệ với", 1},
                                     {"trong mối quan hệ với", 1},
                                     {"trong quan hệ công tác với", 1}};
  static const phrase_table between{
      {"quan hệ giữa", 1}, {"mối quan hệ giữa", 1}, {"quan hệ công tác giữa", 1}, {"mối quan hệ công tác giữa", 1},
      {"quan hệ của", 1},  {"mối quan hệ của", 1},  {"quan hệ công tác của", 1},  {"giữa", 1}};
  static const phrase_table joins{{"và", 1}, {"với", 1}, {"cùng", 1}, {"cùng với", 1}};
  if (const auto word = openings.longest(tokens, in.begin)) return in.begin + word.length;
  const auto word = between.longest(tokens, in.begin);
  if (!word) return 0;
  const auto first = in.begin + word.length;
  const auto named = body_name_at(content, tokens, first);
  const auto join = joins.longest(tokens, first + named.length);
  return named.length != 0 && join ? first + named.length + join.length : 0;
}

}  // namespace

std::vector<std::string> dealt_with(std::string_view heading, const body& subject) {
  constexpr std::size_t most = 60;  // tokens
  const auto tokens = text::tokenise(heading, 0, most);
  static const phrase_table with{{"với", 1}, {"giữa", 1}};
  const auto start = find(tokens, 0, tokens.size(), with);
  if (start == tokens.size()) return {};
  auto found = listed(heading, tokens, start + 1, tokens.size(), true, subject);
  complete(found.names);
  std::erase_if(found.names, [&](const std::string& name) { return same_body(name, subject.name); });
  return found.names;
}

dealings opened_with(std::string_view content, const token_list& tokens, const sentence& in, const body& subject) {
  const auto from = after_opening(content, tokens, in);
  if (from == 0) return {{}, in.begin};
  auto found = listed(content, tokens, from, in.end, false, subject);
  if (found.names.empty()) return {{}, in.begin};
  complete(found.names);
  return found;
}

std::vector<std::string> opening_of(std::string_view content, const document::provision& p, const body& subject) {
  constexpr std::size_t most = 40;  // tokens
  if (!p.heading.empty()) return {};
  const auto begin = std::min(p.own.begin + p.label.size(), p.own.end);
  const auto words = content.substr(begin, p.own.end - begin);
  // Most provisions open otherwise.
  constexpr std::array<std::string_view, 8> firsts = {"với", "đối", "riêng", "quan", "mối", "về", "trong", "giữa"};
  if (std::find(firsts.begin(), firsts.end(), text::first_tokens(words).word(0)) == firsts.end()) return {};
  const auto tokens = text::tokenise(words, begin, most);
  return opened_with(content, tokens, {0, tokens.size()}, subject).names;
}

}  // namespace quyche::inline v0::domain
