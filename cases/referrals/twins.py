"""Two who write down the same young person at once, from two enquiries: the second is told of the first."""

import datetime
from collections.abc import Collection
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import connection

from cases.models import YoungPerson
from partners.models import User

THERE = (
    "Somebody with this name and date of birth has been written down meanwhile. Save again: they are among those "
    "whom you can choose."
)


def refuse_a_second(given: str, family: str, born: datetime.date, by: User, unlike: Collection[str]) -> None:
    """Whoever comes second waits until the first has finished. Of those whom they may not know nothing is said."""
    named = (given.strip().lower(), family.strip().lower())
    number = sha256("\0".join((*named, born.isoformat())).encode()).digest()[:8]
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [int.from_bytes(number, "big", signed=True)])
    alike = YoungPerson.objects.visible_to(by).filter(
        given_name__iexact=named[0], family_name__iexact=named[1], date_of_birth=born
    )
    if alike.exclude(reference__in=unlike).exists():
        raise ValidationError({"who": THERE})
