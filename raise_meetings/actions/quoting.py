"""A note that quotes what the police share: what one writes with it is read by whoever reads that."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.actions import quote_item
from cases.contributing import as_written, refuse_unless_past
from cases.enveloped import enveloped
from cases.models import Category, Kind, Record
from partners import trail
from partners.models import User
from raise_meetings.intelligence.refused import refuse_higher
from raise_meetings.models import IntelligenceItem


@transaction.atomic
def quote_in_note(*, item: IntelligenceItem, by: User, at: datetime.datetime, words: str) -> Record:
    words = as_written(words)
    if not words:
        raise ValidationError({"words": "Write what you want to say of it."})
    refuse_higher(words)
    refuse_unless_past(item.person, at)
    day = at.date()
    note = enveloped(
        item.person, Kind.NOTE, Category.INTELLIGENCE, day, by=by, words=words, at=at, asked=True
    )
    quote_item(record=note, source=item.record, by=by)
    trail.write(by=by, what="change", act="quote_in_note", people=[item.person_id], records=[note.pk])
    return note
