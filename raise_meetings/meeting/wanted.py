"""What somebody sent from a box, with script or without: the same verbs."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from partners.models import User
from raise_meetings import actions
from raise_meetings.meeting.fetching import (
    agency_asked,
    fetch_box,
    key_asked,
    number_asked,
    person_asked,
)
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import Section

#: Sections that have something beside their words.
DESCRIBED = (Section.CONTEXT, Section.DECISION, Section.DISAGREEMENT)
LEFT_OUT = "A young person’s name is left out here: whoever may know one of them reads it."


@dataclass(frozen=True)
class Written:
    """`number` is what the box now stands on; `aside`: somebody else wrote meanwhile, and both are kept."""

    box: Paragraph
    number: int
    aside: bool = False
    told: str = ""


def write(meeting: Meeting, user: User, said: QueryDict) -> Written:
    if not said.get("box"):
        return _add(meeting, user, said)
    box = fetch_box(user, meeting, said.get("box", ""))
    kept = actions.write_paragraph(
        paragraph=box, words=said.get("words", ""), on_top_of=number_asked(said, "on_top_of") or 0, by=user,
        key=key_asked(said), quoting=said.get("quoting", ""),
    )  # fmt: skip
    if box.section in DESCRIBED:
        actions.describe_paragraph(paragraph=box, by=user, **_beside(meeting, said, box.section))
    version = kept.version
    return Written(box, version.number, version.aside, LEFT_OUT if kept.left_out else "")


def _add(meeting: Meeting, user: User, said: QueryDict) -> Written:
    section = said.get("section", "")
    answers = fetch_box(user, meeting, said.get("answers", "")) if said.get("answers") else None
    words = said.get("words", "")
    box = actions.add_paragraph(
        meeting=meeting, section=section, words=words, by=user, person=person_asked(said, meeting, user),
        answers=answers, key=key_asked(said), quoting=said.get("quoting", ""), **_beside(meeting, said, section),
    )  # fmt: skip
    return Written(box, 1)


def _beside(meeting: Meeting, said: QueryDict, section: str) -> dict[str, Any]:
    """What belongs to a box of that sort, and nothing else."""
    found: dict[str, Any] = {}
    if section == Section.CONTEXT:
        found = {"context": said.get("context", ""), "weight": number_asked(said, "weight")}
    if section == Section.DECISION:
        found = {"for_whom": said.get("for_whom", "")}
    if section == Section.DISAGREEMENT:
        found = {"said_by": agency_asked(said, meeting)}
    return found
