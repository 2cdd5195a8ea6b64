// Words that lost the blank between them, and syllables that a blank tore.
#include "text/word_break.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "text/token.hpp"

using namespace std::string_literals;
using quyche::text::break_in;
using quyche::text::tokenise;
using quyche::text::tore_syllable;

namespace {

/// The folded words with "|" between them, and the words they stand for.
std::string folded(std::string_view text) {
  const auto tokens = tokenise(text);
  std::string joined;
  for (std::size_t i = 0; i < tokens.size(); ++i) joined += (i == 0 ? "" : "|") + std::string(tokens.word(i));
  return joined;
}

}  // namespace

TEST_CASE("A run that is no syllable but two in one way alone is two words") {
  CHECK(folded("Cáccơ quan") == "các|cơ|quan");
  CHECK(folded("Ủy bannhân dân") == "ủy|ban|nhân|dân");
  CHECK(folded("TỈNHĐẢNG") == "tỉnh|đảng");
  CHECK(folded("hoạtđộng.") == "hoạt|động|.");
  // In two ways, one letter alone, three syllables, one syllable: as they are.
  for (const auto* whole : {"BANHÀNH", "côngan", "êđê", "ủybannhân", "nghiêng", "quyết", "ngoằn"}) {
    CAPTURE(whole);
    CHECK(break_in(whole) == 0);
  }
}

TEST_CASE("A number behind a word is a token of its own") {
  CHECK(folded("Điều5a khoản2") == "điều|5|a|khoản|2");
  CHECK(folded("ngày25/5/2030") == "ngày|25|/|5|/|2030");
  CHECK(folded("số11-HD/TU") == "số|11|-|hd|/|tu");
}

TEST_CASE("Foreign words, abbreviations, codes and points stay whole") {
  for (const auto* whole : {"online", "video", "Internet", "Marketing", "UBND", "BCSĐ", "HĐND", "QH15", "NĐ15", "ĐA06",
                            "a1", "đ2", "UBTVQH15", "TTBVTV", "COVID19", "Krông", "môtô2x"}) {
    CAPTURE(whole);
    CHECK(tokenise(whole).size() == 1);
  }
  CHECK(folded("146-QĐ/TW") == "146|-|qđ|/|tw");
}

TEST_CASE("Spans of broken and joined words are those of the source") {
  const std::string text = "x Cáccơ Đ iều 5";
  const auto tokens = tokenise(text, 100);
  REQUIRE(folded(text) == "x|các|cơ|điều|5");
  const auto words = [&](std::size_t i) { return text.substr(tokens[i].begin - 100, tokens[i].end - tokens[i].begin); };
  CHECK(words(1) == "Các");
  CHECK(words(2) == "cơ");
  CHECK(words(3) == "Đ iều");
  CHECK(words(4) == "5");
  CHECK_FALSE(tokens[1].glued);
  CHECK(tokens[2].glued);
  CHECK(tokens[3].upper);
  CHECK_FALSE(tokens[3].glued);
}

TEST_CASE("A stump and the rest of its syllable are one word") {
  CHECK(folded("Đ iều 5") == "điều|5");
  CHECK(folded("nh iệm vụ") == "nhiệm|vụ");
  CHECK(folded("Tr ách nhiệm") == "trách|nhiệm");
  CHECK(folded("Đ IỀU 5") == "điều|5");
}

TEST_CASE("Labels and abbreviations before a word are no stumps") {
  CHECK(folded("điểm c ủa khoản") == "điểm|c|ủa|khoản");
  CHECK(folded("điểm b ủy ban") == "điểm|b|ủy|ban");
  CHECK(folded("hạng B ở đây") == "hạng|b|ở|đây");
  CHECK(folded("TH Ủy ban") == "th|ủy|ban");
  CHECK(folded("tr  ách") == "tr|ách");
  CHECK(folded("tr. ách") == "tr|.|ách");
  CHECK(folded("tr 5 ách") == "tr|5|ách");
  CHECK_FALSE(tore_syllable("", ""));
  CHECK_FALSE(tore_syllable("tr", "5"));
}

TEST_CASE("Runs longer than joined words are not broken, however often they could be") {
  std::string run;
  for (int i = 0; i < 1000; ++i) run += "Điều5";
  CHECK(tokenise(run).size() == 1);
}
