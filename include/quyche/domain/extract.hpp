// From documents to facts. Needs the engine library.
#pragma once

#include <cstddef>

#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>

namespace quyche::inline v0 {

/// Facts of one document of the file (index from 0).
domain::facts extract(const document::file& file, std::size_t document);

}  // namespace quyche::inline v0
