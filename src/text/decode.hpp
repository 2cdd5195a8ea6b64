// Intake: bytes of any supported format become decoded_text.
#pragma once

#include <string_view>

#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>
#include <quyche/text/text.hpp>

#include "text/legacy.hpp"

namespace quyche::inline v0::text {

/// Decodes one input. The format is told by its bytes ("PK" + word/document.xml is DOCX, tags make HTML, the
/// rest is text).
/// `name` is what messages call the input. Errors: empty, binary, another kind of file (named: PDF, old .doc, RTF,
/// ZIP without a Word document), more than 5 % invalid UTF-8 (offset of the first named), truncated or encrypted
/// DOCX, zip bombs (bytes really produced are counted), and every limit, named.
result<decoded_text> decode(std::string_view bytes, std::string_view name, const limits& bounds);

/// What a reader found: source, layout, runs and diagnostics; and the text that stands for the source where that is a
/// page with tags, markdown, or in an old encoding.
struct reading {
  decoded_text text;
  conversion derived;  ///< nothing converted: the source is the text
};

// The readers behind it; they leave content and map to `normalise`.
result<reading> decode_plain(std::string_view bytes, std::string_view name, const limits& bounds);
result<reading> decode_docx(std::string_view bytes, std::string_view name, const limits& bounds);

/// Fills content, map and checkpoints from source: NFC (UAX #15), CRLF, CR, VT, FF, U+2028 and U+2029 become LF;
/// tabs, NBSP and other blanks of Zs become one space each; BOM, ZWSP, ZWJ, ZWNJ, word joiners, direction marks and
/// soft hyphens are dropped. Nothing else is changed: quotes, dashes, letters stay as written. Of piles of more than 30
/// marks on one letter, which no script has, each part is composed by itself.
void normalise(decoded_text& text);
/// The same where another text stands for the source: content is that text, normalised.
void normalise(decoded_text& text, conversion&& derived);

}  // namespace quyche::inline v0::text
