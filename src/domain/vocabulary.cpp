#include "domain/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

/// What abbreviations of prose stand for. Those that have several meanings (TB, TT) are left as they are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> abbreviations = {{
    {"btv", "ban thường vụ"},
    {"btvtu", "ban thường vụ tỉnh ủy"},
    {"tttu", "thường trực tỉnh ủy"},
    {"bcsđ", "ban cán sự đảng"},
    {"bcs", "ban cán sự"},
    {"đđ", "đảng đoàn"},
    {"ubnd", "ủy ban nhân dân"},
    {"hđnd", "hội đồng nhân dân"},
    {"mttq", "mặt trận tổ quốc"},
    {"ubmttq", "ủy ban mặt trận tổ quốc"},
    {"tand", "tòa án nhân dân"},
    {"vksnd", "viện kiểm sát nhân dân"},
    {"lđlđ", "liên đoàn lao động"},
    {"hnd", "hội nông dân"},
    {"lhpn", "liên hiệp phụ nữ"},
    {"hpn", "hội phụ nữ"},
    {"ccb", "cựu chiến binh"},
    {"đuk", "đảng ủy khối"},
    {"ubkt", "ủy ban kiểm tra"},
    {"đbqh", "đại biểu quốc hội"},
    {"bch", "ban chấp hành"},
    {"tu", "tỉnh ủy"},
    {"đu", "đảng ủy"},
    {"đ/c", "đồng chí"},
}};

/// What the word at token i is short for; empty for full words.
std::string_view expansion_at(const token_list& tokens, std::size_t i) {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> entries;
    for (std::size_t k = 0; k < abbreviations.size(); ++k)
      entries.emplace_back(abbreviations[k].first, static_cast<int>(k));
    return phrase_table(entries);
  }();
  const auto found = table.longest(tokens, i);
  return found.length == 1 ? abbreviations[static_cast<std::size_t>(found.value)].second : std::string_view();
}

/// Organs that no name of another body holds: after "Tòa án nhân dân tỉnh" the next line begins with one.
constexpr int organ_head = 3;
/// Names only where they are written with a capital.
constexpr int proper_head = 4;
/// Names of bodies start with one of these.
const phrase_table& body_heads() {
  static const phrase_table table{{"ban thường vụ", 1},
                                  {"ban thường trực", 1},
                                  {"ban chấp hành", 1},
                                  {"ban cán sự đảng", organ_head},
                                  {"ban cán sự", organ_head},
                                  {"đảng đoàn", organ_head},
                                  {"ban tổ chức", 1},
                                  {"ban tuyên giáo", 1},
                                  {"ban dân vận", 1},
                                  {"ban nội chính", 1},
                                  {"ủy ban kiểm tra", 1},
                                  {"văn phòng", 1},
                                  {"thường trực", 1},
                                  {"tỉnh ủy", 1},
                                  {"thành ủy", 1},
                                  {"huyện ủy", 1},
                                  {"quận ủy", 1},
                                  {"thị ủy", 1},
                                  {"đảng ủy", 1},
                                  {"cấp ủy", 1},
                                  {"đảng bộ", 1},
                                  {"chi bộ", 1},
                                  {"ủy ban nhân dân", 1},
                                  {"hội đồng nhân dân", 1},
                                  {"tòa án nhân dân", 1},
                                  {"viện kiểm sát nhân dân", 1},
                                  {"ủy ban mặt trận tổ quốc", 1},
                                  {"mặt trận tổ quốc", 1},
                                  {"mặt trận", proper_head},
                                  {"ủy ban mặt trận", 1},
                                  {"đoàn đại biểu quốc hội", 1},
                                  {"đoàn đại biểu quốc hội và hội đồng nhân dân", 1},
                                  {"đoàn đbqh và hđnd", 1},
                                  {"đoàn đại biểu quốc hội và hđnd", 1},
                                  {"đoàn chủ tịch", 1},
                                  {"ủy ban kiểm sát", 1},
                                  {"tỉnh đoàn", 1},
                                  {"thành đoàn", 1},
                                  {"đoàn thanh niên", 1},
                                  {"công đoàn", 1},
                                  {"bộ nội vụ", 1},
                                  {"liên đoàn lao động", 1},
                                  {"tổng liên đoàn lao động", 1},
                                  {"hội nông dân", 1},
                                  {"hội liên hiệp phụ nữ", 1},
                                  {"hội cựu chiến binh", 1},
                                  {"liên hiệp các hội văn học nghệ thuật", 1},
                                  {"liên hiệp các hội văn học - nghệ thuật", 1},
                                  {"liên hiệp các hội khoa học và kỹ thuật", 1},
                                  {"chính phủ", 1},
                                  {"thường trực chính phủ", 1},
                                  {"thủ tướng chính phủ", 1},
                                  {"phó thủ tướng chính phủ", 1},
                                  {"các phó thủ tướng chính phủ", 1},
                                  {"phó thủ tướng", 1},
                                  {"văn phòng chính phủ", 1},
                                  {"chủ tịch nước", 1},
                                  {"quốc hội", 1},
                                  {"ủy ban thường vụ quốc hội", 1},
                                  {"bộ chính trị", 1},
                                  {"ban bí thư", 1},
                                  {"ban chấp hành trung ương", 1},
                                  {"sở", 2},
                                  {"btv", 1},
                                  {"btvtu", 1},
                                  {"tttu", 1},
                                  {"bcsđ", organ_head},
                                  {"bcs", organ_head},
                                  {"ubnd", 1},
                                  {"hđnd", 1},
                                  {"tand", 1},
                                  {"vksnd", 1},
                                  {"ubmttq", 1},
                                  {"mttq", 1},
                                  {"ubkt", 1},
                                  {"lđlđ", 1}};
  return table;
}

/// Words that go on a body's name in lower case.
const phrase_table& body_tails() {
  static const phrase_table table{{"cấp tỉnh", 1}, {"cấp huyện", 1},  {"cấp xã", 1},
                                  {"cùng cấp", 1}, {"trung ương", 1}, {"việt nam", 1},
                                  {"tỉnh", 2},     {"thành phố", 2},  {"huyện", 2},
                                  {"quận", 2},     {"tối cao", 1},    {"cấp trên", 1},
                                  {"cấp cao", 1},  {"thị xã", 2},     {"xã", 2},
                                  {"phường", 2},   {"đảng bộ", 1},    {"trực thuộc trung ương", 1},
                                  {"cơ quan", 1}};
  return table;
}

/// Nouns that are written with a capital without being names.
const phrase_table& common_nouns() {
  static const phrase_table table{{"bí thư", 1}, {"phó bí thư", 1}, {"ủy viên", 1}, {"thành viên", 1},
                                  {"thư ký", 1}, {"đồng chí", 1},   {"quy chế", 1}};
  return table;
}

/// Posts outside the organ, longest first by the table's own rule.
struct post_entry {
  std::string_view words;
  std::string_view post;
  bool every;
};
constexpr std::array<post_entry, 26> posts = {{
    {"chủ tịch", "chủ tịch", false},
    {"các chủ tịch", "chủ tịch", true},
    {"phó chủ tịch", "phó chủ tịch", false},
    {"các phó chủ tịch", "phó chủ tịch", true},
    {"phó chủ tịch thường trực", "phó chủ tịch thường trực", false},
    {"giám đốc", "giám đốc", false},
    {"phó giám đốc", "phó giám đốc", false},
    {"chánh văn phòng", "chánh văn phòng", false},
    {"phó chánh văn phòng", "phó chánh văn phòng", false},
    {"các phó chánh văn phòng", "phó chánh văn phòng", true},
    {"trưởng ban", "trưởng ban", false},
    {"trưởng các ban", "trưởng ban", true},
    {"các trưởng ban", "trưởng ban", true},
    {"trưởng ban của", "trưởng ban", false},
    {"chánh án", "chánh án", false},
    {"phó chánh án", "phó chánh án", false},
    {"các phó chánh án", "phó chánh án", true},
    {"viện trưởng", "viện trưởng", false},
    {"phó viện trưởng", "phó viện trưởng", false},
    {"các phó viện trưởng", "phó viện trưởng", true},
    {"tổng thư ký", "tổng thư ký", false},
    {"chánh thanh tra", "chánh thanh tra", false},
    {"trưởng phòng", "trưởng phòng", false},
    {"phó trưởng ban", "phó trưởng ban", false},
    {"chủ nhiệm", "chủ nhiệm", false},
    {"ủy viên thường trực", "ủy viên thường trực", false},
}};

const phrase_table& post_words() {
  static const phrase_table table = [] {
    std::vector<std::pair<std::string, int>> entries;
    for (std::size_t i = 0; i < posts.size(); ++i) entries.emplace_back(posts[i].words, static_cast<int>(i));
    return phrase_table(entries);
  }();
  return table;
}

void append_word(std::string& to, std::string_view word) {
  if (!to.empty()) to += ' ';
  to += word;
}

/// Appends one word as it stands in names of facts: acronyms spelled out, capitals kept only where `proper`.
void append_fact_word(std::string& to, std::string_view content, const token_list& tokens, std::size_t i, bool proper) {
  if (const auto full = expansion_at(tokens, i); !full.empty()) {
    to += full;
    return;
  }
  text::append_modern(to, content.substr(tokens[i].begin, tokens[i].end - tokens[i].begin), !proper);
}

/// One name, without alternatives; one past its last token, or i when there is none.
std::size_t end_of_name(const token_list& tokens, std::size_t i) {
  const auto head = body_heads().longest(tokens, i);
  if (!head || ((head.value == 2 || head.value == proper_head) && !tokens[i].upper)) return i;
  constexpr std::size_t longest_name = 40;  // tokens
  std::size_t end = i + head.length;
  while (end < tokens.size() && end - i < longest_name) {
    // "Ban Thường vụ Tỉnh ủy", "Đảng đoàn Hội đồng nhân dân tỉnh": names inside names.
    if (const auto inner = body_heads().longest(tokens, end)) {
      if (inner.value == organ_head) break;
      end += inner.length;
      continue;
    }
    if (const auto tail = body_tails().longest(tokens, end)) {
      const auto place = end + tail.length;
      const bool named = tail.value == 2 && tokens.is_word(place) && tokens[place].upper;
      if (named && body_heads().longest(tokens, place).value != organ_head) {
        end += tail.length + 1;  // "tỉnh An …"
      } else {
        end += tail.length;
      }
      continue;
    }
    // Proper names and the rest of "Sở Nội vụ".
    if (tokens.is_word(end) && tokens[end].upper) {
      ++end;
      continue;
    }
    if (head.value == 2 && tokens.is_word(end) && end == i + head.length + 1) {
      ++end;
      continue;
    }
    break;
  }
  return end;
}

}  // namespace

namespace {

/// Calls `use` with the first and the last token (one past) of each alternative of the name at token i; the tokens of all.
template <class Use>
std::size_t each_alternative(const token_list& tokens, std::size_t i, Use&& use) {
  auto end = end_of_name(tokens, i);
  if (end == i) return 0;
  use(i, end);
  // "đảng đoàn/ban cán sự đảng": alternatives are one name, either of which will do.
  constexpr std::size_t most_alternatives = 4;
  for (std::size_t k = 0; k < most_alternatives && tokens.is(end, "/"); ++k) {
    const auto next = end_of_name(tokens, end + 1);
    if (next == end + 1) break;
    use(end + 1, next);
    end = next;
  }
  return end - i;
}

}  // namespace

std::size_t next_body(const token_list& tokens, std::size_t from, std::size_t to) {
  return body_heads().next(tokens, from, to);
}

std::size_t body_at(const token_list& tokens, std::size_t i) {
  return each_alternative(tokens, i, [](std::size_t, std::size_t) {});
}

name_match body_name_at(std::string_view content, const token_list& tokens, std::size_t i) {
  name_match found;
  found.length = each_alternative(tokens, i, [&](std::size_t from, std::size_t to) {
    if (from != i) found.name += '/';
    found.name += spelled_out(content, tokens.part(from, to));
  });
  return found;
}

post_match post_at(const token_list& tokens, std::size_t i) {
  const auto found = post_words().longest(tokens, i);
  if (!found) return {};
  const auto& entry = posts[static_cast<std::size_t>(found.value)];
  post_match match;
  match.post = entry.post;
  match.every = entry.every;
  match.length = found.length;
  // "Trưởng các Ban của Hội đồng nhân dân tỉnh"
  const std::size_t of = tokens.is(i + found.length, "của") ? 1 : 0;
  const auto body = i + found.length + of;
  if (const auto length = body_at(tokens, body); length != 0) {
    match.institution = body;
    match.length += of + length;
  }
  return match;
}

std::string without_abbreviations(std::string folded) {
  struct lexicon {
    std::unordered_map<std::string, std::string> full;
    std::bitset<1024> starts;  // of the first two bytes: most words are passed over without a look-up
    static std::size_t start_of(std::string_view word) noexcept {
      return (static_cast<unsigned char>(word[0]) * 31U + static_cast<unsigned char>(word[1])) % 1024U;
    }
  };
  static const lexicon known = [] {
    lexicon made;
    for (const auto& [abbreviation, full] : abbreviations) {
      auto word = text::fold_phrase(abbreviation);
      made.starts.set(lexicon::start_of(word));
      made.full.emplace(std::move(word), text::fold_phrase(full));
    }
    return made;
  }();
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const auto word = std::string_view(folded).substr(at, end - at);
    if (word.size() >= 2 && known.starts.test(lexicon::start_of(word))) {
      if (const auto found = known.full.find(std::string(word)); found != known.full.end()) {
        out.append(folded, done, at - done);
        out += found->second;
        done = end;
      }
    }
    at = end + 1;
  }
  if (done == 0) return folded;
  return out.append(folded, done, std::string::npos);
}

std::string spelled_out(std::string_view content, const token_list& tokens) {
  std::string out;
  const auto all = tokens.bytes(0, tokens.size());
  out.reserve(all.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto written = content.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    if (!tokens.is_word(i)) {
      if (!out.empty() && !tokens[i].glued) out += ' ';
      out += written;
      continue;
    }
    // A capital inside a name of a place or person stays; capitals of words the vocabulary knows do not.
    std::size_t length = 0;
    for (const auto* table : {&body_heads(), &post_words(), &common_nouns()})
      length = std::max(length, table->longest(tokens, i).length);
    const bool known = length != 0;
    length = std::max<std::size_t>(length, 1);
    for (std::size_t k = 0; k < length; ++k) {
      const bool proper = !known && tokens[i].upper && i > 0;
      if (!tokens[i + k].glued && !out.empty()) out += ' ';
      append_fact_word(out, content, tokens, i + k, proper);
    }
    i += length - 1;
  }
  return out;
}

std::string canonical_body(std::string_view name) {
  const auto tokens = text::tokenise(name);
  static const phrase_table provincial{{"tỉnh ủy", 1},         {"thành ủy", 1},        {"cấp ủy cấp tỉnh", 1},
                                       {"cấp ủy tỉnh", 1},     {"cấp ủy cùng cấp", 1}, {"tu", 1},
                                       {"tỉnh ủy thành ủy", 1}};
  static const phrase_table places{
      {"tỉnh", 1}, {"thành phố", 1}, {"cấp tỉnh", 1}, {"trực thuộc trung ương", 1}, {"việt nam", 1}};
  std::string out;
  for (std::size_t i = 0; i < tokens.size();) {
    if (const auto level = provincial.longest(tokens, i)) {
      append_word(out, "cấp ủy cấp tỉnh");
      i += level.length;
      // "tỉnh ủy, thành ủy", "tỉnh ủy (thành ủy)" name one.
      while (i < tokens.size() && (tokens.is_mark(i) || tokens.is(i, "hoặc")) && provincial.longest(tokens, i + 1)) {
        i += 1 + provincial.longest(tokens, i + 1).length;
      }
    } else if (const auto place = places.longest(tokens, i)) {
      i += place.length;
      while (tokens.is_word(i) && tokens[i].upper && !body_heads().longest(tokens, i)) ++i;
    } else if (tokens.is_word(i)) {
      const auto full = expansion_at(tokens, i);
      // A capitalised word in a name is a place; the heads of names stand in lower case in spelled-out names.
      const bool head = static_cast<bool>(body_heads().longest(tokens, i));
      if (!full.empty()) {
        append_word(out, text::fold_phrase(full));
        ++i;
      } else if (head) {
        const auto found = body_heads().longest(tokens, i);
        append_word(out, tokens.phrase(i, i + found.length));
        if (out.ends_with("ban cán sự")) append_word(out, "đảng");  // "Ban cán sự" for short
        if (out.ends_with("mặt trận")) append_word(out, "tổ quốc");
        i += found.length;
        // "Sở Nội vụ": the field is part of the name, capital or not.
        for (; found.value == 2 && tokens.is_word(i) && !places.longest(tokens, i); ++i)
          append_word(out, tokens.word(i));
      } else if (tokens[i].upper && i > 0) {
        ++i;
      } else {
        append_word(out, tokens.word(i));
        ++i;
      }
    } else {
      ++i;
    }
  }
  return out;
}

}  // namespace quyche::inline v0::domain
