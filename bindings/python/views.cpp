#include "views.hpp"

#include <algorithm>
#include <string_view>

#include "report/words.hpp"

namespace quyche_python {
namespace {

template <class Enum>
void add(std::string_view enumeration, quyche::language lang, std::vector<word>& made) {
  for (const auto& row : quyche::words<Enum>::table) {
    made.emplace_back(enumeration, quyche::name_of(row.value), quyche::in_words(row.value, lang));
  }
}

}  // namespace

std::vector<word> words(quyche::language lang) {
  namespace conformance = quyche::conformance;
  std::vector<word> made;
  add<conformance::document_verdict>("verdict", lang, made);
  add<conformance::requirement_verdict>("requirement", lang, made);
  add<conformance::finding_type>("type", lang, made);
  add<quyche::domain::topic>("topic", lang, made);
  add<quyche::norm::severity>("severity", lang, made);
  add<quyche::norm::text_form>("form", lang, made);
  add<conformance::alignment_kind>("alignment", lang, made);
  add<quyche::in_time>("time", lang, made);
  add<quyche::domain::relation_kind>("relation", lang, made);
  return made;
}

std::vector<provision> provisions(const quyche::document::file& read) {
  namespace document = quyche::document;
  std::vector<provision> made;
  if (read.documents.empty()) return made;
  const auto prefix = read.prefix(read.judged);
  const auto& tree = read.judged_document();
  made.reserve(tree.provisions.size());
  for (const auto& p : tree.provisions) {
    auto begin = p.own.begin + p.label.size();
    if (!p.heading.empty()) begin = std::max(begin, p.heading_span.end);
    const auto parent = p.parent == document::no_provision ? std::string() : prefix + tree.provisions[p.parent].address;
    made.emplace_back(prefix + p.address, quyche::name_of(p.kind), p.label, p.heading, parent,
                      document::quote(read, {std::min(begin, p.own.end), p.own.end}));
  }
  return made;
}

std::vector<unit> outline(const quyche::norm::pack& of) {
  std::vector<unit> made;
  made.reserve(of.outline.size());
  for (const auto& entry : of.outline) {
    made.emplace_back(entry.address, quyche::name_of(entry.kind), entry.number, entry.heading, entry.parent,
                      entry.text);
  }
  return made;
}

std::vector<requirement> requirements(const quyche::norm::pack& of) {
  std::vector<requirement> made;
  for (const auto& asked : of.requirements) {
    if (!asked.replaced_by.empty()) continue;
    made.emplace_back(asked.id, asked.address, quyche::name_of(asked.text.form), asked.text.vi,
                      quyche::name_of(asked.confidence), quyche::name_of(asked.topic), asked.must_speak);
  }
  return made;
}

}  // namespace quyche_python
