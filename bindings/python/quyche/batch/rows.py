"""Reports as rows of tables: one a finding, one a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..errors import QuycheError, UsageError

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped, import-not-found, unused-ignore]

Row = dict[str, Any]

COLUMNS = {
    "file": "string",
    "sha256": "string",
    "verdict": "string",
    "finding": "string",
    "fingerprint": "string",
    "severity": "string",
    "type": "string",
    "topic": "string",
    "waived": "bool",
    "baseline": "string",
    "requirement": "string",
    "pack": "string",
    "norm_address": "string",
    "norm_form": "string",
    "norm_text": "string",
    "norm_source": "string",
    "confidence": "string",
    "address": "string",
    "char_start": "int64",
    "char_end": "int64",
    "quote": "string",
    "message_vi": "string",
    "message_en": "string",
    "suggestion_vi": "string",
    "suggestion_en": "string",
}
"""Columns of findings and their types. None where there is nothing to say. norm_form: "quote" or "paraphrase"."""

FILE_COLUMNS = {
    "file": "string",
    "sha256": "string",
    "verdict": "string",
    "as_of": "string",
    "body": "string",
    "errors": "int64",
    "warnings": "int64",
    "remarks": "int64",
    "waived": "int64",
    "satisfied": "int64",
    "violated": "int64",
    "undetermined": "int64",
    "not_applicable": "int64",
    "error": "string",
    "error_vi": "string",
    "error_en": "string",
}
"""Columns of files. A file that could not be judged has no verdict but an error: its code, and the message."""


def finding_rows(name: str, report: Mapping[str, Any]) -> Iterator[Row]:
    """The findings of a report (quyche-report/1 as a dict), in its order."""
    for finding in report["findings"]:
        norm, place = finding["norm"] or {}, finding["document"] or {}
        text, span = norm.get("text", {}), place.get("span", {})
        start, end = span.get("chars", (None, None))
        suggestion = finding["suggestion"] or {}
        yield {
            "file": name,
            "sha256": report["input"]["sha256"],
            "verdict": report["verdict"],
            "finding": finding["id"],
            "fingerprint": finding["fingerprint"],
            "severity": finding["severity"],
            "type": finding["type"],
            "topic": finding["topic"],
            "waived": finding["waiver"] is not None,
            "baseline": finding.get("baseline"),
            "requirement": norm.get("id"),
            "pack": norm.get("pack"),
            "norm_address": norm.get("address") or None,
            "norm_form": text.get("form"),
            "norm_text": text.get("vi"),
            "norm_source": text.get("source") or None,
            "confidence": text.get("confidence"),
            "address": place.get("address"),
            "char_start": start,
            "char_end": end,
            "quote": place.get("quote") or None,
            "message_vi": finding["message"]["vi"],
            "message_en": finding["message"]["en"],
            "suggestion_vi": suggestion.get("vi"),
            "suggestion_en": suggestion.get("en"),
        }


def told(error: QuycheError) -> dict[str, str]:
    """Why a file could not be judged, as file_row() takes it."""
    return {"code": error.code, "vi": error.message("vi"), "en": error.message("en")}


def file_row(name: str, report: Mapping[str, Any] | None, error: Mapping[str, str] | None = None) -> Row:
    """One file: its report as a dict, or why there is none: {"code", "vi", "en"}."""
    row: Row = {"file": name, **dict.fromkeys(list(FILE_COLUMNS)[1:])}
    if report is None:
        told = error or {}
        row |= {"error": told.get("code"), "error_vi": told.get("vi"), "error_en": told.get("en")}
        return row
    counts = report["counts"]
    return row | {
        "sha256": report["input"]["sha256"],
        "verdict": report["verdict"],
        "as_of": report["as_of"],
        "body": report["body"]["kind"],
        "errors": counts["error"],
        "warnings": counts["warning"],
        "remarks": counts["remark"],
        "waived": sum(counts["waived"].values()),
        **counts["requirements"],
    }


def arrow() -> Any:
    """The package pyarrow. Raises UsageError with the way out where it is not installed."""
    try:
        import pyarrow  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ImportError as problem:
        raise UsageError(
            "Cần gói Python pyarrow để làm bảng Arrow, Parquet mà máy chưa có; hãy chạy `pip install quyche[arrow]`.",
            "Tables in Arrow and Parquet need the Python package pyarrow, which is not installed; run `pip install quyche[arrow]`.",
        ) from problem
    return pyarrow


def arrow_schema(columns: Mapping[str, str]) -> pyarrow.Schema:
    pa = arrow()
    return pa.schema([pa.field(name, pa.type_for_alias(kind)) for name, kind in columns.items()])


def to_arrow(rows: Iterable[Row], columns: Mapping[str, str]) -> pyarrow.Table:
    return arrow().Table.from_pylist(list(rows), schema=arrow_schema(columns))
