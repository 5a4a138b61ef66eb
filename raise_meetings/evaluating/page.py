"""What stands on the page of an evaluation: of each young person what was said so far, and what changed since."""

from dataclasses import dataclass

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.evaluating.changed import Row, changed
from raise_meetings.evaluating.windows import Windows
from raise_meetings.meeting.named import people_of
from raise_meetings.models import Evaluation, Meeting, Paragraph
from raise_meetings.models.sections import Section


@dataclass(frozen=True)
class Part:
    person: YoungPerson
    rows: list[Row]
    said: list[Evaluation]


def parts_of(meeting: Meeting, over: Windows, user: User) -> list[Part]:
    said = Evaluation.objects.visible_to(user).filter(meeting=meeting).order_by("-record__began", "-pk")
    found = list(said.select_related("record__author__agency").prefetch_related("record__corrections"))
    people = people_of(meeting, user)
    rows = changed(people, meeting, over, user)
    return [
        Part(person, rows[person.pk], [one for one in found if one.person_id == person.pk])
        for person in people
    ]


def of_whole(meeting: Meeting, user: User) -> list[Paragraph]:
    rows = Paragraph.objects.visible_to(user).filter(meeting=meeting, section=Section.EVALUATION).about(None)
    return list(rows.standing().with_words())
