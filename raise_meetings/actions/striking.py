"""A box that should not be there: struck out, readable, and put back where it was a mistake."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail
from partners.models import User
from raise_meetings.meeting.held import open_paragraph
from raise_meetings.meeting.may import refuse_unless_theirs
from raise_meetings.models import Paragraph


@transaction.atomic
def strike_paragraph(*, paragraph: Paragraph, by: User) -> Paragraph:
    held = open_paragraph(paragraph)
    refuse_unless_theirs(held, by)
    if Paragraph.objects.visible_to(by).standing().filter(answers=held).exists():
        raise ValidationError("Something answers this. Strike that out first.")
    if held.struck_at is None:
        _set(held, by, "strike_paragraph", struck=True)
    return held


@transaction.atomic
def put_back_paragraph(*, paragraph: Paragraph, by: User) -> Paragraph:
    held = open_paragraph(paragraph)
    refuse_unless_theirs(held, by)
    if held.answers_id and Paragraph.objects.filter(pk=held.answers_id, struck_at__isnull=False).exists():
        raise ValidationError("What this answers was struck out. Put that back first.")
    if held.struck_at is not None:
        _set(held, by, "put_back_paragraph", struck=False)
    return held


def _set(held: Paragraph, by: User, act: str, *, struck: bool) -> None:
    held.struck_at, held.struck_by = (timezone.now(), by.worker) if struck else (None, None)
    saving.save(held)
    record = held.record
    if record is not None:
        record.withdrawn_at, record.withdrawn_by = held.struck_at, held.struck_by
        record.save(update_fields=["withdrawn_at", "withdrawn_by"])
    trail.write(
        by=by, what="change", act=act, people=[record.person_id] if record else [],
        records=[record.pk] if record else [], counts={"meeting": held.meeting_id},
    )  # fmt: skip
