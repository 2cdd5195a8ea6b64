// A real regulation compiled into a pack, and faults planted into its text: what is found is what was planted and nothing else.
// The text is NĐ 191/2026/NĐ-CP (working regulation of the Government), from the corpus; without a corpus these tests say so and pass.
#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include <quyche/document/address.hpp>

#include "support/judging.hpp"
#include "support/reading.hpp"

using namespace quyche;
using namespace judging;
using conformance::finding_type;
using document::provision_kind;

namespace {

const std::string id = "nd-191-2026";

/// The text, read, and the pack that was compiled of it. Made once.
struct subject {
  std::string source;
  document::file file;
  norm_set norms;

  const document::tree& tree() const { return file.judged_document(); }
  const norm::pack& pack() const { return *norms.packs().front(); }
  const norm::requirement& requirement(std::string_view address, norm::kind kind) const {
    const auto found = std::find_if(pack().requirements.begin(), pack().requirements.end(),
                                    [&](const norm::requirement& r) { return r.address == address && r.kind == kind; });
    INFO(address);
    REQUIRE(found != pack().requirements.end());
    return *found;
  }
};

const subject* the_subject() {
  static const auto made = []() -> std::optional<subject> {
    auto source = from_corpus("quyche_lamviec/nd-191-2026-quy-che-lam-viec-chinh-phu.congbao.txt");
    if (!source) return std::nullopt;
    auto file = read(*source, called("nd-191.txt"));
    REQUIRE(file);
    compile_options options;
    options.id = id;
    const auto json = compile_pack(*file, options);
    REQUIRE(json);
    return subject{std::move(*source), std::move(*file), norms({*json})};
  }();
  return made ? &*made : nullptr;
}

std::vector<const document::provision*> articles(const document::tree& tree) {
  std::vector<const document::provision*> made;
  for (const auto& p : tree.provisions) {
    if (p.kind == provision_kind::article) made.push_back(&p);
  }
  return made;
}

/// Missing, weaker, contradicting and misplaced: what is judged by the pack. Numbers that skip and citations that now dangle are apart.
bool is_of_norm(const conformance::finding& found) {
  return found.type == finding_type::missing || found.type == finding_type::weaker ||
         found.type == finding_type::contradicting || found.type == finding_type::misplaced ||
         found.type == finding_type::unsupported;
}

lines of_norm(const conformance::report& report) {
  lines made;
  const auto all = findings(report);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_of_norm(report.findings[i])) made.push_back(all[i]);
  }
  return made;
}

lines ids_of(const conformance::report& report) {
  lines made;
  for (const auto& f : report.findings) {
    if (is_of_norm(f)) made.push_back(f.norm->id);
  }
  std::sort(made.begin(), made.end());
  return made;
}

std::string without(const subject& s, const document::provision& article) {
  const auto where = s.file.reading.map.to_source(article.whole);
  auto text = s.source;
  return text.erase(where.begin, where.size());
}

/// The words a requirement was read from, replaced in the source; the source may break lines inside them.
std::string weakened(const subject& s, const norm::requirement& asked, const std::string& from, const std::string& to) {
  REQUIRE(asked.source_span);
  const auto span = *asked.source_span;
  auto words = s.source.substr(span.begin, span.size());
  std::replace(words.begin(), words.end(), '\n', ' ');
  words.erase(std::unique(words.begin(), words.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
              words.end());
  auto text = s.source;
  return text.replace(span.begin, span.size(), with(words, from, to));
}

}  // namespace

TEST_CASE("a real regulation compiles into typed requirements, each with the words it was read from") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  std::size_t typed = 0;
  std::size_t provisions = 0;
  for (const auto& r : s->pack().requirements) {
    INFO(r.id);
    CHECK(r.confidence == norm::confidence::A);
    CHECK(r.text.form == norm::text_form::quote);
    REQUIRE(r.source_span);
    REQUIRE(r.source_span->begin < r.source_span->end);
    REQUIRE(r.source_span->end <= s->source.size());
    // The quote begins where the span does.
    const bool begins_with_label = r.kind == norm::kind::provision;
    CHECK((begins_with_label || s->source.compare(r.source_span->begin, 3, r.text.vi, 0, 3) == 0));
    CHECK(document::find(s->tree(), r.address) != document::no_provision);
    r.kind == norm::kind::provision ? ++provisions : ++typed;
  }
  CHECK(typed >= 60);
  CHECK(provisions == 46);
  CHECK(lint_pack(s->pack()).empty());
}

TEST_CASE("a regulation conforms to the pack compiled of it, without any finding") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto report = judged(s->source, s->norms);
  CHECK(report.verdict == conformance::document_verdict::conform);
  CHECK(findings(report) == lines{});
  for (const auto& row : report.alignment) CHECK(row.kind == conformance::alignment_kind::same);
  for (const auto& r : report.requirements) {
    INFO(r.id);
    CHECK(name_of(r.verdict) == "satisfied");
  }
}

TEST_CASE("with one article cut out its requirements are missing, where the article would stand") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto& tree = s->tree();
  const auto report = judged(without(*s, tree.provisions[document::find(tree, "d23")]), s->norms);
  CHECK(ids_of(report) ==
        lines{id + "/d23.k1/t01", id + "/d23.k2/t01", id + "/d23.k2/t02", id + "/d23.k3/t01", id + "/d23/t01"});
  for (const auto& found : report.findings) {
    if (!is_of_norm(found)) continue;
    INFO(found.norm->id);
    CHECK(found.type == finding_type::missing);
    CHECK_FALSE(found.document.has_value());
    REQUIRE(found.anchor);
    CHECK(found.anchor->parent == "2/c5.m1");
    CHECK(found.anchor->after == "2/d22");
    CHECK(found.anchor->before == "2/d24");
  }
  lines apart;
  for (const auto& found : report.findings) {
    if (!is_of_norm(found)) apart.push_back(std::string(name_of(found.type)) + ' ' + place_of(found));
  }
  CHECK(apart == lines{"structure 2/d24"});
}

TEST_CASE("with any one article cut out nothing else is missing, weaker, contradicting or misplaced") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto all = articles(s->tree());
  REQUIRE(all.size() == 46);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& cut = *all[i];
    INFO(cut.address << ". " << cut.heading);
    const auto report = judged(without(*s, cut), s->norms);
    CHECK(verdict_of(report, id + "/" + cut.address + "/t01") == "violated");
    for (const auto& found : report.findings) {
      if (!is_of_norm(found)) continue;
      INFO(found.norm->id);
      CHECK(found.type == finding_type::missing);
      CHECK(document::article_of(found.norm->address) == cut.address);
      REQUIRE(found.anchor);
      CHECK(found.anchor->after == (i == 0 ? "" : "2/" + all[i - 1]->address));
      CHECK(found.anchor->before == (i + 1 == all.size() ? "" : "2/" + all[i + 1]->address));
    }
    // What is not missing with its article is said elsewhere.
    for (const auto& r : report.requirements) {
      INFO(r.id);
      CHECK((name_of(r.verdict) == "satisfied" || r.id.starts_with(id + "/" + cut.address) ||
             r.id.starts_with("van-ban/")));
    }
  }
}

TEST_CASE("two neighbouring articles that change places are misplaced, not missing") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto all = articles(s->tree());
  std::size_t swaps = 0;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i]->parent != all[i + 1]->parent) continue;
    const auto first = s->file.reading.map.to_source(all[i]->whole);
    const auto second = s->file.reading.map.to_source(all[i + 1]->whole);
    auto text = s->source.substr(0, first.begin) + s->source.substr(second.begin, second.size()) + "\n" +
                s->source.substr(first.begin, first.size()) + "\n" + s->source.substr(second.end);
    INFO(all[i]->address << " after " << all[i + 1]->address);
    const auto report = judged(text, s->norms);
    const auto found = of_norm(report);
    CHECK((found == lines{"misplaced structure 2/" + all[i]->address} ||
           found == lines{"misplaced structure 2/" + all[i + 1]->address}));
    for (const auto& f : report.findings) CHECK((!is_of_norm(f) || f.severity == norm::severity::remark));
    ++swaps;
  }
  CHECK(swaps > 30);
}

TEST_CASE("with every article renumbered nothing is missing") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  auto text = s->source;
  const auto all = articles(s->tree());
  for (auto it = all.rbegin(); it != all.rend(); ++it) {
    const span label{(*it)->own.begin, (*it)->own.begin + (*it)->label.size()};
    const auto where = s->file.reading.map.to_source(label);
    text.replace(where.begin, where.size(), "Điều " + std::to_string(std::stoi((*it)->number) + 1) + ".");
  }
  const auto report = judged(text, s->norms);
  CHECK(of_norm(report) == lines{});
  std::size_t renumbered = 0;
  for (const auto& row : report.alignment) {
    if (row.level != conformance::alignment_level::article) continue;
    CHECK(row.kind == conformance::alignment_kind::renumbered);
    ++renumbered;
  }
  CHECK(renumbered == 46);
}

TEST_CASE("a value that is weakened is found weaker at its place, by its number or by its base") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  struct row {
    std::string address;
    norm::kind kind;
    std::string from;
    std::string to;
    std::string found;
  };
  const std::vector<row> rows = {
      {"d25.k1.l3", norm::kind::share, "hai phần ba", "một phần hai", "weaker quorum 2/d25.k1.l3"},
      {"d3.k3", norm::kind::share, "quá nửa tổng số", "từ một phần ba tổng số", "weaker majority 2/d3.k3"},
      {"d3.k3", norm::kind::share, "quá nửa tổng số thành viên Chính phủ", "quá nửa số thành viên Chính phủ có mặt",
       "weaker majority 2/d3.k3"},
      {"d23.k1", norm::kind::frequency, "mỗi tháng", "mỗi quý", "weaker meeting_frequency 2/d23.k1"},
      {"d12.k4.pa", norm::kind::deadline, "05 ngày", "07 ngày", "weaker deadline 2/d12.k4.pa"},
      {"d16.k2.pa", norm::kind::deadline, "03 ngày", "07 ngày", "weaker deadline 2/d16.k2.pa"},
      {"d16.k3", norm::kind::deadline, "03 ngày", "07 ngày", "weaker deadline 2/d16.k3"},
      {"d31.k3.pa", norm::kind::deadline, "03 ngày", "02 ngày", "weaker deadline 2/d31.k3.pa"},
  };
  for (const auto& row : rows) {
    INFO(row.address << ": " << row.from << " -> " << row.to);
    const auto& asked = s->requirement(row.address, row.kind);
    const auto report = judged(weakened(*s, asked, row.from, row.to), s->norms);
    CHECK(findings(report) == lines{row.found});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].norm->id == asked.id);
    CHECK(report.findings[0].document->quote.find(row.to.substr(0, 5)) != std::string::npos);
  }
}

namespace {

/// "merged d5+d6 -> d5" for each article whose row is not `same`.
lines changed_articles(const conformance::report& report) {
  lines made;
  for (const auto& row : report.alignment) {
    if (row.level != conformance::alignment_level::article || row.kind == conformance::alignment_kind::same) continue;
    std::string line(name_of(row.kind));
    line += ' ' + test::joined(row.norm, "+") + " -> ";
    for (std::size_t i = 0; i < row.document.size(); ++i)
      line += (i == 0 ? "" : "+") + std::string(document::without_document(row.document[i]));
    made.push_back(std::move(line));
  }
  return made;
}

/// The source span of an article's label and heading.
span title_of(const subject& s, const document::provision& article) {
  return s.file.reading.map.to_source(
      {article.own.begin, std::max(article.heading_span.end, article.own.begin + article.label.size())});
}

}  // namespace

TEST_CASE("two neighbouring articles made one are merged, and nothing of them is missing") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto all = articles(s->tree());
  std::size_t mergers = 0;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i]->parent != all[i + 1]->parent) continue;
    auto text = s->source;
    const auto title = title_of(*s, *all[i + 1]);
    text.erase(title.begin, title.size());
    INFO(all[i + 1]->address << " into " << all[i]->address);
    const auto report = judged(text, s->norms);
    CHECK(changed_articles(report) ==
          lines{"merged " + all[i]->address + "+" + all[i + 1]->address + " -> " + all[i]->address});
    for (const auto& found : report.findings) CHECK(found.type != finding_type::missing);
    ++mergers;
  }
  CHECK(mergers > 30);
}

TEST_CASE("an article made two is split, and nothing of it is missing") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto& tree = s->tree();
  std::size_t splits = 0;
  for (const auto* article : articles(tree)) {
    std::vector<const document::provision*> clauses;
    document::for_each_child(tree, document::find(tree, article->address),
                             [&](std::uint32_t i) { clauses.push_back(&tree.provisions[i]); });
    if (clauses.size() < 4) continue;
    const auto at = s->file.reading.map.to_source(clauses[clauses.size() / 2]->own).begin;
    auto text = s->source;
    text.insert(at, "Điều " + article->number + "a. Nội dung tiếp theo\n");
    INFO(article->address << " at " << clauses[clauses.size() / 2]->address);
    const auto report = judged(text, s->norms);
    CHECK(changed_articles(report) ==
          lines{"split " + article->address + " -> " + article->address + "+" + article->address + "a"});
    for (const auto& found : report.findings) CHECK(found.type != finding_type::missing);
    ++splits;
  }
  CHECK(splits > 15);
}

TEST_CASE("an article that stands in another chapter has moved: a remark, and nothing else") {
  const auto* s = the_subject();
  if (s == nullptr) return;
  const auto& tree = s->tree();
  const struct {
    const char* article;
    const char* after;
  } moves[] = {{"d45", "d12"}, {"d18", "d36"}, {"d33", "d2"}, {"d37", "d17"}, {"d16", "d46"}, {"d35", "d22"}};
  for (const auto& move : moves) {
    const auto from = s->file.reading.map.to_source(tree.provisions[document::find(tree, move.article)].whole);
    const auto to = s->file.reading.map.to_source(tree.provisions[document::find(tree, move.after)].whole).end;
    const auto words = "\n" + s->source.substr(from.begin, from.size()) + "\n";
    auto text = s->source;
    if (to > from.begin) text.insert(to, words);
    text.erase(from.begin, from.size());
    if (to <= from.begin) text.insert(to, words);
    INFO(move.article << " after " << move.after);
    const auto report = judged(text, s->norms);
    CHECK(changed_articles(report) == lines{std::string("moved ") + move.article + " -> " + move.article});
    CHECK(of_norm(report) == lines{std::string("misplaced structure 2/") + move.article});
  }
}
