"""A home at risk: two moves in ninety days that nobody had planned, one that did not work out in the last two weeks,
or a stay that nobody has looked at for two weeks after its planned end.
"""

import datetime
from collections.abc import Iterator

from django.db.models import Q

from placements.models import Claim, StayEndReason
from raise_meetings.asking.seen import OPEN, Seen, by_person
from raise_meetings.models import Origin

MOVES, MOVED_WITHIN = 2, datetime.timedelta(days=90)
JUST_BROKEN_DOWN = OVERSTAYED = datetime.timedelta(days=14)
UNPLANNED = Q(stay__planned_end=False) | Q(stay__end_reason=StayEndReason.BREAKDOWN)
BROKEN = "A home did not work out."


def homes_at_risk(day: datetime.date) -> Iterator[Seen]:
    stays = Claim.objects.filter(OPEN, stay__isnull=False).select_related("record").order_by("start_on", "pk")
    ended = stays.filter(UNPLANNED, end_on__gt=day - MOVED_WITHIN, end_on__lte=day)
    just = ended.filter(stay__end_reason=StayEndReason.BREAKDOWN, end_on__gt=day - JUST_BROKEN_DOWN)
    broken = set(just.values_list("person", flat=True))
    for person, facts in by_person(ended).items():
        if len(facts) >= MOVES or person in broken:
            words = f"Moved {len(facts)} times in 90 days without a plan." if len(facts) >= MOVES else BROKEN
            yield Seen(person, Origin.HOME_AT_RISK, facts, words)
    over = stays.filter(end_on=None, stay__expected_end_on__lt=day - OVERSTAYED)
    for person, facts in by_person(over).items():
        yield Seen(person, Origin.HOME_AT_RISK, facts, "Is two weeks past the planned end of a stay.")
