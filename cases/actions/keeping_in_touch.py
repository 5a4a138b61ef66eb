"""Who keeps in touch with a young person when support has closed: begun, changed or ended, taken back."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import close_on, enveloped, held, refuse_unlikely
from cases.models import Category, KeepingInTouch, Kind, Record, Referral, YoungPerson
from cases.models.keeping_in_touch import HowOften
from cases.moving_on.offered import workers_for
from cases.withdrawing import withdraw
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User, Worker

#: Whom the form offers too. That somebody is barred is said no differently.
NOT_ASKED = (
    "{worker} cannot be asked. Choose who works with them or did, or a key or outreach worker of their hub."
)


@transaction.atomic
def keep_in_touch(
    *,
    person: YoungPerson,
    worker: Worker,
    how_often: str,
    by: User,
    start_on: datetime.date,
    end_on: datetime.date | None = None,
    referral: Referral | None = None,
    words: str = "",
) -> KeepingInTouch:
    """`referral` is the support that it follows. It opens nothing to anybody: who keeps in touch knows them."""
    held(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    if how_often not in HowOften.values:
        raise ValidationError({"how_often": "Choose how often."})
    if worker.left_on and worker.left_on <= timezone.localdate():
        raise ValidationError(
            {"worker": f"{worker} left on {date_words(worker.left_on)}. Choose somebody else."}
        )
    if worker not in workers_for(person, by, timezone.localdate()):
        raise ValidationError({"worker": NOT_ASKED.format(worker=worker)})
    record = enveloped(person, Kind.KEEPING_IN_TOUCH, Category.KEY_WORK, start_on, by=by, words=words)
    begun = KeepingInTouch(record=record, person=person, referral=referral, worker=worker, how_often=how_often,
                           start_on=start_on, end_on=end_on)  # fmt: skip
    _save(begun, record)
    trail.write(by=by, what="change", act="keep_in_touch", people=[person.pk], records=[record.pk])
    return begun


@transaction.atomic
def change_keeping_in_touch(
    *, keeping: KeepingInTouch, how_often: str, end_on: datetime.date | None, by: User, reason: str = ""
) -> KeepingInTouch:
    """How often from now on, and until when. What it was before is in the history. An end says why."""
    held(keeping.person)
    kept: KeepingInTouch = KeepingInTouch.objects.select_related("person", "record").get(pk=keeping.pk)
    if how_often not in HowOften.values:
        raise ValidationError({"how_often": "Choose how often."})
    if end_on and end_on < kept.start_on:
        raise ValidationError({"end_on": f"It began on {date_words(kept.start_on)}. Enter a later day."})
    if end_on and end_on <= timezone.localdate() and not reason.strip():
        raise ValidationError({"reason": "Say why it ends. The young person may ask."})
    kept.how_often, kept.end_on, kept.end_reason = how_often, end_on, as_written(reason) if end_on else ""
    _save(kept, kept.record)
    trail.write(
        by=by, what="change", act="change_keeping_in_touch", people=[kept.person_id], records=[kept.pk]
    )
    return kept


@transaction.atomic
def take_back_keeping_in_touch(*, keeping: KeepingInTouch, by: User) -> None:
    """By who said it, within ten minutes."""
    held(keeping.person)
    if withdraw(keeping, by, unless_changed=True):
        trail.write(by=by, what="change", act="take_back_keeping_in_touch", people=[keeping.person_id],
                    records=[keeping.record_id])  # fmt: skip


def _save(keeping: KeepingInTouch, record: Record) -> None:
    """With its envelope: nothing of it holds from its last day on."""
    saving.save(keeping)
    close_on(record, keeping.end_on)
