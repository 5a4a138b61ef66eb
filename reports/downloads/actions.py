"""Asking the queue for a long list, and giving up a file that nobody came for."""

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from partners import outbox, trail
from partners.access import Service
from partners.models import User
from reports.downloads.prepared import Prepared

PREPARE = "nwd.pages.tasks.prepare_list"


@transaction.atomic
def ask_for_file(*, by: User, listing: str, asked: str, sort: str, total: int) -> Prepared:
    """The queue writes it, as the person who asked and by what they may see then."""
    prepared = Prepared.objects.create(listing=listing, asked=asked, sort=sort, total=total, asked_by=by)
    outbox.post(task=PREPARE, subject=prepared.pk)
    trail.write(by=by, what="change", act="ask_for_file", counts={"rows": total})
    return prepared


@transaction.atomic
def drop_old_files(*, by: Service) -> int:
    """Files after their day, with the rows that spoke of them; the trail keeps who took what."""
    old = list(Prepared.objects.over(timezone.now()))
    if not old:
        return 0
    Prepared.objects.filter(pk__in=[one.pk for one in old]).delete()
    trail.write(by=by, what="change", act="drop_old_files", counts={"files": len(old)})
    for name in [one.stored_as for one in old]:
        transaction.on_commit(lambda name=name: default_storage.delete(name))  # type: ignore[misc]
    return len(old)
