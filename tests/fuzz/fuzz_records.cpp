// Any bytes as a record file of each kind: what is refused leaves nothing behind, and what cannot be read is noted with its line.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <quyche/conformance/records.hpp>

using namespace quyche;
using namespace quyche::conformance;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  for (const auto& [kind, name] : names<record_kind>::table) {
    records into;
    const auto added = add_records(into, kind, bytes, "x.json");
    const auto kept = into.waivers.size() + into.answers.size() + into.profile.size() + into.baseline.size();
    if (!added) {
      if (added.error().message.vi.empty() || kept + into.files.size() + into.notes.size() != 0) std::abort();
      continue;
    }
    if (kept != *added || into.files.size() != 1) std::abort();
    for (const auto& note : into.notes) {
      if (note.place.file != 0 || note.place.line == 0 || note.place.line > lines || note.message.en.empty())
        std::abort();
    }
  }
  return 0;
}
