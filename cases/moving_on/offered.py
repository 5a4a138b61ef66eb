"""Who may be asked to keep in touch: whoever works with them or did, then the key and outreach workers of their hubs.

A partner's people are asked only where they work with them: nobody else there knows the young person.
"""

import datetime

from django.db.models import Q

from cases.allocations.fit import at_work_on, barred_from
from cases.models import Allocation, Referral, YoungPerson
from partners.models import Posting, Role, User, Worker

STAYING = (Role.KEY_WORKER, Role.OUTREACH_WORKER)


def workers_for(person: YoungPerson, user: User, day: datetime.date) -> list[Worker]:
    """Those who work or worked with them first, then the rest by name. Four questions."""
    theirs = Allocation.objects.visible_to(user).filter(person=person).order_by("-start_on")
    known = list(dict.fromkeys(theirs.values_list("worker", flat=True)))
    hubs = list(
        Referral.objects.visible_to(user).filter(person=person).order_by().values_list("hub", flat=True)
    )
    posted = Posting.objects.live_on(day).filter(hub__in=hubs, role__in=STAYING, worker__agency__is_lead=True)
    found = Worker.objects.filter(at_work_on(day), Q(pk__in=known) | Q(pk__in=posted.values("worker")))
    found = found.exclude(pk__in=barred_from(person, day)).order_by("family_name", "given_name", "pk")
    return sorted(found, key=lambda one: known.index(one.pk) if one.pk in known else len(known))
