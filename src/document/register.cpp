#include <quyche/document/register.hpp>

#include "core/registers.hpp"

namespace quyche::inline v0::document {
namespace {

registered_instrument read_row(const json::node& at) {
  registered_instrument row;
  json::fields in(at);
  row.instrument.type = json::text(in.required("type"));
  row.instrument.number = json::text(in.required("number"));
  row.instrument.date = json::date_or_null(in.required("date"));
  row.instrument.issuer = json::text(in.required("issuer"));
  row.instrument.name = json::text(in.required("name"));
  row.in_force = json::time_in_force(in.required("in_force"));
  if (const auto successor = in.required("replaced_by"); !successor.is_null()) row.replaced_by = json::text(successor);
  in.close();
  return row;
}

std::vector<registered_instrument> load() {
  std::vector<registered_instrument> rows;
  json::read_register("instruments", "instruments", [&](const json::node& at) { rows.push_back(read_row(at)); });
  return rows;
}

}  // namespace

const std::vector<registered_instrument>& known_instruments() {
  static const auto rows = load();
  return rows;
}

}  // namespace quyche::inline v0::document
