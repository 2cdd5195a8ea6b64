// The wall between C and C++: nothing gets through it, and frozen handles may be used by many threads at once.
#include <quyche.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include "catch.hpp"

static_assert(noexcept(quyche_document_parse(nullptr, 0, nullptr, nullptr, nullptr)));
static_assert(noexcept(quyche_report_free(nullptr)));
static_assert(std::is_same_v<quyche_status, std::int32_t> && std::is_same_v<quyche_topic, std::int32_t>);

namespace {

const std::string text = "QUY CHẾ\n\nĐiều 1. Họp\n1. Họp mỗi tháng một lần.\n\nĐiều 2. Hiệu lực\nTừ ngày ký.\n";

int throws(void*, quyche_view, size_t, size_t) { throw std::runtime_error("from the callback"); }
int throws_anything(void*, quyche_view, size_t, size_t) { throw 42; }

std::string sample(const char* name) {
  std::ifstream file(std::string(QUYCHE_SOURCE_DIR "/examples/") + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("an exception from a callback becomes QUYCHE_E_INTERNAL") {
  const auto callback = GENERATE(&throws, &throws_anything);
  quyche_parse_options options = QUYCHE_PARSE_OPTIONS_INIT;
  options.progress = callback;
  quyche_document* document = nullptr;
  quyche_error* error = nullptr;
  CHECK(quyche_document_parse(text.data(), text.size(), &options, &document, &error) == QUYCHE_E_INTERNAL);
  CHECK(document == nullptr);
  REQUIRE(error != nullptr);
  CHECK(quyche_error_code(error) == QUYCHE_E_INTERNAL);
  CHECK(quyche_error_message(error, QUYCHE_VI).size > 0);
  CHECK(quyche_error_message(error, QUYCHE_EN).size > 0);
  quyche_error_free(error);
}

TEST_CASE("an error that nobody asks for is no trouble") {
  quyche_document* document = nullptr;
  CHECK(quyche_document_parse("", 0, nullptr, &document, nullptr) == QUYCHE_E_INPUT);
}

TEST_CASE("frozen handles are shared by threads, and every thread sees the same bytes") {
  const std::string bytes = sample("bcsd-ubnd-co-loi.docx");
  quyche_norms* norms = nullptr;
  quyche_document* document = nullptr;
  quyche_report* shared = nullptr;
  REQUIRE(quyche_norms_defaults(&norms, nullptr) == QUYCHE_OK);
  REQUIRE(quyche_document_parse(bytes.data(), bytes.size(), nullptr, &document, nullptr) == QUYCHE_OK);
  REQUIRE(quyche_check(document, norms, nullptr, &shared, nullptr) == QUYCHE_OK);

  std::atomic<int> wrong{0};
  std::vector<std::string> reports(4);
  std::vector<const char*> views(reports.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    threads.emplace_back([&, i] {
      quyche_report* own = nullptr;
      quyche_view json{};
      quyche_view other{};
      if (quyche_check(document, norms, nullptr, &own, nullptr) != QUYCHE_OK) ++wrong;
      if (quyche_report_json(own, &json, nullptr) != QUYCHE_OK) ++wrong;
      reports[i].assign(json.data, json.size);
      // All ask one report for a text that none of them has made yet.
      if (quyche_report_json(shared, &json, nullptr) != QUYCHE_OK) ++wrong;
      if (quyche_report_text(shared, QUYCHE_VI, &other, nullptr) != QUYCHE_OK) ++wrong;
      if (quyche_document_facts_json(document, &other, nullptr) != QUYCHE_OK) ++wrong;
      views[i] = json.data;
      quyche_report_free(own);
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(wrong == 0);
  quyche_view json{};
  REQUIRE(quyche_report_json(shared, &json, nullptr) == QUYCHE_OK);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    CHECK(reports[i] == std::string(json.data, json.size));
    CHECK(views[i] == json.data);
  }
  quyche_report_free(shared);
  quyche_document_free(document);
  quyche_norms_free(norms);
}
