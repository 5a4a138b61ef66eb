"""What stands in the brief: for each young person, and for the RAISE as a whole."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from cases.models import Kind, YoungPerson
from nwd.pages.lines import Line
from nwd.pages.raise_brief.gathering import NEW, YEAR, gathered
from nwd.pages.raise_brief.places import Places, found_near, places_of
from partners.models import Agency, User
from raise_meetings.meeting.spread import Spread, spread
from raise_meetings.models import Meeting, Paragraph, PlaceAction, Series, SeriesPerson
from raise_meetings.models.sections import BEFOREHAND, Section

#: Before the first meeting: what is new is what led to it.
BEFORE_THE_FIRST = datetime.timedelta(days=90)


@dataclass
class OfOne:
    """`new` since the last meeting; `contacts` by who was in touch; `placed` where each put it last time."""

    person: YoungPerson
    evaluation: Line | None = None
    actions: list[Line] = field(default_factory=list)
    new: list[Line] = field(default_factory=list)
    contacts: list[tuple[str, int]] = field(default_factory=list)
    placed: Spread | None = None
    scores: list[Line] = field(default_factory=list)
    places: Places | None = None


@dataclass(frozen=True)
class Brief:
    series: Series
    people: list[OfOne]
    last: Meeting | None
    next: Meeting | None
    scales: list[tuple[datetime.datetime, int]]
    since: datetime.datetime
    place_actions: list[PlaceAction]
    looked_back: list[Paragraph]
    spoke: list[Agency]
    found_near: int | None

    @property
    def ids(self) -> list[int]:
        return [one.person.pk for one in self.people]


def brief_of(series: Series, user: User, parts: Sequence[SeriesPerson] | None = None) -> Brief:
    """As far as the reader may read. The same number of questions for one and for twelve, and after any history."""
    meetings = list(Meeting.objects.visible_to(user).filter(series=series, cancelled_at=None).order_by("pk"))
    held = [one for one in meetings if one.held_at and one.closed_at]
    last = held[-1] if held else None
    coming = next((one for one in meetings if one.closed_at is None), None)
    before = timezone.now() - BEFORE_THE_FIRST
    since = last.held_at if last and last.held_at else before
    people = [part.person for part in (parts_of(series, user) if parts is None else parts)]
    told = gathered(series, people, last, since, user)
    said = _paragraphs(coming, last, user)
    whole = series.about != "person"
    actions = PlaceAction.objects.visible_to(user).filter(meeting__series=series) if whole else None
    return Brief(
        series, [_of_one(person, told, since) for person in people], last, coming,
        [(one.held_at, one.safety_scale) for one in held if one.held_at and one.safety_scale is not None], since,
        list(actions.to_do().by_due().select_related("agency", "worker")) if actions is not None else [],
        [one for one in said if one.section == Section.EVALUATION and one.record_id is None],
        list({one.agency_id: one.agency for one in said if one.section in BEFOREHAND}.values()),
        found_near(series.name, timezone.now() - YEAR, user) if series.is_about_place else None,
    )  # fmt: skip


def parts_of(series: Series | None, user: User) -> Any:
    """Whom it is about, of those whom the reader may know; of each series, where none is named."""
    parts = SeriesPerson.objects.visible_to(user).select_related("person").order_by("pk")
    return parts if series is None else parts.filter(series=series)


def _paragraphs(coming: Meeting | None, last: Meeting | None, user: User) -> list[Paragraph]:
    """Of whom something is there for the next meeting, and how the last was looked back at."""
    about = [one.pk for one in (coming, last) if one is not None]
    rows = Paragraph.objects.visible_to(user).filter(meeting__in=about).standing()
    rows = rows.filter(section__in=(*BEFOREHAND, Section.EVALUATION))
    found = rows.with_words() if about else rows.none()
    return [
        one for one in found if one.section == Section.EVALUATION or one.meeting_id == (coming and coming.pk)
    ]


def _of_one(person: YoungPerson, told: Sequence[Line], since: datetime.datetime) -> OfOne:
    own = [line for line in told if line.record.person_id == person.pk]
    ratings = [line.facts.raise_rating for line in _kind(own, Kind.RAISE_RATING)]
    episodes = [line.facts.missing_episode for line in _kind(own, Kind.MISSING_EPISODE)]
    contacts = Counter(str(line.author) for line in _kind(own, Kind.CONTACT) if line.author)
    new = [line for kind in NEW for line in _kind(own, kind) if line.record.began >= since]
    return OfOne(
        person, next(iter(_kind(own, Kind.RAISE_EVALUATION)), None), _to_do(_kind(own, Kind.RAISE_ACTION)), new,
        contacts.most_common(3), spread(ratings), _kind(own, Kind.SCALE_SCORE)[:3], places_of(episodes),
    )  # fmt: skip


def _kind(own: Iterable[Line], kind: str) -> list[Line]:
    return [line for line in own if line.record.kind == kind]


def _to_do(actions: list[Line]) -> list[Line]:
    """Neither done nor declined, what was due first first."""
    open_ones = [
        one for one in actions
        if one.facts.raise_action.completed_on is None and one.facts.raise_action.answer != "declined"
    ]  # fmt: skip
    never = datetime.date.max
    return sorted(open_ones, key=lambda one: (one.facts.raise_action.due_on or never, one.record.pk))
