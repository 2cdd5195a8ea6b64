#include "text/token.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/fold.hpp"

using quyche::text::phrase_table;
using quyche::text::token_gatherer;
using quyche::text::token_list;
using quyche::text::tokenise;

namespace {

constexpr std::string_view paragraphs[] = {"Ban cán sự đảng họp thường kỳ, mỗi tháng một lần", "họp chuyên đề khi cần",
                                           "Đảng đoàn họp", ""};

token_list gathered(bool with_index) {
  token_gatherer gatherer;
  for (const auto paragraph : paragraphs) gatherer.add(paragraph);
  return std::move(gatherer).finish(with_index);
}

}  // namespace

TEST_CASE("A word folds to the same bytes in a text and by itself") {
  constexpr std::string_view words[] = {"quy",    "QUY", "uỷ",   "Uỷ",   "ỦY",    "hoà",     "hòa", "Thuỷ", "kỹ",
                                        "lý",     "này", "quý",  "quỳ",  "giỏ",   "oạ",      "toạ", "đ",    "Ð",
                                        "Chƣơng", "Сhế", "QH15", "ﬁ",    "İzmir", "Ÿ",       "ß",   "ệ",    "a\u0323",
                                        "ý",      "tuý", "xoè",  "ĐẢNG", "ngày",  "nghiêng", "Ω",   "чин",  "Ɖ"};
  for (const auto word : words) {
    CAPTURE(word);
    std::string expected;
    quyche::text::fold_word(word, expected);
    std::string buffer(word.size() + quyche::text::slack_of_fold, '\0');
    const auto found = quyche::text::fold_word_at(word, 0, buffer.data());
    CHECK(found.end == word.size());
    CHECK(buffer.substr(0, found.size) == expected);
    CHECK(found.upper == quyche::text::is_upper(word, 0));
    const auto tokens = tokenise(word);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens.word(0) == expected);
    std::string spelled = "x";
    quyche::text::append_modern(spelled, word, false);
    CHECK(spelled == "x" + quyche::text::modern_tone(word));
    quyche::text::append_modern(spelled, word, true);
    CHECK(spelled == "x" + quyche::text::modern_tone(word) + quyche::text::lower(quyche::text::modern_tone(word)));
  }
}

TEST_CASE("A part of a list is a list by itself") {
  const auto tokens = tokenise("Điều 5. Họp thường kỳ", 100);
  const auto part = tokens.part(3, 9);
  REQUIRE(part.size() == 3);
  CHECK(part.word(0) == "họp");
  CHECK(part.word(3).empty());
  CHECK_FALSE(part.is(3, ""));
  CHECK(part.phrase(0, 3) == "họp thường kì");
  CHECK(part.bytes(0, 1).begin == tokens[3].begin);
  CHECK(part.part(1, 2).word(0) == "thường");
  CHECK(tokens.part(9, 3).empty());
}

TEST_CASE("A phrase is found at its first place, whole, and never beyond the end") {
  const phrase_table table{{"họp", 1}, {"họp thường kỳ", 2}, {"khi cần thiết", 3}};
  for (const bool with_index : {false, true}) {
    CAPTURE(with_index);
    const auto all = gathered(with_index);
    REQUIRE(all.size() == 20);
    CHECK(table.longest(all, 4).value == 2);
    CHECK(table.longest(all, 4).length == 3);
    CHECK(table.find(all, 0, all.size()) == 4);
    CHECK(table.find(all, 0, 6) == 6);     // its longest form ends later
    CHECK(table.find(all, 5, 20) == 12);   // the next one
    CHECK(table.find(all, 13, 20) == 19);  // "khi cần" is no phrase of the table
    CHECK(table.find(all, 20, 20) == 20);
    CHECK_FALSE(table.longest(all, 20));
    const auto first = all.part(0, 6);
    CHECK(table.longest(first, 4).value == 1);  // the part ends inside the longer phrase
    CHECK(table.find(first, 0, 6) == 4);
    const auto last = all.part(17, 20);
    CHECK(table.find(last, 0, 3) == 2);
  }
}

TEST_CASE("An index finds in a long text what looking up each token finds") {
  const phrase_table tables[] = {{{"một", 1}, {"một hai", 2}, {"hai ba", 3}}, {{"ba", 1}}, {{"bốn năm", 4}}};
  constexpr std::string_view words[] = {"một ", "hai ", "ba ", "bốn ", "năm ", ", "};
  std::string text;
  std::uint32_t state = 1;
  for (int i = 0; i < 1000; ++i)
    text += words[(state = state * 1103515245U + 12345U) >> 16U & 7U ? state >> 20U & 3U : 5];
  token_gatherer gatherer;
  gatherer.add(text);
  const auto indexed = std::move(gatherer).finish(true);
  const auto plain = tokenise(text);
  REQUIRE(indexed.size() == plain.size());
  for (const auto& table : tables) {
    for (std::size_t i = 0; i < plain.size(); ++i) {
      CHECK(table.longest(indexed, i).length == table.longest(plain, i).length);
      CHECK(table.find(indexed, i, i + 70) == table.find(plain, i, i + 70));
    }
  }
}

TEST_CASE("The first tokens of a line are those of its token list, without reading ahead and up to their number") {
  const std::string_view line = "Điều 15đ. Họp, 03 lần – quý I; “uỷ ban” 1.1- còn nữa";
  const auto all = tokenise(line, 7);
  quyche::text::first_tokens first(line, 7);
  std::size_t i = 0;
  for (; first.has(i); ++i) {
    CHECK(first.word(i) == all.word(i));
    CHECK(first[i].begin == all[i].begin);
    CHECK(first[i].end == all[i].end);
    CHECK(first[i].kind == all[i].kind);
    CHECK(first[i].upper == all[i].upper);
    CHECK(first[i].glued == all[i].glued);
  }
  CHECK(i == 12);
  CHECK(first.bytes(1, 3) == all.bytes(1, 3));
  CHECK_FALSE(first.is_word(i));
  CHECK(first.word(i).empty());
  quyche::text::first_tokens none(" \t");
  CHECK_FALSE(none.has(0));
}
