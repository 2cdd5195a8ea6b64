// Addresses, headings and nesting of provisions; several documents in one file; numbering.
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using test::at;
using test::outline;
using test::read_text;

namespace {

test::lines told(std::string_view text) {
  const auto file = read_text(text);
  test::lines out;
  for (const auto& d : file.judged_document().diagnostics) {
    out.push_back(d.code + ": " + file.text.source.substr(d.begin, d.end - d.begin));
  }
  return out;
}

const std::string title = "QUY CHẾ\nlàm việc của Đảng đoàn Hội Nông dân tỉnh Lam Hải\n\n";

}  // namespace

TEST_CASE("articles stand alone and everything below them under their article") {
  CHECK(
      outline(title +
              "Phần thứ nhất\nQUY ĐỊNH CHUNG\nChương I\nVỊ TRÍ\nMục 1\nVỊ TRÍ\nTiểu mục 1\nTÊN\nĐiều 1. Vị trí\n1. "
              "Một.\na) "
              "Hai:\n- Ba;\n- Bốn.\nb) Năm.\n2. Sáu.\nĐiều 2. Tên\nBảy.\nTám.\nChương II\nHỌP\nĐiều 3. Họp\nChín.\n") ==
      "pt1 pt1.c1 pt1.c1.m1 pt1.c1.m1.tm1 d1 d1.k1 d1.k1.pa d1.k1.pa.i1 d1.k1.pa.i2 d1.k1.pb d1.k2 d2 d2.l1 d2.l2 "
      "pt1.c2 d3 "
      "d3.l1");
}

TEST_CASE("clauses nest by their numbers, dashes by their marks") {
  CHECK(outline(title +
                "Điều 1. Họp\n1. Một:\n1.1- Hai;\n1.2- Ba:\na) Bốn.\n2. Năm:\n- Sáu:\n+ Bảy;\n+ Tám.\n- Chín.\n") ==
        "d1 d1.k1 d1.k1.k1 d1.k1.k2 d1.k1.k2.pa d1.k2 d1.k2.i1 d1.k2.i1.i1 d1.k2.i1.i2 d1.k2.i2");
}

TEST_CASE("points and dashes may stand directly under an article, and an article may be one paragraph") {
  CHECK(
      outline(
          title +
          "Điều 1. Họp\na) Một;\nb) Hai.\nĐiều 2. Ký\n- Ba;\n- Bốn.\nĐiều 3. Quy chế này có hiệu lực từ ngày ký.\n") ==
      "d1 d1.pa d1.pb d2 d2.i1 d2.i2 d3");
}

TEST_CASE("inserted units keep their letters and repeated labels are told apart") {
  CHECK(outline(title + "Điều 5. A\n1. Một.\n1a. Hai.\nĐiều 5a. B\nBa.\nĐiều 5. C\n1. Bốn.\n1. Năm.\nĐiều 15đ. "
                        "D\nSáu.\nĐiều 5. E\nBảy.\n") ==
        "d5 d5.k1 d5.k1a d5a d5a.l1 d5~2 d5~2.k1 d5~2.k1~2 d15dd d15dd.l1 d5~3 d5~3.l1");
}

TEST_CASE("texts without articles have chapters by Roman numbers") {
  CHECK(outline("KẾT LUẬN\nvề việc học tập\n\nI- TÌNH HÌNH\n1- Một.\n2- Hai.\nII- NHIỆM VỤ\n1- Ba:\na) Bốn.\n") ==
        "c1 c1.k1 c1.k2 c2 c2.k1 c2.k1.pa");
  // In a text with articles a Roman number opens no chapter.
  const auto file = read_text(title + "Điều 1. Họp\n1. Một.\nII. Hai.\nĐiều 2. Ký\nBa.\n");
  CHECK(outline(file.documents.at(0)).find("c2") == std::string::npos);
}

TEST_CASE("a paragraph after a list of dashes closes the list") {
  CHECK(outline(title + "Điều 1. Họp\n1. Một:\n- Hai;\n- Ba.\nBốn.\n2. Năm.\n") ==
        "d1 d1.k1 d1.k1.i1 d1.k1.i2 d1.k1.l1 d1.k2");
}

TEST_CASE("headings are told from text") {
  const auto file =
      read_text(title +
                "Chương I\nVỊ TRÍ,\nCHỨC NĂNG\nĐiều 1. Vị trí\nMột.\nĐiều 2. Ban Thường vụ họp khi cần.\n"
                "Điều 3. Nguyên tắc làm việc.\n1. Hai.\n2. Ba.\nĐiều 4\nCon dấu\nBốn.\nĐiều 5: Tài liệu\nNăm.\n");
  const auto& tree = file.documents.at(0);
  CHECK(at(tree, "c1").heading == "VỊ TRÍ, CHỨC NĂNG");
  CHECK(at(tree, "d1").heading == "Vị trí");
  CHECK(at(tree, "d2").heading.empty());
  CHECK(at(tree, "d3").heading == "Nguyên tắc làm việc");
  CHECK(at(tree, "d4").heading == "Con dấu");
  CHECK(at(tree, "d5").heading == "Tài liệu");
  CHECK(at(tree, "d5").label == "Điều 5:");
  CHECK(at(tree, "d5").number == "5");
  CHECK(at(tree, "c1").number == "I");
  CHECK(document::quote(file, at(tree, "d3").heading_span) == "Nguyên tắc làm việc");
  CHECK(document::quote(file, at(tree, "d4").own) == "Điều 4 Con dấu");
  CHECK(document::quote(file, at(tree, "d3").whole) == "Điều 3. Nguyên tắc làm việc. 1. Hai. 2. Ba.");
}

TEST_CASE("what is far too long for a heading is text") {
  std::string words;
  for (int i = 0; i < 300; ++i) words += "họp bàn ";
  const auto file = read_text(title + "Chương I\nHỌP\nĐiều 1. " + words + "\n1. Một.\n");
  CHECK(at(file.documents.at(0), "d1").heading.empty());
  CHECK(outline(file.documents.at(0)) == "c1 d1 d1.k1");
}

TEST_CASE("a decision and the regulation annexed to it are two documents, and the regulation is judged") {
  const auto file = read_text(
      "TỈNH ỦY LAM HẢI\nSố 12-QĐ/TU\nLam Hải, ngày 02 tháng 5 năm 2024\n\nQUYẾT ĐỊNH\nban hành Quy chế làm việc\n\n"
      "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n\nBAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH:\n\n"
      "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày "
      "ký.\n\n"
      "Nơi nhận:\n- Như Điều 2,\n- Lưu.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLâm Thị Ngân\n\n"
      "QUY CHẾ\nlàm việc của Đảng đoàn Hội Nông dân tỉnh Lam Hải\n(Kèm theo Quyết định số 12-QĐ/TU, ngày 02/5/2024)\n\n"
      "Điều 1. Vị trí\n1. Một.\nĐiều 2. Họp\nHai.\nĐiều 3. Ký\nBa.\n");
  REQUIRE(file.documents.size() == 2);
  CHECK(outline(file.documents[0]) == "d1 d2");
  CHECK(outline(file.documents[1]) == "d1 d1.k1 d2 d2.l1 d3 d3.l1");
  CHECK(file.judged == 1);
  CHECK(file.prefix(0) == "1/");
  CHECK(file.documents[0].header.type == "Quyết định");
  CHECK(file.documents[0].header.signer == "Lâm Thị Ngân");
  const auto& head = file.documents[1].header;
  CHECK(head.type == "Quy chế");
  CHECK(head.symbol == "12-QĐ/TU");
  CHECK(head.number == "12");
  CHECK(head.date == date{2024, 5, 2});
  CHECK(head.signer == "Lâm Thị Ngân");
  CHECK(head.place == "Lam Hải");
}

TEST_CASE("annexes behind the signature are documents of their own") {
  const auto file = read_text(
      title +
      "Điều 1. Họp\n1. Một.\nĐiều 2. Mẫu\n1. Theo Mẫu số 01.\nNơi nhận:\n- Lưu.\nT/M ĐẢNG ĐOÀN\nBÍ THƯ\n\n"
      "PHỤ LỤC I\nDANH MỤC TÀI LIỆU\n(Kèm theo Quy chế số 07-QC/ĐĐ)\n\n1. Một;\n2. Hai theo\nPhụ lục II kèm theo.\n\n"
      "Phụ lục II\nDANH MỤC MẪU\nMẫu số 01. Giấy mời\nMẫu số 02. Hợp đồng\nHết danh mục\n\n"
      "Mẫu số 01. Giấy mời\nKính mời\nông, bà\nđến dự.\n\n"
      "Mẫu số 02\nHỢP ĐỒNG\nHai bên thỏa thuận:\nĐiều 1. Việc\nBa.\nĐiều 2. Tiền\nBốn.\nĐiều 3. Ký\nNăm.\n");
  REQUIRE(file.documents.size() == 5);
  CHECK(file.judged == 0);  // not the form, which has more articles
  CHECK(outline(file.documents[0]) == "d1 d1.k1 d2 d2.k1");
  CHECK(file.documents[0].header.annex.empty());
  CHECK(file.documents[1].header.annex == "PHỤ LỤC I");
  CHECK(file.documents[1].header.type.empty());
  CHECK(file.documents[1].header.subject == "DANH MỤC TÀI LIỆU");
  CHECK(outline(file.documents[1]) == "k1 k2");
  CHECK(file.documents[2].header.annex == "Phụ lục II");
  CHECK(file.documents[2].provisions.empty());
  CHECK(file.documents[3].header.annex == "Mẫu số 01");
  CHECK(file.documents[4].header.annex == "Mẫu số 02");
  CHECK(outline(file.documents[4]) == "d1 d1.l1 d2 d2.l1 d3 d3.l1");
  CHECK(file.documents[4].diagnostics.empty());
}

TEST_CASE("a regulation that is annexed as a Phụ lục is judged as what its title says") {
  const auto file = read_text(
      "QUYẾT ĐỊNH\nban hành Quy chế\n\nĐiều 1. Ban hành.\nĐiều 2. Hiệu lực.\nĐiều 3. Thực hiện.\nTM. ỦY BAN NHÂN "
      "DÂN\nCHỦ "
      "TỊCH\n\nPhụ lục\nQUY CHẾ\nlàm việc của Sở Nội vụ\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\nĐiều 1. "
      "Họp\nMột.\n");
  REQUIRE(file.documents.size() == 2);
  CHECK(file.judged == 1);
  CHECK(file.documents[1].header.type == "Quy chế");
  CHECK(file.documents[1].header.annex == "Phụ lục");
  CHECK(file.documents[1].header.subject == "làm việc của Sở Nội vụ");
}

TEST_CASE("words about annexes open none") {
  const std::string articles =
      title +
      "Điều 1. Họp\n1. Danh mục theo\nPhụ lục I\nkèm theo Quy chế này; mẫu giấy theo\nMẫu số 02.\n2. Mẫu mời họp.\n"
      "3. Phụ lục của hợp đồng:\nMẫu số 15;\nMẫu giấy A5.\nPhụ lục ban hành kèm theo Quy chế này.\nĐiều 2. Ký\nHai.\n";
  CHECK(read_text(articles).documents.size() == 1);
}

TEST_CASE("blanks and alternatives of a model are marked with their place, and nothing else is") {
  const auto file = read_text(
      title +
      "Điều 1. Họp\n1. Đảng đoàn/ban cán sự đảng họp khi có … thành viên; ít nhất ….../… thành viên.\n2. Họp 2 lần/quý "
      "theo Quy "
      "định số 146-QĐ/TW; T/M Đảng đoàn; thứ hai và/hoặc thứ ba; ngày 2/5/2024; 1.000 đồng/tháng…\n3. Gửi Ban ………, số "
      "____ và các cơ quan...\n");
  const auto& tree = file.documents.at(0);
  test::lines found;
  for (const auto& place : tree.open_places) {
    found.push_back(tree.provisions.at(place.provision).address + " " + std::string(name_of(place.kind)) + " " +
                    document::quote(file, place.where));
  }
  CHECK(found == test::lines{"d1.k1 alternatives đoàn/ban", "d1.k1 blank …", "d1.k1 blank …...", "d1.k1 blank …",
                             "d1.k3 blank ………", "d1.k3 blank ____"});
  REQUIRE(tree.diagnostics.size() == 1);
  CHECK(tree.diagnostics[0].code == "open-places");
  CHECK(tree.diagnostics[0].message.en.find("5 to fill in, 1 where") != std::string::npos);
}

TEST_CASE("a document may be asked for by number") {
  const std::string two =
      "QUYẾT ĐỊNH\nvề việc họp\n\nĐiều 1. Họp.\nT/M BAN THƯỜNG VỤ\n\nQUY CHẾ\nhọp\n\nĐiều 1. Ký\nMột.\n";
  read_options options;
  options.document = 1;
  auto first = read(two, options);
  REQUIRE(first);
  CHECK(first->documents.size() == 2);
  CHECK(first->judged == 0);
  for (const std::size_t none : {0, 3}) {
    options.document = none;
    const auto missing = read(two, options);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == errc::usage);
    CHECK(missing.error().message.vi.find("2 văn bản") != std::string::npos);
  }
}

TEST_CASE("numbers that are skipped, repeated or out of order are told with their place") {
  CHECK(told(title +
             "Điều 1. A\n1. Một.\n2. Hai.\nĐiều 2. B\na) Ba;\nb) Bốn;\nc) Năm;\nd) Sáu;\nđ) Bảy;\ne) Tám;\ng) Chín.\n")
            .empty());
  CHECK(told(title + "Điều 1. A\nMột.\nĐiều 3. B\nHai.\n") == test::lines{"skipped-number: Điều 3."});
  CHECK(told(title + "Điều 1. A\nMột.\nĐiều 1. B\nHai.\n") == test::lines{"repeated-number: Điều 1."});
  CHECK(told(title + "Điều 1. A\nMột.\nĐiều 2. B\nHai.\nĐiều 1. C\nBa.\nĐiều 2. D\nBốn.\n") ==
        test::lines{"out-of-order-number: Điều 1."});
  CHECK(told(title + "Điều 2. A\nMột.\n") == test::lines{"skipped-number: Điều 2."});
  CHECK(told(title + "Điều 1. A\n1. Một.\n3. Hai.\nĐiều 2. B\n2. Ba.\n") ==
        test::lines{"skipped-number: 3.", "skipped-number: 2."});
  CHECK(told(title + "Điều 1. A\na) Một;\nc) Hai;\nf) Ba;\nd) Bốn.\n") ==
        test::lines{"skipped-number: c)", "foreign-point-letter: f)"});
}

TEST_CASE("articles are counted through the chapters, sections within their chapter") {
  CHECK(
      told(
          title +
          "Chương I\nA\nMục 1\nB\nĐiều 1. Một\nM.\nChương II\nC\nMục 1\nD\nĐiều 2. Hai\nH.\nMục 2\nE\nĐiều 3. Ba\nB.\n")
          .empty());
  CHECK(told(title + "Chương I\nA\nĐiều 1. Một\nM.\nChương III\nC\nĐiều 2. Hai\nH.\n") ==
        test::lines{"skipped-number: Chương III"});
}

TEST_CASE("inserted units stand between two numbers and count for neither") {
  CHECK(told(title + "Điều 1. A\n1. Một.\n1a. Hai.\n2. Ba.\nĐiều 1a. B\nBốn.\nĐiều 2. C\nNăm.\n").empty());
}

TEST_CASE("quoted replacement text is no part of the tree") {
  const auto text =
      title +
      "Điều 1. Sửa đổi\n1. Sửa đổi Điều 5 như sau:\n“Điều 5. Họp\n1. Họp khi cần.\n2. Họp mỗi tháng một lần.”\n"
      "2. Bãi bỏ khoản 3.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n";
  CHECK(outline(text).find("d5") == std::string::npos);
  CHECK(outline(text).find("~") == std::string::npos);
  CHECK(outline(text).find("d1.k2 d2") != std::string::npos);
}

TEST_CASE("without articles clauses may be numbered through the chapters; a gap is still a gap") {
  const std::string through = "I- TÊN\n1- Một\n1.1- Hai.\n2- Ba.\nII- HỌP\n3- Bốn.\n4- Năm.\nIII- CUỐI\n";
  CHECK(told(title + through + "5- Sáu.\n").empty());
  CHECK(told(title + through + "1- Sáu.\n").empty());
  CHECK(told(title + through + "6- Sáu.\n") == test::lines{"skipped-number: 6-"});
}

TEST_CASE("without articles a clause with clauses or points of its own has a title") {
  const auto file = read_text(title + "I- HỌP\n1- Chế độ họp\n1.1- Một.\n2- Gồm có:\na) Hai.\n3- Ba.\n");
  const auto& tree = file.judged_document();
  CHECK(at(tree, "c1.k1").heading == "Chế độ họp");
  CHECK(at(tree, "c1.k1").heading_span.size() == at(tree, "c1.k1").heading.size());
  for (const auto* plain : {"c1.k1.k1", "c1.k2", "c1.k3"}) CHECK(at(tree, plain).heading.empty());
}

TEST_CASE("in lines broken by hand the first clause below a numbered one is known by its number") {
  const std::string wrapped =
      "I- HỌP VÀ BIỂU QUYẾT\n12- Với các cơ quan có liên quan của tỉnh và\n12.1- Cơ quan có liên quan của tỉnh được "
      "mời\n"
      "dự họp khi bàn những việc có liên quan đến lĩnh\nvực của mình.\n12.2- Thành viên được mời có quyền nêu ý kiến\n"
      "trước khi biểu quyết.\n";
  CHECK(outline(title + "I- TÊN\n1- Một.\n" + wrapped).find("c1~2.k12.k1 c1~2.k12.k2") != std::string::npos);
}
