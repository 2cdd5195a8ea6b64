// Word documents made to cost more than they should: each is refused by a limit that is named, or read in linear time.
#include <string>

#include "catch.hpp"
#include "support/hostile.hpp"
#include "support/linear_time.hpp"
#include "support/zip_writer.hpp"
#include "text/decode.hpp"

using namespace quyche;
using test::docx;
using test::over;
using test::paragraph;
using test::repeat;
using test::stored;

namespace {

error refused(std::string_view bytes, limits bounds = {}) {
  const auto decoded = text::decode(bytes, "qc.docx", bounds);
  REQUIRE_FALSE(decoded);
  return decoded.error();
}
void damaged(const error& failure, std::string_view word) {
  CHECK(failure.code == errc::input);
  INFO(failure.message.en);
  CHECK(failure.message.en.find(word) != std::string::npos);
}
std::string content(const std::string& bytes) {
  const auto decoded = text::decode(bytes, "qc.docx", limits{});
  INFO((decoded ? std::string() : decoded.error().message.en));
  REQUIRE(decoded);
  return decoded->content;
}
std::string number(std::size_t n) { return std::to_string(n); }
test::zip_entry body(std::string_view inside) {
  return stored("word/document.xml", test::word_xml("document", "<w:body>" + std::string(inside) + "</w:body>"));
}

}  // namespace

TEST_CASE("sizes that the headers lie about are found out") {
  auto entry = body(paragraph("a"));
  const auto honest = entry.unpacked_size;
  for (const std::uint32_t told : {honest - 1, std::uint32_t{1}, honest + 1, std::uint32_t{0x7FFFFFFF}}) {
    entry.unpacked_size = told;
    damaged(refused(test::zip({entry})), "damaged");
  }
  // A bomb that says it is small gives no more than it says, which is not what its checksum is of.
  auto bomb = test::blown_up("word/document.xml", 20'000);
  bomb.unpacked_size = 100;
  damaged(refused(test::zip({bomb})), "damaged");
  // One that says what it is is refused before it is unpacked whole.
  over(refused(test::zip({test::blown_up("word/document.xml", 300'000)})), "unzipped_bytes");
}

TEST_CASE("all parts together are held to what may be unpacked") {
  limits bounds;
  bounds.unzipped_bytes = 6000;
  const std::string blanks(2500, ' ');
  const auto archive =
      test::zip({body(blanks + paragraph("a")), stored("word/styles.xml", test::word_xml("styles", blanks)),
                 stored("word/footnotes.xml", test::word_xml("footnotes", blanks))});
  over(refused(archive, bounds), "unzipped_bytes");
  bounds.unzipped_bytes = 20'000;
  CHECK(text::decode(archive, "qc.docx", bounds));
}

TEST_CASE("relationships are as guarded as text") {
  const auto with = [](const std::string& relations) {
    return test::zip({body(paragraph("a")), stored("_rels/.rels", relations)});
  };
  damaged(refused(with("<!DOCTYPE r><Relationships/>")), "DOCTYPE");
  damaged(refused(with("<Relationships>")), "_rels/.rels");
  over(refused(with(repeat("<a>", 100) + repeat("</a>", 100))), "depth");
  // Out of the package, to a folder, to itself: there is no such part, or it says nothing.
  const std::string type = "Type=\"x/officeDocument\" ";
  for (const char* target : {"../../../word/document.xml", "word/document.xml", "/", "..", "word/", ""}) {
    CHECK(content(with("<Relationships><Relationship " + type + "Target=\"" + target + "\"/></Relationships>")) ==
          "a\n");
  }
  CHECK(content(test::zip({body(paragraph("a")),
                           stored("word/_rels/document.xml.rels",
                                  "<Relationships><Relationship Type=\"x/styles\" Target=\"document.xml\"/>"
                                  "<Relationship Type=\"x/footnotes\" Target=\"document.xml\"/></Relationships>")})) ==
        "a\n");
}

TEST_CASE("tables in tables are held to a depth") {
  const auto nested = [](std::size_t times) {
    return docx(repeat("<w:tbl><w:tr><w:tc>", times) + paragraph("a") + repeat("</w:tc></w:tr></w:tbl>", times));
  };
  over(refused(nested(30)), "depth");
  CHECK(content(nested(15)) == "a\n");
}

TEST_CASE("styles based on each other in a long chain or a circle take linear time") {
  const auto chain = [](std::size_t length, bool closed) {
    std::string styles;
    for (std::size_t i = 0; i < length; ++i) {
      styles += "<w:style w:type=\"paragraph\" w:styleId=\"s" + number(i) + "\"><w:basedOn w:val=\"s" +
                number(closed ? (i + 1) % length : i + 1) + "\"/></w:style>";
    }
    return docx(paragraph("a", "<w:pStyle w:val=\"s0\"/>"), {}, styles);
  };
  CHECK(content(chain(1000, true)) == "a\n");
  const auto once = chain(20'000, true);
  const auto fourfold = chain(80'000, true);
  CHECK(test::grows_linearly([&] { content(once); }, [&] { content(fourfold); }));
}

TEST_CASE("lists that styles lend in a circle end, and so do many lists with many levels") {
  std::string styles;
  std::string lists;
  for (std::size_t i = 0; i < 10; ++i) {
    const auto next = number((i + 1) % 10);
    styles += "<w:style w:type=\"numbering\" w:styleId=\"n" + number(i) + "\"><w:pPr><w:numPr><w:numId w:val=\"" +
              number(i) + "\"/></w:numPr></w:pPr></w:style>";
    lists += "<w:abstractNum w:abstractNumId=\"" + number(i) + "\"><w:numStyleLink w:val=\"n" + next +
             "\"/></w:abstractNum>";
  }
  for (std::size_t i = 0; i < 10; ++i)
    lists += "<w:num w:numId=\"" + number(i) + "\"><w:abstractNumId w:val=\"" + number(i) + "\"/></w:num>";
  const auto in_list = [](std::size_t list) {
    return paragraph("a", "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"" + number(list) + "\"/></w:numPr>");
  };
  CHECK(content(docx(in_list(1), lists, styles)) == "a\n");

  const auto many = [&](std::size_t count) {
    std::string numbering;
    std::string text;
    for (std::size_t i = 1; i <= count; ++i) {
      numbering += "<w:abstractNum w:abstractNumId=\"" + number(i) + "\">" +
                   repeat("<w:lvl w:ilvl=\"8\"><w:lvlText w:val=\"%9.\"/></w:lvl>", 20) + "</w:abstractNum>";
      text += in_list(i);
    }
    for (std::size_t i = 1; i <= count; ++i)
      numbering += "<w:num w:numId=\"" + number(i) + "\"><w:abstractNumId w:val=\"" + number(i) + "\"/></w:num>";
    return docx(text, numbering);
  };
  CHECK(content(many(2)) == "0. a\n0. a\n");
  const auto once = many(2'000);
  const auto fourfold = many(8'000);
  CHECK(test::grows_linearly([&] { content(once); }, [&] { content(fourfold); }));
  limits bounds;
  bounds.nodes = 10'000;
  over(refused(fourfold, bounds), "nodes");
}

TEST_CASE("many marks of one note read it once") {
  const auto marks = [](std::size_t count) {
    return test::zip(
        {body("<w:p>" + repeat("<w:r><w:footnoteReference w:id=\"1\"/></w:r>", count) + paragraph("a") + "</w:p>"),
         stored("word/footnotes.xml",
                test::word_xml("footnotes", "<w:footnote w:id=\"1\">" + paragraph("x") + "</w:footnote>"))});
  };
  CHECK(content(marks(1000)) == "\na\nx\n");
  const auto once = marks(10'000);
  const auto fourfold = marks(40'000);
  CHECK(test::grows_linearly([&] { content(once); }, [&] { content(fourfold); }));
}
