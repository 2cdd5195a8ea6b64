// Drafts with their findings beside them, NAME.txt and NAME.findings, one finding a line:
//   tests/norms/drafts       judged as the findings say
//   tests/norms/unexpected   not judged so yet; a draft that is judged right has no place there any more, moves to drafts,
//                            and until it does the test fails
#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

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

struct draft {
  std::string name;
  lines found;
  lines right;
};

std::vector<draft> drafts_in(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  const auto path_of = std::filesystem::path(QUYCHE_SOURCE_DIR) / "tests/norms" / folder;
  if (!std::filesystem::is_directory(path_of)) return {};  // no draft of that sort
  for (const auto& entry : std::filesystem::directory_iterator(path_of)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  const auto set = norm_set::defaults();
  std::vector<draft> drafts;
  for (auto path : paths) {
    auto found = findings(judged(file_bytes(path), set));
    const auto name = path.filename().string();
    drafts.push_back({name, std::move(found), lines_of(file_bytes(path.replace_extension(".findings")))});
  }
  return drafts;
}

}  // namespace

TEST_CASE("drafts are judged as their findings say, and nothing else is found") {
  const auto drafts = drafts_in("drafts");
  CHECK(drafts.size() >= 2);
  for (const auto& [name, found, right] : drafts) {
    INFO(name);
    CHECK(found == right);
  }
}

TEST_CASE("what is known to be judged wrong is still judged wrong") {
  const auto drafts = drafts_in("unexpected");
  if (drafts.empty()) SUCCEED("nothing is known to be judged wrong");
  for (const auto& [name, found, right] : drafts) {
    INFO(name << " is judged right now: move it to tests/norms/drafts");
    CHECK(found != right);
  }
}
