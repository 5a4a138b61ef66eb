"""Did it help: of a place, or of a group as a whole. It is a paragraph, as all that is said of them."""

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contributing import author_of, refuse_unless_may_add
from partners import saving, trail
from partners.models import User
from raise_meetings.meeting.kept import keep
from raise_meetings.meeting.named import cleared
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import Section
from raise_meetings.own_words import own_words
from raise_meetings.taken import SAFETY


@transaction.atomic
def evaluate_whole(*, meeting: Meeting, words: str, by: User) -> Paragraph:
    """Also after the meeting has closed. Without the names of those whom it concerns."""
    if meeting.held_at is None:
        raise ValidationError("This meeting has not been held yet.")
    if meeting.series is None or meeting.series.about == "person":
        raise ValidationError("Say it of the young person.")
    if not words.strip():
        raise ValidationError({"words": "Say what helped, or what did not."})
    refuse_unless_may_add(by, SAFETY)
    worker = author_of(by)
    said = Paragraph(meeting=meeting, agency=worker.agency, section=Section.EVALUATION, begun_by=worker)
    saving.save(said)
    keep(said, cleared(said, own_words(words, by), by), 0, by=by)
    trail.write(by=by, what="change", act="evaluate_whole", counts={"meeting": meeting.pk})
    return said
