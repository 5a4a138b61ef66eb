"""Which wording somebody chose of those that stand beside each other: one by its number, or the joined one."""

from django.core.exceptions import ValidationError
from django.http import QueryDict

from raise_meetings.models import Paragraph, ParagraphVersion


def chosen(paragraph: Paragraph, said: QueryDict) -> str:
    choice = said.get("choice", "")
    if choice == "joined":
        return str(said.get("words", ""))
    found = ParagraphVersion.objects.filter(
        paragraph=paragraph, number=choice if choice.isdecimal() else 0
    ).first()
    if found is None:
        raise ValidationError("Choose one of the two, or join them.")
    return found.words
