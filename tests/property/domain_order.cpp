// The laws of the order of values, over generated values of every topic: each pair, each triple.
#include <string>
#include <utility>
#include <vector>

#include <quyche/domain/order.hpp>
#include <quyche/norm/norm.hpp>

#include "catch.hpp"

using namespace quyche;
using namespace quyche::domain;
using enum quyche::domain::comparison_result;

namespace {

bool at_least_as_strict(comparison_result how) { return how == equal || how == stricter; }

template <class Value>
void check_laws(const std::vector<Value>& values) {
  std::vector<std::vector<comparison_result>> table(values.size());
  std::size_t strict = 0;
  for (std::size_t a = 0; a < values.size(); ++a) {
    for (const auto& other : values) table[a].push_back(compare(values[a], other));
  }
  for (std::size_t a = 0; a < values.size(); ++a) {
    if (table[a][a] != equal) FAIL("not reflexive: " << a);
    for (std::size_t b = 0; b < values.size(); ++b) {
      strict += table[a][b] == stricter ? 1 : 0;
      if (table[b][a] != reversed(table[a][b])) FAIL("not antisymmetric: " << a << ' ' << b);
      for (std::size_t c = 0; c < values.size(); ++c) {
        if (!at_least_as_strict(table[a][b]) || !at_least_as_strict(table[b][c])) continue;
        if (!at_least_as_strict(table[a][c])) FAIL("not transitive: " << a << ' ' << b << ' ' << c);
        const bool strictly = table[a][b] == stricter || table[b][c] == stricter;
        if (strictly && table[a][c] != stricter) FAIL("strictness is lost: " << a << ' ' << b << ' ' << c);
      }
    }
  }
  // Both ends of the order are there to be tested.
  CHECK(strict != 0);
}

constexpr bound every_bound[] = {bound::exactly, bound::at_least, bound::at_most};
constexpr time_unit every_unit[] = {time_unit::day,     time_unit::working_day, time_unit::week, time_unit::month,
                                    time_unit::quarter, time_unit::year,        time_unit::hour};

std::vector<share_rule> shares() {
  std::vector<share_rule> made;
  for (const auto& value : {rational(1, 2), rational(2, 3), rational(4, 6), rational(3, 4), rational(1, 1)}) {
    for (const auto how : {comparison::at_least, comparison::more_than}) {
      for (const auto base : {share_base::unspecified, share_base::all_members, share_base::incumbent,
                              share_base::convened, share_base::present})
        made.push_back({value, how, base, {}});
    }
  }
  return made;
}

std::vector<frequency_rule> frequencies() {
  std::vector<frequency_rule> made;
  for (const auto kind : {meeting::regular, meeting::thematic}) {
    made.push_back({kind, {}, std::nullopt, {}, bound::exactly});
    for (const auto unit : every_unit) {
      for (const std::int64_t n : {1, 3, 999999999}) {
        for (const auto how : every_bound) {
          made.push_back({kind, {}, 1, {n, unit}, how});
          made.push_back({kind, {}, 999999999, {n, unit}, how});
        }
      }
    }
  }
  return made;
}

std::vector<deadline> deadlines() {
  std::vector<deadline> made;
  for (const auto unit : every_unit) {
    for (const std::int64_t n : {1, 2, 5, 30, 31}) {
      for (const auto how : every_bound) {
        made.push_back({n, unit, how, false, {}, {}});
        if (n < 5) made.push_back({n, unit, how, true, {}, {}});
      }
    }
  }
  return made;
}

std::vector<report_rule> reports() {
  std::vector<report_rule> made{{}};
  for (const auto one : every_unit) {
    made.push_back({{}, {}, {{1, one}}});
    for (const auto other : every_unit) made.push_back({{}, {}, {{6, one}, {2, other}}});
  }
  return made;
}

std::vector<statement> statements() {
  std::vector<statement> made;
  for (const auto force :
       {modality::prohibition, modality::restriction, modality::obligation, modality::power, modality::permission}) {
    for (const auto* exception : {"", "trừ trường hợp khẩn cấp", "trừ công tác cán bộ"})
      made.push_back({"thành viên", force, "dự", "họp", exception});
  }
  return made;
}

/// Every subset of some things.
template <class Thing>
std::vector<std::vector<Thing>> subsets(const std::vector<Thing>& of) {
  std::vector<std::vector<Thing>> made;
  for (std::size_t mask = 0; mask < (std::size_t{1} << of.size()); ++mask) {
    made.emplace_back();
    for (std::size_t i = 0; i < of.size(); ++i) {
      if ((mask >> i & 1) != 0) made.back().push_back(of[i]);
    }
  }
  return made;
}

std::vector<composition> compositions() {
  std::vector<composition> made;
  for (auto& members : subsets<member>({{office::secretary, "chủ tịch", "ủy ban nhân dân", false},
                                        {office::secretary, "phó chủ tịch", "ủy ban nhân dân", false},
                                        {office::deputy_secretary, "phó chủ tịch", "ủy ban nhân dân", false},
                                        {office::member, "phó chủ tịch", "ủy ban nhân dân", true},
                                        {office::member, "giám đốc", "sở nội vụ", false}}))
    made.push_back({std::move(members)});
  return made;
}

std::vector<appointment> appointments() {
  std::vector<appointment> made;
  for (const auto* by : {"ban thường vụ tỉnh ủy", "BTV Tỉnh ủy", "ban tổ chức tỉnh ủy"}) {
    for (auto& proposers : subsets<std::string>({"ban tổ chức tỉnh ủy", "ban cán sự đảng", "đảng đoàn"}))
      made.push_back({by, std::move(proposers)});
  }
  return made;
}

std::vector<consultation> consultations() {
  std::vector<consultation> made;
  for (const bool allowed : {true, false}) {
    for (const bool silence : {true, false}) {
      for (auto& exceptions : subsets<std::string>({"công tác cán bộ", "kỷ luật đảng"}))
        made.push_back({allowed, std::move(exceptions), silence});
    }
  }
  return made;
}

std::vector<relation> relations() {
  std::vector<relation> made;
  for (const auto& [kind, name] : names<relation_kind>::table) {
    for (const auto* from : {"ban thường vụ tỉnh ủy", "ban cán sự đảng", "ủy ban nhân dân tỉnh"}) {
      for (const auto* to : {"ban thường vụ tỉnh ủy", "ban cán sự đảng", "ủy ban nhân dân tỉnh"})
        made.push_back({from, kind, to});
    }
  }
  return made;
}

}  // namespace

TEST_CASE("order of shares") { check_laws(shares()); }
TEST_CASE("order of frequencies") { check_laws(frequencies()); }
TEST_CASE("order of deadlines") { check_laws(deadlines()); }
TEST_CASE("order of report periods") { check_laws(reports()); }
TEST_CASE("order of statements") { check_laws(statements()); }
TEST_CASE("order of compositions") { check_laws(compositions()); }
TEST_CASE("order of appointments") { check_laws(appointments()); }
TEST_CASE("order of written consultations") { check_laws(consultations()); }

TEST_CASE("order of relations: equal, contradicting or incomparable") {
  const auto values = relations();
  for (const auto& a : values) {
    CHECK(compare(a, a) == equal);
    for (const auto& b : values) {
      const auto how = compare(a, b);
      if (how != compare(b, a)) FAIL("not symmetric: " << a.from << ' ' << a.to << ", " << b.from << ' ' << b.to);
      CHECK((how != stricter && how != weaker));
      for (const auto& c : values) {
        if (how == equal && compare(b, c) == equal) CHECK(compare(a, c) == equal);
      }
    }
  }
}

TEST_CASE("values of different topics are incomparable") {
  const std::vector<fact_value> values = {shares()[0], frequencies()[0], deadlines()[0], statements()[0], named{"một"}};
  for (std::size_t a = 0; a < values.size(); ++a) {
    for (std::size_t b = 0; b < values.size(); ++b)
      CHECK(compare(values[a], values[b]) == (a == b ? equal : incomparable));
  }
}

// A draft that its model allows, where the model is one that the norm above allows, is allowed by the norm above.
TEST_CASE("what layers allow is monotone") {
  const auto check = [](const auto& values) {
    for (const auto binds : {norm::binding::exactly, norm::binding::at_least, norm::binding::at_most}) {
      for (const auto& norm : values) {
        for (const auto& model : values) {
          if (!norm::allows(binds, compare(model, norm))) continue;
          for (const auto& draft : values) {
            if (norm::allows(binds, compare(draft, model)) && !norm::allows(binds, compare(draft, norm)))
              FAIL("a layer lets through what the one above refuses");
          }
        }
      }
    }
  };
  check(shares());
  check(deadlines());
  check(statements());
  check(consultations());
  check(compositions());
  SUCCEED();
}
