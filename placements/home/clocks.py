"""What a home has to do by a day: an independent visit each calendar month, a review each six months, a drill.

Source: Children's Homes (England) Regulations 2015, regulations 44(1), 45(1) and (4). Drills: `FIRE_DRILL_DAYS`.
"""

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, Max, Q
from django.urls import reverse
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.spoken import date_words
from placements.models import FireDrill, IndependentVisit, QualityReview, Recommendation

#: Regulation 45(4).
SENT_WITHIN = datetime.timedelta(days=28)
REVIEW_MONTHS = 6


@dataclass(frozen=True)
class HouseDue:
    """`late` is said, never refused."""

    hub: Hub
    what: str
    due: datetime.date
    url: str
    day: datetime.date

    @property
    def late(self) -> bool:
        return self.due < self.day

    @property
    def how(self) -> str:
        return f"{'was due' if self.late else 'due'} {date_words(self.due)}"


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def due_of(hubs: Sequence[Hub], day: datetime.date | None = None) -> list[HouseDue]:
    """What is due of these houses and what is late, the first first. Five queries, however many houses there are."""
    day = day or timezone.localdate()
    houses = {hub.pk: hub for hub in hubs if hub.is_open_on(day)}
    found = [
        *_visits(houses, day), *_reviews(houses, day), *_drills(houses, day), *_recommended(houses, day),
        *_remedies(houses, day),
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.due, one.hub.name, one.what))


def _visits(houses: dict[int, Hub], day: datetime.date) -> list[HouseDue]:
    """The first month without a visit since the last one; a month counts as late once it is over."""
    last = dict(
        IndependentVisit.objects.filter(hub__in=houses).values("hub").annotate(last=Max("visited_on"))
        .values_list("hub", "last")
    )  # fmt: skip
    due = []
    for pk, hub in houses.items():
        month = months_after(last[pk].replace(day=1), 1) if pk in last else hub.opened_on.replace(day=1)
        end = month_end(month)
        if month <= day:
            what = f"Independent visit of {month:%B %Y}"
            due.append(HouseDue(hub, what, end, reverse("independent_visits", args=[hub.reference]), day))
    return due


def _reviews(houses: dict[int, Hub], day: datetime.date) -> list[HouseDue]:
    """Six months after the last one was complete, or the home opened. From complete, 28 days until Ofsted has it."""
    due: list[HouseDue] = []
    completed: dict[int, datetime.date] = {}
    reviews = QualityReview.objects.filter(hub__in=houses, completed_on__isnull=False)
    for review in reviews.order_by("completed_on", "pk"):
        hub = houses[review.hub_id]
        complete = review.completed_on or day
        if review.version == 1:
            completed[review.hub_id] = complete
        if review.sent_on is None:
            until = complete + SENT_WITHIN
            url = reverse("quality_review", args=[hub.reference, review.reference])
            due.append(HouseDue(hub, "Send the review of quality to Ofsted", until, url, day))
    for pk, hub in houses.items():
        until = months_after(completed.get(pk, hub.opened_on), REVIEW_MONTHS)
        url = reverse("quality_reviews", args=[hub.reference])
        due.append(HouseDue(hub, "Review of the quality of care", until, url, day))
    return due


def next_drill(hub: Hub) -> HouseDue:
    return _drills({hub.pk: hub}, timezone.localdate())[0]


def next_period(hub: Hub) -> dict[str, datetime.date]:
    """The six months that no review has looked at yet: for the form of a new one."""
    last = QualityReview.objects.filter(hub=hub).aggregate(last=Max("to_on"))["last"]
    first = last + datetime.timedelta(days=1) if last else months_after(timezone.localdate(), -REVIEW_MONTHS)
    return {"from_on": first, "to_on": months_after(first, REVIEW_MONTHS) - datetime.timedelta(days=1)}


def _drills(houses: dict[int, Hub], day: datetime.date) -> list[HouseDue]:
    last = dict(
        FireDrill.objects.filter(hub__in=houses).values("hub").annotate(last=Max("held_at"))
        .values_list("hub", "last")
    )  # fmt: skip
    within = datetime.timedelta(days=settings.FIRE_DRILL_DAYS)
    return [
        HouseDue(
            hub, "Fire drill", (timezone.localdate(last[pk]) if pk in last else hub.opened_on) + within,
            reverse("drills", args=[hub.reference]), day,
        )
        for pk, hub in houses.items()
    ]  # fmt: skip


def _recommended(houses: dict[int, Hub], day: datetime.date) -> list[HouseDue]:
    wanted = Recommendation.objects.filter(visit__hub__in=houses, done_on__isnull=True)
    return [
        HouseDue(
            houses[one.visit.hub_id], f"Recommended on {date_words(one.visit.visited_on)}", one.due_on,
            reverse("independent_visit", args=[houses[one.visit.hub_id].reference, one.visit.reference]), day,
        )
        for one in wanted.select_related("visit")
    ]  # fmt: skip


def _remedies(houses: dict[int, Hub], day: datetime.date) -> list[HouseDue]:
    """What was not right at a drill is due at once: on the day of the drill."""
    wrong = FireDrill.objects.filter(~Q(deficient=""), hub__in=houses, remedied_on__isnull=True)
    return [
        HouseDue(
            houses[one.hub_id], "Put right what a drill showed", timezone.localdate(one.held_at),
            reverse("drills", args=[houses[one.hub_id].reference]), day,
        )
        for one in wrong.order_by(F("held_at"))
    ]  # fmt: skip
