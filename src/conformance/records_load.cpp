// Record files: waivers, answers, profile, baseline. A file that cannot be read is refused; an entry that cannot be read counts for
// nothing and is noted, so that nobody takes it for done.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <quyche/conformance/report.hpp>

#include "core/json_fields.hpp"
#include "core/nearest.hpp"
#include "core/sha256.hpp"
#include "norm/requirement_id.hpp"

namespace quyche::inline v0::conformance {

namespace {

using json::fields;
using json::node;

// A file with more unreadable entries than this was meant to be another one; it also bounds the work of naming their lines.
constexpr std::size_t most_unreadable = 100;

constexpr std::string_view schema_of(record_kind kind) noexcept {
  switch (kind) {
    case record_kind::waivers: return "quyche-waivers/1";
    case record_kind::answers: return "quyche-answers/1";
    case record_kind::profile: return "quyche-profile/1";
    case record_kind::baseline: return "quyche-report/1";
  }
  return {};
}

std::string fingerprint(const node& at) {
  auto found = json::text(at);
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (at && at.get()->as_string() != nullptr &&
      (found.size() != 16 || !std::all_of(found.begin(), found.end(), is_digit))) {
    at.fail({"dấu vân tay gồm 16 chữ số thập lục phân; hãy chép từ findings[].fingerprint của báo cáo.",
             "a fingerprint is 16 hexadecimal digits; copy it from findings[].fingerprint of the report."});
  }
  return found;
}

std::string requirement_id(const node& at) {
  auto found = json::text(at);
  if (at && at.get()->as_string() != nullptr && !norm::split_id(found)) {
    at.fail({"mã yêu cầu sai dạng; đúng là <gói>/<địa chỉ>/t<nn>, ví dụ 146-qd-tw-2024/d6.k1/t01.",
             "a malformed requirement id; right is <pack>/<address>/t<nn>, such as 146-qd-tw-2024/d6.k1/t01."});
  }
  return found;
}

/// "f001": the id of a finding in one report.
bool is_finding_id(std::string_view id) noexcept {
  return id.size() >= 4 && id[0] == 'f' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

waiver read_waiver(const node& at) {
  waiver out;
  fields in(at);
  const auto id = in.required("id");
  out.id = json::text(id);
  if (id && id.get()->as_string() != nullptr && !is_finding_id(out.id) && !norm::split_id(out.id)) {
    id.fail({"cần mã yêu cầu (146-qd-tw-2024/d6.k1/t01) hoặc mã phát hiện (f001).",
             "expected the id of a requirement (146-qd-tw-2024/d6.k1/t01) or of a finding (f001)."});
  }
  out.fingerprint = fingerprint(in.required("fingerprint"));
  out.reason = json::words(in.required("reason"));
  out.approver = json::words(in.required("approver"));
  out.expires = json::iso_date(in.required("expires"));
  in.close();
  return out;
}

person_answer read_answer(const node& at) {
  person_answer out;
  fields in(at);
  out.requirement = requirement_id(in.required("requirement"));
  const auto answer = in.required("answer");
  out.answer = json::one_of<requirement_verdict>(answer);
  if (answer && out.answer == requirement_verdict::undetermined) {
    answer.fail({"câu trả lời phải là satisfied, violated hoặc not_applicable.",
                 "an answer is satisfied, violated or not_applicable."});
  }
  out.by = json::words(in.required("by"));
  out.reason = json::words(in.required("reason"));
  out.given = json::iso_date(in.required("date"));
  in.close();
  return out;
}

bilingual no_such_subject(const std::string& about) {
  std::vector<std::string_view> topics;
  for (const auto& row : names<domain::topic>::table) topics.push_back(row.second);
  const std::string near(nearest(about, topics));
  return {'"' + about + "\" không phải mã yêu cầu và cũng không phải chủ đề." +
              (near.empty() ? "" : " Có phải là \"" + near + "\"?"),
          '"' + about + "\" is neither the id of a requirement nor a topic." +
              (near.empty() ? "" : " Did you mean \"" + near + "\"?")};
}

profile_rule read_rule(const node& at, const std::string& about) {
  profile_rule out;
  out.about = about;
  if (!norm::split_id(about) && !from_name<domain::topic>(about)) at.fail(no_such_subject(about));
  if (const auto* word = at.get()->as_string(); word != nullptr && *word == "off") return out;
  if (const auto* word = at.get()->as_string(); word != nullptr && from_name<norm::severity>(*word)) {
    out.set_to = from_name<norm::severity>(*word);
    return out;
  }
  at.fail({"mức phải là error, warning, remark hoặc off.", "a severity is error, warning, remark or off."});
  return out;
}

/// Text of a member, or nothing: reports of other versions may lack it.
std::string text_of(const json::value* of, std::string_view key) {
  const auto* found = of == nullptr ? nullptr : of->find(key);
  const auto* text = found == nullptr ? nullptr : found->as_string();
  return text == nullptr ? std::string() : std::string(*text);
}

/// Findings of a report, of this version or another: only the fingerprint has to be there.
earlier_finding read_earlier(const node& at) {
  earlier_finding out;
  const auto* finding = at.get();
  if (finding->as_object() == nullptr) at.fail_type({"một đối tượng {…}", "an object {…}"});
  out.fingerprint = fingerprint(node(at, finding->find("fingerprint"), "fingerprint", 0));
  if (out.fingerprint.empty()) at.fail({"phát hiện không có dấu vân tay.", "the finding has no fingerprint."});
  out.type = text_of(finding, "type");
  out.topic = text_of(finding, "topic");
  out.severity = text_of(finding, "severity");
  out.requirement = text_of(finding->find("norm"), "id");
  out.address = text_of(finding->find("document"), "address");
  out.message = {text_of(finding->find("message"), "vi"), text_of(finding->find("message"), "en")};
  return out;
}

error refused(std::string_view name, std::string vi, std::string en) {
  const std::string called(name);
  error made;
  made.code = errc::usage;
  made.message = {called + ": " + vi, called + ": " + en};
  made.source = called;
  return made;
}

/// Reads one file into a set of records of its own.
class loader {
 public:
  loader(record_kind kind, std::string_view bytes, std::string_view name, const json::value& top)
      : kind_(kind), bytes_(bytes), name_(name), top_(top) {}

  std::optional<error> run() {
    const auto schema = text_of(&top_, "schema");
    const std::string wanted(schema_of(kind_));
    if (schema != wanted) {
      return refused(
          name_,
          "cần tệp có \"schema\": \"" + wanted + "\"" + (schema.empty() ? "." : ", nhưng ở đây là \"" + schema + "\"."),
          "expected a file with \"schema\": \"" + wanted + "\"" +
              (schema.empty() ? "." : ", found \"" + schema + "\"."));
    }
    const std::string_view list = kind_ == record_kind::profile    ? "rules"
                                  : kind_ == record_kind::baseline ? "findings"
                                                                   : name_of(kind_);
    if (auto problem = check_top(list)) return problem;
    read_list(list);
    if (unreadable_ > most_unreadable) {
      const auto most = std::to_string(most_unreadable);
      return refused(name_, "hơn " + most + " mục không đọc được; đây có đúng là tệp cần dùng không?",
                     "more than " + most + " entries cannot be read; is this the right file?");
    }
    return std::nullopt;
  }

  records take() { return std::move(made_); }

 private:
  /// The file has its list and, but for reports, nothing that nobody reads.
  std::optional<error> check_top(std::string_view list) const {
    json::reading in(bytes_, name_, errc::usage);
    fields top(node(in, top_));
    top.required("schema");
    const auto entries = top.required(list);
    if (kind_ == record_kind::profile) {
      if (entries && entries.get()->as_object() == nullptr) entries.fail_type({"một đối tượng {…}", "an object {…}"});
      json::text(top.optional("title"));
    } else {
      json::each(entries, [](const node&) {});
    }
    if (kind_ != record_kind::baseline) top.close();
    return in.failure();
  }

  void read_list(std::string_view key) {
    const auto* list = top_.find(key);
    if (const auto* members = list->as_object()) {
      for (const auto& member : *members) read_entry(member.value, key, member.key, 0);
    } else {
      const auto& items = *list->as_array();
      for (std::size_t i = 0; i < items.size() && unreadable_ <= most_unreadable; ++i) read_entry(items[i], key, {}, i);
    }
  }

  /// Each entry is a reading of its own: one that fails leaves the others alone.
  void read_entry(const json::value& entry, std::string_view list, std::string_view key, std::size_t index) {
    lines_ += static_cast<std::size_t>(
        std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   bytes_.begin() + static_cast<std::ptrdiff_t>(std::max(counted_, entry.byte)), '\n'));
    counted_ = std::max(counted_, entry.byte);
    const record_place place{0, lines_};
    json::reading in(bytes_, {}, errc::usage);
    const node top(in, top_);
    const node parent(top, top_.find(list), list, 0);
    const node at(parent, &entry, key, index);
    const auto keep = [&](auto& into, auto read) {
      if (in.failure()) return note_unreadable(*in.failure(), place);
      if constexpr (requires { read.place; }) read.place = place;
      into.push_back(std::move(read));
    };
    switch (kind_) {
      case record_kind::waivers: return keep(made_.waivers, read_waiver(at));
      case record_kind::answers: return keep(made_.answers, read_answer(at));
      case record_kind::profile: return keep(made_.profile, read_rule(at, std::string(key)));
      case record_kind::baseline: return keep(made_.baseline, read_earlier(at));
    }
  }

  void note_unreadable(const error& why, record_place place) {
    ++unreadable_;
    place.line = why.line.value_or(place.line);
    switch (kind_) {
      case record_kind::waivers:
        return note("waiver-unreadable", place,
                    {"Ngoại lệ không đọc được nên không áp dụng: " + why.message.vi,
                     "A waiver that cannot be read waives nothing: " + why.message.en});
      case record_kind::answers:
        return note("answer-unreadable", place,
                    {"Câu trả lời không đọc được nên không dùng: " + why.message.vi,
                     "An answer that cannot be read answers nothing: " + why.message.en});
      case record_kind::profile:
        return note("profile-unreadable", place,
                    {"Dòng hồ sơ không đọc được nên không dùng: " + why.message.vi,
                     "A profile rule that cannot be read changes nothing: " + why.message.en});
      case record_kind::baseline:
        return note("baseline-unreadable", place,
                    {"Phát hiện trong báo cáo cũ không đọc được nên không so sánh: " + why.message.vi,
                     "A finding of the earlier report that cannot be read is not compared: " + why.message.en});
    }
  }

  void note(std::string code, record_place place, bilingual message) {
    made_.notes.push_back({std::move(code), place, std::move(message)});
  }

  record_kind kind_;
  std::string_view bytes_;
  std::string_view name_;
  const json::value& top_;
  records made_;
  std::size_t counted_ = 0;  ///< bytes whose lines were counted
  std::size_t lines_ = 1;
  std::size_t unreadable_ = 0;
};

/// Puts the entries of the file with this number behind those of the files before it.
template <class Item>
void append(std::vector<Item>& into, std::vector<Item>&& from, std::size_t file) {
  for (auto& item : from) {
    if constexpr (requires { item.place; }) item.place.file = file;
    into.push_back(std::move(item));
  }
}

}  // namespace

result<std::size_t> add_records(records& into, record_kind kind, std::string_view json, std::string_view name,
                                const limits& bounds) {
  if (kind == record_kind::baseline && into.has(kind)) {
    return refused(name, "chỉ so sánh được với một báo cáo cũ.", "only one earlier report can be compared with.");
  }
  const auto parsed = json::parse(json, name, bounds, errc::usage);
  if (!parsed) return parsed.error();
  loader reading(kind, json, name, *parsed);
  if (auto problem = reading.run()) return *std::move(problem);
  auto made = reading.take();
  const auto entries = made.waivers.size() + made.answers.size() + made.profile.size() + made.baseline.size();
  const auto file = into.files.size();
  into.files.push_back({kind, std::string(name), sha256_hex(json), entries, 0});
  append(into.waivers, std::move(made.waivers), file);
  append(into.answers, std::move(made.answers), file);
  append(into.profile, std::move(made.profile), file);
  append(into.baseline, std::move(made.baseline), file);
  append(into.notes, std::move(made.notes), file);
  return entries;
}

}  // namespace quyche::inline v0::conformance
