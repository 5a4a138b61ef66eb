"""What waits for those who triage: who is not named yet, and who waits for a decision. Emergencies stand first."""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from cases.models import Enquiry, Referral
from cases.models.referral import Decision, Route
from cases.referrals.clock import Clock, clock_of
from partners import access
from partners.models import User


@dataclass(frozen=True)
class Row:
    name: str
    born: datetime.date | None
    hub: str
    agency: str
    emergency: bool
    out_of_hours: bool
    clock: Clock
    url: str
    next_step: str
    person: int | None = None


def inbox(user: User, now: datetime.datetime | None = None) -> list[Row]:
    """Four queries, whatever their number."""
    now = now or timezone.now()
    rows = [*_to_triage(user, now), *_to_decide(user, now)]
    return sorted(rows, key=lambda row: (not row.emergency, row.clock.received_at))


def _to_triage(user: User, now: datetime.datetime) -> list[Row]:
    asked = Enquiry.objects.triaged_by(user).to_triage().filter(hub__in=access.hubs_of(user))
    found = asked.select_related("hub", "agency").prefetch_related("questions")
    return [
        Row(
            name=str(one), born=one.date_of_birth, hub=one.hub.name, agency=one.agency.name,
            emergency=one.route == Route.EMERGENCY, out_of_hours=one.out_of_hours,
            clock=clock_of(one.received_at, one.first_response_at, one.questions.all(), now),
            url=reverse("triage", args=[one.reference]), next_step="Say who it is",
        )
        for one in found
    ]  # fmt: skip


def _to_decide(user: User, now: datetime.datetime) -> list[Row]:
    waiting = Referral.objects.visible_to(user).filter(decision=Decision.PENDING, closed_on__isnull=True)
    found = waiting.filter(hub__in=access.hubs_of(user)).select_related(
        "person", "record", "hub", "referring_agency", "enquiry"
    )
    return [
        Row(
            name=one.person.name, born=one.person.date_of_birth, hub=one.hub.name,
            agency=one.referring_agency.name if one.referring_agency else "",
            emergency=one.route == Route.EMERGENCY, out_of_hours=one.out_of_hours,
            clock=referral_clock(one, now), next_step="Decide", person=one.person_id,
            url=reverse("decide_referral", args=[one.person.reference, one.record.reference]),
        )
        for one in found.prefetch_related("enquiry__questions")
    ]  # fmt: skip


def referral_clock(referral: Referral, now: datetime.datetime) -> Clock:
    """What came by the tracker has no questions that stop its clock."""
    enquiry = getattr(referral, "enquiry", None)
    questions = enquiry.questions.all() if enquiry else ()
    return clock_of(referral.received_at, referral.first_response_at, questions, now)
