#include "core/utf8.hpp"

#include <string>

#include "catch.hpp"

using namespace quyche;

TEST_CASE("all code points are written and read back, surrogates are not") {
  std::string all;
  std::string one;
  bool same = true;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    one.clear();
    utf8::append(one, c);
    const auto step = utf8::next(one, 0);
    same = same && step.valid && step.code_point == c && step.size == one.size();
    all += one;
  }
  CHECK(same);
  CHECK(utf8::valid_prefix(all) == all.size());
  one.clear();
  utf8::append(one, 0xD800);
  utf8::append(one, 0x110000);
  CHECK(one == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("the first byte that is not UTF-8 is found, wherever blocks end") {
  const auto bad = GENERATE(as<std::string>{}, "\x80", "\xC0\x80", "\xC3(", "\xE0\x80\x80", "\xE1\xBA", "\xED\xA0\x80",
                            "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xF0\x9F\x98");
  for (const std::size_t before : {0, 1, 1020, 1021, 1022, 1023, 1024, 1025, 5000}) {
    const std::string text = std::string(before, 'a') + bad;
    CHECK(utf8::valid_prefix(text) == before);
    CHECK(utf8::valid_prefix(text + std::string(3000, 'b')) == before);
  }
  std::string wide;
  while (wide.size() < 4000) wide += "ệ";
  CHECK(utf8::valid_prefix("x" + wide + bad) == 1 + wide.size());
  CHECK(utf8::valid_prefix(wide) == wide.size());
}

TEST_CASE("bad bytes are replaced by their longest plausible part, as other decoders do") {
  std::string out;
  utf8::append_repaired(out, "a\xF0\x9F\x98 b\xE1\xBA\xC3\xA9\xC0\xAF");
  CHECK(out == "a\uFFFD b\uFFFD\u00E9\uFFFD\uFFFD");
}

TEST_CASE("code points are counted, however long the text") {
  CHECK(utf8::code_points("") == 0);
  CHECK(utf8::code_points("Điều 5 – €𝄞") == 11);
  for (const std::size_t times : {84U, 85U, 86U, 255U, 256U, 1000U}) {
    std::string text = "a";
    for (std::size_t i = 0; i < times; ++i) text += "ộ";
    CHECK(utf8::code_points(text) == times + 1);
  }
}
