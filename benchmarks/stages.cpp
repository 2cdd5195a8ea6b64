// Time of each stage on one text, by itself and beside memcpy of the same bytes in the same run.
//
//   quyche_bench FILE [ROUNDS] [shuffled BYTES]      one line a stage: median microseconds, MB/s, share of memcpy, allocations
//
// The times are CPU times of the one thread that works, so that other work on the machine counts as little as it can;
// rounds are interleaved (every stage once a round), so that a busy moment falls on all of them. MB/s are those of the
// file, for packs those of the pack. With `shuffled` the lines of the file are put in another order (always the same) and
// repeated up to BYTES bytes, with limits raised: text that no cache and no branch predictor has seen in this order.
// Allocations are calls of operator new in one round.

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <new>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/quyche.hpp>

#include "core/sha256.hpp"
#include "core/utf8.hpp"
#include "document/citations.hpp"
#include "document/outline.hpp"
#include "document/unwrap.hpp"
#include "text/decode.hpp"
#include "text/token.hpp"

namespace {

std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* made = std::malloc(std::max<std::size_t>(size, 1))) return made;
  throw std::bad_alloc();
}
void operator delete(void* made) noexcept { std::free(made); }
void operator delete(void* made, std::size_t) noexcept { std::free(made); }

namespace {

double microseconds_of_thread() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double median(std::vector<double> times) {
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

std::string shuffled(std::string_view text, std::size_t size) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::mt19937_64 random(146);
  std::string made;
  while (made.size() < size && !lines.empty()) {
    for (std::size_t i = lines.size(); i > 1; --i) std::swap(lines[i - 1], lines[random() % i]);
    for (std::size_t i = 0; i < lines.size() && made.size() < size; ++i) made.append(lines[i]).append(1, '\n');
  }
  return made;
}

struct stage {
  const char* name;
  std::size_t bytes;
  std::function<std::size_t()> work;  ///< gives a number that depends on all of it, so that nothing is optimised away
  std::vector<double> times = {};
  std::size_t allocations = 0;
};

}  // namespace

int main(int count, char** arguments) {
  using namespace quyche;
  if (count < 2) {
    std::fprintf(stderr, "usage: quyche_bench FILE [ROUNDS] [shuffled BYTES]\n");
    return 2;
  }
  // Warm: memory that was freed is kept for the next round, not given back to the system and asked for again.
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_MMAP_THRESHOLD, std::numeric_limits<int>::max());
  std::ifstream in(arguments[1], std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const auto rounds = static_cast<std::size_t>(count > 2 ? std::atoi(arguments[2]) : 101);
  if (count > 4) bytes = shuffled(bytes, static_cast<std::size_t>(std::atoll(arguments[4])));
  if (bytes.empty() || rounds == 0) {
    std::fprintf(stderr, "quyche_bench: nothing to measure in %s\n", arguments[1]);
    return 2;
  }
  read_options options;
  options.bounds.text_bytes = options.bounds.nodes = SIZE_MAX;
  const auto read_once = read(bytes, options);
  if (!read_once) {
    std::fprintf(stderr, "quyche_bench: %s\n", read_once.error().message.en.c_str());
    return 2;
  }
  const document::file& file = *read_once;
  const auto norms = norm_set::defaults();
  // No regulation is longer: beyond that, only the stages that any text goes through.
  const bool judged = bytes.size() <= std::size_t{2} << 20U;
  const auto report = judged ? judge(file, norms) : result<conformance::report>(error{});
  auto unwrapped = document::unwrap(file.text);
  const auto facts = extract(file, file.judged);

  // A pack about as big as the text: compiled from it.
  std::string pack;
  compile_options as_pack;
  as_pack.id = "bench";
  if (judged) {
    if (auto compiled = compile_pack(file, as_pack)) pack = *std::move(compiled);
  }
  limits pack_bounds;
  pack_bounds.pack_bytes = SIZE_MAX;

  // The text against a norm that asks for all it says: the pack made of itself.
  norm_set own;
  std::size_t own_requirements = 0;
  if (!pack.empty() && own.add_json(pack, "bench", pack_bounds))
    own_requirements = own.packs().front()->requirements.size();

  std::vector<char> copy(bytes.size());
  auto trees = file.documents;
  std::size_t round = 0;
  std::vector<stage> stages;
  const auto add = [&](const char* name, std::function<std::size_t()> work) {
    stages.push_back({name, bytes.size(), std::move(work)});
  };
  add("memcpy", [&] {
    std::memcpy(copy.data(), bytes.data(), bytes.size());
    return std::size_t{static_cast<unsigned char>(copy[round % copy.size()])};
  });
  add("UTF-8", [&] { return utf8::valid_prefix(bytes); });
  add("UTF-8, NFC, positions", [&] {
    text::decoded_text decoded;
    decoded.source = bytes;
    text::normalise(decoded);
    return utf8::valid_prefix(bytes) + decoded.content.size();
  });
  add("SHA-256", [&] { return sha256_hex(bytes).size(); });
  add("intake", [&] { return text::decode(bytes, "", options.bounds)->content.size(); });
  add("lines, unwrapping", [&] { return document::unwrap(file.text).blocks.size(); });
  add("outline", [&] {
    std::size_t provisions = 0;
    for (const auto& range : document::split_documents(unwrapped))
      provisions += document::build_outline(unwrapped, range, options.bounds, "")->provisions.size();
    return provisions;
  });
  add("the two together", [&] {
    auto text = document::unwrap(file.text);
    std::size_t provisions = 0;
    for (const auto& range : document::split_documents(text))
      provisions += document::build_outline(text, range, options.bounds, "")->provisions.size();
    return provisions;
  });
  add("tokens", [&] { return text::tokenise(file.reading.content).size(); });
  add("citations", [&] {
    std::size_t found = 0;
    for (auto& tree : trees) {
      tree.citations.clear();
      document::find_citations(file.reading.content, tree, SIZE_MAX);
      found += tree.citations.size();
    }
    return found;
  });
  add("reading (all of these)", [&] { return read(bytes, options)->documents.size(); });
  add("facts", [&] { return extract(file, file.judged).list.size(); });
  if (report) {
    add("judge (with facts)", [&] { return judge(file, norms) ? std::size_t{1} : 0; });
    add("check (all)", [&] { return check(bytes, norms, options) ? std::size_t{1} : 0; });
  }
  if (own_requirements != 0)
    add("check by its own pack", [&] { return check(bytes, own, options) ? std::size_t{1} : 0; });
  if (report) add("report as JSON", [&] { return to_json(*report).size(); });
  if (!pack.empty()) {
    stages.push_back({"pack load", pack.size(), [&] { return load_pack(pack, "", pack_bounds) ? 1U : 0U; }});
  }

  volatile std::size_t sink = 0;
  for (; round < rounds; ++round) {
    for (auto& each : stages) {
      const std::size_t before = allocations;
      const double start = microseconds_of_thread();
      sink = sink + each.work();
      each.times.push_back(microseconds_of_thread() - start);
      each.allocations = allocations - before;
    }
  }
  const double base = median(stages.front().times);
  std::size_t requirements = 0;
  if (report) requirements = report->requirements.size();
  std::printf("%s: %zu bytes, %zu rounds, median of CPU time; %zu facts, %zu requirements\n", arguments[1],
              bytes.size(), rounds, facts.list.size(), requirements);
  for (const auto& each : stages) {
    const double time = median(each.times);
    const double rate = static_cast<double>(each.bytes) / time;
    std::printf("%-24s %9zu bytes %11.1f us %9.1f MB/s %8.4f of memcpy %8zu allocations\n", each.name, each.bytes, time,
                rate, rate / (static_cast<double>(bytes.size()) / base), each.allocations);
  }
  return 0;
}
