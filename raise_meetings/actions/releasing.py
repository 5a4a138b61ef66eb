"""Publishing lower: the originator is asked, and answers with the words that more people may read, or says no."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of, refuse_unless_may_add
from cases.enveloped import enveloped
from cases.models import Category, Kind, Record
from cases.models.record import Marking
from partners import saving, trail
from partners.models import User
from raise_meetings.intelligence.refused import refuse_higher
from raise_meetings.intelligence.who import answers_for
from raise_meetings.models import IntelligenceItem, ReleaseAsk, Released


@transaction.atomic
def ask_release(*, source: Record, by: User, wording: str, why: str) -> ReleaseAsk:
    """Nothing changes until there is an answer. What is quoted is asked of its source."""
    source = Record.objects.visible_to(by).select_related("agency").get(pk=source.pk)
    if source.marking != Marking.HANDLING_C or hasattr(source, "quotation"):
        raise ValidationError("There are no conditions on it, so nobody has to be asked.")
    wording, why = as_written(wording), as_written(why)
    if not wording:
        raise ValidationError({"wording": "Write the words that you want more people to read."})
    if not why:
        raise ValidationError({"why": "Say what it is for, and who has to read it."})
    refuse_higher(wording, "wording")
    ask = ReleaseAsk(source=source, asked_by=author_of(by), asked_at=timezone.now(), wording=wording, why=why)
    saving.save(ask)
    _trail(ask, by, "ask_release")
    return ask


@transaction.atomic
def answer_release(*, ask: ReleaseAsk, by: User, answer: str, words: str) -> ReleaseAsk:
    """`words` are those that may be published, or why none may. It is answered once."""
    held = ReleaseAsk.objects.select_for_update(of=("self",)).select_related("source__agency").get(pk=ask.pk)
    if not answers_for(by, held.source):
        raise ValidationError(f"This is {held.source.agency}’s to answer.")
    if held.answer:
        raise ValidationError(f"{held.answered_by} has answered it already.")
    words = as_written(words)
    refuse_higher(words)
    held.answer, held.words = answer, words
    held.answered_by, held.answered_at = author_of(by), timezone.now()
    saving.save(held)
    _trail(held, by, "answer_release")
    return held


@transaction.atomic
def publish_released(*, ask: ReleaseAsk, by: User, category: str = Category.SAFETY_AND_RISK) -> Record:
    """An open note of exactly the words that were released, once. What quotes the source stays as it is."""
    held = ReleaseAsk.objects.select_for_update(of=("self",)).select_related("source__person").get(pk=ask.pk)
    if held.answer != Released.YES:
        raise ValidationError("The originator has not released anything of it.")
    if held.published_id:
        raise ValidationError("It has been published already.")
    item = IntelligenceItem.objects.filter(pk=held.source_id).first()
    if item and item.is_out_of_date(timezone.localdate()):
        raise ValidationError("It is out of date by now, so nothing of it is published.")
    refuse_unless_may_add(by, category)
    person, now = held.source.person, timezone.now()
    note = enveloped(
        person, Kind.NOTE, category, timezone.localdate(now), by=by, words=held.words, at=now, asked=True
    )
    held.published = note
    saving.save(held)
    trail.write(by=by, what="permission", act="publish_released", people=[person.pk],
                records=[note.pk, held.source_id])  # fmt: skip
    return note


def _trail(ask: ReleaseAsk, by: User, act: str) -> None:
    people, records = [ask.source.person_id], [ask.source_id]
    trail.write(by=by, what="permission", act=act, people=people, records=records)
