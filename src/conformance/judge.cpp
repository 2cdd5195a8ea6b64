// judge(): a draft and norms → a report.

#include <quyche/conformance/judge.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

#include <quyche/core/version.hpp>
#include <quyche/domain/extract.hpp>

#include "conformance/evaluator.hpp"
#include "conformance/messages.hpp"
#include "conformance/quotes.hpp"
#include "conformance/records.hpp"
#include "domain/readers.hpp"
#include "text/lexicon.hpp"

namespace quyche::inline v0 {

namespace {

using namespace conformance;
using document::provision_kind;

std::size_t count_kind(const document::tree& tree, provision_kind kind) {
  return static_cast<std::size_t>(
      std::count_if(tree.provisions.begin(), tree.provisions.end(), [&](const auto& p) { return p.kind == kind; }));
}

error no_provisions(const document::file& draft) {
  error failure;
  failure.code = errc::input;
  failure.message = {"Không tìm thấy chương, điều nào trong tệp; đây có phải là quy chế làm việc không?",
                     "No chapter or article was found in the file; is it a working regulation?"};
  failure.source = draft.name;
  return failure;
}

/// FNV-1a over the parts, as 16 hexadecimal digits.
std::string fingerprint(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const auto part : parts) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    hash = (hash ^ 0x1FU) * 0x100000001B3U;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4U) text[i] = digits[hash & 0xFU];
  return text;
}

/// Judges all packs against one document.
class judgement {
 public:
  judgement(const document::file& file, const norm_set& norms, const check_options& options)
      : file_(file), tree_(file.documents[file.judged]), options_(options), records_(options.records) {
    for (const auto& pack : norms.packs()) {
      if (options.document_checks || pack->kind != norm::pack_kind::document) packs_.push_back(pack);
    }
    const bool has_document_checks =
        std::any_of(packs_.begin(), packs_.end(), [](const auto& p) { return p->kind == norm::pack_kind::document; });
    if (options.document_checks && !has_document_checks) {
      norm_set built_in;
      if (built_in.add_builtin("van-ban")) packs_.push_back(built_in.packs().front());
    }
    report_.as_of = options.as_of ? options.as_of : tree_.header.date;
    report_.today = options.today ? options.today : report_.as_of;
  }

  result<report> run() {
    if (!options_.progress("domain", 0, 1)) return cancelled(file_.name);
    facts_ = domain::extract(file_, file_.judged, words_);
    organ_ = facts_.subject;
    if (options_.body) organ_.kind = *options_.body;
    if (options_.institution) organ_.institution = *options_.institution;
    if (options_.level) organ_.level = *options_.level;
    if (!options_.progress("domain", 1, 1)) return cancelled(file_.name);
    describe();
    const bool any_norm =
        std::any_of(packs_.begin(), packs_.end(), [](const auto& p) { return p->kind != norm::pack_kind::document; });
    applicable_ = !any_norm;
    for (const auto& pack : packs_) {
      if (pack->kind != norm::pack_kind::document && holds(pack->applies_to, organ_, nullptr)) applicable_ = true;
    }
    if (tree_.amends) applicable_ = false;
    if (!applicable_) {
      not_applicable_report();
      records_.compare(report_);
      records_.account_for(report_);
      return std::move(report_);
    }
    ready_ = draft_facts(facts_, words_);
    folded_ = folded_words(file_.reading.content, tree_, words_);
    for (std::size_t i = 0; i < packs_.size(); ++i) {
      if (!options_.progress("conformance", i, packs_.size())) return cancelled(file_.name);
      judge_pack(*packs_[i]);
    }
    settle_refined();
    settle_findings();
    find_norm_conflicts();
    if (!options_.progress("conformance", packs_.size(), packs_.size())) return cancelled(file_.name);
    return std::move(report_);
  }

 private:
  void describe() {
    report_.engine = {std::string(version_string), std::string(abi_string)};
    report_.input.name = file_.name;
    report_.input.sha256 = file_.text.sha256;
    report_.input.format = file_.text.format;
    report_.input.encoding = file_.text.encoding;
    report_.document.prefix = file_.prefix(file_.judged);
    report_.document.index = file_.judged + 1;
    report_.document.count = file_.documents.size();
    report_.document.header = tree_.header;
    report_.document.chapters = count_kind(tree_, provision_kind::chapter);
    report_.document.articles = count_kind(tree_, provision_kind::article);
    report_.body = organ_;
    report_.diagnostics = file_.diagnostics;
    report_.diagnostics.insert(report_.diagnostics.end(), tree_.diagnostics.begin(), tree_.diagnostics.end());
  }

  void not_applicable_report() {
    report_.verdict = document_verdict::not_applicable;
    if (const auto* regime = find_regime(organ_, report_.as_of)) report_.regime = *regime;
    for (const auto& pack : packs_) {
      if (pack->kind == norm::pack_kind::document) continue;
      report_.norms.push_back(applied(*pack, false));
      report_.unassessed.push_back({pack->id, {}, reason_not_applicable()});
    }
  }

  bilingual reason_not_applicable() const {
    if (tree_.amends) {
      return {
          "Đây là văn bản sửa đổi, không phải quy chế đầy đủ; hãy đối chiếu quy chế đã hợp nhất nội dung sửa đổi.",
          "This is an amending document, not a whole regulation; check the regulation with the amendments worked in."};
    }
    return {"Không áp dụng cho tổ chức này.", "Does not apply to this body."};
  }

  /// Between the packs that apply to this draft on its day.
  void find_norm_conflicts() {
    std::vector<std::shared_ptr<const norm::pack>> together;
    for (const auto& pack : packs_) {
      const auto time = locate(pack->in_force, report_.as_of);
      const bool judges = holds(pack->applies_to, organ_, nullptr) && time != in_time::before && time != in_time::over;
      if (judges) together.push_back(pack);
    }
    report_.conflicts = find_conflicts(together);
  }

  applied_norm applied(const norm::pack& pack, bool applies) const {
    applied_norm made;
    made.id = pack.id;
    made.version = pack.version;
    made.sha256 = pack.sha256;
    made.title = pack.title.vi;
    made.time = locate(pack.in_force, report_.as_of);
    made.applies = applies;
    made.articles_known = pack.articles_known;
    made.articles_total = pack.articles_total;
    made.requirements = static_cast<std::size_t>(std::count_if(pack.requirements.begin(), pack.requirements.end(),
                                                               [](const auto& r) { return r.replaced_by.empty(); }));
    return made;
  }

  void judge_pack(const norm::pack& pack) {
    const bool applies = holds(pack.applies_to, organ_, nullptr);
    auto norm = applied(pack, applies);
    if (!applies) {
      report_.unassessed.push_back({pack.id, {}, {"Không áp dụng cho tổ chức này.", "Does not apply to this body."}});
      report_.norms.push_back(std::move(norm));
      return;
    }
    const auto aligned = find_counterparts(pack, tree_, file_.reading.content, facts_, report_.document.prefix, words_);
    report_.alignment.insert(report_.alignment.end(), aligned.rows.begin(), aligned.rows.end());
    for (const auto& asked : pack.requirements) {
      if (!asked.replaced_by.empty()) continue;
      const question q{file_, file_.judged, facts_, ready_, organ_, pack, asked, aligned, report_.as_of, folded_};
      const auto own = norm::severity_of(pack, asked);
      const auto change = records_.change_of(asked, own);
      const bool is_off = change && !change->set_to;
      auto answered = is_off ? switched_off() : judge_requirement(q, norm.time);
      requirement_result row{asked.id,
                             answered.verdict,
                             is_off || !change ? own : *change->set_to,
                             std::move(answered.facts),
                             std::move(answered.reason),
                             change,
                             {}};
      if (answered.verdict == requirement_verdict::undetermined) take_answer(row, answered);
      const bool judged = row.verdict == requirement_verdict::satisfied || row.verdict == requirement_verdict::violated;
      norm.judged += judged ? 1U : 0U;
      if (asked.must_speak) must_speak_.insert(asked.id);
      for (auto& found : answered.findings) add_finding(q, row, std::move(found));
      report_.requirements.push_back(std::move(row));
    }
    for (const auto& item : pack.unknown) report_.unassessed.push_back({pack.id, item.address, item.what});
    report_.norms.push_back(std::move(norm));
  }

  static answer switched_off() {
    return not_applicable({"Không xét: hồ sơ đã tắt yêu cầu này.", "Not judged: the profile switches it off."});
  }

  /// A person's answer decides what the engine left undetermined.
  void take_answer(requirement_result& row, answer& answered) {
    const auto* given = records_.answer_to(row.id);
    if (given == nullptr) return;
    row.answer = *given;
    row.verdict = given->answer;
    if (given->answer != requirement_verdict::violated) return;
    finding found;
    found.type = finding_type::contradicting;
    found.derivation = "answer";
    found.message = {"Theo kết luận của " + given->by + ", ngày " + to_vietnamese(given->given) + ": " + given->reason,
                     "Decided by " + given->by + " on " + to_iso(given->given) + ": " + given->reason};
    answered.findings.push_back(std::move(found));
  }

  static answer judge_requirement(const question& q, in_time time) {
    if (q.asked.decidable == norm::decidable::person) {
      return undetermined({"Nội dung này cần người có thẩm quyền xem xét.", "A person has to judge this."});
    }
    if (q.asked.when && !holds(*q.asked.when, q.organ, &q.facts)) {
      return not_applicable({"Điều kiện áp dụng của yêu cầu không có ở dự thảo này.",
                             "The condition of this requirement does not hold for this draft."});
    }
    const bool about_time = q.asked.kind == norm::kind::in_force;
    if (!about_time && time == in_time::before) {
      return not_applicable({"Văn bản này chưa có hiệu lực tại ngày đối chiếu.",
                             "The norm was not yet in force on the date of judging."});
    }
    if (!about_time && time == in_time::over) {
      return not_applicable({"Văn bản này không còn được áp dụng tại ngày đối chiếu.",
                             "The norm no longer applied on the date of judging."});
    }
    return evaluator_of(q.asked.kind)(q);
  }

  void add_finding(const question& q, const requirement_result& row, finding found) {
    found.topic = q.asked.topic;
    // An evaluator may lower the severity of one finding ("remark" for an article in another place), never raise it.
    const auto highest = found.severity == norm::severity::remark ? norm::severity::remark : norm::severity::error;
    found.severity = std::min(highest, row.severity);
    if (row.profile) found.profile = profile_change{std::min(highest, row.profile->own), found.severity};
    found.norm =
        norm_place{q.pack.id, q.asked.id, q.asked.address, q.asked.text, source_of(q.pack), q.asked.confidence};
    if (found.message.vi.empty()) found.message = message_for(found.type, q.asked, found.derivation);
    if (!found.suggestion) found.suggestion = suggestion_for(found.type, q.pack, q.asked);
    report_.findings.push_back(std::move(found));
  }

  /// A requirement that another one makes specific is judged through it: what the specific one finds is not found twice.
  void settle_refined() {
    std::map<std::string, std::string, std::less<>> refined_by;
    std::unordered_set<std::string> judged;
    std::unordered_set<std::string> answered;  // what a person decided stays
    for (const auto& row : report_.requirements) {
      if (row.answer) answered.insert(row.id);
      if (row.verdict != requirement_verdict::not_applicable) judged.insert(row.id);
    }
    for (const auto& pack : packs_) {
      for (const auto& asked : pack->requirements) {
        if (!asked.refines.empty() && judged.contains(asked.id) && !answered.contains(asked.refines))
          refined_by.emplace(asked.refines, asked.id);
      }
    }
    std::erase_if(report_.findings, [&](const finding& f) { return f.norm && refined_by.contains(f.norm->id); });
    for (auto& row : report_.requirements) {
      const auto found = refined_by.find(row.id);
      if (found == refined_by.end() || row.verdict == requirement_verdict::not_applicable ||
          row.verdict == requirement_verdict::satisfied)
        continue;
      const auto specific = std::find_if(report_.requirements.begin(), report_.requirements.end(),
                                         [&](const auto& r) { return r.id == found->second; });
      row.verdict = specific->verdict;
      row.reason = bilingual{"Được đánh giá qua yêu cầu cụ thể hơn " + specific->id + ".",
                             "Judged through the more specific requirement " + specific->id + "."};
    }
  }

  /// The words of a place without what renumbering changes: its label, and citations of units that are there.
  std::string lasting_words(const document_place& place) {
    const std::string_view content = file_.reading.content;
    auto at = file_.reading.map.from_source(place.where.bytes.begin);
    const auto end = std::max(at, file_.reading.map.from_source(place.where.bytes.end));
    const auto labelled = std::partition_point(tree_.provisions.begin(), tree_.provisions.end(),
                                               [&](const document::provision& p) { return p.own.begin < at; });
    if (labelled != tree_.provisions.end() && labelled->own.begin == at)
      at = std::min(at + labelled->label.size(), end);
    auto cited = std::partition_point(tree_.citations.begin(), tree_.citations.end(),
                                      [&](const document::citation& c) { return c.where.begin < at; });
    std::string words;
    for (; cited != tree_.citations.end() && cited->where.end <= end; ++cited) {
      if (cited->cited || cited->status != document::citation_status::ok || cited->where.begin < at) continue;
      words += content.substr(at, cited->where.begin - at);
      at = cited->where.end;
    }
    words += content.substr(at, end - at);
    return text::fold_phrase(words, words_);
  }

  /// Order, fingerprints, waivers, verdict and ids; too many are cut and said so.
  void settle_findings() {
    auto& findings = report_.findings;
    std::stable_sort(findings.begin(), findings.end(), [](const finding& a, const finding& b) {
      if (a.severity != b.severity) return a.severity > b.severity;
      const auto at = [](const finding& f) { return f.document ? f.document->where.bytes.begin : SIZE_MAX; };
      if (at(a) != at(b)) return at(a) < at(b);
      return a.norm->id < b.norm->id;
    });
    tell_once();
    give_fingerprints();
    records_.waive(report_);
    records_.compare(report_);
    records_.account_for(report_);
    report_.verdict = verdict();  // before too many findings are cut
    if (findings.size() > options_.bounds.findings) {
      const auto kept = options_.bounds.findings;
      const auto all = std::to_string(findings.size());
      report_.limits.push_back({"findings",
                                kept,
                                {"Chỉ giữ " + std::to_string(kept) + " trong " + all + " phát hiện.",
                                 "Only " + std::to_string(kept) + " of " + all + " findings are kept."}});
      findings.resize(kept);
    }
    std::size_t number = 0;
    for (auto& found : findings) {
      const auto digits = std::to_string(++number);
      found.id = "f" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    }
  }

  /// One fault, one finding: what one sentence overturns in two norms is told by the higher; a norm that is over is not told of again where it
  /// is cited, nor a relation against the norm where another place has it right.
  void tell_once() {
    auto& findings = report_.findings;
    std::vector<std::string> over;  // numbers of the norms that applied no longer
    for (const auto& pack : packs_) {
      const bool told = !pack->number.empty() && std::any_of(findings.begin(), findings.end(), [&](const finding& f) {
        return f.derivation == "norm-no-longer-in-force" && f.norm->pack == pack->id;
      });
      if (told) over.push_back(text::fold_phrase(pack->number));
    }
    const auto is_told = [&](const finding& f) {
      if (f.derivation != "citation:not_in_force") return false;
      const auto words = text::fold_phrase(f.document->quote);
      return std::any_of(over.begin(), over.end(),
                         [&](const std::string& number) { return words.find(number) != std::string::npos; });
    };
    // A relation the wrong way round contradicts the others, too.
    std::vector<std::string> reversed;
    for (const auto& found : findings) {
      if (found.derivation == "relation-reversed" || found.derivation == "relation-to-another")
        reversed.push_back(found.document->address);
    }
    constexpr std::string_view conflict = "self-contradiction:";
    const auto follows = [&](const finding& f) {
      const std::string_view why = f.derivation;
      return f.topic == domain::topic::relation && why.starts_with(conflict) &&
             std::any_of(reversed.begin(), reversed.end(), [&](const std::string& address) {
               return address == f.document->address || address == why.substr(conflict.size());
             });
    };
    std::vector<finding> kept;
    kept.reserve(findings.size());
    std::string once;
    for (auto& found : findings) {
      if (is_told(found) || follows(found)) continue;
      const auto same = [&](const finding& f) {
        return f.topic == found.topic && f.derivation.starts_with(once) &&
               f.document->address == found.document->address;
      };
      const bool once_only = found.derivation == "refused" || found.derivation == "office-of-another-post" ||
                             found.derivation.starts_with("relation-");
      once = found.derivation.starts_with("relation-") ? "relation-" : found.derivation;
      const bool again = once_only && std::any_of(kept.begin(), kept.end(), same);
      if (!again) kept.push_back(std::move(found));
    }
    findings = std::move(kept);
  }

  void give_fingerprints() {
    std::map<std::string, std::size_t> seen;
    for (auto& found : report_.findings) {
      const auto words = found.document ? lasting_words(*found.document) : std::string();
      // "member-not-listed:…" tells apart what one requirement finds twice at one place; addresses and numbers do not last.
      std::string_view derivation = found.derivation;
      for (const std::string_view rule : {"self-contradiction:", "number-of-units:"}) {
        if (derivation.starts_with(rule)) derivation = rule;
      }
      auto print = fingerprint({found.norm->id, name_of(found.type), name_of(found.topic), words, derivation});
      if (const auto times = ++seen[print]; times > 1) print = fingerprint({print, std::to_string(times)});
      found.fingerprint = print;
    }
  }

  document_verdict verdict() const {
    if (report_.count(norm::severity::error) > 0) return document_verdict::not_conform;
    const bool open = std::any_of(report_.requirements.begin(), report_.requirements.end(), [&](const auto& row) {
      return row.verdict == requirement_verdict::undetermined && must_speak_.contains(row.id);
    });
    if (open) return document_verdict::undetermined;
    const bool any = std::any_of(report_.findings.begin(), report_.findings.end(),
                                 [](const finding& found) { return found.counts(); });
    return any ? document_verdict::conform_with_remarks : document_verdict::conform;
  }

  const document::file& file_;
  const document::tree& tree_;
  const check_options& options_;
  applied_records records_;
  text::lexicon words_;
  domain::facts facts_;
  draft_facts ready_;
  domain::body organ_;
  std::vector<std::shared_ptr<const norm::pack>> packs_;
  folded_words folded_;
  report report_;
  bool applicable_ = false;
  std::unordered_set<std::string> must_speak_;  ///< ids of requirements on which silence is a violation
};

}  // namespace

result<report> judge(const document::file& draft, const norm_set& norms, const check_options& options) {
  if (draft.documents.empty()) return no_provisions(draft);
  const auto& tree = draft.judged_document();
  if (count_kind(tree, provision_kind::article) + count_kind(tree, provision_kind::chapter) == 0)
    return no_provisions(draft);
  auto judged = judgement(draft, norms, options).run();
  if (judged && !options.quotes) keep_out_quotes(*judged);
  return judged;
}

result<report> check(std::string_view bytes, const norm_set& norms, const read_options& reading,
                     const check_options& options) {
  auto draft = read(bytes, reading);
  if (!draft) return std::move(draft).error();
  return judge(*draft, norms, options);
}

}  // namespace quyche::inline v0
