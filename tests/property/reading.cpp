// What holds for any text: promises of a reading over random regulations, and readings that must agree whatever the
// spelling, the line ends or the page the text was set on. Fixed seeds.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "property/promises.hpp"
#include "support/reading.hpp"
#include "support/spellings.hpp"
#include "text/fold.hpp"

using namespace quyche;
using test::decomposed;
using test::lines;
using test::read_text;
using test::replaced;

namespace {

constexpr int cases = 400;

std::string example(const std::string& name) {
  std::ifstream in(std::string(QUYCHE_SOURCE_DIR) + "/examples/" + name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  REQUIRE_FALSE(text.empty());
  return text;
}
const auto example_names = {"bcsd-ubnd.txt", "dang-doan-hdnd.txt", "bcsd-ubnd-co-loi.txt"};

/// Random regulations: every kind of line in any order, sensible or not.
class generator {
 public:
  explicit generator(unsigned seed) : random_(seed) {}

  std::string text() {
    static const std::vector<std::string> heads = {
        "QUY CHẾ\nlàm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n", "QUYẾT ĐỊNH\nban hành Quy chế\n", "",
        "TỈNH ỦY AN SƠN\n*\nSố 5-QC/TU   An Sơn, ngày 3 tháng 4 năm 2024\nQUY CHẾ LÀM VIỆC\n",
        "(Kèm theo Quyết định số 1\n"};
    std::string out = pick(heads);
    const int count = number(1, 40);
    for (int i = 0; i < count; ++i) out += line() + (number(0, 9) == 0 ? "\n\n" : "\n");
    return out;
  }

 private:
  int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }
  const std::string& pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(number(0, static_cast<int>(from.size()) - 1))];
  }
  std::string line() {
    static const std::vector<std::string> letters = {"a", "b", "c", "d", "đ", "e", "g", "w"};
    static const std::vector<std::string> fixed = {"Chương I",
                                                   "CHƯƠNG II. HỌP",
                                                   "Mục 1",
                                                   "Phần thứ nhất",
                                                   "Tiểu mục 2",
                                                   "I- VỊ TRÍ",
                                                   "Nơi nhận:",
                                                   "- Lưu.",
                                                   "T/M BAN CÁN SỰ ĐẢNG",
                                                   "Đỗ Minh Khang",
                                                   "QUY CHẾ",
                                                   "NGHỊ QUYẾT",
                                                   "-----",
                                                   "12",
                                                   "CÔNG BÁO/Số 1/Ngày 2",
                                                   "“Điều 5. Họp",
                                                   "thế.”",
                                                   "- Căn cứ Luật số 1/2020/QH14;",
                                                   "QUAN HỆ CÔNG TÁC",
                                                   "(Ban hành kèm theo",
                                                   "….",
                                                   "§"};
    const auto n = std::to_string(number(1, 12));
    switch (number(0, 8)) {
      case 0: return "Điều " + n + ". " + sentence();
      case 1: return "Điều " + n;
      case 2: return n + ". " + sentence();
      case 3: return n + "." + std::to_string(number(1, 3)) + "- " + sentence();
      case 4: return pick(letters) + ") " + sentence();
      case 5: return "- " + sentence();
      case 6: return pick(fixed);
      default: return sentence();
    }
  }
  std::string sentence() {
    static const std::vector<std::string> parts = {"Ban cán sự đảng",
                                                   "họp",
                                                   "mỗi tháng",
                                                   "một lần",
                                                   "ít nhất 2/3",
                                                   "tổng số thành viên",
                                                   "tán thành",
                                                   "dự họp",
                                                   "Bí thư",
                                                   "phải",
                                                   "không được",
                                                   "Chủ tịch Ủy ban nhân dân tỉnh",
                                                   "gồm",
                                                   "là",
                                                   "chịu sự lãnh đạo của",
                                                   "Ban Thường vụ Tỉnh ủy",
                                                   "khoản 2",
                                                   "Điều 5",
                                                   "điểm đ",
                                                   "Quy chế này",
                                                   "chậm nhất 03 ngày",
                                                   "trước khi họp",
                                                   "lấy ý kiến",
                                                   "bằng văn bản",
                                                   "trừ công tác cán bộ",
                                                   ",",
                                                   ";",
                                                   ".",
                                                   ":",
                                                   "“",
                                                   "”",
                                                   "…",
                                                   "chỉ định",
                                                   "theo đề nghị của",
                                                   "báo cáo",
                                                   "hằng năm",
                                                   "có hiệu lực từ ngày ký",
                                                   "Quy định số 146-QĐ/TW",
                                                   "ngày 14/5/2024",
                                                   "ủy viên",
                                                   "khi cần",
                                                   "đột xuất",
                                                   "½",
                                                   "(",
                                                   ")",
                                                   "/",
                                                   "10"};
    std::string out;
    const int count = number(1, 14);
    for (int i = 0; i < count; ++i) out += (i == 0 ? "" : " ") + pick(parts);
    return out;
  }

  std::mt19937 random_;
};

/// Addresses, headings, words and values of everything read, spelled the modern way in composed letters.
lines everything(const document::file& file) {
  lines out;
  for (std::size_t i = 0; i < file.documents.size(); ++i) {
    const auto& tree = file.documents[i];
    for (const auto& p : tree.provisions) out.push_back(p.address + " " + text::fold_phrase(p.heading));
    for (const auto& c : tree.citations) out.push_back(text::fold_phrase(test::describe(c)));
    for (const auto& f : extract(file, i).list) {
      out.push_back(f.address + " " + std::string(name_of(f.topic)) + " " + text::fold_phrase(test::describe(f)));
    }
  }
  return out;
}

std::size_t letters_in(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The text as a gazette sets it: body lines wrapped, a running head and a page number after every few lines.
std::string gazette(const std::string& text, std::size_t width, std::size_t page) {
  std::string out;
  std::size_t on_page = 0;
  bool body = false;
  std::size_t page_number = 1;
  const auto end_line = [&] {
    out += '\n';
    if (!body || ++on_page < page) return;
    on_page = 0;
    out += "\n" + std::to_string(page_number++) + "\n\nCÔNG BÁO/Số 12/Ngày 1-6-2024\n\n";
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const auto stop = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, stop - begin);
    begin = stop + 1;
    if (line.rfind("Chương", 0) == 0 || line.rfind("CHƯƠNG", 0) == 0) body = true;
    if (line.rfind("Nơi nhận", 0) == 0) body = false;
    if (!body) {
      out += line + "\n";
      continue;
    }
    std::size_t used = 0;
    for (std::size_t at = 0; at < line.size();) {
      const auto blank = std::min(line.find(' ', at), line.size());
      const auto word = line.substr(at, blank - at);
      if (used != 0 && used + 1 + letters_in(word) > width) {
        end_line();
        used = 0;
      }
      out += (used == 0 ? "" : " ") + word;
      used += (used == 0 ? 0 : 1) + letters_in(word);
      at = blank + 1;
    }
    end_line();
  }
  return out;
}

}  // namespace

TEST_CASE("every reading keeps its promises") {
  for (unsigned seed = 1; seed <= cases; ++seed) {
    const auto text = generator(seed).text();
    const auto file = read(text);
    if (!file) continue;
    const auto broken = test::promises(*file).broken();
    CAPTURE(seed, text);
    REQUIRE(broken.empty());
  }
}

TEST_CASE("reading the same text twice gives the same") {
  for (unsigned seed = 1; seed <= cases / 4; ++seed) {
    const auto text = generator(seed).text();
    CAPTURE(seed, text);
    CHECK(everything(read_text(text)) == everything(read_text(text)));
  }
}

TEST_CASE("decomposed letters, line ends and a byte order mark change nothing") {
  for (unsigned seed = 1; seed <= cases; ++seed) {
    const auto text = generator(seed).text();
    CAPTURE(seed, text);
    const auto plain = everything(read_text(text));
    REQUIRE(everything(read_text(decomposed(text))) == plain);
    REQUIRE(everything(read_text(replaced(text, "\n", "\r\n"))) == plain);
    REQUIRE(everything(read_text("\xEF\xBB\xBF" + text)) == plain);
  }
}

TEST_CASE("samples in any spelling give the same addresses, citations and facts") {
  for (const auto* name : example_names) {
    CAPTURE(name);
    const auto text = example(name);
    const auto plain = everything(read_text(text));
    CHECK(plain.size() > 100);
    CHECK(everything(read_text(decomposed(text))) == plain);
    CHECK(everything(read_text(replaced(text, "\n", "\r\n"))) == plain);
    auto old = text;
    for (const auto& [modern, placed] : std::vector<std::pair<const char*, const char*>>{{"ủy", "uỷ"},
                                                                                         {"Ủy", "Uỷ"},
                                                                                         {"ỦY", "UỶ"},
                                                                                         {"hóa", "hoá"},
                                                                                         {"hòa", "hoà"},
                                                                                         {"tòa", "toà"},
                                                                                         {"kỳ", "kì"},
                                                                                         {"quý", "quí"}}) {
      old = replaced(old, modern, placed);
    }
    CHECK(old != text);
    CHECK(everything(read_text(old)) == plain);
    CHECK(everything(read_text(replaced(text, "Đ", "Ð"))) == plain);
    CHECK(everything(read_text(replaced(text, " của ",
                                        "\xC2\xA0"
                                        "của "))) == plain);
  }
}

TEST_CASE("samples set in a gazette have the same outline, headings and facts") {
  for (const auto* name : example_names) {
    const auto text = example(name);
    const auto plain = read_text(text);
    for (std::size_t width = 60; width <= 80; width += 4) {
      for (const std::size_t page : {7, 23, 1000}) {
        CAPTURE(name, width, page);
        const auto wrapped = read_text(gazette(text, width, page));
        REQUIRE(wrapped.documents.size() == plain.documents.size());
        CHECK(test::outline(wrapped.documents[0]) == test::outline(plain.documents[0]));
        CHECK(everything(wrapped) == everything(plain));
        CHECK(wrapped.reading.content.find("CÔNG BÁO") == std::string::npos);
      }
    }
  }
}

TEST_CASE("facts do not depend on the numbers of articles") {
  for (const auto* name : example_names) {
    CAPTURE(name);
    const auto text = example(name);
    auto moved = text;
    for (int i = 60; i >= 1; --i) {
      const auto number = std::to_string(i);
      for (const char* mark : {".", ":"})
        moved = replaced(moved, "\nĐiều " + number + mark, "\nĐiều " + std::to_string(i + 100) + mark);
    }
    const auto values = [](const document::file& file) {
      lines out;
      for (const auto& f : extract(file, file.judged).list)
        out.push_back(std::string(name_of(f.topic)) + " " + test::describe(f));
      return out;
    };
    const auto before = read_text(text);
    const auto after = read_text(moved);
    CHECK(test::outline(before.documents.at(0)).size() < test::outline(after.documents.at(0)).size());
    CHECK(values(before) == values(after));
  }
}
