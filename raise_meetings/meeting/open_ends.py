"""What has to be settled before a RAISE closes, in words."""

from collections.abc import Iterator

from partners.models import User
from raise_meetings.models import Invitation, Meeting, Paragraph
from raise_meetings.models.sections import Section

NO_GOAL = "A worry has neither a goal nor a word why there is none: “{}”."
TWO_WORDINGS = "Two people wrote different things at “{}”. Choose one, or join them."
WHO_CAME = "Say whether {} came."


def open_ends(meeting: Meeting, reader: User) -> list[str]:
    """Of what the reader may read: of anything else nothing is told."""
    mine = list(Paragraph.objects.visible_to(reader).standing().filter(meeting=meeting).with_words())
    return [*_unanswered(mine), *_two_wordings(mine), *_attendance(meeting, reader)]


def _unanswered(paragraphs: list[Paragraph]) -> Iterator[str]:
    answered = {one.answers_id for one in paragraphs if one.said}
    for one in paragraphs:
        if one.section == Section.DANGER and one.said and one.pk not in answered:
            yield NO_GOAL.format(_short(one.said))


def _two_wordings(paragraphs: list[Paragraph]) -> Iterator[str]:
    for one in paragraphs:
        if one.is_split:  # type: ignore[attr-defined]
            yield TWO_WORDINGS.format(one.get_section_display())


def _attendance(meeting: Meeting, reader: User) -> Iterator[str]:
    invited = Invitation.objects.visible_to(reader).standing().filter(meeting=meeting, attended__isnull=True)
    for invitation in invited.select_related("agency").order_by("agency__name"):
        yield WHO_CAME.format(invitation.agency)


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:77].rstrip()}…"
