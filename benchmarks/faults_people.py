"""Who works while the service is killed: made by the verbs, so that what they may do is what anybody may."""

from pathlib import Path

from django.db import transaction
from django.utils import timezone

PASSWORD = "quiet otter lantern"  # noqa: S105 (of invented people in a scratch database)


def service(base: Path, workers: int) -> list[str]:
    """E-mails of so many signed-up workers of the whole service that `base`, a tracker's folder, describes."""
    from partners import posted
    from partners.access import Service
    from partners.actions.sign_ins import give_sign_in
    from partners.actions.workers import add_worker
    from partners.models import Agency, Posting, Role
    from partners.models.worker import WorkerRole
    from reports.actions import import_tracker

    by, today = Service(), timezone.localdate()
    outcome = import_tracker(by=by, path=base)
    if outcome.faults:
        raise SystemExit(f"{base} has faults: {outcome.faults[0]}")
    emails = [f"fault-{number}@nwd.invalid" for number in range(workers)]
    agency = Agency.objects.filter(is_lead=True).first() or Agency.objects.get()
    for number, email in enumerate(emails):
        with transaction.atomic():
            worker = add_worker(agency=agency, given_name="Fay", family_name=f"Fault {number}", email=email,
                                role=WorkerRole.OTHER, started_on=today, by=by)  # fmt: skip
            posted.give(Posting(worker=worker, role=Role.SERVICE_MANAGER, whole_service=True, start_on=today))
            give_sign_in(worker=worker, by=by, password=PASSWORD)
    return emails
