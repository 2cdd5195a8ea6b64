"""Word documents that officers hand on.

    comparison(base, draft)              bản so sánh, thuyết minh: two regulations side by side, changed words marked
    fault_table(report)                  bảng lỗi: what is wrong where, what to write instead, what is to be verified
    commented(report, data)              the draft itself with a comment at each finding

Each gives the bytes of a DOCX, the same bytes for the same input. lang is "vi" or "en".
"""

from ._commented import commented
from ._comparison import comparison
from ._fault_table import fault_table

__all__ = ["commented", "comparison", "fault_table"]
