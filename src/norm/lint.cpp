// Remarks on a pack that loads: nothing here stops it from being used.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <quyche/document/address.hpp>
#include <quyche/norm/norm_set.hpp>

#include "norm/requirement_id.hpp"

namespace quyche::inline v0 {
namespace {

using domain::topic;
using norm::kind;

/// Topics that a kind of requirement speaks of; kinds that are not here go with every topic.
struct kind_topics {
  norm::kind kind;
  std::vector<domain::topic> topics;
};
const std::vector<kind_topics>& topics_of_kinds() {
  static const std::vector<kind_topics> rows = {
      {kind::share, {topic::quorum, topic::majority}},
      {kind::frequency, {topic::meeting_frequency}},
      {kind::composition, {topic::composition}},
      {kind::appointment, {topic::appointment}},
      {kind::relation, {topic::relation, topic::body_type}},  // who founded an organ is its position
      {kind::modality, {topic::duty, topic::power, topic::prohibition, topic::relation}},
      {kind::consultation, {topic::written_consultation}},
      {kind::report_period, {topic::report_period}},
      {kind::effect, {topic::effect}},
      {kind::body, {topic::body_type}},
      {kind::basis, {topic::basis}},
      {kind::citation, {topic::citation, topic::in_force}},
      {kind::numbering, {topic::numbering}},
      {kind::in_force, {topic::in_force}},
  };
  return rows;
}

class linter {
 public:
  explicit linter(const norm::pack& pack) : pack_(pack) {
    for (const auto& entry : pack.outline) outline_.insert(entry.address);
    for (const auto& requirement : pack.requirements) ids_.insert(requirement.id);
  }

  std::vector<diagnostic> run() {
    whole_pack();
    outline();
    for (const auto& requirement : pack_.requirements) {
      texts(requirement);
      places(requirement);
      references(requirement);
      expectation(requirement);
    }
    return std::move(remarks_);
  }

 private:
  void remark(std::string code, std::string_view about, std::string_view vi, std::string_view en) {
    const std::string name(about);
    remarks_.push_back({std::move(code), 0, 0, {name + ": " + std::string(vi), name + ": " + std::string(en)}});
  }

  void whole_pack() {
    const auto& id = pack_.id;
    if (pack_.requirements.empty())
      remark("no-requirements", id, "gói không có yêu cầu nào.", "the pack has no requirements.");
    if (pack_.sources.empty() && pack_.kind != norm::pack_kind::document) {
      remark("no-sources", id, "gói không nêu nguồn.", "the pack names no sources.");
    }
    const bool partly_known = pack_.articles_total && pack_.articles_known < *pack_.articles_total;
    if (pack_.articles_total && pack_.articles_known > *pack_.articles_total) {
      remark("article-count", id, "số điều đã biết lớn hơn tổng số điều.", "more articles are known than there are.");
    }
    if (partly_known && pack_.unknown.empty()) {
      remark("unknown-unsaid", id, "có điều chưa biết nhưng mục unknown để trống.",
             "some articles are not known, but unknown says nothing.");
    }
    const auto& time = pack_.in_force;
    const bool reversed = (time.from && time.to_earliest && *time.to_earliest < *time.from) ||
                          (time.to_earliest && time.to_latest && *time.to_latest < *time.to_earliest);
    if (reversed)
      remark("time-order", id, "các mốc thời gian hiệu lực bị đảo ngược.", "the days of in_force are not in order.");
  }

  void outline() {
    std::set<std::string_view> seen;
    for (const auto& entry : pack_.outline) {
      if (!seen.insert(entry.address).second) {
        remark("repeated-address", entry.address, "địa chỉ lặp lại trong outline.",
               "the address occurs twice in the outline.");
      }
      if (!entry.parent.empty() && outline_.count(entry.parent) == 0) {
        remark("unknown-parent", entry.address, "đơn vị cha không có trong outline.",
               "its parent is not in the outline.");
      }
    }
  }

  void texts(const norm::requirement& what) {
    if (what.text.vi.empty())
      remark("no-text", what.id, "thiếu nội dung quy phạm.", "the text of the norm is missing.");
    if (what.why.empty()) remark("no-reason", what.id, "thiếu lý do (why).", "the reason (why) is missing.");
  }

  void places(const norm::requirement& what) {
    const auto parts = norm::split_id(what.id);
    // An id outlives the day its place becomes known, so an id with "u" is right for any address.
    if (parts && parts->address != "u" && parts->address != what.address) {
      remark("id-address", what.id, "địa chỉ trong mã khác với source.address.",
             "the address in the id is not source.address.");
    }
    // Known only where the outline is there; head, basis and the like stand outside of it.
    const auto address = document::take_apart(what.address);
    if (pack_.outline.empty() || !address || address->units.front().kind > document::unit_kind::paragraph) return;
    const bool placed = std::any_of(outline_.begin(), outline_.end(),
                                    [&](std::string_view entry) { return document::contains(entry, what.address); });
    if (!placed)
      remark("outside-outline", what.id, "địa chỉ không có trong outline.", "its address is not in the outline.");
  }

  void reference(const norm::requirement& what, std::string_view key, const std::string& id) {
    if (id.empty()) return;
    const std::string name(key);
    const auto parts = norm::split_id(id);
    if (id == what.id) {
      remark("self-reference", what.id, name + " chỉ vào chính nó.", name + " names the requirement itself.");
    } else if (parts && parts->pack == pack_.id && ids_.count(id) == 0) {
      remark("unknown-reference", what.id, name + " chỉ vào một yêu cầu không có trong gói: " + id + ".",
             name + " names a requirement that the pack does not have: " + id + ".");
    }
  }

  void references(const norm::requirement& what) {
    reference(what, "refines", what.refines);
    reference(what, "replaced_by", what.replaced_by);
    if (const auto* rule = std::get_if<norm::structure_rule>(&what.expect)) {
      for (const auto& id : rule->order) {
        if (ids_.count(id) == 0) {
          remark("unknown-reference", what.id, "order chỉ vào một yêu cầu không có trong gói: " + id + ".",
                 "order names a requirement that the pack does not have: " + id + ".");
        }
      }
    }
  }

  void expectation(const norm::requirement& what) {
    if (const auto* article = std::get_if<norm::counterpart>(&what.expect);
        article != nullptr && article->heading.empty()) {
      remark("no-heading", what.id, "tiêu đề của điều để trống, chỉ so được theo vị trí.",
             "the article's heading is empty: only its position can be compared.");
    }
    for (const auto& row : topics_of_kinds()) {
      if (row.kind != what.kind || std::count(row.topics.begin(), row.topics.end(), what.topic) != 0) continue;
      remark("kind-topic", what.id, "topic không đi với kind này.", "the topic does not go with the kind.");
    }
    if (what.must_speak && what.kind == kind::absence) {
      remark("silent-absence", what.id, "must_speak không có nghĩa với kind absence.",
             "must_speak means nothing with kind absence.");
    }
  }

  const norm::pack& pack_;
  std::set<std::string_view> outline_;
  std::set<std::string_view> ids_;
  std::vector<diagnostic> remarks_;
};

}  // namespace

std::vector<diagnostic> lint_pack(const norm::pack& pack) { return linter(pack).run(); }

}  // namespace quyche::inline v0
