"""The catalogue: every faulty folder with the faults that an import must report, and the fine ones beside them.

for case in CASES:
    path = case.prepare(empty_directory)      # a folder, or a zip, to import (with --lead case.lead if set)
    assert case.unmet(faults) == []           # faults: (file, line, column) of each that was reported
"""

from . import faulty_cells, faulty_files, faulty_rows
from .case import Case
from .fine_folders import FINE

CASES: list[Case] = [*faulty_rows.CASES, *faulty_cells.CASES, *faulty_files.CASES]
NAMES = [case.name for case in [*CASES, *FINE]]

if len(set(NAMES)) != len(NAMES):
    raise AssertionError(sorted(name for name in NAMES if NAMES.count(name) > 1))

__all__ = ["CASES", "FINE", "Case"]
