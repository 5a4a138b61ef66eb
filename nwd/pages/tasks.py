"""The queue's side of a long list: decides again, writes the file, marks how it ended; and the sweep after a day."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from nwd.pages.due import actions as due
from nwd.pages.privacy.unusual.finding import days_to_look_at, unusual_on
from nwd.pages.reading_again import ask_again
from partners import trail
from partners.access import Service
from partners.actions.unusual import note_unusual
from partners.context import acting
from partners.facts import facts_of
from partners.models import User
from partners.sessions.at_work import why_not
from reports.downloads import actions
from reports.downloads.columns import Listed, Table
from reports.downloads.files import WRITERS
from reports.downloads.prepared import Prepared, PreparedOutcome
from reports.downloads.progress import note_rows


@shared_task(name=actions.PREPARE)
def prepare_list(prepared_id: int) -> None:
    """As the person who asked: what they may do now counts. Run twice, it finds the mark and does nothing."""
    by = _asked_by(prepared_id)
    if not facts_of(by).told:  # gone meanwhile: not even their own order is theirs to see
        _give_up(prepared_id)
        return
    try:
        with acting(by):
            _prepare(prepared_id)
    except Exception:
        _give_up(prepared_id)
        raise


@acting(Service())
def _give_up(prepared_id: int) -> None:
    waiting = Prepared.objects.filter(pk=prepared_id, outcome=PreparedOutcome.WAITING)
    waiting.update(outcome=PreparedOutcome.FAILED, finished_at=timezone.now())


@acting(Service())
def _asked_by(prepared_id: int) -> User:
    return Prepared.objects.select_related("asked_by").get(pk=prepared_id).asked_by


def _prepare(prepared_id: int) -> None:
    prepared = Prepared.objects.select_for_update(of=("self",)).select_related("asked_by").get(pk=prepared_id)
    if prepared.outcome != PreparedOutcome.WAITING:
        return
    listed = ask_again(prepared)
    if listed is None:
        prepared.outcome = PreparedOutcome.FAILED
    else:
        table = _written(prepared, listed)
        prepared.outcome, prepared.total = PreparedOutcome.DONE, table.count
        prepared.people, prepared.records = sorted(table.people), sorted(table.records)
        counts = {"rows": table.count}
        trail.write(
            by=prepared.asked_by, what="export", act=prepared.listing, people=table.people, counts=counts
        )
    prepared.finished_at = timezone.now()
    prepared.save()


def _written(prepared: Prepared, listed: Listed) -> Table:
    """Half a file is never under its name."""
    table = Table(listed, partial(note_rows, prepared.reference))
    prepared.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    half = prepared.path.with_suffix(".half")
    try:
        with half.open("wb") as into:
            half.chmod(0o600)
            WRITERS[prepared.sort](table, into)
        half.replace(prepared.path)
    finally:
        half.unlink(missing_ok=True)
    return table


@shared_task(name="nwd.pages.tasks.drop_old_files")
@acting(Service())
def drop_old_files() -> None:
    """Every ten minutes."""
    actions.drop_old_files(by=Service())


@shared_task(name="nwd.pages.tasks.find_unusual_reading")
def find_unusual_reading() -> None:
    """Several times a day, of the days that are over and were not looked at yet: each in a transaction of its own."""
    with acting(Service()):
        days = days_to_look_at()
    for day in days:
        with acting(Service()):
            note_unusual(day=day, found=unusual_on(day), by=Service())


@shared_task(name="nwd.pages.tasks.post_digests")
@acting(Service())
def post_digests() -> None:
    """Every ten minutes: those whose hour has come."""
    due.post_digests(by=Service())


@shared_task(name=due.TASK)
def send_digest(user_id: int) -> None:
    """As that person, decided again now: whose access has ended, or who no longer wants it, gets none."""
    user = User.objects.filter(pk=user_id, is_active=True, digest_hour__isnull=False).first()
    if user is None or why_not(user):
        return
    with acting(user):
        due.send_digest(by=user)
