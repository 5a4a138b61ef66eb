"""What is to be done while somebody is away, and when they are back."""

import datetime
from typing import Any

from django.db.models import DateField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import TruncDate
from django.utils import timezone

from cases.missing.nights import evening_of
from cases.missing.often import newest_of_three
from cases.models import KnownPlace, MissingAction, MissingEpisode, MissingProfile, ReturnTalk
from cases.models.missing import TALK_WITHIN
from cases.models.return_talk import Answer
from nwd.pages.due.asked import Asked, may_triage
from nwd.pages.due.reviews import AHEAD
from nwd.pages.due.sources import told
from partners import access
from placements.night import night_of

#: The talk stays in the list for four weeks: after that it is a figure, and no longer something to do.
TALK_AFTER = datetime.timedelta(days=28)
OFTEN = "Missing three times in 30 days: look at it together"
NO_ENTRY = "Away: no entry yet for tonight (from 6pm)"


def talks_on_return(asked: Asked) -> QuerySet[Any]:
    """Offered each time. Who has said no to the newest offer is not asked again and again."""
    newer = ReturnTalk.objects.filter(episode=OuterRef("episode"), offered_at__gt=OuterRef("offered_at"))
    no = ReturnTalk.objects.filter(~Exists(newer), episode=OuterRef("pk"), answer=Answer.DECLINED)
    rows = MissingEpisode.objects.filter(
        ~Exists(no), kind="missing", interview_held_at__isnull=True,
        returned_at__gte=timezone.now() - TALK_AFTER, returned_at__lte=timezone.now(),
    )  # fmt: skip
    return told(asked.of(rows), "missing_episode", TruncDate(F("returned_at") + TALK_WITHIN))


def nights_away(asked: Asked) -> QuerySet[Any]:
    """Each night until they are back: from the evening on somebody writes down what was done."""
    night = night_of(timezone.now())
    tonight = MissingAction.objects.visible_to(asked.user).filter(
        episode=OuterRef("pk"), at__gte=evening_of(night)
    )
    child = Q(person__date_of_birth__gt=_years_before(night))
    rows = MissingEpisode.objects.open().filter(~Exists(tonight), child, started_at__lte=timezone.now())
    return told(asked.of(rows), "missing_night", Value(night, DateField()), said=Value(NO_ENTRY))


def three_times(asked: Asked) -> QuerySet[Any]:
    """For whoever runs a hub, of the young people of their hubs; and on a young person's own list."""
    rows = newest_of_three(asked.user, asked.day)
    if asked.person is None:
        runs = asked.of_hubs and may_triage(asked)
        rows = rows.filter(Q(hub__in=access.hubs_of(asked.user)) | _of_team(asked) if runs else Q(pk__in=[]))
        asked = Asked(asked.user, asked.day, None)
    return told(asked.of(rows), "missing_often", TruncDate("started_at"), said=Value(OFTEN))


def profiles(asked: Asked) -> QuerySet[Any]:
    """The newest counts."""
    later = MissingProfile.objects.filter(person=OuterRef("person"), record__gt=OuterRef("record"))
    rows = MissingProfile.objects.filter(~Exists(later), review_on__lte=asked.day + AHEAD)
    return told(asked.of(rows), "missing_profile", F("review_on"))


def known_places(asked: Asked) -> QuerySet[Any]:
    holds = Q(end_on__isnull=True) | Q(end_on__gt=asked.day)
    rows = KnownPlace.objects.filter(holds, review_on__lte=asked.day + AHEAD)
    return told(asked.of(rows), "place", F("review_on"), said=F("name"))


def _of_team(asked: Asked) -> Q:
    return Q(person__in=list(asked.keyed))


def _years_before(night: datetime.date) -> datetime.date:
    """Whoever was born after it is not 18 on the night. 29 February becomes 18 on 1 March."""
    try:
        return night.replace(year=night.year - 18)
    except ValueError:
        return datetime.date(night.year - 18, 2, 28)
