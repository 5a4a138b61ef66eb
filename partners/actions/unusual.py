"""Reading that is out of the ordinary: what the day's look at the trail found, and what somebody says of it."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners import trail
from partners.access import Permission, Service, may
from partners.models import UnusualReading, User


@transaction.atomic
def note_unusual(*, day: datetime.date, found: list[UnusualReading], by: Service) -> int:
    """Looked for twice is found once."""
    new = UnusualReading.objects.bulk_create(found, ignore_conflicts=True)
    days = {"days_ago": (timezone.localdate() - day).days, "found": len(new)}
    trail.write(by=by, what="permission", act="note_unusual", counts=days)
    return len(new)


@transaction.atomic
def review_unusual(*, reading: UnusualReading, words: str, by: User) -> UnusualReading:
    if not may(by, Permission.READ_UNUSUAL):
        raise PermissionDenied("Your role does not let you look at this.")
    held = UnusualReading.objects.select_for_update().get(pk=reading.pk)
    if held.user_id == by.pk:
        raise PermissionDenied("Nobody reviews their own. Somebody else has to.")
    if held.reviewed_at:
        raise ValidationError("Somebody has looked at it meanwhile. Their words stay.")
    if not words.strip():
        raise ValidationError({"words": "Say in a word what you found."})
    held.words, held.reviewed_by, held.reviewed_at = words.strip(), by, timezone.now()
    held.save(update_fields=["words", "reviewed_by", "reviewed_at"])
    trail.write(
        by=by, what="permission", act="review_unusual", people=held.people, counts={"unusual": held.pk}
    )
    return held
