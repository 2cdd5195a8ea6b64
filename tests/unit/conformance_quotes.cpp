// A report that may leave the house: told without the words of the draft, with everything that is not one of them.
#include "conformance/quotes.hpp"

#include <string>

#include <quyche/report/print.hpp>

#include "catch.hpp"
#include "support/sample_report.hpp"

using namespace quyche;

TEST_CASE("no words of the draft are left in any form of the report, and all findings are") {
  auto report = sample_report();
  report.document.header.signer = "Bí mật A";
  report.document.header.place = "Bí mật B";
  report.body.place = "Bí mật C";
  report.findings[0].message = {"Văn bản viết “Bí mật D” và “Bí mật E” ở đây.", "The text says \"Bí mật D\" here."};
  report.findings[1].message = {"Dấu ” trước dấu “ mở.", "One \" mark."};
  report.requirements[2].reason = bilingual{"còn trống: “Bí mật F”", "blank: “Bí mật F”"};
  report.alignment[0].document_heading = "Bí mật G";
  report.unassessed[0].reason = {"“Bí mật H”", "“Bí mật H”"};
  report.diagnostics[0].message = {"Thấy “Bí mật I”.", "Found “Bí mật I”."};
  report.baseline.emplace();
  report.baseline->fixed.push_back(
      {"1111111111111111", "missing", "papers", "warning", "mau/d9/t01", "d9", {"Bí mật K", "Bí mật K"}});
  report.baseline->not_judged.push_back(
      {"2222222222222222", "missing", "papers", "warning", "", "", {"Bí mật L", "Bí mật L"}});
  const auto before = report.findings.size();
  conformance::keep_out_quotes(report);
  CHECK_FALSE(report.quotes);
  REQUIRE(report.findings.size() == before);
  CHECK(report.findings[0].message.vi == "Văn bản viết “…” ở đây.");
  CHECK(report.findings[0].message.en == "The text says \"…\" here.");
  CHECK(report.findings[1].message.vi == "Dấu ” trước dấu “ mở.");
  CHECK(report.findings[0].document->address == "d12.k1");
  CHECK(report.diagnostics[0].message.en == "Found “…”.");
  for (const auto& printed : {to_json(report), to_text(report), to_text(report, language::en), to_sarif(report)}) {
    CHECK(printed.find("Bí mật") == std::string::npos);
    CHECK(printed.find("họp định kỳ mỗi quý") == std::string::npos);
    CHECK(printed.find("An Sơn") == std::string::npos);
  }
}
