// HTML pages become the text that their readers see, with a way back to the page.
#include "text/html.hpp"

#include <string>

#include "catch.hpp"
#include "text/decode.hpp"

using namespace quyche;

namespace {

text::decoded_text read(std::string_view bytes) {
  auto decoded = text::decode(bytes, "qc.html", limits{});
  INFO((decoded ? std::string() : decoded.error().message.en));
  REQUIRE(decoded);
  CHECK(decoded->format == text::format::html);
  CHECK(decoded->source == bytes);
  CHECK(decoded->map.size() == decoded->content.size());
  return *std::move(decoded);
}
std::string words(std::string_view body) { return read("<html><body>" + std::string(body)).content; }
std::string written_as(const text::decoded_text& t, std::string_view part) {
  const auto at = t.content.find(part);
  REQUIRE(at != std::string::npos);
  const auto from = t.map.to_source({at, at + part.size()});
  return t.source.substr(from.begin, from.size());
}

}  // namespace

TEST_CASE("blocks are lines, other tags are nothing") {
  CHECK(words("<h1>Quy chế</h1>\n<p><b>Điều 1.</b> Tên</p><div>a<br>b<br/>c</div><ul><li>x<li>y</ul>z") ==
        "Quy chế\nĐiều 1. Tên\na\nb\nc\nx\ny\nz");
  CHECK(words("<table><tr><td>ỦY BAN</td><td>CỘNG HÒA</td></tr><tr><th>Số</th></tr></table>") ==
        "ỦY BAN\nCỘNG HÒA\nSố");
  CHECK(words("<p>quy <i>c</i>hế\n   làm\t<span style='a>b' title=\"x > y\"> việc </span></p>") == "quy chế làm việc");
  CHECK(words("<PRE>a\nb</PRE>c") == "a\nb\nc");
}

TEST_CASE("scripts, styles, titles and comments are left out") {
  CHECK(words("<title>t</title>a<script>if (a<b) '</p>';</script><style>p{}</STYLE>b<!-- <p>no --><?x y?><!z>c") ==
        "abc");
}

TEST_CASE("entities are decoded") {
  CHECK(words("Quy ch&#7871; l&agrave;m vi&#x1EC7;c&nbsp;&amp; h&ocirc;m &ldquo;nay&rdquo;&hellip; &#150; &copy 1") ==
        "Quy chế làm việc & hôm “nay”… – © 1");
  CHECK(words("a & b &unknown; &#; &#x; &; 1&2") == "a & b &unknown; &#; &#x; &; 1&2");
  CHECK(words("a&#0;b&#xD800;c&#99999999999;d") == "a b\uFFFDc\uFFFD9;d");
}

TEST_CASE("positions lead to the page") {
  const auto t = read("<html><p>\n <b>Đi&#7873;u</b> 1.  T&ecirc;n<br>hai");
  CHECK(t.content == "Điều 1. Tên\nhai");
  CHECK(written_as(t, "Điều") == "Đi&#7873;u");
  CHECK(written_as(t, "1. Tên") == "1.  T&ecirc;n");
  CHECK(written_as(t, "hai") == "hai");
}

TEST_CASE("a page in an old encoding is both") {
  const auto t = read("<html><p>§i&Ograve;u 1. <b>Quy chÕ</b> lµm viÖc cña Uû ban</p>");
  CHECK(t.content == "Điều 1. Quy chế làm việc của Uỷ ban");
  CHECK(t.encoding == text::encoding::tcvn3);
  CHECK(written_as(t, "Điều") == "§i&Ograve;u");
  REQUIRE(t.diagnostics.size() == 1);
  CHECK(t.diagnostics.front().begin == 9);
  auto bytes = text::decode(
      "<html><p>\xA7i\xD2u kho\xB6n quy ch\xD5 l\xB5m vi\xD6"
      "c",
      "", limits{});
  REQUIRE(bytes);
  CHECK(bytes->content == "Điều khoản quy chế làm việc");
  CHECK(bytes->format == text::format::html);
}

TEST_CASE("broken pages are read as far as they go") {
  CHECK(words("a < b <3 c<") == "a < b <3 c<");
  CHECK(words("a<p title=\"never closed>b</p>c") == "a\nb\nc");
  CHECK(words("a<p title=it's>b's") == "a\nb's");
  CHECK(words("a</p></div></td>b") == "a\nb");
  CHECK(words("a<!-- never closed") == "a");
  CHECK(words("a<script>never closed") == "a");
  CHECK(words("a<p") == "a");
}

TEST_CASE("pages are told from text") {
  CHECK(text::looks_like_html("\xEF\xBB\xBF\n<!DOCTYPE HTML PUBLIC>"));
  CHECK(text::looks_like_html("<?xml version=\"1.0\"?><!DOCTYPE x><html xmlns=\"y\">"));
  CHECK(text::looks_like_html("<div><p>a</p><p>b</p></div>"));
  CHECK_FALSE(text::looks_like_html("Điều 1. a < b, c > d <e@f.vn>"));
  CHECK_FALSE(text::looks_like_html("| a<br>b | c<br>d |\n<b>Điều 1</b>"));
  CHECK_FALSE(text::looks_like_html(""));
}

TEST_CASE("a page may begin with a byte order mark, and its own line ends count where it says so") {
  CHECK(read("\xEF\xBB\xBF<html><body>a</body></html>").content == "a");
  CHECK(words("<pre>a\r\nb\n\nc</pre>\nd") == "a\nb\nc\nd");
  CHECK(words("a \f\t <b> </b> b") == "a b");
  CHECK(words("&#x41;&#X4a;&#x4A;&#xZ;&AMP;&amp") == "AJJ&#xZ;&AMP;&");
  CHECK(words("&thisnameislongerthananyname;") == "&thisnameislongerthananyname;");
}
