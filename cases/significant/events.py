"""The significant events of one young person, each with its versions: which stands, which waits, what was before."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from cases.models import Kind, Record, SignificantEvent, YoungPerson
from cases.models.significant import ManagersAnswer
from cases.significant.boxes import parts_of
from partners.access import Actor
from partners.models import User

WITH = ("author", "agency", "significant_event__answered_by", "significant_event__lifted_from")


@dataclass(frozen=True)
class Version:
    """`number` counts from 1; `parts` are its words under the names of their boxes."""

    record: Record
    number: int

    @property
    def facts(self) -> SignificantEvent:
        return self.record.significant_event

    @property
    def day(self) -> datetime.date:
        return timezone.localdate(self.record.began)

    @property
    def parts(self) -> list[object]:
        return [*parts_of(self.record.words)]

    @property
    def waits(self) -> bool:
        return self.facts.answer == ""

    @property
    def is_approved(self) -> bool:
        return self.facts.answer == ManagersAnswer.APPROVED


@dataclass(frozen=True)
class Event:
    """`versions`, oldest first; the first carries what it was lifted from."""

    versions: list[Version]

    @property
    def first(self) -> Version:
        return self.versions[0]

    @property
    def newest(self) -> Version:
        return self.versions[-1]

    @property
    def standing(self) -> Version | None:
        """What is the chronology, whatever was written since."""
        return next((one for one in reversed(self.versions) if one.is_approved), None)

    @property
    def waiting(self) -> Version | None:
        """One that a newer version followed is answered no more."""
        return self.newest if self.newest.waits else None

    @property
    def earlier(self) -> list[Version]:
        """Newest first: what neither stands nor waits, kept."""
        shown = (self.standing, self.waiting)
        return [one for one in reversed(self.versions) if one not in shown]

    @property
    def shown(self) -> Version:
        return self.standing or self.newest

    @property
    def source(self) -> Record | None:
        return self.first.facts.lifted_from


def events_of(person: YoungPerson, user: Actor) -> list[Event]:
    """Newest first, by the day that the shown version gives."""
    about = Record.objects.about(person, user).filter(kind=Kind.SIGNIFICANT_EVENT)
    events = _grouped(about)
    return sorted(events, key=lambda one: (one.shown.record.began, one.first.record.pk), reverse=True)


def event_of(first: Record, user: Actor) -> Event:
    """Of whoever may read it; `first` stands."""
    versions = Record.objects.visible_to(user).filter(Q(pk=first.pk) | Q(corrects=first))
    (event,) = _grouped(versions)
    return event


def first_of(version: Record) -> Record:
    """The first version, locked: whoever writes or answers one waits for whoever does it already."""
    firsts = Record.objects.select_for_update(of=("self",)).select_related("person", "agency")
    first = firsts.get(pk=version.corrects_id or version.pk)
    if first.kind != Kind.SIGNIFICANT_EVENT or first.withdrawn_at:
        raise ValidationError("Only a significant event that stands is changed or answered here.")
    return first


def approved(events: list[Event]) -> list[Version]:
    return [one.standing for one in events if one.standing]


def waiting_for(user: User) -> "QuerySet[Record]":
    """Newest versions that nobody has answered, of whomever the user may read, but for what they wrote themselves."""
    newer = Record.objects.filter(
        corrects=Coalesce(OuterRef("corrects"), OuterRef("pk"), output_field=BigIntegerField()),
        pk__gt=OuterRef("pk"), withdrawn_at__isnull=True,
    )  # fmt: skip
    waits = SignificantEvent.objects.filter(answer="").values("pk")
    found = Record.objects.visible_to(user).not_withdrawn().filter(pk__in=waits).exclude(Exists(newer))
    return found.exclude(author__isnull=False, author=user.worker_id)  # of no author is what was brought in


def _grouped(records: "QuerySet[Record]") -> list[Event]:
    by_first: dict[int, list[Record]] = defaultdict(list)
    for record in records.filter(withdrawn_at__isnull=True).select_related(*WITH).order_by("pk"):
        by_first[record.corrects_id or record.pk].append(record)
    return [
        Event([Version(one, number) for number, one in enumerate(versions, start=1)])
        for pk, versions in by_first.items()
        if versions[0].pk == pk
    ]
