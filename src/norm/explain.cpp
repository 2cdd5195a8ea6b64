#include <quyche/norm/explain.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/nearest.hpp"
#include "norm/describe.hpp"
#include "norm/words.hpp"

namespace quyche::inline v0 {
namespace {

class page {
 public:
  page(const norm::pack& pack, const norm::requirement& what, language lang) : pack_(pack), what_(what), lang_(lang) {}

  std::string make() {
    out_ = what_.id + "\n";
    line(say("Chuẩn", "Norm"), pack_.id + " " + pack_.version + " – " + pick(lang_, pack_.title));
    if (!what_.replaced_by.empty()) line(say("Không còn dùng, thay bằng", "Retired, replaced by"), what_.replaced_by);
    line(say("Chủ đề", "Topic"), in_words(what_.topic, lang_));
    line(say("Mức độ", "Severity"), in_words(norm::severity_of(pack_, what_), lang_));
    text();
    source();
    expectation();
    line(say("Vì sao", "Why"), what_.why);
    line(say("Cụ thể hóa", "Refines"), what_.refines);
    line(say("Ví dụ đạt", "Sample that meets it"), quoted(what_.samples.good));
    line(say("Ví dụ không đạt", "Sample that does not"), quoted(what_.samples.bad));
    for (const auto& entry : what_.history) line(std::string(say("Bản ", "Version ")) + entry.version, entry.note);
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view vi, std::string_view en) const { return pick(lang_, vi, en); }
  /// Further lines of the words are indented more.
  void line(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    out_.append("  ").append(label).append(": ");
    for (const char c : words) out_ += c == '\n' ? std::string("\n    ") : std::string(1, c);
    out_ += '\n';
  }
  static std::string quoted(const std::string& words) { return words.empty() ? words : "“" + words + "”"; }

  void text() {
    const bool is_quote = what_.text.form == norm::text_form::quote;
    line(in_words(what_.text.form, lang_), is_quote ? quoted(what_.text.vi) : what_.text.vi);
  }

  void source() {
    const document::instrument named{"", pack_.number, pack_.date, pack_.issuer, ""};
    auto from = describe(named);
    if (from.empty()) from = pick(lang_, pack_.title);
    from += what_.address == "u" ? std::string(say(", chưa rõ điều khoản", ", place not known"))
                                 : ", " + place_in_words(lang_, what_.address);
    line(say("Nguồn", "Source"), from);
    line("URL", what_.url);
    const auto grade = std::string(name_of(what_.confidence));
    line(say("Độ tin cậy", "Confidence"), grade + " – " + std::string(meaning(what_.confidence)));
  }

  std::string_view meaning(norm::confidence grade) const {
    switch (grade) {
      case norm::confidence::A:
        return say("từ hai nguồn độc lập trở lên, hoặc đọc được chính điều khoản",
                   "two or more independent sources, or the provision itself was read");
      case norm::confidence::B: return say("từ một nguồn", "one source");
      case norm::confidence::B_star: return say("từ một bản dịch máy", "one machine translation");
      case norm::confidence::C: return say("suy luận, chưa có nguồn trực tiếp", "inferred, no direct source");
    }
    return {};
  }

  void expectation() {
    const bool denied =
        what_.kind == norm::kind::absence || what_.kind == norm::kind::citation || what_.kind == norm::kind::numbering;
    line(denied ? say("Không được có", "Must not hold") : say("Đòi hỏi", "Expects"), describe(what_.expect, lang_));
    line(say("Mức ràng buộc", "Binds"), in_words(what_.binds, lang_));
    line(say("Nếu dự thảo không nói", "If the draft is silent"),
         what_.must_speak ? say("vi phạm", "a violation") : say("chưa kết luận được", "undetermined"));
    if (what_.decidable == norm::decidable::person)
      line(say("Ai kết luận", "Decided by"), say("người có thẩm quyền", "a person"));
  }

  const norm::pack& pack_;
  const norm::requirement& what_;
  language lang_;
  std::string out_;
};

error no_such_requirement(const norm_set& norms, std::string_view id) {
  std::vector<std::string_view> known;
  for (const auto& pack : norms.packs()) {
    for (const auto& what : pack->requirements) known.push_back(what.id);
  }
  const std::string name(id);
  const std::string near(nearest(id, known));
  error failure;
  failure.code = errc::not_found;
  failure.message = {"Không có yêu cầu \"" + name + "\"." + (near.empty() ? "" : " Có phải là \"" + near + "\"?") +
                         " Xem danh sách bằng quyche norm show.",
                     "There is no requirement \"" + name + "\"." +
                         (near.empty() ? "" : " Did you mean \"" + near + "\"?") + " quyche norm show lists them."};
  failure.source = name;
  return failure;
}

}  // namespace

result<std::string> explain(const norm_set& norms, std::string_view requirement, language lang) {
  for (const auto& pack : norms.packs()) {
    for (const auto& what : pack->requirements) {
      if (what.id == requirement) return page(*pack, what, lang).make();
    }
  }
  return no_such_requirement(norms, requirement);
}

}  // namespace quyche::inline v0
