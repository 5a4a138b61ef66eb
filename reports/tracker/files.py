"""All files that a folder may hold: the tracker's own, and those of `extras/`."""

from collections.abc import Collection

from reports.tracker.extras.declared import EXTRAS, FOLDER, MEETINGS, RECORDS
from reports.tracker.format import FILES, Column, File

EVERY: dict[str, File] = FILES | EXTRAS
BY_NAME: dict[str, File] = {file.name: file for file in EVERY.values()}
#: What a ref may name: a row of a file, or any record by its own reference.
TARGETS = EVERY | {
    RECORDS: File(RECORDS, (Column("record_ref", "uuid", optional=False),)),
    MEETINGS: File(MEETINGS, (Column("meeting_ref", "ref", optional=False),)),
}


def files_for(names: Collection[str]) -> dict[str, File]:
    """Without `extras/` nothing is asked of it."""
    return EVERY if any(name.startswith(FOLDER) for name in names) else FILES
