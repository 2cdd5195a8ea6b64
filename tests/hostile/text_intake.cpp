// What is handed over by mistake or in bad faith is refused with a clear word, quickly and within bounds.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/hostile.hpp"
#include "support/linear_time.hpp"
#include "support/zip_writer.hpp"
#include "text/decode.hpp"

using namespace quyche;
using test::docx;
using test::filled;
using test::over;
using test::paragraph;
using test::stored;

namespace {

error refused(std::string_view bytes, limits bounds = {}) {
  const auto decoded = text::decode(bytes, "tệp.x", bounds);
  REQUIRE_FALSE(decoded);
  const auto& failure = decoded.error();
  CHECK(failure.source == "tệp.x");
  CHECK(failure.message.vi.find("tệp.x: ") == 0);
  CHECK(failure.message.en.find("tệp.x: ") == 0);
  return failure;
}
/// Refused as an input, with that word in the English message.
void refused_as(std::string_view bytes, std::string_view word) {
  const auto failure = refused(bytes);
  CHECK(failure.code == errc::input);
  INFO(failure.message.en);
  CHECK(failure.message.en.find(word) != std::string::npos);
}
std::string wide(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) out += c, out += '\0';
  return out;
}
void normalise(const std::string& source) {
  text::decoded_text t;
  t.source = source;
  text::normalise(t);
}

}  // namespace

TEST_CASE("an empty file and a file of blanks are refused") {
  refused_as("", "empty");
  refused_as("\xEF\xBB\xBF \r\n\t", "no text");
  refused_as(docx(""), "no text");
}

TEST_CASE("files of other kinds are named") {
  using namespace std::string_view_literals;
  refused_as("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "PDF");
  refused_as("{\\rtf1\\ansi Quy ch\\u7871}", "RTF");
  refused_as("\xEF\xBB\xBF  <!DOCTYPE note><p>x", "XML");
  refused_as("<?xml version=\"1.0\"?><p>x</p>", "XML");
  refused_as("\x89PNG\r\n\x1A\n\0\0\0"sv, "picture");
  refused_as("\xFF\xD8\xFF\xE0", "picture");
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, '\0');
  refused_as(ole + wide("WordDocument"), ".doc");
  refused_as(ole + wide("EncryptedPackage"), "password");
  refused_as(ole, "OLE2");
}

TEST_CASE("binary bytes are refused with their place") {
  const auto failure = refused(std::string("abc\0def", 7));
  CHECK(failure.code == errc::input);
  CHECK(failure.byte == std::size_t{3});
  CHECK(failure.message.en.find("binary") != std::string::npos);
  refused_as(filled("\x01\x02\x03"
                    "abc",
                    1000),
             "binary");
  CHECK(text::decode(filled("a", 1000) + "\x02", "tệp.x", limits{}));  // one stray control character is not binary
}

TEST_CASE("badly invalid UTF-8 is refused with the offset of its first byte") {
  const auto failure = refused(
      "Quy ch\xD5 l\xB5m vi\xD6"
      "c");  // TCVN3
  CHECK(failure.code == errc::input);
  CHECK(failure.byte == std::size_t{6});
  CHECK(failure.message.vi.find("TCVN3") != std::string::npos);
}

TEST_CASE("seventeen MiB of text are over the limit, which is named") {
  over(refused(std::string(std::size_t{17} << 20, 'a')), "text_bytes");
  over(refused("\xFF\xFE" + wide(std::string(std::size_t{17} << 20, 'a'))), "text_bytes");
  limits bounds;
  bounds.text_bytes = 100;
  over(refused(docx(paragraph(std::string(200, 'a'))), bounds), "text_bytes");
  CHECK(text::decode(std::string(100, 'a'), "tệp.x", bounds));
  over(refused(std::string(97, 'a') + "\xFF\xFF\xFF", bounds), "text_bytes");  // grows by what replaces bad bytes
}

TEST_CASE("archives that are not Word documents are named") {
  refused_as(test::zip({stored("a.txt", "x")}), "not a Word document");
  refused_as(test::zip({stored("xl/workbook.xml", "<x/>")}), "Excel");
  refused_as(test::zip({stored("ppt/presentation.xml", "<x/>")}), "PowerPoint");
  refused_as(test::zip({stored("mimetype", "x"), stored("content.xml", "<x/>")}), "OpenDocument");
  refused_as(test::zip({stored("qc.docx", "x")}), "unpack it");
}

TEST_CASE("an archive cut off anywhere is refused") {
  const std::string whole = docx(paragraph("Điều 1. Phạm vi"));
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    const auto decoded = text::decode(whole.substr(0, size), "tệp.x", limits{});
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().code == errc::input);
  }
  refused_as(whole.substr(0, whole.size() / 2), "truncated");
}

TEST_CASE("an encrypted entry is refused") {
  auto entry = stored("word/document.xml", "x");
  entry.flags = 1;
  refused_as(test::zip({entry}), "password");
}

TEST_CASE("two entries of one name are refused, in whatever case") {
  const auto part = [](const char* name) { return stored(name, test::word_xml("document", "<w:body/>")); };
  refused_as(test::zip({part("word/document.xml"), part("word/document.xml")}), "two entries");
  refused_as(test::zip({part("word/document.xml"), part("Word/Document.xml")}), "two entries");
}

TEST_CASE("an entry with a wrong checksum or length is refused") {
  auto entry = stored("word/document.xml", test::word_xml("document", "<w:body/>"));
  entry.crc ^= 1;
  refused_as(test::zip({entry}), "damaged");
  entry.crc ^= 1;
  entry.unpacked_size += 5;
  refused_as(test::zip({entry}), "damaged");
}

TEST_CASE("bytes really unpacked are counted, whatever the headers say") {
  limits bounds;
  bounds.unzipped_bytes = std::size_t{1} << 20;
  bounds.zip_ratio = 100'000;
  over(refused(test::zip({test::blown_up("word/document.xml", 10'000)}), bounds), "unzipped_bytes");
  bounds = {};
  bounds.zip_ratio = 100;
  over(refused(test::zip({test::blown_up("word/document.xml", 20'000)}), bounds), "zip_ratio");
  // Parts that are not read cost nothing.
  CHECK(text::decode(
      test::zip({test::blown_up("word/media/a.png", 20'000),
                 stored("word/document.xml", test::word_xml("document", "<w:body>" + paragraph("a") + "</w:body>"))}),
      "tệp.x", bounds));
}

TEST_CASE("a document type is refused before any XML is read") {
  const auto with = [](const std::string& prolog) {
    return test::zip({stored("word/document.xml", prolog + test::word_xml("document", "<w:body/>").substr(55))});
  };
  refused_as(with("<!DOCTYPE w [<!ENTITY a \"aaaa\">]>"), "DOCTYPE");
  refused_as(with("<?xml version='1.0'?>\n<!doctype w>"), "DOCTYPE");
}

TEST_CASE("XML that is damaged, not UTF-8 or without a body is refused") {
  refused_as(test::zip({stored("word/document.xml", "<w:document>")}), "word/document.xml");
  refused_as(test::zip({stored("word/document.xml", "")}), "word/document.xml");
  refused_as(test::zip({stored("word/document.xml", "\xFF\xFE<\0")}), "not UTF-8");
  refused_as(test::zip({stored("word/document.xml", test::word_xml("document", ""))}), "no body");
  refused_as(docx(paragraph("a"), "<w:num"), "word/numbering.xml");
  refused_as(docx(paragraph("a"), {}, "<w:style"), "word/styles.xml");
}

TEST_CASE("XML depth and size are limits") {
  std::string deep;
  std::string close;
  for (int i = 0; i < 100; ++i) deep += "<w:sdt><w:sdtContent>", close += "</w:sdtContent></w:sdt>";
  over(refused(docx(deep + paragraph("a") + close)), "depth");
  limits bounds;
  bounds.depth = 1'000'000;
  CHECK(text::decode(docx(deep + paragraph("a") + close), "tệp.x", bounds));

  bounds.nodes = 1000;
  over(refused(docx(filled("<w:p/>", 30'000)), bounds), "nodes");
  over(refused(docx(filled("<w:p w:a='1' w:b='2'/>", 40'000)), bounds), "nodes");
}

TEST_CASE("nesting of a hundred thousand elements neither crashes nor hangs") {
  limits bounds;
  bounds.depth = bounds.nodes = 10'000'000;
  std::string deep;
  std::string close;
  for (int i = 0; i < 100'000; ++i) deep += "<w:ins>", close += "</w:ins>";
  const auto decoded =
      text::decode(docx("<w:p>" + deep + "<w:r><w:t>a</w:t></w:r>" + close + "</w:p>"), "tệp.x", bounds);
  REQUIRE(decoded);
  CHECK(decoded->content == "a\n");
}

TEST_CASE("labels cannot make a document larger than its limit") {
  limits bounds;
  bounds.text_bytes = 100'000;
  const std::string list = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" +
                           std::string(1000, 'x') + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">" +
                           "<w:abstractNumId w:val=\"1\"/></w:num>";
  over(refused(docx(filled("<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>", 50'000), list),
               bounds),
       "text_bytes");
}

TEST_CASE("doubling a text that is hard to normalise does not more than double the time") {
  // Marks in wrong order are what sorts in quadratic time; the others are long runs of one kind of work.
  const auto unit = GENERATE(as<std::string>{}, "\u0301\u0323", "e\u0301\u0323", "\u00AD", "a\u00AD\u0301", "\u00A0",
                             "\r\n", "\u1161", "\xFF", "\u4E00");
  const auto once = filled(unit, std::size_t{1} << 20);
  const auto fourfold = filled(unit, std::size_t{4} << 20);
  CHECK(test::grows_linearly([&] { normalise(once); }, [&] { normalise(fourfold); }));
}
