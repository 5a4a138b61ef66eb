"""What a review of the quality of care gathers by itself: figures of its days, and words of young people.

Figures are of the house and about nobody, so the service counts them, whole; whether the reader may ask is for the
door. Complaints about somebody of the staff are in none that is kept: only named readers may know that there is one,
so these are counted beside them, as each reader may read them (named_alone.py). Words are those that the reader may
read, of whoever agreed to it.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.utils import timezone

from cases.chronology import midnight
from cases.models import MissingEpisode, Record
from cases.models.missing import MissingKind
from cases.models.record import Marking
from nwd.ui.spoken import uncapped
from partners.access import Actor, Service
from partners.context import acting
from partners.models import Shift
from placements.home.nights import nights_of
from placements.home.own_words import own_words_of
from placements.models import (
    Claim,
    ClaimKind,
    Complaint,
    FireDrill,
    Incident,
    IndependentVisit,
    MeasureUsed,
    QualityReview,
    Recommendation,
    SaidForReview,
)

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Figure:
    name: str
    value: str
    how: str = ""


@dataclass(frozen=True)
class Days:
    """Of a hub, both days and all between; `within` as moments, half-open."""

    hub: int
    first: datetime.date
    last: datetime.date

    @property
    def after(self) -> datetime.date:
        return self.last + DAY

    def within(self, column: str) -> Q:
        return Q(**{f"{column}__gte": midnight(self.first), f"{column}__lt": midnight(self.after)})

    def on(self, column: str) -> Q:
        return Q(**{f"{column}__gte": self.first, f"{column}__lte": self.last})


def days_of(review: QualityReview) -> Days:
    return Days(review.hub_id, review.from_on, review.to_on)


def figures_of(review: QualityReview) -> list[Figure]:
    """As they were sent, else as they are now: for everybody alike."""
    if review.sent_on:
        return [Figure(one.name, one.value, one.how) for one in review.figures.all()]
    with acting(Service()):
        days = days_of(review)
        return [figure for count in COUNTS for figure in count(days)]


def quotes_of(review: QualityReview, user: Actor) -> list[str]:
    """Without names, in an order that tells nothing of who or when: by the words themselves."""
    if review.sent_on:
        return [one.words for one in review.quotes.all()]
    days = days_of(review)
    said = SaidForReview.objects.visible_to(user).filter(hub=review.hub_id, to_on__isnull=True)
    records = (
        Record.objects.visible_to(user)
        .not_withdrawn()
        .filter(days.within("began"), pk__in=said.values("pk"), marking=Marking.OPEN)
    )
    words = (own_words_of(record) for record in records.prefetch_related("corrections"))
    return sorted({one for one in words if one})


def _stays(days: Days) -> list[Figure]:
    stays = Claim.objects.filter(kind=ClaimKind.HUB_BED, bed__hub=days.hub)
    moved = stays.filter(stay__goes_on=False)
    slept, could = nights_of(days.hub, days.first, min(days.after, timezone.localdate() + DAY))
    lived = stays.filter(Q(end_on__isnull=True) | Q(end_on__gt=days.first), start_on__lte=days.last)
    share = f" ({round(100 * slept / could)}%)" if could else ""
    after = stays.filter(person=OuterRef("person"), start_on__gte=OuterRef("end_on")).order_by("start_on")
    goes_on = Subquery(after.values("stay__goes_on")[:1])
    ended = stays.filter(days.on("end_on")).annotate(then=goes_on).exclude(then=True)
    return [
        Figure("Young people who lived here", str(lived.values("person").distinct().count())),
        Figure("Moved in", str(moved.filter(days.on("start_on")).count()), "A change of room counts once."),
        Figure("Moved out", str(ended.count())),
        Figure(
            "Nights slept in", f"{slept} of {could}{share}", "Of nights on which a bed was open and in use."
        ),
    ]


def _missing(days: Days) -> list[Figure]:
    found = MissingEpisode.objects.filter(days.within("started_at"), hub=days.hub)
    missing = found.filter(kind=MissingKind.MISSING)
    back = missing.filter(returned_at__isnull=False)
    talks = back.filter(interview_held_at__isnull=False,
                        interview_held_at__lte=F("returned_at") + datetime.timedelta(hours=72))  # fmt: skip
    people = missing.values("person").distinct().count()
    of_whom = f"{people} young people." if people != 1 else "One young person."
    return [
        Figure("Went missing", str(missing.count()), of_whom if people else ""),
        Figure("Away without agreement", str(found.filter(kind=MissingKind.ABSENT).count())),
        Figure("Talks held within 72 hours of coming back", f"{talks.count()} of {back.count()}"),
    ]


def _incidents(days: Days) -> list[Figure]:
    found = Incident.objects.filter(days.within("occurred_at"), hub=days.hub)
    kinds = [one.get_kind_display() for one in found]
    used = MeasureUsed.objects.counted().filter(days.within("used_at"), incident__hub=days.hub)
    sorts = [one.get_sort_display().split(":")[0] for one in used]
    return [
        Figure("Incidents", str(len(kinds)), _listed(kinds)),
        Figure("Told to Ofsted", str(found.filter(notifiable=True).count()), "Regulation 40."),
        Figure("Restraint and other measures", str(len(sorts)), _listed(sorts)),
    ]


def _said(days: Days) -> list[Figure]:
    found = Complaint.objects.filter(days.on("received_on"), hub=days.hub, readers=[])
    complaints = found.filter(sort="complaint")
    answered = complaints.filter(answered_on__isnull=False).count()
    how = f"{answered} answered."
    return [
        Figure("Complaints", str(complaints.count()), how if complaints else ""),
        Figure("Compliments", str(found.filter(sort="compliment").count())),
    ]


def _looked_at(days: Days) -> list[Figure]:
    visits = IndependentVisit.objects.filter(days.on("visited_on"), hub=days.hub)
    wanted = Recommendation.objects.filter(visit__hub=days.hub, visit__visited_on__lte=days.last)
    still = wanted.filter(Q(done_on__isnull=True) | Q(done_on__gt=days.last)).count()
    months = len({(day.year, day.month) for day in visits.values_list("visited_on", flat=True)})
    drills = FireDrill.objects.filter(days.within("held_at"), hub=days.hub).count()
    return [
        Figure("Independent visits", str(len(visits)), f"In {months} of {_months(days)} months."),
        Figure("Recommendations not done yet", str(still), "At the end of these days."),
        Figure("Fire drills", str(drills)),
    ]


def _staff(days: Days) -> list[Figure]:
    worked = Shift.objects.standing().filter(days.within("began_at"), hub=days.hub)
    over = worked.filter(ended_at__isnull=False).aggregate(long=Sum(F("ended_at") - F("began_at")))["long"]
    hours = round((over or datetime.timedelta()).total_seconds() / 3600)
    staff = worked.filter(worker__isnull=False).values("worker").distinct().count()
    sent = worked.filter(worker__isnull=True).count()
    how = f"{hours:,} hours, by {staff} of our staff" + (f"; {sent} by staff of an agency." if sent else ".")
    return [Figure("Shifts worked", str(worked.count()), how)]


COUNTS: tuple[Callable[[Days], list[Figure]], ...] = (_stays, _missing, _incidents, _said, _looked_at, _staff)


def _listed(names: Iterable[str]) -> str:
    """The most frequent first."""
    counted = sorted(Counter(str(name) for name in names).items(), key=lambda one: (-one[1], one[0]))
    words = ", ".join(f"{number} {uncapped(name)}" for name, number in counted)
    return f"{words}." if words else ""


def _months(days: Days) -> int:
    return (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
