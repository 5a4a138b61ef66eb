"""What each agency has said before a meeting, as far as the reader may read it."""

from dataclasses import dataclass, field

from cases.models import YoungPerson
from partners.models import Agency, User
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import BEFOREHAND


@dataclass
class Part:
    """What one agency says of one young person, or of the group or the place as a whole."""

    agency: Agency
    said: list[Paragraph] = field(default_factory=list)


@dataclass
class About:
    person: YoungPerson | None
    parts: list[Part] = field(default_factory=list)


def beforehand(meeting: Meeting, people: list[YoungPerson], user: User) -> list[About]:
    """Two questions. A group or a place has a heading of its own."""
    rows = Paragraph.objects.visible_to(user).filter(meeting=meeting, section__in=BEFOREHAND).standing()
    series = meeting.series
    whole = [None] if series and series.about != "person" else []
    abouts = {one.pk if one else None: About(one) for one in [*people, *whole]}
    for paragraph in rows.with_words():
        about = abouts.get(paragraph.record.person_id if paragraph.record else None)
        if about is not None:
            part = next((one for one in about.parts if one.agency == paragraph.agency), None)
            if part is None:
                about.parts.append(part := Part(paragraph.agency))
            part.said.append(paragraph)
    return [*abouts.values()]


def own_part(meeting: Meeting, person: YoungPerson | None, user: User) -> dict[str, Paragraph]:
    """The first box of each sort that the reader's agency has begun."""
    agency = user.worker.agency_id if user.worker else None
    rows = Paragraph.objects.visible_to(user).filter(meeting=meeting, agency=agency, section__in=BEFOREHAND)
    found: dict[str, Paragraph] = {}
    for one in rows.about(person).standing().with_words():
        found.setdefault(one.section, one)
    return found
