"""What matters now for one young person, from the facts that hold today. Three queries, however long the record."""

import datetime
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from cases.chronology import midnight
from cases.models import (
    Allocation,
    Assessment,
    CarePeriod,
    Contact,
    EducationPeriod,
    Kind,
    MissingEpisode,
    Record,
    Referral,
    YoungPerson,
)
from cases.models.key_work import AllocationRole
from cases.models.referral import Decision
from partners.access import Actor
from placements.models import Claim, ClaimKind
from placements.night import night_of
from raise_meetings.models import Action

RUNNING = (Kind.STAY, Kind.HOLD, Kind.ALLOCATION, Kind.CARE_PERIOD, Kind.EDUCATION_PERIOD)
OPEN = (Kind.MISSING_EPISODE, Kind.REFERRAL, Kind.RAISE_ACTION)
FACTS = (
    "claim__bed__hub", "claim__stay", "claim__hold", "allocation__worker", "care_period", "education_period",
    "missing_episode", "referral__hub", "raise_action__agency", "raise_action__worker",
)  # fmt: skip
TEAM = list(AllocationRole.values)


@dataclass(frozen=True)
class Now:
    identity: Record | None
    missing: MissingEpisode | None
    home: Claim | None
    kept: list[Claim]
    team: list[Allocation]
    care: list[CarePeriod]
    learning: list[EducationPeriod]
    referrals: list[Referral]
    actions: list[Action]
    contact: Contact | None
    wellbeing: Assessment | None
    today: datetime.date

    @property
    def key_worker(self) -> Allocation | None:
        return next((one for one in self.team if one.role == AllocationRole.KEY_WORKER), None)

    @property
    def days_together(self) -> int:
        return (self.today - self.key_worker.start_on).days if self.key_worker else 0


def matters_now(person: YoungPerson, user: Actor) -> Now:
    now = timezone.now()
    today, night = timezone.localdate(now), night_of(now)
    held = _facts_that_hold(person, user, now, night)
    claims = [
        record.claim
        for record in held
        if record.kind in (Kind.STAY, Kind.HOLD) and _covers(record.claim, night)
    ]
    team = [record.allocation for record in held if record.kind == Kind.ALLOCATION and _holds(record, now)]
    away = [record.missing_episode for record in held if record.kind == Kind.MISSING_EPISODE]
    actions = [record.raise_action for record in held if record.kind == Kind.RAISE_ACTION]
    return Now(
        identity=next((record for record in held if record.kind == Kind.IDENTITY), None),
        missing=max(away, key=lambda one: one.kind, default=None),  # missing before absent
        home=next((claim for claim in claims if claim.kind != ClaimKind.HOLD), None),
        kept=[claim for claim in claims if claim.kind == ClaimKind.HOLD],
        team=sorted(team, key=lambda one: (TEAM.index(one.role), one.start_on)),
        care=[
            record.care_period for record in held if record.kind == Kind.CARE_PERIOD and _holds(record, now)
        ],
        learning=[
            record.education_period
            for record in held
            if record.kind == Kind.EDUCATION_PERIOD and _holds(record, now)
        ],
        referrals=[
            record.referral
            for record in held
            if record.kind == Kind.REFERRAL
            and record.referral.decision in (Decision.PENDING, Decision.ACCEPTED)
        ],
        actions=sorted(actions, key=lambda one: (one.due_on is None, one.due_on or today)),
        contact=_last_contact(person, user),
        wellbeing=_last_scores(person, user),
        today=today,
    )


def _facts_that_hold(
    person: YoungPerson, user: Actor, now: datetime.datetime, night: datetime.date
) -> list[Record]:
    """With those that ended since the night began: after midnight the page still speaks of that night."""
    running = Q(kind__in=RUNNING, began__lte=now) & (Q(ended__isnull=True) | Q(ended__gte=midnight(night)))
    open_ones = Q(kind__in=OPEN, ended__isnull=True) | Q(kind=Kind.IDENTITY)
    records = Record.objects.visible_to(user).filter(
        running | open_ones, person=person, corrects__isnull=True
    )
    return list(records.select_related(*FACTS).order_by("began", "id"))


def _holds(record: Record, now: datetime.datetime) -> bool:
    return record.ended is None or record.ended > now


def _covers(claim: Claim, night: datetime.date) -> bool:
    return claim.start_on <= night and (claim.end_on is None or claim.end_on > night)


def _last_contact(person: YoungPerson, user: Actor) -> Contact | None:
    reached = Contact.objects.visible_to(user).filter(person=person, reached=True)
    return reached.select_related("record", "worker").order_by("-occurred_at", "-record").first()


def _last_scores(person: YoungPerson, user: Actor) -> Assessment | None:
    scored = Assessment.objects.visible_to(user).filter(person=person)
    return scored.select_related("record").order_by("-completed_on", "-record").first()
