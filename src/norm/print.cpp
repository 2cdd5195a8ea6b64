// One pack for people.
#include <string>

#include <quyche/norm/norm_set.hpp>

#include "norm/describe.hpp"
#include "norm/words.hpp"

namespace quyche::inline v0 {
namespace {

struct printer {
  language lang;
  std::string out;

  std::string_view say(std::string_view vi, std::string_view en) const { return pick(lang, vi, en); }
  void line(std::string_view label, std::string_view text) {
    if (!text.empty()) out.append("  ").append(label).append(": ").append(text).append("\n");
  }
  void heading(std::string_view text, std::size_t count) {
    out.append("\n").append(text).append(" (").append(std::to_string(count)).append(")\n");
  }

  void head(const norm::pack& pack) {
    out.append(pack.id).append(" ").append(pack.version).append(" – ").append(pick(lang, pack.title)).append("\n");
    const document::instrument named{"", pack.number, pack.date, pack.issuer, ""};
    line(say("Văn bản", "Instrument"), describe(named));
    line(say("Loại", "Kind"), in_words(pack.kind, lang));
    line(say("Hiệu lực", "In force"), describe(pack.in_force, lang));
    line(say("Áp dụng cho", "Applies to"), applies_to(pack.applies_to));
    auto known = std::to_string(pack.articles_known);
    known += pack.articles_total ? "/" + std::to_string(*pack.articles_total) : "/?";
    line(say("Số điều đã biết", "Articles known"), known);
    line("SHA-256", pack.sha256);
    for (const auto& source : pack.sources) line(say("Nguồn", "Source"), source);
  }

  std::string applies_to(const norm::condition& condition) const {
    std::string all;
    const auto add = [&](std::string_view word) { all.append(all.empty() ? "" : ", ").append(word); };
    for (const auto kind : condition.bodies) add(vietnamese(kind));
    for (const auto where : condition.institutions) add(vietnamese(where));
    for (const auto level : condition.levels) add(in_words(level, lang));
    return all.empty() ? std::string(say("mọi tổ chức", "every body")) : all;
  }

  void requirement(const norm::pack& pack, const norm::requirement& what) {
    out.append("  ").append(what.id).append("  [").append(in_words(norm::severity_of(pack, what), lang)).append("] ");
    out.append(in_words(what.topic, lang)).append(" – ").append(place_in_words(lang, what.address)).append("\n");
    // Our words about a norm are never set in quotation marks.
    const bool quoted = what.text.form == norm::text_form::quote;
    out.append("      ").append(in_words(what.text.form, lang)).append(": ");
    out.append(quoted ? "“" : "").append(what.text.vi).append(quoted ? "”\n" : "\n");
    const auto expected = describe(what.expect, lang);
    if (!expected.empty()) {
      const bool denied =
          what.kind == norm::kind::absence || what.kind == norm::kind::citation || what.kind == norm::kind::numbering;
      out.append("      ").append(denied ? say("Không được có", "Must not hold") : say("Đòi hỏi", "Expects"));
      out.append(": ").append(expected).append("\n");
    }
    out.append("      ").append(say("Mức ràng buộc", "Binds")).append(": ").append(in_words(what.binds, lang));
    if (what.must_speak) out += say("; phải nói rõ", "; must be said");
    if (what.decidable == norm::decidable::person) out += say("; cần người xem xét", "; needs a person");
    out.append("; ").append(say("độ tin cậy ", "confidence ")).append(name_of(what.confidence)).append("\n");
    if (!what.refines.empty())
      out.append("      ").append(say("Cụ thể hóa", "Refines")).append(": ").append(what.refines).append("\n");
    if (!what.replaced_by.empty()) {
      out.append("      ")
          .append(say("Đã được thay bằng", "Replaced by"))
          .append(": ")
          .append(what.replaced_by)
          .append("\n");
    }
  }
};

}  // namespace

std::string to_text(const norm::pack& pack, language lang) {
  printer print{lang, {}};
  print.head(pack);
  print.heading(print.say("Yêu cầu", "Requirements"), pack.requirements.size());
  for (const auto& requirement : pack.requirements) print.requirement(pack, requirement);
  if (!pack.unknown.empty()) {
    print.heading(print.say("Điều gói này chưa biết", "What this pack does not know"), pack.unknown.size());
    for (const auto& item : pack.unknown) {
      print.out += "  - ";
      if (!item.address.empty()) print.out.append(place_in_words(lang, item.address)).append(": ");
      print.out.append(pick(lang, item.what)).append("\n");
    }
  }
  return print.out;
}

}  // namespace quyche::inline v0
