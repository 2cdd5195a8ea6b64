// quyche._core: the engine for Python, as little as the package in quyche/ needs. The public face is written in Python.
//
// The interpreter's lock is released wherever the engine works. Text goes in without a copy: a str lends its UTF-8,
// everything else its buffer. Failure becomes an exception of quyche.errors, made by quyche.errors.from_core.
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "glue.hpp"
#include "handles.hpp"
#include "norm/words.hpp"
#include "views.hpp"

using namespace quyche_python;

PYBIND11_MODULE(_core, module) {
  // NOLINTNEXTLINE(performance-unnecessary-value-param): pybind11 fixes the signature
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const engine_failure& failure) {
      set_python_error(failure.what);
    }
  });

  module.doc() = "The engine of quyche. Use the package quyche; this module may change with any version.";
  module.def("version", [] { return std::string(quyche::version()); });
  module.def("abi_version", [] { return std::string(quyche::abi_version()); });
  module.def("builtin_ids", &builtin_ids);
  module.def("builtin_json", &builtin_json, py::arg("id"));
  module.def("lint", &lint, py::arg("data"), py::arg("name"), py::arg("limits"));

  py::class_<norms>(module, "Norms")
      .def(py::init<>())
      .def_static("defaults",
                  [] { return std::make_unique<norms>(released([] { return quyche::norm_set::defaults(); })); })
      .def("copy", [](const norms& self) { return std::make_unique<norms>(self.snapshot()); })
      .def(
          "add_builtin",
          [](norms& self, const std::string& id) {
            return taken(self.change([&](quyche::norm_set& set) { return set.add_builtin(id); }));
          },
          py::arg("id"))
      .def(
          "add_json",
          [](norms& self, const py::object& data, const std::string& name, const py::dict& limits) {
            const input bytes(data);
            const auto bounds = to_limits(limits);
            return taken(self.change([&](quyche::norm_set& set) { return set.add_json(bytes.bytes(), name, bounds); }));
          },
          py::arg("data"), py::arg("name"), py::arg("limits"))
      .def(
          "add_file",
          [](norms& self, const std::string& path, const py::dict& limits) {
            const auto bounds = to_limits(limits);
            return taken(self.change([&](quyche::norm_set& set) { return set.add_file(path, bounds); }));
          },
          py::arg("path"), py::arg("limits"))
      .def(
          "add_folder",
          [](norms& self, const std::string& path, const py::dict& limits) {
            const auto bounds = to_limits(limits);
            // On a copy, so that a folder is added whole or not at all.
            return taken(self.change([&](quyche::norm_set& set) {
              auto grown = set;
              auto count = grown.add_folder(path, bounds);
              if (count) set = std::move(grown);
              return count;
            }));
          },
          py::arg("path"), py::arg("limits"))
      .def(
          "remove",
          [](norms& self, const std::string& id) {
            return self.change([&](quyche::norm_set& set) { return set.remove(id); });
          },
          py::arg("id"))
      .def("ids", &ids)
      .def("conflicts", &conflicts)
      .def("explain", &explain, py::arg("id"), py::arg("lang"))
      .def("text", &pack_text, py::arg("id"), py::arg("lang"))
      .def(
          "outline",
          [](const norms& self, const std::string& id) { return quyche_python::outline(*pack_with(self, id)); },
          py::arg("id"))
      .def(
          "requirements",
          [](const norms& self, const std::string& id) { return quyche_python::requirements(*pack_with(self, id)); },
          py::arg("id"));

  py::class_<records>(module, "Records")
      .def(py::init<>())
      .def("add", &records::add, py::arg("kind"), py::arg("data"), py::arg("name"), py::arg("limits"));

  py::class_<document>(module, "Document")
      .def_property_readonly("name", [](const document& self) { return self.file.name; })
      .def_property_readonly("content", [](const document& self) { return self.file.text.content; })
      .def("words", &words_of, py::arg("start"), py::arg("end"))
      .def_property_readonly("count", [](const document& self) { return self.file.documents.size(); })
      .def_property_readonly(
          "judged", [](const document& self) { return self.file.documents.empty() ? 0 : self.file.judged + 1; })
      .def("json", [](const document& self) { return released([&] { return quyche::to_json(self.file); }); })
      .def(
          "text",
          [](const document& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::to_text(self.file, language); });
          },
          py::arg("lang"))
      .def("provisions", [](const document& self) { return quyche_python::provisions(self.file); })
      .def("facts_json",
           [](const document& self) {
             const auto number = self.judged();
             return released([&] { return quyche::to_json(self.file, number, quyche::extract(self.file, number)); });
           })
      .def(
          "facts_text",
          [](const document& self, const std::string& lang) {
            const auto language = to_language(lang);
            const auto number = self.judged();
            return released(
                [&] { return quyche::to_text(self.file, number, quyche::extract(self.file, number), language); });
          },
          py::arg("lang"))
      .def(
          "graphviz",
          [](const document& self, const std::string& lang) {
            const auto language = to_language(lang);
            const auto number = self.judged();
            return released([&] {
              const auto organisation = quyche::conformance::organisation_of(quyche::extract(self.file, number));
              return to_graphviz(organisation, quyche::conformance::examine(organisation), language);
            });
          },
          py::arg("lang"))
      .def("compile", &compile, py::arg("id"), py::arg("kind"), py::arg("version"));

  py::class_<report>(module, "Report")
      .def_property_readonly("verdict", [](const report& self) { return quyche::name_of(self.what.verdict); })
      .def_property_readonly("quotes", [](const report& self) { return self.what.quotes; })
      .def_property_readonly("finding_count", [](const report& self) { return self.what.findings.size(); })
      .def(
          "count",
          [](const report& self, const std::string& severity, bool fresh) {
            const auto level = *to_enum<quyche::norm::severity>(severity, "severity");
            return fresh ? self.what.count_new(level) : self.what.count(level);
          },
          py::arg("severity"), py::arg("new"))
      .def("json", [](const report& self) { return released([&] { return quyche::to_json(self.what); }); })
      .def(
          "text",
          [](const report& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::to_text(self.what, language); });
          },
          py::arg("lang"))
      .def("alignment_json",
           [](const report& self) { return released([&] { return quyche::alignment_json(self.what); }); })
      .def(
          "alignment_text",
          [](const report& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::alignment_text(self.what, language); });
          },
          py::arg("lang"));

  py::class_<norm_diff>(module, "NormDiff")
      .def_property_readonly(
          "empty", [](const norm_diff& self) { return self.what.units.empty() && self.what.requirements.empty(); })
      .def("json", [](const norm_diff& self) { return released([&] { return quyche::to_json(self.what); }); })
      .def(
          "text",
          [](const norm_diff& self, const std::string& lang) {
            const auto language = to_language(lang);
            return released([&] { return quyche::to_text(self.what, language); });
          },
          py::arg("lang"));

  py::class_<norm_impact>(module, "NormImpact")
      .def(py::init<const norms&, const norms&>(), py::arg("before"), py::arg("after"))
      .def("add", &norm_impact::add, py::arg("draft"), py::arg("as_of"), py::arg("limits"), py::arg("progress"))
      .def("json", &norm_impact::json)
      .def("text", &norm_impact::text, py::arg("lang"));

  module.def(
      "words", [](const std::string& lang) { return quyche_python::words(to_language(lang)); }, py::arg("lang"));
  module.def(
      "place",
      [](const std::string& address, const std::string& lang) {
        return quyche::place_in_words(to_language(lang), address);
      },
      py::arg("address"), py::arg("lang"));
  module.def("sarif", &sarif, py::arg("reports"));
  module.def("junit", &junit, py::arg("reports"), py::arg("lang"), py::arg("fail_on"));
  module.def("diff", &diff, py::arg("before"), py::arg("after"));
  module.def("parse", &parse, py::arg("source"), py::arg("name"), py::arg("document"), py::arg("limits"),
             py::arg("progress"), py::arg("origin"));
  module.def("check", &check, py::arg("draft"), py::arg("norms"), py::arg("as_of"), py::arg("body"),
             py::arg("institution"), py::arg("level"), py::arg("document_checks"), py::arg("quotes"),
             py::arg("records"), py::arg("today"), py::arg("limits"), py::arg("progress"));
}
