// The engine: one pure function for each arrow from bytes to report. Needs the engine library (quyche::engine).
//
//   bytes ─decode─▶ decoded_text ─parse─▶ file ─extract─▶ facts ─┐
//   pack.json ─load_pack─▶ pack (norm_set) ───────────────────────┴─judge─▶ report ─to_json / to_text─▶ bytes
//
// Every function may be called from any number of threads at once; arguments are only read. Failure that input can cause comes
// back as an error; running out of memory throws std::bad_alloc.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/conformance/report.hpp>
#include <quyche/core/limits.hpp>
#include <quyche/core/progress.hpp>
#include <quyche/core/result.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/norm/norm.hpp>
#include <quyche/text/text.hpp>

namespace quyche::inline v0 {

/// "0.1.0".
std::string_view version() noexcept;

/// The number of the C ABI this library carries, "0.1".
std::string_view abi_version() noexcept;

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
  /// Drops a pack by id; whether it was there.
  bool remove(std::string_view id);

  const std::vector<std::shared_ptr<const norm::pack>>& packs() const noexcept { return packs_; }

 private:
  result<std::string> add(norm::pack loaded);
  std::vector<std::shared_ptr<const norm::pack>> packs_;
};

/// Which norm a body works under when no loaded pack applies to it, as far as the built-in register of regimes knows.
const norm::regime* find_regime(const domain::body& body, std::optional<date> as_of) noexcept;

/// Ids of the built-in packs, in order.
std::vector<std::string_view> builtin_pack_ids();
/// JSON bytes of a built-in pack; empty when there is none with that id.
std::string_view builtin_pack_json(std::string_view id) noexcept;

/// Options of reading.
struct read_options {
  std::string name;                     ///< what messages and reports call the input (a base name, not a path)
  std::optional<std::size_t> document;  ///< number of the document to judge, from 1; default: the one titled Quy chế
  limits bounds;
  quyche::progress progress;
};

/// Bytes of a text or DOCX file as documents, citations resolved against the document itself and the built-in register of
/// instruments. Errors: input (unreadable, another kind of file, `document` not there), limit,
/// cancelled. A text without any provision is no error here.
result<document::file> read(std::string_view bytes, const read_options& options = {});

/// Facts of one document of the file (index from 0).
domain::facts extract(const document::file& file, std::size_t document);

/// Reads a pack strictly: unknown and repeated keys, wrong types, unknown kinds, newer formats, repeated ids are errors that
/// name byte, line and JSON path. No evaluation, no network.
result<norm::pack> load_pack(std::string_view json, std::string_view name, const limits& bounds = {});

/// Further remarks on a pack that loads: requirements without source, addresses outside the outline, and so on.
std::vector<diagnostic> lint_pack(const norm::pack& pack);

/// Options of compiling an official text into a pack.
struct compile_options {
  std::string id;                                        ///< required: [a-z0-9-]+
  norm::pack_kind kind = norm::pack_kind::model;         ///< model sets must_speak on each article
  bool kind_given = false;                               ///< when false: model for a Quy chế, regulation for the rest
  std::string version = "1";
};
/// A pack (JSON text) made from a text: outline, one provision requirement an article, one typed requirement a fact. Blanks are
/// wildcards, alternatives either-of. Errors: usage (bad id), input (no provisions).
result<std::string> compile_pack(const document::file& official, const compile_options& options);

/// Options of judging.
struct check_options {
  std::optional<date> as_of;                        ///< default: the draft's own date
  std::optional<domain::body_kind> body;            ///< overrides what the draft says
  std::optional<domain::institution> institution;
  std::optional<domain::level> level;
  bool document_checks = true;                      ///< the pack `van-ban`, loaded even when not in the set
  limits bounds;
  quyche::progress progress;
};

/// Judges the file's judged document by the norms. Errors: input (no provisions: not a regulation), limit, cancelled.
result<conformance::report> judge(const document::file& draft, const norm_set& norms, const check_options& options = {});

/// read() and judge() in one call.
result<conformance::report> check(std::string_view bytes, const norm_set& norms, const read_options& reading = {},
                                  const check_options& options = {});

/// Printers, one a stage. JSON ends in a newline and has the same bytes for the same input, whatever the locale or thread.
std::string to_json(const document::file& file);                                            // quyche-document/1
std::string to_json(const document::file& file, std::size_t document, const domain::facts& facts);  // quyche-facts/1
std::string to_json(const conformance::report& report);                                     // quyche-report/1

enum class language { vi, en };
/// For people: the outline, the facts, the alignment, the report.
std::string to_text(const document::file& file, language lang = language::vi);
std::string to_text(const document::file& file, std::size_t document, const domain::facts& facts, language lang = language::vi);
std::string to_text(const conformance::report& report, language lang = language::vi);
/// Only the alignment of a report (quyche align): JSON array of rows with headings on both sides, or text.
std::string alignment_json(const conformance::report& report);
std::string alignment_text(const conformance::report& report, language lang = language::vi);
/// One pack for people.
std::string to_text(const norm::pack& pack, language lang = language::vi);

}  // namespace quyche::inline v0
