#include "text/lexicon.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "text/token.hpp"

using quyche::text::lexicon;
using quyche::text::token_gatherer;
using quyche::text::token_list;
using quyche::text::tokenise;

namespace {

/// Every kind of word: spellings that fold alike, long ones, codes, torn and joined words, marks of one and of several bytes.
constexpr std::string_view texts[] = {
    "Quy chế này quy định; QUY CHẾ NÀY, Uỷ ban và Ủy ban, hoà và hòa, Kỹ kĩ",
    "ngh iệm túc, ngh, nghiêm; ph ải phải ph.",
    "quyđịnh quyđịnh Điều5 QH15 15đ 191/2026/NĐ-CP e2e đ) a) 12345678901234567890",
    "“Ngoặc kép”–gạch…chấm × nhân÷chia Nam–Bắc ①②",
    "mộttừdàihơnmườisáubyte Donaudampfschifffahrtsgesellschaft mộttừdàihơnmườisáubyte",
    "\tđ\nĐ\n \n.",
    "nghiêng",
    "nghiêng ",
    "a",
    "",
    "ệ",
    "–"};

void check_same(const token_list& known, const token_list& plain) {
  REQUIRE(known.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CAPTURE(i, std::string(plain.word(i)));
    CHECK(known.word(i) == plain.word(i));
    CHECK(known[i].begin == plain[i].begin);
    CHECK(known[i].end == plain[i].end);
    CHECK(known[i].hash == plain[i].hash);
    CHECK(known[i].kind == plain[i].kind);
    CHECK(known[i].upper == plain[i].upper);
    CHECK(known[i].glued == plain[i].glued);
  }
}

}  // namespace

TEST_CASE("Tokens are the same with a lexicon, seen first and seen again") {
  lexicon words;
  for (int again = 0; again < 2; ++again) {
    for (const auto text : texts) {
      CAPTURE(std::string(text), again);
      check_same(tokenise(text, words), tokenise(text));
    }
  }
}

TEST_CASE("A lexicon keeps its words while it grows") {
  lexicon words;
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "chữ" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + " ";
  const auto first = tokenise("Ban cán sự đảng", words);
  check_same(tokenise(text, words), tokenise(text));
  check_same(first, tokenise("Ban cán sự đảng"));
  check_same(tokenise(text, words), tokenise(text));
}

TEST_CASE("Texts gathered with a lexicon count their bytes from their bases") {
  lexicon words;
  token_gatherer gatherer(words);
  gatherer.add("Ban cán sự", 100);
  gatherer.add("cán sự họp", 200, 2);
  const auto tokens = std::move(gatherer).finish(false);
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[1].begin == 104);
  CHECK(tokens[3].begin == 200);
  CHECK(tokens.word(1) == tokens.word(3));
}
