"""Visitors who are in the house now: whoever comes on shift has to know. For those who keep the visitors' book."""

from datetime import datetime
from typing import Any

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.urls import reverse

from nwd.pages.handover.line import Line, Reading
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from placements.models import Visitor, VisitorPerson, VisitorSort


def visitors_now(reading: Reading) -> QuerySet[Any]:
    """With the columns of of_house.py. Of one who came to see somebody, for those who may read of that."""
    seen = VisitorPerson.objects.visible_to(reading.user).filter(visitor=OuterRef("pk")).order_by("pk")
    here = Visitor.objects.visible_to(reading.user).in_the_house().filter(hub=reading.hub)
    if not access.may(reading.user, Permission.KEEP_HOME_RECORDS):
        here = here.none()
    of = Coalesce(Cast(Subquery(seen.values("pk")[:1]), CharField()), Value(""))
    return here.annotate(
        what=Value("visitor", CharField()), moment=F("came_at"),
        who=Concat(Cast(F("let_in_by_id"), CharField()), Value(" "), of, output_field=CharField()),
        said=Concat(F("sort"), Value("\n"), F("organisation"), Value("\n"), F("name"), output_field=TextField()),
    )  # fmt: skip


def line_of(reading: Reading, pk: int, who: str, said: str, came_at: datetime) -> Line:
    let_in_by, _, of = who.partition(" ")
    sort, organisation, name = said.split("\n", 2)
    text = ", ".join(filter(None, (name, organisation, uncapped(str(VisitorSort(sort).label)))))
    url = reverse("visitors_book", args=[reading.hub.reference])
    told = [(f"visitor:{pk}", int(of) if of else None)]
    own = let_in_by == str(reading.user.worker_id)
    return Line(told, "In the house now", text, came_at, url=url, own=own)
