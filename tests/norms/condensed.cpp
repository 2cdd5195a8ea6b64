// A regulation said again in half its articles and a tenth of its words: every article of NĐ 191/2026/NĐ-CP stands in the article of
// tests/norms/condensed/nd-191.txt that nd-191.tsv names. The table was written with the text, by hand.
#include <algorithm>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include <quyche/conformance/alignment.hpp>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

using pairs = std::set<std::pair<std::string, std::string>>;

std::filesystem::path in_condensed(const char* name) {
  return std::filesystem::path(QUYCHE_SOURCE_DIR) / "tests/norms/condensed" / name;
}

pairs expected_pairs() {
  std::istringstream table(file_bytes(in_condensed("nd-191.tsv")));
  pairs made;
  std::string norm;
  std::string draft;
  table >> norm >> draft;  // the head of the table
  while (table >> norm >> draft) made.emplace(norm, draft);
  return made;
}

}  // namespace

TEST_CASE("a regulation condensed into half its articles is found again, article by article") {
  const auto source = from_corpus("quyche_lamviec/nd-191-2026-quy-che-lam-viec-chinh-phu.congbao.txt");
  if (!source) return;
  const auto whole = read(*source);
  const auto condensed = read(file_bytes(in_condensed("nd-191.txt")));
  REQUIRE(whole);
  REQUIRE(condensed);
  const auto outline = [](const document::file& file) {
    return conformance::outline_of(file.judged_document(), file.reading.content, extract(file, file.judged));
  };
  const auto expected = expected_pairs();
  REQUIRE(expected.size() == 46);
  pairs found;
  std::size_t left = 0;
  for (const auto& row : conformance::align(outline(*whole), outline(*condensed))) {
    if (row.level != conformance::alignment_level::article) continue;
    if (row.norm.empty() || row.document.empty()) ++left;
    for (const auto& norm : row.norm) {
      for (const auto& draft : row.document) found.emplace(norm, draft);
    }
    if (row.norm.size() > 1) CHECK(name_of(row.kind) == "condensed");
  }
  pairs both;
  std::set_intersection(found.begin(), found.end(), expected.begin(), expected.end(),
                        std::inserter(both, both.begin()));
  const double f1 = 2.0 * static_cast<double>(both.size()) / static_cast<double>(found.size() + expected.size());
  std::cout << "condensed NĐ 191: " << both.size() << " of " << expected.size() << " pairs, " << found.size()
            << " found, F1 " << f1 << "\n";
  CHECK(f1 >= 0.97);
  CHECK(left == 0);
}
