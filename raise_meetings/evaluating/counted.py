"""The numbers and words of one row, of each young person: before a meeting, and since. One query a row."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from cases.models import EducationPeriod, YoungPerson
from partners.models import User
from raise_meetings.evaluating.windows import Windows

#: By the key of the young person: before, since.
Found = dict[int, tuple[Any, Any]]
People = Sequence[YoungPerson]


def counted(rows: QuerySet[Any], column: str, over: Windows) -> Found:
    def within(span: tuple[datetime.datetime, datetime.datetime]) -> Q:
        return Q(**{f"{column}__gte": span[0], f"{column}__lt": span[1]})

    each = rows.order_by().values("person").annotate(
        before=Count("pk", filter=within(over.before)), after=Count("pk", filter=within(over.after))
    )  # fmt: skip
    return {one["person"]: (one["before"], one["after"]) for one in each}


def school(people: People, over: Windows, user: User) -> Found:
    """On the day of the meeting, and today."""
    rows = EducationPeriod.objects.filter(person__in=people).visible_to(user).order_by("start_on", "pk")
    theirs = of_each(rows)

    def on(person: YoungPerson, day: datetime.date) -> str:
        live = [
            one for one in theirs[person.pk] if one.start_on <= day and (not one.end_on or one.end_on > day)
        ]
        return ", ".join(dict.fromkeys(one.get_status_display() for one in live))

    held, today = timezone.localdate(over.held_at), timezone.localdate()
    return {person.pk: (on(person, held), on(person, today)) for person in people}


def of_each(rows: QuerySet[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for one in rows:
        found[one.person_id].append(one)
    return found
