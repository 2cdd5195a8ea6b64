// The words of duties, powers and prohibitions. Tables only.

#include "domain/statement_words.hpp"

#include <quyche/domain/statement.hpp>

namespace quyche::inline v0::domain {

using text::phrase_table;

const phrase_table& modal_words() {
  static const phrase_table table{{"nghiêm cấm", static_cast<int>(modality::prohibition)},
                                  {"không được", static_cast<int>(modality::prohibition)},
                                  {"không được phép", static_cast<int>(modality::prohibition)},
                                  {"cấm", static_cast<int>(modality::prohibition)},
                                  {"không có quyền", static_cast<int>(modality::prohibition)},
                                  {"không được quyền", static_cast<int>(modality::prohibition)},
                                  {"tuyệt đối không được", static_cast<int>(modality::prohibition)},
                                  {"chỉ được", static_cast<int>(modality::restriction)},
                                  {"không cho phép", static_cast<int>(modality::prohibition)},
                                  {"bị nghiêm cấm", static_cast<int>(modality::prohibition)},
                                  {"bị cấm", static_cast<int>(modality::prohibition)},
                                  {"chỉ được phép", static_cast<int>(modality::restriction)},
                                  {"chỉ có quyền", static_cast<int>(modality::restriction)},
                                  {"chỉ có thể", static_cast<int>(modality::restriction)},
                                  {"buộc phải", static_cast<int>(modality::obligation)},
                                  {"bắt buộc phải", static_cast<int>(modality::obligation)},
                                  {"nhất thiết phải", static_cast<int>(modality::obligation)},
                                  {"cần phải", static_cast<int>(modality::obligation)},
                                  {"luôn phải", static_cast<int>(modality::obligation)},
                                  {"đều phải", static_cast<int>(modality::obligation)},
                                  {"phải", static_cast<int>(modality::obligation)},
                                  {"vẫn phải", static_cast<int>(modality::obligation)},
                                  {"có trách nhiệm", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ", static_cast<int>(modality::obligation)},
                                  {"có nghĩa vụ", static_cast<int>(modality::obligation)},
                                  {"có bổn phận", static_cast<int>(modality::obligation)},
                                  {"chịu trách nhiệm", static_cast<int>(modality::obligation)},
                                  {"chịu sự lãnh đạo", static_cast<int>(modality::obligation)},
                                  {"chịu sự chỉ đạo", static_cast<int>(modality::obligation)},
                                  {"chịu sự giám sát", static_cast<int>(modality::obligation)},
                                  {"chịu sự kiểm tra", static_cast<int>(modality::obligation)},
                                  {"bảo đảm", static_cast<int>(modality::obligation)},
                                  {"chấp hành", static_cast<int>(modality::obligation)},
                                  {"có quyền", static_cast<int>(modality::power)},
                                  {"có toàn quyền", static_cast<int>(modality::power)},
                                  {"không bắt buộc", static_cast<int>(modality::permission)},
                                  {"không bắt buộc phải", static_cast<int>(modality::permission)},
                                  {"không nhất thiết", static_cast<int>(modality::permission)},
                                  {"không nhất thiết phải", static_cast<int>(modality::permission)},
                                  {"không phải", static_cast<int>(modality::permission)},
                                  {"không cần", static_cast<int>(modality::permission)},
                                  {"quyết định", static_cast<int>(modality::power)},
                                  {"chỉ định", static_cast<int>(modality::power)},
                                  {"phân công", static_cast<int>(modality::power)},
                                  {"ủy quyền", static_cast<int>(modality::power)},
                                  {"được", static_cast<int>(modality::permission)},
                                  {"được quyền", static_cast<int>(modality::power)},
                                  {"được phép", static_cast<int>(modality::permission)},
                                  {"có thể không", static_cast<int>(modality::permission)},
                                  {"có thể không phải", static_cast<int>(modality::permission)},
                                  {"có quyền không", static_cast<int>(modality::permission)},
                                  {"được phép không", static_cast<int>(modality::permission)},
                                  {"được khuyến khích", static_cast<int>(modality::permission)},
                                  {"nên", static_cast<int>(modality::permission)},
                                  {"có thể", static_cast<int>(modality::permission)},
                                  {"không buộc", static_cast<int>(modality::permission)},
                                  {"không buộc phải", static_cast<int>(modality::permission)},
                                  {"được miễn", static_cast<int>(modality::permission)},
                                  {"được miễn việc", static_cast<int>(modality::permission)},
                                  {"khỏi phải", static_cast<int>(modality::permission)},
                                  {"được từ chối", static_cast<int>(modality::permission)},
                                  {"có quyền từ chối", static_cast<int>(modality::permission)},
                                  {"được quyền từ chối", static_cast<int>(modality::permission)},
                                  {"có thể từ chối", static_cast<int>(modality::permission)},
                                  {"được tạm dừng", static_cast<int>(modality::permission)},
                                  {"được tạm dừng việc", static_cast<int>(modality::permission)},
                                  {"được tạm hoãn", static_cast<int>(modality::permission)},
                                  {"không đòi hỏi phải", static_cast<int>(modality::permission)},
                                  {"không có trách nhiệm", static_cast<int>(modality::permission)},
                                  {"không có nghĩa vụ", static_cast<int>(modality::permission)},
                                  {"không có nhiệm vụ", static_cast<int>(modality::permission)},
                                  {"không nên", static_cast<int>(modality::prohibition)},
                                  {"nên tránh", static_cast<int>(modality::prohibition)},
                                  {"nên tránh việc", static_cast<int>(modality::prohibition)},
                                  {"nên hạn chế", static_cast<int>(modality::prohibition)},
                                  {"nên hạn chế việc", static_cast<int>(modality::prohibition)},
                                  {"cần tránh", static_cast<int>(modality::prohibition)},
                                  {"cần hạn chế", static_cast<int>(modality::prohibition)},
                                  {"cố gắng không", static_cast<int>(modality::prohibition)},
                                  {"được khuyến khích không", static_cast<int>(modality::prohibition)},
                                  {"được khuyên không", static_cast<int>(modality::prohibition)},
                                  {"không khuyến khích", static_cast<int>(modality::prohibition)},
                                  {"được đề nghị không", static_cast<int>(modality::prohibition)},
                                  {"cân nhắc trước khi", static_cast<int>(modality::prohibition)},
                                  {"cần cân nhắc khi", static_cast<int>(modality::prohibition)},
                                  {"nên cân nhắc khi", static_cast<int>(modality::prohibition)},
                                  {"cần thận trọng khi", static_cast<int>(modality::prohibition)},
                                  {"nên thận trọng khi", static_cast<int>(modality::prohibition)}};
  return table;
}
const phrase_table& advised() {
  static const phrase_table table{{"không nên", 1},
                                  {"nên tránh", 1},
                                  {"nên tránh việc", 1},
                                  {"nên hạn chế", 1},
                                  {"nên hạn chế việc", 1},
                                  {"cần tránh", 1},
                                  {"cần hạn chế", 1},
                                  {"cố gắng không", 1},
                                  {"được khuyên không", 1},
                                  {"không khuyến khích", 1},
                                  {"được khuyến khích không", 1},
                                  {"được đề nghị không", 1},
                                  {"cân nhắc trước khi", 1},
                                  {"cần cân nhắc khi", 1},
                                  {"nên cân nhắc khi", 1},
                                  {"cần thận trọng khi", 1},
                                  {"nên thận trọng khi", 1}};
  return table;
}
const phrase_table& leaves() {
  static const phrase_table table{{"không bắt buộc", 1},     {"không bắt buộc phải", 1},
                                  {"không nhất thiết", 1},   {"không nhất thiết phải", 1},
                                  {"không phải", 1},         {"không cần", 1},
                                  {"có quyền không", 1},     {"được phép không", 1},
                                  {"không buộc", 1},         {"không buộc phải", 1},
                                  {"được miễn", 1},          {"được miễn việc", 1},
                                  {"khỏi phải", 1},          {"được từ chối", 1},
                                  {"có quyền từ chối", 1},   {"được quyền từ chối", 1},
                                  {"có thể từ chối", 1},     {"được tạm dừng", 1},
                                  {"được tạm dừng việc", 1}, {"được tạm hoãn", 1},
                                  {"không đòi hỏi phải", 1}, {"không có trách nhiệm", 1},
                                  {"không có nghĩa vụ", 1},  {"không có nhiệm vụ", 1},
                                  {"có thể không", 1},       {"có thể không phải", 1}};
  return table;
}
const phrase_table& acting_modals() {
  static const phrase_table table{{"chịu trách nhiệm", 1}, {"chịu sự lãnh đạo", 1}, {"chịu sự chỉ đạo", 1},
                                  {"chịu sự giám sát", 1}, {"chịu sự kiểm tra", 1}, {"bảo đảm", 1},
                                  {"chấp hành", 1},        {"quyết định", 1},       {"chỉ định", 1},
                                  {"phân công", 1},        {"ủy quyền", 1}};
  return table;
}
const phrase_table& verbs() {
  static const phrase_table table{{"chuẩn bị", 1},
                                  {"quyết định", 1},
                                  {"báo cáo", 1},
                                  {"tham dự", 1},
                                  {"tham gia", 1},
                                  {"chỉ đạo", 1},
                                  {"lãnh đạo", 1},
                                  {"tổ chức", 1},
                                  {"thực hiện", 1},
                                  {"kiểm tra", 1},
                                  {"giám sát", 1},
                                  {"chủ trì", 1},
                                  {"triệu tập", 1},
                                  {"phân công", 1},
                                  {"ủy quyền", 1},
                                  {"đề xuất", 1},
                                  {"kiến nghị", 1},
                                  {"phối hợp", 1},
                                  {"theo dõi", 1},
                                  {"đôn đốc", 1},
                                  {"xem xét", 1},
                                  {"cho ý kiến", 1},
                                  {"thảo luận", 1},
                                  {"biểu quyết", 1},
                                  {"ban hành", 1},
                                  {"ký", 1},
                                  {"gửi", 1},
                                  {"trình", 1},
                                  {"giữ gìn", 1},
                                  {"bảo mật", 1},
                                  {"chấp hành", 1},
                                  {"bảo đảm", 1},
                                  {"chịu trách nhiệm", 1},
                                  {"xây dựng", 1},
                                  {"tham mưu", 1},
                                  {"tổng hợp", 1},
                                  {"thông báo", 1},
                                  {"cung cấp", 1},
                                  {"quản lý", 1},
                                  {"sử dụng", 1},
                                  {"nghiên cứu", 1},
                                  {"quán triệt", 1},
                                  {"cụ thể hóa", 1},
                                  {"đánh giá", 1},
                                  {"giới thiệu", 1},
                                  {"chỉ định", 1},
                                  {"phê duyệt", 1},
                                  {"thẩm định", 1},
                                  {"giải quyết", 1},
                                  {"xử lý", 1},
                                  {"tiếp thu", 1},
                                  {"giải trình", 1},
                                  {"trả lời", 1},
                                  {"lấy ý kiến", 1},
                                  {"rà soát", 1},
                                  {"hướng dẫn", 1},
                                  {"thay mặt", 1},
                                  {"điều hành", 1},
                                  {"phát huy", 1},
                                  {"duy trì", 1},
                                  {"trao đổi", 1},
                                  {"định hướng", 1},
                                  {"vận động", 1},
                                  {"thuyết phục", 1},
                                  {"tuyên truyền", 1},
                                  {"đề nghị", 1},
                                  {"bố trí", 1},
                                  {"tiếp nhận", 1},
                                  {"lưu trữ", 1},
                                  {"ghi", 1},
                                  {"cử", 1},
                                  {"nêu", 1},
                                  {"bảo lưu", 1},
                                  {"phát ngôn", 1},
                                  {"chuyển", 1},
                                  {"từ chối", 1},
                                  {"vắng mặt", 1},
                                  {"chủ động", 1},
                                  {"trực tiếp", 1},
                                  {"đôn đốc, kiểm tra", 1},
                                  {"tập hợp", 1},
                                  {"phản ánh", 1},
                                  {"kết luận", 1},
                                  {"thống nhất", 1},
                                  {"tự phê bình", 1},
                                  {"nắm", 1},
                                  {"đăng ký", 1},
                                  {"hoàn thiện", 1},
                                  {"họp", 1},
                                  {"quy định", 1},
                                  {"dự", 1},
                                  {"dự kiến", 1},
                                  {"truyền bá", 1},
                                  {"phát biểu", 1},
                                  {"trình bày", 1},
                                  {"mời", 1},
                                  {"xin ý kiến", 1},
                                  {"yêu cầu", 1},
                                  {"giữ bí mật", 1},
                                  {"đào tạo", 1},
                                  {"trực thuộc", 1},
                                  {"làm việc", 1},
                                  {"hoạt động", 1},
                                  {"giữ nguyên", 1},
                                  {"tiết lộ", 1},
                                  {"làm thay", 1},
                                  {"nhận xét", 1},
                                  {"thông qua", 1},
                                  {"ký ban hành", 1},
                                  {"ký thay", 1},
                                  {"thay", 1},
                                  {"bồi dưỡng", 1}};
  return table;
}
const phrase_table& manners() {
  static const phrase_table table{{"nghiêm chỉnh", 1}, {"nghiêm túc", 1}, {"đầy đủ", 1},  {"tích cực", 1},
                                  {"kịp thời", 1},     {"triệt để", 1},   {"tự giác", 1}, {"gương mẫu", 1},
                                  {"nghiêm", 1},       {"tuyệt đối", 1}};
  return table;
}
const phrase_table& deciding_verbs() {
  static const phrase_table table{{"quyết định", 1}, {"chỉ định", 1},  {"phân công", 1}, {"ủy quyền", 1},
                                  {"triệu tập", 1},  {"ký", 1},        {"ban hành", 1},  {"phê duyệt", 1},
                                  {"đề xuất", 1},    {"kiến nghị", 1}, {"chủ trì", 1}};
  return table;
}
const phrase_table& circumstances() {
  static const phrase_table table{{"trường hợp", 1}, {"khi", 1},      {"trong trường hợp", 1},
                                  {"trong", 1},      {"đối với", 1},  {"trên cơ sở", 1},
                                  {"căn cứ", 1},     {"hằng năm", 1}, {"hằng tháng", 1},
                                  {"hằng quý", 1},   {"định kỳ", 1},  {"trước", 1},
                                  {"sau", 1},        {"sau khi", 1},  {"nếu", 1},
                                  {"tại", 1},        {"ngoài", 1},    {"để", 1},
                                  {"chậm nhất", 1},  {"tùy", 1},      {"với tư cách", 1},
                                  {"theo", 1},       {"khi cần", 1},  {"do", 1},
                                  {"đồng thời", 1},  {"trừ", 1},      {"ngoại trừ", 1},
                                  {"dù", 1},         {"mặc dù", 1},   {"tuy", 1},
                                  {"giữa", 1}};
  return table;
}

const phrase_table& persons() {
  static const phrase_table table{
      {"thành viên", 1}, {"ủy viên", 1},       {"bí thư", 1},    {"phó bí thư", 1},   {"đồng chí", 1},
      {"người", 1},      {"cơ quan", 1},       {"tổ chức", 1},   {"các cơ quan", 1},  {"đơn vị", 1},
      {"cá nhân", 1},    {"bộ trưởng", 1},     {"thủ tướng", 1}, {"thư ký", 1},       {"các bộ", 1},
      {"bộ", 1},         {"cán bộ", 1},        {"đảng viên", 1}, {"chính quyền", 1},  {"đại biểu", 1},
      {"thủ trưởng", 1}, {"phó thủ tướng", 1}, {"chủ tịch", 1},  {"phó chủ tịch", 1}, {"chuyên viên", 1}};
  return table;
}
const phrase_table& counted() {
  static const phrase_table table{{"mỗi", 1},   {"từng", 1},   {"mọi", 1},      {"các", 1},         {"một", 1},
                                  {"những", 1}, {"tất cả", 1}, {"đồng chí", 1}, {"các đồng chí", 1}};
  return table;
}
const phrase_table& offices() {
  static const phrase_table table{
      {"bí thư", 1},      {"phó bí thư", 1},      {"đồng chí bí thư", 1}, {"đồng chí phó bí thư", 1},
      {"các ủy viên", 1}, {"ủy viên", 1},         {"thành viên", 1},      {"các thành viên", 1},
      {"thư ký", 1},      {"từng thành viên", 1}, {"mỗi thành viên", 1}};
  return table;
}
const phrase_table& modifiers() {
  static const phrase_table table{{"chủ trì", 1},   {"phối hợp", 1},    {"soạn thảo", 1},         {"trình", 1},
                                  {"thẩm định", 1}, {"ban hành", 1},    {"quản lý", 1},           {"tham mưu", 1},
                                  {"dự họp", 1},    {"tham dự", 1},     {"vắng mặt", 1},          {"phụ trách", 1},
                                  {"dự", 1},        {"chủ quản", 1},    {"chủ trì soạn thảo", 1}, {"theo dõi", 1},
                                  {"đề xuất", 1},   {"tham dự họp", 1}, {"tham gia", 1},          {"chuẩn bị", 1}};
  return table;
}
const phrase_table& conjunctions() {
  static const phrase_table table{{"và", 1},        {"hoặc", 1}, {"nhưng", 1}, {"song", 1},
                                  {"đồng thời", 1}, {"thì", 1},  {"mà", 1}};
  return table;
}
const phrase_table& exceptions() {
  static const phrase_table table{{"trừ trường hợp", 1}, {"trừ", 1}, {"ngoại trừ", 1}};
  return table;
}

}  // namespace quyche::inline v0::domain
