// Values with an order: shares, meetings, deadlines, reports; and what `binds` lets a draft do with them.
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

const std::string quorum = R"({"num": 2, "den": 3, "comparison": "at_least", "base": "all_members"})";
const std::string majority = R"({"num": 1, "den": 2, "comparison": "more_than", "base": "all_members"})";
const std::string monthly =
    R"({"meeting": "regular", "count": 1, "per": {"n": 1, "unit": "month"}, "bound": "exactly"})";
const std::string when_needed = R"({"meeting": "thematic", "count": null, "per": null, "bound": "at_least"})";
const std::string papers_before =
    R"({"n": 3, "unit": "day", "bound": "at_least", "before": true, "what": "gửi tài liệu", "event": "ngày họp"})";

std::string binds(const std::string& how) { return R"("binds": ")" + how + '"'; }

std::string meeting(const std::string& share) {
  return "Điều 1. Cuộc họp\n1. Cuộc họp của Ban cán sự đảng được tiến hành khi có " + share + " dự họp.";
}

std::string vote(const std::string& share) {
  return "Điều 1. Biểu quyết\n1. Nghị quyết được thông qua khi có " + share + " tán thành.";
}

std::string regular(const std::string& often) {
  return "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp định kỳ " + often + ".";
}

const std::string silence = "Điều 1. Trách nhiệm\n1. Thành viên tham gia đầy đủ các cuộc họp.";

}  // namespace

TEST_CASE("a quorum is judged by its value, its comparison and its base") {
  const rule asked{"share", "quorum", quorum, binds("at_least")};
  check_table({
      {"as asked", asked, meeting("ít nhất hai phần ba tổng số thành viên"), "satisfied", {}},
      {"in figures", asked, meeting("ít nhất 2/3 tổng số thành viên"), "satisfied", {}},
      {"stricter", asked, meeting("ít nhất 3/4 tổng số thành viên"), "satisfied", {}},
      {"passing instead of reaching", asked, meeting("trên 2/3 tổng số thành viên"), "satisfied", {}},
      {"lower", asked, meeting("ít nhất một phần hai tổng số thành viên"), "violated", {"weaker quorum d1.k1"}},
      {"lower, in words", asked, meeting("quá nửa tổng số thành viên"), "violated", {"weaker quorum d1.k1"}},
      {"another base", asked, meeting("ít nhất 2/3 số thành viên được triệu tập"), "violated", {"weaker quorum d1.k1"}},
      {"a majority is no quorum", asked, vote("ít nhất một phần hai tổng số thành viên"), "undetermined", {}},
      {"silence", asked, silence, "undetermined", {}},
  });
}

TEST_CASE("a majority is judged by its value, its comparison and its base") {
  const rule asked{"share", "majority", majority, binds("at_least")};
  check_table({
      {"as asked", asked, vote("trên một nửa tổng số thành viên"), "satisfied", {}},
      {"the same in other words", asked, vote("quá nửa tổng số thành viên"), "satisfied", {}},
      {"stricter", asked, vote("ít nhất 2/3 tổng số thành viên"), "satisfied", {}},
      {"reaching instead of passing",
       asked,
       vote("ít nhất một nửa tổng số thành viên"),
       "violated",
       {"weaker majority d1.k1"}},
      {"of those present", asked, vote("trên một nửa số thành viên có mặt"), "violated", {"weaker majority d1.k1"}},
      {"a quorum is no majority", asked, meeting("ít nhất 1/3 tổng số thành viên"), "undetermined", {}},
  });
}

TEST_CASE("binds says which way a draft may depart from the norm") {
  const auto strict = meeting("ít nhất 3/4 tổng số thành viên");
  const auto same = meeting("ít nhất 2/3 tổng số thành viên");
  const auto loose = meeting("ít nhất 1/2 tổng số thành viên");
  const auto other = meeting("ít nhất 2/3 số thành viên được triệu tập");
  const lines weaker{"weaker quorum d1.k1"};
  const lines contradicting{"contradicting quorum d1.k1"};
  const auto asked = [](const std::string& how) { return rule{"share", "quorum", quorum, binds(how)}; };
  check_table({
      {"at_least, same", asked("at_least"), same, "satisfied", {}},
      {"at_least, stricter", asked("at_least"), strict, "satisfied", {}},
      {"at_least, weaker", asked("at_least"), loose, "violated", weaker},
      {"at_least, another base", asked("at_least"), other, "violated", weaker},
      {"at_most, same", asked("at_most"), same, "satisfied", {}},
      {"at_most, stricter", asked("at_most"), strict, "violated", contradicting},
      {"at_most, weaker", asked("at_most"), loose, "satisfied", {}},
      {"at_most, another base", asked("at_most"), other, "satisfied", {}},
      {"may_specify, same", asked("may_specify"), same, "satisfied", {}},
      {"may_specify, stricter", asked("may_specify"), strict, "satisfied", {}},
      {"may_specify, weaker", asked("may_specify"), loose, "satisfied", {}},
      {"may_specify, another base", asked("may_specify"), other, "satisfied", {}},
      {"exactly, same", asked("exactly"), same, "satisfied", {}},
      {"exactly, stricter", asked("exactly"), strict, "violated", contradicting},
      {"exactly, weaker", asked("exactly"), loose, "violated", weaker},
      {"exactly, another base", asked("exactly"), other, "violated", weaker},
  });
}

TEST_CASE("a regular meeting may be more frequent but not rarer than the norm asks") {
  const rule asked{"frequency", "meeting_frequency", monthly, binds("at_least")};
  check_table({
      {"as asked", asked, regular("mỗi tháng một lần"), "satisfied", {}},
      {"in another wording", asked, regular("hằng tháng"), "satisfied", {}},
      {"twice a month", asked, regular("mỗi tháng 02 lần"), "satisfied", {}},
      {"at least monthly", asked, regular("ít nhất mỗi tháng một lần"), "satisfied", {}},
      {"quarterly", asked, regular("mỗi quý một lần"), "violated", {"weaker meeting_frequency d1.k1"}},
      {"every second month", asked, regular("02 tháng một lần"), "violated", {"weaker meeting_frequency d1.k1"}},
      {"twelve times a year", asked, regular("12 lần một năm"), "satisfied", {}},
      {"another kind of meeting",
       asked,
       "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp chuyên đề mỗi quý một lần.",
       "undetermined",
       {}},
      {"silence", asked, silence, "undetermined", {}},
  });
}

TEST_CASE("a meeting held when needed is met by any frequency") {
  const rule asked{"frequency", "meeting_frequency", when_needed, binds("at_least")};
  check_table({
      {"when needed", asked, "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp chuyên đề khi cần.", "satisfied", {}},
      {"a number", asked, "Điều 1. Chế độ họp\n1. Ban cán sự đảng họp chuyên đề mỗi quý một lần.", "satisfied", {}},
  });
}

TEST_CASE("a figure left blank is neither silence nor an answer") {
  const auto must = binds("at_least") + R"(, "must_speak": true)";
  check_table({
      {"quorum", {"share", "quorum", quorum, must}, meeting("ít nhất …/… tổng số thành viên"), "undetermined", {}},
      {"meetings", {"frequency", "meeting_frequency", monthly, must}, regular("… tháng một lần"), "undetermined", {}},
  });
}

TEST_CASE("of several answers the best one counts") {
  const rule asked{"share", "quorum", quorum, binds("at_least")};
  check_table(
      {{"a special case beside the rule",
        asked,
        meeting("ít nhất 2/3 tổng số thành viên") +
            "\n2. Đối với việc cấp bách, cuộc họp được tiến hành khi có ít nhất một nửa tổng số thành viên dự họp.",
        "satisfied",
        {}}});
}

TEST_CASE("silence is a violation only where the requirement must be spoken of") {
  const auto must = binds("at_least") + R"(, "must_speak": true)";
  check_table({
      {"share", {"share", "quorum", quorum, must}, silence, "violated", {"missing quorum"}},
      {"frequency",
       {"frequency", "meeting_frequency", monthly, must},
       silence,
       "violated",
       {"missing meeting_frequency"}},
      {"deadline", {"deadline", "deadline", papers_before, must}, silence, "violated", {"missing deadline"}},
      {"not asked for", {"deadline", "deadline", papers_before, binds("at_least")}, silence, "undetermined", {}},
  });
}

TEST_CASE("a deadline is judged for the same act before the same event") {
  const rule asked{"deadline", "deadline", papers_before, binds("at_least")};
  const auto papers = [](const std::string& when) {
    return "Điều 1. Tài liệu\n1. Văn phòng gửi tài liệu " + when + " trước ngày họp.";
  };
  check_table({
      {"as asked", asked, papers("ít nhất 03 ngày"), "satisfied", {}},
      {"earlier", asked, papers("ít nhất 05 ngày"), "satisfied", {}},
      {"working days are longer", asked, papers("ít nhất 03 ngày làm việc"), "satisfied", {}},
      {"later", asked, papers("ít nhất 01 ngày"), "violated", {"weaker deadline d1.k1"}},
      {"another act",
       asked,
       "Điều 1. Tài liệu\n1. Văn phòng thông báo lịch họp ít nhất 01 ngày trước ngày họp.",
       "undetermined",
       {}},
  });
}

TEST_CASE("a period of reports is met by the same or a shorter one to the same body") {
  const auto every = [](const std::string& period) {
    return rule{"report_period", "report_period",
                R"({"from": "@body", "to": "ban thường vụ tỉnh ủy", "periods": [)" + period + "]}", binds("at_least")};
  };
  const auto asked = every(R"({"n": 6, "unit": "month"})");
  const auto quarterly = every(R"({"n": 1, "unit": "quarter"})");
  const auto report = [](const std::string& when, const std::string& to = "Ban Thường vụ Tỉnh ủy") {
    return "Điều 1. Báo cáo\n1. Định kỳ " + when + ", Ban cán sự đảng báo cáo " + to + " về kết quả hoạt động.";
  };
  check_table({
      {"as asked", asked, report("06 tháng"), "satisfied", {}},
      {"half-yearly and yearly", asked, report("06 tháng và hằng năm"), "satisfied", {}},
      {"quarterly", asked, report("hằng quý"), "satisfied", {}},
      {"quarterly where quarterly is asked", quarterly, report("hằng quý"), "satisfied", {}},
      {"half-yearly where quarterly is asked",
       quarterly,
       report("06 tháng"),
       "violated",
       {"weaker report_period d1.k1"}},
      {"yearly", asked, report("hằng năm"), "violated", {"weaker report_period d1.k1"}},
      {"to another body", asked, report("06 tháng", "Ban Tổ chức Tỉnh ủy"), "undetermined", {}},
  });
}
