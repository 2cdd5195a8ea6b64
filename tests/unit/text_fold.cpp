// Which spellings are one word.
#include "text/fold.hpp"

#include <string>

#include "catch.hpp"

using namespace quyche;

namespace {
std::string fold(std::string_view word) {
  std::string out;
  text::fold_word(word, out);
  return out;
}
}  // namespace

TEST_CASE("old and new tone placement fold alike") {
  CHECK(fold("uỷ") == "ủy");
  CHECK(fold("UỶ") == "ủy");
  CHECK(fold("hoà") == fold("hòa"));
  CHECK(fold("khoẻ") == fold("khỏe"));
  CHECK(fold("thuý") == fold("thúy"));
  CHECK(fold("huỷ") == fold("hủy"));
}

TEST_CASE("the tone stays where a final consonant, a third vowel or qu- holds it") {
  CHECK(fold("hoàn") == "hoàn");
  CHECK(fold("toán") == "toán");
  CHECK(fold("khuỷu") == "khuỷu");
  CHECK(fold("ngoài") == "ngoài");
  CHECK(fold("quý") == "quí");
  CHECK(fold("quà") == "quà");
  CHECK(fold("quoà") == "quoà");
}

TEST_CASE("y and i are one letter after a consonant at the end, and nowhere else") {
  CHECK(fold("kỹ") == fold("kĩ"));
  CHECK(fold("lý") == fold("lí"));
  CHECK(fold("quy") == fold("qui"));
  CHECK(fold("quỹ") == fold("quĩ"));
  CHECK(fold("tỷ") == fold("tỉ"));
  CHECK(fold("ủy") != fold("ủi"));
  CHECK(fold("hủy") != fold("hủi"));
  CHECK(fold("tay") != fold("tai"));
  CHECK(fold("y") == "y");
  CHECK(fold("kyn") == "kyn");
}

TEST_CASE("look-alike letters fold to the letters they are drawn as") {
  CHECK(fold("Ðiều") == "điều");  // eth
  CHECK(fold("ðiều") == "điều");
  CHECK(fold("Chƣơng") == "chương");  // gha
  CHECK(fold("QC/ВCSĐ") == "qc/bcsđ");
  CHECK(fold("UBНD") == "ubhd");  // Cyrillic en, drawn as H
  CHECK(fold("bаn") == "ban");    // Cyrillic a
}

TEST_CASE("a word all in Cyrillic stays Cyrillic") {
  CHECK(fold("Совет") == "совет");
  CHECK(fold("САО") == "сао");
}

TEST_CASE("phrases fold word by word with one space between") {
  CHECK(text::fold_phrase("  Uỷ  ban\nnhân-dân (TỈNH). ") == "ủy ban nhân dân tỉnh");
  CHECK(text::fold_phrase("“…”") == "");
  CHECK(text::fold_phrase("146-QĐ/TW") == "146 qđ tw");
}

TEST_CASE("modern tone placement keeps case and everything else") {
  CHECK(text::modern_tone("Uỷ") == "Ủy");
  CHECK(text::modern_tone("HOÀ") == "HÒA");
  CHECK(text::modern_tone("quý") == "quý");
  CHECK(text::modern_tone("Ðiều") == "Ðiều");
}

TEST_CASE("lower case knows all Vietnamese letters") {
  CHECK(text::lower("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY") == "aăâbcdđeêghiklmnoôơpqrstuưvxy");
  CHECK(text::lower("ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ") ==
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ");
  CHECK(text::lower("× 1/2 “x”") == "× 1/2 “x”");
}

TEST_CASE("letters, digits and capitals are told from the rest") {
  const auto is_word = [](std::string_view c) {
    std::size_t size = 0;
    const bool word = text::is_word_char(c, 0, size);
    CHECK(size == c.size());
    return word;
  };
  for (const auto* letter : {"a", "Z", "0", "đ", "Đ", "ệ", "Ư", "ơ"}) CHECK(is_word(letter));
  for (const auto* other : {" ", ".", "-", "/", "“", "–", "…", "\u00A0", "\n", "×", "⅔"}) CHECK_FALSE(is_word(other));
  for (const auto* upper : {"A", "Đ", "Ệ", "Ư", "Ơ", "Á"}) CHECK(text::is_upper(upper, 0));
  for (const auto* lower : {"a", "đ", "ệ", "1", "“", ""}) CHECK_FALSE(text::is_upper(lower, 0));
}

TEST_CASE("folding takes any bytes and any length") {
  CHECK(fold(std::string(1000, 'A')) == std::string(1000, 'a'));
  CHECK(fold("\xFF\xC3") == "\uFFFD\uFFFD");
  std::size_t size = 7;
  CHECK_FALSE(text::is_word_char("", 0, size));
  CHECK(size == 0);
}

TEST_CASE("the first word of a text is folded by itself") {
  const text::first_word word("UỶ ban");
  CHECK(word.folded() == "ủy");
  CHECK(word.end() == std::string_view("UỶ").size());
  CHECK(word.upper());
  CHECK(text::first_word("").end() == 0);
  CHECK(text::first_word("- họp").end() == 0);
  const std::string endless(1000, 'a');
  CHECK(endless.starts_with(text::first_word(endless).folded()));
}
