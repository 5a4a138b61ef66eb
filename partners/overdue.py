"""Entries of the directory whose review is due, or that nobody has ever looked at."""

import datetime
from dataclasses import dataclass

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from partners.directory import agencies, hubs, workers
from partners.models import Posting, User


@dataclass(frozen=True)
class Entry:
    what: str
    name: str
    owner: str
    due_on: datetime.date | None
    url: str


def overdue() -> list[Entry]:
    """The longest overdue first, those never looked at before all. Three queries."""
    today = timezone.localdate()
    is_due = Q(review__isnull=True) | Q(review__due_on__lte=today)
    live = Posting.objects.live_on(today).filter(worker=OuterRef("pk"))
    signs_in = User.objects.filter(worker=OuterRef("pk"), is_active=True)
    found = [
        *_entries("Agency", "agency", agencies().filter(is_due)),
        *_entries("Hub", "hub_settings", hubs().filter(is_due, Q(closed_on=None) | Q(closed_on__gt=today))),
        *_entries("Access", "worker", workers().filter(is_due).filter(Exists(live) | Q(Exists(signs_in)))),
    ]
    return sorted(found, key=lambda one: (one.due_on or datetime.date.min, one.what, one.name))


def _entries(what: str, view: str, rows: "QuerySet[Model]") -> list[Entry]:
    entries = []
    for row in rows:
        review = getattr(row, "review", None)
        url = reverse(view, args=[row.reference])  # type: ignore[attr-defined]
        entries.append(
            Entry(what, str(row), str(review.owner) if review else "", review.due_on if review else None, url)
        )
    return entries
