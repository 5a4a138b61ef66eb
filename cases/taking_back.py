"""For verbs that take back what was just written: who may, until when, and what stands again."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from cases.contributing import author_of, refuse_unless_theirs
from cases.models import Contact, Intervention, Kind, Record, ScaleScore, SpecialistAsk
from cases.versions import CORRECTED, first_began
from partners.models import User
from partners.undo import UNDO_FOR

LIFTED = "It is among the significant events, so it stays. You can correct it, and the event too."


def taken_back(record: Record, by: User) -> tuple[Record, bool]:
    """And whether that is new: taken back twice is taken back once."""
    first = Record.objects.select_for_update(of=("self",)).get(pk=record.corrects_id or record.pk)
    taken = Record.objects.get(pk=record.pk)
    if taken.withdrawn_at:
        return taken, False
    if taken.kind not in (*CORRECTED, Kind.SCALE_SCORE) or taken.author_id != author_of(by).pk:
        raise ValidationError("Only who wrote a note can take it back.")
    if taken.kind == Kind.RAISE_PART and taken.corrects_id is None:
        raise ValidationError("It is struck out on the page of its meeting, while that is open.")
    refuse_unless_theirs(by, first)
    if timezone.now() - taken.written_at > UNDO_FOR:
        raise ValidationError("Ten minutes have passed, so it stays. You can correct it instead.")
    if first.latest.pk != taken.pk:
        raise ValidationError("It has been corrected since, so it stays. You can correct it again.")
    withdraw_lifted(taken, first, by)
    taken.withdrawn_at, taken.withdrawn_by = timezone.now(), by.worker
    taken.save(update_fields=["withdrawn_at", "withdrawn_by"])
    _drop_facts(taken)
    ScaleScore.objects.filter(pk=taken.pk).delete()
    if taken.pk != first.pk:
        fresh = Record.objects.get(pk=first.pk)
        move(fresh, first_began(fresh) if fresh.latest == fresh else fresh.latest.began)
    return taken, True


def withdraw_lifted(taken: Record, first: Record, by: User) -> None:
    """What was lifted out of those words into the significant events would go on showing them. A manager's answer and
    what a colleague wrote stand, and so do the words that they lean on.
    """
    lifted = Record.objects.filter(
        significant_event__lifted_from=first, written_at__gte=taken.written_at, withdrawn_at=None
    )
    for event in lifted.select_for_update(of=("self",)):
        versions = Record.objects.filter(Q(pk=event.pk) | Q(corrects=event), withdrawn_at=None)
        answered = versions.exclude(significant_event__answer="")
        if answered.exists() or versions.exclude(author=by.worker).exists():
            raise ValidationError(LIFTED)
        versions.update(withdrawn_at=timezone.now(), withdrawn_by=by.worker)


def move(first: Record, at: datetime.datetime) -> None:
    """To its place in the chronology."""
    if first.began != at:
        first.began = at
        first.save(update_fields=["began"])
        Contact.objects.filter(pk=first.pk).update(occurred_at=at)
        Intervention.objects.filter(pk=first.pk).update(occurred_at=at)


def _drop_facts(taken: Record) -> None:
    """They go into the history; a question that it answered waits again."""
    Contact.objects.filter(pk=taken.pk).delete()
    Intervention.objects.filter(pk=taken.pk).delete()
    SpecialistAsk.objects.filter(reply=taken.pk).update(
        answered_at=None, answered_by=None, reply=None, changed="", duration_minutes=None
    )
