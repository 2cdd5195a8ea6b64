// The wall between C and C++: nothing gets through it.
#include <quyche.h>

#include <stdexcept>
#include <string>
#include <type_traits>

#include "catch.hpp"

static_assert(noexcept(quyche_document_parse(nullptr, 0, nullptr, nullptr, nullptr)));
static_assert(noexcept(quyche_report_free(nullptr)));
static_assert(std::is_same_v<quyche_status, std::int32_t> && std::is_same_v<quyche_topic, std::int32_t>);

namespace {

const std::string text = "QUY CHẾ\n\nĐiều 1. Họp\n1. Họp mỗi tháng một lần.\n\nĐiều 2. Hiệu lực\nTừ ngày ký.\n";

int throws(void*, quyche_view, size_t, size_t) { throw std::runtime_error("from the callback"); }
int throws_anything(void*, quyche_view, size_t, size_t) { throw 42; }

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
