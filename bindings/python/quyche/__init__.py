"""quyche judges Vietnamese working regulations (quy chế làm việc) by the norms above them.

    >>> import quyche
    >>> from pathlib import Path
    >>> report = quyche.check(Path("examples/bcsd-ubnd-co-loi.docx"))
    >>> report.verdict
    'not_conform'
    >>> for finding in report[:1]:
    ...     print(finding.severity, finding.address, finding.message.en)
    error d1.k2 What is said on working relation contradicts what is asked.

A plain str is the text of a regulation, not a path. Everything works offline.
"""

try:
    from . import _core
except ImportError as problem:
    import sys as _sys

    raise ImportError(
        "Không nạp được phần lõi quyche._core. / The compiled part quyche._core cannot be loaded.\n"
        f"  Python {_sys.version.split()[0]} ({_sys.executable}), package {__path__[0]}\n"
        f"  {problem}\n"
        "Cài bằng `pip install .` trong thư mục nguồn với đúng Python này, hoặc dùng tools/quyche; nếu đang đứng "
        "trong thư mục bindings/python, hãy ra khỏi đó.\n"
        "Install it with `pip install .` in the source folder, with this very Python, or use tools/quyche; when the "
        "current folder is bindings/python, leave it.",
        name="quyche._core",
    ) from problem

from . import errors, model
from ._documents import Document, Facts, facts, parse
from ._inputs import Limits
from ._norm_tools import NormDiff, NormImpact, builtin_pack, compile_norm, diff_norms, lint_norm
from ._norms import Norms
from ._records import Records
from ._reports import Report, check, to_junit, to_sarif
from .batch import Batch, check_many, check_stream
from .errors import (
    CancelledError,
    InputError,
    InternalError,
    LimitError,
    NotFoundError,
    PackError,
    QuycheError,
    UsageError,
)
from .model import Finding, Requirement

__version__: str = _core.version()
abi_version: str = _core.abi_version()

__all__ = [
    "Batch",
    "CancelledError",
    "Document",
    "Facts",
    "Finding",
    "InputError",
    "InternalError",
    "LimitError",
    "Limits",
    "NormDiff",
    "NormImpact",
    "Norms",
    "NotFoundError",
    "PackError",
    "QuycheError",
    "Records",
    "Report",
    "Requirement",
    "UsageError",
    "__version__",
    "abi_version",
    "builtin_pack",
    "check",
    "check_many",
    "check_stream",
    "compile_norm",
    "diff_norms",
    "errors",
    "facts",
    "lint_norm",
    "model",
    "parse",
    "to_junit",
    "to_sarif",
]
