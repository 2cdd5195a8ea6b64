#include "arguments.hpp"

#include "core/utf8.hpp"
#include "structures.hpp"

namespace quyche::capi {

failure check_bytes(const char* data, std::size_t size, const char* parameter) {
  if (data == nullptr && size != 0) return missing(parameter);
  return success;
}

failure take_name(quyche_view from, const char* parameter, std::string& into) {
  if (auto problem = check_bytes(from.data, from.size, parameter)) return problem;
  const std::string_view text = text_of(from);
  const std::size_t valid = utf8::valid_prefix(text);
  if (valid != text.size()) {
    auto problem = usage(std::string("Tham số ") + parameter + " không phải UTF-8.",
                         std::string("The parameter ") + parameter + " is not UTF-8.");
    problem.byte = valid;
    return problem;
  }
  into = text;
  return success;
}

failure take_limits(const quyche_limits* from, limits& into) {
  quyche_limits given = QUYCHE_LIMITS_INIT;
  if (auto problem = take(from, given)) return problem;
  const auto set = [](std::size_t value, std::size_t& limit) {
    if (value != 0) limit = value;
  };
  set(given.text_bytes, into.text_bytes);
  set(given.depth, into.depth);
  set(given.nodes, into.nodes);
  set(given.findings, into.findings);
  set(given.unzipped_bytes, into.unzipped_bytes);
  set(given.zip_ratio, into.zip_ratio);
  set(given.pack_bytes, into.pack_bytes);
  return success;
}

failure take_date(const quyche_date& from, const char* parameter, std::optional<date>& into) {
  if (from.year == 0 && from.month == 0 && from.day == 0) return success;
  const date day{from.year, from.month, from.day};
  if (!exists(day)) {
    const auto written = to_vietnamese(day);
    return usage("Không có ngày " + written + " trong lịch (" + parameter + ").",
                 "There is no day " + written + " (day/month/year) in the calendar (" + parameter + ").");
  }
  into = day;
  return success;
}

failure take_language(quyche_language from, language& into) {
  if (from != QUYCHE_VI && from != QUYCHE_EN) {
    return usage("Không có ngôn ngữ số " + std::to_string(from) + ": 0 là tiếng Việt, 1 là tiếng Anh.",
                 "There is no language " + std::to_string(from) + ": 0 is Vietnamese, 1 is English.");
  }
  into = from == QUYCHE_VI ? language::vi : language::en;
  return success;
}

progress progress_bridge::engine() noexcept {
  progress made;
  if (call != nullptr) {
    made.call = [](void* self, std::string_view stage, std::size_t done, std::size_t total) {
      const auto& bridge = *static_cast<const progress_bridge*>(self);
      return bridge.call(bridge.user, view(stage), done, total) == 0;
    };
    made.user = this;
  }
  return made;
}

}  // namespace quyche::capi
