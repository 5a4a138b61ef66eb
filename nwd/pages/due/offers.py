"""What follows an offer: what it means for everybody (the day after a night's emergency), the look-back two weeks
later, and whether two are still better not in one home.
"""

from typing import Any

from django.db.models import F, QuerySet

from nwd.pages.due.asked import Asked
from nwd.pages.due.reviews import AHEAD
from nwd.pages.due.sources import told
from placements.models import KeepApart, Offer
from placements.models.offers import IMPACT_WITHIN, LOOK_BACK_AFTER

AUTHOR = "record__author"


def impact_views(asked: Asked) -> QuerySet[Any]:
    rows = Offer.objects.filter(stay__isnull=False, impact_at__isnull=True)
    return told(asked.of(rows, AUTHOR), "offer", F("start_on") + IMPACT_WITHIN, F(AUTHOR))


def look_backs(asked: Asked) -> QuerySet[Any]:
    """Within the month before its day, as all that is looked at again."""
    rows = Offer.objects.filter(stay__isnull=False, look_back__isnull=True)
    rows = rows.filter(start_on__lte=asked.day + AHEAD - LOOK_BACK_AFTER)
    return told(asked.of(rows, AUTHOR), "look_back", F("start_on") + LOOK_BACK_AFTER, F(AUTHOR))


def kept_apart(asked: Asked) -> QuerySet[Any]:
    """The half of each; a manager looks at both at once."""
    rows = KeepApart.objects.filter(end_on__isnull=True, review_on__lte=asked.day + AHEAD)
    return told(asked.of(rows, AUTHOR), "keep_apart", F("review_on"), F(AUTHOR))
