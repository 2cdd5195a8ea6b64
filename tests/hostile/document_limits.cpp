// Large and hostile texts: linear time, limits that are named, no deep stacks.
#include <algorithm>
#include <string>

#include <quyche/document/read.hpp>
#include <quyche/domain/extract.hpp>

#include "catch.hpp"
#include "property/promises.hpp"
#include "support/hostile.hpp"
#include "support/linear_time.hpp"

using namespace quyche;
using test::filled;

namespace {

void read_and_extract(const std::string& text) {
  const auto file = read(text);
  REQUIRE(file);
  for (std::size_t i = 0; i < file->documents.size(); ++i) extract(*file, i);
}

void over(const std::string& text, const limits& bounds, std::string_view limit) {
  read_options options;
  options.name = "thử.txt";
  options.bounds = bounds;
  const auto file = read(text, options);
  REQUIRE_FALSE(file);
  CHECK(file.error().source == "thử.txt");
  test::over(file.error(), limit);
}

const std::string article = "Điều 1. Họp\n";
const std::string clause = "Điều 1. Họp\n1. ";

}  // namespace

TEST_CASE("a hundred thousand points are read, each with its own address") {
  std::string text = article + "1. Gồm:\n";
  for (int i = 0; i < 100'000; ++i) text += "a) một;\n";
  const auto file = read(text);
  REQUIRE(file);
  CHECK(file->documents.at(0).provisions.size() == 100'002);
  CHECK(file->documents[0].provisions.back().address == "d1.k1.pa~100000");
  CHECK(test::promises(*file).broken().empty());
}

TEST_CASE("clauses nested deeper than any regulation stay within bounds") {
  std::string text = article;
  std::string number = "1";
  for (int depth = 0; depth < 500; ++depth, number += ".1") text += number + "- Họp\n";
  const auto file = read(text);
  REQUIRE(file);
  CHECK(test::promises(*file).broken().empty());
}

TEST_CASE("one line of ten megabytes is read") {
  const auto text = clause + filled("Bí thư báo cáo Tỉnh ủy về công việc chung của tỉnh ", std::size_t{10} << 20);
  const auto file = read(text);
  REQUIRE(file);
  CHECK(file->documents.at(0).provisions.size() == 2);
}

TEST_CASE("the number of provisions is a limit and is named") {
  limits bounds;
  bounds.nodes = 100;
  over(article + filled("1. Họp.\n", 2000), bounds, "nodes = 100");
  bounds.nodes = 1000;
  read_options options;
  options.bounds = bounds;
  CHECK(read(article + filled("1. Họp.\n", 2000), options));
}

TEST_CASE("a few words that cite very many provisions hit the limit of nodes") {
  std::string numbers = "1";
  for (int i = 2; i <= 300; ++i) numbers += ", " + std::to_string(i);
  limits bounds;
  over(clause + "Theo điểm a đến y khoản " + numbers + " Điều " + numbers + ".\n", bounds, "nodes = 1000000");
  over(clause + filled("Theo các khoản 1 đến 200 Điều 1 đến 200; ", 4000) + "\n", bounds, "nodes");
}

TEST_CASE("depth is a limit and is named") {
  limits bounds;
  bounds.depth = 3;
  const std::string deep = "Chương I\nHỌP\nĐiều 1. Họp\n1. Một:\na) Hai:\n- Ba.\n";
  over(deep, bounds, "depth = 3");
  bounds.depth = 64;
  read_options options;
  options.bounds = bounds;
  CHECK(read(deep, options));
}

TEST_CASE("reading stops when it is told to") {
  read_options options;
  options.progress.call = [](void*, std::string_view, std::size_t, std::size_t) { return false; };
  const auto stopped = read(article, options);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == errc::cancelled);
}

TEST_CASE("doubling a hostile text does not more than double the time") {
  struct row {
    const char* name;
    std::string before;
    std::string unit;
  };
  const auto hostile = GENERATE(
      row{"meetings in one sentence", clause, "họp mỗi tháng một lần, "},
      row{"shares in one sentence", clause, "ít nhất 2/3 thành viên dự họp "},
      row{"bodies in one name", clause, "Tỉnh ủy "},
      row{"relations in one sentence", clause, "chịu sự lãnh đạo của Tỉnh ủy, "},
      row{"empty lists of members", clause, "Cơ cấu gồm; "}, row{"titles of duties", clause, "nhiệm vụ của "},
      row{"offices by post", clause, "Bí thư là Chủ tịch. "},
      row{"clauses with offices", article, "Bí thư là Chủ tịch.\n"}, row{"modal words", clause + "Khi ", "phải "},
      row{"citations", clause, "khoản 1 Điều 1, "}, row{"labels of one citation", clause + "theo khoản ", "1, "},
      row{"codes", clause + "Luật số 1", "-1"}, row{"an open bracket in the head", "(Kèm theo\n", "lời dẫn\n"},
      row{"an endless title", "Chương I\n", "HỌP BÀN\n"}, row{"an endless heading", "Điều 1. Tỉnh ủy", " họp"},
      row{"titles of documents", "Điều 1. A\nT/M\n", "QUY CHẾ\n"}, row{"quotes never closed", article, "“1. Họp\n"},
      row{"quotes", article, "“1. Họp\nnhư sau.”\n"}, row{"rules", article, "QUY CHẾ\n-----\n"},
      row{"sections and their citations", "", "Mục 1. HỌP\nĐiều 1. Ký\n1. theo Mục 5\n"},
      row{"blanks", clause + "họp ", "…"}, row{"numbers in brackets", clause, "1 (một "},
      row{"page numbers", article, "\n12\n\n"}, row{"dashes", article, "- một;\n"},
      row{"wrapped lines", clause, "một hai,\n"}, row{"recipients", "Điều 1. A\nNơi nhận:\n", "- A;\n"});
  CAPTURE(hostile.name);
  constexpr std::size_t size = std::size_t{1} << 17;
  const auto text = [&](std::size_t bytes) { return hostile.before + filled(hostile.unit, bytes); };
  const auto once = text(size);
  const auto fourfold = text(4 * size);
  CHECK(test::grows_linearly([&] { read_and_extract(once); }, [&] { read_and_extract(fourfold); }));
}
