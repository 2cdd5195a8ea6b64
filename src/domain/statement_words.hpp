// The words of duties, powers and prohibitions. Tables only; the grammar over them stands in actor.cpp, statements.cpp and
// inherited_force.cpp.
#pragma once

#include "text/token.hpp"

namespace quyche::inline v0::domain {

/// Modal words, by modality. The table takes the longest match, and prohibitions contain the permissions they forbid ("không được" / "được").
const text::phrase_table& modal_words();
/// Those that only advise against an act: "không nên", "hạn chế".
const text::phrase_table& advised();
/// Those that say an act need not be done: "không phải", "được miễn".
const text::phrase_table& leaves();
/// Modal words that are themselves the act ("chịu trách nhiệm", "quyết định", "bảo đảm").
const text::phrase_table& acting_modals();
/// Words for how something is done that may stand before its verb: "nghiêm chỉnh chấp hành".
const text::phrase_table& manners();
/// Verbs of the field: what an act is called.
const text::phrase_table& verbs();
/// Verbs by which a list of "nhiệm vụ, quyền hạn" grants a power.
const text::phrase_table& deciding_verbs();
/// Openings that say when, not who: the actor stands after their comma.
const text::phrase_table& circumstances();
/// Nouns for who acts.
const text::phrase_table& persons();
/// Words that count persons: "mỗi thành viên", "các đồng chí ủy viên".
const text::phrase_table& counted();
/// Those who act inside the organ.
const text::phrase_table& offices();
/// Verbs that say which person or office is meant: "cơ quan chủ trì", "thành viên vắng mặt".
const text::phrase_table& modifiers();
/// Words that join clauses.
const text::phrase_table& conjunctions();
/// Openings of exceptions.
const text::phrase_table& exceptions();

}  // namespace quyche::inline v0::domain
