// Who sits in the organ, who appoints them, what organ it is, and with whom it works.
#include <string>

#include "support/reading.hpp"

using namespace quyche;
using domain::topic;
using test::facts;
using test::lines;
using test::read_text;
using test::regulation;
using test::said;

namespace {

domain::body body_of(const std::string& head) {
  const auto file = read_text(head + "\n\nĐiều 1. Họp\nMột.\n");
  return extract(file, file.judged).subject;
}
std::string kind_of(const std::string& head) { return test::describe_value{}(body_of(head)); }
lines related(const std::string& sentence) { return said(topic::relation, sentence); }

const std::string organ = "ban cán sự đảng ủy ban nhân dân tỉnh An Sơn";

}  // namespace

TEST_CASE("a list of members is one fact") {
  CHECK(said(topic::composition,
             "Ban cán sự đảng gồm Chủ tịch Ủy ban nhân dân tỉnh, các Phó Chủ tịch Ủy ban nhân dân tỉnh và Chánh Văn "
             "phòng Ủy ban nhân dân tỉnh.") == lines{"ủy viên: chủ tịch @ ủy ban nhân dân tỉnh; ủy viên: mọi phó chủ "
                                                     "tịch @ ủy ban nhân dân tỉnh; ủy viên: chánh văn phòng @ ủy ban "
                                                     "nhân dân tỉnh"});
  CHECK(facts(regulation("1. Đảng đoàn gồm:\na) Chủ tịch Hội đồng nhân dân tỉnh, Bí thư Đảng đoàn;\nb) Các Phó Chủ "
                         "tịch Hội đồng nhân dân tỉnh;\n"
                         "c) Trưởng các Ban của Hội đồng nhân dân tỉnh, Ủy viên.\n2. Hết."),
              topic::composition) == lines{"d1.k1 bí thư: chủ tịch @ hội đồng nhân dân tỉnh; ủy viên: mọi phó chủ tịch "
                                           "@ hội đồng nhân dân tỉnh; ủy viên: mọi trưởng ban @ "
                                           "hội đồng nhân dân tỉnh"});
}

TEST_CASE("one office may be given in a sentence of its own") {
  CHECK(said(topic::composition, "Bí thư Ban cán sự đảng là Chủ tịch Ủy ban nhân dân tỉnh.") ==
        lines{"bí thư: chủ tịch @ ủy ban nhân dân tỉnh"});
  CHECK(said(topic::composition, "Phó Bí thư Ban cán sự đảng là một Phó Chủ tịch Ủy ban nhân dân tỉnh.") ==
        lines{"phó bí thư: phó chủ tịch @ ủy ban nhân dân tỉnh"});
  CHECK(said(topic::composition, "Đồng chí Chủ tịch Ủy ban nhân dân tỉnh làm Bí thư Ban cán sự đảng.") ==
        lines{"bí thư: chủ tịch @ ủy ban nhân dân tỉnh"});
}

TEST_CASE("guests and lists of papers are no members") {
  for (const auto* sentence :
       {"Thành phần dự họp gồm Chủ tịch Ủy ban nhân dân tỉnh và khách mời.",
        "Hồ sơ gồm tờ trình của Giám đốc Sở Nội vụ.", "Bí thư báo cáo Chủ tịch Ủy ban nhân dân tỉnh.",
        "Chủ tịch Ủy ban nhân dân tỉnh ký văn bản."}) {
    CAPTURE(sentence);
    CHECK(said(topic::composition, sentence).empty());
  }
}

TEST_CASE("members are appointed by somebody, on the proposal of others") {
  CHECK(said(topic::appointment,
             "Thành viên Ban cán sự đảng do Ban Thường vụ Tỉnh ủy chỉ định, theo đề nghị của Ban Tổ chức Tỉnh ủy và "
             "Ban cán sự đảng.") == lines{"ban thường vụ tỉnh ủy <- ban tổ chức tỉnh ủy, ban cán sự đảng"});
  CHECK(said(topic::appointment, "Ban Thường vụ Tỉnh ủy chỉ định Bí thư, Phó Bí thư và các ủy viên Ban cán sự đảng.") ==
        lines{"ban thường vụ tỉnh ủy"});
  CHECK(said(topic::appointment, "Các ủy viên được Chủ tịch Ủy ban nhân dân tỉnh chỉ định.") ==
        lines{"chủ tịch ủy ban nhân dân tỉnh"});
}

TEST_CASE("whom the organ or its secretary appoints is not its own appointment") {
  for (const auto* sentence :
       {"Bí thư chỉ định một thành viên chủ trì cuộc họp.", "Ban cán sự đảng giới thiệu cán bộ để bổ nhiệm ủy viên.",
        "Chủ tịch Ủy ban nhân dân tỉnh bổ nhiệm giám đốc sở."}) {
    CAPTURE(sentence);
    CHECK(said(topic::appointment, sentence).empty());
  }
}

TEST_CASE("relations have a direction") {
  CHECK(related("Ban cán sự đảng chịu sự lãnh đạo trực tiếp, thường xuyên của Ban Thường vụ Tỉnh ủy.") ==
        lines{organ + " led_by ban thường vụ tỉnh ủy"});
  CHECK(related("Ban cán sự đảng đặt dưới sự lãnh đạo của Ban Thường vụ Tỉnh ủy An Sơn.") ==
        lines{organ + " led_by ban thường vụ tỉnh ủy An Sơn"});
  CHECK(related("Đảng ủy cơ quan chịu sự lãnh đạo của Ban cán sự đảng.") ==
        lines{"đảng ủy cơ quan led_by ban cán sự đảng"});
  CHECK(related("Ban cán sự đảng lãnh đạo Ủy ban nhân dân tỉnh thực hiện nhiệm vụ.") ==
        lines{organ + " leads ủy ban nhân dân tỉnh"});
  CHECK(related("Ban cán sự đảng chịu sự kiểm tra, giám sát của Ủy ban kiểm tra Tỉnh ủy.") ==
        lines{organ + " supervised_by ủy ban kiểm tra tỉnh ủy"});
  CHECK(related("Ban cán sự đảng báo cáo kết quả công tác với Tỉnh ủy.") == lines{organ + " reports_to tỉnh ủy"});
  CHECK(related("Ban cán sự đảng phối hợp với Đảng ủy cơ quan và Ban Tổ chức Tỉnh ủy.") ==
        lines{organ + " coordinates_with đảng ủy cơ quan", organ + " coordinates_with ban tổ chức tỉnh ủy"});
}

TEST_CASE("leadership as a noun relates nobody") {
  for (const auto* sentence :
       {"Nâng cao năng lực lãnh đạo của Tỉnh ủy.", "Thực hiện tập thể lãnh đạo, cá nhân phụ trách.",
        "Cơ quan chủ trì phối hợp với các đơn vị.", "Thành viên báo cáo Bí thư.", "Giữ vững sự lãnh đạo của Đảng."}) {
    CAPTURE(sentence);
    CHECK(related(sentence).empty());
  }
}

TEST_CASE("the organ is known by its title, its issuer or its symbol") {
  CHECK(kind_of("QUY CHẾ\nlàm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn") ==
        "ban_can_su_dang ubnd province");
  CHECK(kind_of("QUY CHẾ LÀM VIỆC\nCỦA ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN") == "dang_doan hdnd province");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Đảng đoàn Hội Liên hiệp Phụ nữ tỉnh An Sơn") == "dang_doan hlhpn province");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Ban cán sự đảng Toà án nhân dân thành phố Lam Hải") ==
        "ban_can_su_dang tand province");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Ban cán sự đảng Viện kiểm sát nhân dân tỉnh An Sơn") ==
        "ban_can_su_dang vksnd province");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Sơn") ==
        "dang_doan mttq province");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Ban Chấp hành Đảng bộ xã Mây") == "dang_uy unknown commune");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Đảng ủy phường Hạ") == "dang_uy unknown commune");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Ban Thường vụ Huyện ủy Mây") == "ban_thuong_vu unknown district");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Chính phủ") == "co_quan_nha_nuoc chinh_phu central");
  CHECK(kind_of("QUY CHẾ\nlàm việc của Ủy ban nhân dân tỉnh An Sơn") == "co_quan_nha_nuoc ubnd province");
  CHECK(kind_of("TỈNH ỦY AN SƠN\nBAN CÁN SỰ ĐẢNG TÒA ÁN NHÂN DÂN TỈNH\n*\nSố 1-QC/BCSĐ\n\nQUY CHẾ\nlàm việc") ==
        "ban_can_su_dang tand province");
  CHECK(kind_of("Số 4-QC/ĐĐ\n\nQUY CHẾ\nlàm việc") == "dang_doan unknown unknown");
  CHECK(kind_of("Số 4-QC/BCSĐ\n\nQUY CHẾ\nlàm việc") == "ban_can_su_dang unknown unknown");
  CHECK(kind_of("QUY CHẾ\nlàm việc") == "unknown unknown unknown");
}

TEST_CASE("the organ is named as the document calls it, with its place") {
  const auto body = body_of("QUY CHẾ\nlàm việc của Ban cán sự đảng Uỷ ban nhân dân tỉnh An Sơn");
  CHECK(body.name == organ);
  CHECK(body.place == "tỉnh An Sơn");
}

TEST_CASE("the text may say what the organ is") {
  CHECK(said(topic::body_type, "Ban cán sự đảng là tổ chức đảng do Ban Thường vụ Tỉnh ủy thành lập.").size() == 1);
  CHECK(said(topic::body_type, "Ban cán sự đảng là cơ quan lãnh đạo.").empty());
}
