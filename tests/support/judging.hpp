// Drafts, small packs, and findings as lines, for the tests of judging.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/engine.hpp>

#include "catch.hpp"

namespace judging {

using lines = std::vector<std::string>;

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A sample of examples/.
inline std::string example(const std::string& name) {
  return file_bytes(std::filesystem::path(QUYCHE_SOURCE_DIR) / "examples" / name);
}

/// A text of the corpus; nothing, and a line that says so, where no corpus is at hand.
inline std::optional<std::string> from_corpus(const std::string& name) {
  const char* folder = std::getenv("QUYCHE_CORPUS_DIR");
  if (folder != nullptr && *folder != '\0') return file_bytes(std::filesystem::path(folder) / name);
  std::cerr << "skipped: QUYCHE_CORPUS_DIR is not set\n";
  return std::nullopt;
}

/// The text with its one occurrence of `from` replaced.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  INFO("words to be replaced: " << from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A regulation of a provincial ban cán sự đảng, fictional, with the given articles.
inline std::string draft(std::string_view articles, std::string_view day = "18 tháng 10 năm 2024",
                         std::string_view organ = "Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn") {
  std::string text = "TỈNH ỦY AN SƠN\n";
  text += organ;
  text += "\nSố 15-QC/BCSĐ\n";
  if (!day.empty()) text += "An Sơn, ngày " + std::string(day) + "\n";
  text += "\nQUY CHẾ LÀM VIỆC\ncủa " + std::string(organ) + "\n\n";
  text += articles;
  return text += "\n";
}

/// One requirement of a small pack, in the JSON of packs.
struct rule {
  std::string kind;
  std::string topic;
  std::string expect;     ///< JSON
  std::string more = {};  ///< further members, such as R"("must_speak": true)"
  std::string address = "u";
  std::string confidence = "A";
};

/// A pack with these requirements, `<id>/<address>/t01` and so on through the pack.
inline std::string pack_json(const std::vector<rule>& rules, const std::string& more = {},
                             const std::string& id = "thu", const std::string& kind = "regulation",
                             const std::string& outline = "[]",
                             const std::string& in_force = R"({"from": null, "to": null})") {
  std::string json = R"({"format": 1, "id": ")" + id +
                     R"(", "version": "1", "title": {"vi": "Gói thử", "en": "Test pack"}, "kind": ")" + kind +
                     R"(", "layer": ")" + kind + R"(", "issuer": "", "number": "", "date": null, "in_force": )" +
                     in_force + R"(, "sources": [], "articles": {"total": null, "known": 0}, "unknown": [], )" +
                     (more.empty() ? "" : more + ", ") + R"("outline": )" + outline + R"(, "requirements": [)";
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& r = rules[i];
    const auto number = std::to_string(i + 1);
    json += (i == 0 ? "" : ", ") + (R"({"id": ")" + id) + "/" + r.address + "/t" + (number.size() < 2 ? "0" : "") +
            number + R"(", "source": {"address": ")" + r.address +
            R"(", "text": {"form": "paraphrase", "vi": "Yêu cầu."}, "confidence": ")" + r.confidence +
            R"("}, "kind": ")" + r.kind + R"(", "topic": ")" + r.topic + "\", " +
            (r.more.empty() ? "" : r.more + ", ") + R"("expect": )" + r.expect + R"(, "why": "Để thử."})";
  }
  return json + "]}";
}

inline quyche::norm_set norms(const std::vector<std::string>& packs) {
  quyche::norm_set set;
  for (const auto& json : packs) {
    const auto added = set.add_json(json, "thu.json");
    if (!added) FAIL(added.error().message.en);
  }
  return set;
}

inline quyche::norm_set builtin(const std::vector<std::string>& ids) {
  quyche::norm_set set;
  for (const auto& id : ids) REQUIRE(set.add_builtin(id));
  return set;
}

inline quyche::check_options without_document_checks() {
  quyche::check_options options;
  options.document_checks = false;
  return options;
}

inline quyche::read_options called(std::string name) {
  quyche::read_options options;
  options.name = std::move(name);
  return options;
}

inline quyche::conformance::report judged(std::string_view bytes, const quyche::norm_set& set,
                                          const quyche::check_options& options = {}) {
  auto report = quyche::check(bytes, set, {}, options);
  if (!report) FAIL(report.error().message.en);
  return std::move(*report);
}

/// Judged by one small pack alone.
inline quyche::conformance::report judged_by(const std::vector<rule>& rules, std::string_view bytes) {
  return judged(bytes, norms({pack_json(rules)}), without_document_checks());
}

/// Where a finding stands: its place in the draft, else what it would follow, else what it would stand in.
inline std::string place_of(const quyche::conformance::finding& found) {
  if (found.document) return found.document->address;
  if (!found.anchor) return {};
  return found.anchor->after.empty() ? found.anchor->parent : found.anchor->after;
}

/// "weaker quorum d11.k1" for each finding, in order of the report.
inline lines findings(const quyche::conformance::report& report) {
  lines made;
  for (const auto& f : report.findings) {
    std::string line(quyche::name_of(f.type));
    line += ' ';
    line += quyche::name_of(f.topic);
    if (const auto place = place_of(f); !place.empty()) line += ' ' + place;
    made.push_back(std::move(line));
  }
  return made;
}

/// Verdict of the only requirement, or of the n-th.
inline std::string verdict(const quyche::conformance::report& report, std::size_t n = 0) {
  REQUIRE(n < report.requirements.size());
  return std::string(quyche::name_of(report.requirements[n].verdict));
}

inline std::string verdict_of(const quyche::conformance::report& report, std::string_view id) {
  for (const auto& r : report.requirements) {
    if (r.id == id) return std::string(quyche::name_of(r.verdict));
  }
  return "no such requirement";
}

/// One row of a table of answers: a requirement, articles, the verdict on them and the findings.
struct expected {
  std::string what;
  rule asked;
  std::string articles;
  std::string verdict;
  lines found;
};

inline void check_table(const std::vector<expected>& rows) {
  for (const auto& row : rows) {
    INFO(row.what);
    const auto report = judged_by({row.asked}, draft(row.articles));
    CHECK(verdict(report) == row.verdict);
    CHECK(findings(report) == row.found);
  }
}

}  // namespace judging
