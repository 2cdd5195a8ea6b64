// compile_pack(): an official text that has been read → a pack that a lawyer can edit.

#include <quyche/norm/compile.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <variant>

#include <quyche/domain/extract.hpp>

#include "core/json.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0 {

namespace {

using document::no_provision;
using document::provision_kind;
using domain::fact;
using domain::topic;
using json::writer;

error wrong_id(const std::string& id) {
  error failure;
  failure.code = errc::usage;
  failure.message = {
      "Mã gói “" + id + "” không hợp lệ; chỉ dùng chữ thường a-z, chữ số và dấu gạch nối, ví dụ quy-che-mau-2024.",
      "The pack id “" + id + "” is not valid; use lower-case a-z, digits and hyphens, such as quy-che-mau-2024."};
  return failure;
}

error no_provisions(const document::file& file) {
  error failure;
  failure.code = errc::input;
  failure.message = {"Không tìm thấy điều nào để lập thành yêu cầu.", "No article was found to make requirements of."};
  failure.source = file.name;
  return failure;
}

bool is_valid_id(std::string_view id) {
  return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string trimmed(std::string_view words) {
  const auto first = words.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  return std::string(words.substr(first, words.find_last_not_of(" \n") - first + 1));
}

void write_period(writer& out, const domain::period& period) {
  out.begin_object().member("n", period.n).member("unit", name_of(period.unit)).end_object();
}

void write_strings(writer& out, std::string_view key, const std::vector<std::string>& values) {
  out.key(key).begin_array();
  for (const auto& value : values) out.string(value);
  out.end_array();
}

/// The kind of requirement a fact becomes, and its expectation; the key order is that of docs/pack-format.md.
struct expectation_writer {
  writer& out;
  const fact& from;
  std::string_view organ;  ///< of a model: whoever follows it stands in its place; empty: nobody does

  /// The name, or @body where it is the model's own organ.
  std::string_view body(std::string_view name) const {
    if (organ.empty() || name.empty()) return name;
    const auto own = domain::canonical_body(organ);
    for (std::size_t at = 0; at <= name.size();) {
      const auto end = std::min(name.find('/', at), name.size());
      const auto one = domain::canonical_body(name.substr(at, end - at));
      // A longer name than the organ's is another organ of its kind.
      if (!one.empty() && own.starts_with(one) && domain::same_body(one, own)) return "@body";
      at = end + 1;
    }
    return name;
  }

  /// Present in any wording: for what is known by name, and for blanks, which any value fills.
  void pattern(std::string_view name) const {
    out.key("expect").begin_object().key("any_of").begin_array().begin_object().member("topic", name_of(from.topic));
    if (!name.empty()) out.member("name", name);
    out.end_object().end_array().end_object();
  }
  void operator()(const domain::named& value) const { pattern(value.name); }
  void operator()(const domain::frequency_rule& value) const {
    out.key("expect").begin_object().member("meeting", name_of(value.meeting)).key("count");
    if (value.count) {
      out.integer(*value.count).key("per");
      write_period(out, value.per);
    } else {
      out.null().key("per").null();
    }
    out.member("bound", name_of(value.bound));
    if (!value.subject.empty()) out.member("subject", body(value.subject));
    out.end_object();
  }
  void operator()(const domain::share_rule& value) const {
    out.key("expect").begin_object().member("num", value.value.num).member("den", value.value.den);
    out.member("comparison", name_of(value.comparison)).member("base", name_of(value.base));
    if (!value.subject.empty()) out.member("subject", body(value.subject));
    out.end_object();
  }
  void operator()(const domain::composition& value) const {
    out.key("expect").begin_object().key("members").begin_array();
    for (const auto& member : value.members) {
      out.begin_object()
          .member("office", name_of(member.office))
          .member("post", member.post)
          .member("institution", member.institution);
      if (member.every) out.member("every", true);
      if (!member.condition.empty()) out.member("condition", member.condition);
      out.end_object();
    }
    out.end_array().end_object();
  }
  void operator()(const domain::appointment& value) const {
    out.key("expect").begin_object().member("by", body(value.by)).key("on_proposal_of").begin_array();
    for (const auto& proposer : value.on_proposal_of) out.string(body(proposer));
    out.end_array();
    out.end_object();
  }
  void operator()(const domain::statement& value) const {
    out.key("expect").begin_object().member("actor", value.actor).member("modality", name_of(value.modality));
    out.member("act", value.act).member("object", value.object);
    if (!value.exception.empty()) out.member("exception", value.exception);
    out.end_object();
  }
  void operator()(const domain::consultation& value) const {
    if (value.exceptions.empty()) return pattern({});
    out.key("expect").begin_object().member("allowed", value.allowed);
    write_strings(out, "exceptions", value.exceptions);
    out.member("silence_is_agreement", value.silence_is_agreement).end_object();
  }
  void operator()(const domain::deadline& value) const {
    out.key("expect")
        .begin_object()
        .member("n", value.n)
        .member("unit", name_of(value.unit))
        .member("bound", name_of(value.bound));
    out.member("before", value.before).member("what", value.what).member("event", value.event).end_object();
  }
  void operator()(const domain::report_rule& value) const {
    out.key("expect")
        .begin_object()
        .member("from", body(value.from))
        .member("to", body(value.to))
        .key("periods")
        .begin_array();
    for (const auto& period : value.periods) write_period(out, period);
    out.end_array().end_object();
  }
  void operator()(const domain::relation& value) const {
    out.key("expect")
        .begin_object()
        .member("from", body(value.from))
        .member("kind", name_of(value.kind))
        .member("to", body(value.to))
        .end_object();
  }
  void operator()(const domain::effect& value) const {
    out.key("expect").begin_object().member("from_signing", value.from_signing);
    if (value.from) out.member("from", to_iso(*value.from));
    out.end_object();
  }
  void operator()(const domain::body&) const { pattern({}); }
  void operator()(const document::instrument&) const { pattern({}); }
};

norm::kind kind_of(const fact& from) {
  if (from.blank) return norm::kind::presence;
  return std::visit(
      [](const auto& value) {
        using type = std::decay_t<decltype(value)>;
        using norm::kind;
        if constexpr (std::is_same_v<type, domain::frequency_rule>) return kind::frequency;
        if constexpr (std::is_same_v<type, domain::share_rule>) return kind::share;
        if constexpr (std::is_same_v<type, domain::composition>) return kind::composition;
        if constexpr (std::is_same_v<type, domain::appointment>) return kind::appointment;
        if constexpr (std::is_same_v<type, domain::statement>) return kind::modality;
        if constexpr (std::is_same_v<type, domain::consultation>)
          return value.exceptions.empty() ? kind::presence : kind::consultation;
        if constexpr (std::is_same_v<type, domain::deadline>) return kind::deadline;
        if constexpr (std::is_same_v<type, domain::report_rule>) return kind::report_period;
        if constexpr (std::is_same_v<type, domain::relation>) return kind::relation;
        if constexpr (std::is_same_v<type, domain::effect>) return kind::effect;
        return kind::presence;
      },
      from.value);
}

/// What a working regulation exists to settle: silence on it is a fault where the norm is a model for it.
bool must_be_said(topic what) noexcept {
  return what == topic::meeting_frequency || what == topic::quorum || what == topic::majority ||
         what == topic::composition || what == topic::appointment;
}

/// The căn cứ and the organ of the norm are its own affair.
bool is_about_norm_itself(topic what) noexcept { return what == topic::basis || what == topic::body_type; }

class compiler {
 public:
  compiler(const document::file& file, const compile_options& options)
      : file_(file),
        tree_(file.judged_document()),
        content_(file.reading.content),
        facts_(extract(file, file.judged)),
        id_(options.id),
        version_(options.version) {
    const bool is_model = options.kind_given ? options.kind == norm::pack_kind::model : tree_.header.type == "Quy chế";
    kind_ = options.kind_given ? options.kind : is_model ? norm::pack_kind::model : norm::pack_kind::regulation;
    binds_drafters_ = kind_ == norm::pack_kind::model;
  }

  std::string run() {
    out_.begin_object();
    write_head();
    write_outline();
    write_requirements();
    out_.end_object();
    return out_.take();
  }

 private:
  /// From when the text is in force: the day it names, or its own date when it says "from signing". A decision before it may say so.
  std::optional<date> in_force_from() const {
    for (std::size_t i = 0; i <= file_.judged; ++i) {
      const auto facts = i == file_.judged ? facts_ : extract(file_, i);
      for (const auto& f : facts.list) {
        const auto* effect = std::get_if<domain::effect>(&f.value);
        if (effect == nullptr) continue;
        if (effect->from) return effect->from;
        if (effect->from_signing) return file_.documents[i].header.date;
      }
    }
    return std::nullopt;
  }

  void write_date(std::string_view key, std::optional<date> day) {
    out_.key(key);
    if (day) {
      out_.string(to_iso(*day));
    } else {
      out_.null();
    }
  }

  void write_head() {
    const auto& header = tree_.header;
    auto title = trimmed(header.type + " " + header.subject);
    if (title.empty()) title = file_.name.empty() ? id_ : file_.name;
    const auto articles = std::count_if(tree_.provisions.begin(), tree_.provisions.end(),
                                        [](const auto& p) { return p.kind == provision_kind::article; });
    out_.member("format", norm::newest_format).member("id", id_).member("version", version_);
    out_.key("title").begin_object().member("vi", title).member("en", title).end_object();
    out_.member("kind", name_of(kind_)).member("layer", name_of(kind_));
    out_.member("issuer", header.issuer).member("number", header.symbol);
    write_date("date", header.date);
    out_.key("in_force").begin_object();
    write_date("from", in_force_from());
    out_.key("to").null().end_object();
    write_strings(out_, "sources",
                  {(file_.name.empty() ? "văn bản" : file_.name) + " (SHA-256 " + file_.text.sha256 + ")"});
    out_.key("articles").begin_object().member("total", articles).member("known", articles).end_object();
    out_.key("unknown").begin_array().end_array();
  }

  std::string words(const document::provision& p) const {
    const auto begin = std::min(p.own.begin + p.label.size(), p.whole.end);
    return trimmed(content_.substr(begin, p.whole.end - begin));
  }

  void write_outline() {
    out_.key("outline").begin_array();
    for (const auto& p : tree_.provisions) {
      if (p.kind > provision_kind::clause) continue;
      out_.begin_object()
          .member("address", p.address)
          .member("kind", name_of(p.kind))
          .member("number", p.number)
          .member("heading", p.heading);
      if (p.parent != no_provision) out_.member("parent", tree_.provisions[p.parent].address);
      if (p.kind >= provision_kind::article) out_.member("text", words(p));
      out_.end_object();
    }
    out_.end_array();
  }

  void begin_requirement(const std::string& address, std::string_view quote, span where) {
    const auto number = std::to_string(++numbers_[address]);
    out_.begin_object().member("id", id_ + "/" + address + "/t" + (number.size() < 2 ? "0" : "") + number);
    out_.key("source").begin_object().member("address", address);
    out_.key("text").begin_object().member("form", "quote").member("vi", quote).end_object();
    out_.member("confidence", "A");
    const auto bytes = file_.reading.map.to_source(where);
    out_.key("span")
        .begin_array()
        .integer(static_cast<std::int64_t>(bytes.begin))
        .integer(static_cast<std::int64_t>(bytes.end))
        .end_array()
        .end_object();
  }

  void write_requirements() {
    out_.key("requirements").begin_array();
    auto next = facts_.list.begin();
    for (std::uint32_t i = 0; i < tree_.provisions.size(); ++i) {
      const auto& p = tree_.provisions[i];
      if (p.kind == provision_kind::article) write_article(p);
      std::set<std::string> said;
      for (; next != facts_.list.end() && (next->provision == no_provision || next->provision <= i); ++next) {
        if (next->provision == i && !is_about_norm_itself(next->topic)) write_fact(*next, p, said);
      }
    }
    out_.end_array();
  }

  void write_article(const document::provision& p) {
    const auto heading = p.heading.empty() ? words(p) : p.heading;
    begin_requirement(p.address, heading, p.own);
    out_.member("kind", name_of(norm::kind::provision))
        .member("topic", name_of(topic::structure))
        .member("binds", name_of(norm::binding::may_specify));
    out_.member("must_speak", binds_drafters_);
    out_.key("expect").begin_object().member("heading", p.heading).end_object();
    // An article that is lacking weighs what the text itself weighs.
    if (kind_ == norm::pack_kind::model) out_.member("severity", name_of(norm::severity::warning));
    out_.member("why", "Văn bản gốc có điều này.").end_object();
  }

  void write_fact(const fact& from, const document::provision& p, std::set<std::string>& said) {
    const auto organ = binds_drafters_ ? std::string_view(facts_.subject.name) : std::string_view();
    // The same thing said twice in one provision is one requirement.
    writer probe;
    probe.begin_object();
    std::visit(expectation_writer{probe, from, organ}, from.value);
    probe.end_object();
    if (!said.insert(std::string(name_of(from.topic)) + probe.take()).second) return;

    const auto quote = document::quote(file_, from.where);
    begin_requirement(p.address, quote, from.where);
    out_.member("kind", name_of(kind_of(from))).member("topic", name_of(from.topic));
    const auto force = modality_of(from, p);
    if (force) out_.member("modality", name_of(*force));
    out_.member("binds", name_of(norm::binding::at_least))
        .member("must_speak", binds_drafters_ && must_be_said(from.topic));
    if (from.blank) {
      expectation_writer{out_, from, organ}.pattern({});
    } else {
      std::visit(expectation_writer{out_, from, organ}, from.value);
    }
    // Force comes from the text's own modal words; without one the pack's kind decides.
    if (force) out_.member("severity", name_of(severity_of(*force)));
    out_.member("why", from.blank ? "Văn bản gốc để trống, nơi áp dụng phải điền." : "Đọc từ lời văn của văn bản gốc.")
        .end_object();
  }

  std::optional<domain::modality> modality_of(const fact& from, const document::provision& p) const {
    if (const auto* statement = std::get_if<domain::statement>(&from.value)) return statement->modality;
    // The modal word of the sentence the fact stands in.
    const auto before = content_.substr(p.own.begin, from.where.begin - p.own.begin).find_last_of(".;");
    const auto begin = before == std::string_view::npos ? p.own.begin : p.own.begin + before + 1;
    const auto end = std::min(content_.find_first_of(".;\n", from.where.end), p.own.end);
    return domain::strongest_modality(content_.substr(begin, std::max(end, begin) - begin));
  }

  static norm::severity severity_of(domain::modality force) noexcept {
    const bool binding = force == domain::modality::prohibition || force == domain::modality::restriction ||
                         force == domain::modality::obligation;
    return binding ? norm::severity::error : norm::severity::warning;
  }

  const document::file& file_;
  const document::tree& tree_;
  std::string_view content_;
  domain::facts facts_;
  std::string id_;
  std::string version_;
  norm::pack_kind kind_ = norm::pack_kind::model;
  bool binds_drafters_ = true;
  writer out_;
  std::map<std::string, int, std::less<>> numbers_;
};

}  // namespace

result<std::string> compile_pack(const document::file& official, const compile_options& options) {
  if (!is_valid_id(options.id)) return wrong_id(options.id);
  const bool readable =
      !official.documents.empty() &&
      std::any_of(official.judged_document().provisions.begin(), official.judged_document().provisions.end(),
                  [](const auto& p) { return p.kind == provision_kind::article; });
  if (!readable) return no_provisions(official);
  return compiler(official, options).run();
}

}  // namespace quyche::inline v0
