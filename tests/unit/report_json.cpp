// The JSON of the report, the documents and the facts: fields, their order, and where spans point.
#include <string>
#include <vector>

#include <quyche/engine.hpp>

#include "catch.hpp"
#include "core/json.hpp"
#include "support/contains.hpp"
#include "support/sample_report.hpp"

using namespace quyche;

namespace {

json::document parsed(const std::string& text) {
  auto value = json::parse(text, "printed.json", {});
  if (!value) FAIL(value.error().message.en);
  return std::move(value).value();
}

std::vector<std::string> keys(const json::value& of) {
  std::vector<std::string> list;
  REQUIRE(of.as_object() != nullptr);
  for (const auto& member : *of.as_object()) list.emplace_back(member.key);
  return list;
}

const json::value& at(const json::value& from, const std::vector<std::string>& path) {
  const json::value* here = &from;
  for (const auto& key : path) {
    CAPTURE(key);
    const bool is_index = key.find_first_not_of("0123456789") == std::string::npos;
    REQUIRE((is_index ? here->as_array() != nullptr : here->find(key) != nullptr));
    REQUIRE((!is_index || std::stoul(key) < here->as_array()->size()));
    here = is_index ? &(*here->as_array())[std::stoul(key)] : here->find(key);
  }
  return *here;
}

std::string text_at(const json::value& from, const std::vector<std::string>& path) {
  const auto* text = at(from, path).as_string();
  REQUIRE(text != nullptr);
  return std::string(*text);
}
std::int64_t number_at(const json::value& from, const std::vector<std::string>& path) {
  const auto* number = at(from, path).as_int();
  REQUIRE(number != nullptr);
  return *number;
}

/// Two documents after a decision; one byte order mark and one page number stand in the source only.
document::file two_documents() {
  document::file file;
  file.text.source =
      "\xEF\xBB\xBF"
      "Điều 1. Một\n- 2 -\nĐiều 2. Hai\n";
  const auto add = [&](std::size_t from, std::string_view line) {
    file.reading.map.append(line.size(), file.text.source.find(line, from), line.size(), true);
    file.reading.content += line;
  };
  add(0, "Điều 1. Một\n");
  add(0, "Điều 2. Hai\n");
  const std::size_t half = file.reading.content.find("Điều 2");
  const std::size_t end = file.reading.content.size();
  document::tree first;
  document::provision article;
  article.kind = document::provision_kind::article;
  article.address = "d1";
  article.label = "Điều 1.";
  article.number = "1";
  article.heading = "Một";
  article.heading_span = {half - 6, half - 1};
  article.own = article.whole = {0, half};
  article.end = 1;
  first.provisions = {article};
  document::tree second;
  article.address = "d2";
  article.heading.clear();
  article.own = article.whole = {half, end};
  document::provision clause = article;
  clause.kind = document::provision_kind::paragraph;
  clause.address = "d2.l1";
  clause.parent = 0;
  clause.end = 2;
  article.end = 2;
  second.provisions = {article, clause};
  second.header.type = "Quy chế";
  document::citation here;
  here.where = {half, half + 9};
  here.address = "d2";
  here.status = document::citation_status::ok;
  document::citation other = here;
  other.cited = document::instrument{"Quy định", "146-QĐ/TW", date{2024, 5, 14}, "Ban Bí thư", ""};
  other.address = "d6.k1";
  other.status = document::citation_status::wrong_date;
  other.expected = "2024-05-14";
  second.citations = {here, other};
  second.bases = {{"basis.1", {half, half + 9}, other.cited}};
  file.documents = {first, second};
  file.judged = 1;
  return file;
}

}  // namespace

TEST_CASE("the report has its fields in their order") {
  const auto value = parsed(to_json(sample_report()));
  CHECK(keys(value) == std::vector<std::string>{"schema",       "engine",   "input",     "document",   "body",
                                                "as_of",        "today",    "norms",     "verdict",    "counts",
                                                "requirements", "findings", "alignment", "unassessed", "limits",
                                                "diagnostics",  "records",  "notes",     "baseline",   "conflicts"});
  CHECK(text_at(value, {"schema"}) == "quyche-report/1");
  CHECK(keys(at(value, {"input"})) == std::vector<std::string>{"name", "sha256", "format", "encoding"});
  CHECK(keys(at(value, {"document"})) == std::vector<std::string>{"index", "count", "type", "number", "symbol", "date",
                                                                  "subject", "issuer", "signer", "place", "chapters",
                                                                  "articles"});
  CHECK(keys(at(value, {"norms", "0"})) ==
        std::vector<std::string>{"id", "version", "sha256", "in_force", "coverage", "title", "applies"});
  CHECK(keys(at(value, {"findings", "0"})) == std::vector<std::string>{"id", "fingerprint", "type", "topic", "severity",
                                                                       "norm", "document", "anchor", "message",
                                                                       "suggestion", "derivation", "waiver"});
  CHECK(keys(at(value, {"findings", "0", "norm"})) == std::vector<std::string>{"pack", "id", "address", "text"});
  CHECK(keys(at(value, {"findings", "0", "norm", "text"})) ==
        std::vector<std::string>{"form", "vi", "source", "confidence"});
  CHECK(keys(at(value, {"alignment", "0"})) ==
        std::vector<std::string>{"level", "kind", "norm", "document", "score", "why"});
}

TEST_CASE("the report counts by severity and by verdict") {
  const auto value = parsed(to_json(sample_report()));
  CHECK(number_at(value, {"counts", "error"}) == 1);
  CHECK(number_at(value, {"counts", "warning"}) == 1);
  CHECK(number_at(value, {"counts", "remark"}) == 0);
  CHECK(keys(at(value, {"counts"})) ==
        std::vector<std::string>{"error", "warning", "remark", "waived", "requirements"});
  CHECK(number_at(value, {"counts", "waived", "error"}) == 0);
  for (const char* verdict : {"satisfied", "violated", "undetermined", "not_applicable"}) {
    CHECK(number_at(value, {"counts", "requirements", verdict}) == 1);
  }
  CHECK(number_at(value, {"norms", "0", "coverage", "articles_known"}) == 3);
  CHECK(number_at(value, {"norms", "0", "coverage", "articles_total"}) == 15);
}

TEST_CASE("what a finding lacks is null, never left out") {
  const auto value = parsed(to_json(sample_report()));
  CHECK(at(value, {"findings", "0", "anchor"}).is_null());
  CHECK(at(value, {"findings", "1", "norm"}).is_null());
  CHECK(at(value, {"findings", "1", "document"}).is_null());
  CHECK(at(value, {"findings", "1", "suggestion"}).is_null());
  CHECK(at(value, {"findings", "1", "waiver"}).is_null());
  CHECK(text_at(value, {"findings", "1", "anchor", "after"}) == "d12");
  CHECK(at(value, {"findings", "1", "anchor", "before"}).is_null());
  CHECK(at(value, {"body", "regime"}).is_null());
}

TEST_CASE("spans of the report stand in three units") {
  const auto value = parsed(to_json(sample_report()));
  const std::vector<std::string> span = {"findings", "0", "document", "span"};
  CHECK(keys(at(value, span)) == std::vector<std::string>{"bytes", "chars", "utf16"});
  CHECK(number_at(value, {"findings", "0", "document", "span", "bytes", "1"}) == 40);
  CHECK(number_at(value, {"findings", "0", "document", "span", "chars", "0"}) == 8);
  CHECK(text_at(value, {"requirements", "0", "facts", "0", "address"}) == "d12.k1");
}

TEST_CASE("the regime of a body that no norm applies to is named") {
  auto report = sample_report();
  report.regime = norm::regime{};
  report.regime->model.number = "302-QĐ/TW";
  report.regime->note = {"ghi chú", "note"};
  const auto value = parsed(to_json(report));
  CHECK(text_at(value, {"body", "regime", "model", "number"}) == "302-QĐ/TW");
}

TEST_CASE("the same report gives the same bytes") { CHECK(to_json(sample_report()) == to_json(sample_report())); }

TEST_CASE("an empty report is still a whole one") {
  const auto value = parsed(to_json(conformance::report{}));
  CHECK(at(value, {"as_of"}).is_null());
  CHECK(text_at(value, {"verdict"}) == "not_applicable");
  CHECK(at(value, {"findings"}).as_array()->empty());
}

TEST_CASE("the alignment is a list of rows") {
  const auto value = parsed(alignment_json(sample_report()));
  REQUIRE(value.as_array() != nullptr);
  REQUIRE(value.as_array()->size() == 2);
  CHECK(text_at(value, {"0", "kind"}) == "renumbered");
  CHECK(std::get<double>(at(value, {"0", "score"}).data) == 0.875);
  CHECK(at(value, {"1", "document"}).as_array()->empty());
}

TEST_CASE("provisions of several documents carry the number of theirs") {
  const auto value = parsed(to_json(two_documents()));
  CHECK(text_at(value, {"schema"}) == "quyche-document/1");
  CHECK(text_at(value, {"documents", "0", "provisions", "0", "address"}) == "1/d1");
  CHECK(at(value, {"documents", "0", "provisions", "0", "parent"}).is_null());
  CHECK(text_at(value, {"documents", "1", "provisions", "1", "address"}) == "2/d2.l1");
  CHECK(text_at(value, {"documents", "1", "provisions", "1", "parent"}) == "2/d2");
  CHECK(text_at(value, {"documents", "1", "bases", "0", "address"}) == "2/basis.1");
  CHECK(number_at(value, {"judged"}) == 2);
  auto one = two_documents();
  one.documents.resize(1);
  one.judged = 0;
  CHECK(text_at(parsed(to_json(one)), {"documents", "0", "provisions", "0", "address"}) == "d1");
}

TEST_CASE("start and end of provisions are bytes of the source") {
  const auto file = two_documents();
  const auto value = parsed(to_json(file));
  const auto words = [&](const std::vector<std::string>& path) {
    auto start = path;
    auto end = path;
    start.push_back("start");
    end.push_back("end");
    const auto from = static_cast<std::size_t>(number_at(value, start));
    return file.text.source.substr(from, static_cast<std::size_t>(number_at(value, end)) - from);
  };
  CHECK(words({"documents", "0", "provisions", "0"}) == "Điều 1. Một\n");
  CHECK(words({"documents", "1", "provisions", "0"}) == "Điều 2. Hai\n");
  CHECK(words({"documents", "0", "provisions", "0", "heading_span"}) == "Một");
  CHECK(at(value, {"documents", "1", "provisions", "0", "heading_span"}).is_null());
  CHECK(keys(at(value, {"documents", "0", "provisions", "0"})) ==
        std::vector<std::string>{"kind", "address", "label", "number", "heading", "heading_span", "parent", "start",
                                 "end"});
}

TEST_CASE("a citation names its target in this document or in an instrument") {
  const auto value = parsed(to_json(two_documents()));
  CHECK(at(value, {"documents", "1", "citations", "0", "target", "instrument"}).is_null());
  CHECK(text_at(value, {"documents", "1", "citations", "0", "target", "address"}) == "2/d2");
  CHECK(text_at(value, {"documents", "1", "citations", "1", "target", "instrument", "number"}) == "146-QĐ/TW");
  CHECK(text_at(value, {"documents", "1", "citations", "1", "target", "address"}) == "d6.k1");
  CHECK(text_at(value, {"documents", "1", "citations", "1", "status"}) == "wrong_date");
  CHECK(text_at(value, {"documents", "1", "citations", "1", "expected"}) == "2024-05-14");
}

TEST_CASE("a fact is printed with the form of its topic") {
  const auto file = two_documents();
  domain::facts facts;
  facts.subject.kind = domain::body_kind::party_delegation;
  const auto add = [&](domain::topic topic, domain::fact_value value) {
    domain::fact fact;
    fact.topic = topic;
    fact.address = "d2.l1";
    fact.where = {0, 7};
    fact.value = std::move(value);
    fact.derivation = "rule";
    facts.list.push_back(std::move(fact));
  };
  add(domain::topic::meeting_frequency,
      domain::frequency_rule{domain::meeting::regular, "", 1, {3, domain::time_unit::month}, domain::bound::at_least});
  add(domain::topic::meeting_frequency,
      domain::frequency_rule{domain::meeting::thematic, "", std::nullopt, {}, domain::bound::exactly});
  add(domain::topic::quorum,
      domain::share_rule{{2, 3}, domain::comparison::at_least, domain::share_base::all_members, ""});
  add(domain::topic::composition,
      domain::composition{{{domain::office::secretary, "chủ tịch", "ủy ban nhân dân", false},
                           {domain::office::member, "phó chủ tịch", "ủy ban nhân dân", true}}});
  add(domain::topic::duty, domain::statement{"bí thư", domain::modality::obligation, "chủ trì", "họp", ""});
  facts.list.back().blank = true;
  const auto value = parsed(to_json(file, 1, facts));
  CHECK(text_at(value, {"schema"}) == "quyche-facts/1");
  CHECK(keys(at(value, {"facts", "0"})) ==
        std::vector<std::string>{"topic", "address", "start", "end", "value", "derivation"});
  CHECK(text_at(value, {"facts", "0", "address"}) == "2/d2.l1");
  CHECK(number_at(value, {"facts", "0", "start"}) == 3);  // after the byte order mark
  CHECK(keys(at(value, {"facts", "0", "value"})) == std::vector<std::string>{"meeting", "count", "per", "bound"});
  CHECK(number_at(value, {"facts", "0", "value", "per", "n"}) == 3);
  CHECK(at(value, {"facts", "1", "value", "count"}).is_null());
  CHECK(at(value, {"facts", "1", "value", "per"}).is_null());
  CHECK(keys(at(value, {"facts", "2", "value"})) == std::vector<std::string>{"num", "den", "comparison", "base"});
  CHECK(keys(at(value, {"facts", "3", "value", "0"})) == std::vector<std::string>{"office", "post", "institution"});
  CHECK(*at(value, {"facts", "3", "value", "1", "every"}).as_bool());
  CHECK(text_at(value, {"facts", "3", "value", "0", "office"}) == "bí thư");
  CHECK(keys(at(value, {"facts", "4", "value"})) == std::vector<std::string>{"actor", "modality", "act", "object"});
  CHECK(*at(value, {"facts", "4", "blank"}).as_bool());
  CHECK(text_at(value, {"body", "kind"}) == "dang_doan");
}

TEST_CASE("a căn cứ that a decision lends keeps the decision's number") {
  auto file = two_documents();
  const std::size_t half = file.reading.content.find("Điều 2");
  file.documents[0].where = {0, half};
  file.documents[1].where = {half, file.reading.content.size()};
  domain::fact lent;
  lent.topic = domain::topic::basis;
  lent.address = "basis.1";
  lent.where = {0, 7};
  lent.value = document::instrument{};
  domain::facts facts;
  facts.list = {lent};
  CHECK(text_at(parsed(to_json(file, 1, facts)), {"facts", "0", "address"}) == "1/basis.1");
  CHECK_THAT(to_text(file, 1, facts), contains("[1/basis.1]"));
}

TEST_CASE("the outline for people has labels, headings and addresses, and says which document is judged") {
  const auto text = to_text(two_documents());
  CHECK_THAT(text, contains("  Điều 1. Một  [d1]\n"));
  CHECK_THAT(text, contains("2/ Quy chế (văn bản được xét)\n"));
  CHECK_THAT(text, contains("Quy định 146-QĐ/TW, 14/5/2024, Ban Bí thư, khoản 1 Điều 6: sai ngày ban hành\n"));
  CHECK_THAT(to_text(document::file{}), contains("Không đọc thấy văn bản nào."));
}
