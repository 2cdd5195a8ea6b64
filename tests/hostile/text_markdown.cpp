// Marks without end: time grows with their number.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/linear_time.hpp"
#include "text/markdown.hpp"

using namespace quyche;

namespace {

std::string repeat(std::string_view what, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += what;
  return out;
}

void convert(const std::string& text) {
  text::looks_like_markdown(text);
  CHECK(text::markdown_text(text).converted.size() == 1);
}

}  // namespace

TEST_CASE("doubling hostile markdown does not more than double the time") {
  for (const char* unit : {"*",  "**",   "* ", "**a", "** ",  "[",   "[a](",  "![",  "](", "#",   "# ",   "\n#",   "|",
                           "|-", "\n|-", "\\", "\\*", "1\\.", "*\n", "*\n\n", "(*)", " *", "a|b", "| a ", "](http"}) {
    INFO(unit);
    const auto once = repeat(unit, std::size_t{1} << 18);
    const auto fourfold = repeat(unit, std::size_t{1} << 20);
    CHECK(test::grows_linearly([&] { convert(once); }, [&] { convert(fourfold); }));
  }
}
