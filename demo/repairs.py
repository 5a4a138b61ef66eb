"""Nights on which a bed is out of use, planned ahead: the window in one room, and too few staff at the other hub."""

import datetime

from django.utils import timezone

from demo.staff import user_of
from demo.tonight import HUB_MANAGER
from hubs.models import Bed, Hub
from partners.access import Service
from partners.context import acting
from placements.actions import close_bed
from placements.stays.free import free_beds

DAY = datetime.timedelta(days=1)


def plan_repairs() -> None:
    today, hub = timezone.localdate(), Hub.objects.get(tracker_ref="EAST")
    manager = user_of(HUB_MANAGER)
    with acting(manager):
        for one in free_beds([hub], today)[:1]:
            close_bed(
                bed=one.bed,
                start_on=today + 2 * DAY,
                end_on=today + 5 * DAY,
                reason="maintenance",
                by=manager,
            )
    with acting(Service()):
        away = Bed.objects.filter(hub__tracker_ref="WEST", closed_on=None).order_by("-name")[0]
        close_bed(
            bed=away, start_on=today + 20 * DAY, end_on=today + 34 * DAY, reason="staffing", by=Service()
        )
