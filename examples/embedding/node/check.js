// Judges a draft and prints the report as JSON: node check.js FILE. Node 16 and newer with koffi; QUYCHE_LIBRARY names the library
// where it is not installed.
'use strict';
const fs = require('fs');
const path = require('path');
const koffi = require('koffi');

const library = koffi.load(process.env.QUYCHE_LIBRARY || 'libquyche.so.0.1');
const View = koffi.struct('quyche_view', { data: 'void *', size: 'size_t' });
koffi.struct('quyche_parse_options', {
  struct_size: 'size_t', name: View, document: 'size_t', limits: 'void *', progress: 'void *', progress_user: 'void *',
  origin_sha256: View, origin_format: 'int32_t', reserved: 'int32_t',
});
koffi.opaque('quyche_document');
koffi.opaque('quyche_report');
koffi.opaque('quyche_error');
const call = (declaration) => library.func(declaration);
const parse = call('int32_t quyche_document_parse(const void *data, size_t size, const quyche_parse_options *options, ' +
                   '_Out_ quyche_document **document, _Out_ quyche_error **error)');
const check = call('int32_t quyche_check(const quyche_document *document, void *norms, void *options, ' +
                   '_Out_ quyche_report **report, _Out_ quyche_error **error)');
const reportJson = call('int32_t quyche_report_json(const quyche_report *report, _Out_ quyche_view *json, _Out_ quyche_error **error)');
const errorMessage = call('quyche_view quyche_error_message(const quyche_error *error, int32_t language)');
const freeError = call('void quyche_error_free(quyche_error *error)');
const freeReport = call('void quyche_report_free(quyche_report *report)');
const freeDocument = call('void quyche_document_free(quyche_document *document)');

const bytesOf = (view) => Buffer.from(koffi.decode(view.data, 'uint8_t', Number(view.size)));

const draft = fs.readFileSync(process.argv[2]);
const name = Buffer.from(path.basename(process.argv[2]));
const nothing = { data: null, size: 0 };
const options = {
  struct_size: koffi.sizeof('quyche_parse_options'), name: { data: name, size: name.length }, document: 0, limits: null,
  progress: null, progress_user: null, origin_sha256: nothing, origin_format: 0, reserved: 0,
};
const document = [null], report = [null], error = [null], json = {};
const status = parse(draft, draft.length, options, document, error) ||
               check(document[0], null, null, report, error) ||
               reportJson(report[0], json, error);
if (status === 0) {
  fs.writeSync(1, bytesOf(json));
} else {
  console.error(bytesOf(errorMessage(error[0], 1)).toString());
}
freeError(error[0]);
freeReport(report[0]);
freeDocument(document[0]);
process.exitCode = status === 0 ? 0 : 2;
