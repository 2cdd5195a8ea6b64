// Enumerators of the report in words. See norm/words.hpp.
#pragma once

#include <quyche/report/print.hpp>

#include "norm/words.hpp"

namespace quyche::inline v0 {

template <>
struct words<conformance::document_verdict> {
  using enum conformance::document_verdict;
  static constexpr word_row<conformance::document_verdict> table[] = {
      {conform, "PHÙ HỢP", "CONFORMS"},
      {conform_with_remarks, "PHÙ HỢP, CÓ ĐIỂM CẦN LƯU Ý", "CONFORMS, WITH REMARKS"},
      {undetermined, "CHƯA KẾT LUẬN ĐƯỢC", "UNDETERMINED"},
      {not_conform, "CHƯA PHÙ HỢP", "DOES NOT CONFORM"},
      {not_applicable, "KHÔNG CÓ QUY PHẠM ÁP DỤNG", "NO NORM APPLIES"}};
};
template <>
struct words<conformance::requirement_verdict> {
  using enum conformance::requirement_verdict;
  static constexpr word_row<conformance::requirement_verdict> table[] = {
      {satisfied, "đạt", "satisfied"},
      {violated, "vi phạm", "violated"},
      {undetermined, "chưa kết luận", "undetermined"},
      {not_applicable, "không áp dụng", "not applicable"}};
};
template <>
struct words<conformance::finding_type> {
  using enum conformance::finding_type;
  static constexpr word_row<conformance::finding_type> table[] = {{missing, "thiếu", "missing"},
                                                                  {weaker, "quy định lỏng hơn", "weaker"},
                                                                  {contradicting, "trái quy định", "contradicting"},
                                                                  {misplaced, "đặt sai chỗ", "misplaced"},
                                                                  {unsupported, "không có cơ sở", "unsupported"},
                                                                  {citation, "viện dẫn sai", "wrong citation"},
                                                                  {structure, "lỗi bố cục, thể thức", "structure"},
                                                                  {in_force, "hiệu lực theo thời gian", "in force"}};
};
template <>
struct words<conformance::alignment_level> {
  using enum conformance::alignment_level;
  static constexpr word_row<conformance::alignment_level> table[] = {
      {chapter, "chương", "chapter"}, {article, "điều", "article"}, {clause, "khoản", "clause"}};
};
template <>
struct words<conformance::alignment_kind> {
  using enum conformance::alignment_kind;
  static constexpr word_row<conformance::alignment_kind> table[] = {
      {same, "giữ nguyên", "same"},   {renumbered, "đổi số", "renumbered"},
      {moved, "chuyển chỗ", "moved"}, {split, "tách", "split"},
      {merged, "gộp", "merged"},      {condensed, "rút gọn", "condensed"},
      {added, "thêm mới", "added"},   {missing, "không có", "missing"}};
};
template <>
struct words<in_time> {
  using enum in_time;
  static constexpr word_row<in_time> table[] = {
      {before, "chưa có hiệu lực vào ngày xét", "not yet in force on that day"},
      {within, "có hiệu lực vào ngày xét", "in force on that day"},
      {maybe_over, "có thể đã hết hiệu lực vào ngày xét", "may have ended by that day"},
      {over, "đã hết hiệu lực vào ngày xét", "no longer in force on that day"},
      {unknown, "chưa rõ ngày xét", "the day is not known"}};
};

}  // namespace quyche::inline v0
