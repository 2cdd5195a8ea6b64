// The samples of the built-in packs do what they say: the good one meets its requirement, the bad one does not.
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

constexpr const char* organs[] = {"Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn",
                                  "Đảng đoàn Hội đồng nhân dân tỉnh An Sơn",
                                  "Ban cán sự đảng Tòa án nhân dân tỉnh An Sơn",
                                  "Ban cán sự đảng Viện kiểm sát nhân dân tỉnh An Sơn",
                                  "Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Sơn",
                                  "Đảng đoàn Liên đoàn Lao động tỉnh An Sơn"};

/// Whether one provision shows it: not where it is about the title, the date, the căn cứ, or the text as a whole. Drafts show those
/// (test_samples.py).
bool shows_in_a_provision(const norm::requirement& what) {
  using enum norm::kind;
  const auto* units = std::get_if<norm::structure_rule>(&what.expect);
  const bool counts = units != nullptr && units->count.has_value();
  return what.kind != body && what.kind != in_force && what.kind != basis && what.kind != consistency && !counts;
}

/// What may stay unsaid is not violated by a text that does not say it.
bool may_stay_unsaid(const norm::requirement& what) {
  const auto* frequency = std::get_if<domain::frequency_rule>(&what.expect);
  return !what.must_speak &&
         (what.kind == norm::kind::presence || (frequency != nullptr && !frequency->count.has_value()));
}

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
      CHECK_FALSE(what.samples.good.empty());
      if (!shows_in_a_provision(what)) continue;
      ++tried;
      INFO(what.id);
      CHECK(verdict_on(what.samples.good, what.id) == "satisfied");
      CHECK(verdict_on(what.samples.bad, what.id) == (may_stay_unsaid(what) ? "undetermined" : "violated"));
    }
  }
  CHECK(tried >= 85);
}
