// Any bytes from file to report by the built-in packs: no crash, no hang, and, for one input in eight (what writes and reads reports takes
// three quarters of the time), JSON that parses, a text in both languages, and the same bytes twice.
// Inputs of odd length are judged as the regulation of a provincial party affairs committee whatever they say, so that the norms apply.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <quyche/engine.hpp>

#include "core/json.hpp"
#include "promise.hpp"

using namespace quyche;
using test::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto norms = norm_set::defaults();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_options reading;
  reading.name = "x";
  reading.bounds.text_bytes = std::size_t{1} << 18;
  check_options options;
  if (size % 2 == 1) {
    options.body = domain::body_kind::party_affairs_committee;
    options.institution = domain::institution::people_committee;
    options.level = domain::level::province;
  }
  const auto judged = check(bytes, norms, reading, options);
  if (!judged) {
    const auto& failure = judged.error();
    promise(!failure.message.vi.empty() && !failure.message.en.empty());
    promise(failure.code == errc::input || failure.code == errc::limit);
    return 0;
  }
  if (size / 2 % 8 != 0) return 0;
  const auto once = to_json(*judged);
  limits whole;
  whole.pack_bytes = std::size_t{1} << 30;
  promise(json::parse(once, "", whole).has_value());
  promise(!to_text(*judged, language::vi).empty() && !to_text(*judged, language::en).empty());
  const auto again = check(bytes, norms, reading, options);
  promise(again && to_json(*again) == once);
  return 0;
}
