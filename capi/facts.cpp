// What the judged document says: facts, their texts, and the graph of the bodies it names.
#include "arguments.hpp"
#include "core/json.hpp"
#include "handles.hpp"
#include "lend.hpp"
#include "place.hpp"
#include "report/fact_address.hpp"
#include "report/json_parts.hpp"
#include "structures.hpp"

using namespace quyche::capi;

namespace {

failure has_document(const quyche_document& document) {
  if (document.file.judged < document.file.documents.size()) return success;
  return fail(quyche::errc::input, "Không có văn bản nào để đọc.", "There is no document to read.");
}

const kept_facts& facts_of(const quyche_document& document) {
  return document.facts.get([&] {
    const auto& file = document.file;
    kept_facts made{quyche::extract(file, file.judged), {}, {}};
    for (const auto& fact : made.facts.list) {
      made.addresses.push_back(quyche::report::fact_address(file, file.judged, fact));
      quyche::json::writer value;
      quyche::report::write_value(value, fact.value);
      made.values.push_back(value.take());
      while (!made.values.back().empty() && made.values.back().back() == '\n') made.values.back().pop_back();
    }
    return made;
  });
}

}  // namespace

extern "C" {

quyche_status quyche_fact_init(quyche_fact* fact, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_fact>(fact, struct_size, QUYCHE_FACT_INIT);
}

quyche_status quyche_document_fact_count(const quyche_document* document, size_t* count,
                                         quyche_error** error) QUYCHE_NOEXCEPT {
  if (count != nullptr) *count = 0;
  return guard(error, [&]() -> failure {
    if (count == nullptr) return missing("count");
    if (document == nullptr) return missing("document");
    if (auto problem = has_document(*document)) return problem;
    *count = facts_of(*document).facts.list.size();
    return success;
  });
}

quyche_status quyche_document_fact(const quyche_document* document, size_t index, quyche_fact* fact,
                                   quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&] {
    return fill_structure<quyche_fact>(fact, "fact", QUYCHE_FACT_INIT, [&](quyche_fact& made) -> failure {
      if (document == nullptr) return missing("document");
      if (auto problem = has_document(*document)) return problem;
      const auto& known = facts_of(*document);
      if (index >= known.facts.list.size()) return no_such_index(index, known.facts.list.size());
      const auto& from = known.facts.list[index];
      made.topic = static_cast<quyche_topic>(from.topic);
      made.blank = from.blank ? 1 : 0;
      made.address = view(known.addresses[index]);
      made.value = view(known.values[index]);
      made.derivation = view(from.derivation);
      made.place = give_place(quyche::document::position(document->file, from.where));
      return success;
    });
  });
}

quyche_status quyche_document_facts_json(const quyche_document* document, quyche_view* json,
                                         quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(
      document, "document", &quyche_document::facts_json, json, "json", error,
      [](const quyche_document& of) { return quyche::to_json(of.file, of.file.judged, facts_of(of).facts); },
      has_document);
}

quyche_status quyche_document_facts_text(const quyche_document* document, quyche_language language, quyche_view* text,
                                         quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(
      document, "document", &quyche_document::facts_text, language, text, "text", error,
      [](const quyche_document& of, quyche::language in) {
        return quyche::to_text(of.file, of.file.judged, facts_of(of).facts, in);
      },
      has_document);
}

quyche_status quyche_document_graphviz(const quyche_document* document, quyche_language language, quyche_view* dot,
                                       quyche_error** error) QUYCHE_NOEXCEPT {
  return lend(
      document, "document", &quyche_document::graph, language, dot, "dot", error,
      [](const quyche_document& of, quyche::language in) {
        const auto organisation = quyche::conformance::organisation_of(facts_of(of).facts);
        return to_graphviz(organisation, quyche::conformance::examine(organisation), in);
      },
      has_document);
}

}  // extern "C"
