// Quotes and positions: the words as they stand in the source, wherever the reading has changed them.
#include <string>
#include <string_view>

#include <quyche/document/document.hpp>

#include "catch.hpp"

using namespace quyche;

namespace {

/// A file built piece by piece, as the reading stage builds it.
struct builder {
  document::file file;

  builder& same(std::string_view text) { return piece(text, text, true); }
  builder& piece(std::string_view read, std::string_view source, bool verbatim = false) {
    file.reading.map.append(read.size(), file.text.source.size(), source.size(), verbatim);
    file.reading.content += read;
    file.text.source += source;
    return *this;
  }
  builder& left_out(std::string_view source) {
    file.text.source += source;
    return *this;
  }
  span of(std::string_view words) const {
    const auto at = file.reading.content.find(words);
    REQUIRE(at != std::string::npos);
    return {at, at + words.size()};
  }
};

}  // namespace

TEST_CASE("a quote leaves page furniture out and joins wrapped lines") {
  builder draft;
  draft.same("Họp mỗi tháng").piece(" ", "\r\n").left_out("- 3 -\r\n").same("một lần.\n");
  CHECK(document::quote(draft.file, draft.of("tháng một lần.")) == "tháng một lần.");
  CHECK(document::quote(draft.file, draft.of("tháng một lần.\n")) == "tháng một lần.");
  const auto place = document::position(draft.file, draft.of("tháng một lần."));
  CHECK(draft.file.text.source.substr(place.bytes.begin, place.bytes.size()) == "tháng\r\n- 3 -\r\nmột lần.");
}

TEST_CASE("a quote keeps the letters as the source writes them") {
  builder draft;
  // The source writes U+1EE7 as u + hook above (NFD), and a no-break space.
  draft.same("Thường vụ tỉnh ").piece("ủ", "u\xCC\x89").same("y").piece(" ", "\xC2\xA0").same("họp");
  CHECK(document::quote(draft.file, draft.of("tỉnh ủy họp")) == "tỉnh u\xCC\x89y họp");
}

TEST_CASE("part of a piece that was rewritten is quoted as read") {
  builder draft;
  draft.piece("Điều 5", "ÐIỀU  5");
  CHECK(document::quote(draft.file, draft.of("Điều 5")) == "ÐIỀU 5");
  CHECK(document::quote(draft.file, draft.of("Điều")) == "Điều");
}

TEST_CASE("a quote is UTF-8 even where the source is not") {
  builder draft;
  draft.same("số ").piece("\xEF\xBF\xBD", "\xFF").same(" của");
  CHECK(document::quote(draft.file, draft.of("số \xEF\xBF\xBD của")) == "số \xEF\xBF\xBD của");
}

TEST_CASE("paragraphs of a quote are joined by one space") {
  builder draft;
  draft.same("a) Một;\n").same("b) Hai.\n");
  CHECK(document::quote(draft.file, {0, draft.file.reading.content.size()}) == "a) Một; b) Hai.");
  CHECK(document::quote(draft.file, {0, 0}).empty());
  CHECK(document::quote(draft.file, {3, 9999}).size() > 3);
}
