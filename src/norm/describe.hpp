// Values of the domain, and what requirements expect, in a line for people.
#pragma once

#include <string>

#include <quyche/norm/norm_set.hpp>

namespace quyche::inline v0 {

/// "ít nhất 2/3 tổng số thành viên". Without quotation marks and without a full stop.
std::string describe(const domain::fact_value& value, language lang);
std::string describe(const norm::expectation& expected, language lang);
/// "Quy định 146-QĐ/TW, 14/5/2024, Ban Bí thư", as much as is known.
std::string describe(const document::instrument& instrument);
/// "từ 14/5/2024 đến trong khoảng 1/2/2025 – 31/3/2025"
std::string describe(const interval& when, language lang);
std::string describe(const domain::body& body, language lang);

}  // namespace quyche::inline v0
