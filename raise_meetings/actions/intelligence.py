"""What the police share: an item with its handling."""

import datetime
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions import hand_with_conditions
from cases.enveloped import enveloped, refuse_unless_passed
from cases.models import Category, Kind, YoungPerson
from partners import saving, trail
from partners.models import Agency, User
from raise_meetings.intelligence.refused import summary
from raise_meetings.intelligence.who import refuse_unless_police
from raise_meetings.models import Classification, IntelligenceItem


@transaction.atomic
def share_item(
    *,
    person: YoungPerson,
    by: User,
    words: str,
    classification: str,
    handling: str,
    received_on: datetime.date,
    review_on: datetime.date,
    expires_on: datetime.date,
    conditions: str = "",
    agencies: Iterable[Agency] = (),
    source_grade: int | None = None,
    information_grade: str = "",
    understood: bool = False,
) -> IntelligenceItem:
    """`words` are the summary that may be shared; marked before anybody reads it."""
    refuse_unless_police(by)
    words = summary(words, by, person, understood)
    if classification not in Classification.values:
        raise ValidationError({"classification": "Nothing above OFFICIAL-SENSITIVE is kept here."})
    refuse_unless_passed(person, received_on, "received_on")
    record = enveloped(
        person, Kind.INTELLIGENCE, Category.INTELLIGENCE, received_on, by=by, words=words, asked=True
    )
    item = IntelligenceItem(
        record=record, person=person, classification=classification, source_grade=source_grade,
        information_grade=information_grade, received_on=received_on, review_on=review_on, expires_on=expires_on,
    )  # fmt: skip
    _refuse_over(expires_on)
    saving.save(item)
    hand_with_conditions(record=record, by=by, handling=handling, conditions=conditions, agencies=agencies)
    trail.write(by=by, what="change", act="share_item", people=[person.pk], records=[record.pk])
    return item


def _refuse_over(expires_on: datetime.date) -> None:
    if expires_on <= timezone.localdate():
        raise ValidationError({"expires_on": "Choose a day that is still to come."})
