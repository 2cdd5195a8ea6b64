#include <quyche/core/version.hpp>
#include <quyche/engine.hpp>

namespace quyche::inline v0 {

std::string_view version() noexcept { return version_string; }

std::string_view abi_version() noexcept { return abi_string; }

}  // namespace quyche::inline v0
