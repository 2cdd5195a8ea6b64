#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <quyche/norm/norm_set.hpp>

#include "core/json_fields.hpp"
#include "core/sha256.hpp"
#include "norm/load_expect.hpp"
#include "norm/requirement_id.hpp"

namespace quyche::inline v0 {
namespace {

using json::fields;
using json::node;

/// The format comes first: a pack of a newer format is called that, and not full of unknown keys.
void check_format(const node& at) {
  const auto found = json::integer(at);
  if (!at || at.get()->as_int() == nullptr || (norm::oldest_format <= found && found <= norm::newest_format)) return;
  const auto given = std::to_string(found);
  const auto oldest = std::to_string(norm::oldest_format);
  const auto newest = std::to_string(norm::newest_format);
  const bool newer = found > norm::newest_format;
  at.fail({"gói dùng định dạng " + given + "; bản quyche này đọc các định dạng từ " + oldest + " đến " + newest +
               (newer ? ". Hãy dùng bản quyche mới hơn." : "."),
           "the pack has format " + given + "; this quyche reads formats " + oldest + " to " + newest +
               (newer ? ". Use a newer quyche." : ".")});
}

std::string pack_id(const node& at) {
  auto id = json::text(at);
  if (at && at.get()->as_string() != nullptr && !norm::is_pack_id(id)) {
    at.fail({"mã gói chỉ gồm chữ thường a–z, chữ số và dấu gạch nối.",
             "the id of a pack holds only a-z, digits and hyphens."});
  }
  return id;
}

std::string address(const node& at) {
  auto found = json::text(at);
  if (at && at.get()->as_string() != nullptr && !norm::is_norm_address(found)) {
    at.fail({"địa chỉ sai dạng; ví dụ đúng: d5.k2.pa, c1, basis.2, hoặc u khi chưa rõ điều, khoản.",
             "a malformed address; right are d5.k2.pa, c1, basis.2, or u where the place is not known."});
  }
  return found;
}

/// An id of a requirement; of this pack when `own` is not empty.
std::string requirement_id(const node& at, std::string_view own) {
  auto id = json::text(at);
  if (!at || at.get()->as_string() == nullptr) return id;
  const auto parts = norm::split_id(id);
  if (!parts) {
    at.fail({"mã yêu cầu sai dạng; đúng là <gói>/<địa chỉ>/t<nn>, ví dụ 146-qd-tw-2024/d6.k1/t01.",
             "a malformed requirement id; right is <pack>/<address>/t<nn>, such as 146-qd-tw-2024/d6.k1/t01."});
  } else if (!own.empty() && parts->pack != own) {
    const std::string name(own);
    at.fail({"mã yêu cầu phải bắt đầu bằng mã của gói, \"" + name + "/\".",
             "the id of a requirement begins with the id of its pack, \"" + name + "/\"."});
  }
  return id;
}

std::optional<span> source_span(const node& at) {
  if (!at) return std::nullopt;
  std::vector<std::int64_t> ends;
  json::each(at, [&](const node& item) { ends.push_back(json::integer(item)); });
  if (ends.size() == 2 && 0 <= ends[0] && ends[0] <= ends[1]) {
    return span{static_cast<std::size_t>(ends[0]), static_cast<std::size_t>(ends[1])};
  }
  at.fail({"span cần hai số [đầu, cuối] tính bằng byte, đầu không lớn hơn cuối.",
           "span wants two numbers [begin, end] in bytes, begin not after end."});
  return std::nullopt;
}

norm::norm_text text_of_norm(const node& at) {
  norm::norm_text out;
  fields in(at);
  out.form = json::one_of<norm::text_form>(in.required("form"));
  out.vi = json::text(in.required("vi"));
  in.close();
  return out;
}

void read_source(const node& at, norm::requirement& into) {
  fields in(at);
  into.address = address(in.required("address"));
  into.text = text_of_norm(in.required("text"));
  into.confidence = json::one_of<norm::confidence>(in.required("confidence"));
  into.url = json::text(in.optional("url"));
  into.source_span = source_span(in.optional("span"));
  in.close();
}

std::vector<norm::history_entry> read_history(const node& at) {
  std::vector<norm::history_entry> entries;
  json::each(at, [&](const node& item) {
    fields in(item);
    entries.push_back({json::text(in.required("version")), json::text(in.required("note"))});
    in.close();
  });
  return entries;
}

norm::sample_texts read_samples(const node& at) {
  if (!at) return {};
  fields in(at);
  norm::sample_texts out{json::words(in.required("good")), json::words(in.required("bad"))};
  in.close();
  return out;
}

norm::requirement read_requirement(const node& at, std::string_view pack) {
  norm::requirement out;
  fields in(at);
  out.id = requirement_id(in.required("id"), pack);
  read_source(in.required("source"), out);
  const auto kind = in.required("kind");
  out.kind = json::one_of<norm::kind>(kind);
  out.topic = json::one_of<domain::topic>(in.required("topic"));
  if (const auto modality = in.optional("modality")) out.modality = json::one_of<domain::modality>(modality);
  if (const auto binds = in.optional("binds")) out.binds = json::one_of<norm::binding>(binds);
  out.must_speak = json::boolean(in.optional("must_speak"));
  if (const auto when = in.optional("when")) out.when = norm::read_condition(when);
  if (const auto expect = in.required("expect")) out.expect = norm::read_expectation(expect, out.kind);
  if (const auto refines = in.optional("refines")) out.refines = requirement_id(refines, {});
  if (const auto severity = in.optional("severity")) out.severity = json::one_of<norm::severity>(severity);
  if (const auto message = in.optional("message")) out.message = json::both_languages(message);
  if (const auto decidable = in.optional("decidable")) out.decidable = json::one_of<norm::decidable>(decidable);
  out.why = json::text(in.required("why"));
  if (const auto successor = in.optional("replaced_by")) out.replaced_by = requirement_id(successor, {});
  out.samples = read_samples(in.optional("samples"));
  out.history = read_history(in.optional("history"));
  in.close();
  return out;
}

norm::outline_entry read_outline_entry(const node& at) {
  norm::outline_entry out;
  fields in(at);
  out.address = address(in.required("address"));
  out.kind = json::one_of<document::provision_kind>(in.required("kind"));
  out.number = json::text(in.optional("number"));
  out.heading = json::text(in.required("heading"));
  if (const auto parent = in.optional("parent")) out.parent = address(parent);
  out.text = json::text(in.optional("text"));
  in.close();
  return out;
}

norm::unknown_item read_unknown(const node& at) {
  norm::unknown_item out;
  fields in(at);
  if (const auto place = in.optional("address")) out.address = address(place);
  out.what = {json::words(in.required("vi")), json::words(in.required("en"))};
  in.close();
  return out;
}

std::int64_t article_count(const node& at) {
  const auto number = json::integer(at);
  if (number < 0) at.fail({"số điều không thể âm.", "a number of articles cannot be negative."});
  return number;
}

void read_articles(const node& at, norm::pack& into) {
  fields in(at);
  if (const auto total = in.required("total"); !total.is_null()) into.articles_total = article_count(total);
  into.articles_known = article_count(in.required("known"));
  in.close();
}

void read_requirements(const node& at, norm::pack& into) {
  std::unordered_map<std::string, std::size_t> first_seen;  // id → byte
  first_seen.reserve(json::count_of(at));
  into.requirements.reserve(json::count_of(at));
  json::each(at, [&](const node& item) {
    into.requirements.push_back(read_requirement(item, into.id));
    const auto* id = item.get()->find("id");
    if (id == nullptr) return;
    const auto [earlier, is_new] = first_seen.emplace(into.requirements.back().id, id->byte);
    if (is_new) return;
    const auto line = std::to_string(json::line_of(at.in().bytes(), earlier->second));
    const std::string shown = '"' + earlier->first + '"';
    at.in().fail(
        id->byte, item.path() + ".id",
        {"mã yêu cầu " + shown + " đã có ở dòng " + line + "; mỗi yêu cầu phải có một mã riêng.",
         "the requirement id " + shown + " stands on line " + line + " already; every requirement has its own."});
  });
}

norm::pack read_pack(const node& at) {
  norm::pack out;
  fields in(at);
  check_format(in.required("format"));
  out.id = pack_id(in.required("id"));
  out.version = json::words(in.required("version"));
  out.title = json::both_languages(in.required("title"));
  out.kind = json::one_of<norm::pack_kind>(in.required("kind"));
  out.layer = json::one_of<norm::layer>(in.required("layer"));
  out.issuer = json::text(in.required("issuer"));
  out.number = json::text(in.required("number"));
  out.date = json::date_or_null(in.required("date"));
  out.in_force = json::time_in_force(in.required("in_force"));
  if (const auto applies_to = in.optional("applies_to")) out.applies_to = norm::read_condition(applies_to);
  out.sources = json::texts(in.required("sources"));
  read_articles(in.required("articles"), out);
  json::each(in.required("unknown"), [&](const node& item) { out.unknown.push_back(read_unknown(item)); });
  const auto outline = in.required("outline");
  out.outline.reserve(json::count_of(outline));
  json::each(outline, [&](const node& item) { out.outline.push_back(read_outline_entry(item)); });
  read_requirements(in.required("requirements"), out);
  in.close();
  return out;
}

}  // namespace

result<norm::pack> load_pack(std::string_view json, std::string_view name, const limits& bounds) {
  const auto parsed = json::parse(json, name, bounds);
  if (!parsed) return parsed.error();
  json::reading in(json, name, errc::pack);
  auto pack = read_pack(node(in, *parsed));
  if (in.failure()) return *in.failure();
  pack.sha256 = sha256_hex(json);
  return pack;
}

}  // namespace quyche::inline v0
