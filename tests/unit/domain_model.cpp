// Values of the model: their names, their order, and that two values are one only where all they say is the same.
#include <set>
#include <string>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/rational.hpp>
#include <quyche/core/span.hpp>
#include <quyche/domain/body.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/domain/relation.hpp>
#include <quyche/text/text.hpp>

#include "catch.hpp"

using namespace quyche;
using namespace quyche::domain;

namespace {

/// Each value is itself and none of the others.
template <class Value>
void all_differ(const std::vector<Value>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      CAPTURE(i, j);
      CHECK((values[i] == values[j]) == (i == j));
    }
  }
}

}  // namespace

TEST_CASE("every kind of organ and every institution has a Vietnamese name of its own") {
  std::set<std::string_view> kinds;
  for (const auto& [kind, name] : names<body_kind>::table) {
    kinds.insert(vietnamese(kind));
    CHECK((vietnamese(kind) == "không rõ") == (kind == body_kind::unknown));
  }
  CHECK(kinds.size() == std::size(names<body_kind>::table));
  std::set<std::string_view> institutions;
  for (const auto& [where, name] : names<institution>::table) {
    institutions.insert(vietnamese(where));
    CHECK((vietnamese(where) == "không rõ") == (where == institution::unknown));
  }
  CHECK(institutions.size() == std::size(names<institution>::table));
}

TEST_CASE("institutions have the organ that the Charter foresees for them, or none") {
  using enum institution;
  for (const auto where : {people_committee, people_court, people_procuracy, government})
    CHECK(organ_of(where) == body_kind::party_affairs_committee);
  for (const auto where : {people_council, fatherland_front, trade_union, farmers_union, womens_union, veterans,
                           literature_arts, science_technology})
    CHECK(organ_of(where) == body_kind::party_delegation);
  for (const auto where : {institution::unknown, youth_union}) CHECK(organ_of(where) == body_kind::unknown);
}

TEST_CASE("a relation seen from the other side and back is itself") {
  using enum relation_kind;
  CHECK(reversed(leads) == led_by);
  CHECK(reversed(appoints) == appointed_by);
  for (const auto kind :
       {leads, led_by, reports_to, coordinates_with, supervised_by, advised_by, appoints, appointed_by})
    CHECK(reversed(reversed(kind)) == kind);
}

TEST_CASE("days exist in their months and in leap years") {
  for (const auto day : {date{2024, 2, 29}, date{2000, 2, 29}, date{1, 1, 1}, date{9999, 12, 31}, date{2023, 4, 30}})
    CHECK(exists(day));
  for (const auto day : {date{2023, 2, 29}, date{1900, 2, 29}, date{0, 1, 1}, date{10000, 1, 1}, date{2024, 0, 1},
                         date{2024, 13, 1}, date{2024, 1, 0}, date{2024, 4, 31}})
    CHECK_FALSE(exists(day));
}

TEST_CASE("a day is read in its one spelling and written back the same") {
  CHECK(parse_iso_date("2024-05-14") == date{2024, 5, 14});
  CHECK(to_iso(*parse_iso_date("0007-01-02")) == "0007-01-02");
  for (const auto* other : {"", "2024-05-1", "2024/05/14", "2024-05/14", "2024-05-1a", "2024-05- 1", "2O24-05-14",
                            "2024-02-30", "2024-05-144"}) {
    CAPTURE(other);
    CHECK_FALSE(parse_iso_date(other));
  }
}

TEST_CASE("days are ordered by year, month and day") {
  const std::vector<date> ordered = {{2023, 12, 31}, {2024, 1, 1}, {2024, 1, 2}, {2024, 2, 1}};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j) CHECK((ordered[i] < ordered[j]) == (i < j));
  }
  all_differ(ordered);
}

TEST_CASE("a day lies before, within or after a time whose end may be known roughly") {
  const interval open{date{2024, 1, 1}, {}, {}};
  const interval rough{date{2024, 1, 1}, date{2024, 6, 1}, date{2024, 8, 31}};
  CHECK(locate(open, {}) == in_time::unknown);
  CHECK(locate(open, date{2023, 12, 31}) == in_time::before);
  CHECK(locate(open, date{2099, 1, 1}) == in_time::within);
  CHECK(locate(rough, date{2024, 5, 31}) == in_time::within);
  CHECK(locate(rough, date{2024, 6, 1}) == in_time::maybe_over);
  CHECK(locate(rough, date{2024, 8, 31}) == in_time::maybe_over);
  CHECK(locate(rough, date{2024, 9, 1}) == in_time::over);
  CHECK(locate(interval{}, date{1, 1, 1}) == in_time::within);
  all_differ<interval>({open, rough, {}, {date{2024, 1, 1}, date{2024, 6, 1}, {}}, {{}, {}, date{2024, 8, 31}}});
}

TEST_CASE("fractions are in lowest terms with the sign above, and ordered also below zero") {
  CHECK(rational(2, -4) == rational(-1, 2));
  CHECK(rational(-2, 4).den == 2);
  CHECK(rational(-1, 2) < rational(-1, 3));
  CHECK(rational(-3, 2) < rational(-1, 2));
  CHECK(rational(-1, 2) < rational(0, 1));
  CHECK(rational(1, 2) > rational(-1, 2));
  CHECK_FALSE(rational(1, 3) == rational(1, 2));
  CHECK_FALSE(rational(1, 3) == rational(2, 3));
}

TEST_CASE("facts are one fact only where all they say is the same") {
  all_differ<period>({{1, time_unit::month}, {2, time_unit::month}, {1, time_unit::week}});
  all_differ<frequency_rule>({{meeting::regular, "", 1, {}, bound::exactly},
                              {meeting::thematic, "", 1, {}, bound::exactly},
                              {meeting::regular, "thường trực", 1, {}, bound::exactly},
                              {meeting::regular, "", 2, {}, bound::exactly},
                              {meeting::regular, "", {}, {}, bound::exactly},
                              {meeting::regular, "", 1, {2, time_unit::month}, bound::exactly},
                              {meeting::regular, "", 1, {}, bound::at_least}});
  all_differ<share_rule>({{{1, 2}, comparison::at_least, share_base::present, ""},
                          {{2, 3}, comparison::at_least, share_base::present, ""},
                          {{1, 2}, comparison::more_than, share_base::present, ""},
                          {{1, 2}, comparison::at_least, share_base::convened, ""},
                          {{1, 2}, comparison::at_least, share_base::present, "thường trực"}});
  all_differ<consultation>({{true, {}, false}, {false, {}, false}, {true, {"nhân sự"}, false}, {true, {}, true}});
  all_differ<deadline>({{3, time_unit::day, bound::at_least, true, "gửi", "họp"},
                        {4, time_unit::day, bound::at_least, true, "gửi", "họp"},
                        {3, time_unit::hour, bound::at_least, true, "gửi", "họp"},
                        {3, time_unit::day, bound::at_most, true, "gửi", "họp"},
                        {3, time_unit::day, bound::at_least, false, "gửi", "họp"},
                        {3, time_unit::day, bound::at_least, true, "ký", "họp"},
                        {3, time_unit::day, bound::at_least, true, "gửi", "ký"}});
  all_differ<report_rule>({{"a", "b", {}}, {"c", "b", {}}, {"a", "c", {}}, {"a", "b", {{}}}});
  all_differ<statement>({{"a", modality::obligation, "b", "c", ""},
                         {"x", modality::obligation, "b", "c", ""},
                         {"a", modality::power, "b", "c", ""},
                         {"a", modality::obligation, "x", "c", ""},
                         {"a", modality::obligation, "b", "x", ""},
                         {"a", modality::obligation, "b", "c", "x"}});
  all_differ<named>(
      {{"biên bản", standing::required}, {"biên bản", standing::refused}, {"tài liệu", standing::required}});
  all_differ<effect>({{false, {}, ""}, {true, {}, ""}, {false, date{2024, 1, 1}, ""}, {false, {}, "146-QĐ/TW"}});
}

TEST_CASE("members, organs and relations are one only where all they say is the same") {
  all_differ<member>({{office::member, "giám đốc", "sở nội vụ"},
                      {office::secretary, "giám đốc", "sở nội vụ"},
                      {office::member, "phó giám đốc", "sở nội vụ"},
                      {office::member, "giám đốc", "sở tài chính"},
                      {office::member, "giám đốc", "sở nội vụ", true},
                      {office::member, "giám đốc", "sở nội vụ", false, "là đảng viên"}});
  all_differ<composition>({{}, {{{office::member, "a", ""}}}});
  all_differ<appointment>({{"a", {}}, {"b", {}}, {"a", {"c"}}});
  all_differ<relation>({{"a", relation_kind::leads, "b"},
                        {"x", relation_kind::leads, "b"},
                        {"a", relation_kind::led_by, "b"},
                        {"a", relation_kind::leads, "x"}});
  all_differ<body>({{},
                    {body_kind::party_delegation, institution::unknown, level::unknown, "", "", {}},
                    {body_kind::unknown, institution::veterans, level::unknown, "", "", {}},
                    {body_kind::unknown, institution::unknown, level::province, "", "", {}},
                    {body_kind::unknown, institution::unknown, level::unknown, "a", "", {}},
                    {body_kind::unknown, institution::unknown, level::unknown, "", "a", {}},
                    {body_kind::unknown, institution::unknown, level::unknown, "", "", {date{2024, 1, 1}, {}, {}}}});
}

TEST_CASE("places in a text are one only where all they say is the same") {
  using namespace quyche::text;
  all_differ<span>({{0, 1}, {1, 1}, {0, 2}});
  all_differ<docx_run>({{0, 0}, {1, 0}, {0, 1}});
  all_differ<docx_range>({{{0, 0}, {0, 0}}, {{1, 0}, {0, 0}}, {{0, 0}, {0, 1}}});
  all_differ<note_text>({{"1", false, {0, 1}, 0},
                         {"2", false, {0, 1}, 0},
                         {"1", true, {0, 1}, 0},
                         {"1", false, {0, 2}, 0},
                         {"1", false, {0, 1}, 1}});
  all_differ<bilingual>({{"a", "b"}, {"c", "b"}, {"a", "c"}});
}
