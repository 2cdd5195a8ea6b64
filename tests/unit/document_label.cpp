// Labels at the start of a line, and what only looks like one.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "document/label.hpp"

using namespace quyche;
using document::provision_kind;
using document::recognise_label;

namespace {

std::optional<document::label> label_of(std::string_view line) { return recognise_label(line, {0, line.size()}); }

}  // namespace

TEST_CASE("every kind of label is recognised with its address unit and what stands after it") {
  struct row {
    const char* line;
    provision_kind kind;
    const char* unit;
    const char* number;
    const char* rest;
    bool closed;
  };
  using enum provision_kind;
  const auto expected = GENERATE(
      row{"Phần thứ nhất", part, "pt1", "thứ nhất", "", false},
      row{"PHẦN II. QUY ĐỊNH", part, "pt2", "II", "QUY ĐỊNH", true}, row{"Chương III", chapter, "c3", "III", "", false},
      row{"CHƯƠNG 4: QUAN HỆ", chapter, "c4", "4", "QUAN HỆ", true},
      row{"Chương thứ hai", chapter, "c2", "thứ hai", "", false}, row{"Chương XLIX", chapter, "c49", "XLIX", "", false},
      row{"Mục 1. HỌP", section, "m1", "1", "HỌP", true}, row{"Mục A", section, "m1", "A", "", false},
      row{"Tiểu mục 2", subsection, "tm2", "2", "", false}, row{"Điều 5. Họp", article, "d5", "5", "Họp", true},
      row{"ĐIỀU 8. HỌP", article, "d8", "8", "HỌP", true}, row{"Điều 1: Họp", article, "d1", "1", "Họp", true},
      row{"Điều 15đ. Họp", article, "d15dd", "15đ", "Họp", true},
      row{"Điều 5a. Họp", article, "d5a", "5a", "Họp", true}, row{"Điều 26", article, "d26", "26", "", false},
      row{"1. Họp", clause, "k1", "1", "Họp", true}, row{"1- Họp", clause, "k1", "1", "Họp", true},
      row{"1) Họp", clause, "k1", "1", "Họp", true}, row{"01. Họp", clause, "k1", "01", "Họp", true},
      row{"2a. Họp", clause, "k2a", "2a", "Họp", true}, row{"1.Tiêu đề", clause, "k1", "1", "Tiêu đề", true},
      row{"10.", clause, "k10", "10", "", true}, row{"1.1- Họp", clause, "k1", "1", "Họp", true},
      row{"3.2.4. Họp", clause, "k4", "4", "Họp", true}, row{"a) họp", point, "pa", "a", "họp", true},
      row{"đ) họp", point, "pdd", "đ", "họp", true}, row{"y) họp", point, "py", "y", "họp", true},
      row{"w) họp", point, "pw", "w", "họp", true}, row{"b. họp", point, "pb", "b", "họp", true},
      row{"I- VỊ TRÍ", chapter, "c1", "I", "VỊ TRÍ", true}, row{"IV. QUAN HỆ", chapter, "c4", "IV", "QUAN HỆ", true},
      row{"- họp", item, "", "", "họp", true}, row{"– họp", item, "", "", "họp", true},
      row{"+ họp", item, "", "", "họp", true}, row{"• họp", item, "", "", "họp", true});
  CAPTURE(expected.line);
  const std::string_view line = expected.line;
  const auto found = label_of(line);
  REQUIRE(found);
  CHECK(found->kind == expected.kind);
  CHECK(document::address_unit(*found) == expected.unit);
  CHECK(line.substr(found->number.begin, found->number.size()) == expected.number);
  CHECK(line.substr(found->rest) == expected.rest);
  CHECK(found->closed == expected.closed);
}

TEST_CASE("clauses count their depth by their dots, and dashes by their mark") {
  CHECK(label_of("1. a")->depth == 1);
  CHECK(label_of("1.1- a")->depth == 2);
  CHECK(label_of("3.2.4. a")->depth == 3);
  CHECK(label_of("- a")->depth == 1);
  CHECK(label_of("+ a")->depth == 2);
  CHECK(label_of("I- A")->roman);
  CHECK_FALSE(label_of("Chương I")->roman);
}

TEST_CASE("words and numbers that only look like labels are none") {
  const auto line = GENERATE(
      "các điều kiện", "điều kiện họp", "Điều kiện họp", "mục tiêu chung", "Mục tiêu chung", "Mục đích", "Phần lớn",
      "Chương trình công tác", "chương II", "điều 5. họp", "Tiểu mục", "Điều", "Điều này", "Điều khoản thi hành",
      "1.000.000 đồng", "15/5/2024", "15-5-2024", "3.5 tỷ đồng", "20-QĐ/TW", "146-QĐ/TW", "2024. Năm", "1 thành viên",
      "1.1", "0. Họp", "A) họp", "ab) họp", "số) họp", "a, b và c", "a-b", "Mi. Fa", "--", "-", "-5 độ", "*", "**",
      "(1) họp", "“Điều 5. Họp", "Hội. Họp", "Chương thứ mấy", "Điều thứ hai", "Điều V. Họp", "IC. Họp");
  CAPTURE(line);
  CHECK_FALSE(label_of(line));
}

TEST_CASE("keywords with blanks inside or glued to their numbers are bridged, and their spans are as written") {
  struct row {
    const char* line;
    const char* unit;
    const char* text;
    const char* rest;
  };
  const auto expected =
      GENERATE(row{"Đ iều 5. Họp", "d5", "Đ iều 5.", "Họp"}, row{"Đi ều 15đ. Họp", "d15dd", "Đi ều 15đ.", "Họp"},
               row{"Điều5. Họp", "d5", "Điều5.", "Họp"}, row{"ĐIỀU12.HỌP", "d12", "ĐIỀU12.", "HỌP"},
               row{"Chươ ng II", "c2", "Chươ ng II", ""}, row{"M ục 3. HỌP", "m3", "M ục 3.", "HỌP"});
  CAPTURE(expected.line);
  const std::string line = "xx " + std::string(expected.line);
  const auto found = recognise_label(line, {3, line.size()});
  REQUIRE(found);
  CHECK(document::address_unit(*found) == expected.unit);
  CHECK(line.substr(found->text.begin, found->text.size()) == expected.text);
  CHECK(line.substr(found->rest) == expected.rest);
  for (const auto* none : {"Đ iều kiện họp", "đ iều 5. Họp", "Điều5kg", "M ục tiêu", "Đ 5. Họp", "Điềukhoản 5"}) {
    CAPTURE(none);
    const auto other = label_of(none);
    CHECK_FALSE((other && other->closed));
  }
}

TEST_CASE("the span of a label ends with its punctuation") {
  const std::string_view line = "Điều 15đ. Họp";
  const auto found = label_of(line);
  REQUIRE(found);
  CHECK(line.substr(found->text.begin, found->text.size()) == "Điều 15đ.");
  const std::string_view inner = "xx 1.1- Họp xx";
  const auto within = recognise_label(inner, {3, inner.size() - 3});
  REQUIRE(within);
  CHECK(inner.substr(within->text.begin, within->text.size()) == "1.1-");
}

TEST_CASE("clauses are labelled over any number of levels") {
  const std::string_view line = "1.1.1.1.1.1.1.1- Họp";
  const auto found = label_of(line);
  REQUIRE(found);
  CHECK(found->depth == 8);
  CHECK(line.substr(found->rest) == "Họp");
}

TEST_CASE("there are 23 point letters in their order, and others have no place") {
  CHECK(document::point_ordinal("a") == 1);
  CHECK(document::point_ordinal("đ") == 5);
  CHECK(document::point_ordinal("e") == 6);
  CHECK(document::point_ordinal("g") == 7);
  CHECK(document::point_ordinal("y") == 23);
  for (const auto* none : {"f", "j", "w", "z", "ă", "", "ab"}) CHECK(document::point_ordinal(none) == 0);
  CHECK(document::point_unit("đ") == "dd");
  CHECK(document::point_unit("w") == "w");
  CHECK(document::point_unit("ơ").empty());
  CHECK(document::point_unit("").empty());
}

TEST_CASE("Roman numbers are read as far as chapters go") {
  CHECK(document::roman_value("I") == 1);
  CHECK(document::roman_value("IV") == 4);
  CHECK(document::roman_value("XXXIX") == 39);
  for (const auto* none : {"", "A", "IC", "C", "iv", "IIIIIIIIII"}) CHECK(document::roman_value(none) == 0);
}

TEST_CASE("A label is recognised however its letters are drawn, and near misses are none") {
  struct row {
    const char* line;
    const char* unit;  ///< empty: no label
  };
  const auto expected = GENERATE(values<row>({{"Сhương I", "c1"},  // with a Cyrillic С
                                              {"Ðiều 5. Họp", "d5"},
                                              {"ÐIỀU 5. HỌP", "d5"},
                                              {"ð) họp", "pdd"},
                                              {"Tiểu mục 2. Họp", "tm2"},
                                              {"x) họp", "px"},
                                              {"XX. HỌP", "c20"},
                                              {"Mục A. Họp", "m1"},
                                              {"Chánh Văn phòng", ""},
                                              {"Phó Chủ tịch 2", ""},
                                              {"Điểm 5.", ""},
                                              {"Ủy ban nhân dân.", ""},
                                              {"Xã II.", ""},
                                              {"ở) họp", ""},
                                              {"họp) 5", ""}}));
  CAPTURE(expected.line);
  const auto found = label_of(expected.line);
  CHECK((found ? document::address_unit(*found) : std::string()) == expected.unit);
}

TEST_CASE("points and items in rarer dress, and what stops short of them") {
  struct row {
    const char* line;
    const char* unit;  ///< empty: no unit of its own, "none": no label
  };
  const auto expected = GENERATE(values<row>({{"a- họp", "pa"},     {"a/ họp", "pa"},
                                              {"a-họp", "none"},    {"a.họp", "none"},
                                              {"a", "none"},        {"a)", "pa"},
                                              {"ă) họp", "none"},   {"1/ Họp", "k1"},
                                              {"1/2 số", "none"},   {"1000. Họp", "none"},
                                              {"12a) Họp", "k12a"}, {"1", "none"},
                                              {"1.2", "none"},      {"* họp", ""},
                                              {"*họp", "none"},     {"-họp", ""},
                                              {"+", "none"},        {"Mục C", "m3"},
                                              {"Mục F", "none"},    {"Mục a", "none"},
                                              {"Chương 0", "none"}, {"Chương 99999", "none"},
                                              {"Phần 2", "pt2"},    {"LXXXIX. HỌP", "c89"},
                                              {"XC. HỌP", "none"},  {"Tiểu", "none"},
                                              {"", "none"},         {"!", "none"}}));
  CAPTURE(expected.line);
  const auto found = label_of(expected.line);
  CHECK((found ? document::address_unit(*found) : std::string("none")) == expected.unit);
}
