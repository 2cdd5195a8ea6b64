// What reads citations stays linear on words made to send it astray.
#include <string>

#include <quyche/document/read.hpp>

#include "catch.hpp"
#include "support/linear_time.hpp"

using namespace quyche;

namespace {

std::string article_of(std::string_view words, std::size_t bytes) {
  std::string out = "QUY CHẾ\nhọp\n\nĐiều 1. Họp\n1. ";
  while (out.size() < bytes) out += words;
  return out + "\n";
}

void read_all(const std::string& text) {
  read_options options;
  options.bounds.nodes = 10'000'000;
  REQUIRE(read(text, options));
}

}  // namespace

TEST_CASE("words that begin citations and do not end are read in linear time") {
  for (const auto* words : {"khoản 1, ",
                            "điểm a khoản 1, ",
                            "điểm a và ",
                            "các khoản 1, 2 và ",
                            "từ Điều 1 đến Điều 3, ",
                            "Điều 1 của ",
                            "Luật An, ",
                            "Luật Sửa đổi một số điều của Luật An và ",
                            "Luật An và bình, ",
                            "số 1/",
                            "số 1/2030/QĐ-",
                            "1-QĐ/",
                            "Nghị định số ",
                            "Nghị định số 1/2030/NĐ-CP của Ủy ban nhân dân ",
                            "Báo cáo thẩm tra, tiếp thu, ",
                            "(sau đây gọi là Luật An) ",
                            "Luật An (sau đây gọi là Luật An1) ",
                            "“",
                            "\" ",
                            "Mục 1 ",
                            "Bổ sung khoản 1 vào sau ",
                            "Quy chế này "}) {
    CAPTURE(words);
    CHECK(test::grows_linearly([&, text = article_of(words, 50'000)] { read_all(text); },
                               [&, text = article_of(words, 200'000)] { read_all(text); }));
  }
}

TEST_CASE("a few words that cite without end are a limit, not a heap of memory") {
  std::string text = "QUY CHẾ\nhọp\n\nĐiều 1. Họp\n1. Theo ";
  for (int i = 0; i < 20'000; ++i) text += "điểm a, ";
  text += "điểm b các khoản ";
  for (int i = 1; i < 20'000; ++i) text += "1, ";
  const auto file = read(text + "2 Điều 1.\n");
  REQUIRE_FALSE(file);
  CHECK(file.error().code == errc::limit);
  CHECK(file.error().message.en.find("nodes") != std::string::npos);
}
