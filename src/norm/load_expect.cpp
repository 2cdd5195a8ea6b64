#include "norm/load_expect.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quyche::inline v0::norm {
namespace {

using json::fields;
using json::node;

/// Numerators, denominators, counts and lengths of time: small, so that exact fractions stay exact.
constexpr std::int64_t largest_number = 999'999;

std::int64_t small_number(const node& at, std::int64_t least) {
  const auto number = json::integer(at);
  if (at && at.get()->as_int() != nullptr && (number < least || number > largest_number)) {
    const auto range = std::to_string(least) + "…" + std::to_string(largest_number);
    at.fail({"số phải nằm trong khoảng " + range + ".", "the number must lie in " + range + "."});
    return least;
  }
  return number;
}

domain::period read_period(const node& at) {
  domain::period out;
  fields in(at);
  out.n = small_number(in.required("n"), 1);
  out.unit = json::one_of<domain::time_unit>(in.required("unit"));
  in.close();
  return out;
}

void read_named_fact(fields& in, std::optional<domain::topic>& topic, std::string& name) {
  topic = json::one_of<domain::topic>(in.required("topic"));
  if (const auto at = in.optional("name")) name = json::words(at);
}

/// Lists that a requirement rests on: an empty one asks for nothing.
const node& some(const node& at) { return json::at_least(at, 1); }

std::vector<std::string> some_words(const node& at) {
  std::vector<std::string> out;
  json::each(at, [&](const node& item) { out.push_back(json::words(item)); });
  return out;
}

pattern read_pattern(const node& at) {
  pattern out;
  fields in(at);
  if (in.has("terms")) {
    out.terms = some_words(some(in.required("terms")));
    if (const auto flag = in.optional("in_heading")) out.in_heading = json::boolean(flag);
  } else if (in.has("relation_with")) {
    out.relation_with = json::words(in.required("relation_with"));
  } else {
    read_named_fact(in, out.topic, out.name);
  }
  in.close();
  return out;
}

std::vector<pattern> read_patterns(const node& at) {
  std::vector<pattern> out;
  json::each(some(at), [&](const node& item) { out.push_back(read_pattern(item)); });
  return out;
}

expectation read_any_of(fields& in) { return any_of{read_patterns(in.required("any_of"))}; }

expectation read_counterpart(fields& in) { return counterpart{json::text(in.required("heading"))}; }

expectation read_structure(fields& in) {
  structure_rule out;
  out.unit = json::one_of<document::provision_kind>(in.required("unit"));
  if (in.has("order")) {
    out.order = json::texts(json::at_least(in.required("order"), 2));
  } else if (in.has("count")) {
    out.count = small_number(in.required("count"), 1);
  } else {
    out.subject = read_patterns(in.required("subject"));
    if (in.has("foreign")) {
      json::each(some(in.required("foreign")),
                 [&](const node& item) { out.foreign.push_back(json::one_of<domain::topic>(item)); });
    }
  }
  return out;
}

expectation read_share(fields& in) {
  domain::share_rule out;
  const auto num = small_number(in.required("num"), 0);
  const auto den = small_number(in.required("den"), 1);
  out.value = rational(num, den == 0 ? 1 : den);  // 0 only where reading has failed already
  out.comparison = json::one_of<domain::comparison>(in.required("comparison"));
  out.base = json::one_of<domain::share_base>(in.required("base"));
  out.subject = json::text(in.optional("subject"));
  return out;
}

expectation read_frequency(fields& in) {
  domain::frequency_rule out;
  out.meeting = json::one_of<domain::meeting>(in.required("meeting"));
  const auto count = in.required("count");
  const auto per = in.required("per");
  if (!count.is_null()) {
    out.count = small_number(count, 1);
    out.per = read_period(per);
  } else if (!per.is_null()) {
    per.fail({"count là null (họp khi cần) thì per cũng phải là null.",
              "with count null (when needed) per must be null as well."});
  }
  out.bound = json::one_of<domain::bound>(in.required("bound"));
  out.subject = json::text(in.optional("subject"));
  return out;
}

expectation read_composition(fields& in) {
  domain::composition out;
  json::each(some(in.required("members")), [&](const node& item) {
    domain::member member;
    fields one(item);
    member.office = json::one_of<domain::office>(one.required("office"));
    member.post = json::words(one.required("post"));
    member.institution = json::text(one.required("institution"));
    member.every = json::boolean(one.optional("every"));
    member.condition = json::text(one.optional("condition"));
    one.close();
    out.members.push_back(std::move(member));
  });
  return out;
}

expectation read_appointment(fields& in) {
  return domain::appointment{json::words(in.required("by")), some_words(in.required("on_proposal_of"))};
}

expectation read_relation(fields& in) {
  domain::relation out;
  out.from = json::words(in.required("from"));
  out.kind = json::one_of<domain::relation_kind>(in.required("kind"));
  out.to = json::words(in.required("to"));
  return out;
}

expectation read_statement(fields& in) {
  domain::statement out;
  out.actor = json::text(in.required("actor"));
  out.modality = json::one_of<domain::modality>(in.required("modality"));
  out.act = json::words(in.required("act"));
  out.object = json::text(in.required("object"));
  out.exception = json::text(in.optional("exception"));
  return out;
}

expectation read_consultation(fields& in) {
  domain::consultation out;
  out.allowed = json::boolean(in.required("allowed"));
  out.exceptions = some_words(in.required("exceptions"));
  out.silence_is_agreement = json::boolean(in.required("silence_is_agreement"));
  return out;
}

expectation read_deadline(fields& in) {
  domain::deadline out;
  out.n = small_number(in.required("n"), 0);
  out.unit = json::one_of<domain::time_unit>(in.required("unit"));
  out.bound = json::one_of<domain::bound>(in.required("bound"));
  out.before = json::boolean(in.required("before"));
  out.what = json::text(in.required("what"));
  out.event = json::text(in.required("event"));
  return out;
}

expectation read_report_period(fields& in) {
  domain::report_rule out;
  out.from = json::text(in.required("from"));
  out.to = json::text(in.required("to"));
  json::each(some(in.required("periods")), [&](const node& item) { out.periods.push_back(read_period(item)); });
  return out;
}

expectation read_effect(fields& in) {
  domain::effect out;
  out.from_signing = json::boolean(in.required("from_signing"));
  if (const auto from = in.optional("from")) out.from = json::iso_date(from);
  out.replaces = json::text(in.optional("replaces"));
  return out;
}

expectation read_organs(fields& in) {
  organ_rule out;
  json::each(some(in.required("organs")), [&](const node& item) {
    fields row(item);
    const auto kind = json::one_of<domain::body_kind>(row.required("kind"));
    out.organs.push_back({kind, json::all_of<domain::institution>(some(row.required("institutions")))});
    row.close();
  });
  return out;
}

expectation read_instrument(fields& in) {
  document::instrument out;
  out.type = json::text(in.required("type"));
  out.number = json::text(in.required("number"));
  if (const auto day = in.optional("date")) out.date = json::iso_date(day);
  out.issuer = json::text(in.optional("issuer"));
  out.name = json::text(in.optional("name"));
  return out;
}

/// A list whose items are names of an enumeration, kept as names.
template <class Enum>
check_list names_in(const node& at) {
  check_list out;
  for (const auto item : json::all_of<Enum>(at)) out.items.emplace_back(name_of(item));
  return out;
}

expectation read_statuses(fields& in) { return names_in<document::citation_status>(some(in.required("statuses"))); }
expectation read_topics(fields& in) { return names_in<domain::topic>(some(in.required("topics"))); }
expectation read_diagnostics(fields& in) { return check_list{some_words(some(in.required("diagnostics")))}; }
expectation read_nothing(fields&) { return std::monostate{}; }

/// One row a kind of requirement; docs/pack-format.md has the same table for people.
struct row {
  norm::kind kind;
  expectation (*read)(fields& in);
};
constexpr row rows[] = {
    {kind::presence, read_any_of},
    {kind::absence, read_any_of},
    {kind::provision, read_counterpart},
    {kind::structure, read_structure},
    {kind::share, read_share},
    {kind::frequency, read_frequency},
    {kind::composition, read_composition},
    {kind::appointment, read_appointment},
    {kind::relation, read_relation},
    {kind::modality, read_statement},
    {kind::consultation, read_consultation},
    {kind::deadline, read_deadline},
    {kind::report_period, read_report_period},
    {kind::effect, read_effect},
    {kind::body, read_organs},
    {kind::basis, read_instrument},
    {kind::citation, read_statuses},
    {kind::numbering, read_diagnostics},
    {kind::consistency, read_topics},
    {kind::in_force, read_nothing},
};

}  // namespace

expectation read_expectation(const json::node& at, norm::kind kind) {
  for (const auto& row : rows) {
    if (row.kind != kind) continue;
    fields in(at);
    auto out = row.read(in);
    in.close();
    return out;
  }
  return {};
}

condition read_condition(const json::node& at) {
  condition out;
  fields in(at);
  out.bodies = json::all_of<domain::body_kind>(some(in.optional("bodies")));
  out.institutions = json::all_of<domain::institution>(some(in.optional("institutions")));
  out.levels = json::all_of<domain::level>(some(in.optional("level")));
  if (const auto has = in.optional("has")) {
    fields fact(has);
    read_named_fact(fact, out.has, out.has_name);
    fact.close();
  }
  in.close();
  return out;
}

}  // namespace quyche::inline v0::norm
