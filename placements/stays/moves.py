"""Who arrives, leaves and overstays at a hub, each with the one thing to do next. As far as the reader may know them.

Six questions whatever the number of young people: the claims of now, all nights of those who have them, who did not
come, and the beds that are free.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from django.apps import apps
from django.conf import settings
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from cases.models import Kind, Record
from hubs.models import Bed, Hub
from partners.models import User
from placements.models import Claim, ClaimKind
from placements.night import night_of
from placements.stays.free import FreeBed, free_beds
from placements.stays.line import Line, covers, line_of
from placements.stays.nights import claimed

COMING = datetime.timedelta(days=14)
BACK = datetime.timedelta(days=14)
MOST_OF_LAST = 20


@dataclass
class Moves:
    hub: Hub
    today: datetime.date
    night: datetime.date
    free: list[FreeBed] = field(default_factory=list)
    unknown: int = 0
    expected: list[Line] = field(default_factory=list)
    to_leave: list[Line] = field(default_factory=list)
    past_plan: list[Line] = field(default_factory=list)
    long: list[Line] = field(default_factory=list)
    leaving: list[Line] = field(default_factory=list)
    kept: list[Line] = field(default_factory=list)
    last: list[Line] = field(default_factory=list)
    not_arrived: list[Record] = field(default_factory=list)

    @property
    def people(self) -> list[int]:
        """Whom the page shows: for the trail."""
        lists = (self.expected, self.to_leave, self.past_plan, self.long, self.leaving, self.kept, self.last)
        return [one.claim.person_id for lines in lists for one in lines] + [
            r.person_id for r in self.not_arrived
        ]

    @property
    def to_decide(self) -> int:
        return len(self.to_leave) + len(self.past_plan) + sum(one.is_late for one in self.expected)


def moves_at(hub: Hub, user: User, now: datetime.datetime | None = None) -> Moves:
    now = now or timezone.now()
    today, night = timezone.localdate(now), night_of(now)
    shown = Moves(hub, today, night, free=free_beds([hub], night))
    recent = Q(end_on__isnull=True) | Q(end_on__gte=today - BACK)
    claims = Claim.objects.visible_to(user).filter(recent, bed__hub=hub)
    claims = claims.select_related("person", "record", "stay", "hold", "bed__hub").order_by("start_on", "pk")
    found = list(claims)
    theirs = _all_nights_of(found, user)
    for claim in found:
        _put(shown, line_of(claim, theirs[claim.person_id], today))
    shown.last = sorted(shown.last, key=lambda one: one.moved_on, reverse=True)[:MOST_OF_LAST]
    shown.not_arrived = _who_did_not_come(hub, user, today)
    shown.unknown = _taken_on(hub, night) - sum(covers(one, night) for one in found)
    return shown


def _all_nights_of(claims: list[Claim], user: User) -> dict[int, list[Claim]]:
    people = {one.person_id for one in claims}
    found: dict[int, list[Claim]] = defaultdict(list)
    nights = Claim.objects.visible_to(user).filter(person__in=people).select_related("stay", "bed")
    for one in nights.order_by("start_on", "pk"):
        found[one.person_id].append(one)
    return found


def _put(shown: Moves, line: Line) -> None:
    claim, today = line.claim, shown.today
    soon = today + COMING
    if claim.kind == ClaimKind.HOLD:
        if claim.end_on is None or claim.end_on > today:
            shown.kept.append(line)
        return
    if line.is_awaited:
        if claim.start_on <= soon:
            shown.expected.append(line)
        return
    if line.is_to_leave and claim.end_on and claim.end_on < today:
        shown.to_leave.append(line)
    elif claim.end_on and today <= claim.end_on <= soon and not line.is_followed:
        shown.leaving.append(line)
    elif claim.end_on is None and line.is_past_plan:
        shown.past_plan.append(line)
    elif claim.end_on is None and line.nights(today) >= settings.LONG_STAY_NIGHTS:
        shown.long.append(line)
    if today - BACK <= line.moved_on <= today:
        shown.last.append(line)


def _who_did_not_come(hub: Hub, user: User, today: datetime.date) -> list[Record]:
    """Their stays are in the history alone, which says of which bed they were."""
    history = apps.get_model("placements", "ClaimEvent")._default_manager.filter(
        pgh_label="delete", bed__hub=hub
    )
    since = timezone.now() - 2 * BACK
    records = Record.objects.visible_to(user).filter(
        kind=Kind.STAY, corrects=None, withdrawn_at__gte=since, pk__in=history.values("pgh_obj_id")
    )
    why = Record.objects.filter(corrects=OuterRef("pk")).order_by("-pk").values("words")[:1]
    told = records.exclude(headline="").annotate(why=Subquery(why)).select_related("person")
    return list(told.order_by("-withdrawn_at")[:MOST_OF_LAST])


def _taken_on(hub: Hub, night: datetime.date) -> int:
    """Of whomever: taken is taken for whoever may see the bed."""
    taken = claimed(Bed.objects.filter(hub=hub), night)
    return sum(bool(nights) and nights[0].start_on <= night for nights in taken.values())
