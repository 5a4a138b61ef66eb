"""Questions to specialists over all whom somebody may know: what waits for them, and what they asked."""

import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.models import SpecialistAsk
from cases.support.disciplines import own_disciplines
from partners.models import User

#: So long an answer stands on the list of whoever asked.
KEPT = datetime.timedelta(days=30)
MOST = 100


def asked_of_them(user: User) -> "QuerySet[SpecialistAsk, Any]":
    """By name or as one of the discipline; the longest first."""
    theirs = Q(discipline__in=own_disciplines(user)) | Q(asked_of=user.worker_id, asked_of__isnull=False)
    asks = SpecialistAsk.objects.visible_to(user).waiting().filter(theirs)
    return _with_people(asks).order_by("asked_at", "pk")


def asked_by_them(user: User) -> "QuerySet[SpecialistAsk, Any]":
    """What waits, and what was answered lately."""
    lately = Q(answered_at__gte=timezone.now() - KEPT) | Q(answered_at__isnull=True, dropped_at__isnull=True)
    asks = SpecialistAsk.objects.visible_to(user).filter(lately, asked_by=user.worker_id)
    return _with_people(asks).order_by("-asked_at", "-pk")


def _with_people(asks: "QuerySet[SpecialistAsk, Any]") -> "QuerySet[SpecialistAsk, Any]":
    return asks.select_related("person", "record", "asked_by", "asked_of", "answered_by")
