// Plain text becomes content, with a way back to every byte of it.
#include "text/decode.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"

using namespace quyche;

namespace {

text::decoded_text read(std::string_view bytes, limits bounds = {}) {
  auto decoded = text::decode(bytes, "qc.txt", bounds);
  INFO((decoded ? std::string() : decoded.error().message.en));
  REQUIRE(decoded);
  return *std::move(decoded);
}

std::string normalised(std::string_view source) {
  text::decoded_text alone;
  alone.source = source;
  text::normalise(alone);
  return alone.content;
}

bool between_characters(std::string_view s, std::size_t at) {
  return at == s.size() || (static_cast<unsigned char>(s[at]) & 0xC0U) != 0x80U;
}

/// The property the whole engine rests on: what a span of content maps to reads as that content. Inside a piece that
/// is not verbatim the map may only take more.
void check_map(const text::decoded_text& t) {
  REQUIRE(t.map.size() == t.content.size());
  std::size_t derived = 0;
  std::size_t source = 0;
  for (const auto& piece : t.map.segments()) {
    REQUIRE(piece.begin == derived);
    REQUIRE(piece.source >= source);
    REQUIRE(piece.source + piece.source_length <= t.source.size());
    const auto written = std::string_view(t.content).substr(piece.begin, piece.length);
    CHECK(normalised(std::string_view(t.source).substr(piece.source, piece.source_length)) == written);
    derived = piece.begin + piece.length;
    source = piece.source + piece.source_length;
  }
  REQUIRE(derived == t.content.size());
  for (std::size_t begin = 0; begin < t.content.size(); begin += 1 + begin % 7) {
    for (std::size_t length : {1, 2, 5, 17}) {
      const std::size_t end = std::min(begin + length, t.content.size());
      if (!between_characters(t.content, begin) || !between_characters(t.content, end)) continue;
      const auto from = t.map.to_source({begin, end});
      REQUIRE(from.begin <= from.end);
      REQUIRE(from.end <= t.source.size());
      const auto back = normalised(std::string_view(t.source).substr(from.begin, from.size()));
      CHECK(back.find(std::string_view(t.content).substr(begin, end - begin)) != std::string::npos);
    }
  }
}

// The same words with letters composed and taken apart.
const std::string composed = "Điều 1. Ủy ban nhân dân tỉnh; chế độ, nguyên tắc làm việc – “tập thể”…\nưởng ệ";
const std::string apart =
    "Điều 1. U\u0309y ban nhân dân tỉnh; chế độ, nguyên tắc làm việc – “tập thể”…\n"
    "u\u031bo\u031b\u0309ng e\u0323\u0302";

}  // namespace

TEST_CASE("clean text is its own source and one piece of the map") {
  const auto t = read(composed);
  CHECK(t.source == composed);
  CHECK(t.content == composed);
  CHECK(t.map.segments().size() == 1);
  CHECK(t.encoding == text::encoding::utf8);
  CHECK(t.format == text::format::plain);
  CHECK(t.diagnostics.empty());
  CHECK(t.sha256.size() == 64);
  check_map(t);
}

TEST_CASE("composed and decomposed letters give the same content") {
  const auto t = read(apart);
  CHECK(t.content == read(composed).content);
  CHECK(t.source == apart);
  check_map(t);
}

TEST_CASE("marks in either order compose, also over an invisible character") {
  CHECK(normalised("e\u0302\u0323") == "ệ");
  CHECK(normalised("e\u0323\u0302") == "ệ");
  CHECK(normalised("\u00EA\u0323") == "ệ");
  CHECK(normalised("\u1EB9\u0302") == "ệ");
  CHECK(normalised("e\u00AD\u0323\u200B\u0302x") == "ệx");
  CHECK(normalised("\u212B\u0301") == "\u01FA");        // Ångström sign
  CHECK(normalised("\u1100\u1161\u11A8") == "\uAC01");  // Hangul
  CHECK(normalised("a\u0323\u0F73") == "\u1EA1\u0F71\u0F72");
  CHECK(normalised("\u0301") == "\u0301");  // no letter before it
  CHECK(normalised(" \u0301a") == " \u0301a");
}

TEST_CASE("spans of decomposed letters map to whole letters of the source") {
  const auto t = read("xe\u0323\u0302y");
  REQUIRE(t.content == "xệy");
  CHECK(t.map.to_source({1, 4}) == span{1, 6});
  CHECK(t.map.to_source({0, 1}) == span{0, 1});
  CHECK(t.map.to_source({4, 5}) == span{6, 7});
  CHECK(t.map.from_source(6) == 4);
}

TEST_CASE("every kind of line end becomes LF") {
  const auto t = read("a\r\nb\rc\nd\ve\ff\u2028g\u2029h\r\n\r\ni\r");
  CHECK(t.content == "a\nb\nc\nd\ne\nf\ng\nh\n\ni\n");
  check_map(t);
  const auto crlf = read("Điều 1.\r\nKhoản");
  const auto at = crlf.content.find("Khoản");
  CHECK(crlf.map.to_source({at, at + 1}).begin == crlf.source.find("Khoản"));
}

TEST_CASE("every kind of blank becomes one space, and invisible characters are dropped") {
  const auto t = read("\uFEFFa\tb\u00A0c\u2003d\u202Fe\u3000f\u200Bg\u200Ch\u200Di\u00ADj\u2060k");
  CHECK(t.content == "a b c d e fghijk");
  check_map(t);
}

TEST_CASE("nothing else is changed") {
  const std::string text = "“x” ‘y’ – — … Ð ð Ƣ С ²  ½ № ™ ﬁ Ⅳ";
  CHECK(read(text).content == text);
}

TEST_CASE("UTF-16 in either order is read into the same content, and spans count in its UTF-8") {
  const std::u16string wide = u"\uFEFFĐiều 1 \U0001F600\r\n";
  std::string little;
  std::string big;
  for (const char16_t c : wide) {
    const auto low = static_cast<char>(c & 0xFF);
    const auto high = static_cast<char>(c >> 8);
    little += low, little += high, big += high, big += low;
  }
  const auto a = read(little);
  const auto b = read(big);
  CHECK(a.encoding == text::encoding::utf16le);
  CHECK(b.encoding == text::encoding::utf16be);
  CHECK(a.source == "Điều 1 \U0001F600\r\n");
  CHECK(a.content == "Điều 1 \U0001F600\n");
  CHECK(b.content == a.content);
  CHECK(a.sha256 != b.sha256);
}

TEST_CASE("a few bad bytes become U+FFFD, each with its offset in the input") {
  std::string bytes(100, 'a');
  bytes[10] = '\xFF';
  bytes[50] = '\xC3';
  const auto t = read(bytes);
  CHECK(t.content.substr(10, 3) == "\uFFFD");
  CHECK(t.content.substr(52, 3) == "\uFFFD");
  REQUIRE(t.diagnostics.size() == 2);
  CHECK(t.diagnostics[0].code == "invalid-utf8");
  CHECK(t.diagnostics[0].message.vi.find("10") != std::string::npos);
  CHECK(t.diagnostics[1].message.en.find("50") != std::string::npos);
  CHECK(t.diagnostics[1].begin == 52);
  CHECK(t.source.substr(t.diagnostics[1].begin, 3) == "\uFFFD");
  check_map(t);
}

TEST_CASE("five bad bytes in a hundred are read, six are not, and the first is named") {
  std::string bytes(100, 'a');
  for (const std::size_t i : {7, 20, 30, 40, 50}) bytes[i] = '\xFE';
  CHECK(read(bytes).diagnostics.size() == 5);
  bytes[60] = '\xFE';
  const auto failure = text::decode(bytes, "qc.txt", limits{}).error();
  CHECK(failure.code == errc::input);
  CHECK(failure.byte == std::size_t{7});
  CHECK(failure.message.vi.find("qc.txt") == 0);
  CHECK(failure.message.vi.find("vị trí 7") != std::string::npos);
  CHECK(failure.message.en.find("offset 7") != std::string::npos);
}

TEST_CASE("positions are counted in bytes, code points and UTF-16 units") {
  std::string long_text;
  while (long_text.size() < 5000) long_text += "Điều 😀\n";
  const auto t = read(long_text);
  std::size_t chars = 0;
  std::size_t units = 0;
  for (std::size_t i = 0; i <= long_text.size(); ++i) {
    if (i < long_text.size() && !between_characters(long_text, i)) continue;
    const auto where = text::locate(t, {i, i});
    if (where.chars.begin != chars || where.utf16.begin != units) {
      FAIL("byte " << i << ": " << where.chars.begin << " code points, not " << chars);
    }
    ++chars;
    units += i < long_text.size() && static_cast<unsigned char>(long_text[i]) >= 0xF0 ? 2 : 1;
  }
}

TEST_CASE("maps of two stages compose") {
  const auto t = read("e\u0301a\tb\r\nc");
  REQUIRE(t.content == "éa b\nc");
  text::offset_map second;  // leaves out the blank, joins the lines by a blank
  second.append(3, 0, 3, true);
  second.append(1, 4, 1, true);
  second.append(1, 5, 0, false);
  second.append(1, 6, 1, true);
  const auto whole = t.map.compose(second);
  CHECK(whole.size() == 6);
  CHECK(whole.to_source({0, 2}) == span{0, 3});
  CHECK(whole.to_source({2, 4}) == span{3, 6});
  CHECK(whole.to_source({5, 6}) == span{8, 9});
}

TEST_CASE("characters that stand for others become them, their neighbours stay") {
  struct row {
    const char* written;
    const char* read;
  };
  for (const auto& [written, read_as] :
       {row{"\u2126", "\u03A9"}, row{"\u212A", "K"}, row{"\u212B", "\u00C5"}, row{"\u2329", "\u3008"},
        row{"\u232A", "\u3009"}, row{"\u2ADC", "\u2ADD\u0338"}, row{"\uF900", "\u8C48"}, row{"\u0340", "\u0300"},
        row{"\u0387", "\u00B7"}, row{"\u1F71", "\u03AC"}, row{"\u1100\u1161", "\uAC00"}, row{"a\u1680b", "a b"},
        row{"a\u205Fb", "a b"}, row{"a\u200Ab", "a b"}, row{"a\u200E\u200Fb", "ab"}, row{"a\uFEFFb", "ab"}}) {
    CAPTURE(written);
    CHECK(normalised(written) == read_as);
  }
  for (const auto* same : {"\u2125", "\u2127", "\u2129", "\u212C", "\u2328", "\u232B", "\u2ADB", "\u0482", "\u0483",
                           "\u20CF", "\u214F", "\u2150", "\uFFFD", "\U0010FFFD", "a\u0378b"}) {
    CAPTURE(same);
    CHECK(normalised(same) == same);
  }
}

TEST_CASE("UTF-16 that is broken is read as far as its share of damage allows, and text with zeros is none") {
  const auto wide = [](const std::u16string& text) {
    std::string bytes = "\xFF\xFE";
    for (const char16_t c : text) bytes += static_cast<char>(c & 0xFF), bytes += static_cast<char>(c >> 8);
    return bytes;
  };
  const std::u16string clean(60, u'a');
  const auto replaced = [&](std::size_t at, char16_t unit) {
    auto text = clean;
    text[at] = unit;
    return wide(text);
  };
  // halves of a pair without their other half, in the middle and at the end
  for (const auto& bytes : {replaced(10, 0xD83D), replaced(10, 0xDE00), replaced(59, 0xD83D)}) {
    const auto t = read(bytes);
    CHECK(t.content.find("\uFFFD") != std::string::npos);
    REQUIRE(t.diagnostics.size() == 1);
    CHECK(t.diagnostics[0].code == "invalid-utf8");
  }
  CHECK(read(wide(clean) + "a").content == std::string(60, 'a') + "\uFFFD");  // a byte too many
  CHECK(read(replaced(10, 0x01)).content.size() == 60);
  for (const auto& bytes : {replaced(10, 0), wide(std::u16string(30, u'\xD83D')), wide(std::u16string(30, u'\x01'))}) {
    const auto decoded = text::decode(bytes, "qc.txt", limits{});
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().code == errc::input);
  }
}

TEST_CASE("of many damaged places the first are told one by one, the rest by their number") {
  std::string bytes(4000, 'a');
  for (std::size_t i = 0; i < 3000; i += 25) bytes[i] = '\xFE';
  const auto t = read(bytes);
  REQUIRE(t.diagnostics.size() == 101);
  CHECK(std::all_of(t.diagnostics.begin(), t.diagnostics.end(),
                    [](const auto& each) { return each.code == "invalid-utf8"; }));
  CHECK(t.diagnostics.back().message.en.find("A further 20 ") == 0);
}
