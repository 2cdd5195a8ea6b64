// What each stage costs on one text, each by itself and in the same run as memcpy of the same bytes.
//
//   quyche_bench FILE [ROUNDS [STAGE]]     one JSON object; ROUNDS is 21 where it is not given; STAGE: that one alone, in a row
//   quyche_bench --once FILE               each stage once, inside quyche_measured_stage(): for a program that counts instructions
//
// {"file", "bytes", "rounds", "requirements", "own_requirements", "resident_kib",
//  "stages": [{"name", "bytes", "microseconds", "found", "unit", "allocations", "peak_kib"}]}
//
// `microseconds` is the median CPU time of the thread that works; rounds are interleaved (every stage once a round), so that a
// busy moment falls on all of them. `bytes` are those that the stage works on: the file for intake, the decoded text for what
// comes after, the pack for loading it. `found` counts what the stage gives, in `unit` (empty: nothing is counted).
// `allocations` are calls of operator new in one round. `peak_kib` is by how much resident memory grows at most while the stage runs once in a process of its own, which
// holds what the stages before it made; `resident_kib` is the highest of the whole process.

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <quyche/quyche.hpp>

#include "core/sha256.hpp"
#include "core/utf8.hpp"
#include "document/citations.hpp"
#include "document/outline.hpp"
#include "document/unwrap.hpp"
#include "measure.hpp"
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

using namespace quyche;

/// No regulation is longer: beyond that, only the stages that any text goes through.
constexpr std::size_t longest_judged = std::size_t{2} << 20U;

struct stage {
  const char* name;
  std::size_t bytes;
  const char* unit;                   ///< of what `work` counts
  std::function<std::size_t()> work;  ///< gives a number that depends on all of it, so that nothing is optimised away
  std::vector<double> times = {};
  std::size_t allocations = 0;
  std::size_t found = 0;
};

/// KiB of a line of /proc/self/status, such as "VmHWM:"; 0 where there is none.
std::size_t memory(std::string_view line) {
  const std::string status = measure::bytes_of("/proc/self/status");
  const auto at = status.find(line);
  return at == std::string::npos ? 0 : std::strtoull(status.c_str() + at + line.size(), nullptr, 10);
}

/// By how many KiB resident memory grows at most while `work` runs, in a child that ends after it.
std::size_t growth(const std::function<std::size_t()>& work) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  malloc_trim(0);  // memory that is free must be asked for anew, else its use is not seen
  const pid_t child = fork();
  if (child == 0) {
    const std::size_t before = memory("VmRSS:");
    work();
    const std::size_t most = memory("VmHWM:");
    const std::size_t grown = most > before ? most - before : 0;
    _exit(write(ends[1], &grown, sizeof grown) == sizeof grown ? 0 : 1);
  }
  close(ends[1]);
  std::size_t grown = 0;
  if (child < 0 || read(ends[0], &grown, sizeof grown) != sizeof grown) grown = 0;
  close(ends[0]);
  if (child > 0) waitpid(child, nullptr, 0);
  return grown;
}

}  // namespace

extern "C" {
std::size_t quyche_measured_stage(const std::function<std::size_t()>& work);
/// The one call that a counter of instructions looks into.
[[gnu::noinline]] std::size_t quyche_measured_stage(const std::function<std::size_t()>& work) { return work(); }
}

int main(int count, char** arguments) {
  const bool once = count > 1 && std::string_view(arguments[1]) == "--once";
  const char* const name = count > 1 + once ? arguments[1 + once] : "";
  const auto rounds = static_cast<std::size_t>(once ? 1 : count > 2 ? std::atoi(arguments[2]) : 21);
  const std::string bytes = measure::bytes_of(name);
  if (bytes.empty() || rounds == 0) {
    std::fprintf(stderr, "usage: quyche_bench FILE [ROUNDS [STAGE]] | --once FILE; nothing to measure in \"%s\"\n",
                 name);
    return 2;
  }
  // Warm: memory that was freed is kept for the next round, not given back to the system and asked for again.
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_MMAP_THRESHOLD, std::numeric_limits<int>::max());

  read_options options;
  options.bounds.text_bytes = options.bounds.nodes = options.bounds.pack_bytes = SIZE_MAX;
  const auto read_once = read(bytes, options);
  if (!read_once) {
    std::fprintf(stderr, "quyche_bench: %s\n", read_once.error().message.en.c_str());
    return 2;
  }
  const document::file& file = *read_once;
  const std::string& content = file.reading.content;
  const auto norms = norm_set::defaults();
  const bool judged = bytes.size() <= longest_judged;
  const auto report = judged ? judge(file, norms) : result<conformance::report>(error{});
  auto unwrapped = document::unwrap(file.text);

  // The text against a norm that asks for all it says: the pack made of itself.
  std::string pack;
  norm_set own;
  std::size_t own_requirements = 0;
  if (judged) {
    compile_options as_pack;
    as_pack.id = "bench";
    if (auto compiled = compile_pack(file, as_pack)) pack = *std::move(compiled);
    if (!pack.empty() && own.add_json(pack, "bench", options.bounds))
      own_requirements = own.packs().front()->requirements.size();
  }

  std::vector<char> copy(content.size());
  auto trees = file.documents;
  std::vector<stage> stages;
  const auto add = [&](const char* stage_name, std::size_t size, const char* unit, std::function<std::size_t()> work) {
    stages.push_back({stage_name, size, unit, std::move(work)});
  };
  const auto on_text = [&](const char* stage_name, const char* unit, std::function<std::size_t()> work) {
    add(stage_name, content.size(), unit, std::move(work));
  };
  const auto provisions_of = [&](const auto& text) {
    std::size_t provisions = 0;
    for (const auto& range : document::split_documents(text))
      provisions += document::build_outline(text, range, options.bounds, "")->provisions.size();
    return provisions;
  };
  on_text("memcpy", "", [&] {
    std::memcpy(copy.data(), content.data(), content.size());
    return std::size_t{static_cast<unsigned char>(copy.back())};
  });
  if (file.text.format == text::format::plain && file.text.encoding == text::encoding::utf8) {
    add("UTF-8", bytes.size(), "", [&] { return utf8::valid_prefix(bytes); });
    add("UTF-8, NFC, positions", bytes.size(), "", [&] {
      text::decoded_text decoded;
      decoded.source = bytes;
      text::normalise(decoded);
      return utf8::valid_prefix(bytes) + decoded.content.size();
    });
  }
  add("SHA-256", bytes.size(), "", [&] { return sha256_hex(bytes).size(); });
  add("intake", bytes.size(), "", [&] { return text::decode(bytes, "", options.bounds)->content.size(); });
  on_text("lines, unwrapping", "block", [&] { return document::unwrap(file.text).blocks.size(); });
  on_text("outline alone", "provision", [&] { return provisions_of(unwrapped); });
  on_text("outline", "provision", [&] { return provisions_of(document::unwrap(file.text)); });
  on_text("tokens", "token", [&] {
    text::lexicon words;  // as facts take them
    return text::tokenise(content, words).size();
  });
  on_text("citations", "citation", [&] {
    std::size_t found = 0;
    for (auto& tree : trees) {
      tree.citations.clear();
      document::find_citations(content, tree, SIZE_MAX);
      found += tree.citations.size();
    }
    return found;
  });
  on_text("reading", "provision", [&] {
    const auto again = read(bytes, options);
    std::size_t provisions = 0;
    for (const auto& tree : again->documents) provisions += tree.provisions.size();
    return provisions;
  });
  on_text("facts", "fact", [&] { return extract(file, file.judged).list.size(); });
  if (report) {
    on_text("judging", "finding", [&] { return judge(file, norms)->findings.size(); });
    on_text("whole check", "finding", [&] { return check(bytes, norms, options)->findings.size(); });
  }
  if (own_requirements != 0)
    on_text("whole check by its own pack", "requirement",
            [&] { return check(bytes, own, options)->requirements.size(); });
  if (report) on_text("report as JSON", "", [&] { return to_json(*report).size(); });
  if (!pack.empty())
    add("pack load", pack.size(), "requirement",
        [&] { return load_pack(pack, "", options.bounds)->requirements.size(); });

  if (!once && count > 3)
    std::erase_if(stages, [&](const stage& each) { return each.name != std::string_view(arguments[3]); });

  std::vector<std::size_t> peaks(stages.size());
  if (!once) {
    for (std::size_t i = 0; i < stages.size(); ++i) peaks[i] = growth(stages[i].work);
    for (auto& each : stages) each.work();
  }
  for (std::size_t round = 0; round < rounds; ++round) {
    for (auto& each : stages) {
      const std::size_t before = allocations;
      const double start = measure::now();
      each.found = quyche_measured_stage(each.work);
      each.times.push_back(measure::now() - start);
      each.allocations = allocations - before;
    }
  }
  std::printf("{\"file\": \"%s\", \"bytes\": %zu, \"rounds\": %zu, \"requirements\": %zu, \"own_requirements\": %zu, ",
              std::string(name).substr(std::string(name).rfind('/') + 1).c_str(), bytes.size(), rounds,
              report ? report->requirements.size() : 0, own_requirements);
  std::printf("\"resident_kib\": %zu, \"stages\": [", memory("VmHWM:"));
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const auto& each = stages[i];
    std::printf(
        "%s\n  {\"name\": \"%s\", \"bytes\": %zu, \"microseconds\": %.2f, \"found\": %zu, \"unit\": \"%s\", "
        "\"allocations\": %zu, \"peak_kib\": %zu}",
        i == 0 ? "" : ",", each.name, each.bytes, measure::median(each.times), each.found, each.unit, each.allocations,
        peaks[i]);
  }
  std::printf("]}\n");
  return 0;
}
