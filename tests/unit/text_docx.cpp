// Word documents: the text a reader sees, a paragraph a line.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/zip_writer.hpp"
#include "text/decode.hpp"

using namespace quyche;
using test::docx;
using test::paragraph;

namespace {

text::decoded_text read(const std::string& bytes) {
  auto decoded = text::decode(bytes, "qc.docx", limits{});
  INFO((decoded ? std::string() : decoded.error().message.en));
  REQUIRE(decoded);
  CHECK(decoded->format == text::format::docx);
  CHECK(static_cast<std::size_t>(std::count(decoded->source.begin(), decoded->source.end(), '\n')) >=
        decoded->layout.size());
  return *std::move(decoded);
}
std::string lines(const std::string& body, const std::string& numbering = {}, const std::string& styles = {}) {
  return read(docx(body, numbering, styles)).source;
}
std::string run(std::string_view inside, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr>" + std::string(inside) + "</w:r>";
}
std::string t(std::string_view words) { return "<w:t xml:space=\"preserve\">" + std::string(words) + "</w:t>"; }

// One list, three levels: "Điều 1.", "1." and "a)".
const std::string three_levels = R"xml(
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>)xml";

std::string numbered(std::string_view list, int level, std::string_view text) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                             std::string(list) + "\"/></w:numPr>");
}
std::string one_level(std::string_view format, std::string_view label, std::string_view more = {}) {
  return "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(format) + "\"/>" + std::string(more) + "<w:lvlText w:val=\"" + std::string(label) +
         "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
}

}  // namespace

TEST_CASE("runs of a paragraph join into one line") {
  CHECK(lines("<w:p>" + run(t("Đi")) + run(t("ều 1")) + run(t(". ")) + run(t("Tên")) + "</w:p>" + paragraph("hai")) ==
        "Điều 1. Tên\nhai\n");
}

TEST_CASE("tabs, breaks and hyphens of Word become characters, its soft hyphen does not") {
  CHECK(lines("<w:p>" +
              run(t("a") + "<w:tab/>" + t("b") + "<w:br/>" + t("c") + "<w:cr/>" + t("QĐ") + "<w:noBreakHyphen/>" +
                  t("TW") + "<w:softHyphen/>" + t("x\u00ADy")) +
              "</w:p>") == "a\tb\nc\nQĐ-TWxy\n");
}

TEST_CASE("line breaks and tabs of the XML itself are blanks") {
  CHECK(lines("<w:p>" + run(t("a\nb\tc") + "<w:t><![CDATA[ <d> ]]></w:t>") + "</w:p>") == "a b c <d> \n");
}

TEST_CASE("cells are read row by row, each paragraph a line in a table") {
  const auto cell = [](const std::string& inside) { return "<w:tc><w:tcPr/>" + inside + "</w:tc>"; };
  const auto got = read(docx("<w:tbl><w:tblPr/><w:tr>" + cell(paragraph("a") + paragraph("b")) + cell(paragraph("c")) +
                             "</w:tr><w:tr>" + cell(paragraph("d")) + "</w:tr></w:tbl>" + paragraph("e")));
  CHECK(got.source == "a\nb\nc\nd\ne\n");
  REQUIRE(got.layout.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(got.layout[i].source == 2 * i);
    CHECK(got.layout[i].in_table == (i < 4));
  }
}

TEST_CASE("deleted and moved-away text is skipped, inserted text is read, and that is told once") {
  const auto got = read(docx("<w:p>" + run(t("Điều ")) + "<w:del>" + run("<w:delText>4</w:delText>") +
                             "</w:del><w:ins>" + run(t("5")) + "</w:ins><w:moveFrom>" + run(t("đi")) +
                             "</w:moveFrom><w:moveTo>" + run(t(" đến")) + "</w:moveTo></w:p>"));
  CHECK(got.source == "Điều 5 đến\n");
  REQUIRE(got.diagnostics.size() == 1);
  CHECK(got.diagnostics[0].code == "tracked-changes");
}

TEST_CASE("a deleted paragraph mark joins two lines, a deleted row is gone") {
  const std::string deleted_mark = "<w:rPr><w:del/></w:rPr>";
  CHECK(lines(paragraph("một ", deleted_mark) + paragraph("hai")) == "một hai\n");
  CHECK(lines("<w:p><w:pPr>" + deleted_mark + "</w:pPr><w:del>" + run("<w:delText>x</w:delText>") + "</w:del></w:p>" +
              paragraph("y")) == "y\n");
  CHECK(lines(paragraph("cuối", deleted_mark)) == "cuối\n");
  CHECK(lines("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("x") + "</w:tc></w:tr></w:tbl>" +
              paragraph("y")) == "y\n");
}

TEST_CASE("a text box is read once, after the paragraph it hangs on") {
  const std::string box = "<w:txbxContent>" + paragraph("hộp 1") + paragraph("hộp 2") + "</w:txbxContent>";
  const auto got = read(docx("<w:p>" + run(t("trước ")) +
                             run("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
                                 "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                 "</w:pict></mc:Fallback></mc:AlternateContent>") +
                             run(t("sau")) + "</w:p>" + paragraph("tiếp")));
  CHECK(got.source == "trước sau\nhộp 1\nhộp 2\ntiếp\n");
  // Numbers are those of the file: the paragraphs of the fallback count too.
  REQUIRE(got.runs.size() == 5);
  CHECK(got.runs[1] == text::run_start{got.source.find("sau"), 0, 2});
  CHECK(got.runs[2] == text::run_start{got.source.find("hộp 1"), 1, 0});
  CHECK(got.runs[3] == text::run_start{got.source.find("hộp 2"), 2, 0});
  CHECK(got.runs[4] == text::run_start{got.source.find("tiếp"), 5, 0});
}

TEST_CASE("links, tags and content controls are read, field codes, comments and notes are not") {
  const auto got = read(docx("<w:p><w:hyperlink>" + run(t("a")) + "</w:hyperlink><w:smartTag>" + run(t("b")) +
                             "</w:smartTag><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + run(t("c")) +
                             "</w:sdtContent></w:sdt><w:commentRangeStart/>" +
                             run("<w:instrText> PAGE </w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>") +
                             run(t("d")) + run("<w:footnoteReference w:id=\"2\"/>") + run("<w:commentReference/>") +
                             run("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>") + "</w:p><w:sdt><w:sdtContent>" +
                             paragraph("e") + "</w:sdtContent></w:sdt>"));
  CHECK(got.source == "abcd\ne\n");
  CHECK(got.notes.empty());  // there is a mark but no part with notes
  REQUIRE(got.diagnostics.size() == 2);
  CHECK(got.diagnostics[0].code == "symbol-skipped");
  CHECK(got.diagnostics[1].code == "notes-skipped");
}

TEST_CASE("text of drawings and formulas is not taken for text of the document") {
  CHECK(lines("<w:p>" + run(t("a") + "<w:drawing><a:p><a:r><a:t>x</a:t></a:r></a:p></w:drawing>") +
              "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></w:p>") == "a\n");
}

TEST_CASE("hidden text is not read") {
  const auto got = read(
      docx("<w:p>" + run(t("thấy")) + run(t("ẩn"), "<w:vanish/>") + run(t("!"), "<w:vanish w:val=\"0\"/>") + "</w:p>"));
  CHECK(got.source == "thấy!\n");
  REQUIRE(got.diagnostics.size() == 1);
  CHECK(got.diagnostics[0].code == "hidden-text");
}

TEST_CASE("labels of a multi-level list are put before the text, and restart under a new article") {
  CHECK(lines(numbered("3", 0, "Phạm vi") + numbered("3", 1, "một") + numbered("3", 2, "x") + numbered("3", 2, "y") +
                  numbered("3", 1, "hai") + numbered("3", 2, "z") + numbered("3", 0, "Đối tượng") +
                  paragraph("không số") + numbered("3", 1, "một"),
              three_levels) ==
        "Điều 1. Phạm vi\n1. một\na) x\nb) y\n2. hai\na) z\nĐiều 2. Đối tượng\nkhông số\n1. một\n");
}

TEST_CASE("a level below none starts its parents, and %1.%2 shows both") {
  const std::string lists = R"xml(<w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)xml";
  CHECK(lines(numbered("1", 1, "a") + numbered("1", 0, "b") + numbered("1", 2, "c"), lists) ==
        "III.1. a\nIV. b\n4.1.1 c\n");
}

TEST_CASE("each number format shows as Word shows it") {
  const auto label = [](const std::string& format, int count) {
    std::string body;
    for (int i = 0; i < count; ++i) body += numbered("1", 0, "");
    const auto all = lines(body, one_level(format, "%1"));
    return all.substr(all.rfind('\n', all.size() - 2) + 1);
  };
  CHECK(label("decimal", 12) == "12 \n");
  CHECK(label("decimalZero", 9) == "09 \n");
  CHECK(label("lowerLetter", 26) == "z \n");
  CHECK(label("lowerLetter", 28) == "bb \n");
  CHECK(label("upperLetter", 3) == "C \n");
  CHECK(label("lowerRoman", 14) == "xiv \n");
  CHECK(label("upperRoman", 49) == "XLIX \n");
  CHECK(label("unknownFormat", 2) == "2 \n");
}

TEST_CASE("bullets are dashes, and a level may have nothing between label and text") {
  CHECK(lines(numbered("1", 0, "a"), one_level("bullet", "\uF0B7")) == "- a\n");
  CHECK(lines(numbered("1", 0, "a"), one_level("bullet", "+")) == "+ a\n");
  CHECK(lines(numbered("1", 0, "a"), one_level("decimal", "%1.", "<w:suff w:val=\"nothing\"/>")) == "1.a\n");
  CHECK(lines(numbered("1", 0, "a"), one_level("none", "")) == "a\n");
}

TEST_CASE("two uses of a list count on together unless one starts anew") {
  const std::string lists = one_level("decimal", "%1.") +
                            R"xml(<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
                               <w:num w:numId="5"><w:abstractNumId w:val="1"/>
                               <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>)xml";
  CHECK(lines(numbered("1", 0, "a") + numbered("2", 0, "b") + numbered("5", 0, "c") + numbered("5", 0, "d"), lists) ==
        "1. a\n2. b\n1. c\n2. d\n");
}

TEST_CASE("a level that never restarts counts through") {
  const std::string lists = R"xml(<w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Điều %2."/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)xml";
  CHECK(lines(numbered("1", 0, "") + numbered("1", 1, "a") + numbered("1", 0, "") + numbered("1", 1, "b"), lists) ==
        "I \nĐiều 1. a\nII \nĐiều 2. b\n");
}

TEST_CASE("numbering comes through styles, their bases and the styles of levels") {
  const std::string lists = R"xml(<w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:pStyle w:val="Dieu"/><w:lvlText w:val="Điều %1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:pStyle w:val="Khoan"/><w:lvlText w:val="%2."/></w:lvl>
    </w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>)xml";
  const std::string styles = R"xml(
    <w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:jc w:val="center"/></w:pPr>
      <w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Dieu"/></w:style>
    <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dieu"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>)xml";
  const auto styled = [](const char* style, const char* text, const char* more = "") {
    return paragraph(text, std::string("<w:pStyle w:val=\"") + style + "\"/>" + more);
  };
  const auto got = read(docx(styled("Dieu", "a") + styled("Khoan", "b") + styled("Con", "c") +
                                 styled("Dieu", "d", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                             lists, styles));
  CHECK(got.source == "Điều 1. a\n1. b\nĐiều 2. c\nd\n");
  CHECK(got.layout[0].bold);
  CHECK(got.layout[0].centered);
  CHECK(got.layout[1].bold);
  CHECK_FALSE(got.layout[2].bold);
}

TEST_CASE("styles and lists that go in circles end") {
  const std::string styles = R"xml(
    <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/></w:style>
    <w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)xml";
  const std::string lists = R"xml(<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)xml";
  CHECK(lines(paragraph("a", "<w:pStyle w:val=\"A\"/>") + paragraph("c", "<w:pStyle w:val=\"C\"/>"), lists, styles) ==
        "a\nc\n");
}

TEST_CASE("a list that a style lends is found") {
  const std::string styles =
      R"xml(<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>)xml";
  const std::string lists = R"xml(<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>)xml";
  CHECK(lines(numbered("1", 0, "a"), lists, styles) == "(5) a\n");
}

TEST_CASE("bold is told only when all of the text is") {
  const auto bold = [](const std::string& inside) {
    return read(docx("<w:p>" + inside + "</w:p>" + paragraph("x"))).layout[0].bold;
  };
  CHECK(bold(run(t("a"), "<w:b/>") + run(t(" ")) + run(t("b"), "<w:b w:val=\"1\"/>")));
  CHECK_FALSE(bold(run(t("a"), "<w:b/>") + run(t("b"))));
  CHECK_FALSE(bold(run(t("a"), "<w:b w:val=\"false\"/>")));
  CHECK_FALSE(bold(run(t(" "), "<w:b/>")));
}

TEST_CASE("a position leads to its run, a position in a label to the first run") {
  const auto got = read(docx(paragraph("trước") + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" +
                                 run("") + run(t("a")) + run(t("b")) + "</w:p>",
                             one_level("decimal", "%1.")));
  REQUIRE(got.source == "trước\n1. ab\n");
  REQUIRE(got.runs.size() == 3);
  CHECK(got.runs[1] == text::run_start{got.source.find('1'), 1, 1});
  CHECK(got.runs[2] == text::run_start{got.source.find('b'), 1, 2});
}

TEST_CASE("other prefixes and the strict namespace are Word too") {
  const std::string body =
      R"xml(<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>a</x:t></x:r></x:p></x:body></x:document>)xml";
  CHECK(read(test::zip({test::stored("word/document.xml", body)})).source == "a\n");
  const std::string bare =
      R"xml(<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>a</t></r></p></body></document>)xml";
  CHECK(read(test::zip({test::stored("word/document.xml", bare)})).source == "a\n");
}

TEST_CASE("characters that XML smuggles in are repaired") {
  const auto got = read(docx("<w:p>" + run(t("a&#xD800;b&#1;c&amp;&#x1EC7;")) + "</w:p>"));
  CHECK(got.source.find("bc&ệ\n") != std::string::npos);
  CHECK(got.source.find('\xED') == std::string::npos);
}

namespace {

const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(std::string_view role, std::string_view target) {
  return "<Relationship Type=\"" + relations + std::string(role) + "\" Target=\"" + std::string(target) + "\"/>";
}
std::string relationships(std::string_view inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         std::string(inside) + "</Relationships>";
}
std::string document_of(std::string_view body) {
  return test::word_xml("document", "<w:body>" + std::string(body) + "</w:body>");
}
std::string mark(std::string_view kind, int id, std::string_view more = {}) {
  return run("<w:" + std::string(kind) + "Reference w:id=\"" + std::to_string(id) + "\" " + std::string(more) + "/>");
}
std::string note(std::string_view kind, int id, std::string_view inside) {
  return "<w:" + std::string(kind) + " w:id=\"" + std::to_string(id) + "\">" + std::string(inside) +
         "</w:" + std::string(kind) + ">";
}
std::string with_notes(std::string_view body, std::string_view footnotes, std::string_view endnotes = {}) {
  return test::zip({test::stored("word/document.xml", document_of(body)),
                    test::stored("word/footnotes.xml", test::word_xml("footnotes", footnotes)),
                    test::stored("word/endnotes.xml", test::word_xml("endnotes", endnotes))});
}

}  // namespace

TEST_CASE("notes stand behind the body in the order of their marks, not in sentences") {
  const auto got = read(with_notes(
      "<w:p>" + run(t("Một")) + mark("footnote", 3) + run(t(" câu")) + mark("endnote", 1) + run(t(".")) + "</w:p>" +
          paragraph("hai") + "<w:p>" + run(t("ba")) + mark("footnote", 2) + mark("footnote", 3) + "</w:p>",
      note("footnote", -1, "<w:p><w:r><w:separator/></w:r></w:p>") + note("footnote", 2, paragraph(" sau")) +
          note("footnote", 3, paragraph("trước") + paragraph("dòng hai")) +
          note("footnote", 9, paragraph("không có dấu")),
      note("endnote", 1, paragraph("cuối"))));
  const std::string body = "Một câu.\nhai\nba\n";
  CHECK(got.source == body + "trước\ndòng hai\ncuối\n sau\n");
  REQUIRE(got.notes.size() == 3);
  CHECK(got.notes[0] == text::note_text{"1", false, {body.size(), got.source.find("cuối")}, 5});
  CHECK(got.notes[1] == text::note_text{"i", true, {got.source.find("cuối"), got.source.find(" sau")}, 10});
  CHECK(got.notes[2] ==
        text::note_text{"2", false, {got.source.find(" sau"), got.source.size()}, got.source.find("\ntrước")});
  CHECK(got.layout.size() == 3);
  CHECK(got.runs.back().source == got.source.find("ba\n"));
  REQUIRE(got.diagnostics.size() == 1);
  CHECK(got.diagnostics[0].code == "notes-apart");
}

TEST_CASE("a mark of the author's own is the note's label and no word of the sentence; empty notes are left out") {
  const auto got = read(with_notes(
      "<w:p>" + run(t("a")) + run("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/>" + t("(*)")) +
          run(t("b")) + mark("footnote", 2) + mark("footnote", 3) + "</w:p>",
      note("footnote", 1, paragraph("x")) + note("footnote", 2, paragraph(" ")) + note("footnote", 3, paragraph("y"))));
  CHECK(got.source == "ab\nx\ny\n");
  REQUIRE(got.notes.size() == 2);
  CHECK(got.notes[0].label == "(*)");
  CHECK(got.notes[1].label == "2");
}

TEST_CASE("comments are not read") {
  const auto got = read(
      test::zip({test::stored("word/document.xml",
                              document_of("<w:p>" + run(t("a")) + run("<w:commentReference w:id=\"0\"/>") + "</w:p>")),
                 test::stored("word/comments.xml", test::word_xml("comments", note("comment", 0, paragraph("x"))))}));
  CHECK(got.source == "a\n");
  CHECK(got.diagnostics.empty());
}

TEST_CASE("the main part and the others are found by their roles, whatever their names") {
  const auto archive = [](const std::string& types, const std::string& of_package) {
    std::vector<test::zip_entry> entries{
        test::stored("word/document2.xml", document_of(numbered("1", 0, "a"))),
        test::stored("word/document.xml", document_of(paragraph("bản cũ"))),
        test::stored("word/_rels/document2.xml.rels", relationships(relationship("numbering", "lists/l.xml") +
                                                                    relationship("styles", "../không-có.xml"))),
        test::stored("word/lists/l.xml", test::word_xml("numbering", one_level("upperRoman", "%1."))),
        test::stored("word/numbering.xml", test::word_xml("numbering", one_level("decimal", "%1."))),
        test::stored("[Content_Types].xml", types)};
    if (!of_package.empty()) entries.push_back(test::stored("_rels/.rels", relationships(of_package)));
    return test::zip(entries);
  };
  const std::string external =
      "<Relationship TargetMode=\"External\" Type=\"" + relations + "officeDocument\" Target=\"word/document.xml\"/>";
  CHECK(read(archive("<Types/>", external + relationship("officeDocument", "/word/document2.xml"))).source == "I. a\n");
  CHECK(read(archive("<Types/>", relationship("officeDocument", "word/./x/../document2.xml"))).source == "I. a\n");
  const std::string types =
      "<Types><Override PartName=\"/word/document2.xml\" ContentType=\"application/"
      "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  CHECK(read(archive(types, "")).source == "I. a\n");
  CHECK(read(archive("<Types/>", relationship("officeDocument", "word/missing.xml"))).source == "bản cũ\n");
}

TEST_CASE("a font of the theme is looked up by name") {
  const auto with_theme = [](std::string_view minor) {
    const std::string theme =
        "<a:theme xmlns:a=\"x\"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface=\"Arial\"/>"
        "</a:majorFont><a:minorFont><a:latin typeface=\"" +
        std::string(minor) + "\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
    const auto words = [](std::string_view text, std::string_view slot) {
      return run(t(text), "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:hAnsiTheme=\"" + std::string(slot) + "\"/>");
    };
    return test::zip({test::stored("word/document.xml", document_of("<w:p>" + words("quy chÕ lµm viÖc ", "minorHAnsi") +
                                                                    words("abc", "majorHAnsi") + "</w:p>")),
                      test::stored("word/theme/theme1.xml", theme)});
  };
  CHECK(read(with_theme(".VnTime")).content == "quy chế làm việc abc\n");
  CHECK(read(with_theme(".VnTimeH")).content == "QUY CHẾ LÀM VIỆC abc\n");
  CHECK(read(with_theme("Calibri")).encoding == text::encoding::utf8);
}

TEST_CASE("in an old font the soft hyphen of Word is a letter") {
  CHECK(read(docx("<w:p>" +
                  run(t("tr\u00ADëng ban, thñ t") + "<w:softHyphen/>" + t("íng"), "<w:rFonts w:hAnsi=\".VnTime\"/>") +
                  "</w:p>"))
            .content == "trưởng ban, thủ tướng\n");
}

TEST_CASE("a letter list of Word that goes past d lacks đ, and that is told once") {
  const auto told = [](std::string_view format, int count, std::string_view more = {}) {
    std::string body;
    for (int i = 0; i < count; ++i) body += numbered("1", 0, "x");
    const auto got = read(docx(body + body, one_level(format, "%1)", more)));
    std::vector<std::string> codes;
    for (const auto& each : got.diagnostics) codes.push_back(each.code);
    return codes;
  };
  CHECK(told("lowerLetter", 5) == std::vector<std::string>{"list-without-dd"});
  CHECK(told("lowerLetter", 2).empty());
  CHECK(told("decimal", 9).empty());
  CHECK(told("bullet", 9).empty());
  const auto got = read(docx(numbered("1", 0, "a") + numbered("1", 0, "b") + numbered("1", 0, "c") +
                                 numbered("1", 0, "d") + numbered("1", 0, "e"),
                             one_level("lowerLetter", "%1)")));
  REQUIRE(got.diagnostics.size() == 1);
  CHECK(got.diagnostics[0].begin == got.source.find("e)"));
}

TEST_CASE("a span knows its runs, but not in notes") {
  const auto got =
      read(with_notes("<w:p>" + run(t("ab")) + run(t("cd")) + mark("footnote", 1) + "</w:p><w:p/>" + paragraph("ef"),
                      note("footnote", 1, paragraph("x"))));
  REQUIRE(got.source == "abcd\n\nef\nx\n");
  using range = text::docx_range;
  CHECK(text::locate(got, {0, 2}).docx == range{{0, 0}, {0, 0}});
  CHECK(text::locate(got, {1, 8}).docx == range{{0, 0}, {2, 0}});
  CHECK(text::locate(got, {2, 2}).docx == range{{0, 1}, {0, 1}});
  CHECK(text::locate(got, {3, 5}).docx == range{{0, 1}, {0, 1}});
  CHECK_FALSE(text::locate(got, {9, 10}).docx);
  const auto plain = text::decode("abc", "", limits{});
  REQUIRE(plain);
  CHECK_FALSE(text::locate(*plain, {0, 2}).docx);
}

TEST_CASE("numbers that a format cannot show are told as decimals") {
  const auto first = [](const std::string& format, const std::string& start) {
    return lines(numbered("1", 0, ""),
                 R"xml(<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val=")xml" + start +
                     R"xml("/><w:numFmt w:val=")xml" + format +
                     R"xml("/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1">)xml"
                     R"xml(<w:abstractNumId w:val="1"/></w:num>)xml");
  };
  CHECK(first("lowerRoman", "3999") == "mmmcmxcix \n");
  CHECK(first("lowerRoman", "4000") == "4000 \n");
  CHECK(first("upperRoman", "0") == "0 \n");
  CHECK(first("upperRoman", "4000") == "4000 \n");
  CHECK(first("lowerLetter", "0") == "0 \n");
  CHECK(first("upperLetter", "780") == std::string(30, 'Z') + " \n");
  CHECK(first("upperLetter", "781") == "781 \n");
  CHECK(first("decimalZero", "10") == "10 \n");
}

TEST_CASE("a list that is not there, a level that is not there and odd patterns leave the words alone") {
  const std::string list = one_level("decimal", "%1.");
  CHECK(lines(numbered("9", 0, "a"), list) == "a\n");
  CHECK(lines(numbered("1", 0, "a"), R"xml(<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>)xml") == "a\n");
  CHECK(lines(numbered("1", 12, "a"), list) == "a\n");
  CHECK(lines(numbered("1", 5, "a"), list) == "a\n");
  CHECK(lines(numbered("1", 0, "a"), one_level("decimal", "100 %: %1%")) == "100 %: 1% a\n");
  CHECK(lines(numbered("1", 0, "a"), one_level("decimal", "%3.%1.")).find("1. a\n") != std::string::npos);
}

TEST_CASE("a level restarts only behind the level that it names") {
  const std::string lists = R"xml(<w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="1"/><w:lvlText w:val="%3)"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)xml";
  CHECK(lines(numbered("1", 0, "") + numbered("1", 1, "a") + numbered("1", 2, "b") + numbered("1", 1, "c") +
                  numbered("1", 2, "d") + numbered("1", 0, "") + numbered("1", 1, "e") + numbered("1", 2, "f"),
              lists) == "I \nĐiều 1. a\n1) b\nĐiều 2. c\n2) d\nII \nĐiều 1. e\n1) f\n");
}
