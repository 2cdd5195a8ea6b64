#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <quyche/norm/norm_set.hpp>

#include "core/embedded.hpp"
#include "core/nearest.hpp"

namespace quyche::inline v0 {
namespace {

using shared_pack = std::shared_ptr<const norm::pack>;

/// The built-in packs, read once; an error where one breaks the format.
const std::vector<result<shared_pack>>& builtin_packs() {
  static const auto packs = [] {
    std::vector<result<shared_pack>> loaded;
    for (const auto& file : embedded_packs()) {
      auto pack = load_pack(file.json, file.name);
      if (pack) {
        loaded.emplace_back(std::make_shared<const norm::pack>(std::move(pack).value()));
      } else {
        loaded.emplace_back(std::move(pack).error());
      }
    }
    return loaded;
  }();
  return packs;
}

bool holds(const std::vector<shared_pack>& packs, std::string_view id) {
  return std::any_of(packs.begin(), packs.end(), [&](const auto& pack) { return pack->id == id; });
}

error already_there(std::string_view id) {
  const std::string name(id);
  return {errc::pack,
          {"Gói \"" + name + "\" đã có trong bộ quy phạm; mỗi gói chỉ được thêm một lần.",
           "The pack \"" + name + "\" is in the set already; each pack is added once."},
          name,
          {},
          {}};
}

error no_such_builtin(std::string_view id) {
  const auto known = builtin_pack_ids();
  const auto near = nearest(id, known);
  std::string list;
  for (const auto name : known) list.append(list.empty() ? "" : ", ").append(name);
  const std::string name(id);
  const std::string meant(near);
  return {errc::not_found,
          {"Không có gói dựng sẵn nào tên \"" + name + "\"." + (near.empty() ? "" : " Có phải là \"" + meant + "\"?") +
               " Các gói dựng sẵn: " + list + ".",
           "There is no built-in pack \"" + name + "\"." + (near.empty() ? "" : " Did you mean \"" + meant + "\"?") +
               " Built-in packs: " + list + "."},
          name,
          {},
          {}};
}

error cannot_read(const std::string& path, bool folder) {
  return {errc::not_found,
          {"Không đọc được " + std::string(folder ? "thư mục" : "tệp") + " \"" + path +
               "\"; hãy kiểm tra đường dẫn và quyền đọc.",
           "Cannot read the " + std::string(folder ? "folder" : "file") + " \"" + path +
               "\"; check its path and permissions."},
          path,
          {},
          {}};
}

error no_packs_in(const std::string& path) {
  return {errc::not_found,
          {"Thư mục \"" + path + "\" không có tệp .json nào.", "The folder \"" + path + "\" holds no .json file."},
          path,
          {},
          {}};
}

}  // namespace

norm_set norm_set::defaults() {
  norm_set set;
  for (const auto& pack : builtin_packs()) {
    if (!pack) throw std::logic_error(pack.error().message.en);  // a fault of this library, not of an input
    set.packs_.push_back(*pack);
  }
  return set;
}

result<std::string> norm_set::add_builtin(std::string_view id) {
  const auto ids = builtin_pack_ids();
  const auto at = std::find(ids.begin(), ids.end(), id);
  if (at == ids.end()) return no_such_builtin(id);
  const auto& pack = builtin_packs()[static_cast<std::size_t>(at - ids.begin())];
  if (!pack) return pack.error();
  if (holds(packs_, (*pack)->id)) return already_there((*pack)->id);
  packs_.push_back(*pack);
  return (*pack)->id;
}

result<std::string> norm_set::add_json(std::string_view json, std::string_view name, const limits& bounds) {
  auto pack = load_pack(json, name, bounds);
  if (!pack) return std::move(pack).error();
  return add(std::move(pack).value());
}

result<std::string> norm_set::add_file(const std::string& path, const limits& bounds) {
  std::error_code ignored;
  std::ifstream file;
  if (!std::filesystem::is_directory(path, ignored)) file.open(path, std::ios::binary);
  if (!file.is_open()) return cannot_read(path, false);
  // One byte more than is allowed is enough for the loader to name the limit.
  std::string bytes;
  char block[1 << 16];
  while (bytes.size() <= bounds.pack_bytes && (file.read(block, sizeof block) || file.gcount() > 0)) {
    bytes.append(block, static_cast<std::size_t>(file.gcount()));
  }
  if (file.bad()) return cannot_read(path, false);
  return add_json(bytes, path, bounds);
}

result<std::size_t> norm_set::add_folder(const std::string& path, const limits& bounds) {
  std::error_code failed;
  std::vector<std::string> files;
  for (std::filesystem::directory_iterator entry(path, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->path().extension() == ".json" && !entry->is_directory(failed)) files.push_back(entry->path().string());
  }
  if (failed) return cannot_read(path, true);
  if (files.empty()) return no_packs_in(path);
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    if (auto added = add_file(file, bounds); !added) return std::move(added).error();
  }
  return files.size();
}

bool norm_set::remove(std::string_view id) {
  return std::erase_if(packs_, [&](const auto& pack) { return pack->id == id; }) != 0;
}

result<std::string> norm_set::add(norm::pack loaded) {
  if (holds(packs_, loaded.id)) return already_there(loaded.id);
  packs_.push_back(std::make_shared<const norm::pack>(std::move(loaded)));
  return packs_.back()->id;
}

std::vector<std::string_view> builtin_pack_ids() {
  std::vector<std::string_view> ids;
  for (const auto& file : embedded_packs()) ids.push_back(file.name);
  return ids;
}

std::string_view builtin_pack_json(std::string_view id) noexcept {
  for (const auto& file : embedded_packs()) {
    if (file.name == id) return file.json;
  }
  return {};
}

}  // namespace quyche::inline v0
