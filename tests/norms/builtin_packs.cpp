// Every requirement of the built-in packs: a draft that violates it gives exactly its finding, the same draft without the fault none.
// A requirement that has no row here and no reason why it cannot be violated fails the first test.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

using changes = std::vector<std::pair<std::string, std::string>>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// Conforming regulations of fictional provinces: the samples, and the same for other institutions.
std::string base(const std::string& name) {
  const auto committee = example("bcsd-ubnd.txt");
  const auto council = example("dang-doan-hdnd.txt");
  if (name == "ubnd") return committee;
  if (name == "hdnd") return council;
  const auto judicial = [&](const std::string& institution, const std::string& head) {
    auto text = with(committee, ", Giám đốc Sở Nội vụ và Chánh Văn phòng Ủy ban nhân dân tỉnh", "");
    text = replaced(text, "Phó Chủ tịch Ủy ban nhân dân tỉnh", "Phó " + head + " " + institution);
    text = replaced(text, "Chủ tịch Ủy ban nhân dân tỉnh", head + " " + institution);
    return replaced(text, "Ủy ban nhân dân tỉnh", institution);
  };
  if (name == "tand") return judicial("Tòa án nhân dân tỉnh", "Chánh án");
  if (name == "vksnd") return judicial("Viện kiểm sát nhân dân tỉnh", "Viện trưởng");
  const auto association = [&](const std::string& institution) {
    auto text = with(council,
                     "c) Trưởng các Ban của Hội đồng nhân dân tỉnh, Ủy viên Đảng đoàn;\nd) Chánh Văn phòng Đoàn "
                     "đại biểu Quốc hội và Hội đồng nhân dân tỉnh, Ủy viên Đảng đoàn.",
                     "c) Trưởng các Ban của Hội đồng nhân dân tỉnh, Ủy viên Đảng đoàn.");
    text = with(text, "Với Thường trực Hội đồng nhân dân tỉnh và lãnh đạo", "Với lãnh đạo");
    text = with(text, " và Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "");
    text = replaced(text, "Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", institution);
    text = replaced(text, "Hội đồng nhân dân tỉnh", institution);
    return replaced(text, "Hội đồng nhân dân", institution);
  };
  if (name == "ldld") return association("Liên đoàn Lao động tỉnh");
  if (name == "mttq") return association("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh");
  FAIL("no such base: " << name);
  return {};
}

/// One fault: what to change in a conforming draft, and the one finding of the requirement.
struct fault {
  std::string requirement;
  std::string base;
  changes change;
  std::string found;  ///< as findings() writes it
  std::string severity;
  std::vector<std::string> norms = {};  ///< judged by these packs alone; empty: by all
  lines also = {};                      ///< findings of other packs that the change brings with it
};

/// A clause more at the end of Điều 15.
changes more(const std::string& clause) {
  const std::string last =
      "2. Ban cán sự đảng không làm thay công việc quản lý, điều hành của Ủy ban nhân dân tỉnh và Chủ tịch Ủy ban nhân "
      "dân tỉnh.";
  return {{last, last + "\n3. " + clause}};
}

const std::vector<fault>& faults() {
  static const std::vector<fault> rows = {
      // 146-QĐ/TW
      {"146-qd-tw-2024/d1/t01",
       "hdnd",
       {{"trực tiếp và thường xuyên của Ban Thường vụ Tỉnh ủy", "trực tiếp và thường xuyên của Ban Tổ chức Tỉnh ủy"}},
       "contradicting relation d1.k1",
       "error"},
      {"146-qd-tw-2024/d1/t02",
       "ubnd",
       {{"trực tiếp, thường xuyên của Ban Thường vụ Tỉnh ủy", "trực tiếp, thường xuyên của Ban Tổ chức Tỉnh ủy"}},
       "contradicting relation d1.k2",
       "error"},
      {"146-qd-tw-2024/d1/t05",
       "ubnd",
       {{"3. Ban cán sự đảng lãnh đạo Ủy ban nhân dân tỉnh thực hiện",
         "3. Ủy ban nhân dân tỉnh lãnh đạo Ban cán sự đảng thực hiện"},
        {"trước khi lãnh đạo Ủy ban nhân dân tỉnh quyết định", "trước khi quyết định"}},
       "contradicting relation d1.k3",
       "error"},
      {"146-qd-tw-2024/d6.k1/t01",
       "ubnd",
       {{"họp định kỳ mỗi tháng một lần", "họp định kỳ mỗi quý một lần"}},
       "weaker meeting_frequency d10.k1",
       "error"},
      {"146-qd-tw-2024/u/t01",
       "ubnd",
       {{"*Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh"}},
       "contradicting body_type head",
       "error"},
      {"146-qd-tw-2024/u/t02",
       "hdnd",
       {{"Với Thường trực Hội đồng nhân dân tỉnh và lãnh đạo", "Với lãnh đạo"},
        {"*Hội đồng nhân dân", "Ủy ban nhân dân"},
        {"Ban cán sự đảng Ủy ban nhân dân tỉnh và ", ""}},
       "contradicting body_type head",
       "error"},
      {"146-qd-tw-2024/u/t03",
       "hdnd",
       {{"2- Ban Thường vụ Tỉnh ủy chỉ định", "2- Chủ tịch Hội đồng nhân dân tỉnh chỉ định"}},
       "contradicting appointment d2.k2",
       "error"},
      {"146-qd-tw-2024/u/t04",
       "ubnd",
       {{"Thành viên Ban cán sự đảng do Ban Thường vụ Tỉnh ủy chỉ định",
         "Thành viên Ban cán sự đảng do Chủ tịch Ủy ban nhân dân tỉnh chỉ định"}},
       "contradicting appointment d2.k4",
       "error"},
      {"146-qd-tw-2024/u/t05",
       "hdnd",
       {{"c) Trưởng các Ban của Hội đồng nhân dân tỉnh, Ủy viên Đảng đoàn;\nd) Chánh", "c) Chánh"}},
       "missing composition d2.k1",
       "error"},
      {"146-qd-tw-2024/u/t06",
       "hdnd",
       {{"a) Chủ tịch Hội đồng nhân dân tỉnh, Bí thư", "a) Chủ tịch Hội đồng nhân dân tỉnh, Ủy viên"},
        {"Hội đồng nhân dân tỉnh, Ủy viên Đảng đoàn.", "Hội đồng nhân dân tỉnh, Bí thư Đảng đoàn."}},
       "contradicting composition d2.k1",
       "error"},
      {"146-qd-tw-2024/u/t07",
       "hdnd",
       {{", trong đó một Phó Chủ tịch Hội đồng nhân dân tỉnh là Phó Bí thư Đảng đoàn;", ", Ủy viên Đảng đoàn;"},
        {"Hội đồng nhân dân tỉnh, Ủy viên Đảng đoàn.", "Hội đồng nhân dân tỉnh, Phó Bí thư Đảng đoàn."}},
       "contradicting composition d2.k1",
       "error"},
      {"146-qd-tw-2024/u/t08",
       "ubnd",
       {{", Giám đốc Sở Nội vụ và Chánh", " và Chánh"}},
       "missing composition d2.k1",
       "error"},
      {"146-qd-tw-2024/u/t09",
       "ubnd",
       {{"2. Bí thư Ban cán sự đảng là Chủ tịch Ủy ban nhân dân tỉnh",
         "2. Bí thư Ban cán sự đảng là Giám đốc Sở Nội vụ"}},
       "contradicting composition d2.k2",
       "error"},
      {"146-qd-tw-2024/u/t10",
       "ubnd",
       {{"là một Phó Chủ tịch Ủy ban nhân dân tỉnh", "là Giám đốc Sở Nội vụ"}},
       "contradicting composition d2.k3",
       "warning"},
      {"146-qd-tw-2024/u/t11",
       "mttq",
       {{"b) Các Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, trong đó một Phó Chủ tịch Ủy ban Mặt trận Tổ quốc "
         "Việt Nam tỉnh là Phó Bí thư Đảng đoàn;\nc) ",
         "b) "}},
       "missing composition d2.k1",
       "warning"},
      {"146-qd-tw-2024/u/t12",
       "ubnd",
       {{"ngày 18 tháng 10 năm 2024", "ngày 18 tháng 10 năm 2025"}},
       "in_force in_force head",
       "error",
       {},
       {"citation citation basis.2"}},

      // Điều lệ Đảng
      {"dieu-le-dang/d9.k5/t01",
       "ubnd",
       {{"trên một nửa tổng số thành viên Ban cán sự đảng", "trên một nửa số thành viên có mặt"}},
       "contradicting majority d12.k2",
       "warning"},
      {"dieu-le-dang/d9.k5/t02",
       "ubnd",
       {{"mỗi thành viên được phát biểu", "mỗi thành viên không được phát biểu"}},
       "contradicting power d9.k3",
       "warning"},
      {"dieu-le-dang/d9.k5/t03",
       "ubnd",
       {{"thiểu số được bảo lưu", "thiểu số không được bảo lưu"}},
       "contradicting power d9.k4",
       "warning"},
      {"dieu-le-dang/d9.k5/t04",
       "ubnd",
       {{"phải chấp hành nghị quyết", "có thể chấp hành nghị quyết"},
        {"2. Chấp hành nghị quyết, kết luận của Ban cán sự đảng; chịu", "2. Chịu"}},
       "weaker duty d9.k4",
       "warning"},
      {"dieu-le-dang/d9.k5/t05",
       "ubnd",
       {{"và không được truyền bá", "và có quyền truyền bá"}},
       "contradicting prohibition d9.k4",
       "warning"},
      {"dieu-le-dang/d42.k1/t01",
       "ubnd",
       {{"*Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh"}},
       "contradicting body_type head",
       "error",
       {"dieu-le-dang"}},
      {"dieu-le-dang/d42.k2/t01",
       "hdnd",
       {{"2- Ban Thường vụ Tỉnh ủy chỉ định", "2- Chủ tịch Hội đồng nhân dân tỉnh chỉ định"}},
       "contradicting appointment d2.k2",
       "error",
       {"dieu-le-dang"}},
      {"dieu-le-dang/d42.k3/t05",
       "ubnd",
       {{"4. Lãnh đạo cải cách hành chính",
         "4. Lãnh đạo, thuyết phục các thành viên Ủy ban nhân dân tỉnh cải cách hành chính"}},
       "unsupported duty d3.k4",
       "warning"},
      {"dieu-le-dang/d42.k3/t06",
       "ubnd",
       {{"4. Lãnh đạo cải cách hành chính", "4. Liên hệ mật thiết với nhân dân; lãnh đạo cải cách hành chính"}},
       "unsupported duty d3.k4",
       "warning"},
      {"dieu-le-dang/d42.k4/t02",
       "ubnd",
       {{"3. Yêu cầu các cơ quan chuyên môn", "3. Khi cần, triệu tập đảng viên; yêu cầu các cơ quan chuyên môn"}},
       "unsupported power d4.k3",
       "warning"},
      {"dieu-le-dang/d43.k1/t01",
       "hdnd",
       {{"*Hội đồng nhân dân", "Ủy ban nhân dân"}, {"Ban cán sự đảng Ủy ban nhân dân tỉnh và ", ""}},
       "contradicting body_type head",
       "error",
       {"dieu-le-dang"}},
      {"dieu-le-dang/d43.k2/t01",
       "ubnd",
       {{"Thành viên Ban cán sự đảng do Ban Thường vụ Tỉnh ủy chỉ định",
         "Thành viên Ban cán sự đảng do Chủ tịch Ủy ban nhân dân tỉnh chỉ định"}},
       "contradicting appointment d2.k4",
       "error",
       {"dieu-le-dang"}},

      // The draft model
      {"qclv-mau-2024-du-thao/c1/t01",
       "ubnd",
       {{"VỊ TRÍ, CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN", "NHIỆM VỤ, QUYỀN HẠN CỦA BAN CÁN SỰ ĐẢNG"},
        {"Điều 1. Vị trí, chức năng", "Điều 1. Ban cán sự đảng"}},
       "missing structure c1",
       "warning"},
      {"qclv-mau-2024-du-thao/c1/t02",
       "ubnd",
       {{"VỊ TRÍ, CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN", "CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN"},
        {"Điều 1. Vị trí, chức năng", "Điều 1. Chức năng"},
        {"là tổ chức đảng do Ban Thường vụ Tỉnh ủy An Sơn thành lập", "hoạt động"}},
       "missing body_type c1",
       "warning"},
      {"qclv-mau-2024-du-thao/c1/t03",
       "ubnd",
       {{"2. Ban cán sự đảng chịu sự lãnh đạo trực tiếp, thường xuyên của Ban Thường vụ Tỉnh ủy.",
         "2. Ban cán sự đảng có trụ sở tại Ủy ban nhân dân tỉnh."}},
       "missing relation c1",
       "warning"},
      {"qclv-mau-2024-du-thao/c2/t01",
       "ubnd",
       {{"NHIỆM VỤ, QUYỀN HẠN CỦA THÀNH VIÊN BAN CÁN SỰ ĐẢNG", "PHÂN CÔNG CÔNG VIỆC"},
        {"Thành phần, cơ cấu và việc chỉ định thành viên", "Thành phần, cơ cấu"},
        {"Nhiệm vụ, quyền hạn chung của thành viên", "Công việc chung"},
        {"Nhiệm vụ, quyền hạn của Bí thư", "Người đứng đầu"},
        {"Nhiệm vụ, quyền hạn của Phó Bí thư", "Người giúp người đứng đầu"},
        {"Nhiệm vụ, quyền hạn của Ủy viên", "Các công việc khác"}},
       "missing structure c1",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t01",
       "ubnd",
       {{"NGUYÊN TẮC, CHẾ ĐỘ LÀM VIỆC", "CUỘC HỌP VÀ BIỂU QUYẾT"},
        {"Điều 9. Nguyên tắc làm việc", "Điều 9. Cách làm việc"}},
       "missing structure c2",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t02",
       "ubnd",
       {{"nguyên tắc tập trung dân chủ, tập thể", "nguyên tắc tập thể"}},
       "missing principle c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t03",
       "ubnd",
       {{"tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách", "tập trung dân chủ"}},
       "missing principle c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t04",
       "ubnd",
       {{"1. Ban cán sự đảng họp định kỳ mỗi tháng một lần.\n2. Ban cán sự đảng họp chuyên đề khi cần.\n3. Ban",
         "1. Ban cán sự đảng họp chuyên đề khi cần.\n2. Ban"}},
       "missing meeting_frequency c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t05",
       "ubnd",
       {{"2. Ban cán sự đảng họp chuyên đề khi cần.\n3. Ban", "2. Ban"}},
       "missing meeting_frequency c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t06",
       "ubnd",
       {{"\n3. Ban cán sự đảng họp đột xuất khi cần, theo triệu tập của Bí thư.", ""}},
       "missing meeting_frequency c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t07",
       "ubnd",
       {{"được tiến hành khi có ít nhất hai phần ba tổng số thành viên dự họp", "do Bí thư triệu tập"}},
       "missing quorum c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t08",
       "ubnd",
       {{"được thông qua khi có trên một nửa tổng số thành viên Ban cán sự đảng tán thành", "do Bí thư ký"}},
       "missing majority c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c3/t09",
       "ubnd",
       {{"3. Nội dung cuộc họp được ghi thành biên bản; biên bản do người chủ trì và người ghi biên bản ký.\n4. Kết",
         "3. Kết"}},
       "missing minutes c3",
       "warning"},
      {"qclv-mau-2024-du-thao/c4/t01",
       "ubnd",
       {{"Chương IV\nQUAN HỆ CÔNG TÁC", "Chương IV\nPHỐI HỢP CÔNG TÁC"},
        {"Điều 14. Quan hệ với", "Điều 14. Làm việc với"},
        {"Điều 15. Quan hệ với", "Điều 15. Làm việc với"},
        {"Điều 16. Quan hệ với", "Điều 16. Làm việc với"}},
       "missing structure c4",
       "warning"},
      {"qclv-mau-2024-du-thao/c4/t02",
       "ubnd",
       {{"Điều 14. Quan hệ với Ban Thường vụ Tỉnh ủy", "Điều 14. Chế độ báo cáo"},
        {"những nội dung trình Ban Thường vụ Tỉnh ủy.", "những nội dung trình Tỉnh ủy."}},
       "missing relation c4",
       "warning"},
      {"qclv-mau-2024-du-thao/c4/t03",
       "ubnd",
       {{"Điều 15. Quan hệ với lãnh đạo Ủy ban nhân dân tỉnh", "Điều 15. Thực hiện chủ trương"},
        {"trước khi lãnh đạo Ủy ban nhân dân tỉnh quyết định", "trước khi quyết định"}},
       "missing relation c4",
       "warning"},
      {"qclv-mau-2024-du-thao/c5/t01",
       "ubnd",
       {{"ĐIỀU KHOẢN THI HÀNH", "ĐIỀU KHOẢN CUỐI CÙNG"},
        {"Điều 17. Hiệu lực và tổ chức thực hiện", "Điều 17. Thời điểm áp dụng"}},
       "missing structure c5",
       "warning"},
      {"qclv-mau-2024-du-thao/c5/t02",
       "ubnd",
       {{"1. Quy chế này có hiệu lực kể từ ngày ký.", "1. Quy chế này được gửi đến các thành viên."}},
       "missing effect c5",
       "warning"},
      {"qclv-mau-2024-du-thao/u/t01",
       "ubnd",
       {{"Chương IV\nQUAN HỆ CÔNG TÁC", "Chương IV\nCHẾ ĐỘ HỌP"},
        {"Chương II\nNHIỆM VỤ, QUYỀN HẠN CỦA THÀNH VIÊN BAN CÁN SỰ ĐẢNG", "Chương II\nQUAN HỆ CÔNG TÁC"}},
       "misplaced structure c2",
       "remark"},
      {"qclv-mau-2024-du-thao/u/t02",
       "ubnd",
       {{"\n2. Các thành viên Ban cán sự đảng có trách nhiệm",
         "\nĐiều 18. Tổ chức thực hiện\nCác thành viên Ban cán sự đảng có trách nhiệm"}},
       "structure structure head",
       "remark"},
      {"qclv-mau-2024-du-thao/u/t03",
       "tand",
       {{"1. Ban cán sự đảng gồm Chánh án Tòa án nhân dân tỉnh, các Phó Chánh án Tòa án nhân dân tỉnh.\n2. Bí thư Ban "
         "cán sự đảng là Chánh án Tòa án nhân dân tỉnh.\n3. Phó Bí thư Ban cán sự đảng là một Phó Chánh án Tòa án nhân "
         "dân tỉnh.\n4. Thành",
         "1. Thành"},
        {"\n3. Ủy viên là Chánh Văn phòng Tòa án nhân dân tỉnh giúp Bí thư theo dõi công tác văn thư, lưu trữ của Ban "
         "cán sự đảng.",
         ""}},
       "missing composition",
       "warning"},
      {"qclv-mau-2024-du-thao/u/t04",
       "ubnd",
       {{"\n4. Thành viên Ban cán sự đảng do Ban Thường vụ Tỉnh ủy chỉ định, theo đề nghị của Ban Tổ chức Tỉnh ủy và "
         "Ban cán sự đảng.",
         ""}},
       "missing appointment",
       "warning"},
      {"qclv-mau-2024-du-thao/u/t05",
       "ubnd",
       {{"- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n", ""}},
       "missing basis",
       "warning"},
      {"qclv-mau-2024-du-thao/u/t06",
       "hdnd",
       {{"- Căn cứ Quy định số 146-QĐ/TW, ngày 14 tháng 5 năm 2024 của Ban Bí thư về đảng đoàn, ban cán sự đảng cấp "
         "tỉnh;\n",
         ""}},
       "missing basis",
       "warning"},

      // Practice
      {"thong-le/u/t01",
       "ubnd",
       {{"ít nhất hai phần ba tổng số", "ít nhất một phần hai tổng số"}},
       "weaker quorum d11.k1",
       "warning"},
      {"thong-le/u/t02",
       "ubnd",
       {{" bằng văn bản, trừ công tác cán bộ.", " bằng văn bản."}},
       "weaker written_consultation d13.k1",
       "warning"},
      {"thong-le/u/t05",
       "ubnd",
       {{"2. Phân công nhiệm vụ cho các thành viên;", "2. Không được phân công nhiệm vụ cho các thành viên;"}},
       "contradicting power d6.k2",
       "warning"},
      {"thong-le/u/t06",
       "ubnd",
       {{"3. Ký nghị quyết, kết luận và các văn bản quan trọng",
         "3. Không được ký nghị quyết, kết luận và các văn bản quan trọng"},
        {"chủ trì cuộc họp và ký văn bản.", "chủ trì cuộc họp."}},
       "contradicting power d6.k3",
       "warning"},
      {"thong-le/u/t07",
       "ubnd",
       {{"4. Khi vắng mặt, ủy quyền cho", "4. Khi vắng mặt, không được ủy quyền cho"}},
       "contradicting power d6.k4",
       "warning"},
      {"thong-le/u/t08",
       "tand",
       {{"2. Bí thư Ban cán sự đảng là Chánh án", "2. Bí thư Ban cán sự đảng là Phó Chánh án"}},
       "contradicting composition d2.k2",
       "warning"},
      {"thong-le/u/t09",
       "vksnd",
       {{"2. Bí thư Ban cán sự đảng là Viện trưởng", "2. Bí thư Ban cán sự đảng là Phó Viện trưởng"}},
       "contradicting composition d2.k2",
       "warning"},
      {"thong-le/u/t10",
       "ldld",
       {{"a) Chủ tịch Liên đoàn Lao động tỉnh, Bí thư", "a) Chủ tịch Liên đoàn Lao động tỉnh, Ủy viên"},
        {"Liên đoàn Lao động tỉnh, Ủy viên Đảng đoàn.", "Liên đoàn Lao động tỉnh, Bí thư Đảng đoàn."}},
       "contradicting composition d2.k1",
       "warning"},
      {"thong-le/u/t11",
       "ubnd",
       {{"1. Ban cán sự đảng phối hợp với Đảng ủy cơ quan trong", "1. Ban cán sự đảng lãnh đạo Đảng ủy cơ quan trong"}},
       "contradicting relation d16.k1",
       "warning"},
      {"thong-le/u/t12",
       "ubnd",
       {{"2. Định kỳ 06 tháng và hằng năm, Ban cán sự đảng thông báo tình hình hoạt động cho",
         "2. Hằng năm, Ban cán sự đảng báo cáo tình hình hoạt động với"}},
       "weaker report_period d16.k2",
       "warning"},

      // The document itself
      {"van-ban/u/t01",
       "ubnd",
       {{"theo Điều 10 Quy chế này", "theo Điều 29 Quy chế này"}},
       "citation citation d6.k2",
       "warning"},
      {"van-ban/u/t02",
       "ubnd",
       {{"146-QĐ/TW, ngày 14/5/2024", "146-QĐ/TW, ngày 15/4/2024"}},
       "citation citation basis.2",
       "warning"},
      {"van-ban/u/t03",
       "ubnd",
       {{"ngày 14/5/2024 của Ban Bí thư", "ngày 14/5/2024 của Bộ Chính trị"}},
       "citation citation basis.2",
       "warning"},
      {"van-ban/u/t04",
       "hdnd",
       {{"24-QĐ/TW, ngày 30/7/2021 về thi hành Điều lệ Đảng", "172-QĐ/TW, ngày 07/3/2013"}},
       "citation citation basis.2",
       "warning"},
      {"van-ban/u/t05",
       "ubnd",
       {{"3. Ủy viên là Chánh Văn phòng", "4. Ủy viên là Chánh Văn phòng"}},
       "structure numbering d8.k4",
       "warning"},
      {"van-ban/u/t06",
       "ubnd",
       {{"3. Ủy viên là Chánh Văn phòng", "2. Ủy viên là Chánh Văn phòng"}},
       "structure numbering d8.k2~2",
       "warning"},
      {"van-ban/u/t07",
       "ubnd",
       {{"2. Tổ chức thực hiện nghị quyết, kết luận của Ban cán sự đảng trong cơ quan mình phụ trách.\n3. Ủy",
         "3. Tổ chức thực hiện nghị quyết, kết luận của Ban cán sự đảng trong cơ quan mình phụ trách.\n2. Ủy"}},
       "structure numbering d8.k2",
       "warning",
       {},
       {"structure numbering d8.k3"}},
      {"van-ban/u/t08", "ubnd", more("Ban cán sự đảng họp định kỳ mỗi tháng hai lần."),
       "contradicting meeting_frequency d15.k3", "error"},
      {"van-ban/u/t09", "ubnd",
       more("Cuộc họp của Ban cán sự đảng được tiến hành khi có ít nhất ba phần tư tổng số thành viên dự họp."),
       "contradicting quorum d15.k3", "error"},
      {"van-ban/u/t10",
       "ubnd",
       {{"4. Kết thúc cuộc họp",
         "4. Nghị quyết được thông qua khi có ít nhất 2/3 tổng số thành viên Ban cán sự đảng tán thành.\n5. Kết thúc "
         "cuộc họp"}},
       "contradicting majority d12.k4",
       "error"},
      {"van-ban/u/t11", "ubnd", more("Thành viên Ban cán sự đảng do Chủ tịch Ủy ban nhân dân tỉnh chỉ định."),
       "contradicting appointment d15.k3", "error"},
      {"van-ban/u/t12", "ubnd", more("Ban cán sự đảng không lấy ý kiến bằng văn bản của thành viên."),
       "contradicting written_consultation d15.k3", "error"},
      {"van-ban/u/t13", "ubnd",
       more("Tài liệu họp được gửi đến các thành viên chậm nhất 05 ngày làm việc trước ngày họp."),
       "contradicting deadline d15.k3", "error"},
      {"van-ban/u/t14",
       "ubnd",
       {{"2. Định kỳ 06 tháng và hằng năm, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy về kết quả hoạt động; báo cáo "
         "ngay khi có vấn đề phức tạp phát sinh.\n3. Ban",
         "2. Định kỳ 06 tháng, Ban cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy về kết quả hoạt động.\n3. Hằng quý, Ban "
         "cán sự đảng báo cáo Ban Thường vụ Tỉnh ủy về kết quả hoạt động.\n4. Ban"}},
       "contradicting report_period d14.k3",
       "error"},
      {"van-ban/u/t15", "ubnd", more("Ban cán sự đảng lãnh đạo Ban Thường vụ Tỉnh ủy."),
       "contradicting relation d15.k3", "error"},
      {"van-ban/u/t16", "ubnd", more("Quy chế này có hiệu lực từ ngày 01/12/2024."), "contradicting effect d17.k1",
       "error"},
  };
  return rows;
}

/// Requirements that no draft can violate, and why.
const std::map<std::string, std::string>& inviolable() {
  static const std::string unsaid = "may stay unsaid, and whatever is said of it satisfies";
  static const std::map<std::string, std::string> rows = {
      {"146-qd-tw-2024/d1/t03", unsaid},
      {"146-qd-tw-2024/d1/t04", unsaid},
      {"146-qd-tw-2024/d6.k1/t02", "may stay unsaid, and any number of meetings is enough"},
      {"146-qd-tw-2024/d6.k1/t03", "may stay unsaid, and any number of meetings is enough"},
      {"146-qd-tw-2024/d6/t01", unsaid},
      {"dieu-le-dang/d9.k1/t01", unsaid},
      {"dieu-le-dang/d9.k4/t01", unsaid},
      {"dieu-le-dang/d42.k1/t02", unsaid},
      {"dieu-le-dang/d42.k2/t02", unsaid},
      {"dieu-le-dang/d42.k2/t03", unsaid},
      {"dieu-le-dang/d42.k2/t04", unsaid},
      {"dieu-le-dang/d42.k3/t01", unsaid},
      {"dieu-le-dang/d42.k3/t02", unsaid},
      {"dieu-le-dang/d42.k3/t03", unsaid},
      {"dieu-le-dang/d42.k3/t04", unsaid},
      {"dieu-le-dang/d42.k4/t01", unsaid},
      {"dieu-le-dang/d43.k1/t02", unsaid},
      {"dieu-le-dang/d43.k2/t02", unsaid},
      {"dieu-le-dang/d43.k2/t03", unsaid},
      {"dieu-le-dang/d43.k2/t04", unsaid},
      {"dieu-le-dang/d43.k3/t01", unsaid},
      {"dieu-le-dang/d43.k3/t02", unsaid},
      {"dieu-le-dang/d43.k3/t03", unsaid},
      {"thong-le/u/t03", unsaid},
      {"thong-le/u/t04", unsaid},
  };
  return rows;
}

std::string changed(std::string text, const changes& all) {
  for (const auto& [from, to] : all)
    text = from.starts_with('*') ? replaced(text, from.substr(1), to) : with(text, from, to);
  return text;
}

}  // namespace

TEST_CASE("every requirement of the built-in packs has a draft that violates it, or a reason why none can") {
  std::set<std::string> covered;
  for (const auto& row : faults()) covered.insert(row.requirement);
  std::set<std::string> known;
  const auto set = norm_set::defaults();
  for (const auto& pack : set.packs()) {
    for (const auto& r : pack->requirements) {
      INFO(r.id);
      known.insert(r.id);
      CHECK(covered.contains(r.id) != inviolable().contains(r.id));
      if (!inviolable().contains(r.id)) continue;
      CHECK_FALSE(r.must_speak);
      CHECK((r.kind == norm::kind::presence || r.kind == norm::kind::frequency));
    }
  }
  for (const auto& id : covered) CHECK(known.contains(id));
  for (const auto& [id, why] : inviolable()) CHECK(known.contains(id));
}

TEST_CASE("the drafts that faults are planted into have no finding") {
  const auto set = norm_set::defaults();
  for (const auto* name : {"ubnd", "hdnd", "tand", "vksnd", "ldld", "mttq"}) {
    INFO(name);
    const auto report = judged(base(name), set);
    CHECK(findings(report) == lines{});
    CHECK(report.verdict == conformance::document_verdict::conform);
  }
}

TEST_CASE("a draft that violates one requirement gives its finding and no other") {
  const auto all = norm_set::defaults();
  for (const auto& row : faults()) {
    INFO(row.requirement);
    const auto set = row.norms.empty() ? all : builtin(row.norms);
    CHECK(verdict_of(judged(base(row.base), set), row.requirement) != "violated");
    const auto report = judged(changed(base(row.base), row.change), set);
    CHECK(verdict_of(report, row.requirement) == "violated");
    lines own;
    lines others;
    const auto found = findings(report);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto& f = report.findings[i];
      (f.norm->id == row.requirement ? own : others).push_back(found[i]);
      if (f.norm->id == row.requirement) CHECK(name_of(f.severity) == row.severity);
    }
    CHECK(own == lines{row.found});
    CHECK(others == row.also);
  }
}
