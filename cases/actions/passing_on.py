"""The wrong hub was asked: who triages there passes it on, and whoever asked is told. Nothing is asked twice."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.emergency_mail import TASK as TELL
from cases.models import Enquiry
from cases.models.referral import Route
from hubs.models import Hub
from partners import outbox, trail
from partners.access import Permission, Service, may
from partners.context import acting
from partners.models import User
from partners.saving import save


@transaction.atomic
def pass_on_enquiry(*, enquiry: Enquiry, hub: Hub, by: User, words: str) -> Enquiry:
    """To another hub, until somebody has said who is meant. The clock goes on, and what was asked back stays open.

    Who passes it on may not see it there, so the service lays it on the other table for them.
    """
    if by.worker is None or not may(by, Permission.TRIAGE):
        raise PermissionDenied(f"Your role does not let you {Permission.TRIAGE}.")
    mine = Enquiry.objects.triaged_by(by).to_triage().filter(pk=enquiry.pk)
    held = mine.select_for_update(of=("self",)).first()
    if held is None:
        raise ValidationError("Somebody has dealt with this meanwhile. Look at the list of referrals.")
    if held.hub_id == hub.pk:
        raise ValidationError({"hub": f"{hub} has it already. Choose another hub."})
    if not hub.is_open_on(timezone.localdate()):
        raise ValidationError({"hub": "This hub is closed. Choose another."})
    if not words.strip():
        raise ValidationError({"words": "Write why: whoever asked reads it."})
    held.passed_from_id, held.passed_at = held.hub_id, timezone.now()
    held.hub, held.passed_words = hub, words.strip()
    with acting(Service()):
        save(held)
    if held.route == Route.EMERGENCY:
        outbox.post(task=TELL, subject=held.pk)
    trail.write(by=by, what="change", act="pass_on_enquiry", counts={"enquiry": held.pk, "hub": hub.pk})
    return held
