// A baseline lasts: what was found before is found unchanged, whatever the numbering, the composition of letters, the line ends, the tone
// placement and the width of lines.
#include <random>
#include <string>
#include <utility>

#include "core/utf8.hpp"
#include "support/judging.hpp"
#include "support/spellings.hpp"

using namespace quyche;
using namespace judging;
using test::decomposed;
using test::old_tones;
using test::replaced;

namespace {

/// Every paragraph broken at blanks into lines of at most so many characters.
std::string rewrapped(const std::string& text, std::size_t width) {
  std::string made = text;
  std::size_t column = 0;
  std::size_t blank = std::string::npos;
  for (std::size_t at = 0; at < made.size(); at += utf8::next(made, at).size) {
    if (made[at] == '\n') {
      column = 0;
      blank = std::string::npos;
      continue;
    }
    if (made[at] == ' ') blank = at;
    if (++column <= width || blank == std::string::npos) continue;
    made[blank] = '\n';
    at = blank;
    column = 0;
    blank = std::string::npos;
  }
  return made;
}

/// Puts an article that no norm asks for before the n-th, and renumbers those that follow and what cites them.
std::string with_article_before(std::string text, int n) {
  constexpr int last = 19;
  for (int i = last; i >= n; --i) {
    const auto from = "Điều " + std::to_string(i);
    const auto to = "Điều " + std::to_string(i + 1);
    text = replaced(std::move(text), "\n" + from + ". ", "\n" + to + ". ");
    text = replaced(std::move(text), from + " Quy chế này", to + " Quy chế này");
  }
  const auto here = text.find("\nĐiều " + std::to_string(n + 1) + ". ");
  REQUIRE(here != std::string::npos);
  return text.insert(here, "\nĐiều " + std::to_string(n) + ". Trang phục\nThành viên đeo thẻ trong giờ làm việc.\n");
}

/// What differs from the baseline, in a line for each finding.
lines differences(const conformance::report& report) {
  lines made;
  for (const auto& f : report.findings) {
    if (f.baseline != conformance::baseline_state::unchanged)
      made.push_back("new: " + f.norm->id + (f.document ? ' ' + f.document->address : std::string()));
  }
  for (const auto& gone : report.baseline->fixed) made.push_back("gone: " + gone.requirement + ' ' + gone.address);
  for (const auto& gone : report.baseline->not_judged) made.push_back("not judged: " + gone.requirement);
  return made;
}

/// The faulty sample, with the article that does not exist cited by a number no insertion reaches, and with one article more than the model
/// has, so that another one changes nothing in that either.
std::string sample() {
  return with_article_before(with(example("bcsd-ubnd-co-loi.txt"), "Điều 19 Quy chế này", "Điều 99 Quy chế này"), 18);
}

check_options against(const std::string& text) {
  const auto before = judged(text, norm_set::defaults());
  REQUIRE(before.findings.size() > 15);
  check_options options;
  REQUIRE(conformance::add_records(options.records, conformance::record_kind::baseline, to_json(before), "cu.json"));
  return options;
}

}  // namespace

TEST_CASE("a baseline survives renumbering and every way of writing the same words") {
  const auto text = sample();
  const auto options = against(text);
  const auto set = norm_set::defaults();
  std::mt19937 random(20240514);
  for (int round = 0; round < 24; ++round) {
    const auto pick = [&](unsigned below) { return static_cast<int>(random() % below); };
    std::string other = text;
    std::string told = "as it was";
    if (pick(2) == 1) {
      int n = 1 + pick(18);
      if (n == 12 || n == 13) n = 11;  // the sample skips Điều 12
      other = with_article_before(std::move(other), n);
      told = "an article before Điều " + std::to_string(n);
    }
    if (pick(2) == 1) other = old_tones(std::move(other)), told += ", old tones";
    if (pick(2) == 1) {
      const auto width = static_cast<std::size_t>(60 + pick(21));
      other = rewrapped(other, width), told += ", lines of " + std::to_string(width);
    }
    if (pick(2) == 1) other = decomposed(other), told += ", NFD";
    if (pick(2) == 1) other = replaced(std::move(other), "\n", "\r\n"), told += ", CRLF";
    INFO(told);
    CHECK(differences(judged(other, set, options)) == lines{});
  }
}

TEST_CASE("a baseline tells the one finding that came and the one that went") {
  const auto text = sample();
  const auto options = against(text);
  const auto changed = with(text, "họp định kỳ mỗi quý một lần", "họp định kỳ mỗi năm một lần");
  const auto found = differences(judged(changed, norm_set::defaults(), options));
  lines news;
  lines gone;
  for (const auto& line : found) (line.starts_with("new") ? news : gone).push_back(line);
  CHECK(!news.empty());
  CHECK(news.size() == gone.size());
  for (const auto& line : news) CHECK(line.ends_with(" d10.k1"));
  for (const auto& line : gone) CHECK((line.starts_with("gone") && line.ends_with(" d10.k1")));
}
