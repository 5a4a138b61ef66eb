"""What a service manager and a governance lead have done already: reviews, and a posting that waits for the other."""

import datetime

from django.utils import timezone

from demo.cast import CAST
from hubs.models import Hub
from partners.actions import propose_posting, review
from partners.models import Agency, Role, User, Worker

MANAGER, GOVERNANCE = "ST096", "ST098"
#: A hub manager who is to lead the whole service.
NEXT_MANAGER = "ST017"


def look_after_the_service() -> None:
    """The lead agency, the hubs and the cast are reviewed; everybody else waits for it."""
    today = timezone.localdate()
    manager, lead = (User.objects.get(worker__tracker_ref=ref) for ref in (MANAGER, GOVERNANCE))
    owner = Worker.objects.get(tracker_ref=MANAGER)
    refs = [part.staff_ref for part in CAST if part.staff_ref != GOVERNANCE]
    subjects = [
        *Agency.objects.filter(is_lead=True),
        *Hub.objects.all(),
        *Worker.objects.filter(tracker_ref__in=refs),
    ]
    for subject in subjects:
        review(subject=subject, owner=owner, due_on=today + datetime.timedelta(days=182), by=lead)
    worker = Worker.objects.get(tracker_ref=NEXT_MANAGER)
    propose_posting(worker=worker, by=manager, role=Role.SERVICE_MANAGER, whole_service=True, start_on=today)
