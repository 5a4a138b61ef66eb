"""The queue's side of a transfer: takes an id, decides again, calls the verb, marks how it ended.

The import and its mark commit together; a task that is run twice finds the mark and does nothing.
"""

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

from celery import shared_task
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from partners import access
from partners.access import Service
from partners.context import acting
from reports import actions
from reports.models import KEPT_FOR, TRANSFERS, Fault, Transfer, TransferDirection, TransferOutcome
from reports.tracker import faults as tracker_faults
from reports.tracker import progress
from reports.tracker.left_out import mark_of
from reports.tracker.writing import destination, see_one_moment


@shared_task(name=actions.RUN)
def run_transfer(transfer_id: int) -> None:
    """What the person who asked may do now counts, not what they might when they asked; done as the service."""
    with acting(Service()):
        way = Transfer.objects.values_list("direction", flat=True).get(pk=transfer_id)
    try:
        with transaction.atomic():
            if way == TransferDirection.OUT:
                see_one_moment()
            with acting(Service()):
                _run(transfer_id)
    except Exception:
        with acting(Service()):
            Transfer.objects.filter(pk=transfer_id, outcome=TransferOutcome.WAITING).update(
                outcome=TransferOutcome.FAILED, finished_at=timezone.now()
            )
        raise


def _run(transfer_id: int) -> None:
    transfer = Transfer.objects.select_for_update().get(pk=transfer_id)
    if transfer.outcome != TransferOutcome.WAITING:
        return
    transfer.started_at = timezone.now()
    if not access.may(transfer.asked_by, access.Permission.TRANSFER_SERVICE):
        access.refuse(transfer.asked_by, access.Permission.TRANSFER_SERVICE)
        transfer.outcome = TransferOutcome.FAILED
    elif transfer.direction == TransferDirection.IN:
        _take_in(transfer)
    else:
        with destination(transfer.path) as folder:
            actions.export_tracker(by=transfer.asked_by, folder=folder, extras=transfer.extras)
        transfer.left_out = mark_of(transfer.asked_by, extras=transfer.extras)
        transfer.outcome = TransferOutcome.DONE
    transfer.finished_at = timezone.now()
    transfer.save()
    if transfer.direction == TransferDirection.IN:  # it holds names: kept no longer than needed
        transaction.on_commit(lambda: default_storage.delete(transfer.stored_as))


@shared_task(name="reports.tasks.drop_old_zips")
@acting(Service())
def drop_old_zips() -> None:
    """Every ten minutes: a prepared zip goes after its day, and so does what a job that broke has left."""
    oldest = (timezone.now() - KEPT_FOR).timestamp()
    waiting = {one.path for one in Transfer.objects.filter(outcome=TransferOutcome.WAITING)}
    folder = Path(default_storage.path(TRANSFERS))
    for path in folder.iterdir() if folder.is_dir() else ():
        if path in waiting or path.stat().st_mtime > oldest:
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _for_page(fault: tracker_faults.Fault, transfer: Transfer) -> tracker_faults.Fault:
    """Who brought a file never saw the name under which it lies here."""
    if fault.file != transfer.path.name:
        return fault
    return replace(fault, file="The file you brought", value=None)


def _take_in(transfer: Transfer) -> None:
    outcome = actions.import_tracker(
        by=transfer.asked_by,
        path=transfer.path,
        lead=transfer.lead_ref or None,
        check_only=transfer.check_only,
        tell=partial(progress.note_step, transfer.reference),
    )
    Fault.objects.bulk_create(
        (
            Fault(transfer=transfer, position=position, **_for_page(fault, transfer).as_row())
            for position, fault in enumerate(outcome.faults, 1)
        ),
        batch_size=1_000,
    )
    transfer.faults_found = outcome.found
    transfer.rows_changed = outcome.rows_changed
    transfer.outcome = TransferOutcome.REFUSED if outcome.faults else TransferOutcome.DONE
    progress.note_counts(
        transfer.reference,
        {key: (one.added, one.changed, one.unchanged) for key, one in outcome.counts.items()},
    )
