"""Whether a worker can work with this young person at all."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q

from cases.models import YoungPerson
from nwd.ui.spoken import date_words
from partners.actors import Service
from partners.context import acting
from partners.models import Bar, Worker


def at_work_on(day: datetime.date) -> Q:
    return Q(started_on__lte=day) & (Q(left_on__isnull=True) | Q(left_on__gt=day))


def barred_from(person: YoungPerson, day: datetime.date) -> list[int]:
    """Workers who may know nothing of them, asked by the service: whoever chooses need not see why."""
    with acting(Service()):
        bars = Bar.objects.live_on(day).filter(person_id=person.pk, worker__isnull=False)
        return list(bars.values_list("worker_id", flat=True))


def refuse_unless_fit(worker: Worker, person: YoungPerson, day: datetime.date) -> None:
    if worker.left_on and worker.left_on <= day:
        raise ValidationError(
            {"worker": f"{worker} leaves on {date_words(worker.left_on)}. Choose somebody else."}
        )
    if worker.started_on > day:
        raise ValidationError({"start_on": f"{worker} starts on {date_words(worker.started_on)}."})
    if worker.pk in barred_from(person, day):
        raise ValidationError({"worker": f"{worker} cannot work with {person.name}. Choose somebody else."})
