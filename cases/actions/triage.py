"""Verbs that say who is meant: somebody who is known already, or somebody new. Either makes the referral."""

import datetime
from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.models import Category, Enquiry, Identity, Kind, Record, Referral, YoungPerson
from cases.models.person import Sex
from cases.models.referral import Decision
from cases.referrals.twins import refuse_a_second
from partners import trail
from partners.access import Permission, Service, may
from partners.context import acting
from partners.models import Agency, User


@transaction.atomic
def join_referral(*, enquiry: Enquiry, person: YoungPerson, by: User) -> Referral:
    """They are known already, so this is one more referral on their record, whatever became of those before."""
    held = _to_triage(enquiry, by)
    if not YoungPerson.objects.visible_to(by).filter(pk=person.pk).exists():
        raise ValidationError("Choose one of those who are shown, or say that it is somebody new.")
    if _unborn(held, person.date_of_birth):
        raise ValidationError("They were not born when this came. Choose somebody else.")
    referral = _refer(held, person)
    _place(held, referral, by, "join_referral")
    return referral


@transaction.atomic
def register_young_person(
    *,
    enquiry: Enquiry,
    by: User,
    given_name: str,
    family_name: str,
    date_of_birth: datetime.date,
    sex: str = Sex.UNKNOWN,
    unlike: Collection[str] = (),
) -> Referral:
    """Nobody stands to somebody new until their referral does: so the service writes the three rows, for whoever
    triages, and the hub stands to them from then on. `unlike` are those whom they saw and did not mean.
    """
    held = _to_triage(enquiry, by)
    if not given_name.strip() or not family_name.strip():
        raise ValidationError({"given_name": "Enter a given name and a family name."})
    if _unborn(held, date_of_birth):
        raise ValidationError(
            {"date_of_birth": "They were not born when this came. Check the date of birth."}
        )
    refuse_a_second(given_name, family_name, date_of_birth, by, unlike)
    with acting(Service()):
        person = YoungPerson.objects.create(
            given_name=given_name.strip(), family_name=family_name.strip(), date_of_birth=date_of_birth
        )
        referral = _refer(held, person)
        _identify(held, person, sex, referral.record)
    _place(held, referral, by, "register_young_person")
    return referral


def _to_triage(enquiry: Enquiry, by: User) -> Enquiry:
    if by.worker is None or not may(by, Permission.TRIAGE):
        raise PermissionDenied(f"Your role does not let you {Permission.TRIAGE}.")
    held = Enquiry.objects.triaged_by(by).select_for_update(of=("self",)).filter(pk=enquiry.pk).first()
    if held is None or held.referral_id or held.outcome != Decision.PENDING:
        raise ValidationError("Somebody has dealt with this meanwhile. Look at the list of referrals.")
    return held


def _unborn(enquiry: Enquiry, born: datetime.date) -> bool:
    return timezone.localdate(enquiry.received_at) < born


def _refer(enquiry: Enquiry, person: YoungPerson) -> Referral:
    """As a tracker brings one in: the lead agency's record, which names the agency that asked."""
    lead = Agency.objects.get(is_lead=True)
    record = Record.objects.create(
        person=person, kind=Kind.REFERRAL, category=Category.KEY_WORK, agency=lead, began=enquiry.received_at,
        author=enquiry.asked_by if enquiry.agency_id == lead.pk else None, words=_words(enquiry),
    )  # fmt: skip
    return Referral.objects.create(
        record=record, person=person, hub=enquiry.hub, referring_agency=enquiry.agency,
        received_at=enquiry.received_at, route=enquiry.route, out_of_hours=enquiry.out_of_hours,
        first_response_at=enquiry.first_response_at, decision=Decision.PENDING,
    )  # fmt: skip


def _identify(enquiry: Enquiry, person: YoungPerson, sex: str, referral: Record) -> None:
    record = Record.objects.create(
        person=person, kind=Kind.IDENTITY, category=Category.IDENTITY, agency_id=referral.agency_id,
        began=enquiry.received_at,
    )  # fmt: skip
    Identity.objects.create(record=record, person=person, sex=sex, nhs_number=enquiry.nhs_number, uasc=False)


def _words(enquiry: Enquiry) -> str:
    said = (
        ("What is going on", enquiry.happening),
        ("What would help", enquiry.would_help),
        ("How they feel about it", enquiry.feels),
    )
    return "\n\n".join(f"{name}: {words}" for name, words in said if words)


def _place(enquiry: Enquiry, referral: Referral, by: User, act: str) -> None:
    enquiry.referral = referral
    enquiry.save(update_fields=["referral"])
    trail.write(by=by, what="change", act=act, people=[referral.person_id], records=[referral.pk])
