"""All that the page of a meeting shows to one reader, and what of it has been shown before."""

from dataclasses import dataclass
from typing import Any

from partners import access
from partners.access import Permission
from partners.models import Agency, User
from raise_meetings.meeting.columns import HINTS
from raise_meetings.meeting.fetching import agencies_at
from raise_meetings.meeting.laid_out import headings
from raise_meetings.meeting.pens import BLANK
from raise_meetings.meeting.seen import Seen, seen_of
from raise_meetings.meeting.slots import Box, Heading
from raise_meetings.models import Context, ForWhom, Invitation, Meeting, Rater
from raise_meetings.models.sections import WEIGHTS


@dataclass(frozen=True)
class Shown:
    meeting: Meeting
    headings: list[Heading]
    invitations: list[Invitation]
    agencies: list[Agency]
    seen: Seen
    may_join: bool

    @property
    def people(self) -> list[int]:
        return [one.person.pk for one in self.headings if one.person]

    @property
    def boxes(self) -> list[tuple[Heading, Box]]:
        return [(heading, box) for heading in self.headings for box in heading.boxes]


#: What the boxes and the scale offer to choose from.
CHOICES: dict[str, Any] = {
    "contexts": Context.choices, "weights": list(WEIGHTS.items()), "for_whoms": ForWhom.choices,
    "raters": Rater.choices, "numbers": range(11), "blank": BLANK, "hints": HINTS,
}  # fmt: skip


def shown(meeting: Meeting, reader: User) -> Shown:
    may_join = access.may(reader, Permission.JOIN_RAISE) and meeting.is_open
    heads = [one for one in headings(meeting, reader) if may_join or one.person or one.written]
    own = getattr(access.facts_of(reader).worker, "agency_id", None)
    agencies = sorted(agencies_at(meeting), key=lambda one: one.pk != own)
    invited = Invitation.objects.visible_to(reader).standing().filter(meeting=meeting)
    at = Shown(
        meeting, heads, list(invited.select_related("agency").order_by("agency__name")), agencies,
        {}, may_join,
    )  # fmt: skip
    beside = repr([one.placing.mark for one in heads if one.placing])
    at.seen.update(seen_of([box.paragraph for _, box in at.boxes], beside))
    return at
