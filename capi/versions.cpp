// Versions of norms: what changed, what that does to drafts, and norms that contradict each other.
#include <memory>

#include "check.hpp"
#include "handles.hpp"
#include "structures.hpp"

using namespace quyche::capi;

namespace {

using shared_pack = std::shared_ptr<const quyche::norm::pack>;

/// The one pack of each side.
failure take_sides(const quyche_norms* before, const quyche_norms* after, shared_pack& old_pack,
                   shared_pack& new_pack) {
  if (before == nullptr) return missing("before");
  if (after == nullptr) return missing("after");
  if (before->set.packs().size() != 1 || after->set.packs().size() != 1) {
    return usage("Cần đúng một chuẩn mỗi bên để so sánh.", "Exactly one norm a side can be compared.");
  }
  old_pack = before->set.packs().front();
  new_pack = after->set.packs().front();
  return success;
}

}  // namespace

extern "C" {

// ---- Differences ----

quyche_status quyche_norms_diff(const quyche_norms* before, const quyche_norms* after, quyche_string** json,
                                quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = nullptr;
  return guard(error, [&]() -> failure {
    if (json == nullptr) return missing("json");
    shared_pack old_pack, new_pack;
    if (auto problem = take_sides(before, after, old_pack, new_pack)) return problem;
    *json = new quyche_string{quyche::to_json(quyche::conformance::diff(*old_pack, *new_pack))};
    return success;
  });
}

quyche_status quyche_norms_diff_text(const quyche_norms* before, const quyche_norms* after, quyche_language language,
                                     quyche_string** text, quyche_error** error) QUYCHE_NOEXCEPT {
  if (text != nullptr) *text = nullptr;
  return guard(error, [&]() -> failure {
    if (text == nullptr) return missing("text");
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    shared_pack old_pack, new_pack;
    if (auto problem = take_sides(before, after, old_pack, new_pack)) return problem;
    *text = new quyche_string{quyche::to_text(quyche::conformance::diff(*old_pack, *new_pack), chosen)};
    return success;
  });
}

// ---- Impact ----

quyche_status quyche_impact_new(const quyche_norms* before, const quyche_norms* after, quyche_impact** impact,
                                quyche_error** error) QUYCHE_NOEXCEPT {
  if (impact != nullptr) *impact = nullptr;
  return guard(error, [&]() -> failure {
    if (impact == nullptr) return missing("impact");
    shared_pack old_pack, new_pack;
    if (auto problem = take_sides(before, after, old_pack, new_pack)) return problem;
    *impact = new quyche_impact{old_pack, new_pack, quyche::conformance::diff(*old_pack, *new_pack)};
    return success;
  });
}

quyche_status quyche_impact_add_draft(quyche_impact* impact, const quyche_document* draft,
                                      const quyche_check_options* options, quyche_impact_kind* kind,
                                      quyche_error** error) QUYCHE_NOEXCEPT {
  if (kind != nullptr) *kind = 0;
  return guard(error, [&]() -> failure {
    if (impact == nullptr) return missing("impact");
    if (draft == nullptr) return missing("draft");
    if (kind == nullptr) return missing("kind");
    quyche::check_options checking;
    progress_bridge bridge;
    if (auto problem = take_check_options(options, checking, bridge)) return problem;
    auto judged =
        quyche::conformance::impact(impact->difference, *impact->before, *impact->after, draft->file, checking);
    if (!judged) return std::move(judged).error();
    impact->drafts.push_back(*std::move(judged));
    *kind = static_cast<quyche_impact_kind>(impact->drafts.back().kind);
    return success;
  });
}

quyche_status quyche_impact_json(const quyche_impact* impact, quyche_string** json,
                                 quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = nullptr;
  return guard(error, [&]() -> failure {
    if (json == nullptr) return missing("json");
    if (impact == nullptr) return missing("impact");
    *json = new quyche_string{quyche::to_json(impact->difference, impact->drafts)};
    return success;
  });
}

quyche_status quyche_impact_text(const quyche_impact* impact, quyche_language language, quyche_string** text,
                                 quyche_error** error) QUYCHE_NOEXCEPT {
  if (text != nullptr) *text = nullptr;
  return guard(error, [&]() -> failure {
    if (text == nullptr) return missing("text");
    if (impact == nullptr) return missing("impact");
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    *text = new quyche_string{quyche::to_text(impact->difference, impact->drafts, chosen)};
    return success;
  });
}

void quyche_impact_free(quyche_impact* impact) QUYCHE_NOEXCEPT { delete impact; }

// ---- Conflicts ----

quyche_status quyche_conflict_init(quyche_conflict* conflict, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_conflict>(conflict, struct_size, QUYCHE_CONFLICT_INIT);
}

quyche_status quyche_norms_conflicts(const quyche_norms* norms, quyche_conflicts** conflicts,
                                     quyche_error** error) QUYCHE_NOEXCEPT {
  if (conflicts != nullptr) *conflicts = nullptr;
  return guard(error, [&]() -> failure {
    if (conflicts == nullptr) return missing("conflicts");
    if (norms == nullptr) return missing("norms");
    *conflicts = new quyche_conflicts{quyche::conformance::find_conflicts(norms->set.packs())};
    return success;
  });
}

size_t quyche_conflicts_count(const quyche_conflicts* conflicts) QUYCHE_NOEXCEPT {
  return conflicts == nullptr ? 0 : conflicts->list.size();
}

quyche_status quyche_conflicts_get(const quyche_conflicts* conflicts, size_t index, quyche_conflict* conflict,
                                   quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&] {
    return fill_structure<quyche_conflict>(conflict, "conflict", QUYCHE_CONFLICT_INIT,
                                           [&](quyche_conflict& made) -> failure {
                                             if (conflicts == nullptr) return missing("conflicts");
                                             const auto& list = conflicts->list;
                                             if (index >= list.size()) return no_such_index(index, list.size());
                                             made.one = view(list[index].one);
                                             made.other = view(list[index].other);
                                             made.topic = static_cast<quyche_topic>(list[index].topic);
                                             made.message_vi = view(list[index].message.vi);
                                             made.message_en = view(list[index].message.en);
                                             return success;
                                           });
  });
}

void quyche_conflicts_free(quyche_conflicts* conflicts) QUYCHE_NOEXCEPT { delete conflicts; }

}  // extern "C"
