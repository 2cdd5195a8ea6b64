// Word documents (ECMA-376-1): which parts they have, and what happens to them in which order.

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/decode.hpp"
#include "text/docx_package.hpp"
#include "text/docx_properties.hpp"
#include "text/docx_text.hpp"
#include "text/docx_xml.hpp"
#include "text/intake_error.hpp"
#include "text/xml_guard.hpp"
#include "text/zip.hpp"

namespace quyche::inline v0::text {
namespace {

bool has(const std::vector<std::string>& names, std::string_view entry) {
  return std::binary_search(names.begin(), names.end(), entry);
}

/// Another application's file in the same kind of archive.
std::optional<error> other_application(const std::vector<std::string>& names, std::string_view name) {
  if (has(names, "xl/workbook.xml")) {
    return unreadable(name, {"bảng tính Excel, không phải văn bản Word; hãy đưa tệp .docx của quy chế.",
                             "an Excel workbook, not a Word document; give the .docx of the regulation."});
  }
  if (has(names, "ppt/presentation.xml")) {
    return unreadable(name, {"tệp trình chiếu PowerPoint, không phải văn bản Word; hãy đưa tệp .docx của quy chế.",
                             "a PowerPoint presentation, not a Word document; give the .docx of the regulation."});
  }
  if (has(names, "content.xml") && has(names, "mimetype")) {
    return unreadable(name, {"tệp OpenDocument (.odt); hãy mở và lưu thành .docx.",
                             "an OpenDocument file (.odt); open it and save it as .docx."});
  }
  return std::nullopt;
}

error no_document(const std::vector<std::string>& names, std::string_view name) {
  const bool documents = std::any_of(names.begin(), names.end(), [](std::string_view entry) {
    return entry.ends_with(".docx") || entry.ends_with(".doc") || entry.ends_with(".pdf");
  });
  if (documents) {
    return unreadable(name, {"tệp nén ZIP chứa các văn bản khác; hãy giải nén và đưa từng văn bản.",
                             "a ZIP archive of other documents; unpack it and give each by itself."});
  }
  return unreadable(name, {"tệp ZIP nhưng không phải văn bản Word (không có word/document.xml); hãy đưa tệp .docx.",
                           "a ZIP archive but not a Word document (no word/document.xml); give a .docx file."});
}

/// One part of the document as XML. Stays where it is: the tree points into the bytes.
class xml_part {
 public:
  xml_part() = default;
  xml_part(const xml_part&) = delete;
  xml_part& operator=(const xml_part&) = delete;

  /// Nothing is loaded for an empty part name.
  std::optional<error> load(zip_archive& archive, std::string_view part, std::string_view name, const limits& bounds) {
    if (part.empty()) return std::nullopt;
    auto unpacked = archive.unpack(part);
    if (!unpacked) return std::move(unpacked).error();
    bytes_ = *std::move(unpacked);
    return load_xml(bytes_, part, name, bounds, document_);
  }
  xml_node root() const { return document_.document_element(); }

 private:
  std::string bytes_;
  pugi::xml_document document_;
};

docx_notes notes_of(const word_xml& xml, xml_node root) {
  docx_notes notes{&xml, {}};
  for (const auto each : root.children()) {
    if (xml.of(each) == tag::note) notes.by_id.emplace(xml.attribute(each, "id").value(), each);
  }
  return notes;
}

}  // namespace

std::optional<error> load_xml(std::string& bytes, std::string_view part, std::string_view name, const limits& bounds,
                              pugi::xml_document& into) {
  if (auto failure = refuse_xml(bytes, part, name, bounds)) return failure;
  // A text of one blank ("<w:t xml:space="preserve"> </w:t>") is text.
  const auto loaded = into.load_buffer_inplace(bytes.data(), bytes.size(),
                                               pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  if (loaded.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (loaded) return std::nullopt;
  const std::string called(part);
  const auto where = std::to_string(loaded.offset);
  return unreadable(
      name,
      {"phần " + called + " trong .docx hỏng (XML sai ở byte " + where + "); hãy lưu lại bằng Word.",
       "the part " + called + " of the .docx is damaged (XML wrong at byte " + where + "); save it again in Word."});
}

result<reading> decode_docx(std::string_view bytes, std::string_view name, const limits& bounds) {
  auto archive = zip_archive::open(bytes, name, bounds);
  if (!archive) return std::move(archive).error();
  if (auto other = other_application(archive->names(), name)) return *std::move(other);
  const auto parts = find_parts(*archive, name, bounds);
  if (!parts) return parts.error();
  if (parts->document.empty()) return no_document(archive->names(), name);

  xml_part theme, styles, numbering, footnotes, endnotes, document;
  const std::pair<xml_part*, const std::string*> wanted[] = {
      {&theme, &parts->theme},         {&styles, &parts->styles},     {&numbering, &parts->numbering},
      {&footnotes, &parts->footnotes}, {&endnotes, &parts->endnotes}, {&document, &parts->document}};
  for (const auto& [part, called] : wanted) {
    if (auto failure = part->load(*archive, *called, name, bounds)) return *std::move(failure);
  }

  const word_xml xml(document.root());
  const auto body = xml.child(document.root(), tag::body);
  if (!body) {
    return unreadable(
        name, {"phần " + parts->document + " trong .docx không có thân văn bản (w:body); hãy lưu lại bằng Word.",
               "the part " + parts->document + " of the .docx has no body (w:body); save it again in Word."});
  }
  docx_looks looks;
  looks.theme = read_theme(theme.root());
  looks.styles = read_styles(styles.root(), looks.theme);
  looks.lists = read_lists(numbering.root(), looks.styles);
  const word_xml in_footnotes(footnotes.root());
  const word_xml in_endnotes(endnotes.root());
  auto read =
      read_docx_text({xml, body, notes_of(in_footnotes, footnotes.root()), notes_of(in_endnotes, endnotes.root())},
                     looks, bounds.text_bytes);
  if (read) return *std::move(read);
  return over_limit(name, "text_bytes", bounds.text_bytes, "Độ dài văn bản (byte)", "The length of the text (bytes)");
}

}  // namespace quyche::inline v0::text
