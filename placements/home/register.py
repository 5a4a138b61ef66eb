"""The register of admissions and leavings (Children's Homes Regulations 2015, Schedule 4), read from the stays.

No row is written for it. One line from moving in to moving out: another room, or a bed that was kept, is the same
stay. It shows whom the reader may know and says how many lines are not shown.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from cases.models import CarePeriod, LegalStatusPeriod, Referral, YoungPerson
from cases.models.care import CareStatus, LegalStatus
from cases.models.referral import Decision
from hubs.models import Hub
from partners.access import Actor, Service
from partners.context import acting
from partners.models import Agency
from partners.models.agency import AgencyKind
from placements.models import Claim, ClaimKind, ClaimQuerySet
from placements.stays.headlines import home


@dataclass
class Line:
    """`from_where` and `to_where` are homes, as far as the reader may know of them."""

    person: YoungPerson
    stays: list[Claim]
    from_where: str = ""
    to_where: str = ""
    authority: Agency | None = None
    care: str = ""
    in_law: str = ""

    @property
    def admitted_on(self) -> datetime.date:
        return self.stays[0].start_on

    @property
    def left_on(self) -> datetime.date | None:
        return self.stays[-1].end_on

    @property
    def rooms(self) -> str:
        return ", ".join(dict.fromkeys(str(stay.bed) for stay in self.stays))


@dataclass(frozen=True)
class Register:
    hub: Hub
    first: datetime.date
    last: datetime.date
    lines: list[Line] = field(default_factory=list)
    not_shown: int = 0

    @property
    def people(self) -> list[int]:
        return [line.person.pk for line in self.lines]


def register(hub: Hub, user: Actor, first: datetime.date, last: datetime.date) -> Register:
    """Whoever lived there on some day of those, the last to move in first. Nine queries, whatever the number."""
    stays = _of_those_here(hub, first, last)
    found = stays.visible_to(user).select_related("person", "bed__hub", "stay")
    lines = [Line(chain[0].person, chain) for chain in _chains(found, first, last)]
    with acting(Service()):
        everybody = len(_chains(stays.select_related("stay"), first, last))
    lines.sort(key=lambda line: (line.admitted_on, line.person.pk), reverse=True)
    _add_homes(lines, user)
    _add_law(lines, user)
    _add_authority(lines, user)
    return Register(hub, first, last, lines, max(everybody - len(lines), 0))


def _of_those_here(hub: Hub, first: datetime.date, last: datetime.date) -> ClaimQuerySet:
    """All their stays: an earlier room says when they moved in, and a later one that they have not left."""
    stays = Claim.objects.filter(kind=ClaimKind.HUB_BED, bed__hub=hub)
    during = stays.filter(Q(end_on__isnull=True) | Q(end_on__gte=first), start_on__lte=last)
    found: ClaimQuerySet = stays.filter(person__in=during.values("person"))
    return found


def _chains(stays: Iterable[Claim], first: datetime.date, last: datetime.date) -> list[list[Claim]]:
    chains: dict[int, list[list[Claim]]] = defaultdict(list)
    for stay in sorted(stays, key=_by_days):
        of_person = chains[stay.person_id]
        before = next((chain for chain in of_person if chain[-1].end_on == stay.start_on), None)
        if before is None and stay.stay.goes_on and of_person:
            before = max(of_person, key=lambda chain: chain[-1].end_on or datetime.date.max)
        if before is None:
            of_person.append([stay])
        else:
            before.append(stay)
    every = (chain for of_person in chains.values() for chain in of_person)
    return [chain for chain in every if chain[0].start_on <= last and _is_there(chain, first)]


def _by_days(stay: Claim) -> tuple[Any, ...]:
    """A stay of no night stands before the one that begins as it ends; it may also lie within another."""
    return (stay.person_id, stay.start_on, stay.end_on or datetime.date.max, stay.pk)


def _is_there(chain: list[Claim], first: datetime.date) -> bool:
    """A stay of no night was there on the day on which it began."""
    left = chain[-1].end_on
    return left is None or left > first or chain[0].start_on >= first


def _add_homes(lines: Sequence[Line], user: Actor) -> None:
    """The home before and the one after: theirs within the same day, else what was said on leaving."""
    others = Claim.objects.visible_to(user).stays().filter(person__in=[line.person.pk for line in lines])
    by_person: dict[int, list[Claim]] = defaultdict(list)
    for claim in others.select_related("bed__hub", "stay").order_by("start_on", "pk"):
        by_person[claim.person_id].append(claim)
    for line in lines:
        own = {stay.pk for stay in line.stays}
        rest = [claim for claim in by_person[line.person.pk] if claim.pk not in own]
        before = [one for one in rest if one.end_on and one.end_on <= line.admitted_on]
        line.from_where = home(before[-1]) if before else ""
        if line.left_on:
            after = [one for one in rest if one.start_on >= line.left_on]
            line.to_where = home(after[0]) if after else _said_of(line.stays[-1])


def _said_of(claim: Claim) -> str:
    stay = claim.stay
    return ", ".join(words for words in (stay.get_next_home_display(), stay.next_words) if words)


def _add_law(lines: Sequence[Line], user: Actor) -> None:
    """On the day on which they moved in."""
    people = [line.person.pk for line in lines]
    times = list(CarePeriod.objects.visible_to(user).filter(person__in=people))
    later = list(LegalStatusPeriod.objects.visible_to(user).filter(person__in=people))
    for line in lines:
        day = line.admitted_on
        held = [one for one in times if one.person_id == line.person.pk and _holds(one, day)]
        held.sort(key=lambda one: one.status != CareStatus.LOOKED_AFTER)
        line.care = str(held[0].get_status_display()) if held else ""
        codes = [one.legal_status for one in held if one.legal_status]
        codes += [one.code for one in later if one.person_id == line.person.pk and _holds(one, day)]
        line.in_law = f"{LegalStatus(codes[-1]).label} ({codes[-1]})" if codes else ""


def _holds(period: Any, day: datetime.date) -> bool:
    return period.start_on <= day and (period.end_on is None or period.end_on > day)


def _add_authority(lines: Sequence[Line], user: Actor) -> None:
    """The council that asked for the place, else for whoever was looked after the one that leads the service."""
    asked = Referral.objects.visible_to(user).filter(
        person__in=[line.person.pk for line in lines], decision=Decision.ACCEPTED,
        referring_agency__kind=AgencyKind.COUNCIL,
    )  # fmt: skip
    referrals = list(asked.select_related("referring_agency").order_by("received_at"))
    lead = Agency.objects.filter(is_lead=True).first()
    for line in lines:
        before = [
            one for one in referrals
            if one.person_id == line.person.pk and one.received_at.date() <= line.admitted_on
        ]  # fmt: skip
        if before:
            line.authority = before[-1].referring_agency
        elif line.in_law:
            line.authority = lead
