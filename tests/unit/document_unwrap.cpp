// Lines become paragraphs: wrapped lines are joined, page furniture is left out, citations at a line start open nothing.
#include <string>

#include "support/reading.hpp"
#include "support/zip_writer.hpp"

using namespace quyche;
using test::at;
using test::outline;
using test::read_text;
using test::words;

namespace {

// A gazette's text layer: lines of about 60 letters, running heads and page numbers inside sentences.
const std::string gazette =
    "CÔNG BÁO/Số 815 + 816/Ngày 10-6-2024\n"
    "\n"
    "QUY CHẾ\n"
    "Làm việc của Ủy ban nhân dân tỉnh An Sơn\n"
    "\n"
    "Chương I\n"
    "PHIÊN HỌP, HỘI NGHỊ, CUỘC HỌP CỦA ỦY BAN NHÂN DÂN\n"
    "TỈNH, CỦA CHỦ TỊCH VÀ CÁC PHÓ CHỦ TỊCH ỦY BAN NHÂN\n"
    "DÂN TỈNH\n"
    "\n"
    "Điều 1. Phạm vi giải quyết công việc của Chủ tịch Ủy ban\n"
    "nhân dân tỉnh\n"
    "1. Chủ tịch Ủy ban nhân dân tỉnh giải quyết công việc theo\n"
    "Điều 2 Quy chế này; những việc khác do Phó Chủ tịch giải quyết\n"
    "\n"
    "3\n"
    "\n"
    "CÔNG BÁO/Số 815 + 816/Ngày 10-6-2024\n"
    "\n"
    "theo phân công, quy định tại khoản 2\n"
    "Điều 3 Quy chế này và các quy định khác; trường hợp đặc biệt\n"
    "thì báo cáo.\n"
    "2. Văn phòng chuẩn bị chương trình công tác, gửi trước ngày\n"
    "15/5/2024 và quyết toán 1.000.000 đồng cho các nội dung được\n"
    "phân công.\n"
    "\n"
    "Điều 2. Họp\n"
    "Ủy ban nhân dân tỉnh họp mỗi tháng một lần theo triệu tập\n"
    "của Chủ tịch.\n"
    "\n"
    "4\n"
    "\n"
    "CÔNG BÁO/Số 815 + 816/Ngày 10-6-2024\n"
    "\n"
    "Điều 3. Hiệu lực\n"
    "1. Quy chế này có hiệu lực từ ngày ký ban hành.\n"
    "2. Chánh Văn phòng theo dõi việc thực hiện.\n";

}  // namespace

TEST_CASE("hard-wrapped gazette text reads as its paragraphs") {
  const auto file = read_text(gazette);
  REQUIRE(file.documents.size() == 1);
  const auto& tree = file.documents[0];
  CHECK(outline(tree) == "c1 d1 d1.k1 d1.k2 d2 d2.l1 d3 d3.k1 d3.k2");
  CHECK(
      at(tree, "c1").heading ==
      "PHIÊN HỌP, HỘI NGHỊ, CUỘC HỌP CỦA ỦY BAN NHÂN DÂN TỈNH, CỦA CHỦ TỊCH VÀ CÁC PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH");
  CHECK(at(tree, "d1").heading == "Phạm vi giải quyết công việc của Chủ tịch Ủy ban nhân dân tỉnh");
  CHECK(words(file, "d1.k1") ==
        "1. Chủ tịch Ủy ban nhân dân tỉnh giải quyết công việc theo Điều 2 Quy chế này; những việc khác do Phó Chủ "
        "tịch giải "
        "quyết theo phân công, quy định tại khoản 2 Điều 3 Quy chế này và các quy định khác; trường hợp đặc biệt thì "
        "báo cáo.");
  CHECK(words(file, "d1.k2") ==
        "2. Văn phòng chuẩn bị chương trình công tác, gửi trước ngày 15/5/2024 và quyết toán 1.000.000 đồng cho các "
        "nội dung "
        "được phân công.");
  CHECK(file.reading.content.find("CÔNG BÁO") == std::string::npos);
  CHECK(tree.diagnostics.empty());
}

TEST_CASE("the source span of a sentence holds the page break inside it") {
  const auto file = read_text(gazette);
  const auto where = document::position(file, at(file.documents[0], "d1.k1").own).bytes;
  const auto raw = file.text.source.substr(where.begin, where.size());
  CHECK(raw.find("CÔNG BÁO/Số 815") != std::string::npos);
  CHECK(raw.substr(raw.find_last_of(' ') + 1) == "cáo.");
}

TEST_CASE("a sentence goes on after a semicolon at the margin, and a list does not") {
  const auto file = read_text(
      "QUY CHẾ\nlàm việc của Sở Nội vụ\n\nĐiều 1. Phạm vi\n"
      "1. Quy chế này quy định nguyên tắc; chế độ trách nhiệm chung;\n"
      "quan hệ công tác; trình tự, thủ tục giải quyết các công việc\n"
      "của Sở Nội vụ và của các đơn vị trực thuộc, các phòng, ban.\n"
      "2. Sở Nội vụ làm việc theo chế độ thủ trưởng, bảo đảm dân chủ\n"
      "và kỷ luật trong mọi hoạt động của Sở và các đơn vị.\n"
      "3. Áp dụng đối với:\n"
      "công chức của Sở;\n"
      "viên chức của Sở và các đơn vị trực thuộc, các phòng, ban.\n");
  CHECK(outline(file.documents[0]) == "d1 d1.k1 d1.k2 d1.k3 d1.k3.l1 d1.k3.l2");
}

TEST_CASE("a bare article number is a heading or a citation by what stands around it") {
  CHECK(outline("QUY CHẾ\nhọp\n\nĐiều 25\nHọp định kỳ\n1. Một.\n\nĐiều 26\nHọp chuyên đề\n1. Hai.\n") ==
        "d25 d25.k1 d26 d26.k1");
  // "… theo" asks for what follows; "Điều 26 Quy chế này;" is not closed.
  const std::string wrapped =
      "QUY CHẾ\nhọp\n\nĐiều 25. Họp\n1. Sở Nội vụ chuẩn bị các nội dung và trình Ủy ban theo\n"
      "Điều 26 Quy chế này; các sở khác có trách nhiệm phối hợp để\n"
      "thực hiện đúng thời hạn và nội dung đã nêu tại khoản 2\n"
      "Điều 26. Trường hợp chậm, các sở khác phải báo cáo và giải\n"
      "trình với Ủy ban.\nĐiều 26. Ký\n1. Hai.\n";
  CHECK(outline(wrapped) == "d25 d25.k1 d26 d26.k1");
}

TEST_CASE("text that is not wrapped keeps its paragraphs") {
  const auto file = read_text(
      "QUY CHẾ\nlàm việc của Sở Nội vụ\n\nĐiều 1. Họp\nHọp khi cần. Văn phòng mời họp\nGiám đốc chủ trì. Kết luận được "
      "ghi "
      "lại\nbằng văn bản.\n\nĐiều 2. Ký\n1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n5. Năm.\nĐiều 3. Con dấu\nGiám đốc ký văn "
      "bản của Sở và các văn bản khác theo quy định. Phó Giám đốc ký thay.\n");
  CHECK(outline(file.documents[0]) == "d1 d1.l1 d1.l2 d2 d2.k1 d2.k2 d2.k3 d2.k4 d2.k5 d3 d3.l1");
  CHECK(words(file, "d1.l2") == "Giám đốc chủ trì. Kết luận được ghi lại bằng văn bản.");
}

TEST_CASE("the paragraphs of a Word document stand for themselves") {
  const auto paragraph = [](const char* text) { return test::paragraph(text); };
  const auto file = read_text(test::docx(
      paragraph("QUY CHẾ") + paragraph("làm việc của Sở Nội vụ") + paragraph("Chương I") + paragraph("QUY ĐỊNH CHUNG") +
      paragraph("Điều 1. Họp") + paragraph("1. Sở họp theo") + paragraph("định kỳ") + paragraph("a) mỗi tháng,") +
      paragraph("b) mỗi quý") + paragraph("Điều 2. Ký") + paragraph("Giám đốc ký.")));
  CHECK(file.text.format == text::format::docx);
  CHECK(outline(file.documents.at(0)) == "c1 d1 d1.k1 d1.k1.l1 d1.k1.pa d1.k1.pb d2 d2.l1");
  CHECK(at(file.documents[0], "c1").heading == "QUY ĐỊNH CHUNG");
}

TEST_CASE("page numbers alone between blank lines, rules and stamps are left out") {
  const auto file = read_text(
      "QUY CHẾ\nhọp\n_____\n\nĐiều 1. Họp\n1. Ủy ban họp mỗi\n\n12\n\ntháng một lần.\nNgười ký: An\n2. Ký.\n");
  CHECK(outline(file.documents.at(0)) == "d1 d1.k1 d1.k2");
  CHECK(words(file, "d1.k1") == "1. Ủy ban họp mỗi tháng một lần.");
}

TEST_CASE("a chapter's title may stand on its line, and a lower-case one may go on") {
  const auto file = read_text(
      "QUY CHẾ\nhọp\n\nChương thứ hai\nNhiệm vụ của\nVăn phòng\n\nĐiều 1. Họp\nMột.\n\nMục 1. HỌP\nĐiều 2. Ký\nHai.\n");
  CHECK(at(file.documents.at(0), "c2").heading == "Nhiệm vụ của Văn phòng");
  CHECK(at(file.documents.at(0), "c2.m1").heading == "HỌP");
}

TEST_CASE("headings that a line break split in two are whole") {
  const auto file = read_text(
      "QUY\nCHẾ\nlàm việc của Sở Nội vụ\n\nChương\nI\nQUY ĐỊNH CHUNG\n\nĐiều\n1. Phạm vi\n1. Một.\n\nMục \n  2. "
      "HỌP\n\nĐiều\n2. Họp\n"
      "Sở họp theo quy định tại\nĐiều\n1 Quy chế này.\n");
  const auto& tree = file.documents.at(0);
  CHECK(tree.header.type == "Quy chế");
  CHECK(outline(tree) == "c1 d1 d1.k1 c1.m2 d2 d2.l1");
  CHECK(at(tree, "c1").label == "Chương I");
  CHECK(at(tree, "c1").heading == "QUY ĐỊNH CHUNG");
  CHECK(at(tree, "d1").label == "Điều 1.");
  CHECK(at(tree, "d1").heading == "Phạm vi");
  CHECK(at(tree, "c1.m2").label == "Mục 2.");
  CHECK(words(file, "d2.l1") == "Sở họp theo quy định tại Điều 1 Quy chế này.");
  const auto where = document::position(file, at(tree, "d1").own).bytes;
  CHECK(file.text.source.substr(where.begin, where.size()) == "Điều\n1. Phạm vi");
}

TEST_CASE("page numbers that say so, stamps and heads beside page numbers are furniture, and nothing else is") {
  const auto page = [](int n) { return "\n\n" + std::to_string(n) + "\nSở Nội vụ tỉnh An Sơn\n\n"; };
  const auto file = read_text("QUY CHẾ\nhọp\n\nĐiều 1. Họp\n1. Sở họp" + page(2) +
                              "mỗi tháng\nTrang 2/9\nmột lần,\nKý bởi: SỞ NỘI VỤ\nEmail: "
                              "so@example.org\nCơ quan: SỞ NỘI VỤ\nThời gian ký: 12.05.2024 10:11:12 +07:00\nvào ngày" +
                              page(3) + "đầu tháng.\n2. Gửi về:\nEmail: so@example.org\n" + page(4) + "3. Một." +
                              page(5) + "4. Hai.\n- 6 -\n____\n5. Ba.\n");
  const auto& tree = file.documents.at(0);
  CHECK(outline(tree) == "d1 d1.k1 d1.k2 d1.k3 d1.k4 d1.k5");
  CHECK(words(file, "d1.k1") == "1. Sở họp mỗi tháng một lần, vào ngày đầu tháng.");
  CHECK(words(file, "d1.k2") == "2. Gửi về: Email: so@example.org");
  CHECK(words(file, "d1.k4") == "4. Hai.");
  const auto where = document::position(file, at(tree, "d1.k1").own).bytes;
  CHECK(file.text.source.substr(where.begin, where.size()).find("Ký bởi: SỞ NỘI VỤ") != std::string::npos);
}

TEST_CASE("a sentence that ends every page is no running head") {
  std::string text = "QUY CHẾ\nhọp\n\n";
  for (int i = 1; i <= 6; ++i) {
    const auto number = std::to_string(i);
    text += "Điều " + number + ". Họp\nThực hiện theo quy định hiện hành của Nhà nước.\n" + number + "\n\n";
  }
  const auto file = read_text(text);
  CHECK(outline(file.documents.at(0)) == "d1 d1.l1 d2 d2.l1 d3 d3.l1 d4 d4.l1 d5 d5.l1 d6 d6.l1");
  CHECK(words(file, "d3.l1").find("Thực hiện theo quy định hiện hành của Nhà nước.") == 0);
}

TEST_CASE("a recipe has no provisions and is no error") {
  const auto file = read_text("Phở bò\n\nNguyên liệu: xương bò, quế, hồi.\nNinh xương sáu giờ.\n");
  REQUIRE(file.documents.size() == 1);
  CHECK(file.documents[0].provisions.empty());
}

TEST_CASE("lines that cite are no running heads, however often they come") {
  std::string text = "QUY CHẾ\nhọp\n\n";
  for (int i = 1; i <= 6; ++i) {
    text += "Điều " + std::to_string(i) +
            ". Họp\nThực hiện theo quy định tại\nNghị định số 12/2030/NĐ-CP ngày 01/02/2030.\n\n";
  }
  const auto file = read_text(text);
  CHECK(words(file, "d6.l1") == "Thực hiện theo quy định tại Nghị định số 12/2030/NĐ-CP ngày 01/02/2030.");
  CHECK(file.documents.at(0).citations.size() == 6);
}

TEST_CASE("a heading with a number and a day of its own on every page is a running head") {
  std::string text = "QUY CHẾ\nhọp\n\n";
  for (int i = 1; i <= 6; ++i)
    text += "Điều " + std::to_string(i) + ". Họp\nSở họp.\n\nBản tin/Số 12/Ngày 0" + std::to_string(i) + "-02-2030\n\n";
  const auto file = read_text(text);
  CHECK(outline(file.documents.at(0)) == "d1 d1.l1 d2 d2.l1 d3 d3.l1 d4 d4.l1 d5 d5.l1 d6 d6.l1");
  CHECK(words(file, "d3.l1") == "Sở họp.");
}

TEST_CASE("dates and codes that lost their line are whole") {
  const auto file = read_text(
      "QUY CHẾ\nhọp\n\nĐiều 1. Họp\n1. Từ ngày 29 tháng\n\n4 năm 2030 theo Nghị định số\n\n12/2030/NĐ-CP.\n2. Từ "
      "ngày\n\n03\n\ntháng 5.\n");
  CHECK(outline(file.documents.at(0)) == "d1 d1.k1 d1.k2");
  CHECK(words(file, "d1.k1") == "1. Từ ngày 29 tháng 4 năm 2030 theo Nghị định số 12/2030/NĐ-CP.");
  CHECK(words(file, "d1.k2") == "2. Từ ngày 03 tháng 5.");
}

TEST_CASE("a quoted clause that is never closed ends before the next article") {
  const auto file = read_text(
      "QUYẾT ĐỊNH\nSửa đổi Quy chế\n\nĐiều 1. Sửa đổi khoản 2\n“2. Họp mỗi tháng.\na) Một.\n\nĐiều 2. Thay thế\nThay "
      "“xã” bằng "
      "“phường”.\nĐiều 3. Thi hành\nBa.\n");
  CHECK(outline(file.documents.at(0)).substr(0, 2) == "d1");
  CHECK(at(file.documents.at(0), "d2").heading == "Thay thế");
  CHECK(at(file.documents.at(0), "d3").heading == "Thi hành");
}
