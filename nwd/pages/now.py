"""What matters now for one young person, from the facts that hold today, however long the record."""

import datetime
from dataclasses import dataclass

from django.db.models import BigIntegerField, DateTimeField, Q, QuerySet
from django.utils import timezone

from cases.chronology import midnight
from cases.models import (
    Allocation,
    Assessment,
    CarePeriod,
    Category,
    Contact,
    EducationPeriod,
    Formulation,
    Kind,
    LegalStatusPeriod,
    MissingEpisode,
    Record,
    Referral,
    YoungPerson,
)
from cases.models.key_work import AllocationRole
from cases.models.record import HELD_KINDS
from cases.models.referral import Decision
from nwd.pages.at_hand import bring_facts
from partners.access import Actor, Reader, Service, facts_of
from partners.kept import Kept
from partners.says import Given
from placements.models import Claim, ClaimKind
from placements.night import night_of
from raise_meetings.models import Action, Answer

RUNNING = (
    Kind.STAY, Kind.HOLD, Kind.ALLOCATION, Kind.CARE_PERIOD, Kind.EDUCATION_PERIOD, Kind.LEGAL_STATUS,
)  # fmt: skip
OPEN = (Kind.MISSING_EPISODE, Kind.REFERRAL, Kind.RAISE_ACTION)
ALWAYS = (Kind.IDENTITY, Kind.ASSESSMENT, Kind.FORMULATION)
NEWEST_ALONE = (Kind.ASSESSMENT, Kind.FORMULATION)
TEAM = list(AllocationRole.values)
NOW, PERSON = Given("now", DateTimeField()), Given("person", BigIntegerField())
NIGHT = Given("night", DateTimeField())


@Kept
def HELD(reader: Actor | Reader) -> QuerySet[Record]:
    running = Q(kind__in=RUNNING, began__lte=NOW) & (Q(ended__isnull=True) | Q(ended__gte=NIGHT))
    others = Q(kind__in=OPEN, ended__isnull=True) | Q(kind__in=ALWAYS)
    records = Record.objects.about(PERSON, reader).filter(running | others, corrects__isnull=True)
    return records.not_withdrawn().filter(kind__in=HELD_KINDS).order_by("began", "id")


@dataclass(frozen=True)
class Now:
    identity: Record | None
    missing: MissingEpisode | None
    home: Claim | None
    kept: list[Claim]
    team: list[Allocation]
    care: list[CarePeriod]
    in_law: LegalStatusPeriod | None
    learning: list[EducationPeriod]
    referrals: list[Referral]
    actions: list[Action]
    contact: Contact | None
    wellbeing: Assessment | None
    formulation: Formulation | None
    today: datetime.date
    closed: frozenset[str]

    @property
    def key_worker(self) -> Allocation | None:
        return next((one for one in self.team if one.role == AllocationRole.KEY_WORKER), None)

    @property
    def days_together(self) -> int:
        return (self.today - self.key_worker.start_on).days if self.key_worker else 0


def matters_now(person: YoungPerson, user: Actor, recent: list[Record]) -> Now:
    """`recent` is what happened last, newest first: the last contact is mostly there already."""
    now = timezone.now()
    today, night = timezone.localdate(now), night_of(now)
    held = facts_that_hold(person, user, now, night)
    bring_facts([*held, *recent], named=("author",))
    reached = next((one.contact for one in recent if one.kind == Kind.CONTACT and one.contact.reached), None)
    claims = [
        record.claim
        for record in held
        if record.kind in (Kind.STAY, Kind.HOLD) and _covers(record.claim, night)
    ]
    team = [record.allocation for record in held if record.kind == Kind.ALLOCATION and _holds(record, now)]
    away = [record.missing_episode for record in held if record.kind == Kind.MISSING_EPISODE]
    taken_on = [record.raise_action for record in held if record.kind == Kind.RAISE_ACTION]
    actions = [action for action in taken_on if action.answer != Answer.DECLINED]
    return Now(
        identity=next((record for record in held if record.kind == Kind.IDENTITY), None),
        missing=max(away, key=lambda one: one.kind, default=None),  # missing before absent
        home=next((claim for claim in claims if claim.kind != ClaimKind.HOLD), None),
        kept=[claim for claim in claims if claim.kind == ClaimKind.HOLD],
        team=sorted(team, key=lambda one: (TEAM.index(one.role), one.start_on)),
        care=[
            record.care_period for record in held if record.kind == Kind.CARE_PERIOD and _holds(record, now)
        ],
        in_law=next(
            (one.legal_status_period for one in held if one.kind == Kind.LEGAL_STATUS and _holds(one, now)),
            None,
        ),
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
        contact=reached or next(iter(REACHED(user, person=person.pk)), None),
        wellbeing=next((one.assessment for one in held if one.kind == Kind.ASSESSMENT), None),
        formulation=next((one.formulation for one in held if one.kind == Kind.FORMULATION), None),
        today=today,
        closed=_closed_to(user),
    )


def facts_that_hold(
    person: YoungPerson, user: Actor, now: datetime.datetime, night: datetime.date
) -> list[Record]:
    """With those that ended since the night began: after midnight the page still speaks of that night.

    By the index `facts_that_hold`. Of questionnaires and formulations the newest alone.
    """
    found = HELD(user, person=person.pk, now=now, night=midnight(night))
    newest = {record.kind: record for record in found if record.kind in NEWEST_ALONE}
    return [record for record in found if newest.get(record.kind, record) is record]


def _closed_to(user: Actor) -> frozenset[str]:
    """Parts of the record of which the reader's agency reads nothing: "none recorded" would be untrue of them."""
    if isinstance(user, Service) or facts_of(user).of_lead_agency:
        return frozenset()
    return frozenset(Category.values) - facts_of(user).reads


def _holds(record: Record, now: datetime.datetime) -> bool:
    return record.ended is None or record.ended > now


def _covers(claim: Claim, night: datetime.date) -> bool:
    return claim.start_on <= night and (claim.end_on is None or claim.end_on > night)


@Kept
def REACHED(reader: Actor | Reader) -> QuerySet[Contact]:
    reached = Contact.objects.visible_to(reader).filter(person=PERSON, reached=True)
    return reached.select_related("record", "worker").order_by("-occurred_at", "-record")[:1]
