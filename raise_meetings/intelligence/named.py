"""Who told it is in no text that goes to the police or comes from them."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db.models import F, TextField, Value
from django.db.models.functions import Concat

from cases.models import Relationship, YoungPerson
from cases.models.network import BY_INITIALS, Relation
from partners.models import User, Worker


def refuse_names(words: str, by: User, *, understood: bool, person: YoungPerson | None = None) -> None:
    """Who told it is in no text. A name that stands in it is pointed out once: it may be somebody else's after all.

    Names that the writer may know are noticed, so that what is said tells nobody anything.
    """
    if understood:
        return
    found = list(dict.fromkeys(_names(" ".join(words.split()), by, person)))
    if found:
        raise ValidationError({"understood": (
            f"You wrote of {', '.join(found)}. Who told it must not stand here: the police ask us for the name. Take "
            "it out, or say that this is not whoever told it."
        )})  # fmt: skip


def _names(said: str, by: User, person: YoungPerson | None) -> Iterable[str]:
    whole = Concat("given_name", Value(" "), "family_name", output_field=TextField())
    words = Value(said, TextField())
    workers = Worker.objects.annotate(said=words, whole=whole).filter(said__icontains=F("whole"))
    yield from workers.order_by("pk").values_list("whole", flat=True)[:3]
    people = YoungPerson.objects.visible_to(by).named_in(said)
    yield from (one.name for one in people.order_by("pk")[:3])
    if person is not None:
        links = Relationship.objects.visible_to(by).filter(person=person, under_18=False)
        links = links.exclude(relation__in=(*BY_INITIALS, Relation.PLACE, Relation.PET))
        for name in links.values_list("name", flat=True):
            if re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE):
                yield name
