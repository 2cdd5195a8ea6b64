// Judges a draft and prints the report as JSON: check FILE. Uses the C++ engine itself: link quyche::engine after
// find_package(quyche COMPONENTS engine), or `pkg-config --cflags --libs quyche-engine`.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <quyche/quyche.hpp>

int main(int argc, char** argv) {
  const std::filesystem::path path = argc > 1 ? argv[1] : "";
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << path << " cannot be read\n";
    return 2;
  }
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());

  quyche::read_options reading;
  reading.name = path.filename().string();
  const auto report = quyche::check(bytes, quyche::norm_set::defaults(), reading);
  if (!report) {
    std::cerr << report.error().message.en << '\n';
    return 2;
  }
  std::cout << quyche::to_json(*report);
}
