// Drafts that are not judged as they should be: tests/norms/unexpected/NAME.txt, with the right findings in NAME.findings, one a line.
// A draft that is judged right has no place there any more: this test then fails, and the draft becomes a row of a real test.
#include <algorithm>
#include <sstream>
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

lines lines_of(const std::string& text) {
  lines made;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) made.push_back(line);
  return made;
}

}  // namespace

TEST_CASE("what is known to be judged wrong is still judged wrong") {
  const auto folder = std::filesystem::path(QUYCHE_SOURCE_DIR) / "tests/norms/unexpected";
  std::vector<std::filesystem::path> drafts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") drafts.push_back(entry.path());
  }
  std::sort(drafts.begin(), drafts.end());
  const auto set = norm_set::defaults();
  for (const auto& path : drafts) {
    INFO(path.filename().string() << " is judged right now: take it out and make it a row of builtin_packs.cpp");
    auto right = path;
    CHECK(findings(judged(file_bytes(path), set)) != lines_of(file_bytes(right.replace_extension(".findings"))));
  }
}
