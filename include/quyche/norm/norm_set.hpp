// Norm packs: loading, checking, and the set a draft is judged by. Needs the engine library.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/language.hpp>
#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0 {

/// Reads a pack strictly: unknown and repeated keys, wrong types, unknown kinds, newer formats, repeated ids are errors that
/// name byte, line and JSON path. No evaluation, no network.
result<norm::pack> load_pack(std::string_view json, std::string_view name, const limits& bounds = {});

/// Further remarks on a pack that loads: requirements without source, addresses outside the outline, and so on.
std::vector<diagnostic> lint_pack(const norm::pack& pack);

/// The norms to judge by: packs in the order they were added.
/// Packs are shared: copying a set is cheap, and a set may be used by many threads while nobody adds to it.
class norm_set {
 public:
  norm_set() = default;
  /// The packs judged by when the caller names none: every built-in pack, `van-ban` included.
  static norm_set defaults();

  /// Adds a built-in pack by id. Errors: not_found (with the nearest id as the way out), pack (already there).
  result<std::string> add_builtin(std::string_view id);
  /// Adds a pack from its JSON bytes and gives its id. Errors: pack, limit; `name` is what messages call it.
  result<std::string> add_json(std::string_view json, std::string_view name, const limits& bounds = {});
  /// Adds a pack from a file. Errors as add_json, and not_found.
  result<std::string> add_file(const std::string& path, const limits& bounds = {});
  /// Adds every *.json of a folder, in the order of names. Errors as add_file.
  result<std::size_t> add_folder(const std::string& path, const limits& bounds = {});
  /// Adds a pack that was loaded already. Errors: pack (already there).
  result<std::string> add(norm::pack loaded);
  /// Drops a pack by id; whether it was there.
  bool remove(std::string_view id);

  const std::vector<std::shared_ptr<const norm::pack>>& packs() const noexcept { return packs_; }

 private:
  std::vector<std::shared_ptr<const norm::pack>> packs_;
};

/// Which norm a body works under when no loaded pack applies to it, as far as the built-in register of regimes knows.
const norm::regime* find_regime(const domain::body& body, std::optional<date> as_of) noexcept;

/// Ids of the built-in packs, in order.
std::vector<std::string_view> builtin_pack_ids();
/// JSON bytes of a built-in pack; empty when there is none with that id.
std::string_view builtin_pack_json(std::string_view id) noexcept;

/// One pack for people.
std::string to_text(const norm::pack& pack, language lang = language::vi);

}  // namespace quyche::inline v0
