// The words of findings, where an evaluator or a pack has none of its own.
#pragma once

#include <optional>

#include <quyche/conformance/report.hpp>
#include <quyche/core/error.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche::inline v0::conformance {

/// What a finding says in general, by its type and topic.
bilingual message_for(finding_type type, const norm::requirement& asked, const std::string& derivation);

/// The way out: what to write, from what the norm asks. Nothing where only a person can tell.
std::optional<bilingual> suggestion_for(finding_type type, const norm::pack& pack, const norm::requirement& asked);

/// Vietnamese and English names of a topic.
bilingual topic_name(domain::topic topic);

/// "146-QĐ/TW, 14/5/2024, Ban Bí thư", or the pack's title; empty for checks on the document itself.
std::string source_of(const norm::pack& pack);

}  // namespace quyche::inline v0::conformance
