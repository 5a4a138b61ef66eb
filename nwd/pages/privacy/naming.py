"""Whom somebody means who may not see them: by their reference, or their full name and date of birth.

Asked by the service. What it answers is told to the verb alone (partners/actions/overrides.py): a page that said
"nobody of that name" would be a directory of everybody for whoever asks long enough.
"""

import datetime

from django.db.models import Q, TextField, Value
from django.db.models.functions import Concat

from cases.models import YoungPerson
from cases.models.person import Fold
from partners.access import Service
from partners.context import acting


def meant_by(*, reference: str, name: str, born: datetime.date | None) -> int | None:
    """None for nobody, and for more than one: whoever opens a record says whose."""
    with acting(Service()):
        if reference:
            found = YoungPerson.objects.filter(reference=reference.lower())
        else:
            people = YoungPerson.objects.filter(date_of_birth=born or datetime.date.max)
            found = people.annotate(full=_name("given_name"), called=_name("known_as")).filter(_is(name))
        ids = list(found.values_list("pk", flat=True)[:2])
    return ids[0] if len(ids) == 1 else None


def _name(first: str) -> Fold:
    return Fold(Concat(first, Value(" "), "family_name", output_field=TextField()))


def _is(name: str) -> Q:
    whole = Fold(Value(" ".join(name.split()), output_field=TextField()))
    return Q(full=whole) | Q(called=whole)
