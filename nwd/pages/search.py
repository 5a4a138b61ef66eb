"""Find a young person by what somebody remembers: a name, a reference, an NHS number, a date of birth.

Each question begins with `visible_to`. What the words may name: search_names.py; what the day may be: search_born.py.
"""

import re
from dataclasses import dataclass

from django.db.models import Q

from cases.models import Identity, YoungPerson
from nwd.pages.search_born import words_and_born
from nwd.pages.search_names import by_name, folded
from partners.access import Actor

MOST_SHOWN = 50
NHS_DIGITS = 10


@dataclass(frozen=True)
class Found:
    """Ids in the order in which they are shown; `more` when there are others."""

    people: list[int]
    more: bool


def search(text: str, user: Actor) -> Found:
    people = YoungPerson.objects.visible_to(user)
    known = list(people.filter(_named_exactly(text, user)).order_by("family_name", "pk")[: MOST_SHOWN + 1])
    typed, born = words_and_born(text)
    words = folded(typed)
    fitting = people.filter(date_of_birth__range=(born.first, born.last)) if born else people
    if born and not words:
        alike = list(fitting.order_by("family_name", "given_name", "pk")[: MOST_SHOWN + 1])
    else:
        alike = by_name(fitting, words, MOST_SHOWN + 1, user)
    ids = list(dict.fromkeys(person.pk for person in [*known, *alike]))
    return Found(ids[:MOST_SHOWN], len(ids) > MOST_SHOWN)


def _named_exactly(text: str, user: Actor) -> Q:
    """By a reference, ours or the tracker's, or an NHS number among the identities that the reader may see.

    The numbers are looked up first: as one question the database would read through everybody.
    """
    bare = text.strip()
    asked = Q(reference=bare.lower()) | Q(tracker_ref__in={bare, bare.upper(), bare.lower()})
    digits = re.sub(r"[\s-]", "", bare)
    if digits.isascii() and digits.isdigit() and len(digits) == NHS_DIGITS:
        spaced = f"{digits[:3]} {digits[3:6]} {digits[6:]}"
        identities = Identity.objects.visible_to(user)
        numbered = identities.filter(nhs_number__in=(digits, spaced, spaced.replace(" ", "-")))
        asked |= Q(pk__in=list(numbered.values_list("person_id", flat=True)))
    return asked
