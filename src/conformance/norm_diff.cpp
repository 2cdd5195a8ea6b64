#include <quyche/conformance/norm_diff.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <quyche/domain/order.hpp>

#include "conformance/requirement_order.hpp"
#include "norm/describe.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::conformance {

namespace {

using domain::comparison_result;

norm_side side_of(const norm::pack& pack) { return {pack.id, pack.version, pack.sha256, pack.title}; }

bool is_compared(const norm::requirement& what) { return what.replaced_by.empty(); }

/// An article itself is told among the units.
bool is_told(const norm::requirement& what) { return is_compared(what) && what.kind != norm::kind::provision; }

bilingual in_words_of(const norm::requirement& what) {
  bilingual words{describe(what.expect, language::vi), describe(what.expect, language::en)};
  if (words.vi.empty()) words.vi = words.en = what.text.vi;
  return words;
}

bool same_condition(const std::optional<norm::condition>& a, const std::optional<norm::condition>& b) {
  const norm::condition any;
  const auto& one = a ? *a : any;
  const auto& other = b ? *b : any;
  return one.bodies == other.bodies && one.institutions == other.institutions && one.levels == other.levels &&
         one.has == other.has && one.has_name == other.has_name;
}

class comparison {
 public:
  comparison(const norm::pack& before, const norm::pack& after) : before_(before), after_(after) {
    made_.before = side_of(before);
    made_.after = side_of(after);
    paired_before_.assign(before.requirements.size(), false);
    paired_after_.assign(after.requirements.size(), false);
  }

  norm_difference run() {
    units();
    // The same subject in the same place, then anywhere, then another subject of the same kind in the same place.
    pair_by([&](const norm::requirement& what, bool is_new) { return subject_key(what) + place_of(what, is_new); });
    pair_by([&](const norm::requirement& what, bool) { return subject_key(what); });
    pair_by([&](const norm::requirement& what, bool is_new) { return kind_key(what) + place_of(what, is_new); });
    tell();
    return std::move(made_);
  }

 private:
  void units() {
    const auto old_outline = outline_of(before_);
    const auto new_outline = outline_of(after_);
    for (auto& row : align(old_outline, new_outline)) {
      for (const auto& address : row.norm) {
        for (const auto& other : row.document) counterpart_.emplace(address, other);
      }
      const bool renamed = !row.norm.empty() && !row.document.empty() &&
                           text::fold_phrase(row.norm_heading) != text::fold_phrase(row.document_heading);
      if (row.kind != alignment_kind::same || renamed) made_.units.push_back({std::move(row), renamed});
    }
  }

  static std::string kind_key(const norm::requirement& what) {
    std::string key(name_of(what.kind));
    return key.append("\x1F").append(name_of(what.topic)).append("\x1F");
  }
  static std::string subject_key(const norm::requirement& what) { return kind_key(what) + subject_of(what); }

  /// The place of a requirement in the new norm, by the smallest of its units that has a counterpart.
  std::string place_of(const norm::requirement& what, bool is_new) const {
    if (is_new) return what.address;
    std::string address = what.address;
    for (;;) {
      if (const auto found = counterpart_.find(address); found != counterpart_.end())
        return found->second + what.address.substr(address.size());
      const auto dot = address.rfind('.');
      if (dot == std::string::npos) return what.address;
      address.resize(dot);
    }
  }

  /// Pairs requirements with the same key in the order of the norms.
  template <class Key>
  void pair_by(Key key) {
    std::unordered_map<std::string, std::vector<std::size_t>> open;
    for (std::size_t j = after_.requirements.size(); j-- > 0;) {
      const auto& what = after_.requirements[j];
      if (!paired_after_[j] && is_compared(what)) open[key(what, true)].push_back(j);
    }
    for (std::size_t i = 0; i < before_.requirements.size(); ++i) {
      const auto& what = before_.requirements[i];
      if (paired_before_[i] || !is_compared(what)) continue;
      const auto found = open.find(key(what, false));
      if (found == open.end() || found->second.empty()) continue;
      partner_.emplace(found->second.back(), i);
      paired_before_[i] = paired_after_[found->second.back()] = true;
      found->second.pop_back();
    }
  }

  void tell() {
    for (std::size_t j = 0; j < after_.requirements.size(); ++j) {
      const auto& now = after_.requirements[j];
      if (!is_compared(now)) continue;
      if (const auto found = partner_.find(j); found != partner_.end()) {
        tell_pair(before_.requirements[found->second], now);
      } else if (is_told(now)) {
        made_.requirements.push_back({requirement_change_kind::added, now.topic, {}, now.id, {}, in_words_of(now), {}});
      }
    }
    for (std::size_t i = 0; i < before_.requirements.size(); ++i) {
      const auto& was = before_.requirements[i];
      if (!is_told(was) || paired_before_[i]) continue;
      made_.requirements.push_back({requirement_change_kind::removed, was.topic, was.id, {}, in_words_of(was), {}, {}});
    }
  }

  void tell_pair(const norm::requirement& was, const norm::requirement& now) {
    made_.pairs.emplace_back(was.id, now.id);
    if (!is_told(now)) return;
    requirement_change made{
        requirement_change_kind::changed, now.topic, was.id, now.id, in_words_of(was), in_words_of(now), {}};
    auto whole = comparison_result::equal;
    const auto differs = [&](const char* why, comparison_result how) {
      if (how == comparison_result::equal) return;
      made.why.emplace_back(why);
      whole = domain::combine(whole, how);
    };
    const auto ranked = [](auto one, auto other) {
      return one == other  ? comparison_result::equal
             : one > other ? comparison_result::stricter
                           : comparison_result::weaker;
    };
    // Two subjects in one place are another wording or another thing; nobody can say which asks more.
    const bool same_subject = subject_of(now) == subject_of(was);
    differs("value", same_subject ? compare(now.expect, was.expect) : comparison_result::incomparable);
    differs("must_speak", ranked(now.must_speak, was.must_speak));
    // A text that may only keep to the value has less room than one that may pass it.
    const bool same_binding = now.binds == was.binds;
    differs("binds", same_binding                          ? comparison_result::equal
                     : now.binds == norm::binding::exactly ? comparison_result::stricter
                     : was.binds == norm::binding::exactly ? comparison_result::weaker
                                                           : comparison_result::incomparable);
    differs("severity", ranked(norm::severity_of(after_, now), norm::severity_of(before_, was)));
    if (!same_condition(was.when, now.when)) differs("bodies", comparison_result::incomparable);
    if (made.why.empty()) {
      ++made_.unchanged;
      return;
    }
    if (whole == comparison_result::stricter) made.kind = requirement_change_kind::stricter;
    if (whole == comparison_result::weaker) made.kind = requirement_change_kind::weaker;
    made_.requirements.push_back(std::move(made));
  }

  const norm::pack& before_;
  const norm::pack& after_;
  norm_difference made_;
  std::unordered_map<std::string, std::string> counterpart_;  ///< old address → new address
  std::unordered_map<std::size_t, std::size_t> partner_;      ///< new requirement → old one
  std::vector<bool> paired_before_;
  std::vector<bool> paired_after_;
};

impact_kind impact_of(document_verdict before, document_verdict after) {
  using enum document_verdict;
  if (before == after) return impact_kind::unchanged;
  if (before == not_applicable || after == not_applicable) return impact_kind::other_verdict;
  if (after == not_conform) return impact_kind::stops;
  if (before == not_conform) return impact_kind::begins;
  return after > before ? impact_kind::worse : impact_kind::better;  // the verdicts stand from best to worst
}

}  // namespace

norm_difference diff(const norm::pack& before, const norm::pack& after) { return comparison(before, after).run(); }

result<draft_impact> impact(const norm_difference& difference, const norm::pack& before, const norm::pack& after,
                            const document::file& draft, const check_options& options) {
  auto judging = options;
  judging.document_checks = false;
  const auto judged_by = [&](const norm::pack& pack) -> result<report> {
    norm_set set;
    if (auto added = set.add(pack); !added) return std::move(added).error();
    return judge(draft, set, judging);
  };
  auto under_old = judged_by(before);
  if (!under_old) return std::move(under_old).error();
  auto under_new = judged_by(after);
  if (!under_new) return std::move(under_new).error();

  draft_impact made;
  made.name = draft.name;
  made.before = under_old->verdict;
  made.after = under_new->verdict;
  made.kind = impact_of(made.before, made.after);
  // A finding stays where the requirement that answers its own finds the same at the same place.
  std::unordered_map<std::string_view, std::string_view> new_id;
  for (const auto& [old_id, id] : difference.pairs) new_id.emplace(old_id, id);
  const auto key = [](std::string_view id, const finding& found) {
    std::string made_key(id);
    made_key.append("\x1F").append(name_of(found.type)).append("\x1F").append(name_of(found.severity));
    return made_key.append("\x1F").append(found.document ? found.document->address : std::string());
  };
  std::unordered_map<std::string, std::size_t> stays;
  for (const auto& found : under_new->findings) ++stays[key(found.norm->id, found)];
  std::unordered_map<std::string, std::size_t> stood;
  for (auto& found : under_old->findings) {
    const auto answered = new_id.find(found.norm->id);
    const auto here = key(answered == new_id.end() ? std::string_view(found.norm->id) : answered->second, found);
    auto at = stays.find(here);
    if (at == stays.end() || at->second == 0) {
      made.gone.push_back(std::move(found));
      continue;
    }
    --at->second;
    ++stood[here];
  }
  for (auto& found : under_new->findings) {
    auto at = stood.find(key(found.norm->id, found));
    if (at != stood.end() && at->second > 0) {
      --at->second;
    } else {
      made.appeared.push_back(std::move(found));
    }
  }
  return made;
}

}  // namespace quyche::inline v0::conformance
