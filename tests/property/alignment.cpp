// What every alignment keeps, on the samples of examples/ and on real texts where a corpus is at hand.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <quyche/conformance/alignment.hpp>

#include "support/judging.hpp"

using namespace quyche;
using namespace judging;
using conformance::alignment_kind;
using conformance::alignment_row;

namespace {

std::vector<std::string> subjects() {
  std::vector<std::string> made{example("bcsd-ubnd.txt"), example("dang-doan-hdnd.txt")};
  made.push_back(file_bytes(std::filesystem::path(QUYCHE_SOURCE_DIR) / "tests/norms/condensed/nd-191.txt"));
  if (auto real = from_corpus("quyche_lamviec/nd-191-2026-quy-che-lam-viec-chinh-phu.congbao.txt"))
    made.push_back(std::move(*real));
  return made;
}

/// A text that was read, with its outline.
struct subject {
  document::file file;
  conformance::regulation_outline outline;

  explicit subject(std::string_view text) : file(*read(text)) {
    outline = conformance::outline_of(file.judged_document(), file.reading.content, extract(file, file.judged));
  }
};

std::vector<alignment_row> aligned(const subject& norm, const subject& draft) {
  return conformance::align(norm.outline, draft.outline);
}

/// Rows as words, `same` left out.
lines changes(const std::vector<alignment_row>& rows) {
  lines made;
  for (const auto& row : rows) {
    if (row.kind == alignment_kind::same) continue;
    std::string line(name_of(row.kind));
    for (const auto& address : row.norm) line += ' ' + address;
    line += " ->";
    for (const auto& address : row.document) line += ' ' + address;
    made.push_back(std::move(line));
  }
  return made;
}

/// The pairs of the rows of articles; (address, "") for what is alone.
std::set<std::pair<std::string, std::string>> article_pairs(const std::vector<alignment_row>& rows, bool turned) {
  std::set<std::pair<std::string, std::string>> made;
  for (const auto& row : rows) {
    if (row.level != conformance::alignment_level::article) continue;
    auto norm = turned ? row.document : row.norm;
    auto draft = turned ? row.norm : row.document;
    if (norm.empty()) norm.emplace_back();
    if (draft.empty()) draft.emplace_back();
    for (const auto& a : norm) {
      for (const auto& b : draft) made.emplace(a, b);
    }
  }
  return made;
}

std::string articles(int count, const std::string& words) {
  std::string made = "QUY CHẾ LÀM VIỆC\ncủa Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\n";
  for (int i = 1; i <= count; ++i) made += "Điều " + std::to_string(i) + ". Điều khoản chung\n" + words + "\n";
  return made;
}

}  // namespace

TEST_CASE("a text aligned with itself is the same throughout") {
  for (const auto& text : subjects()) {
    const subject one(text);
    INFO(one.file.judged_document().header.subject);
    const auto rows = aligned(one, one);
    CHECK(rows.size() > 20);
    CHECK(changes(rows) == lines{});
    for (const auto& row : rows) CHECK(row.norm == row.document);
  }
}

TEST_CASE("articles that all say the same are aligned one by one, however many there are") {
  for (const int count : {1, 2, 40, 400}) {
    const subject one(articles(count, "1. Các thành viên chấp hành quy chế này.\n2. Văn phòng theo dõi, đôn đốc."));
    const auto rows = aligned(one, one);
    CHECK(rows.size() == static_cast<std::size_t>(count) * 3);
    CHECK(changes(rows) == lines{});
  }
}

TEST_CASE("boilerplate that stands once more is added once, and nothing moves") {
  const std::string words = "1. Các thành viên chấp hành quy chế này.\n2. Văn phòng theo dõi, đôn đốc.";
  const auto rows = aligned(subject(articles(12, words)), subject(articles(13, words)));
  std::size_t added = 0;
  for (const auto& row : rows) {
    CHECK(row.kind != alignment_kind::missing);
    CHECK(row.kind != alignment_kind::moved);
    CHECK(row.kind != alignment_kind::merged);
    CHECK(row.kind != alignment_kind::split);
    if (row.level == conformance::alignment_level::article && row.kind == alignment_kind::added) ++added;
  }
  CHECK(added == 1);
}

TEST_CASE("an article on another matter is added, and nothing else changes") {
  for (const auto& text : subjects()) {
    const subject norm(text);
    const auto& tree = norm.file.judged_document();
    const auto last = std::find_if(tree.provisions.rbegin(), tree.provisions.rend(),
                                   [](const auto& p) { return p.kind == document::provision_kind::article; });
    const auto at = norm.file.reading.map.to_source(last->own).begin;
    auto longer = text;
    longer.insert(at, "Điều 99. Trồng sen ở hồ\nNgười làm vườn tưới sen, tỉa lá úa và thả cá chép vào tháng giêng.\n");
    CHECK(changes(aligned(norm, subject(longer))) == lines{"added -> d99"});
  }
}

TEST_CASE("when norm and draft change roles, so do missing and added, split and merged") {
  const auto texts = subjects();
  std::vector<subject> all(texts.begin(), texts.end());
  for (const auto& a : all) {
    for (const auto& b : all) {
      const auto forth = aligned(a, b);
      const auto back = aligned(b, a);
      CHECK(article_pairs(forth, false) == article_pairs(back, true));
    }
  }
}

TEST_CASE("the same alignment comes out every time") {
  const auto texts = subjects();
  const subject a(texts[0]);
  const subject b(texts[1]);
  CHECK(changes(aligned(a, b)) == changes(aligned(a, b)));
}
