// The C++ facade over the static engine: a text without provisions is refused as input, with a message.
#include <cstdio>
#include <quyche/core/version.hpp>
#include <quyche/quyche.hpp>

int main() {
  if (quyche::version() != quyche::version_string) return 1;
  const auto report = quyche::check("A recipe: flour, water, salt.\n", quyche::norm_set::defaults());
  if (report) return 2;
  std::printf("%s\n", report.error().message.en.c_str());
  return report.error().code == quyche::errc::input ? 0 : 3;
}
