// Enumerators in words for people, both languages. One table per enumeration, like names<>, which holds the JSON names.
// Constants: safe to share between threads.
#pragma once

#include <string>
#include <string_view>

#include <quyche/core/language.hpp>
#include <quyche/document/address.hpp>

namespace quyche::inline v0 {

template <class Enum>
struct word_row {
  Enum value;
  std::string_view vi;
  std::string_view en;
};

template <class Enum>
struct words;

/// The enumerator in words; its JSON name where the table has none.
template <class Enum>
constexpr std::string_view in_words(Enum value, language lang) noexcept {
  for (const auto& row : words<Enum>::table) {
    if (row.value == value) return lang == language::vi ? row.vi : row.en;
  }
  return name_of(value);
}

/// One of two texts.
constexpr std::string_view pick(language lang, std::string_view vi, std::string_view en) noexcept {
  return lang == language::vi ? vi : en;
}
inline const std::string& pick(language lang, const bilingual& text) noexcept {
  return lang == language::vi ? text.vi : text.en;
}

/// An address in words.
inline std::string place_in_words(language lang, std::string_view address) {
  return lang == language::vi ? document::in_vietnamese(address) : document::in_english(address);
}

template <>
struct words<domain::topic> {
  using enum domain::topic;
  static constexpr word_row<domain::topic> table[] = {
      {meeting_frequency, "chế độ họp", "meetings"},
      {quorum, "điều kiện tiến hành họp", "quorum"},
      {majority, "tỷ lệ biểu quyết", "majority"},
      {composition, "thành phần", "composition"},
      {appointment, "chỉ định thành viên", "appointment"},
      {body_type, "loại hình tổ chức", "kind of organ"},
      {duty, "nhiệm vụ, trách nhiệm", "duty"},
      {power, "quyền hạn", "power"},
      {prohibition, "điều không được làm", "prohibition"},
      {relation, "quan hệ công tác", "working relations"},
      {principle, "nguyên tắc làm việc", "principles of work"},
      {written_consultation, "lấy ý kiến bằng văn bản", "written consultation"},
      {papers, "tài liệu họp", "meeting papers"},
      {minutes, "biên bản, kết luận", "minutes and conclusions"},
      {deadline, "thời hạn", "deadline"},
      {report_period, "chế độ báo cáo", "reporting"},
      {secretariat, "thư ký, bộ phận giúp việc", "secretariat"},
      {basis, "căn cứ ban hành", "legal basis"},
      {citation, "viện dẫn", "citation"},
      {numbering, "đánh số", "numbering"},
      {structure, "bố cục", "structure"},
      {effect, "hiệu lực thi hành", "entry into force"},
      {in_force, "hiệu lực của quy phạm", "norm in force"}};
};
template <>
struct words<domain::meeting> {
  using enum domain::meeting;
  static constexpr word_row<domain::meeting> table[] = {{regular, "họp định kỳ", "regular meeting"},
                                                        {thematic, "họp chuyên đề", "thematic meeting"},
                                                        {extraordinary, "họp đột xuất", "extraordinary meeting"}};
};
template <>
struct words<domain::time_unit> {
  using enum domain::time_unit;
  static constexpr word_row<domain::time_unit> table[] = {
      {day, "ngày", "day"},        {working_day, "ngày làm việc", "working day"},
      {week, "tuần", "week"},      {month, "tháng", "month"},
      {quarter, "quý", "quarter"}, {year, "năm", "year"},
      {hour, "giờ", "hour"}};
};
template <>
struct words<domain::bound> {
  using enum domain::bound;
  static constexpr word_row<domain::bound> table[] = {
      {exactly, "đúng", "exactly"}, {at_least, "ít nhất", "at least"}, {at_most, "không quá", "at most"}};
};
template <>
struct words<domain::comparison> {
  using enum domain::comparison;
  static constexpr word_row<domain::comparison> table[] = {{at_least, "ít nhất", "at least"},
                                                           {more_than, "trên", "more than"}};
};
template <>
struct words<domain::share_base> {
  using enum domain::share_base;
  static constexpr word_row<domain::share_base> table[] = {
      {unspecified, "số thành viên (không nói rõ)", "the members (which is not said)"},
      {all_members, "tổng số thành viên", "all members"},
      {incumbent, "số thành viên đương nhiệm", "incumbent members"},
      {convened, "số thành viên được triệu tập", "members convened"},
      {present, "số thành viên có mặt", "members present"}};
};
template <>
struct words<domain::modality> {
  using enum domain::modality;
  static constexpr word_row<domain::modality> table[] = {{prohibition, "không được", "must not"},
                                                         {restriction, "chỉ được", "may only"},
                                                         {obligation, "phải", "must"},
                                                         {power, "có quyền", "has the power to"},
                                                         {permission, "được", "may"}};
};
template <>
struct words<domain::relation_kind> {
  using enum domain::relation_kind;
  static constexpr word_row<domain::relation_kind> table[] = {
      {leads, "lãnh đạo", "leads"},
      {led_by, "chịu sự lãnh đạo của", "is led by"},
      {reports_to, "báo cáo", "reports to"},
      {coordinates_with, "phối hợp với", "coordinates with"},
      {supervised_by, "chịu sự kiểm tra, giám sát của", "is supervised by"},
      {advised_by, "được tham mưu, giúp việc bởi", "is advised by"},
      {appoints, "chỉ định", "appoints"},
      {appointed_by, "được chỉ định bởi", "is appointed by"},
      {founds, "lập", "founds"},
      {founded_by, "được lập bởi", "is founded by"}};
};
template <>
struct words<domain::office> {
  using enum domain::office;
  static constexpr word_row<domain::office> table[] = {{member, "ủy viên", "member"},
                                                       {secretary, "bí thư", "secretary"},
                                                       {deputy_secretary, "phó bí thư", "deputy secretary"},
                                                       {standing_member, "ủy viên thường trực", "standing member"},
                                                       {clerk, "thư ký", "clerk"}};
};
template <>
struct words<domain::level> {
  using enum domain::level;
  static constexpr word_row<domain::level> table[] = {
      {unknown, "cấp chưa rõ", "level not known"}, {central, "cấp trung ương", "central level"},
      {province, "cấp tỉnh", "provincial level"},  {district, "cấp huyện", "district level"},
      {commune, "cấp xã", "commune level"},        {grassroots, "cấp cơ sở", "grassroots level"}};
};
template <>
struct words<document::provision_kind> {
  using enum document::provision_kind;
  static constexpr word_row<document::provision_kind> table[] = {
      {part, "phần", "part"},          {chapter, "chương", "chapter"},
      {section, "mục", "section"},     {subsection, "tiểu mục", "subsection"},
      {article, "điều", "article"},    {clause, "khoản", "clause"},
      {point, "điểm", "point"},        {item, "gạch đầu dòng", "dash"},
      {paragraph, "đoạn", "paragraph"}};
};
template <>
struct words<document::citation_status> {
  using enum document::citation_status;
  static constexpr word_row<document::citation_status> table[] = {
      {ok, "đúng", "right"},
      {absent, "nơi được dẫn không có", "the target does not exist"},
      {wrong_date, "sai ngày ban hành", "wrong date"},
      {wrong_issuer, "sai cơ quan ban hành", "wrong issuer"},
      {not_in_force, "văn bản được dẫn không còn hiệu lực", "the instrument is not in force"},
      {unresolved, "chưa đối chiếu được", "not resolved"}};
};
template <>
struct words<norm::pack_kind> {
  using enum norm::pack_kind;
  static constexpr word_row<norm::pack_kind> table[] = {
      {charter, "Điều lệ", "charter"},
      {regulation, "quy định", "regulation"},
      {model, "quy chế mẫu", "model regulation"},
      {advice, "thông lệ, chỉ để tham khảo", "advice"},
      {document, "kiểm tra chính văn bản", "checks on the document itself"}};
};
template <>
struct words<norm::severity> {
  using enum norm::severity;
  static constexpr word_row<norm::severity> table[] = {
      {remark, "lưu ý", "remark"}, {warning, "cảnh báo", "warning"}, {error, "lỗi", "error"}};
};
template <>
struct words<norm::text_form> {
  using enum norm::text_form;
  static constexpr word_row<norm::text_form> table[] = {{quote, "Trích nguyên văn", "Quoted"},
                                                        {paraphrase, "Diễn giải", "Paraphrase"}};
};
template <>
struct words<norm::binding> {
  using enum norm::binding;
  static constexpr word_row<norm::binding> table[] = {
      {exactly, "phải đúng như vậy", "exactly so"},
      {at_least, "được chặt hơn, không được lỏng hơn", "may be stricter, not laxer"},
      {at_most, "không được vượt quá", "not beyond"},
      {may_specify, "được cụ thể hóa", "may be made specific"}};
};

}  // namespace quyche::inline v0
