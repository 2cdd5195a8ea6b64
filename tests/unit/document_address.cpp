// Addresses in words, and addresses taken apart.
#include "document/address.hpp"

#include <quyche/document/address.hpp>

#include <string>

#include "catch.hpp"

using namespace quyche;

TEST_CASE("an address is spoken smallest unit first") {
  struct row {
    const char* address;
    const char* vi;
    const char* en;
  };
  const auto expected = GENERATE(
      row{"d5", "Điều 5", "Article 5"}, row{"d5.k2.pdd", "điểm đ khoản 2 Điều 5", "point đ, clause 2, Article 5"},
      row{"d5.pa", "điểm a Điều 5", "point a, Article 5"}, row{"d15dd", "Điều 15đ", "Article 15đ"},
      row{"d5a.k2a", "khoản 2a Điều 5a", "clause 2a, Article 5a"},
      row{"c3.m2.tm1", "Tiểu mục 1 Mục 2 Chương III", "Subsection 1, Section 2, Chapter III"},
      row{"pt1", "Phần I", "Part I"}, row{"c49", "Chương XLIX", "Chapter XLIX"}, row{"c2a", "Chương 2a", "Chapter 2a"},
      row{"d4.k1.k2", "khoản 1.2 Điều 4", "clause 1.2, Article 4"},
      row{"d5.k1.pa.i3", "gạch đầu dòng thứ 3 điểm a khoản 1 Điều 5", "dash 3, point a, clause 1, Article 5"},
      row{"d5.l1", "đoạn thứ 1 Điều 5", "paragraph 1, Article 5"},
      row{"d5~2", "Điều 5 (số lặp lại, lần thứ 2)", "Article 5 (repeated number, occurrence 2)"},
      row{"2/d5", "Điều 5 (văn bản thứ 2)", "Article 5 (document 2)"}, row{"basis.2", "căn cứ thứ 2", "basis line 2"},
      row{"basis", "phần căn cứ", "the legal basis"}, row{"head", "phần đầu văn bản", "the head of the document"},
      row{"sign", "phần ký", "the signature"}, row{"u", "chưa rõ điều, khoản", "place not known"},
      row{"", "toàn văn bản", "the whole document"});
  CAPTURE(expected.address);
  CHECK(document::in_vietnamese(expected.address) == expected.vi);
  CHECK(document::in_english(expected.address) == expected.en);
}

TEST_CASE("what is no address is kept as it is") {
  for (const char* wrong : {"q1", "Điều 5", "d5..k1", "d5.k", "k", "d", "d5~", "d5~x", "x/d5", "d5.", "d-1", "p1"}) {
    CAPTURE(wrong);
    CHECK_FALSE(document::take_apart(wrong));
    CHECK(document::in_vietnamese(wrong) == wrong);
    CHECK(document::in_english(wrong) == wrong);
  }
}

TEST_CASE("an address comes apart into its units") {
  const auto parts = document::take_apart("2/d15dd.k2.pdd~3");
  REQUIRE(parts);
  CHECK(parts->document == "2");
  REQUIRE(parts->units.size() == 3);
  CHECK(parts->units[0].kind == document::unit_kind::article);
  CHECK(parts->units[0].number == "15dd");
  CHECK(parts->units[1].kind == document::unit_kind::clause);
  CHECK(parts->units[2].kind == document::unit_kind::point);
  CHECK(parts->units[2].number == "dd");
  CHECK(parts->units[2].repeat == "3");
}

TEST_CASE("letters of units do not run into each other") {
  CHECK(document::take_apart("d1.pt")->units[1].kind == document::unit_kind::point);
  CHECK(document::take_apart("pt1")->units[0].kind == document::unit_kind::part);
  CHECK(document::take_apart("m1")->units[0].kind == document::unit_kind::section);
  CHECK(document::take_apart("tm1")->units[0].kind == document::unit_kind::subsection);
  CHECK(document::take_apart("effect")->units[0].kind == document::unit_kind::effect);
}

TEST_CASE("the parts around the provisions have names too") {
  struct row {
    const char* address;
    const char* vi;
    const char* en;
  };
  const auto expected = GENERATE(
      row{"note.3", "chú thích 3", "note 3"}, row{"note", "chú thích ", "note "},
      row{"effect", "quy định về hiệu lực", "the clause on effect"}, row{"recipients", "nơi nhận", "the recipients"},
      row{"c0", "Chương 0", "Chapter 0"}, row{"c100", "Chương 100", "Chapter 100"},
      row{"d1.pa1", "điểm a1 Điều 1", "point a1, Article 1"}, row{"k1.k2.k3", "khoản 1.2.3", "clause 1.2.3"},
      row{"2/basis.1", "căn cứ thứ 1 (văn bản thứ 2)", "basis line 1 (document 2)"});
  CAPTURE(expected.address);
  CHECK(document::in_vietnamese(expected.address) == expected.vi);
  CHECK(document::in_english(expected.address) == expected.en);
  for (const char* wrong : {"d5.2", "basis.1.2", "note.1.2", "head1", "/d5", "d5A", "d5.pa!", "d5~2~3"}) {
    CAPTURE(wrong);
    CHECK_FALSE(document::take_apart(wrong));
  }
}
