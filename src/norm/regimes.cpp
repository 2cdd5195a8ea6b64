#include <string>
#include <utility>
#include <vector>

#include <quyche/norm/norm_set.hpp>

#include "core/registers.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0 {
namespace {

document::instrument read_model(const json::node& at) {
  document::instrument out;
  json::fields in(at);
  out.type = json::text(in.required("type"));
  out.number = json::text(in.required("number"));
  out.date = json::date_or_null(in.required("date"));
  out.issuer = json::text(in.required("issuer"));
  out.name = json::text(in.required("name"));
  in.close();
  return out;
}

norm::regime read_regime(const json::node& at) {
  norm::regime out;
  json::fields in(at);
  out.body = json::one_of<domain::body_kind>(in.required("body"));
  out.institution = json::one_of<domain::institution>(in.required("institution"));
  out.level = json::one_of<domain::level>(in.required("level"));
  out.special = json::text(in.required("special"));
  out.model = read_model(in.required("model"));
  out.in_force = json::time_in_force(in.required("in_force"));
  out.note = json::both_languages(in.required("note"));
  in.close();
  return out;
}

const std::vector<norm::regime>& regimes() {
  static const auto rows = [] {
    std::vector<norm::regime> loaded;
    json::read_register("regimes", "regimes", [&](const json::node& at) { loaded.push_back(read_regime(at)); });
    return loaded;
  }();
  return rows;
}

/// How well a regime's time fits the day: a norm that has ended is none, one that is still to come beats no norm at all.
int time_rank(const norm::regime& regime, std::optional<date> as_of) {
  switch (locate(regime.in_force, as_of)) {
    case in_time::within: return 4;
    case in_time::unknown: return regime.in_force.to_earliest ? 2 : 4;
    case in_time::maybe_over: return 3;
    case in_time::before: return 1;
    case in_time::over: break;
  }
  return 0;
}

/// How many of the regime's conditions the body meets by name; nothing when it fails one.
std::optional<int> fit(const norm::regime& regime, const domain::body& body) {
  if (regime.body != body.kind) return std::nullopt;
  int met = 0;
  if (regime.institution != domain::institution::unknown) {
    if (regime.institution != body.institution) return std::nullopt;
    ++met;
  }
  if (regime.level != domain::level::unknown) {
    if (regime.level != body.level) return std::nullopt;
    ++met;
  }
  if (!regime.special.empty()) {
    const auto name = ' ' + text::fold_phrase(body.name) + ' ';
    if (name.find(' ' + text::fold_phrase(regime.special) + ' ') == std::string::npos) return std::nullopt;
    ++met;
  }
  return met;
}

const norm::regime* best_regime(const domain::body& body, std::optional<date> as_of) {
  const norm::regime* best = nullptr;
  std::pair<int, int> best_rank{0, -1};
  for (const auto& regime : regimes()) {
    const auto met = fit(regime, body);
    const int in_time = time_rank(regime, as_of);
    if (!met || in_time == 0) continue;
    // What the norm is about weighs more than its time: a special zone is not given the model of a commune.
    const std::pair rank{*met, in_time};
    if (best == nullptr || rank > best_rank) {
      best = &regime;
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace

const norm::regime* find_regime(const domain::body& body, std::optional<date> as_of) noexcept {
  if (body.kind == domain::body_kind::unknown) return nullptr;
  try {
    return best_regime(body, as_of);
  } catch (...) {
    return nullptr;  // out of memory: a report without the hint is better than none
  }
}

}  // namespace quyche::inline v0
