"""Who sat at a hub's computer lately and may sit there again: the question "Who are you?"."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from django.utils import timezone

from partners.models import HubComputer, Posting, User


@dataclass(frozen=True)
class Seat:
    SALT: ClassVar[str] = "seat at a hub's computer"

    user_id: int
    name: str
    email: str


def seats_at(computer: HubComputer) -> list[Seat]:
    """Those posted to its hub today who used it in the last twelve hours, by first name. Two queries at most."""
    today = timezone.localdate()
    posted = Posting.objects.live_on(today).filter(hub=computer.hub_id).values("worker")
    uses = computer.uses.remembered_at(timezone.now()).filter(user__is_active=True, user__worker__in=posted)
    users = [use.user for use in uses.select_related("user__worker")]
    at_work = [user for user in users if _is_at_work(user)]
    shared = Counter(_first(user) for user in at_work)
    return sorted(
        (_seat(user, shared) for user in at_work), key=lambda seat: (seat.name.lower(), seat.user_id)
    )


def _is_at_work(user: User) -> bool:
    worker, today = user.worker, timezone.localdate()
    return bool(worker and worker.started_on <= today and (worker.left_on is None or worker.left_on > today))


def _first(user: User) -> str:
    return user.worker.given_name if user.worker else ""


def _seat(user: User, shared: Counter[str]) -> Seat:
    """Two of one first name have the first letter of their family name too."""
    name = _first(user)
    if shared[name] > 1 and user.worker:
        name = f"{name} {user.worker.family_name[:1]}"
    return Seat(user.pk, name, user.email)
