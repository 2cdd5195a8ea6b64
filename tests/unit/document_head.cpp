// Header, căn cứ, effect, recipients and signature.
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using test::read_text;

namespace {

const std::string party =
    "TỈNH ỦY LAM HẢI                    ĐẢNG CỘNG SẢN VIỆT NAM\n"
    "ĐẢNG ĐOÀN HỘI NÔNG DÂN TỈNH\n"
    "*\n"
    "Số 07-QC/ĐĐ                        Lam Hải, ngày 12 tháng 11 năm 2024\n"
    "\n"
    "QUY CHẾ LÀM VIỆC\n"
    "của Đảng đoàn Hội Nông dân tỉnh Lam Hải\n"
    "-----\n"
    "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n"
    "- Căn cứ Quy định số 146-QĐ/TW, ngày 14/5/2024 của Ban Bí thư;\n"
    "- Căn cứ Quyết định số 20-QĐ/TU, ngày 22/8/2024 của Ban Thường vụ Tỉnh ủy\n"
    "Lam Hải về việc lập Đảng đoàn,\n"
    "Đảng đoàn ban hành Quy chế làm việc như sau:\n"
    "\n"
    "Điều 1. Họp\n"
    "1. Họp mỗi tháng một lần.\n"
    "Điều 2. Hiệu lực\n"
    "1. Quy chế này có hiệu lực kể từ ngày ký.\n"
    "2. Các thành viên thực hiện Quy chế này.\n"
    "\n"
    "Nơi nhận:                          T/M ĐẢNG ĐOÀN\n"
    "- Tỉnh ủy,                         BÍ THƯ\n"
    "- Lưu.\n"
    "                                   Nông Hạ Vy\n";

std::string quoted(const document::file& file, const std::optional<span>& where) {
  return where ? document::quote(file, *where) : "";
}

}  // namespace

TEST_CASE("a Party header in two columns is read") {
  const auto file = read_text(party);
  REQUIRE(file.documents.size() == 1);
  const auto& tree = file.documents[0];
  CHECK(tree.header.type == "Quy chế");
  CHECK(tree.header.subject == "làm việc của Đảng đoàn Hội Nông dân tỉnh Lam Hải");
  CHECK(tree.header.symbol == "07-QC/ĐĐ");
  CHECK(tree.header.number == "07");
  CHECK(tree.header.date == date{2024, 11, 12});
  CHECK(tree.header.place == "Lam Hải");
  CHECK(tree.header.issuer == "ĐẢNG ĐOÀN HỘI NÔNG DÂN TỈNH");
  CHECK(tree.header.signer == "Nông Hạ Vy");
  CHECK_FALSE(tree.header.number_blank);
  CHECK_FALSE(tree.header.date_blank);
  CHECK(test::outline(tree) == "d1 d1.k1 d2 d2.k1 d2.k2");
}

TEST_CASE("căn cứ are told one by one with what they cite, wrapped lines joined") {
  const auto file = read_text(party);
  const auto& bases = file.documents[0].bases;
  REQUIRE(bases.size() == 3);
  CHECK(bases[0].address == "basis.1");
  REQUIRE(bases[0].cited);
  CHECK(test::describe(*bases[0].cited) == "Điều lệ | Điều lệ Đảng Cộng sản Việt Nam");
  REQUIRE(bases[1].cited);
  CHECK(test::describe(*bases[1].cited) == "Quy định | 146-QĐ/TW | 2024-05-14 | Ban Bí thư");
  REQUIRE(bases[2].cited);
  CHECK(test::describe(*bases[2].cited) == "Quyết định | 20-QĐ/TU | 2024-08-22 | Ban Thường vụ Tỉnh ủy Lam Hải");
  CHECK(document::quote(file, bases[2].where) ==
        "Căn cứ Quyết định số 20-QĐ/TU, ngày 22/8/2024 của Ban Thường vụ Tỉnh ủy Lam Hải về việc lập Đảng đoàn,");
}

TEST_CASE("effect, recipients and signature are found, and only there") {
  const auto file = read_text(party);
  const auto& tree = file.documents[0];
  CHECK(quoted(file, tree.effect) == "1. Quy chế này có hiệu lực kể từ ngày ký.");
  CHECK(quoted(file, tree.recipients).find("Nơi nhận:") == 0);
  CHECK(quoted(file, tree.recipients).find("- Lưu.") != std::string::npos);
  CHECK(quoted(file, tree.signature).find("T/M ĐẢNG ĐOÀN") == 0);
  const auto bare = read_text("QUY CHẾ\nhọp\n\nĐiều 1. Họp\n1. Quy chế quy định hiệu lực của kết luận.\n");
  CHECK_FALSE(bare.documents.at(0).effect);
  CHECK_FALSE(bare.documents[0].recipients);
  CHECK_FALSE(bare.documents[0].signature);
  CHECK(bare.documents[0].bases.empty());
}

TEST_CASE("a State header is read") {
  const auto file = read_text(
      "ỦY BAN NHÂN DÂN\nTỈNH AN SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: "
      "28/2024/QĐ-UBND\n"
      "An Sơn, ngày 05 tháng 6 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy chế làm việc\n\nCăn cứ Luật Tổ chức chính quyền "
      "địa phương;\n"
      "Theo đề nghị của Chánh Văn phòng,\n\nĐiều 1. Ban hành Quy chế.\n\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN "
      "DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n");
  REQUIRE(file.documents.size() == 1);
  const auto& head = file.documents[0].header;
  CHECK(head.type == "Quyết định");
  CHECK(head.subject == "Ban hành Quy chế làm việc");
  CHECK(head.symbol == "28/2024/QĐ-UBND");
  CHECK(head.number == "28");
  CHECK(head.date == date{2024, 6, 5});
  CHECK(head.issuer == "TỈNH AN SƠN");
  CHECK(head.signer == "Lê Văn Tám");
  CHECK(file.documents[0].bases.size() == 2);
}

TEST_CASE("a number and a date left blank are blank, not absent") {
  const auto head = [](const std::string& number, const std::string& day) {
    return read_text("ĐẢNG ỦY XÃ MÂY\n*\n" + number + "\nMây, " + day + "\n\nQUY CHẾ\nlàm việc\n\nĐiều 1. Họp\nMột.\n")
        .documents.at(0)
        .header;
  };
  const auto blank = head("Số      -QC/ĐU", "ngày      tháng     năm 2025");
  CHECK(blank.number_blank);
  CHECK(blank.symbol == "-QC/ĐU");
  CHECK(blank.number.empty());
  CHECK(blank.date_blank);
  CHECK_FALSE(blank.date);
  const auto dotted = head("Số …-QC/ĐU", "ngày … tháng … năm 2025");
  CHECK(dotted.number_blank);
  CHECK(dotted.symbol == "…-QC/ĐU");
  CHECK(dotted.date_blank);
  const auto full = head("Số 3-QC/ĐU", "ngày 4 tháng 5 năm 2025");
  CHECK_FALSE(full.number_blank);
  CHECK(full.symbol == "3-QC/ĐU");
  CHECK(full.date == date{2025, 5, 4});
  const auto none = read_text("QUY CHẾ\nlàm việc\n\nĐiều 1. Họp\nMột.\n").documents.at(0).header;
  CHECK_FALSE(none.number_blank);
  CHECK_FALSE(none.date_blank);
  CHECK(none.symbol.empty());
}

TEST_CASE("a document that changes another one is told from a whole regulation") {
  const auto amends = [](const std::string& head) {
    const auto file = read_text(head + "\n\nĐiều 1. Họp\nMột.\n");
    const auto& tree = file.documents.at(0);
    const bool told = tree.diagnostics.size() == 1 && tree.diagnostics[0].code == "amending-instrument";
    CHECK(told == tree.amends);
    return tree.amends;
  };
  CHECK(amends("QUY CHẾ\nsửa đổi Quy chế làm việc của Sở Nội vụ"));
  CHECK(amends("QUYẾT ĐỊNH\nVề việc sửa đổi, bổ sung một số điều của Quy chế làm việc"));
  CHECK(amends("QUYẾT ĐỊNH\nBãi bỏ Quy chế làm việc"));
  CHECK_FALSE(amends("QUY CHẾ\nlàm việc của Sở Nội vụ"));
  CHECK_FALSE(amends("QUYẾT ĐỊNH\nban hành Quy chế sửa đổi hồ sơ"));
}

TEST_CASE("what a consolidated text consolidates is no part of its title, and is cited") {
  const auto file = read_text(
      "NGHỊ ĐỊNH\nQUY ĐỊNH VỀ HỌP\n\nNghị định số\n12/2030/NĐ-CP ngày 01 tháng 02 năm 2030 của Chính phủ quy định về "
      "họp.\n"
      "Căn cứ Luật Giá;\n\nĐiều 1. Họp\nMột.\n");
  const auto& document = file.documents.at(0);
  CHECK(document.header.subject == "QUY ĐỊNH VỀ HỌP");
  REQUIRE(document.citations.size() == 2);
  CHECK(document.citations[0].cited->number == "12/2030/NĐ-CP");
}

TEST_CASE("a note beside the label of an annex is no title, and what it names is cited") {
  const auto file = read_text(
      "QUY CHẾ\nhọp\n\nĐiều 1. Họp\nMột.\nNơi nhận:\n- Lưu.\n\nMẫu số 2: Ban hành kèm theo Thông tư số "
      "7/2030/TT-B\nKính gửi\n");
  REQUIRE(file.documents.size() == 2);
  CHECK(file.documents[1].header.annex == "Mẫu số 2");
  CHECK(file.documents[1].header.subject.empty());
  REQUIRE(file.documents[1].citations.size() == 1);
  CHECK(file.documents[1].citations[0].cited->number == "7/2030/TT-B");
}
