// What officers write in many words is read as one fact. The wordings stand in wordings/<topic>.txt, in groups:
//
//   # a comment
//   @ heading of the article (until the next group)
//   = a fact, as support/reading.hpp describes it; several lines: several facts; nothing after the sign: none
//   - a sentence that says these facts about the topic, and no other; \n stands for a line end
//
// ORGAN is the organ of the regulation in which the sentences stand.
#include <fstream>
#include <string>
#include <vector>

#include <quyche/core/names.hpp>

#include "support/reading.hpp"

using namespace quyche;
using test::lines;

namespace {

const std::string organ = "ban cán sự đảng ủy ban nhân dân tỉnh An Sơn";

std::string with(std::string words, std::string_view old, std::string_view instead) {
  for (auto at = words.find(old); at != std::string::npos; at = words.find(old, at + instead.size()))
    words.replace(at, old.size(), instead);
  return words;
}

struct group {
  std::string heading = "Nội dung";
  lines facts;
  lines sentences;
};

std::vector<group> groups_of(std::string_view topic) {
  const std::string path = QUYCHE_SOURCE_DIR "/tests/unit/wordings/" + std::string(topic) + ".txt";
  std::ifstream in(path);
  INFO(path);
  REQUIRE(in);
  std::vector<group> groups{group{}};
  for (std::string line; std::getline(in, line);) {
    const bool begins = line.starts_with('=') || line.starts_with('@');
    if (begins && !groups.back().sentences.empty()) groups.push_back({});
    const auto words = line.substr(std::min<std::size_t>(2, line.size()));
    if (line.starts_with('@')) groups.back().heading = words;
    if (line.starts_with("= ")) groups.back().facts.push_back(with(words, "ORGAN", organ));
    if (line.starts_with("- ")) groups.back().sentences.push_back(with(words, "\\n", "\n"));
  }
  return groups;
}

}  // namespace

TEST_CASE("many wordings, one fact") {
  constexpr std::size_t fewest = 15;
  for (const auto topic :
       {domain::topic::relation, domain::topic::appointment, domain::topic::composition,
        domain::topic::meeting_frequency, domain::topic::quorum, domain::topic::majority,
        domain::topic::written_consultation, domain::topic::minutes, domain::topic::papers, domain::topic::deadline,
        domain::topic::report_period, domain::topic::duty, domain::topic::power, domain::topic::prohibition,
        domain::topic::principle, domain::topic::secretariat, domain::topic::effect}) {
    DYNAMIC_SECTION(name_of(topic)) {
      std::size_t sentences = 0;
      for (const auto& group : groups_of(name_of(topic))) {
        for (const auto& sentence : group.sentences) {
          CAPTURE(sentence);
          CHECK(test::said(topic, sentence, group.heading) == group.facts);
          ++sentences;
        }
      }
      CHECK(sentences >= fewest);
    }
  }
}
