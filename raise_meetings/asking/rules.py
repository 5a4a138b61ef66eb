"""What makes a RAISE propose itself.

A proposal is of the category of what it rests on: whoever may not read the facts does not read it either.
"""

import datetime
from collections.abc import Iterator

from django.db.models import Q

from cases.chronology import midnight
from cases.missing.often import DAYS, TIMES, within
from cases.models import MissingEpisode
from nwd.ui.spoken import date_words
from placements.models import IncidentKind, IncidentPerson
from placements.models.incidents import Ground
from raise_meetings.asking.falls import falls_by
from raise_meetings.asking.homes import homes_at_risk
from raise_meetings.asking.seen import OPEN, Seen, by_person
from raise_meetings.models import Origin

EXPLOITED_WITHIN = datetime.timedelta(days=30)


def seen_on(day: datetime.date) -> Iterator[Seen]:
    """As the service, which alone knows of everybody."""
    yield from three_missing(day)
    yield from exploited(day)
    yield from fallen(day)
    yield from homes_at_risk(day)


def three_missing(day: datetime.date) -> Iterator[Seen]:
    episodes = MissingEpisode.objects.filter(OPEN, within(day)).select_related("record")
    for person, facts in by_person(episodes.order_by("started_at", "pk")).items():
        if len(facts) >= TIMES:
            words = f"Went missing {len(facts)} times in {DAYS} days."
            yield Seen(person, Origin.THREE_MISSING, facts, words)


def exploited(day: datetime.date) -> Iterator[Seen]:
    since = midnight(day) - EXPLOITED_WITHIN
    which = Q(incident__kind=IncidentKind.EXPLOITATION) | Q(incident__ground=Ground.EXPLOITATION)
    parts = IncidentPerson.objects.filter(OPEN, which, incident__occurred_at__gte=since)
    parts = parts.select_related("record").order_by("incident__occurred_at", "pk")
    for person, facts in by_person(parts).items():
        yield Seen(person, Origin.EXPLOITATION, facts, "Was part of an incident of exploitation.")


def fallen(day: datetime.date) -> Iterator[Seen]:
    for person, high, low, was, now in falls_by(day, OPEN):
        words = f"How safe it is fell from {was} to {now} out of 10 by {date_words(day)}."
        yield Seen(person, Origin.SCALE, [high, low], words)
