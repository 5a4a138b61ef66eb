"""Verb: at 18 a time in care ends and somebody is a care leaver, in one step."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.care import begin_care, end_care
from cases.care.course import later_of
from cases.enveloped import held
from cases.models import CarePeriod, YoungPerson
from cases.models.care import CareStatus
from cases.moving_on.grown import grown_on, is_near
from nwd.ui.spoken import date_words
from partners import trail
from partners.models import User


@transaction.atomic
def begin_leaving_care(*, person: YoungPerson, by: User) -> CarePeriod:
    """From their eighteenth birthday on, which may be to come: the day makes it true. Time in care ends that day.

    Taken back, it goes on, and so do the legal statuses that ended with it: the trail names them.
    """
    held(person)
    grown = grown_on(person)
    if not is_near(person, timezone.localdate()):
        raise ValidationError(
            f"{person.name} is 18 on {date_words(grown)}. It can be said half a year before."
        )
    theirs = CarePeriod.objects.select_related("person", "record").filter(person=person)
    ended: list[int] = []
    for period in theirs.filter(status=CareStatus.LOOKED_AFTER, start_on__lte=grown):
        if period.end_on is None or period.end_on > grown:
            ended += [period.pk, *(one.pk for one in later_of(period))]
            end_care(period=period, end_on=grown, by=by)
    begun = begin_care(person=person, status=CareStatus.CARE_LEAVER, start_on=grown, by=by)
    trail.write(by=by, what="change", act="begin_leaving_care", people=[person.pk],
                records=[begun.pk, *ended])  # fmt: skip
    return begun
