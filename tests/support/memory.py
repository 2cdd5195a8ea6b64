"""What this process holds in memory."""

import os
from pathlib import Path


def resident() -> float:
    """MiB of resident memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
