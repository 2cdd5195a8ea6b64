#include "core/registers.hpp"

#include <stdexcept>

#include "core/embedded.hpp"

namespace quyche::inline v0::json {

void read_register(std::string_view name, std::string_view list, const std::function<void(const node&)>& read) {
  for (const auto& file : embedded_registers()) {
    if (file.name != name) continue;
    const auto parsed = parse(file.json, file.name, {});
    if (!parsed) throw std::logic_error(parsed.error().message.en);
    reading in(file.json, file.name, errc::pack);
    fields top(node(in, *parsed));
    if (const auto format = top.required("format"); integer(format) != 1) {
      format.fail({"thư viện này chỉ đọc định dạng 1.", "this library reads format 1 only."});
    }
    each(top.required(list), read);
    top.close();
    if (in.failure()) throw std::logic_error(in.failure()->message.en);
  }
}

}  // namespace quyche::inline v0::json
