"""Signing: each side for itself. When all have signed, a new version takes the place of those before it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from partners import saving, trail
from partners.access import Permission, may
from partners.actions.agreement_shares import carry_shares
from partners.agreements.questions import agency_of, agreements, lead_agency
from partners.agreements.states import Looked, State, look
from partners.agreements.terms import terms_of
from partners.models import Agreement, Signature, User

CHANGED = "It was changed after you opened this page. Read it again before you sign it."


@transaction.atomic
def sign_agreement(*, agreement: Agreement, terms: str, by: User) -> Signature:
    """For the signer's own agency. `terms` is what they were shown (terms.py): nothing else is signed."""
    agency = agency_of(by)
    if agency is None or not may(by, Permission.SIGN_AGREEMENTS):
        raise PermissionDenied("The governance lead of your agency signs agreements.")
    seen = _held(agreement)
    side = seen.side_of(agency)
    if side is None:
        raise PermissionDenied("Your agency is no side of this agreement.")
    _may_be_signed(seen, side.signature, terms)
    signature = Signature(agreement=seen.agreement, agency=agency, signed_by=by, signed_on=seen.day)
    saving.save(signature)
    trail.write(by=by, what="permission", act="sign_agreement", counts={"agreement": agreement.pk})
    take_over(agreement=agreement, by=by)
    return signature


@transaction.atomic
def take_over(*, agreement: Agreement, by: User) -> None:
    """Once every side has signed a version: those before it end on the day it starts, and whoever is shared under
    them is shared under it from then on. Until all have signed, and for a first version, nothing.
    """
    seen = _held(agreement)
    new, day = seen.agreement, max(seen.agreement.start_on, seen.day)
    if seen.missing or new.version == 1:
        return
    before = Agreement.objects.select_for_update(no_key=True).filter(
        number=new.number, version__lt=new.version
    )
    for old in before.filter(Q(end_on__isnull=True) | Q(end_on__gt=day)):
        old.end_on = max(day, old.start_on)
        old.review_on = max(min(old.review_on, old.end_on), old.start_on)
        old.ended_by, old.ended_why = by, f"Version {new.version} took its place."
        saving.save(old)
        trail.write(by=by, what="permission", act="end_agreement", counts={"agreement": old.pk})
    if day == seen.day:
        carry_shares(new=new, parties=seen.parties, day=day, by=by)


def _held(agreement: Agreement) -> Looked:
    """As it is now, and stays until the verb is done: whoever drafts waits."""
    Agreement.objects.select_for_update(no_key=True).get(pk=agreement.pk)
    return look(agreements().get(pk=agreement.pk), timezone.localdate(), lead_agency())


def _may_be_signed(seen: Looked, signature: Signature | None, terms: str) -> None:
    if signature is not None:
        raise ValidationError("Your agency has signed this agreement already.")
    if not seen.parties:
        raise ValidationError(
            "There is nothing in it to sign yet: say first what each agency may read or add."
        )
    ended = seen.agreement.end_on is not None and seen.agreement.end_on <= seen.day
    if seen.state is State.ENDED or ended:
        raise ValidationError("It has ended. Draft a new version of it.")
    if terms_of(seen.agreement) != terms:
        raise ValidationError(CHANGED)
