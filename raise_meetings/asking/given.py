"""Those of whom the page before asks, as the box understands them: by name, or by reference where two share one."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.asking.who import MOST, REFERENCE, people_typed


def people_given(user: User, references: Sequence[str]) -> list[YoungPerson]:
    """Those alone whom the user may know; of the others nothing is said."""
    asked = [one for one in references[:MOST] if REFERENCE.fullmatch(one)]
    people = YoungPerson.objects.visible_to(user).filter(reference__in=asked).order_by("pk") if asked else ()
    return list(people)


def as_typed(people: Sequence[YoungPerson], user: User) -> str:
    return ", ".join(one.name if _is_understood(one, user) else one.reference for one in people)


def _is_understood(person: YoungPerson, user: User) -> bool:
    try:
        return people_typed(user, person.name) == [person]
    except ValidationError:
        return False
