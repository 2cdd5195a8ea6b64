// Markdown as law sites print it loses its marks, and nothing else.
#include "text/markdown.hpp"

#include <string>

#include "catch.hpp"
#include "text/decode.hpp"

using namespace quyche;

namespace {

std::string without_marks(std::string_view text) { return text::markdown_text(text).text; }

}  // namespace

TEST_CASE("marks of bold and italics go") {
  CHECK(without_marks("**Điều 1. **Ban hành\n**Chương I**\n***x*** y") == "Điều 1. Ban hành\nChương I\nx y");
  CHECK(without_marks("*Căn cứ **Hiến pháp** nước;*") == "Căn cứ Hiến pháp nước;");
  CHECK(without_marks("8. *Tổng mức *là\n*hai dòng\nliền*\n\n* *") == "8. Tổng mức là\nhai dòng\nliền\n\n ");
  CHECK(without_marks("**S****ố ****lượng") == "Số lượng");
}

TEST_CASE("stars that are text stay") {
  CHECK(without_marks("(*) Với điều kiện (**)\n\n* Ghi chú: một\n\n3 * 4 = 12") ==
        "(*) Với điều kiện (**)\n\n* Ghi chú: một\n\n3 * 4 = 12");
  CHECK(without_marks("*****\n* * *\n_____") == "*****\n* * *\n_____");
}

TEST_CASE("headings, escapes, links and tables become text") {
  CHECK(without_marks("## Văn bản\n### **Điều 1\\.** Tên\n#1 và # 2\n1\\. Một\\, C:\\d") ==
        "Văn bản\nĐiều 1. Tên\n#1 và # 2\n1. Một, C:\\d");
  CHECK(without_marks("Theo [Luật 1](https://a.vn/x?y=1) và [2] và ![ảnh](b.png), [a](b") ==
        "Theo Luật 1 và [2] và ảnh, [a](b");
  CHECK(without_marks("|\n**ỦY BAN**\n|\n| a | b |\n|---|:-:|\n|c|d\n||\nx | y") ==
        "\nỦY BAN\n\n a \n b \n\n\nc\nd\n\n\nx | y");
}

TEST_CASE("markdown is told by several signs") {
  CHECK(text::looks_like_markdown("**QUYẾT ĐỊNH**\n\n**Điều 1. **Tên\n\n**Điều\n2. **Tên"));
  CHECK(text::looks_like_markdown("# Một\n1\\. Hai\n[Ba](https://x.vn)"));
  for (const char* plain : {"", "**", "** ** ** **", "(**) một (**) hai (**) ba (**)", "*****\n*****\n*****",
                            "Điều 1. **Tên** và **hai", "#1 #2 #3", "a | b\n| c\n|", "* Một\n* Hai\n* Ba\n* Bốn"})
    CHECK_FALSE(text::looks_like_markdown(plain));
}

TEST_CASE("positions in markdown lead to what was written") {
  const std::string source = "\xEF\xBB\xBF**QUY CHẾ**\r\n\r\n**Điều 1\\. **Tên *của*\r\n\r\n**Điều 2. **Hai";
  const auto t = text::decode(source, "", limits{});
  REQUIRE(t);
  CHECK(t->source == source);
  CHECK(t->format == text::format::plain);
  CHECK(t->content == "QUY CHẾ\n\nĐiều 1. Tên của\n\nĐiều 2. Hai");
  const auto at = t->content.find("Điều 1. Tên");
  const auto from = t->map.to_source({at, at + std::string_view("Điều 1. Tên").size()});
  CHECK(t->source.substr(from.begin, from.size()) == "Điều 1\\. **Tên");
}

TEST_CASE("markdown in an old encoding is both") {
  const auto t = text::decode("**QUYÕT §ÞNH**\n\n**§iÒu 1\\. **Quy chÕ lµm viÖc\n\n**§iÒu 2. **Hai", "", limits{});
  REQUIRE(t);
  CHECK(t->content == "QUYẾT ĐỊNH\n\nĐiều 1. Quy chế làm việc\n\nĐiều 2. Hai");
  CHECK(t->encoding == text::encoding::tcvn3);
}

TEST_CASE("every sign may be escaped, and no letter") {
  CHECK(without_marks(R"(\! \/ \: \@ \[ \` \{ \~ \. \* \#)") == "! / : @ [ ` { ~ . * #");
  CHECK(without_marks(R"(\a \9 \đ \)") == R"(\a \9 \đ \)");
  CHECK(without_marks("1\\) Một, 2\\. Hai") == "1) Một, 2. Hai");
}
