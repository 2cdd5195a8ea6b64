// Which parts of a Word document are which (ECMA-376-2, the Open Packaging Conventions): names of parts are free, their roles
// stand in relationships.
#pragma once

#include <string>
#include <string_view>

#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>

#include "text/zip.hpp"

namespace quyche::inline v0::text {

/// Names of parts in the archive; empty: there is none.
struct docx_parts {
  std::string document;
  std::string styles;
  std::string numbering;
  std::string theme;
  std::string footnotes;
  std::string endnotes;
};

/// The parts by the package's relationships, the main part else by [Content_Types].xml. A package without relationships has its
/// parts where Word puts them. Relationships to what is not in the archive count for nothing. Errors: damaged XML in
/// these parts, limits. `document` is empty in archives that are no Word documents.
result<docx_parts> find_parts(zip_archive& archive, std::string_view name, const limits& bounds);

}  // namespace quyche::inline v0::text
