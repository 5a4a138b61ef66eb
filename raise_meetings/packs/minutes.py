"""The minutes of one meeting, as one reader may see them: what they may not is absent, and leaves no gap.

Asked anew each time: nothing of them is kept, so that what is sealed, taken back or out of date later is in none.
"""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.models import Action, Evaluation, Invitation, Meeting, MeetingPerson, PlaceAction
from raise_meetings.models.ratings import Rating
from raise_meetings.packs.said import Said, said_of


@dataclass(frozen=True)
class About:
    """What stands under one heading: of a young person, or (None) of all of them or the place."""

    person: YoungPerson | None
    part: MeetingPerson | None
    said: Said
    ratings: list[Rating]
    actions: list[Any]
    evaluations: list[Evaluation]

    @property
    def is_empty(self) -> bool:
        return not (self.said.any or self.ratings or self.actions or self.evaluations or self.part)

    @property
    def spread(self) -> tuple[int, int] | None:
        scores = [one.score for one in self.ratings]
        return (min(scores), max(scores)) if scores else None


@dataclass(frozen=True)
class Minutes:
    meeting: Meeting
    invitations: list[Invitation]
    heads: list[About]
    records: list[int]
    people: list[int]
    sensitive: bool

    @property
    def came(self) -> list[Invitation]:
        return [one for one in self.invitations if one.attended]

    @property
    def did_not_come(self) -> list[Invitation]:
        return [one for one in self.invitations if not one.attended]


def minutes_of(meeting: Meeting, user: User) -> Minutes:
    """Seven questions, however many young people it was about and however much was said."""
    day = timezone.localdate()
    of_people = MeetingPerson.objects.visible_to(user).filter(meeting=meeting).order_by("record_id")
    parts = list(of_people.select_related("person", "record").prefetch_related("record__corrections"))
    said, sensitive = said_of(meeting, user, day)
    ratings = list(_of(Rating, meeting, user).select_related("worker", "agency", "record"))
    actions = list(_of(Action, meeting, user).select_related("agency", "worker", "record").by_due())
    evaluations = list(_of(Evaluation, meeting, user).prefetch_related("record__corrections"))
    about_all = list(
        PlaceAction.objects.visible_to(user).filter(meeting=meeting).select_related("agency", "worker")
    )
    heads = [About(None, None, said.get(None, Said([])), [], about_all, [])]
    heads += [
        About(part.person, part, said.get(part.person_id, Said([])), *(
            [one for one in rows if one.person_id == part.person_id] for rows in (ratings, actions, evaluations)
        )) for part in parts
    ]  # fmt: skip
    invitations = Invitation.objects.visible_to(user).filter(meeting=meeting).standing()
    words = [one.record_id for group in said.values() for one in group.paragraphs if one.record_id]
    facts = [one.pk for rows in (parts, ratings, actions, evaluations) for one in rows]
    return Minutes(
        meeting, list(invitations.select_related("agency", "worker").order_by("agency__name")),
        [one for one in heads if not one.is_empty], [*words, *facts], [part.person_id for part in parts], sensitive,
    )  # fmt: skip


def _of(model: Any, meeting: Meeting, user: User) -> Any:
    return model.objects.visible_to(user).filter(meeting=meeting).select_related("record")
