// Checks on the document itself: căn cứ, citations, numbering, time.

#include <algorithm>
#include <string>

#include "conformance/evaluator.hpp"
#include "document/instrument.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

using document::citation;
using document::citation_status;
using document::no_provision;

/// The provision around a byte of the source, the smallest one.
std::uint32_t provision_at(const question& q, std::size_t source) {
  const auto& provisions = q.draft().provisions;
  const auto at = q.file.reading.map.from_source(source);
  std::uint32_t found = no_provision;
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    if (provisions[i].own.begin <= at && at < provisions[i].own.end) found = i;
  }
  return found;
}

/// The status of a citation on the day the draft is judged as of.
citation_status status_on(const question& q, const citation& cited, std::string& expected) {
  expected = cited.expected;
  if (!cited.cited || (cited.status != citation_status::ok && cited.status != citation_status::unresolved))
    return cited.status;
  const auto known = document::resolve(*cited.cited, q.as_of);
  if (known.status == citation_status::not_in_force) {
    expected = known.expected;
    return known.status;
  }
  return cited.status;
}

/// What a regulation replaces or repeals may well be out of force.
bool is_replaced(const question& q, const citation& cited) {
  const auto from = cited.where.begin > 60 ? cited.where.begin - 60 : 0;
  auto start = from;
  while (start < cited.where.begin && (static_cast<unsigned char>(q.content()[start]) & 0xC0U) == 0x80U) ++start;
  const auto before = text::fold_phrase(q.content().substr(start, cited.where.begin - start));
  return before.find("thay thế") != std::string::npos || before.find("bãi bỏ") != std::string::npos ||
         before.find("hết hiệu lực") != std::string::npos;
}

bilingual citation_message(citation_status status, const std::string& words, const std::string& expected) {
  switch (status) {
    case citation_status::absent:
      return {"Viện dẫn “" + words + "” nhưng văn bản không có đơn vị đó.",
              "Cites “" + words + "”, which the document does not have."};
    case citation_status::wrong_date:
      return {"Viện dẫn “" + words + "” sai ngày; ngày đúng là " + expected + ".",
              "Cites “" + words + "” with a wrong date; the date is " + expected + "."};
    case citation_status::wrong_issuer:
      return {"Viện dẫn “" + words + "” sai cơ quan ban hành; đúng là " + expected + ".",
              "Cites “" + words + "” with a wrong issuer; it is " + expected + "."};
    case citation_status::not_in_force: {
      const bool successor = !expected.empty();
      return {"Văn bản được viện dẫn “" + words + "” không còn hiệu lực tại ngày đối chiếu" +
                  (successor ? ", đã được thay bằng " + expected + "." : "."),
              "The cited “" + words + "” is not in force on the date of judging" +
                  (successor ? "; replaced by " + expected + "." : ".")};
    }
    default: return {};
  }
}

/// What a human date looks like beside a code: "14/5/2024".
std::string readable(citation_status status, const std::string& expected) {
  if (status != citation_status::wrong_date) return expected;
  const auto day = parse_iso_date(expected);
  return day ? to_vietnamese(*day) : expected;
}

}  // namespace

answer evaluate_basis(const question& q) {
  const auto& asked = q.expect<document::instrument>();
  for (const auto* fact : facts_of(q, domain::topic::basis)) {
    const auto& found = std::get<document::instrument>(fact->value);
    const bool by_code = !asked.number.empty() && text::fold_phrase(found.number) == text::fold_phrase(asked.number);
    const bool by_name = asked.number.empty() && !found.name.empty() &&
                         text::fold_phrase(asked.name).starts_with(text::fold_phrase(found.name));
    if (by_code || by_name) return satisfied(q, fact);
  }
  return silent(q);
}

answer evaluate_citation(const question& q) {
  answer made = satisfied(q);
  const auto& draft = q.draft();
  span last{};
  for (const auto& cited : draft.citations) {
    std::string expected;
    const auto status = status_on(q, cited, expected);
    const auto& counted = q.expect<norm::check_list>().items;
    if (std::find(counted.begin(), counted.end(), name_of(status)) == counted.end()) continue;
    if (status == citation_status::not_in_force && is_replaced(q, cited)) continue;
    if (cited.where == last) continue;  // one finding for words that cite several targets
    last = cited.where;
    auto where = cited.provision == no_provision ? place_of_head(q) : place_of(q, cited.provision);
    for (const auto& basis : draft.bases) {
      if (basis.where.contains(cited.where)) where.address = q.prefix() + basis.address;
    }
    if (draft.recipients && draft.recipients->contains(cited.where)) where.address = q.prefix() + "recipients";
    for (const auto& note : draft.notes) {
      if (note.where.contains(cited.where)) where.address = q.prefix() + note.address;
    }
    where.where = document::position(q.file, cited.where);
    where.quote = document::quote(q.file, cited.where);
    const auto words = where.quote;
    // Cited rightly, but not in force: the fault is one of time.
    const auto type = status == citation_status::not_in_force ? finding_type::in_force : finding_type::citation;
    auto wrong = violated(q, type, std::move(where), "citation:" + std::string(name_of(status)));
    wrong.findings.front().message = citation_message(status, words, readable(status, expected));
    made.verdict = requirement_verdict::violated;
    made.findings.push_back(std::move(wrong.findings.front()));
  }
  return made;
}

answer evaluate_numbering(const question& q) {
  answer made = satisfied(q);
  const auto& counted = q.expect<norm::check_list>().items;
  for (const auto& noticed : q.draft().diagnostics) {
    if (std::find(counted.begin(), counted.end(), noticed.code) == counted.end()) continue;
    const auto provision = provision_at(q, noticed.begin);
    auto where = provision == no_provision ? place_of_head(q) : place_of(q, provision);
    auto wrong = violated(q, finding_type::structure, std::move(where), "numbering:" + noticed.code);
    wrong.findings.front().message = noticed.message;
    made.verdict = requirement_verdict::violated;
    made.findings.push_back(std::move(wrong.findings.front()));
  }
  return made;
}

answer evaluate_in_force(const question& q) {
  switch (locate(q.pack.in_force, q.as_of)) {
    case in_time::within: return satisfied(q);
    case in_time::before:
      return not_applicable({"Ngày đối chiếu trước khi văn bản này có hiệu lực.",
                             "The date of judging is before this norm came into force."});
    case in_time::maybe_over:
      return undetermined(
          {"Việc áp dụng văn bản này kết thúc dần ở từng nơi vào thời gian này; chưa rõ tại ngày đối chiếu còn áp dụng "
           "hay không.",
           "This norm ceased to apply place by place around this date; whether it still applied is not known."});
    case in_time::over: return violated(q, finding_type::in_force, place_of_head(q), "norm-no-longer-in-force");
    case in_time::unknown: break;
  }
  return undetermined({"Dự thảo không có ngày và không nêu ngày đối chiếu.",
                       "The draft has no date and no date of judging was given."});
}

}  // namespace quyche::inline v0::conformance
