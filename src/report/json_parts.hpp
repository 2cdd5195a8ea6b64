// The parts that several JSON formats share. Each writes one value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/text/text.hpp>

#include "core/json.hpp"

namespace quyche::inline v0::report {

void write_bilingual(json::writer& out, const bilingual& text);              ///< {vi, en}
void write_date(json::writer& out, std::optional<date> day);                 ///< "2024-05-14" or null
void write_interval(json::writer& out, const interval& when);                ///< {from, to: {earliest, latest} or null}
void write_text_or_null(json::writer& out, std::string_view text);           ///< null for the empty text
void write_texts(json::writer& out, const std::vector<std::string>& texts);  ///< list of strings
void write_place(json::writer& out, const text::position_span& where);       ///< {bytes, chars, utf16[, docx]}
void write_docx(json::writer& out, const text::docx_range& runs);            ///< {first: {paragraph, run}, last}
void write_instrument(json::writer& out,
                      const document::instrument& instrument);  ///< {type, number, date, issuer, name}
void write_diagnostics(json::writer& out,
                       const std::vector<diagnostic>& list);           ///< list of {code, start, end, message}
void write_value(json::writer& out, const domain::fact_value& value);  ///< by topic, as docs/schema/facts says

}  // namespace quyche::inline v0::report
