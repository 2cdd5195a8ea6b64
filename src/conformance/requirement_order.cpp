#include "conformance/requirement_order.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace quyche::inline v0::conformance {

namespace {

using domain::comparison_result;

template <class... Parts>
std::string key(const Parts&... parts) {
  std::string out;
  (out.append(parts).append("\x1F"), ...);
  return out;
}

std::string key_of(const std::vector<norm::pattern>& patterns) {
  std::string out;
  for (const auto& pattern : patterns) {
    out += key(pattern.topic ? name_of(*pattern.topic) : std::string_view(), pattern.name,
               std::string_view(pattern.in_heading ? "h" : ""), pattern.relation_with);
    for (const auto& term : pattern.terms) out += key(term);
  }
  return out;
}

/// One overload for each alternative of expectation; what there is one of in a regulation has no key of its own.
struct subject_key {
  template <class Expectation>
  std::string operator()(const Expectation&) const {
    return {};
  }
  std::string operator()(const norm::any_of& expected) const { return key_of(expected.patterns); }
  std::string operator()(const norm::structure_rule& expected) const {
    const std::string_view what = expected.count ? "count" : expected.order.empty() ? "subject" : "order";
    return key(name_of(expected.unit), what, key_of(expected.subject));
  }
  std::string operator()(const norm::counterpart& expected) const { return key(expected.heading); }
  std::string operator()(const norm::check_list& expected) const {
    std::string out;
    for (const auto& item : expected.items) out += key(item);
    return out;
  }
  std::string operator()(const domain::share_rule& expected) const { return key(expected.subject); }
  std::string operator()(const domain::frequency_rule& expected) const {
    return key(name_of(expected.meeting), expected.subject);
  }
  std::string operator()(const domain::statement& expected) const {
    return key(expected.actor, expected.act, expected.object);
  }
  std::string operator()(const domain::deadline& expected) const {
    return key(std::string_view(expected.before ? "before" : "after"), expected.what, expected.event);
  }
  std::string operator()(const domain::report_rule& expected) const { return key(expected.to); }
  std::string operator()(const domain::relation& expected) const {
    return key(std::min(expected.from, expected.to), std::max(expected.from, expected.to));
  }
  std::string operator()(const document::instrument& expected) const { return key(expected.number, expected.name); }
};

template <class Expectation>
constexpr bool is_ordered =
    !std::is_same_v<Expectation, std::monostate> && !std::is_same_v<Expectation, norm::any_of> &&
    !std::is_same_v<Expectation, norm::structure_rule> && !std::is_same_v<Expectation, norm::counterpart> &&
    !std::is_same_v<Expectation, norm::organ_rule> && !std::is_same_v<Expectation, norm::check_list>;

bool same(const norm::organ_rule& a, const norm::organ_rule& b) {
  return std::equal(a.organs.begin(), a.organs.end(), b.organs.begin(), b.organs.end(),
                    [](const auto& x, const auto& y) { return x.kind == y.kind && x.institutions == y.institutions; });
}
bool same(const norm::structure_rule& a, const norm::structure_rule& b) {
  return a.unit == b.unit && a.count == b.count && a.order.size() == b.order.size() && a.foreign == b.foreign &&
         key_of(a.subject) == key_of(b.subject);
}

}  // namespace

std::string subject_of(const norm::requirement& what) { return std::visit(subject_key{}, what.expect); }

comparison_result compare(const norm::expectation& found, const norm::expectation& asked) {
  if (found.index() != asked.index()) return comparison_result::incomparable;
  return std::visit(
      [&](const auto& one) {
        using expectation = std::decay_t<decltype(one)>;
        const auto& other = std::get<expectation>(asked);
        if constexpr (is_ordered<expectation>) {
          return domain::compare(one, other);
        } else if constexpr (std::is_same_v<expectation, norm::organ_rule> ||
                             std::is_same_v<expectation, norm::structure_rule>) {
          return same(one, other) ? comparison_result::equal : comparison_result::incomparable;
        } else {
          return subject_key{}(one) == subject_key{}(other) ? comparison_result::equal
                                                            : comparison_result::incomparable;
        }
      },
      found);
}

}  // namespace quyche::inline v0::conformance
