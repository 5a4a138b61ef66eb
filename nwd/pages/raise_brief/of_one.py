"""What the brief says of one young person, out of the lines that were gathered of all."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cases.models import Kind, YoungPerson
from nwd.pages.lines import Line
from nwd.pages.raise_brief.gathering import NEW
from nwd.pages.raise_brief.places import Places, places_of
from raise_meetings.meeting.spread import Spread, spread


@dataclass
class OfOne:
    """`new` since the last meeting; `contacts` by who was in touch; `placed` where each put it last time; `agreed`
    each meeting at which one number was.
    """

    person: YoungPerson
    evaluation: Line | None = None
    actions: list[Line] = field(default_factory=list)
    new: list[Line] = field(default_factory=list)
    contacts: list[tuple[str, int]] = field(default_factory=list)
    placed: Spread | None = None
    scores: list[Line] = field(default_factory=list)
    places: Places | None = None
    agreed: list[Line] = field(default_factory=list)


def of_one(person: YoungPerson, told: Sequence[Line], since: datetime.datetime) -> OfOne:
    own = [line for line in told if line.record.person_id == person.pk]
    ratings = [line.facts.raise_rating for line in _kind(own, Kind.RAISE_RATING)]
    episodes = [line.facts.missing_episode for line in _kind(own, Kind.MISSING_EPISODE)]
    contacts = Counter(str(line.author) for line in _kind(own, Kind.CONTACT) if line.author)
    new = [line for kind in NEW for line in _kind(own, kind) if line.record.began >= since]
    return OfOne(
        person, next(iter(_kind(own, Kind.RAISE_EVALUATION)), None), _to_do(_kind(own, Kind.RAISE_ACTION)), new,
        contacts.most_common(3), spread(ratings), _kind(own, Kind.SCALE_SCORE)[:3], places_of(episodes),
        _kind(own, Kind.RAISE_MEETING)[::-1],
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
