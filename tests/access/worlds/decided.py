"""One world after another: made, kept, asked about, and taken back."""

import datetime

from django.db import transaction
from django.utils import timezone

from partners.access import Service
from partners.context import acting
from tests.access.worlds.compared import TakenBack, Tally, compare
from tests.access.worlds.made import make_world
from tests.access.worlds.stored import store

#: How many days after the day about which a world's dates lie it is asked.
DAYS = (0, -1, 1, -3, 2, 3)


def around(days: int = 0) -> datetime.datetime:
    """Edges lie at tens of minutes from here: five away from now, so that no clock stands on one."""
    return timezone.now() + datetime.timedelta(minutes=5) - datetime.timedelta(days=days)


def decide(seed: int, tally: Tally, **size: int) -> None:
    days = DAYS[seed % len(DAYS)]
    try:
        with transaction.atomic(), acting(Service()):
            compare(store(make_world(seed, around(days), **size)), tally, seed)
            raise TakenBack
    except TakenBack:
        return
