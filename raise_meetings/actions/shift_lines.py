"""A line for the shift, out of what the police share, in other words."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import close_on, enveloped
from cases.models import Category, Kind, Record, YoungPerson
from cases.quoting.repeated import runs_of
from partners import saving, trail
from partners.models import User
from raise_meetings.intelligence.named import refuse_names
from raise_meetings.intelligence.refused import refuse_grade, refuse_higher
from raise_meetings.intelligence.who import may_write_shift_line
from raise_meetings.models import ShiftLine
from raise_meetings.own_words import own_words

LONGEST = datetime.timedelta(days=92)
REPEATS = "Eight words or more in a row are as the police wrote them. Say it in your own words."


@transaction.atomic
def write_shift_line(
    *, person: YoungPerson, by: User, words: str, until_on: datetime.date, understood: bool = False
) -> ShiftLine:
    """Open to the team, so nothing of what it is from may stand in it: no words, no grade, nobody who told it."""
    words, today = as_written(words), timezone.localdate()
    if not may_write_shift_line(by, person):
        raise ValidationError("Nothing is shared with you about them that a shift could be told of.")
    if not words:
        raise ValidationError({"words": "Write what the shift has to know."})
    if not today <= until_on <= today + LONGEST:
        raise ValidationError({"until_on": "Choose a day from today on, within three months."})
    refuse_higher(words)
    refuse_grade(words)
    _refuse_to_repeat(person, words, by)
    own_words(words, by)
    refuse_names(words, by, understood=understood, person=person)
    record = enveloped(person, Kind.SHIFT_LINE, Category.SAFETY_AND_RISK, today, by=by, words=words,
                       at=timezone.now())  # fmt: skip
    line = ShiftLine(record=record, person=person, until_on=until_on)
    saving.save(line)
    trail.write(by=by, what="change", act="write_shift_line", people=[person.pk], records=[record.pk])
    return line


@transaction.atomic
def end_shift_line(*, line: ShiftLine, by: User) -> ShiftLine:
    """It is not so any more: from now on no shift is told. Ended twice is ended once."""
    record = Record.objects.select_for_update(of=("self",)).select_related("agency").get(pk=line.pk)
    if record.ended is None:
        refuse_unless_theirs(by, record)
        close_on(record, timezone.localdate())
        trail.write(by=by, what="change", act="end_shift_line", people=[line.person_id], records=[line.pk])
    return line


def _refuse_to_repeat(person: YoungPerson, words: str, by: User) -> None:
    runs = runs_of(words)
    shared = Record.objects.visible_to(by).filter(kind=Kind.INTELLIGENCE, person=person)
    if runs and any(runs & runs_of(one) for one in shared.values_list("words", flat=True)):
        raise ValidationError({"words": REPEATS})
