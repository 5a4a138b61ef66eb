"""What each lane holds: records that the reader may read, of the days asked for. Of others nothing is said."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from cases.chronology import midnight
from cases.models import Kind, Record, YoungPerson
from cases.models.key_work import AllocationRole
from cases.models.referral import Decision
from cases.significant.events import approved, events_of
from nwd.pages.at_hand import bring_facts
from nwd.pages.journey.asking import Lane
from nwd.pages.lines import HEADLINES
from partners.models import User
from placements.stays.headlines import home, what_next

LANE_OF = {
    Kind.STAY: Lane.HOME,
    Kind.ALLOCATION: Lane.WORKERS,
    Kind.EDUCATION_PERIOD: Lane.LEARNING,
    Kind.REFERRAL: Lane.SUPPORT,
    Kind.INTERVENTION: Lane.SUPPORT,
    Kind.GOAL: Lane.SUPPORT,
    Kind.MISSING_EPISODE: Lane.AWAY,
}
#: What happened at a moment; all else holds until it ends.
MOMENTS = (Kind.INTERVENTION, Kind.MISSING_EPISODE)
WHO = (AllocationRole.KEY_WORKER, AllocationRole.SOCIAL_WORKER)


@dataclass(frozen=True)
class Item:
    """`end` is the first day on which it holds no longer; none while it goes on, nor for a moment.

    `sort` is that of an event, or what somebody learns; `brief` stands where `text` finds no room.
    """

    lane: Lane
    start: datetime.date
    text: str
    url: str
    end: datetime.date | None = None
    holds: bool = False
    sort: str = ""
    brief: str = ""

    def last(self, today: datetime.date) -> datetime.date:
        if not self.holds:
            return self.start
        return self.end or max(today, self.start)


def gathered(
    person: YoungPerson,
    user: User,
    lanes: Iterable[Lane],
    since: datetime.date | None,
    until: datetime.date,
) -> dict[Lane, list[Item]]:
    """Each lane's, in order of time: one question for the records and one for their facts, one for the events."""
    found: dict[Lane, list[Item]] = {lane: [] for lane in lanes}
    kinds = [kind for kind, lane in LANE_OF.items() if lane in found]
    records = _records(person, user, kinds, since, until) if kinds else []
    for item in [*_of_records(person, records), *(_events(person, user) if Lane.EVENTS in found else ())]:
        if item.start <= until and (since is None or item.last(until) >= since):
            found[item.lane].append(item)
    return {lane: sorted(items, key=lambda item: (item.start, item.text)) for lane, items in found.items()}


def _records(
    person: YoungPerson, user: User, kinds: Iterable[str], since: datetime.date | None, until: datetime.date
) -> list[Record]:
    records = Record.objects.about(person, user).filter(kind__in=kinds, corrects__isnull=True)
    records = records.not_withdrawn().filter(began__lt=midnight(until + datetime.timedelta(days=1)))
    if since:
        began = Q(began__gte=midnight(since))
        still = ~Q(kind__in=MOMENTS) & (Q(ended__isnull=True) | Q(ended__gte=midnight(since)))
        records = records.filter(began | still)
    found = list(records.order_by("began", "id"))
    bring_facts(found)
    return found


def _of_records(person: YoungPerson, records: list[Record]) -> Iterator[Item]:
    months: dict[datetime.date, Counter[str]] = defaultdict(Counter)
    for record in records:
        if record.kind == Kind.INTERVENTION:
            month = timezone.localdate(record.began).replace(day=1)
            months[month][str(record.intervention.get_discipline_display())] += 1
        elif _belongs(record):
            yield _item(person, record)
    for month, counted in months.items():
        yield _sessions(person, month, counted)


def _belongs(record: Record) -> bool:
    """Help that was asked for and not given is no support; whoever stands in or helps with one thing has a page."""
    if record.kind == Kind.ALLOCATION:
        return record.allocation.role in WHO
    return record.kind != Kind.REFERRAL or record.referral.decision == Decision.ACCEPTED


def _item(person: YoungPerson, record: Record) -> Item:
    moment = record.kind in MOMENTS
    end = timezone.localdate(record.ended) if record.ended and not moment else None
    url = reverse("record", args=[person.reference, record.reference])
    start = timezone.localdate(record.began)
    lane = LANE_OF[Kind(record.kind)]
    sort = record.education_period.status if lane is Lane.LEARNING else ""
    return Item(lane, start, _text(record), url, end, holds=not moment, sort=sort)


def _text(record: Record) -> str:
    """Short enough for a bar: who and where, not that it began."""
    if record.kind == Kind.STAY:
        return f"{home(record.claim)}{what_next(record.claim)}"
    if record.kind == Kind.ALLOCATION:
        return f"{record.allocation.worker}, {record.allocation.get_role_display().lower()}"
    if record.kind == Kind.REFERRAL:
        return f"Support from {record.referral.hub}"
    return record.headline or HEADLINES[record.kind](record)


def _sessions(person: YoungPerson, month: datetime.date, counted: "Counter[str]") -> Item:
    """A month of specialists' time, leading to the sessions themselves."""
    last = (month + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
    sessions = counted.total()
    with_whom = " and ".join(name.lower() for name in sorted(counted))
    text = f"{sessions} session{'' if sessions == 1 else 's'} with {with_whom}"
    url = reverse("chronology", args=[person.reference])
    query = f"?kind={Kind.INTERVENTION}&since={month.isoformat()}&until={last.isoformat()}"
    return Item(Lane.SUPPORT, month, text, f"{url}{query}", brief=f"{sessions}×")


def _events(person: YoungPerson, user: User) -> Iterator[Item]:
    """What a manager approved; it leads to the event with its versions."""
    for version in approved(events_of(person, user)):
        record = version.record
        url = reverse("significant_event", args=[person.reference, record.reference])
        start = timezone.localdate(record.began)
        yield Item(Lane.EVENTS, start, record.headline, url, sort=version.facts.sort)
