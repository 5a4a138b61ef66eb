"""What the team passes to the police."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of, refuse_unless_past
from cases.enveloped import enveloped
from cases.models import Category, Kind, YoungPerson
from hubs.models import Hub
from partners import saving, trail
from partners.models import User
from raise_meetings.intelligence.named import refuse_names
from raise_meetings.intelligence.refused import refuse_higher
from raise_meetings.models import InformationPassed, InformationPassedPerson
from raise_meetings.own_words import own_words


@transaction.atomic
def pass_information(
    *,
    by: User,
    words: str,
    noticed_at: datetime.datetime,
    passed_at: datetime.datetime,
    person: YoungPerson | None = None,
    hub: Hub | None = None,
    understood: bool = False,
    **said: Any,
) -> InformationPassed:
    """About a young person, or about a place alone: then `hub` is whose team passes it. `said` are columns."""
    words = as_written(words)
    if not words:
        raise ValidationError({"words": "Write what was seen or heard."})
    refuse_higher(words)
    for box, typed in {"words": words, **said}.items():
        own_words(str(typed), by, box)
    refuse_names(words, by, understood=understood, person=person)
    _refuse_to_come(noticed_at, passed_at, person)
    passed = InformationPassed(
        hub=None if person else hub, words="" if person else words, noticed_at=noticed_at, passed_at=passed_at,
        passed_by=author_of(by), **said,
    )  # fmt: skip
    saving.save(passed)
    records = []
    if person is not None:
        day = timezone.localdate(passed_at)
        about = Category.SAFETY_AND_RISK
        record = enveloped(person, Kind.INFORMATION_PASSED, about, day, by=by, words=words, at=passed_at)
        saving.save(InformationPassedPerson(record=record, person=person, passed=passed))
        records = [record.pk]
    people = [person.pk] if person else []
    trail.write(by=by, what="change", act="pass_information", people=people, records=records,
                counts={"passed": passed.pk})  # fmt: skip
    return passed


def _refuse_to_come(
    noticed_at: datetime.datetime, passed_at: datetime.datetime, person: YoungPerson | None
) -> None:
    for box, at in (("noticed_at", noticed_at), ("passed_at", passed_at)):
        if at > timezone.now():
            raise ValidationError({box: "This time is still to come. Enter a time that has passed."})
    if noticed_at > passed_at:
        raise ValidationError(
            {"passed_at": "It was passed on before it was seen or heard. Check both times."}
        )
    if person is not None:
        refuse_unless_past(person, passed_at)
