// Marks without end: time grows with their number.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/hostile.hpp"
#include "support/linear_time.hpp"
#include "text/markdown.hpp"

using namespace quyche;
using test::filled;

namespace {

void convert(const std::string& text) {
  text::looks_like_markdown(text);
  CHECK(text::markdown_text(text).converted.size() == 1);
}

}  // namespace

TEST_CASE("doubling hostile markdown does not more than double the time") {
  for (const char* unit : {"*",  "**",   "* ", "**a", "** ",  "[",   "[a](",  "![",  "](", "#",   "# ",   "\n#",   "|",
                           "|-", "\n|-", "\\", "\\*", "1\\.", "*\n", "*\n\n", "(*)", " *", "a|b", "| a ", "](http"}) {
    INFO(unit);
    const auto once = filled(unit, std::size_t{1} << 18);
    const auto fourfold = filled(unit, std::size_t{1} << 20);
    CHECK(test::grows_linearly([&] { convert(once); }, [&] { convert(fourfold); }));
  }
}
