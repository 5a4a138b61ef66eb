"""An import whose worker is killed: all rows or none, then all, once, and the report says as many as there are."""

import csv
import io
import random
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.utils import timezone

from benchmarks.faults_site import Site

if TYPE_CHECKING:
    from reports.models import Transfer

PATIENCE = 120  # seconds


def brought(base: Path, refs: str, rows: int) -> bytes:
    """A zip of so many contacts of people who are there, under refs of its own."""
    with (base / "contacts.csv").open(newline="") as source:
        names, *examples = list(csv.reader(source))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([f"{refs}{row}", *examples[row % len(examples)][1:]] for row in range(rows))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("contacts.csv", text.getvalue())
    return packed.getvalue()


class Imports:
    def __init__(self, site: Site, base: Path, rows: int) -> None:
        from partners.models import User

        self.site, self.base, self.rows, self.turn = site, base, rows, 0
        self.by = User.objects.get(email="fault-0@nwd.invalid")
        self.moments: list[tuple[float, int]] = []

    def undisturbed(self) -> float:
        """Seconds from asking to the end, with a worker that was waiting."""
        began = time.monotonic()
        transfer = self._ask()
        self._finished(transfer)
        self.seconds = time.monotonic() - began
        return self.seconds

    def killed(self) -> Iterator[str]:
        """What is wrong after a kill at a random moment."""
        transfer = self._ask()
        moment = random.uniform(0, self.seconds)  # noqa: S311
        time.sleep(moment)
        self.site.kill_worker()
        self._gone()
        found = self._rows()
        transfer.refresh_from_db()
        if found not in (0, self.rows) or (found == self.rows) != (transfer.outcome == "done"):
            yield f"{found} of {self.rows} rows, and the report says {transfer.outcome}"
        self.moments.append((moment, found))
        yield from self._taken_up_again(transfer.pk)

    def _taken_up_again(self, transfer_id: int) -> Iterator[str]:
        """When the lease of a dead worker's delivery is over, the sweep takes it: here it is over at once."""
        from partners.models import OutboxItem, TrailLine
        from reports.models import Transfer

        lines = TrailLine.objects.filter(act="import_tracker", what="change")
        OutboxItem.objects.filter(subject=transfer_id, done_at=None).update(due_at=timezone.now())
        transfer = Transfer.objects.get(pk=transfer_id)
        self._finished(transfer)
        if (self._rows(), transfer.rows_changed) != (self.rows, self.rows):
            yield f"taken up again: {self._rows()} rows, the report says {transfer.rows_changed}"
        if lines.count() != self.turn + 1:  # with that of the service itself
            yield f"{lines.count()} lines on the trail for {self.turn} imports"

    def _ask(self) -> "Transfer":
        from reports.actions import ask_for_import

        self.turn += 1
        content = ContentFile(brought(self.base, f"F{self.turn}-", self.rows), name="brought.zip")
        return ask_for_import(by=self.by, upload=content)

    def _finished(self, transfer: "Transfer") -> None:
        end = time.monotonic() + PATIENCE
        while transfer.outcome == "waiting" and time.monotonic() < end:
            time.sleep(0.2)
            transfer.refresh_from_db()

    def _gone(self) -> None:
        """The database ends a statement whose asker is dead; until then that import may still hold its lock."""
        from reports.actions import ONE_IMPORT_AT_A_TIME

        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(%s)", [ONE_IMPORT_AT_A_TIME])

    def _rows(self) -> int:
        from cases.models import Contact

        return Contact.objects.filter(tracker_ref__startswith=f"F{self.turn}-").count()
