"""What becomes of a version of a significant event: a manager's answer, or its author takes it back."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of
from cases.models import Record, SignificantEvent
from cases.models.significant import ManagersAnswer
from cases.significant.events import first_of
from partners import saving, trail
from partners.models import User
from partners.undo import UNDO_FOR

ACTS = {ManagersAnswer.APPROVED.value: "approve", ManagersAnswer.PUT_ASIDE.value: "put_aside"}


@transaction.atomic
def answer_significant_event(*, version: Record, by: User, answer: str, why: str = "") -> Record:
    """A manager's, for good: the version is locked. Nobody answers their own words, nor what was changed since."""
    worker, first = author_of(by), first_of(version)
    if first.latest.pk != version.pk:
        raise ValidationError("It was changed while you had this page open. Read the new words, then answer.")
    facts = SignificantEvent.objects.select_related("answered_by").get(pk=version.pk)
    if facts.answer:
        raise ValidationError(f"{facts.answered_by} has answered it already.")
    if version.author_id == worker.pk:
        raise ValidationError("You wrote this, so another manager answers it.")
    if answer not in ManagersAnswer.values:
        raise ValidationError({"answer": "Choose whether it is to stand."})
    facts.answer, facts.answered_at, facts.answered_by = answer, timezone.now(), worker
    facts.why = as_written(why) if answer == ManagersAnswer.PUT_ASIDE else ""
    if answer == ManagersAnswer.PUT_ASIDE and not facts.why:
        raise ValidationError({"why": "Say in a few words why it is put aside."})
    saving.save(facts)
    act = f"{ACTS[answer]}_significant_event"
    trail.write(by=by, what="change", act=act, people=[first.person_id], records=[version.pk])
    return version


@transaction.atomic
def take_back_significant_event(*, version: Record, by: User) -> Record:
    """By its author within ten minutes, unless it was answered or changed since: then another version follows."""
    first = first_of(version)
    version = Record.objects.select_related("significant_event").get(pk=version.pk)
    if version.withdrawn_at:
        return version
    if version.author_id != author_of(by).pk:
        raise ValidationError("Only who wrote it can take it back.")
    if timezone.now() - version.written_at > UNDO_FOR:
        raise ValidationError("Ten minutes have passed, so it stays. You can change it instead.")
    if version.significant_event.answer or first.latest.pk != version.pk:
        raise ValidationError("It was answered or changed since, so it stays. You can change it again.")
    version.withdrawn_at, version.withdrawn_by = timezone.now(), by.worker
    version.save(update_fields=["withdrawn_at", "withdrawn_by"])
    people, records = [version.person_id], [version.pk]
    trail.write(by=by, what="change", act="take_back_significant_event", people=people, records=records)
    return version
