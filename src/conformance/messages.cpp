#include "conformance/messages.hpp"

#include <utility>

namespace quyche::inline v0::conformance {

bilingual topic_name(domain::topic topic) {
  using enum domain::topic;
  switch (topic) {
    case meeting_frequency: return {"chế độ họp", "meetings"};
    case quorum: return {"điều kiện tiến hành cuộc họp", "condition for holding a meeting"};
    case majority: return {"tỷ lệ biểu quyết", "majority"};
    case composition: return {"thành phần, cơ cấu", "composition"};
    case appointment: return {"việc chỉ định thành viên", "appointment of members"};
    case body_type: return {"vị trí, loại hình tổ chức", "position and kind of organ"};
    case duty: return {"nhiệm vụ, trách nhiệm", "duty"};
    case power: return {"quyền hạn", "power"};
    case prohibition: return {"điều không được làm", "prohibition"};
    case relation: return {"quan hệ công tác", "working relation"};
    case principle: return {"nguyên tắc làm việc", "principle of work"};
    case written_consultation: return {"việc lấy ý kiến bằng văn bản", "written consultation"};
    case papers: return {"tài liệu họp", "meeting papers"};
    case minutes: return {"biên bản, kết luận", "minutes and conclusions"};
    case deadline: return {"thời hạn", "deadline"};
    case report_period: return {"chế độ báo cáo", "periodic reports"};
    case secretariat: return {"bộ phận giúp việc", "secretariat"};
    case basis: return {"căn cứ ban hành", "legal basis"};
    case citation: return {"viện dẫn", "citation"};
    case numbering: return {"đánh số", "numbering"};
    case structure: return {"bố cục", "structure"};
    case effect: return {"hiệu lực thi hành", "effect"};
    case in_force: return {"hiệu lực của văn bản cấp trên", "norm in force"};
  }
  return {};
}

bilingual message_for(finding_type type, const norm::requirement& asked, const std::string& derivation) {
  if (asked.message) return *asked.message;
  const auto about = topic_name(asked.topic);
  switch (type) {
    case finding_type::missing:
      if (derivation == "article-missing")
        return {"Thiếu, vì dự thảo không có điều tương ứng: " + about.vi + ".",
                "Missing, because the draft lacks the article: " + about.en + "."};
      return {"Dự thảo chưa quy định: " + about.vi + ".", "The draft does not say: " + about.en + "."};
    case finding_type::weaker:
      return {"Quy định về " + about.vi + " lỏng hơn yêu cầu.",
              "What is said on " + about.en + " is weaker than asked."};
    case finding_type::contradicting:
      return {"Quy định về " + about.vi + " trái với yêu cầu.",
              "What is said on " + about.en + " contradicts what is asked."};
    case finding_type::misplaced:
      return {"Nội dung đặt không đúng chỗ so với văn bản mẫu.", "Stands in another place than in the norm."};
    case finding_type::unsupported:
      return {"Nội dung về " + about.vi + " không thuộc loại tổ chức này.",
              "This " + about.en + " does not belong to this kind of organ."};
    case finding_type::citation: return {"Viện dẫn không đúng.", "Wrong citation."};
    case finding_type::structure: return {"Bố cục khác với yêu cầu.", "The structure differs from what is asked."};
    case finding_type::in_force:
      return {"Văn bản cấp trên không còn được áp dụng tại ngày đối chiếu.",
              "The norm no longer applied on the date of judging."};
  }
  return {};
}

std::optional<bilingual> suggestion_for(finding_type type, const norm::pack& pack, const norm::requirement& asked) {
  if (asked.text.vi.empty()) return std::nullopt;
  const auto source = source_of(pack);
  switch (type) {
    case finding_type::missing:
      return bilingual{"Bổ sung nội dung này theo " + source + ".", "Add this, following " + source + "."};
    case finding_type::weaker:
    case finding_type::contradicting:
      if (pack.kind == norm::pack_kind::document) return std::nullopt;
      return bilingual{"Sửa lại cho phù hợp với " + source + ".", "Bring this into line with " + source + "."};
    case finding_type::unsupported:
      return bilingual{"Bỏ nội dung này, hoặc nêu căn cứ cho phép.", "Leave this out, or name what allows it."};
    default: return std::nullopt;
  }
}

std::string source_of(const norm::pack& pack) {
  if (pack.kind == norm::pack_kind::document) return {};
  if (pack.number.empty()) return pack.title.vi;
  std::string source = pack.number;
  if (pack.date) source += ", " + to_vietnamese(*pack.date);
  if (!pack.issuer.empty()) source += ", " + pack.issuer;
  return source;
}

}  // namespace quyche::inline v0::conformance
