<?php
// Judges a draft and prints the report as JSON: php -d ffi.enable=1 check.php FILE. PHP 7.4 and newer; QUYCHE_LIBRARY names the
// library where it is not installed.
declare(strict_types=1);

$quyche = FFI::cdef('
    typedef struct { const char* data; size_t size; } quyche_view;
    typedef struct quyche_document quyche_document;
    typedef struct quyche_report quyche_report;
    typedef struct quyche_error quyche_error;
    typedef struct {
        size_t struct_size; quyche_view name; size_t document; const void* limits; void* progress; void* progress_user;
        quyche_view origin_sha256; int32_t origin_format; int32_t reserved;
    } quyche_parse_options;
    int32_t quyche_document_parse(const char* data, size_t size, const quyche_parse_options* options,
                                  quyche_document** document, quyche_error** error);
    int32_t quyche_check(const quyche_document* document, const void* norms, const void* options,
                         quyche_report** report, quyche_error** error);
    int32_t quyche_report_json(const quyche_report* report, quyche_view* json, quyche_error** error);
    quyche_view quyche_error_message(const quyche_error* error, int32_t language);
    void quyche_error_free(quyche_error* error);
    void quyche_report_free(quyche_report* report);
    void quyche_document_free(quyche_document* document);
', getenv('QUYCHE_LIBRARY') ?: 'libquyche.so.0.1');

$draft = file_get_contents($argv[1]);
$name = basename($argv[1]);
$nameBytes = $quyche->new('char[' . (strlen($name) + 1) . ']');
FFI::memcpy($nameBytes, $name, strlen($name));
$options = $quyche->new('quyche_parse_options');
$options->struct_size = FFI::sizeof($options);
$options->name->data = $quyche->cast('const char*', FFI::addr($nameBytes));
$options->name->size = strlen($name);

$document = $quyche->new('quyche_document*');
$report = $quyche->new('quyche_report*');
$error = $quyche->new('quyche_error*');
$json = $quyche->new('quyche_view');
$status = $quyche->quyche_document_parse($draft, strlen($draft), FFI::addr($options), FFI::addr($document), FFI::addr($error))
    ?: $quyche->quyche_check($document, null, null, FFI::addr($report), FFI::addr($error))
    ?: $quyche->quyche_report_json($report, FFI::addr($json), FFI::addr($error));
if ($status === 0) {
    echo FFI::string($json->data, $json->size);
} else {
    $message = $quyche->quyche_error_message($error, 1);
    fwrite(STDERR, FFI::string($message->data, $message->size) . "\n");
}
$quyche->quyche_error_free($error);
$quyche->quyche_report_free($report);
$quyche->quyche_document_free($document);
exit($status === 0 ? 0 : 2);
