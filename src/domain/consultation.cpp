// Lấy ý kiến bằng văn bản: allowed or not, what is excepted, what silence means.

#include <algorithm>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

const phrase_table& ask() {
  static const phrase_table table{{"lấy ý kiến", 1},      {"xin ý kiến", 1}, {"cho ý kiến", 1},
                                  {"tham gia ý kiến", 1}, {"gửi phiếu", 1},  {"phiếu lấy ý kiến", 1},
                                  {"phiếu xin ý kiến", 1}};
  return table;
}
const phrase_table& in_writing() {
  static const phrase_table table{{"bằng văn bản", 1},     {"bằng phiếu", 1},  {"phiếu lấy ý kiến", 1},
                                  {"phiếu xin ý kiến", 1}, {"qua văn bản", 1}, {"bằng hình thức văn bản", 1},
                                  {"gửi phiếu", 1}};
  return table;
}
/// Who is asked: the organ's own members. Asking other offices is coordination, not a decision in writing.
const phrase_table& members() {
  static const phrase_table table{{"thành viên", 1}, {"ủy viên", 1}, {"các đồng chí", 1}};
  return table;
}
const phrase_table& exclusion() {
  static const phrase_table table{{"trừ", 1},
                                  {"ngoại trừ", 1},
                                  {"không lấy ý kiến", 1},
                                  {"không xin ý kiến", 1},
                                  {"không áp dụng", 1},
                                  {"không được lấy ý kiến", 1},
                                  {"không thực hiện", 1},
                                  {"không được áp dụng", 1},
                                  {"không sử dụng", 1},
                                  {"không dùng", 1}};
  return table;
}
const phrase_table& subjects() {
  static const phrase_table table{{"công tác cán bộ", 0}, {"công tác tổ chức cán bộ", 0}, {"vấn đề cán bộ", 0},
                                  {"nhân sự", 0},         {"công tác nhân sự", 0},        {"tổ chức, cán bộ", 0},
                                  {"kỷ luật đảng", 1},    {"thi hành kỷ luật", 1},        {"kỷ luật", 1}};
  return table;
}
constexpr std::string_view subject_names[] = {"công tác cán bộ", "kỷ luật đảng"};

}  // namespace

void read_consultation(const scope& at) {
  const auto& tokens = at.tokens;
  const sentence whole{0, tokens.size()};
  static const phrase_table silence{{"không có ý kiến", 1},
                                    {"không trả lời", 1},
                                    {"không gửi ý kiến", 1},
                                    {"không tham gia ý kiến", 1},
                                    {"không phản hồi", 1}};
  static const phrase_table agreed{{"coi như đồng ý", 1},     {"coi là đồng ý", 1},      {"được xem là đồng ý", 1},
                                   {"xem như đồng ý", 1},     {"xác định là đồng ý", 1}, {"được coi là đồng ý", 1},
                                   {"được hiểu là đồng ý", 1}};
  for (std::size_t s = 0; s < at.sentences.size(); ++s) {
    const auto& in = at.sentences[s];
    const auto asks = find(tokens, in.begin, in.end, ask());
    const auto written = find(tokens, in.begin, in.end, in_writing());
    if (asks == in.end || written == in.end || (written > asks ? written - asks : asks - written) > 12) continue;
    if (find(tokens, in.begin, in.end, members()) == in.end && !at.who(in, asks).empty()) continue;
    consultation value;
    std::size_t end = in.end;
    // Exceptions and the silence rule stand in the same provision, in this sentence or the next ones.
    for (std::size_t i = in.begin; i < whole.end; ++i) {
      if (!exclusion().longest(tokens, i)) continue;
      constexpr std::size_t reach = 16;
      const auto stop = std::min(whole.end, i + reach);
      for (std::size_t k = i; k < stop; ++k) {
        const auto what = subjects().longest(tokens, k);
        if (!what) continue;
        const std::string name(subject_names[static_cast<std::size_t>(what.value)]);
        if (std::find(value.exceptions.begin(), value.exceptions.end(), name) == value.exceptions.end())
          value.exceptions.push_back(name);
        end = std::max(end, k + what.length);
        k += what.length - 1;
      }
    }
    value.silence_is_agreement = find(tokens, in.begin, whole.end, silence) != whole.end &&
                                 find(tokens, in.begin, whole.end, agreed) != whole.end;
    // "không lấy ý kiến các thành viên bằng văn bản", "không được lấy …": not done at all.
    const bool refused = (asks > in.begin && tokens.is(asks - 1, "không")) ||
                         (asks > in.begin + 1 && tokens.is(asks - 2, "không") && tokens.is(asks - 1, "được"));
    if (value.exceptions.empty() && refused) value.allowed = false;
    at.add(topic::written_consultation, in.begin, end, value, "written-consultation");
    return;
  }
}

}  // namespace quyche::inline v0::domain
