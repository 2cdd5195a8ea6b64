// The samples of examples/: the faults that were planted and nothing else; no finding where none was.
#include <algorithm>
#include <string>
#include <thread>

#include "core/json.hpp"
#include "support/judging.hpp"

using namespace quyche;
using namespace judging;

namespace {

/// The faults named in examples/bcsd-ubnd-co-loi.faults.json, as findings() writes them.
lines planted() {
  const auto text = example("bcsd-ubnd-co-loi.faults.json");
  const auto parsed = json::parse(text, "faults", {});
  REQUIRE(parsed);
  lines made;
  for (const auto& item : *parsed->as_array()) {
    const auto member = [&](std::string_view key) { return std::string(*item.find(key)->as_string()); };
    auto line = member("type") + ' ' + member("topic");
    if (const auto address = member("address"); !address.empty()) line += ' ' + address;
    made.push_back(line);
  }
  std::sort(made.begin(), made.end());
  return made;
}

lines sorted(lines some) {
  std::sort(some.begin(), some.end());
  return some;
}

}  // namespace

TEST_CASE("the faulty sample has the planted faults, each at its place, and no other") {
  for (const auto* name : {"bcsd-ubnd-co-loi.txt", "bcsd-ubnd-co-loi.docx"}) {
    INFO(name);
    const auto report = judged(example(name), norm_set::defaults());
    CHECK(report.verdict == conformance::document_verdict::not_conform);
    CHECK(sorted(findings(report)) == planted());
  }
}

TEST_CASE("the planted faults are many and over many topics") {
  const auto faults = planted();
  CHECK(faults.size() >= 15);
  lines topics;
  for (const auto& fault : faults) {
    const auto begin = fault.find(' ') + 1;
    topics.push_back(fault.substr(begin, fault.find(' ', begin) - begin));
  }
  topics = sorted(topics);
  topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
  CHECK(topics.size() >= 9);
}

TEST_CASE("a conforming sample is found to conform, without any finding") {
  for (const auto* name : {"bcsd-ubnd.txt", "bcsd-ubnd.docx", "dang-doan-hdnd.txt", "dang-doan-hdnd.docx"}) {
    INFO(name);
    const auto report = judged(example(name), norm_set::defaults());
    CHECK(report.verdict == conformance::document_verdict::conform);
    CHECK(findings(report) == lines{});
    CHECK(report.limits.empty());
  }
}

TEST_CASE("a finding shows the words of the draft and the words of the norm") {
  const auto bytes = example("bcsd-ubnd-co-loi.txt");
  const auto report = judged(bytes, norm_set::defaults());
  for (const auto& found : report.findings) {
    INFO(found.id);
    REQUIRE(found.norm);
    CHECK_FALSE(found.norm->text.vi.empty());
    CHECK_FALSE(found.message.vi.empty());
    CHECK_FALSE(found.message.en.empty());
    CHECK(found.document.has_value() != found.anchor.has_value());
    if (!found.document) continue;
    const auto& where = found.document->where.bytes;
    REQUIRE(where.begin < where.end);
    REQUIRE(where.end <= bytes.size());
    CHECK(bytes.substr(where.begin, where.end - where.begin).find(found.document->quote.substr(0, 20)) !=
          std::string::npos);
  }
}

TEST_CASE("the same draft gives the same report, twice and from two threads") {
  const auto bytes = example("bcsd-ubnd-co-loi.txt");
  const auto set = norm_set::defaults();
  const auto first = to_json(judged(bytes, set));
  CHECK(to_json(judged(bytes, set)) == first);
  std::string reports[2];
  {
    std::thread one([&] { reports[0] = to_json(*check(bytes, set)); });
    std::thread two([&] { reports[1] = to_json(*check(bytes, set)); });
    one.join();
    two.join();
  }
  CHECK(reports[0] == first);
  CHECK(reports[1] == first);
}
