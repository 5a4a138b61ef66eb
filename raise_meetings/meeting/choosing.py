"""Which wording somebody chose of those that stand beside each other: one by its number, or the joined one."""

from django.core.exceptions import ValidationError
from django.http import QueryDict

from raise_meetings.meeting.fetching import number_asked
from raise_meetings.models import Paragraph, ParagraphVersion


def chosen(paragraph: Paragraph, said: QueryDict) -> str:
    if said.get("choice") == "joined":
        return str(said.get("words", ""))
    number = number_asked(said, "choice") or 0
    found = ParagraphVersion.objects.filter(paragraph=paragraph, number=number).first()
    if found is None:
        raise ValidationError("Choose one of the two, or join them.")
    return found.words
