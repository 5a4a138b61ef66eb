"""Lines of the visitors' book, each with those of whom it tells the reader."""

import datetime

from django.db.models import Prefetch

from cases.chronology import midnight
from hubs.models import Hub
from partners.access import Actor
from placements.models import Visitor, VisitorPerson


def in_the_house(hub: Hub, user: Actor) -> list[Visitor]:
    return _told(hub, user, left_at__isnull=True)


def of_week(hub: Hub, user: Actor, week: datetime.date) -> list[Visitor]:
    return _told(
        hub, user, came_at__gte=midnight(week), came_at__lt=midnight(week + datetime.timedelta(days=7))
    )


def _told(hub: Hub, user: Actor, **which: object) -> list[Visitor]:
    """The newest first. Two questions."""
    seen = Prefetch(
        "people", VisitorPerson.objects.visible_to(user).select_related("person", "record"), to_attr="seen"
    )
    found = Visitor.objects.visible_to(user).filter(hub=hub, **which)
    return list(found.select_related("let_in_by").prefetch_related(seen).order_by("-came_at", "-pk"))
