// Versions, texts of the caller's own, errors, diagnostics, limits.
#include "handles.hpp"
#include "structures.hpp"

using namespace quyche::capi;

extern "C" {

// ---- Versions and texts ----

const char* quyche_version(void) QUYCHE_NOEXCEPT { return quyche::version().data(); }

const char* quyche_abi_version(void) QUYCHE_NOEXCEPT { return quyche::abi_version().data(); }

quyche_view quyche_string_view(const quyche_string* string) QUYCHE_NOEXCEPT {
  return string == nullptr ? empty_view : view(string->text);
}

void quyche_string_free(quyche_string* string) QUYCHE_NOEXCEPT { delete string; }

// ---- Errors ----

quyche_status quyche_error_code(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? static_cast<quyche_status>(QUYCHE_OK) : static_cast<quyche_status>(error->what.code);
}

quyche_view quyche_error_message(const quyche_error* error, quyche_language language) QUYCHE_NOEXCEPT {
  if (error == nullptr) return empty_view;
  return view(language == QUYCHE_VI ? error->what.message.vi : error->what.message.en);
}

quyche_view quyche_error_source(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? empty_view : view(error->what.source);
}

size_t quyche_error_byte(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? QUYCHE_NONE : error->what.byte.value_or(QUYCHE_NONE);
}

size_t quyche_error_line(const quyche_error* error) QUYCHE_NOEXCEPT {
  return error == nullptr ? 0 : error->what.line.value_or(0);
}

void quyche_error_free(quyche_error* error) QUYCHE_NOEXCEPT { delete error; }

// ---- Diagnostics ----

quyche_status quyche_diagnostic_init(quyche_diagnostic* diagnostic, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_diagnostic>(diagnostic, struct_size, QUYCHE_DIAGNOSTIC_INIT);
}

size_t quyche_diagnostics_count(const quyche_diagnostics* diagnostics) QUYCHE_NOEXCEPT {
  return diagnostics == nullptr ? 0 : diagnostics->list.size();
}

quyche_status quyche_diagnostics_get(const quyche_diagnostics* diagnostics, size_t index, quyche_diagnostic* diagnostic,
                                     quyche_error** error) QUYCHE_NOEXCEPT {
  return guard(error, [&] {
    return fill_structure<quyche_diagnostic>(diagnostic, "diagnostic", QUYCHE_DIAGNOSTIC_INIT,
                                             [&](quyche_diagnostic& made) -> failure {
                                               if (diagnostics == nullptr) return missing("diagnostics");
                                               if (index >= diagnostics->list.size())
                                                 return no_such_index(index, diagnostics->list.size());
                                               const auto& from = diagnostics->list[index];
                                               made.code = view(from.code);
                                               made.bytes = {from.begin, from.end};
                                               made.message_vi = view(from.message.vi);
                                               made.message_en = view(from.message.en);
                                               return success;
                                             });
  });
}

void quyche_diagnostics_free(quyche_diagnostics* diagnostics) QUYCHE_NOEXCEPT { delete diagnostics; }

// ---- Limits ----

quyche_status quyche_limits_init(quyche_limits* limits, size_t struct_size) QUYCHE_NOEXCEPT {
  return initialise<quyche_limits>(limits, struct_size, QUYCHE_LIMITS_INIT);
}

quyche_status quyche_limits_defaults(quyche_limits* limits) QUYCHE_NOEXCEPT {
  if (limits == nullptr || !size_fits<quyche_limits>(limits->struct_size)) return QUYCHE_E_USAGE;
  const quyche::limits bounds;
  quyche_limits made = QUYCHE_LIMITS_INIT;
  made.text_bytes = bounds.text_bytes;
  made.depth = bounds.depth;
  made.nodes = bounds.nodes;
  made.findings = bounds.findings;
  made.unzipped_bytes = bounds.unzipped_bytes;
  made.zip_ratio = bounds.zip_ratio;
  made.pack_bytes = bounds.pack_bytes;
  give(made, limits, limits->struct_size);
  return QUYCHE_OK;
}

}  // extern "C"
