// Every limit of limits.hpp at its default: an input just over it is told so by name, and one that the raised limit
// allows is read.
#include <string>
#include <vector>

#include <zlib.h>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "support/hostile.hpp"
#include "support/zip_writer.hpp"

using namespace quyche;
using test::repeat;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

void over(const error& failure, std::string_view limit) {
  CHECK(failure.source == "thử");
  test::over(failure, limit);
}

void refused(const std::string& bytes, const std::string& limit) {
  read_options options;
  options.name = "thử";
  const auto file = read(bytes, options);
  REQUIRE_FALSE(file);
  over(file.error(), limit);
}

void pack_refused(const std::string& json, const std::string& limit) {
  const auto pack = load_pack(json, "thử");
  REQUIRE_FALSE(pack);
  over(pack.error(), limit);
}

}  // namespace

TEST_CASE("text_bytes: sixteen MiB of text") {
  const std::string text = "Điều 1. Họp\n" + std::string(16 * mebibyte, 'a');
  refused(text, "text_bytes = 16777216");
  read_options raised;
  raised.bounds.text_bytes = 17 * mebibyte;
  CHECK(read(text, raised));
}

TEST_CASE("nodes: a million provisions; a million and one headings are read when it is raised") {
  constexpr std::size_t headings = 1'000'001;
  const auto text = repeat("Điều 1. A\n", headings);
  refused(text, "nodes = 1000000");
  read_options raised;
  raised.bounds.nodes = 2 * headings;
  const auto file = read(text, raised);
  REQUIRE(file);
  REQUIRE(file->documents.size() == 1);
  CHECK(file->documents[0].provisions.size() == headings);
  CHECK(file->documents[0].provisions.back().address == "d1~1000001");
}

TEST_CASE("depth: sixty-four levels of a Word document and of a pack") {
  const auto table = [](std::size_t depth) {
    return test::docx(repeat("<w:tbl><w:tr><w:tc>", depth) + test::paragraph("Điều 1. Họp") +
                      repeat("</w:tc></w:tr></w:tbl>", depth));
  };
  refused(table(30), "depth = 64");
  CHECK(read(table(15)));
  pack_refused(repeat("[", 65) + repeat("]", 65), "depth");
}

TEST_CASE("findings: ten thousand are kept and the cut is told") {
  // Each of these citations names an article that is not there.
  const auto text = "QUY CHẾ LÀM VIỆC\nĐiều 1. Họp\n" + repeat("1. Họp theo Điều 99.\n", 10'001);
  check_options options;
  options.body = domain::body_kind::party_affairs_committee;
  options.institution = domain::institution::people_committee;
  options.level = domain::level::province;
  const auto report = check(text, norm_set::defaults(), {}, options);
  REQUIRE(report);
  CHECK(report->findings.size() == 10'000);
  REQUIRE(report->limits.size() == 1);
  CHECK(report->limits[0].name == "findings");
  CHECK(report->limits[0].value == 10'000);
}

TEST_CASE("unzipped_bytes: sixty-four MiB, stored without packing") {
  auto entries = std::vector{test::stored("word/media/a.bin", std::string(65 * mebibyte, 'a')),
                             test::stored("word/document.xml", test::word_xml("document", "<w:body/>"))};
  std::swap(entries[0].name, entries[1].name);
  refused(test::zip(entries), "unzipped_bytes = 67108864");
}

TEST_CASE("zip_ratio: two hundred to one") {
  const std::string blanks(4 * mebibyte, ' ');
  auto packed = std::vector<unsigned char>(compressBound(blanks.size()));
  auto size = static_cast<uLongf>(packed.size());
  REQUIRE(compress2(packed.data(), &size, reinterpret_cast<const Bytef*>(blanks.data()), blanks.size(), 9) == Z_OK);
  // An archive holds the bare deflate stream: without the two bytes before and the four behind.
  auto entry = test::stored("word/document.xml", blanks);
  entry.packed.assign(packed.begin() + 2, packed.begin() + static_cast<std::ptrdiff_t>(size) - 4);
  entry.method = 8;
  refused(test::zip({entry}), "zip_ratio = 200");
}

TEST_CASE("pack_bytes: sixteen MiB of a pack") {
  pack_refused("{\"format\": 1," + std::string(16 * mebibyte, ' ') + "}", "pack_bytes");
}
