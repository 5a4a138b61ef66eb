"""What was wrong with a tracker that was brought."""

from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from reports.downloads.columns import Column, Listed
from reports.models import Transfer

COLUMNS = (
    Column("File", lambda fault: fault.file),
    Column("Line", lambda fault: fault.line),
    Column("Column", lambda fault: fault.column),
    Column("Value", lambda fault: fault.value),
    Column("What is wrong", lambda fault: fault.message),
)


def tracker_faults(asked: Asked) -> Listed:
    """One's own, as the page of the transfer shows them."""
    transfers = Transfer.objects.all()
    transfer = access.fetch(
        asked.user, transfers, Permission.TRANSFER_SERVICE, what="export", reference=asked.of
    )
    faults = transfer.faults.all()
    return Listed(COLUMNS, faults.iterator(), faults.count())
