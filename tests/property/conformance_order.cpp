// What must not matter: the order of packs, other packs beside one, articles that no norm asks for.
#include <algorithm>
#include <random>
#include <string>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

/// Findings without their order.
lines finding_set(const conformance::report& report) {
  auto made = findings(report);
  for (std::size_t i = 0; i < made.size(); ++i) {
    made[i] += ' ' + report.findings[i].norm->id + ' ' + report.findings[i].fingerprint;
    made[i] += ' ' + std::string(name_of(report.findings[i].severity));
  }
  std::sort(made.begin(), made.end());
  return made;
}

lines verdicts(const conformance::report& report) {
  lines made;
  for (const auto& r : report.requirements) made.push_back(r.id + ' ' + std::string(name_of(r.verdict)));
  std::sort(made.begin(), made.end());
  return made;
}

/// Articles, with an article put in after the n-th, and those that follow renumbered.
std::string with_article(const std::string& text, std::size_t after, const std::string& article,
                         const std::string& mark) {
  std::string made;
  std::size_t number = 0;
  std::size_t at = 0;
  for (;;) {
    const auto next = text.find("\nĐiều " + std::to_string(number + 1) + mark, at);
    const auto head = text.find("\nChương ", at + 1);
    const auto end = std::min(next, text.size());
    // A chapter's heading belongs to the articles after it.
    const auto own = std::min(head, end);
    made += text.substr(at, (number == after ? own : end) - at);
    if (number == after) {
      made += "\nĐiều " + std::to_string(number + 1) + mark + ' ' + article;
      made += text.substr(own, end - own);
    }
    if (next == std::string::npos) return made;
    ++number;
    const auto label = "\nĐiều " + std::to_string(number) + mark;
    made += "\nĐiều " + std::to_string(number > after ? number + 1 : number) + mark;
    at = next + label.size();
  }
}

}  // namespace

TEST_CASE("the order of packs changes neither verdicts nor findings") {
  for (const auto* name : {"bcsd-ubnd-co-loi.txt", "bcsd-ubnd.txt", "dang-doan-hdnd.txt"}) {
    INFO(name);
    const auto bytes = example(name);
    const auto first = judged(bytes, norm_set::defaults());
    lines ids;
    for (const auto id : builtin_pack_ids()) ids.emplace_back(id);
    std::sort(ids.begin(), ids.end());
    do {
      const auto report = judged(bytes, builtin(ids));
      INFO(ids.front() << " first, " << ids.back() << " last");
      REQUIRE(report.verdict == first.verdict);
      REQUIRE(finding_set(report) == finding_set(first));
      REQUIRE(verdicts(report) == verdicts(first));
    } while (std::next_permutation(ids.begin(), ids.end()));
  }
}

TEST_CASE("a pack judges alone as it judges among others, but for what is refined") {
  const auto bytes = example("bcsd-ubnd-co-loi.txt");
  const auto all = finding_set(judged(bytes, norm_set::defaults()));
  for (const auto* id : {"146-qd-tw-2024", "qclv-mau-2024-du-thao", "thong-le", "van-ban"}) {
    INFO(id);
    for (const auto& one : finding_set(judged(bytes, builtin({id}), without_document_checks())))
      CHECK(std::find(all.begin(), all.end(), one) != all.end());
  }
}

TEST_CASE("an article that no norm asks for adds no finding") {
  const lines unrelated = {
      "Trụ sở\nTrụ sở đặt tại phường Minh Khai, thành phố An Sơn.\n",
      "Trang phục\n1. Trang phục lịch sự, gọn gàng.\n2. Đeo huy hiệu khi dự lễ.\n",
      "Văn hóa công sở\nGiữ gìn vệ sinh, trật tự nơi làm việc.\n",
      "Thi đua\n1. Tham gia các phong trào thi đua yêu nước.\n2. Đăng ký danh hiệu thi đua đầu năm.\n"};
  // The draft model counts articles, and what cites an article behind the new one now cites its neighbour: neither is the article's.
  const auto set = norm_set::defaults();
  const auto of_other_norms = [](const conformance::report& report) {
    lines made;
    for (const auto& f : report.findings) {
      if (f.norm->id != "qclv-mau-2024-du-thao/u/t02" && f.norm->id != "van-ban/u/t01")
        made.push_back(f.norm->id + ' ' + f.fingerprint);
    }
    std::sort(made.begin(), made.end());
    return made;
  };
  std::mt19937 random(20240514);
  for (const auto& [name, mark] : {std::pair{"bcsd-ubnd.txt", "."}, std::pair{"dang-doan-hdnd.txt", ":"}}) {
    const auto text = example(name);
    REQUIRE(of_other_norms(judged(text, set)) == lines{});
    for (std::size_t after = 0; after <= 16; ++after) {
      const auto& article = unrelated[random() % unrelated.size()];
      INFO(name << ", after article " << after << ": " << article);
      const auto report = judged(with_article(text, after, article, mark), set);
      CHECK(report.document.articles == 18);
      CHECK(of_other_norms(report) == lines{});
    }
  }
}

TEST_CASE("an article that no norm asks for takes no finding away") {
  const auto text = example("bcsd-ubnd-co-loi.txt");
  const auto set = norm_set::defaults();
  const auto before = judged(text, set);
  auto more = text;
  const auto at = more.find("\nNơi nhận:");
  REQUIRE(at != std::string::npos);
  more.insert(at, "\nĐiều 19a. Trang phục\nTrang phục lịch sự, gọn gàng.\n");
  const auto after = judged(more, set);
  const auto kept = finding_set(after);
  for (const auto& one : finding_set(before)) {
    INFO(one);
    CHECK(std::find(kept.begin(), kept.end(), one) != kept.end());
  }
}
