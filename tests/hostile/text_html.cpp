// Pages made to be slow, deep or endless: time grows with their length, and nesting is nothing.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/linear_time.hpp"
#include "text/html.hpp"

using namespace quyche;

namespace {

std::string repeat(std::string_view what, std::size_t bytes) {
  std::string out = "<html>";
  while (out.size() < bytes) out += what;
  return out;
}

void convert(const std::string& page) { CHECK(text::html_text(page).converted.size() == 1); }

}  // namespace

TEST_CASE("doubling a hostile page does not more than double the time") {
  for (const char* unit :
       {"<div>", "<p>a", "<!--", "<script>", "<p a=\"", "<p a='x", "</", "<", "&", "&#", "&amp", "<!", "<script></s",
        "<p a=\"b\">", "<style></style>", "\n ", "<pre>\n", "<?", "x</p a=\"'"}) {
    INFO(unit);
    const auto once = repeat(unit, std::size_t{1} << 18);
    const auto fourfold = repeat(unit, std::size_t{1} << 20);
    CHECK(test::grows_linearly([&] { convert(once); }, [&] { convert(fourfold); }));
  }
}
