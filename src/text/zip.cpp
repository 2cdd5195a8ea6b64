#include "text/zip.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "text/intake_error.hpp"

namespace quyche::inline v0::text {
namespace {

/// The archive as minizip's "file". minizip asks for what hostile numbers tell it; every request is held to the bytes.
struct memory_file {
  std::string_view bytes;
  std::uint64_t at = 0;
};

memory_file& file_of(void* stream) { return *static_cast<memory_file*>(stream); }

void* open_file(void* opaque, const void*, int) { return opaque; }
int close_file(void*, void*) { return 0; }
int file_error(void*, void*) { return 0; }
uLong write_file(void*, void*, const void*, uLong) { return 0; }
ZPOS64_T tell(void*, void* stream) { return file_of(stream).at; }

uLong read_file(void*, void* stream, void* buffer, uLong size) {
  auto& file = file_of(stream);
  if (file.at >= file.bytes.size()) return 0;
  const auto count = std::min<std::uint64_t>(size, file.bytes.size() - file.at);
  std::memcpy(buffer, file.bytes.data() + file.at, count);
  file.at += count;
  return static_cast<uLong>(count);
}

long seek(void*, void* stream, ZPOS64_T offset, int origin) {
  auto& file = file_of(stream);
  std::uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = file.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = file.bytes.size();
  if (base > file.bytes.size() || offset > file.bytes.size() - base) return -1;
  file.at = base + offset;
  return 0;
}

struct closer {
  void operator()(void* archive) const { unzClose(archive); }
};

error damaged(std::string_view name) {
  return unreadable(name, {"tệp .docx bị cắt cụt hoặc hỏng; hãy sao chép hoặc lưu lại tệp.",
                           "the .docx is truncated or damaged; copy or save it again."});
}

/// What minizip or zlib could not do with an archive that opened.
error failed(int status, std::string_view name) {
  if (status == UNZ_INTERNALERROR || status == Z_MEM_ERROR) throw std::bad_alloc();
  return damaged(name);
}

error encrypted(std::string_view name) {
  return unreadable(name, {"tệp .docx có phần bị mã hóa bằng mật khẩu; hãy gỡ mật khẩu rồi lưu lại.",
                           "the .docx holds parts under a password; remove the password and save it again."});
}

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

struct entry {
  std::string folded;  ///< name in lower case
  unz64_file_pos at{};
  std::uint64_t packed = 0;
  std::uint64_t declared = 0;  ///< what it says that it unpacks to
};

}  // namespace

struct zip_archive::state {
  state(std::string_view bytes, std::string_view called, const limits& limit)
      : file{bytes, 0}, name(called), bounds(limit) {}

  memory_file file;
  std::string_view name;
  const limits& bounds;
  zlib_filefunc64_def functions{};
  std::unique_ptr<void, closer> opened;
  std::vector<std::string> names;
  std::vector<entry> entries;  // by folded name
  std::size_t produced = 0;    // bytes unpacked from all entries

  const entry* find(std::string_view wanted) const {
    const std::string folded = lower_ascii(std::string(wanted));
    const auto it = std::lower_bound(entries.begin(), entries.end(), folded,
                                     [](const entry& a, const std::string& b) { return a.folded < b; });
    return it == entries.end() || it->folded != folded ? nullptr : &*it;
  }

  /// The entry that is current in the archive.
  std::optional<error> unpack(const entry& what, std::string& out) {
    constexpr std::size_t free_bytes = std::size_t{1} << 20;  // small files may well pack to nearly nothing
    if (const int status = unzOpenCurrentFile(opened.get()); status != UNZ_OK) return failed(status, name);
    // What it declares is believed as far as it costs nothing.
    out.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(what.declared, free_bytes)));
    std::array<char, 65536> buffer;
    for (;;) {
      const int count = unzReadCurrentFile(opened.get(), buffer.data(), static_cast<unsigned>(buffer.size()));
      if (count == 0) break;
      if (count < 0) {
        unzCloseCurrentFile(opened.get());
        return failed(count, name);
      }
      out.append(buffer.data(), static_cast<std::size_t>(count));
      produced += static_cast<std::size_t>(count);
      const bool too_much = produced > bounds.unzipped_bytes;
      if (too_much ||
          (out.size() > free_bytes && out.size() / std::max<std::size_t>(bounds.zip_ratio, 1) > what.packed)) {
        unzCloseCurrentFile(opened.get());
        return too_much ? over_limit(name, "unzipped_bytes", bounds.unzipped_bytes, "Số byte giải nén từ .docx",
                                     "What the .docx unpacks to (bytes)")
                        : over_limit(name, "zip_ratio", bounds.zip_ratio, "Tỷ lệ giải nén của .docx",
                                     "The compression ratio of the .docx");
      }
    }
    // A wrong checksum is told on closing, but only of an entry as long as it says.
    if (unzCloseCurrentFile(opened.get()) != UNZ_OK || out.size() != what.declared) return damaged(name);
    return std::nullopt;
  }
};

zip_archive::zip_archive(std::unique_ptr<state> opened) noexcept : state_(std::move(opened)) {}
zip_archive::zip_archive(zip_archive&&) noexcept = default;
zip_archive& zip_archive::operator=(zip_archive&&) noexcept = default;
zip_archive::~zip_archive() = default;

result<zip_archive> zip_archive::open(std::string_view bytes, std::string_view name, const limits& bounds) {
  auto made = std::make_unique<state>(bytes, name, bounds);
  auto& functions = made->functions;
  functions.zopen64_file = open_file;
  functions.zread_file = read_file;
  functions.zwrite_file = write_file;
  functions.ztell64_file = tell;
  functions.zseek64_file = seek;
  functions.zclose_file = close_file;
  functions.zerror_file = file_error;
  functions.opaque = &made->file;
  made->opened.reset(unzOpen2_64("", &functions));
  if (!made->opened) {
    // NULL is all that minizip says of a damaged archive and of a lack of memory: where memory can be had, it is asked again.
    { const std::string as_much(std::size_t{1} << 17, '\0'); }
    made->opened.reset(unzOpen2_64("", &functions));
  }
  const auto archive = made->opened.get();
  if (archive == nullptr) return damaged(name);

  auto& entries = made->entries;
  int status = unzGoToFirstFile(archive);
  for (; status == UNZ_OK; status = unzGoToNextFile(archive)) {
    unz_file_info64 info;
    std::array<char, 65536> called;  // names have 16-bit lengths
    if (unzGetCurrentFileInfo64(archive, &info, called.data(), called.size(), nullptr, 0, nullptr, 0) != UNZ_OK) {
      return damaged(name);
    }
    if ((info.flag & 1U) != 0) return encrypted(name);
    entry one;
    made->names.emplace_back(called.data(), std::min<std::size_t>(info.size_filename, called.size()));
    one.folded = lower_ascii(made->names.back());
    one.packed = std::min<std::uint64_t>(info.compressed_size, bytes.size());
    one.declared = info.uncompressed_size;
    if (unzGetFilePos64(archive, &one.at) != UNZ_OK) return damaged(name);
    entries.push_back(std::move(one));
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) return damaged(name);

  std::sort(made->names.begin(), made->names.end());
  std::sort(entries.begin(), entries.end(), [](const entry& a, const entry& b) { return a.folded < b.folded; });
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (entries[i].folded != entries[i - 1].folded) continue;
    return unreadable(name,
                      {"tệp .docx có hai mục cùng tên bên trong, không rõ mục nào là thật; hãy lưu lại bằng Word.",
                       "the .docx holds two entries of one name, and which is meant is unknown; save it again "
                       "in Word."});
  }
  return zip_archive(std::move(made));
}

const std::vector<std::string>& zip_archive::names() const noexcept { return state_->names; }
bool zip_archive::holds(std::string_view entry) const { return state_->find(entry) != nullptr; }

result<std::string> zip_archive::unpack(std::string_view entry) {
  std::string out;
  const auto* what = state_->find(entry);
  if (what == nullptr) return out;
  auto at = what->at;
  if (unzGoToFilePos64(state_->opened.get(), &at) != UNZ_OK) return damaged(state_->name);
  if (auto failure = state_->unpack(*what, out)) return *std::move(failure);
  return out;
}

}  // namespace quyche::inline v0::text
