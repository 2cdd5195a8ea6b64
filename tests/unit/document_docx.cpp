// Word documents as documents: notes, headings over paragraphs, tables around the text, positions.
#include <string>

#include <quyche/report/print.hpp>

#include "catch.hpp"
#include "support/reading.hpp"
#include "support/zip_writer.hpp"

using namespace quyche;
using test::paragraph;

namespace {

document::file read_docx(const std::string& bytes) {
  auto file = read(bytes);
  INFO((file ? std::string() : file.error().message.en));
  REQUIRE(file);
  return *std::move(file);
}
std::string cell(std::initializer_list<std::string_view> lines) {
  std::string inside = "<w:tc>";
  for (const auto line : lines) inside += paragraph(line, "<w:jc w:val=\"center\"/>");
  return inside + "</w:tc>";
}
std::string row(const std::string& cells) { return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>"; }

/// JSON without its blanks.
std::string packed(std::string json) {
  std::erase_if(json, [](char c) { return c == ' ' || c == '\n'; });
  return json;
}

const std::string header = row(cell({"ỦY BAN NHÂN DÂN TỈNH AN SƠN", "BAN CÁN SỰ ĐẢNG", "*", "Số 15-QC/BCSĐ"}) +
                               cell({"ĐẢNG CỘNG SẢN VIỆT NAM", "An Sơn, ngày 02 tháng 11 năm 2024"}));
const std::string footer =
    row(cell({"Nơi nhận:", "- Như trên."}) + cell({"T/M BAN CÁN SỰ ĐẢNG", "BÍ THƯ", "Lê Văn Mẫu"}));
const std::string title = paragraph("QUY CHẾ") + paragraph("làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh");

}  // namespace

TEST_CASE("notes are addressed, cited from and quoted, and part of no provision") {
  const auto marked = [](std::string_view text, int id) {
    return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r><w:r><w:footnoteReference w:id=\"" +
           std::to_string(id) + "\"/></w:r><w:r><w:t xml:space=\"preserve\"> một lần.</w:t></w:r></w:p>";
  };
  const auto note = [](int id, std::string_view text) {
    return "<w:footnote w:id=\"" + std::to_string(id) + "\">" + paragraph(text) + "</w:footnote>";
  };
  const auto file = read_docx(test::zip(
      {test::stored("word/document.xml",
                    test::word_xml("document", "<w:body>" + title + paragraph("Điều 1. Họp") +
                                                   marked("1. Họp thường kỳ mỗi tháng", 1) +
                                                   marked("2. Họp giao ban mỗi tuần", 2) + "</w:body>")),
       test::stored("word/footnotes.xml", test::word_xml("footnotes", note(1, " Xem khoản 2 Điều 1 Quy chế này.") +
                                                                          note(2, "Điều 9. Không phải điều.")))}));
  REQUIRE(file.documents.size() == 1);
  const auto& tree = file.documents[0];
  CHECK(test::outline(tree) == "d1 d1.k1 d1.k2");
  CHECK(test::words(file, "d1.k1") == "1. Họp thường kỳ mỗi tháng một lần.");
  CHECK(test::words(file, "d1.k2") == "2. Họp giao ban mỗi tuần một lần.");
  REQUIRE(tree.notes.size() == 2);
  CHECK(tree.notes[0].address == "note.1");
  CHECK(tree.notes[0].label == "1");
  CHECK(document::quote(file, tree.notes[0].where) == "Xem khoản 2 Điều 1 Quy chế này.");
  CHECK(test::at(tree, "d1.k1").own.contains({tree.notes[0].anchor, tree.notes[0].anchor}));
  CHECK(tree.notes[1].address == "note.2");
  CHECK(document::quote(file, tree.notes[1].where) == "Điều 9. Không phải điều.");
  REQUIRE(tree.citations.size() == 1);
  CHECK(tree.citations[0].address == "d1.k2");
  CHECK(tree.notes[0].where.contains(tree.citations[0].where));
  const auto source = document::position(file, tree.notes[1].where);
  CHECK(file.text.source.substr(source.bytes.begin, source.bytes.size()) == "Điều 9. Không phải điều.");
  CHECK_FALSE(source.docx);
  const auto json = packed(to_json(file));
  CHECK(json.find("\"address\":\"note.1\",\"label\":\"1\",\"kind\":\"footnote\"") != std::string::npos);
  CHECK(to_text(file, language::vi).find("(1) Xem khoản 2 Điều 1 Quy chế này.  [note.1]") != std::string::npos);
}

TEST_CASE("headings may stand in two paragraphs") {
  const auto file = read_docx(test::docx(title + paragraph("Chương I") + paragraph("QUY ĐỊNH") + paragraph("CHUNG") +
                                         paragraph("Điều 1.") + paragraph("Phạm vi") + paragraph("1. Một.")));
  REQUIRE(file.documents.size() == 1);
  const auto& tree = file.documents[0];
  CHECK(test::outline(tree) == "c1 d1 d1.k1");
  CHECK(test::at(tree, "c1").heading == "QUY ĐỊNH CHUNG");
  CHECK(test::at(tree, "d1").heading == "Phạm vi");
}

TEST_CASE("tables of head and signature are read as such") {
  const auto file = read_docx(test::docx(header + title + paragraph("Điều 1. Họp") + paragraph("1. Một.") + footer));
  REQUIRE(file.documents.size() == 1);
  const auto& tree = file.documents[0];
  CHECK(test::outline(tree) == "d1 d1.k1");
  CHECK(tree.header.type == "Quy chế");
  CHECK(tree.header.symbol == "15-QC/BCSĐ");
  CHECK(tree.header.issuer == "BAN CÁN SỰ ĐẢNG");
  CHECK(tree.header.place == "An Sơn");
  CHECK((tree.header.date && to_iso(*tree.header.date) == "2024-11-02"));
  CHECK(tree.header.signer == "Lê Văn Mẫu");
  CHECK(test::words(file, "d1.k1") == "1. Một.");
}

TEST_CASE("provisions of a DOCX say where they stand in it, those of what was converted do not") {
  const auto bytes = test::docx(title + paragraph("Điều 1. Họp") + paragraph("1. Một."));
  const auto file = read_docx(bytes);
  const auto place = document::position(file, test::at(file.documents[0], "d1").whole);
  CHECK(place.docx == text::docx_range{{2, 0}, {3, 0}});
  CHECK(packed(to_json(file))
            .find("\"docx\":{\"first\":{\"paragraph\":2,\"run\":0},\"last\":{\"paragraph\":3,\"run\":0}}") !=
        std::string::npos);
  read_options options;
  options.origin = text::origin{text::format::rtf, std::string(64, 'a')};
  const auto converted = read(bytes, options);
  REQUIRE(converted);
  CHECK(converted->text.format == text::format::rtf);
  CHECK(converted->text.sha256 == std::string(64, 'a'));
  CHECK_FALSE(document::position(*converted, test::at(converted->documents[0], "d1").whole).docx);
}
