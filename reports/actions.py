"""The verbs of reports: the tracker in and out, and asking for either by page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from django.core.files import File as Upload
from django.core.files.storage import default_storage
from django.db import DataError, IntegrityError, connection, transaction

from partners import outbox, trail
from partners.access import Actor, Service
from partners.context import acting
from partners.models import User
from reports.models import Transfer, TransferDirection
from reports.tracker import staging, writing
from reports.tracker.checks import check, fill
from reports.tracker.extras.checks import check_extras, make_records
from reports.tracker.extras.left_out import hidden_from
from reports.tracker.faults import Fault, Faults
from reports.tracker.files import files_for
from reports.tracker.format import FILES
from reports.tracker.lead import choose_lead
from reports.tracker.left_out import left_out
from reports.tracker.loading import Counts, load
from reports.tracker.overlaps import check_overlaps
from reports.tracker.own_access import OWN_ACCESS, access_of
from reports.tracker.progress import Step
from reports.tracker.source import opened

#: One import at a time: a second waits for the first (a number of our own choosing).
ONE_IMPORT_AT_A_TIME = 7_220_021
RUN = "reports.tasks.run_transfer"

Tell = Callable[[Step], None]


@dataclass(frozen=True)
class Outcome:
    """What an import did, or why it did nothing: `found` counts all faults, `faults` lists at most 1,000 a file."""

    faults: list[Fault] = field(default_factory=list)
    found: int = 0
    counts: dict[str, Counts] = field(default_factory=dict)

    @property
    def rows_changed(self) -> int:
        return sum(count.added + count.changed for count in self.counts.values())


class _Undone(Exception):
    """Leaves the savepoint of an import without a trace."""


@transaction.atomic
@acting(Service())
def import_tracker(
    *,
    by: Actor,
    path: Path,
    lead: str | None = None,
    check_only: bool = False,
    tell: Tell = lambda step: None,
) -> Outcome:
    """Takes in all rows or none, as the service; one line on the trail with the counts of each file.

    With faults, or with `check_only`, nothing is written at all. `tell` hears of each step.
    """
    faults = Faults()
    counts: dict[str, Counts] = {}
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_xact_lock(%s)", [ONE_IMPORT_AT_A_TIME])
            lead_ref, brought = _checked(path, faults, lead, tell)
            if faults or check_only:
                raise _Undone
            tell(Step.WRITING)
            own = access_of(by)
            counts = load(brought, lead_ref)
            if access_of(by) != own:  # nobody can raise themselves, by a file either
                faults.add("staff.csv", None, None, None, OWN_ACCESS)
                raise _Undone
            staging.drop()
    except _Undone:
        return Outcome(faults.listed(), len(faults))
    except (IntegrityError, DataError) as error:
        faults.add(path.name, None, None, None, f"The database refused the rows: {_sentence(error)}")
        return Outcome(faults.listed(), len(faults))
    trail.write(by=by, what="change", act="import_tracker", counts=_for_trail(counts))
    return Outcome(counts=counts)


@transaction.atomic
def export_tracker(*, by: Actor, folder: Path, extras: bool = False) -> dict[str, int]:
    """Writes the whole service into an empty folder; answers how many rows each file has. For a person, without those
    whom they may not know or not wholly read. With `extras` beside it what the tracker has no room for.
    """
    writing.see_one_moment()
    with acting(Service()):
        counts = writing.write_files(folder, left_out(by))
        if extras:
            counts |= writing.write_extras(folder, left_out(by), hidden_from(by))
        trail.write(by=by, what="export", act="export_tracker", counts=counts)
    return counts


@transaction.atomic
def ask_for_import(
    *, by: User, upload: "Upload[bytes]", lead_ref: str = "", check_only: bool = False
) -> Transfer:
    """Keeps the upload, the rest is the queue's."""
    transfer = Transfer.objects.create(
        direction=TransferDirection.IN, asked_by=by, check_only=check_only, lead_ref=lead_ref
    )
    default_storage.save(transfer.stored_as, upload)
    outbox.post(task=RUN, subject=transfer.pk)
    trail.write(by=by, what="change", act="ask_for_import")
    return transfer


@transaction.atomic
def ask_for_export(*, by: User, extras: bool = False) -> Transfer:
    """The queue writes the zip; its page offers it when it is there."""
    transfer = Transfer.objects.create(direction=TransferDirection.OUT, asked_by=by, extras=extras)
    outbox.post(task=RUN, subject=transfer.pk)
    trail.write(by=by, what="change", act="ask_for_export")
    return transfer


def _checked(path: Path, faults: Faults, lead: str | None, tell: Tell) -> tuple[str | None, dict[str, int]]:
    tell(Step.READING)
    with opened(path, faults) as source:
        files = files_for(source.names())
        left_out = staging.stage(source, faults, files.values())
    tell(Step.CHECKING)
    extras = len(files) > len(FILES)
    fill(left_out)
    if extras:
        make_records()
    check(faults, files.values())
    check_overlaps(faults)
    if extras:
        check_extras(faults)
    brought = staging.staged_rows(files.values())
    return choose_lead(faults, lead, sum(brought.values())), brought


def _sentence(error: Exception) -> str:
    """The name of a constraint is a sentence; no value of a row is shown."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None) or "a value that it cannot hold"
    return str(name).replace("_", " ") + "."


def _for_trail(counts: dict[str, Counts]) -> dict[str, int]:
    return {
        f"{key} {word}": number
        for key, count in counts.items()
        for word, number in (
            ("added", count.added),
            ("changed", count.changed),
            ("unchanged", count.unchanged),
        )
        if number
    }
