// The organ a regulation is for: from its title, its issuer and its symbol; and what the text says the organ is.

#include <algorithm>
#include <string>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;
using text::token_list;

const phrase_table& kinds() {
  static const phrase_table table{{"đảng đoàn", static_cast<int>(body_kind::party_delegation)},
                                  {"ban cán sự đảng", static_cast<int>(body_kind::party_affairs_committee)},
                                  {"ban cán sự", static_cast<int>(body_kind::party_affairs_committee)},
                                  {"bcsđ", static_cast<int>(body_kind::party_affairs_committee)},
                                  {"ban thường vụ", static_cast<int>(body_kind::standing_committee)},
                                  {"ban chấp hành đảng bộ", static_cast<int>(body_kind::party_committee)},
                                  {"đảng ủy", static_cast<int>(body_kind::party_committee)},
                                  {"tỉnh ủy", static_cast<int>(body_kind::party_committee)},
                                  {"thành ủy", static_cast<int>(body_kind::party_committee)},
                                  {"huyện ủy", static_cast<int>(body_kind::party_committee)},
                                  {"quận ủy", static_cast<int>(body_kind::party_committee)},
                                  {"thị ủy", static_cast<int>(body_kind::party_committee)},
                                  {"chi bộ", static_cast<int>(body_kind::party_cell)},
                                  {"ban tổ chức", static_cast<int>(body_kind::advisory_board)},
                                  {"ban tuyên giáo", static_cast<int>(body_kind::advisory_board)},
                                  {"ban nội chính", static_cast<int>(body_kind::advisory_board)},
                                  {"ban dân vận", static_cast<int>(body_kind::advisory_board)},
                                  {"văn phòng tỉnh ủy", static_cast<int>(body_kind::advisory_board)},
                                  {"ủy ban nhân dân", static_cast<int>(body_kind::state_body)},
                                  {"hội đồng nhân dân", static_cast<int>(body_kind::state_body)},
                                  {"chính phủ", static_cast<int>(body_kind::state_body)},
                                  {"tòa án nhân dân", static_cast<int>(body_kind::state_body)},
                                  {"viện kiểm sát nhân dân", static_cast<int>(body_kind::state_body)},
                                  {"bộ", static_cast<int>(body_kind::state_body)},
                                  {"sở", static_cast<int>(body_kind::state_body)},
                                  {"quốc hội", static_cast<int>(body_kind::state_body)},
                                  {"hội", static_cast<int>(body_kind::organisation)},
                                  {"hiệp hội", static_cast<int>(body_kind::organisation)},
                                  {"liên đoàn lao động", static_cast<int>(body_kind::organisation)}};
  return table;
}
const phrase_table& institutions() {
  static const phrase_table table{
      {"hội đồng nhân dân", static_cast<int>(institution::people_council)},
      {"hđnd", static_cast<int>(institution::people_council)},
      {"ủy ban nhân dân", static_cast<int>(institution::people_committee)},
      {"ubnd", static_cast<int>(institution::people_committee)},
      {"tòa án nhân dân", static_cast<int>(institution::people_court)},
      {"tand", static_cast<int>(institution::people_court)},
      {"viện kiểm sát nhân dân", static_cast<int>(institution::people_procuracy)},
      {"vksnd", static_cast<int>(institution::people_procuracy)},
      {"mặt trận tổ quốc", static_cast<int>(institution::fatherland_front)},
      {"ủy ban mặt trận tổ quốc", static_cast<int>(institution::fatherland_front)},
      {"mttq", static_cast<int>(institution::fatherland_front)},
      {"ubmttq", static_cast<int>(institution::fatherland_front)},
      {"liên đoàn lao động", static_cast<int>(institution::trade_union)},
      {"lđlđ", static_cast<int>(institution::trade_union)},
      {"hội nông dân", static_cast<int>(institution::farmers_union)},
      {"hội liên hiệp phụ nữ", static_cast<int>(institution::womens_union)},
      {"hội lhpn", static_cast<int>(institution::womens_union)},
      {"hội cựu chiến binh", static_cast<int>(institution::veterans)},
      {"đoàn thanh niên", static_cast<int>(institution::youth_union)},
      {"tỉnh đoàn", static_cast<int>(institution::youth_union)},
      {"liên hiệp các hội văn học nghệ thuật", static_cast<int>(institution::literature_arts)},
      {"liên hiệp các hội văn học - nghệ thuật", static_cast<int>(institution::literature_arts)},
      {"liên hiệp các hội khoa học và kỹ thuật", static_cast<int>(institution::science_technology)},
      {"hội văn học nghệ thuật", static_cast<int>(institution::literature_arts)},
      {"chính phủ", static_cast<int>(institution::government)}};
  return table;
}
const phrase_table& levels() {
  static const phrase_table table{
      {"tỉnh", static_cast<int>(level::province)},      {"tỉnh ủy", static_cast<int>(level::province)},
      {"thành ủy", static_cast<int>(level::province)},  {"cấp tỉnh", static_cast<int>(level::province)},
      {"thành phố", static_cast<int>(level::province)}, {"huyện", static_cast<int>(level::district)},
      {"quận", static_cast<int>(level::district)},      {"thị xã", static_cast<int>(level::district)},
      {"huyện ủy", static_cast<int>(level::district)},  {"xã", static_cast<int>(level::commune)},
      {"phường", static_cast<int>(level::commune)},     {"thị trấn", static_cast<int>(level::commune)},
      {"đặc khu", static_cast<int>(level::commune)},    {"trung ương", static_cast<int>(level::central)},
      {"chính phủ", static_cast<int>(level::central)},  {"quốc hội", static_cast<int>(level::central)},
      {"quận ủy", static_cast<int>(level::district)},   {"thị ủy", static_cast<int>(level::district)}};
  return table;
}

/// "tỉnh An Sơn", "thành phố …": the words of a place with its name.
std::string place_at(std::string_view content, const token_list& tokens, std::size_t i, std::size_t length) {
  std::size_t end = i + length;
  while (end < tokens.size() && end < i + length + 4 && tokens.is_word(end) && tokens[end].upper) ++end;
  if (end == i + length) return {};
  return spelled_out(content, tokens.part(i, end));
}

/// In capitals every word looks like a name: keep only what the tables know.
bool is_all_caps(std::string_view words) {
  return text::lower(words) != words && words.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

/// Titles are set in capitals, which hide what is a name: where the text itself names the organ, its spelling is taken.
void take_spelling_of_text(std::string_view content, const document::tree& tree, text::lexicon& words, body& into) {
  constexpr std::size_t provisions_looked_at = 60;
  const auto wanted = text::fold_phrase(into.name);
  if (wanted.empty()) return;
  for (std::size_t p = 0; p < std::min(tree.provisions.size(), provisions_looked_at); ++p) {
    const auto& provision = tree.provisions[p];
    if (provision.kind < document::provision_kind::article) continue;
    const auto own = content.substr(provision.own.begin, provision.own.size());
    const auto tokens = text::tokenise(own, words, provision.own.begin);
    for (auto i = next_body(tokens, 0, tokens.size()); i < tokens.size(); i = next_body(tokens, i + 1, tokens.size())) {
      const auto named = body_name_at(content, tokens, i);
      if (named.length == 0) continue;
      if (text::fold_phrase(named.name) == wanted) {
        into.name = named.name;
        for (std::size_t k = i; k < i + named.length && into.place.empty(); ++k) {
          if (const auto found = levels().longest(tokens, k)) into.place = place_at(content, tokens, k, found.length);
        }
        return;
      }
      i += named.length - 1;
    }
  }
}

void read_names(std::string_view words, body& into) {
  const auto tokens = text::tokenise(words);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (into.kind == body_kind::unknown) {
      const auto kind = kinds().longest(tokens, i);
      // "Quy chế làm việc mẫu của đảng đoàn, …"; "sở", "bộ", "hội" only as names with a capital.
      if (kind && (tokens[i].upper || kind.length > 1)) {
        into.kind = static_cast<body_kind>(kind.value);
        const auto body = body_at(tokens, i);
        into.name = spelled_out(words, tokens.part(i, i + (body != 0 ? body : kind.length)));
      }
    }
    if (into.institution == institution::unknown) {
      if (const auto found = institutions().longest(tokens, i))
        into.institution = static_cast<institution>(found.value);
    }
    if (const auto found = levels().longest(tokens, i)) {
      if (into.level == level::unknown || static_cast<level>(found.value) == level::commune)
        into.level = static_cast<level>(found.value);
      if (into.place.empty() && !is_all_caps(words)) into.place = place_at(words, tokens, i, found.length);
    }
  }
}

}  // namespace

body read_body(const document::file& file, const document::tree& tree, text::lexicon& words) {
  body found;
  read_names(tree.header.subject, found);
  // The title may leave out what the issuer's block says.
  if (found.kind == body_kind::unknown || found.level == level::unknown || found.institution == institution::unknown) {
    body issuer;
    read_names(tree.header.issuer, issuer);
    const bool same_organ = found.kind == body_kind::unknown || found.kind == issuer.kind;
    if (found.kind == body_kind::unknown) found.kind = issuer.kind, found.name = text::lower(issuer.name);
    if (same_organ && found.institution == institution::unknown) found.institution = issuer.institution;
    if (found.level == level::unknown) found.level = issuer.level;
  }
  if (found.kind != body_kind::party_delegation && found.kind != body_kind::party_affairs_committee &&
      found.kind != body_kind::state_body) {
    found.institution = institution::unknown;
  }
  if (found.kind == body_kind::unknown) {
    const auto symbol = text::fold_phrase(tree.header.symbol);
    if (symbol.ends_with("bcsđ") || symbol.ends_with("bcs")) found.kind = body_kind::party_affairs_committee;
    if (symbol.ends_with("đđ")) found.kind = body_kind::party_delegation;
    if (symbol.ends_with("đu")) found.kind = body_kind::party_committee;
  }
  take_spelling_of_text(file.reading.content, tree, words, found);
  return found;
}

namespace {

/// The other party organ where a sentence has it act under its bare name: "Ban cán sự đảng làm việc …" in a text for a đảng đoàn. One that
/// the article deals with is another's.
body other_organ(const scope& at, const sentence& in) {
  static const phrase_table acts{
      {"làm việc", 1},   {"họp", 1},       {"gồm", 1},       {"có", 1},       {"chịu", 1},      {"lãnh đạo", 1},
      {"quyết định", 1}, {"thực hiện", 1}, {"hoạt động", 1}, {"ban hành", 1}, {"phân công", 1}, {"thảo luận", 1},
      {"tổ chức", 1},    {"chấp hành", 1}, {"đề xuất", 1},   {"được", 1},     {"phải", 1},      {"do", 1}};
  const auto kind_of_other = at.subject.kind == body_kind::party_delegation ? body_kind::party_affairs_committee
                             : at.subject.kind == body_kind::party_affairs_committee ? body_kind::party_delegation
                                                                                     : body_kind::unknown;
  const auto named = kinds().longest(at.tokens, in.begin);
  if (!named || kind_of_other == body_kind::unknown || static_cast<body_kind>(named.value) != kind_of_other) return {};
  if (body_at(at.tokens, in.begin) != named.length || !acts.longest(at.tokens, in.begin + named.length)) return {};
  const auto heading = at.heading();
  if (heading.find(vietnamese(kind_of_other)) != std::string::npos) return {};
  body value;
  value.kind = kind_of_other;
  value.name = vietnamese(kind_of_other);
  return value;
}

/// "Đảng đoàn (sau đây gọi tắt là …) là cơ quan chuyên môn …": the organ is said to be no party organisation. One past the words; `is` where
/// they begin.
std::size_t other_nature(const scope& at, const sentence& in, std::size_t& is) {
  static const phrase_table heads{{"là cơ quan", 1}, {"là một cơ quan", 1},  {"là tổ chức", 1}, {"là một tổ chức", 1},
                                  {"là đơn vị", 1},  {"là một đơn vị", 1},   {"là bộ phận", 1}, {"là một bộ phận", 1},
                                  {"là bộ máy", 1},  {"là tổ chức thuộc", 1}};
  static const phrase_table natures{{"chuyên môn", 1},
                                    {"hành chính", 1},
                                    {"nhà nước", 1},
                                    {"quản lý", 1},
                                    {"sự nghiệp", 1},
                                    {"tham mưu", 1},
                                    {"giúp việc", 1},
                                    {"chính quyền", 1},
                                    {"quyền lực", 1},
                                    {"hành pháp", 1},
                                    {"tư pháp", 1},
                                    {"tư vấn", 1},
                                    {"quần chúng", 1},
                                    {"đoàn thể", 1},
                                    {"xã hội", 1},
                                    {"chính trị - xã hội", 1},
                                    {"nghiệp vụ", 1},
                                    {"phục vụ", 1},
                                    {"phối hợp liên ngành", 1}};
  const auto& tokens = at.tokens;
  const auto named = body_name_at(at.content, tokens, in.begin);
  if (named.length == 0 || !at.names.same(named.name, at.subject.name)) return 0;
  is = in.begin + named.length;
  if (tokens.is(is, "(")) {
    while (is < in.end && !tokens.is(is, ")")) ++is;
    ++is;
  }
  const auto head = is < in.end ? heads.longest(tokens, is) : phrase_table::match{};
  const auto nature = head ? natures.longest(tokens, is + head.length) : phrase_table::match{};
  return nature ? is + head.length + nature.length : 0;
}

}  // namespace

void read_body_type(const scope& at) {
  static const phrase_table position{{"là tổ chức đảng", 1}, {"là tổ chức của đảng", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto is = find(tokens, in.begin, in.end, position);
    if (is == in.end) {
      std::size_t begin = in.begin;
      if (const auto end = other_nature(at, in, begin); end != 0)
        at.add(topic::body_type, begin, end, named{"tổ chức đảng", standing::refused}, "overturned");
      auto other = other_organ(at, in);
      if (other.kind != body_kind::unknown)
        at.add(topic::body_type, in.begin, in.begin + body_at(tokens, in.begin), std::move(other), "acts-by-name");
      continue;
    }
    body value;
    read_names(at.written(in.begin, is), value);
    if (value.kind == body_kind::unknown) value = at.subject;
    at.add(topic::body_type, in.begin, is + position.longest(tokens, is).length, value, "position");
  }
}

}  // namespace quyche::inline v0::domain
