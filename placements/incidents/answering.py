"""By when a complaint is answered, and who may read one about a worker."""

import datetime

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.bank_holidays import DAY, is_working
from partners.models import Posting, User, Worker
from partners.roles import ROLES, Permission
from placements.models import Complaint

_MANAGE = [role for role, row in ROLES.items() if Permission.REVIEW_INCIDENTS in row.permissions]


def answer_by(received_on: datetime.date) -> datetime.date:
    """The last of so many working days after the day on which it came."""
    day, left = received_on, settings.COMPLAINT_DAYS
    while left:
        day += DAY
        left -= is_working(day)
    return day


def readers_of(hub: Hub, about: Worker) -> QuerySet[User]:
    """Those who run the hub today, without whom it is about."""
    live = Posting.objects.live_on(timezone.localdate()).filter(
        Q(hub=hub) | Q(whole_service=True), role__in=_MANAGE
    )
    workers = Worker.objects.filter(postings__in=live, agency__is_lead=True).exclude(pk=about.pk)
    return User.objects.filter(worker__in=workers, is_active=True)


def read_by(complaint: Complaint) -> QuerySet[User]:
    """Whom it names, by name."""
    named = User.objects.filter(pk__in=complaint.readers, worker__isnull=False).select_related("worker")
    return named.order_by("worker__given_name", "worker__family_name", "pk")
