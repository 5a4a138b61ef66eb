"""No other young person's name stands in what is kept ready for the police: initials do (domain.md, "Philomena").

The police ask us for a full name when they need it; that we said it is a line of the list of what was done. Only
names that the writer may know are noticed, so a refusal tells nobody anything.
"""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db.models import F, Q, TextField, Value
from django.db.models.functions import Concat

from cases.models import YoungPerson
from partners.models import User


def refuse_names_of_others(
    person: YoungPerson, words: Mapping[str, str], by: User, because: str = "the police ask us for the name"
) -> None:
    said = " ".join(" ".join(words.values()).split())
    others = YoungPerson.objects.visible_to(by).exclude(pk=person.pk)
    others = others.annotate(
        said=Value(said, TextField()),
        whole=Concat("given_name", Value(" "), "family_name", output_field=TextField()),
        called=Concat("known_as", Value(" "), "family_name", output_field=TextField()),
    )
    named = others.filter(Q(said__icontains=F("whole")) | ~Q(known_as="") & Q(said__icontains=F("called")))
    found = named.order_by("pk").first()
    if found is None:
        return
    initials = f"{found.given_name[:1]}{found.family_name[:1]}".upper()
    box = next((box for box, text in words.items() if found.family_name.casefold() in text.casefold()), None)
    told = f"Another young person is named here. Write their initials, {initials}: {because}."
    raise ValidationError({box: told} if box else told)
