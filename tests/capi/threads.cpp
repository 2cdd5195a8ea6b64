// Eight threads on one set of norms and one document: every thread sees the same bytes. ThreadSanitizer runs this too.
#include <quyche.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

namespace {

constexpr std::size_t thread_count = 8;

std::string sample(const char* name) {
  std::ifstream file(std::string(QUYCHE_SOURCE_DIR "/examples/") + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs `work(index)` on every thread at once; they wait for each other before they begin.
template <class Work>
void on_all_threads(Work&& work) {
  std::atomic<std::size_t> ready{0};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < thread_count; ++i) {
    threads.emplace_back([&, i] {
      ++ready;
      while (ready < thread_count) std::this_thread::yield();
      work(i);
    });
  }
  for (auto& thread : threads) thread.join();
}

std::string text_of(quyche_view view) { return {view.data, view.size}; }

}  // namespace

TEST_CASE("threads share norms, and each reads and judges with the same result") {
  const std::string bytes = sample("bcsd-ubnd-co-loi.docx");
  quyche_norms* norms = nullptr;
  REQUIRE(quyche_norms_defaults(&norms, nullptr) == QUYCHE_OK);
  std::vector<std::string> reports(thread_count);
  std::atomic<int> wrong{0};
  on_all_threads([&](std::size_t i) {
    quyche_document* document = nullptr;
    quyche_report* report = nullptr;
    quyche_string* page = nullptr;
    quyche_view json{};
    if (quyche_document_parse(bytes.data(), bytes.size(), nullptr, &document, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_check(document, norms, nullptr, &report, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_report_json(report, &json, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_norms_explain(norms, "146-qd-tw-2024/d1/t01", 21, QUYCHE_VI, &page, nullptr) != QUYCHE_OK) ++wrong;
    reports[i] = text_of(json);
    quyche_string_free(page);
    quyche_report_free(report);
    quyche_document_free(document);
  });
  CHECK(wrong == 0);
  CHECK(reports.front().size() > 1000);
  for (const auto& report : reports) CHECK(report == reports.front());
  quyche_norms_free(norms);
}

TEST_CASE("threads share a document and a report, and what is made once is made once") {
  const std::string bytes = sample("bcsd-ubnd-co-loi.txt");
  quyche_norms* norms = nullptr;
  quyche_document* document = nullptr;
  quyche_report* shared = nullptr;
  REQUIRE(quyche_norms_defaults(&norms, nullptr) == QUYCHE_OK);
  REQUIRE(quyche_document_parse(bytes.data(), bytes.size(), nullptr, &document, nullptr) == QUYCHE_OK);
  REQUIRE(quyche_check(document, norms, nullptr, &shared, nullptr) == QUYCHE_OK);
  std::vector<std::string> reports(thread_count);
  std::vector<const char*> views(thread_count);
  std::vector<std::size_t> facts(thread_count);
  std::atomic<int> wrong{0};
  on_all_threads([&](std::size_t i) {
    quyche_report* own = nullptr;
    quyche_view json{};
    quyche_view other{};
    if (quyche_check(document, norms, nullptr, &own, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_report_json(own, &json, nullptr) != QUYCHE_OK) ++wrong;
    reports[i] = text_of(json);
    // All ask one handle for a text that none of them has made yet.
    if (quyche_report_json(shared, &json, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_report_text(shared, QUYCHE_VI, &other, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_report_sarif(shared, &other, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_document_facts_json(document, &other, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_document_graphviz(document, QUYCHE_EN, &other, nullptr) != QUYCHE_OK) ++wrong;
    if (quyche_document_fact_count(document, &facts[i], nullptr) != QUYCHE_OK) ++wrong;
    views[i] = json.data;
    quyche_report_free(own);
  });
  CHECK(wrong == 0);
  quyche_view json{};
  REQUIRE(quyche_report_json(shared, &json, nullptr) == QUYCHE_OK);
  for (std::size_t i = 0; i < thread_count; ++i) {
    CHECK(reports[i] == text_of(json));
    CHECK(views[i] == json.data);
    CHECK(facts[i] == facts.front());
  }
  quyche_report_free(shared);
  quyche_document_free(document);
  quyche_norms_free(norms);
}
