"""Judges a draft and prints the report as JSON: check_ctypes.py FILE. Needs nothing but libquyche and Python's ctypes.

QUYCHE_LIBRARY names the library where it is not installed.
"""

import ctypes
import os
import sys
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_void_p
from pathlib import Path


class View(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def __bytes__(self):
        return ctypes.string_at(self.data, self.size)


class ParseOptions(ctypes.Structure):
    _fields_ = [("struct_size", c_size_t), ("name", View), ("document", c_size_t), ("limits", c_void_p),
                ("progress", c_void_p), ("progress_user", c_void_p), ("origin_sha256", View),
                ("origin_format", c_int32), ("reserved", c_int32)]


quyche = ctypes.CDLL(os.environ.get("QUYCHE_LIBRARY", "libquyche.so.0.1"))
quyche.quyche_document_parse.argtypes = [c_char_p, c_size_t, POINTER(ParseOptions), POINTER(c_void_p), POINTER(c_void_p)]
quyche.quyche_check.argtypes = [c_void_p, c_void_p, c_void_p, POINTER(c_void_p), POINTER(c_void_p)]
quyche.quyche_report_json.argtypes = [c_void_p, POINTER(View), POINTER(c_void_p)]
quyche.quyche_error_message.argtypes = [c_void_p, c_int32]
quyche.quyche_error_message.restype = View
for free in (quyche.quyche_document_free, quyche.quyche_report_free, quyche.quyche_error_free):
    free.argtypes, free.restype = [c_void_p], None

path = Path(sys.argv[1])
draft, name = path.read_bytes(), path.name.encode()
name_bytes = ctypes.create_string_buffer(name)
options = ParseOptions(struct_size=ctypes.sizeof(ParseOptions), name=View(ctypes.addressof(name_bytes), len(name)))
document, report, error, json = c_void_p(), c_void_p(), c_void_p(), View()
try:
    status = (quyche.quyche_document_parse(draft, len(draft), byref(options), byref(document), byref(error))
              or quyche.quyche_check(document, None, None, byref(report), byref(error))
              or quyche.quyche_report_json(report, byref(json), byref(error)))
    if status:
        print(bytes(quyche.quyche_error_message(error, 1)).decode(), file=sys.stderr)
        sys.exit(2)
    sys.stdout.buffer.write(bytes(json))
finally:
    quyche.quyche_error_free(error)
    quyche.quyche_report_free(report)
    quyche.quyche_document_free(document)
