"""Whose young people: those allocated to a worker today, with what decides who needs a call. One query a page.

"With this worker" counts from the first day of the oldest allocation that is still running. Somebody who died is
not listed: nobody is to be reminded to ring them.
"""

import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Concat, Lower, NullIf

from cases.models import Allocation, Contact, MissingEpisode, YoungPerson
from nwd.pages.caseload_row import allocated, away, reached
from partners.access import Actor, Reader
from partners.models import Worker
from partners.says import Given

#: What a heading sorts by. Who was never reached comes first where the longest silence does.
SORTS: dict[str, Any] = {
    "name": (F("called"), F("family_name")),
    "since": (F("allocated"),),
    "age": (F("date_of_birth"),),
    "last": (F("last"),),
}


def caseload_of(
    worker: Worker | Given, user: Actor | Reader, day: datetime.date | Given, *, role: "str | Given" = ""
) -> QuerySet[YoungPerson]:
    """Each once: `allocated` (the oldest first), `last` (reached, by anybody) and `away` (caseload_row.py)."""
    live = Allocation.objects.open_to(user).live_on(day).filter(worker=worker, person=OuterRef("pk"))
    if role:
        live = live.filter(role=role)
    last = _reached(user).order_by("-occurred_at", "-record")
    gone = _away(user).order_by("-kind", "started_at")  # "missing" before "absent"
    by = Concat("worker__given_name", Value(" ", TextField()), "worker__family_name")
    return (
        YoungPerson.objects.visible_to(user)
        .filter(Exists(live), died_on__isnull=True)
        .annotate(
            called=Lower(Coalesce(NullIf("known_as", Value("", TextField())), "given_name")),
            allocated=ArraySubquery(live.order_by("start_on").values(told=allocated())),
            last=Subquery(last.values(told=reached(by))[:1]),
            away=Subquery(gone.values(told=away())[:1]),
        )
    )


def _reached(user: Actor | Reader) -> QuerySet[Contact]:
    return Contact.objects.open_to(user).filter(person=OuterRef("pk"), reached=True)


def _away(user: Actor | Reader) -> QuerySet[MissingEpisode]:
    return MissingEpisode.objects.open_to(user).open().filter(person=OuterRef("pk"))


def of_team(workers: list[Worker], user: Actor, day: datetime.date) -> QuerySet[YoungPerson]:
    """Each whose key worker is one of them: `last` (reached, by anybody) and `key_worker`, by name."""
    live = Allocation.objects.open_to(user).live_on(day).filter(
        worker__in=workers, role="key_worker", person=OuterRef("pk")
    )  # fmt: skip
    name = Concat("worker__given_name", Value(" ", TextField()), "worker__family_name")
    last = _reached(user).order_by("-occurred_at", "-record")
    people = YoungPerson.objects.visible_to(user).filter(Exists(live), died_on__isnull=True)
    return people.annotate(
        last=Subquery(last.values(told=reached(name))[:1]), key_worker=Subquery(live.values(name=name)[:1])
    )


def with_caseloads(workers: list[Worker], user: Actor, day: datetime.date) -> QuerySet[Worker]:
    """Those of the workers to whom young people are allocated whom the reader may see, with how many. One query."""
    live = Allocation.objects.visible_to(user).live_on(day).filter(person__died_on__isnull=True)
    theirs = live.filter(worker=OuterRef("pk")).order_by().values("worker")
    how_many = Subquery(theirs.annotate(how_many=Count("person", distinct=True)).values("how_many"))
    counted = Worker.objects.filter(pk__in=[worker.pk for worker in workers]).annotate(how_many=how_many)
    return counted.filter(how_many__gt=0).order_by("given_name", "family_name", "pk")


def quiet(
    people: QuerySet[YoungPerson], user: Actor | Reader, since: datetime.datetime | Given
) -> QuerySet[YoungPerson]:
    """Nobody has reached them since then; or ever."""
    return people.exclude(Exists(_reached(user).filter(occurred_at__gte=since)))


def missing_now(people: QuerySet[YoungPerson], user: Actor | Reader) -> QuerySet[YoungPerson]:
    return people.filter(Exists(_away(user).filter(kind="missing")))


def ordered(people: QuerySet[YoungPerson], sort: str) -> QuerySet[YoungPerson]:
    """`sort` is a key of `SORTS`, with a minus for the other way round; anything else sorts by name.

    The older of two dates is the greater age and the longer time together: these run against their column.
    """
    key = sort.removeprefix("-")
    if key not in SORTS:
        key, sort = "name", "name"
    backwards = sort.startswith("-") != (key in ("since", "age"))
    turned = [
        column.desc(nulls_last=True) if backwards else column.asc(nulls_first=True) for column in SORTS[key]
    ]
    return people.order_by(*turned, "pk")
