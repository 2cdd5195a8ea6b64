// Printers: every stage as JSON and as text for people. Needs the engine library.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <quyche/conformance/norm_diff.hpp>
#include <quyche/conformance/report.hpp>
#include <quyche/core/language.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>

namespace quyche::inline v0 {

/// Printers, one a stage. JSON ends in a newline and has the same bytes for the same input, whatever the locale or thread.
std::string to_json(const document::file& file);                                                    // quyche-document/1
std::string to_json(const document::file& file, std::size_t document, const domain::facts& facts);  // quyche-facts/1
std::string to_json(const conformance::report& report);                                             // quyche-report/1

/// For people: the outline, the facts, the alignment, the report.
std::string to_text(const document::file& file, language lang = language::vi);
std::string to_text(const document::file& file, std::size_t document, const domain::facts& facts,
                    language lang = language::vi);
std::string to_text(const conformance::report& report, language lang = language::vi);
/// For other tools. SARIF 2.1.0, one run a report, both languages in it: docs/schema/sarif.schema.json says which part of it. JUnit XML, one test suite a
/// report and one test case a requirement: what --fail-on counts, findings of `fail_on` and above that are neither waived nor in the
/// baseline, is a failure; what nobody could judge or is waived is skipped. Pointers are not null.
std::string to_sarif(const conformance::report& report);
std::string to_sarif(const std::vector<const conformance::report*>& reports);
std::string to_junit(const conformance::report& report, language lang = language::vi,
                     norm::severity fail_on = norm::severity::error);
std::string to_junit(const std::vector<const conformance::report*>& reports, language lang = language::vi,
                     norm::severity fail_on = norm::severity::error);
/// Only the alignment of a report (quyche align): the rows of the report as JSON, or as text with headings.
std::string alignment_json(const conformance::report& report);
std::string alignment_text(const conformance::report& report, language lang = language::vi);

/// quyche-norm-diff/1, and the same for people.
std::string to_json(const conformance::norm_difference& difference);
std::string to_text(const conformance::norm_difference& difference, language lang = language::vi);
/// quyche-norm-impact/1, and the same for people.
std::string to_json(const conformance::norm_difference& difference,
                    const std::vector<conformance::draft_impact>& drafts);
std::string to_text(const conformance::norm_difference& difference,
                    const std::vector<conformance::draft_impact>& drafts, language lang = language::vi);

}  // namespace quyche::inline v0
