// Pages made to be slow, deep or endless: time grows with their length, and nesting is nothing.
#include <algorithm>
#include <chrono>
#include <string>

#include "catch.hpp"
#include "text/html.hpp"

using namespace quyche;

namespace {

std::string repeat(std::string_view what, std::size_t bytes) {
  std::string out = "<html>";
  while (out.size() < bytes) out += what;
  return out;
}

double seconds(const std::string& page) {
  // The best of three: other processes share the machine.
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(text::html_text(page).converted.size() == 1);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

}  // namespace

TEST_CASE("doubling a hostile page does not more than double the time") {
  for (const char* unit :
       {"<div>", "<p>a", "<!--", "<script>", "<p a=\"", "<p a='x", "</", "<", "&", "&#", "&amp", "<!", "<script></s",
        "<p a=\"b\">", "<style></style>", "\n ", "<pre>\n", "<?", "x</p a=\"'"}) {
    INFO(unit);
    const double once = seconds(repeat(unit, std::size_t{1} << 18));
    const double fourfold = seconds(repeat(unit, std::size_t{1} << 20));
    CHECK(fourfold < 8 * once + 0.01);
  }
}
