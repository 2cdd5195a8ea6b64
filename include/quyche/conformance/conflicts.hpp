// Norms that contradict each other: requirements of different packs that no draft can meet together, where neither refines the other. They
// are told about the packs, not about a draft. Value types. Needs the engine library.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <quyche/core/error.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

/// Two requirements, in the order of their packs.
struct norm_conflict {
  std::string one;    ///< id
  std::string other;  ///< id
  domain::topic topic = domain::topic::structure;
  bilingual message;
};

/// Every pair once, in the order of the packs and their requirements. Only what can be compared is compared: silence here is no proof that
/// the norms agree. Retired requirements, requirements a person has to judge and bodies that are not common to both are left out.
std::vector<norm_conflict> find_conflicts(const std::vector<std::shared_ptr<const norm::pack>>& packs);

}  // namespace quyche::inline v0::conformance
