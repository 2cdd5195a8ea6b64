// quyche-facts/1: docs/schema/facts.schema.json.
#include <cstddef>
#include <string>

#include <quyche/report/print.hpp>

#include "report/fact_address.hpp"
#include "report/json_parts.hpp"

namespace quyche::inline v0 {

std::string to_json(const document::file& file, std::size_t document, const domain::facts& facts) {
  json::writer out;
  out.begin_object().member("schema", "quyche-facts/1").key("facts").begin_array();
  for (const auto& fact : facts.list) {
    const auto where = file.reading.map.to_source(fact.where);
    out.begin_object()
        .member("topic", name_of(fact.topic))
        .member("address", report::fact_address(file, document, fact));
    out.member("start", where.begin).member("end", where.end).key("value");
    report::write_value(out, fact.value);
    out.member("derivation", fact.derivation);
    if (fact.blank) out.member("blank", true);
    if (fact.standing != domain::standing::required) out.member("standing", name_of(fact.standing));
    out.end_object();
  }
  out.end_array().member("document", document + 1).key("body");
  report::write_value(out, facts.subject);
  out.end_object();
  return out.take();
}

}  // namespace quyche::inline v0
