// norm_set: built-in packs, files and folders, and what is said when one cannot be had. The registers.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include <quyche/document/register.hpp>
#include <quyche/engine.hpp>

#include "catch.hpp"
#include "core/nearest.hpp"
#include "support/contains.hpp"

using namespace quyche;

namespace {

/// A folder that is gone at the end of the test.
struct folder {
  std::filesystem::path path;
  explicit folder(const std::string& name) : path(std::filesystem::temp_directory_path() / ("quyche-" + name)) {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;
  ~folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  std::string write(const std::string& name, const std::string& text) const {
    const auto file = path / name;
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
};

std::string small_pack(const std::string& id) {
  return R"({"format": 1, "id": ")" + id + R"(", "version": "1", "title": {"vi": "Gói", "en": "Pack"}, "kind": "model",
    "layer": "local", "issuer": "", "number": "", "date": null, "in_force": {"from": null, "to": null}, "sources": [],
    "articles": {"total": null, "known": 0}, "unknown": [], "outline": [], "requirements": []})";
}

domain::body body_of(domain::body_kind kind, domain::level level, std::string name) {
  domain::body body;
  body.kind = kind;
  body.level = level;
  body.name = std::move(name);
  return body;
}

}  // namespace

TEST_CASE("every built-in pack loads under the name of its file") {
  const auto set = norm_set::defaults();
  const auto ids = builtin_pack_ids();
  REQUIRE(ids.size() == set.packs().size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(set.packs()[i]->id == ids[i]);
    CHECK_FALSE(builtin_pack_json(ids[i]).empty());
  }
  for (const char* id : {"146-qd-tw-2024", "qclv-mau-2024-du-thao", "dieu-le-dang", "thong-le", "van-ban"}) {
    CAPTURE(id);
    CHECK(std::count(ids.begin(), ids.end(), id) == 1);
  }
  CHECK(builtin_pack_json("khong-co").empty());
}

TEST_CASE("a built-in pack paraphrases and never quotes") {
  const auto set = norm_set::defaults();
  for (const auto& pack : set.packs()) {
    for (const auto& requirement : pack->requirements) {
      CAPTURE(requirement.id);
      CHECK(requirement.text.form == norm::text_form::paraphrase);
    }
  }
}

TEST_CASE("a mistyped id is answered with the one that is meant") {
  norm_set set;
  const auto added = set.add_builtin("146-qd-tw-2042");
  REQUIRE_FALSE(added);
  CHECK(added.error().code == errc::not_found);
  CHECK_THAT(added.error().message.en, contains("Did you mean \"146-qd-tw-2024\"?"));
  CHECK_THAT(added.error().message.vi, contains("Có phải là \"146-qd-tw-2024\"?"));
  const auto far = set.add_builtin("xyz");
  REQUIRE_FALSE(far);
  CHECK_THAT(far.error().message.en, !contains("Did you mean") && contains("van-ban"));
  CHECK(set.packs().empty());
}

TEST_CASE("the nearest name needs to be near") {
  CHECK(nearest("freqency", {"presence", "frequency", "share"}) == "frequency");
  CHECK(nearest("", {"presence"}).empty());
  CHECK(nearest("weather", {"presence", "share"}).empty());
  CHECK(nearest(std::string(100000, 'a'), {"presence"}).empty());
}

TEST_CASE("a pack is added once") {
  norm_set set;
  REQUIRE(set.add_builtin("van-ban"));
  const auto again = set.add_builtin("van-ban");
  REQUIRE_FALSE(again);
  CHECK(again.error().code == errc::pack);
  CHECK_FALSE(set.add_json(builtin_pack_json("van-ban"), "van-ban.json"));
  CHECK(set.packs().size() == 1);
  CHECK(set.remove("van-ban"));
  CHECK_FALSE(set.remove("van-ban"));
  CHECK(set.add_builtin("van-ban"));
}

TEST_CASE("a folder of packs is added in the order of its names") {
  const folder packs("norm-folder");
  packs.write("b.json", small_pack("hai"));
  packs.write("a.json", small_pack("mot"));
  packs.write("c.txt", "not a pack");
  norm_set set;
  const auto added = set.add_folder(packs.path.string());
  REQUIRE(added);
  CHECK(*added == 2);
  CHECK(set.packs().at(0)->id == "mot");
  CHECK(set.packs().at(1)->id == "hai");
}

TEST_CASE("a file that is not there, a folder, and a file too long are told apart") {
  const folder packs("norm-file");
  norm_set set;
  const auto missing = set.add_file((packs.path / "none.json").string());
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == errc::not_found);
  CHECK_THAT(missing.error().message.en, contains("none.json"));
  const auto directory = set.add_file(packs.path.string());
  REQUIRE_FALSE(directory);
  CHECK(directory.error().code == errc::not_found);
  const auto empty = set.add_folder(packs.path.string());
  REQUIRE_FALSE(empty);
  CHECK(empty.error().code == errc::not_found);
  limits bounds;
  bounds.pack_bytes = 64;
  const auto path = packs.write("long.json", small_pack("dai"));
  const auto large = set.add_file(path, bounds);
  REQUIRE_FALSE(large);
  CHECK(large.error().code == errc::limit);
  const auto broken = set.add_file(packs.write("broken.json", "{"));
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == errc::pack);
  CHECK(set.packs().empty());
  CHECK(set.add_file(path));
}

TEST_CASE("copies of a set share their packs") {
  norm_set set;
  REQUIRE(set.add_json(small_pack("mot"), "mot.json"));
  norm_set copy = set;
  REQUIRE(copy.add_json(small_pack("hai"), "hai.json"));
  CHECK(set.packs().size() == 1);
  CHECK(copy.packs().at(0) == set.packs().at(0));
}

TEST_CASE("a commune's Party committee is led to its own model") {
  using domain::body_kind;
  using domain::level;
  const auto* commune =
      find_regime(body_of(body_kind::party_committee, level::commune, "Đảng bộ xã Xa Lung"), date{2025, 8, 1});
  REQUIRE(commune != nullptr);
  CHECK(commune->model.number == "302-QĐ/TW");
  const auto* zone =
      find_regime(body_of(body_kind::party_committee, level::commune, "Đảng ủy Đặc khu Vân Sơn"), date{2025, 8, 1});
  REQUIRE(zone != nullptr);
  CHECK(zone->model.number == "303-QĐ/TW");
  CHECK(find_regime(body_of(body_kind::party_committee, level::commune, "Đảng ủy xã"), std::nullopt) == commune);
  CHECK(find_regime(body_of(body_kind::unknown, level::commune, ""), date{2025, 8, 1}) == nullptr);
}

TEST_CASE("the register knows instruments by type, number and date") {
  const auto& known = document::known_instruments();
  CHECK(&known == &document::known_instruments());
  const auto is_146 = [](const auto& row) {
    return row.instrument.number == "146-QĐ/TW" && row.instrument.date == date{2024, 5, 14} &&
           row.instrument.issuer == "Ban Bí thư";
  };
  CHECK(std::count_if(known.begin(), known.end(), is_146) == 1);
}
