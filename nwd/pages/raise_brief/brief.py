"""What stands in the brief: for each young person, and for the RAISE as a whole."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nwd.pages.raise_brief.gathering import YEAR, gathered
from nwd.pages.raise_brief.of_one import OfOne, of_one
from nwd.pages.raise_brief.places import found_near
from partners.models import Agency, User
from raise_meetings.models import Meeting, Paragraph, PlaceAction, Series, SeriesPerson
from raise_meetings.models.sections import BEFOREHAND, Section

#: Before the first meeting: what is new is what led to it.
BEFORE_THE_FIRST = datetime.timedelta(days=90)


@dataclass(frozen=True)
class Brief:
    series: Series
    people: list[OfOne]
    last: Meeting | None
    next: Meeting | None
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
        series, [of_one(person, told, since) for person in people], last, coming,
        since,
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
