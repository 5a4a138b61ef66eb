"""No other young person's name stands in what is kept ready for the police: initials do (domain.md, "Philomena").

The police ask us for a full name when they need it; that we said it is a line of the list of what was done. Only
names that the writer may know are noticed, so a refusal tells nobody anything.
"""

from collections.abc import Mapping

from django.core.exceptions import ValidationError

from cases.models import YoungPerson
from partners.models import User


def refuse_names_of_others(
    person: YoungPerson, words: Mapping[str, str], by: User, because: str = "the police ask us for the name"
) -> None:
    others = YoungPerson.objects.visible_to(by).exclude(pk=person.pk)
    found = others.named_in(" ".join(words.values())).order_by("pk").first()
    if found is None:
        return
    initials = f"{found.given_name[:1]}{found.family_name[:1]}".upper()
    box = next((box for box, text in words.items() if found.family_name.casefold() in text.casefold()), None)
    told = f"Another young person is named here. Write their initials, {initials}: {because}."
    raise ValidationError({box: told} if box else told)
