"""The command `quyche`. Standard output holds reports alone; everything else goes to standard error.

entry      the command itself, its sub-commands and how it ends
check, compare, batch, stages, norms     the sub-commands
options, config, inputs, outputs, forms  what they share: options, quyche.toml, what goes in and what comes out
speech     the language spoken, errors, colour
"""

from .entry import app, main, run
from .exits import worst

__all__ = ["app", "main", "run", "worst"]
