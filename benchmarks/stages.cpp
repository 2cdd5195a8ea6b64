// Time of each stage on one document, beside memcpy of the same bytes in the same run.
//
//   quyche_bench FILE [ROUNDS]      prints one line a stage: median microseconds, MB/s, share of memcpy
//
// Rounds are interleaved (every stage once a round), so that a busy moment falls on all of them.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <quyche/quyche.hpp>

#include "text/decode.hpp"

namespace {

using steady = std::chrono::steady_clock;

template <class Work>
double microseconds(Work&& work) {
  const auto start = steady::now();
  work();
  return std::chrono::duration<double, std::micro>(steady::now() - start).count();
}

double median(std::vector<double> times) {
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: quyche_bench FILE [ROUNDS]\n");
    return 2;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const auto rounds = static_cast<std::size_t>(count > 2 ? std::atoi(arguments[2]) : 101);
  if (bytes.empty() || rounds == 0) {
    std::fprintf(stderr, "quyche_bench: nothing to measure in %s\n", arguments[1]);
    return 2;
  }
  const auto norms = quyche::norm_set::defaults();
  const auto read = quyche::read(bytes);
  if (!read) {
    std::fprintf(stderr, "quyche_bench: %s\n", read.error().message.en.c_str());
    return 2;
  }
  const quyche::document::file& file = *read;
  std::vector<char> copy(bytes.size());
  volatile std::size_t sink = 0;  // keeps what is measured from being optimised away

  constexpr const char* names[] = {
      "memcpy", "intake", "intake + outline + citations", "facts", "judge (facts included)", "report as JSON"};
  std::vector<double> times[std::size(names)];
  const auto report = quyche::judge(file, norms);
  for (std::size_t round = 0; round < rounds; ++round) {
    times[0].push_back(microseconds([&] {
      std::memcpy(copy.data(), bytes.data(), bytes.size());
      sink = sink + static_cast<unsigned char>(copy[round % copy.size()]);
    }));
    times[1].push_back(microseconds([&] { sink = sink + quyche::text::decode(bytes, "", {})->content.size(); }));
    times[2].push_back(microseconds([&] { sink = sink + quyche::read(bytes)->documents.size(); }));
    times[3].push_back(microseconds([&] { sink = sink + quyche::extract(file, file.judged).list.size(); }));
    times[4].push_back(microseconds([&] { sink = sink + (quyche::judge(file, norms) ? 1U : 0U); }));
    times[5].push_back(microseconds([&] { sink = sink + (report ? quyche::to_json(*report).size() : 0U); }));
  }
  const double base = median(times[0]);
  std::printf("%s: %zu bytes, %zu rounds, median\n", arguments[1], bytes.size(), rounds);
  for (std::size_t i = 0; i < std::size(names); ++i) {
    const double time = median(times[i]);
    std::printf("%-30s %10.1f us %10.1f MB/s %8.4f of memcpy\n", names[i], time,
                static_cast<double>(bytes.size()) / time, base / time);
  }
  return 0;
}
