"""What the page of an ask shows: of each young person whom the reader may know the worry, and what a rule saw."""

from dataclasses import dataclass

from django.db.models import Q

from cases.models import Record
from partners.models import User
from raise_meetings.models import About, AskFact, RaiseAsk, RaiseAskPerson, Series, SeriesPerson


@dataclass(frozen=True)
class Shown:
    parts: list[RaiseAskPerson]
    facts: list[Record]
    may_join: list[Series]

    @property
    def people(self) -> list[int]:
        return [part.person_id for part in self.parts]


def shown(ask: RaiseAsk, user: User) -> Shown:
    """Three questions. `may_join` are RAISEs that go on about the same ones, or about a place of the same name."""
    parts = RaiseAskPerson.objects.visible_to(user).filter(ask=ask).select_related("person", "record__author")
    found = list(parts.prefetch_related("record__corrections").order_by("pk"))
    facts = (
        AskFact.objects.visible_to(user)
        .filter(ask=ask)
        .select_related("fact__person")
        .order_by("fact__began")
    )
    return Shown(found, [one.fact for one in facts], joinable(ask, user) if not ask.decision else [])


def joinable(ask: RaiseAsk, user: User) -> list[Series]:
    series = Series.objects.visible_to(user).open().filter(hub=ask.hub)
    if ask.about == About.PLACE:
        return list(series.filter(about=About.PLACE, name__iexact=ask.name).order_by("pk"))
    for person in ask.people.values_list("person", flat=True):
        theirs = SeriesPerson.objects.filter(person=person)
        series = series.filter(Q(pk__in=theirs.values("series")))
    return list(series.order_by("pk"))
