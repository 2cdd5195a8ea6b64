// Marks without end: time grows with their number.
#include <algorithm>
#include <chrono>
#include <string>

#include "catch.hpp"
#include "text/markdown.hpp"

using namespace quyche;

namespace {

std::string repeat(std::string_view what, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += what;
  return out;
}

double seconds(const std::string& text) {
  // The best of three: other processes share the machine.
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    text::looks_like_markdown(text);
    CHECK(text::markdown_text(text).converted.size() == 1);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

}  // namespace

TEST_CASE("doubling hostile markdown does not more than double the time") {
  for (const char* unit : {"*",  "**",   "* ", "**a", "** ",  "[",   "[a](",  "![",  "](", "#",   "# ",   "\n#",   "|",
                           "|-", "\n|-", "\\", "\\*", "1\\.", "*\n", "*\n\n", "(*)", " *", "a|b", "| a ", "](http"}) {
    INFO(unit);
    const double once = seconds(repeat(unit, std::size_t{1} << 18));
    const double fourfold = seconds(repeat(unit, std::size_t{1} << 20));
    CHECK(fourfold < 8 * once + 0.01);
  }
}
