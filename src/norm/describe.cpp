#include "norm/describe.hpp"

#include <string_view>
#include <variant>
#include <vector>

#include "norm/words.hpp"

namespace quyche::inline v0 {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

/// Kinds and institutions of bodies have Vietnamese terms only; they are names, and names are not translated.
template <class Enum>
std::string terms(const std::vector<Enum>& values) {
  std::vector<std::string> parts;
  for (const auto value : values) parts.emplace_back(vietnamese(value));
  return joined(parts, ", ");
}

/// One overload for each alternative of fact_value and expectation.
struct describer {
  language lang;

  std::string_view say(std::string_view vi, std::string_view en) const { return pick(lang, vi, en); }
  template <class Enum>
  std::string word(Enum value) const {
    return std::string(in_words(value, lang));
  }

  /// A JSON name that packs use in lists and patterns, in words; other texts as they are.
  std::string known(const std::string& name) const {
    if (const auto value = from_name<domain::meeting>(name)) return word(*value);
    if (const auto value = from_name<domain::relation_kind>(name)) return word(*value);
    if (const auto value = from_name<domain::topic>(name)) return word(*value);
    if (const auto value = from_name<document::citation_status>(name)) return word(*value);
    return name;
  }
  /// What stands for the draft's own organ and institution in packs.
  std::string party(const std::string& name) const {
    if (name == "@body") return std::string(say("tổ chức ban hành quy chế", "the organ"));
    if (name == "@institution") return std::string(say("cơ quan nơi tổ chức đó được lập", "its institution"));
    return name;
  }
  std::string parties(const std::vector<std::string>& names_of_parties) const {
    std::vector<std::string> parts;
    for (const auto& name : names_of_parties) parts.push_back(party(name));
    return joined(parts, ", ");
  }

  std::string length(const domain::period& period) const {
    auto out = std::to_string(period.n) + ' ' + word(period.unit);
    if (lang == language::en && period.n != 1) out += 's';
    return out;
  }

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const domain::named& value) const { return value.name; }
  std::string operator()(const document::instrument& value) const { return describe(value); }
  std::string operator()(const domain::body& value) const { return describe(value, lang); }

  std::string operator()(const domain::composition& value) const {
    std::vector<std::string> members;
    for (const auto& member : value.members) {
      const std::string every(member.every ? say("các ", "every ") : "");
      const std::string condition = member.condition.empty() ? "" : " (" + member.condition + ")";
      members.push_back(every + joined({member.post, party(member.institution)}, " ") + condition + " – " +
                        word(member.office));
    }
    return joined(members, "; ");
  }

  std::string operator()(const domain::appointment& value) const {
    std::string out(say("do ", "appointed by "));
    out.append(party(value.by)).append(say(" chỉ định", ""));
    if (!value.on_proposal_of.empty()) {
      out.append(say(", theo đề nghị của ", ", on the proposal of ")).append(parties(value.on_proposal_of));
    }
    return out;
  }

  std::string operator()(const domain::statement& value) const {
    auto out = joined({party(value.actor), word(value.modality), value.act, value.object}, " ");
    if (!value.exception.empty()) out.append(", ").append(value.exception);
    return out;
  }

  std::string operator()(const domain::frequency_rule& value) const {
    auto out = word(value.meeting);
    if (!value.subject.empty()) out.append(say(" của ", " of ")).append(value.subject);
    if (!value.count) return out.append(say(": khi cần", ": when needed"));
    out += ": ";
    if (value.bound != domain::bound::exactly) out += word(value.bound) + ' ';
    out += std::to_string(*value.count);
    if (value.per.n == 1)
      return out.append(say(" lần mỗi ", value.count == 1 ? " time a " : " times a ")) + word(value.per.unit);
    return out.append(say(" lần trong ", value.count == 1 ? " time in " : " times in ")) + length(value.per);
  }

  std::string operator()(const domain::share_rule& value) const {
    auto out = word(value.comparison) + ' ' + std::to_string(value.value.num) + '/' + std::to_string(value.value.den) +
               std::string(say(" ", " of ")) + word(value.base);
    if (!value.subject.empty()) out += " (" + value.subject + ')';
    return out;
  }

  std::string operator()(const domain::consultation& value) const {
    std::string out(value.allowed ? say("được lấy ý kiến bằng văn bản", "written consultation is allowed")
                                  : say("không được lấy ý kiến bằng văn bản", "written consultation is not allowed"));
    if (!value.exceptions.empty()) out.append(say("; trừ: ", "; except for: ")).append(joined(value.exceptions, ", "));
    if (value.silence_is_agreement) {
      out += say("; quá hạn không trả lời coi như đồng ý", "; silence past the deadline is agreement");
    }
    return out;
  }

  std::string operator()(const domain::deadline& value) const {
    auto out = value.what.empty() ? std::string() : value.what + ": ";
    out += word(value.bound) + ' ' + length({value.n, value.unit});
    if (!value.event.empty()) {
      out.append(value.before ? say(" trước khi ", " before ") : say(" kể từ khi ", " from ")).append(value.event);
    }
    return out;
  }

  std::string operator()(const domain::report_rule& value) const {
    std::vector<std::string> periods;
    for (const auto& period : value.periods) periods.push_back(length(period));
    auto out = joined({party(value.from), std::string(say("báo cáo", "reports to")), party(value.to)}, " ");
    if (!periods.empty()) out.append(say(", định kỳ: ", ", every: ")).append(joined(periods, ", "));
    return out;
  }

  std::string operator()(const domain::relation& value) const {
    return joined({party(value.from), word(value.kind), party(value.to)}, " ");
  }

  std::string operator()(const domain::effect& value) const {
    std::string out;
    if (value.from_signing) out += say("có hiệu lực từ ngày ký", "in effect from signing");
    if (value.from)
      out = joined({out, std::string(say("có hiệu lực từ ", "in effect from ")) + to_vietnamese(*value.from)}, "; ");
    if (!value.replaces.empty()) out = joined({out, std::string(say("thay thế ", "replaces ")) + value.replaces}, "; ");
    return out;
  }

  std::string operator()(const norm::pattern& value) const {
    if (value.topic) return joined({word(*value.topic), known(value.name)}, ": ");
    if (!value.relation_with.empty())
      return std::string(say("quan hệ công tác với ", "the working relation with ")) + party(value.relation_with);
    std::string out(value.in_heading ? say("tiêu đề có các từ: ", "a heading with the words: ")
                                     : say("có các từ: ", "the words: "));
    return out + joined(value.terms, ", ");
  }

  std::string patterns(const std::vector<norm::pattern>& list) const {
    std::vector<std::string> parts;
    for (const auto& pattern : list) parts.push_back((*this)(pattern));
    return joined(parts, say(" hoặc ", " or "));
  }

  std::string operator()(const norm::any_of& value) const { return patterns(value.patterns); }

  std::string operator()(const norm::structure_rule& value) const {
    const auto unit = word(value.unit);
    if (value.count) return std::to_string(*value.count) + ' ' + unit;
    if (!value.order.empty()) {
      return unit + std::string(say(" theo thứ tự: ", " in the order: ")) + joined(value.order, " → ");
    }
    if (value.foreign.empty()) return unit + ": " + patterns(value.subject);
    std::vector<std::string> topics;
    for (const auto topic : value.foreign) topics.push_back(word(topic));
    return unit + ": " + patterns(value.subject) + std::string(say("; không có điều về: ", "; no articles on: ")) +
           joined(topics, ", ");
  }

  std::string operator()(const norm::counterpart& value) const {
    return std::string(say("có điều tương ứng: ", "an article on: ")) + value.heading;
  }

  std::string operator()(const norm::organ_rule& value) const {
    std::vector<std::string> rows;
    for (const auto& row : value.organs) {
      rows.push_back(std::string(vietnamese(row.kind)) + std::string(say(" ở: ", " in: ")) + terms(row.institutions));
    }
    return joined(rows, "; ");
  }

  std::string operator()(const norm::check_list& value) const {
    std::vector<std::string> items;
    for (const auto& item : value.items) items.push_back(known(item));
    return joined(items, ", ");
  }
};

}  // namespace

std::string describe(const domain::fact_value& value, language lang) { return std::visit(describer{lang}, value); }

std::string describe(const norm::expectation& expected, language lang) { return std::visit(describer{lang}, expected); }

std::string describe(const document::instrument& instrument) {
  const auto day = instrument.date ? to_vietnamese(*instrument.date) : std::string();
  const auto code = joined({instrument.type, instrument.number}, " ");
  return joined({code, day, instrument.issuer, instrument.name == code ? std::string() : instrument.name}, ", ");
}

std::string describe(const interval& when, language lang) {
  std::string out;
  if (when.from) out.append(pick(lang, "từ ", "from ")).append(to_vietnamese(*when.from));
  if (when.to_earliest && when.to_earliest == when.to_latest) {
    out.append(pick(lang, " đến ", " to ")).append(to_vietnamese(*when.to_latest));
  } else if (when.to_earliest || when.to_latest) {
    out += pick(lang, ", kết thúc trong khoảng ", ", ended between ");
    out += when.to_earliest ? to_vietnamese(*when.to_earliest) : "?";
    out.append(" – ").append(when.to_latest ? to_vietnamese(*when.to_latest) : "?");
  }
  return out.empty() ? std::string(pick(lang, "chưa rõ thời gian", "time not known")) : out;
}

std::string describe(const domain::body& body, language lang) {
  std::vector<std::string> parts;
  if (!body.name.empty()) parts.push_back(body.name);
  if (body.kind != domain::body_kind::unknown) parts.emplace_back(vietnamese(body.kind));
  if (body.institution != domain::institution::unknown) parts.emplace_back(vietnamese(body.institution));
  if (body.level != domain::level::unknown) parts.emplace_back(in_words(body.level, lang));
  if (!body.place.empty()) parts.push_back(body.place);
  return parts.empty() ? std::string(pick(lang, "chưa nhận ra", "not recognised")) : joined(parts, ", ");
}

}  // namespace quyche::inline v0
