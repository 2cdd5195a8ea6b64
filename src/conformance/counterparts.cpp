#include "conformance/counterparts.hpp"

#include <algorithm>

#include <quyche/document/address.hpp>

#include "conformance/unit_matching.hpp"

namespace quyche::inline v0::conformance {

namespace {

using document::no_provision;

bool knows(const norm::pack& pack, alignment_level level) {
  using document::provision_kind;
  return std::any_of(pack.outline.begin(), pack.outline.end(), [&](const norm::outline_entry& entry) {
    if (entry.heading.empty() && entry.text.empty()) return false;
    switch (level) {
      case alignment_level::chapter: return entry.kind < provision_kind::article;
      case alignment_level::article: return entry.kind == provision_kind::article;
      case alignment_level::clause: return entry.kind == provision_kind::clause;
    }
    return false;
  });
}

}  // namespace

counterparts find_counterparts(const norm::pack& pack, const document::tree& draft, std::string_view content,
                               const domain::facts& facts, const std::string& prefix, text::lexicon& words) {
  counterparts made;
  made.has_articles = knows(pack, alignment_level::article);
  const bool has_chapters = knows(pack, alignment_level::chapter);
  const bool has_clauses = knows(pack, alignment_level::clause);
  if (!made.has_articles && !has_chapters) return made;
  const auto units = outline_of(draft, content, facts);
  std::unordered_map<std::string_view, std::uint32_t> places;
  for (const auto& unit : units) places.emplace(unit.address, unit.provision);
  for (auto& row : align(outline_of(pack), units, words)) {
    const bool known = row.level == alignment_level::chapter   ? has_chapters
                       : row.level == alignment_level::article ? made.has_articles
                                                               : has_clauses;
    if (!known) continue;
    for (const auto& address : row.norm) {
      auto& found = made.provisions[address];
      for (const auto& other : row.document) found.push_back(places.at(other));
    }
    for (auto& address : row.document) address.insert(0, prefix);
    made.rows.push_back(std::move(row));
  }
  for (auto& [address, found] : made.provisions) {
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }
  return made;
}

anchor anchor_of(const counterparts& aligned, const norm::pack& pack, std::string_view address,
                 const document::tree& draft, const std::string& prefix) {
  anchor at;
  // The nearest entry of the outline that is or encloses the address.
  std::size_t here = pack.outline.size();
  for (std::size_t i = 0; i < pack.outline.size(); ++i) {
    const auto& entry = pack.outline[i];
    const bool larger = here == pack.outline.size() || entry.address.size() > pack.outline[here].address.size();
    if (document::contains(entry.address, address) && larger) here = i;
  }
  if (here == pack.outline.size()) return at;
  // What stands in an article that is lacking would stand where the article would.
  const auto article = document::article_of(pack.outline[here].address);
  if (aligned.has_articles && aligned.find(article) == no_provision) {
    for (std::size_t i = 0; i < pack.outline.size(); ++i) {
      if (pack.outline[i].address == article) here = i;
    }
  }
  const auto kind = pack.outline[here].kind;
  // A chapter that has a counterpart takes what it lacks into it; so does an article.
  if (const auto counterpart = aligned.find(pack.outline[here].address); counterpart != no_provision) {
    at.parent = prefix + draft.provisions[counterpart].address;
    return at;
  }
  // What stands before ends with its last counterpart.
  const auto neighbour = [&](bool before) -> std::uint32_t {
    for (std::size_t i = here; before ? i-- > 0 : ++i < pack.outline.size();) {
      if (pack.outline[i].kind != kind) continue;
      const auto& found = aligned.all(pack.outline[i].address);
      if (!found.empty()) return before ? found.back() : found.front();
    }
    return no_provision;
  };
  const auto after = neighbour(true);
  const auto before = neighbour(false);
  if (after != no_provision) at.after = prefix + draft.provisions[after].address;
  if (before != no_provision) at.before = prefix + draft.provisions[before].address;
  // It belongs where the norm's larger unit has its counterpart, else beside its neighbours.
  if (const auto parent = aligned.find(pack.outline[here].parent); parent != no_provision) {
    at.parent = prefix + draft.provisions[parent].address;
  } else if (const auto beside = before != no_provision ? before : after;
             beside != no_provision && draft.provisions[beside].parent != no_provision) {
    at.parent = prefix + draft.provisions[draft.provisions[beside].parent].address;
  }
  return at;
}

}  // namespace quyche::inline v0::conformance
