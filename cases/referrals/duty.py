"""Who answers an enquiry: those who triage at its hub, and where nobody may, those of the whole service."""

import datetime

from django.db.models import Q, QuerySet

from cases.models import Enquiry
from partners.models import Posting, User
from partners.roles import ROLES, Permission

TRIAGE = [role for role, row in ROLES.items() if Permission.TRIAGE in row.permissions]


def on_duty(enquiry: Enquiry, day: datetime.date) -> list[User]:
    """With a sign-in, at work, and of the lead agency: triage is theirs alone. Nobody from whom it is hidden, since
    it may mean somebody from whom they are barred: they could not answer, and are not to know that it is there.
    """
    posted = Posting.objects.live_on(day).filter(role__in=TRIAGE, worker__agency__is_lead=True)
    here, everywhere = posted.filter(hub=enquiry.hub_id), posted.filter(whole_service=True)
    return _of(here, enquiry, day) or _of(everywhere, enquiry, day)


def _of(postings: "QuerySet[Posting]", enquiry: Enquiry, day: datetime.date) -> list[User]:
    at_work = Q(worker__left_on__isnull=True) | Q(worker__left_on__gt=day)
    users = User.objects.filter(at_work, is_active=True, worker__postings__in=postings)
    found = users.distinct().order_by("pk")
    return [user for user in found if Enquiry.objects.triaged_by(user).filter(pk=enquiry.pk).exists()]
