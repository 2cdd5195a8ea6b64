// TCVN3 and VNI become Unicode; Unicode and other languages stay what they are.
#include "text/legacy.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/zip_writer.hpp"
#include "text/decode.hpp"
#include "text/suspicion.hpp"
#include "text/syllable.hpp"

using namespace quyche;
using test::docx;

namespace {

text::decoded_text read(std::string_view bytes) {
  auto decoded = text::decode(bytes, "qc", limits{});
  INFO((decoded ? std::string() : decoded.error().message.en));
  REQUIRE(decoded);
  return *std::move(decoded);
}

std::size_t told(const text::decoded_text& t, std::string_view code) {
  return static_cast<std::size_t>(
      std::count_if(t.diagnostics.begin(), t.diagnostics.end(), [&](const auto& d) { return d.code == code; }));
}

void stays(std::string_view source) {
  INFO(source);
  const auto t = read(source);
  CHECK(t.content == source);
  CHECK(t.encoding == text::encoding::utf8);
  CHECK(told(t, "legacy-encoding") == 0);
}

/// Whether each word of content maps to what stands for it in source.
std::string written_as(const text::decoded_text& t, std::string_view word) {
  const auto at = t.content.find(word);
  REQUIRE(at != std::string::npos);
  const auto from = t.map.to_source({at, at + word.size()});
  return t.source.substr(from.begin, from.size());
}

std::string run(std::string_view words, std::string_view font) {
  return "<w:r><w:rPr><w:rFonts w:ascii=\"" + std::string(font) + "\" w:hAnsi=\"" + std::string(font) +
         "\"/></w:rPr><w:t xml:space=\"preserve\">" + std::string(words) + "</w:t></w:r>";
}
std::string line(std::string_view runs) { return "<w:p>" + std::string(runs) + "</w:p>"; }

// "Điều 1. Quy chế làm việc của Ủy ban nhân dân" as editors show it.
constexpr std::string_view as_tcvn3 = "§iÒu 1. Quy chÕ lµm viÖc cña Uû ban nh©n d©n";
constexpr std::string_view as_vni = "Ñieàu 1. Quy cheá laøm vieäc cuûa Uyû ban nhaân daân";

}  // namespace

TEST_CASE("TCVN3 that was saved as UTF-8 is converted, and maps to what was written") {
  const auto t = read(as_tcvn3);
  CHECK(t.content == "Điều 1. Quy chế làm việc của Uỷ ban nhân dân");
  CHECK(t.encoding == text::encoding::tcvn3);
  CHECK(t.source == as_tcvn3);
  CHECK(written_as(t, "Điều") == "§iÒu");
  CHECK(written_as(t, "việc") == "viÖc");
  CHECK(written_as(t, "nhân") == "nh©n");
  CHECK(told(t, "legacy-encoding") == 1);
}

TEST_CASE("VNI that was saved as UTF-8 is converted, and maps to what was written") {
  const auto t = read(as_vni);
  CHECK(t.content == "Điều 1. Quy chế làm việc của Uỷ ban nhân dân");
  CHECK(t.encoding == text::encoding::vni);
  CHECK(written_as(t, "Điều") == "Ñieàu");
  CHECK(written_as(t, "việc") == "vieäc");
}

TEST_CASE("bytes of an old encoding are read, and each is a character of the source") {
  const auto t = read(
      "\xA7i\xD2u 1. Quy ch\xD5 l\xB5m vi\xD6"
      "c, t\xAD t\xADng, ch\xAD\xAC"
      "ng\nc\xE3 kho\xB6n");
  CHECK(t.content == "Điều 1. Quy chế làm việc, tư tưng, chương\ncó khoản");
  CHECK(t.encoding == text::encoding::tcvn3);
  CHECK(text::locate(t, {0, t.source.size()}).chars.end == 50);
  const auto v = read(
      "\xD1ie\xE0u 1. Quy che\xE1 la\xF8m vie\xE4"
      "c, ng\xF6\xF4\xF8i d\xE2n");
  CHECK(v.content.find("Điều 1. Quy chế làm việc, ") == 0);
  CHECK(v.content.find("người") != std::string::npos);
  CHECK(v.encoding == text::encoding::vni);
}

TEST_CASE("capitals of TCVN3 follow the letters around them") {
  const auto t = read(
      "QUYÕT §ÞNH VÒ VIÖC BAN HµNH QUY CHÕ\nUBND tØnh Hµ Nam, Bé trëng Bé TµI CHÝNH\nSè: 12/Q§-BTC\n"
      "Hµ Néi, ngµy 1\nTHµNH LËP Vµ §¡NG Ký");
  CHECK(t.content ==
        "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY CHẾ\nUBND tỉnh Hà Nam, Bộ trởng Bộ TÀI CHÍNH\nSố: 12/QĐ-BTC\n"
        "Hà Nội, ngày 1\nTHÀNH LẬP VÀ ĐĂNG KÝ");
}

TEST_CASE("capitals of VNI are letters of their own") {
  CHECK(read("QUYEÁT ÑÒNH VEÀ VIEÄC BAN HAØNH QUY CHEÁ\nSOÁ: 1/QÑ").content ==
        "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY CHẾ\nSỐ: 1/QĐ");
}

TEST_CASE("lines that read either way go with those around them; Unicode lines stay") {
  const auto t = read(std::string(as_tcvn3) + "\ncã\nĐiều 2. Hiệu lực của cả hà\n5 µm");
  CHECK(t.content == "Điều 1. Quy chế làm việc của Uỷ ban nhân dân\ncó\nĐiều 2. Hiệu lực của cả hà\n5 µm");
  CHECK(t.encoding == text::encoding::mixed);
  CHECK(read(std::string(as_tcvn3) + "\n" + std::string(as_vni)).encoding == text::encoding::mixed);
}

TEST_CASE("Unicode Vietnamese and other languages are never converted") {
  stays("Điều 1. Quy chế làm việc của Ủy ban nhân dân");
  stays("hoà hà là và có cã bé né tú lòng");
  stays("§ 5 «quy chế» ® © 10 µm, 20 °C, ½, 3 ª, Foo® Bar™");
  stays("The café's façade, naïve résumés & jalapeños: 5 µm, 7 µg, § 12, «an» ®");
  stays("Une fenêtre à côté de l'hôtel, très tôt; vôtre, même été, où, ça, dès le déjeuner, thé né, tôt là-bas");
  stays("Größe, König, für Tür, möchte, schön, über, Öl, Straße, Äpfel, süß, Mädchen, Böden");
  stays("El niño mañana, señor, año, está, día, más, qué, él, corazón, pingüino, español");
  stays("Não é possível, ação, coração, mãe, você, três, avó, avô, já, lá, às, à, vão, são");
  stays("Møte på øya, blå bær, få år, åpen dør, håp, så, på, nå, vær, æra, gå");
}

TEST_CASE("fonts of a Word document tell the encoding and its capitals") {
  const auto t =
      read(docx(line(run("quyÕt ®Þnh", ".VnTimeH") + run(" cña Bé", ".VnTime")) + line(run("cã", ".VnArial")) +
                line(run("Boä Taøi chiùnh", "VNI-Times")) + line(run("Căn cứ", "Times New Roman"))));
  CHECK(t.content == "QUYẾT ĐỊNH của Bộ\ncó\nBộ Tài chính\nCăn cứ\n");
  CHECK(t.encoding == text::encoding::mixed);
  CHECK(written_as(t, "QUYẾT") == "quyÕt");
}

TEST_CASE("a word over two runs is one word") {
  CHECK(read(docx(line(run("ñi", "VNI-Times") + run("e", "VNI-Times") + run("àu", "VNI-Helve")))).content == "điều\n");
}

TEST_CASE("the letter of TCVN3 that is a soft hyphen is kept in Word documents, real ones are not") {
  CHECK(read(docx(line(run("ch\u00AD\u00ACng tr\u00ADêng hîp", ".VnTime")))).content == "chương trường hợp\n");
  CHECK(read(docx(line(run("quy\u00AD chế", "Arial")))).source == "quy chế\n");
}

TEST_CASE("Unicode text that was left in an old font stays") {
  CHECK(read(docx(line(run("Điều 1. Quy chế", ".VnTime")) + line(run("hà và là cã", ".VnTime")) +
                  line(run("Ban", ".VnTimeH"))))
            .content == "Điều 1. Quy chế\nhà và là cã\nBan\n");
}

TEST_CASE("fonts come from styles too") {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault>"
      "</w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:rFonts w:ascii=\".VnTimeH\" "
      "w:hAnsi=\".VnTimeH\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"N\"><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/></w:rPr></w:style>";
  CHECK(read(docx("<w:p><w:r><w:t>cã</w:t></w:r></w:p>"
                  "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>quy chÕ</w:t></w:r></w:p>"
                  "<w:p><w:pPr><w:pStyle w:val=\"N\"/></w:pPr><w:r><w:t>là cã Điều</w:t></w:r></w:p>",
                  {}, styles))
            .content == "có\nQUY CHẾ\nlà cã Điều\n");
}

TEST_CASE("names of fonts") {
  using text::font_code;
  CHECK(text::font_named(".VnTime") == font_code::tcvn3);
  CHECK(text::font_named(".vntimeH") == font_code::tcvn3_capitals);
  CHECK(text::font_named(".VnArial NarrowH") == font_code::tcvn3_capitals);
  CHECK(text::font_named("VNI-Times") == font_code::vni);
  CHECK(text::font_named("vni-helve") == font_code::vni);
  CHECK(text::font_named("Times New Roman") == font_code::unknown);
  CHECK(text::font_named("") == font_code::unknown);
}

TEST_CASE("text that was converted twice is told, and left as it is") {
  const std::string source = "PHỊNG khơng cơng dân đồng, thơng qua";
  const auto t = read(source);
  CHECK(t.content == source);
  REQUIRE(told(t, "twice-converted") == 1);
  CHECK(t.diagnostics.front().message.en.find("\"PHỊNG\" → \"PHÒNG\" (4 places)") != std::string::npos);
  CHECK(t.source.substr(t.diagnostics.front().begin, t.diagnostics.front().end - t.diagnostics.front().begin) ==
        "PHỊNG");
  CHECK(told(read("không công phòng thông"), "twice-converted") == 0);
}

TEST_CASE("digits for letters are told, and left as they are") {
  const auto t = read("Đ1ều 1. Ch0 việc th1ện, kh0ản 2, đ0àn th1ể");
  CHECK(t.content == "Đ1ều 1. Ch0 việc th1ện, kh0ản 2, đ0àn th1ể");
  REQUIRE(told(t, "ocr-damage") == 1);
  CHECK(t.diagnostics.front().message.en.find("\"Đ1ều\" → \"Điều\"") != std::string::npos);
  CHECK(told(read("Điều 1a, khoản 2đ, m2, A4, 10đ, H2O, CO2"), "ocr-damage") == 0);
}

TEST_CASE("what a syllable is") {
  for (const char32_t* word : {U"điều", U"khoản", U"quyền", U"giếng", U"gì", U"nghiêng", U"quốc", U"HOÀ", U"hòa", U"ở",
                               U"Uỷ", U"ưa", U"rượu", U"khuya", U"huỳnh", U"quýt"})
    CHECK(text::is_syllable(word));
  for (const char32_t* word :
       {U"", U"khơng", U"phịng", U"tot\u0301", U"tôt", U"ngê", U"kà", U"ghà", U"àá", U"café", U"nghiêngg", U"1"})
    CHECK_FALSE(text::is_syllable(word));
}
