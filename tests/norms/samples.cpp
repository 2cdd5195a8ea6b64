// The samples of the built-in packs do what they say: the good one meets its requirement, the bad one does not.
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

constexpr const char* organs[] = {"Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn",
                                  "Đảng đoàn Hội đồng nhân dân tỉnh An Sơn"};

/// The verdict on a draft of that one article, for the first organ the requirement is asked of.
std::string verdict_on(const std::string& sample, const std::string& id) {
  static const auto set = norm_set::defaults();
  std::string verdict;
  for (const auto* organ : organs) {
    verdict = verdict_of(judged(draft("Điều 1. Nội dung\n" + sample, "18 tháng 10 năm 2024", organ), set), id);
    if (verdict != "not_applicable") break;
  }
  return verdict;
}

}  // namespace

TEST_CASE("a good sample meets its requirement and a bad one does not") {
  std::size_t tried = 0;
  const auto set = norm_set::defaults();
  for (const auto& pack : set.packs()) {
    for (const auto& what : pack->requirements) {
      if (what.samples.good.empty()) continue;
      ++tried;
      INFO(what.id);
      CHECK(verdict_on(what.samples.good, what.id) == "satisfied");
      CHECK(verdict_on(what.samples.bad, what.id) == "violated");
    }
  }
  CHECK(tried >= 48);  // requirements of the whole document have none: a provision does not show them
}
