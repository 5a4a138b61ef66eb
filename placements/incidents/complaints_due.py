"""Complaints that nobody has answered yet, by the day until which they are to be answered: for those who answer."""

import datetime
from collections.abc import Sequence

from django.urls import reverse

from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import User
from placements.home.clocks import HouseDue
from placements.incidents.answering import answer_by
from placements.models import Complaint


def complaints_due(hubs: Sequence[Hub], user: User, day: datetime.date) -> list[HouseDue]:
    """Those that they may read: of one about themselves nothing is due either. One query, none for others."""
    if not access.may(user, Permission.REVIEW_INCIDENTS):
        return []
    waiting = Complaint.objects.visible_to(user).waiting().filter(hub__in=hubs).select_related("hub")
    return [
        HouseDue(
            one.hub, f"Answer a complaint: {one.about}", answer_by(one.received_on),
            reverse("complaint", args=[one.reference]), day,
        )
        for one in waiting.order_by("received_on", "pk")
    ]  # fmt: skip
