"""Called by the verbs of writing: a box that repeats material with conditions quotes it, or its writer knows."""

from django.core.exceptions import ValidationError

from cases.actions import quote_item
from cases.quoting.typed import ALONE, pointed_out
from partners.models import User
from raise_meetings.meeting.kept import heads_of
from raise_meetings.models import Paragraph


def ask_of_quoting(paragraph: Paragraph, words: str, quoting: str, by: User) -> None:
    """What stands there has been answered for. Of a group or a place as a whole nothing is quoted."""
    record, stand = paragraph.record, heads_of(paragraph)
    before = "\n".join([stand.words, *(one.words for one in stand.aside)])
    source = pointed_out(words, by, quoting, besides=record, before=before)
    if source is None:
        return
    if record is None:
        raise ValidationError({"quoting": ALONE})
    quote_item(record=record, source=source, by=by)
