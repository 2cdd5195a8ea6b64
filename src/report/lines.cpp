#include "report/lines.hpp"

#include "core/utf8.hpp"

namespace quyche::inline v0::report {

std::string first_words(std::string_view text, std::size_t longest) {
  std::size_t at = 0;
  std::size_t cut = 0;  // behind the last whole word that fits
  for (std::size_t characters = 0; at < text.size() && characters < longest; ++characters) {
    if (text[at] == ' ') cut = at;
    at += utf8::next(text, at).size;
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, cut == 0 ? at : cut)) + "…";
}

std::string title_line(const document::header& header, language lang) {
  // "QUY CHẾ" above "Quy chế làm việc của …" says its type twice.
  const std::string& type = header.type.empty() ? header.annex : header.type;
  const bool repeated = header.subject.starts_with(type);
  std::string out = repeated ? header.subject : type;
  if (!repeated && !header.subject.empty()) out.append(out.empty() ? "" : " ").append(header.subject);
  if (out.empty()) out = pick(lang, "Văn bản không rõ tên", "A document without a title");
  const auto add = [&](std::string_view label, std::string_view text) {
    if (!text.empty()) out.append("; ").append(label).append(text);
  };
  add(pick(lang, "số ", "No. "), header.symbol.empty() ? header.number : header.symbol);
  if (header.number_blank) add("", pick(lang, "số còn để trống", "the number is blank"));
  if (header.date) add(pick(lang, "ngày ", "of "), to_vietnamese(*header.date));
  if (header.date_blank) add("", pick(lang, "ngày còn để trống", "the date is blank"));
  return out;
}

std::string place_of(const conformance::anchor& anchor, language lang) {
  std::string line;
  const auto add = [&](std::string_view word, const std::string& address) {
    if (!address.empty()) line.append(line.empty() ? "" : ", ").append(word).append(place_in_words(lang, address));
  };
  add(pick(lang, "trong ", "in "), anchor.parent);
  add(pick(lang, "sau ", "after "), anchor.after);
  add(pick(lang, "trước ", "before "), anchor.before);
  return line;
}

}  // namespace quyche::inline v0::report
