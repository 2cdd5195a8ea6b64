// Where a fact stands, as the formats write it.
#pragma once

#include <cstddef>
#include <string>

#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>

namespace quyche::inline v0::report {

/// The address of a fact with the number of its document, where there are several. A decision lends its căn cứ to the regulation
/// it issues: such a fact belongs to the document its words stand in, not to the one it is a fact of.
inline std::string fact_address(const document::file& file, std::size_t document, const domain::fact& fact) {
  if (fact.provision == document::no_provision) {
    for (std::size_t i = 0; i < file.documents.size(); ++i) {
      if (file.documents[i].where.contains(fact.where)) return file.prefix(i) + fact.address;
    }
  }
  return file.prefix(document) + fact.address;
}

}  // namespace quyche::inline v0::report
