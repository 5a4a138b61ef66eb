"""What the shift is told of those who live at a hub."""

from collections.abc import Sequence

from django.utils import timezone

from partners.models import User
from raise_meetings.models import ShiftLine


def lines_for(people: Sequence[int], user: User) -> list[ShiftLine]:
    """One question; none for an empty house."""
    if not people:
        return []
    lines = ShiftLine.objects.visible_to(user).filter(
        person__in=people, until_on__gte=timezone.localdate(), record__ended=None
    )
    return list(lines.select_related("record", "person").order_by("person__given_name", "-pk"))
