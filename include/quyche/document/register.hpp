// The register of instruments: what is known of the norms that regulations cite. Data, shipped in norms/registers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/document/document.hpp>

namespace quyche::inline v0::document {

/// An instrument that the register knows. Numbers restart each term of congress, so type, number and date together name it.
struct registered_instrument {
  document::instrument instrument;
  interval in_force;
  std::string replaced_by;    ///< code; may be empty
  std::int64_t articles = 0;  ///< how many it has; 0: not known
};

/// The instruments built in, in the order of the register. Loaded once; the reference stays valid.
const std::vector<registered_instrument>& known_instruments();

}  // namespace quyche::inline v0::document
