// What is stricter than what, topic by topic.
#include <quyche/domain/order.hpp>

#include "catch.hpp"

using namespace quyche;
using namespace quyche::domain;
using enum quyche::domain::comparison_result;

namespace {

share_rule share(int num, int den, comparison how, share_base base) { return {{num, den}, how, base, {}}; }
frequency_rule often(int count, int n, time_unit unit, bound how = bound::exactly) {
  return {meeting::regular, {}, count, {n, unit}, how};
}
deadline before(int n, time_unit unit) { return {n, unit, bound::at_least, true, {}, {}}; }
deadline within(int n, time_unit unit) { return {n, unit, bound::at_most, false, {}, {}}; }
statement says(modality force, const char* exception = "") { return {"thành viên", force, "dự", "họp", exception}; }

}  // namespace

TEST_CASE("fractions compare exactly, however large") {
  CHECK(rational(1, 2) == rational(50, 100));
  CHECK(rational(2, 3) > rational(66, 100));
  CHECK(rational(2, 3) < rational(67, 100));
  CHECK(rational(0, 1) < rational(1, 1000000000));
  CHECK(rational(999999999999999999, 1000000000000000000) < rational(1, 1));
  CHECK(rational(999999999999999998, 999999999999999999) < rational(999999999999999999, 1000000000000000000));
}

TEST_CASE("a higher share of a larger base is stricter") {
  using enum share_base;
  const auto half = share(1, 2, comparison::at_least, all_members);
  CHECK(compare(share(2, 3, comparison::at_least, all_members), half) == stricter);
  CHECK(compare(share(1, 2, comparison::more_than, all_members), half) == stricter);
  CHECK(compare(share(1, 3, comparison::more_than, all_members), half) == weaker);
  CHECK(compare(share(1, 2, comparison::at_least, present), half) == weaker);
  CHECK(compare(share(3, 4, comparison::at_least, present), half) == incomparable);
  CHECK(compare(share(1, 2, comparison::at_least, unspecified), half) == incomparable);
  CHECK(with_base_of(share(1, 2, comparison::at_least, unspecified), half).base == all_members);
  CHECK(with_base_of(half, share(1, 2, comparison::at_least, present)).base == all_members);
}

TEST_CASE("more meetings are stricter, in any unit") {
  using enum time_unit;
  const auto monthly = often(1, 1, month);
  CHECK(compare(often(3, 1, quarter), monthly) == equal);
  CHECK(compare(often(12, 1, year), monthly) == equal);
  CHECK(compare(often(1, 4, week), monthly) == stricter);
  CHECK(compare(often(1, 5, week), monthly) == weaker);
  CHECK(compare(often(1, 1, quarter), monthly) == weaker);
  CHECK(compare(often(1, 1, month, bound::at_least), monthly) == equal);
  CHECK(compare(often(1, 1, quarter, bound::at_most), monthly) == contradicting);
  CHECK(compare(often(2, 1, month, bound::at_most), monthly) == incomparable);
  CHECK(compare(often(1, 1, month, bound::at_most), often(2, 1, month, bound::at_most)) == stricter);
  const frequency_rule when_needed{meeting::regular, {}, std::nullopt, {}, bound::exactly};
  CHECK(compare(monthly, when_needed) == stricter);
  CHECK(compare(when_needed, monthly) == weaker);
  auto thematic = monthly;
  thematic.meeting = meeting::thematic;
  CHECK(compare(thematic, monthly) == incomparable);
}

TEST_CASE("a deadline is stricter the more time it leaves before, the less after") {
  using enum time_unit;
  CHECK(compare(before(5, day), before(3, day)) == stricter);
  CHECK(compare(within(5, day), within(3, day)) == weaker);
  CHECK(compare(within(7, day), within(1, week)) == equal);
  CHECK(compare(before(3, working_day), before(3, day)) == stricter);
  CHECK(compare(before(2, working_day), before(3, day)) == incomparable);
  CHECK(compare(within(3, working_day), within(3, day)) == weaker);
  CHECK(compare(within(3, day), within(5, working_day)) == stricter);
  CHECK(compare(within(5, day), within(3, working_day)) == incomparable);
  CHECK(compare(within(28, day), within(1, month)) == stricter);
  CHECK(compare(within(24, hour), within(1, day)) == equal);
  CHECK(compare(within(36, hour), within(1, day)) == weaker);
  CHECK(compare(before(48, hour), before(1, day)) == stricter);
  CHECK(compare(within(30, day), within(1, month)) == incomparable);
  CHECK(compare(before(31, day), before(1, month)) == stricter);
  CHECK(compare(within(3, day), before(3, day)) == incomparable);
  CHECK(compare(deadline{5, day, bound::at_least, false, {}, {}}, within(3, day)) == contradicting);
  CHECK(compare(deadline{3, day, bound::exactly, false, {}, {}}, within(3, day)) == stricter);
  CHECK(compare(deadline{3, day, bound::exactly, false, {}, {}}, {4, day, bound::exactly, false, {}, {}}) ==
        contradicting);
}

TEST_CASE("force of the same act") {
  using enum modality;
  CHECK(compare(says(obligation), says(permission)) == stricter);
  CHECK(compare(says(obligation), says(power)) == stricter);
  CHECK(compare(says(restriction), says(power)) == stricter);
  CHECK(compare(says(power), says(permission)) == equal);
  CHECK(compare(says(restriction), says(obligation)) == incomparable);
  for (const auto other : {restriction, obligation, power, permission})
    CHECK(compare(says(prohibition), says(other)) == contradicting);
  CHECK(compare(says(obligation, "trừ khi ốm"), says(obligation)) == weaker);
  CHECK(compare(says(obligation, "trừ khi ốm"), says(permission)) == incomparable);
  CHECK(compare(says(prohibition, "trừ khi ốm"), says(permission)) == contradicting);
}

TEST_CASE("more members, proposers and exceptions are stricter") {
  const member head{office::secretary, "chủ tịch", "ủy ban nhân dân", false};
  const member deputy{office::deputy_secretary, "phó chủ tịch", "ủy ban nhân dân", false};
  const member other{office::secretary, "phó chủ tịch", "ủy ban nhân dân", false};
  CHECK(compare(composition{{head, deputy}}, composition{{deputy, head}}) == equal);
  CHECK(compare(composition{{head, deputy}}, composition{{head}}) == stricter);
  CHECK(compare(composition{{head}}, composition{{deputy}}) == incomparable);
  CHECK(compare(composition{{other, deputy}}, composition{{head}}) == contradicting);

  const appointment full{"ban thường vụ tỉnh ủy", {"ban tổ chức tỉnh ủy", "ban cán sự đảng"}};
  CHECK(compare(appointment{"BTV Tỉnh uỷ An Sơn", {"Ban cán sự đảng", "Ban Tổ chức Tỉnh ủy"}}, full) == equal);
  CHECK(compare(appointment{"ban thường vụ tỉnh ủy", {"ban tổ chức tỉnh ủy"}}, full) == weaker);
  CHECK(compare(appointment{"ban tổ chức tỉnh ủy", {}}, full) == contradicting);

  const consultation but{true, {"công tác cán bộ"}, false};
  CHECK(compare(consultation{true, {}, false}, but) == weaker);
  CHECK(compare(consultation{true, {"công tác cán bộ", "kỷ luật đảng"}, false}, but) == stricter);
  CHECK(compare(consultation{false, {}, false}, but) == stricter);
  CHECK(compare(consultation{true, {"công tác cán bộ"}, true}, but) == weaker);
}

TEST_CASE("a relation seen from the other side is the same relation, and its reverse contradicts it") {
  using enum relation_kind;
  const relation under{"ban cán sự đảng", led_by, "ban thường vụ tỉnh ủy"};
  CHECK(compare(relation{"BTV Tỉnh ủy", leads, "Ban cán sự đảng"}, under) == equal);
  CHECK(compare(relation{"ban cán sự đảng", leads, "ban thường vụ tỉnh ủy"}, under) == contradicting);
  CHECK(compare(relation{"ban cán sự đảng", led_by, "ban tổ chức tỉnh ủy"}, under) == incomparable);
  CHECK(compare(relation{"ban cán sự đảng", reports_to, "ban thường vụ tỉnh ủy"}, under) == incomparable);
  const relation together{"ban cán sự đảng", coordinates_with, "đảng ủy cơ quan"};
  CHECK(compare(relation{"đảng ủy cơ quan", coordinates_with, "ban cán sự đảng"}, together) == equal);
  const relation reports{"ban cán sự đảng", reports_to, "tỉnh ủy"};
  CHECK(compare(relation{"tỉnh ủy", reports_to, "ban cán sự đảng"}, reports) == contradicting);
}

TEST_CASE("reports are compared by their shortest period") {
  using enum time_unit;
  const report_rule half_yearly{{}, {}, {{6, month}}};
  CHECK(compare(report_rule{{}, {}, {{6, month}, {1, year}}}, half_yearly) == equal);
  CHECK(compare(report_rule{{}, {}, {{2, quarter}}}, half_yearly) == equal);
  CHECK(compare(report_rule{{}, {}, {{1, quarter}}}, half_yearly) == stricter);
  CHECK(compare(report_rule{{}, {}, {{1, year}}}, half_yearly) == weaker);
  CHECK(compare(report_rule{}, half_yearly) == weaker);
}
