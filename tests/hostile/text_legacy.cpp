// Text in old encodings, made to be large: the time it takes grows with its length and no faster.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/hostile.hpp"
#include "support/linear_time.hpp"
#include "support/zip_writer.hpp"
#include "text/decode.hpp"

using namespace quyche;
using test::filled;

namespace {

void decode(const std::string& bytes) { REQUIRE(text::decode(bytes, "x", limits{})); }

std::string in_fonts(std::size_t runs) {
  std::string inside;
  for (std::size_t i = 0; i < runs; ++i) {
    const char* font = i % 3 == 0 ? ".VnTime" : i % 3 == 1 ? "VNI-Times" : "Arial";
    inside += "<w:r><w:rPr><w:rFonts w:ascii=\"" + std::string(font) + "\"/></w:rPr><w:t>kho¶n</w:t></w:r>";
  }
  return test::docx("<w:p>" + inside + "</w:p>");
}

}  // namespace

TEST_CASE("doubling a text in an old encoding does not more than double the time") {
  for (const char* unit :
       {"®iÒu kho¶n quy chÕ lµm viÖc\n", "®iÒu kho¶n quy chÕ lµm viÖc ", "VÒ H\u00B5 ", "®", "\u00AD\n",
        "ñieàu khoaûn vieäc\n", "aøaøaø", "Ò VIÖC ch\u00DA\n", "khơng phịng ", "Đ1ều ", "ơng1a"}) {
    INFO(unit);
    const std::string first = "®iÒu kho¶n quy chÕ lµm viÖc ñieàu khoaûn vieäc laøm\n";
    const auto once = first + filled(unit, std::size_t{1} << 18);
    const auto fourfold = first + filled(unit, std::size_t{1} << 20);
    CHECK(test::grows_linearly([&] { decode(once); }, [&] { decode(fourfold); }));
  }
}

TEST_CASE("fonts that change at every run take time as their number") {
  const auto once = in_fonts(2000);
  const auto fourfold = in_fonts(8000);
  CHECK(test::grows_linearly([&] { decode(once); }, [&] { decode(fourfold); }));
}

TEST_CASE("text that grows over its limit when it is shown in Unicode is over the limit") {
  limits small;
  small.text_bytes = 1000;
  std::string bytes;
  while (bytes.size() < 900)
    bytes +=
        "\xA7i\xD2u kho\xB6n vi\xD6"
        "c\n";
  const auto decoded = text::decode(bytes, "x", small);
  REQUIRE_FALSE(decoded);
  CHECK(decoded.error().code == errc::limit);
}
