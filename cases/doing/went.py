"""What a visit that ended tells the form of the contact, so that nobody types it twice."""

import uuid
from typing import Any

from cases.models import Visit, YoungPerson
from partners.models import User

MOST = 24 * 60


def contact_of(user: User, person: YoungPerson, reference: str) -> dict[str, Any]:
    """Nothing for a visit that is not there, not theirs, or not over."""
    try:
        asked = uuid.UUID(reference)
    except ValueError:
        return {}
    ended = Visit.objects.visible_to(user).filter(person=person, worker=user.worker, ended_at__isnull=False)
    visit = ended.filter(record__reference=asked).first()
    if visit is None:
        return {}
    minutes = round((visit.ended_at - visit.started_at).total_seconds() / 60)
    return {
        "reached": "yes", "method": "face_to_face", "at": visit.started_at, "place": visit.place,
        "duration_minutes": min(max(minutes, 1), MOST),
    }  # fmt: skip
