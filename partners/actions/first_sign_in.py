"""The first who may invite others. There is nobody yet to give it, so whoever runs the server does, by a command."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import posted, trail
from partners.access import Service
from partners.actions.agencies import open_agency
from partners.actions.invitations import invite
from partners.actions.workers import add_worker
from partners.models import Agency, Invitation, Posting, Role, Worker
from partners.models.agency import AgencyKind
from partners.models.worker import WorkerRole


@transaction.atomic
def give_first_sign_in(*, email: str, name: str, role: str, agency_name: str, by: Service) -> Invitation:
    """`role` is service manager or governance lead; refused once somebody holds it: from then on people give it."""
    agency = Agency.objects.select_for_update().filter(is_lead=True).first()
    if agency is None:
        if not agency_name:
            raise ValidationError(
                "No agency leads the service yet. Name it: --agency 'Northmoor County Council'."
            )
        agency = open_agency(name=agency_name, kind=AgencyKind.COUNCIL, leads=True, by=by)
    today = timezone.localdate()
    held = Posting.objects.not_over_on(today).filter(role=role, worker__left_on__isnull=True)
    if held.exists():
        raise ValidationError(f"Somebody is {Role(role).label.lower()} already. They can invite others.")
    worker = Worker.objects.filter(agency=agency, email__iexact=email, left_on=None).first()
    if worker is None:
        given, _, family = name.partition(" ")
        if not family.strip():
            raise ValidationError("Say their name: --name 'Amy Ashton'.")
        worker = add_worker(agency=agency, given_name=given, family_name=family, email=email,
                            role=WorkerRole.OTHER, started_on=today, by=by)  # fmt: skip
    whole = role == Role.SERVICE_MANAGER
    posting = Posting(worker=worker, role=role, whole_service=whole, start_on=max(today, worker.started_on))
    posted.give(posting)
    trail.write(by=by, what="permission", act="give_first_sign_in", counts={"posting": posting.pk})
    return invite(worker=worker, by=by, email=email, by_mail=False)
