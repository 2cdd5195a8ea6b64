// Parts of a ZIP archive in memory, read with distrust: declared sizes are not believed, names are compared whole.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>

namespace quyche::inline v0::text {

/// What an archive holds of the parts that were asked for.
struct zip_parts {
  std::vector<std::string> names;                   ///< of all entries, sorted, as the archive has them
  std::vector<std::pair<bool, std::string>> parts;  ///< in the order asked for: whether there is one, and its bytes
};

/// Reads the parts with these names; no other entry is unpacked. Refused: archives that are cut off or damaged, two
/// entries of one name (names are compared without case, as OPC does), encrypted entries, more bytes than
/// limits.unzipped_bytes or, beyond the first MiB, than limits.zip_ratio times those packed.
result<zip_parts> read_zip(std::string_view archive, std::string_view name, const std::vector<std::string_view>& wanted,
                           const limits& bounds);

}  // namespace quyche::inline v0::text
