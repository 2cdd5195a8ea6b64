// The outline and the facts of a document for people.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <quyche/report/print.hpp>

#include "norm/describe.hpp"
#include "report/fact_address.hpp"
#include "report/lines.hpp"

namespace quyche::inline v0 {
namespace {

using report::first_words;
using report::in_quotes;
using report::lines;

constexpr std::size_t words_shown = 100;  // characters of a provision in the outline
constexpr std::size_t quote_shown = 200;  // characters of the words a fact was read from

void write_counts(lines& out, const document::tree& tree) {
  std::string counts;
  for (const auto& [kind, name] : names<document::provision_kind>::table) {
    const auto is_kind = [kind = kind](const auto& provision) { return provision.kind == kind; };
    const auto count = std::count_if(tree.provisions.begin(), tree.provisions.end(), is_kind);
    if (count == 0) continue;
    counts.append(counts.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(out.word(kind));
  }
  counts.append(counts.empty() ? "" : ", ")
      .append(std::to_string(tree.bases.size()))
      .append(out.say(" căn cứ", " bases"));
  counts.append(", ").append(std::to_string(tree.citations.size())).append(out.say(" viện dẫn", " citations"));
  out.line(1, counts);
}

void write_outline(lines& out, const document::file& file, const document::tree& tree) {
  std::vector<std::size_t> depth(tree.provisions.size(), 0);
  for (std::size_t i = 0; i < tree.provisions.size(); ++i) {
    const auto& provision = tree.provisions[i];
    if (provision.parent != document::no_provision) depth[i] = depth[provision.parent] + 1;
    auto text = provision.heading;
    if (text.empty()) {
      text = document::quote(file, provision.own);
      if (text.substr(0, provision.label.size()) == provision.label) text.erase(0, provision.label.size());
      text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    }
    auto line = provision.label;
    if (!text.empty()) line.append(line.empty() ? "" : " ").append(first_words(text, words_shown));
    out.line(1 + depth[i], line.append("  [").append(provision.address).append("]"));
  }
}

void write_citations(lines& out, const document::file& file, const document::tree& tree) {
  if (tree.citations.empty()) return;
  out.line(1, out.say("Viện dẫn:", "Citations:"));
  for (const auto& citation : tree.citations) {
    std::string target;
    if (citation.cited) target = describe(*citation.cited);
    if (!citation.address.empty()) target.append(target.empty() ? "" : ", ").append(out.place(citation.address));
    out.line(2, in_quotes(document::quote(file, citation.where)) + " → " + target + ": " +
                    std::string(out.word(citation.status)));
  }
}

void write_diagnostics(lines& out, const std::vector<diagnostic>& list) {
  for (const auto& item : list) {
    out.line(1,
             "! " + pick(out.lang(), item.message) + " [" + item.code + ", byte " + std::to_string(item.begin) + "]");
  }
}

}  // namespace

std::string to_text(const document::file& file, language lang) {
  lines out(lang);
  for (std::size_t i = 0; i < file.documents.size(); ++i) {
    const auto& tree = file.documents[i];
    if (i != 0) out.blank();
    auto title = report::title_line(tree.header, lang);
    if (file.documents.size() > 1) {
      const auto mark = i == file.judged ? out.say(" (văn bản được xét)", " (the one that is judged)") : "";
      title = std::to_string(i + 1) + "/ " + title + std::string(mark);
    }
    out.line(0, title);
    write_counts(out, tree);
    for (const auto& basis : tree.bases) out.line(1, document::quote(file, basis.where) + "  [" + basis.address + "]");
    write_outline(out, file, tree);
    for (const auto& note : tree.notes) {
      out.line(1, "(" + note.label + ") " + first_words(document::quote(file, note.where), words_shown) + "  [" +
                      note.address + "]");
    }
    write_citations(out, file, tree);
    write_diagnostics(out, tree.diagnostics);
  }
  if (file.documents.empty()) out.line(0, out.say("Không đọc thấy văn bản nào.", "No document was found."));
  write_diagnostics(out, file.diagnostics);
  return out.take();
}

std::string to_text(const document::file& file, std::size_t document, const domain::facts& facts, language lang) {
  lines out(lang);
  out.labelled(0, out.say("Tổ chức", "Body"), describe(facts.subject, lang));
  out.labelled(0, out.say("Số dữ kiện", "Facts"), std::to_string(facts.list.size()));
  for (const auto& fact : facts.list) {
    out.blank();
    const auto address = report::fact_address(file, document, fact);
    out.line(0, std::string(out.word(fact.topic)) + " – " + out.place(address) + "  [" + address + "]");
    out.line(1, describe(fact.value, lang));
    if (fact.blank) out.line(1, out.say("(còn để trống)", "(left blank)"));
    out.line(1, in_quotes(first_words(document::quote(file, fact.where), quote_shown)));
    out.labelled(1, out.say("Cách đọc", "Derivation"), fact.derivation);
  }
  return out.take();
}

}  // namespace quyche::inline v0
