"""Many drafts at once.

    quyche.check_many(paths)              judges them, keeps the reports, gives tables of all findings
    quyche.check_stream(documents)        a row each as they come, for more of them than memory holds
    quyche.batch.run(folder, output, …)   judges a folder into another one, goes on where it was stopped
    quyche.batch.find(folder)             the files in a folder that can be read

All give a file that cannot be judged an error of its own and go on. The result does not depend on the number of jobs.
"""

from .folder import Outcome, find, run
from .many import Batch, Item, check_many
from .rows import COLUMNS, FILE_COLUMNS, file_row, finding_rows
from .stream import STREAM_COLUMNS, check_stream, norms_of, packs_of, stream_row
from .work import Settings

__all__ = [
    "COLUMNS",
    "FILE_COLUMNS",
    "Batch",
    "Item",
    "Outcome",
    "STREAM_COLUMNS",
    "Settings",
    "check_many",
    "check_stream",
    "file_row",
    "find",
    "finding_rows",
    "norms_of",
    "packs_of",
    "run",
    "stream_row",
]
