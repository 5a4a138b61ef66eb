"""Who may be given something to do for a young person: those who will read what it is."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import is_of_their_agency, may_add
from cases.models import Action, Allocation, Category, YoungPerson
from partners import access
from partners.models import User, Worker
from partners.who import Seer, told_to, who_would_read


def owners_for(person: YoungPerson, user: User) -> list[Worker]:
    """Oneself first, then those who work with them, then everybody else by name. Three questions."""
    seers = told_to(user, _readers(person, user))
    workers = Worker.objects.filter(user__in=[one.user for one in seers]).select_related("agency")
    team = set(_team(person, user))
    return sorted(
        workers,
        key=lambda one: (
            one.pk != user.worker_id,
            one.pk not in team,
            one.given_name,
            one.family_name,
            one.pk,
        ),
    )


def refuse_unless_may_know(worker: Worker, person: YoungPerson, by: User) -> None:
    """A partner is told no more by a refusal than by the list: with whom else they are shared is not said."""
    if worker.pk == by.worker_id:
        return
    readers = {one.user for one in told_to(by, _readers(person, by))}
    if not User.objects.filter(worker=worker, pk__in=readers).exists():
        raise ValidationError(
            {"owner": f"{worker} could not read this, so they cannot be given it. Choose somebody else."}
        )


def may_do(user: User, action: Action) -> bool:
    """Say that it is done, or give it to somebody else: whoever is to do it, and the agency whose record
    it is. A clause lets a partner add things to do of their own, and not change the others'.
    """
    if action.owner_id == user.worker_id:
        return True
    return is_of_their_agency(user, action.record) and may_add(user, Category.KEY_WORK)


def _readers(person: YoungPerson, user: User) -> list[Seer]:
    """Of what this user writes about key work."""
    worker = access.facts_of(user).worker
    return who_would_read(person.pk, category=Category.KEY_WORK, agency=worker.agency_id if worker else 0)


def _team(person: YoungPerson, user: User) -> list[int]:
    live = Allocation.objects.visible_to(user).live_on(timezone.localdate()).filter(person=person)
    return list(live.values_list("worker_id", flat=True))
