"""Who came, as a program says it: the same verbs as the page's form."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from partners.models import User
from raise_meetings import actions
from raise_meetings.models import Meeting, MeetingPerson


def say_who_came(
    meeting: Meeting, by: User, *, agencies: Sequence[dict[str, Any]], people: Sequence[dict[str, Any]]
) -> Meeting:
    parts = MeetingPerson.objects.visible_to(by).filter(meeting=meeting).select_related("person")
    known = {part.person.reference: part for part in parts}
    for one in people:
        part = known.get(one["person"])
        if part is None:
            raise ValidationError("This meeting is not about them.")
        actions.record_own_say(part=part, by=by, wish=one["wish"], took_part=one["took_part"])
    came = {
        one["invitation"]: actions.Came(one["attended"], one["who_came"], one["note"]) for one in agencies
    }
    return actions.record_attendance(meeting=meeting, said=came, by=by)
