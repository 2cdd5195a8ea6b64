// Short words for what was read, so that a test can say everything it expects, and nothing else, in one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <quyche/document/read.hpp>
#include <quyche/domain/extract.hpp>

#include "catch.hpp"

namespace quyche::test {

using lines = std::vector<std::string>;

inline document::file read_text(std::string_view text) {
  read_options options;
  options.name = "thử.txt";
  auto file = read(text, options);
  REQUIRE(file);
  return std::move(*file);
}

/// Addresses of a document, "d1 d1.k1 d1.k2".
inline std::string outline(const document::tree& tree) {
  std::string out;
  for (const auto& p : tree.provisions) out += (out.empty() ? "" : " ") + p.address;
  return out;
}
inline std::string outline(std::string_view text) {
  const auto file = read_text(text);
  REQUIRE(file.documents.size() == 1);
  return outline(file.documents[0]);
}

/// The provision at an address; the test fails where there is none.
inline const document::provision& at(const document::tree& tree, std::string_view address) {
  const auto found = document::find(tree, address);
  INFO(address << " in " << outline(tree));
  REQUIRE(found != document::no_provision);
  return tree.provisions[found];
}

/// Own words of a provision, as quoted.
inline std::string words(const document::file& file, std::string_view address) {
  return document::quote(file, at(file.judged_document(), address).own);
}

inline std::string describe(const document::instrument& named) {
  std::string out = named.type;
  const auto add = [&](std::string_view part) {
    if (!part.empty()) out += (out.empty() ? "" : " | ") + std::string(part);
  };
  add(named.number);
  add(named.date ? to_iso(*named.date) : "");
  add(named.issuer);
  add(named.name);
  return out;
}

/// "d5.k2 ok", "Quy định | 146-QĐ/TW: ok", "Luật | 1/2020/QH14 d5: unresolved"; a citation of nothing known is "? …".
inline std::string describe(const document::citation& c) {
  std::string out = c.cited ? describe(*c.cited) : "";
  if (c.cited && out.empty()) out = "?";
  if (!c.address.empty()) out += (out.empty() ? "" : " ") + c.address;
  out += " " + std::string(name_of(c.status));
  if (!c.expected.empty()) out += " " + c.expected;
  return out;
}
inline lines citations(const document::tree& tree) {
  lines out;
  for (const auto& c : tree.citations) out.push_back(describe(c));
  return out;
}

inline std::string describe(const domain::period& p) {
  return std::to_string(p.n) + " " + std::string(name_of(p.unit));
}

inline std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : std::string(by)) + part;
  return out;
}

struct describe_value {
  std::string operator()(const domain::named& v) const {
    return v.name + (v.standing == domain::standing::required ? "" : " (" + std::string(name_of(v.standing)) + ")");
  }
  std::string operator()(const domain::body& v) const {
    return std::string(name_of(v.kind)) + " " + std::string(name_of(v.institution)) + " " +
           std::string(name_of(v.level));
  }
  std::string operator()(const domain::composition& v) const {
    std::vector<std::string> members;
    for (const auto& m : v.members) {
      members.push_back(std::string(name_of(m.office)) + (m.every ? ": mọi " : ": ") + m.post +
                        (m.institution.empty() ? "" : " @ " + m.institution) +
                        (m.condition.empty() ? "" : " (" + m.condition + ")"));
    }
    return joined(members, "; ");
  }
  std::string operator()(const domain::appointment& v) const {
    return v.by + (v.on_proposal_of.empty() ? "" : " <- " + joined(v.on_proposal_of, ", "));
  }
  std::string operator()(const domain::statement& v) const {
    return (v.actor.empty() ? "-" : v.actor) + " | " + std::string(name_of(v.modality)) + " | " + v.act + " | " +
           v.object + (v.exception.empty() ? "" : " | " + v.exception);
  }
  std::string operator()(const domain::frequency_rule& v) const {
    std::string out(name_of(v.meeting));
    if (!v.count) {
      out += " when needed";
    } else {
      out += " " + std::string(name_of(v.bound)) + " " + std::to_string(*v.count) + " per " + describe(v.per);
    }
    return out + (v.subject.empty() ? "" : " @ " + v.subject);
  }
  std::string operator()(const domain::share_rule& v) const {
    return std::string(name_of(v.comparison)) + " " + std::to_string(v.value.num) + "/" + std::to_string(v.value.den) +
           " of " + std::string(name_of(v.base)) + (v.subject.empty() ? "" : " @ " + v.subject);
  }
  std::string operator()(const domain::consultation& v) const {
    return std::string(v.allowed ? "allowed" : "not allowed") +
           (v.exceptions.empty() ? "" : " but " + joined(v.exceptions, ", ")) +
           (v.silence_is_agreement ? " silence agrees" : "") + (v.silence_is_refusal ? " silence refuses" : "");
  }
  std::string operator()(const domain::deadline& v) const {
    return std::string(name_of(v.bound)) + " " + std::to_string(v.n) + " " + std::string(name_of(v.unit)) +
           (v.before ? " before " : " after ") + v.event + " | " + v.what;
  }
  std::string operator()(const domain::report_rule& v) const {
    std::vector<std::string> periods;
    for (const auto& p : v.periods) periods.push_back(describe(p));
    return v.from + " -> " + v.to + ": " + joined(periods, ", ");
  }
  std::string operator()(const domain::relation& v) const {
    return v.from + " " + std::string(name_of(v.kind)) + " " + v.to;
  }
  std::string operator()(const domain::effect& v) const {
    return std::string(v.from_signing ? "from signing"
                       : v.from       ? "from " + to_iso(*v.from)
                                      : "?") +
           (v.replaces.empty() ? "" : " replaces " + v.replaces);
  }
  std::string operator()(const document::instrument& v) const { return describe(v); }
};

inline std::string describe(const domain::fact& f) {
  const bool required = f.standing == domain::standing::required;
  return std::visit(describe_value{}, f.value) + (f.blank ? " (blank)" : "") +
         (required ? "" : " (" + std::string(name_of(f.standing)) + ")");
}

/// All facts of the judged document about one topic, "d1.k1 …" each.
inline lines facts(std::string_view text, domain::topic topic) {
  const auto file = read_text(text);
  lines out;
  for (const auto& f : extract(file, file.judged).list) {
    if (f.topic == topic) out.push_back(f.address + " " + describe(f));
  }
  return out;
}

/// A regulation of a ban cán sự đảng with these words as clauses of one article.
inline std::string regulation(std::string_view body, std::string_view heading = "Nội dung") {
  return "QUY CHẾ\nlàm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn\n\nĐiều 1. " + std::string(heading) + "\n" +
         std::string(body) + "\n";
}

/// What one sentence says about a topic, without its address.
inline lines said(domain::topic topic, std::string_view sentence, std::string_view heading = "Nội dung") {
  auto found = facts(regulation("1. " + std::string(sentence), heading), topic);
  for (auto& f : found) {
    CHECK(f.substr(0, 6) == "d1.k1 ");
    f = f.substr(std::min<std::size_t>(6, f.size()));
  }
  return found;
}

}  // namespace quyche::test
