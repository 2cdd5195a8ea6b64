#include "conformance/quotes.hpp"

#include <string>
#include <string_view>

namespace quyche::inline v0::conformance {

namespace {

/// Replaces what stands between the first opening and the last closing mark: a draft may write marks of its own in between.
void blot(std::string& text, std::string_view open, std::string_view close) {
  const auto begin = text.find(open);
  const auto end = text.rfind(close);
  if (begin == std::string::npos || end == std::string::npos || end < begin + open.size()) return;
  text.replace(begin + open.size(), end - begin - open.size(), "…");
}

void blot(bilingual& message) {
  for (auto* text : {&message.vi, &message.en}) {
    blot(*text, "“", "”");
    blot(*text, "\"", "\"");
  }
}

void blot(earlier_finding& earlier) {
  earlier.message = {"Phát hiện của báo cáo trước.", "A finding of the earlier report."};
}

}  // namespace

void keep_out_quotes(report& of) {
  of.quotes = false;
  auto& header = of.document.header;
  for (auto* words : {&header.place, &header.issuer, &header.signer, &header.subject, &header.annex}) words->clear();
  of.body.name.clear();
  of.body.place.clear();
  for (auto& found : of.findings) {
    if (found.document) found.document->quote.clear();
    blot(found.message);
  }
  for (auto& row : of.requirements) {
    if (row.reason) blot(*row.reason);
  }
  for (auto& row : of.alignment) row.document_heading.clear();
  for (auto& item : of.unassessed) blot(item.reason);
  for (auto& noticed : of.diagnostics) blot(noticed.message);
  if (!of.baseline) return;
  for (auto& earlier : of.baseline->fixed) blot(earlier);
  for (auto& earlier : of.baseline->not_judged) blot(earlier);
}

}  // namespace quyche::inline v0::conformance
