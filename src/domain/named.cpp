// Things a regulation says by name: principles of work, minutes and conclusions, papers before meetings, secretariat, seal.

#include <algorithm>

#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

struct named_row {
  domain::topic topic;
  std::string_view name;
};
constexpr named_row rows[] = {{topic::principle, "tập trung dân chủ"},
                              {topic::principle, "tập thể lãnh đạo, cá nhân phụ trách"},
                              {topic::principle, "thiểu số phục tùng đa số"},
                              {topic::principle, "bảo lưu ý kiến"},
                              {topic::principle, "tự phê bình và phê bình"},
                              {topic::principle, "quyết định theo đa số"},
                              {topic::minutes, "biên bản"},
                              {topic::minutes, "kết luận, nghị quyết"},
                              {topic::papers, "gửi tài liệu trước cuộc họp"},
                              {topic::secretariat, "thư ký, giúp việc"},
                              {topic::secretariat, "con dấu"}};
enum row : int {
  democratic_centralism,
  collective,
  minority,
  reserve,
  self_criticism,
  by_majority,
  record,
  conclusion,
  papers,
  secretary,
  seal
};

const phrase_table& phrases() {
  static const phrase_table table{{"tập trung dân chủ", democratic_centralism},
                                  {"tập thể lãnh đạo, cá nhân phụ trách", collective},
                                  {"tập thể lãnh đạo - cá nhân phụ trách", collective},
                                  {"tập thể lãnh đạo – cá nhân phụ trách", collective},
                                  {"tập thể lãnh đạo đi đôi với cá nhân phụ trách", collective},
                                  {"tập thể lãnh đạo và cá nhân phụ trách", collective},
                                  {"tập thể lãnh đạo, phân công cá nhân phụ trách", collective},
                                  {"thiểu số phục tùng đa số", minority},
                                  {"bảo lưu ý kiến", reserve},
                                  {"được bảo lưu", reserve},
                                  {"quyền bảo lưu", reserve},
                                  {"tự phê bình và phê bình", self_criticism},
                                  {"quyết định theo đa số", by_majority},
                                  {"quyết định theo nguyên tắc đa số", by_majority},
                                  {"biểu quyết theo đa số", by_majority},
                                  {"biên bản", record},
                                  {"thông báo kết luận", conclusion},
                                  {"ban hành kết luận", conclusion},
                                  {"ra kết luận", conclusion},
                                  {"ra nghị quyết", conclusion},
                                  {"ban hành nghị quyết", conclusion},
                                  {"kết luận bằng văn bản", conclusion},
                                  {"bộ phận giúp việc", secretary},
                                  {"cơ quan giúp việc", secretary},
                                  {"thư ký giúp việc", secretary},
                                  {"thư ký ban cán sự đảng", secretary},
                                  {"thư ký đảng đoàn", secretary},
                                  {"cán bộ giúp việc", secretary},
                                  {"con dấu", seal}};
  return table;
}

/// "gửi tài liệu … trước khi họp": papers that go out, and a meeting they go out before.
void read_papers(const scope& at, const sentence& in) {
  static const phrase_table paper{{"tài liệu", 1}, {"hồ sơ", 1}, {"nội dung họp", 1}};
  static const phrase_table sends{{"gửi", 1}, {"chuyển", 1}, {"cung cấp", 1}};
  static const phrase_table before{{"trước khi họp", 1},       {"trước cuộc họp", 1},   {"trước phiên họp", 1},
                                   {"trước hội nghị", 1},      {"trước ngày họp", 1},   {"trước kỳ họp", 1},
                                   {"trước khi tiến hành", 1}, {"trước khi tổ chức", 1}};
  const auto& tokens = at.tokens;
  const auto p = find(tokens, in.begin, in.end, paper);
  const auto s = find(tokens, in.begin, in.end, sends);
  const auto b = find(tokens, in.begin, in.end, before);
  if (p == in.end || s == in.end || b == in.end) return;
  at.add(rows[papers].topic, std::min({p, s, b}), std::min(in.end, std::max({p, s, b}) + 3),
         named{std::string(rows[papers].name)}, "papers-before-meeting");
}

}  // namespace

void read_named(const scope& at) {
  for (const auto& in : at.sentences) {
    for (std::size_t i = in.begin; i < in.end; ++i) {
      const auto match = phrases().longest(at.tokens, i);
      if (!match) continue;
      const auto& row = rows[match.value];
      at.add(row.topic, i, i + match.length, named{std::string(row.name)}, "named");
      i += match.length - 1;
    }
    read_papers(at, in);
  }
}

}  // namespace quyche::inline v0::domain
