"""Whether a worker can work with this young person at all."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q

from cases.models import Allocation, YoungPerson
from cases.models.key_work import AllocationRole
from nwd.ui.spoken import date_words, uncapped
from partners.actors import Service
from partners.context import acting
from partners.models import Bar, Posting, Role, Worker

KEY_WORK = (Role.KEY_WORKER, Role.OUTREACH_WORKER, Role.RESIDENTIAL_WORKER)
SPECIALISTS = (
    Role.LIFE_COACH, Role.COMMUNICATION_SUPPORT_WORKER, Role.POLICE_LIAISON, Role.EDUCATION_LEAD, Role.CLINICIAN,
)  # fmt: skip
#: In which role somebody is posted who works with a young person as what.
POSTED_AS: dict[str, tuple[str, ...]] = {
    AllocationRole.KEY_WORKER: KEY_WORK,
    AllocationRole.CO_KEY_WORKER: (*KEY_WORK, Role.DEPUTY_HUB_MANAGER),
    AllocationRole.SOCIAL_WORKER: (Role.SOCIAL_WORKER,),
    AllocationRole.PERSONAL_ADVISER: (Role.SOCIAL_WORKER, Role.KEY_WORKER, Role.OUTREACH_WORKER, Role.OTHER),
    AllocationRole.SPECIALIST: SPECIALISTS,
}


def at_work_on(day: datetime.date) -> Q:
    return Q(started_on__lte=day) & (Q(left_on__isnull=True) | Q(left_on__gt=day))


def barred_from(person: YoungPerson, day: datetime.date) -> list[int]:
    """Workers who may know nothing of them, asked by the service: whoever chooses need not see why."""
    with acting(Service()):
        bars = Bar.objects.live_on(day).filter(person_id=person.pk, worker__isnull=False)
        return list(bars.values_list("worker_id", flat=True))


def refuse_unless_fit(worker: Worker, person: YoungPerson, day: datetime.date, role: str) -> None:
    """`role` is what they will be to the young person."""
    if worker.left_on and worker.left_on <= day:
        raise ValidationError(
            {"worker": f"{worker} leaves on {date_words(worker.left_on)}. Choose somebody else."}
        )
    if worker.started_on > day:
        raise ValidationError({"start_on": f"{worker} starts on {date_words(worker.started_on)}."})
    if worker.pk in barred_from(person, day):
        raise ValidationError({"worker": f"{worker} cannot work with {person.name}. Choose somebody else."})
    if not (_is_posted_as(role, worker, day) or _was_key_worker(worker, person, role)):
        refusal = f"{worker} is not posted to be a {uncapped(AllocationRole(role).label)} on that day."
        raise ValidationError({"worker": f"{refusal} Choose somebody else, or post them."})


def _is_posted_as(role: str, worker: Worker, day: datetime.date) -> bool:
    posted = Posting.objects.live_on(day).filter(worker=worker, role__in=POSTED_AS.get(role, ()))
    return posted.exists()


def _was_key_worker(worker: Worker, person: YoungPerson, role: str) -> bool:
    """Whoever was it may be it again, whatever the lead agency has them do by now."""
    if role != AllocationRole.KEY_WORKER or not worker.agency.is_lead:
        return False
    before = Allocation.objects.filter(person=person, worker=worker, role=AllocationRole.KEY_WORKER)
    return before.exists()
