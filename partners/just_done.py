"""Who did it, a moment ago? For a verb that undoes, where the row does not name who did it. Asked of the trail."""

from datetime import timedelta

from django.utils import timezone

from partners.actors import Service
from partners.context import acting
from partners.models import TrailLine, User

UNDO_FOR = timedelta(minutes=10)


def is_own(by: User, act: str, **counts: int) -> bool:
    """Whether they themselves did it last, within ten minutes. Asked by the service: of their own lines alone each
    would be the last.
    """
    lines = TrailLine.objects.filter(at__gte=timezone.now() - UNDO_FOR, act=act, counts__contains=counts)
    with acting(Service()):
        return lines.order_by("-at", "-id").values_list("user_id", flat=True).first() == by.pk
