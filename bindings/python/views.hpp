// What reports for people are made of, as values of the standard library that become tuples in Python: provisions with their words,
// packs, names in words. Pure functions, safe to call from any thread.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include <quyche/core/language.hpp>
#include <quyche/document/document.hpp>
#include <quyche/norm/norm.hpp>

namespace quyche_python {

/// (enumeration, JSON name, in words) in the order of the enumerators; enumerations: verdict, requirement, type, topic, severity,
/// form, alignment, time, relation.
using word = std::tuple<std::string, std::string, std::string>;
std::vector<word> words(quyche::language lang);

/// The provisions of the judged document in order: (address as in reports, kind, label, heading, address of the parent or
/// empty, own words). The own words are those behind label and heading and before the first child, as the draft spells them.
using provision = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>;
std::vector<provision> provisions(const quyche::document::file& read);

/// A pack's outline: (address, kind, number, heading, address of the parent or empty, words with those of the children or empty).
using unit = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>;
std::vector<unit> outline(const quyche::norm::pack& of);

/// A pack's requirements: (id, address, form, text, confidence, topic, must_speak). Retired ones are left out.
using requirement = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string, bool>;
std::vector<requirement> requirements(const quyche::norm::pack& of);

}  // namespace quyche_python
