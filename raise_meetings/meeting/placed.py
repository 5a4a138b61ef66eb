"""What a reader sees of the scale: not the others' places until they have placed their own or passed."""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.meeting.spread import Spread, spread
from raise_meetings.models import Meeting, Passed, Rating


@dataclass(frozen=True)
class Placing:
    """`spread` is empty while it is hidden; `how_many` is told always."""

    mine: Rating | None
    is_hidden: bool
    how_many: int
    spread: Spread | None

    @property
    def mark(self) -> str:
        return repr((self.how_many, self.is_hidden, self.spread and self.spread.rows))


def placing(meeting: Meeting, reader: User, people: Sequence[YoungPerson]) -> dict[int, Placing]:
    """By the person. When the meeting is over everybody sees who placed what."""
    rows = Rating.objects.visible_to(reader).filter(meeting=meeting)
    rows = (
        rows.select_related("worker", "agency", "record")
        .prefetch_related("record__corrections")
        .order_by("pk")
    )
    by_person: dict[int, list[Rating]] = {person.pk: [] for person in people}
    for rating in rows:
        by_person.setdefault(rating.person_id, []).append(rating)
    free = meeting.closed_at is not None or _has_passed(meeting, reader)
    return {person.pk: _placing(by_person[person.pk], reader, free=free) for person in people}


def _placing(ratings: list[Rating], reader: User, *, free: bool) -> Placing:
    worker = reader.worker_id
    mine = next((one for one in ratings if worker and one.worker_id == worker), None)
    hidden = not free and mine is None
    return Placing(mine, hidden, len(ratings), None if hidden else spread(ratings))


def _has_passed(meeting: Meeting, reader: User) -> bool:
    return Passed.objects.filter(meeting=meeting, worker=reader.worker_id).exists()
