// Places of the engine as places of the header.
#pragma once

#include <quyche/text/text.hpp>

#include "quyche.h"

namespace quyche::capi {

inline quyche_span give_span(span from) noexcept { return {from.begin, from.end}; }

inline quyche_docx_range give_runs(const std::optional<text::docx_range>& runs) noexcept {
  if (!runs) return {0, 0, 0, 0, 0, 0};
  return {1, runs->first.paragraph, runs->first.run, runs->last.paragraph, runs->last.run, 0};
}

inline quyche_place give_place(const text::position_span& from) noexcept {
  return {give_span(from.bytes), give_span(from.chars), give_span(from.utf16), give_runs(from.docx)};
}

}  // namespace quyche::capi
