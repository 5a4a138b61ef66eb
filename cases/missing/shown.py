"""One episode with all that was done, for its page."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from cases.missing.clock import TalkClock, talk_clock
from cases.missing.nights import evening_of, is_asked_for, turned_18_on
from cases.models import MissingAction, MissingEpisode, ReturnTalk
from cases.models.missing import Done, Worry
from nwd.ui.spoken import length_words
from partners.models import User

#: Who is told of it; each is asked about until it is written down.
TOLD = (Done.TOLD_POLICE, Done.TOLD_SOCIAL_WORKER, Done.TOLD_FAMILY, Done.TOLD_MANAGER)
#: Said with one press.
PRESSES = (Done.CALLED, Done.SEARCHED, *TOLD)


@dataclass(frozen=True)
class Shown:
    """`lines` are the newest first, `talks` the oldest first."""

    episode: MissingEpisode
    lines: list[MissingAction]
    talks: list[ReturnTalk]
    night: datetime.date
    now: datetime.datetime

    @property
    def lasted(self) -> datetime.timedelta:
        return (self.episode.returned_at or self.now) - self.episode.started_at

    @property
    def lasted_words(self) -> str:
        """Hours to three days, as the first of them are counted by."""
        hours = int(self.lasted.total_seconds() // 3600)
        return f"{hours} hours" if 48 <= hours < 72 else length_words(self.lasted)

    @property
    def worry(self) -> str:
        newest = next((line.worry for line in self.lines if line.worry), self.episode.worry)
        return str(Worry(newest).label) if newest else ""

    @property
    def police_reference(self) -> str:
        newest = (line.police_reference for line in self.lines if line.police_reference)
        return next(newest, self.episode.police_reference)

    @property
    def told(self) -> list[tuple[str, MissingAction | None]]:
        """Each with the first time that it was said."""
        first = {line.what: line for line in self.lines}
        return [(str(what.label).removeprefix("Told "), first.get(what)) for what in TOLD]

    @property
    def presses(self) -> list[Done]:
        done = {line.what for line in self.lines}
        return [what for what in PRESSES if what not in TOLD or what not in done]

    @property
    def wants_entry(self) -> bool:
        if not is_asked_for(self.episode, self.night):
            return False
        return not any(line.at >= evening_of(self.night) for line in self.lines)

    @property
    def came_of_age(self) -> datetime.date | None:
        """While they were away: it was no longer the going missing of a child from that day on."""
        grown = turned_18_on(self.episode.person)
        ended = self.episode.returned_at or self.now
        return (
            grown
            if timezone.localdate(self.episode.started_at) < grown <= timezone.localdate(ended)
            else None
        )

    @property
    def clock(self) -> TalkClock | None:
        back = self.episode.returned_at
        return talk_clock(back, self.episode.interview_held_at, self.now) if back else None

    @property
    def records(self) -> list[int]:
        return [self.episode.pk, *(line.pk for line in self.lines), *(talk.pk for talk in self.talks)]


def shown_of(episode: MissingEpisode, user: User, night: datetime.date) -> Shown:
    """Four queries."""
    lines = MissingAction.objects.visible_to(user).filter(episode=episode)
    lines = lines.select_related("record__author").prefetch_related("record__corrections")
    talks = ReturnTalk.objects.visible_to(user).filter(episode=episode)
    talks = talks.select_related("record__author", "record__agency").prefetch_related("record__corrections")
    return Shown(
        episode,
        list(lines.order_by("-at", "-pk")),
        list(talks.order_by("offered_at", "pk")),
        night,
        timezone.now(),
    )


def open_of(person: object, user: User) -> MissingEpisode | None:
    found: MissingEpisode | None = (
        MissingEpisode.objects.visible_to(user).open().filter(person=person)
        .select_related("record__author", "person").order_by("started_at", "pk").first()
    )  # fmt: skip
    return found


def newest_said(episode: MissingEpisode, user: User) -> Shown:
    """What is known now, without the talks: for paper."""
    lines = MissingAction.objects.visible_to(user).filter(episode=episode).order_by("-at", "-pk")
    now = timezone.now()
    return Shown(episode, list(lines), [], timezone.localdate(now), now)
