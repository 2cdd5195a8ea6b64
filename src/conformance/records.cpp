#include "conformance/records.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "norm/requirement_id.hpp"

namespace quyche::inline v0::conformance {

applied_records::applied_records(const records& given)
    : given_(given),
      files_(given.files),
      notes_(given.notes),
      rule_used_(given.profile.size(), false),
      answer_used_(given.answers.size(), false) {
  for (std::size_t i = 0; i < given.profile.size(); ++i) rules_[given.profile[i].about] = i;
  for (std::size_t i = 0; i < given.answers.size(); ++i) {
    const auto [at, is_first] = answers_.emplace(given.answers[i].requirement, i);
    if (!is_first && given.answers[at->second].given <= given.answers[i].given) at->second = i;
  }
}

void applied_records::note(std::string_view code, const record_place& place, bilingual message) {
  notes_.push_back({std::string(code), place, std::move(message)});
}

std::optional<profile_change> applied_records::change_of(const norm::requirement& asked, norm::severity own) {
  auto found = rules_.find(asked.id);
  if (found == rules_.end()) found = rules_.find(name_of(asked.topic));
  if (found == rules_.end()) return std::nullopt;
  rule_used_[found->second] = true;
  return profile_change{own, given_.profile[found->second].set_to};
}

const person_answer* applied_records::answer_to(std::string_view requirement) {
  const auto found = answers_.find(requirement);
  if (found == answers_.end()) return nullptr;
  answer_used_[found->second] = true;
  return &given_.answers[found->second];
}

void applied_records::waive(report& judged) {
  std::unordered_map<std::string_view, finding*> by_fingerprint;
  for (auto& found : judged.findings) by_fingerprint.emplace(found.fingerprint, &found);
  for (const auto& entry : given_.waivers) {
    const auto at = by_fingerprint.find(entry.fingerprint);
    if (at == by_fingerprint.end()) {
      note("waiver-unmatched", entry.place,
           {"Ngoại lệ cho " + entry.id + " không ứng với phát hiện nào: lời văn đã đổi hoặc lỗi đã được sửa.",
            "The waiver of " + entry.id + " meets no finding: the words have changed, or the fault is mended."});
      continue;
    }
    auto& found = *at->second;
    if (norm::split_id(entry.id) && found.norm && found.norm->id != entry.id) {
      note("waiver-unmatched", entry.place,
           {"Ngoại lệ cho " + entry.id + " mang dấu vân tay của một phát hiện theo " + found.norm->id + ".",
            "The waiver of " + entry.id + " bears the fingerprint of a finding by " + found.norm->id + "."});
    } else if (!judged.today) {
      note("waiver-undated", entry.place,
           {"Không rõ ngày xét nên không biết ngoại lệ cho " + entry.id + " còn hạn hay không; hãy cho biết ngày.",
            "The day is not known, so nobody can tell whether the waiver of " + entry.id +
                " has expired; name the day."});
    } else if (*judged.today > entry.expires) {
      note("waiver-expired", entry.place,
           {"Ngoại lệ cho " + entry.id + " hết hạn từ " + to_vietnamese(entry.expires) + ".",
            "The waiver of " + entry.id + " expired on " + to_iso(entry.expires) + "."});
    } else {
      use(entry.place);
      if (!found.waiver) found.waiver = entry;
    }
  }
}

void applied_records::compare(report& judged) const {
  if (!given_.has(record_kind::baseline)) return;
  std::unordered_set<std::string_view> before;
  for (const auto& earlier : given_.baseline) before.insert(earlier.fingerprint);
  std::unordered_set<std::string_view> now;
  for (auto& found : judged.findings) {
    now.insert(found.fingerprint);
    found.baseline = before.contains(found.fingerprint) ? baseline_state::unchanged : baseline_state::fresh;
  }
  std::unordered_set<std::string_view> decided;
  for (const auto& row : judged.requirements) {
    const bool is_decided =
        row.verdict == requirement_verdict::satisfied || row.verdict == requirement_verdict::violated;
    if (is_decided) decided.insert(row.id);
  }
  auto& difference = judged.baseline.emplace();
  for (const auto& earlier : given_.baseline) {
    if (now.contains(earlier.fingerprint)) continue;
    auto& list = decided.contains(earlier.requirement) ? difference.fixed : difference.not_judged;
    list.push_back(earlier);
  }
}

void applied_records::account_for(report& judged) {
  std::unordered_map<std::string_view, requirement_verdict> verdicts;
  for (const auto& row : judged.requirements) verdicts.emplace(row.id, row.verdict);
  for (std::size_t i = 0; i < given_.answers.size(); ++i) {
    const auto& entry = given_.answers[i];
    if (answer_used_[i]) {
      use(entry.place);
      continue;
    }
    const auto verdict = verdicts.find(entry.requirement);
    if (verdict == verdicts.end()) {
      note("answer-unused", entry.place,
           {"Không dùng câu trả lời cho " + entry.requirement + ": không có yêu cầu này trong các chuẩn được áp dụng.",
            "The answer to " + entry.requirement + " is not used: the norms that apply have no such requirement."});
    } else if (answer_used_[answers_.at(entry.requirement)]) {
      note("answer-unused", entry.place,
           {"Không dùng câu trả lời cho " + entry.requirement + ": có câu trả lời sau đó.",
            "The answer to " + entry.requirement + " is not used: a later one is there."});
    } else {
      const std::string found(name_of(verdict->second));
      note("answer-unused", entry.place,
           {"Không dùng câu trả lời cho " + entry.requirement + ": đã kết luận được từ văn bản (" + found + ").",
            "The answer to " + entry.requirement + " is not used: the draft itself decides it (" + found + ")."});
    }
  }
  for (std::size_t i = 0; i < given_.profile.size(); ++i) {
    const auto& entry = given_.profile[i];
    if (rule_used_[i]) {
      use(entry.place);
      continue;
    }
    note("profile-unmatched", entry.place,
         {"Hồ sơ nói về " + entry.about + ", nhưng không yêu cầu nào được xét theo dòng này.",
          "The profile speaks of " + entry.about + ", but no requirement is judged by this rule."});
  }
  for (auto& file : files_) {
    if (file.kind != record_kind::baseline) continue;
    file.used =
        static_cast<std::size_t>(std::count_if(judged.findings.begin(), judged.findings.end(), [](const finding& f) {
          return f.baseline == baseline_state::unchanged;
        }));
  }
  judged.records = files_;
  judged.notes = notes_;
}

}  // namespace quyche::inline v0::conformance
