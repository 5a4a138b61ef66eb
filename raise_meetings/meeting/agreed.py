"""What meetings agreed on how safe it is, of each young person whose part the reader may read."""

from collections.abc import Sequence

from django.db.models import Prefetch, prefetch_related_objects

from partners.models import User
from raise_meetings.models import Meeting, MeetingPerson


def with_agreed(meetings: Sequence[Meeting], reader: User) -> Sequence[Meeting]:
    """Each has `agreed` then: its parts with a number. One question for all."""
    parts = MeetingPerson.objects.visible_to(reader).exclude(safety_scale=None).order_by("record_id")
    prefetch_related_objects(meetings, Prefetch("people", parts.select_related("person"), to_attr="agreed"))
    return meetings
