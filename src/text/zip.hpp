// Parts of a ZIP archive in memory, read with distrust: declared sizes are not believed, names are compared whole.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>

namespace quyche::inline v0::text {

/// An archive whose directory has been read; entries are unpacked when asked for. The bytes, the name (what messages call the
/// archive) and the limits must outlive it.
class zip_archive {
 public:
  /// Refused: archives that are cut off or damaged, two entries of one name (names are compared without case, as OPC
  /// does), encrypted entries.
  static result<zip_archive> open(std::string_view bytes, std::string_view name, const limits& bounds);

  /// Names of all entries, sorted, as the archive has them.
  const std::vector<std::string>& names() const noexcept;
  bool holds(std::string_view entry) const;

  /// Unpacks one entry; empty when there is none of that name. Refused: damage (checksum, length), more bytes from all
  /// entries unpacked so far than limits.unzipped_bytes or, beyond the first MiB of an entry, than limits.zip_ratio times
  /// those packed.
  result<std::string> unpack(std::string_view entry);

  zip_archive(zip_archive&&) noexcept;
  zip_archive& operator=(zip_archive&&) noexcept;
  ~zip_archive();

 private:
  struct state;
  explicit zip_archive(std::unique_ptr<state> opened) noexcept;
  std::unique_ptr<state> state_;
};

}  // namespace quyche::inline v0::text
