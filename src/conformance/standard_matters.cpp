#include "conformance/standard_matters.hpp"

#include <algorithm>
#include <cstddef>

namespace quyche::inline v0::conformance {

namespace {

enum matter : int {
  scope,
  addressees,
  definitions,
  purpose,
  principles,
  prohibitions,
  position,
  structure,
  duties,
  powers,
  criteria,
  authority,
  procedure,
  dossier,
  time,
  form,
  legal_value,
  benefits,
  funding,
  capital,
  reward,
  sanctions,
  transition,
  amendment,
  implementation,
  execution,
  effect
};

/// What stands as a heading and nowhere else.
const text::phrase_table& titles() {
  static const text::phrase_table table{{"phạm vi điều chỉnh", scope},
                                        {"phạm vi áp dụng", scope},
                                        {"đối tượng áp dụng", addressees},
                                        {"đối tượng điều chỉnh", addressees},
                                        {"giải thích từ ngữ", definitions},
                                        {"giải thích thuật ngữ", definitions},
                                        {"mục đích", purpose},
                                        {"mục tiêu", purpose},
                                        {"nguyên tắc", principles},
                                        {"hành vi bị cấm", prohibitions},
                                        {"hành vi bị nghiêm cấm", prohibitions},
                                        {"hành vi nghiêm cấm", prohibitions},
                                        {"việc không được làm", prohibitions},
                                        {"vị trí", position},
                                        {"địa vị pháp lý", position},
                                        {"tư cách pháp nhân", position},
                                        {"cơ cấu tổ chức", structure},
                                        {"tổ chức bộ máy", structure},
                                        {"kinh phí", funding},
                                        {"nguồn vốn", capital},
                                        {"điều khoản chuyển tiếp", transition},
                                        {"quy định chuyển tiếp", transition}};
  return table;
}

/// What also stands inside sentences, and is a matter in a heading only.
const text::phrase_table& heads() {
  static const text::phrase_table table{{"khen thưởng", reward},
                                        {"nhiệm vụ", duties},
                                        {"quyền hạn", powers},
                                        {"tiêu chí", criteria},
                                        {"tiêu chuẩn", criteria},
                                        {"điều kiện", criteria},
                                        {"thẩm quyền", authority},
                                        {"trình tự", procedure},
                                        {"thủ tục", procedure},
                                        {"quy trình", procedure},
                                        {"hồ sơ", dossier},
                                        {"thời gian", time},
                                        {"thời điểm", time},
                                        {"thời hạn", time},
                                        {"hình thức", form},
                                        {"phương thức", form},
                                        {"giá trị pháp lý", legal_value},
                                        {"tính pháp lý", legal_value},
                                        {"quyền lợi", benefits},
                                        {"xử lý vi phạm", sanctions},
                                        {"kỷ luật", sanctions},
                                        {"sửa đổi", amendment},
                                        {"tổ chức thực hiện", implementation},
                                        {"trách nhiệm thực hiện", implementation},
                                        {"điều khoản thi hành", implementation},
                                        {"trách nhiệm thi hành", implementation},
                                        {"hiệu lực", effect}};
  return table;
}

/// What clauses that are no headings open with by custom.
const text::phrase_table& openings() {
  static const text::phrase_table table{{"trong quá trình thực hiện", amendment},
                                        {"trong quá trình tổ chức thực hiện", amendment},
                                        {"trong quá trình triển khai thực hiện", amendment},
                                        {"quy chế này có hiệu lực", effect},
                                        {"quy định này có hiệu lực", effect},
                                        {"quyết định này có hiệu lực", effect},
                                        {"nghị quyết này có hiệu lực", effect},
                                        {"nghị định này có hiệu lực", effect},
                                        {"thông tư này có hiệu lực", effect}};
  return table;
}

/// What clauses that are no headings close with by custom.
const text::phrase_table& closings() {
  static const text::phrase_table table{{"chịu trách nhiệm thi hành", execution}};
  return table;
}

constexpr std::size_t longest_opening = 12;  // tokens
constexpr std::size_t longest_closing = 24;  // tokens

standard_matters bit(int value) { return standard_matters{1} << static_cast<unsigned>(value); }

}  // namespace

standard_matters matters_of_heading(const text::token_list& tokens) {
  standard_matters found = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const auto* table : {&titles(), &heads()}) {
      if (const auto phrase = table->longest(tokens, i)) found |= bit(phrase.value);
    }
  }
  return found;
}

standard_matters matter_of_closing(const text::token_list& clause) {
  const auto first = clause.size() - std::min(clause.size(), longest_closing);
  for (auto i = first; i < clause.size(); ++i) {
    if (const auto phrase = closings().longest(clause, i)) return bit(phrase.value);
  }
  return 0;
}

bool settles_implementation(standard_matters matters) { return (matters & bit(implementation)) != 0; }

standard_matters matter_of_opening(const text::token_list& clause) {
  static const text::phrase_table articles{{"các", 0}, {"những", 0}, {"về", 0}, {"quy định về", 0}};
  const auto tokens = clause.part(0, longest_opening);
  std::size_t i = 0;
  while (i < tokens.size() && !tokens.is_word(i)) ++i;  // its number
  i += articles.longest(tokens, i).length;
  for (const auto* table : {&titles(), &openings()}) {
    if (const auto phrase = table->longest(tokens, i)) return bit(phrase.value);
  }
  return 0;
}

}  // namespace quyche::inline v0::conformance
