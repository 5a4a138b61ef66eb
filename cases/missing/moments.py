"""Moments of an episode that cannot be so, said beside the box."""

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import MissingEpisode, YoungPerson
from nwd.ui.spoken import coming_words, when_words
from nwd.ui.when import AHEAD
from partners.models import User


def refuse_unlikely_moment(person: YoungPerson, at: datetime.datetime | None, box: str) -> None:
    if at is None:
        return
    if at > timezone.now() + AHEAD:
        raise ValidationError({box: coming_words(at)})
    if timezone.localdate(at) < person.date_of_birth:
        raise ValidationError({box: f"This is before {person.name} was born. Check the date."})
    if person.died_on and timezone.localdate(at) > person.died_on:
        raise ValidationError({box: f"{person.name} died before that. Check the date."})


def refuse_before(at: datetime.datetime | None, start: datetime.datetime, box: str) -> None:
    if at is not None and at < start:
        raise ValidationError({box: f"They were last seen {when_words(start)}. Enter a later time."})


def refuse_meanwhile(
    person: YoungPerson,
    start: datetime.datetime,
    end: datetime.datetime | None,
    by: User,
    *,
    but: MissingEpisode | None = None,
) -> None:
    """Nobody is away twice at once, as far as whoever writes may know. The tracker allows it, so no constraint does.

    Whoever calls holds the young person: of two who report at once the second finds what the first wrote.
    """
    theirs = MissingEpisode.objects.visible_to(by).filter(person=person)
    if but is not None:
        theirs = theirs.exclude(pk=but.pk)
    still = theirs.open()
    if end is not None:
        still = still.filter(started_at__lt=end)
    found = still.select_related("record__author").order_by("started_at").first()
    if found is not None:
        who = f" by {found.record.author}" if found.record.author else ""
        raise ValidationError(
            f"{person.name} is reported already{who}: away since {when_words(found.started_at)}.", code="open"
        )
    back = theirs.filter(started_at__lt=end) if end else theirs
    before = back.filter(returned_at__gt=start).order_by("-returned_at").first()
    if before is not None:
        said = f"They were away from {when_words(before.started_at)} to {when_words(before.returned_at)} already."
        raise ValidationError({"last_seen_at": f"{said} Check the time."})
