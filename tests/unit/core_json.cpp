// Strict JSON in, byte-stable JSON out.
#include <cmath>
#include <limits>
#include <string>

#include "catch.hpp"
#include "core/json.hpp"

using namespace quyche;

namespace {

result<json::document> read(std::string_view text, limits bounds = {}) { return json::parse(text, "goi.json", bounds); }

error refused(std::string_view text, limits bounds = {}) {
  auto parsed = read(text, bounds);
  INFO(text);
  REQUIRE_FALSE(parsed);
  return parsed.error();
}

std::string again(std::string_view text) {
  const auto parsed = read(text);
  REQUIRE(parsed);
  json::writer out;
  return out.any(*parsed).take();
}

}  // namespace

TEST_CASE("every kind of JSON value is read") {
  const auto parsed = read(R"({"a": [1, -2, 0.5, 1e3, true, false, null, "x"], "b": {}})");
  REQUIRE(parsed);
  const auto& items = *parsed->find("a")->as_array();
  REQUIRE(items.size() == 8);
  CHECK(*items[0].as_int() == 1);
  CHECK(*items[1].as_int() == -2);
  CHECK(std::get<double>(items[2].data) == 0.5);
  CHECK(std::get<double>(items[3].data) == 1000.0);
  CHECK(*items[4].as_bool());
  CHECK_FALSE(*items[5].as_bool());
  CHECK(items[6].is_null());
  CHECK(*items[7].as_string() == "x");
  CHECK(parsed->find("b")->as_object()->empty());
  CHECK(parsed->find("c") == nullptr);
}

TEST_CASE("values and keys remember the byte where they stood") {
  const std::string text = "{ \"k\\\"ey\" : [ \"a\\\\\", 12 , null,true, {\"x\":-0.5} ] }";
  const auto parsed = read(text);
  REQUIRE(parsed);
  const auto& key = (*parsed->as_object())[0];
  CHECK(key.key == "k\"ey");
  CHECK(key.byte == text.find('"'));
  CHECK(parsed->byte == 0);
  const auto& items = *key.value.as_array();
  CHECK(key.value.byte == text.find('['));
  CHECK(*items[0].as_string() == "a\\");
  CHECK(items[0].byte == text.find("\"a"));
  CHECK(items[1].byte == text.find("12"));
  CHECK(items[2].byte == text.find("null"));
  CHECK(items[3].byte == text.find("true"));
  CHECK(items[4].byte == text.find("{\"x"));
  CHECK(items[4].find("x")->byte == text.find("-0.5"));
}

TEST_CASE("numbers at the edges of 64 bits are exact") {
  CHECK(*read("9223372036854775807")->as_int() == std::numeric_limits<std::int64_t>::max());
  CHECK(*read("-9223372036854775808")->as_int() == std::numeric_limits<std::int64_t>::min());
  CHECK(std::get<double>(read("0.1")->data) == 0.1);
  CHECK(std::get<double>(read("1.7976931348623157e308")->data) == std::numeric_limits<double>::max());
}

TEST_CASE("a duplicate key is refused and named, at its second place") {
  const std::string text = "{\n \"id\": 1,\n \"id\": 2}";
  const auto failure = refused(text);
  CHECK(failure.code == errc::pack);
  CHECK(failure.message.vi.find("\"id\"") != std::string::npos);
  CHECK(failure.message.en.find("\"id\"") != std::string::npos);
  CHECK(failure.source == "goi.json");
  CHECK(failure.byte == text.rfind("\"id\""));
  CHECK(failure.line == std::size_t{3});
}

TEST_CASE("a duplicate key is found among many, and when spelt with escapes") {
  std::string text = "{";
  for (int i = 0; i < 100; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  CHECK(read(text + "\"k100\":0}"));
  CHECK(refused(text + "\"k42\":0}").message.en.find("\"k42\"") != std::string::npos);
  CHECK(refused(R"({"a":1,"\u0061":2})").message.en.find("\"a\"") != std::string::npos);
}

TEST_CASE("what JSON does not know is refused with its line") {
  const auto text = GENERATE(as<std::string>{}, "{\"a\":1,}", "[1,]", "{'a':1}", "[1 2]", "nul", "{\"a\" 1}", "[01]",
                             "\"a\tb\"", "[1] // x", "/* x */ 1", "NaN", "[-]", "\"\\x\"", "\"\\ud800\"", "[1.]");
  const auto failure = refused("\n\n" + text);
  CHECK(failure.code == errc::pack);
  CHECK(failure.line == std::size_t{3});
}

TEST_CASE("numbers that a pack cannot mean are refused where they stand") {
  const auto text = GENERATE(as<std::string>{}, "1e999", "-1e999", "9223372036854775808", "-9223372036854775809",
                             "123456789012345678901234567890", "1e99999999999");
  const auto failure = refused("[1, " + text + "]");
  CHECK(failure.byte.value_or(0) >= 4);
}

TEST_CASE("an unfinished text, an empty text and trailing bytes are refused") {
  CHECK(refused("{\"a\": [1, 2").message.en.find("ends in the middle") != std::string::npos);
  CHECK(refused("").message.en.find("empty") != std::string::npos);
  CHECK(refused(" \n ").message.en.find("empty") != std::string::npos);
  const auto failure = refused("{} x");
  CHECK(failure.byte == std::size_t{3});
  CHECK(failure.message.en.find("after the JSON value") != std::string::npos);
}

TEST_CASE("invalid UTF-8 in JSON is refused at its byte") {
  CHECK(refused("{\"a\": \"\xC3(\"}").byte == std::size_t{7});
  CHECK(refused("\"\xED\xA0\x80\"").byte == std::size_t{1});
  CHECK(refused("\"\xC0\xAF\"").byte == std::size_t{1});
}

TEST_CASE("a byte order mark before JSON is passed over") {
  const auto parsed = read("\xEF\xBB\xBF{\"a\":1}");
  REQUIRE(parsed);
  CHECK(parsed->byte == 3);
}

TEST_CASE("depth and size of JSON are limits, named as such") {
  limits bounds;
  bounds.depth = 8;
  CHECK(read(std::string(8, '[') + std::string(8, ']'), bounds));
  auto failure = refused(std::string(9, '[') + std::string(9, ']'), bounds);
  CHECK(failure.code == errc::limit);
  CHECK(failure.message.en.find("depth") != std::string::npos);

  bounds.pack_bytes = 10;
  failure = refused("[1,2,3,4,5,6]", bounds);
  CHECK(failure.code == errc::limit);
  CHECK(failure.message.vi.find("pack_bytes") != std::string::npos);
}

TEST_CASE("nesting beyond any limit neither crashes nor hangs") {
  limits bounds;
  bounds.depth = std::numeric_limits<std::size_t>::max();
  CHECK(refused(std::string(1'000'000, '['), bounds).code == errc::limit);
}

TEST_CASE("the caller's error code is used") {
  CHECK(json::parse("{", "x", limits{}, errc::usage).error().code == errc::usage);
}

TEST_CASE("JSON is written with two blanks, in the order given, without a locale") {
  json::writer out;
  out.begin_object()
      .member("b", 1)
      .member("a", "đ\"\\\n\x01")
      .key("list")
      .begin_array()
      .fixed(0.25)
      .null()
      .boolean(true);
  out.end_array().key("none").begin_array().end_array().key("empty").begin_object().end_object().end_object();
  CHECK(out.take() ==
        "{\n  \"b\": 1,\n  \"a\": \"đ\\\"\\\\\\n\\u0001\",\n  \"list\": [\n    0.25,\n    null,\n    true\n  ],\n"
        "  \"none\": [],\n  \"empty\": {}\n}\n");
  CHECK(out.begin_array().end_array().take() == "[]\n");  // empty again after take
}

TEST_CASE("fixed writes four decimals without trailing zeros") {
  const auto written = [](double number) {
    json::writer out;
    auto text = out.fixed(number).take();
    text.pop_back();
    return text;
  };
  CHECK(written(0) == "0");
  CHECK(written(-0.00001) == "0");
  CHECK(written(1) == "1");
  CHECK(written(100) == "100");
  CHECK(written(0.66666) == "0.6667");
  CHECK(written(-2.5) == "-2.5");
  CHECK(written(std::nan("")) == "null");
}

TEST_CASE("what is written is UTF-8 even where what is given is not") {
  json::writer out;
  CHECK(out.string("a\xFF"
                   "b\xC3")
            .take() ==
        "\"a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\"\n");
}

TEST_CASE("a parsed value is written again as it was") {
  const std::string text =
      "{\n  \"z\": [\n    1,\n    0.1,\n    \"đ\",\n    {\n      \"a\": null\n    },\n    []\n  ],\n"
      "  \"y\": 1e+300\n}\n";
  CHECK(again(text) == text);
  CHECK(again("[1000.0, 888888888888888888889.5]") == "[\n  1000.0,\n  888888888888888918016.0\n]\n");
  CHECK(again(again("[[[[]]],{\"a\":{\"b\":[]}}]")) == again("[[[[]]],{\"a\":{\"b\":[]}}]"));
}

TEST_CASE("halves of a character in escapes are refused, whole ones are read") {
  CHECK(*read(R"("\ud83d\ude00")")->as_string() == "\U0001F600");
  for (const auto* text :
       {R"("\ud83d")", R"("\ude00")", R"("\ud83d\u0041")", R"("\ud83dx")", R"("\u12G4")", R"("\u12")"}) {
    const auto failure = refused(text);
    CHECK(failure.code == errc::pack);
    CHECK_FALSE(failure.message.vi.empty());
  }
}

TEST_CASE("a number too large for any integer is refused, with the place") {
  for (const auto* number : {"9223372036854775808", "18446744073709551615", "18446744073709551616"}) {
    const auto failure = refused("{\"a\":\t" + std::string(number) + "\r\n}");
    CHECK(failure.byte.value_or(0) >= 5);
    CHECK(failure.line == std::size_t{1});
  }
}

TEST_CASE("of several duplicate keys the first is named") {
  const std::string text = R"({"a":1, "b":2, "b":3, "a":4, "a":5})";
  const auto failure = refused(text);
  CHECK(failure.byte == text.find("\"b\":3"));
  CHECK(read("[[], {}, [[]], {\"a\": {}}]"));
}
