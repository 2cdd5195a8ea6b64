// Time of aligning N clauses with N clauses of real texts, nine in ten of them in both, beside memcpy of the same words in the same run.
//
//   quyche_bench_alignment N ROUNDS FILE...      one JSON object; the clauses of all FILEs, in order; articles of ten clauses each

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <quyche/conformance/alignment.hpp>
#include <quyche/quyche.hpp>

#include "measure.hpp"

namespace {

using quyche::conformance::outline_unit;
using quyche::conformance::regulation_outline;
using quyche::document::provision_kind;

template <class Work>
double microseconds(Work&& work) {
  const double start = measure::now();
  work();
  return measure::now() - start;
}

/// Articles of ten clauses each. `names` gives addresses and numbers, and outlives the outline.
regulation_outline outline(const std::vector<std::string>& clauses, std::size_t from, std::size_t count,
                           const std::vector<std::string>& names) {
  regulation_outline made;
  std::uint32_t article = 0;
  for (std::size_t i = 0; i < count; ++i) {
    outline_unit unit;
    if (i % 10 == 0) {
      article = static_cast<std::uint32_t>(made.size());
      unit.kind = provision_kind::article;
      unit.address = unit.number = names[i / 10];
      unit.text = clauses[from + i];
      made.push_back(unit);
    }
    unit.kind = provision_kind::clause;
    unit.address = unit.number = names[i];
    unit.text = clauses[from + i];
    unit.parent = article;
    made.push_back(unit);
  }
  return made;
}

}  // namespace

int main(int count, char** arguments) {
  const auto size = static_cast<std::size_t>(count > 1 ? std::atoi(arguments[1]) : 0);
  const auto rounds = static_cast<std::size_t>(count > 2 ? std::atoi(arguments[2]) : 0);
  std::vector<std::string> clauses;
  for (int i = 3; i < count; ++i) {
    const auto read = quyche::read(measure::bytes_of(arguments[i]));
    if (!read || read->documents.empty()) continue;
    for (const auto& p : read->judged_document().provisions) {
      if (p.kind == provision_kind::clause)
        clauses.push_back(read->reading.content.substr(p.whole.begin, p.whole.size()));
    }
  }
  const auto shift = size / 10;
  if (size == 0 || rounds == 0 || clauses.size() < size + shift) {
    std::fprintf(stderr, "usage: quyche_bench_alignment N ROUNDS FILE...; the files hold %zu clauses\n",
                 clauses.size());
    return 2;
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < size; ++i) names.push_back(std::to_string(i + 1));
  const auto norm = outline(clauses, 0, size, names);
  const auto draft = outline(clauses, shift, size, names);
  std::string words;
  for (const auto* side : {&norm, &draft}) {
    for (const auto& unit : *side) words += unit.text;
  }
  std::vector<char> copy(words.size());
  volatile std::size_t sink = 0;  // keeps what is measured from being optimised away
  std::vector<double> copying;
  std::vector<double> aligning;
  for (std::size_t round = 0; round < rounds; ++round) {
    copying.push_back(microseconds([&] {
      std::memcpy(copy.data(), words.data(), words.size());
      sink = sink + static_cast<unsigned char>(copy[round % copy.size()]);
    }));
    aligning.push_back(microseconds([&] { sink = sink + quyche::conformance::align(norm, draft).size(); }));
  }
  std::printf(
      "{\"clauses\": %zu, \"bytes\": %zu, \"rounds\": %zu, \"memcpy_microseconds\": %.1f, \"microseconds\": %.1f}\n",
      size, words.size(), rounds, measure::median(copying), measure::median(aligning));
  return 0;
}
