// Sets of norm packs, what a pack says of itself, and making one of a text.
#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "handles.hpp"
#include "structures.hpp"

using namespace quyche::capi;

namespace {

/// The pack with that id, or nothing.
const quyche::norm::pack* pack_of(const quyche_norms& norms, std::string_view id) {
  const auto& packs = norms.set.packs();
  const auto found = std::find_if(packs.begin(), packs.end(), [&](const auto& pack) { return pack->id == id; });
  return found == packs.end() ? nullptr : found->get();
}

quyche::error no_pack(const std::string& id) {
  return fail(quyche::errc::not_found, "Không có chuẩn “" + id + "” trong bộ.",
              "There is no norm “" + id + "” in the set.");
}

/// What the three ways to add packs by JSON share: they need the set and the limits.
failure take_target(const quyche_norms* norms, const quyche_limits* limits, quyche::limits& bounds) {
  if (norms == nullptr) return missing("norms");
  return take_limits(limits, bounds);
}

}  // namespace

extern "C" {

quyche_status quyche_norms_new(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT {
  if (norms != nullptr) *norms = nullptr;
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    *norms = new quyche_norms();
    return success;
  });
}

quyche_status quyche_norms_defaults(quyche_norms** norms, quyche_error** error) QUYCHE_NOEXCEPT {
  if (norms != nullptr) *norms = nullptr;
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    *norms = new quyche_norms{quyche::norm_set::defaults()};
    return success;
  });
}

quyche_status quyche_norms_copy(const quyche_norms* norms, quyche_norms** copy, quyche_error** error) QUYCHE_NOEXCEPT {
  if (copy != nullptr) *copy = nullptr;
  return guard(error, [&]() -> failure {
    if (copy == nullptr) return missing("copy");
    if (norms == nullptr) return missing("norms");
    *copy = new quyche_norms(*norms);
    return success;
  });
}

quyche_status quyche_norms_add_builtin(quyche_norms* norms, const char* id, size_t id_size,
                                       quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    auto added = norms->set.add_builtin(name);
    if (!added) return std::move(added).error();
    return success;
  });
}

quyche_status quyche_norms_add_json(quyche_norms* norms, const char* data, size_t size, const char* name,
                                    size_t name_size, const quyche_limits* limits,
                                    quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    quyche::limits bounds;
    if (auto problem = take_target(norms, limits, bounds)) return problem;
    if (auto problem = check_bytes(data, size, "data")) return problem;
    std::string called;
    if (auto problem = take_name({name, name_size}, "name", called)) return problem;
    auto added = norms->set.add_json(text_of({data, size}), called, bounds);
    if (!added) return std::move(added).error();
    return success;
  });
}

quyche_status quyche_norms_load_file(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                     quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    quyche::limits bounds;
    if (auto problem = take_target(norms, limits, bounds)) return problem;
    if (path == nullptr) return missing("path");
    auto added = norms->set.add_file(path, bounds);
    if (!added) return std::move(added).error();
    return success;
  });
}

quyche_status quyche_norms_load_folder(quyche_norms* norms, const char* path, const quyche_limits* limits,
                                       size_t* added, quyche_error** error) QUYCHE_NOEXCEPT {
  if (added != nullptr) *added = 0;
  return guard(error, [&]() -> failure {
    quyche::limits bounds;
    if (auto problem = take_target(norms, limits, bounds)) return problem;
    if (path == nullptr) return missing("path");
    if (added == nullptr) return missing("added");
    // Packs are shared, so a copy is cheap; it makes the folder all or none.
    quyche::norm_set grown = norms->set;
    auto count = grown.add_folder(path, bounds);
    if (!count) return std::move(count).error();
    norms->set = std::move(grown);
    *added = *count;
    return success;
  });
}

quyche_status quyche_norms_remove(quyche_norms* norms, const char* id, size_t id_size,
                                  quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&]() -> failure {
    if (norms == nullptr) return missing("norms");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    if (!norms->set.remove(name)) return no_pack(name);
    return success;
  });
}

size_t quyche_norms_count(const quyche_norms* norms) QUYCHE_NOEXCEPT {
  return norms == nullptr ? 0 : norms->set.packs().size();
}

quyche_view quyche_norms_id(const quyche_norms* norms, size_t index) QUYCHE_NOEXCEPT {
  return index < quyche_norms_count(norms) ? view(norms->set.packs()[index]->id) : empty_view;
}

quyche_status quyche_pack_init(quyche_pack* pack, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_pack>(pack, struct_size, QUYCHE_PACK_INIT);
}

quyche_status quyche_norms_pack(const quyche_norms* norms, size_t index, quyche_pack* pack,
                                quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&] {
    return fill_structure<quyche_pack>(pack, "pack", QUYCHE_PACK_INIT, [&](quyche_pack& made) -> failure {
      if (norms == nullptr) return missing("norms");
      const auto& packs = norms->set.packs();
      if (index >= packs.size()) return no_such_index(index, packs.size());
      const auto& from = *packs[index];
      made.id = view(from.id);
      made.version = view(from.version);
      made.title_vi = view(from.title.vi);
      made.title_en = view(from.title.en);
      made.issuer = view(from.issuer);
      made.number = view(from.number);
      made.sha256 = view(from.sha256);
      made.date = give_date(from.date);
      made.kind = static_cast<quyche_pack_kind>(from.kind) + 1;
      made.requirements = from.requirements.size();
      made.articles_known = static_cast<size_t>(from.articles_known);
      made.articles_total = from.articles_total ? static_cast<size_t>(*from.articles_total) : QUYCHE_NONE;
      return success;
    });
  });
}

quyche_status quyche_norms_text(const quyche_norms* norms, const char* id, size_t id_size, quyche_language language,
                                quyche_string** text, quyche_error** error) QUYCHE_NOEXCEPT {
  if (text != nullptr) *text = nullptr;
  return guard(error, [&]() -> failure {
    if (text == nullptr) return missing("text");
    if (norms == nullptr) return missing("norms");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    const auto* pack = pack_of(*norms, name);
    if (pack == nullptr) return no_pack(name);
    *text = new quyche_string{quyche::to_text(*pack, chosen)};
    return success;
  });
}

quyche_status quyche_norms_explain(const quyche_norms* norms, const char* id, size_t id_size, quyche_language language,
                                   quyche_string** page, quyche_error** error) QUYCHE_NOEXCEPT {
  if (page != nullptr) *page = nullptr;
  return guard(error, [&]() -> failure {
    if (page == nullptr) return missing("page");
    if (norms == nullptr) return missing("norms");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    quyche::language chosen{};
    if (auto problem = take_language(language, chosen)) return problem;
    auto made = quyche::explain(norms->set, name, chosen);
    if (!made) return std::move(made).error();
    *page = new quyche_string{*std::move(made)};
    return success;
  });
}

quyche_status quyche_builtin_json(const char* id, size_t id_size, quyche_view* json,
                                  quyche_error** error) QUYCHE_NOEXCEPT {
  if (json != nullptr) *json = empty_view;
  return guard(error, [&]() -> failure {
    if (json == nullptr) return missing("json");
    std::string name;
    if (auto problem = take_name({id, id_size}, "id", name)) return problem;
    const auto bytes = quyche::builtin_pack_json(name);
    if (bytes.empty()) {
      return fail(quyche::errc::not_found, "Không có chuẩn dựng sẵn “" + name + "”.",
                  "There is no built-in norm “" + name + "”.");
    }
    *json = view(bytes);
    return success;
  });
}

quyche_status quyche_pack_lint(const char* data, size_t size, const char* name, size_t name_size,
                               const quyche_limits* limits, quyche_diagnostics** remarks,
                               quyche_error** error) QUYCHE_NOEXCEPT {
  if (remarks != nullptr) *remarks = nullptr;
  return guard(error, [&]() -> failure {
    if (remarks == nullptr) return missing("remarks");
    if (auto problem = check_bytes(data, size, "data")) return problem;
    std::string called;
    if (auto problem = take_name({name, name_size}, "name", called)) return problem;
    quyche::limits bounds;
    if (auto problem = take_limits(limits, bounds)) return problem;
    auto pack = quyche::load_pack(text_of({data, size}), called, bounds);
    if (!pack) return std::move(pack).error();
    *remarks = new quyche_diagnostics{quyche::lint_pack(*pack)};
    return success;
  });
}

void quyche_norms_free(quyche_norms* norms) QUYCHE_NOEXCEPT { delete norms; }

// ---- Compiling ----

quyche_status quyche_compile_options_init(quyche_compile_options* options, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_compile_options>(options, struct_size, QUYCHE_COMPILE_OPTIONS_INIT);
}

quyche_status quyche_compile(const quyche_document* document, const quyche_compile_options* options,
                             quyche_string** pack, quyche_error** error) QUYCHE_NOEXCEPT {
  if (pack != nullptr) *pack = nullptr;
  return guard(error, [&]() -> failure {
    if (pack == nullptr) return missing("pack");
    if (document == nullptr) return missing("document");
    if (options == nullptr) return missing("options");
    quyche_compile_options given = QUYCHE_COMPILE_OPTIONS_INIT;
    if (auto problem = take(options, given)) return problem;
    quyche::compile_options compiling;
    if (auto problem = take_name(given.id, "id", compiling.id)) return problem;
    std::string version;
    if (auto problem = take_name(given.version, "version", version)) return problem;
    if (!version.empty()) compiling.version = std::move(version);
    if (given.kind != QUYCHE_PACK_BY_TITLE) {
      if (auto problem = take_number(given.kind - 1, "kind", compiling.kind)) return problem;
      compiling.kind_given = true;
    }
    if (given.reserved != 0) {
      return usage("Trường reserved của quyche_compile_options phải là 0.",
                   "The member reserved of quyche_compile_options must be 0.");
    }
    auto made = quyche::compile_pack(document->file, compiling);
    if (!made) return std::move(made).error();
    *pack = new quyche_string{*std::move(made)};
    return success;
  });
}

}  // extern "C"
