// Linear time, measured so that a busy machine does not decide: CPU time of the thread, the best of a few runs, tried again.
#pragma once

#include <algorithm>
#include <ctime>

namespace quyche::test {

/// CPU seconds of this thread, the best of three runs.
template <class Work>
double cpu_seconds(const Work& work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  };
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const double begin = now();
    work();
    best = std::min(best, now() - begin);
  }
  return best;
}

/// Whether four times the input takes less than twelve times the time: a linear step takes four times (more where the larger input
/// leaves the cache), a quadratic one sixteen, and on inputs of this size far more than the slack.
/// Noise only adds, so what is quadratic fails every time and what is not passes one of them.
template <class Once, class Fourfold>
bool grows_linearly(const Once& once, const Fourfold& fourfold) {
  constexpr double most = 12;
  constexpr double slack = 0.05;
  for (int attempt = 0; attempt < 5; ++attempt) {
    if (cpu_seconds(fourfold) < most * cpu_seconds(once) + slack) return true;
  }
  return false;
}

}  // namespace quyche::test
