"""What stands beside the words of a box: where it happens and its weight, for whom it is decided, whose view."""

from django.db import transaction

from partners import saving, trail
from partners.models import Agency, User
from raise_meetings.meeting.held import open_paragraph
from raise_meetings.meeting.may import refuse_unless_theirs
from raise_meetings.models import Paragraph


@transaction.atomic
def describe_paragraph(
    *, paragraph: Paragraph, by: User, context: str = "", weight: int | None = None, for_whom: str = "",
    said_by: Agency | None = None,
) -> Paragraph:  # fmt: skip
    """All of it, as it is to be from now on."""
    held = open_paragraph(paragraph)
    refuse_unless_theirs(held, by)
    said = {"context": context, "weight": weight, "for_whom": for_whom, "said_by": said_by}
    if all(getattr(held, name) == value for name, value in said.items()):
        return held
    for name, value in said.items():
        setattr(held, name, value)
    saving.save(held)
    trail.write(by=by, what="change", act="describe_paragraph", people=held.person_ids,
                records=[held.record_id] if held.record_id else [], counts={"meeting": held.meeting_id})  # fmt: skip
    return held
