#include "text/docx_package.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "text/docx_xml.hpp"

namespace quyche::inline v0::text {
namespace {

struct relationship {
  std::string role;  ///< last word of its type: "officeDocument", "styles"
  std::string target;
};

/// What comes before the name of a part: "word/" of "word/document.xml".
std::string folder_of(std::string_view part) { return std::string(part.substr(0, part.rfind('/') + 1)); }

/// A target as a name in the archive: absolute, or beside the part that names it.
std::string resolve(const std::string& folder, std::string_view target) {
  std::string joined = target.starts_with('/') ? std::string() : folder;
  joined += target;
  std::vector<std::string_view> steps;
  for (std::size_t at = 0; at <= joined.size();) {
    const auto end = std::min(joined.find('/', at), joined.size());
    const auto step = std::string_view(joined).substr(at, end - at);
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
    at = end + 1;
  }
  std::string name;
  for (const auto step : steps) name.append(name.empty() ? "" : "/").append(step);
  return name;
}

class package_reader {
 public:
  package_reader(zip_archive& archive, std::string_view name, const limits& bounds)
      : archive_(archive), name_(name), bounds_(bounds) {}

  result<docx_parts> run() {
    docx_parts parts;
    auto of_package = relationships("_rels/.rels", "");
    if (!of_package) return std::move(of_package).error();
    parts.document = target_of(*of_package, "officeDocument");
    if (parts.document.empty()) {
      auto by_type = main_part_by_type();
      if (!by_type) return std::move(by_type).error();
      parts.document = *std::move(by_type);
    }
    if (parts.document.empty()) parts.document = held("word/document.xml");
    if (parts.document.empty()) return parts;

    const auto folder = folder_of(parts.document);
    const auto its = folder + "_rels/" + parts.document.substr(folder.size()) + ".rels";
    auto of_document = relationships(its, folder);
    if (!of_document) return std::move(of_document).error();
    const bool said = archive_.holds(its);
    const auto find = [&](std::string_view role, std::string_view usual) {
      return said ? target_of(*of_document, role) : held(folder + std::string(usual));
    };
    parts.styles = find("styles", "styles.xml");
    parts.numbering = find("numbering", "numbering.xml");
    parts.theme = find("theme", "theme/theme1.xml");
    parts.footnotes = find("footnotes", "footnotes.xml");
    parts.endnotes = find("endnotes", "endnotes.xml");
    return parts;
  }

 private:
  std::string held(std::string part) const { return archive_.holds(part) ? std::move(part) : std::string(); }

  static std::string target_of(const std::vector<relationship>& list, std::string_view role) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const relationship& r) { return r.role == role; });
    return it == list.end() ? std::string() : it->target;
  }

  /// Those to parts that are in the archive.
  result<std::vector<relationship>> relationships(std::string_view part, const std::string& folder) {
    std::vector<relationship> found;
    std::string bytes;
    pugi::xml_document xml;
    if (auto failure = load(part, bytes, xml)) return *std::move(failure);
    for (const auto each : xml.document_element().children()) {
      const std::string_view type = each.attribute("Type").value();
      if (std::string_view(each.attribute("TargetMode").value()) == "External") continue;
      auto target = held(resolve(folder, each.attribute("Target").value()));
      if (!target.empty()) found.push_back({std::string(type.substr(type.rfind('/') + 1)), std::move(target)});
    }
    return found;
  }

  /// The part that [Content_Types].xml calls the main part of a Word document, template or document with macros.
  result<std::string> main_part_by_type() {
    std::string bytes;
    pugi::xml_document xml;
    if (auto failure = load("[Content_Types].xml", bytes, xml)) return *std::move(failure);
    for (const auto each : xml.document_element().children("Override")) {
      const std::string_view type = each.attribute("ContentType").value();
      if (!type.ends_with("main+xml") || type.find("word") == std::string_view::npos) continue;
      auto part = held(resolve("", each.attribute("PartName").value()));
      if (!part.empty()) return part;
    }
    return std::string();
  }

  /// Nothing is loaded when there is no such part.
  std::optional<error> load(std::string_view part, std::string& bytes, pugi::xml_document& into) {
    if (!archive_.holds(part)) return std::nullopt;
    auto unpacked = archive_.unpack(part);
    if (!unpacked) return std::move(unpacked).error();
    bytes = *std::move(unpacked);
    return load_xml(bytes, part, name_, bounds_, into);
  }

  zip_archive& archive_;
  std::string_view name_;
  const limits& bounds_;
};

}  // namespace

result<docx_parts> find_parts(zip_archive& archive, std::string_view name, const limits& bounds) {
  return package_reader(archive, name, bounds).run();
}

}  // namespace quyche::inline v0::text
