#include <quyche/document/register.hpp>

#include <algorithm>
#include <cstdlib>

#include "core/registers.hpp"
#include "document/instrument.hpp"
#include "text/fold.hpp"

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
  if (const auto count = in.optional("articles")) row.articles = json::integer(count);
  in.close();
  return row;
}

std::vector<registered_instrument> load() {
  std::vector<registered_instrument> rows;
  json::read_register("instruments", "instruments", [&](const json::node& at) { rows.push_back(read_row(at)); });
  return rows;
}

/// Party instruments are numbered anew in each term of the national congress (XI 2011, XII 2016, XIII 2021, XIV 2026); a date in
/// January of such a year may belong to either term.
bool certainly_same_term(date a, date b) noexcept {
  const auto term = [](int year) { return (year - 2011 + 50) / 5; };
  const auto unclear = [](date d) { return (d.year - 2011) % 5 == 0 && d.month <= 1; };
  return term(a.year) == term(b.year) && !unclear(a) && !unclear(b);
}

/// "146-QĐ/TW" restarts, "191/2026/NĐ-CP" carries its year.
bool carries_year(std::string_view code) noexcept { return std::count(code.begin(), code.end(), '/') >= 2; }

/// What instruments are compared by, folded once.
struct folded_row {
  std::string type, number, name;
  const registered_instrument* row;
};

const std::vector<folded_row>& folded_rows() {
  static const auto rows = [] {
    std::vector<folded_row> made;
    for (const auto& row : known_instruments()) {
      const auto& of = row.instrument;
      made.push_back({text::fold_phrase(of.type), text::fold_phrase(of.number), text::fold_phrase(of.name), &row});
    }
    return made;
  }();
  return rows;
}

/// The registered instruments that type and number, or type and name, may mean; dates are not looked at.
std::vector<const registered_instrument*> candidates(const instrument& cited) {
  std::vector<const registered_instrument*> found;
  const bool by_code = !cited.number.empty();
  if (!by_code && cited.name.empty()) return found;
  const auto key = text::fold_phrase(by_code ? cited.number : cited.name);
  const auto type = text::fold_phrase(cited.type);
  for (const auto& row : folded_rows()) {
    const bool same = by_code ? row.number == key : row.number.empty() && row.name.starts_with(key);
    if (same && (type.empty() || row.type.empty() || type == row.type)) found.push_back(row.row);
  }
  return found;
}

}  // namespace

const std::vector<registered_instrument>& known_instruments() {
  static const auto rows = load();
  return rows;
}

resolution resolve(const instrument& cited, std::optional<date> as_of) {
  const auto same = candidates(cited);
  if (same.empty()) return {};
  const bool by_code = !cited.number.empty();
  const registered_instrument* meant = same.front();
  if (cited.date) {
    const auto found =
        std::find_if(same.begin(), same.end(), [&](const auto* e) { return e->instrument.date == cited.date; });
    if (found == same.end()) {
      // Another date in the same term cannot be another instrument with the same number.
      const auto* near = *std::min_element(same.begin(), same.end(), [&](const auto* a, const auto* b) {
        const auto apart = [&](const auto* e) {
          return e->instrument.date ? std::abs(e->instrument.date->year - cited.date->year) : 1000;
        };
        return apart(a) < apart(b);
      });
      const auto& known_date = near->instrument.date;
      if (!known_date) return {};
      // The same day of another year is a slip of the year.
      const bool same_day = known_date->day == cited.date->day && known_date->month == cited.date->month;
      const bool certain =
          carries_year(cited.number) || !by_code || same_day || certainly_same_term(*known_date, *cited.date);
      return certain ? resolution{citation_status::wrong_date, to_iso(*known_date)} : resolution{};
    }
    meant = *found;
  } else if (same.size() > 1 || (by_code && !carries_year(cited.number))) {
    return {};  // the number alone is that of an instrument of another term too
  }
  if (!cited.issuer.empty() && !meant->instrument.issuer.empty()) {
    const auto a = text::fold_phrase(cited.issuer);
    const auto b = text::fold_phrase(meant->instrument.issuer);
    // "Ban Bí thư Trung ương Đảng" and "Ban Bí thư" are one.
    if (!a.starts_with(b) && !b.starts_with(a)) return {citation_status::wrong_issuer, meant->instrument.issuer};
  }
  const auto when = quyche::locate(meant->in_force, as_of);
  if (when == in_time::over || when == in_time::before) return {citation_status::not_in_force, meant->replaced_by};
  return {citation_status::ok, {}, meant->articles};
}

}  // namespace quyche::inline v0::document
