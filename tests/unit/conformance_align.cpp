// Rows of alignment, told in words: what each kind is, and why.
#include <algorithm>
#include <string>
#include <vector>

#include <quyche/conformance/alignment.hpp>

#include "conformance/assignment.hpp"
#include "conformance/bodies_in_charge.hpp"
#include "conformance/standard_matters.hpp"
#include "support/judging.hpp"

using namespace quyche;
using namespace judging;
using conformance::candidate;

namespace {

const std::string meetings =
    "Điều 1. Họp thường kỳ\n1. Ban cán sự đảng họp mỗi tháng một lần vào tuần đầu.\n"
    "2. Cuộc họp có ít nhất hai phần ba số thành viên dự.\n";
const std::string papers =
    "Điều 2. Tài liệu họp\n1. Văn phòng gửi tài liệu trước ba ngày làm việc.\n"
    "2. Tài liệu mật được thu hồi sau cuộc họp và lưu trữ theo quy định.\n";
const std::string finance =
    "Điều 3. Kinh phí\n1. Kinh phí hoạt động do ngân sách tỉnh bảo đảm.\n"
    "2. Kế toán quyết toán kinh phí vào cuối năm tài chính.\n";

/// "article same d1 -> d1 (heading terms position)" for rows of articles.
lines rows(const std::string& norm, const std::string& draft) {
  const auto a = read("QUY CHẾ LÀM VIỆC\n\n" + norm);
  const auto b = read("QUY CHẾ LÀM VIỆC\n\n" + draft);
  REQUIRE(a);
  REQUIRE(b);
  lines made;
  const auto outline = [](const document::file& file) {
    return conformance::outline_of(file.judged_document(), file.reading.content);
  };
  for (const auto& row : conformance::align(outline(*a), outline(*b))) {
    if (row.level != conformance::alignment_level::article) continue;
    std::string line(name_of(row.kind));
    for (const auto& address : row.norm) line += ' ' + address;
    line += " ->";
    for (const auto& address : row.document) line += ' ' + address;
    line += " (";
    for (const auto& why : row.why) line += (line.back() == '(' ? "" : " ") + why;
    made.push_back(line + ")");
  }
  return made;
}

std::string numbered(std::string article, int number) { return article.replace(8, 1, std::to_string(number)); }

std::vector<std::vector<std::uint32_t>> pairs(const std::vector<candidate>& of) {
  std::vector<std::vector<std::uint32_t>> made;
  for (const auto& one : of) made.push_back({one.norm, one.draft});
  return made;
}

}  // namespace

TEST_CASE("articles in their places are the same, under other numbers renumbered") {
  CHECK(rows(meetings + papers, meetings + numbered(papers, 3)) ==
        lines{"same d1 -> d1 (heading terms position)", "renumbered d2 -> d3 (heading terms position)"});
}

TEST_CASE("of three articles in another order one has moved") {
  CHECK(rows(meetings + papers + finance, papers + finance + meetings) ==
        lines{"moved d1 -> d1 (heading terms)", "same d2 -> d2 (heading terms position)",
              "same d3 -> d3 (heading terms position)"});
}

TEST_CASE("what stands on one side only is missing or added, and nothing is put beside it") {
  CHECK(rows(meetings + papers, meetings + finance) ==
        lines{"same d1 -> d1 (heading terms position)", "missing d2 -> ()", "added -> d3 ()"});
  CHECK(rows(meetings, "Điều 4. Trồng cây\nNgười làm vườn tưới hoa.\n") == lines{"missing d1 -> ()", "added -> d4 ()"});
}

TEST_CASE("two articles whose clauses stand in one are merged, one whose clauses stand in two is split") {
  const auto both = "Điều 1. Họp thường kỳ\n" + meetings.substr(meetings.find("1. Ban")) +
                    "3. Văn phòng gửi tài liệu trước ba ngày làm việc.\n"
                    "4. Tài liệu mật được thu hồi sau cuộc họp và lưu trữ theo quy định.\n";
  CHECK(rows(meetings + papers + finance, both + finance) ==
        lines{"merged d1 d2 -> d1 (heading terms position)", "same d3 -> d3 (heading terms position)"});
  CHECK(rows(both + finance, meetings + papers + finance) ==
        lines{"split d1 -> d1 d2 (heading terms position)", "same d3 -> d3 (heading terms position)"});
}

TEST_CASE("an article that is a clause of another under its own title is put beside it") {
  const std::string apart =
      "Điều 1. Phạm vi điều chỉnh\nQuy chế quy định việc quản lý xe công của sở.\n"
      "Điều 2. Đối tượng áp dụng\nNgười lái xe, tổ bảo dưỡng và kho vật tư.\n"
      "Điều 3. Bảo dưỡng xe\nXe được thay dầu sau mỗi năm nghìn cây số.\n";
  const std::string together =
      "Điều 1. Phạm vi điều chỉnh\n1. Quy chế quy định việc mượn sách của thư viện.\n"
      "2. Đối tượng áp dụng: bạn đọc, thủ thư và cộng tác viên.\n"
      "Điều 2. Thẻ bạn đọc\nThẻ có giá trị một năm, mất thẻ phải báo ngay.\n";
  CHECK(rows(apart, together) == lines{"merged d1 d2 -> d1 (heading position)", "missing d3 -> ()", "added -> d2 ()"});
  CHECK(rows(together, apart) == lines{"split d1 -> d1 d2 (heading position)", "missing d2 -> ()", "added -> d3 ()"});
}

TEST_CASE("an article on the duties of a body is put beside the article that has them as a clause") {
  const std::string apart =
      "Điều 1. Trách nhiệm của Sở Xây dựng\nCấp phép đào hè, đặt biển báo công trường.\n"
      "Điều 2. Trách nhiệm của Ủy ban nhân dân cấp xã\nDọn rác ở chợ, quét vôi gốc cây.\n"
      "Điều 3. Trách nhiệm của Công an tỉnh\nPhân luồng xe tải, tuần tra ban đêm.\n";
  const std::string together =
      "Điều 1. Thẻ bạn đọc\nThẻ có giá trị một năm, mất thẻ phải báo ngay.\n"
      "Điều 2. Tổ chức thực hiện\n1. Sở Xây dựng sửa mái kho sách.\n"
      "2. Ủy ban nhân dân các xã, phường mở tủ sách ở đình làng.\n3. Sở Y tế phát khẩu trang cho thủ thư.\n";
  CHECK(rows(apart, together) == lines{"merged d1 d2 -> d2 (terms position)", "missing d3 -> ()", "added -> d1 ()"});
  CHECK(rows(together, apart) == lines{"missing d1 -> ()", "split d2 -> d1 d2 (terms position)", "added -> d3 ()"});
}

TEST_CASE("the body in charge is read from headings on duties, whatever surrounds it") {
  const auto body_in_charge = [](std::string_view words) { return conformance::body_in_charge(text::tokenise(words)); };
  const auto begins_with = [&](const std::string& clause, const std::string& heading) {
    std::vector<conformance::body_name> names;
    conformance::add_bodies_of_opening(text::tokenise(clause), names);
    return std::find(names.begin(), names.end(), body_in_charge(heading)) != names.end();
  };
  CHECK(begins_with("2. Sở Tài chính: lập dự toán.", "Trách nhiệm của Sở Tài chính"));
  CHECK(begins_with("Giao Giám đốc Sở Tài chính lập dự toán.", "Nhiệm vụ, quyền hạn của Sở Tài chính"));
  CHECK(begins_with("3. Ủy ban nhân dân các xã, phường rà soát.", "Trách nhiệm của Ủy ban nhân dân cấp xã"));
  CHECK(begins_with("Các sở, ban, ngành phối hợp.", "Trách nhiệm của các sở, ngành có liên quan"));
  CHECK_FALSE(begins_with("2. Sở Y tế lập dự toán.", "Trách nhiệm của Sở Tài chính"));
  CHECK_FALSE(begins_with("2. Phối hợp với Sở Tài chính.", "Trách nhiệm của Văn phòng"));
  CHECK(body_in_charge("Trách nhiệm thực hiện") == 0);
  CHECK(body_in_charge("Sở Tài chính") == 0);
  CHECK(body_in_charge("") == 0);
}

TEST_CASE("where two answer two, each shared one has its row") {
  const std::string books = "1. Thủ kho ghi sổ nhập sách, dán mã vạch.\n";
  const std::string loans =
      "2. Thủ thư cho mượn, nhắc hạn trả, thu tiền phạt trả chậm, vá bìa rách và báo mất với trưởng phòng đọc.\n";
  const std::string money = "3. Kế toán kiểm quỹ mỗi tuần, nộp kho bạc.\n";
  const auto norm = "Điều 1. Nhập kho\n" + books + "Điều 2. Phục vụ\n" + loans + money;
  const auto draft = "Điều 1. Lưu thông\n" + books + loans + "Điều 2. Quỹ\n" + money;
  CHECK(rows(norm, draft) == lines{"merged d1 d2 -> d1 (terms)", "split d2 -> d1 d2 (terms position)"});
}

TEST_CASE("one of a series joins no group whose unit is headed like another of the series") {
  const std::string keeper =
      "Điều 1. Trách nhiệm của thủ kho\n1. Kiểm tra giấy tờ, lốp và đèn của xe trước khi giao chìa khóa.\n"
      "2. Ghi số cây số vào sổ giao nhận xe, lưu sổ năm năm.\n";
  const std::string driver =
      "Điều 2. Trách nhiệm của lái xe trực đêm\n1. Kiểm tra lốp và đèn của xe trước khi nhận chìa khóa.\n"
      "2. Rửa xe, ký sổ giao nhận xe, lau kính.\n";
  const std::string fee = "Điều 3. Phí gửi xe\nPhí gửi xe ban đêm do bãi thu.\n";
  const auto draft = keeper + "3. Lau kính, rửa xe, thay dầu, báo thủ trưởng.\n" + numbered(fee, 2);
  CHECK(rows(keeper + driver + fee, draft) == lines{"same d1 -> d1 (heading terms position)", "missing d2 -> ()",
                                                    "renumbered d3 -> d2 (heading terms position)"});
}

TEST_CASE("words that all articles share make no counterparts") {
  const std::string shared = " theo quy chế này và hướng dẫn của sở, trong phạm vi quản lý của cơ quan, đơn vị mình";
  const auto article = [&](int number, const std::string& heading, const std::string& words) {
    return "Điều " + std::to_string(number) + ". " + heading + "\n" + words + shared + ".\n";
  };
  const auto norm = article(1, "Bảo vệ rừng", "Chủ rừng tuần tra, dựng chòi canh lửa") +
                    article(2, "Nuôi cá", "Hộ nuôi thay nước, cho cá ăn hai lần") +
                    article(3, "Sửa đường", "Đội duy tu vá ổ gà, khơi rãnh thoát nước");
  const auto draft = article(1, "Bảo vệ rừng", "Chủ rừng tuần tra, dựng chòi canh lửa") +
                     article(2, "Dạy nghề", "Giáo viên chấm bài, cấp chứng chỉ may mặc") +
                     article(3, "Khám bệnh", "Bác sĩ kê đơn, đo huyết áp người già");
  CHECK(rows(norm, draft) == lines{"same d1 -> d1 (heading terms position)", "missing d2 -> ()", "missing d3 -> ()",
                                   "added -> d2 ()", "added -> d3 ()"});
}

TEST_CASE("standard headings are known by what they are about, however worded") {
  const auto matters_of_heading = [](std::string_view words) {
    return conformance::matters_of_heading(text::tokenise(words));
  };
  const auto matter_of_opening = [](std::string_view words) {
    return conformance::matter_of_opening(text::tokenise(words));
  };
  CHECK(matters_of_heading("Mục tiêu") == matters_of_heading("Mục đích xếp loại"));
  CHECK(matters_of_heading("CÁC HÀNH VI BỊ NGHIÊM CẤM") == matters_of_heading("Những việc không được làm"));
  CHECK(matters_of_heading("Phạm vi điều chỉnh và đối tượng áp dụng") ==
        (matters_of_heading("Phạm vi áp dụng") | matters_of_heading("Đối tượng áp dụng")));
  CHECK(matters_of_heading("Nguyên tắc") != matters_of_heading("Kinh phí"));
  CHECK(matters_of_heading("Trồng sen ở hồ") == 0);
  CHECK(matters_of_heading("") == 0);
  CHECK(matter_of_opening("2. Đối tượng áp dụng: bạn đọc.") == matters_of_heading("Đối tượng áp dụng"));
  CHECK(matter_of_opening("Các hành vi bị nghiêm cấm gồm:") == matters_of_heading("Hành vi bị cấm"));
  CHECK(matter_of_opening("1. Quy chế này có hiệu lực từ ngày ký.") == matters_of_heading("Hiệu lực thi hành"));
  CHECK(matter_of_opening("Bạn đọc theo đúng đối tượng áp dụng của thẻ.") == 0);
  CHECK(matter_of_opening("") == 0);
  const auto matter_of_closing = [](std::string_view words) {
    return conformance::matter_of_closing(text::tokenise(words));
  };
  std::string lots;
  for (int i = 0; i < 30; ++i) lots += "việc này, ";
  CHECK(matter_of_closing("Giám đốc các sở và các xã chịu trách nhiệm thi hành Quyết định này./.") != 0);
  CHECK(matter_of_closing("Giám đốc sở chịu trách nhiệm thi hành " + lots) == 0);
  CHECK(matter_of_closing("") == 0);
  CHECK(matters_of_heading("Trình tự, thủ tục xét chọn") == matters_of_heading("Quy trình công nhận"));
  CHECK(matters_of_heading("Kinh phí hoạt động") != matters_of_heading("Nguồn vốn hoạt động"));
}

TEST_CASE("an assignment is the best in all, not each one's best") {
  // Each likes draft 0 best; together they do better apart.
  CHECK(pairs(conformance::assign({{0, 0, 10}, {0, 1, 9}, {1, 0, 9}, {1, 1, 1}})) ==
        std::vector<std::vector<std::uint32_t>>{{0, 1}, {1, 0}});
  CHECK(conformance::assign({}).empty());
}

TEST_CASE("the heaviest chain keeps the order on both sides") {
  const std::vector<candidate> crossing{{0, 2, 5}, {1, 0, 3}, {2, 1, 3}, {3, 3, 1}};
  CHECK(conformance::heaviest_chain(crossing) == std::vector<bool>{false, true, true, true});
}
