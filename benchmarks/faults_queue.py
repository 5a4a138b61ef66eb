"""The queue away: people's acts succeed, and what they asked for happens once when it is back."""

import time
from collections import Counter
from collections.abc import Iterator

from django.conf import settings

from benchmarks.faults_site import Site

PATIENCE = 90  # seconds


def away(site: Site, seconds: float, letters: int = 5) -> Iterator[str]:
    """Invitations are letters that must come, and come once."""
    from django.utils import timezone

    from partners.access import Service
    from partners.actions.invitations import invite
    from partners.actions.workers import add_worker
    from partners.models import Agency, OutboxItem
    from partners.models.worker import WorkerRole

    by, agency = Service(), Agency.objects.filter(is_lead=True).first() or Agency.objects.get()
    site.kill_queue()
    began = time.monotonic()
    asked = []
    for number in range(letters):
        email = f"letter-{number}@nwd.invalid"
        worker = add_worker(agency=agency, given_name="Lee", family_name=f"Letter {number}", email=email,
                            role=WorkerRole.OTHER, started_on=timezone.localdate(), by=by)  # fmt: skip
        since = time.monotonic()
        invite(worker=worker, by=by, email=email)
        if time.monotonic() - since > 2:
            yield f"an act took {time.monotonic() - since:.0f} s without the queue"
        asked.append(email)
    time.sleep(max(0.0, seconds - (time.monotonic() - began)))
    site.start_queue()
    end = time.monotonic() + PATIENCE
    while OutboxItem.objects.filter(done_at=None).exists() and time.monotonic() < end:
        time.sleep(0.5)
    waiting = OutboxItem.objects.filter(done_at=None).count()
    if waiting:
        yield f"{waiting} still wait {PATIENCE} s after the queue came back"
    time.sleep(3)  # for a second letter to come, if one does
    came = Counter(
        email for path in settings.EMAIL_FILE_PATH.glob("*") for email in asked
        for line in path.read_text().splitlines() if line == f"To: {email}"
    )  # fmt: skip
    yield from (f"{came[email]} letters to {email}" for email in asked if came[email] != 1)
